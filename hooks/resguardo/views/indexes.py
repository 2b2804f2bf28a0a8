"""The list pages: roles, guide, sessions, rules, laws. Each is a page in docs/ whose marker is replaced by its list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ..finding import codes, level_of
from ..graph import Graph
from ..model import KnowledgeBase, Page, Session
from ..vocabulary import LISTED, MARKER, ROLES
from .cards import cards_view
from .deadlines import deadlines_view
from .html import PageHtml
from .inserts import table
from .labels import label
from .laws import laws_index
from .matrix import matrix_view, traceability_view
from .news import news_view
from .pathway import pathway_view
from .situations import situation_view, situations_list
from .words import role_name


def roles_list(kb: KnowledgeBase, lang: str, _: Page) -> str:
    """Return the roles that have a page, in the order of the model, with how many steps each has."""
    rows = []
    for role in ROLES:
        if role in kb.roles:
            page = kb.pages.get((lang, kb.roles[role].page.rel), kb.roles[role].page)
            rows.append([f"[[rol:{role}|{role_name(role, lang)}]]", page.description, str(len(kb.roles[role].steps))])
    return table([label("audience", lang), label("what", lang), label("steps", lang)], rows)


def pages_list(kb: KnowledgeBase, lang: str, _: Page, kind: str, prefix: str, head: str) -> str:
    """Return the pages of a kind with what each is about: the chapters of the guide, the comparisons."""
    rows = []
    for page in sorted((p for (language, _), p in kb.pages.items() if language == "es" and p.kind == kind), key=_place):
        name = page.rel.rpartition("/")[2].removesuffix(".md")
        rows.append([f"[[{prefix}:{name}]]", kb.pages.get((lang, page.rel), page).description])
    return table([label(head, lang), label("what", lang)], rows)


def _place(page: Page) -> tuple[int, str]:
    name = page.rel.rpartition("/")[2].removesuffix(".md")
    return (LISTED.index(name) if name in LISTED else len(LISTED), name)


def sessions_list(kb: KnowledgeBase, lang: str, _: Page) -> str:
    """Return the sessions in order."""
    rows = [[f"[[sesion:{s.number}]]", str(s.week), str(s.minutes), _audience(s, lang)] for s in kb.sessions]
    return table([label(key, lang) for key in ("session", "week", "minutes", "audience")], rows)


def _audience(session: Session, lang: str) -> str:
    return ", ".join(role_name(role, lang) for role in session.audience)


def rules_list(kb: KnowledgeBase, lang: str, _: Page) -> str:
    """Return every code of the closed list, with its level and what it catches."""
    rows = []
    for code, entry in codes().items():
        rel = f"reglas/{code.lower()}.md"
        name = f"[{code}]({code.lower()}.md)" if ("es", rel) in kb.pages else code
        rows.append(
            [name, entry.alias.in_(lang).replace("-", " "), label(level_of(code, {}), lang), entry.what.in_(lang)]
        )
    return table([label(key, lang) for key in ("rule", "rule", "level", "rule-what")], rows)


VIEWS: dict[str, Callable[[KnowledgeBase, str, Page], str]] = {
    "roles": roles_list,
    "guia": partial(pages_list, kind="guide", prefix="guia", head="chapter"),
    "comparar": partial(pages_list, kind="comparison", prefix="comparar", head="compared"),
    "servicios": partial(pages_list, kind="service", prefix="servicio", head="service"),
    "territorio": partial(pages_list, kind="territory", prefix="territorio", head="territory"),
    "sesiones": sessions_list,
    "reglas": rules_list,
    "situaciones": situations_list,
    "situacion": situation_view,
}
# Long lists are finished HTML, put in the marker's place once Markdown is done: as Markdown they would cost seconds.
HTML_VIEWS: dict[str, Callable[[PageHtml, Graph], str]] = {
    "leyes": laws_index,
    "plazos": deadlines_view,
    "novedades": news_view,
    "ruta": pathway_view,
    "matriz": matrix_view,
    "trazabilidad": traceability_view,
    "tarjetas": cards_view,
}


def with_views(kb: KnowledgeBase, page: Page, lang: str) -> str:
    """Return a page's text with its view markers replaced, but for those of finished HTML, which come later; an unknown one stays."""
    return MARKER.sub(lambda m: VIEWS[m[1]](kb, lang, page) if m[1] in VIEWS else m[0], page.body)


def html_views(html: PageHtml, graph: Graph, text: str) -> dict[str, str]:
    """Return the views of finished HTML that a text has markers for, by name."""
    names = {m[1] for m in MARKER.finditer(text)} & HTML_VIEWS.keys()
    return {name: HTML_VIEWS[name](html, graph) for name in names}
