"""L309: a provision's time limit stands in the text of its section too, so that neither can be altered alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..finding import Finding, Text
from ..model import Article, KnowledgeBase, Provision
from ..quantities import Quantity, quantities
from ..unit import unit_slug

# "sin demora" and its like are what several laws say for it.
_AT_ONCE = re.compile(
    r"inmediat|sin (?:demora|dilaci|esper)|al momento|en el acto|en cuanto|tan pronto|pronta", re.IGNORECASE
)
_NOTHING = Text("ninguno", "none")


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding for each time limit of a provision that its section does not state."""
    for article in kb.articles.values():
        if any(p.deadline for p in article.provisions):
            found = quantities(article.page)
            for provision in article.provisions:
                yield from _untold(article, provision, found)


def _untold(article: Article, provision: Provision, found: dict[str, dict[Quantity, int]]) -> Iterator[Finding]:
    sections = _sections(article, provision)
    numbers = {q for name, here in found.items() if sections is None or name in sections for q in here}
    for deadline in provision.deadline:
        number, _, unit = deadline.partition(" ")
        told = (number, unit) in numbers if unit else bool(_AT_ONCE.search(_text(article, sections)))
        if not told:
            said = ", ".join(" ".join(q) for q in sorted(numbers) if q[1])
            values = {"unit": provision.unit or "—", "deadline": deadline, "told": said or _NOTHING}
            yield Finding("L309", article.page.path, provision.line, values, subject=provision.id)


def _sections(article: Article, provision: Provision) -> set[str] | None:
    """Return the ids of a provision's section and of those below it; None (all the page) for the whole article."""
    own = unit_slug(provision.unit)
    if not own:
        return None
    ids: set[str] = set()
    depth = 0
    for heading in article.page.headings:
        if heading.id == own:
            depth = heading.level
        elif depth and heading.level <= depth:
            depth = 0
        if depth:
            ids.add(heading.id)
    return ids


def _text(article: Article, sections: set[str] | None) -> str:
    """Return the text of those sections, headings included."""
    page = article.page
    if sections is None:
        return page.body
    lines = page.body.split("\n")
    starts = [*page.headings, None]
    out: list[str] = []
    for heading, following in zip(page.headings, starts[1:], strict=True):
        if heading.id in sections:
            end = following.line - page.body_line if following else len(lines)
            out += lines[heading.line - page.body_line : end]
    return "\n".join(out)
