"""The 28 official texts themselves, where they are at hand (RESGUARDO_LAW_PDF, or ../shared/law/pdf); skipped elsewhere."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from resguardo.law import LawText, Register, build_register, read_law
from resguardo.law.metadata import titles_agree

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(os.environ.get("RESGUARDO_LAW_PDF", ROOT.parent / "shared" / "law" / "pdf"))

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason=f"no official texts in {FOLDER}")

# Articles printed, transitory ones aside; title begins; published; last reform
LAWS = {
    "cnpp": (490, "Código Nacional de Procedimientos Penales", "2014-03-05", "2025-11-28"),
    "cpeum": (136, "Constitución Política", "1917-02-05", "2025-10-15"),
    "cpf": (556, "Código Penal Federal", "1931-08-14", "2025-11-28"),
    "lcndh": (86, "Ley de la Comisión Nacional", "1992-06-29", "2024-04-01"),
    "lfcdo": (57, "Ley Federal contra la Delincuencia", "1996-11-07", "2025-11-28"),
    "lfdeapd": (33, "Ley Federal de Declaración Especial", "2018-06-22", "2024-04-01"),
    "lfgr": (101, "Ley de la Fiscalía General", "2021-05-20", "2025-11-14"),
    "lfped": (112, "Ley Federal para Prevenir y Eliminar", "2003-06-11", "2025-11-14"),
    "lfppipp": (52, "Ley Federal para la Protección", "2012-06-08", "2021-05-20"),
    "lgamvlv": (107, "Ley General de Acceso", "2007-02-01", "2026-01-15"),
    "lgdnna": (182, "Ley General de los Derechos", "2014-12-04", "2026-01-15"),
    "lgipd": (60, "Ley General para la Inclusión", "2011-05-30", "2024-06-14"),
    "lgmdfp": (191, "Ley General en Materia de", "2017-11-17", "2025-07-16"),
    "lgn": (96, "Ley de la Guardia Nacional", "2025-07-16", None),
    "lgpdppso": (137, "Ley General de Protección de Datos", "2025-03-20", "2025-11-14"),
    "lgpisdme": (43, "Ley General para Prevenir, Investigar", "2025-11-28", None),
    "lgpist": (96, "Ley General para Prevenir, Investigar", "2017-06-26", "2022-04-28"),
    "lgpsdms": (48, "Ley General para Prevenir y Sancionar", "2010-11-30", "2021-05-20"),
    "lgpsedmtp": (126, "Ley General para Prevenir, Sancionar", "2012-06-14", "2025-11-14"),
    "lgra": (235, "Ley General de Responsabilidades", "2016-07-18", "2025-12-15"),
    "lgs": (706, "Ley General de Salud", "1984-02-07", "2024-06-07"),
    "lgsnsp": (147, "Ley General del Sistema Nacional", "2025-07-16", None),
    "lgv": (203, "Ley General de Víctimas", "2013-01-09", "2024-04-01"),
    "lm": (162, "Ley de Migración", "2011-05-25", "2026-01-15"),
    "lnrd": (36, "Ley Nacional del Registro", "2019-05-27", None),
    "lnuf": (44, "Ley Nacional sobre el Uso", "2019-05-27", "2024-01-24"),
    "lppddhp": (67, "Ley para la Protección", "2012-06-25", "2022-04-28"),
    "lrpcap": (79, "Ley sobre Refugiados", "2011-01-27", "2022-02-18"),
}
# Articles that are easily lost in the one before them, or misread
PRESENT = [
    ("cpf", "199 Decies"), ("cpf", "211 Bis 1"), ("cpf", "215-D"), ("cpf", "366 Quáter"), ("lfped", "15 Novenus"),
    ("lgamvlv", "34 Quaterdecies"), ("lgamvlv", "34-G"), ("lgamvlv", "59 Decies"), ("lgdnna", "135 Sexties"),
    ("lgmdfp", "12 Duodecies"), ("lgs", "77 Bis 16 A"), ("lgs", "77 Bis 41"), ("lgs", "350 Bis 6"),
    ("lgv", "84 Sexies"), ("lfcdo", "2 Bis"), ("cpeum", "5"),
]  # fmt: skip
# Law, article, units that it has, units that it has not
UNITS = [
    ("lm", "2", "parr-1 parr-8 parr-18", "parr-19 I"),
    ("lm", "52", "V V-a V-a-parr-2 V-b V-c V-parr-2 VII-d VII-parr-4 IX", "V-d X parr-2"),
    ("lm", "133", "parr-2 I V", "parr-2-I"),
    ("lm", "140", "VII parr-2", "VII-parr-2"),
    ("cpeum", "2", "parr-6 A A-parr-1 A-XIII A-XIII-parr-5 B-XV D", "A-parr-2 I"),
    ("cpeum", "20", "A-X B B-IX-parr-2 C C-V C-V-parr-2 C-VII", "A-C V I"),
    ("cpeum", "73", "XXI-a XXI-parr-2 XXIII Bis XXIX-Ñ XXIX-P XXIX-5-a", "II parr-2"),
    ("cpeum", "102", "A-parr-1 A-VI B B-parr-2 B-parr-11", "parr-1"),
    ("cpeum", "123", "A-XXXI-a-22 B-IX B-XIII Bis B-XIV", "B-XVII"),
    ("lgv", "5", "parr-5 parr-23 parr-25 parr-34", "parr-35"),
    ("lgv", "34", "VI parr-2", "VI-parr-2"),
    ("cnpp", "109", "XXIX parr-3", "XXIX-parr-2"),
    ("cnpp", "167", "parr-6-I", ""),
    ("cpf", "364", "I I-parr-2", "II"),
    ("lgmdfp", "12 Duodecies", "V parr-5 parr-5-I parr-5-VII", "VI"),
    ("lgmdfp", "53", "XXVII XXVIII XXIX", ""),
    ("lgn", "9", "II-f XXXIV XXXV", ""),
]
TERMS = [
    ("lm", "68", "36 h"),
    ("lm", "111", "15 dh"),
    ("lm", "111", "60 dh"),
    ("lm", "136", "30 d"),
    ("cpeum", "16", "48 h"),
    ("cpeum", "21", "36 h"),
    ("lrpcap", "24", "45 dh"),
    ("lgpsdms", "33", "3 m"),
    ("lgmdfp", "159", "2 a"),
    ("lgpdppso", "45", "20 dh"),
    ("lgdnna", "122", "3 h"),
    ("lgv", "29", "inmediato"),
]


@cache
def law_text(law: str) -> LawText:
    return read_law(FOLDER / f"{law}.pdf", law)


@cache
def register(law: str) -> Register:
    return build_register(law_text(law), "")


def units(law: str, article: str) -> tuple[str, ...]:
    return next(a.units for a in register(law).articles if a.article == article)


@pytest.mark.parametrize("law", LAWS)
def test_articles_and_front_matter(law: str) -> None:
    count, title, published, last_reform = LAWS[law]
    found = register(law)
    assert len(found.articles) == count
    assert found.title.startswith(title)
    assert (found.published, found.last_reform) == (published, last_reform)
    names = [article.article for article in found.articles]
    assert len(set(names)) == count
    assert names[0] == "1"


def test_no_law_passes_for_another() -> None:
    titles = {law: register(law).title for law in LAWS}
    confused = [(one, other) for one in LAWS for other in LAWS if titles_agree(titles[one], titles[other])]
    assert confused == [(law, law) for law in LAWS]


@pytest.mark.parametrize(("law", "article"), PRESENT)
def test_no_article_is_swallowed(law: str, article: str) -> None:
    assert article in {a.article for a in register(law).articles}


@pytest.mark.parametrize(("law", "article", "present", "absent"), UNITS)
def test_units(law: str, article: str, present: str, absent: str) -> None:
    found = set(units(law, article))
    wanted = set(present.replace(" Bis", "~Bis").split())
    assert {unit.replace("~", " ") for unit in wanted} <= found
    assert not found & set(absent.split())


@pytest.mark.parametrize("law", LAWS)
def test_every_unit_stands_once_and_under_its_parent(law: str) -> None:
    for article in law_text(law).articles:
        named = [p.unit for p in article.paragraphs if p.unit]
        assert len(named) == len(set(named)), article.article
        for unit in named:
            parent = unit.rpartition("-")[0]
            assert not parent or parent in named or parent.endswith("parr"), (article.article, unit)


@pytest.mark.parametrize(("law", "article", "term"), TERMS)
def test_terms(law: str, article: str, term: str) -> None:
    assert term in next(a.terms for a in register(law).articles if a.article == article)


@pytest.mark.parametrize("law", LAWS)
@pytest.mark.parametrize("spaced", [True, False])
def test_plain_text_of_the_same_law_has_the_same_fingerprints(law: str, spaced: bool, tmp_path: Path) -> None:
    """Another extraction: the words alone, furniture, notes and headings among them."""
    document = pdfium.PdfDocument(FOLDER / f"{law}.pdf")
    pages = [page.get_textpage().get_text_range() for page in document]
    text = "\n".join(line if spaced else line.rstrip() for page in pages for line in page.split("\r\n"))
    path = tmp_path / f"{law}.txt"
    path.write_text(text, encoding="utf-8")
    plain = {article.article: article.fingerprint for article in read_law(path, law).articles}
    assert plain == {article.article: article.fingerprint for article in law_text(law).articles}
