"""The hooks in a real build of the small site: strict stops, plain goes on, serving shows the findings on the page."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cases_reader import HERE, TREE

CONFIG = """
site_name: Prueba
site_url: https://example.org/
theme: {name: material, font: false}
plugins: [{i18n: {docs_structure: folder, fallback_to_default: false, reconfigure_search: false, languages: [
  {locale: es, default: true, name: es}, {locale: en, name: en}]}}]
markdown_extensions: [attr_list, md_in_html, tables, toc, pymdownx.superfences]
validation: {nav: {omitted_files: ignore}, links: {not_found: warn, anchors: warn}}
nav: [index.md, {Ley: [leyes/lx/index.md]}]
hooks: [hooks/mkdocs_hooks.py]
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    shutil.copytree(TREE, tmp_path / "p")
    (tmp_path / "p/hooks").symlink_to(HERE.parent / "hooks")
    (tmp_path / "p/mkdocs.yml").write_text(CONFIG)
    return tmp_path / "p"


def build(site: Path, *flags: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", *flags]
    return subprocess.run(command, cwd=site, env=environment, capture_output=True, text=True, check=False)


def break_it(site: Path) -> None:
    page = site / "docs/es/roles/policia-local.md"
    page.write_text(page.read_text().replace("LX 1-II-a", "LX 1-VII"))


def test_a_clean_site_builds_strictly_in_both_languages_with_what_the_graph_adds(site: Path) -> None:
    done = build(site, "--strict")
    assert done.returncode == 0, done.stderr
    for lang, words in (("", ("Quién actúa y con qué paso", "36 horas", "pendiente de revisión jurídica", "Dé aviso")),
                        ("en/", ("Who acts, and by which step", "36 hours", "pending legal review", "Give notice"))):  # fmt: skip
        page = (site / f"site/{lang}leyes/lx/1/index.html").read_text()
        for said in words:
            assert said in page, (lang, said)
        assert 'href="https://example.org/lx.pdf"' in page
        assert page.index('id="i"') < page.index("rsg-facts") < page.index('id="ii-a"')
        role = (site / f"site/{lang}roles/policia-local/index.html").read_text()
        assert role.index('id="lista"') < role.index('id="deteccion"') < role.index('class="rsg-step"')
        law = (site / f"site/{lang}leyes/lx/index.html").read_text()
        assert 'href="1/"' in law or 'href="../../leyes/lx/1/"' in law
    assert json.loads((site / "site/data/kb.json").read_text())["schema"] == "1"
    assert (site / "site/leyes/lx/registro.json").exists()


def test_a_strict_build_stops_on_an_error_and_says_it_as_the_command_does(site: Path) -> None:
    break_it(site)
    done = build(site, "--strict")
    assert done.returncode == 1
    assert "docs/es/roles/policia-local.md:8: R101 referencia-desconocida: LX 1-VII no existe." in done.stderr
    assert "Traceback" not in done.stderr


def test_a_plain_build_goes_on_and_warns_once(site: Path) -> None:
    break_it(site)
    done = build(site)
    assert done.returncode == 0
    assert done.stderr.count("R101 referencia-desconocida") == 1
    assert "rsg-findings" not in (site / "site/roles/policia-local/index.html").read_text()


def test_a_former_address_leads_on(site: Path) -> None:
    for lang, url in (("es", "/vieja/ruta/"), ("en", "/en/vieja/ruta/")):
        page = site / f"docs/{lang}/leyes/lx/2.md"
        page.write_text(page.read_text().replace("title:", f"redirects: [{url}]\ntitle:", 1))
    assert build(site).returncode == 0
    text = (site / "site/vieja/ruta/index.html").read_text()
    href = re.search(r'canonical" href="([^"]+)"', text)
    assert href
    assert (site / "site/vieja/ruta" / href[1] / "index.html").resolve() == (
        site / "site/leyes/lx/2/index.html"
    ).resolve()
    assert (site / "site/en/vieja/ruta/index.html").exists()


def test_serving_goes_on_and_shows_a_pages_findings_on_that_page(site: Path) -> None:
    break_it(site)
    # As `mkdocs serve` builds, without its server: the command is what the hook is told at start-up.
    script = (
        "import sys; from mkdocs.config import load_config; from mkdocs.commands.build import build\n"
        "c = load_config('mkdocs.yml', strict=True); c.plugins.on_startup(command='serve', dirty=False); build(c)"
    )
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=site, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    page = (site / "site/roles/policia-local/index.html").read_text()
    assert 'class="rsg-findings" data-level="error"' in page
    assert "R101 referencia-desconocida" in page
    assert "rsg-findings" not in (site / "site/leyes/lx/2/index.html").read_text()
    assert "T406" in (site / "site/en/roles/policia-local/index.html").read_text()


def test_a_mistaken_level_is_said_in_one_sentence(site: Path) -> None:
    (site / "mkdocs.yml").write_text(CONFIG + "extra: {resguardo: {levels: {R999: error}}}\n")
    done = build(site)
    assert done.returncode == 1
    assert "R999" in done.stderr
    assert "Traceback" not in done.stderr
