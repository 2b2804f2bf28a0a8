"""A source document as lines on pages, whatever file it came from."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

import msgspec

# The share of lines that must keep the space at which they wrapped, for its absence to mean a paragraph's end
_SPACED = 0.2


class Ends(Enum):
    """What the file itself says about the end of a line."""

    WRAPS = "wraps"  # the sentence goes on in the next line
    STOPS = "stops"  # a paragraph ends here
    UNKNOWN = "unknown"


# Instead of a count of blank lines
PAGE_TURNED = -1


class Line(NamedTuple):
    """One line of text and where it stands. Lengths in points; `y` is the baseline, from the page's foot.

    `y_end` is the baseline of its last character: lower than `y` where the reader joined two lines at a hyphen.
    Without layout (plain text) all positions and `size` are 0 and both `bold` are False; `gap` then counts the
    blank lines before the line (`PAGE_TURNED` where a page was turned).
    """

    text: str
    page: int
    x: float = 0.0
    right: float = 0.0
    y: float = 0.0
    y_end: float = 0.0
    size: float = 0.0
    bold: bool = False  # its first character
    bold_end: bool = False  # its last character
    ends: Ends = Ends.UNKNOWN
    gap: int = 0


class SourceDocument(msgspec.Struct, frozen=True, kw_only=True):
    """The lines of one law in reading order, with the SHA-256 (hex) of the file they were read from.

    `laid_out` says whether the lines carry positions and fonts. `title_hint` is the title that the
    file's own metadata gives, or "". `height` is the page height in points (0 without layout).
    """

    path: str
    sha256: str
    lines: tuple[Line, ...]
    pages: int
    laid_out: bool
    height: float = 0.0
    title_hint: str = ""


def settle_ends(lines: Sequence[Line]) -> list[Line]:
    """Return the lines as they are where many keep the space at which they wrapped; else their ends are unknown."""
    if sum(line.ends is Ends.WRAPS for line in lines) >= _SPACED * len(lines):
        return list(lines)
    return [line._replace(ends=Ends.UNKNOWN) for line in lines]
