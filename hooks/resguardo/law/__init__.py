"""Official texts of laws -> articles -> the register, and what changed between two versions.

Imports nothing of the rest of the project. Only `fetch` touches the network.
"""

from .compare import Change, compare_registers, compare_texts
from .errors import LawImportError
from .fetch import fetch_law
from .fingerprint import fingerprint
from .headers import article_slug
from .importer import import_law, read_law
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
from .terms import find_terms

__all__ = [
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
    "write_register",
]
