"""Reform notes: the small lines by which the Cámara says when a provision was reformed, and headings.

Both stand among the text and are no part of it.
"""

from __future__ import annotations

import re

_DATE = r"\d{2}-\d{2}-\d{4}"

# What a note speaks of, then what befell it, then when
_HEAD = re.compile(
    r"(?:(?:últim[oa]|antes|actual|entonces)\s+)?"
    r"(?:art[ií]culos?|p[aá]rrafos?|fracci[oó]n(?:es)?|(?:sub)?incisos?|apartados?|bases?|numeral(?:es)?|ep[ií]grafes?"
    r"|encabezados?|denominaci[oó]n|cap[ií]tulos?|t[ií]tulos?|secci[oó]n(?:es)?|libros?|reformas?|tablas?|listados?"
    r"|definici[oó]n(?:es)?|fe de erratas|aclaraci[oó]n|disposici[oó]n derogatoria|adici[oó]n|rubro|inciso|nombre)\b"
    r"(?P<rest>.*)",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:reformad|adicionad|derogad|recorrid|reubicad|suprimid|restablecid|declarad|corregid|modificad|numerad|recupera"
    r"|original|fe de erratas|reforma\b|derog[oó]|adicion[oó]|aclaraci[oó]n)",
    re.IGNORECASE,
)
_DOF = re.compile(rf"\bDOF\s?(?P<dates>{_DATE}(?:(?:,\s*|\s+y\s+){_DATE})*)")
_OF_A_HEADING = re.compile(
    rf"(?:(?i:libro|t[ií]tulo|cap[ií]tulo|secci[oó]n|subsecci[oó]n)\s+(?i:{_ORDINAL})(?:\s+(?i:{_ORDINAL}))?"
    r"(?:[\s-]+(?i:bis|ter|qu[aá]ter|quinquies|sexies|septies|[a-z])\b)?(?:\s+\d{1,2})?|APARTADO\s+[IVX]+)"
    r"\W*(?:\(.*\)?|[.:–—-]+\s*(?P<title>[A-ZÁÉÍÓÚÑ].*[^.;:,]))?"
)
_TRANSITORY = re.compile(
    r"(?:art[ií]culos?\s+|disposiciones\s+)?t\s?r\s?a\s?n\s?s\s?i\s?t\s?o\s?r\s?i\s?[oa]\s?s?\s*[:.]?", re.IGNORECASE
)


def begins_note(text: str) -> bool:
    """Tell whether a line opens a reform note ("Párrafo reformado DOF 04-05-2021")."""
    if _EDITORIAL.match(text):
        return True
    match = _HEAD.match(text)
    if match is None or not _EVENT.search(text):
        return False
    return _DOF.search(text) is not None or "inconstitucionalidad" in text.lower()


def note_goes_on(note: str, text: str) -> bool:
    """Tell whether a line is the rest of a note that did not end in its date, or left a bracket open."""
    if note.count("(") > note.count(")"):
        return True
    if re.search(rf"{_DATE}\s*\)?\.?$", note):
        return re.fullmatch(rf"(?:{_DATE}(?:,\s*)?)+.*", text) is not None
    return _GOES_ON.match(text) is not None


def note_dates(note: str) -> tuple[str, ...]:
    """Return the dates (ISO) of the Diario Oficial in a note about a provision; none for a chapter's or an editor's note."""
    if _EDITORIAL.match(note) or _OF_A_HEADING.match(note):
        return ()
    dates = (date for match in _DOF.finditer(note) for date in re.findall(_DATE, match["dates"]))
    return tuple("-".join(reversed(date.split("-"))) for date in dates)


def is_heading(text: str) -> bool:
    """Tell whether a line is the heading of a book, title, chapter or section ("CAPÍTULO II")."""
    return _HEADING.fullmatch(text) is not None


def opens_transitories(text: str) -> bool:
    """Tell whether a line is the heading of the transitory articles, where the register stops."""
    return _TRANSITORY.fullmatch(text) is not None
