"""A served site and a Chromium. Nothing is skipped: without a Chromium these tests fail, and say what to install."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tools.ensure_chromium import on_this_machine

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)


class Handler(http.server.SimpleHTTPRequestHandler):
    """As a plain static host serves a folder: an unknown address answers 404 with 404.html."""

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None


@pytest.fixture(scope="session")
def address(built_site: Path) -> Iterator[str]:
    """The address of the served site, without a slash at the end."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(built_site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = on_this_machine()
    if path is None:
        pytest.fail("No Chromium on this machine: run 'make setup-test', or set RESGUARDO_CHROMIUM.", pytrace=False)
    with sync_playwright() as playwright:
        # launch() gives each run a new, empty profile of its own.
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@dataclass
class Visit:
    """One open page, and what it asked the network for."""

    page: Page
    requested: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


Opener = Callable[..., Visit]


@pytest.fixture
def visit(chromium: Browser, address: str) -> Iterator[Opener]:
    """visit(path, width=…, touch=…, …) opens a page in a context of its own."""
    contexts = []

    def open_page(
        path: str,
        *,
        width: int = 1280,
        height: int = 800,
        dark: bool = False,
        touch: bool = False,
        scripts: bool = True,
    ) -> Visit:
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            has_touch=touch,
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        contexts.append(context)
        context.set_default_timeout(10_000)
        opened = Visit(context.new_page())
        opened.page.on("request", lambda request: opened.requested.append(request.url))
        opened.page.on("requestfailed", lambda request: opened.refused.append(request.url))
        opened.page.on(
            "response",
            lambda answer: opened.refused.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None,
        )
        opened.page.on("pageerror", lambda error: opened.said.append(str(error)))
        opened.page.on("console", lambda line: opened.said.append(line.text) if line.type == "error" else None)
        opened.page.goto(address + path, wait_until="load")
        return opened

    yield open_page
    for context in contexts:
        context.close()
