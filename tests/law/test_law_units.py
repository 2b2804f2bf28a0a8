"""Units: fracciones, incisos, apartados and the paragraphs between them, as citations write them."""

from __future__ import annotations

from pathlib import Path

import pytest
from law_samples import article

from resguardo.law import LawArticle
from resguardo.law.blocks import Block
from resguardo.law.labels import read_labels
from resguardo.law.lawtext import is_repealed
from resguardo.law.lines import Kind
from resguardo.law.units import assign_units
from resguardo.unit import roman_value, to_roman

# Body, paragraphs separated by "/" -> units
PLAIN = [
    ("Nadie apagará un faro.", "parr-1"),
    ("Nadie apagará un faro./Ni dos.", "parr-1 parr-2"),
    ("Son torreros:/I. El primero;/II. El segundo, y/III. El tercero.", "parr-1 I II III"),
    ("Son torreros:/I.- El primero;/II.- El segundo.", "parr-1 I II"),
    ("Son torreros:/I. El primero;/I Bis. El suplente;/II. El segundo.", "parr-1 I I Bis II"),
    ("Son:/XVIII. Uno;/XVIII Bis. Dos;/XIX. Tres.", "parr-1 XVIII XVIII Bis XIX"),
    ("Son:/I. Uno;/I. bis.- Dos;/II. Tres.", "parr-1 I I Bis II"),
    ("Son:/XXIX. Uno;/XXIX-A. Dos;/XXIX-Ñ. Tres;/XXX. Cuatro.", "parr-1 XXIX XXIX-A XXIX-Ñ XXX"),
    ("Son:/I. Uno:/a) Sal;/b) Agua, y/II. Dos.", "parr-1 I I-a I-b II"),
    ("Son:/I. Uno:/a).- Sal;/b).- Agua, y/II. Dos.", "parr-1 I I-a I-b II"),
    ("Se lleva:/a) Sal;/b) Agua.", "parr-1 a b"),
    ("Son:/I. Uno:/a) Sal:/1) Fina;/2) Gruesa, y/b) Agua;/II. Dos.", "parr-1 I I-a I-a-1 I-a-2 I-b II"),
    ("Son:/I. Uno:/a) Sal:/i) Fina;/ii) Gruesa;/iii) Gris, y/b) Agua.", "parr-1 I I-a I-a-i I-a-ii I-a-iii I-b"),
    ("Se lleva:/g) Sal;/h) Agua;/i) Luz;/j) Pan.", "parr-1 g h i j"),
    ("Son:/I. Uno:/1o. Sal;/2o. Agua;/II. Dos.", "parr-1 I I-1 I-2 II"),
    # apartados
    ("Son:/A. Del mar:/I. Sal;/II. Agua./B. De tierra:/I. Pan.", "parr-1 A A-parr-1 A-I A-II B B-parr-1 B-I"),
    ("Son:/A) Del mar:/I. Sal;/II. Agua./B) De tierra:/I. Pan.", "parr-1 A A-parr-1 A-I A-II B B-parr-1 B-I"),
    ("A. Del mar./B. De tierra./C. Del aire./D. Del fuego.", "A A-parr-1 B B-parr-1 C C-parr-1 D D-parr-1"),
    ("Son:/A. Del mar:/I. Sal:/a) Fina./B. De tierra.", "parr-1 A A-parr-1 A-I A-I-a B B-parr-1"),
    ("Son:/Apartado A/I. Sal./Apartado B/I. Pan.", "parr-1 A A-I B B-I"),
    ("Son:/A. Del mar./Y de sus playas./B. De tierra.", "parr-1 A A-parr-1 A-parr-2 B B-parr-1"),
    # a Roman numeral that is a letter too
    ("Son:/I. Uno;/II. Dos;/III. Tres;/IV. Cuatro;/V. Cinco;/VI. Seis.", "parr-1 I II III IV V VI"),
    ("Son:/A. Uno./B. Dos:/I. Sal;/II. Agua./C. Tres.", "parr-1 A A-parr-1 B B-parr-1 B-I B-II C C-parr-1"),
    ("Son:/XCIX. Uno;/C. Dos;/CI. Tres.", "parr-1 XCIX C CI"),
    # paragraphs of the article and of its fracciones
    ("Son:/I. Uno./Que será rojo./II. Dos./Nadie más.", "parr-1 I I-parr-2 II parr-2"),
    (
        "Son:/I. Uno:/a) Sal./Que será fina./b) Agua./Con esto basta./II. Dos.",
        "parr-1 I I-a I-a-parr-2 I-b I-parr-2 II",
    ),
    ("Luz./Sombra./Son:/I. Uno;/II. Dos.", "parr-1 parr-2 parr-3 I II"),
    # lists that begin again
    ("Son:/I. Uno;/II. Dos./Y además:/I. Tres;/II. Cuatro.", "parr-1 I II parr-2 parr-2-I parr-2-II"),
    (
        "Son:/I. Uno;/II. Dos./Luz./Y además:/I. Tres;/II. Cuatro;/III. Cinco.",
        "parr-1 I II parr-2 parr-3 parr-3-I parr-3-II parr-3-III",
    ),
    (
        "Son:/I. Uno:/a) Sal;/b) Agua./Y además:/a) Pan;/b) Luz;/II. Dos.",
        "parr-1 I I-a I-b I-parr-2 I-parr-2-a I-parr-2-b II",
    ),
    # two labels in one printed paragraph
    ("Son:/A. I. Sal;/II. Agua./B. I. Pan.", "parr-1 A A-I A-II B B-parr-1"),
    ("Son:/I. a) Sal;/b) Agua;/II. Dos.", "parr-1 I I-a I-b II"),
    # misprints that the neighbours put right
    ("Son:/I. Uno;/II. Dos;/III. Tres;/II. Cuatro;/V. Cinco.", "parr-1 I II III IV V"),
    ("Son:/I. Uno;/II. Dos;/IV. Tres;/IV. Cuatro;/V. Cinco.", "parr-1 I II III IV V"),
    ("Son:/I. Uno;/II. Dos;/IV. Cuatro;/V. Cinco.", "parr-1 I II IV V"),
    ("Son:/I. Uno;/III (sic 05-12-1960). Dos;/III. Tres.", "parr-1 I II III"),
    # what is repealed has no unit in force
    ("(Se deroga).", ""),
    ("Se deroga.", ""),
    ("Derogado.", ""),
    ("Son:/I. Uno;/II. (Se deroga)/III. Tres.", "parr-1 I III"),
    ("Luz./(Se deroga el segundo párrafo)/Sombra.", "parr-1 parr-3"),
    # an epigraph is no paragraph
    ("De la luz de los faros/Los faros dan luz./Siempre.", "parr-1 parr-2"),
    # a table's rows are none either
    ("La tarifa es:/Aceite 3/Mecha 1/Cristal 12/Nada más se cobra.", "parr-1 parr-2"),
]


