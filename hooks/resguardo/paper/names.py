"""The names of printed files: what pages link to and what the build writes."""

from __future__ import annotations

FOLDER = "tarjetas"
ARCHIVE = "resguardo-tarjetas.zip"
POSTER = "ruta.md"  # the page that the poster is made of
# (Type size in points, pages at most), tried in this order: one side while the type is comfortable, both sides otherwise.
_SHEET = ((11, 1), (10, 1), (9.5, 1), (11, 2), (10, 2), (9.5, 2), (9, 2), (8.5, 2), (8, 2), (7.5, 2), (7, 2))
_POCKET = ((9, 1), (8, 1), (9, 2), (8.5, 2), (8, 2), (7.5, 2), (7, 2), (6.5, 2), (6, 2))
POSTER_SIZES = tuple((size / 2, 1) for size in range(24, 9, -1))
# The shape's name in a file's name -> (its form, its paper, the sizes to try).
SHAPES: dict[str, tuple[str, str, tuple[tuple[float, int], ...]]] = {
    "carta": ("sheet", "us-letter", _SHEET),
    "a4": ("sheet", "a4", _SHEET),
    "bolsillo": ("pocket", "us-letter", _POCKET),
}


def card_name(role: str, lang: str, shape: str) -> str:
    """Return the name of a card's file."""
    return f"{role}-{lang}-{shape}.pdf"


def poster_name(lang: str) -> str:
    """Return the name of the poster's file."""
    return f"ruta-{lang}-a3.pdf"
