"""R107: a reference that stands inside code shows as brackets; four spaces too many are enough."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding
from ..model import KnowledgeBase


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding for each reference inside code that is no declared example."""
    for page in kb.pages.values():
        for reference in page.references:
            if reference.in_code:
                yield Finding(
                    "R107", page.path, reference.line, {"target": f"[[{reference.target}]]"}, "", reference.target
                )
