"""`leyes/<law>/registro.json` -> LawRegister: what the official text has, for the rules; nothing of its words is there."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

import msgspec

from .finding import Finding, Text
from .model import LawRegister, RegisteredArticle

REGISTER_FILE = "registro.json"


class _Article(msgspec.Struct, frozen=True):
    article: str
    units: list[str]
    fingerprint: str
    terms: list[str] = []
    reformed: list[str] = []


class _Source(msgspec.Struct, frozen=True):
    url: str = ""
    sha256: str = ""


class _Register(msgspec.Struct, frozen=True):
    law: str
    title: str
    articles: list[_Article]
    published: str | None = None
    last_reform: str | None = None
    source: _Source = _Source()


def read_registers(folder: Path, shown_as: str, findings: list[Finding]) -> dict[str, LawRegister]:
    """Return the registers below `leyes/`, by law id; a register that cannot be read is a finding on its file."""
    registers: dict[str, LawRegister] = {}
    for path in sorted(folder.glob(f"*/{REGISTER_FILE}")):
        law = path.parent.name
        shown = f"{shown_as}/{law}/{REGISTER_FILE}"
        try:
            read = msgspec.json.decode(path.read_bytes(), type=_Register)
        except (msgspec.DecodeError, msgspec.ValidationError):
            said = Text("no es un registro válido; vuelva a importarlo", "it is no valid register; import it again")
            findings.append(Finding("F005", shown, 1, {"reason": said}, subject=law))
            continue
        articles = {
            a.article: RegisteredArticle(a.article, frozenset(a.units), a.fingerprint, tuple(a.terms), tuple(a.reformed))
            for a in read.articles
        }
        registers[law] = LawRegister(
            law, read.title, read.published or "", read.last_reform or "", read.source.url, MappingProxyType(articles), shown
        )
    return registers
