"""A role's page: its steps as a checklist by stage, and under each step its basis, deadline and partners."""

from __future__ import annotations

from html import escape

from ..model import Role, Step
from ..vocabulary import STAGES as STAGE_ORDER
from .html import PageHtml
from .inserts import Inserts
from .words import STAGES, deadline_in_words, role_name

_BOX = '<label class="task-list-control"><input type="checkbox"><span class="task-list-indicator"></span></label>'


def role_inserts(html: PageHtml, role: Role) -> Inserts:
    """Return the checklist for before the first stage, and under each step's heading what it rests on."""
    added = Inserts(after={step.name: _step(html, step) for step in role.steps})
    first = next((h.id for h in role.page.headings if h.level == 2 and h.id in STAGE_ORDER), None)
    if first:
        added.before[first] = role_checklist(html, role)
    else:
        added.end = role_checklist(html, role)
    return added


def role_checklist(html: PageHtml, role: Role) -> str:
    """Return the steps as a task list, stage by stage, each with its time limit."""
    parts = [f'<section class="rsg-checklist" aria-labelledby="lista"><h2 id="lista">{html.label("checklist")}</h2>']
    for stage in dict.fromkeys(step.stage for step in role.steps):
        name = STAGES[stage].in_(html.lang) if stage in STAGES else stage
        items = "".join(_item(html, step) for step in role.steps if step.stage == stage)
        parts.append(f'<p><strong><a href="#{stage}">{name}</a></strong></p><ul class="task-list">{items}</ul>')
    return "".join([*parts, "</section>"])


def _item(html: PageHtml, step: Step) -> str:
    title = escape(step.title.in_(html.lang))
    box = _BOX.replace('type="checkbox"', f'type="checkbox" aria-label="{escape(title)}"')
    return f'<li class="task-list-item">{box} <a href="#{step.name}">{title}</a>{html.deadlines(step.deadline)}</li>'


def _step(html: PageHtml, step: Step) -> str:
    """Return what stands under a step's heading: time limit, legal basis or good practice, partners."""
    rows = []
    if step.deadline:
        limits = ", ".join(deadline_in_words(d, html.lang) for d in step.deadline)
        rows.append(_row("deadline", html.label("deadline"), limits))
    law = [b.target for b in step.basis if html.target(b.target).kind in ("article", "")]
    practice = [b.target for b in step.basis if b.target not in law]
    for key, targets in (("basis", law), ("practice", practice)):
        if targets:
            rows.append(_row("basis", html.label(key), " · ".join(html.reference(t) for t in targets)))
    if step.partners:
        rows.append(_row("with", html.label("with"), ", ".join(_partner(html, role) for role in step.partners)))
    return f'<div class="rsg-step">{"".join(rows)}</div>'


def _row(name: str, title: str, said: str) -> str:
    return f'<p class="rsg-step__{name}"><strong>{title}:</strong> {said}</p>'


def _partner(html: PageHtml, role: str) -> str:
    name = role_name(role, html.lang)
    return html.reference(f"rol:{role}", name) if role in html.kb.roles else name
