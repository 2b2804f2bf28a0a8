"""The command `resguardo`: check, review, new, law, export, permalinks. Exit 0 clean, 1 errors found, 2 misuse."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import Any

import click

from . import report, scaffold
from .cli_law import law
from .graph import turn_round
from .levels import LevelsError, read_levels, read_site_url
from .load import load, misuse
from .reading import PERMALINKS
from .review import recorded, review_of
from .rules import check as run_rules
from .rules.p_permalinks import live_urls
from .views.export import export as write_data

_CONFIG = "mkdocs.yml"


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--docs", "folder", type=click.Path(path_type=Path), default=Path("docs"), help="Folder read.", show_default=True
)
@click.pass_context
def main(context: click.Context, folder: Path) -> None:
    """Read the guide, check every cross-reference, and keep its record of the law."""
    context.obj = folder


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(report.FORMATS), default="text", show_default=True)
@click.option("--lang", type=click.Choice(["es", "en"]), default="es", show_default=True)
@click.option("--docs", "folder", type=click.Path(path_type=Path), default=None, help="Folder read (default: docs).")
@click.pass_obj
def check(default: Path, paths: tuple[Path, ...], form: str, lang: str, folder: Path | None) -> None:
    """Check the guide; PATH: the files or folders to report on (all, where none is given)."""
    folder = folder or default
    kb = load(folder)
    config = folder.resolve().parent / _CONFIG
    try:
        found = run_rules(kb, read_levels(config))
    except LevelsError as error:
        misuse(f"{config.name}: {error}")
    if paths:
        missing = [p for p in paths if not p.exists()]
        if missing:
            misuse(f"No existe / does not exist: {', '.join(map(str, missing))}")
        wanted = {_shown(p, folder) for p in paths}
        found = [f for f in found if any(f[0].path == w or f[0].path.startswith(f"{w}/") for w in wanted)]
    click.echo(report.render(found, form, lang, read_site_url(config)), nl=False)
    sys.exit(1 if report.has_errors(found) else 0)


def _shown(path: Path, folder: Path) -> str:
    """Return a path as findings write it: below the docs folder as that was given."""
    try:
        return (folder / path.resolve().relative_to(folder.resolve())).as_posix()
    except ValueError:
        return path.as_posix()


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--date", default=None, help="Day of the reading, YYYY-MM-DD (default: today).")
@click.pass_obj
def review(folder: Path, paths: tuple[Path, ...], date: str | None) -> None:
    """Record that pages were read against today's official texts, and translations against their originals."""
    kb = load(folder)
    day = date or datetime.date.today().isoformat()
    by_path = {page.path: page for page in kb.pages.values()}
    for path in paths:
        shown = _shown(path, folder)
        pages = [page for key, page in by_path.items() if key == shown or key.startswith(f"{shown}/")]
        if not pages:
            misuse(f'«{path}» no es una página del sitio. / "{path}" is not a page of the site.')
        for page in pages:
            if page.lang != "es" and kb.twin(page) is None:
                click.echo(
                    f"{page.path}: sin original en español; no se anotó / no Spanish original; not recorded", err=True
                )
                continue
            file = folder / page.lang / page.rel
            before = file.read_text(encoding="utf-8")
            record = review_of(kb, page, day)
            if recorded(before, record) != before:
                file.write_text(recorded(before, record), encoding="utf-8")
            if record:
                click.echo(page.path)


@main.group()
def new() -> None:
    """Start a page, in both languages: article LM 52, role ID, session N, guide ID."""


def _create(folder: Path, files: dict[str, str]) -> None:
    taken = [name for name in files if (folder / name).exists()]
    if taken:
        misuse(f"Ya existe / already exists: {', '.join(f'{folder}/{name}' for name in taken)}")
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
        click.echo(f"{folder.as_posix()}/{name}")


@new.command("article")
@click.argument("law_name")
@click.argument("number", nargs=-1, required=True)
@click.pass_obj
def new_article(folder: Path, law_name: str, number: tuple[str, ...]) -> None:
    """An article page: LM 52, LGMDFP 12 Quinquies."""
    kb = load(folder)
    law_id = kb.law_by_abbr.get(law_name, law_name.lower())
    if law_id not in kb.laws:
        misuse(f"«{law_name}» no es una ley del sitio / is not a law of the site: {', '.join(sorted(kb.law_by_abbr))}")
    _made(folder, scaffold.new_article, kb, law_id, " ".join(number))


@new.command("role")
@click.argument("name")
@click.pass_obj
def new_role(folder: Path, name: str) -> None:
    """A role page."""
    _made(folder, scaffold.new_role, load(folder), name)


@new.command("session")
@click.argument("number", type=click.IntRange(1, 99))
@click.pass_obj
def new_session(folder: Path, number: int) -> None:
    """A training session."""
    _made(folder, scaffold.new_session, load(folder), number)


@new.command("guide")
@click.argument("name")
@click.pass_obj
def new_guide(folder: Path, name: str) -> None:
    """A chapter of the guide."""
    _made(folder, scaffold.new_guide, load(folder), name)


def _made(folder: Path, make: Any, *what: Any) -> None:
    try:
        _create(folder, make(*what))
    except scaffold.CannotCreate as error:
        misuse(str(error))


@main.command("export")
@click.argument("target", type=click.Path(path_type=Path, file_okay=False))
@click.pass_obj
def export(folder: Path, target: Path) -> None:
    """Write the guide's open data (kb.json, its schema, CSV) into a folder."""
    kb = load(folder)
    for path in write_data(kb, turn_round(kb), target):
        click.echo(path.as_posix())


@main.command()
@click.pass_obj
def permalinks(folder: Path) -> None:
    """Record every address and anchor that the site answers now; published ones are kept for ever."""
    kb = load(folder)
    path = folder.resolve().parent / PERMALINKS
    recorded_urls = [p.url for p in kb.permalinks or ()]
    fresh = sorted(set(live_urls(kb)) - set(recorded_urls))
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(before + "".join(f"{url}\n" for url in fresh), encoding="utf-8")
    click.echo(f"{path.name}: +{len(fresh)}")


main.add_command(law)
