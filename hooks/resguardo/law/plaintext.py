"""Plain-text laws -> lines: what an editor has where only the words of a law are at hand."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from .document import Ends, Line, SourceDocument, settle_ends
from .errors import LawImportError

# Tab, line feed, form feed, carriage return are text; any other control character is not
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")
_LONGEST_WRAPPED = 300
_LINE = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")


def read_plain_text(path: Path) -> SourceDocument:
    """Read a text file's lines; form feeds are page breaks.

    UTF-8, with or without its mark, or Windows-1252, which older exports use. Raises `LawImportError`
    where the file is empty, cannot be read, or holds bytes that are no text.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise LawImportError(path, "no se puede leer el archivo.", "the file cannot be read.") from error
    text = _decode(path, data)
    pages = text.split("\f")
    lines = [line for number, page in enumerate(pages, 1) for line in _page_lines(page, number)]
    if not lines:
        raise LawImportError(path, "el archivo está vacío.", "the file is empty.")
    return SourceDocument(
        path=str(path),
        sha256=hashlib.sha256(data).hexdigest(),
        lines=_settle_ends(lines),
        pages=len(pages),
        laid_out=False,
    )


def _decode(path: Path, data: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROL.search(text):
            return text
    raise LawImportError(
        path,
        "no es un archivo de texto. Guárdelo como texto sin formato (UTF-8) o use el PDF oficial.",
        "it is not a text file. Save it as plain text (UTF-8) or use the official PDF.",
    )


def _page_lines(page: str, number: int) -> list[Line]:
    lines: list[Line] = []
    blank = 0
    for raw in _LINE.split(page):
        text = " ".join(raw.replace("\xad", "").split())
        if not text:
            blank += 1
            continue
        ends = Ends.WRAPS if raw[-1] in " \t" else Ends.STOPS
        lines.append(Line(text=text, page=number, ends=ends, gap=blank))
        blank = 0
    return lines


def _settle_ends(lines: list[Line]) -> tuple[Line, ...]:
    """Decide what the ends of lines say; lines too long to have been wrapped are paragraphs."""
    if max(len(line.text) for line in lines) > _LONGEST_WRAPPED:
        return tuple(line._replace(ends=Ends.STOPS) for line in lines)
    return tuple(settle_ends(lines))
