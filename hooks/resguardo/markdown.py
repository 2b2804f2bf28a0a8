"""The Python-Markdown extension: renders `[[…]]` references, and puts what views add where it belongs.

References are an inline processor, so code stays code. Their addresses are final when they leave it: the rules have proved each
target and anchor in both languages, and MkDocs would need as long again to resolve them one by one. One instance serves all
pages: the build tells it which page comes next with `turn_to`.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString

from .body import BAR, REFERENCE
from .views.chart import bar_chart
from .views.html import PageHtml
from .views.inserts import Inserts
from .views.terms import ABBREVIATION
from .vocabulary import MARKER

_KEPT = re.compile(f"<p>{STX}rsg-block:(\\d+){ETX}</p>|{STX}rsg-inline:(\\d+){ETX}")
_REFERENCE = re.compile(REFERENCE)
_RUN = rf"{REFERENCE}(?:[ ,;.·()]{{1,3}}(?:(?:y|e|o|u|and|or) )?{REFERENCE})*"
_TABLE_REFERENCE = re.compile(r"\[\[([^\[\]|\n\\]*)\\?\|([^\[\]\n]*)\]\]")


class ReferenceExtension(Extension):
    """Renders references and inserts for a page of a knowledge base, in its language."""

    def __init__(self) -> None:
        super().__init__()
        self.html: PageHtml | None = None
        self.inserts = Inserts()
        self.explained: set[str] = set()
        self._kept: list[str] = []

    def turn_to(self, html: PageHtml | None, inserts: Inserts) -> None:
        """Set the page whose text is converted next and what views add to it; None: a page that is not ours."""
        self.html, self.inserts = html, inserts
        self.explained.clear()
        self._kept.clear()

    def keep(self, html: str, kind: str) -> str:
        """Put HTML aside; return what stands for it in the text until the page is written.

        Not Markdown's own stash: that is searched again for every heading.
        """
        self._kept.append(html)
        return f"{STX}rsg-{kind}:{len(self._kept) - 1}{ETX}"

    def restore(self, text: str) -> str:
        """Return a page's text with what was put aside back in its place."""
        return _KEPT.sub(lambda m: self._kept[int(m[1] or m[2])], text)

    def extendMarkdown(self, md: Markdown) -> None:
        """Register: references before links (160) and after code spans (190); inserts after all else is in the tree."""
        md.inlinePatterns.register(_References(self, md), "rsg-reference", 175)
        # After links (160), whose words stay as they are.
        md.inlinePatterns.register(_Abbreviations(self, md), "rsg-abbreviation", 85)
        # After fenced code has been put aside (superfences: 25), so that code keeps its bars.
        md.preprocessors.register(_TableBars(md), "rsg-table-bars", 15)
        # Before HTML blocks are put aside (html_block: 20), comments with them.
        md.preprocessors.register(_Views(self, md), "rsg-views", 22)
        md.treeprocessors.register(_Inserts(self, md), "rsg-inserts", -10)
        md.postprocessors.register(_Restore(self, md), "rsg-restore", -10)


class _TableBars(Preprocessor):
    """In a table a bar parts cells: put another sign for the bar of a reference, so that editors need not know."""

    def run(self, lines: list[str]) -> list[str]:
        return [
            _TABLE_REFERENCE.sub(rf"[[\1{BAR}\2]]", line) if line.lstrip().startswith("|") else line for line in lines
        ]


class _Views(Preprocessor):
    """Puts a view in the place of its marker, as finished HTML."""

    def __init__(self, extension: ReferenceExtension, md: Markdown) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        views = self.extension.inserts.views
        if not views:
            return lines
        return [
            self.extension.keep(views[m[1]], "block") if (m := MARKER.match(line)) and m[1] in views else line
            for line in lines
        ]


class _References(InlineProcessor):
    """Renders references, those that follow one another with nothing but commas between them in one go."""

    def __init__(self, extension: ReferenceExtension, md: Markdown) -> None:
        super().__init__(_RUN, md)
        self.extension = extension

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[str | None, int | None, int | None]:
        if self.extension.html is None:
            return None, None, None
        return _REFERENCE.sub(self._link, m[0]), m.start(0), m.end(0)

    def _link(self, m: re.Match[str]) -> str:
        assert self.extension.html is not None
        own_words = " ".join((m[2] or "").split())
        return self.extension.keep(self.extension.html.reference(m[1].strip(), own_words), "inline")


class _Abbreviations(InlineProcessor):
    """Leads from the first use of an abbreviation to its term in the glossary."""

    ANCESTOR_EXCLUDES = ("a", "code", "h1", "h2", "h3", "h4")

    def __init__(self, extension: ReferenceExtension, md: Markdown) -> None:
        super().__init__(ABBREVIATION, md)
        self.extension = extension

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[str | None, int | None, int | None]:
        html, found = self.extension.html, m[0]
        term = html.term_of(found) if html and found not in self.extension.explained else ""
        if html is None or not term:
            return None, None, None
        self.extension.explained.add(found)
        return self.extension.keep(html.reference(f"glosario:{term}", found), "inline"), m.start(0), m.end(0)


class _Inserts(Treeprocessor):
    def __init__(self, extension: ReferenceExtension, md: Markdown) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: etree.Element) -> None:
        added = self.extension.inserts
        if added.cards:
            for found in root.iter("table"):
                _name_cells(found)
        if added.charts:
            self._draw(root, added.charts)
        # The page's title is its first element.
        title = 1 if len(root) and root[0].tag == "h1" else 0
        for index in range(len(root) - 1, -1, -1):
            heading = root[index].get("id", "") if root[index].tag in ("h2", "h3") else ""
            if heading in added.after:
                self._put(root, index + 1, added.after[heading])
            if heading in added.before:
                self._put(root, index, added.before[heading])
        self._put(root, title, added.start)
        self._put(root, len(root), added.end)

    def _draw(self, root: etree.Element, name: str) -> None:
        """Put a chart before each table whose second column holds numbers."""
        for index in range(len(root) - 1, -1, -1):
            if root[index].tag == "table":
                cells = [[self._said(cell) for cell in row.findall("td")] for row in root[index].iter("tr")]
                self._put(root, index, bar_chart(name, [(row[0], row[1]) for row in cells if len(row) > 1]))

    def _said(self, cell: etree.Element) -> str:
        return " ".join(re.sub(r"<[^>]+>", "", self.extension.restore("".join(cell.itertext()))).split())

    def _put(self, root: etree.Element, index: int, html: str) -> None:
        if html:
            holder = etree.Element("p")
            holder.text = AtomicString(self.extension.keep(html, "block"))
            root.insert(index, holder)


def _name_cells(table: etree.Element) -> None:
    """Give each cell of a table the name of its column, so that a narrow screen can show each row as a card."""
    table.set("class", "rsg-list rsg-cards")
    names = ["".join(cell.itertext()) for cell in table.iter("th")]
    for row in table.iter("tr"):
        cells = row.findall("td")
        for name, cell in list(zip(names, cells, strict=False))[1:]:
            if name:
                cell.set("data-label", name)


class _Restore(Postprocessor):
    def __init__(self, extension: ReferenceExtension, md: Markdown) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, text: str) -> str:
        # A heading's text comes through here too, for the table of contents.
        return self.extension.restore(text) if STX in text else text
