"""`resguardo law`: import, fetch, compare, status: the register of the official texts."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click
import msgspec

from .citation import Citation
from .graph import articles_of
from .law import (
    FOLDER,
    Change,
    LawImportError,
    Register,
    build_register,
    compare_registers,
    compare_texts,
    fetch_law,
    import_law,
    load_register,
    read_law,
)  # fmt: skip
from .load import load, misuse
from .model import Instrument, KnowledgeBase
from .registers import REGISTER_FILE
from .rules import check
from .suspects import Suspects, suspects

_READINGS = {"official": "oficial", "copy": "copia", "extract": "extracto", "secondary": "sin cotejar"}
_KINDS = {
    "added": "nuevo / added",
    "changed": "cambió / changed",
    "repealed": "derogado / repealed",
    "removed": "ya no está / removed",
}


@click.group()
def law() -> None:
    """Keep the register of the official texts: import, fetch, compare, status."""


@law.command("import")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--law", "only", multiple=True, help="Only this law (its id); may be given more than once.")
@click.pass_obj
def import_(docs: Path, folder: Path, only: tuple[str, ...]) -> None:
    """Read the official texts of a folder (<law>.pdf or <law>.txt) and write their registers.

    The texts themselves are kept in `.law`, beside the docs: with them the site shows each article's official text, folded.
    """
    kb = load(docs)
    keep = docs.resolve().parent / FOLDER
    failed = False
    for path, instrument in _documents(kb, folder, only):
        target = docs / "es" / "leyes" / instrument.id / REGISTER_FILE
        try:
            with _progress(instrument.abbr) as progress:
                register = import_law(
                    path, instrument.id, instrument.official_url, target, instrument.names.es, progress, keep
                )
        except LawImportError as error:
            _failed(error)
            failed = True
            continue
        reform = register.last_reform or register.published or "—"
        click.echo(f"{instrument.abbr}: {len(register.articles)} artículos, {reform} → {target.as_posix()}")
    sys.exit(1 if failed else 0)


@law.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--law", "only", multiple=True, help="Only this law (its id); may be given more than once.")
@click.pass_obj
def fetch(docs: Path, folder: Path, only: tuple[str, ...]) -> None:
    """Download the official PDFs of the laws into a folder, each from the address on its page."""
    kb = load(docs)
    failed = False
    for instrument in _laws(kb, only):
        if not instrument.official_url.endswith(".pdf"):
            continue
        try:
            text = fetch_law(
                instrument.official_url, folder / f"{instrument.id}.pdf", instrument.id, instrument.names.es
            )
        except LawImportError as error:
            _failed(error)
            failed = True
            continue
        click.echo(f"{instrument.abbr}: {text.last_reform or text.published or '—'} → {folder / instrument.id}.pdf")
    sys.exit(1 if failed else 0)


@law.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("newer", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--law", "only", multiple=True, help="Only this law (its id); may be given more than once.")
@click.pass_obj
def compare(docs: Path, folder: Path, newer: Path | None, only: tuple[str, ...]) -> None:
    """Say what changed: the texts of FOLDER against the register, or those of NEWER against FOLDER, unit by unit.

    Names each article and every page, step, session and translation that the change makes suspect. Exit 1 where one changed.
    """
    kb = load(docs)
    changes: list[Change] = []
    failed = False
    for path, instrument in _documents(kb, newer or folder, only):
        try:
            changes += _compared(docs, path, instrument, folder if newer else None)
        except LawImportError as error:
            _failed(error)
            failed = True
    touched = suspects(kb, [Citation(change.law, change.article) for change in changes])
    for change in changes:
        _show(kb, change, touched[Citation(change.law, change.article).article_id])
    if not changes and not failed:
        click.echo("Sin cambios. / No changes.")
    sys.exit(1 if changes or failed else 0)


def _compared(docs: Path, path: Path, instrument: Instrument, older: Path | None) -> list[Change]:
    new = read_law(path, instrument.id)
    if older is not None:
        old_path = _document(older, instrument.id)
        return compare_texts(read_law(old_path, instrument.id), new) if old_path else []
    register = _register(docs, instrument)
    return compare_registers(register, build_register(new, instrument.official_url)) if register else []


def _register(docs: Path, instrument: Instrument) -> Register | None:
    path = docs / "es" / "leyes" / instrument.id / REGISTER_FILE
    try:
        return load_register(path) if path.exists() else None
    except (OSError, msgspec.DecodeError) as error:
        said = ("no es un registro válido; vuelva a importar la ley.", "it is no valid register; import the law again.")
        raise LawImportError(path, *said) from error


def _show(kb: KnowledgeBase, change: Change, touched: Suspects) -> None:
    units = f" ({', '.join(change.units)})" if change.units else ""
    click.echo(f"{kb.laws[change.law].abbr} {change.article}: {_KINDS[change.kind]}{units}")
    for title, names in (
        ("páginas / pages", touched.pages), ("traducciones / translations", touched.translations),
        ("pasos / steps", touched.steps), ("sesiones / sessions", touched.sessions),
    ):  # fmt: skip
        if names:
            click.echo(f"  {title}: {', '.join(names)}")


@law.command()
@click.pass_obj
def status(docs: Path) -> None:
    """List each law: last reform, articles in the register and explained, how far its text was read, when, pages suspect."""
    kb = load(docs)
    suspect: dict[str, int] = {}
    for finding, _ in check(kb):
        if finding.code == "L304":
            name = finding.subject.split("-")[0]
            suspect[name] = suspect.get(name, 0) + 1
    head = ("ley", "última reforma", "artículos", "explicados", "texto", "leída", "sospechosas")
    rows = [head, *(_status(kb, instrument, suspect.get(instrument.id, 0)) for instrument in _laws(kb, ()))]
    widths = [max(len(row[i]) for row in rows) for i in range(len(head))]
    for row in rows:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _status(kb: KnowledgeBase, instrument: Instrument, suspect: int) -> tuple[str, ...]:
    register = kb.registers.get(instrument.id)
    articles_here = [kb.articles[a] for a in articles_of(kb, instrument.id)]
    pages = [article.page for article in articles_here] or [instrument.page]
    explained = str(len(articles_here) or len(instrument.parts))
    read = min((page.review.read for page in pages if page.review.read), default="—")
    reform = (register.last_reform or register.published) if register else ""
    articles = str(len(register.articles)) if register else "—"
    return (instrument.abbr, reform or "—", articles, explained, _READINGS[instrument.reading], read, str(suspect))


def _laws(kb: KnowledgeBase, only: tuple[str, ...]) -> list[Instrument]:
    unknown = [name for name in only if name not in kb.laws]
    if unknown:
        misuse(f"Sin página / no page: {', '.join(unknown)}. Leyes / laws: {', '.join(sorted(kb.laws))}")
    return [instrument for instrument in kb.laws.values() if not only or instrument.id in only]


def _document(folder: Path, name: str) -> Path | None:
    return next((path for ending in (".pdf", ".txt") if (path := folder / f"{name}{ending}").is_file()), None)


def _documents(kb: KnowledgeBase, folder: Path, only: tuple[str, ...]) -> list[tuple[Path, Instrument]]:
    """Return the documents of a folder with the laws that their names say; stop where none is a law of the site."""
    found = [(path, law) for law in _laws(kb, only) if (path := _document(folder, law.id))]
    strangers = sorted(p.name for p in folder.glob("*.pdf") if p.stem not in kb.laws) if not only else []
    if strangers:
        click.echo(
            f"Sin página en el sitio, no se leen / no page on the site, not read: {', '.join(strangers)}", err=True
        )
    if not found:
        misuse(f"«{folder}» no tiene textos con nombre de ley (lm.pdf …). / has no texts named as laws are (lm.pdf …).")
    return found


def _failed(error: LawImportError) -> None:
    click.echo(f"{error.message('es')}\n{error.message('en')}", err=True)


@contextmanager
def _progress(title: str) -> Iterator[Callable[[int, int], None]]:
    """Show the pages read on a terminal; elsewhere say nothing."""
    with click.progressbar(length=1, label=title, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:

        def step(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield step
