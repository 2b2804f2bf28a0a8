"""What a role's page and the views of all roles show: what does not wait, hand-overs, situations, the pathway, the matrix."""

from __future__ import annotations

import csv
import re
import shutil
from io import StringIO
from pathlib import Path

import pytest

from cases_reader import TREE
from resguardo.graph import turn_round, turned_steps
from resguardo.model import KnowledgeBase
from resguardo.reading import read
from resguardo.views.csv_tables import as_csv, traceability_rows
from resguardo.views.html import Known, PageHtml
from resguardo.views.indexes import with_views
from resguardo.views.matrix import matrix_view, traceability_view
from resguardo.views.page import page_inserts
from resguardo.views.pathway import pathway_view, steps_at
from resguardo.views.role import role_inserts
from resguardo.views.stepnotes import bullets_of, elsewhere, forks_of, phrase_of
from resguardo.views.words import hours


@pytest.fixture
def kb(tmp_path: Path) -> KnowledgeBase:
    shutil.copytree(TREE / "docs", tmp_path / "docs")
    return read(tmp_path / "docs")


def html(kb: KnowledgeBase, lang: str, rel: str) -> PageHtml:
    return PageHtml(kb, lang, rel, Known())


def test_a_step_tells_its_notes_apart(kb: KnowledgeBase) -> None:
    page = kb.roles["salud"].page
    assert [b.split()[0] for b in bullets_of(page, "curar")] == ["**Anote**", "**Nunca**", "[[situacion:de-noche|Si"]
    assert phrase_of(page, "curar") == '"Aquí está a salvo."', "one line, though the file breaks it"
    assert list(forks_of(page, "curar")) == [
        ("de-noche", "deje una luz, como pide [[guia:contacto]], y [entregue](#entregar) después.")
    ]
    assert phrase_of(page, "entregar") == ""
    assert list(forks_of(page, "nada")) == []


def test_links_to_a_pages_own_headings_hold_elsewhere() -> None:
    assert elsewhere("[a](#b) [c](d.md#e)", "../roles/x.md") == "[a](../roles/x.md#b) [c](d.md#e)"


def test_a_situation_shows_the_steps_that_it_changes_in_their_own_words(kb: KnowledgeBase) -> None:
    assert {rel: [s.id for s in steps] for rel, steps in turned_steps(kb).items()} == {
        "situaciones/de-noche.md": ["salud/curar"]
    }
    for lang, role, said in (
        ("es", "Servicios de salud", "deje una luz"),
        ("en", "Health services", "leave a light on"),
    ):
        text = with_views(kb, kb.pages[lang, "situaciones/de-noche.md"], lang)
        assert f"### [[rol:salud|{role}]] {{#rol-salud}}" in text
        assert f"- **[[paso:salud/curar]]**: {said}" in text
        assert "](../roles/salud.md#entregar)" in text
        assert "albergue" not in text


def test_a_roles_page_opens_with_what_does_not_wait_and_ends_with_its_phrases(kb: KnowledgeBase) -> None:
    added = role_inserts(html(kb, "es", "roles/salud.md"), kb.roles["salud"])
    opening = added.before["asistencia"]
    assert opening.index('id="primero"') < opening.index("data-rsg-checklist")
    assert '<a href="#curar">Cure</a>' in opening[: opening.index("data-rsg-checklist")]
    assert '<td lang="es" data-label="Español">"Aquí está a salvo."</td><td lang="en"' in added.end
    assert "You are safe here." in added.end
    assert "Entrega a:" in added.after["entregar"]
    assert "Entrega a:" not in added.after["curar"]
    plain = role_inserts(html(kb, "es", "roles/albergue.md"), kb.roles["albergue"])
    assert 'id="recibe"' in plain.end, "whoever is handed a person sees by whom, and in which step"
    assert "../../roles/salud/#entregar" in plain.end
    assert 'id="recibe"' not in added.end
    assert "primero" not in "".join(plain.before.values())
    assert "frases" not in plain.end


def test_the_checklist_says_in_the_pages_language_what_its_script_needs(kb: KnowledgeBase) -> None:
    for lang, words in (("es", "{} de {} pasos"), ("en", "{} of {} steps")):
        text = role_inserts(html(kb, lang, "roles/salud.md"), kb.roles["salud"]).before["asistencia"]
        assert f'data-progress="{words}"' in text
        assert re.findall(r'data-step="([a-z-]+)"', text) == ["curar", "entregar"]
        assert re.findall(r'data-do="([a-z]+)"', text) == ["copy", "print", "clear"]


