"""Headers of articles: every printed form, and what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest
from law_samples import read_text

from resguardo.law import article_slug
from resguardo.law.headers import read_header

HEADERS = [
    ("Artículo 52. Los faros", "52"),
    ("Artículo 52.- Los faros", "52"),
    ("Artículo 52.-Los faros", "52"),
    ("Artículo 52 .- Los faros", "52"),
    ("Artículo 52.— Los faros", "52"),
    ("Artículo 52.– Los faros", "52"),
    ("Artículo 52: Los faros", "52"),
    ("Artículo 52 - Los faros", "52"),
    ("ARTÍCULO 52. Los faros", "52"),
    ("ARTICULO 52.- Los faros", "52"),
    ("Articulo 52. Los faros", "52"),
    ("Art. 52. Los faros", "52"),
    ("ART. 52.- Los faros", "52"),
    ("Artículo  52.  Los faros", "52"),
    ("Artículo 52.", "52"),
    ("Artículo 52. (Se deroga).", "52"),
    ("Artículo 52. “Faro” es una torre", "52"),
    ("Artículo 52. ¿Qué es un faro?", "52"),
    ("Artículo 1o. Los faros", "1"),
    ("Artículo 1o.- Los faros", "1"),
    ("ARTICULO 1o. Los faros", "1"),
    ("ARTÍCULO 1O.- Los faros", "1"),
    ("Artículo 1º. Los faros", "1"),
    ("Artículo 1º.- Los faros", "1"),
    ("ARTICULO 4°.- Los faros", "4"),
    ("Artículo 5o. A nadie se negará la luz", "5"),
    ("Artículo 2o. Bis.- Los faros", "2 Bis"),
    ("Artículo 12 Bis. Los faros", "12 Bis"),
    ("Artículo 12 bis.- Los faros", "12 Bis"),
    ("Artículo 12-Bis.- Los faros", "12 Bis"),
    ("Artículo 12 BIS. Los faros", "12 Bis"),
    ("Artículo 12 Ter.- Los faros", "12 Ter"),
    ("Artículo 12 quater. Los faros", "12 Quáter"),
    ("Artículo 12 Quáter.- Los faros", "12 Quáter"),
    ("Artículo 12 Quinquies. Los faros", "12 Quinquies"),
    ("Artículo 12 Quintus.- Los faros", "12 Quintus"),
    ("Artículo 84 Sexíes. Los faros", "84 Sexies"),
    ("Artículo 12 Séptimus.- Los faros", "12 Séptimus"),
    ("Artículo 12 Novenus.- Los faros", "12 Novenus"),
    ("Artículo 12 Octies. Los faros", "12 Octies"),
    ("Artículo 12 Duodecies. Los faros", "12 Duodecies"),
    ("Artículo 34 Quaterdecies. Los faros", "34 Quaterdecies"),
    ("Artículo 34 Tricies. Los faros", "34 Tricies"),
    ("Artículo 17 bis 1.- Los faros", "17 Bis 1"),
    ("Artículo 77 bis 41.- Los faros", "77 Bis 41"),
    ("Artículo 268 Bis-1.- Los faros", "268 Bis 1"),
    ("Artículo 77 bis 16 A.- Los faros", "77 Bis 16 A"),
    ("Artículo 49-A.- Los faros", "49-A"),
    ("ARTÍCULO 34 A.- Los faros", "34-A"),
]


@pytest.mark.parametrize(("text", "article"), HEADERS)
def test_every_printed_form_gives_one_canonical_name(text: str, article: str) -> None:
    header = read_header(text)
    assert header is not None
    assert header.article == article
    assert header.stopped


@pytest.mark.parametrize(
    "text",
    [
        "artículo 52 de esta Ley, los faros",
        "Artículo 52 de esta Ley, los faros",
        "Artículo 52, fracción II, de esta Ley",
        "artículo 52. Los faros",
        "Artículos 52 y 53 de esta Ley",
        "Artículo Único. Se expide la Ley de Faros",
        "ARTÍCULO PRIMERO. Se reforma",
        "Artículo 52. los faros",
        "Artículo original DOF 05-02-1917",
        "Artesanía 5. Los faros",
    ],
)
def test_references_and_articles_of_decrees_are_no_headers(text: str) -> None:
    header = read_header(text)
    assert header is None or not header.stopped


@pytest.mark.parametrize(
    ("article", "slug"),
    [
        ("52", "52"),
        ("12 Quinquies", "12-quinquies"),
        ("12 Quáter", "12-quater"),
        ("15 Séptimus", "15-septimus"),
        ("17 Bis 1", "17-bis-1"),
        ("49-A", "49-a"),
        ("77 Bis 16 A", "77-bis-16-a"),
    ],
)
def test_slug(article: str, slug: str) -> None:
    assert article_slug(article) == slug


def names(folder: Path, text: str) -> list[str]:
    return [article.article for article in read_text(folder, text).articles]


def test_a_wrapped_reference_at_the_beginning_of_a_line_opens_no_article(tmp_path: Path) -> None:
    text = """
Artículo 1. Los faros se encienden conforme al
Artículo 7 de esta Ley y a lo que ordena el
artículo 3. Nadie los apagará antes del alba.

Artículo 2. El torrero vive en el faro, según el
Artículo 12. El barquero, en su barco.

Artículo 3. Las balizas son rojas.
"""
    assert names(tmp_path, text) == ["1", "2", "3"]


def test_numbering_decides_what_may_come_next(tmp_path: Path) -> None:
    text = """
Artículo 1. Uno.

Artículo 2. Dos.

Artículo 950. Una cita de otra ley.

Artículo 1. Otra cita.

Artículo 2 Bis. Dos Bis.

Artículo 2-A. Dos A.

Artículo 4. Cuatro: falta el tres.
"""
    assert names(tmp_path, text) == ["1", "2", "2 Bis", "2-A", "4"]


def test_articles_of_later_decrees_and_transitory_ones_are_left_out(tmp_path: Path) -> None:
    text = """
ARTÍCULO PRIMERO. Se expide la Ley de Faros.

Artículo 1. Uno.

Artículo 2. Dos.

ARTÍCULO SEGUNDO. ………

T R A N S I T O R I O S

Artículo 3. Esta Ley entrará en vigor mañana.

ARTÍCULOS TRANSITORIOS DE DECRETOS DE REFORMA

Artículo 4. Cuatro.
"""
    law = read_text(tmp_path, text)
    assert [article.article for article in law.articles] == ["1", "2"]
    assert law.articles[1].body == ("Dos.",)
