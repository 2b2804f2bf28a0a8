"""`leyes/<law>/registro.json` -> LawRegister: what the official text has, for the rules; nothing of its words is there."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

import msgspec

from .finding import Finding, Text
from .law.register import load_register
from .model import LawRegister, RegisteredArticle

REGISTER_FILE = "registro.json"


def read_registers(folder: Path, shown_as: str, findings: list[Finding]) -> dict[str, LawRegister]:
    """Return the registers below `leyes/`, by law id; a register that cannot be read is a finding on its file."""
    registers: dict[str, LawRegister] = {}
    for path in sorted(folder.glob(f"*/{REGISTER_FILE}")):
        law = path.parent.name
        shown = f"{shown_as}/{law}/{REGISTER_FILE}"
        try:
            read = load_register(path)
        except msgspec.DecodeError:
            said = Text("no es un registro válido; vuelva a importarlo", "it is no valid register; import it again")
            findings.append(Finding("F005", shown, 1, {"reason": said}, subject=law))
            continue
        articles = {
            a.article: RegisteredArticle(
                a.article, frozenset(a.units), a.fingerprint, tuple(a.terms), tuple(a.reformed)
            )
            for a in read.articles
        }
        registers[law] = LawRegister(
            law,
            read.title,
            read.published or "",
            read.last_reform or "",
            read.source.url,
            MappingProxyType(articles),
            shown,
        )
    return registers
