"""The knowledge base turned round, in one pass: who rests on a provision, who cites an article, who teaches a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from .citation import Citation, article_sort_key
from .model import KnowledgeBase, Page, Provision, Session, Step
from .unit import contains
from .vocabulary import ROLES


class Graph(msgspec.Struct, frozen=True):
    """Backlinks. Keys: provision ids (`steps_of`, `sessions_of`), article ids, page paths below a language (`rel`)."""

    steps_of: Mapping[str, Sequence[Step]]
    sessions_of: Mapping[str, Sequence[Session]]
    pages_citing: Mapping[str, Sequence[Page]]
    sessions_teaching: Mapping[str, Sequence[Session]]


def turn_round(kb: KnowledgeBase) -> Graph:
    """Return the backlinks of a knowledge base; lists keep the order of the site."""
    steps_of: dict[str, list[Step]] = defaultdict(list)
    citing: dict[str, dict[str, Page]] = defaultdict(dict)
    teaching: dict[str, list[Session]] = defaultdict(list)
    teaching_provision: dict[str, list[Session]] = defaultdict(list)
    for step in kb.steps.values():
        for basis in step.basis:
            citation = kb.targets[basis.target].citation
            if citation is None:
                continue
            for provision in meant(kb, citation):
                if step not in steps_of[provision.id]:
                    steps_of[provision.id].append(step)
    for page in kb.pages.values():
        if page.lang != "es":
            continue
        for reference in page.references:
            citation = kb.targets[reference.target].citation
            if citation and not reference.in_code:
                citing[citation.article_id].setdefault(page.rel, page)
    for session in kb.sessions:
        for taught in session.teaches:
            target = kb.targets[taught.target]
            if target.rel and session not in teaching[target.rel]:
                teaching[target.rel].append(session)
            for provision in meant(kb, target.citation) if target.citation else ():
                if session not in teaching_provision[provision.id]:
                    teaching_provision[provision.id].append(session)
    return Graph(
        steps_of=steps_of,
        sessions_of=teaching_provision,
        pages_citing={article: tuple(pages.values()) for article, pages in citing.items()},
        sessions_teaching=teaching,
    )


def turned_steps(kb: KnowledgeBase) -> dict[str, list[Step]]:
    """Return, for each situation's page (`rel`), the steps that name it: those that it changes, in the order of the roles."""
    turned: dict[str, list[Step]] = defaultdict(list)
    for role in (kb.roles[r] for r in ROLES if r in kb.roles):
        named = {step.name: step for step in role.steps}
        for reference in role.page.references:
            target = kb.targets[reference.target]
            step = named.get(reference.section)
            if target.kind == "situation" and target.rel and step and step not in turned[target.rel]:
                turned[target.rel].append(step)
    return turned


def meant(kb: KnowledgeBase, citation: Citation) -> list[Provision]:
    """Return the provisions that a citation means: its unit, the units inside it, and the one that holds it."""
    article = kb.articles.get(citation.article_id)
    if article is None:
        return []
    return [p for p in article.provisions if contains(citation.unit, p.unit) or contains(p.unit, citation.unit)]


def articles_of(kb: KnowledgeBase, law: str) -> list[str]:
    """Return the ids of the articles of a law that have a page, in the order of the law."""
    found = [a for a in kb.articles.values() if a.law == law]
    return [a.id for a in sorted(found, key=lambda a: article_sort_key(a.number))]
