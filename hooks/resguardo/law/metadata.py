"""What a document says of itself: the law's title, when it was published, when it was last reformed."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from typing import NamedTuple

from .headers import fold, read_header
from .document import Line, SourceDocument
from .notes import is_heading

_MONTHS = {
    month: number
    for number, month in enumerate(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(), 1
    )
} | {"setiembre": 9}
_PUBLISHED = re.compile(
    r"publicad[oa] en el diario oficial de la federaci[oó]n (?:el|del) (?P<day>\d{1,2})[o°º]?\.? de (?P<month>\w+) del? (?P<year>\d{4})",
    re.IGNORECASE,
)
_REFORMED = re.compile(
    r"[uú]ltimas?\s+reformas?(?:\s+publicadas?)?(?:\s+en\s+el)?(?:\s+DOF)?\s+(?P<day>\d{2})-(?P<month>\d{2})-(?P<year>\d{4})", re.IGNORECASE
)
_ASIDE = re.compile(r"^\(antes\b|texto vigente|publicad|reforma|^\W*$|^\d+ de \d+$|c[aá]mara de diputados|secretar[ií]a (?:general|de servicios)|dof \d", re.IGNORECASE)
_FORMERLY = re.compile(r"\s*\(antes\b[^)]*\)", re.IGNORECASE)
_SMALL_WORDS = frozenset(
    "a al ante con contra de del e el en entre la las lo los o para por que se sin sobre su sus estos estas este esta u un una y fracción artículo".split()
)
_ROMAN = re.compile(r"[IVXLC]+")
# The front matter of an official text stands well within its first lines
_FRONT = 60


class Metadata(NamedTuple):
    """Title in normal case; ISO dates, None where the document states none."""

    title: str
    published: str | None
    last_reform: str | None


def read_metadata(document: SourceDocument, lines: Sequence[Line]) -> Metadata:
    """Read the front matter; `lines` are the document's without page furniture."""
    front = [line.text for line in document.lines[:_FRONT]]
    front = front[: next((i for i, text in enumerate(front) if read_header(text)), _FRONT)]
    published = next((m for text in _joined_pairs(front) if (m := _PUBLISHED.search(text))), None)
    reformed = next((m for text in front if (m := _REFORMED.search(text))), None)
    return Metadata(
        title=_title(document, front, lines),
        published=_iso(published["year"], _MONTHS.get(published["month"].lower(), 0), published["day"]) if published else None,
        last_reform=_iso(reformed["year"], int(reformed["month"]), reformed["day"]) if reformed else None,
    )


def titles_agree(one: str, other: str) -> bool:
    """Tell whether two titles name the same law, though one may be cut short or a letter may differ."""
    first, second = (re.sub(r"[^a-z0-9]+", " ", fold(title)).strip() for title in (one, other))
    length = min(len(first), len(second))
    if not length:
        return False
    return difflib.SequenceMatcher(None, first[:length], second[:length], autojunk=False).ratio() >= 0.9


def normal_case(title: str) -> str:
    """Write a title in capitals as a sentence names a law: "LEY DE MIGRACIÓN" is "Ley de Migración"."""
    if title != title.upper():
        return title
    words = title.split()
    return " ".join(
        word if _ROMAN.fullmatch(word.strip(",.")) else word.lower() if i and word.lower() in _SMALL_WORDS else word.capitalize()
        for i, word in enumerate(words)
    )


def _title(document: SourceDocument, front: Sequence[str], lines: Sequence[Line]) -> str:
    start = next((i for i, line in enumerate(lines) if _publishes(line.text)), None)
    texts = [line.text for line in lines]
    if start is None:
        # no front matter but the title itself
        head = texts[: next((i for i, text in enumerate(texts) if is_heading(text) or read_header(text)), 0)]
        own = [head[0]] if head else []
    else:
        above = [text for text in texts[:start] if not _ASIDE.search(text)]
        own = above or [text for text in front if not _ASIDE.search(text)][:1]
    title = normal_case(_FORMERLY.sub("", " ".join(own)))
    hint = document.title_hint
    return hint if hint and fold(hint) == fold(title) else title


def _publishes(text: str) -> bool:
    return re.search(r"publicad[oa] en el diario oficial", text, re.IGNORECASE) is not None


def _joined_pairs(texts: Sequence[str]) -> list[str]:
    return [f"{text} {texts[i + 1] if i + 1 < len(texts) else ''}" for i, text in enumerate(texts)]


def _iso(year: str, month: int, day: str) -> str | None:
    return f"{year}-{month:02d}-{int(day):02d}" if month else None
