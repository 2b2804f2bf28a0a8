"""Setting a page with Typst: data in, PDF/UA out, the same bytes on every machine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pypdfium2
import typst

_HERE = Path(__file__).parent


class TooLong(Exception):
    """A text does not fit on its sheet, even in the smallest type."""


@cache
def _compiler(template: str) -> typst.Compiler:
    """Return the compiler of a template; it keeps fonts and parsed files. Only the fonts that Typst brings: no machine's own."""
    return typst.Compiler(_HERE / template, root=_HERE, ignore_system_fonts=True)


def set_pages(template: str, data: Mapping[str, Any], sizes: Iterable[tuple[float, int]], date: str) -> bytes:
    """Return a PDF in the first of the sizes in which the data fits: (type size in points, pages at most).

    Typst's own PDF/UA-1 check runs on every file: what breaks it raises. `date`: ISO, recorded as the file's date. Raises TooLong.
    """
    stamp = int(datetime.fromisoformat(date).replace(tzinfo=UTC).timestamp())
    for size, pages in sizes:
        said = msgspec.json.encode({**data, "size": size}).decode()
        pdf = _compiler(template).compile(
            format="pdf", sys_inputs={"data": said}, pdf_standards="ua-1", timestamp=stamp
        )
        assert isinstance(pdf, bytes)
        if len(pypdfium2.PdfDocument(pdf)) <= pages:
            return pdf
    raise TooLong(data["title"])
