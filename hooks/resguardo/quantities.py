"""The numbers of a page's text, and those of them that are time limits, in either language, by section."""

from __future__ import annotations

import re

from .body import REFERENCE
from .model import Page

Quantity = tuple[str, str]
"""A number as digits, and its unit of time (`h`, `d`, `dh`, `m`), "" where it is none."""

# Each alternative opens with a sign of its own, for speed.
_NOISE = re.compile(REFERENCE + r"|\]\([^)\s]*\)|\{[:#.][^}]*\}|<[^>]*>")
_RARE_NOISE = re.compile(r"https?://\S+|^(?:```|~~~).*?^(?:```|~~~)", re.DOTALL | re.MULTILINE)
# A unit also counts for the number before "or", "to": "15 o 60 días hábiles" are two time limits.
_NUMBER = re.compile(
    r"(?P<number>\d\d*(?:[.,:/]\d+)*)"  # a lone digit first: what the engine can look for
    r"(?=(?:[\s ]+(?:y|and|o|or|a|to)[\s ]+\d+)?"
    r"[\s -]+(?P<unit>horas?|hours?|d[ií]as?(?P<es_kind>[\s ]+(?:h[aá]bil(?:es)?|natural(?:es)?))?"
    r"|(?P<en_kind>working|business|calendar)[\s -]days?|days?|meses|mes|months?))?",
    re.IGNORECASE,
)
_UNITS = {"ho": "h", "dí": "d", "di": "d", "da": "d", "me": "m", "mo": "m", "wo": "dh", "bu": "dh", "ca": "d"}


def quantities(page: Page) -> dict[str, dict[Quantity, int]]:
    """Return, for each section of a page (its heading's id), its numbers and the first line of each.

    References, addresses, ids, code and the numerals of lists are no numbers of the text. "36 horas" and "36 hours" are one.
    """
    text = page.body
    if "http" in text or "```" in text or "~~~" in text:
        text = _RARE_NOISE.sub(lambda m: "\n" * m[0].count("\n"), text)
    text = _NOISE.sub(_blank, text)
    found: dict[str, dict[Quantity, int]] = {}
    headings = [h for h in page.headings if h.id]
    at, section, line, counted = 0, "", page.body_line, 0
    for match in _NUMBER.finditer(text):
        start = match.start()
        before = text[start - 1] if start else "\n"
        if before.isalnum() or before in "._" or (before in "\n " and _numbers_an_item(text, match)):
            continue
        line += text.count("\n", counted, start)
        counted = start
        while at < len(headings) and headings[at].line <= line:
            section = headings[at].id
            at += 1
        found.setdefault(section, {}).setdefault((_digits(match["number"]), _unit(match)), line)
    return found


def _numbers_an_item(text: str, match: re.Match[str]) -> bool:
    """Tell whether a number is the numeral of a list's item: "1. " at the start of its line."""
    line_start = text.rfind("\n", 0, match.start()) + 1
    return text[match.end() : match.end() + 2] in (". ", ".\t") and not text[line_start : match.start()].strip(" ")


def _blank(match: re.Match[str]) -> str:
    """Keep a reference's label, whose numbers are text, and every line break; drop the rest."""
    label = match[2] or ""
    return label + "\n" * (match[0].count("\n") - label.count("\n"))


def _digits(number: str) -> str:
    """Return a number without the separators of thousands."""
    return re.sub(r"[,.](?=\d{3}(?:\D|$))", "", number)


def _unit(match: re.Match[str]) -> str:
    if not match["unit"]:
        return ""
    if match["es_kind"] and match["es_kind"].strip().lower().startswith("h"):
        return "dh"
    return _UNITS[match["unit"][:2].lower()]
