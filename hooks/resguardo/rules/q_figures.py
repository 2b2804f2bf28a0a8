"""Q604: a figure stands beside its source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..finding import Finding
from ..model import KnowledgeBase

_KINDS = ("figures", "guide", "service", "territory", "session", "case")
# Thousands, percentages: what nobody knows by heart. Years, articles and time limits are not meant.
_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)? ?%")
_CODE = re.compile(r"^(?:```|~~~).*?^(?:```|~~~)|`[^`\n]*`", re.DOTALL | re.MULTILINE)
_BLOCK = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|\d+\.)[ ]|\|)")


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding for each figure whose paragraph, list item or table row has no reference."""
    for page in kb.pages.values():
        if kb.pages.get(("es", page.rel), page).kind not in _KINDS:
            continue
        text = _CODE.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), page.body)
        start = 0
        for end in [*(m.start() for m in _BLOCK.finditer(text)), len(text)]:
            block = text[start:end]
            figure = _FIGURE.search(block)
            if figure and "[[" not in block:
                line = page.body_line + text.count("\n", 0, start + figure.start())
                yield Finding("Q604", page.path, line, {"figure": figure[0]}, subject=f"{page.rel} {figure[0]}")
            start = end
