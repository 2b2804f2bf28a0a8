"""The list pages: roles, guide, sessions, rules, laws. Each is a page in docs/ whose marker is replaced by its list."""

from __future__ import annotations

from collections.abc import Callable

from ..finding import codes, level_of
from ..model import KnowledgeBase, Session
from ..vocabulary import MARKER, ROLES
from .inserts import table
from .law import laws_table
from .words import label, role_name


def roles_list(kb: KnowledgeBase, lang: str) -> str:
    """Return the roles that have a page, in the order of the model, with how many steps each has."""
    rows = []
    for role in ROLES:
        if role in kb.roles:
            page = kb.pages.get((lang, kb.roles[role].page.rel), kb.roles[role].page)
            rows.append([f"[[rol:{role}|{role_name(role, lang)}]]", page.description, str(len(kb.roles[role].steps))])
    return table([label("audience", lang), label("what", lang), label("steps", lang)], rows)


def guide_list(kb: KnowledgeBase, lang: str) -> str:
    """Return the chapters of the guide."""
    chapters = [page for (language, _), page in kb.pages.items() if language == "es" and page.kind == "guide"]
    rows = []
    for page in chapters:
        name = page.rel.removeprefix("guia/").removesuffix(".md")
        rows.append([f"[[guia:{name}]]", kb.pages.get((lang, page.rel), page).description])
    return table([label("chapter", lang), label("what", lang)], rows)


def sessions_list(kb: KnowledgeBase, lang: str) -> str:
    """Return the sessions in order."""
    rows = [[f"[[sesion:{s.number}]]", str(s.week), str(s.minutes), _audience(s, lang)] for s in kb.sessions]
    return table([label(key, lang) for key in ("session", "week", "minutes", "audience")], rows)


def _audience(session: Session, lang: str) -> str:
    return ", ".join(role_name(role, lang) for role in session.audience)


def rules_list(kb: KnowledgeBase, lang: str) -> str:
    """Return every code of the closed list, with its level and what it catches."""
    rows = []
    for code, entry in codes().items():
        rel = f"reglas/{code.lower()}.md"
        name = f"[{code}]({code.lower()}.md)" if ("es", rel) in kb.pages else code
        rows.append(
            [name, entry.alias.in_(lang).replace("-", " "), label(level_of(code, {}), lang), entry.what.in_(lang)]
        )
    return table([label(key, lang) for key in ("rule", "rule", "level", "rule-what")], rows)


VIEWS: dict[str, Callable[[KnowledgeBase, str], str]] = {
    "roles": roles_list,
    "guia": guide_list,
    "sesiones": sessions_list,
    "reglas": rules_list,
    "leyes": laws_table,
}


def with_views(kb: KnowledgeBase, text: str, lang: str) -> str:
    """Return a text with its view markers replaced; an unknown marker stays, and a rule of family F says so."""
    return MARKER.sub(lambda m: VIEWS[m[1]](kb, lang) if m[1] in VIEWS else m[0], text)
