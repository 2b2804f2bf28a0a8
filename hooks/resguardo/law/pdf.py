"""Official PDFs -> lines with their position and font, read with pdfium."""

from __future__ import annotations

import ctypes
import hashlib
import re
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from .document import Ends, Line, SourceDocument, settle_ends
from .errors import LawImportError

Progress = Callable[[int, int], None]

_BOLD = 600
# the head of a stream that is compressed once, and its dictionary's last lines
_STREAM = re.compile(rb"/Filter\s*\[?\s*/FlateDecode\s*\]?(?:(?!/Filter|stream|endobj)[\s\S]){0,600}?>>\s*stream\r?\n")
# where pdfium writes the names of fonts
_NAME = ctypes.create_string_buffer(256)
_BREAK = "\r\n"
# pdfium writes one of these for a hyphen at the end of a line, and joins the next line to it
_HYPHENS = str.maketrans(dict.fromkeys("\x02\ufffe", "-"))


def read_pdf(path: Path, progress: Progress | None = None) -> SourceDocument:
    """Read a PDF's lines, top to bottom, page after page.

    `progress` is told (pages done, pages in all). Raises `LawImportError` where the file is empty, no
    PDF, cut short, damaged, protected, or has pages but no text (a scan).
    """
    data = _read_bytes(path)
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise _unreadable(path, error) from error
    try:
        pages = len(document)
        if pages == 0:
            raise _damaged(path)
        lines: list[Line] = []
        height = 0.0
        blank = 0
        for number in range(pages):
            page_height, page_lines = _read_page(document, number)
            height = height or page_height
            blank += not page_lines
            lines += page_lines
            if progress is not None:
                progress(number + 1, pages)
        title = document.get_metadata_value("Title").strip()
    except pdfium.PdfiumError as error:
        raise _damaged(path) from error
    finally:
        document.close()
    if blank > pages // 4:
        raise LawImportError(
            path,
            f"{blank} de sus {pages} páginas no tienen texto: parece un documento escaneado. "
            "Descargue el PDF oficial con texto.",
            f"{blank} of its {pages} pages have no text: it looks like a scan. Download the official PDF with text.",
        )
    return SourceDocument(
        path=str(path),
        sha256=hashlib.sha256(data).hexdigest(),
        lines=tuple(settle_ends(lines)),
        pages=pages,
        laid_out=True,
        height=height,
        title_hint=title,
    )


def _read_bytes(path: Path) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise LawImportError(path, "no se puede leer el archivo.", "the file cannot be read.") from error
    if not data:
        raise LawImportError(path, "el archivo está vacío.", "the file is empty.")
    if b"%PDF-" not in data[:1024]:
        raise LawImportError(
            path,
            "no es un PDF, aunque su nombre lo diga. Descárguelo de nuevo.",
            "it is not a PDF, whatever its name says. Download it again.",
        )
    # pdfium mends a file that was cut short and then reads fewer pages without a word
    if b"%%EOF" not in data[-2048:]:
        raise LawImportError(
            path,
            "el PDF está incompleto: la descarga se cortó. Descárguelo de nuevo.",
            "the PDF is incomplete: the download was cut short. Download it again.",
        )
    if not _streams_are_whole(data):
        raise _damaged(path)
    return data


def _streams_are_whole(data: bytes) -> bool:
    """Tell whether every compressed stream still matches its own checksum: pdfium reads a spoilt page as far as it can."""
    if b"/Encrypt" in data:
        return True  # the streams of a protected file cannot be looked into
    for match in _STREAM.finditer(data):
        start = match.end()
        end = data.find(b"endstream", start)
        stream = zlib.decompressobj()
        try:
            stream.decompress(data[start : end if end >= 0 else len(data)])
        except zlib.error:
            return False
        if not stream.eof:
            return False
    return True


def _unreadable(path: Path, error: pdfium.PdfiumError) -> LawImportError:
    if getattr(error, "err_code", None) == pdfium_c.FPDF_ERR_PASSWORD:
        return LawImportError(
            path,
            "el PDF está protegido con contraseña. Use el PDF oficial sin protección.",
            "the PDF is protected by a password. Use the official PDF without protection.",
        )
    return _damaged(path)


def _damaged(path: Path) -> LawImportError:
    return LawImportError(
        path,
        "el PDF está dañado y no se puede leer. Descárguelo de nuevo.",
        "the PDF is damaged and cannot be read. Download it again.",
    )


def _read_page(document: pdfium.PdfDocument, number: int) -> tuple[float, list[Line]]:
    page = document[number]
    try:
        textpage = page.get_textpage()
        try:
            return page.get_height(), list(_lines(textpage, number + 1))
        finally:
            textpage.close()
    finally:
        page.close()


def _lines(textpage: pdfium.PdfTextPage, page: int) -> Iterator[Line]:
    count = textpage.count_chars()
    text = textpage.get_text_range() if count else ""
    if len(text) != count:
        # positions are asked for by character index: the text must have one character an index
        text = "".join(chr(pdfium_c.FPDFText_GetUnicode(textpage.raw, index)) for index in range(count))
    start = 0
    for raw in text.split(_BREAK):
        stripped = raw.strip()
        if stripped:
            first = start + len(raw) - len(raw.lstrip())
            last = start + len(raw.rstrip()) - 1
            x, y = _origin(textpage, first)
            yield Line(
                text=" ".join(stripped.translate(_HYPHENS).split()),
                page=page,
                x=x,
                right=_right(textpage, last),
                y=y,
                y_end=_origin(textpage, last)[1],
                size=pdfium_c.FPDFText_GetFontSize(textpage.raw, first),
                bold=_is_bold(textpage, first),
                bold_end=_is_bold(textpage, last),
                # Word leaves the space at which it wrapped a line at the end of that line
                ends=Ends.WRAPS if raw[-1].isspace() else Ends.STOPS,
            )
        start += len(raw) + len(_BREAK)


def _origin(textpage: pdfium.PdfTextPage, index: int) -> tuple[float, float]:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium_c.FPDFText_GetCharOrigin(textpage.raw, index, x, y)
    return x.value, y.value


def _is_bold(textpage: pdfium.PdfTextPage, index: int) -> bool:
    if pdfium_c.FPDFText_GetFontWeight(textpage.raw, index) >= _BOLD:
        return True
    # fonts that are not embedded have no weight but a name
    flags = ctypes.c_int()
    length = pdfium_c.FPDFText_GetFontInfo(textpage.raw, index, _NAME, len(_NAME), flags)
    return 0 < length <= len(_NAME) and b"bold" in _NAME.value.lower()


def _right(textpage: pdfium.PdfTextPage, index: int) -> float:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium_c.FPDFText_GetCharBox(textpage.raw, index, left, right, bottom, top)
    return right.value
