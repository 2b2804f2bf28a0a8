"""Fingerprints: what tells one wording from another, and is the same for two extractions of one wording."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable


def fingerprint(paragraphs: Iterable[str]) -> str:
    """Return the first 8 hex digits of the SHA-256 of the letters and digits alone.

    Of an article the body only is given: not its number, no page furniture, reform notes or chapter titles. Unicode
    NFC, case-folded; spaces, punctuation, line breaks and broken words do not count.
    """
    text = unicodedata.normalize("NFC", "".join(paragraphs)).casefold()
    letters = "".join(character for character in text if character.isalnum())
    return hashlib.sha256(letters.encode()).hexdigest()[:8]
