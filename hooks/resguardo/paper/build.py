"""All that is printed: cards of every role in both languages and three shapes, the poster of the pathway, and one ZIP of all."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from ..model import KnowledgeBase
from ..views.pathway import roles_here
from ..vocabulary import LANGUAGES
from .card import card
from .names import ARCHIVE, FOLDER, POSTER, POSTER_SIZES, SHAPES, card_name, poster_name
from .poster import poster
from .setting import set_pages

_NO_DATE = "2000-01-01"  # a page that was never read has no date of its own; a ZIP must have one


class Print(msgspec.Struct, frozen=True):
    """A file to print: its name, its template, what it says, the (type size, pages) to try, its date (ISO)."""

    name: str
    template: str
    data: dict[str, Any]
    sizes: tuple[tuple[float, int], ...]
    date: str


class Press:
    """Sets files and remembers them, so that a site served while it is edited sets only what has changed."""

    def __init__(self) -> None:
        self._set: dict[bytes, bytes] = {}

    def print_all(self, kb: KnowledgeBase, site: Path, site_url: str) -> list[Path]:
        """Write every card and poster, and the ZIP of all of them, below a site's folder; return their paths."""
        folder = site / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        written, kept = [], {}
        with zipfile.ZipFile(folder / ARCHIVE, "w") as archive:
            for item in prints(kb, site_url):
                key = msgspec.json.encode(item)
                kept[key] = pdf = self._set.get(key) or set_pages(item.template, item.data, item.sizes, item.date)
                path = folder / item.name
                path.write_bytes(pdf)
                written.append(path)
                # The date of the content, not of the build: the same content gives the same ZIP. PDF is compressed already.
                year, month, day = (int(part) for part in item.date.split("-"))
                archive.writestr(zipfile.ZipInfo(item.name, (year, month, day, 0, 0, 0)), pdf)
        self._set = kept
        return [*written, folder / ARCHIVE]


def prints(kb: KnowledgeBase, site_url: str) -> Iterator[Print]:
    """Yield every file to print, in the order of the roles."""
    for role in roles_here(kb):
        date = role.page.review.read or _NO_DATE
        for lang in LANGUAGES:
            content = card(kb, role, lang, site_url)
            for shape, (form, paper, sizes) in SHAPES.items():
                data = {**content, "form": form, "paper": paper}
                yield Print(card_name(role.id, lang, shape), "card.typ", data, sizes, date)
    for lang in LANGUAGES:
        if (lang, POSTER) in kb.pages:
            date = max((role.page.review.read for role in roles_here(kb)), default="") or _NO_DATE
            yield Print(poster_name(lang), "poster.typ", poster(kb, lang, site_url), POSTER_SIZES, date)
