"""What is printed: cards and poster are tagged PDF/UA on one sheet, and their QR codes lead to pages of the site."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from cases_reader import TREE
from resguardo.model import KnowledgeBase
from resguardo.paper import build as build_module
from resguardo.paper.build import Press, prints
from resguardo.paper.card import card, table_rows
from resguardo.paper.names import ARCHIVE, FOLDER, SHAPES
from resguardo.paper.setting import TooLong, set_pages
from resguardo.reading import read

SITE = "https://example.org/guia/"


@pytest.fixture
def kb(tmp_path: Path) -> KnowledgeBase:
    shutil.copytree(TREE / "docs", tmp_path / "docs")
    for lang, kind in (("es", "kind: pathway\n"), ("en", "")):
        text = f"---\n{kind}title: Ruta\ndescription: Todo.\n---\n\n<!-- resguardo:ruta -->\n"
        (tmp_path / "docs" / lang / "ruta.md").write_text(text)
    return read(tmp_path / "docs")


def codes_in(pdf: pypdfium2.PdfDocument) -> set[str]:
    """Return what a phone reads in the QR codes of a file, at the resolution of a plain printer."""
    return {code.text for page in pdf for code in zxingcpp.read_barcodes(page.render(scale=300 / 72).to_pil())}


def test_every_card_is_one_sheet_of_tagged_pdf_in_its_own_language(kb: KnowledgeBase, tmp_path: Path) -> None:
    written = Press().print_all(kb, tmp_path, SITE)
    cards = [path for path in written if path.suffix == ".pdf" and not path.name.startswith("ruta")]
    assert len(cards) == len(kb.roles) * 2 * len(SHAPES)
    for path in cards:
        pdf = pypdfium2.PdfDocument(path)
        data = path.read_bytes()
        assert 1 <= len(pdf) <= 2, path.name
        assert pdf.is_tagged(), path.name
        assert b"pdfuaid" in data, path.name
        assert (b"/Lang(es)" if "-es-" in path.name else b"/Lang(en)") in data, path.name
        assert pdf.get_metadata_dict()["Title"].endswith("Resguardo")


def test_a_card_holds_the_steps_their_limits_what_goes_along_and_what_never_to_do(kb: KnowledgeBase) -> None:
    content = card(kb, kb.roles["policia-local"], "es", SITE)
    first = content["stages"][0]["steps"][0]
    assert first == {"title": "Dé aviso", "deadline": "36 horas", "basis": ["LX 1-I", "LX 2"], "more": ""}
    english = card(kb, kb.roles["salud"], "en", SITE)
    assert [step["title"] for step in english["first"]] == ["Treat"]
    assert english["phrases"] == ['"You are safe here."']
    assert english["handover"] == [["The shelter", "The time", "The story"]]
    assert english["never"] == ["Leave the person alone (good practice)."]
    assert english["stages"][0]["steps"][0]["basis"] == ["good practice"]
    assert "pending legal review" in english["note"].lower()


def test_the_text_of_a_card_is_in_the_file_and_says_what_was_read(kb: KnowledgeBase, tmp_path: Path) -> None:
    Press().print_all(kb, tmp_path, SITE)
    pdf = pypdfium2.PdfDocument(tmp_path / FOLDER / "policia-local-es-carta.pdf")
    text = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pdf).split())
    for said in ("Policía estatal y municipal", "Dé aviso", "(36 horas)", "LX 1-I", "Pendiente de revisión jurídica", "2026-01-15",
                 "23 de noviembre de 2026"):  # fmt: skip
        assert said in text, said


def test_the_codes_of_a_card_are_read_back_as_addresses_of_its_language(kb: KnowledgeBase, tmp_path: Path) -> None:
    Press().print_all(kb, tmp_path, SITE)
    for lang, prefix in (("es", ""), ("en", "en/")):
        for shape in SHAPES:
            pdf = pypdfium2.PdfDocument(tmp_path / FOLDER / f"salud-{lang}-{shape}.pdf")
            assert codes_in(pdf) == {
                f"{SITE}{prefix}roles/salud/",
                f"{SITE}{prefix}trazabilidad/?rol=salud",
                f"{SITE}{prefix}plazos/?rol=salud",
            }


def test_the_poster_is_one_large_page_with_every_role_and_stage(kb: KnowledgeBase, tmp_path: Path) -> None:
    Press().print_all(kb, tmp_path, SITE)
    pdf = pypdfium2.PdfDocument(tmp_path / FOLDER / "ruta-es-a3.pdf")
    assert len(pdf) == 1
    assert [round(side / 72 * 25.4) for side in pdf[0].get_size()] == [420, 297]
    assert pdf.is_tagged()
    text = pdf[0].get_textpage().get_text_bounded()
    for said in ("Detección", "Seguimiento", "Dé aviso", "36 horas", "→ Albergue"):
        assert said in text, said
    assert codes_in(pdf) == {f"{SITE}ruta/"}


def test_the_archive_holds_every_file_and_is_the_same_when_made_again(kb: KnowledgeBase, tmp_path: Path) -> None:
    one = Press().print_all(kb, tmp_path / "one", SITE)
    two = Press().print_all(kb, tmp_path / "two", SITE)
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]
    with zipfile.ZipFile(tmp_path / "one" / FOLDER / ARCHIVE) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [path.name for path in one if path.suffix == ".pdf"]


def test_what_did_not_change_is_not_set_again(
    kb: KnowledgeBase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    press, calls = Press(), []
    press.print_all(kb, tmp_path, SITE)
    before = {path.name: path.read_bytes() for path in (tmp_path / FOLDER).iterdir()}
    monkeypatch.setattr(build_module, "set_pages", lambda *given: calls.append(given[1]["title"]) or b"%PDF-new")
    press.print_all(kb, tmp_path, SITE)
    assert calls == []
    assert {path.name: path.read_bytes() for path in (tmp_path / FOLDER).iterdir()} == before
    page = Path(kb.root) / "es/roles/albergue.md"
    page.write_text(page.read_text().replace("### Reciba", "### Abra la puerta"))
    press.print_all(read(Path(kb.root)), tmp_path, SITE)
    assert set(calls) == {"Albergue", "Ruta"}, "its cards in Spanish, and the poster"
    assert len(calls) == len(SHAPES) + 1


def test_a_text_that_fits_no_sheet_is_said_not_cut(kb: KnowledgeBase) -> None:
    item = next(iter(prints(kb, SITE)))
    steps = [{"title": "Paso " * 30, "deadline": "", "basis": ["LX 1"], "more": ""}] * 400
    data = {**item.data, "stages": [{"name": "Etapa", "steps": steps}]}
    with pytest.raises(TooLong):
        set_pages(item.template, data, ((8, 2), (7, 2)), "2026-01-01")


def test_rows_of_a_markdown_table_keep_the_bars_of_references() -> None:
    text = "Antes.\n\n| A | B |\n| --- | --- |\n| [[rol:x|Uno]] | dos, [[LX 1|tres]] |\n| cuatro |  |\n"
    assert table_rows(text) == [["[[rol:x|Uno]]", "dos, [[LX 1|tres]]"], ["cuatro", ""]]
    assert table_rows("Sin tabla.") == []
