"""Blocks -> articles: where each begins and which blocks are its own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from .blocks import Block
from .headers import Header, read_header
from .lines import Kind
from .notes import leaves_the_law, opens_transitories

# Article numbers that one law may leave out in a row
_LARGEST_GAP = 40


class RawArticle(NamedTuple):
    """An article before its units are told apart: its canonical name, its own paragraphs and its reform notes."""

    article: str
    blocks: tuple[Block, ...]
    notes: tuple[str, ...]


def split_articles(blocks: Sequence[Block]) -> list[RawArticle]:
    """Return the articles, in order; the transitory ones, and all that stands before the first, are left out.

    A cross-reference that begins a line ("Artículo 52 de esta Ley…") is no header: a header opens a paragraph, is set
    in bold where the text's other headers are, ends in a full stop or dash, and comes next in the numbering.
    """
    candidates = _candidates(blocks)
    begin = next((index for index, header in enumerate(candidates) if header and header.order[0] == 1), None)
    if begin is None:
        begin = next((index for index, header in enumerate(candidates) if header), len(blocks))
    law = list(takewhile(lambda block: not _ends_law(block), blocks[begin:]))
    accepted = _in_sequence(candidates[begin : begin + len(law)])

    found: list[tuple[Header, list[Block], list[str]]] = []
    in_heading = False
    for block, header in zip(law, accepted, strict=True):
        if header is not None:
            in_heading = False
            body = block.text[header.length :].strip()
            found.append((header, [block._replace(text=body)] if body else [], []))
        elif block.kind is Kind.HEADING:
            in_heading = True
        elif block.kind is Kind.NOTE:
            # a note under a heading is the heading's
            if not in_heading:
                found[-1][2].append(block.text)
        elif block.x is not None or not in_heading:
            # without layout nothing but the next header tells where the words of a heading end
            found[-1][1].append(block)
    return [RawArticle(header.article, tuple(own), tuple(notes)) for header, own, notes in found]


def _ends_law(block: Block) -> bool:
    return block.kind is not Kind.NOTE and (opens_transitories(block.text) or leaves_the_law(block.text))


def _candidates(blocks: Sequence[Block]) -> list[Header | None]:
    """Return, block by block, the header that it opens with, if it looks like one in itself."""
    headers = [read_header(block.text) if block.kind is Kind.TEXT else None for block in blocks]
    in_bold = any(header and block.bold for header, block in zip(headers, blocks, strict=True))

    def looks_right(header: Header | None, block: Block) -> bool:
        if header is None or (in_bold and not block.bold):
            return False
        rest = block.text[header.length :]
        return header.stopped or not rest or (in_bold and rest[0].isupper())

    return [header if looks_right(header, block) else None for header, block in zip(headers, blocks, strict=True)]


def _in_sequence(candidates: Sequence[Header | None]) -> list[Header | None]:
    """Drop the headers that do not come next: repeated, backwards, or ahead of one that is still to come."""
    accepted: list[Header | None] = []
    names: set[str] = set()
    last = 0
    for index, header in enumerate(candidates):
        if header is not None:
            step = header.order[0] - last
            # within one number the order is the legislator's: a law may print 34 A after 34 Quaterdecies
            fits = header.article not in names and (not last or 0 <= step <= _LARGEST_GAP)
            ahead = step > 1 and any(later and later.order[0] == last + 1 for later in candidates[index + 1 :])
            if not fits or (last and ahead):
                header = None
            else:
                names.add(header.article)
                last = header.order[0]
        accepted.append(header)
    return accepted
