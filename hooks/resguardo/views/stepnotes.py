"""What a step's text says apart from how: words to say, what to write down, what never to do, what a situation changes.

Editors write them in a fixed form (a bullet that opens with a bold word, or with a reference to a situation; a quotation), so
that pages, situations and cards show one text. Returned as Markdown, with its references.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Page

_BULLET = re.compile(r"^- (.+(?:\n(?:  .*|[^\s>#|-].*))*)", re.MULTILINE)
_PHRASE = re.compile(r"^> \*\*[^*]+:\*\*[ ]?(.+(?:\n> ?.+)*)", re.MULTILINE)
_FORK = re.compile(r"\[\[situacion:([a-z0-9-]+)[^\]]*\]\]:\s*(.+)", re.DOTALL)
_OWN_ANCHOR = re.compile(r"\]\(#")


def bullets_of(page: Page, section: str) -> Iterator[str]:
    """Yield the bullets of a section, each on one line."""
    for match in _BULLET.finditer(page.section(section)):
        yield " ".join(match[1].split())


def forks_of(page: Page, section: str) -> Iterator[tuple[str, str]]:
    """Yield (id of a situation, what it changes) of a step."""
    for bullet in bullets_of(page, section):
        match = _FORK.match(bullet)
        if match:
            yield match[1], match[2]


def phrase_of(page: Page, section: str) -> str:
    """Return the words that a step proposes to say, "" where it has none."""
    match = _PHRASE.search(page.section(section))
    return " ".join(match[1].replace("\n>", " ").split()) if match else ""


def elsewhere(text: str, file: str) -> str:
    """Return a text with links to its own page's headings made links to that page, whose file is given."""
    return _OWN_ANCHOR.sub(f"]({file}#", text)
