"""The site's own words, in both languages: names of roles, stages and types, time limits, dates, labels."""

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
LABELS = {
    "deadline": Text("Plazo", "Time limit"),
    "basis": Text("Fundamento", "Legal basis"),
    "practice": Text("Buena práctica (no es deber legal)", "Good practice (not a legal duty)"),
    "with": Text("Con", "With"),
    "binds": Text("Obliga a", "Binds"),
    "stages": Text("Etapas", "Stages"),
    "who-acts": Text("Quién actúa y con qué paso", "Who acts, and by which step"),
    "no-step": Text("sin paso en esta guía todavía", "no step in this guide yet"),
    "taught": Text("Dónde se enseña", "Where it is taught"),
    "related": Text("Artículos relacionados", "Related articles"),
    "checklist": Text("Lista de pasos", "Checklist"),
    "articles": Text("Artículos explicados aquí", "Articles explained here"),
    "article": Text("Artículo", "Article"),
    "what": Text("Qué dice", "What it says"),
    "law": Text("Ley", "Law"),
    "type": Text("Tipo", "Type"),
    "last-reform": Text("Última reforma", "Last reform"),
    "published": Text("Publicada", "Published"),
    "status": Text("Vigencia", "Status"),
    "in-force": Text("En vigor", "In force"),
    "abrogated": Text("Abrogada", "Abrogated"),
    "official-text": Text("Texto oficial", "Official text"),
    "official-of": Text("Artículos del texto oficial", "Articles in the official text"),
    "session": Text("Sesión", "Session"),
    "week": Text("Semana", "Week"),
    "minutes": Text("Minutos", "Minutes"),
    "teaches": Text("Lo que enseña", "What it teaches"),
    "audience": Text("Para", "For"),
    "steps": Text("Pasos", "Steps"),
    "chapter": Text("Capítulo", "Chapter"),
    "rule": Text("Regla", "Rule"),
    "level": Text("Nivel", "Level"),
    "error": Text("error", "error"),
    "warning": Text("aviso", "warning"),
    "off": Text("apagada", "off"),
    "rule-what": Text("Qué pasó", "What happened"),
    "rule-why": Text("Por qué importa", "Why it matters"),
    "rule-mend": Text("Cómo se corrige", "How to mend it"),
    "rule-example": Text("Ejemplo", "Example"),
    "findings": Text("Por corregir en esta página", "To mend on this page"),
    "art": Text("Art.", "Art."),
    "whole": Text("Todo el artículo", "The whole article"),
    "read-from": Text("Leído en el texto consolidado", "Read from the consolidated text"),
    "reform-of": Text("última reforma", "last reform"),
    "no-reform": Text("publicada el", "published"),
    "read-on": Text("leído el", "read on"),
    "not-read": Text("lectura sin registrar", "reading not recorded"),
    "pending": Text("pendiente de revisión jurídica", "pending legal review"),
    "reviewed-by": Text("revisión jurídica de", "legal review by"),
    "suspect": Text(
        "El texto oficial cambió después de esta lectura: verifique antes de actuar",
        "The official text has changed since this reading: verify before acting",
    ),
    "not-advice": Text("No es asesoría legal", "Not legal advice"),
}
_MONTHS = {
    "es": [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
_UNITS = {
    "h": (Text("hora", "hour"), Text("horas", "hours")),
    "d": (Text("día", "day"), Text("días", "days")),
    "dh": (Text("día hábil", "working day"), Text("días hábiles", "working days")),
    "m": (Text("mes", "month"), Text("meses", "months")),
}


def label(key: str, lang: str) -> str:
    """Return a label of the site in a language."""
    return LABELS[key].in_(lang)


def deadline_in_words(deadline: str, lang: str) -> str:
    """Return a time limit in words: `15 dh` gives "15 días hábiles"."""
    number, _, unit = deadline.partition(" ")
    if not unit:
        return "de inmediato" if lang == "es" else "immediately"
    return f"{number} {_UNITS[unit][number != '1'].in_(lang)}"


def date_in_words(iso: str, lang: str) -> str:
    """Return an ISO date in words: "15 de enero de 2026", "15 January 2026"."""
    year, month, day = iso.split("-")
    name = _MONTHS[lang][int(month) - 1]
    return f"{int(day)} de {name} de {year}" if lang == "es" else f"{int(day)} {name} {year}"


def role_name(role: str, lang: str) -> str:
    """Return a role's name."""
    return ROLES[role].in_(lang)
