"""Page furniture: the running headers and footers that stand on every page and are no part of the law."""

from __future__ import annotations

import re
from collections import Counter

from .document import PAGE_TURNED, Line, SourceDocument

# Shares of the page's height within which a repeated line is a header or a footer
_TOP = 0.85
_BOTTOM = 0.10

_KNOWN = re.compile(
    r"(?:página\s+)?\d{1,4}\s+de\s+\d{1,4}"
    r"|c[aá]mara de diputados del h\. congreso de la uni[oó]n"
    r"|secretar[ií]a general"
    r"|secretar[ií]a de servicios parlamentarios"
    r"|(?:[uú]ltimas?\s+reformas?|nuev[oa]\s+(?:ley|c[oó]digo|reglamento))\s+dof\s+\d{2}-\d{2}-\d{4}",
    re.IGNORECASE,
)
_PAGE_OF = re.compile(r"(?:página\s+)?\d{1,4}\s+de\s+(\d{1,4})", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


def without_furniture(document: SourceDocument) -> tuple[Line, ...]:
    """Return the lines that belong to the text, in order.

    A header or footer is a line in the margin band that comes back on many pages (its digits aside), or
    one that the Cámara's template is known to print there; without layout, a known one, or a line in
    capitals that comes back beside a known one.
    """
    if document.laid_out:
        return _by_position(document)
    return _by_pattern(document)


def pages_announced(document: SourceDocument) -> int:
    """Return the number of pages that the footers speak of ("3 de 72"); 0 where they speak of none."""
    counts = Counter(int(match[1]) for line in document.lines if (match := _PAGE_OF.fullmatch(line.text)))
    return counts.most_common(1)[0][0] if counts else 0


def _by_position(document: SourceDocument) -> tuple[Line, ...]:
    def key(line: Line) -> tuple[str, int] | None:
        if document.height * _BOTTOM < line.y < document.height * _TOP:
            return None
        return _DIGITS.sub("#", line.text), round(line.y / 4)

    seen = Counter(key(line) for line in document.lines)
    often = max(2, document.pages * 2 // 5)

    def furnishes(line: Line) -> bool:
        place = key(line)
        return place is not None and (seen[place] >= often or _KNOWN.fullmatch(line.text) is not None)

    return tuple(line for line in document.lines if not furnishes(line))


def _by_pattern(document: SourceDocument) -> tuple[Line, ...]:
    known = [_KNOWN.fullmatch(line.text) is not None for line in document.lines]
    beside: Counter[str] = Counter()
    for index, line in enumerate(document.lines):
        near = known[max(0, index - 3) : index] + known[index + 1 : index + 4]
        if not known[index] and any(near) and line.text == line.text.upper():
            beside[line.text] += 1
    # on nearly every page: a heading that stands at the top of a few pages is none
    often = max(3, sum(_PAGE_OF.fullmatch(line.text) is not None for line in document.lines) * 2 // 5)
    running = {text for text, count in beside.items() if count >= often}
    kept: list[Line] = []
    page_turned = False
    for line, furnishes in zip(document.lines, known, strict=True):
        if furnishes or line.text in running:
            page_turned = True
            continue
        # the blank lines around a header say nothing about the paragraph that it cuts in two
        kept.append(line._replace(gap=PAGE_TURNED) if page_turned else line)
        page_turned = False
    return tuple(kept)
