"""Numbers as legal Spanish writes them: "72", "setenta y dos", "quince (15)"."""

from __future__ import annotations

import re

_ONES = ("uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")
_TEENS = ("diez", "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve")
_TWENTIES = ("veinte", *(f"veinti{one}" for one in ("uno", "dós", "trés", "cuatro", "cinco", "séis", *_ONES[6:])))
_TENS = ("treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")
_HUNDREDS = (
    "ciento",
    "doscientos",
    "trescientos",
    "cuatrocientos",
    "quinientos",
    "seiscientos",
    "setecientos",
    "ochocientos",
    "novecientos",
)

# Value of each word; numbers agree in gender ("veintiuna horas", "doscientas horas") and accents get lost
_BELOW_TEN = {word: value for value, word in enumerate(_ONES, 1)} | {"un": 1, "una": 1}
_BELOW_THIRTY = {word: value for value, word in enumerate((*_TEENS, *_TWENTIES), 10)}
_BELOW_THIRTY |= {"veintiún": 21, "veintiuna": 21}
_BELOW_THIRTY |= {word.translate(str.maketrans("éóú", "eou")): value for word, value in _BELOW_THIRTY.items()}
_BY_TEN = {word: value * 10 for value, word in enumerate(_TENS, 3)}
_BY_HUNDRED = {word: value * 100 for value, word in enumerate(_HUNDREDS, 1)} | {"cien": 100}
_BY_HUNDRED |= {f"{word[:-2]}as": value for word, value in _BY_HUNDRED.items() if value > 100}
_VALUES = _BELOW_TEN | _BELOW_THIRTY | _BY_TEN | _BY_HUNDRED


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_TO_99 = rf"(?:(?:{_any(_BY_TEN)})(?:\s+y\s+(?:{_any(_BELOW_TEN)})\b)?|{_any(_BELOW_THIRTY)}|{_any(_BELOW_TEN)})"
_TO_999 = rf"(?:(?:{_any(_BY_HUNDRED)})(?:\s+{_TO_99}\b)?|{_TO_99})"
_WORDS = rf"(?:(?:{_TO_999}\s+)?mil(?:\s+{_TO_999}\b)?|{_TO_999})"

# A number in digits or words, and what stands in brackets after it: "quince (15)"
NUMBER = rf"\b(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}|{_WORDS})\b(?:\s*\([\w\s]{{1,40}}\))?"


def parse_number(text: str) -> int:
    """Return the value of a text that `NUMBER` matches."""
    text = re.sub(r"\s*\(.*", "", text).strip().lower().replace(",", "")
    if text.isdigit():
        return int(text)
    total = 0
    for word in text.split():
        total = max(total, 1) * 1000 if word == "mil" else total + _VALUES.get(word, 0)
    return total
