"""Time limits, as laws write them."""

from __future__ import annotations

import pytest

from resguardo.law import find_terms
from resguardo.law.numerals import parse_number
from resguardo.law.terms import defines_days_as_working

TERMS: list[tuple[str, list[str]]] = [
    # hours
    ("en un plazo de 72 horas", ["72 h"]),
    ("en un plazo de setenta y dos horas", ["72 h"]),
    ("dentro de las veinticuatro horas siguientes", ["24 h"]),
    ("en cuarenta y ocho horas", ["48 h"]),
    ("por más de treinta y seis horas", ["36 h"]),
    ("noventa y seis horas", ["96 h"]),
    ("arresto hasta por treinta y seis horas", ["36 h"]),
    ("en veinticuatro (24) horas", ["24 h"]),
    ("en 24 (veinticuatro) horas", ["24 h"]),
    ("antes de una hora", ["1 h"]),
    ("de tres a nueve horas", ["3 h", "9 h"]),
    ("cada doce horas", ["12 h"]),
    ("atenderá las veinticuatro horas del día", []),
    ("las 24 horas, los 365 días del año", ["365 d"]),
    # calendar days
    ("un plazo no mayor a tres días", ["3 d"]),
    ("dentro de los 5 días siguientes", ["5 d"]),
    ("treinta días naturales", ["30 d"]),
    ("30 días naturales", ["30 d"]),
    ("en noventa días", ["90 d"]),
    ("ciento ochenta días", ["180 d"]),
    ("ciento veinte días naturales", ["120 d"]),
    ("doscientos setenta días", ["270 d"]),
    ("trescientos sesenta y cinco días", ["365 d"]),
    ("quince días calendario", ["15 d"]),
    ("al día siguiente", []),
    ("un día", ["1 d"]),
    ("veintiún días", ["21 d"]),
    ("veintidos días", ["22 d"]),
    ("los días 3 y 4 de mayo", []),
    ("QUINCE DÍAS", ["15 d"]),
    ("quince dias", ["15 d"]),
    # working days
    ("quince días hábiles", ["15 dh"]),
    ("15 días hábiles", ["15 dh"]),
    ("quince (15) días hábiles", ["15 dh"]),
    ("un día hábil", ["1 dh"]),
    ("cuarenta y cinco días hábiles", ["45 dh"]),
    ("el siguiente día hábil a la toma", ["1 dh"]),
    ("a más tardar el día hábil siguiente", ["1 dh"]),
    ("en cinco días hábiles contados a partir del día hábil siguiente", ["5 dh"]),
    ("contados desde el siguiente día hábil", []),
    ("sesenta días hábiles", ["60 dh"]),
    ("quince días contados en días hábiles", ["15 d"]),
    ("tres días, o diez días hábiles", ["3 d", "10 dh"]),
    # pairs
    ("de cinco y diez días, respectivamente", ["5 d", "10 d"]),
    ("entre quince y veinte días hábiles", ["15 dh", "20 dh"]),
    ("de quince a treinta días", ["15 d", "30 d"]),
    ("tres o cinco días", ["3 d", "5 d"]),
    ("treinta y sesenta días", ["30 d", "60 d"]),
    # months
    ("un plazo de dos meses", ["2 m"]),
    ("tres meses", ["3 m"]),
    ("seis meses prorrogables", ["6 m"]),
    ("en un mes", ["1 m"]),
    ("dieciocho meses", ["18 m"]),
    ("de seis meses a dos años de prisión", []),
    ("prisión de tres meses a un año", []),
    ("prisión de seis a doce meses", []),
    ("suspensión de un mes a tres meses", []),
    ("menores de seis meses de edad", []),
    ("La estancia no podrá ser mayor a tres meses", ["3 m"]),
    # years
    ("dentro del plazo de un año", ["1 a"]),
    ("se conservarán durante cinco años", ["5 a"]),
    ("se almacenarán por dos años", ["2 a"]),
    ("de dos a ocho años de prisión", []),
    ("personas mayores de sesenta años", []),
    ("menor de dieciocho años de edad", []),
    ("inhabilitación hasta por diez años", []),
    # fines
    ("de cien a doscientos días multa", []),
    ("multa de cien días de salario mínimo", []),
    ("treinta días de multa", []),
    ("multa de cien a trescientos días a quien", []),
    ("prisión de tres días a seis meses", []),
    # at once
    ("dará aviso de inmediato", ["inmediato"]),
    ("avisará inmediatamente", ["inmediato"]),
    ("mediante aviso inmediato", ["inmediato"]),
    ("de manera inmediata", ["inmediato"]),
    ("las medidas inmediatas", ["inmediato"]),
    ("pondrá sin demora a disposición", ["inmediato"]),
    ("lo hará saber sin dilación alguna", ["inmediato"]),
    ("a la brevedad", []),
    ("sin dilaciones indebidas", []),
    ("su superior inmediato", []),
    ("el jefe inmediato superior", []),
    ("sus familiares inmediatos", []),
    ("sus consecuencias inmediatas y futuras", []),
    ("el año inmediato anterior", []),
    ("para el período inmediato", []),
    ("su uso personal e inmediato", []),
    ("surtirá efectos de inmediato", ["inmediato"]),
    ("surtirá sus efectos inmediatamente", ["inmediato"]),
    ("el párrafo inmediatamente anterior", []),
    # order, and each once
    ("de inmediato, o en 24 horas; en todo caso, en 24 horas", ["inmediato", "24 h"]),
    ("en quince días hábiles y, en su defecto, de inmediato", ["15 dh", "inmediato"]),
]


@pytest.mark.parametrize(("text", "terms"), TERMS)
def test_terms(text: str, terms: list[str]) -> None:
    assert list(find_terms(text)) == terms


def test_a_law_may_say_that_its_days_are_working_days() -> None:
    assert defines_days_as_working("Días: Días hábiles;")
    assert not defines_days_as_working("Días: los que marca el calendario;")
    text = "en veinte días, ampliables a diez días naturales"
    assert find_terms(text, days_are_working=True) == ("20 dh", "10 d")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("uno", 1),
        ("diecinueve", 19),
        ("veintiséis", 26),
        ("cien", 100),
        ("ciento uno", 101),
        ("quinientas", 500),
        ("mil", 1000),
        ("dos mil", 2000),
        ("mil quinientos", 1500),
        ("2,500", 2500),
        ("quince (15)", 15),
    ],
)
def test_numbers(text: str, number: int) -> None:
    assert parse_number(text) == number
