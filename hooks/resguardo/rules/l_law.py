"""L305: the dates that a law's page gives are those of the official text that was read."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding
from ..model import KnowledgeBase


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding where the register's last reform is not the page's."""
    for law in kb.laws.values():
        register = kb.registers.get(law.id)
        if register is None:
            continue
        official = register.last_reform or register.published
        page = law.last_reform or law.published
        if official and official != page:
            line = law.lines.get("last_reform", law.lines.get("published", 1))
            yield Finding("L305", law.page.path, line, {"official": official, "page": page or "—"}, subject=law.id)
