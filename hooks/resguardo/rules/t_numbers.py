"""T404, T405: section by section, both languages give the same numbers and the same time limits."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding
from ..model import KnowledgeBase
from ..quantities import Quantity, quantities


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding, on the translation, for each number or time limit that only one language has in a section."""
    for page, english in kb.pairs():
        here, there = quantities(page), quantities(english)
        starts = {h.id: h.line for h in english.headings}
        common = {"", *(h.id for h in page.headings)} & {"", *starts}
        for section in sorted((here.keys() | there.keys()) & common):  # of the others T402 speaks
            ours, theirs = here.get(section, {}), there.get(section, {})
            if ours.keys() == theirs.keys():
                continue
            missing = [q for q in ours if q not in theirs]
            for quantity, line in theirs.items():
                if quantity not in ours:
                    near = next((q for q in missing if bool(q[1]) == bool(quantity[1])), None)
                    missing = [q for q in missing if q != near]
                    yield _finding(quantity, english.path, line, section, english.path, page.path, near)
            for quantity in missing:
                yield _finding(
                    quantity, english.path, starts.get(section, english.body_line), section, page.path, english.path
                )


def _finding(
    quantity: Quantity, path: str, line: int, section: str, here: str, there: str, near: Quantity | None = None
) -> Finding:
    number, unit = quantity
    said = f"{number} {unit}".strip()
    values = {"section": section or "—", "here": here, "there": there, "number": said, "deadline": said}
    hint = f"{near[0]} {near[1]}".strip() if near else ""
    return Finding("T405" if unit else "T404", path, line, values, hint, f"{section} {said}")
