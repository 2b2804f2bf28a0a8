"""R108: an ordinary Markdown link to a page or a section of this site leads to one that exists."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from ..finding import Finding
from ..frontmatter import nearest
from ..model import KnowledgeBase, Page

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding for each link to a missing page or section; files that are no pages are not looked at."""
    for page in kb.pages.values():
        for link in page.links:
            if _ELSEWHERE.match(link.target):
                continue
            path, _, anchor = link.target.partition("#")
            if path and not path.endswith(".md"):
                continue
            near = _problem(kb, page, path, anchor)
            if near is not None:
                yield Finding("R108", page.path, link.line, {"target": link.target}, near, link.target)


def _problem(kb: KnowledgeBase, page: Page, path: str, anchor: str) -> str | None:
    """Return the nearest valid target, "" where none is near, None where the link is sound."""
    rel = posixpath.normpath(posixpath.join(posixpath.dirname(page.rel), path)) if path else page.rel
    there = kb.pages.get((page.lang, rel))
    if there is None:
        rels = [r for lang, r in kb.pages if lang == page.lang]
        near = nearest(rel, rels)
        return posixpath.relpath(near, posixpath.dirname(page.rel) or ".") if near else ""
    ids = {h.id for h in there.headings if h.id} | {old for old, _, _ in there.anchors}
    if anchor and anchor not in ids:
        near = nearest(anchor, ids)
        return f"{path}#{near}" if near else ""
    return None
