"""C204: each role, guide chapter and article with a core provision is taught by a session of the course."""

from __future__ import annotations

from collections.abc import Iterator

from ..citation import Citation
from ..finding import Finding
from ..model import KnowledgeBase


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding for each page that no session teaches, once there is a course."""
    if not kb.sessions:
        return
    taught = {kb.targets[basis.target].rel for session in kb.sessions for basis in session.teaches}
    for (lang, rel), page in kb.pages.items():
        if lang != "es" or rel in taught:
            continue
        if page.kind == "role":
            subject = f"rol:{rel.removeprefix('roles/').removesuffix('.md')}"
        elif page.kind == "guide":
            subject = f"guia:{rel.removeprefix('guia/').removesuffix('.md')}"
        else:
            continue
        yield Finding("C204", page.path, 1, {"subject": subject}, subject=subject)
    for article in kb.articles.values():
        if article.page.rel not in taught and any(p.core for p in article.provisions):
            law = kb.laws.get(article.law)
            shown = Citation(article.law, article.number).canonical(law.abbr if law else article.law)
            yield Finding("C204", article.page.path, article.line, {"subject": shown}, subject=article.id)
