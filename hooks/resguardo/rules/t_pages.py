"""T401, T408: each page stands in both languages."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding
from ..model import KnowledgeBase


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding for each page without its twin."""
    for (lang, rel), page in kb.pages.items():
        if kb.twin(page) is None:
            other = "en" if lang == "es" else "es"
            expected = page.path.replace(f"/{lang}/", f"/{other}/", 1)
            yield Finding("T401" if lang == "es" else "T408", page.path, 1, {"expected": expected}, subject=rel)
