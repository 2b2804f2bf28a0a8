"""R109: what front matter lists, a provision or an article of a treaty, has its section in the text, under its anchor."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding
from ..model import KnowledgeBase
from ..unit import unit_slug


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding for each unit or part without its section; the whole article is the whole page."""
    for law in kb.laws.values():
        ids = {heading.id for heading in law.page.headings}
        for part in law.parts:
            if part.anchor not in ids:
                values = {"unit": part.article, "anchor": part.anchor}
                yield Finding("R109", law.page.path, part.line, values, subject=law.id)
    for article in kb.articles.values():
        ids = {heading.id for heading in article.page.headings}
        for provision in article.provisions:
            anchor = unit_slug(provision.unit)
            if anchor and anchor not in ids:
                values = {"unit": provision.unit, "anchor": anchor}
                yield Finding("R109", article.page.path, provision.line, values, subject=provision.id)
