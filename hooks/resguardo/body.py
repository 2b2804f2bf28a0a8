"""One pass over a page's Markdown: headings with their ids, references, links between pages, and what of it is code.

This reads as Python-Markdown does for what matters here: fenced and indented code and code spans stay code. A fence that names
`markdown` or `yaml` is a deliberate example of how to write; a reference in any other code is an accident, and is said.
"""

from __future__ import annotations

import re

from .model import Heading, Link, Reference

# Each alternative opens with a sign of its own: so the search runs over prose at the speed of the regex engine's own loop.
_TOKEN = re.compile(
    r"`(?P<ticks>`*)"
    r"|~~(?P<tildes>~+)"
    r"|#(?P<marks>#{0,5})[ \t]+(?P<heading>[^\n]*)"
    r"|<!--(?P<comment>.*?)-->"
    r"|\[\[(?P<target>[^\[\]|\n\\]*)(?:\\?\|(?P<label>[^\[\]\n]*(?:\n[^\[\]\n]+)?))?\]\]"
    r"|\]\((?P<link>[^()\s]+)\)",
    re.DOTALL,
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
            kind = match.lastgroup
            if kind in ("ticks", "tildes"):
                run = match[0]
                if len(run) >= 3 and _opens_line(text, start, 3):
                    rest = text[position : _line_end(text, position)].strip()
                    if not fence and kind == "ticks" and "`" in rest:
                        position = self._code_span(text, position, run, line, section)
                    elif not fence:
                        fence, example = run, rest.split(" ")[0].lower() in _EXAMPLE_FENCES
                        position = _line_end(text, position)
                    elif run.startswith(fence) and not rest:
                        fence = ""
                elif kind == "ticks" and not fence:
                    position = self._code_span(text, position, run, line, section)
            elif fence:
                if match["target"] is not None and not example:
                    self._reference(match, line, section, True)
                elif match["target"] is None:
                    # Inside a fence nothing spans lines.
                    position = min(position, _line_end(text, start))
            elif kind == "heading":
                position = match.end("marks")
                if _opens_line(text, start, 0):
                    # What stands in the heading itself is read too.
                    section = self._heading(match, line)
            elif match["target"] is not None:
                self._reference(match, line, section, _indented_code(text, start))
            elif kind == "link" and text[start - 1 : start] != "[":
                self.links.append(Link(match["link"], line))

    def _code_span(self, text: str, start: int, ticks: str, line: int, section: str) -> int:
        """Read the references inside a code span; return where it ends. A lone backtick opens none."""
        close = re.compile(rf"(?<!`){ticks}(?!`)").search(text, start)
        if close is None or "\n\n" in text[start : close.start()]:
            return start
        for found in _IN_CODE.finditer(text[start : close.start()]):
            self.references.append(Reference(found[1].strip(), found[2] or "", line, section, True))
        return close.end()

    def _reference(self, match: re.Match[str], line: int, section: str, in_code: bool) -> None:
        label = " ".join((match["label"] or "").split())
        self.references.append(Reference(match["target"].strip(), label, line, section, in_code))

    def _heading(self, match: re.Match[str], line: int) -> str:
        found = _HEADING_ID.search(match["heading"])
        text = match["heading"][: found.start()] if found else match["heading"]
        self.headings.append(Heading(1 + len(match["marks"]), found["id"] if found else "", text.strip(), line))
        return found["id"] if found else ""


def _opens_line(text: str, start: int, spaces: int) -> bool:
    """Tell whether a position is the first of its line, but for so many spaces."""
    line_start = text.rfind("\n", 0, start) + 1
    return start - line_start <= spaces and not text[line_start:start].strip(" ")


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


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
