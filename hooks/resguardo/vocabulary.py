"""The closed vocabularies that content uses: kinds, roles, stages, provision types. Source: the project's content model."""

from __future__ import annotations

import re

LANGUAGES = ("es", "en")
ORIGINAL = "es"

STAGES = (
    "prevencion", "deteccion", "proteccion", "entrevista", "asistencia", "denuncia", "investigacion",
    "situacion-migratoria", "canalizacion", "seguimiento",
)  # fmt: skip
ROLES = (
    "agente-migracion", "grupo-beta", "policia-local", "guardia-nacional", "ministerio-publico", "asesoria-victimas",
    "proteccion-infancia", "consulado", "comar", "derechos-humanos", "salud", "albergue", "comision-busqueda", "juzgado",
    "operador-911", "servidor-publico",
)  # fmt: skip
EVERYONE = "servidor-publico"
HANDOVER = "entrega"  # the section of a role's page that says what goes with the person, and what is not asked again
PROVISION_TYPES = ("duty", "right", "power", "principle", "offence", "procedure", "definition")
LAW_TYPES = (
    "constitution", "code", "general-law", "federal-law", "regulation", "treaty", "soft-law", "guideline",
)  # fmt: skip
# `unconfirmed`: nothing seen says that it was repealed, nor that it still rules.
LAW_STATUS = ("in-force", "abrogated", "unconfirmed")
# How far a text was read: whole, from the official source (it has a register); an article in a copy; an extract; not at all.
READINGS = ("official", "copy", "extract", "secondary")
# What an instrument calls its parts, where these are no articles.
DIVISIONS = ("article", "principle", "objective", "conclusion", "chapter", "section")

# The chapters of the guide, the services and the territories, in the order in which they are listed; others come after.
LISTED = (
    "como-usar", "contexto", "principios", "delitos", "identificacion", "primer-contacto", "entrevista",
    "proteccion-inmediata", "asistencia", "denuncia-investigacion", "situacion-migratoria", "asilo", "consular", "busqueda",
    "reparacion", "retorno-integracion", "ninez", "mujeres", "diversidad", "discapacidad", "pueblos-indigenas", "coordinacion",
    "datos-personales", "integridad", "autocuidado", "experiencias",
    "alojamiento", "alimentacion", "atencion-medica", "atencion-psicologica", "transporte", "documentacion", "interpretacion",
    "asesoria-juridica", "comunicacion-familiar",
    "oaxaca", "tabasco", "veracruz", "chiapas", "tamaulipas", "nuevo-leon", "coahuila", "san-luis-potosi",
)  # fmt: skip

# A view page holds one of these, alone on its line: `<!-- resguardo:leyes -->`.
VIEW_NAMES = (
    "roles", "guia", "sesiones", "reglas", "leyes", "comparar", "plazos", "novedades", "situaciones", "situacion", "servicios",
    "territorio", "ruta",
    "matriz", "trazabilidad", "tarjetas",
)  # fmt: skip
LONG_LISTS = ("laws-index", "deadlines", "pathway", "matrix", "traceability")  # kinds of pages that are one long table
MARKER = re.compile(r"^<!-- resguardo:([a-z0-9-]+) -->[ \t]*$", re.MULTILINE)

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
DEADLINE = re.compile(r"inmediato|[1-9][0-9]{0,3} (?:h|d|dh|m)")

# What an editor's `kind` may be -> the path that such a page has below docs/es, with the names of what the path tells.
KIND_PATHS = {
    "home": r"index\.md",
    "now": r"ahora\.md",
    "guide": r"guia/(?P<id>[a-z0-9-]+)\.md",
    "guide-index": r"guia/index\.md",
    "law": r"leyes/(?P<id>[a-z0-9-]+)/index\.md",
    "article": r"leyes/(?P<law>[a-z0-9-]+)/(?P<article>[a-z0-9-]+)\.md",
    "laws-index": r"leyes/index\.md",
    "comparison": r"comparar/(?P<id>[a-z0-9-]+)\.md",
    "comparisons-index": r"comparar/index\.md",
    "deadlines": r"plazos\.md",
    "news": r"novedades\.md",
    "pathway": r"ruta\.md",
    "matrix": r"matriz\.md",
    "figures": r"cifras\.md",
    "traceability": r"trazabilidad\.md",
    "cards": r"tarjetas\.md",
    "role": r"roles/(?P<id>[a-z0-9-]+)\.md",
    "roles-index": r"roles/index\.md",
    "situation": r"situaciones/(?P<id>[a-z0-9-]+)\.md",
    "situations-index": r"situaciones/index\.md",
    "session": r"capacitacion/sesion-(?P<number>[0-9]{2})\.md",
    "sessions-index": r"capacitacion/index\.md",
    "case": r"capacitacion/casos/(?P<id>[a-z0-9-]+)\.md",
    "services-index": r"servicios/index\.md",
    "service": r"servicios/(?P<id>[a-z0-9-]+)\.md",
    "territories-index": r"territorio/index\.md",
    "territory": r"territorio/(?P<id>[a-z0-9-]+)\.md",
    "glossary": r"glosario\.md",
    "sources": r"fuentes\.md",
    "rules-index": r"reglas/index\.md",
    "rule": r"reglas/(?P<code>[a-z][0-9]{3})\.md",
    "page": r".+\.md",
}
