"""A page as the site shows it: its text, what the graph adds, its verification line; on `serve`, its findings on top."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from types import MappingProxyType

from ..finding import Finding, Level
from ..graph import Graph
from ..law import LawArticle
from ..model import KnowledgeBase, Page
from ..report import sentence
from .article import article_inserts, article_title
from .html import PageHtml
from .indexes import html_views, with_views
from .inserts import Inserts
from .labels import label
from .law import law_inserts, law_markdown
from .official import official_fold
from .role import role_inserts
from .rule_help import rule_markdown
from .session import session_inserts
from .verify import verification


def page_markdown(kb: KnowledgeBase, page: Page, lang: str) -> str:
    """Return the Markdown of a page: its own text, with lists and tables where the page is one of those that hold them."""
    law = kb.law_at(page.rel)
    original = kb.pages.get(("es", page.rel), page)
    if law:
        text = law_markdown(kb, law, lang)
    elif original.kind == "rule":
        text = rule_markdown(page, lang)
    else:
        text = with_views(kb, page, lang) if "<!-- resguardo:" in page.body else page.body
    return text


def page_inserts(
    html: PageHtml, graph: Graph, page: Page, texts: Mapping[str, Mapping[str, LawArticle]] = MappingProxyType({})
) -> Inserts:
    """Return what the graph adds to a page, and its verification line; `texts`: official texts at hand, by law and article."""
    kb = html.kb
    original = kb.pages.get(("es", page.rel), page)
    article, role, session = kb.article_at(page.rel), kb.role_at(page.rel), None
    law = kb.law_at(page.rel) if original.kind == "law" else None
    if law:
        added = law_inserts(html, graph, law)
    elif article:
        added = article_inserts(html, graph, article)
        added.end = official_fold(html, article, texts.get(article.law, {}).get(article.number)) + added.end
    elif role:
        added = role_inserts(html, role)
    elif original.kind == "session" and (session := kb.session_at(page.rel)):
        added = session_inserts(html, session)
    else:
        charts = label("chart", html.lang) if original.kind == "figures" else ""
        added = Inserts(cards=original.kind in ("comparison", "figures"), charts=charts)
    if "<!-- resguardo:" in page.body:
        added.views = html_views(html, graph, page.body)
    added.end += verification(html, original)
    # Not in the Markdown: there each page's title would cost as much as a paragraph of references.
    added.start = f'<h1 id="titulo">{escape(page.title)}</h1>{added.start}'
    for old, new, _ in original.anchors:
        # Where the section stands now: an address printed years ago still scrolls to it.
        added.before[new] = f'<span class="rsg-moved" id="{escape(old)}"></span>{added.before.get(new, "")}'
    return added


def page_title(kb: KnowledgeBase, page: Page, lang: str) -> str:
    """Return what the page is called in navigation and in the browser's tab."""
    article = kb.article_at(page.rel)
    return article_title(kb, article, lang) if article else page.title


def findings_box(found: Sequence[tuple[Finding, Level]], lang: str) -> str:
    """Return the findings of one page as a box for its top, "" where there are none."""
    if not found:
        return ""
    worst = "error" if any(level == "error" for _, level in found) else "warning"
    items = "".join(
        f"<li><strong>{f.code} {escape(f.alias(lang))}</strong> ({f.path}:{f.line}): {escape(sentence(f, lang))}</li>"
        for f, _ in found
    )
    return f'<div class="rsg-findings" data-level="{worst}"><p>{label("findings", lang)}</p><ul>{items}</ul></div>'
