"""A page as the site shows it: its text, what the graph adds, its verification line; on `serve`, its findings on top."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ..finding import Finding, Level
from ..graph import Graph
from ..model import KnowledgeBase, Page
from ..report import sentence
from .article import article_markdown, article_title
from .indexes import with_views
from .law import law_markdown
from .role import role_markdown
from .rule_help import rule_markdown
from .session import session_markdown
from .verify import verification
from .words import label


def page_markdown(kb: KnowledgeBase, graph: Graph, page: Page, lang: str) -> str:
    """Return the Markdown of a page of the knowledge base, with everything the graph knows of it."""
    original = kb.pages.get(("es", page.rel), page)
    if original.kind == "article":
        article = kb.article_at(page.rel)
        text = article_markdown(kb, graph, article, lang) if article else page.body
    elif original.kind == "role":
        role = kb.role_at(page.rel)
        text = role_markdown(kb, role, lang) if role else page.body
    elif original.kind == "law":
        law = kb.law_at(page.rel)
        text = law_markdown(kb, law, lang) if law else page.body
    elif original.kind == "session":
        session = kb.session_at(page.rel)
        text = session_markdown(kb, session, lang) if session else page.body
    elif original.kind == "rule":
        text = rule_markdown(page, lang)
    else:
        text = page.body
    text = with_views(kb, text, lang)
    old_anchors = "".join(f'<a id="{escape(old)}" href="#{escape(new)}" hidden></a>' for old, new, _ in original.anchors)
    return "\n\n".join(part for part in (old_anchors, text, verification(kb, page, lang)) if part)


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
