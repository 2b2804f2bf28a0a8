"""Headers of articles ("ARTÍCULO 17 Bis 1.-") and the canonical names that citations use."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..citation import article_slug
from ..unit import SUFFIX_BY_FOLDED as SUFFIXES
from ..unit import fold

__all__ = ["SUFFIXES", "SUFFIX_PATTERN", "Header", "article_slug", "fold", "read_header"]

_RANK = {standard: rank for rank, standard in enumerate(SUFFIXES.values(), 1)}
# Texts print "Quáter" and "quater", and "Sexíes" for "Sexies"
_ACCENTED = {"a": "[aá]", "e": "[eé]", "i": "[ií]"}
SUFFIX_PATTERN = "|".join(
    sorted(("".join(_ACCENTED.get(c, c) for c in folded) for folded in SUFFIXES), key=len, reverse=True)
)

_HEADER = re.compile(
    r"A[Rr][Tt](?:[IiÍí][Cc][Uu][Ll][Oo])?\.?\s*(?P<number>\d{1,4})"
    r"(?P<ordinal>[oO]\.?(?=[\s.–—-])|\s?[º°]\.?)?"
    rf"(?:[\s.-]*(?i:(?P<suffix>{SUFFIX_PATTERN}|[a-záéíóú]+(?:[ií]es|us)(?=\s*[.-])))\b"
    r"(?:[\s-]+(?P<count>\d{1,3}))?(?:[\s-]+(?P<part>[A-Z])(?=\s*[.–—-]))?"
    r"|\s?-\s?(?P<letter>[A-Z])\b|\s(?P<spaced>[A-Z])(?=\s*\.))?"
    r"(?P<stop>\s*[.:]?\s?[-–—]*|\s*\))(?=\s|$|[A-ZÁÉÍÓÚÑ¿\"“(\[])\s*(?P<lower>[a-záéíóúñ])?"
)


class Header(NamedTuple):
    """An article's header as read: canonical name, place in the order of the law, and the length of what was read."""

    article: str
    order: tuple[int, int, int, str]
    length: int
    stopped: bool  # a full stop or dash follows the number, as in "Artículo 5.-"


def read_header(text: str) -> Header | None:
    """Read an article's header at the beginning of a paragraph; None where there is none.

    Any printed form gives one name: "ARTICULO 1o.-", "Art. 1º." and "Artículo 1." are "1"; "17 bis 1.-" is
    "17 Bis 1"; "49-A.-" is "49-A"; "145-Bis" is "145 Bis".
    """
    match = _HEADER.match(text)
    # a header's text begins with a capital; "artículo 52 de esta Ley" is a reference wherever its line begins
    if match is None or match["lower"]:
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
    stopped = bool(match["stop"].strip()) or (match["ordinal"] or "").endswith(".")
    return Header(name, (number, rank, count, letter), match.end(), stopped)
