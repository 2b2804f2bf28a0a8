"""A situation's page: what it changes, role by role and step by step, in the words of those steps."""

from __future__ import annotations

from ..graph import turned_steps
from ..model import KnowledgeBase, Page, Step
from ..vocabulary import ROLES
from .inserts import table
from .labels import label
from .stepnotes import elsewhere, forks_of
from .words import role_name


def situation_view(kb: KnowledgeBase, lang: str, page: Page) -> str:
    """Return the steps that a situation changes, under a heading for each role."""
    turned = turned_steps(kb).get(page.rel, [])
    name = _name(page)
    parts = []
    for role in ROLES:
        steps = [step for step in turned if step.role == role]
        if steps:
            lines = "\n".join(_changed(kb, lang, step, name) for step in steps)
            parts.append(f"### [[rol:{role}|{role_name(role, lang)}]] {{#rol-{role}}}\n\n{lines}")
    return "\n\n".join(parts)


def _name(page: Page) -> str:
    return page.rel.rpartition("/")[2].removesuffix(".md")


def _changed(kb: KnowledgeBase, lang: str, step: Step, situation: str) -> str:
    """Return a step and what changes in it; where the text only mentions the situation, the step alone."""
    original = kb.roles[step.role].page
    page = kb.pages.get((lang, original.rel), original)
    said = " ".join(text for name, text in forks_of(page, step.name) if name == situation)
    link = f"- **[[paso:{step.id}]]**"
    return f"{link}: {elsewhere(said, f'../{original.rel}')}" if said else link


def situations_list(kb: KnowledgeBase, lang: str, page: Page) -> str:
    """Return the situations, with what each is about and how many steps it changes."""
    turned = turned_steps(kb)
    rows = []
    for other in (p for (language, _), p in kb.pages.items() if language == "es" and p.kind == "situation"):
        about = kb.pages.get((lang, other.rel), other).description
        rows.append([f"[[situacion:{_name(other)}]]", about, str(len(turned.get(other.rel, ())))])
    return table([label("situation", lang), label("what", lang), label("steps-changed", lang)], rows)
