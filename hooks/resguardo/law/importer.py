"""A document -> a law's text -> its register: the steps of `resguardo law import`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from .articles import RawArticle, split_articles
from .blocks import assemble
from .document import SourceDocument
from .errors import LawImportError
from .furniture import pages_announced, without_furniture
from .lawtext import LawArticle, LawText
from .metadata import read_metadata, titles_agree
from .notes import note_dates
from .pdf import read_pdf
from .plaintext import read_plain_text
from .register import Register, build_register, write_register
from .stored import store_text
from .units import assign_units


def read_law(path: Path, law: str, progress: Callable[[int, int], None] | None = None) -> LawText:
    """Read an official PDF, or a plain-text file (`.txt`), as the text of the law with the id `law`.

    `progress` is told (pages done, pages in all). Raises `LawImportError` where the document cannot be read, is cut
    short, or holds no articles.
    """
    document = _read_document(path, progress)
    lines = without_furniture(document)
    # pdfium skips what it cannot read: the footers tell whether a page went missing, or lost its text
    announced, legible = pages_announced(document), len({line.page for line in document.lines})
    if document.laid_out and announced > legible:
        raise LawImportError(
            path,
            f"al documento le faltan páginas: sus pies de página anuncian {announced} y se pueden leer {legible}. "
            "Descárguelo de nuevo.",
            f"pages are missing: its footers announce {announced} and {legible} can be read. Download it again.",
        )
    articles = split_articles(assemble(lines, document.laid_out))
    if not articles:
        raise LawImportError(
            path,
            "no se encontró ningún artículo: no parece el texto de una ley.",
            "no article was found: it does not look like the text of a law.",
        )
    metadata = read_metadata(document, lines)
    return LawText(
        law=law,
        title=metadata.title,
        published=metadata.published,
        last_reform=metadata.last_reform,
        sha256=document.sha256,
        articles=tuple(_article(raw) for raw in articles),
    )


def import_law(
    path: Path,
    law: str,
    url: str,
    target: Path,
    expected_title: str | None = None,
    progress: Callable[[int, int], None] | None = None,
    keep: Path | None = None,
) -> Register:
    """Read a law's document and write its register to `target` (a `registro.json`); return the register.

    `keep` is the folder where the text itself is put, for this machine alone; None: nowhere.

    `expected_title` is the title that the law's page gives: a document that gives another is refused. Raises
    `LawImportError`; `target` is then as it was. Importing the same document again changes no byte of it.
    """
    law_text = read_law(path, law, progress)
    check_title(path, law_text, expected_title)
    register = build_register(law_text, url)
    try:
        write_register(register, target)
        if keep is not None:
            store_text(law_text, keep)
    except OSError as error:
        raise LawImportError(
            target,
            f"no se pudo escribir el registro ({error.strerror}).",
            f"the register could not be written ({error.strerror}).",
        ) from error
    return register


def check_title(path: Path, law_text: LawText, expected_title: str | None) -> None:
    """Raise `LawImportError` where a document's title is not the one expected (None: any will do).

    A document that states no title, as a text file may, is taken at its file name's word.
    """
    if expected_title and law_text.title and not titles_agree(expected_title, law_text.title):
        raise LawImportError(
            path,
            f"es otra ley: el documento dice «{law_text.title}» y se esperaba «{expected_title}».",
            f"it is another law: the document says “{law_text.title}”, and “{expected_title}” was expected.",
        )


def _read_document(path: Path, progress: Callable[[int, int], None] | None) -> SourceDocument:
    if path.suffix.lower() == ".txt":
        document = read_plain_text(path)
        if progress is not None:
            progress(document.pages, document.pages)
        return document
    if path.suffix.lower() == ".pdf":
        return read_pdf(path, progress)
    raise LawImportError(path, "solo se importan archivos .pdf y .txt.", "only .pdf and .txt files can be imported.")


def _article(raw: RawArticle) -> LawArticle:
    reformed = sorted({date for note in raw.notes for date in note_dates(note)})
    return LawArticle(raw.article, assign_units(raw.blocks), tuple(reformed))
