"""Names that content has ids for, in both languages: roles, stages, types; time limits and dates in words."""

from __future__ import annotations

from ..finding import Text

ROLES = {
    "agente-migracion": Text("Agente de migración", "Migration officer"),
    "grupo-beta": Text("Grupo Beta", "Grupo Beta"),
    "policia-local": Text("Policía estatal y municipal", "State and municipal police"),
    "guardia-nacional": Text("Guardia Nacional", "Guardia Nacional"),
    "ministerio-publico": Text("Ministerio Público", "Ministerio Público (public prosecutor)"),
    "asesoria-victimas": Text("Asesoría jurídica de víctimas", "Victims' legal counsel"),
    "proteccion-infancia": Text("Procuraduría de Protección y DIF", "Child protection (Procuraduría and DIF)"),
    "consulado": Text("Consulado", "Consulate"),
    "comar": Text("COMAR", "COMAR (refugee commission)"),
    "derechos-humanos": Text("Comisiones de derechos humanos", "Human rights commissions"),
    "salud": Text("Servicios de salud", "Health services"),
    "albergue": Text("Albergue", "Shelter"),
    "comision-busqueda": Text("Comisión de búsqueda", "Search commission"),
    "juzgado": Text("Juzgado", "Court"),
    "operador-911": Text("Operador del 911", "911 operator"),
    "servidor-publico": Text("Toda persona servidora pública", "Every public servant"),
}
LANGUAGE_NAMES = {"es": "Español", "en": "English"}
STAGES = {
    "prevencion": Text("Prevención", "Prevention"),
    "deteccion": Text("Detección", "Detection"),
    "proteccion": Text("Protección", "Protection"),
    "entrevista": Text("Entrevista", "Interview"),
    "asistencia": Text("Asistencia", "Assistance"),
    "denuncia": Text("Denuncia", "Reporting the crime"),
    "investigacion": Text("Investigación", "Investigation"),
    "situacion-migratoria": Text("Situación migratoria", "Migration status"),
    "canalizacion": Text("Canalización", "Referral"),
    "seguimiento": Text("Seguimiento", "Follow-up"),
}
TYPES = {
    "duty": Text("Deber", "Duty"),
    "right": Text("Derecho", "Right"),
    "power": Text("Facultad", "Power"),
    "principle": Text("Principio", "Principle"),
    "offence": Text("Delito", "Offence"),
    "procedure": Text("Procedimiento", "Procedure"),
    "definition": Text("Definición", "Definition"),
}
LAW_TYPES = {
    "constitution": Text("Constitución", "Constitution"),
    "code": Text("Código", "Code"),
    "general-law": Text("Ley general", "General law (binds the Federation and the states)"),
    "federal-law": Text("Ley federal", "Federal law"),
    "regulation": Text("Reglamento", "Regulation"),
    "treaty": Text("Tratado", "Treaty"),
    "soft-law": Text("Derecho no vinculante", "Soft law"),
    "guideline": Text("Lineamiento", "Guideline"),
}
READINGS = {
    "official": Text("texto oficial consolidado", "official consolidated text"),
    "copy": Text(
        "leído en una copia del texto, no en la oficial", "read in a copy of the text, not in the official one"
    ),
    "extract": Text("leído solo en un extracto", "read in an extract only"),
    "secondary": Text(
        "sin cotejar con el texto: compárelo antes de citarlo", "not compared with the text: compare before citing it"
    ),
}
DIVISIONS = {
    "article": Text("art.", "art."),
    "principle": Text("principio", "principle"),
    "objective": Text("objetivo", "objective"),
    "conclusion": Text("conclusión", "conclusion"),
    "chapter": Text("capítulo", "chapter"),
    "section": Text("sección", "section"),
}
_MONTHS = {
    "es": (
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ),
}  # fmt: skip
_UNITS = {
    "h": (Text("hora", "hour"), Text("horas", "hours")),
    "d": (Text("día", "day"), Text("días", "days")),
    "dh": (Text("día hábil", "working day"), Text("días hábiles", "working days")),
    "m": (Text("mes", "month"), Text("meses", "months")),
}


_HOURS = {"h": 1, "d": 24, "dh": 24, "m": 720}


def deadline_in_words(deadline: str, lang: str) -> str:
    """Return a time limit in words: `15 dh` gives "15 días hábiles"."""
    number, _, unit = deadline.partition(" ")
    if not unit:
        return "de inmediato" if lang == "es" else "immediately"
    return f"{number} {_UNITS[unit][number != '1'].in_(lang)}"


def hours(deadline: str) -> float:
    """Return what sorts time limits from the shortest; working days come after as many calendar days."""
    number, _, unit = deadline.partition(" ")
    return int(number) * _HOURS[unit] + (unit == "dh") / 2 if unit else 0


def date_in_words(iso: str, lang: str) -> str:
    """Return an ISO date in words: "15 de enero de 2026", "15 January 2026"."""
    year, month, day = iso.split("-")
    name = _MONTHS[lang][int(month) - 1]
    return f"{int(day)} de {name} de {year}" if lang == "es" else f"{int(day)} {name} {year}"


def role_name(role: str, lang: str) -> str:
    """Return a role's name."""
    return ROLES[role].in_(lang)
