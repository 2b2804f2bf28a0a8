"""T403: section by section, both languages cite the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..finding import Finding
from ..frontmatter import nearest
from ..model import KnowledgeBase, Page


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding, on the translation, for each citation that only one language has in a section."""
    for page, english in kb.pairs():
        here, there = _by_section(page), _by_section(english)
        if {s: set(t) for s, t in here.items()} == {s: set(t) for s, t in there.items()}:
            continue
        starts = {h.id: h.line for h in english.headings}
        common = {"", *(h.id for h in page.headings)} & {"", *starts}
        for section in sorted((here.keys() | there.keys()) & common):  # of the others T402 speaks
            missing = [t for t in here.get(section, {}) if t not in there.get(section, {})]
            for target, line in there.get(section, {}).items():
                if target not in here.get(section, {}):
                    near = nearest(target, missing)
                    missing = [t for t in missing if t != near]
                    values = {"section": section or "—", "target": target, "here": english.path, "there": page.path}
                    yield Finding("T403", english.path, line, values, near, f"{page.rel}#{section} {target}")
            for target in missing:
                values = {"section": section or "—", "target": target, "here": page.path, "there": english.path}
                line = starts.get(section, english.body_line)
                yield Finding("T403", english.path, line, values, "", f"{page.rel}#{section} {target}")


def _by_section(page: Page) -> dict[str, dict[str, int]]:
    """Return, for each section, its reference targets and the first line of each."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for reference in page.references:
        if not reference.in_code:
            found[reference.section].setdefault(reference.target, reference.line)
    return found
