"""A role's page: its steps as a checklist by stage, and under each step its basis, deadline and partners."""

from __future__ import annotations

from ..model import KnowledgeBase, Role, Step
from ..vocabulary import STAGES as STAGE_ORDER
from .inserts import after_lines
from .words import STAGES, deadline_in_words, label, role_name


def role_markdown(kb: KnowledgeBase, role: Role, lang: str) -> str:
    """Return the page's Markdown: the checklist before its first stage, each step with what it rests on."""
    page = kb.pages.get((lang, role.page.rel), role.page)
    steps = {step.name: step for step in role.steps}
    blocks = {h.line: _step(kb, steps[h.id], lang) for h in page.headings if h.level == 3 and h.id in steps}
    first = next((h for h in page.headings if h.level == 2 and h.id in STAGE_ORDER), None)
    checklist = role_checklist(kb, role, lang)
    if first is None:
        return f"{after_lines(page, blocks)}\n\n{checklist}"
    # The checklist stands before the first stage: after the line above that heading.
    blocks[first.line - 1] = checklist
    return after_lines(page, blocks)


def role_checklist(kb: KnowledgeBase, role: Role, lang: str) -> str:
    """Return the steps as a task list, stage by stage, each with its time limit."""
    lines = ['<div class="rsg-checklist" markdown>', "", f"## {label('checklist', lang)} {{#lista}}", ""]
    stage = None
    for step in role.steps:
        if step.stage != stage:
            stage = step.stage
            name = STAGES[stage].in_(lang) if stage in STAGES else stage
            lines += ["", f"**[{name}](#{stage})**", ""]
        lines.append(f"- [ ] [{step.title.in_(lang)}](#{step.name}){_limits(step, lang)}")
    return "\n".join([*lines, "", "</div>"])


def _limits(step: Step, lang: str) -> str:
    return "".join(f' <span class="rsg-deadline">{deadline_in_words(d, lang)}</span>' for d in step.deadline)


def _step(kb: KnowledgeBase, step: Step, lang: str) -> str:
    """Return what stands under a step's heading: time limit, legal basis or good practice, partners."""
    rows = []
    if step.deadline:
        limits = ", ".join(deadline_in_words(d, lang) for d in step.deadline)
        rows.append(f'<p class="rsg-step__deadline"><strong>{label("deadline", lang)}:</strong> {limits}</p>')
    law = [b.target for b in step.basis if kb.targets[b.target].kind in ("article", "")]
    practice = [b.target for b in step.basis if b.target not in law]
    for key, targets in (("basis", law), ("practice", practice)):
        if targets:
            said = " · ".join(f"[[{t}]]" for t in targets)
            rows.append(f'<p class="rsg-step__basis" markdown="span"><strong>{label(key, lang)}:</strong> {said}</p>')
    if step.partners:
        said = ", ".join(_partner(kb, role, lang) for role in step.partners)
        rows.append(f'<p class="rsg-step__with" markdown="span"><strong>{label("with", lang)}:</strong> {said}</p>')
    return '<div class="rsg-step" markdown>\n' + "\n".join(rows) + "\n</div>"


def _partner(kb: KnowledgeBase, role: str, lang: str) -> str:
    name = role_name(role, lang)
    return f"[[rol:{role}|{name}]]" if role in kb.roles else name
