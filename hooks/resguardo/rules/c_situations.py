"""C209: what a situation changes is said in the steps that it changes."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding
from ..graph import turned_steps
from ..model import KnowledgeBase


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding for each page of a situation that no step of any role names."""
    turned = turned_steps(kb)
    for page in kb.pages.values():
        if page.lang == "es" and page.kind == "situation" and page.rel not in turned:
            yield Finding("C209", page.path, 1, {"situation": page.title}, subject=page.rel)
