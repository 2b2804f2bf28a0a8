"""Labels of units as printed at the head of a paragraph ("XVIII Bis.", "a)", "A.", "1o.") and their order."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from ..unit import roman_value, to_roman
from .headers import SUFFIX_PATTERN, SUFFIXES, fold


class LabelKind(Enum):
    """The kinds of list that a legal text nests in one another."""

    APARTADO = "apartado"
    FRACCION = "fraccion"
    INCISO = "inciso"
    NUMBER = "number"
    SMALL_ROMAN = "small roman"


Order = tuple[int, int, int, str]


class Label(NamedTuple):
    """One reading of a label: the part of the unit that it prints, its place in its list, where its text begins."""

    kind: LabelKind
    part: str
    order: Order
    length: int

    @property
    def is_first(self) -> bool:
        """Whether a list of this kind begins with it."""
        return self.order == (1, 0, 0, "")

    def follows(self, other: Order) -> bool:
        """Whether it is the next of its list: the next number, or a Bis or Ter of the same one."""
        if self.order[0] == other[0]:
            return self.order > other
        return self.order[0] == other[0] + 1

    def renumbered(self, number: int) -> Label:
        """The label of the same kind with another number."""
        part = {
            LabelKind.FRACCION: lambda: to_roman(number),
            LabelKind.SMALL_ROMAN: lambda: to_roman(number).lower(),
            LabelKind.NUMBER: lambda: str(number),
            LabelKind.INCISO: lambda: _ALPHABET[(number - 1) % 26],
            LabelKind.APARTADO: lambda: _ALPHABET[(number - 1) % 26].upper(),
        }[self.kind]()
        return Label(self.kind, part, (number, 0, 0, ""), self.length)


_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_RANK = {standard: rank for rank, standard in enumerate(SUFFIXES.values(), 1)}

_LABEL = re.compile(
    r"\[?(?P<core>[IVXLCDM]{1,9}|[A-Z]|[ivxl]{1,6}|[a-zñ]|ll|(?P<number>\d{1,2})(?:[oa]\.?|[ºª])?)"
    rf"(?:(?:\.?\s*|\s*-\s*)(?i:(?P<suffix>{SUFFIX_PATTERN}))\b(?:[\s-]+(?P<count>\d{{1,2}}))?)?"
    r"(?:\s?-\s?(?P<letter>[A-ZÑ])\b)?"
    r"(?:\s*\(sic[^)]*\))?"
    r"\s?(?P<stop>\)\s?\.?\s?[-–—]*|\.\s?[-–—]*|[-–—]+)"
    r"(?:\s+|(?=[A-ZÁÉÍÓÚÑ\"“(\[¿])|$)"
)
_SEEMS = re.compile(
    r"(?:art(?:[ií]culo|\.)\s*\d|[IVXLCDM]+(?:[ -]\w+){0,2}[.)]|[A-Za-zñ]\)|[A-Z]\.|\d{1,2}[.)])", re.IGNORECASE
)
_APARTADO = re.compile(r"apartado\s+[\"“]?(?P<core>[A-Z])[\"”]?\s*[.:]?\s*[-–—]*(?:\s+|$)", re.IGNORECASE)


def seems_labelled(text: str) -> bool:
    """Tell whether a line seems to open a unit or an article: "IV.", "XVIII Bis.", "a)", "Artículo 5"."""
    return _SEEMS.match(text) is not None


def read_labels(text: str) -> list[Label]:
    """Return every reading of the label that a paragraph begins with; an empty list where it begins with none.

    "C." may be apartado C or fraccion 100, "i)" may be the ninth inciso or the first small Roman: which one it is the
    list around it decides.
    """
    if match := _APARTADO.match(text):
        return [Label(LabelKind.APARTADO, match["core"].upper(), (_place(match["core"]), 0, 0, ""), match.end())]
    match = _LABEL.match(text)
    if match is None:
        return []
    core, bracket = match["core"], match["stop"].startswith(")")
    if match["stop"][0] not in ".)" and not match["suffix"] and not (len(core) > 1 and roman_value(core)):
        return []  # "N-OXIMORFINA"
    suffix = SUFFIXES[fold(match["suffix"])] if match["suffix"] else ""
    count, letter = int(match["count"] or 0), match["letter"] or ""
    tail = (f" {suffix}" if suffix else "") + (f" {count}" if count else "") + (f"-{letter}" if letter else "")

    def label(kind: LabelKind, part: str, number: int, extra: int = 0) -> Label:
        order = (number, _RANK.get(suffix, extra), count, "N~" if letter == "Ñ" else letter)
        return Label(kind, part + tail, order, match.end())

    readings: list[Label] = []
    if match["number"]:
        readings.append(label(LabelKind.NUMBER, str(int(match["number"])), int(match["number"])))
    elif core.isupper():
        if roman_value(core) and not bracket:
            readings.append(label(LabelKind.FRACCION, core, roman_value(core)))
        if len(core) == 1:
            readings.append(label(LabelKind.APARTADO, core, _place(core)))
    elif bracket or match["stop"].startswith("."):
        if len(core) == 1 or core == "ll":
            readings.append(label(LabelKind.INCISO, core, _place(core), int(core in ("ll", "ñ"))))
        if roman_value(core.upper()):
            readings.append(label(LabelKind.SMALL_ROMAN, core, roman_value(core.upper())))
    return readings


def _place(core: str) -> int:
    """Place of a letter in a list; ñ and ll, which some lists use and others skip, stand after n and l."""
    return _ALPHABET.index(fold(core)[0]) + 1
