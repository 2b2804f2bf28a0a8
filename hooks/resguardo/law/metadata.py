"""What a document says of itself: the law's title, when it was published, when it was last reformed."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from typing import NamedTuple

from .document import Line, SourceDocument
from .headers import fold, read_header
from .notes import is_heading

_MONTHS: tuple[str, ...] = ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto")
_MONTHS += ("septiembre", "octubre", "noviembre", "diciembre")
_PUBLISHED = re.compile(
    r"publicad[oa] en el diario oficial de la federaci[oó]n (?:el|del) "
    r"(?P<day>\d{1,2})[o°º]?\.? de (?P<month>\w+) del? (?P<year>\d{4})",
    re.IGNORECASE,
)
_REFORMED = re.compile(
    r"[uú]ltimas?\s+reformas?(?:\s+publicadas?)?(?:\s+en\s+el)?(?:\s+DOF)?\s+"
    r"(?P<day>\d{2})-(?P<month>\d{2})-(?P<year>\d{4})",
    re.IGNORECASE,
)
# Front matter that is not the title
_ASIDE = re.compile(
    r"^\(antes\b|texto vigente|publicad|reforma|^\W*$|^\d+ de \d+$|c[aá]mara de diputados"
    r"|secretar[ií]a (?:general|de servicios)|dof \d",
    re.IGNORECASE,
)
_FORMERLY = re.compile(r"\s*\(antes\b[^)]*\)", re.IGNORECASE)
_SMALL_WORDS = frozenset(
    ("a", "al", "ante", "con", "contra", "de", "del", "e", "el", "en", "entre", "esta", "estas", "este", "estos", "la",
     "las", "lo", "los", "o", "para", "por", "que", "se", "sin", "sobre", "su", "sus", "u", "un", "una", "y",
     "artículo", "fracción")
)  # fmt: skip
_ROMAN = re.compile(r"[IVXLC]+[,.]?")
# The front matter of an official text stands well within its first lines
_FRONT = 60
# Two spellings of one word ("Violencia", "Violencias") share more of their letters than this
_ALIKE = 0.85


class Metadata(NamedTuple):
    """Title in normal case; ISO dates, None where the document states none."""

    title: str
    published: str | None
    last_reform: str | None


def read_metadata(document: SourceDocument, lines: Sequence[Line]) -> Metadata:
    """Read the front matter; `lines` are the document's without page furniture."""
    front = [line.text for line in document.lines[:_FRONT]]
    front = front[: next((i for i, text in enumerate(front) if read_header(text)), _FRONT)]
    # the sentence that says when the law was published may wrap
    pairs = [" ".join(front[i : i + 2]) for i in range(len(front))]
    published = next((match for text in pairs if (match := _PUBLISHED.search(text))), None)
    reformed = next((match for text in front if (match := _REFORMED.search(text))), None)
    return Metadata(
        title=_title(document, front, lines),
        published=_iso(published, _month(published["month"])) if published else None,
        last_reform=_iso(reformed, int(reformed["month"])) if reformed else None,
    )


def titles_agree(one: str, other: str) -> bool:
    """Tell whether two titles name the same law, though one may be cut short or a letter may differ.

    Word for word: laws on kidnapping, trafficking and extortion have titles that differ in a word or two.
    """
    first, second = _title_words(one), _title_words(other)
    if not first or not second:
        return False
    return all(
        difflib.SequenceMatcher(None, word, twin, autojunk=False).ratio() >= _ALIKE
        for word, twin in zip(first, second, strict=False)
    )


def _title_words(title: str) -> list[str]:
    words = re.findall(r"[a-z0-9]+", fold(re.sub(r"\(.*?\)", "", title)))
    return [word for word in words if word not in _SMALL_WORDS]


def normal_case(title: str) -> str:
    """Write a title in capitals as a sentence names a law: "LEY DE MIGRACIÓN" is "Ley de Migración"."""
    if title != title.upper():
        return title
    return " ".join(_cased(word, first=not index) for index, word in enumerate(title.split()))


def _cased(word: str, first: bool) -> str:
    if _ROMAN.fullmatch(word):
        return word
    return word.lower() if word.lower() in _SMALL_WORDS and not first else word.capitalize()


def _title(document: SourceDocument, front: Sequence[str], lines: Sequence[Line]) -> str:
    texts = [line.text for line in lines]
    published = next((i for i, text in enumerate(texts) if "publicad" in fold(text)), None)
    if published is None or published > _FRONT:
        # no front matter but the title itself
        body = next((i for i, text in enumerate(texts) if is_heading(text) or read_header(text)), 0)
        own = texts[: min(body, 1)]
    else:
        above = [text for text in texts[:published] if not _ASIDE.search(text)]
        # a title that also runs along the pages went with the page furniture
        own = above or [text for text in front if not _ASIDE.search(text)][:1]
    title = normal_case(_FORMERLY.sub("", " ".join(own)))
    # the file's own metadata knows which words are names
    hint = document.title_hint
    return hint if hint and fold(hint) == fold(title) else title


def _month(name: str) -> int:
    name = name.lower().replace("setiembre", "septiembre")
    return _MONTHS.index(name) + 1 if name in _MONTHS else 0


def _iso(match: re.Match[str], month: int) -> str | None:
    return f"{match['year']}-{month:02d}-{int(match['day']):02d}" if month else None
