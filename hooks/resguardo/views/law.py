"""A law's page and the list of laws: articles explained here, status, dates, the official text."""

from __future__ import annotations

from ..graph import articles_of
from ..model import Instrument, KnowledgeBase
from .inserts import table
from .words import LAW_TYPES, date_in_words, deadline_in_words, label


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
    if register:
        rows.append([label("official-of", lang), str(len(register.articles))])
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


def laws_table(kb: KnowledgeBase, lang: str) -> str:
    """Return all laws as a plain table, those with most articles explained here first."""
    count = {law: len(articles_of(kb, law)) for law in kb.laws}
    rows = []
    for law in sorted(kb.laws.values(), key=lambda law: (-count[law.id], law.abbr)):
        reform = law.last_reform or law.published
        link = f"[{law.names.in_(lang)}]({law.id}/index.md)"
        when = date_in_words(reform, lang) if reform else "—"
        rows.append([law.abbr, link, LAW_TYPES[law.type].in_(lang) if law.type else "—", when, str(count[law.id])])
    head = ["", label("law", lang), label("type", lang), label("last-reform", lang), label("articles", lang)]
    return table(head, rows)
