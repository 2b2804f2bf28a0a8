"""Blocks -> articles: where each begins and which blocks are its own."""

from __future__ import annotations

from collections.abc import Sequence
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
    bold = any(block.bold and block.kind is Kind.TEXT and read_header(block.text) for block in blocks)
    found: list[tuple[Header, list[Block], list[str]]] = []
    names: set[str] = set()
    in_heading = False
    for block in blocks:
        if found and block.kind is not Kind.NOTE and (opens_transitories(block.text) or leaves_the_law(block.text)):
            break
        if block.kind is Kind.HEADING:
            in_heading = True
        elif block.kind is Kind.NOTE:
            if found and not in_heading:
                found[-1][2].append(block.text)
        elif (header := _accept(block, found[-1][0] if found else None, bold)) and header.article not in names:
            in_heading = False
            names.add(header.article)
            body = block.text[header.length :].strip()
            found.append((header, [block._replace(text=body)] if body else [], []))
        elif found and not (in_heading and block.x is None):
            # without layout nothing but the next header tells where the words of a heading end
            found[-1][1].append(block)
    return [RawArticle(header.article, tuple(own), tuple(notes)) for header, own, notes in found]


def _accept(block: Block, last: Header | None, bold: bool) -> Header | None:
    header = read_header(block.text)
    if header is None or (bold and not block.bold):
        return None
    rest = block.text[header.length :]
    if not header.stopped and rest and not (bold and rest[0].isupper()):
        return None
    number = header.order[0]
    if last is None:
        return header if number == 1 or bold else None
    # within one number the order is the legislator's: a law may print 34 A after 34 Quaterdecies
    return header if 0 <= number - last.order[0] <= _LARGEST_GAP else None
