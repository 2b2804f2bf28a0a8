"""A law's page: articles explained here, status, dates, the official text and how far it was read."""

from __future__ import annotations

from html import escape

from ..citation import Citation, article_slug
from ..graph import Graph, articles_of
from ..model import Instrument, KnowledgeBase
from .html import PageHtml
from .inserts import Inserts, table
from .labels import label
from .words import LAW_TYPES, READINGS, date_in_words, deadline_in_words


def law_markdown(kb: KnowledgeBase, law: Instrument, lang: str) -> str:
    """Return the law's page: its facts, its text, the table of its articles."""
    page = kb.pages.get((lang, law.page.rel), law.page)
    articles = articles_of(kb, law.id)
    parts = [_facts(kb, law, lang), page.body]
    if articles:
        parts.append(f"## {label('articles', lang)} {{#articulos}}\n\n{_articles(kb, law, articles, lang)}")
    return "\n\n".join(parts)


def _facts(kb: KnowledgeBase, law: Instrument, lang: str) -> str:
    register = kb.registers.get(law.id)
    rows = [[label("type", lang), LAW_TYPES[law.type].in_(lang) if law.type else "—"]]
    rows.append([label("status", lang), label(law.status or "in-force", lang)])
    if law.published:
        rows.append([label("published", lang), date_in_words(law.published, lang)])
    if law.last_reform:
        rows.append([label("last-reform", lang), date_in_words(law.last_reform, lang)])
    if law.unchanged_on:
        rows.append([label("unchanged", lang), date_in_words(law.unchanged_on, lang)])
    if register:
        rows.append([label("official-of", lang), str(len(register.articles))])
    if law.reading != "official":
        rows.append([label("reading", lang), READINGS[law.reading].in_(lang)])
    if law.official_url:
        rows.append(
            [
                label("official-text", lang),
                f"[{law.official_url.rpartition('/')[2] or law.official_url}]({law.official_url})",
            ]
        )
    return table([law.abbr, law.names.in_(lang)], rows)


def _articles(kb: KnowledgeBase, law: Instrument, articles: list[str], lang: str) -> str:
    rows = []
    for article_id in articles:
        article = kb.articles[article_id]
        page = kb.pages.get((lang, article.page.rel), article.page)
        limits = dict.fromkeys(deadline_in_words(d, lang) for p in article.provisions for d in p.deadline)
        chip = " ".join(f'<span class="rsg-deadline">{limit}</span>' for limit in limits)
        rows.append(
            [f"[[{law.abbr} {article.number}|{article.number}]]", f"**{page.title}**. {page.description}", chip or "—"]
        )
    return table([label("article", lang), label("what", lang), label("deadline", lang)], rows)


def law_inserts(html: PageHtml, graph: Graph, law: Instrument) -> Inserts:
    """Return, for each article that the law's own page explains, how far it was read and where the site cites it."""
    added = Inserts()
    for part in law.parts:
        reading = escape(READINGS[part.reading].in_(html.lang)) if part.reading else ""
        facts = f'<p class="rsg-facts"><span class="rsg-chip" data-reading="{part.reading}">{reading}</span></p>'
        rels = [
            p.rel for p in graph.pages_citing.get(f"{law.id}-{article_slug(part.article)}", ()) if p.rel != law.page.rel
        ]
        links = ", ".join(
            f'<a href="{html.href(rel)}">{escape(page_name(html.kb, rel, html.lang))}</a>' for rel in rels
        )
        added.after[part.anchor] = facts + (
            f'<p class="rsg-cited">{html.label("cited-on")}: {links}.</p>' if links else ""
        )
    return added


def page_name(kb: KnowledgeBase, rel: str, lang: str) -> str:
    """Return what a page is called in a list: `LM 52` for an article, its title for any other."""
    article = kb.article_at(rel)
    if article:
        return Citation(article.law, article.number).canonical(kb.laws[article.law].abbr)
    return kb.pages.get((lang, rel), kb.pages[("es", rel)]).title
