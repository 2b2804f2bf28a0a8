"""The deadlines page: every time limit of the site by stage and role, each with the provision that states it and its steps."""

from __future__ import annotations

from html import escape

from ..citation import Citation
from ..graph import Graph
from ..model import Provision
from ..unit import unit_slug
from ..vocabulary import STAGES
from .filters import facets, filter_bar, roles_bound
from .gist import plain
from .html import PageHtml
from .words import STAGES as STAGE_NAMES
from .words import hours, role_name


def deadlines_view(html: PageHtml, graph: Graph) -> str:
    """Return one table a stage, the shortest time limit first; a provision of several stages stands under its first."""
    limited = [p for p in html.kb.provisions.values() if p.deadline]
    present = {"role": {role for p in limited for role in p.binds}, "stage": {s for p in limited for s in p.stages}}
    tables, jumps = "", []
    for stage in (*STAGES, ""):
        here = [p for p in limited if (p.stages[0] if p.stages else "") == stage]
        if here:
            name = STAGE_NAMES[stage].in_(html.lang) if stage else html.label("no-stage")
            jumps.append(f'<a href="#{stage or "sin-etapa"}">{escape(name)}</a>')
            tables += _table(
                html, graph, stage or "sin-etapa", name, sorted(here, key=lambda p: (hours(p.deadline[0]), p.id))
            )
    jump = f'<p class="rsg-jump">{" · ".join(jumps)}</p>'
    return f"{filter_bar(html, present, 'found-limits')}{jump}{tables}"


def _table(html: PageHtml, graph: Graph, anchor: str, name: str, rows: list[Provision]) -> str:
    head = "".join(f'<th scope="col">{html.label(key)}</th>' for key in ("deadline", "what-and-where", "who", "steps"))
    body = "".join(_row(html, graph, provision) for provision in rows)
    return (
        f'<section data-rsg-group><h2 id="{anchor}">{escape(name)}</h2><table class="rsg-list rsg-limits">'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></section>"
    )


def _row(html: PageHtml, graph: Graph, provision: Provision) -> str:
    article = html.kb.articles[provision.article]
    page = html.kb.pages.get((html.lang, article.page.rel), article.page)
    anchor = unit_slug(provision.unit)
    heading = next((h.text for h in page.headings if anchor and h.id == anchor), page.title)
    citation = Citation(provision.law, article.number, provision.unit)
    link = f'<a href="{html.href(article.page.rel, anchor)}">{escape(plain(html.kb, heading, html.lang))}</a>'
    law = html.kb.laws.get(provision.law)
    where = citation.in_words(law.abbr if law else provision.law, html.lang)
    who = ", ".join(escape(role_name(role, html.lang)) for role in provision.binds)
    steps = "<br>".join(html.reference(f"paso:{step.id}") for step in graph.steps_of.get(provision.id, ()))
    found = facets(role=roles_bound(provision), stage=provision.stages)
    return (
        f"<tr{found}><td>{html.deadlines(provision.deadline).strip()}</td><td>{link}<br><small>{escape(where)}</small></td>"
        f'<td data-label="{html.label("who")}">{who}</td><td data-label="{html.label("steps")}">{steps or "—"}</td></tr>'
    )
