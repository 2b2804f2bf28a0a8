"""The matrix: roles × stages and laws × roles, counts that lead to lists, empty where nothing covers; and the traceability table."""

from __future__ import annotations

from collections import Counter
from html import escape

from ..citation import Citation
from ..graph import Graph, articles_of
from ..model import Instrument, Provision, Role
from ..unit import unit_slug
from ..vocabulary import STAGES
from .filters import facets, filter_bar
from .html import PageHtml
from .pathway import roles_here, steps_at
from .words import STAGES as STAGE_NAMES
from .words import TYPES, role_name

_LIST = "trazabilidad.md"


def matrix_view(html: PageHtml, graph: Graph) -> str:
    """Return both tables; counts of provisions lead to the traceability table, counts of steps to the role's page."""
    core = [p for p in html.kb.provisions.values() if p.core]
    roles = roles_here(html.kb)
    return _by_stage(html, core, roles) + _by_law(html, core, roles)


def _by_stage(html: PageHtml, core: list[Provision], roles: list[Role]) -> str:
    bound = Counter((role, stage) for p in core for role in p.binds for stage in p.stages)
    head = "".join(f'<th scope="col">{STAGE_NAMES[stage].in_(html.lang)}</th>' for stage in STAGES)
    rows = ""
    for role in roles:
        cells = "".join(_stage_cell(html, role, stage, bound[role.id, stage]) for stage in STAGES)
        rows += f'<tr><th scope="row">{_role(html, role)}</th>{cells}</tr>'
    return _table(html, "etapas", "matrix-stages", f'<th scope="col">{html.label("role")}</th>{head}', rows)


def _stage_cell(html: PageHtml, role: Role, stage: str, provisions: int) -> str:
    """Return "steps / provisions"; a stage with provisions and no step of its own is marked, it may be carried in another stage."""
    steps = len(steps_at(role, stage))
    if not steps and not provisions:
        return '<td class="rsg-none">0</td>'
    first = f'<a href="{html.href(role.page.rel, stage)}">{steps}</a>' if steps else "0"
    second = f'<a href="{_listed(html, role.id, "etapa", stage)}">{provisions}</a>' if provisions else "0"
    return f"<td{'' if steps else ' class=rsg-gap'}>{first}\u2009/\u2009{second}</td>"


def _by_law(html: PageHtml, core: list[Provision], roles: list[Role]) -> str:
    bound = Counter((role, p.law) for p in core for role in p.binds)
    laws = [law for law in html.kb.laws.values() if any(bound[role.id, law.id] for role in roles)]
    laws.sort(key=lambda law: -sum(bound[role.id, law.id] for role in roles))
    head = "".join(f'<th scope="col">{_role(html, role)}</th>' for role in roles)
    rows = ""
    for law in laws:
        cells = "".join(_law_cell(html, role, law, bound[role.id, law.id]) for role in roles)
        rows += f'<tr><th scope="row"><a href="{html.href(law.page.rel)}">{escape(law.abbr)}</a></th>{cells}</tr>'
    return _table(html, "leyes", "matrix-laws", f'<th scope="col">{html.label("law")}</th>{head}', rows)


def _law_cell(html: PageHtml, role: Role, law: Instrument, provisions: int) -> str:
    if not provisions:
        return '<td class="rsg-none">0</td>'
    return f'<td><a href="{_listed(html, role.id, "ley", law.id)}">{provisions}</a></td>'


def _listed(html: PageHtml, role: str, name: str, value: str) -> str:
    return f"{html.href(_LIST)}?rol={role}&amp;{name}={value}"


def _role(html: PageHtml, role: Role) -> str:
    return f'<a href="{html.href(role.page.rel)}">{escape(role_name(role.id, html.lang))}</a>'


def _table(html: PageHtml, anchor: str, title: str, head: str, rows: str) -> str:
    """Return a wide table under its heading, in a box that scrolls sideways and that the keyboard reaches."""
    return (
        f'<section><h2 id="{anchor}">{html.label(title)}</h2>'
        f'<div class="rsg-wide" role="region" tabindex="0" aria-labelledby="{anchor}">'
        f'<table class="rsg-list rsg-matrix"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div></section>'
    )


def traceability_view(html: PageHtml, graph: Graph) -> str:
    """Return every core provision with the steps that carry it and the sessions that teach it, one table a law, with a filter."""
    core = [p for p in html.kb.provisions.values() if p.core]
    present = {
        "role": {role for p in core for role in p.binds},
        "stage": {stage for p in core for stage in p.stages},
        "act": {p.law for p in core},
    }
    tables = "".join(_trace_law(html, graph, law) for law in html.kb.laws.values() if law.id in present["act"])
    return f"{filter_bar(html, present, 'found-provisions')}{tables}"


def _trace_law(html: PageHtml, graph: Graph, law: Instrument) -> str:
    rows = "".join(
        _trace(html, graph, law, provision)
        for article in articles_of(html.kb, law.id)
        for provision in html.kb.articles[article].provisions
        if provision.core
    )
    head = "".join(f'<th scope="col">{html.label(key)}</th>' for key in ("provision", "who", "steps", "sessions"))
    return (
        f'<section data-rsg-group><h2 id="{law.id}">{escape(law.names.in_(html.lang))}</h2>'
        f'<table class="rsg-list rsg-trace"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></section>'
    )


def _trace(html: PageHtml, graph: Graph, law: Instrument, provision: Provision) -> str:
    # Plain links: with the gist of each reference this page would weigh three times as much.
    kb = html.kb
    article = kb.articles[provision.article]
    shown = Citation(law.id, article.number, provision.unit).in_words(law.abbr, html.lang)
    link = f'<a href="{html.href(article.page.rel, unit_slug(provision.unit))}">{escape(shown)}</a>'
    who = ", ".join(escape(role_name(role, html.lang)) for role in provision.binds)
    steps = "<br>".join(
        f'{escape(role_name(step.role, html.lang))}: <a href="{html.href(kb.roles[step.role].page.rel, step.name)}">'
        f"{escape(step.title.in_(html.lang))}</a>"
        for step in graph.steps_of.get(provision.id, ())
    )
    sessions = ", ".join(
        f'<a href="{html.href(s.page.rel)}">{s.number}</a>' for s in graph.sessions_of.get(provision.id, ())
    )
    found = facets(role=provision.binds, stage=provision.stages, act=[law.id])
    cells = ((html.label("who"), who), (html.label("steps"), steps or "—"), (html.label("sessions"), sessions or "—"))
    kind = escape(TYPES[provision.type].in_(html.lang))
    return (
        f"<tr{found}><th scope='row'>{link}<br><small>{kind}</small></th>"
        + "".join(f'<td data-label="{name}">{said}</td>' for name, said in cells)
        + "</tr>"
    )
