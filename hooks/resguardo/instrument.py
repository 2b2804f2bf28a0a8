"""The nouns of law: an instrument, its articles and provisions as pages describe them, and the register of its official text."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from .citation import article_slug
from .finding import Text
from .page import Page


class Part(msgspec.Struct, frozen=True, gc=False):
    """An article that an instrument's own page explains, under `{#art-36}`, and how far its text was read (READINGS)."""

    article: str
    reading: str
    line: int

    @property
    def anchor(self) -> str:
        """The id of its section."""
        return f"art-{article_slug(self.article)}"


class Instrument(msgspec.Struct, frozen=True):
    """A law, code, regulation or treaty: what its page says of it.

    `reading`: how far its text was read. `parts`: the articles that its own page explains, where no official text is imported;
    `division` and `roman`: what the instrument calls them and whether it numbers them I, II, III. `unchanged_on`: the day (ISO) of
    the latest index seen that shows no reform after the text that was read. `short`: what people call it, for pages read in a hurry.
    """

    id: str
    abbr: str
    type: str
    status: str
    published: str
    last_reform: str
    official_url: str
    names: Text
    aliases: tuple[str, ...]
    replaced_by: str
    page: Page
    lines: Mapping[str, int]
    reading: str = "official"
    parts: tuple[Part, ...] = ()
    division: str = "article"
    roman: bool = False
    unchanged_on: str = ""
    short: Text | None = None

    def part(self, article: str) -> Part | None:
        """Return the part of that number, or None."""
        return next((part for part in self.parts if part.article == article), None)


class Provision(msgspec.Struct, frozen=True):
    """A rule of an article that its page describes: unit, type, whom it binds, stages, time limits."""

    id: str
    article: str
    law: str
    unit: str
    type: str
    binds: tuple[str, ...]
    stages: tuple[str, ...]
    deadline: tuple[str, ...]
    core: bool
    line: int


class Article(msgspec.Struct, frozen=True):
    """An article page: id `lm-52`, its law, its number as the law writes it, its provisions in order."""

    id: str
    law: str
    number: str
    provisions: tuple[Provision, ...]
    page: Page
    line: int


class RegisteredArticle(msgspec.Struct, frozen=True):
    """What the register says of an article of the official text."""

    article: str
    units: frozenset[str]
    fingerprint: str
    terms: tuple[str, ...]
    reformed: tuple[str, ...]


class LawRegister(msgspec.Struct, frozen=True):
    """The register of a law: dates as the official text gives them (ISO), its articles by number."""

    law: str
    title: str
    published: str
    last_reform: str
    url: str
    articles: Mapping[str, RegisteredArticle]
    path: str
