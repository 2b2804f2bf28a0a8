"""A bar chart as inline SVG, drawn from a table of the page: the table stays below it and says all that the picture says."""

from __future__ import annotations

import re
from html import escape

_NUMBER = re.compile(r"^\D{0,12}?(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s?(%?)")
_WIDTH, _ROW, _BAR = 360, 46, 16  # units of the picture's own grid, as wide as a phone; it scales up to the page
_VALUE = 90  # room for the number right of the longest bar


def bar_chart(name: str, rows: list[tuple[str, str]]) -> str:
    """Return a chart of (label, number as written), "" where fewer than two rows hold a number or they count different things.

    Numbers with and without a percent sign are not drawn on one scale.
    """
    bars = [(label, said, *_value(said)) for label, said in rows]
    drawn = [(label, said, value) for label, said, value, _ in bars if value is not None]
    if len(drawn) < 2 or len({percent for _, _, value, percent in bars if value is not None}) > 1:
        return ""
    most = max(value for _, _, value in drawn) or 1
    shapes = "".join(_bar(place, label, said, value / most) for place, (label, said, value) in enumerate(drawn))
    spoken = escape(f"{name}: " + "; ".join(f"{label}: {said}" for label, said, _ in drawn))
    height = _ROW * len(drawn)
    return (
        f'<svg class="rsg-chart" role="img" aria-label="{spoken}" viewBox="0 0 {_WIDTH} {height}" '
        f'width="{_WIDTH}" height="{height}">{shapes}</svg>'
    )


def _value(said: str) -> tuple[float | None, str]:
    match = _NUMBER.match(said.strip())
    return (float(match[1].replace(",", "")), match[2]) if match else (None, "")


def _bar(place: int, label: str, said: str, share: float) -> str:
    top, width = place * _ROW, max(2, round(share * (_WIDTH - _VALUE)))
    middle = top + 22 + _BAR / 2 + 5
    return (
        f'<text class="rsg-chart__label" x="0" y="{top + 15}">{escape(label)}</text>'
        f'<rect class="rsg-chart__bar" x="0" y="{top + 22}" width="{width}" height="{_BAR}"/>'
        f'<text class="rsg-chart__value" x="{width + 6}" y="{middle:.0f}">{escape(said)}</text>'
    )
