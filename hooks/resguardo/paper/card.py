"""What stands on a role's card: its steps by stage, what never to do, what goes with the person, where to read on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model import KnowledgeBase, Role, Step
from ..views.gist import plain, short_citation
from ..views.labels import label
from ..views.stepnotes import bullets_of, phrase_of
from ..views.words import STAGES, date_in_words, deadline_in_words, role_name
from ..vocabulary import HANDOVER
from .qr import qr_svg

_SHOWN = 3  # citations of a step; the page, one scan away, has them all
_NEVER = "nunca"  # the section of a role's page that says what the role never does


def card(kb: KnowledgeBase, role: Role, lang: str, site_url: str) -> dict[str, Any]:
    """Return a card's content as plain data, in a language; its shape is what `card.typ` reads."""
    page = kb.pages.get((lang, role.page.rel), role.page)
    base = site_url.rstrip("/")
    prefix = "" if lang == "es" else f"/{lang}"
    links = {
        "card-page": f"{base}{page.url}",
        "card-law": f"{base}{prefix}/trazabilidad/?rol={role.id}",
        "card-limits": f"{base}{prefix}/plazos/?rol={role.id}",
    }
    return {
        "lang": lang,
        "title": role_name(role.id, lang),
        "words": {
            key: label(key, lang) for key in ("first", "checklist", "handover", "never", "phrases-short", "pending")
        },
        "note": f"{label('not-advice', lang)}. {label('pending', lang).capitalize()}.",
        "read": _read(kb, role, lang),
        "first": [_step(kb, step, lang) for name in role.first for step in role.steps if step.name == name],
        "stages": list(_stages(kb, role, lang)),
        "never": [plain(kb, bullet, lang) for bullet in bullets_of(page, _NEVER)],
        "handover": [[plain(kb, cell, lang) for cell in row] for row in table_rows(page.section(HANDOVER))],
        "phrases": [said for name in role.first if (said := plain(kb, phrase_of(page, name), lang))],
        "codes": [{"svg": qr_svg(url), "url": url, "name": label(key, lang)} for key, url in links.items()],
    }


def _read(kb: KnowledgeBase, role: Role, lang: str) -> str:
    """Return when the page was read against the law, and the reform up to which each law that its steps rest on was read."""
    review = role.page.review
    when = f"{label('read-on', lang)} {date_in_words(review.read, lang)}" if review.read else label("not-read", lang)
    cited = {c.law for s in role.steps for b in s.basis if (c := kb.targets[b.target].citation)}
    laws = sorted((kb.laws[law] for law in cited if law in kb.laws), key=lambda law: law.abbr)
    texts = "; ".join(f"{law.abbr} {law.last_reform or law.published}" for law in laws)
    return f"{label('read-from', lang)} ({label('reform-of', lang)}): {texts}; {when}."


def _stages(kb: KnowledgeBase, role: Role, lang: str) -> Iterator[dict[str, Any]]:
    for stage in dict.fromkeys(step.stage for step in role.steps):
        steps = [_step(kb, step, lang) for step in role.steps if step.stage == stage]
        yield {"name": STAGES[stage].in_(lang) if stage in STAGES else stage, "steps": steps}


def _step(kb: KnowledgeBase, step: Step, lang: str) -> dict[str, Any]:
    cited = [kb.targets[b.target].citation for b in step.basis]
    shown = [short_citation(kb, c, lang) for c in cited if c and c.law in kb.laws]
    more = f"+{len(shown) - _SHOWN}" if len(shown) > _SHOWN else ""
    return {
        "title": plain(kb, step.title.in_(lang), lang),
        "deadline": ", ".join(deadline_in_words(d, lang) for d in step.deadline),
        "basis": shown[:_SHOWN] or [label("practice-short", lang)],
        "more": more,
    }


def table_rows(section: str) -> list[list[str]]:
    """Return the rows of a section's Markdown table, its head left out."""
    lines = [line.strip() for line in section.splitlines() if line.lstrip().startswith("|")]
    return [[cell.strip() for cell in _cells(line)] for line in lines[2:]]


def _cells(line: str) -> list[str]:
    """Return the cells of a table's row; the bar inside a reference parts none."""
    cells, depth, start = [], 0, 1
    for place, sign in enumerate(line):
        depth += (line[place : place + 2] == "[[") - (line[place - 1 : place + 1] == "]]")
        if sign == "|" and place and not depth:
            cells.append(line[start:place])
            start = place + 1
    return cells
