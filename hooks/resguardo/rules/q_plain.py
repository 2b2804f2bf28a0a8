"""Q601, Q602, Q603: what is read in a hurry is short and easy: steps, the first minutes, the opening of a chapter."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding
from ..model import KnowledgeBase, Page
from ..plainlanguage import ease, sentences, words

STEP = 180  # words of a whole step, its notes, forks and phrase included
SENTENCE = 40  # words
EASE = 50  # on the scale of either language; the guide's steps have a median of about 70


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding for each step too long, each sentence too long, each text too hard, in either language."""
    for page in kb.pages.values():
        for anchor, line, text in _hurried(kb, page):
            longest = max((len(words(sentence)) for sentence in sentences(text)), default=0)
            count = sum(len(words(sentence)) for sentence in sentences(text))
            where = anchor or page.rel
            if anchor and kb.role_at(page.rel) and count > STEP:
                values = {"section": where, "count": str(count), "most": str(STEP)}
                yield Finding("Q601", page.path, line, values, subject=f"{page.rel}#{anchor}")
            if longest > SENTENCE:
                values = {"section": where, "count": str(longest), "most": str(SENTENCE)}
                yield Finding("Q602", page.path, line, values, subject=f"{page.rel}#{anchor}")
            index = ease(text, page.lang)
            if index is not None and count > 20 and index < EASE:
                values = {"section": where, "count": f"{index:.0f}", "most": str(EASE)}
                yield Finding("Q603", page.path, line, values, subject=f"{page.rel}#{anchor}")


def _hurried(kb: KnowledgeBase, page: Page) -> Iterator[tuple[str, int, str]]:
    """Yield (section, line, text) of what is read in a hurry on a page."""
    role = kb.role_at(page.rel)
    original = kb.pages.get(("es", page.rel), page)
    if role:
        steps = {step.name for step in role.steps}
        chosen = [h for h in page.headings if h.id in steps]
    elif original.kind in ("now", "situation"):
        chosen = [h for h in page.headings if h.id]
    else:
        chosen = []
    for heading in chosen:
        yield heading.id, heading.line, page.section(heading.id)
    if original.kind in ("guide", "service", "territory", "situation", "now"):
        yield "", page.body_line, page.body.strip().partition("\n\n")[0]
