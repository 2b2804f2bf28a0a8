"""The register of a law: facts and fingerprints of its official text, none of its words."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import msgspec

from .lawtext import LawText
from .terms import defines_days_as_working, find_terms


class Source(msgspec.Struct, frozen=True):
    """Where the text came from: its official address, and the SHA-256 (hex) of the very file that was read."""

    url: str
    sha256: str


class RegisteredArticle(msgspec.Struct, frozen=True):
    """An article: its units as citations write them, its fingerprint, the time limits it states, its reforms' dates (ISO).

    A repealed article has no units.
    """

    article: str
    units: tuple[str, ...]
    fingerprint: str
    terms: tuple[str, ...]
    reformed: tuple[str, ...]


class Register(msgspec.Struct, frozen=True):
    """A law's register, field by field as `registro.json` holds it."""

    law: str
    title: str
    published: str | None
    last_reform: str | None
    source: Source
    articles: tuple[RegisteredArticle, ...]


def build_register(law_text: LawText, url: str) -> Register:
    """Return the register of a law's text; `url` is the official address of the document."""
    working = any(defines_days_as_working(p.text) for article in law_text.articles for p in article.paragraphs)
    return Register(
        law=law_text.law,
        title=law_text.title,
        published=law_text.published,
        last_reform=law_text.last_reform,
        source=Source(url=url, sha256=law_text.sha256),
        articles=tuple(
            RegisteredArticle(
                article=article.article,
                units=article.units,
                fingerprint=article.fingerprint,
                terms=tuple(dict.fromkeys(term for p in article.paragraphs for term in find_terms(p.text, working))),
                reformed=article.reformed,
            )
            for article in law_text.articles
        ),
    )


def encode_register(register: Register) -> bytes:
    """Return the register as JSON: the same bytes for the same register, one article a line so that diffs read well."""
    whole = msgspec.to_builtins(register)
    articles = whole.pop("articles")
    head = msgspec.json.format(msgspec.json.encode(whole), indent=2).decode().removesuffix("\n}")
    lines = ",\n".join(f"    {_one_line(article)}" for article in articles)
    return f'{head},\n  "articles": [\n{lines}\n  ]\n}}\n'.encode()


def load_register(path: Path) -> Register:
    """Read a register. Raises `OSError`, or `msgspec.DecodeError` where the file is none."""
    return msgspec.json.decode(path.read_bytes(), type=Register)


def write_register(register: Register, target: Path) -> None:
    """Write the register in one step: whoever reads `target` sees the old one or the new one, never half of it."""
    data = encode_register(register)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        # mkstemp makes a private file; a register is published
        os.chmod(name, 0o644)
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _one_line(article: object) -> str:
    return msgspec.json.format(msgspec.json.encode(article), indent=0).decode()
