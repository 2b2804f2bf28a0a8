"""What views add to a page, by place: before and after everything, around the heading of an id, for a marker in the text."""

from __future__ import annotations

import msgspec


class Inserts(msgspec.Struct):
    """HTML to put into a page once its Markdown is converted."""

    start: str = ""
    end: str = ""
    before: dict[str, str] = msgspec.field(default_factory=dict)
    after: dict[str, str] = msgspec.field(default_factory=dict)
    views: dict[str, str] = msgspec.field(default_factory=dict)
    charts: str = ""  # the name of the charts that tables of numbers get, "" for none
    cards: bool = False  # tables become cards on a phone, each cell with its column's name


def table(head: list[str], rows: list[list[str]]) -> str:
    """Return a Markdown table; bars inside references are left as they are, the renderer knows them."""
    lines = ["| " + " | ".join(head) + " |", "| --- " * len(head) + "|"]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)])
