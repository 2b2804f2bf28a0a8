"""Fetching, without a network: what the server answers is made up here."""

from __future__ import annotations

import io
import urllib.error
import urllib.request
from email.message import Message
from pathlib import Path

import pytest
from law_samples import TITLE, pdf_law

from resguardo.law import LawImportError, fetch_law

URL = "https://www.diputados.gob.mx/LeyesBiblio/pdf/LFB.pdf"


class Server:
    """Stands in for `urlopen`: answers with `data`, or raises `error`; remembers what it was asked."""

    def __init__(self, data: bytes = b"", error: Exception | None = None) -> None:
        self.data, self.error = data, error
        self.asked: list[tuple[str, float]] = []

    def __call__(self, request: urllib.request.Request, timeout: float) -> io.BytesIO:
        self.asked.append((request.full_url, timeout))
        if self.error:
            raise self.error
        return io.BytesIO(self.data)


def serve(monkeypatch: pytest.MonkeyPatch, server: Server) -> Server:
    monkeypatch.setattr(urllib.request, "urlopen", server)
    return server


def test_fetch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    server = serve(monkeypatch, Server(pdf_law()))
    dest = tmp_path / "laws" / "lfb.pdf"
    law = fetch_law(URL, dest, "lfb", TITLE)
    assert law.law == "lfb"
    assert dest.read_bytes() == pdf_law()
    assert [path.name for path in dest.parent.iterdir()] == ["lfb.pdf"]
    assert server.asked == [(URL, 60.0)]


@pytest.mark.parametrize(
    ("server", "reason"),
    [
        (Server(b"<html>No encontrado</html>"), "no es un PDF"),
        (Server(b""), "vacío"),
        (Server(pdf_law()[:900]), "incompleto"),
        (Server(error=urllib.error.HTTPError(URL, 404, "Not Found", Message(), None)), "error 404"),
        (Server(error=urllib.error.URLError("no route")), "no se pudo descargar"),
        (Server(error=TimeoutError()), "no se pudo descargar"),
        (Server(error=ConnectionResetError()), "no se pudo descargar"),
    ],
)
def test_a_failure_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: Server, reason: str
) -> None:
    serve(monkeypatch, server)
    dest = tmp_path / "lfb.pdf"
    dest.write_bytes(b"old")
    with pytest.raises(LawImportError, match=reason) as caught:
        fetch_law(URL, dest, "lfb")
    assert caught.value.path == URL
    assert dest.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["lfb.pdf"]


def test_another_law_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    serve(monkeypatch, Server(pdf_law()))
    with pytest.raises(LawImportError, match="es otra ley"):
        fetch_law(URL, tmp_path / "lm.pdf", "lm", "Ley de Migración")
    assert list(tmp_path.iterdir()) == []


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    serve(monkeypatch, Server(pdf_law()))
    monkeypatch.setattr("resguardo.law.fetch._MOST_BYTES", 100)
    with pytest.raises(LawImportError, match="demasiado grande"):
        fetch_law(URL, tmp_path / "lfb.pdf", "lfb")


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://example.org/lfb.pdf", "lfb.pdf"])
def test_only_the_web(tmp_path: Path, url: str) -> None:
    with pytest.raises(LawImportError, match="dirección web"):
        fetch_law(url, tmp_path / "lfb.pdf", "lfb")
