"""The nouns: what the knowledge base knows, frozen, every value with its file and line.

Paths are as an editor knows them (`docs/es/leyes/lm/52.md`); `rel` is the path below a language's folder, the same in both
languages; lines count from 1. Collections are tuples and read-only mappings: after reading, nothing changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from .citation import Citation, LawNames
from .finding import Finding, Text
from .instrument import Article, Instrument, LawRegister, Part, Provision, RegisteredArticle
from .page import Heading, Link, Page, Reference, Review

__all__ = [
    "AbolishedBody",
    "Article",
    "Basis",
    "Heading",
    "Instrument",
    "KnowledgeBase",
    "LawRegister",
    "Link",
    "Note",
    "Notes",
    "Page",
    "Part",
    "Permalink",
    "Provision",
    "Reference",
    "RegisteredArticle",
    "Review",
    "Role",
    "Session",
    "Step",
    "Target",
]


class Basis(msgspec.Struct, frozen=True, gc=False):
    """What a step rests on, as written (`LGV 12-I`, `guia:primer-contacto`), and its line."""

    target: str
    line: int


class Step(msgspec.Struct, frozen=True):
    """A step of a role's checklist; id `ministerio-publico/abrir-carpeta`; `stage` and `title` come from its heading.

    `partners`: roles that act in it too; `hands_to`: roles to which it hands the person, the case or its papers.
    """

    id: str
    role: str
    name: str
    basis: tuple[Basis, ...]
    deadline: tuple[str, ...]
    partners: tuple[str, ...]
    stage: str
    title: Text
    line: int
    hands_to: tuple[str, ...] = ()


class Role(msgspec.Struct, frozen=True):
    """An official role: its page and its steps in the order of the page; `first`: names of those that do not wait."""

    id: str
    steps: tuple[Step, ...]
    page: Page
    first: tuple[str, ...] = ()


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


class Permalink(msgspec.Struct, frozen=True, gc=False):
    """A published address (`/leyes/lm/52/#v-a`) and its line in permalinks.txt."""

    url: str
    line: int


class Target(msgspec.Struct, frozen=True):
    """Where a reference leads: `rel` and `anchor` of a page, or the finding code that says why it leads nowhere.

    `kind`: article, role, step, session, guide, comparison, situation, service, term, source, territory, case; `id` is the id of
    what it names.
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