def test_the_pathway_has_every_role_and_stage_with_limits_and_hand_overs(kb: KnowledgeBase) -> None:
    page = pathway_view(html(kb, "es", "ruta.md"), turn_round(kb))
    head = re.findall(r'<th scope="col">(?:<a href="#[a-z-]+">)?([^<]+)', page)
    assert head == ["Rol", "Detección", "Protección", "Asistencia", "Canalización"], "stages with steps, in their order"
    rows = re.findall(r'<tr><th scope="row">.*?</tr>', page)
    assert len(rows) == 3
    police = next(row for row in rows if "/policia-local/" in row or "policia-local" in row)
    assert 'href="../roles/policia-local/#deteccion">1 paso</a> <span class="rsg-deadline">36 horas</span>' in police
    assert police.count('class="rsg-none"') == 2
    health = next(row for row in rows if "salud" in row)
    assert "Entrega a" in health
    assert "roles/albergue/" in health
    listed = page[page.index('<h2 id="deteccion"') :]
    steps = re.findall(r'<li><a href="\.\./roles/[a-z-]+/#([a-z-]+)"', listed)
    # By stage, and in each stage by the order of the roles.
    assert steps == ["dar-aviso", "dejar-elegir", "sentarse", "curar", "recibir", "entregar"]


def test_steps_that_do_not_wait_come_first_and_limits_sort_by_length(kb: KnowledgeBase) -> None:
    police = kb.roles["policia-local"]
    assert [s.name for s in steps_at(police, "proteccion")] == ["dejar-elegir", "sentarse"]
    assert sorted(["1 dh", "inmediato", "3 m", "24 h", "36 h"], key=hours) == [
        "inmediato",
        "24 h",
        "1 dh",
        "36 h",
        "3 m",
    ]


def test_each_count_of_the_matrix_is_that_of_the_list_it_leads_to(kb: KnowledgeBase) -> None:
    matrix = matrix_view(html(kb, "es", "matriz.md"), turn_round(kb))
    trace = traceability_view(html(kb, "es", "trazabilidad.md"), turn_round(kb))
    rows = re.findall(r'<tr data-rsg-item data-role="([^"]*)" data-stage="([^"]*)" data-act="([^"]*)"', trace)
    assert len(rows) == sum(1 for p in kb.provisions.values() if p.core)
    links = re.findall(r'href="\.\./trazabilidad/\?rol=([a-z-]+)&amp;(etapa|ley)=([a-z-]+)">(\d+)</a>', matrix)
    assert links, "there are counts"
    for role, facet, value, count in links:
        found = [r for r in rows if role in r[0].split() and value in r[1 if facet == "etapa" else 2].split()]
        assert len(found) == int(count), (role, facet, value)
    assert '<td class="rsg-none">0</td>' in matrix


def test_the_traceability_table_says_which_steps_and_sessions_carry_a_provision(kb: KnowledgeBase) -> None:
    graph = turn_round(kb)
    rows = list(csv.DictReader(StringIO(as_csv(traceability_rows(kb, graph)))))
    carried = [(r["citation"], r["step"], r["sessions"]) for r in rows]
    assert ("LX 1-I", "policia-local/dar-aviso", "sesion-01") in carried
    assert {r["provision"] for r in rows} == set(kb.provisions)
    page = traceability_view(html(kb, "en", "trazabilidad.md"), graph)
    assert "../roles/policia-local/#dar-aviso" in page
    assert "../capacitacion/sesion-01/" in page


def test_the_old_anchor_of_a_merged_step_stands_at_the_step_that_took_it_in(kb: KnowledgeBase) -> None:
    path = Path(kb.root) / "es/roles/salud.md"
    path.write_text(path.read_text().replace("first: [curar]", "first: [curar]\nanchors: {vendar: curar}"))
    again = read(Path(kb.root))
    for lang in ("es", "en"):
        added = page_inserts(
            html(again, lang, "roles/salud.md"), turn_round(again), again.pages[lang, "roles/salud.md"]
        )
        assert added.before["curar"].startswith('<span class="rsg-moved" id="vendar"></span>')


def test_a_page_read_in_a_hurry_gives_laws_their_short_name_and_the_full_one_in_the_gist(kb: KnowledgeBase) -> None:
    path = Path(kb.root) / "es/leyes/lx/index.md"
    path.write_text(path.read_text().replace("names:", "short: {es: Ley X, en: X Act}\nnames:", 1))
    again = read(Path(kb.root))
    short = html(again, "es", "roles/salud.md").reference("LX 1-I")
    assert ">Ley X, art. 1, fr. I</a>" in short
    assert "Ley General de Ejemplo, art. 1, fr. I" in short
    assert ">Ley General de Ejemplo, art. 1, fr. I</a>" in html(again, "es", "guia/contacto.md").reference("LX 1-I")
    assert ">Ley General de Ejemplo, art. 1, fr. I</a>" in html(kb, "es", "roles/salud.md").reference("LX 1-I")
