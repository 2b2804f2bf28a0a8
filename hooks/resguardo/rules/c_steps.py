"""C206, C207: each step has its heading under a stage, each heading its step, and the stages come in the order of the case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..finding import Finding, Text
from ..frontmatter import nearest
from ..model import KnowledgeBase, Role
from ..vocabulary import STAGES

_NO_HEADING = Text(
    "está en «steps», pero el texto no tiene su encabezado", 'stands in "steps", but the text has no heading for it'
)
_NOT_DECLARED = Text("tiene encabezado, pero no está en «steps»", 'has a heading, but does not stand in "steps"')
_NO_STAGE = Text("no está dentro de ninguna etapa", "stands under no stage")
_OUT_OF_ORDER = Text("está fuera del orden del caso", "is out of the order of the case")


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding for each step and stage out of its place."""
    for role in kb.roles.values():
        yield from _steps(role)
        yield from _stages(role)


def _steps(role: Role) -> Iterator[Finding]:
    path = role.page.path
    headings = {h.id: h for h in role.page.headings if h.level == 3}
    declared = {step.name for step in role.steps}
    for step in role.steps:
        if step.name not in headings:
            near = nearest(step.name, headings.keys() - declared)
            yield Finding("C206", path, step.line, {"step": step.name, "problem": _NO_HEADING}, near, step.id)
        elif step.stage not in STAGES:
            yield Finding(
                "C206", path, headings[step.name].line, {"step": step.name, "problem": _NO_STAGE}, "", step.id
            )
    for heading in headings.values():
        if heading.id not in declared and _stage_above(role, heading.line) in STAGES:
            near = nearest(heading.id, declared - headings.keys())
            values: Mapping[str, str | Text] = {"step": heading.id or heading.text, "problem": _NOT_DECLARED}
            yield Finding("C206", path, heading.line, values, near, f"{role.id}/{heading.id}")


def _stage_above(role: Role, line: int) -> str:
    return next((h.id for h in reversed(role.page.headings) if h.level == 2 and h.line < line), "")


def _stages(role: Role) -> Iterator[Finding]:
    """Sections that are no stages (what the role is, what it may not do) may stand anywhere."""
    last = -1
    for heading in role.page.headings:
        if heading.level != 2 or heading.id not in STAGES:
            continue
        place = STAGES.index(heading.id)
        if place < last:
            values: Mapping[str, str | Text] = {"stage": heading.id, "problem": _OUT_OF_ORDER}
            yield Finding("C207", role.page.path, heading.line, values, subject=f"{role.id}#{heading.id}")
        last = max(last, place)
