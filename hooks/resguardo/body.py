"""One pass over a page's Markdown: headings with their ids, references, links between pages, and what of it is code.

This reads as Python-Markdown does for what matters here: fenced and indented code and code spans stay code. A fence that names
`markdown` or `yaml` is a deliberate example of how to write; a reference in any other code is an accident, and is said.
"""

from __future__ import annotations

import re

from .model import Heading, Link, Reference

_TOKEN = re.compile(
    r"^(?P<fence> {0,3}(?:`{3,}|~{3,}))(?P<info>[^\n]*)$"
    r"|^(?P<marks>#{1,6})[ \t]+(?P<heading>[^\n]*)$"
    r"|<!--(?P<comment>.*?)-->"
    r"|(?P<ticks>`+)(?P<code>[^`](?:.*?[^`])?)(?P=ticks)(?!`)"
    r"|\[\[(?P<target>[^\[\]|\n\\]*)(?:\\?\|(?P<label>[^\[\]\n]*(?:\n[^\[\]\n]+)?))?\]\]"
    r"|(?<!\[)\]\((?P<link>[^()\s]+)\)",
    re.MULTILINE | re.DOTALL,
)
# What stands for the bar of a reference inside a table, where a bar parts cells: the renderer puts it there.
BAR = "\ue000"
# Target and own words; these may break a line, and in a table their bar may come escaped.
REFERENCE = rf"\[\[([^\[\]|\n\\{BAR}]*)(?:(?:\\?\||{BAR})([^\[\]\n]*(?:\n[^\[\]\n]+)?))?\]\]"
_IN_CODE = re.compile(REFERENCE)
_HEADING_ID = re.compile(r"[ \t]*\{:?[^{}]*?#(?P<id>[^\s{}]+)[^{}]*\}[ \t]*#*[ \t]*$")
_EXAMPLE_FENCES = ("markdown", "md", "yaml", "yml")
# What holds the lines indented under it: items of lists, admonitions, details, definitions, footnotes.
_HOLDER = re.compile(r"(?:[-*+:]|\d+\.)[ \t]|!!!|\?\?\?|\[\^[^\]]+\]:")


class Body:
    """What stands in a text; lines are of the file, given the line on which the text starts."""

    __slots__ = ("headings", "links", "references")

    def __init__(self, text: str, first_line: int) -> None:
        self.headings: list[Heading] = []
        self.references: list[Reference] = []
        self.links: list[Link] = []
        self._scan(text, first_line)

    def _scan(self, text: str, first_line: int) -> None:
        line, counted, fence, example, section = first_line, 0, "", False, ""
        position = 0
        while match := _TOKEN.search(text, position):
            start, position = match.span()
            line += text.count("\n", counted, start)
            counted = start
            groups = match.groupdict()
            if fence:
                if groups["fence"] and groups["fence"].strip().startswith(fence) and not groups["info"].strip():
                    fence = ""
                else:
                    if groups["target"] is not None and not example:
                        self._reference(groups, line, section, True)
                    elif groups["fence"] is None:
                        position = self._skip_line(text, start, position)
                continue
            if groups["fence"]:
                fence = groups["fence"].strip()
                example = groups["info"].strip().split(" ")[0].lower() in _EXAMPLE_FENCES
            elif groups["marks"]:
                section = self._heading(groups, line)
                # What stands in the heading itself is read too.
                position = match.start("heading")
            elif groups["code"] is not None and "\n\n" in groups["code"]:
                # A lone backtick: a code span never goes past its paragraph.
                position = match.end("ticks")
            elif groups["code"] is not None:
                for found in _IN_CODE.finditer(groups["code"]):
                    self.references.append(Reference(found[1].strip(), found[2] or "", line, section, True))
            elif groups["target"] is not None:
                self._reference(groups, line, section, _indented_code(text, start))
            elif groups["link"] is not None:
                self.links.append(Link(groups["link"], line))

    def _reference(self, groups: dict[str, str], line: int, section: str, in_code: bool) -> None:
        label = " ".join((groups["label"] or "").split())
        self.references.append(Reference(groups["target"].strip(), label, line, section, in_code))

    def _heading(self, groups: dict[str, str], line: int) -> str:
        found = _HEADING_ID.search(groups["heading"])
        text = groups["heading"][: found.start()] if found else groups["heading"]
        self.headings.append(Heading(len(groups["marks"]), found["id"] if found else "", text.strip(), line))
        return found["id"] if found else ""

    @staticmethod
    def _skip_line(text: str, start: int, end: int) -> int:
        """Inside a fence nothing spans lines: go on after the token's first line."""
        newline = text.find("\n", start)
        return end if newline < 0 or newline >= end else newline


def _indented_code(text: str, start: int) -> bool:
    """Tell whether the line that holds a position is indented code: four spaces more than what it could belong to.

    It belongs to the nearest line above that is less indented: a list item holds what is four spaces deeper, a paragraph only
    what follows it without a blank line.
    """
    line_start = text.rfind("\n", 0, start) + 1
    depth = _depth(text[line_start : start + 1])
    if not depth:
        return False
    above, blank = line_start, False
    while above:
        previous = text.rfind("\n", 0, above - 1) + 1
        line = text[previous : above - 1]
        above = previous
        if not line.strip():
            blank = True
        elif _depth(line) < depth:
            holds = _depth(line) + (1 if _HOLDER.match(line.lstrip()) else 0)
            return blank and depth > holds
        elif not blank:
            # A line of the same block: what it is, this is.
            continue
    return True


def _depth(line: str) -> int:
    """Return how deep a line is indented, in steps of four spaces."""
    expanded = line.expandtabs(4)
    return (len(expanded) - len(expanded.lstrip(" "))) // 4
