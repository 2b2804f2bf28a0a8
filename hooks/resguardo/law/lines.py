"""What each line of a law is: text, reform note or heading. Layout tells where there is one; words tell where not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from .document import Ends, Line
from .headers import read_header
from .labels import seems_labelled
from .notes import (
    begins_note,
    is_editorial,
    is_heading,
    note_goes_on,
    note_is_complete,
    opens_transitories,
    says_reformed,
)

# A line longer than this (characters) is no part of a title
_LONGEST_TITLE = 200
# The share of a full line beyond which the next word may not have fitted
NEARLY_FULL = 0.85
# Points between the middle of a heading and that of the page: some are centred on an indented line
_OFF_CENTRE = 18.0


class Kind(Enum):
    """What a line or block is."""

    TEXT = "text"
    NOTE = "note"
    HEADING = "heading"


Group = tuple[Kind, list[Line]]


class Metrics(NamedTuple):
    """The law's own type size and margins, in points; without layout `right` is a full line's length in characters."""

    size: float
    left: float
    right: float
    bolds: bool = False  # headings and headers are told by their weight

    @property
    def laid_out(self) -> bool:
        """Whether the lines carry positions."""
        return self.size > 0

    def is_small(self, line: Line) -> bool:
        """Whether a line is set in smaller type than the law's text, as notes and the rows of tables are."""
        return line.size < self.size - 0.4


def measure(lines: Sequence[Line], laid_out: bool) -> Metrics:
    """Return the commonest type size and, of the lines set in it, the commonest edges."""
    if not lines:
        return Metrics(0, 0, 0)
    if not laid_out:
        lengths = sorted(len(line.text) for line in lines)
        return Metrics(0, 0, float(lengths[len(lengths) * 9 // 10]))
    size = Counter(round(line.size, 1) for line in lines).most_common(1)[0][0]
    text = [line for line in lines if round(line.size, 1) == size]
    # paragraphs begin to the right of the margin: of the two commonest places, it is the one on the left
    left = min(x for x, _ in Counter(round(line.x) for line in text).most_common(2))
    right = Counter(round(line.right) for line in text).most_common(1)[0][0]
    return Metrics(size, float(left), float(right), any(line.bold and is_header(line.text) for line in text))


def is_header(text: str) -> bool:
    """Tell whether a line opens an article beyond doubt: "Artículo 5.-", and no "Artículo 5 de esta Ley"."""
    header = read_header(text)
    return header is not None and header.stopped


def kind_of(line: Line, groups: Sequence[Group], metrics: Metrics) -> Kind:
    """Return what a line is, given the groups of lines of one kind before it."""
    small = metrics.is_small(line)
    if small and says_reformed(line.text):
        return Kind.NOTE
    if begins_note(line.text) and (small or not metrics.laid_out):
        return Kind.NOTE
    if groups and groups[-1][0] is Kind.NOTE and _note_goes_on(groups[-1][1], line, metrics):
        return Kind.NOTE
    after_heading = next((kind for kind, _ in reversed(groups) if kind is not Kind.NOTE), None) is Kind.HEADING
    if metrics.laid_out:
        if small:
            return Kind.NOTE if after_heading else Kind.TEXT
        return Kind.HEADING if _is_heading_line(line, metrics, after_heading) else Kind.TEXT
    # without layout, the words of a heading are what stands between it and the next article
    if after_heading and len(line.text) < _LONGEST_TITLE and not is_header(line.text):
        return Kind.HEADING
    if opens_transitories(line.text) or (is_heading(line.text) and not _runs_on(groups, line)):
        return Kind.HEADING
    return Kind.TEXT


def join_lines(lines: Sequence[Line]) -> str:
    """Join the lines of a paragraph; nothing comes between a hyphen and the next line."""
    text = ""
    for line in lines:
        text += line.text if not text or text.endswith("-") else f" {line.text}"
    return text


def _note_goes_on(note: list[Line], line: Line, metrics: Metrics) -> bool:
    last, text = note[-1], join_lines(note)
    beneath = last.page == line.page and 0 < last.y_end - line.y < 1.4 * max(line.size, last.size)
    near = beneath or last.page != line.page or not metrics.laid_out
    if near and last.ends is Ends.WRAPS and not note_is_complete(text):
        return True
    if not metrics.laid_out:
        full = last.ends is Ends.UNKNOWN and len(last.text) >= metrics.right * NEARLY_FULL
        return note_goes_on(text, line.text) or (
            is_editorial(text) and full and line.gap <= 0 and not is_heading(line.text)
        )
    return metrics.is_small(line) and ((beneath and line.size == last.size) or note_goes_on(text, line.text))


def _is_heading_line(line: Line, metrics: Metrics, after_heading: bool) -> bool:
    """Headings are bold and centred; the lines of their titles are bold, or centred at least."""
    if is_heading(line.text) or opens_transitories(line.text):
        return line.bold or not metrics.bolds
    if not after_heading or is_header(line.text):
        return False
    if not metrics.bolds:
        return len(line.text) < _LONGEST_TITLE
    if line.bold and line.bold_end and not seems_labelled(line.text):
        return True
    off_centre = abs(line.x + line.right - metrics.left - metrics.right) / 2
    return off_centre < (_OFF_CENTRE if line.x > metrics.left + _OFF_CENTRE else _OFF_CENTRE / 3)


def _runs_on(groups: Sequence[Group], line: Line) -> bool:
    """Tell, without layout, whether the line before has not come to its end ("…del / Libro Primero.")."""
    if not groups or groups[-1][0] is not Kind.TEXT or line.gap > 0:
        return False
    previous = groups[-1][1][-1]
    if previous.ends is Ends.UNKNOWN:
        return previous.text[-1] not in ".;:)"
    return previous.ends is Ends.WRAPS and previous.text[-1] not in ".;:"
