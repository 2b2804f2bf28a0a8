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
from .notes import (
    begins_note,
    is_editorial,
    is_heading,
    leaves_the_law,
    note_goes_on,
    note_is_complete,
    opens_transitories,
)

_STARTS = re.compile(r"(?:art(?:[ií]culo|\.)\s*\d|[IVXLCDM]+(?:[ -]\w+){0,2}[.)]|[A-Za-zñ]\)|[A-Z]\.|\d{1,2}[.)])", re.IGNORECASE)


_LIST_GOES_ON = re.compile(r"[,)]$|\b[yo]$")
# The share of a full line beyond which the next word may not have fitted
_NEARLY = 0.85
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
    """The law's own type size and margins, in points; without layout `right` is the length of a full line in characters."""

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


def _full_line(lines: Sequence[Line]) -> float:
    lengths = sorted(len(line.text) for line in lines)
    return float(lengths[len(lengths) * 9 // 10]) if lengths else 0.0


def assemble(lines: Sequence[Line], laid_out: bool) -> list[Block]:
    """Join lines into blocks, in reading order."""
    metrics = measure(lines) if laid_out else Metrics(0, 0, _full_line(lines))
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
    if groups and groups[-1][0] is Kind.NOTE and _note_goes_on(groups[-1][1], line, metrics):
        return Kind.NOTE
    after_heading = next((kind for kind, _ in reversed(groups) if kind is not Kind.NOTE), None) is Kind.HEADING
    if small and after_heading:
        return Kind.NOTE
    if metrics.size:
        return Kind.HEADING if _is_heading_line(line, metrics, after_heading) else Kind.TEXT
    # without layout, the words of a heading are what stands between it and the next article
    if after_heading and len(line.text) < _LONGEST_TITLE and not _is_header(line.text):
        return Kind.HEADING
    if opens_transitories(line.text) or (is_heading(line.text) and not _runs_on(groups, line)):
        return Kind.HEADING
    return Kind.TEXT


def _note_goes_on(note: list[Line], line: Line, metrics: Metrics) -> bool:
    last, text = note[-1], join_lines(note)
    beneath = last.page == line.page and 0 < last.y_end - line.y < 1.4 * max(line.size, last.size)
    if last.ends is Ends.WRAPS and not note_is_complete(text) and (beneath or last.page != line.page or not metrics.size):
        return True
    if not metrics.size:
        full = last.ends is Ends.UNKNOWN and len(last.text) >= metrics.right * _NEARLY
        return note_goes_on(text, line.text) or (is_editorial(text) and full and not line.gap)
    return _is_small(line, metrics) and ((beneath and line.size == last.size) or note_goes_on(text, line.text))


def _runs_on(groups: list[tuple[Kind, list[Line]]], line: Line) -> bool:
    """Tell, without layout, whether the line before has not come to its end ("…del / Libro Primero.")."""
    if not groups or groups[-1][0] is not Kind.TEXT or line.gap > 0:
        return False
    previous = groups[-1][1][-1]
    if previous.ends is Ends.UNKNOWN:
        return previous.text[-1] not in ".;:)"
    return previous.ends is Ends.WRAPS and previous.text[-1] not in ".;:"


def _is_small(line: Line, metrics: Metrics) -> bool:
    return line.size < metrics.size - 0.4


def _is_heading_line(line: Line, metrics: Metrics, after_heading: bool) -> bool:
    """Headings are bold and centred; the lines of their titles are centred too."""
    if _is_small(line, metrics):
        return False
    if is_heading(line.text) or opens_transitories(line.text):
        return line.bold
    if not after_heading or _is_header(line.text):
        return False
    if line.bold and line.bold_end and not _STARTS.match(line.text):
        return True
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
    return _breaks_in_text(previous, line, metrics.right)


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


def _breaks_in_text(previous: Line, line: Line, width: float) -> bool:
    if line.gap > 0:
        return True
    ended = previous.text[-1] in ".;:"
    if previous.ends is Ends.STOPS:
        opens = not line.text[0].islower() or _STARTS.match(line.text) is not None
        if line.gap != PAGE_TURNED:
            return ended or opens
        return opens and (ended or _LIST_GOES_ON.search(previous.text) is not None)
    if _is_header(line.text) or leaves_the_law(line.text):
        return ended or previous.ends is not Ends.WRAPS
    if previous.ends is Ends.WRAPS:
        return ended and _STARTS.match(line.text) is not None
    if _STARTS.match(line.text):
        return ended or _LIST_GOES_ON.search(previous.text) is not None
    # a full line that ends a sentence may go on with the next; a short one ends its paragraph
    return ended and line.text[0].isupper() and len(previous.text) < width * _NEARLY


def _block(kind: Kind, lines: list[Line], metrics: Metrics) -> Block:
    text = join_lines(lines)
    if not metrics.size:
        return Block(kind, text)
    first = lines[0]
    rest = median(line.x for line in lines[1:]) if len(lines) > 1 else None
    return Block(kind, text, first.x, rest, first.bold, first.bold and first.bold_end, _is_small(first, metrics))
