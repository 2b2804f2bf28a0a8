"""The Python-Markdown extension that renders `[[…]]` references. It is an inline processor: code stays code.

MkDocs resolves, checks and localises the relative `.md#id` links that it emits. One instance serves all pages: the build tells
it which page comes next with `turn_to`.
"""

from __future__ import annotations

import posixpath
import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor

from .body import REFERENCE
from .gist import gist, reference_label
from .model import KnowledgeBase, Target
from .resolve import Resolver

_TABLE_REFERENCE = re.compile(r"\[\[([^\[\]|\n\\]*)\|([^\[\]\n]*)\]\]")
_WITHOUT_PAGE = {
    "es": "Este artículo todavía no tiene página aquí.",
    "en": "This article has no page here yet.",
}


class ReferenceExtension(Extension):
    """Renders references for a page of a knowledge base, in its language."""

    def __init__(self) -> None:
        super().__init__()
        self.kb: KnowledgeBase | None = None
        self.lang = "es"
        self.rel = "index.md"

    def turn_to(self, kb: KnowledgeBase, lang: str, rel: str) -> None:
        """Set the page whose text is converted next: its language and its path below the language's folder."""
        self.kb, self.lang, self.rel = kb, lang, rel

    def target(self, text: str) -> Target | None:
        """Return where a reference leads; views may use references that no page wrote."""
        if self.kb is None:
            return None
        return self.kb.targets.get(text) or Resolver(self.kb).resolve(text)

    def extendMarkdown(self, md: Markdown) -> None:
        """Register: before links (160), after code spans (190)."""
        md.inlinePatterns.register(_References(self, md), "rsg-reference", 175)
        # After fenced code has been put aside (superfences: 25), so that code keeps its bars.
        md.preprocessors.register(_TableBars(md), "rsg-table-bars", 15)


class _TableBars(Preprocessor):
    """In a table a bar parts cells: escape the bar of a reference, so that editors need not know."""

    def run(self, lines: list[str]) -> list[str]:
        return [_TABLE_REFERENCE.sub(r"[[\1\\|\2]]", line) if line.lstrip().startswith("|") else line for line in lines]


class _References(InlineProcessor):
    def __init__(self, extension: ReferenceExtension, md: Markdown) -> None:
        super().__init__(REFERENCE, md)
        self.extension = extension

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[etree.Element | None, int | None, int | None]:
        extension, text = self.extension, m[1].strip()
        target = extension.target(text)
        if target is None or extension.kb is None:
            return None, None, None
        lang = extension.lang
        label = " ".join((m[2] or "").split())
        if not target.rel:
            broken = etree.Element("span", {"class": "rsg-ref rsg-ref--broken"})
            broken.text = label or text
            return broken, m.start(0), m.end(0)
        said = reference_label(extension.kb, target, lang)
        href = posixpath.relpath(target.rel, posixpath.dirname(extension.rel) or ".")
        if target.anchor:
            href += f"#{target.anchor}"
        element = etree.Element("a", {"class": "rsg-ref", "data-kind": target.kind, "href": href})
        about = gist(extension.kb, target, lang)
        if target.code == "R106":
            about = _WITHOUT_PAGE[lang]
            element.set("class", "rsg-ref rsg-ref--no-page")
        # Behind own words the gist says which article it is.
        parts = [said if label else "", about]
        element.set("data-gist", ". ".join(part.rstrip(".") for part in parts if part) + ("." if any(parts) else ""))
        element.text = label or said
        return element, m.start(0), m.end(0)
