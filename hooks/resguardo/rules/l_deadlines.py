"""L303, L308: a deadline on a page is stated by the official text of its article; a step's deadline by one of its bases."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, Text
from ..model import KnowledgeBase
from .l_articles import text_of

_NONE = Text("ninguno", "none")


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding for each deadline that the text does not state."""
    for article in kb.articles.values():
        register = kb.registers.get(article.law)
        known = register.articles.get(article.number) if register else None
        if register is None or known is None:
            continue
        for provision in article.provisions:
            for deadline in provision.deadline:
                if deadline not in known.terms:
                    values: dict[str, str | Text] = {"article": article.id, "deadline": deadline}
                    values["stated"] = ", ".join(known.terms) or _NONE
                    values["of"] = text_of(register)
                    yield Finding("L303", article.page.path, provision.line, values, subject=provision.id)
    for role in kb.roles.values():
        for step in role.steps:
            stated = set().union(*(_terms(kb, basis.target) for basis in step.basis)) if step.basis else set()
            for deadline in step.deadline:
                if deadline not in stated:
                    values = {"step": step.name, "deadline": deadline}
                    yield Finding("L308", role.page.path, step.line, values, subject=step.id)


def _terms(kb: KnowledgeBase, text: str) -> set[str]:
    """Return the time limits that the article cited states; none for what is no law."""
    citation = kb.targets[text].citation
    register = kb.registers.get(citation.law) if citation else None
    known = register.articles.get(citation.article) if register and citation else None
    return set(known.terms) if known else set()
