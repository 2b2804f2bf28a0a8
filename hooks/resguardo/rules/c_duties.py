"""C202: what the law asks of a role is carried by a step of that role's checklist."""

from __future__ import annotations

from collections.abc import Iterator

from ..citation import Citation
from ..finding import Finding
from ..graph import meant
from ..model import KnowledgeBase


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding for each core provision that binds a role with a page and that no step of it rests on.

    A definition asks nothing of anyone: to know it is enough.
    """
    carried = {role.id: _carried(kb, role.id) for role in kb.roles.values()}
    for article in kb.articles.values():
        for provision in article.provisions:
            if not provision.core or provision.type == "definition":
                continue
            shown = Citation(article.law, article.number, provision.unit)
            law = kb.laws.get(article.law)
            for role in provision.binds:
                if role in carried and provision.id not in carried[role]:
                    values = {"provision": shown.canonical(law.abbr if law else article.law), "role": role}
                    yield Finding("C202", article.page.path, provision.line, values, subject=f"{provision.id} {role}")


def _carried(kb: KnowledgeBase, role: str) -> set[str]:
    """Return the ids of the provisions that the steps of a role rest on."""
    carried: set[str] = set()
    for step in kb.roles[role].steps:
        for basis in step.basis:
            citation = kb.targets[basis.target].citation
            if citation:
                carried.update(p.id for p in meant(kb, citation))
    return carried
