"""The page of what is printed: each role's card in each shape, the poster, and all of it in one file."""

from __future__ import annotations

from html import escape

from ..graph import Graph
from ..paper.names import ARCHIVE, FOLDER, POSTER, SHAPES, card_name, poster_name
from .html import PageHtml
from .pathway import roles_here
from .words import LANGUAGE_NAMES, role_name


def cards_view(html: PageHtml, graph: Graph) -> str:
    """Return the table of cards, with the archive above it."""
    folder = f"{html.root}{FOLDER}/"
    shapes = "".join(f'<th scope="col">{html.label(f"shape-{shape}")}</th>' for shape in SHAPES)
    rows = "".join(
        f'<tr><th scope="row">{html.reference(f"rol:{role.id}", role_name(role.id, html.lang))}</th>'
        + "".join(_cell(html, f"shape-{shape}", folder, role.id, shape) for shape in SHAPES)
        + "</tr>"
        for role in roles_here(html.kb)
    )
    posters = " · ".join(
        f'<a href="{folder}{poster_name(lang)}" hreflang="{lang}">{name}</a>' for lang, name in LANGUAGE_NAMES.items()
    )
    poster = f"<p>{html.label('poster')}: {posters}</p>" if ("es", POSTER) in html.kb.pages else ""
    return (
        f'<p><a class="rsg-now" href="{folder}{ARCHIVE}" download>{html.label("all-cards")}</a></p>{poster}'
        f'<table class="rsg-list rsg-cards"><thead><tr><th scope="col">{html.label("role")}</th>{shapes}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _cell(html: PageHtml, label: str, folder: str, role: str, shape: str) -> str:
    links = " · ".join(
        f'<a href="{folder}{card_name(role, lang, shape)}" hreflang="{lang}">{name}</a>'
        for lang, name in LANGUAGE_NAMES.items()
    )
    return f'<td data-label="{escape(html.label(label))}">{links}</td>'


def card_links(html: PageHtml, role: str) -> str:
    """Return the links to a role's card in the page's language, for the role's own page."""
    folder = f"{html.root}{FOLDER}/"
    links = " · ".join(
        f'<a href="{folder}{card_name(role, html.lang, shape)}">{html.label(f"shape-{shape}")}</a>' for shape in SHAPES
    )
    return f'<p class="rsg-print"><strong>{html.label("card")}:</strong> {links}</p>'
