"""Time limits that a text states, in the form that deadlines have: `36 h`, `3 d`, `15 dh`, `3 m`, `inmediato`."""

from __future__ import annotations

import re

from .numerals import NUMBER, parse_number

_TERM = re.compile(
    rf"(?P<number>{NUMBER})\s+(?P<unit>horas?|d[ií]as?|meses|mes|años?)(?P<working>\s+h[aá]bil(?:es)?)?(?!\w)",
    re.IGNORECASE,
)
# "cinco y diez días", "de quince a treinta días": the first number has the second one's unit
_AND = re.compile(
    rf"(?P<number>{NUMBER})(?:\s*,\s*|\s+(?:y|o|u|a|ni|hasta|y\s+hasta|y\s+de)\s+)$",
    re.IGNORECASE,
)
# "el siguiente día hábil" is one working day; "a partir del día hábil siguiente" only says when a count begins
_NEXT_WORKING_DAY = re.compile(
    r"(?<!\bdel\s)(?<!\bdesde el\s)\b(?:siguiente\s+d[ií]a\s+h[aá]bil|d[ií]a\s+h[aá]bil\s+siguiente)\b", re.IGNORECASE
)
_CALENDAR_AFTER = re.compile(r"\s+(?:naturales|calendario|corridos)\b", re.IGNORECASE)
_DEFINITION = re.compile(r"d[ií]as?\s*[:.]\s*(?:los\s+)?d[ií]as\s+h[aá]biles\b", re.IGNORECASE)

_AT_ONCE = re.compile(
    r"\bde\s+inmediato\b|\binmediatamente\b|\b(?P<adjective>inmediat[oa]s?)\b"
    r"|\bsin\s+(?:ninguna\s+)?(?:demora|dilaci[oó]n)\b(?!\s+(?:injustificada|indebida))",
    re.IGNORECASE,
)
# Who stands next above, the nearest relative or past, a cause or its effects: no time limit
_NO_LIMIT_BEFORE = re.compile(
    r"(?:superior(?:es)?|inferior(?:es)?|jef[ea]s?|jer[aá]rquic[oa]s?|grado|mando(?:\s+directo\s+e)?|colaborador(?:es)?"
    r"|familiar(?:es)?|parientes?|afectiva|personal\s+e|per[ií]odo|pasad[oa]s?|antecedentes?|causas?|consecuencias?"
    r"|efectos?|resultados?|entorno|presente\s+o|peligro|riesgo|necesidades?|fin(?:es)?)\s+(?:m[aá]s\s+)?$",
    re.IGNORECASE,
)
_NO_LIMIT_AFTER = re.compile(
    r"\s*(?:superior(?:es)?|inferior(?:es)?|anterior(?:es)?|posterior(?:es)?|siguientes?|precedentes?|pasad[oa]"
    r"|y\s+futuras)\b",
    re.IGNORECASE,
)

_PENALTY_AFTER = re.compile(
    r"\s*(?:(?:a|y|o|hasta)\s+[\w\s]{1,40}?(?:d[ií]as?|mes(?:es)?|años?)\s+)?(?:del?\s+)?"
    r"(?:prisi[oó]n|arresto|multa|salario|sueldo|importe|semilibertad|suspensi[oó]n|inhabilitaci[oó]n|destituci[oó]n"
    r"|trabajo|unidades?\s+de\s+medida|edad|cumplidos)\b",
    re.IGNORECASE,
)
_PENALTY_BEFORE = re.compile(
    r"\b(?:prisi[oó]n|penas?|multa|inhabilitaci[oó]n|suspensi[oó]n|sanci[oó]n|sancionar[aá]|destituci[oó]n|edad)\b"
    r"[^.;:]{0,60}$",
    re.IGNORECASE,
)
_DAYS_OF_PENALTY_BEFORE = re.compile(
    r"\b(?:prisi[oó]n|multa)\s+(?:de|hasta\s+por)\s+[^.;:,]{0,40}$",
    re.IGNORECASE,
)
# Words that make a number of years a time limit
_LIMIT_BEFORE = re.compile(
    r"(?:plazo|t[eé]rmino|per[ií]odo|lapso|vigencia|duraci[oó]n|dentro|durante|despu[eé]s|antes|(?:por\s+lo|al)\s+menos"
    r"|m[aá]xim[oa]|m[ií]nim[oa]|hasta|transcurr\w+|prescrib\w+|caduc\w+|cada|conservar\w*|renovab\w+|prorrog\w+)\b"
    r"[^.;:]{0,40}$|\bpor\s+$",
    re.IGNORECASE,
)
# "las veinticuatro horas del día": open always, and no limit
_ROUND_THE_CLOCK = re.compile(
    r"\s*(?:del\s+d[ií]a|al\s+d[ií]a|diarias|,?\s*(?:y\s+)?(?:todos\s+)?los\s+(?:365|trescientos))", re.IGNORECASE
)
# Characters before a match that are looked at: "de tres a seis meses de prisión"
_BEFORE = 110


def find_terms(text: str, days_are_working: bool = False) -> tuple[str, ...]:
    """Return the time limits stated in a text, each once, in the order in which they first appear.

    Hours `h`, days `d` (calendar days, or days unqualified), working days `dh` ("días hábiles", adjacent), months `m`,
    years `a`; "de inmediato", "inmediatamente", "inmediata", "sin demora", "sin dilación" are `inmediato`. Penalties
    are no time limits: months and years of prison, days of fine, ages; years count only after a word such as "plazo".
    `days_are_working`: the law says that its unqualified days are working days (see `defines_days_as_working`).
    """
    found: dict[int, list[str]] = {}
    for match in _TERM.finditer(text):
        if terms := _read(match, text, days_are_working):
            found[match.start()] = terms
    for match in _NEXT_WORKING_DAY.finditer(text):
        found[match.start()] = ["1 dh"]
    for match in _AT_ONCE.finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        # an adjective says of what it is; "de inmediato" and "inmediatamente" say when
        of_something = match["adjective"] and _NO_LIMIT_BEFORE.search(before)
        if not of_something and not _NO_LIMIT_AFTER.match(text, match.end()):
            found[match.start()] = ["inmediato"]
    return tuple(dict.fromkeys(term for start in sorted(found) for term in found[start]))


def defines_days_as_working(text: str) -> bool:
    """Tell whether a paragraph is a law's definition of its days ("XII. Días: Días hábiles;")."""
    return _DEFINITION.match(text) is not None


def _read(match: re.Match[str], text: str, days_are_working: bool) -> list[str]:
    unit = match["unit"][0].lower()
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    if unit == "h":
        if _ROUND_THE_CLOCK.match(text, match.end()):
            return []
    elif _PENALTY_AFTER.match(text, match.end()) or (unit == "d" and _DAYS_OF_PENALTY_BEFORE.search(before)):
        return []
    if unit in "ma" and _PENALTY_BEFORE.search(before):
        return []
    if unit == "a" and not _LIMIT_BEFORE.search(before):
        return []
    if unit == "d" and (match["working"] or (days_are_working and not _CALENDAR_AFTER.match(text, match.end()))):
        unit = "dh"
    pair = _AND.search(before)
    numbers = [parse_number(number) for number in (pair["number"] if pair else "", match["number"]) if number]
    return [f"{number} {unit}" for number in numbers if number]
