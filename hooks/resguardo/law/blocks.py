"""Lines -> blocks: paragraphs, reform notes and headings, each with the indents that show what it belongs to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from enum import Enum
from statistics import median
from typing import NamedTuple

from .document import PAGE_TURNED, Ends, Line
from .headers import read_header
from .notes import begins_note, is_heading, note_goes_on

_STARTS = re.compile(r"(?:art(?:[ií]culo|\.)\s*\d|[IVXLCDM]+(?:[ -]\w+){0,2}[.)]|[A-Za-zñ]\)|[A-Z]\.|\d{1,2}[.)])", re.IGNORECASE)


# A line longer than this is no part of a title
_LONGEST_TITLE = 200


class Kind(Enum):
    """What a block is."""

    TEXT = "text"
    NOTE = "note"
    HEADING = "heading"


class Block(NamedTuple):
    """A paragraph, a note or a heading. `x` is where its first line starts, `rest` where the others do (points).

    `rest` is None for a block of one line; without layout both are None. `bold`: its first character is bold;
    `bold_line`: so is the last one of its first line. `small`: set in smaller type than the law's text, as the rows of a table are.
    """

    kind: Kind
    text: str
    x: float | None = None
    rest: float | None = None
    bold: bool = False
    bold_line: bool = False
    small: bool = False


class Metrics(NamedTuple):
    """The law's own type size and margins, in points; zero without layout."""

    size: float
    left: float
    right: float

    @property
    def middle(self) -> float:
        """Where a centred line has its middle."""
        return (self.left + self.right) / 2


def measure(lines: Sequence[Line]) -> Metrics:
    """Return the commonest type size and, of the lines set in it, the commonest edges."""
    if not lines:
        return Metrics(0, 0, 0)
    size = Counter(round(line.size, 1) for line in lines).most_common(1)[0][0]
    text = [line for line in lines if round(line.size, 1) == size]
    left = Counter(round(line.x) for line in text).most_common(2)
    right = Counter(round(line.right) for line in text).most_common(1)[0][0]
    return Metrics(size, float(min(x for x, _ in left)), float(right))


def assemble(lines: Sequence[Line], laid_out: bool) -> list[Block]:
    """Join lines into blocks, in reading order."""
    metrics = measure(lines) if laid_out else Metrics(0, 0, 0)
    groups: list[tuple[Kind, list[Line]]] = []
    for line in lines:
        kind = _kind(line, groups, metrics)
        if groups and groups[-1][0] is kind and not _breaks(kind, groups[-1][1], line, metrics):
            groups[-1][1].append(line)
        else:
            groups.append((kind, [line]))
    return [_block(kind, group, metrics) for kind, group in groups]


def join_lines(lines: Sequence[Line]) -> str:
    """Join the lines of a paragraph; nothing comes between a hyphen and the next line."""
    text = ""
    for line in lines:
        text += line.text if not text or text.endswith("-") else f" {line.text}"
    return text


def _kind(line: Line, groups: list[tuple[Kind, list[Line]]], metrics: Metrics) -> Kind:
    small = _is_small(line, metrics)
    if begins_note(line.text) and (small or not metrics.size):
        return Kind.NOTE
    if groups and groups[-1][0] is Kind.NOTE:
        note = groups[-1][1]
        if small and line.size == note[-1].size and 0 < note[-1].y_end - line.y < 1.4 * line.size:
            return Kind.NOTE
        if (small or not metrics.size) and note_goes_on(join_lines(note), line.text):
            return Kind.NOTE
    after_heading = bool(groups) and groups[-1][0] is Kind.HEADING
    if metrics.size:
        return Kind.HEADING if _is_heading_line(line, metrics, after_heading) else Kind.TEXT
    # without layout, the words of a heading are what stands between it and the next article
    if is_heading(line.text) or (after_heading and len(line.text) < _LONGEST_TITLE and not _is_header(line.text)):
        return Kind.HEADING
    return Kind.TEXT


def _is_small(line: Line, metrics: Metrics) -> bool:
    return line.size < metrics.size - 0.4


def _is_heading_line(line: Line, metrics: Metrics, after_heading: bool) -> bool:
    """Headings are bold and centred; the lines of their titles are centred too."""
    if _is_small(line, metrics):
        return False
    if is_heading(line.text):
        return line.bold
    if not after_heading or _is_header(line.text):
        return False
    off_centre = abs((line.x + line.right) / 2 - metrics.middle)
    return off_centre < (18 if line.x > metrics.left + 18 else 6)


def _is_header(text: str) -> bool:
    header = read_header(text)
    return header is not None and header.stopped


def _breaks(kind: Kind, group: list[Line], line: Line, metrics: Metrics) -> bool:
    """Tell whether a line opens a new block after a group of the same kind."""
    if kind is Kind.NOTE:
        return begins_note(line.text)
    if kind is Kind.HEADING:
        return True
    previous = group[-1]
    if metrics.size:
        return _breaks_on_page(previous, line, metrics)
    return _breaks_in_text(previous, line)


def _breaks_on_page(previous: Line, line: Line, metrics: Metrics) -> bool:
    if previous.bold and previous.bold_end and not line.bold and previous.ends is Ends.STOPS:
        return True  # an epigraph
    full = previous.right > metrics.right - 14
    if previous.page == line.page:
        gap = previous.y_end - line.y
        if gap < 0:
            return True  # the next column of a table
        if gap > 1.5 * max(line.size, previous.size):
            return True
        return previous.ends is Ends.STOPS and (not full or (line.bold and _STARTS.match(line.text) is not None))
    if line.bold and _STARTS.match(line.text):
        return True
    if previous.ends is Ends.WRAPS:
        return False
    return not full or previous.text[-1] in ".;:" or line.text[0].isupper()


def _breaks_in_text(previous: Line, line: Line) -> bool:
    if _STARTS.match(line.text) and previous.text[-1] in ".;:,)y-":
        return previous.ends is not Ends.WRAPS or line.gap > 0 or previous.text[-1] in ".;:"
    if line.gap > 0:
        return True
    if previous.ends is not Ends.UNKNOWN and line.gap != PAGE_TURNED:
        return previous.ends is Ends.STOPS
    return previous.text[-1] in ".;:" and line.text[0].isupper()


def _block(kind: Kind, lines: list[Line], metrics: Metrics) -> Block:
    text = join_lines(lines)
    if not metrics.size:
        return Block(kind, text)
    first = lines[0]
    rest = median(line.x for line in lines[1:]) if len(lines) > 1 else None
    return Block(kind, text, first.x, rest, first.bold, first.bold and first.bold_end, _is_small(first, metrics))
