"""Lists made of the graph: laws, time limits, news and their feed, treaties' articles, the official text folded."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as etree
from pathlib import Path

import pytest
from click.testing import CliRunner
from markdown import Markdown

from cases_reader import TREE
from resguardo.cli import main
from resguardo.graph import turn_round
from resguardo.law import LawArticle, Paragraph, stored_texts
from resguardo.markdown import ReferenceExtension
from resguardo.model import KnowledgeBase
from resguardo.reading import read
from resguardo.views.article import article_inserts
from resguardo.views.html import Known, PageHtml
from resguardo.views.news import law_events, site_events, write_feeds
from resguardo.views.official import official_fold
from resguardo.views.page import page_inserts

TREATY = """---
kind: law
id: tx
abbr: TX
type: treaty
status: in-force
text: secondary
division: conclusion
roman: true
official_url: https://example.org/tx
names: {es: Tratado de Ejemplo, en: Example Treaty}
title: Tratado de Ejemplo
articles:
  - {article: "3", text: extract}
---

## Conclusión III {#art-3}

Define a la víctima. Vea [[LX 1]].
"""
VIEWS = {
    "leyes/index.md": ("laws-index", "leyes"),
    "plazos.md": ("deadlines", "plazos"),
    "novedades.md": ("news", "novedades"),
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    docs = tmp_path / "docs"
    shutil.copytree(TREE / "docs", docs)
    for rel, (kind, view) in VIEWS.items():
        note = '{date: 2026-11-20, es: "Nota.", en: "Note."}, {date: 2026-11-21, about: law, es: "Ley.", en: "Act."}'
        news = f"news: [{note}]\n" if kind == "news" else ""
        (docs / "es" / rel).write_text(f"---\nkind: {kind}\n{news}title: Lista\n---\n\n<!-- resguardo:{view} -->\n")
        (docs / "en" / rel).write_text(f"---\ntitle: List\n---\n\n<!-- resguardo:{view} -->\n")
    for lang in ("es", "en"):
        (docs / lang / "leyes/tx").mkdir()
    (docs / "es/leyes/tx/index.md").write_text(TREATY)
    english = "---\ntitle: Example Treaty\n---\n\n## Conclusion III {#art-3}\n\nDefines the victim. See [[LX 1]].\n"
    (docs / "en/leyes/tx/index.md").write_text(english)
    page = docs / "es/guia/contacto.md"
    page.write_text(page.read_text() + "\nLo dice [[TX 3]].\n")
    return docs


def view(kb: KnowledgeBase, lang: str, rel: str) -> str:
    html = PageHtml(kb, lang, rel, Known())
    return page_inserts(html, turn_round(kb), kb.pages[lang, rel]).views[VIEWS[rel][1]]


def test_laws_are_grouped_and_each_article_carries_what_it_is_found_by(site: Path) -> None:
    kb = read(site)
    shown = view(kb, "es", "leyes/index.md")
    assert shown.index("Leyes y códigos") < shown.index("Ley General de Ejemplo") < shown.index("Tratado de Ejemplo")
    item = re.search(r"<li data-rsg-item([^>]*)><a href=\"\.\./leyes/lx/1/\"", shown)
    assert item
    assert 'data-role="policia-local"' in item[1]
    assert 'data-stage="deteccion proteccion"' in item[1]
    assert 'data-type="duty right"' in item[1]
    assert 'data-law="' in item[1]
    # What binds everyone is found under each role.
    everyone = re.search(r"<li data-rsg-item([^>]*)><a href=\"\.\./leyes/lx/2/\"", shown)
    assert everyone
    assert "comar" in everyone[1]
    assert "juzgado" in everyone[1]
    # A role that no provision binds is no choice; the filter is hidden until the script works it.
    assert '<option value="policia-local">' in shown
    assert '<option value="salud">' not in shown
    assert re.search(r"<form class=\"rsg-filter\"[^>]* hidden>", shown)


def test_each_time_limit_stands_under_its_stage_with_its_provision_and_steps(site: Path) -> None:
    kb = read(site)
    for lang, limit, cite in (
        ("es", "36 horas", "LX, art. 1, fr. I"),
        ("en", "36 hours", "LX, art. 1(I)"),
    ):
        shown = view(kb, lang, "plazos.md")
        row = shown[shown.index('id="deteccion"') :]
        assert limit in row
        assert cite in row
        assert 'href="../leyes/lx/1/#i"' in row
        assert 'href="../roles/policia-local/#dar-aviso"' in row
    assert 'id="proteccion"' not in view(kb, "es", "plazos.md")


def test_news_come_from_the_registers_dates_the_readings_and_the_editors(site: Path) -> None:
    kb = read(site)
    note, reform, *_ = law_events(kb, "es")
    assert (note.date, note.title) == ("2026-11-21", "Ley.")
    assert (reform.date, reform.title, reform.references) == (
        "2026-01-15", "Reforma de Ley General de Ejemplo", ("LX 1",)
    )  # fmt: skip
    titles = {event.date: event.title for event in site_events(kb, "en")}
    assert titles["2026-11-20"] == "Note."
    assert re.fullmatch(r"\d+ pages read against the text of the law", titles["2026-11-23"])
    shown = view(kb, "es", "novedades.md")
    assert 'id="lx-2026-01-15"' in shown
    assert 'href="../leyes/lx/1/"' in shown


def test_the_feed_is_atom_with_absolute_addresses_that_the_page_has(site: Path, tmp_path: Path) -> None:
    kb = read(site)
    (tmp_path / "site/en").mkdir(parents=True)
    write_feeds(kb, tmp_path / "site", "https://example.org/guia/")
    atom = "{http://www.w3.org/2005/Atom}"
    for lang, prefix in (("es", ""), ("en", "en/")):
        feed = etree.parse(tmp_path / "site" / prefix / "novedades.atom").getroot()
        assert feed.findtext(f"{atom}updated") == "2026-11-23T00:00:00Z"
        shown = view(kb, lang, "novedades.md")
        entries = feed.findall(f"{atom}entry")
        assert entries
        for entry in entries:
            address = entry.findtext(f"{atom}id") or ""
            assert address.startswith(f"https://example.org/guia/{prefix}novedades/#")
            assert f'id="{address.partition("#")[2]}"' in shown
            assert entry.findtext(f"{atom}updated")


def test_a_treatys_article_says_how_far_it_was_read_and_where_it_is_cited(site: Path) -> None:
    kb = read(site)
    html = PageHtml(kb, "es", "leyes/tx/index.md", Known())
    added = page_inserts(html, turn_round(kb), kb.pages["es", "leyes/tx/index.md"])
    assert "leído solo en un extracto" in added.after["art-3"]
    assert 'href="../../guia/contacto/"' in added.after["art-3"]
    assert "sin cotejar con el texto" in added.end
    link = PageHtml(kb, "en", "guia/contacto.md", Known()).reference("TX 3")
    assert 'href="../../leyes/tx/#art-3"' in link
    assert ">Example Treaty, conclusion III<" in link
    assert 'data-gist="Defines the victim. See LX 1."' in link


def test_the_official_text_is_shown_only_where_it_is_the_one_registered(site: Path) -> None:
    kb = read(site)
    html = PageHtml(kb, "en", "leyes/lx/1.md", Known())
    article = kb.articles["lx-1"]
    other = LawArticle("1", (Paragraph("parr-1", "Quien <vea> a una persona."),))
    assert official_fold(html, article, other) == ""
    assert official_fold(html, article, None) == ""


def test_an_imported_text_is_kept_and_folded_under_its_explanation(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site.parent)
    (site.parent / "textos").mkdir()
    text = (
        "LEY GENERAL DE EJEMPLO\n\nÚltima reforma publicada DOF 15-01-2026\n\nArtículo 1. Hará lo siguiente:\n\n"
        "I. Dará aviso <ya> en treinta y seis horas, y\n\nII. Preguntará de inmediato:\n\na) qué quiere, y\n\nb) a quién.\n\n"
        "Artículo 2. Se presume.\n"
    )
    (site.parent / "textos/lx.txt").write_text(text)
    result = CliRunner().invoke(main, ["law", "import", "textos"])
    assert result.exit_code == 0, result.output
    texts = stored_texts(site.parent / ".law")
    kb = read(site)
    html = PageHtml(kb, "es", "leyes/lx/1.md", Known())
    added = page_inserts(html, turn_round(kb), kb.pages["es", "leyes/lx/1.md"], texts)
    assert "<summary>Texto oficial de LX 1</summary>" in added.end
    assert "aviso &lt;ya&gt; en treinta" in added.end
    assert 'data-unit="II-a"' in added.end
    assert "15 de enero de 2026" in added.end
    # Without the texts the page is as it was.
    assert "rsg-official" not in article_inserts(html, turn_round(kb), kb.articles["lx-1"]).end


def test_the_cells_of_a_comparison_carry_their_columns_names(site: Path) -> None:
    (site / "es/comparar").mkdir()
    page = "| Regla | Plazo |\n| --- | --- |\n| Avisar | 36 horas, [[LX 1-I]] |\n"
    (site / "es/comparar/dos.md").write_text(
        f"---\nkind: comparison\nid: dos\ntitle: Dos\ndescription: Dos.\n---\n\n{page}"
    )
    kb = read(site)
    html = PageHtml(kb, "es", "comparar/dos.md", Known())
    extension = ReferenceExtension()
    extension.turn_to(html, page_inserts(html, turn_round(kb), kb.pages["es", "comparar/dos.md"]))
    shown = Markdown(extensions=["tables", extension]).convert(page)
    assert '<table class="rsg-list rsg-cards">' in shown
    assert "<td>Avisar</td>" in shown
    # In a table a law goes by its abbreviation; the gist says its full name.
    link = re.search(r'<td data-label="Plazo">36 horas, <a ([^>]*)>LX, art. 1, fr. I</a>', shown)
    assert link
    assert 'href="../../leyes/lx/1/#i"' in link[1]
    assert 'data-gist="Ley General de Ejemplo, art. 1, fr. I. ' in link[1]
