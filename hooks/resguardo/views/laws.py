"""The list of laws: one table, those with articles explained here first, found by role, stage and kind without a server."""

from __future__ import annotations

from html import escape

from ..graph import Graph, articles_of
from ..model import Article, Instrument
from .filters import facets, filter_bar, roles_bound
from .html import PageHtml
from .words import LAW_TYPES, READINGS, date_in_words

# Group -> the types of instrument in it, in the order of the page.
_GROUPS = {
    "laws": ("constitution", "code", "general-law", "federal-law", ""),
    "rules": ("regulation", "guideline"),
    "treaties": ("treaty",),
    "soft-law": ("soft-law",),
}


def laws_index(html: PageHtml, graph: Graph) -> str:
    """Return the list of laws with its filter: a row a law, its articles folded in the row."""
    laws = html.kb.laws.values()
    provisions = html.kb.provisions.values()
    present = {
        "role": {role for p in provisions for role in p.binds},
        "stage": {stage for p in provisions for stage in p.stages},
        "type": {p.type for p in provisions},
        "law": {law.type for law in laws},
    }
    count = {law.id: len(articles_of(html.kb, law.id)) for law in laws}
    head = "".join(f'<th scope="col">{html.label(key)}</th>' for key in ("law", "last-reform", "articles"))
    groups = ""
    for group, types in _GROUPS.items():
        rows = [law for law in laws if law.type in types]
        rows.sort(
            key=lambda law: (
                types.index(law.type) if group == "laws" and not count[law.id] else 0,
                -count[law.id],
                law.abbr,
            )
        )
        if rows:
            title = f'<tr class="rsg-group"><th colspan="3" scope="rowgroup">{html.label(group)}</th></tr>'
            groups += f"<tbody data-rsg-group>{title}{''.join(_row(html, law) for law in rows)}</tbody>"
    bar = filter_bar(html, present, "found")
    return f'{bar}<table class="rsg-list rsg-laws"><thead><tr>{head}</tr></thead>{groups}</table>'


def _row(html: PageHtml, law: Instrument) -> str:
    articles = [html.kb.articles[a] for a in articles_of(html.kb, law.id)]
    reform = law.last_reform or law.published
    when = date_in_words(reform, html.lang) if reform else "—"
    kind = LAW_TYPES[law.type].in_(html.lang) if law.type else "—"
    name = f'<a href="{html.href(law.page.rel)}">{escape(law.names.in_(html.lang))}</a>'
    status = (
        "" if law.status == "in-force" else f' <span class="rsg-chip">{html.label(law.status or "in-force")}</span>'
    )
    if articles:
        items = "".join(_item(html, law, article) for article in articles)
        here = f"<details><summary>{len(articles)}</summary><ul>{items}</ul></details>"
    else:
        here = _parts(html, law)
    own = "" if articles else facets(law=[law.type])
    return (
        f'<tr data-rsg-row{own}><th scope="row"><span class="rsg-abbr">{escape(law.abbr)}</span> {name}{status}'
        f"<br><small>{escape(kind)}</small></th><td>{when}</td><td>{here}</td></tr>"
    )


def _parts(html: PageHtml, law: Instrument) -> str:
    """Return the articles that a treaty's own page explains, or how far its text was read."""
    if not law.parts:
        return "—" if law.reading == "official" else escape(READINGS[law.reading].in_(html.lang))
    links = ", ".join(html.reference(f"{law.abbr} {part.article}", part.article) for part in law.parts)
    return f"<details><summary>{len(law.parts)}</summary>{links}</details>"


def _item(html: PageHtml, law: Instrument, article: Article) -> str:
    page = html.kb.pages.get((html.lang, article.page.rel), article.page)
    roles = [role for p in article.provisions for role in roles_bound(p)]
    found = facets(
        role=roles,
        stage=[stage for p in article.provisions for stage in p.stages],
        type=[p.type for p in article.provisions],
        law=[law.type],
    )
    # A plain link: with the gist of each, this page would weigh twice as much.
    return f'<li{found}><a href="{html.href(article.page.rel)}">{article.number}</a> {escape(page.title)}</li>'
