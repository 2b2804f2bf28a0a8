"""A reference shows its gist on hover, on keyboard focus and on touch."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Opener

ROLE = "/roles/agente-migracion/"
GIST = "a.rsg-ref[data-gist]"


def gist(page: Page) -> Locator:
    return page.locator("[role=tooltip]")


def inside(page: Page, width: int) -> bool:
    box = gist(page).bounding_box()
    assert box is not None
    return box["x"] >= 0 and box["x"] + box["width"] <= width


def test_hover_shows_the_gist_and_leaving_hides_it(visit: Opener) -> None:
    page = visit(ROLE).page
    ref = page.locator(GIST).first
    ref.hover()
    expect(gist(page)).to_be_visible()
    expect(gist(page)).to_contain_text(ref.get_attribute("data-gist") or "?")
    expect(ref).to_have_attribute("aria-describedby", gist(page).get_attribute("id") or "?")
    gist(page).hover()  # the pointer may rest on the gist
    page.wait_for_timeout(400)
    expect(gist(page)).to_be_visible()
    page.mouse.move(2, 2)
    expect(gist(page)).to_be_hidden()
    expect(ref).not_to_have_attribute("aria-describedby", "rsg-gist")


def test_keyboard_focus_shows_the_gist_and_escape_hides_it(visit: Opener) -> None:
    page = visit("/en" + ROLE).page
    ref = page.locator(GIST).first
    ref.focus()
    expect(gist(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(gist(page)).to_be_hidden()
    expect(ref).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/roles/agente-migracion/" not in url)


@pytest.mark.parametrize(("path", "word"), [(ROLE, "Abrir"), ("/en" + ROLE, "Open")])
def test_the_first_tap_shows_the_gist_and_its_link_opens(visit: Opener, path: str, word: str) -> None:
    page = visit(path, width=320, height=640, touch=True).page
    before = page.url
    ref = page.locator(GIST).first
    ref.tap()
    expect(gist(page)).to_be_visible()
    assert page.url == before
    link = gist(page).get_by_role("link", name=word)
    box = link.bounding_box()
    assert box is not None
    assert box["height"] >= 40
    link.tap()
    page.wait_for_url(lambda url: url != before)


def test_the_second_tap_opens(visit: Opener) -> None:
    page = visit(ROLE, width=360, height=640, touch=True).page
    before = page.url
    ref = page.locator(GIST).first
    ref.tap()
    expect(gist(page)).to_be_visible()
    ref.tap()
    page.wait_for_url(lambda url: url != before)


def test_a_tap_elsewhere_closes_the_gist(visit: Opener) -> None:
    page = visit(ROLE, width=360, height=640, touch=True).page
    page.locator(GIST).first.tap()
    expect(gist(page)).to_be_visible()
    page.locator("h1").tap()
    expect(gist(page)).to_be_hidden()


@pytest.mark.parametrize("path", [ROLE, "/en/leyes/lm/52/"])
def test_no_gist_leaves_the_screen(visit: Opener, path: str) -> None:
    page = visit(path, width=320, height=568, touch=True).page
    refs = page.locator(f".md-content {GIST}")
    total = refs.count()
    assert total > 3
    for index in sorted({0, 1, 2, total // 2, total - 1}):
        refs.nth(index).tap()
        expect(gist(page)).to_be_visible()
        assert inside(page, 320)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.keyboard.press("Escape")


def test_the_gist_follows_the_dark_scheme(visit: Opener) -> None:
    page = visit(ROLE, dark=True).page
    page.locator(GIST).first.focus()
    ground = gist(page).evaluate("box => getComputedStyle(box).backgroundColor")
    assert ground == page.evaluate("getComputedStyle(document.body).backgroundColor")
