"""What a reference says of what it leads to: its name in the reader's language, and its gist in one sentence."""

from __future__ import annotations

import re

from ..body import REFERENCE
from ..citation import Citation
from ..model import KnowledgeBase, Page, Target
from ..unit import to_roman
from .words import DIVISIONS, deadline_in_words, role_name

_MARKUP = re.compile(REFERENCE + r"|\[([^\]]*)\]\([^)]*\)|[*_`>#]+|\{[:#][^}]*\}|<[^>]*>")
GIST_LENGTH = 280


def reference_label(kb: KnowledgeBase, target: Target, lang: str) -> str:
    """Return what a reference without own words is called: a citation in full, or the title of what it names."""
    if target.citation:
        return cited(kb, target.citation, lang)
    if target.kind == "step":
        return kb.steps[target.id].title.in_(lang)
    if target.code == "R110":
        return role_name(target.id, lang)
    page = page_in(kb, target, lang)
    if page is None:
        return target.id
    if target.kind in ("term", "source"):
        return next((h.text for h in page.headings if h.id == target.anchor), target.id)
    if target.kind == "session":
        number = int(target.id.rpartition("-")[2])
        return f"{'Sesión' if lang == 'es' else 'Session'} {number}: {page.title}"
    return page.title


def cited(kb: KnowledgeBase, citation: Citation, lang: str) -> str:
    """Return a citation in full, as the language cites law; the parts of a treaty by the name and numerals it gives them."""
    law = kb.laws[citation.law]
    if not law.parts:
        return citation.in_words(law.names.in_(lang), lang)
    number = to_roman(int(citation.article)) if law.roman and citation.article.isdigit() else citation.article
    return f"{law.names.in_(lang)}, {DIVISIONS[law.division].in_(lang)} {number}"


def gist(kb: KnowledgeBase, target: Target, lang: str) -> str:
    """Return one sentence on what a target says, "" where its page says none."""
    page = page_in(kb, target, lang)
    if page is None or target.code in ("R106", "R110"):
        return ""
    if target.kind == "step":
        step = kb.steps[target.id]
        limits = ", ".join(deadline_in_words(d, lang) for d in step.deadline)
        said = first_paragraph(kb, page, step.name, lang)
        return f"{limits[0].upper()}{limits[1:]}. {said}" if limits else said
    if target.kind in ("term", "source") or target.anchor.startswith("art-"):
        return first_paragraph(kb, page, target.anchor, lang)
    return page.description


def page_in(kb: KnowledgeBase, target: Target, lang: str) -> Page | None:
    """Return the page that a target leads to in a language, the original where the translation is missing."""
    return kb.pages.get((lang, target.rel)) or kb.pages.get(("es", target.rel))


def first_paragraph(kb: KnowledgeBase, page: Page, anchor: str, lang: str) -> str:
    """Return the first paragraph under a heading as plain text, cut at a word's end; its references by their short names."""
    paragraph: list[str] = []
    for line in page.section(anchor).splitlines():
        if not line.strip() and paragraph:
            break
        if line.strip():
            paragraph.append(line.strip())
    text = plain(kb, " ".join(paragraph), lang)
    return text if len(text) <= GIST_LENGTH else text[:GIST_LENGTH].rsplit(" ", 1)[0] + "…"


def plain(kb: KnowledgeBase, text: str, lang: str) -> str:
    """Return a text without its markup; references by their short names."""
    return " ".join(_MARKUP.sub(lambda m: _plain(kb, m, lang), text).split())


def _plain(kb: KnowledgeBase, markup: re.Match[str], lang: str) -> str:
    """Return what a piece of markup says: own words, a link's text, a reference's short name; nothing of the rest."""
    target, own_words, link = markup[1], markup[2], markup[3]
    if own_words or link:
        return own_words or link
    found = kb.targets.get(target.strip()) if target else None
    if found is None or not found.rel:
        return target or ""
    return short_citation(kb, found.citation, lang) if found.citation else reference_label(kb, found, lang)


def short_citation(kb: KnowledgeBase, citation: Citation, lang: str) -> str:
    """Return a citation as short as people write it: "LGV 21 párr. 1", "LM 52-V-a"."""
    shown = citation.canonical(kb.laws[citation.law].abbr)
    return shown.replace("-parr-", " párr. " if lang == "es" else " para. ")
