"""The command: formats, exit codes, misuse, new pages, recorded reviews, open data."""

from __future__ import annotations

import csv
import json
import re
import shutil
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from cases_reader import TREE
from resguardo.cli import main


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(TREE, tmp_path / "site")
    monkeypatch.chdir(tmp_path / "site")
    return tmp_path / "site"


def run(*words: str) -> Result:
    result = CliRunner().invoke(main, list(words))
    assert "Traceback" not in result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def break_it(site: Path) -> None:
    page = site / "docs/es/roles/policia-local.md"
    page.write_text(page.read_text().replace("Pregunte qué quiere.", "Pregunte, 100% | seguro: [[LX 22]]."))
    page = site / "docs/en/roles/policia-local.md"
    page.write_text(page.read_text().replace("Ask what they want.", "Ask, 100% | sure: [[LX 22]]."))


PLACE = ("docs/es/roles/policia-local.md", 30)


def test_clean_exits_0_and_says_so(site: Path) -> None:
    assert (run("check").exit_code, run("check").output) == (0, "Nada que corregir.\n")
    assert run("check", "--lang", "en").output == "Nothing to mend.\n"


def test_text_names_file_line_code_and_the_nearest(site: Path) -> None:
    break_it(site)
    result = run("check")
    assert result.exit_code == 1
    assert f"{PLACE[0]}:{PLACE[1]}: R101 referencia-desconocida: LX 22 no existe. ¿Quiso decir LX 2?" in result.output
    assert "LX 22 does not exist. Did you mean LX 2?" in run("check", "--lang", "en").output


def test_json_has_the_fields_that_are_relied_on(site: Path) -> None:
    break_it(site)
    rows = json.loads(run("check", "--format", "json").output)
    assert [set(row) for row in rows] == [
        {"code", "alias", "level", "path", "line", "message", "hint", "subject"}
    ] * len(rows)
    found = next(row for row in rows if row["path"] == PLACE[0])
    assert (found["code"], found["level"], found["line"], found["subject"]) == ("R101", "error", PLACE[1], "LX 22")


def test_github_annotations_stand_on_the_line_and_escape_what_github_reads(site: Path) -> None:
    break_it(site)
    line = next(li for li in run("check", "--format", "github").output.splitlines() if PLACE[0] in li)
    assert line.startswith(f"::error file={PLACE[0]},line={PLACE[1]},title=R101 referencia-desconocida::")
    page = site / "docs/es/fuentes.md"
    page.write_text(page.read_text().replace("2011.", "2011 ([[a%b, c]])."))
    assert "«a%25b, c»" in run("check", "--format", "github").output


def test_sarif_is_what_code_scanning_reads(site: Path) -> None:
    break_it(site)
    log = json.loads(run("check", "--format", "sarif").output)
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    for result in log["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert not place["artifactLocation"]["uri"].startswith("/")
        assert place["region"]["startLine"] >= 1
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning")
        assert result["message"]["text"]
    assert all(rule["help"]["text"] and rule["fullDescription"]["text"] for rule in rules)


def test_the_markdown_table_keeps_its_cells(site: Path) -> None:
    break_it(site)
    page = site / "docs/es/fuentes.md"
    page.write_text(page.read_text().replace("kind: sources", "kind: sou|rces"))
    lines = [li for li in run("check", "--format", "markdown").output.splitlines() if li.startswith("|")]
    assert len(lines) > 3
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in lines} == {5}


def test_paths_limit_what_is_reported_not_what_is_read(site: Path) -> None:
    break_it(site)
    assert run("check", "docs/es/fuentes.md").exit_code == 0
    assert run("check", "docs/es").exit_code == 1
    assert "docs/en/" not in run("check", "docs/es").output
    assert run("check", "docs/es/nada.md").exit_code == 2


def test_levels_come_from_the_configuration(site: Path) -> None:
    break_it(site)
    (site / "mkdocs.yml").write_text(
        "site_url: !ENV [X, 'https://a.example/']\nextra: {resguardo: {levels: {R: warning, T406: off}}}\n"
    )
    result = run("check")
    assert result.exit_code == 0
    assert "0 errores" in result.output
    assert "T406" not in result.output
    assert "https://a.example/reglas/r101/" in run("check", "--format", "sarif").output
    (site / "mkdocs.yml").write_text("extra: {resguardo: {levels: {R199: warning}}}\n")
    result = run("check")
    assert result.exit_code == 2
    assert "R199" in result.output


