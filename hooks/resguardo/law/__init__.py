"""Official texts of laws -> articles -> the register, and what changed between two versions.

Imports nothing of the rest of the project. Only `fetch` touches the network. What reads documents comes from its module when it is
first asked for: checking the guide needs no PDF reader, and half a second is a lot to wait for one.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .compare import Change, compare_registers, compare_texts
from .errors import LawImportError
from .fingerprint import fingerprint
from .lawtext import LawArticle, LawText, Paragraph
from .register import (
    Register,
    RegisteredArticle,
    Source,
    build_register,
    encode_register,
    load_register,
    write_register,
)
from .stored import FOLDER, store_text, stored_texts
from .terms import find_terms

if TYPE_CHECKING:
    from .fetch import fetch_law
    from .headers import article_slug
    from .importer import import_law, read_law

_LATE = {"article_slug": "headers", "fetch_law": "fetch", "import_law": "importer", "read_law": "importer"}

__all__ = [
    "FOLDER",
    "Change",
    "LawArticle",
    "LawImportError",
    "LawText",
    "Paragraph",
    "Register",
    "RegisteredArticle",
    "Source",
    "article_slug",
    "build_register",
    "compare_registers",
    "compare_texts",
    "encode_register",
    "fetch_law",
    "find_terms",
    "fingerprint",
    "import_law",
    "load_register",
    "read_law",
    "store_text",
    "stored_texts",
    "write_register",
]


def __getattr__(name: str) -> Any:
    if name not in _LATE:
        raise AttributeError(name)
    return getattr(import_module(f".{_LATE[name]}", __name__), name)
