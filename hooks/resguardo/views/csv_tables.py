"""The open data as CSV, one function a table: its rows, the names of its columns first."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from ..citation import Citation
from ..graph import Graph
from ..model import Article, KnowledgeBase
from .data import articles, targets, urls


def as_csv(rows: Iterable[list[str]]) -> str:
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def _canonical(kb: KnowledgeBase, article: Article, unit: str) -> str:
    law = kb.laws.get(article.law)
    return Citation(article.law, article.number, unit).canonical(law.abbr if law else article.law)


def provision_rows(kb: KnowledgeBase, graph: Graph) -> Iterable[list[str]]:
    yield ["id", "citation", "type", "binds", "stages", "deadline", "steps", "url_es", "url_en"]
    for article in articles(kb):
        url = urls(kb, article.page)
        for p in article.provisions:
            steps = [step.id for step in graph.steps_of.get(p.id, ())]
            lists = [" ".join(values) for values in (p.binds, p.stages)]
            shown = _canonical(kb, article, p.unit)
            yield [p.id, shown, p.type, *lists, "; ".join(p.deadline), " ".join(steps), url["es"], url["en"]]


def step_rows(kb: KnowledgeBase) -> Iterable[list[str]]:
    yield ["id", "role", "stage", "title_es", "title_en", "basis", "deadline", "with", "to", "url_es", "url_en"]
    for step in kb.steps.values():
        url = urls(kb, kb.roles[step.role].page, step.name)
        basis = "; ".join(targets(kb, step.basis))
        row = [step.id, step.role, step.stage, step.title.es, step.title.en, basis, "; ".join(step.deadline)]
        yield [*row, " ".join(step.partners), " ".join(step.hands_to), url["es"], url["en"]]


def deadline_rows(kb: KnowledgeBase) -> Iterable[list[str]]:
    yield ["deadline", "citation", "binds", "stages", "provision", "url_es", "url_en"]
    for article in articles(kb):
        url = urls(kb, article.page)
        for p in article.provisions:
            for deadline in p.deadline:
                shown = _canonical(kb, article, p.unit)
                yield [deadline, shown, " ".join(p.binds), " ".join(p.stages), p.id, url["es"], url["en"]]


def traceability_rows(kb: KnowledgeBase, graph: Graph) -> Iterable[list[str]]:
    """One row for each step that carries a provision, and one without step for a provision that none carries."""
    yield ["provision", "citation", "type", "core", "binds", "stages", "step", "step_es", "step_en", "sessions"]
    for article in articles(kb):
        for p in article.provisions:
            sessions = " ".join(s.id for s in graph.sessions_of.get(p.id, ()))
            lists = [" ".join(values) for values in (p.binds, p.stages)]
            row = [p.id, _canonical(kb, article, p.unit), p.type, "yes" if p.core else "no", *lists]
            for step in graph.steps_of.get(p.id, ()):
                yield [*row, step.id, step.title.es, step.title.en, sessions]
            if not graph.steps_of.get(p.id):
                yield [*row, "", "", "", sessions]
