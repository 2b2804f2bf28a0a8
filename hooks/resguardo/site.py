"""What a build of the site needs of the knowledge base, between the hook's few lines and the pure package.

It knows MkDocs' configuration only as attributes it is handed: nothing of MkDocs is imported, so that the same serves its forks.
"""

from __future__ import annotations

import gc
import logging
import sys
from collections import defaultdict
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

from .finding import Finding, Level
from .graph import Graph, articles_of, turn_round
from .law import FOLDER, LawArticle, stored_texts
from .levels import LevelsError, checked_levels
from .markdown import ReferenceExtension
from .model import KnowledgeBase
from .paper.build import Press
from .reading import NotAKnowledgeBase, read
from .report import has_errors, line_of, render
from .rules import check
from .views.export import export
from .views.html import Known, PageHtml
from .views.inserts import Inserts
from .views.jsonld import json_ld
from .views.news import write_feeds
from .views.page import findings_box, page_inserts, page_markdown, page_title
from .views.redirects import write_redirects
from .vocabulary import LANGUAGES, LONG_LISTS

log = logging.getLogger("mkdocs.resguardo")


class Site:
    """One site under construction: the knowledge base of this build, and the extension that renders its references."""

    def __init__(self) -> None:
        self.serving = False
        self.extension = ReferenceExtension()
        self.kb: KnowledgeBase | None = None
        self.graph: Graph | None = None
        self.site_url = ""
        self.texts: dict[str, dict[str, LawArticle]] = {}
        self._of_page: dict[str, list[tuple[Finding, Level]]] = {}
        self._known = Known()
        self._press = Press()

    def begin(self, config: Any, building_again: bool) -> None:
        """Read and check the docs once a build; raise SystemExit(1) where a strict build has errors."""
        if building_again and self.kb is not None:
            return
        self.site_url = config.site_url or ""
        try:
            self.kb = read(Path(config.docs_dir))
            levels = checked_levels((config.extra.get("resguardo") or {}).get("levels") or {})
        except NotAKnowledgeBase as error:
            raise SystemExit(f'{error}: falta la carpeta «es» / the folder "es" is missing') from None
        except LevelsError as error:
            raise SystemExit(str(error)) from None
        self.graph = turn_round(self.kb)
        self.texts = stored_texts(Path(config.docs_dir).parent / FOLDER)
        self._known = Known()
        found = check(self.kb, levels)
        # The knowledge base lives as long as the build: without this the collector walks all of it again and again.
        gc.collect()
        gc.freeze()
        self._of_page = defaultdict(list)
        for finding, level in found:
            self._of_page[finding.path].append((finding, level))
        self._tell(found, strict=bool(config.strict))
        if self.extension not in config.markdown_extensions:
            config.markdown_extensions.append(self.extension)
        config.nav = _with_articles(config.nav, self.kb)

    def _tell(self, found: list[tuple[Finding, Level]], strict: bool) -> None:
        if strict and not self.serving and has_errors(found):
            sys.stderr.write(render([f for f in found if f[1] == "error"], "text", "es"))
            raise SystemExit(1)
        # A strict build stops on any warning of the log, and serving goes on even when strict.
        loud = logging.INFO if strict else logging.WARNING
        for finding, level in found:
            if level == "error":
                log.log(loud, line_of(finding, "es"))
        warnings = sum(1 for _, level in found if level == "warning")
        if warnings:
            log.info(f"{warnings} avisos; los dice «resguardo check» / warnings, which `resguardo check` tells")

    def page(self, src_uri: str, markdown: str, meta: MutableMapping[str, Any]) -> str:
        """Return the Markdown of a page and set its title and data; a file that is no page of ours stays as it is."""
        lang, _, rel = src_uri.partition("/")
        page = self.kb.pages.get((lang, rel)) if self.kb else None
        if self.kb is None or self.graph is None or page is None or lang not in LANGUAGES:
            self.extension.turn_to(None, Inserts())
            return markdown
        meta["title"] = page_title(self.kb, page, lang)
        meta["kind"] = self.kb.pages.get(("es", rel), page).kind
        if meta["kind"] in LONG_LISTS:
            meta["hide"] = ["toc"]  # its column is worth more to the list
            meta["filter"] = True  # the theme adds the filter's script
        meta["checklist"] = meta["kind"] == "role"
        meta["jsonld"] = json_ld(self.kb, page, lang, self.site_url)
        html = PageHtml(self.kb, lang, rel, self._known)
        inserts = page_inserts(html, self.graph, page, self.texts)
        if self.serving:
            inserts.start += findings_box(self._of_page.get(page.path, []), lang)
        self.extension.turn_to(html, inserts)
        return page_markdown(self.kb, page, lang)

    def finish(self, site_dir: str) -> None:
        """Write the open data, the redirects, the feeds and what is printed beside the pages."""
        if self.kb is not None and self.graph is not None:
            export(self.kb, self.graph, Path(site_dir) / "data")
            write_redirects(self.kb, Path(site_dir))
            write_feeds(self.kb, Path(site_dir), self.site_url)
            self._press.print_all(self.kb, Path(site_dir), self.site_url)


def _with_articles(nav: Any, kb: KnowledgeBase) -> Any:
    """Return a navigation in which each law's page has the law's articles below it."""
    if isinstance(nav, list):
        return [_with_articles(item, kb) for item in nav]
    if isinstance(nav, dict):
        return {title: _law_section(entry, kb) for title, entry in nav.items()}
    return nav


def _law_section(entry: Any, kb: KnowledgeBase) -> Any:
    if isinstance(entry, str) and entry.startswith("leyes/") and entry.count("/") == 2:
        articles = [kb.articles[a].page.rel for a in articles_of(kb, entry.split("/")[1])]
        return [entry, *articles]
    return _with_articles(entry, kb)
