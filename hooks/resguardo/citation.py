"""Citation: a legal citation as a value. One parser, one canonical form, one sort order; no citation is built elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

from .unit import SUFFIX_BY_FOLDED, SUFFIXES, fold, parse_unit, unit_slug, unit_sort_key

_ARTICLE = re.compile(r"(?P<number>\d+)(?: (?P<suffix>[A-Za-zá]+))?(?: (?P<sub>\d+))?(?:[ -](?P<letter>[A-Z]))?")


class Citation(msgspec.Struct, frozen=True):
    """A place in a law: law id (`lm`), article (`52`, `12 Quinquies`), unit (`V-a`; "" is the whole article)."""

    law: str
    article: str
    unit: str = ""

    @property
    def article_id(self) -> str:
        """The id of its article: `lm-52`."""
        return f"{self.law}-{article_slug(self.article)}"

    @property
    def id(self) -> str:
        """The id of its provision: `lm-52-v-a`; that of its article where it has no unit."""
        return f"{self.article_id}-{unit_slug(self.unit)}" if self.unit else self.article_id

    def canonical(self, abbreviation: str) -> str:
        """Return the one way this project writes it: `LM 52-V-a`."""
        return f"{abbreviation} {self.article}" + (f"-{self.unit}" if self.unit else "")

    def in_words(self, law_name: str, lang: str) -> str:
        """Return it as the language cites law: `Ley de Migración, art. 52, fr. V, inciso a)`; `Migration Act, art. 52(V)(a)`."""
        return f"{law_name}, art. {self.article}{unit_in_words(self.unit, lang)}"


def unit_in_words(unit: str, lang: str) -> str:
    """Return a unit as it follows the article's number: `, fr. V, inciso a)`; `(V)(a)`."""
    out = ""
    for part in parse_unit(unit) or ():
        if part.kind == "parrafo":
            out += f", {'párr.' if lang == 'es' else 'para.'} {part.value}"
        elif lang == "en":
            out += f"({part.value})"
        elif part.kind == "apartado":
            out += f", apartado {part.value}"
        elif part.kind == "fraccion":
            out += f", fr. {part.value}"
        elif part.kind == "inciso":
            out += f", inciso {part.value})"
        elif not out:
            out += f", numeral {part.value}"
        else:
            out += f", {part.value})"
    return out


@lru_cache(maxsize=16384)
def article_slug(article: str) -> str:
    """Return the file name of an article: `12 Quinquies` gives `12-quinquies`, `49-A` gives `49-a`."""
    return fold(article).replace(" ", "-")


@lru_cache(maxsize=16384)
def article_sort_key(article: str) -> tuple[int, int, int, str]:
    """Return a key that sorts articles as a law prints them: 12, 12 Bis, 12 Bis 1, 12 Ter, 13."""
    match = _ARTICLE.fullmatch(article)
    if match is None:
        return (10**6, 0, 0, article)
    suffix = SUFFIX_BY_FOLDED.get(fold(match["suffix"] or ""), "")
    order = SUFFIXES.index(suffix) + 1 if suffix else 0
    return (int(match["number"]), order, int(match["sub"] or 0), match["letter"] or "")


def citation_sort_key(citation: Citation, law_order: Mapping[str, int]) -> tuple[object, ...]:
    """Return a key that sorts citations: laws in the order given, then articles, then units."""
    return (
        law_order.get(citation.law, len(law_order)),
        citation.law,
        article_sort_key(citation.article),
        unit_sort_key(citation.unit),
    )


class LawNames(msgspec.Struct, frozen=True):
    """What laws are called: folded words of a name -> law id, longest first; and the articles each law is known to have."""

    by_words: tuple[tuple[tuple[str, ...], str], ...]
    articles: Mapping[str, frozenset[str]] = {}
    words: Mapping[str, str] = {}

    def law_of_word(self, word: str) -> str:
        """Return the law that a single folded word names (an abbreviation), "" where none does."""
        return self.words.get(word, "")


def law_names(names: Iterable[tuple[str, str]], articles: Mapping[str, Iterable[str]] | None = None) -> LawNames:
    """Build the names that the parser knows from (name, law id) pairs: abbreviations, titles in both languages, aliases.

    `articles` (law id -> articles of its register) settles what letters alone cannot: whether `49 A` is an article or
    the apartado A of article 49.
    """
    seen: dict[tuple[str, ...], str] = {}
    for name, law in names:
        words = tuple(w for w in words_of(name) if w not in FILLERS)
        if words:
            seen.setdefault(words, law)
    ordered = sorted(seen.items(), key=lambda item: (-len(item[0]), item[0]))
    known = {law: frozenset(fold(a) for a in found) for law, found in (articles or {}).items()}
    return LawNames(tuple(ordered), known, {words[0]: law for words, law in ordered if len(words) == 1})


FILLERS = frozenset(
    ["de", "la", "el", "los", "las", "del", "lo", "en", "of", "the", "in", "and", "y", "e", "a", "al", "mx", "mexico"]
)


def words_of(text: str) -> list[str]:
    """Return the folded words and numbers of a text, in order; punctuation falls away, `LM52` gives two."""
    return re.findall(r"[a-zñ]+|\d+", fold(text))
