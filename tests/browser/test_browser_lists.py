"""The long lists, of laws and of time limits: found by role and stage on this device alone, whole without scripts, on paper too."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener

LAWS, LIMITS = "/leyes/", "/plazos/"


def shown(page: Page) -> int:
    """Return how many items of the list can be found (folded ones count: they are not hidden)."""
    return int(page.evaluate("[...document.querySelectorAll('[data-rsg-item]')].filter(i => !i.hidden).length"))


@pytest.mark.parametrize("path", [LAWS, LIMITS, "/en" + LAWS, "/en" + LIMITS])
def test_choosing_a_role_leaves_what_binds_it_and_clearing_brings_all_back(visit: Opener, path: str) -> None:
    page = visit(path).page
    everything = shown(page)
    page.get_by_label("Rol" if "/en" not in path else "Role").select_option("agente-migracion")
    left = page.locator("[data-rsg-item]:not([hidden])")
    assert 0 < shown(page) < everything
    assert all("agente-migracion" in (item.get_attribute("data-role") or "") for item in left.all())
    expect(page.locator("form[data-rsg-filter] [role=status]")).to_contain_text(str(shown(page)))
    assert page.url.endswith("?rol=agente-migracion")
    page.locator("form[data-rsg-filter] button[type=reset]").click()
    expect(page.locator("form[data-rsg-filter] [role=status]")).to_have_text("")
    assert shown(page) == everything
    assert page.url.endswith(path)


def test_two_choices_hold_together_and_an_address_opens_filtered(visit: Opener) -> None:
    page = visit(f"{LIMITS}?rol=ministerio-publico&etapa=denuncia").page
    assert shown(page) > 0
    for item in page.locator("[data-rsg-item]:not([hidden])").all():
        assert "ministerio-publico" in (item.get_attribute("data-role") or "").split()
        assert "denuncia" in (item.get_attribute("data-stage") or "").split()
    # A section with nothing left is not shown.
    for section in page.locator("[data-rsg-group]:visible").all():
        assert section.locator("[data-rsg-item]:not([hidden])").count() > 0


def test_a_law_opens_to_the_articles_that_were_found(visit: Opener) -> None:
    page = visit(f"{LAWS}?rol=agente-migracion").page
    expect(page.locator("[data-rsg-row]:visible").first.locator("li:visible").first).to_be_visible()
    expect(page.get_by_role("link", name="136", exact=True)).to_be_visible()


@pytest.mark.parametrize("path", [LAWS, LIMITS])
def test_without_scripts_the_whole_list_stands_and_no_filter(visit: Opener, path: str) -> None:
    with_scripts = shown(visit(path).page)
    page = visit(path, scripts=False).page
    assert page.locator("[data-rsg-item]").count() == with_scripts
    expect(page.locator("form[data-rsg-filter]")).to_be_hidden()
    expect(page.locator("[data-rsg-item]").first).to_be_attached()
    if path == LAWS:
        page.locator("summary").first.click()
        expect(page.locator("[data-rsg-item]").first).to_be_visible()


def test_on_paper_only_the_rows_that_were_chosen_remain(visit: Opener) -> None:
    page = visit(f"{LIMITS}?rol=comar").page
    chosen = shown(page)
    page.emulate_media(media="print")
    assert page.locator("[data-rsg-item]:visible").count() == chosen
    expect(page.locator("form[data-rsg-filter] fieldset")).to_be_hidden()


def test_news_offer_their_feed(visit: Opener, address: str) -> None:
    for path, feed in (("/novedades/", "/novedades.atom"), ("/en/novedades/", "/en/novedades.atom")):
        page = visit(path).page
        assert page.locator("a[type='application/atom+xml']").evaluate("a => a.pathname") == feed
        answer = page.request.get(address + feed)
        assert answer.ok
        assert answer.text().startswith("<?xml")
