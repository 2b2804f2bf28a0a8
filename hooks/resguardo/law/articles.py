"""Blocks -> articles: where each begins, what it is called, and which blocks are its own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from .blocks import Block, Kind
from .notes import opens_transitories

# Printed forms (accents folded) -> the form that citations use; the order is the order of the law
_SUFFIXES = (
    ("Bis", "bis"),
    ("Ter", "ter"),
    ("Quáter", "quater"),
    ("Quinquies", "quinquies"),
    ("Quintus", "quintus"),
    ("Sexies", "sexies"),
    ("Sexties", "sexties"),
    ("Sextus", "sextus"),
    ("Septies", "septies"),
    ("Séptimus", "septimus"),
    ("Octies", "octies"),
    ("Octavus", "octavus"),
    ("Nonies", "nonies"),
    ("Novies", "novies"),
    ("Novenus", "novenus"),
    ("Decies", "decies"),
    ("Decimus", "decimus"),
    ("Undecies", "undecies"),
    ("Duodecies", "duodecies"),
    ("Terdecies", "terdecies"),
    ("Quaterdecies", "quaterdecies"),
    ("Quindecies", "quindecies"),
    ("Quinquiesdecies", "quinquiesdecies"),
    ("Sexdecies", "sexdecies"),
    ("Septendecies", "septendecies"),
    ("Octodecies", "octodecies"),
    ("Novodecies", "novodecies"),
    ("Vicies", "vicies"),
)
SUFFIXES = {folded: standard for standard, folded in _SUFFIXES}
_RANK = {standard: rank for rank, (standard, _) in enumerate(_SUFFIXES, 1)}
SUFFIX_PATTERN = "|".join(
    sorted(("".join({"e": "[eé]", "a": "[aá]", "i": "[ií]"}.get(c, c) for c in folded) for folded in SUFFIXES), key=len, reverse=True)
)

_HEADER = re.compile(
    r"art(?:[ií]culo)?\.?\s*(?P<number>\d{1,4})"
    r"(?:o\.?(?=[\s.–—-])|\s?[º°]\.?)?"
    rf"(?:[\s.-]*(?P<suffix>{SUFFIX_PATTERN}|[a-záéíóú]+(?:[ií]es|us)(?=\s*[.-]))\b"
    r"(?:[\s-]+(?P<count>\d{1,3}))?(?:[\s-]+(?P<part>[A-Z])(?=\s*[.–—-]))?"
    r"|\s?-\s?(?P<letter>[A-Z])\b|\s(?P<spaced>[A-Z])(?=\s*\.))?"
    r"(?P<stop>\s*[.:]?\s?[-–—]*|\s*\))(?=\s|$|[A-ZÁÉÍÓÚÑ¿\"“(\[])\s*",
    re.IGNORECASE,
)
_LARGEST_GAP = 40


class RawArticle(NamedTuple):
    """An article before its units are told apart: its canonical name, its own paragraphs and its reform notes."""

    article: str
    blocks: tuple[Block, ...]
    notes: tuple[str, ...]


class Header(NamedTuple):
    """An article's header as read: canonical name, place in the order of the law, and the length of what was read."""

    article: str
    order: tuple[int, int, int, str]
    length: int
    stopped: bool  # a full stop or dash follows the number, as in "Artículo 5.-"


def fold(text: str) -> str:
    """Return the text in lower case, without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()


def article_slug(article: str) -> str:
    """Return the article's file name: `article_slug("12 Quáter") == "12-quater"`."""
    return re.sub(r"[^a-z0-9]+", "-", fold(article)).strip("-")


def read_header(text: str) -> Header | None:
    """Read an article's header at the beginning of a paragraph; None where there is none.

    Any printed form gives one name: "ARTICULO 1o.-", "Art. 1º." and "Artículo 1." are "1"; "17 bis 1.-" is
    "17 Bis 1"; "49-A.-" is "49-A"; "145-Bis" is "145 Bis".
    """
    match = _HEADER.match(text)
    if match is None:
        return None
    number = int(match["number"])
    name, rank, count, letter = str(number), 0, 0, ""
    if match["suffix"]:
        # a Latin ordinal that no law here has used yet stays as printed
        suffix = SUFFIXES.get(fold(match["suffix"]), match["suffix"].capitalize())
        count, letter = int(match["count"] or 0), (match["part"] or "").upper()
        name = " ".join(filter(None, (name, suffix, match["count"], letter)))
        rank = _RANK.get(suffix, len(_RANK) + 1)
    elif match["letter"] or match["spaced"]:
        letter = (match["letter"] or match["spaced"]).upper()
        name = f"{number}-{letter}"
    return Header(name, (number, rank, count, letter), match.end(), bool(match["stop"].strip()))


def split_articles(blocks: Sequence[Block]) -> list[RawArticle]:
    """Return the articles, in order; the transitory ones, and all that stands before the first, are left out.

    A cross-reference that begins a line ("Artículo 52 de esta Ley…") is no header: a header opens a paragraph, is set in
    bold where the text's other headers are, ends in a full stop or dash, and comes next in the numbering.
    """
    bold = any(block.bold and block.kind is Kind.TEXT and read_header(block.text) for block in blocks)
    found: list[tuple[Header, list[Block], list[str]]] = []
    names: set[str] = set()
    in_heading = False
    for block in blocks:
        if found and block.kind is not Kind.NOTE and opens_transitories(block.text):
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
