"""Numbers as legal Spanish writes them: "72", "setenta y dos", "quince (15)"."""

from __future__ import annotations

import re

_UNITS = {
    **dict.fromkeys(("un", "uno", "una"), 1),
    **{word: n for n, word in enumerate("dos tres cuatro cinco seis siete ocho nueve".split(), 2)},
}
_TEENS = {word: n for n, word in enumerate("diez once doce trece catorce quince".split(), 10)} | {
    "dieciséis": 16,
    "dieciseis": 16,
    "diecisiete": 17,
    "dieciocho": 18,
    "diecinueve": 19,
    "veinte": 20,
    "veintiún": 21,
    "veintiun": 21,
    "veintiuno": 21,
    "veintiuna": 21,
    "veintidós": 22,
    "veintidos": 22,
    "veintitrés": 23,
    "veintitres": 23,
    "veinticuatro": 24,
    "veinticinco": 25,
    "veintiséis": 26,
    "veintiseis": 26,
    "veintisiete": 27,
    "veintiocho": 28,
    "veintinueve": 29,
}
_TENS = {word: n * 10 for n, word in enumerate("treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(), 3)}
_HUNDREDS = {
    "cien": 100,
    "ciento": 100,
    **{
        word: n * 100
        for n, word in enumerate(
            "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split(), 2
        )
    },
}
_HUNDREDS |= {f"{word[:-2]}as": n for word, n in _HUNDREDS.items() if n > 100}


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_BELOW_HUNDRED = rf"(?:(?:{_any(_TENS)})(?:\s+y\s+(?:{_any(_UNITS)})\b)?|{_any(_TEENS)}|{_any(_UNITS)})"
_BELOW_THOUSAND = rf"(?:(?:{_any(_HUNDREDS)})(?:\s+{_BELOW_HUNDRED}\b)?|{_BELOW_HUNDRED})"
_WORDS = rf"(?:(?:{_BELOW_THOUSAND}\s+)?mil(?:\s+{_BELOW_THOUSAND}\b)?|{_BELOW_THOUSAND})"

# A number in digits or words, and what stands in brackets after it: "quince (15)"
NUMBER = rf"\b(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}|{_WORDS})\b(?:\s*\([\w\s]{{1,40}}\))?"


def parse_number(text: str) -> int:
    """Return the value of a text that `NUMBER` matches."""
    text = re.sub(r"\s*\(.*", "", text).strip().lower().replace(",", "")
    if text.isdigit():
        return int(text)
    total = 0
    for word in text.split():
        if word == "mil":
            total = max(total, 1) * 1000
        else:
            total += _UNITS.get(word) or _TEENS.get(word) or _TENS.get(word) or _HUNDREDS.get(word) or 0
    return total
