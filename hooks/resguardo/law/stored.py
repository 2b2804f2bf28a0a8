"""Imported texts kept on this machine, for the site to show beside its explanations: `.law/<law>.json`, never committed."""

from __future__ import annotations

from pathlib import Path

import msgspec

from .lawtext import LawArticle, LawText

FOLDER = ".law"


def store_text(text: LawText, folder: Path) -> None:
    """Write a law's text into the folder, made where it is missing. Raises `OSError`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{text.law}.json").write_bytes(msgspec.json.encode(text))


def stored_texts(folder: Path) -> dict[str, dict[str, LawArticle]]:
    """Return the articles kept there, by law id and number; a file that cannot be read is as if it were not there."""
    texts: dict[str, dict[str, LawArticle]] = {}
    for path in sorted(folder.glob("*.json")):
        try:
            text = msgspec.json.decode(path.read_bytes(), type=LawText)
        except (OSError, msgspec.DecodeError):
            continue
        texts[text.law] = {article.article: article for article in text.articles}
    return texts
