"""What the commands share: reading the folder, and saying what was asked wrongly."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

import click

from .model import KnowledgeBase
from .reading import NotAKnowledgeBase, read


def load(folder: Path) -> KnowledgeBase:
    """Return the knowledge base of a folder, or stop with exit 2 and say why there is none."""
    try:
        return read(folder, shown_as=folder.as_posix())
    except NotAKnowledgeBase:
        misuse(
            f"«{folder}» no es la carpeta del sitio: falta «{folder}/es». Ejecute la orden en la raíz del proyecto o indique --docs.\n"
            f'"{folder}" is not the site\'s folder: "{folder}/es" is missing. Run this at the project\'s root, or give --docs.'
        )


def misuse(message: str) -> NoReturn:
    """Say what was asked wrongly, and exit 2."""
    click.echo(message, err=True)
    sys.exit(2)
