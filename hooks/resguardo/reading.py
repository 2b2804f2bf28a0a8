"""docs/ -> KnowledgeBase: every file read once, every mistake a finding, then frozen."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

import msgspec

from .citation import law_names
from .file import ReadFile, read_file
from .finding import Finding, Text
from .frontmatter import nearest
from .model import (
    AbolishedBody,
    Article,
    Instrument,
    KnowledgeBase,
    LawRegister,
    Note,
    Notes,
    Page,
    Permalink,
    Role,
    Session,
    Step,
)  # fmt: skip
from .registers import read_registers
from .resolve import resolve_all
from .source import decoded
from .vocabulary import LANGUAGES, ORIGINAL

PERMALINKS = "permalinks.txt"


class NotAKnowledgeBase(Exception):
    """The folder holds no `es` folder with pages: nothing to read."""


def read(docs: Path, shown_as: str = "docs") -> KnowledgeBase:
    """Read a docs folder into a knowledge base; raise NotAKnowledgeBase where it is none.

    `shown_as` is how findings name the folder. Content never raises: what cannot be read is in `findings`.
    """
    if not (docs / ORIGINAL).is_dir():
        raise NotAKnowledgeBase(str(docs))
    findings: list[Finding] = []
    files: dict[tuple[str, str], ReadFile] = {}
    for lang in LANGUAGES:
        for rel, file in _files(docs / lang):
            done = read_file(f"{shown_as}/{lang}/{rel}", lang, rel, Path(file).read_bytes())
            findings.extend(done.findings)
            if done.page:
                files[lang, rel] = done
    registers = read_registers(docs / ORIGINAL / "leyes", f"{shown_as}/{ORIGINAL}/leyes", findings)
    return _assemble(docs, shown_as, files, registers, findings)


def _files(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield (path below the folder, file) of its Markdown files, sorted; a hidden file or folder is not content."""
    found = []
    for top, folders, names in os.walk(folder):
        folders[:] = [f for f in folders if not f.startswith(".")]
        below = os.path.relpath(top, folder).replace(os.sep, "/")
        prefix = "" if below == "." else f"{below}/"
        found += [(prefix + n, os.path.join(top, n)) for n in names if n.endswith(".md") and not n.startswith(".")]
    yield from sorted(found)


def _assemble(
    docs: Path,
    shown_as: str,
    files: dict[tuple[str, str], ReadFile],
    registers: dict[str, LawRegister],
    findings: list[Finding],
) -> KnowledgeBase:
    """Put the nouns of all files together under their ids, and freeze."""
    pages: dict[tuple[str, str], Page] = {}
    laws: dict[str, Instrument] = {}
    articles: dict[str, Article] = {}
    roles: dict[str, Role] = {}
    sessions: list[Session] = []
    abolished: tuple[AbolishedBody, ...] = ()
    notes: tuple[Note, ...] = ()
    for (lang, rel), file in files.items():
        if file.page:
            pages[lang, rel] = file.page
        noun = file.noun
        if isinstance(noun, Instrument):
            laws[noun.id] = noun
        elif isinstance(noun, Article):
            articles[noun.id] = noun
        elif isinstance(noun, Role):
            roles[noun.id] = _titled(noun, pages, files.get(("en", rel)))
        elif isinstance(noun, Session):
            sessions.append(noun)
        elif isinstance(noun, Notes):
            notes = noun.items
        elif isinstance(noun, tuple):
            abolished = noun
    for article in articles.values():
        if article.law not in laws:
            near = nearest(article.law, laws)
            findings.append(
                Finding("F011", article.page.path, article.line, {"key": "law", "value": article.law}, near, article.id)
            )
    law_by_abbr = {law.abbr: law.id for law in laws.values()}
    called = [(name, law.id) for law in laws.values() for name in (law.abbr, law.names.es, law.names.en, *law.aliases)]
    known = {law: list(register.articles) for law, register in registers.items()}
    permalinks_path = f"{os.path.dirname(shown_as)}/{PERMALINKS}".lstrip("/")
    permalinks = _permalinks(docs, permalinks_path, findings)
    steps: dict[str, Step] = {step.id: step for role in roles.values() for step in role.steps}
    kb = KnowledgeBase(
        root=str(docs),
        pages=MappingProxyType(pages),
        laws=MappingProxyType(laws),
        law_by_abbr=MappingProxyType(law_by_abbr),
        registers=MappingProxyType(registers),
        articles=MappingProxyType(articles),
        provisions=MappingProxyType({p.id: p for article in articles.values() for p in article.provisions}),
        roles=MappingProxyType(roles),
        steps=MappingProxyType(steps),
        sessions=tuple(sorted(sessions, key=lambda s: s.number)),
        abolished=abolished,
        permalinks=permalinks,
        permalinks_path=permalinks_path,
        names=law_names(called, known),
        findings=tuple(findings),
        notes=notes,
    )
    return msgspec.structs.replace(kb, targets=resolve_all(kb, _texts(kb)))


def _texts(kb: KnowledgeBase) -> Iterator[str]:
    """Yield every reference text of pages, steps and sessions."""
    for page in kb.pages.values():
        for reference in page.references:
            yield reference.target
    for step in kb.steps.values():
        for basis in step.basis:
            yield basis.target
    for session in kb.sessions:
        for taught in session.teaches:
            yield taught.target


def _titled(role: Role, pages: dict[tuple[str, str], Page], english: ReadFile | None) -> Role:
    """Give a role's steps their English titles, from the headings of its English page."""
    titles = {h.id: h.text for h in english.page.headings} if english and english.page else {}
    steps = tuple(
        msgspec.structs.replace(step, title=Text(step.title.es, titles.get(step.name, step.title.es)))
        for step in role.steps
    )
    return msgspec.structs.replace(role, steps=steps)


def _permalinks(docs: Path, shown: str, findings: list[Finding]) -> tuple[Permalink, ...] | None:
    """Return the published addresses of `permalinks.txt`, beside the docs folder; None where there is none."""
    path = docs.parent / PERMALINKS
    if not path.is_file():
        return None
    text, unreadable = decoded(shown, path.read_bytes())
    findings.extend(unreadable)
    return tuple(
        Permalink(line.strip(), number)
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip() and not line.startswith("#")
    )
