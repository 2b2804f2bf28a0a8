"""What can go wrong between an official document and its register, in words an editor understands."""

from __future__ import annotations

from pathlib import Path


class LawImportError(Exception):
    """A document that cannot become a register; nothing was written.

    `path` is the document, or the address it was fetched from; `reason_es` and `reason_en` say in one
    sentence what is wrong and what to do about it. `str()` gives the Spanish one.
    """

    def __init__(self, path: Path | str, reason_es: str, reason_en: str) -> None:
        super().__init__(f"{path}: {reason_es}")
        self.path = path
        self.reason_es = reason_es
        self.reason_en = reason_en

    def message(self, lang: str = "es") -> str:
        """The document and the reason, in Spanish or (`lang="en"`) in English."""
        return f"{self.path}: {self.reason_en if lang == 'en' else self.reason_es}"
