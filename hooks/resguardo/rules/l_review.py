"""L304, L306: a page was read against the official text as it stands; missing is a finding, never a pass."""

from __future__ import annotations

from collections.abc import Iterator

from ..citation import Citation
from ..finding import Finding
from ..model import KnowledgeBase, Page, RegisteredArticle

# What explains law or rests on it, and so turns suspect when the law changes.
READ_AGAINST_LAW = (
    "article",
    "law",
    "comparison",
    "situation",
    "role",
    "guide",
    "now",
    "session",
    "case",
    "service",
    "territory",
    "glossary",
)


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding for each article that changed since a page was read against it, or against which it never was."""
    for page in kb.pages.values():
        if page.lang != "es" or page.kind not in READ_AGAINST_LAW:
            continue
        wanted = read_against(kb, page)
        for article, known in wanted.items():
            recorded = page.review.against.get(article)
            shown = _shown(kb, article)
            if recorded is None:
                yield Finding("L306", page.path, page.review.line, {"article": shown}, subject=article)
            elif recorded != known.fingerprint:
                values = {"article": shown, "read": recorded, "now": known.fingerprint}
                yield Finding("L304", page.path, page.review.line, values, subject=article)


def read_against(kb: KnowledgeBase, page: Page) -> dict[str, RegisteredArticle]:
    """Return the articles a page is to be read against: its own for an article page, all that it cites for any other."""
    citations: list[Citation] = []
    article, role = kb.article_at(page.rel), kb.role_at(page.rel)
    if article:
        citations.append(Citation(article.law, article.number))
    else:
        texts = [r.target for r in page.references]
        texts += [basis.target for step in role.steps for basis in step.basis] if role else []
        session = kb.session_at(page.rel) if page.kind == "session" else None
        texts += [basis.target for basis in session.teaches] if session else []
        citations += [c for text in texts if (c := kb.targets[text].citation)]
    wanted = {}
    for citation in citations:
        register = kb.registers.get(citation.law)
        known = register.articles.get(citation.article) if register else None
        if known:
            wanted[citation.article_id] = known
    return wanted


def _shown(kb: KnowledgeBase, article_id: str) -> str:
    article = kb.articles.get(article_id)
    law = kb.laws.get(article.law) if article else None
    return f"{law.abbr} {article.number}" if law and article else article_id
