"""A PDF writer as small as the tests need: lines of text at given places, in Helvetica, plain or bold."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 612, 792


class Text(NamedTuple):
    """One line: its text, where it begins (points from the page's left and foot), its size, and whether it is bold.

    `head` is a beginning in bold, as an article's number or a fraction's numeral.
    """

    text: str
    x: float
    y: float
    size: float = 10
    bold: bool = False
    head: str = ""


def write_pdf(pages: Sequence[Iterable[Text]], title: str = "", trailer: str = "", compressed: bool = False) -> bytes:
    """Return a PDF of the pages; `title` goes into its metadata, `trailer` into its trailer dictionary."""
    objects: list[bytes] = []

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    plain = add(_font("Helvetica"))
    bold = add(_font("Helvetica-Bold"))
    info = add(b"<< /Title " + _hex(title) + b" >>")
    tree = len(objects) + 1 + 2 * len(pages)
    kids = []
    for page in pages:
        stream = b"\n".join(_show(line) for line in page)
        packing = b""
        if compressed:
            stream, packing = zlib.compress(stream), b"/Filter /FlateDecode "
        content = add(b"<< %s/Length %d >>\nstream\n%s\nendstream" % (packing, len(stream), stream))
        kids.append(
            add(
                b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R "
                b"/Resources << /Font << /F1 %d 0 R /F2 %d 0 R >> >> >>" % (tree, WIDTH, HEIGHT, content, plain, bold)
            )
        )
    add(b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids)))
    catalog = add(b"<< /Type /Catalog /Pages %d 0 R >>" % tree)

    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R %s >>\n" % (
        len(objects) + 1,
        catalog,
        info,
        trailer.encode(),
    )
    out += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


def _font(name: str) -> bytes:
    return b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % name.encode()


def _hex(text: str) -> bytes:
    return b"<" + ("\ufeff" + text).encode("utf-16-be").hex().encode() + b">"


def _show(line: Text) -> bytes:
    out = b"BT %.2f %.2f Td" % (line.x, line.y)
    parts = [(line.head, True), (line.text, line.bold)] if line.head else [(line.text, line.bold)]
    for text, bold in parts:
        code = text.encode("cp1252").hex().encode()
        out += b" /%s %.1f Tf <%s> Tj" % (b"F2" if bold else b"F1", line.size, code)
    return out + b" ET"