def test_where_there_is_no_knowledge_base_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for words in (
        ["check"],
        ["review", "x.md"],
        ["export", "out"],
        ["permalinks"],
        ["new", "role", "consulado"],
        ["law", "status"],
    ):
        result = run(*words)
        assert result.exit_code == 2, words
        assert "docs" in result.output
    (tmp_path / "docs").mkdir()
    assert run("check").exit_code == 2
    assert run("check", "--format", "xml").exit_code == 2
    assert run("chekc").exit_code == 2


def test_new_pages_are_made_in_both_languages_and_the_check_says_what_is_still_empty(site: Path) -> None:
    assert run("new", "article", "LX", "3", "Bis").exit_code == 0
    assert (site / "docs/es/leyes/lx/3-bis.md").exists()
    assert (site / "docs/en/leyes/lx/3-bis.md").exists()
    assert "F009" in run("check", "docs/es/leyes/lx/3-bis.md").output
    assert run("new", "article", "LX", "3", "Bis").exit_code == 2, "it never overwrites"
    assert run("new", "article", "LX", "99").exit_code == 2
    assert run("new", "article", "LZ", "1").exit_code == 2
    assert run("new", "role", "consulado").exit_code == 0
    assert run("new", "role", "bomberos").exit_code == 2
    assert run("new", "session", "2").exit_code == 0
    assert "number: 2" in (site / "docs/es/capacitacion/sesion-02.md").read_text()
    assert run("new", "guide", "entrevista").exit_code == 0


def test_a_review_records_todays_texts_and_mends_what_was_suspect(site: Path) -> None:
    register = site / "docs/es/leyes/lx/registro.json"
    register.write_text(register.read_text().replace("11111111", "aaaaaaaa"))
    assert "L304" in run("check").output
    assert run("review", "docs", "--date", "2026-12-01").exit_code == 0
    assert run("check").exit_code == 0
    text = (site / "docs/es/leyes/lx/1.md").read_text()
    assert "read: 2026-12-01" in text
    assert 'lx-1: "aaaaaaaa"' in text
    before = (site / "docs/es/roles/policia-local.md").read_bytes()
    run("review", "docs", "--date", "2026-12-01")
    assert (site / "docs/es/roles/policia-local.md").read_bytes() == before, "a second time changes nothing"
    assert run("review", "docs/es/nada.md").exit_code == 2


def test_a_lawyers_signature_stays_until_a_text_changes(site: Path) -> None:
    page = site / "docs/es/leyes/lx/1.md"
    page.write_text(page.read_text().replace("by: null", "by: Lic. Ejemplo"))
    run("review", "docs/es/leyes/lx/1.md", "--date", "2026-12-01")
    assert "by: Lic. Ejemplo" in page.read_text()
    register = site / "docs/es/leyes/lx/registro.json"
    register.write_text(register.read_text().replace("11111111", "aaaaaaaa"))
    run("review", "docs/es/leyes/lx/1.md", "--date", "2026-12-02")
    assert "by: null" in page.read_text()


def test_permalinks_only_ever_grow(site: Path) -> None:
    before = (site / "permalinks.txt").read_text()
    page = site / "docs/es/fuentes.md"
    page.write_text(page.read_text().replace("## Informe {#informe}", "## Informe {#informe-nuevo}"))
    run("permalinks")
    after = (site / "permalinks.txt").read_text()
    assert after.startswith(before)
    assert after.removeprefix(before) == "/fuentes/#informe-nuevo\n"
    assert "P502" in run("check").output


def test_the_open_data_is_what_its_schema_says(site: Path) -> None:
    assert run("export", "out").exit_code == 0
    data = json.loads((site / "out/kb.json").read_text())
    schema = json.loads((site / "out/kb.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(data, schema)
    article = data["articles"][0]
    assert (article["id"], article["url"]) == ("lx-1", {"es": "/leyes/lx/1/", "en": "/en/leyes/lx/1/"})
    assert article["title"] == {"es": "Auxilio a la persona", "en": "Help for the person"}
    provision = article["provisions"][0]
    assert (provision["id"], provision["deadline"], provision["binds"]) == ("lx-1-i", "36 h", ["policia-local"])
    assert provision["cited_by"][0] == "policia-local/dar-aviso"
    step = data["roles"][0]["steps"][0]
    assert (step["id"], step["stage"], step["basis"]) == ("policia-local/dar-aviso", "deteccion", ["LX 1-I", "LX 2"])
    assert step["url"]["en"] == "/en/roles/policia-local/#dar-aviso"
    assert data["sessions"][0]["id"] == "sesion-01"
    rows = list(csv.DictReader((site / "out/deadlines.csv").open()))
    assert [(row["deadline"], row["citation"]) for row in rows] == [("36 h", "LX 1-I")]
    assert len(list(csv.DictReader((site / "out/steps.csv").open()))) == 6
    assert len(list(csv.DictReader((site / "out/provisions.csv").open()))) == 3
