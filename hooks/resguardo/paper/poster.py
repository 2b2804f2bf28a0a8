"""What stands on the poster: for each role and stage the first step, the soonest time limit, and whom it hands over to."""

from __future__ import annotations

from typing import Any

from ..model import KnowledgeBase, Role
from ..views.gist import plain
from ..views.labels import label
from ..views.pathway import handed_to, roles_here, soonest, steps_at
from ..views.words import STAGES, deadline_in_words, role_name
from ..vocabulary import STAGES as STAGE_ORDER
from .names import POSTER
from .qr import qr_svg


def poster(kb: KnowledgeBase, lang: str, site_url: str) -> dict[str, Any]:
    """Return the poster's content as plain data; its shape is what `poster.typ` reads."""
    page = kb.pages[lang, POSTER]
    url = site_url.rstrip("/") + page.url
    return {
        "lang": lang,
        "title": page.title,
        "intro": page.description,
        "corner": label("role", lang),
        "stages": [STAGES[stage].in_(lang) for stage in STAGE_ORDER],
        "rows": [
            {"name": role_name(role.id, lang), "cells": [_cell(kb, role, stage, lang) for stage in STAGE_ORDER]}
            for role in roles_here(kb)
        ],
        "codes": [{"svg": qr_svg(url), "url": url, "name": page.title}],
        "note": f"{label('not-advice', lang)}. {label('pending', lang).capitalize()}.",
    }


def _cell(kb: KnowledgeBase, role: Role, stage: str, lang: str) -> dict[str, Any]:
    steps = steps_at(role, stage)
    limit = soonest(steps)
    return {
        "count": len(steps),
        "title": plain(kb, steps[0].title.in_(lang), lang) if steps else "",
        "more": label("and-more", lang).format(len(steps) - 1) if len(steps) > 1 else "",
        "deadline": deadline_in_words(limit, lang).capitalize() if limit else "",
        "hands": ", ".join(role_name(other, lang) for other in handed_to(steps)),
    }
