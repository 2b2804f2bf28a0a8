"""Documents -> text of a law: PDFs and plain text of one wording, page furniture, notes, headings, front matter."""

from __future__ import annotations

from pathlib import Path

import pytest
from law_pdf_writer import Text, write_pdf
from law_samples import PARAGRAPHS, REFORMED, TITLE, TRANSITORY, UNITS, pdf_law, plain_law, read_text

from resguardo.law import LawText, fingerprint, read_law
from resguardo.law.metadata import normal_case, titles_agree
from resguardo.law.notes import begins_note, is_heading, note_dates, opens_transitories


def read_pdf_law(folder: Path, data: bytes) -> LawText:
    path = folder / "faros.pdf"
    path.write_bytes(data)
    return read_law(path, "faros")


def fingerprints(law: LawText) -> dict[str, str]:
    return {article.article: article.fingerprint for article in law.articles}


@pytest.mark.parametrize("bold", [True, False])
@pytest.mark.parametrize("spaced", [True, False])
def test_pdf(tmp_path: Path, bold: bool, spaced: bool) -> None:
    law = read_pdf_law(tmp_path, pdf_law(bold=bold, spaced=spaced))
    assert {article.article: article.units for article in law.articles} == UNITS
    assert {article.article: article.reformed for article in law.articles} == REFORMED
    assert (law.title, law.published, law.last_reform) == (TITLE, "2011-03-07", "2021-01-12")


def test_a_compressed_pdf(tmp_path: Path) -> None:
    page = [Text("Los faros dan luz.", 85, 690, head="Artículo 1. ")]
    assert read_pdf_law(tmp_path, write_pdf([page], compressed=True)).articles[0].body == ("Los faros dan luz.",)


def test_plain_text(tmp_path: Path) -> None:
    law = read_text(tmp_path, plain_law())
    # without indents, what follows the last fraction is the article's own
    units = UNITS | {"2": (*UNITS["2"][:-2], "parr-2", "parr-3")}
    assert {article.article: article.units for article in law.articles} == units
    assert {article.article: article.reformed for article in law.articles} == REFORMED
    assert (law.title, law.published, law.last_reform) == (TITLE, "2011-03-07", "2021-01-12")


@pytest.mark.parametrize("width", [40, 60, 78, 100, 5000])
def test_the_fingerprint_is_that_of_the_words_however_extracted(tmp_path: Path, width: int) -> None:
    from_pdf = fingerprints(read_pdf_law(tmp_path, pdf_law()))
    assert fingerprints(read_text(tmp_path, plain_law(width=width))) == from_pdf
    unpunctuated = read_text(tmp_path, plain_law(width=width).replace("\n\n", "\n"))
    if width < 5000:
        assert fingerprints(unpunctuated) == from_pdf


def test_the_fingerprint_changes_with_one_letter(tmp_path: Path) -> None:
    plain = plain_law(width=5000)
    before = fingerprints(read_text(tmp_path, plain))
    after = fingerprints(read_text(tmp_path, plain.replace("treinta noches", "treinta coches")))
    assert {article for article in before if before[article] != after[article]} == {"3"}


def test_fingerprint() -> None:
    # SHA-256 of "elfaroesde1824": letters and digits, case-folded
    assert fingerprint(["El faro  es", "de 1824."]) == fingerprint(["EL FARO ES DE 1824"])
    assert fingerprint(["señal"]) == fingerprint(["sen\u0303al"])
    assert fingerprint(["se-\nñal"]) == fingerprint(["señal"])
    assert fingerprint(["señal"]) != fingerprint(["senal"])
    assert len(fingerprint([""])) == 8


def test_form_feeds_and_furniture_may_stand_anywhere(tmp_path: Path) -> None:
    plain = plain_law()
    assert fingerprints(read_text(tmp_path, plain.replace("\nCÁMARA", "\n\fCÁMARA"))) == fingerprints(
        read_text(tmp_path, plain)
    )


def test_windows_text(tmp_path: Path) -> None:
    path = tmp_path / "faros.txt"
    path.write_bytes(plain_law().replace("\n", "\r\n").encode("cp1252"))
    assert fingerprints(read_law(path, "faros")) == fingerprints(read_text(tmp_path, plain_law()))


