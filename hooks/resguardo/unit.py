"""Units of an article as citations write them: `V`, `V-a`, `A-V`, `parr-2`, `V-parr-2`, `XVIII Bis`.

A unit string is canonical or it is not a unit: there is one spelling of each, used in front matter, in registers, as an
anchor (lower case, hyphens) and in the order of the law. Source: the way Mexican laws number apartados (capital letters),
fracciones (Roman numerals), incisos (small letters) and párrafos (counted, never printed).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# In the order in which laws print them.
SUFFIXES = (
    "Bis",
    "Ter",
    "Quáter",
    "Quinquies",
    "Quintus",
    "Sexies",
    "Sexties",
    "Sextus",
    "Septies",
    "Séptimus",
    "Octies",
    "Octavus",
    "Nonies",
    "Novies",
    "Novenus",
    "Decies",
    "Decimus",
    "Undecies",
    "Duodecies",
    "Terdecies",
    "Quaterdecies",
    "Quindecies",
    "Quinquiesdecies",
    "Sexdecies",
    "Septendecies",
    "Octodecies",
    "Novodecies",
    "Vicies",
)


def fold(text: str) -> str:
    """Return the text without accents, in lower case; letters keep their order."""
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()


SUFFIX_BY_FOLDED = {fold(s): s for s in SUFFIXES}
_SUFFIX_ORDER = {s: i + 1 for i, s in enumerate(SUFFIXES)}

ROMAN = re.compile(r"(?=[MDCLXVI])M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_VALUE = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}

_SUFFIX_PATTERN = "|".join(SUFFIXES)
_PART = re.compile(
    r"(?:parr-(?P<parrafo>[1-9][0-9]{0,2})"
    # `XXIX-P` is a fracción with a letter; after a single capital letter (`C-V`) what follows is a fracción of its own.
    rf"|(?P<fraccion>[IVXLCDM]{{2,}}-[A-ZÑ](?=-|$)|[IVXLCDM]+(?: (?:{_SUFFIX_PATTERN})(?: [0-9]+)?)?)"
    r"|(?P<apartado>[A-Z])"
    r"|(?P<inciso>[a-zñ]{1,2})"
    r"|(?P<number>[0-9]{1,2}))(?:-|$)"
)


def roman_value(numeral: str) -> int:
    """Return the value of a Roman numeral in capitals; 0 where the letters are no numeral."""
    if not ROMAN.fullmatch(numeral):
        return 0
    total = 0
    for this, following in zip(numeral, [*numeral[1:], ""], strict=True):
        value = _ROMAN_VALUE[this]
        total += -value if following and _ROMAN_VALUE[following] > value else value
    return total


def to_roman(value: int) -> str:
    """Return the Roman numeral of a number from 1 to 3999."""
    pairs = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
             (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
    out = ""
    for size, letters in pairs:
        count, value = divmod(value, size)
        out += letters * count
    return out


class Part:
    """One step down into an article: its kind (apartado, parrafo, fraccion, inciso, subinciso) and its value."""

    __slots__ = ("kind", "value")

    def __init__(self, kind: str, value: str) -> None:
        self.kind = kind
        self.value = value


@lru_cache(maxsize=8192)
def parse_unit(unit: str) -> tuple[Part, ...] | None:
    """Return the parts of a canonical unit, outermost first; None where the string is no canonical unit.

    The empty string is the whole article: no parts. A single capital letter that opens the unit is an apartado when it is no
    Roman numeral below L, or when a fraccion follows it (`C-V`): no law here numbers a lone fraccion C or D.
    """
    if not unit:
        return ()
    parts: list[Part] = []
    position = 0
    while position < len(unit):
        match = _PART.match(unit, position)
        if match is None:
            return None
        kind, value = str(match.lastgroup), match.group(str(match.lastgroup))
        kind = _settle(kind, value, parts, unit[match.end() :])
        if not kind:
            return None
        parts.append(Part(kind, value))
        position = match.end()
    return None if unit.endswith("-") else tuple(parts)


def _settle(kind: str, value: str, before: list[Part], rest: str) -> str:
    """Return the kind that a part has where it stands, or "" where it may not stand there."""
    last = before[-1].kind if before else ""
    if kind == "fraccion" and not before and value in ("C", "D"):
        return "apartado"
    if kind == "fraccion" and not before and len(value) == 1 and re.match(r"[IVX]+(-|$)", rest) and value not in "IVX":
        return "apartado"
    if kind == "fraccion" and last == "fraccion" and len(value) == 1:
        return "apartado"  # `41-V-C`
    if kind == "fraccion":
        numeral = re.split("[ -]", value)[0]
        return "fraccion" if roman_value(numeral) and last in ("", "apartado", "parrafo") else ""
    if kind == "apartado":
        return "apartado" if last in ("", "fraccion") else ""
    if kind == "inciso":
        if last in ("inciso", "subinciso"):
            return "subinciso"
        return "inciso"
    if kind == "number":
        return "subinciso" if last != "parrafo" else ""
    return "parrafo"


def unit_slug(unit: str) -> str:
    """Return the anchor of a canonical unit: `V-a` gives `v-a`, `XVIII Bis` gives `xviii-bis`, "" gives ""."""
    return fold(unit).replace(" ", "-")


def unit_sort_key(unit: str) -> tuple[tuple[int, int, int, str], ...]:
    """Return a key that sorts the units of one article as the law prints them."""
    order = {"parrafo": 1, "apartado": 2, "fraccion": 3, "inciso": 4, "subinciso": 5}
    key: list[tuple[int, int, int, str]] = []
    for part in parse_unit(unit) or ():
        if part.kind == "parrafo":
            key.append((order["parrafo"], int(part.value), 0, ""))
        elif part.kind == "fraccion":
            numeral, suffix = [*re.split("[ -]", part.value, maxsplit=1), ""][:2]
            key.append((order["fraccion"], roman_value(numeral), _SUFFIX_ORDER.get(suffix.split(" ")[0], 0), suffix))
        else:
            number = int(part.value) if part.value.isdigit() else 0
            key.append((order[part.kind], number, 0, part.value))
    return tuple(key)


def contains(outer: str, inner: str) -> bool:
    """Tell whether one unit is the other or holds it: "" holds all, `V` holds `V-a`."""
    return not outer or inner == outer or inner.startswith(outer + "-")
