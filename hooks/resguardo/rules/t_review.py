"""T406, T407: a translation was made from the original as it stands; missing is a finding, never a pass."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding
from ..model import KnowledgeBase


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding for each translation whose original has changed since, or that records none."""
    for original, page in kb.pairs():
        if not page.review.original:
            yield Finding("T407", page.path, page.review.line, subject=page.rel)
        elif page.review.original != original.fingerprint:
            yield Finding("T406", page.path, page.review.line, subject=page.rel)
