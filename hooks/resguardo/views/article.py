"""An article page: the facts of each provision, who must act and by which step, where it is taught, what it is related to."""

from __future__ import annotations

from functools import partial
from html import escape

from ..citation import Citation, article_sort_key, unit_in_words
from ..graph import Graph
from ..model import Article, KnowledgeBase, Provision
from ..unit import unit_slug
from ..vocabulary import ROLES
from .html import PageHtml, bullets, chips, panel
from .inserts import Inserts
from .words import STAGES, TYPES, role_name


def article_title(kb: KnowledgeBase, article: Article, lang: str) -> str:
    """Return what the page is called in lists and in the browser: `LM 136 · Regularizar sin ser detenido`."""
    page = kb.pages.get((lang, article.page.rel), article.page)
    law = kb.laws.get(article.law)
    return f"{law.abbr if law else article.law} {article.number} · {page.title}"


def article_inserts(html: PageHtml, graph: Graph, article: Article) -> Inserts:
    """Return the facts of each provision for under its heading, and the panels for the page's end."""
    added = Inserts(start=_head(html, article))
    ids = {heading.id for heading in article.page.headings}
    for provision in article.provisions:
        anchor = unit_slug(provision.unit)
        if anchor in ids:
            added.after[anchor] = _facts(provision, html)
        else:
            added.start += _facts(provision, html)
    added.end = _who_acts(html, graph, article) + _taught(html, graph, article) + _related(html, graph, article)
    return added


def _head(html: PageHtml, article: Article) -> str:
    """Which article this is, where its official text stands, and its gist: what half a minute is enough to read."""
    law = html.kb.laws.get(article.law)
    if law is None:
        return ""
    cited = escape(Citation(article.law, article.number).in_words(law.names.in_(html.lang), html.lang))
    official = f'<a href="{escape(law.official_url)}">{html.label("official-text")}</a>'
    page = html.kb.pages.get((html.lang, article.page.rel), article.page)
    return f'<p class="rsg-cite">{cited} · {official}</p><p class="rsg-lead">{escape(page.description)}</p>'


def _facts(provision: Provision, html: PageHtml) -> str:
    unit = unit_in_words(provision.unit, html.lang).removeprefix(", ")
    parts = [unit[0].upper() + unit[1:]] if unit else []
    parts += [TYPES[provision.type].in_(html.lang)] if provision.type else []
    parts += [STAGES[stage].in_(html.lang) for stage in provision.stages]
    return f'<p class="rsg-facts">{chips(parts)}{html.deadlines(provision.deadline)}</p>'


def _who_acts(html: PageHtml, graph: Graph, article: Article) -> str:
    """For each role that the article binds, the steps by which its checklist carries it."""
    items = []
    carried = [step for p in article.provisions for step in graph.steps_of.get(p.id, ())]
    concerned = {role for p in article.provisions for role in p.binds} | {step.role for step in carried}
    for role in (role for role in ROLES if role in concerned):
        provisions = [p for p in article.provisions if role in p.binds]
        steps = dict.fromkeys(step for step in carried if step.role == role)
        known = role in html.kb.roles
        name = html.reference(f"rol:{role}", role_name(role, html.lang)) if known else role_name(role, html.lang)
        units = [p.unit for p in provisions if p.unit] if len(article.provisions) > 1 else []
        where = f" ({', '.join(map(_unit_link, units))})" if units else ""
        lines = [f"{html.reference(f'paso:{step.id}')}{html.deadlines(step.deadline)}" for step in steps]
        if not steps and known and any(p.core for p in provisions):
            lines.append(f"<em>{html.label('no-step')}</em>")
        items.append(f"<strong>{name}</strong>{where}{bullets(lines) if lines else ''}")
    return panel(html.label("who-acts"), "quien-actua", bullets(items)) if items else ""


def _unit_link(unit: str) -> str:
    shown = unit.replace("parr-", "¶\u00a0")  # the sign and its number on one line
    return f'<a href="#{unit_slug(unit)}">{shown}</a>'


def _taught(html: PageHtml, graph: Graph, article: Article) -> str:
    items = [html.reference(f"sesion:{s.number}") for s in graph.sessions_teaching.get(article.page.rel, ())]
    return panel(html.label("taught"), "se-ensena", bullets(items)) if items else ""


def _related(html: PageHtml, graph: Graph, article: Article) -> str:
    """Articles that this page cites and articles whose pages cite this one: each link stands on both pages."""
    kb = html.kb
    found = [kb.targets[r.target].citation for r in article.page.references if not r.in_code]
    citing = [kb.article_at(page.rel) for page in graph.pages_citing.get(article.id, ())]
    related = {(c.law, c.article) for c in found if c} | {(a.law, a.number) for a in citing if a}
    related.discard((article.law, article.number))
    order = {law: place for place, law in enumerate(kb.laws)}
    rows = sorted(related, key=lambda r: (r[0] != article.law, order[r[0]], article_sort_key(r[1])))
    items = [html.once(f"related {law} {number}", partial(_related_item, html, law, number)) for law, number in rows]
    return panel(html.label("related"), "relacionados", bullets(items)) if items else ""


def _related_item(html: PageHtml, law: str, number: str) -> str:
    citation = Citation(law, number)
    other = html.kb.articles.get(citation.article_id)
    shown = citation.canonical(html.kb.laws[law].abbr)
    title = html.kb.pages.get((html.lang, other.page.rel), other.page).title if other else ""
    return f"{html.reference(shown, shown)}{': ' + escape(title) if title else ''}"