@pytest.mark.parametrize(("body", "units"), PLAIN)
def test_units_of_plain_text(tmp_path: Path, body: str, units: str) -> None:
    found = article(tmp_path, body.replace("/", "\n\n"))
    # "I Bis" is one unit
    assert " ".join(found.units) == units


def block(text: str, x: float, rest: float | None = None, bold: bool = False) -> Block:
    return Block(Kind.TEXT, text, x, rest, bold)


def test_an_indent_tells_whose_a_paragraph_after_a_list_is() -> None:
    blocks = [
        block("Son torreros:", 85, 71),
        block("I. El primero;", 85, 114, bold=True),
        block("II. El segundo:", 85, 114, bold=True),
        block("a) De día, y", 114, 142, bold=True),
        block("b) De noche.", 114, None, bold=True),
        block("Que será rojo.", 142, 142),
        block("Y velará.", 114, 114),
        block("Nadie más.", 85, 71),
    ]
    assert [p.unit for p in assign_units(blocks)] == [
        "parr-1",
        "I",
        "II",
        "II-a",
        "II-b",
        "II-b-parr-2",
        "II-parr-2",
        "parr-2",
    ]


def test_without_indents_the_list_tells() -> None:
    """In such a law fracciones, incisos and paragraphs all begin at one place and wrap to the margin."""
    blocks = [
        block("Son estancias:", 85, 71),
        block("I. Una:", 85, 71, bold=True),
        block("a) De día.", 85, None, bold=True),
        block("Que será clara.", 85, 71),
        block("b) De noche.", 85, 71, bold=True),
        block("También las habrá de tarde.", 85, 71),
        block("II. Otra.", 85, 71, bold=True),
        block("Nadie más.", 85, 71),
    ]
    assert [p.unit for p in assign_units(blocks)] == [
        "parr-1",
        "I",
        "I-a",
        "I-a-parr-2",
        "I-b",
        "I-parr-2",
        "II",
        "parr-2",
    ]


def test_an_apartado_holds_what_follows_it() -> None:
    blocks = [
        block("A. Del mar, que es de todos.", 85, 71, bold=True),
        block("De sus playas.", 85, 71),
        block("B. De la tierra.", 85, 71, bold=True),
        block("De sus montes.", 85, 71),
    ]
    assert [p.unit for p in assign_units(blocks)] == ["A", "A-parr-2", "B", "B-parr-2"]


def test_labels_in_plain_type_count_only_where_a_list_goes_on() -> None:
    blocks = [
        block("La regla es:", 85, 71),
        block("I. Encender.", 85, 114),
        block("II. Apagar.", 85, 114),
        block("C. Colón vio un faro.", 85, 71),
    ]
    assert [p.unit for p in assign_units(blocks)] == ["parr-1", "I", "II", "parr-2"]


def test_paragraphs_keep_their_words_and_labels(tmp_path: Path) -> None:
    found = article(tmp_path, "Son:\n\nI. Uno;\n\nII.- Dos.")
    assert [(p.unit, p.label, p.text) for p in found.paragraphs] == [
        ("parr-1", "", "Son:"),
        ("I", "I.", "Uno;"),
        ("II", "II.-", "Dos."),
    ]
    assert isinstance(found, LawArticle)


@pytest.mark.parametrize("text", ["N-OXIMORFINA", "Colón vio un faro", "VIVIR es velar", "a la luz", "1492 fue ayer"])
def test_what_is_no_label(text: str) -> None:
    assert read_labels(text) == []


@pytest.mark.parametrize(
    ("number", "numeral"), [(1, "I"), (4, "IV"), (9, "IX"), (40, "XL"), (99, "XCIX"), (1994, "MCMXCIV")]
)
def test_roman_numerals(number: int, numeral: str) -> None:
    assert to_roman(number) == numeral
    assert roman_value(numeral) == number


@pytest.mark.parametrize("text", ["IIII", "VX", "IC", "", "A"])
def test_no_roman_numerals(text: str) -> None:
    assert roman_value(text) == 0


@pytest.mark.parametrize(
    "text", ["Se deroga.", "(Se deroga).", "(Se deroga)", "Derogado.", "Derogada;", "(Derogado)", "Se derogan."]
)
def test_repealed(text: str) -> None:
    assert is_repealed(text)


@pytest.mark.parametrize("text", ["Se deroga la ley anterior de faros.", "Derogar es apagar.", "El faro."])
def test_not_repealed(text: str) -> None:
    assert not is_repealed(text)
