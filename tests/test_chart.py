"""Charts are drawn from tables, say in words what they show, and are left out where a table holds no comparable numbers."""

from __future__ import annotations

import re

from resguardo.views.chart import bar_chart


def widths(svg: str) -> list[int]:
    return [int(found) for found in re.findall(r'<rect[^>]* width="(\d+)"', svg)]


def test_bars_are_as_long_as_their_numbers_and_the_words_say_them_all() -> None:
    svg = bar_chart("Gráfica", [("CNDH, 2009", "9,758"), ("CNDH, 2011 <6 meses>", "11,333 personas")])
    short, long = widths(svg)
    assert abs(short / long - 9758 / 11333) < 0.01
    assert 'role="img"' in svg
    assert 'aria-label="Gráfica: CNDH, 2009: 9,758; CNDH, 2011 &lt;6 meses&gt;: 11,333 personas"' in svg
    assert "<6 meses>" not in svg


def test_no_chart_without_two_numbers_of_one_kind() -> None:
    assert bar_chart("G", [("a", "9,758")]) == ""
    assert bar_chart("G", [("a", "muchas"), ("b", "pocas")]) == ""
    assert bar_chart("G", [("a", "44.3 %"), ("b", "11,333")]) == "", "a share and a count have no common scale"
    assert widths(bar_chart("G", [("a", "44.3 %"), ("b", "no se sabe"), ("c", "22.15 %")])) == [270, 135]
    assert widths(bar_chart("G", [("a", "0"), ("b", "0")])) == [2, 2]
