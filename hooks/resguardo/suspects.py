"""What a change of the law makes suspect: the pages, steps, sessions and translations that rest on a changed article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from .citation import Citation
from .model import KnowledgeBase, Page
from .rules.l_review import READ_AGAINST_LAW, read_against


class Suspects(msgspec.Struct, frozen=True):
    """What rests on one article: paths of Spanish pages and of their translations, ids of steps, ids of sessions."""

    pages: tuple[str, ...] = ()
    translations: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()


def suspects(kb: KnowledgeBase, changed: Iterable[Citation]) -> Mapping[str, Suspects]:
    """Return, for each article changed (by its id), what rests on it: what was read against it, and what cites it."""
    wanted = {citation.article_id for citation in changed}
    pages: dict[str, list[Page]] = {article: [] for article in wanted}
    for page in kb.pages.values():
        if page.lang != "es":
            continue
        touched = {c.article_id for r in page.references if (c := kb.targets[r.target].citation)} & wanted
        if page.kind in READ_AGAINST_LAW:
            touched |= wanted & read_against(kb, page).keys()
            touched |= wanted & page.review.against.keys()
        for article in touched:
            pages[article].append(page)
    return {article: _of(kb, article, found) for article, found in pages.items()}


def _of(kb: KnowledgeBase, article: str, pages: list[Page]) -> Suspects:
    twins = [twin.path for page in pages if (twin := kb.twin(page))]
    steps = [step.id for step in kb.steps.values() if article in _article_ids(kb, [b.target for b in step.basis])]
    sessions = [s.id for s in kb.sessions if article in _article_ids(kb, [b.target for b in s.teaches])]
    return Suspects(tuple(page.path for page in pages), tuple(twins), tuple(steps), tuple(sessions))


def _article_ids(kb: KnowledgeBase, texts: Iterable[str]) -> set[str]:
    return {c.article_id for text in texts if (c := kb.targets[text].citation)}
