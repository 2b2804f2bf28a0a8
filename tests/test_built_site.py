"""The real site as built: every link and anchor inside it leads somewhere, in both languages; its data fits its schema."""

from __future__ import annotations

import json
import posixpath
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import jsonschema
import pypdfium2
import pytest
import zxingcpp

from resguardo.levels import read_levels, read_site_url
from resguardo.paper.names import ARCHIVE, FOLDER, SHAPES, card_name, poster_name
from resguardo.reading import read
from resguardo.rules import check
from resguardo.vocabulary import LANGUAGES, ROLES


class _Page(HTMLParser):
    """The links and ids of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src") and value:
                self.links.add(value)
            if name in ("id", "name") and value:
                self.ids.add(value)


@pytest.fixture(scope="module")
def pages(built_site: Path) -> dict[str, _Page]:
    return {
        path.relative_to(built_site).as_posix(): _Page(path.read_text(encoding="utf-8"))
        for path in built_site.rglob("*.html")
        if path.name != "404.html"
    }


def test_every_link_inside_the_site_leads_to_a_page_and_an_anchor(built_site: Path, pages: dict[str, _Page]) -> None:
    dead = []
    for name, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (
                posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path))) if parts.path else name
            )
            file = built_site / target
            if file.is_dir():
                target = posixpath.normpath(f"{target}/index.html")
                file = built_site / target
            if not file.exists() or (
                parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids
            ):
                dead.append(f"{name}: {link}")
    assert dead == []


def test_no_reference_of_the_real_guide_is_broken(built_site: Path) -> None:
    marked = [p.as_posix() for p in built_site.rglob("*.html") if "rsg-ref--broken" in p.read_text(encoding="utf-8")]
    assert marked == []


def test_both_languages_have_the_same_pages(pages: dict[str, _Page]) -> None:
    spanish = {name for name in pages if not name.startswith("en/")}
    assert {name.removeprefix("en/") for name in pages if name.startswith("en/")} == spanish


def test_the_published_data_fits_its_schema_and_holds_the_whole_guide(built_site: Path, root: Path) -> None:
    data = json.loads((built_site / "data/kb.json").read_text(encoding="utf-8"))
    jsonschema.validate(data, json.loads((built_site / "data/kb.schema.json").read_text(encoding="utf-8")))
    # Each text that was imported has its register; of every other the data says how far it was read.
    registered = {path.parent.name for path in (root / "docs/es/leyes").glob("*/registro.json")}
    assert {law["id"] for law in data["laws"] if law["reading"] == "official"} == registered
    assert {law["id"] for law in data["laws"]} == {p.parent.name for p in (root / "docs/es/leyes").glob("*/index.md")}
    assert {page["id"] for page in data["pages"]} >= {"ahora", "leyes/lm/52", "roles/ministerio-publico"}
    for article in data["articles"]:
        assert (built_site / article["url"]["es"].strip("/") / "index.html").exists()


def test_every_page_has_its_structured_data(built_site: Path) -> None:
    text = (built_site / "leyes/lm/52/index.html").read_text(encoding="utf-8")
    start = text.index('<script type="application/ld+json">') + len('<script type="application/ld+json">')
    data = json.loads(text[start : text.index("</script>", start)])
    assert data["about"]["@type"] == "Legislation"
    assert data["about"]["legislationIdentifier"] == "LM 52"


def test_the_real_guide_has_nothing_to_mend(root: Path) -> None:
    found = check(read(root / "docs"), read_levels(root / "mkdocs.yml"))
    assert [f"{f.path}:{f.line}: {f.code}" for f, level in found if level == "error"] == []


def test_every_role_is_there_with_its_steps_and_what_does_not_wait(root: Path) -> None:
    kb = read(root / "docs")
    assert set(kb.roles) == set(ROLES)
    for role in kb.roles.values():
        assert len(role.steps) >= (8 if role.id in ("operador-911", "juzgado") else 10), role.id
        assert 3 <= len(role.first) <= 6, role.id
        assert any(step.hands_to for step in role.steps), role.id


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_codes_on_every_printed_card_lead_to_pages_of_the_site(
    built_site: Path, pages: dict[str, _Page], root: Path, lang: str
) -> None:
    base = read_site_url(root / "mkdocs.yml")
    for path in sorted((built_site / FOLDER).glob(f"*-{lang}-carta.pdf")):
        pdf = pypdfium2.PdfDocument(path)
        assert len(pdf) <= 2, f"{path.name}: one sheet"
        assert pdf.is_tagged(), path.name
        found = {code.text for page in pdf for code in zxingcpp.read_barcodes(page.render(scale=200 / 72).to_pil())}
        assert len(found) == 3, path.name
        for url in found:
            address = urlsplit(url)
            assert url.startswith(base), url
            name = posixpath.normpath(f"{url.removeprefix(base).partition('?')[0]}/index.html")
            assert name in pages, url
            if address.query:
                assert f'value="{address.query.removeprefix("rol=")}"' in (built_site / name).read_text(
                    encoding="utf-8"
                ), url


def test_the_archive_of_cards_holds_every_role_shape_and_language(built_site: Path) -> None:
    with zipfile.ZipFile(built_site / FOLDER / ARCHIVE) as archive:
        names = set(archive.namelist())
    assert names == {card_name(role, lang, shape) for role in ROLES for lang in LANGUAGES for shape in SHAPES} | {
        poster_name(lang) for lang in LANGUAGES
    }