def test_a_text_file_with_its_mark(tmp_path: Path) -> None:
    path = tmp_path / "faros.txt"
    path.write_bytes(b"\xef\xbb\xbf" + plain_law().encode())
    assert read_law(path, "faros").title == TITLE


def test_progress_is_told_page_by_page(tmp_path: Path) -> None:
    path = tmp_path / "faros.pdf"
    path.write_bytes(pdf_law())
    told: list[tuple[int, int]] = []
    read_law(path, "faros", lambda done, pages: told.append((done, pages)))
    assert told == [(number, len(told)) for number in range(1, len(told) + 1)]
    assert len(told) > 1


def test_paragraphs_can_be_shown(tmp_path: Path) -> None:
    law = read_pdf_law(tmp_path, pdf_law())
    paragraphs = {p.unit: p.text for p in law.articles[1].paragraphs}
    assert paragraphs["II-a"] == "La hora del encendido, y"
    assert paragraphs["parr-2"].startswith("El capitán del puerto resolverá")
    assert paragraphs["parr-2"].endswith("faros abandonados.")


def test_a_table_in_small_type_is_text_but_no_paragraph(tmp_path: Path) -> None:
    page = [
        Text(
            "Se cobrará conforme a la tabla que sigue, y por noche completa o empezada: ", 85, 690, head="Artículo 1. "
        ),
        Text("Aceite 3", 90, 670, 8),
        Text("Mecha 1", 90, 660, 8),
        Text("Nadie cobrará más que lo dicho en la tabla de este artículo ni por otra cosa.", 85, 640),
        Text("Nadie encenderá un faro de día.", 85, 616, head="Artículo 2. "),
    ]
    law = read_pdf_law(tmp_path, write_pdf([page]))
    assert law.articles[0].units == ("parr-1", "parr-2")
    assert "Aceite 3" in [p.text for p in law.articles[0].paragraphs]


def test_an_epigraph_in_bold(tmp_path: Path) -> None:
    page = [
        Text("De la luz.", 85, 690, bold=True, head="Artículo 1. "),
        Text("Los faros dan luz.", 85, 678),
        Text("Siempre.", 85, 655),
    ]
    assert read_pdf_law(tmp_path, write_pdf([page])).articles[0].units == ("parr-1", "parr-2")


def test_a_heading_split_by_a_page_is_no_text(tmp_path: Path) -> None:
    paragraphs = (*PARAGRAPHS[:5], "#Capítulo Primero Bis", "#De las gaviotas", *PARAGRAPHS[5:], *TRANSITORY)
    from_text = fingerprints(read_text(tmp_path, plain_law(paragraphs)))
    assert from_text == fingerprints(read_text(tmp_path, plain_law()))
    assert from_text == fingerprints(read_pdf_law(tmp_path, pdf_law(paragraphs)))


@pytest.mark.parametrize(
    ("note", "dates"),
    [
        ("Párrafo reformado DOF 04-05-2021", ("2021-05-04",)),
        ("Artículo reformado DOF 03-05-2013, 03-01-2017", ("2013-05-03", "2017-01-03")),
        ("Fracción adicionada DOF 24-02-2005. Reformada DOF 25-01-2013", ("2005-02-24", "2013-01-25")),
        ("Inciso recorrido DOF 18-10-2023", ("2023-10-18",)),
        ("Párrafo reformado DOF 29-01-2016 y 15-09-2024", ("2016-01-29", "2024-09-15")),
        ("Artículo reformado DOF27-05-1987, 07-05-1997", ("1987-05-27", "1997-05-07")),
        ("Fe de erratas a la fracción DOF 31-08-1931. Derogada DOF 19-05-2006", ("1931-08-31", "2006-05-19")),
        ("Fe de erratas DOF 06-02-1991", ("1991-02-06",)),
        ("Recorrido (antes artículo 5) DOF 13-05-1996", ()),
        ("Principio adicionado DOF 03-01-2017", ("2017-01-03",)),
        ("Capítulo adicionado DOF 03-05-2013", ()),
        ("Denominación del Título reformada DOF 17-06-2016", ()),
        ("Nota: El Decreto DOF 06-11-2020 derogó la fracción", ()),
    ],
)
def test_notes(note: str, dates: tuple[str, ...]) -> None:
    assert begins_note(note) or note.startswith("Recorrido")
    if begins_note(note):
        assert note_dates(note) == dates


