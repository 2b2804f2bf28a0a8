"""`resguardo law`: from official texts to the register, and from a change of the law to what it makes suspect."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cases_reader import TREE
from resguardo.cli import main

TEXT = """LEY GENERAL DE EJEMPLO

Nueva Ley publicada en el Diario Oficial de la Federación el 25 de mayo de 2011

Última reforma publicada DOF 15-01-2026

Artículo 1. Quien vea a una persona en peligro hará lo siguiente:

I. Dará aviso en un plazo de treinta y seis horas, y

II. Le preguntará de inmediato:

a) qué quiere, y

b) a quién avisar.

Artículo 2. Se presume que la persona dice la verdad.

Artículo 3 Bis. La autoridad responde en quince días hábiles.

TRANSITORIOS

Primero. Entra en vigor mañana.
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(TREE, tmp_path / "site")
    monkeypatch.chdir(tmp_path / "site")
    for folder, text in (("old", TEXT), ("new", TEXT.replace("treinta y seis", "veinticuatro"))):
        (tmp_path / "site" / folder).mkdir()
        (tmp_path / "site" / folder / "lx.txt").write_text(text, encoding="utf-8")
    return tmp_path / "site"


def run(*words: str) -> Result:
    result = CliRunner().invoke(main, list(words))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def imported(site: Path) -> Path:
    result = run("law", "import", "old")
    assert result.exit_code == 0, result.output
    run("review", "docs", "--date", "2026-11-23")
    return site / "docs/es/leyes/lx/registro.json"


def test_a_text_becomes_a_register_and_the_pages_hold_against_it(site: Path) -> None:
    register = json.loads(imported(site).read_text())
    assert [a["article"] for a in register["articles"]] == ["1", "2", "3 Bis"]
    assert {"I", "II", "II-a", "II-b"} <= set(register["articles"][0]["units"])
    assert {"36 h", "inmediato"} <= set(register["articles"][0]["terms"])
    assert register["articles"][2]["terms"] == ["15 dh"]
    result = run("check")
    assert result.exit_code == 0, result.output


def test_the_same_text_again_changes_no_byte(site: Path) -> None:
    path = imported(site)
    before = path.read_bytes()
    assert run("law", "import", "old").exit_code == 0
    assert path.read_bytes() == before
    result = run("law", "compare", "old")
    assert (result.exit_code, result.output) == (0, "Sin cambios. / No changes.\n")


def test_a_changed_digit_names_the_article_and_everything_that_rests_on_it(site: Path) -> None:
    imported(site)
    for words in (("law", "compare", "new"), ("law", "compare", "old", "new")):
        result = run(*words)
        assert result.exit_code == 1
        assert "LX 1: cambió / changed" in result.output
        assert "LX 2" not in result.output
        for said in (
            "docs/es/leyes/lx/1.md", "docs/en/leyes/lx/1.md", "docs/es/roles/policia-local.md",
            "policia-local/dar-aviso, policia-local/dejar-elegir", "sesion-01",
        ):  # fmt: skip
            assert said in result.output, said
    assert "LX 1: cambió / changed (I)" in run("law", "compare", "old", "new").output


def test_after_the_import_of_the_new_text_its_pages_are_suspect_until_read_again(site: Path) -> None:
    imported(site)
    assert run("law", "import", "new").exit_code == 0
    output = run("check").output
    assert "L304 texto-cambiado" in output
    assert "L303 plazo-no-consta" in output
    status = run("law", "status").output.splitlines()
    assert next(line for line in status if line.startswith("LX ")).split()[-1] != "0"


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 nothing more", b"\xff\xfe\x00", b"Una nota cualquiera."])
def test_a_document_that_is_no_law_leaves_the_register_as_it_was(site: Path, data: bytes) -> None:
    path = imported(site)
    before = path.read_bytes()
    (site / "old/lx.txt").unlink()
    name = "lx.pdf" if data.startswith(b"%PDF") or not data else "lx.txt"
    (site / "old" / name).write_bytes(data)
    result = run("law", "import", "old")
    assert result.exit_code == 1
    assert f"old/{name}" in result.output
    assert path.read_bytes() == before


def test_another_law_under_this_name_is_refused(site: Path) -> None:
    path = imported(site)
    before = path.read_bytes()
    (site / "old/lx.txt").write_text(TEXT.replace("LEY GENERAL DE EJEMPLO", "LEY FEDERAL DE AGUAS"), encoding="utf-8")
    result = run("law", "import", "old")
    assert result.exit_code == 1
    assert path.read_bytes() == before


def test_misuse_is_said(site: Path) -> None:
    (site / "empty").mkdir()
    assert run("law", "import", "empty").exit_code == 2
    assert run("law", "import", "nowhere").exit_code == 2
    assert run("law", "import", "old", "--law", "zz").exit_code == 2
