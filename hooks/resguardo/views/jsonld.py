"""schema.org data for search engines and reference managers: `Legislation` for laws and articles, `WebPage` for the rest."""

from __future__ import annotations

from typing import Any

import msgspec

from ..model import KnowledgeBase, Page

_FORCE = {"in-force": "InForce", "abrogated": "NotInForce"}
_LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def json_ld(kb: KnowledgeBase, page: Page, lang: str, site_url: str) -> str:
    """Return a page's JSON-LD as text that is safe inside a script element."""
    base = site_url.rstrip("/")
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": page.title,
        "inLanguage": "es-MX" if lang == "es" else "en",
        "url": f"{base}{page.url}",
        "license": _LICENCE,
    }
    if page.description:
        data["description"] = page.description
    about = _legislation(kb, page, lang)
    if about:
        data["about"] = about
    return msgspec.json.encode(data).decode().replace("<", "\\u003c")


def _legislation(kb: KnowledgeBase, page: Page, lang: str) -> dict[str, Any] | None:
    article = kb.article_at(page.rel)
    law = kb.laws.get(article.law) if article else kb.law_at(page.rel)
    if law is None:
        return None
    whole: dict[str, Any] = {
        "@type": "Legislation",
        "name": law.names.in_(lang),
        "alternateName": law.abbr,
        "legislationIdentifier": law.abbr,
        "legislationJurisdiction": "MX",
        "inLanguage": "es-MX",
        "url": law.official_url,
    }
    if law.status in _FORCE:
        whole["legislationLegalForce"] = _FORCE[law.status]
    if law.published:
        whole["legislationDate"] = law.published
    if law.last_reform:
        whole["legislationDateVersion"] = law.last_reform
    if article is None:
        return whole
    return {
        "@type": "Legislation",
        "name": f"{law.names.in_(lang)}, art. {article.number}",
        "legislationIdentifier": f"{law.abbr} {article.number}",
        "legislationJurisdiction": "MX",
        "isPartOf": whole,
    }
