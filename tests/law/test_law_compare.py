"""What changed between two versions of a law."""

from __future__ import annotations

from pathlib import Path

import pytest
from law_samples import plain_law, read_text

from resguardo.law import Change, build_register, compare_registers, compare_texts

OLD = plain_law(width=5000)


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ("sin distinción", "sin distinción", []),
        ("sin distinción", "sin  distinción,", []),
        ("tinta azul.", "tinta roja.", [Change("prueba", "1", "changed", ("parr-1",))]),
        ("La hora del encendido", "La hora del apagado", [Change("prueba", "2", "changed", ("II-a",))]),
        ("Al municipio, o", "(Se deroga).", [Change("prueba", "4", "changed", ("I",))]),
        ("Dos testigos", "Tres testigos", [Change("prueba", "4", "changed", ("parr-2-I",))]),
        ("Artículo reformado DOF 12-01-2021", "Artículo reformado DOF 12-01-2021, 05-05-2026", []),
        (
            "Un faro se tendrá por abandonado cuando su luz falte treinta noches seguidas.",
            "(Se deroga).",
            [Change("prueba", "3", "repealed")],
        ),
        (
            "Artículo 3.- Un faro",
            "Artículo 2 Ter. Las gaviotas son libres.\n\nArtículo 3.- Un faro",
            [Change("prueba", "2 Ter", "added")],
        ),
        ("Artículo 2 Bis. (Se deroga).\n\n", "", [Change("prueba", "2 Bis", "removed")]),
    ],
)
def test_texts(tmp_path: Path, before: str, after: str, changes: list[Change]) -> None:
    assert before in OLD
    old, new = read_text(tmp_path, OLD), read_text(tmp_path, OLD.replace(before, after))
    assert compare_texts(old, new) == changes
    without_units = [Change(change.law, change.article, change.kind) for change in changes]
    assert compare_registers(build_register(old, ""), build_register(new, "")) == without_units


def test_a_new_paragraph_and_a_lost_fraction(tmp_path: Path) -> None:
    old = read_text(tmp_path, "Artículo 1. Son:\n\nI. Uno;\n\nII. Dos.\n")
    new = read_text(tmp_path, "Artículo 1. Son:\n\nI. Uno.\n\nY basta.\n")
    assert compare_texts(old, new) == [Change("prueba", "1", "changed", ("parr-2", "II"))]


def test_a_renumbered_fraction_is_a_change(tmp_path: Path) -> None:
    old = read_text(tmp_path, "Artículo 1. Son:\n\nI. Uno;\n\nII. Dos.\n")
    new = read_text(tmp_path, "Artículo 1. Son:\n\nI. Uno;\n\nII. Uno y medio;\n\nIII. Dos.\n")
    assert compare_texts(old, new) == [Change("prueba", "1", "changed", ("II", "III"))]


def test_the_order_is_the_new_law_s(tmp_path: Path) -> None:
    old = read_text(tmp_path, "Artículo 1. A.\n\nArtículo 2. B.\n\nArtículo 3. C.\n")
    new = read_text(tmp_path, "Artículo 1. A1.\n\nArtículo 3. C3.\n\nArtículo 4. D.\n")
    assert [(change.article, change.kind) for change in compare_texts(old, new)] == [
        ("1", "changed"),
        ("3", "changed"),
        ("4", "added"),
        ("2", "removed"),
    ]
