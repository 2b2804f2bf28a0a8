"""Blocks of an article -> paragraphs with their units, as citations write them.

A label says of itself what it is and what list it goes on with. A paragraph without a label is the article's own or
belongs to a fraccion or inciso: where the law indents what belongs to a list, its indent tells; where it does not, it
belongs to the item before it if the list goes on after it.
"""

from __future__ import annotations

from collections.abc import Sequence

from .blocks import Block
from .labels import Label, LabelKind, read_labels
from .lawtext import Paragraph

_TERMINAL = '.;:,)]”"»'
_LONGEST_EPIGRAPH = 160
# Points by which an indent must differ to mean something
_STEP = 4.0


class _Item:
    """An open item of a list while its article is read."""

    def __init__(self, label: Label, prefix: str, unit: str, block: Block, paragraphs: int) -> None:
        self.kind, self.order, self.prefix, self.unit = label.kind, label.order, prefix, unit
        self.x = block.x
        # where the item's further lines stand, if they stand to the right of its label
        indented = block.x is not None and block.rest is not None and block.rest > block.x + _STEP
        self.hang = block.rest if indented else None
        self.paragraphs = paragraphs
        self.lists: set[LabelKind] = set()


class _Reader:
    """Reads one article's blocks in order; `open_items` are the items that the next paragraph may belong to."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.readings = [read_labels(block.text) if not block.small else [] for block in blocks]
        self.open_items: list[_Item] = []
        self.paragraphs = 0
        self.lists: set[LabelKind] = set()
        self.used: set[str] = set()

    def read(self) -> list[Paragraph]:
        rows = _rows(self.blocks, self.readings)
        out: list[Paragraph] = []
        for index, block in enumerate(self.blocks):
            if index in rows or (index == 0 and self._is_epigraph()):
                out.append(Paragraph("", block.text))
            else:
                self._read_block(index, block, out)
        return out

    def _is_epigraph(self) -> bool:
        first = self.blocks[0]
        if len(self.blocks) == 1 or self.readings[0]:
            return False
        if first.x is not None:
            # only the header of other articles is bold, not the whole of their first line
            return first.bold_line
        return first.text[-1] not in _TERMINAL and not self.readings[1] and len(first.text) < _LONGEST_EPIGRAPH

    def _read_block(self, index: int, block: Block, out: list[Paragraph]) -> None:
        label = self._choose(index, self.readings[index], block)
        if label is None:
            out.append(Paragraph(self._own(index, block), block.text))
            return
        rest = block.text[label.length :]
        out.append(self._open(label, block, rest))
        # "A. I. …" and "I. a) …": one printed paragraph opens two units
        for inner in read_labels(rest):
            if inner.is_first and inner.kind is not label.kind and self._goes_on(index, inner):
                out[-1] = Paragraph(out[-1].unit, "", out[-1].label)
                out.append(self._open(inner, block, rest[inner.length :], rest[: inner.length]))
                return

    def _choose(self, index: int, readings: list[Label], block: Block) -> Label | None:
        """Pick the reading of a label that the open lists call for; None where it is no label at all."""
        for item in reversed(self.open_items):
            for label in readings:
                if label.kind is item.kind and label.follows(item.order):
                    return label
        for label in readings:
            if label.is_first:
                return label if block.bold or self._is_announced(index) or self._goes_on(index, label) else None
        if not readings or (block.x is not None and not block.bold):
            return None
        kinds = {item.kind for item in self.open_items} - {LabelKind.APARTADO}
        for label in readings:
            if label.kind in kinds:
                return self._mend(index, label)
        return readings[0] if len(readings) == 1 else None

    def _is_announced(self, index: int) -> bool:
        """Tell whether the block before says that a list follows, or is a bare label."""
        if not index:
            return False
        before = self.blocks[index - 1].text
        return before.endswith(":") or any(label.length == len(before) for label in self.readings[index - 1])

    def _goes_on(self, index: int, label: Label) -> bool:
        """Tell whether a label that follows this one comes later in the article."""
        return any(
            later.kind is label.kind and later.follows(label.order)
            for readings in self.readings[index + 1 :]
            for later in readings
        )

    def _mend(self, index: int, label: Label) -> Label:
        """Put right a number that was misprinted: the one before it and the one after it tell which it is."""
        last = next(item.order for item in reversed(self.open_items) if item.kind is label.kind)
        expected = label.renumbered(last[0] + 1)
        following = (r for readings in self.readings[index + 1 :] for r in readings if r.kind is label.kind)
        after = next(following, None)
        before_next = after is not None and after.follows(expected.order) and after.order <= label.order
        return expected if before_next or label.order <= last else label

    def _open(self, label: Label, block: Block, text: str, printed: str = "") -> Paragraph:
        """Open an item: as the next of its list, or as the first of a list within what stands open."""
        level = next((n for n, item in enumerate(self.open_items) if item.kind is label.kind), None)
        before = self.open_items[level] if level is not None else None
        del self.open_items[level if level is not None else len(self.open_items) :]
        parent = self.open_items[-1] if self.open_items else None
        lists = parent.lists if parent else self.lists
        prefix = parent.unit if parent else ""
        if before is not None and label.follows(before.order):
            prefix = before.prefix
        elif label.is_first and label.kind in lists:
            count = max(parent.paragraphs if parent else self.paragraphs, 1)
            prefix = _joined(prefix, f"parr-{count}")
        lists.add(label.kind)
        unit = _joined(prefix, label.part)
        self.open_items.append(_Item(label, prefix, unit, block, 1 if text else 0))
        also = f"{unit}-parr-1" if label.kind is LabelKind.APARTADO and text else ""
        return Paragraph(unit, text, (printed or block.text[: label.length]).strip(), also)

    def _own(self, index: int, block: Block) -> str:
        """Return the unit of a paragraph without a label, and close the items that it does not belong to."""
        level = self._owner(index, block)
        del self.open_items[level:]
        if not self.open_items:
            self.paragraphs += 1
            return f"parr-{self.paragraphs}"
        item = self.open_items[-1]
        item.paragraphs += 1
        return f"{item.unit}-parr-{item.paragraphs}"

    def _owner(self, index: int, block: Block) -> int:
        """Return how many of the open items a paragraph belongs to; 0 where it is the article's own."""
        going_on = self._list_goes_on(index)
        levels = range(len(self.open_items), 0, -1)
        x = block.x
        for level in levels:
            item = self.open_items[level - 1]
            if x is None or item.x is None:
                # an apartado holds all that stands before the next one
                if level == going_on or item.kind is LabelKind.APARTADO:
                    return level
            elif item.hang is not None:
                if abs(item.hang - x) <= _STEP:
                    return level
            elif abs(item.x - x) <= _STEP and (going_on >= level or item.kind is LabelKind.APARTADO):
                return max(level, going_on)
        if x is not None:
            for level in levels:
                left = self.open_items[level - 1].x
                if left is not None and x > left + _STEP:
                    return level
        return going_on

    def _list_goes_on(self, index: int) -> int:
        """Return the level of the innermost open list that a later label continues; 0 where none does."""
        levels = list(range(len(self.open_items), 0, -1))
        for readings in self.readings[index + 1 :]:
            for level in levels:
                item = self.open_items[level - 1]
                if any(label.kind is item.kind and label.follows(item.order) for label in readings):
                    return level
            # where a list of the same kind begins anew, the open one has ended
            begun = {label.kind for label in readings if label.is_first}
            levels = [level for level in levels if self.open_items[level - 1].kind not in begun]
        return 0


def assign_units(blocks: Sequence[Block]) -> tuple[Paragraph, ...]:
    """Return an article's paragraphs in order, each with its unit.

    `parr-N` counts the article's own paragraphs from 1, and within a fraccion, inciso or apartado that one's own; a
    list that begins again under a later paragraph is written under it (`parr-2-I`).
    """
    return tuple(_Reader(blocks).read())


def _joined(*parts: str) -> str:
    return "-".join(part for part in parts if part)


def _rows(blocks: Sequence[Block], readings: Sequence[list[Label]]) -> set[int]:
    """Return the rows of tables and of bare lists of names: small type, or three lines in a row without an end."""
    small = {index for index, block in enumerate(blocks) if block.small}
    bare = [
        block.rest is None and not reading and block.text[-1] not in _TERMINAL
        for block, reading in zip(blocks, readings, strict=True)
    ]
    run: list[int] = []
    for index, is_bare in enumerate([*bare, False]):
        if is_bare and index:
            run.append(index)
            continue
        if len(run) >= 3:
            small.update(run)
        run = []
    return small
