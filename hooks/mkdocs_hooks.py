"""The only file that MkDocs loads: one function an event; what is done is in the package `resguardo`.

The i18n plugin builds the second language by calling `build()` again on the same configuration, so each event comes once a
language. The knowledge base is read and checked once, before the first.
"""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from resguardo.site import Site

_site = Site()


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether the site is built or served: serving never stops at a finding."""
    _site.serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the docs, stop a strict build on errors, and give MkDocs the extension and the navigation."""
    _site.begin(config, building_again=_plugin(config).building)
    return config


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give a page its text with what the graph knows of it."""
    return _site.page(page.file.src_uri, markdown, page.meta)


@event_priority(-200)  # after the i18n plugin's own (-100): when this runs outside its builds, both languages stand
def on_post_build(config: MkDocsConfig) -> None:
    """Write what belongs to the whole site: open data and redirects."""
    if not _plugin(config).building:
        _site.finish(config.site_dir)


def _plugin(config: MkDocsConfig) -> Any:
    return config.plugins["i18n"]
