"""Every kind of page: fits a phone, speaks to a screen reader, asks nobody else for anything."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opener

HOME, NOW, ROLE, LAW, ARTICLE = "/", "/ahora/", "/roles/agente-migracion/", "/leyes/lm/", "/leyes/lm/52/"
GUIDE, SESSION, GLOSSARY = "/guia/primer-contacto/", "/capacitacion/sesion-01/", "/glosario/"
LAWS, LIMITS, NEWS, COMPARED, TREATY = "/leyes/", "/plazos/", "/novedades/", "/comparar/36-horas/", "/leyes/hostages/"
PATHWAY, MATRIX, TRACE, CARDS, SITUATION = "/ruta/", "/matriz/", "/trazabilidad/", "/tarjetas/", "/situaciones/ninez/"
OVERVIEWS = [PATHWAY, MATRIX, TRACE, CARDS, SITUATION]
PAGES = [HOME, NOW, ROLE, LAW, ARTICLE, GUIDE, SESSION, GLOSSARY, LAWS, LIMITS, NEWS, COMPARED, TREATY, *OVERVIEWS]
BOTH = [*PAGES, *("/en" + page for page in PAGES)]

AXE = """async () => {
    const found = await axe.run(document, {resultTypes: ['violations']});
    return found.violations
        .filter((violation) => ['serious', 'critical'].includes(violation.impact))
        .map((violation) => violation.id + ': ' +
            violation.nodes.map((node) => node.target + ' ' + node.failureSummary).join(' | '));
}"""

WIDER = """width => [...document.querySelectorAll('.md-content__inner > *, .md-content__inner :is(p, li)')]
    .filter(e => !e.closest('table, pre, .md-typeset__scrollwrap') && e.getBoundingClientRect().right > width + 1)
    .map(e => e.outerHTML.slice(0, 100))"""

OUTLINE = """() => {
    const style = getComputedStyle(document.activeElement);
    return style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth);
}"""


@pytest.mark.parametrize("path", BOTH)
@pytest.mark.parametrize("width", [320, 360])
def test_nothing_is_wider_than_a_phone(visit: Opener, path: str, width: int) -> None:
    page = visit(path, width=width, height=640, touch=True).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    # Material hides what sticks out of the body: look at the text itself. Tables and code scroll on their own.
    assert page.evaluate(WIDER, width) == []


@pytest.mark.parametrize(
    "path",
    [
        HOME,
        NOW,
        ROLE,
        LAW,
        ARTICLE,
        LAWS,
        LIMITS,
        NEWS,
        COMPARED,
        TREATY,
        *OVERVIEWS,
        "/en" + ROLE,
        "/en" + ARTICLE,
        "/404.html",
    ],
)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_no_serious_accessibility_fault(visit: Opener, root: Path, path: str, dark: bool, width: int) -> None:
    page = visit(path, dark=dark, width=width).page
    assert page.evaluate("document.body.dataset.mdColorScheme") == ("slate" if dark else "default")
    page.add_script_tag(path=str(root / "node_modules/axe-core/axe.min.js"))
    assert page.evaluate(AXE) == []


@pytest.mark.parametrize("path", BOTH)
def test_every_request_stays_here_and_is_answered(visit: Opener, address: str, path: str) -> None:
    opened = visit(path)
    opened.page.wait_for_timeout(500)  # what a script asks for after the page has loaded
    assert {urlsplit(url).netloc for url in opened.requested if not url.startswith("data:")} == {
        urlsplit(address).netloc
    }
    assert opened.refused == []
    assert opened.said == []
    assert opened.page.context.cookies() == []


@pytest.mark.parametrize(("path", "language"), [(NOW, "es"), ("/en" + NOW, "en")])
def test_a_page_says_its_language_and_its_title(visit: Opener, path: str, language: str) -> None:
    page = visit(path).page
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("h1")).to_have_count(1)
    assert page.title().endswith("Resguardo")


@pytest.mark.parametrize(
    ("path", "other"), [(ROLE, "/en" + ROLE), ("/en" + ROLE, ROLE), (HOME, "/en/"), ("/en/", HOME)]
)
def test_the_language_switch_keeps_the_page(visit: Opener, address: str, path: str, other: str) -> None:
    page = visit(path).page
    page.locator("[data-rsg-language]").click()
    page.wait_for_url(address + other)


@pytest.mark.parametrize("start", [ROLE, "/en" + ROLE, ARTICLE])
def test_the_language_switch_keeps_the_anchor(visit: Opener, start: str) -> None:
    page = visit(start).page
    anchor = page.locator(".md-content h2[id]").nth(1).get_attribute("id")
    page.evaluate("anchor => { location.hash = anchor }", anchor)
    page.locator("[data-rsg-language]").click()
    page.wait_for_load_state()
    assert page.evaluate("location.hash") == f"#{anchor}"
    assert ("/en/" in page.url) != start.startswith("/en/")
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_the_language_switch_keeps_the_section_being_read(visit: Opener) -> None:
    page = visit(NOW, width=360, touch=True).page
    heading = page.locator(".md-content h2[id]").nth(4)
    heading.evaluate("heading => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 120)")
    page.locator("[data-rsg-language]").tap()
    page.wait_for_url("**/en/ahora/*")
    assert page.evaluate("location.hash") == f"#{heading.get_attribute('id')}"


def test_the_page_not_found_speaks_both_languages(visit: Opener) -> None:
    opened = visit("/en/no/such/page/", width=360)
    page = opened.page
    expect(page.locator("section[lang=es]")).to_contain_text("Esta página no existe")
    expect(page.locator("section[lang=en]")).to_contain_text("This page does not exist")
    assert [line for line in opened.refused if not line.endswith("/en/no/such/page/")] == []
    page.locator("section[lang=en] a").first.click()
    page.wait_for_url("**/en/ahora/")


def test_the_keyboard_reaches_the_text_first(visit: Opener) -> None:
    page = visit(ROLE).page
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text("Saltar al contenido")
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "contenido"


def test_focus_can_be_seen(visit: Opener) -> None:
    page = visit(ROLE).page
    for _ in range(25):
        page.keyboard.press("Tab")
        assert page.evaluate(OUTLINE) >= 2, page.evaluate("document.activeElement.outerHTML.slice(0, 200)")


@pytest.mark.parametrize("path", [ROLE, ARTICLE, SESSION])
def test_on_paper_only_the_text_remains(visit: Opener, tmp_path: Path, path: str) -> None:
    page = visit(path).page
    page.emulate_media(media="print")
    for hidden in (".md-header", ".md-tabs", ".md-sidebar--primary", ".md-footer", ".headerlink"):
        assert page.locator(hidden).locator("visible=true").count() == 0, hidden
    expect(page.locator("h1")).to_be_visible()
    picture = tmp_path / "paper.png"
    page.screenshot(path=str(picture), full_page=True)
    assert picture.stat().st_size > 10_000
    after = page.evaluate(
        "[...document.querySelectorAll('.md-content__inner a')].map(a => getComputedStyle(a, '::after').content)"
        ".filter(c => c.includes('http'))"
    )
    assert after == []


def test_everything_can_be_read_without_scripts(visit: Opener) -> None:
    page = visit(ROLE, scripts=False).page
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("a.rsg-ref").first).to_be_visible()
    page.locator("[data-rsg-language]").click()
    page.wait_for_url("**/en/roles/agente-migracion/")
