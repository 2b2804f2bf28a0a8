"""Who has never seen the site finds the first step within two taps from home, by who they are or by what is happening."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opener

SITUATIONS = [
    (
        "A woman says that her brother is still held, and her phone rings.",
        "Sigue en cautiverio o llama desde ahí",
        "cautiverio",
    ),
    ("A boy of about fifteen arrives alone.", "Es niña, niño o adolescente", "ninez"),
    ("A man who escaped is bleeding.", "Está herida", "herida"),
    ("She says: if they send me back they will kill me.", "Teme volver a su país", "refugio"),
    ("They say that men in uniform handed them over.", "Participaron autoridades", "funcionarios"),
]


@pytest.mark.parametrize(("said", "tile", "page_id"), SITUATIONS, ids=[s[2] for s in SITUATIONS])
def test_one_tap_on_what_is_happening_shows_the_first_step(visit: Opener, said: str, tile: str, page_id: str) -> None:
    page = visit("/", width=360, touch=True).page
    page.get_by_role("link", name=tile).tap()
    page.wait_for_url(f"**/situaciones/{page_id}/")
    steps = page.locator("h2#primero ~ ol").first.locator("> li")
    expect(steps.first).to_be_visible()
    assert steps.count() >= 3, said
    assert len(steps.first.inner_text().split()) > 3, said


@pytest.mark.parametrize(
    ("who", "role"),
    [
        ("Policía estatal o municipal", "policia-local"),
        ("Hospital, clínica o psicología", "salud"),
        ("Consulado", "consulado"),
    ],
)
def test_two_taps_by_who_you_are_lead_to_the_step_that_does_not_wait(visit: Opener, who: str, role: str) -> None:
    page = visit("/", width=360, touch=True).page
    page.get_by_role("link", name=who, exact=True).tap()
    page.wait_for_url(f"**/roles/{role}/")
    first = page.locator(".rsg-first li a").first
    anchor = str(first.get_attribute("href"))
    first.tap()
    assert page.url.endswith(anchor)
    expect(page.locator(anchor)).to_be_in_viewport()
