"""P501, P502, P503, P504: what was published stays: each address and anchor of permalinks.txt is answered."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding
from ..frontmatter import nearest
from ..model import KnowledgeBase, Page
from ..vocabulary import ORIGINAL


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding for each published address nothing answers, each new one not yet recorded, each redirect to nowhere."""
    live = live_urls(kb)
    redirects = {url: page for page in kb.pages.values() for url, _ in page.redirects}
    recorded = set()
    for permalink in kb.permalinks or ():
        recorded.add(permalink.url)
        if permalink.url in live:
            continue
        url, _, anchor = permalink.url.partition("#")
        if url in redirects or permalink.url in redirects:
            continue
        code = "P502" if anchor and url in live else "P501"
        near = nearest(permalink.url, [u for u in live if u.startswith(f"{url}#")]) if code == "P502" else ""
        yield Finding(code, kb.permalinks_path, permalink.line, {"url": permalink.url}, near, permalink.url)
    if kb.permalinks is not None:
        for url, (page, line) in live.items():
            if url not in recorded:
                yield Finding("P503", page.path, line, {"url": url}, subject=url)
    for page in kb.pages.values():
        ids = {h.id for h in page.headings}
        for old, new, line in page.anchors:
            if new not in ids:
                values = {"url": f"{page.url}#{old}", "target": f"#{new}"}
                yield Finding("P504", page.path, line, values, nearest(new, ids), f"{page.rel}#{old}")


def live_urls(kb: KnowledgeBase) -> dict[str, tuple[Page, int]]:
    """Return every address and anchor that the site answers today, with the page and line that answer."""
    live: dict[str, tuple[Page, int]] = {}
    for page in kb.pages.values():
        live[page.url] = (page, 1)
        for heading in page.headings:
            if heading.id:
                live[f"{page.url}#{heading.id}"] = (page, heading.line)
        # As all facts, they stand once, in the Spanish page, and hold for both.
        original = kb.pages.get((ORIGINAL, page.rel), page)
        for old, _, line in original.anchors:
            live[f"{page.url}#{old}"] = (original, line)
    return live
