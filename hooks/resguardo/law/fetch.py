"""Official documents over the network: the only module of the package that touches it."""

from __future__ import annotations

import os
import tempfile
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

from .errors import LawImportError
from .importer import check_title, read_law
from .lawtext import LawText

_SECONDS = 60.0
# The largest official text is about 3 MB
_MOST_BYTES = 50 * 1024 * 1024
_AGENT = "resguardo (https://www.diputados.gob.mx/LeyesBiblio/)"


def fetch_law(url: str, dest: Path, expected_law: str, expected_title: str | None = None) -> LawText:
    """Download the official PDF at `url` to `dest` and return its text as the law with the id `expected_law`.

    `dest` is replaced in one step, and only by a PDF that reads as a law (that of `expected_title`, if given). Raises
    `LawImportError`; `dest` is then as it was. Waits 60 seconds at most for each answer of the server.
    """
    dest.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=dest.parent, prefix=f".{dest.stem}.", suffix=".pdf")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_download(url))
        try:
            law_text = read_law(temporary, expected_law)
            check_title(temporary, law_text, expected_title)
        except LawImportError as error:
            # the reader knows the address, not the file that is about to go
            raise LawImportError(url, error.reason_es, error.reason_en) from error
        os.chmod(temporary, 0o644)
        os.replace(temporary, dest)
    finally:
        temporary.unlink(missing_ok=True)
    return law_text


def _download(url: str) -> bytes:
    if urllib.parse.urlsplit(url).scheme not in ("https", "http"):
        raise LawImportError(url, "no es una dirección web (https).", "it is not a web address (https).")
    request = urllib.request.Request(url, headers={"User-Agent": _AGENT, "Accept": "application/pdf"})
    try:
        with urllib.request.urlopen(request, timeout=_SECONDS) as response:
            data: bytes = response.read(_MOST_BYTES + 1)
    except urllib.error.HTTPError as error:
        raise LawImportError(
            url, f"el servidor respondió con el error {error.code}.", f"the server answered with error {error.code}."
        ) from error
    except (OSError, ValueError) as error:
        # URLError, timeouts and broken connections are all OSError
        raise LawImportError(
            url,
            "no se pudo descargar: no hay conexión o el servidor no responde.",
            "it could not be downloaded: no connection, or the server does not answer.",
        ) from error
    if len(data) > _MOST_BYTES:
        raise LawImportError(
            url, "el archivo es demasiado grande para ser una ley.", "the file is too large to be a law."
        )
    return data
