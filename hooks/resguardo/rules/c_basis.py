"""C201, C203: every step rests on something, and on law that binds its role."""

from __future__ import annotations

from collections.abc import Iterator

from ..citation import Citation
from ..finding import Finding
from ..graph import meant
from ..model import KnowledgeBase
from ..vocabulary import EVERYONE


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding for each step without a basis, and for each basis that binds somebody else."""
    for role in kb.roles.values():
        for step in role.steps:
            if not step.basis:
                yield Finding("C201", role.page.path, step.line, {"step": step.name}, subject=step.id)
            for basis in step.basis:
                citation = kb.targets[basis.target].citation
                if citation and not _binds(kb, citation, role.id):
                    values = {"provision": basis.target, "role": role.id, "step": step.name}
                    yield Finding("C203", role.page.path, basis.line, values, subject=f"{step.id} {citation.id}")


def _binds(kb: KnowledgeBase, citation: Citation, role: str) -> bool:
    """Tell whether the law cited binds a role; where no page describes it, nobody can say that it does not."""
    provisions = meant(kb, citation)
    return not provisions or any(role in p.binds or EVERYONE in p.binds for p in provisions)
