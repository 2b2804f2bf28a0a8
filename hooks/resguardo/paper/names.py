"""The names of printed files: what pages link to and what the build writes."""

from __future__ import annotations

FOLDER = "tarjetas"
ARCHIVE = "resguardo-tarjetas.zip"
POSTER = "ruta.md"  # the page that the poster is made of
# The shape's name in a file's name -> (its form, paper, type sizes in points: the largest that fits is taken).
_SHEET = (11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7)
SHAPES: dict[str, tuple[str, str, tuple[float, ...]]] = {
    "carta": ("sheet", "us-letter", _SHEET),
    "a4": ("sheet", "a4", _SHEET),
    "bolsillo": ("pocket", "us-letter", (9, 8.5, 8, 7.5, 7, 6.5, 6)),
}


def card_name(role: str, lang: str, shape: str) -> str:
    """Return the name of a card's file."""
    return f"{role}-{lang}-{shape}.pdf"


def poster_name(lang: str) -> str:
    """Return the name of the poster's file."""
    return f"ruta-{lang}-a3.pdf"
