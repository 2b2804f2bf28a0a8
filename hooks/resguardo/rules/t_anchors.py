"""T402: both languages have the same heading ids, so that a link and the language switch keep their place."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding
from ..frontmatter import nearest
from ..model import Heading, KnowledgeBase, Page


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding, on the translation, for each id that only one language has; a renamed one gives one finding."""
    for page, english in kb.pairs():
        spanish_ids = {h.id for h in page.headings if h.id}
        english_ids = {h.id for h in english.headings if h.id}
        if spanish_ids == english_ids:
            continue
        missing = [h for h in page.headings if h.id and h.id not in english_ids]
        for heading in english.headings:
            if heading.id and heading.id not in spanish_ids:
                near = nearest(heading.id, [h.id for h in missing])
                missing = [h for h in missing if h.id != near]
                values = {"id": heading.id, "here": english.path, "there": page.path}
                yield Finding("T402", english.path, heading.line, values, near, heading.id)
        for heading in missing:
            values = {"id": heading.id, "here": page.path, "there": english.path}
            yield Finding("T402", english.path, _line_before(page, english, heading), values, "", heading.id)


def _line_before(page: Page, english: Page, missing: Heading) -> int:
    """Return the line of the translation's heading after which the missing one belongs."""
    before = [h.id for h in page.headings if h.line < missing.line]
    return max([h.line for h in english.headings if h.id and h.id in before], default=english.body_line)
