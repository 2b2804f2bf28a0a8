"""The nouns: what the knowledge base knows, frozen, every value with its file and line.

Paths are as an editor knows them (`docs/es/leyes/lm/52.md`); `rel` is the path below a language's folder, the same in both
languages; lines count from 1. Collections are tuples and read-only mappings: after reading, nothing changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from .citation import Citation, LawNames, article_slug
from .finding import Finding, Text


class Heading(msgspec.Struct, frozen=True, gc=False):
    """A heading of a page; `id` is "" where the editor gave none."""

    level: int
    id: str
    text: str
    line: int


class Reference(msgspec.Struct, frozen=True, gc=False):
    """A `[[target|label]]` in the text; `section` is the id of the heading above it; `in_code` where code holds it."""

    target: str
    label: str
    line: int
    section: str
    in_code: bool = False


class Link(msgspec.Struct, frozen=True, gc=False):
    """An ordinary Markdown link to another page of the site, as written."""

    target: str
    line: int


class Review(msgspec.Struct, frozen=True):
    """When a page was read, by whom, against which article fingerprints, and a translation from which original."""

    read: str = ""
    by: str = ""
    against: Mapping[str, str] = {}
    original: str = ""
    line: int = 1


class Page(msgspec.Struct, frozen=True):
    """One Markdown file: its front matter's common part, its text, and what stands in it."""

    path: str
    lang: str
    rel: str
    kind: str
    title: str
    description: str
    body: str
    body_line: int
    headings: tuple[Heading, ...]
    references: tuple[Reference, ...]
    links: tuple[Link, ...]
    review: Review
    fingerprint: str
    stages: tuple[str, ...] = ()
    redirects: tuple[tuple[str, int], ...] = ()
    anchors: tuple[tuple[str, str, int], ...] = ()

    @property
    def url(self) -> str:
        """Its address on the site, from the root: `/leyes/lm/52/`; English under `/en/`."""
        stem = self.rel.removesuffix(".md")
        stem = "" if stem == "index" else stem.removesuffix("/index") + "/"
        return ("/" if self.lang == "es" else f"/{self.lang}/") + stem


class Part(msgspec.Struct, frozen=True, gc=False):
    """An article that an instrument's own page explains, under `{#art-36}`, and how far its text was read (READINGS)."""

    article: str
    reading: str
    line: int

    @property
    def anchor(self) -> str:
        """The id of its section."""
        return f"art-{article_slug(self.article)}"


class Instrument(msgspec.Struct, frozen=True):
    """A law, code, regulation or treaty: what its page says of it.

    `reading`: how far its text was read. `parts`: the articles that its own page explains, where no official text is imported;
    `division` and `roman`: what the instrument calls them and whether it numbers them I, II, III. `unchanged_on`: the day (ISO) of
    the latest index seen that shows no reform after the text that was read.
    """

    id: str
    abbr: str
    type: str
    status: str
    published: str
    last_reform: str
    official_url: str
    names: Text
    aliases: tuple[str, ...]
    replaced_by: str
    page: Page
    lines: Mapping[str, int]
    reading: str = "official"
    parts: tuple[Part, ...] = ()
    division: str = "article"
    roman: bool = False
    unchanged_on: str = ""

    def part(self, article: str) -> Part | None:
        """Return the part of that number, or None."""
        return next((part for part in self.parts if part.article == article), None)


class Provision(msgspec.Struct, frozen=True):
    """A rule of an article that its page describes: unit, type, whom it binds, stages, time limits."""

    id: str
    article: str
    law: str
    unit: str
    type: str
    binds: tuple[str, ...]
    stages: tuple[str, ...]
    deadline: tuple[str, ...]
    core: bool
    line: int


class Article(msgspec.Struct, frozen=True):
    """An article page: id `lm-52`, its law, its number as the law writes it, its provisions in order."""

    id: str
    law: str
    number: str
    provisions: tuple[Provision, ...]
    page: Page
    line: int


class Basis(msgspec.Struct, frozen=True, gc=False):
    """What a step rests on, as written (`LGV 12-I`, `guia:primer-contacto`), and its line."""

    target: str
    line: int


class Step(msgspec.Struct, frozen=True):
    """A step of a role's checklist; id `ministerio-publico/abrir-carpeta`; `stage` and `title` come from its heading."""

    id: str
    role: str
    name: str
    basis: tuple[Basis, ...]
    deadline: tuple[str, ...]
    partners: tuple[str, ...]
    stage: str
    title: Text
    line: int


