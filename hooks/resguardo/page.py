"""A Markdown file as a page: headings, references, links, its review; frozen, every value with its line."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec


class Heading(msgspec.Struct, frozen=True, gc=False):
    """A heading of a page; `id` is "" where the editor gave none."""

    level: int
    id: str
    text: str
    line: int


class Reference(msgspec.Struct, frozen=True, gc=False):
    """A `[[target|label]]` in the text; `section` is the id of the heading above it; `in_code` where code holds it."""

    target: str
    label: str
    line: int
    section: str
    in_code: bool = False


class Link(msgspec.Struct, frozen=True, gc=False):
    """An ordinary Markdown link to another page of the site, as written."""

    target: str
    line: int


class Review(msgspec.Struct, frozen=True):
    """When a page was read, by whom, against which article fingerprints, and a translation from which original."""

    read: str = ""
    by: str = ""
    against: Mapping[str, str] = {}
    original: str = ""
    line: int = 1


class Page(msgspec.Struct, frozen=True):
    """One Markdown file: its front matter's common part, its text, and what stands in it."""

    path: str
    lang: str
    rel: str
    kind: str
    title: str
    description: str
    body: str
    body_line: int
    headings: tuple[Heading, ...]
    references: tuple[Reference, ...]
    links: tuple[Link, ...]
    review: Review
    fingerprint: str
    stages: tuple[str, ...] = ()
    redirects: tuple[tuple[str, int], ...] = ()
    anchors: tuple[tuple[str, str, int], ...] = ()

    def section(self, anchor: str) -> str:
        """Return the Markdown below the heading of an id, up to the next heading; "" where there is none."""
        for heading, following in zip(self.headings, (*self.headings[1:], None), strict=True):
            if heading.id == anchor:
                end = following.line - self.body_line if following else None
                return "\n".join(self.body.splitlines()[heading.line - self.body_line + 1 : end])
        return ""

    @property
    def url(self) -> str:
        """Its address on the site, from the root: `/leyes/lm/52/`; English under `/en/`."""
        stem = self.rel.removesuffix(".md")
        stem = "" if stem == "index" else stem.removesuffix("/index") + "/"
        return ("/" if self.lang == "es" else f"/{self.lang}/") + stem
