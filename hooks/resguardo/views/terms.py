"""Abbreviations that the glossary explains: on their first use in a page they lead to it, with its gist."""

from __future__ import annotations

import re

from ..model import KnowledgeBase

GLOSSARY = "glosario.md"
ABBREVIATION = r"\b[A-Z]{2,6}\b"
_WHOLE = re.compile(ABBREVIATION)
# Where each word is explained already, or where a link would only be in the way.
WITHOUT = ("glossary", "rule", "rules-index", "")


def abbreviations(kb: KnowledgeBase) -> dict[str, str]:
    """Return abbreviation -> id of its term: the terms whose heading is nothing but an abbreviation."""
    glossary = kb.pages.get(("es", GLOSSARY))
    if glossary is None:
        return {}
    return {h.text: h.id for h in glossary.headings if h.id and _WHOLE.fullmatch(h.text)}
