"""How easy a text is to read: its sentences, words and syllables, and the index of its language.

Spanish: Flesch-Szigriszt on the INFLESZ scale (Szigriszt Pazos 1993, Barrio Cantalejo 2008): 40 and less very hard, 40 to 55
somewhat hard, 55 to 65 normal, 65 to 80 fairly easy, above 80 very easy. English: Flesch reading ease (Flesch 1948), read alike.
Syllables are counted by vowel groups, exact for Spanish spelling but for a few hiatuses, close for English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .body import REFERENCE

_REFERENCE = re.compile(REFERENCE)
_CITED = re.compile(r"[ ]?\((?:[^()\[\]]{0,40}?\[\[[^\]]*\]\][^()\[\]]{0,40}?)+\)")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_MARKS = re.compile(r"[*_`>#]|\{[^{}]*\}|^[ ]*(?:[-+]|\d+\.)[ ]|-{3,}", re.MULTILINE)
_SENTENCE_END = re.compile(r"(?<=[.!?:;])[\"'»”)]*\s+|\n\s*\n|\||\n(?=[ ]*(?:[-*+]|\d+\.)[ ])")
_WORD = re.compile(r"[A-Za-zÁÉÍÓÚÜÑáéíóúüñ]+")
# Spanish: a strong vowel, or a stressed weak one, is a syllable of its own; weak vowels join their neighbours.
_SPANISH = re.compile(r"[iuüy]?[aeoáéó][iuüy]?(?![a-záéíóúüñ]*$(?<=y))|[íú]|[iuü]+", re.IGNORECASE)
_ENGLISH = re.compile(r"[aeiouy]+", re.IGNORECASE)
_SILENT = re.compile(r"(?:[^laeiouy]es|[^aeiouy]ed|[^laeiouy]e)$", re.IGNORECASE)


def sentences(markdown: str) -> Iterator[str]:
    """Yield the sentences of a text as read aloud, without the citations in brackets.

    An item of a list, a cell of a table, a clause after a colon or a semicolon counts as one.
    """
    text = _REFERENCE.sub(lambda m: " ".join((m[2] or "esto").split()), _CITED.sub("", markdown))
    for part in _SENTENCE_END.split(_LINK.sub(r"\1", text)):
        plain = " ".join(_MARKS.sub("", part or "").split())
        if _WORD.search(plain):
            yield plain


def words(text: str) -> list[str]:
    """Return the words of a text without markup."""
    return _WORD.findall(text)


def syllables(word: str, lang: str) -> int:
    """Return how many syllables a word has, at least one."""
    if lang == "es":
        return max(1, len(_SPANISH.findall(word)))
    return max(1, len(_ENGLISH.findall(word)) - bool(_SILENT.search(word)))


def ease(markdown: str, lang: str) -> float | None:
    """Return the reading ease of a text (0 very hard to 100 very easy), None where it has no sentence."""
    parts = [words(sentence) for sentence in sentences(markdown)]
    parts = [part for part in parts if part]
    count = sum(map(len, parts))
    if not count:
        return None
    length, weight = count / len(parts), sum(syllables(word, lang) for part in parts for word in part) / count
    if lang == "es":
        return 206.835 - 62.3 * weight - length
    return 206.835 - 84.6 * weight - 1.015 * length
