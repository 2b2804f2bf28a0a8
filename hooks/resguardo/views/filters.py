"""The filter above a long list: one choice a facet, worked by the site's own script; without it the whole list stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from ..finding import Text
from ..model import Provision
from ..vocabulary import EVERYONE, LAW_TYPES, PROVISION_TYPES, ROLES, STAGES
from . import words
from .html import PageHtml

# facet -> (its name in the address, its label, the values it can have in order, their names)
_FACETS: dict[str, tuple[str, str, Iterable[str], Mapping[str, Text]]] = {
    "role": ("rol", "role", ROLES, words.ROLES),
    "stage": ("etapa", "stage", STAGES, words.STAGES),
    "type": ("tipo", "provision-type", PROVISION_TYPES, words.TYPES),
    "law": ("norma", "law-type", LAW_TYPES, words.LAW_TYPES),
}


def filter_bar(html: PageHtml, present: Mapping[str, set[str]], found: str) -> str:
    """Return a filter with a choice for each facet; `present`: facet -> the values that occur; `found`: label of the count."""
    choices = "".join(_choice(html, facet, values) for facet, values in present.items())
    return (
        f'<form class="rsg-filter" data-rsg-filter data-found="{escape(html.label(found))}" hidden>'
        f"<fieldset><legend>{html.label('filter')}</legend>{choices}"
        f'<button type="reset" class="rsg-button">{html.label("clear")}</button></fieldset>'
        '<p class="rsg-filter__found" role="status"></p></form>'
    )


def _choice(html: PageHtml, facet: str, values: set[str]) -> str:
    name, label, order, named = _FACETS.get(facet) or _acts(html)
    options = "".join(
        f'<option value="{value}">{escape(named[value].in_(html.lang))}</option>' for value in order if value in values
    )
    return (
        f"<label>{html.label(label)}"
        f'<select name="{name}" data-facet="{facet}"><option value="">{html.label("all")}</option>{options}</select></label>'
    )


def _acts(html: PageHtml) -> tuple[str, str, Iterable[str], Mapping[str, Text]]:
    """Return the facet of a single law, whose values are those of the knowledge base."""
    return "ley", "law", html.kb.laws, {law.id: law.names for law in html.kb.laws.values()}


def roles_bound(provision: Provision) -> Iterable[str]:
    """Return the roles under which a provision is found: those it binds, and all where it binds every public servant."""
    return ROLES if EVERYONE in provision.binds else provision.binds


def facets(**values: Iterable[str]) -> str:
    """Return the attributes by which an item of the list is found: `facets(role=binds, stage=stages)`."""
    return " data-rsg-item" + "".join(
        f' data-{facet}="{" ".join(dict.fromkeys(v for v in found if v))}"' for facet, found in values.items()
    )
