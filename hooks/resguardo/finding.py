"""Findings: what a rule says, as values, and the closed list of codes that they may bear.

A finding knows its code, its place and the words that fill its message; the sentences stand once, in `codes/*.yml`, in both
languages, with the help that the site prints for each code. Presentation and severity live elsewhere (`report`, `levels`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec
import yaml

Level = Literal["error", "warning", "off"]
LEVELS: tuple[Level, ...] = ("error", "warning", "off")
FAMILIES = ("F", "R", "C", "L", "T", "P", "Q")


class Text(msgspec.Struct, frozen=True):
    """The same words in both languages."""

    es: str
    en: str

    def in_(self, lang: str) -> str:
        """Return the words in a language, `es` or `en`."""
        return self.en if lang == "en" else self.es


class Code(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of the closed list: what a code is called, says, and how an editor mends it."""

    alias: Text
    level: Level
    message: Text
    what: Text
    why: Text
    mend: Text
    example: str


class Finding(msgspec.Struct, frozen=True):
    """One thing found: code (`R101`), path as the editor knows it, line from 1, words of the message, what it is about.

    `values` fill the message's `{placeholders}`; `near` is the nearest valid value, offered as a hint; `subject` is the id of
    what is wrong (a citation, a step, a page), stable enough to count and compare findings.
    """

    code: str
    path: str
    line: int
    values: Mapping[str, str | Text] = {}
    near: str = ""
    subject: str = ""

    def message(self, lang: str = "es") -> str:
        """Return the sentence that says what is wrong, in a language."""
        said = {key: value.in_(lang) if isinstance(value, Text) else value for key, value in self.values.items()}
        return codes()[self.code].message.in_(lang).format_map(_Filled(said))

    def hint(self, lang: str = "es") -> str:
        """Return the nearest valid value as a question, or "" where there is none."""
        if not self.near:
            return ""
        return f"¿Quiso decir {self.near}?" if lang == "es" else f"Did you mean {self.near}?"

    def alias(self, lang: str = "es") -> str:
        """Return the code's name in words: `referencia-desconocida`."""
        return codes()[self.code].alias.in_(lang)


class _Filled(dict[str, str]):
    """A missing word shows as its own name: a message never fails to be said."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


@cache
def codes() -> Mapping[str, Code]:
    """Return the closed list of codes, in order; read once from `codes/*.yml` beside this file."""
    found: dict[str, Code] = {}
    for family in FAMILIES:
        path = Path(__file__).parent / "codes" / f"{family}.yml"
        loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        found.update(msgspec.convert(loaded, dict[str, Code]))
    return found


def level_of(code: str, levels: Mapping[str, Level]) -> Level:
    """Return a code's level: the configured one of the code, else of its family, else the list's own."""
    return levels.get(code) or levels.get(code[0]) or codes()[code].level


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings sorted by path, line, code, without repeats."""
    unique = {(f.path, f.line, f.code, f.subject, f.message()): f for f in findings}
    return [unique[key] for key in sorted(unique)]
