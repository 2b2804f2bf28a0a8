"""Reform notes and headings: lines that stand among the text of a law and are no part of it.

By its notes the Cámara says when a provision was reformed ("Párrafo reformado DOF 04-05-2021").
"""

from __future__ import annotations

import re

_DATE = r"\d{2}-\d{2}-\d{4}"

# What a note speaks of, then what befell it, then when
_HEAD = re.compile(
    r"(?:(?:últim[oa]|antes|actual|entonces)\s+)?"
    r"(?:art[ií]culos?|p[aá]rrafos?|fracci[oó]n(?:es)?|(?:sub)?incisos?|apartados?|bases?|numeral(?:es)?|ep[ií]grafes?"
    r"|encabezados?|denominaci[oó]n|cap[ií]tulos?|t[ií]tulos?|secci[oó]n(?:es)?|libros?|reformas?|tablas?|listados?"
    r"|definici[oó]n(?:es)?|fe de erratas|aclaraci[oó]n|disposici[oó]n derogatoria|adici[oó]n|rubro|nombre)\b",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:reformad|adicionad|derogad|recorrid|reubicad|reestructurad|suprimid|restablecid|declarad|corregid|modificad"
    r"|numerad|original|publicad|recupera|fe de erratas|reforma\b|derog[oó]|adicion[oó]|aclaraci[oó]n)",
    re.IGNORECASE,
)
_DOF = re.compile(rf"\bDOF:?\s?(?P<dates>{_DATE}(?:(?:,\s*|\s+y\s+){_DATE})*)")
# A line that is a note whatever it speaks of ("Principio adicionado DOF 03-01-2017")
_WHOLE = re.compile(
    rf"[A-ZÁÉÍÓÚ][^.;:]{{2,60}}\b(?:reformad|adicionad|derogad|recorrid)[oa]s?(?:\s+por\s+\w+)?\s+DOF\s{_DATE}(?:,\s{_DATE})*\.?"
)
_COURT = re.compile(r"inconstitucionalidad|\bSCJN\b", re.IGNORECASE)
_OF_A_HEADING = re.compile(r"(?:denominaci[oó]n|cap[ií]tulo|t[ií]tulo|secci[oó]n|libro)", re.IGNORECASE)
_EDITORIAL = re.compile(r"nota(?:\s+de\s+vigencia)?:", re.IGNORECASE)
_GOES_ON = re.compile(
    rf"(?:DOF\b|{_DATE}|\(?antes\b|y\s+publicad|publicad|inconstitucionalidad\b|reformad[oa]\b)", re.IGNORECASE
)

# What may follow a date and still be the note: more dates, or what befell the provision later
_MORE_DATES = re.compile(
    rf"(?:{_DATE}(?:,\s*{_DATE})*\.?(?:\s.*)?|(?:y\s+publicad|reformad|derogad|adicionad|recorrid|publicad|sin\s+cambios|cambios)"
    rf".{{0,80}}\bDOF\s?{_DATE}(?:,\s*{_DATE})*\)?\.?(?:\s.*DOF.*)?)",
    re.IGNORECASE,
)
_ORDINAL = (
    r"(?:primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|s[eé]ptim[oa]|octav[oa]|noven[oa]|d[eé]cim[oa]"
    r"|(?:un|duo)d[eé]cim[oa]|(?:d[eé]cimo?|vig[eé]simo?|trig[eé]simo?)[a-zé]*|[uú]nic[oa]|preliminar|[ivxl]+|\d{1,2}o?)"
)
_HEADING = re.compile(
    rf"(?:(?i:libro|t[ií]tulo|cap[ií]tulo|secci[oó]n|subsecci[oó]n)\s+(?i:{_ORDINAL})(?:\s+(?i:{_ORDINAL}))?"
    r"(?:[\s-]+(?i:bis|ter|qu[aá]ter|quinquies|sexies|septies|[a-z])\b)?(?:\s+\d{1,2})?|APARTADO\s+[IVX]+)"
    r"\W*(?:\(.*\)?|[.:–—-]+\s*[A-ZÁÉÍÓÚÑ].*[^.;:,])?"
)
_DECREE = re.compile(
    r"art[ií]culos?\s+(?:primero|segundo|tercero|cuarto|quinto|sexto|s[eé]ptimo|octavo|noveno|d[eé]cimo|[uú]nico)\b"
    r"[\w\sáéíóú]{0,60}\.?\s*[-–—]*\s*(?:[.…]{2,}|se\s+(?:reforma|adiciona|deroga|expide|abroga)n?\b)",
    re.IGNORECASE,
)
_TRANSITORY = re.compile(
    r"(?:art[ií]culos?\s+|disposiciones\s+)?t\s?r\s?a\s?n\s?s\s?i\s?t\s?o\s?r\s?i\s?[oa]\s?s?\s*[:.]?", re.IGNORECASE
)


def begins_note(text: str) -> bool:
    """Tell from its words whether a line opens a reform note ("Párrafo reformado DOF 04-05-2021")."""
    if _EDITORIAL.match(text) or _WHOLE.fullmatch(text):
        return True
    return _HEAD.match(text) is not None and says_reformed(text)


def says_reformed(text: str) -> bool:
    """Tell whether a line says that something was reformed, and when: in small type that makes it a note."""
    if not _EVENT.search(text):
        return False
    return _DOF.search(text) is not None or _COURT.search(text) is not None


def note_is_complete(note: str) -> bool:
    """Tell whether a note has come to its end: its date, and no bracket left open."""
    return re.search(rf"{_DATE}\s*\)?\.?$", note) is not None and note.count("(") <= note.count(")")


def note_goes_on(note: str, text: str) -> bool:
    """Tell from its words alone whether a line is the rest of a note."""
    if note.count("(") > note.count(")"):
        return True
    if note_is_complete(note):
        return _MORE_DATES.fullmatch(text) is not None
    return _GOES_ON.match(text) is not None or _MORE_DATES.fullmatch(text) is not None


def note_dates(note: str) -> tuple[str, ...]:
    """Return the dates (ISO) of the Diario Oficial in a provision's note; a chapter's or an editor's gives none."""
    if _EDITORIAL.match(note) or _OF_A_HEADING.match(note):
        return ()
    dates = (date for match in _DOF.finditer(note) for date in re.findall(_DATE, match["dates"]))
    return tuple("-".join(reversed(date.split("-"))) for date in dates)


def is_heading(text: str) -> bool:
    """Tell whether a line heads a book, title, chapter or section ("CAPÍTULO II", "Sección Sexta. Del…")."""
    return _HEADING.fullmatch(text) is not None


def opens_transitories(text: str) -> bool:
    """Tell whether a line is the heading of the transitory articles, where the register stops."""
    return text[0].isupper() and (text[-1] != "." or text.isupper()) and _TRANSITORY.fullmatch(text) is not None


def leaves_the_law(text: str) -> bool:
    """Tell whether a paragraph is the next article of the decree that issued the law ("ARTÍCULO SEGUNDO. ………")."""
    return _DECREE.match(text) is not None


def is_editorial(text: str) -> bool:
    """Tell whether a note is the editor's own ("Nota: …"), of which no date tells the end."""
    return _EDITORIAL.match(text) is not None
