"""The rules: one file each, a generator from the knowledge base to findings; a rule never prints, fails or fixes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ..finding import Finding, Level, in_order, level_of
from ..model import KnowledgeBase
from . import (
    c_basis,
    c_duties,
    c_handovers,
    c_sessions,
    c_situations,
    c_steps,
    c_taught,
    l_articles,
    l_deadlines,
    l_law,
    l_review,
    l_told,
    p_permalinks,
    q_figures,
    q_plain,
    r_bodies,
    r_code,
    r_links,
    r_references,
    r_sections,
    t_anchors,
    t_citations,
    t_numbers,
    t_pages,
    t_review,
)  # fmt: skip

Rule = Callable[[KnowledgeBase], Iterator[Finding]]

RULES: tuple[Rule, ...] = tuple(
    module.check
    for module in (
        r_references, r_bodies, r_code, r_links, r_sections, c_basis, c_duties, c_handovers, c_situations, c_taught, c_sessions,
        c_steps,
        l_articles, l_deadlines, l_told, l_review, l_law, t_pages, t_anchors, t_citations, t_numbers, t_review, p_permalinks,
        q_plain, q_figures,
    )
)  # fmt: skip


def check(kb: KnowledgeBase, levels: Mapping[str, Level] | None = None) -> list[tuple[Finding, Level]]:
    """Return what reading and the rules found, in order of place, each with its level; what is `off` is left out."""
    found = [*kb.findings, *(finding for rule in RULES for finding in rule(kb))]
    rated = ((finding, level_of(finding.code, levels or {})) for finding in in_order(found))
    return [(finding, level) for finding, level in rated if level != "off"]
