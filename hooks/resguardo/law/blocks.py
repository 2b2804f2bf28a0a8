"""Lines -> blocks: paragraphs, reform notes and headings, each with the indents that show what it belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from .document import PAGE_TURNED, Ends, Line
from .labels import seems_labelled
from .lines import NEARLY_FULL, Group, Kind, Metrics, is_header, join_lines, kind_of, measure
from .notes import begins_note, leaves_the_law

_LIST_GOES_ON = re.compile(r"[.;:,)]$|\b[yo]$")
# A line that ends so is not the last of its paragraph
_RUNS_ON = re.compile(
    r"(?:,|\b(?:al?|con|del?|dichos?|el|en|este|l[ao]s?|o|por|según|y|art[ií]culos?))$", re.IGNORECASE
)
# Points by which the first line of a paragraph is set in, at least
_INDENT = 4.0
# Shares of the type size: lines of one paragraph stand closer than the first, paragraphs farther apart
_SAME_PARAGRAPH = 1.5
# Points from the right margin within which a justified line is full
_RAGGED = 14.0


class Block(NamedTuple):
    """A paragraph, a note or a heading.

    `x` is where its first line starts, `rest` where the others do (points): `rest` is None for a block of one line, both
    are None without layout. `bold`: its first character is bold; `bold_line`: so is the last one of its first line.
    `small`: set in smaller type than the law's text, as the rows of a table are.
    """

    kind: Kind
    text: str
    x: float | None = None
    rest: float | None = None
    bold: bool = False
    bold_line: bool = False
    small: bool = False


def assemble(lines: Sequence[Line], laid_out: bool) -> list[Block]:
    """Join a law's lines, without page furniture, into blocks in reading order."""
    metrics = measure(lines, laid_out)
    groups: list[Group] = []
    for line in lines:
        kind = kind_of(line, groups, metrics)
        if groups and groups[-1][0] is kind and not _breaks(kind, groups[-1][1], line, metrics):
            groups[-1][1].append(line)
        else:
            groups.append((kind, [line]))
    return [_block(kind, group, metrics) for kind, group in groups]


def _breaks(kind: Kind, group: list[Line], line: Line, metrics: Metrics) -> bool:
    """Tell whether a line opens a new block after a group of the same kind."""
    if kind is Kind.NOTE:
        return begins_note(line.text)
    if kind is Kind.HEADING:
        return True
    if metrics.laid_out:
        return _breaks_on_page(group[-1], line, metrics)
    return _breaks_in_text(group[-1], line, metrics.right)


def _breaks_on_page(previous: Line, line: Line, metrics: Metrics) -> bool:
    if previous.bold and previous.bold_end and not line.bold and previous.ends is not Ends.WRAPS:
        return True  # an epigraph
    full = previous.right > metrics.right - _RAGGED
    if previous.ends is Ends.UNKNOWN:
        return _breaks_unspaced(previous, line, full)
    labelled = line.bold and seems_labelled(line.text)
    if previous.page != line.page:
        if labelled:
            return True
        ended = previous.text[-1] in ".;:" or line.text[0].isupper()
        return previous.ends is not Ends.WRAPS and (ended or not full)
    gap = previous.y_end - line.y
    # upwards is the next column of a table
    if gap < 0 or gap > _SAME_PARAGRAPH * max(line.size, previous.size):
        return True
    return previous.ends is Ends.STOPS and (labelled or not full)


def _breaks_unspaced(previous: Line, line: Line, full: bool) -> bool:
    """Tell where a paragraph begins on a page whose lines keep no spaces at their ends."""
    gap = previous.y_end - line.y
    if previous.page == line.page and (gap < 0 or gap > _SAME_PARAGRAPH * max(line.size, previous.size)):
        return True
    if seems_labelled(line.text) and (line.bold or _LIST_GOES_ON.search(previous.text)):
        return True
    indented = line.x > previous.x + _INDENT
    return previous.text[-1] in ".;:" and not line.text[0].islower() and (indented or not full)


def _breaks_in_text(previous: Line, line: Line, full_line: float) -> bool:
    if line.gap > 0:
        return True
    ended = previous.text[-1] in ".;:"
    list_goes_on = _LIST_GOES_ON.search(previous.text) is not None
    labelled = seems_labelled(line.text)
    if previous.ends is Ends.STOPS:
        opens = labelled or not line.text[0].islower()
        return opens and list_goes_on if line.gap == PAGE_TURNED else opens or ended
    if is_header(line.text) or leaves_the_law(line.text):
        return ended or (previous.ends is not Ends.WRAPS and not _RUNS_ON.search(previous.text))
    if previous.ends is Ends.WRAPS:
        return ended and labelled
    if labelled:
        return list_goes_on
    # a full line that ends a sentence may go on with the next; a short one ends its paragraph
    return ended and line.text[0].isupper() and len(previous.text) < full_line * NEARLY_FULL


def _block(kind: Kind, lines: list[Line], metrics: Metrics) -> Block:
    text = join_lines(lines)
    if not metrics.laid_out:
        return Block(kind, text)
    first = lines[0]
    rest = median(line.x for line in lines[1:]) if len(lines) > 1 else None
    return Block(kind, text, first.x, rest, first.bold, first.bold and first.bold_end, metrics.is_small(first))
