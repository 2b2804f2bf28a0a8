"""What every test may use: the root of the repository, and the site, built once a session."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("docs", "overrides", "hooks", "mkdocs.yml")


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site: `site/` where it is newer than all that it is made from, else a strict build of its own.

    RESGUARDO_SITE names a folder to test as it is.
    """
    if given := os.environ.get("RESGUARDO_SITE"):
        return Path(given)
    ready = ROOT / "site"
    stamp = ready / "sitemap.xml"
    if stamp.exists() and stamp.stat().st_mtime > _newest_source():
        return ready
    return build("mkdocs", tmp_path_factory.mktemp("built") / "site")


def build(generator: str, target: Path) -> Path:
    """Build the site strictly with a generator of this environment, `mkdocs` or `properdocs`."""
    command = [sys.executable, "-m", generator, "build", "--strict", "--config-file", "mkdocs.yml"]
    done = subprocess.run(
        [*command, "--site-dir", str(target)],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.fail(
            f"{generator} does not build the site:\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}", pytrace=False
        )
    return target


def _newest_source() -> float:
    return max(path.stat().st_mtime for path in _sources() if path.is_file() and path.suffix != ".pyc")


def _sources() -> Iterator[Path]:
    for name in SOURCES:
        source = ROOT / name
        yield source
        yield from source.rglob("*")
