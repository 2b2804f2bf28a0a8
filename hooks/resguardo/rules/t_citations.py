"""T403: section by section, both languages cite the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from ..finding import Finding
from ..frontmatter import nearest
from ..model import KnowledgeBase, Page
from ..vocabulary import ORIGINAL


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding, on the translation, for each citation that only one language has in a section.

    One may cite the same place more often than the other; but where each cites something once more, one of the two is mistaken.
    """
    for page, english in kb.pairs():
        here, there = _by_section(page), _by_section(english)
        if here == there:
            continue
        ids = {"", *(h.id for h in page.headings)} & {"", *(h.id for h in english.headings)}
        for section in sorted((here.keys() | there.keys()) & ids):  # of the others T402 speaks
            ours, theirs = here.get(section, Counter()), there.get(section, Counter())
            swapped = bool(ours - theirs) and bool(theirs - ours)
            missing = [target for target in ours - theirs if swapped or target not in theirs]
            for target in theirs - ours:
                if swapped or target not in ours:
                    near = nearest(target, missing)
                    missing = [t for t in missing if t != near]
                    yield _finding(english, page, section, target, _line(english, section, target), near)
            for target in missing:
                yield _finding(page, english, section, target, _line(english, section, ""))


def _finding(here: Page, there: Page, section: str, target: str, line: int, near: str = "") -> Finding:
    """Return the finding, always on the translation, that a citation stands here and not there."""
    values = {"section": section or "—", "target": target, "here": here.path, "there": there.path}
    path = here.path if here.lang != ORIGINAL else there.path
    return Finding("T403", path, line, values, near, f"{here.rel}#{section} {target}")


def _line(page: Page, section: str, target: str) -> int:
    """Return the line of a citation in a section; of the section where it cites no such thing."""
    cited = (r.line for r in page.references if r.section == section and r.target == target and not r.in_code)
    start = next((h.line for h in page.headings if h.id == section), page.body_line)
    return next(cited, start) if target else start


def _by_section(page: Page) -> dict[str, Counter[str]]:
    """Return how often each section cites what."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for reference in page.references:
        if not reference.in_code:
            found[reference.section][reference.target] += 1
    return found