@pytest.mark.parametrize(
    "text",
    [
        "Artículo 5. Se reformará el faro.",
        "Párrafo a párrafo se leerá la ley.",
        "Las reformas publicadas se leerán en la playa.",
        "Título reformado por el capitán del puerto.",
    ],
)
def test_what_is_no_note(text: str) -> None:
    assert not begins_note(text)


@pytest.mark.parametrize(
    "text",
    [
        "TÍTULO PRIMERO",
        "Título Primero",
        "TITULO OCTAVO",
        "CAPÍTULO II",
        "Capítulo Único",
        "CAPÍTULO ÚNICO",
        "Capítulo IV Bis",
        "CAPITULO III BIS",
        "Sección Sexta",
        "Sección Décima Segunda. De los Municipios",
        "LIBRO SEGUNDO",
        "APARTADO II",
        "Capítulo Vigésimo Primero",
        "CAPÍTULO V (sic DOF 20-03-2014)",
    ],
)
def test_headings(text: str) -> None:
    assert is_heading(text)


@pytest.mark.parametrize(
    "text",
    [
        "Título Segundo de la presente Ley",
        "Capítulo II de esta Ley.",
        "Sección amarilla",
        "Libro de visitas",
        "Apartado A",
    ],
)
def test_what_is_no_heading(text: str) -> None:
    assert not is_heading(text)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("TRANSITORIOS", True),
        ("Transitorios", True),
        ("TRANSITORIO", True),
        ("T R A N S I T O R I O S", True),
        ("ARTÍCULOS TRANSITORIOS", True),
        ("ARTICULOS TRANSITORIOS:", True),
        ("Artículos Transitorios", True),
        ("DISPOSICIONES TRANSITORIAS", True),
        ("transitorios.", False),
        ("Transitorios de este Decreto.", False),
    ],
)
def test_transitory_headings(text: str, is_one: bool) -> None:
    assert opens_transitories(text) is is_one


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("LEY DE MIGRACIÓN", "Ley de Migración"),
        ("LEY GENERAL PARA LA PAZ Y EL MAR", "Ley General para la Paz y el Mar"),
        (
            "LEY REGLAMENTARIA DE LA FRACCIÓN XXI DEL ARTÍCULO 73",
            "Ley Reglamentaria de la fracción XXI del artículo 73",
        ),
        ("Ley de Faros", "Ley de Faros"),
    ],
)
def test_normal_case(printed: str, title: str) -> None:
    assert normal_case(printed) == title


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("Ley de Migración", "LEY DE MIGRACION", True),
        (
            "Ley General de Acceso a una Vida Libre de Violencia",
            "Ley General de Acceso a una Vida Libre de Violencias",
            True,
        ),
        ("Ley General en Materia de Desaparición", "Ley General en Materia de Desaparición Forzada de Personas", True),
        ("Ley General de Víctimas", "Ley General de Salud", False),
        ("Ley de Migración", "Reglamento de la Ley de Migración", False),
        ("Código Penal Federal", "Código Federal de Procedimientos Penales", False),
        ("Ley de Migración", "", False),
    ],
)
def test_titles(one: str, other: str, agree: bool) -> None:
    assert titles_agree(one, other) is agree


@pytest.mark.parametrize(
    ("front", "published", "last_reform"),
    [
        ("Nueva Ley publicada en el Diario Oficial de la Federación el 25 de mayo de 2011", "2011-05-25", None),
        ("Nuevo Código Publicado en el Diario Oficial de la Federación el 1o de abril de 1931", "1931-04-01", None),
        ("Constitución publicada en el Diario Oficial de la\nFederación el 5 de febrero de 1917", "1917-02-05", None),
        ("Última Reforma DOF 15-01-2026", None, "2026-01-15"),
        ("Última reforma publicada 20-05-2021", None, "2021-05-20"),
        ("Últimas reformas publicadas DOF 01-04-2024", None, "2024-04-01"),
        ("Sin fecha", None, None),
    ],
)
def test_dates(tmp_path: Path, front: str, published: str | None, last_reform: str | None) -> None:
    law = read_text(tmp_path, f"LEY DE FAROS\n\n{front}\n\nArtículo 1. Luz.\n")
    assert (law.published, law.last_reform) == (published, last_reform)
