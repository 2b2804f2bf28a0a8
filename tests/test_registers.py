"""The committed registers: every law of the site, every article and unit a citation can name, and back."""

from __future__ import annotations

from pathlib import Path

import pytest

from resguardo.citation import Citation, article_slug, law_names
from resguardo.citation_parser import parse_citation
from resguardo.law import Register, encode_register, load_register
from resguardo.unit import parse_unit

FOLDER = Path(__file__).parent.parent / "docs/es/leyes"
PATHS = sorted(FOLDER.glob("*/registro.json"))
# At least so many articles were counted in the official texts of February 2026.
AT_LEAST = {
    "cpeum": 136, "lgpsdms": 48, "cnpp": 490, "cpf": 552, "lgv": 202, "lgdnna": 181, "lgmdfp": 188, "lgs": 705,
}  # fmt: skip


@pytest.fixture(scope="module", params=PATHS, ids=[path.parent.name for path in PATHS])
def register(request: pytest.FixtureRequest) -> Register:
    return load_register(Path(request.param))


def test_all_laws_are_registered() -> None:
    assert len(PATHS) == 28
    assert len(load_register(FOLDER / "lm/registro.json").articles) == 162
    for law, count in AT_LEAST.items():
        assert len(load_register(FOLDER / law / "registro.json").articles) >= count


def test_each_article_has_its_own_address_and_a_fingerprint(register: Register) -> None:
    slugs = [article_slug(a.article) for a in register.articles]
    assert len(set(slugs)) == len(slugs)
    assert all(len(a.fingerprint) == 8 for a in register.articles)
    assert (register.published or "") > "1900"


def test_each_unit_is_one_that_a_citation_can_name(register: Register) -> None:
    unreadable = [f"{a.article}: {unit}" for a in register.articles for unit in a.units if parse_unit(unit) is None]
    assert unreadable == []


def test_each_citation_written_in_its_canonical_form_reads_back_as_itself(register: Register) -> None:
    names = law_names([(register.law.upper(), register.law)], {register.law: [a.article for a in register.articles]})
    lost = []
    for article in register.articles:
        for unit in ("", *article.units):
            citation = Citation(register.law, article.article, unit)
            if parse_citation(citation.canonical(register.law.upper()), names) != citation:
                lost.append(citation.canonical(register.law.upper()))
    assert lost == []


def test_a_register_is_written_as_it_was_read(register: Register) -> None:
    assert encode_register(register) == (FOLDER / register.law / "registro.json").read_bytes()
