"""The pathway: the whole case, stages across and roles down, with time limits and hand-overs; then stage by stage as a list."""

from __future__ import annotations

from html import escape

from ..graph import Graph
from ..model import KnowledgeBase, Role, Step
from ..vocabulary import ROLES, STAGES
from .html import PageHtml
from .labels import label
from .words import STAGES as STAGE_NAMES
from .words import hours, role_name


def steps_at(role: Role, stage: str) -> list[Step]:
    """Return a role's steps in a stage, those first that do not wait."""
    here = [step for step in role.steps if step.stage == stage]
    return sorted(here, key=lambda step: role.first.index(step.name) if step.name in role.first else len(role.first))


def roles_here(kb: KnowledgeBase) -> list[Role]:
    """Return the roles that have a page, in the order of the model."""
    return [kb.roles[role] for role in ROLES if role in kb.roles]


def soonest(steps: list[Step]) -> str:
    """Return the shortest time limit among steps, "" where none has one."""
    limits = [limit for step in steps for limit in step.deadline]
    return min(limits, key=hours, default="")


def handed_to(steps: list[Step]) -> list[str]:
    """Return the roles that steps hand over to, each once."""
    return list(dict.fromkeys(other for step in steps for other in step.hands_to))


def pathway_view(html: PageHtml, graph: Graph) -> str:
    """Return the table of the whole case and, below it, each stage with its steps."""
    roles = roles_here(html.kb)
    stages = [stage for stage in STAGES if any(steps_at(role, stage) for role in roles)]
    head = "".join(f'<th scope="col"><a href="#{s}">{STAGE_NAMES[s].in_(html.lang)}</a></th>' for s in stages)
    rows = "".join(_row(html, role, stages) for role in roles)
    table = (
        f'<div class="rsg-wide" role="region" tabindex="0" aria-labelledby="titulo">'
        f'<table class="rsg-list rsg-cards rsg-pathway"><thead><tr><th scope="col">{html.label("role")}</th>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )
    return table + "".join(_stage(html, stage, roles) for stage in stages)


def _row(html: PageHtml, role: Role, stages: list[str]) -> str:
    name = html.reference(f"rol:{role.id}", role_name(role.id, html.lang))
    cells = "".join(_cell(html, role, stage) for stage in stages)
    return f'<tr><th scope="row">{name}</th>{cells}</tr>'


def _cell(html: PageHtml, role: Role, stage: str) -> str:
    """Return how many steps, the first of them, the soonest limit and whom it hands over to; a dash where nothing is asked."""
    steps = steps_at(role, stage)
    name = escape(STAGE_NAMES[stage].in_(html.lang))
    if not steps:
        return f'<td data-label="{name}" class="rsg-none"><span aria-hidden="true">–</span></td>'
    count = f'<a href="{html.href(role.page.rel, stage)}">{_number(html, len(steps))}</a>'
    limit = soonest(steps)
    return f'<td data-label="{name}">{count}{html.deadlines([limit] if limit else [])}{_hand_overs(html, steps)}</td>'


def _number(html: PageHtml, count: int) -> str:
    return label("one-step" if count == 1 else "n-steps", html.lang).format(count)


def _hand_overs(html: PageHtml, steps: list[Step]) -> str:
    others = handed_to(steps)
    if not others:
        return ""
    names = ", ".join(html.reference(f"rol:{other}", role_name(other, html.lang)) for other in others)
    return f'<br><span class="rsg-hands"><span class="rsg-arrow">{html.label("hands-to")}</span> {names}</span>'


def _stage(html: PageHtml, stage: str, roles: list[Role]) -> str:
    blocks = ""
    for role in roles:
        steps = steps_at(role, stage)
        if steps:
            items = "".join(_item(html, step) for step in steps)
            name = html.reference(f"rol:{role.id}", role_name(role.id, html.lang))
            blocks += f"<h3>{name}</h3><ul>{items}</ul>"
    return f'<section class="rsg-stage"><h2 id="{stage}">{STAGE_NAMES[stage].in_(html.lang)}</h2>{blocks}</section>'


def _item(html: PageHtml, step: Step) -> str:
    link = (
        f'<a href="{html.href(html.kb.roles[step.role].page.rel, step.name)}">{escape(step.title.in_(html.lang))}</a>'
    )
    return f"<li>{link}{html.deadlines(step.deadline)}{_hand_overs(html, [step])}</li>"
