"""The way out stays open: ProperDocs, the maintained fork of MkDocs, builds the same site."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import build


def files(site: Path) -> set[str]:
    return {str(path.relative_to(site)) for path in site.rglob("*") if path.is_file()}


def test_properdocs_builds_the_same_site(built_site: Path, tmp_path: Path) -> None:
    other = build("properdocs", tmp_path / "site")
    assert files(other) == files(built_site)
    pages = sorted(name for name in files(other) if name.endswith(".html"))
    differing = [name for name in pages if (other / name).read_bytes() != (built_site / name).read_bytes()]
    assert differing == []
