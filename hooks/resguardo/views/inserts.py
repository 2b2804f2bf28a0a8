"""Blocks put into a page's Markdown after given lines, from the last to the first, so that no line moves before its turn."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Page


def after_lines(page: Page, blocks: Mapping[int, str]) -> str:
    """Return the page's text with each block after its line (of the file), parted by blank lines."""
    lines = page.body.splitlines()
    for line in sorted(blocks, reverse=True):
        at = line - page.body_line + 1
        lines[at:at] = ["", blocks[line], ""]
    return "\n".join(lines)


def chips(values: list[str]) -> str:
    """Return values as small labels."""
    return " ".join(f'<span class="rsg-chip">{value}</span>' for value in values)


def panel(title: str, anchor: str, body: str) -> str:
    """Return a boxed section with a heading."""
    return f'<div class="rsg-panel" markdown>\n\n## {title} {{#{anchor}}}\n\n{body}\n\n</div>'


def table(head: list[str], rows: list[list[str]]) -> str:
    """Return a Markdown table; bars inside references are left as they are, the renderer knows them."""
    lines = ["| " + " | ".join(head) + " |", "| --- " * len(head) + "|"]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)])
