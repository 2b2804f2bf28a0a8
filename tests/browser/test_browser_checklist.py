"""The checklist in a real browser: ticked with its time, kept only where asked, cleared for good, copied, printed; nothing leaves."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener

ROLE = "/roles/policia-local/"
# The theme keeps the choice of light or dark under a key of its own.
STORED = "() => Object.fromEntries(Object.entries({...localStorage, ...sessionStorage}).filter(([k]) => !k.endsWith('__palette')))"
DEVICE = "() => Object.keys(localStorage).filter((key) => !key.endsWith('__palette')).length"


def tick(page: Page, number: int) -> str:
    """Tick the box of a step as a finger would; return the step's name."""
    box = page.locator(".rsg-checklist input[data-step]").nth(number)
    box.check(force=True)
    return str(box.get_attribute("data-step"))


def ticked(page: Page) -> list[str]:
    return list(page.evaluate("[...document.querySelectorAll('input[data-step]:checked')].map(b => b.dataset.step)"))


def test_a_tick_counts_for_its_stage_and_carries_its_time(visit: Opener) -> None:
    opened = visit(ROLE, width=360)
    page = opened.page
    assert page.evaluate(STORED) == {}, "nothing is stored before anything is ticked"
    expect(page.locator(".rsg-checklist [data-total]")).to_have_text(re.compile(r"^0 de \d+ pasos$"))
    tick(page, 0)
    expect(page.locator(".rsg-checklist [data-total]")).to_have_text(re.compile(r"^1 de \d+ pasos$"))
    expect(page.locator(".rsg-checklist [data-progress]").first).to_have_text(re.compile(r"^1 de \d+ pasos$"))
    expect(page.locator(".rsg-checklist time")).to_have_text(re.compile(r"^ ?\d{4}-\d\d-\d\d \d\d:\d\d$"))
    assert opened.said == []


def test_ticks_stay_in_this_tab_and_in_no_other(visit: Opener) -> None:
    page = visit(ROLE).page
    step = tick(page, 2)
    assert page.evaluate(DEVICE) == 0
    page.reload()
    assert ticked(page) == [step], "the same tab, also after the law was read in between"
    other = page.context.new_page()
    other.goto(page.url)
    assert ticked(other) == []


def test_kept_on_the_device_they_survive_and_cleared_they_are_gone(visit: Opener) -> None:
    page = visit(ROLE).page
    step = tick(page, 1)
    page.get_by_label("Conservar en este dispositivo").check()
    page.reload()
    assert ticked(page) == [step]
    other = page.context.new_page()
    other.goto(page.url.replace("/roles/", "/en/roles/"))
    assert ticked(other) == [step], "kept for the role, whichever the language"
    other.get_by_role("button", name="Clear the list").click()
    expect(other.locator(".rsg-checklist [data-total]")).to_have_text("List cleared.")
    assert ticked(other) == []
    assert other.evaluate(STORED) == {}
    other.reload()
    assert ticked(other) == []
    assert other.get_by_label("Keep on this device").is_checked() is False


def test_choosing_not_to_keep_takes_it_off_the_device_at_once(visit: Opener) -> None:
    page = visit(ROLE).page
    tick(page, 0)
    keep = page.get_by_label("Conservar en este dispositivo")
    keep.check()
    assert page.evaluate(DEVICE) == 1
    keep.uncheck()
    assert page.evaluate(DEVICE) == 0


def test_what_is_stored_holds_steps_and_times_and_nothing_else(visit: Opener) -> None:
    page = visit(ROLE).page
    step = tick(page, 0)
    stored = page.evaluate(STORED)
    assert list(stored) == ["resguardo:lista:policia-local"]
    held = page.evaluate("() => JSON.parse(sessionStorage.getItem('resguardo:lista:policia-local'))")
    assert list(held) == [step]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+Z", held[step])
    assert page.locator(".rsg-checklist :is(input[type=text], textarea)").count() == 0, "no free text, no personal data"


def test_nothing_leaves_the_device(visit: Opener) -> None:
    opened = visit(ROLE)
    before = len(opened.requested)
    tick(opened.page, 0)
    opened.page.get_by_label("Conservar en este dispositivo").check()
    opened.page.get_by_role("button", name="Copiar como texto").click()
    opened.page.get_by_role("button", name="Borrar la lista").click()
    expect(opened.page.locator(".rsg-checklist [data-total]")).to_have_text("Lista borrada.")
    later = [url for url in opened.requested[before:] if not url.endswith("favicon.svg")]
    assert later == []


def test_copied_as_text_it_says_what_is_done_when_and_what_is_left(visit: Opener) -> None:
    page = visit(ROLE).page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tick(page, 1)
    page.get_by_role("button", name="Copiar como texto").click()
    expect(page.locator(".rsg-checklist [data-total]")).to_have_text("Lista copiada.")
    text = str(page.evaluate("() => navigator.clipboard.readText()"))
    done, pending = text.split("Pendiente:")
    assert re.search(r"Hecho:\n\[x\] .+ \(\d{4}-\d\d-\d\d a las \d\d:\d\d\)\n", done)
    boxes = page.locator(".rsg-checklist input[data-step]").count()
    assert pending.count("[ ]") == boxes - 1
    assert "[de inmediato]" in pending


def test_print_what_is_done_shows_only_that(visit: Opener) -> None:
    page = visit(ROLE).page
    tick(page, 1)
    page.evaluate("() => { window.print = () => { window.printed = document.documentElement.dataset.rsgPrint; }; }")
    page.get_by_role("button", name="Imprimir lo hecho").click()
    assert page.evaluate("() => window.printed") == "ticked"
    page.emulate_media(media="print")
    assert page.locator(".rsg-checklist .task-list-item:visible").count() == 1
    expect(page.locator(".rsg-checklist time")).to_be_visible()
    expect(page.locator("h1")).to_be_visible()
    assert page.locator(".rsg-step:visible, .rsg-checklist__tools:visible, .rsg-first:visible").count() == 0
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    assert page.locator(".rsg-checklist .task-list-item:visible").count() > 1


def test_the_keyboard_ticks_and_clears(visit: Opener) -> None:
    page = visit(ROLE).page
    page.locator(".rsg-checklist input[data-step]").first.focus()
    page.keyboard.press("Space")
    assert len(ticked(page)) == 1
    page.get_by_role("button", name="Borrar la lista").focus()
    page.keyboard.press("Enter")
    assert ticked(page) == []


def test_without_scripts_the_list_stands_and_promises_nothing(visit: Opener) -> None:
    page = visit(ROLE, scripts=False).page
    assert page.locator(".rsg-checklist .task-list-item").count() > 9
    assert page.locator(".rsg-checklist__tools:visible").count() == 0
