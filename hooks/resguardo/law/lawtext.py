"""A law's text as articles and paragraphs, each paragraph with the unit that citations give it."""

from __future__ import annotations

import re

import msgspec

from .fingerprint import fingerprint

_REPEALED = re.compile(
    r"[\[(]?\s*(?:art[ií]culo\s+|fracci[oó]n\s+|inciso\s+|p[aá]rrafo\s+)?(?:se\s+)?(?:derogan?|derogad[oa]s?|suprimid[oa])"
    r"(?:\s+(?:el|la|este|esta)?\s*\w*\s*(?:art[ií]culo|fracci[oó]n|inciso|p[aá]rrafo))?\s*[.;,]?\s*[\])]?\s*[.;,]?(?:\s+[yo])?",
    re.IGNORECASE,
)


def is_repealed(text: str) -> bool:
    """Tell whether a provision's text says nothing but that it was repealed ("(Se deroga).")."""
    return _REPEALED.fullmatch(text.strip()) is not None


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph and its unit: `parr-1`, `V`, `V-parr-2`, `A-V-a`; "" for an article's epigraph and a table's rows.

    `text` is without the unit's label. `label` is the label as printed, "" where there is none. `also` is a second name
    of the same paragraph: what opens apartado `A` is `A-parr-1` too.
    """

    unit: str
    text: str
    label: str = ""
    also: str = ""


class LawArticle(msgspec.Struct, frozen=True):
    """An article: its canonical name ("12 Quinquies"), its paragraphs in order, the dates (ISO) of its reform notes."""

    article: str
    paragraphs: tuple[Paragraph, ...]
    reformed: tuple[str, ...] = ()

    @property
    def repealed(self) -> bool:
        """Whether the article is no more than the note that it was repealed."""
        texts = [p.text for p in self.paragraphs if p.text]
        return bool(texts) and all(is_repealed(text) for text in texts)

    @property
    def units(self) -> tuple[str, ...]:
        """The units in force, in text order; none for a repealed article, and not those repealed within it."""
        if self.repealed:
            return ()
        units: dict[str, None] = {}
        for paragraph in self.paragraphs:
            if not is_repealed(paragraph.text):
                units.update(dict.fromkeys(filter(None, (paragraph.unit, paragraph.also))))
        return tuple(units)

    @property
    def body(self) -> tuple[str, ...]:
        """Every word of the article but its number, labels included, in order."""
        return tuple(part for p in self.paragraphs for part in (p.label, p.text) if part)

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the article's body (see `fingerprint.fingerprint`)."""
        return fingerprint(self.body)

    def unit_fingerprints(self) -> dict[str, str]:
        """Fingerprint of each unit's own words, by unit; a repealed unit has one as well."""
        texts: dict[str, list[str]] = {}
        for paragraph in self.paragraphs:
            texts.setdefault(paragraph.unit, []).append(paragraph.text)
        return {unit: fingerprint(own) for unit, own in texts.items()}


class LawText(msgspec.Struct, frozen=True, kw_only=True):
    """A law as read from one document: what the document says of itself, and its articles without the transitory ones.

    `published` and `last_reform` are ISO dates, None where the document states none. `sha256` is the document's.
    """

    law: str
    title: str
    published: str | None
    last_reform: str | None
    sha256: str
    articles: tuple[LawArticle, ...]
