"""A session's page: its facts on top, what it teaches below."""

from __future__ import annotations

from ..model import Session
from .html import PageHtml, bullets, chips, panel
from .inserts import Inserts
from .words import role_name


def session_inserts(html: PageHtml, session: Session) -> Inserts:
    """Return number, week, minutes and audience for the top, and the list of what it teaches for the end."""
    facts = [
        f"{html.label('session')} {session.number}",
        f"{html.label('week')} {session.week}",
        f"{session.minutes} min",
        *(role_name(role, html.lang) for role in session.audience),
    ]
    taught = bullets(html.reference(basis.target) for basis in session.teaches)
    return Inserts(start=f'<p class="rsg-facts">{chips(facts)}</p>', end=panel(html.label("teaches"), "ensena", taught))
