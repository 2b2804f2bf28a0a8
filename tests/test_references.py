"""References on the page: the reader's language, the gist, code that stays code, and the tables that bars would break."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import markdown
import pytest

from cases_reader import TREE
from resguardo.body import Body
from resguardo.markdown import ReferenceExtension
from resguardo.model import KnowledgeBase
from resguardo.reading import read
from resguardo.views.html import Known, PageHtml
from resguardo.views.inserts import Inserts

EXTENSIONS = ["attr_list", "md_in_html", "tables", "pymdownx.superfences"]


@pytest.fixture(scope="module")
def kb() -> KnowledgeBase:
    return read(Path(TREE) / "docs")


def html(
    kb: KnowledgeBase, text: str, lang: str = "es", rel: str = "guia/contacto.md", inserts: Inserts | None = None
) -> str:
    extension = ReferenceExtension()
    extension.turn_to(PageHtml(kb, lang, rel, Known()), inserts or Inserts())
    return markdown.markdown(text, extensions=[*EXTENSIONS, extension])


def test_a_reference_reads_as_each_language_cites_and_carries_its_gist(kb: KnowledgeBase) -> None:
    spanish = html(kb, "Vea [[LX 1-II-a]].")
    assert ">Ley General de Ejemplo, art. 1, fr. II, inciso a)</a>" in spanish
    assert 'href="../../leyes/lx/1/#ii-a"' in spanish
    assert 'data-gist="La policía auxilia de inmediato y avisa en 36 horas."' in spanish
    english = html(kb, "See [[LX 1-II-a]].", lang="en")
    assert ">Example Act, art. 1(II)(a)</a>" in english
    assert 'data-gist="The police help at once and give notice within 36 hours."' in english


def test_own_words_may_be_emphasised_and_their_gist_names_the_article(kb: KnowledgeBase) -> None:
    out = html(kb, "La [[LX 1-I|*notificación* a tiempo]].")
    assert "><em>notificación</em> a tiempo</a>" in out
    assert 'data-gist="Ley General de Ejemplo, art. 1, fr. I. La policía' in out


@pytest.mark.parametrize(
    ("reference", "href", "words"),
    [
        ("rol:policia-local", "../../roles/policia-local/", "Policía estatal y municipal"),
        ("paso:policia-local/dar-aviso", "../../roles/policia-local/#dar-aviso", "Dé aviso"),
        ("sesion:1", "../../capacitacion/sesion-01/", "Sesión 1: Primera sesión"),
        ("guia:contacto#saludo", "#saludo", "Contacto"),
        ("glosario:presentacion", "../../glosario/#presentacion", "Presentación"),
        ("fuente:informe", "../../fuentes/#informe", "Informe"),
        ("LX 2", "../../leyes/lx/2/", "Ley General de Ejemplo, art. 2"),
        ("LX 3 Bis", "../../leyes/lx/", "Ley General de Ejemplo, art. 3 Bis"),
    ],
)
def test_every_kind_of_reference_leads_to_its_place(kb: KnowledgeBase, reference: str, href: str, words: str) -> None:
    out = html(kb, f"[[{reference}]]")
    assert f'href="{href}"' in out
    assert f">{words}</a>" in out


def test_addresses_are_right_from_every_depth(kb: KnowledgeBase) -> None:
    assert 'href="./leyes/lx/2/"' in html(kb, "[[LX 2]]", rel="index.md")
    assert 'href="../leyes/lx/2/"' in html(kb, "[[LX 2]]", rel="ahora.md")
    assert 'href="../../leyes/lx/2/"' in html(kb, "[[LX 2]]", rel="leyes/lx/index.md")
    assert 'href="../../../leyes/lx/2/"' in html(kb, "[[LX 2]]", rel="leyes/lx/1.md")


def test_a_gist_is_plain_text_whatever_its_paragraph_holds(kb: KnowledgeBase) -> None:
    out = html(kb, "[[paso:policia-local/dar-aviso]] [[paso:policia-local/sentarse]]", rel="index.md")
    assert 'data-gist="36 horas. Avise. Luego siga con Deje elegir."' in out
    assert 'data-gist="A su altura, como pide Sesión 1: Primera sesión."' in out


def test_code_stays_code(kb: KnowledgeBase) -> None:
    out = html(kb, "`[[LX 1]]`\n\n    [[LX 1]]\n\n```\n[[LX 1]]\n```\n")
    assert out.count("[[LX 1]]") == 3
    assert "<a" not in out


def test_a_bar_in_a_table_does_not_part_the_cell(kb: KnowledgeBase) -> None:
    out = html(kb, "| a | b |\n| --- | --- |\n| [[LX 1|uno]] | [[LX 2\\|dos]] |\n")
    assert out.count("<td>") == 2
    assert ">uno</a></td>" in out
    assert ">dos</a></td>" in out


def test_references_that_follow_one_another_are_each_a_link(kb: KnowledgeBase) -> None:
    out = html(
        kb, "([[LX 1]], [[LX 2|dos]] y [[rol:policia-local]]). *[[LX 1]]*, **[[LX 2]]** [x](y.md) [[LX 1-I]] [[LX 2]]"
    )
    assert out.count("<a class=") == 7
    assert "</a>, <a" in out
    assert ">dos</a> y <a" in out
    assert "<em><a" in out
    assert '<a href="y.md">x</a>' in out


def test_a_broken_reference_is_marked_and_no_link(kb: KnowledgeBase) -> None:
    out = html(kb, "[[LX 520]] y [[LX 521|eso]]")
    assert out.count("rsg-ref--broken") == 2
    assert "<a" not in out


def test_what_is_put_in_is_safe(kb: KnowledgeBase) -> None:
    out = html(kb, '[[LX 1|<b onclick="x">&"]]')
    assert "<b" not in out
    assert "&lt;b onclick=" in out


def test_inserts_stand_by_their_headings(kb: KnowledgeBase) -> None:
    added = Inserts(start="<i>S</i>", end="<i>E</i>", before={"dos": "<i>B</i>"}, after={"uno": "<i>A</i>"})
    out = html(kb, "# T\n\n## Uno {#uno}\n\ntexto\n\n## Dos {#dos}\n\nfin\n", inserts=added)
    order = re.findall(r"<h1>|<i>.</i>|id=\"\w+\"|texto|fin", out)
    assert order == ["<h1>", "<i>S</i>", 'id="uno"', "<i>A</i>", "texto", "<i>B</i>", 'id="dos"', "fin", "<i>E</i>"]
    assert "<p><i>" not in out


CODE_CASES = [
    "texto [[LX 1]] fin",
    "`[[LX 1]]`",
    "``a ` [[LX 1]]``",
    "    [[LX 1]]",
    "párrafo\n    [[LX 1]]",
    "párrafo\n\n    [[LX 1]]",
    "- lista\n\n    [[LX 1]]",
    "- lista\n\n        [[LX 1]]",
    "1. uno\n\n    [[LX 1]]\n\n2. dos",
    "```\n[[LX 1]]\n```",
    "```text\n`[[LX 1]]`\n```\n\n[[LX 2]]",
    "~~~\n[[LX 1]]\n~~~\n[[LX 2]]",
    "> cita [[LX 1]]",
    "<!-- [[LX 1]] -->\n\n[[LX 2]]",
    "un ` suelto [[LX 1]]\n\notro ` suelto",
    "## Título [[LX 1]] {#t}",
    "```[[LX 1]]``` y [[LX 2]]",
    "texto\n```\n[[LX 1]]\n```",
    "~~tachado~~ [[LX 1]]",
    "a # b [[LX 1]]\n#sin espacio [[LX 2]]",
    "```\nuno\n~~~\n[[LX 1]]\n```\n[[LX 2]]",
    "| a |\n| --- |\n| [[LX 1]] |",
]


@pytest.mark.parametrize("text", CODE_CASES)
def test_the_reader_and_markdown_agree_on_what_is_code(kb: KnowledgeBase, text: str) -> None:
    links = len(re.findall(r'<a class="rsg-ref', html(kb, text)))
    assert links == sum(1 for r in Body(text, 1).references if not r.in_code), html(kb, text)


def test_the_first_use_of_an_abbreviation_leads_to_the_glossary(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    shutil.copytree(TREE / "docs", docs)
    for lang, text in (("es", "\n## INM {#inm}\n\nInstituto.\n"), ("en", "\n## INM {#inm}\n\nInstitute.\n")):
        page = docs / lang / "glosario.md"
        page.write_text(page.read_text() + text)
    with_inm = read(docs)
    text = "## El INM aquí {#a}\n\nEl INM y el INM; `INM`. Vea [el INM](x.md) y DNI.\n\n- INM\n"
    out = html(with_inm, text)
    assert out.count('href="../../glosario/#inm">INM</a>') == 1
    assert out.index("glosario/#inm") > out.index("</h2>"), "a heading stays as it is"
    assert "<code>INM</code>" in out
    assert '<a href="x.md">el INM</a>' in out
    assert "DNI" in out
    assert 'data-gist="Institute.' in html(with_inm, "The INM.", lang="en")
    assert "glosario/#inm" not in html(with_inm, "El INM.", rel="glosario.md")
