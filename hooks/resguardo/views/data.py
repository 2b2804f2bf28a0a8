"""The knowledge base as plain data: what `kb.json` holds, whose shape `kb.schema.json` says."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..graph import Graph, articles_of
from ..model import Article, Basis, Instrument, KnowledgeBase, Page, Provision, Role, Session, Step
from ..vocabulary import LANGUAGES, ROLES

SCHEMA_VERSION = "1"


def as_data(kb: KnowledgeBase, graph: Graph) -> dict[str, Any]:
    """Return the knowledge base as plain data; its shape is that of `kb.schema.json`."""
    return {
        "schema": SCHEMA_VERSION,
        "languages": list(LANGUAGES),
        "laws": [_law(kb, law) for law in kb.laws.values()],
        "articles": [_article(kb, graph, a) for a in articles(kb)],
        "roles": [_role(kb, kb.roles[role]) for role in ROLES if role in kb.roles],
        "sessions": [_session(kb, session) for session in kb.sessions],
        "services": [_entry(kb, p) for p in _spanish(kb) if p.kind == "service"],
        "terms": _terms(kb),
        "pages": [_page(kb, p) for p in _spanish(kb)],
    }


def _spanish(kb: KnowledgeBase) -> Iterable[Page]:
    return (page for (lang, _), page in kb.pages.items() if lang == "es")


def articles(kb: KnowledgeBase) -> Iterable[Article]:
    return (kb.articles[a] for law in kb.laws for a in articles_of(kb, law))


def _titles(kb: KnowledgeBase, page: Page) -> dict[str, str]:
    twin = kb.twin(page)
    return {"es": page.title, "en": twin.title if twin else page.title}


def urls(kb: KnowledgeBase, page: Page, anchor: str = "") -> dict[str, str]:
    end = f"#{anchor}" if anchor else ""
    return {"es": page.url + end, "en": f"/en{page.url}{end}"}


def _law(kb: KnowledgeBase, law: Instrument) -> dict[str, Any]:
    return {
        "id": law.id, "abbr": law.abbr, "type": law.type, "status": law.status, "published": law.published or None,
        "last_reform": law.last_reform or None, "official_url": law.official_url,
        "names": {"es": law.names.es, "en": law.names.en}, "url": urls(kb, law.page), "reading": law.reading,
        "parts": [{"article": p.article, "reading": p.reading, "url": urls(kb, law.page, p.anchor)} for p in law.parts],
    }  # fmt: skip


def _article(kb: KnowledgeBase, graph: Graph, article: Article) -> dict[str, Any]:
    review = article.page.review
    return {
        "id": article.id, "law": article.law, "article": article.number, "title": _titles(kb, article.page),
        "url": urls(kb, article.page),
        "provisions": [_provision(graph, article, p) for p in article.provisions],
        "review": {"read": review.read or None, "by": review.by or None, "against": dict(review.against)},
    }  # fmt: skip


def _provision(graph: Graph, article: Article, provision: Provision) -> dict[str, Any]:
    cited = [step.id for step in graph.steps_of.get(provision.id, ())]
    cited += [_page_id(page) for page in graph.pages_citing.get(article.id, ()) if page.rel != article.page.rel]
    return {
        "id": provision.id, "unit": provision.unit, "type": provision.type, "binds": list(provision.binds),
        "stages": list(provision.stages), "deadline": _deadline(provision.deadline), "cited_by": cited,
    }  # fmt: skip


def _deadline(deadline: tuple[str, ...]) -> str | list[str] | None:
    """As front matter has it: one, a list, or none."""
    return None if not deadline else deadline[0] if len(deadline) == 1 else list(deadline)


def _role(kb: KnowledgeBase, role: Role) -> dict[str, Any]:
    return {
        "id": role.id, "title": _titles(kb, role.page), "url": urls(kb, role.page),
        "steps": [_step(kb, role, step) for step in role.steps], "first": [f"{role.id}/{name}" for name in role.first],
    }  # fmt: skip


def _step(kb: KnowledgeBase, role: Role, step: Step) -> dict[str, Any]:
    return {
        "id": step.id, "stage": step.stage, "title": {"es": step.title.es, "en": step.title.en},
        "basis": targets(kb, step.basis), "deadline": _deadline(step.deadline), "with": list(step.partners),
        "to": list(step.hands_to),
        "url": urls(kb, role.page, step.name),
    }  # fmt: skip


def targets(kb: KnowledgeBase, written: Iterable[Basis]) -> list[str]:
    """Return references in their canonical form, so that data can be joined on them."""
    out = []
    for basis in written:
        citation = kb.targets[basis.target].citation
        out.append(citation.canonical(kb.laws[citation.law].abbr) if citation else basis.target)
    return out


def _session(kb: KnowledgeBase, session: Session) -> dict[str, Any]:
    return {
        "id": session.id, "number": session.number, "week": session.week, "minutes": session.minutes,
        "audience": list(session.audience), "teaches": targets(kb, session.teaches),
        "title": _titles(kb, session.page), "url": urls(kb, session.page),
    }  # fmt: skip


def _entry(kb: KnowledgeBase, page: Page) -> dict[str, Any]:
    return {"id": page.rel.rpartition("/")[2].removesuffix(".md"), "title": _titles(kb, page), "url": urls(kb, page)}


def _terms(kb: KnowledgeBase) -> list[dict[str, Any]]:
    glossary = kb.pages.get(("es", "glosario.md"))
    if glossary is None:
        return []
    twin = kb.twin(glossary)
    english = {h.id: h.text for h in twin.headings} if twin else {}
    return [
        {"id": h.id, "title": {"es": h.text, "en": english.get(h.id, h.text)}, "url": urls(kb, glossary, h.id)}
        for h in glossary.headings
        if h.id
    ]


def _page_id(page: Page) -> str:
    return page.rel.removesuffix(".md").removesuffix("/index")


def _page(kb: KnowledgeBase, page: Page) -> dict[str, Any]:
    return {"id": _page_id(page), "kind": page.kind, "title": _titles(kb, page), "url": urls(kb, page)}
