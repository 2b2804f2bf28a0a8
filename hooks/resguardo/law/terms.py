"""Time limits that a text states, in the form that deadlines have: `36 h`, `3 d`, `15 dh`, `3 m`, `2 a`, `inmediato`."""

from __future__ import annotations

import re

from .numerals import NUMBER, parse_number

_UNIT = (
    r"(?P<unit>horas?|d[ií]as?|meses|mes|años?)"
    r"(?P<working>\s+h[aá]bil(?:es)?)?(?!\w)"
)
_TERM = re.compile(rf"(?P<number>{NUMBER})\s+{_UNIT}", re.IGNORECASE)
# "cinco y diez días", "de quince a treinta días": the first number has the second one's unit
_AND = re.compile(rf"(?P<number>{NUMBER})(?:\s*,\s*|\s+(?:y|o|u|a|ni|hasta|y\s+hasta|y\s+de)\s+)$", re.IGNORECASE)
_AT_ONCE = re.compile(
    r"(?P<at_once>\bde\s+inmediato\b|\binmediatamente\b(?!\s+(?:anterior|posterior|superior|inferior|siguiente|precedente))"
    r"|\binmediat[oa]s?\b|\bsin\s+(?:ninguna\s+)?(?:demora|dilaci[oó]n)\b(?!\s+(?:injustificada|indebida)))",
    re.IGNORECASE,
)
# who stands next above, the nearest past or cause: no time limit
_NOT_AT_ONCE_BEFORE = re.compile(
    r"(?:superior(?:es)?|jef[ea]s?|jer[aá]rquic[oa]s?|familiar(?:es)?|causas?|consecuencias?|pasad[oa]s?|entorno|peligro|riesgo"
    r"|necesidades?|fin(?:es)?|efectos?|resultados?|antecedentes?|parientes?|grado)\s+(?:m[aá]s\s+)?$",
    re.IGNORECASE,
)
_NOT_AT_ONCE_AFTER = re.compile(r"\s*(?:superior(?:es)?|inferior(?:es)?|anterior(?:es)?|posterior(?:es)?|siguientes?|pasad[oa]|y\s+futuras)\b", re.I)
_PENALTY_AFTER = re.compile(
    r"\s*(?:(?:a|y|o|hasta)\s+[\w\s]{1,40}?(?:d[ií]as?|mes(?:es)?|años?)\s+)?(?:de\s+)?"
    r"(?:prisi[oó]n|multa|salario|sueldo|semilibertad|suspensi[oó]n|inhabilitaci[oó]n|destituci[oó]n|trabajo|unidades?\s+de\s+medida|edad"
    r"|arresto|importe|del\s+salario|de\s+edad|cumplidos)\b",
    re.IGNORECASE,
)
_PENALTY_BEFORE = re.compile(
    r"\b(?:prisi[oó]n|pena|penas|multa|inhabilitaci[oó]n|suspensi[oó]n|sanci[oó]n|sancionar[aá]|destituci[oó]n|edad)\b"
    r"[^.;:]{0,60}$",
    re.IGNORECASE,
)
_LIMIT_BEFORE = re.compile(
    r"(?:plazo|t[eé]rmino|per[ií]odo|lapso|vigencia|duraci[oó]n|dentro|durante|despu[eé]s|antes|al\s+menos|por\s+lo\s+menos"
    r"|m[aá]xim[oa]|m[ií]nim[oa]|hasta|transcurrid[oa]s?|transcurran|prescrib\w+|caduc\w+|cada|conservar\w*|renovab\w+|prorrog\w+)\b[^.;:]{0,40}$|\bpor\s+$",
    re.IGNORECASE,
)
_ROUND_THE_CLOCK = re.compile(r"\s*(?:del\s+d[ií]a|al\s+d[ií]a|diarias|los\s+365|,?\s*(?:y\s+)?(?:todos\s+)?los\s+(?:365|trescientos))", re.IGNORECASE)
_CALENDAR_AFTER = re.compile(r"\s+(?:naturales|calendario|corridos)\b", re.IGNORECASE)
_DEFINITION = re.compile(r"d[ií]as?\s*[:.]\s*(?:los\s+)?d[ií]as\s+h[aá]biles\b", re.IGNORECASE)


def find_terms(text: str, days_are_working: bool = False) -> tuple[str, ...]:
    """Return the time limits stated in a text, each once, in the order in which they first appear.

    Hours `h`, days `d` (calendar days, or days unqualified), working days `dh` ("días hábiles", adjacent), months `m`,
    years `a`; "de inmediato", "inmediatamente", "inmediata", "sin demora", "sin dilación" are `inmediato`. Penalties are
    no time limits: months and years of prison, days of fine, ages; years count only after a word such as "plazo".
    `days_are_working`: the law says that its unqualified days are working days (see `defines_days_as_working`).
    """
    found: dict[int, list[str]] = {}
    for match in _TERM.finditer(text):
        terms = _read(match, text)
        if days_are_working and match["unit"][0] in "dD" and not _CALENDAR_AFTER.match(text, match.end()):
            terms = [term.replace(" d", " dh") if term.endswith(" d") else term for term in terms]
        if terms:
            found[match.start()] = terms
    for match in _AT_ONCE.finditer(text):
        if not _NOT_AT_ONCE_BEFORE.search(text, 0, match.start()) and not _NOT_AT_ONCE_AFTER.match(text, match.end()):
            found[match.start()] = ["inmediato"]
    return tuple(dict.fromkeys(term for start in sorted(found) for term in found[start]))


def defines_days_as_working(text: str) -> bool:
    """Tell whether a paragraph is a law's definition of its days ("XII. Días: Días hábiles;")."""
    return _DEFINITION.match(text) is not None


def _read(match: re.Match[str], text: str) -> list[str]:
    unit = match["unit"][0].lower()
    # the words around, far enough for "de tres a seis meses de prisión"
    before, after = text[max(0, match.start() - 110) : match.start()], text[match.end() :][:80]
    if unit == "h":
        if _ROUND_THE_CLOCK.match(after):
            return []
    elif _PENALTY_AFTER.match(after):
        return []
    if unit in "ma" and _PENALTY_BEFORE.search(before):
        return []
    if unit == "a" and not _LIMIT_BEFORE.search(before):
        return []
    letters = "dh" if unit == "d" and match["working"] else unit
    pair = _AND.search(before)
    numbers = [parse_number(number) for number in (pair["number"] if pair else "", match["number"]) if number]
    return [f"{number} {letters}" for number in numbers if number]
