"""R101, R102, R103, R105, R106: every reference in text, front matter and sessions leads where it says."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding
from ..model import KnowledgeBase


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding for each reference whose target was not found, or is not what it seems."""
    for path, line, text in _uses(kb):
        target = kb.targets[text]
        if target.code:
            yield Finding(target.code, path, line, target.values, target.near, text)


def _uses(kb: KnowledgeBase) -> Iterator[tuple[str, int, str]]:
    for page in kb.pages.values():
        for reference in page.references:
            if not reference.in_code:
                yield page.path, reference.line, reference.target
    for role in kb.roles.values():
        for step in role.steps:
            for basis in step.basis:
                yield role.page.path, basis.line, basis.target
    for session in kb.sessions:
        for taught in session.teaches:
            yield session.page.path, taught.line, taught.target
