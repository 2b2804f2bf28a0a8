"""The grammar of citations: the table is the specification, and canonical forms read back as themselves."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from resguardo.citation import Citation, LawNames, article_slug, article_sort_key, citation_sort_key, law_names
from resguardo.citation_parser import parse_citation
from resguardo.unit import parse_unit, unit_slug, unit_sort_key

ABBREVIATIONS = {
    "lm": "LM", "cpeum": "CPEUM", "lgv": "LGV", "lgmdfp": "LGMDFP", "lgs": "LGS", "lgpsdms": "LGPSDMS", "cnpp": "CNPP", "cpf": "CPF",
}  # fmt: skip
NAMES = [
    ("CPF", "cpf"), ("LM", "lm"), ("Ley de Migración", "lm"), ("Migration Act", "lm"), ("LMigra", "lm"),
    ("CPEUM", "cpeum"), ("Constitución", "cpeum"), ("Constitution", "cpeum"),
    ("LGV", "lgv"), ("Ley General de Víctimas", "lgv"), ("General Victims Act", "lgv"), ("Victims Act", "lgv"),
    ("Ley de Víctimas", "lgv"), ("LGMDFP", "lgmdfp"), ("LGS", "lgs"), ("LGPSDMS", "lgpsdms"),
    ("ley antisecuestro", "lgpsdms"), ("ley de secuestro", "lgpsdms"), ("CNPP", "cnpp"),
    ("Código Nacional de Procedimientos Penales", "cnpp"),
]  # fmt: skip
CASES = list(csv.reader((Path(__file__).parent / "citation_cases.csv").open(encoding="utf-8")))[1:]


@pytest.fixture(scope="module")
def names() -> LawNames:
    return law_names(NAMES, {"lgs": ["49 A", "49"], "lm": ["49", "52"]})


def test_the_table_is_long_enough() -> None:
    assert len(CASES) >= 100


@pytest.mark.parametrize(("typed", "canonical"), CASES, ids=[row[0] or "(empty)" for row in CASES])
def test_a_typed_citation_reads_as_its_canonical_form(typed: str, canonical: str, names: LawNames) -> None:
    citation = parse_citation(typed, names)
    assert (citation.canonical(ABBREVIATIONS[citation.law]) if citation else "") == canonical


@pytest.mark.parametrize("canonical", sorted({row[1] for row in CASES if row[1]}))
def test_a_canonical_form_reads_back_as_itself(canonical: str, names: LawNames) -> None:
    citation = parse_citation(canonical, names)
    assert citation is not None
    assert citation.canonical(ABBREVIATIONS[citation.law]) == canonical


@pytest.mark.parametrize(
    ("unit", "spanish", "english"),
    [
        ("", "Ley de Migración, art. 52", "Migration Act, art. 52"),
        ("V-a", "Ley de Migración, art. 52, fr. V, inciso a)", "Migration Act, art. 52(V)(a)"),
        ("C-V", "Ley de Migración, art. 52, apartado C, fr. V", "Migration Act, art. 52(C)(V)"),
        ("parr-2", "Ley de Migración, art. 52, párr. 2", "Migration Act, art. 52, para. 2"),
        ("V-parr-2", "Ley de Migración, art. 52, fr. V, párr. 2", "Migration Act, art. 52(V), para. 2"),
    ],
)
def test_each_language_cites_in_its_own_way(unit: str, spanish: str, english: str) -> None:
    citation = Citation("lm", "52", unit)
    assert citation.in_words("Ley de Migración", "es") == spanish
    assert citation.in_words("Migration Act", "en") == english


@pytest.mark.parametrize("unit", ["V-", "-V", "parr-5-5", "parr-0", "VX", "a-V", "A-B", "V a", "parr-2-x9"])
def test_what_is_no_canonical_unit_is_refused(unit: str) -> None:
    assert parse_unit(unit) is None


def test_ids_and_anchors() -> None:
    assert Citation("lgmdfp", "12 Quinquies").id == "lgmdfp-12-quinquies"
    assert Citation("lgmdfp", "70", "XVIII Bis").id == "lgmdfp-70-xviii-bis"
    assert Citation("lm", "52", "V-a").id == "lm-52-v-a"
    assert (unit_slug("parr-2"), article_slug("12 Quáter")) == ("parr-2", "12-quater")


def shuffled(values: list[Any]) -> list[Any]:
    return values[1::2] + values[::2]


def test_articles_units_and_citations_sort_as_the_law_prints_them() -> None:
    articles = ["9", "12", "12 Bis", "12 Bis 1", "12 Bis 2", "12 Ter", "12 Quáter", "13", "100"]
    assert sorted(shuffled(articles), key=article_sort_key) == articles
    units = ["parr-1", "parr-2", "I", "II", "IV", "IX", "X", "X-a", "X-b", "XVIII", "XVIII Bis", "XIX"]
    assert sorted(shuffled(units), key=unit_sort_key) == units
    citations = [Citation("cpeum", "20"), Citation("lm", "9"), Citation("lm", "52", "V"), Citation("lm", "52", "V-a")]
    order = {"cpeum": 0, "lm": 1}
    assert sorted(shuffled(citations), key=lambda c: citation_sort_key(c, order)) == citations