class Role(msgspec.Struct, frozen=True):
    """An official role: its page and its steps in the order of the page."""

    id: str
    steps: tuple[Step, ...]
    page: Page


class Session(msgspec.Struct, frozen=True):
    """A training session: number, week, minutes, audience (role ids), what it teaches (references, as written)."""

    id: str
    number: int
    week: int
    minutes: int
    audience: tuple[str, ...]
    teaches: tuple[Basis, ...]
    page: Page
    line: int


class AbolishedBody(msgspec.Struct, frozen=True):
    """A body that no longer exists: its names, names that contain one and do exist, and what stands in its place."""

    names: tuple[str, ...]
    unless: tuple[str, ...]
    today: str
    term: str


class Note(msgspec.Struct, frozen=True):
    """A line of news that an editor wrote: its day (ISO), its text in both languages, whether it is about the law or the site."""

    date: str
    text: Text
    about: str = "site"


class Notes(msgspec.Struct, frozen=True):
    """The news of the site, as the front matter of its page lists them."""

    items: tuple[Note, ...]


class RegisteredArticle(msgspec.Struct, frozen=True):
    """What the register says of an article of the official text."""

    article: str
    units: frozenset[str]
    fingerprint: str
    terms: tuple[str, ...]
    reformed: tuple[str, ...]


class LawRegister(msgspec.Struct, frozen=True):
    """The register of a law: dates as the official text gives them (ISO), its articles by number."""

    law: str
    title: str
    published: str
    last_reform: str
    url: str
    articles: Mapping[str, RegisteredArticle]
    path: str


class Permalink(msgspec.Struct, frozen=True, gc=False):
    """A published address (`/leyes/lm/52/#v-a`) and its line in permalinks.txt."""

    url: str
    line: int


class Target(msgspec.Struct, frozen=True):
    """Where a reference leads: `rel` and `anchor` of a page, or the finding code that says why it leads nowhere.

    `kind`: article, role, step, session, guide, comparison, service, term, source, territory, case. `id` is the id of what it names.
    """

    kind: str
    id: str = ""
    rel: str = ""
    anchor: str = ""
    citation: Citation | None = None
    code: str = ""
    values: Mapping[str, str | Text] = {}
    near: str = ""


class KnowledgeBase(msgspec.Struct, frozen=True):
    """Everything read from a docs folder, frozen. Keys: (lang, rel) for pages, ids for the rest."""

    root: str
    pages: Mapping[tuple[str, str], Page]
    laws: Mapping[str, Instrument]
    law_by_abbr: Mapping[str, str]
    registers: Mapping[str, LawRegister]
    articles: Mapping[str, Article]
    provisions: Mapping[str, Provision]
    roles: Mapping[str, Role]
    steps: Mapping[str, Step]
    sessions: tuple[Session, ...]
    abolished: tuple[AbolishedBody, ...]
    permalinks: tuple[Permalink, ...] | None
    permalinks_path: str
    names: LawNames
    findings: tuple[Finding, ...]
    notes: tuple[Note, ...] = ()
    targets: Mapping[str, Target] = {}

    def twin(self, page: Page) -> Page | None:
        """Return the page in the other language, or None."""
        return self.pages.get(("en" if page.lang == "es" else "es", page.rel))

    def pairs(self) -> Iterator[tuple[Page, Page]]:
        """Yield each original with its translation; pages without one are left out."""
        for page in self.pages.values():
            english = self.twin(page) if page.lang == "es" else None
            if english:
                yield page, english

    def article_at(self, rel: str) -> Article | None:
        """Return the article whose page stands at a path below a language's folder."""
        parts = rel.removesuffix(".md").split("/")
        return self.articles.get("-".join(parts[1:])) if parts[0] == "leyes" and len(parts) == 3 else None

    def law_at(self, rel: str) -> Instrument | None:
        """Return the law whose page stands at a path."""
        parts = rel.split("/")
        return self.laws.get(parts[1]) if parts[0] == "leyes" and parts[2:] == ["index.md"] else None

    def role_at(self, rel: str) -> Role | None:
        """Return the role whose page stands at a path."""
        folder, _, name = rel.removesuffix(".md").partition("/")
        return self.roles.get(name) if folder == "roles" else None

    def session_at(self, rel: str) -> Session | None:
        """Return the session whose page stands at a path."""
        return next((s for s in self.sessions if s.page.rel == rel), None)
