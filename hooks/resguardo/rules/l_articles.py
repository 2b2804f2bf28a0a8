"""L301, L302, L307: each article and unit that a page describes is in the official text of its law."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding
from ..frontmatter import nearest
from ..model import KnowledgeBase


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding for each article or unit that the law's register does not have, and for a law without a register."""
    for law in kb.laws.values():
        if (
            law.id not in kb.registers
            and law.status == "in-force"
            and law.type not in ("treaty", "soft-law", "guideline")
        ):
            yield Finding("L307", law.page.path, law.lines.get("id", 1), {"law": law.id}, subject=law.id)
    for article in kb.articles.values():
        register = kb.registers.get(article.law)
        if register is None:
            continue
        known = register.articles.get(article.number)
        path = article.page.path
        if known is None:
            near = nearest(article.number, register.articles)
            values = {"law": article.law, "article": article.number}
            yield Finding("L301", path, article.line, values, near, article.id)
            continue
        for provision in article.provisions:
            if provision.unit and provision.unit not in known.units:
                values = {"article": article.number, "unit": provision.unit}
                near = nearest(provision.unit, known.units)
                yield Finding("L302", path, provision.line, values, near, provision.id)
