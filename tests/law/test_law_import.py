"""Importing: the register as written, and documents that cannot be imported."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from law_pdf_writer import Text, write_pdf
from law_samples import TITLE, pdf_law, plain_law

from resguardo.law import LawImportError, build_register, encode_register, import_law, load_register, read_law

URL = "https://www.diputados.gob.mx/LeyesBiblio/pdf/LFB.pdf"
ENCRYPTED = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'ab' * 32}> /U <{'cd' * 32}> /P -4 >> /ID [<00><00>]"


@pytest.fixture
def faros(tmp_path: Path) -> Path:
    path = tmp_path / "lfb.pdf"
    path.write_bytes(pdf_law())
    return path


def test_the_register_has_the_fixed_shape(tmp_path: Path, faros: Path) -> None:
    target = tmp_path / "registro.json"
    register = import_law(faros, "lfb", URL, target, TITLE)
    written = json.loads(target.read_text(encoding="utf-8"))
    assert list(written) == ["law", "title", "published", "last_reform", "source", "articles"]
    assert written["law"] == "lfb"
    assert written["title"] == TITLE
    assert written["published"] == "2011-03-07"
    assert written["last_reform"] == "2021-01-12"
    assert written["source"] == {"url": URL, "sha256": register.source.sha256}
    assert len(register.source.sha256) == 64
    by_name = {article["article"]: article for article in written["articles"]}
    assert list(by_name["2"]) == ["article", "units", "fingerprint", "terms", "reformed"]
    assert by_name["2"]["terms"] == ["36 h", "inmediato", "3 d", "15 dh"]
    assert by_name["2"]["units"] == ["parr-1", "I", "II", "II-a", "II-b", "III", "III-parr-2", "parr-2"]
    assert by_name["2 Bis"]["units"] == []
    assert load_register(target) == register


def test_one_article_a_line_and_readable_spanish(tmp_path: Path, faros: Path) -> None:
    target = tmp_path / "registro.json"
    register = import_law(faros, "lfb", URL, target)
    text = target.read_text(encoding="utf-8")
    assert text.endswith("  ]\n}\n")
    assert sum(line.startswith('    {"article": ') for line in text.splitlines()) == len(register.articles)
    assert '  "title": "Ley de Faros y Balizas",\n' in text
    accented = msgspec.structs.replace(register, title="Ley de Búsqueda")
    assert "Búsqueda" in encode_register(accented).decode()


def test_a_second_import_changes_no_byte(tmp_path: Path, faros: Path) -> None:
    target = tmp_path / "registro.json"
    import_law(faros, "lfb", URL, target)
    first = target.read_bytes()
    import_law(faros, "lfb", URL, target)
    assert target.read_bytes() == first
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_text_and_pdf_differ_in_the_register_by_their_source_alone(tmp_path: Path, faros: Path) -> None:
    text = tmp_path / "lfb.txt"
    text.write_text(plain_law(), encoding="utf-8")
    one, other = (build_register(read_law(path, "lfb"), URL) for path in (faros, text))
    assert [a.fingerprint for a in one.articles] == [a.fingerprint for a in other.articles]
    assert [a.terms for a in one.articles] == [a.terms for a in other.articles]
    assert one.source.sha256 != other.source.sha256


def test_a_law_whose_days_are_working_days(tmp_path: Path) -> None:
    path = tmp_path / "lfb.txt"
    path.write_text("Artículo 1. Son:\n\nI. Días: Días hábiles.\n\nArtículo 2. En diez días.\n", encoding="utf-8")
    assert build_register(read_law(path, "lfb"), URL).articles[1].terms == ("10 dh",)


def cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def scan(data: bytes) -> bytes:
    return write_pdf([[], [], []])


def half_scanned(data: bytes) -> bytes:
    return write_pdf([[Text("Artículo 1. Luz.", 85, 700)], []])


def garbled(data: bytes) -> bytes:
    return b"%PDF-1.7\n" + bytes(range(256)) * 20 + b"\n%%EOF\n"


def no_pages(data: bytes) -> bytes:
    return write_pdf([])


def missing_pages(data: bytes) -> bytes:
    return write_pdf([[Text("Artículo 1. Luz.", 85, 700), Text("1 de 9", 294, 38, 9)]])


def spoilt_stream(data: bytes) -> bytes:
    """A page of which pdfium would read the first lines, and not a word about the rest."""
    page = [Text(f"Línea {number} de la carta", 85, 700 - number * 12) for number in range(40)]
    spoilt = bytearray(write_pdf([[Text("Luz.", 85, 720, head="Artículo 1. "), *page]], compressed=True))
    spoilt[spoilt.index(b"stream") + 150] ^= 0xFF
    return bytes(spoilt)


BAD: list[tuple[str, Callable[[bytes], bytes], str, str]] = [
    ("lfb.pdf", lambda data: b"", "vacío", "empty"),
    ("lfb.pdf", cut, "incompleto", "incomplete"),
    ("lfb.pdf", garbled, "dañado", "damaged"),
    ("lfb.pdf", spoilt_stream, "dañado", "damaged"),
    ("lfb.pdf", no_pages, "dañado", "damaged"),
    ("lfb.pdf", lambda data: b"<html><body>Error 404</body></html>", "no es un PDF", "not a PDF"),
    ("lfb.pdf", lambda data: write_pdf([[Text("Luz", 85, 700)]], trailer=ENCRYPTED), "contraseña", "password"),
    ("lfb.pdf", scan, "escaneado", "scan"),
    ("lfb.pdf", half_scanned, "escaneado", "scan"),
    ("lfb.pdf", missing_pages, "faltan páginas", "pages are missing"),
    (
        "lfb.pdf",
        lambda data: write_pdf([[Text("Una carta a los torreros.", 85, 700)]]),
        "ningún artículo",
        "no article",
    ),
    ("lfb.txt", lambda data: b"", "vacío", "empty"),
    ("lfb.txt", lambda data: b" \n\n \n", "vacío", "empty"),
    ("lfb.txt", lambda data: b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "no es un archivo de texto", "not a text file"),
    ("lfb.txt", lambda data: bytes(range(256)), "no es un archivo de texto", "not a text file"),
    ("lfb.txt", lambda data: b"Una carta a los torreros.", "ningún artículo", "no article"),
    ("lfb.doc", lambda data: data, "solo se importan", "only"),
]


@pytest.mark.parametrize(("name", "spoil", "es", "en"), BAD)
def test_a_bad_document_is_refused_and_the_register_stays(
    tmp_path: Path, faros: Path, name: str, spoil: Callable[[bytes], bytes], es: str, en: str
) -> None:
    target = tmp_path / "registro.json"
    import_law(faros, "lfb", URL, target)
    before = target.read_bytes()
    bad = tmp_path / "bad" / name
    bad.parent.mkdir()
    bad.write_bytes(spoil(faros.read_bytes()))
    with pytest.raises(LawImportError) as caught:
        import_law(bad, "lfb", URL, target)
    assert es in caught.value.reason_es
    assert en in caught.value.reason_en
    assert caught.value.path == bad
    assert str(bad) in str(caught.value)
    assert caught.value.message("en") == f"{bad}: {caught.value.reason_en}"
    assert target.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad", "lfb.pdf", "registro.json"]


def test_another_law_than_expected_is_refused(tmp_path: Path, faros: Path) -> None:
    target = tmp_path / "registro.json"
    with pytest.raises(LawImportError, match="es otra ley") as caught:
        import_law(faros, "lm", URL, target, expected_title="Ley de Migración")
    assert "Ley de Migración" in caught.value.reason_en
    assert not target.exists()


def test_a_text_without_a_title_is_taken_at_its_word(tmp_path: Path) -> None:
    path = tmp_path / "lm.txt"
    path.write_text("Artículo 1. Luz.\n", encoding="utf-8")
    assert import_law(path, "lm", URL, tmp_path / "registro.json", expected_title="Ley de Migración").title == ""


def test_a_missing_document(tmp_path: Path) -> None:
    for name in ("none.pdf", "none.txt"):
        with pytest.raises(LawImportError, match="no se puede leer"):
            read_law(tmp_path / name, "lfb")


def test_a_register_that_cannot_be_written(tmp_path: Path, faros: Path) -> None:
    with pytest.raises(LawImportError, match="no se pudo escribir"):
        import_law(faros, "lfb", URL, tmp_path / "no" / "such" / "folder" / "registro.json")


def test_an_interrupted_write_leaves_the_register_as_it_was(
    tmp_path: Path, faros: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "registro.json"
    import_law(faros, "lfb", URL, target)
    before = target.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", fail)
    with pytest.raises(LawImportError, match="No space left"):
        import_law(faros, "lfb", "https://example.org/otra.pdf", target)
    assert target.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["lfb.pdf", "registro.json"]
