"""The level of each code, as `mkdocs.yml` sets it under `extra.resguardo.levels`: `R101: error`, or a family, `T: warning`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from .finding import FAMILIES, LEVELS, Level, codes
from .frontmatter import nearest


class LevelsError(Exception):
    """The configuration names a code or a level that does not exist; the message says which, and what would be right."""


class _Tolerant(yaml.CSafeLoader):
    """Reads a configuration whose tags (`!ENV`, `!!python/name`) mean nothing here: they read as nothing."""


def _environment(loader: yaml.CSafeLoader, node: yaml.Node) -> Any:
    """Return what `!ENV [NAME, default]` comes to where no name is set: its default."""
    values = loader.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else []
    return values[-1] if len(values) > 1 else None


_Tolerant.add_multi_constructor("", lambda loader, suffix, node: None)
_Tolerant.add_constructor("!ENV", _environment)


def read_levels(config: Path) -> Mapping[str, Level]:
    """Return the levels that a `mkdocs.yml` sets, none where there is no file; raise LevelsError where they are mistaken."""
    return checked_levels(_extra(config).get("levels") or {})


def read_site_url(config: Path) -> str:
    """Return the site's address in a `mkdocs.yml`, "" where it states none."""
    loaded = _load(config)
    return str(loaded.get("site_url") or "")


def checked_levels(levels: Any) -> Mapping[str, Level]:
    """Return levels as given, once every code and level is known to exist; `off` may come as YAML's false."""
    if not isinstance(levels, Mapping):
        raise LevelsError("extra.resguardo.levels: «R101: warning»")
    checked: dict[str, Level] = {}
    for code, level in levels.items():
        level = "off" if level is False else level
        if code not in codes() and code not in FAMILIES:
            near = nearest(str(code), codes())
            raise LevelsError(
                f"extra.resguardo.levels: «{code}» no es un código.{f' ¿Quiso decir {near}?' if near else ''}"
            )
        if level not in LEVELS:
            raise LevelsError(f"extra.resguardo.levels.{code}: «{level}» no es un nivel ({', '.join(LEVELS)}).")
        checked[str(code)] = level
    return checked


def _extra(config: Path) -> Mapping[str, Any]:
    extra = (_load(config).get("extra") or {}).get("resguardo") or {}
    return extra if isinstance(extra, Mapping) else {}


def _load(config: Path) -> Mapping[str, Any]:
    if not config.is_file():
        return {}
    loaded = yaml.load(config.read_text(encoding="utf-8"), Loader=_Tolerant)
    return loaded if isinstance(loaded, Mapping) else {}
