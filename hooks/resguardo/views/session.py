"""A session's page: its facts on top, what it teaches below."""

from __future__ import annotations

from ..model import KnowledgeBase, Session
from .inserts import chips, panel
from .words import label, role_name


def session_markdown(kb: KnowledgeBase, session: Session, lang: str) -> str:
    """Return the session's Markdown: number, week, minutes and audience, its text, and the list of what it teaches."""
    page = kb.pages.get((lang, session.page.rel), session.page)
    facts = [
        f"{label('session', lang)} {session.number}",
        f"{label('week', lang)} {session.week}",
        f"{session.minutes} min",
        *(role_name(role, lang) for role in session.audience),
    ]
    taught = "\n".join(f"- [[{basis.target}]]" for basis in session.teaches)
    parts = [f'<p class="rsg-facts">{chips(facts)}</p>', page.body]
    if taught:
        parts.append(panel(label("teaches", lang), "ensena", taught))
    return "\n\n".join(parts)
