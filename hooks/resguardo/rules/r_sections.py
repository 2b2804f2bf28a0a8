"""R109: a provision in an article's front matter has its section in the text, under the anchor of its unit."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding
from ..model import KnowledgeBase
from ..unit import unit_slug


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding for each unit without its section; the whole article is the whole page."""
    for article in kb.articles.values():
        ids = {heading.id for heading in article.page.headings}
        for provision in article.provisions:
            anchor = unit_slug(provision.unit)
            if anchor and anchor not in ids:
                values = {"unit": provision.unit, "anchor": anchor}
                yield Finding("R109", article.page.path, provision.line, values, subject=provision.id)
