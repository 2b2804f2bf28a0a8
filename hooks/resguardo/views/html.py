"""Pieces of HTML that views are made of, for one page: addresses relative to it, references, labels, panels.

Built as text and put into the page after Markdown is done: most pages get more from the graph than they hold themselves, and
to run all that through Markdown again would double the time of a build.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import escape

from ..finding import Text
from ..model import KnowledgeBase, Target
from ..resolve import Resolver
from ..vocabulary import ORIGINAL
from .gist import gist, reference_label
from .labels import label
from .terms import WITHOUT, abbreviations
from .words import deadline_in_words

_EMPHASIS = re.compile(r"(\*{1,2}|_{1,2})(?=\S)(.+?)(?<=\S)\1")
_WITHOUT_PAGE = {
    "R106": Text("Este artículo todavía no tiene página aquí.", "This article has no page here yet."),
    "R110": Text("Este rol todavía no tiene página aquí.", "This role has no page here yet."),
}


class Known:
    """What was found of references, kept for all pages of one knowledge base.

    `names`: (language, reference) -> target, name, gist. `links`: (language, way up, reference, own words) -> the link, the
    same on all pages of one depth.
    """

    def __init__(self) -> None:
        self.names: dict[tuple[str, str], tuple[Target, str, str]] = {}
        self.links: dict[tuple[str, str, str, str], str] = {}
        self.abbreviations: dict[str, str] | None = None


class PageHtml:
    """Writes HTML for one page of the knowledge base, in its language."""

    def __init__(self, kb: KnowledgeBase, lang: str, rel: str, known: Known) -> None:
        """`known` keeps what was found of references, for all pages of one knowledge base."""
        self.kb = kb
        self.lang = lang
        self.rel = rel
        self._known = known
        page = kb.pages.get(("es", rel))
        self._kind = page.kind if page else ""
        self._up = "../" * (rel.count("/") + (0 if rel.endswith("index.md") else 1)) or "./"

    @property
    def root(self) -> str:
        """The way from this page to the site's root, where the files of both languages lie."""
        return self._up if self.lang == ORIGINAL else f"{self._up}../"

    def href(self, rel: str, anchor: str = "") -> str:
        """Return the address of a page of the same language, relative to this one."""
        if rel == self.rel and anchor:
            return f"#{anchor}"
        stem = rel.removesuffix(".md")
        stem = "" if stem == "index" else stem.removesuffix("/index") + "/"
        return f"{self._up}{stem}#{anchor}" if anchor else f"{self._up}{stem}"

    def target(self, text: str) -> Target:
        """Return where a reference leads; views may use references that no page wrote."""
        return self._said(text)[0]

    def reference(self, text: str, own_words: str = "") -> str:
        """Return a reference as a link with its gist, in own words where there are some; a broken one as marked text."""
        if not own_words:
            own_words = self._shortened(text)
        key = (self.lang, self._up, text, own_words)
        link = self._known.links.get(key)
        if link is None:
            link = self._link(text, own_words)
            if self.target(text).rel != self.rel:  # a link within its own page is that page's alone
                self._known.links[key] = link
        return link

    def _shortened(self, text: str) -> str:
        """Return a citation with its law's short name where the page is read in a hurry or many rules stand side by side, else "".

        The gist then gives the full name.
        """
        citation = self.target(text).citation
        if citation is None or self._kind not in ("comparison", "role", "situation"):
            return ""
        law = self.kb.laws[citation.law]
        if self._kind == "comparison":
            return citation.in_words(law.abbr, self.lang)
        return citation.in_words(law.short.in_(self.lang), self.lang) if law.short else ""

    def _link(self, text: str, own_words: str) -> str:
        target, said, about = self._said(text)
        words = emphasised(own_words) if own_words else said
        if not target.rel:
            return f'<span class="rsg-ref rsg-ref--broken">{words if own_words else escape(text)}</span>'
        if own_words and escape(own_words) != said:
            # Behind own words the gist says first which article it is.
            about = f"{said}. {about}" if about else f"{said}."
        no_page = " rsg-ref--no-page" if target.code in _WITHOUT_PAGE else ""
        return (
            f'<a class="rsg-ref{no_page}" data-kind="{target.kind}" data-gist="{about}" '
            f'href="{self.href(target.rel, target.anchor)}">{words}</a>'
        )

    def _said(self, text: str) -> tuple[Target, str, str]:
        """Return a reference's target, name and gist, both escaped; found once a language for all pages."""
        key = (self.lang, text)
        known = self._known.names.get(key)
        if known is None:
            target = self.kb.targets.get(text) or Resolver(self.kb).resolve(text)
            pageless = _WITHOUT_PAGE.get(target.code)
            about = pageless.in_(self.lang) if pageless else gist(self.kb, target, self.lang)
            said = reference_label(self.kb, target, self.lang) if target.rel else text
            known = self._known.names[key] = (target, escape(said), escape(about))
        return known

    def term_of(self, abbreviation: str) -> str:
        """Return the id of the glossary's term for an abbreviation; "" where it has none or this page needs none."""
        if self._kind in WITHOUT:
            return ""
        if self._known.abbreviations is None:
            self._known.abbreviations = abbreviations(self.kb)
        return self._known.abbreviations.get(abbreviation, "")

    def once(self, name: str, make: Callable[[], str]) -> str:
        """Return a piece of HTML made once for all pages of this language and depth, under a name of its own."""
        key = (self.lang, self._up, name, "")
        if key not in self._known.links:
            self._known.links[key] = make()
        return self._known.links[key]

    def label(self, key: str) -> str:
        """Return a label of the site."""
        return label(key, self.lang)

    def deadlines(self, limits: Iterable[str]) -> str:
        """Return time limits as labels, a space before each."""
        return "".join(f' <span class="rsg-deadline">{deadline_in_words(d, self.lang)}</span>' for d in limits)


def emphasised(words: str) -> str:
    """Return own words as HTML, with `*emphasis*`."""
    if not words:
        return ""
    return _EMPHASIS.sub(
        lambda m: f"<strong>{m[2]}</strong>" if len(m[1]) == 2 else f"<em>{m[2]}</em>", escape(words, quote=False)
    )


def chips(values: Iterable[str]) -> str:
    """Return values as small labels."""
    return " ".join(f'<span class="rsg-chip">{escape(value)}</span>' for value in values)


def panel(title: str, anchor: str, body: str) -> str:
    """Return a boxed section with a heading."""
    return (
        f'<section class="rsg-panel" aria-labelledby="{anchor}"><h2 id="{anchor}">{escape(title)}</h2>{body}</section>'
    )


def bullets(items: Iterable[str]) -> str:
    """Return items, already HTML, as a list."""
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
