"""Each rule on small trees: it finds what it must, where it must, nothing else; mend it and it is gone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cases_reader import TREE, Case, cases
from resguardo.finding import Level, codes
from resguardo.reading import read
from resguardo.report import FORMATS, render
from resguardo.rules import check

ALL = cases()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    shutil.copytree(TREE, tmp_path / "site")
    return tmp_path / "site"


def found_in(site: Path, levels: dict[str, Level] | None = None) -> list[tuple[str, int, str]]:
    return sorted((f.path, f.line, f.code) for f, _ in check(read(site / "docs"), levels or {}))


def test_the_small_site_is_clean(site: Path) -> None:
    assert found_in(site) == []


@pytest.mark.parametrize("case", ALL, ids=[f"{case.source}: {case.name}" for case in ALL])
def test_a_case_gives_its_findings_and_mended_gives_none(case: Case, site: Path) -> None:
    # Any change of a Spanish page leaves its translation behind: that is T406's own file to say.
    levels: dict[str, Level] = {} if case.source == "T406" else {"T406": "off"}
    expected = case.apply(site)
    assert found_in(site, levels) == expected
    for form in FORMATS:
        for lang in ("es", "en"):
            text = render(check(read(site / "docs")), form, lang)
            assert "{" not in text.replace("{#", "") or form in ("sarif", "json"), "a message has an unfilled word"
    case.take_back(site)
    assert found_in(site) == []


def test_every_code_has_a_case_that_triggers_it_and_is_watched_by_one_that_must_not() -> None:
    triggered = {code for case in ALL for code in _codes(case)}
    assert triggered == set(codes())
    quiet = {case.source for case in ALL if case.source not in _codes(case)}
    assert quiet == set(codes()), "each code's file has a case that looks like a fault and is none"


def _codes(case: Case) -> set[str]:
    marked = {
        code for change in case.changes for _, new in change.pairs for line in new
        for code in line.partition("<<<")[2].split()
    }  # fmt: skip
    return marked | {code for _, _, code in case.expected}


def test_there_are_at_least_thirty_ways_to_break_a_document() -> None:
    assert sum(1 for case in ALL if _codes(case)) >= 30
