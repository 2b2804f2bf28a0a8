"""Addresses that pages answered before: a small page at each that leads on, and keeps the anchor."""

from __future__ import annotations

import posixpath
from html import escape
from pathlib import Path

from ..model import KnowledgeBase

_PAGE = """<!doctype html>
<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title><link rel="canonical" href="{href}">
<meta http-equiv="refresh" content="0; url={href}"><script>location.replace({script} + location.hash)</script></head>
<body><p><a href="{href}">{title}</a></p></body></html>
"""


def write_redirects(kb: KnowledgeBase, site: Path) -> None:
    """Write a redirect page for each former address in front matter, by a relative link, unless a page stands there."""
    for page in kb.pages.values():
        for url, _ in page.redirects:
            target = site / url.strip("/") / "index.html"
            if target.exists():
                continue
            href = posixpath.relpath(page.url, url) + "/"
            text = _PAGE.format(lang=page.lang, title=escape(page.title), href=escape(href), script=f'"{escape(href)}"')
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
