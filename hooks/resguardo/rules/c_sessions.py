"""C205: the sessions of the course are numbered from 1 without a gap, each once, the weeks in order."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, Text
from ..model import KnowledgeBase


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding where a number is missing, stands twice, or a week runs backwards."""
    expected, week = 1, 0
    for session in kb.sessions:
        problem: Text | None = None
        if session.number > expected:
            problem = Text(
                f"Falta la sesión {expected} antes de esta.", f"Session {expected} is missing before this one."
            )
        elif session.number < expected:
            problem = Text(f"Ya hay una sesión {session.number}.", f"There is already a session {session.number}.")
        elif session.week < week:
            problem = Text(
                f"La sesión es de la semana {session.week}, pero la anterior es de la semana {week}.",
                f"The session is of week {session.week}, but the one before is of week {week}.",
            )
        if problem:
            yield Finding("C205", session.page.path, session.line, {"problem": problem}, subject=session.id)
        expected, week = session.number + 1, max(week, session.week)
