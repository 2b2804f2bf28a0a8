"""Whatever an editor's file holds, reading it gives findings and never an exception: small accidents by the hundred, and hostile ones."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from cases_reader import TREE
from resguardo.reading import read
from resguardo.report import FORMATS, render
from resguardo.rules import check

SCRAPS = [
    b"[[", b"]]", b"|", b"{#", b"}", b"---\n", b"`", b"```\n", b"\n\n    ", b": ", b"- ", b"[", b"{", b'"', b"'", b"\t", b"\x00",
    b"\xff", b"&a ", b"*a", b"!!x ", b"<<: ", b"#", b"null", b"9" * 30, b"\xef\xbb\xbf", b"<!-- ", b"-->", b"[[LX ", b"\r", b"%s", b"{0}",
]  # fmt: skip
HOSTILE = {
    "brackets without end": b"---\ntitle: " + b"[" * 50_000 + b"\n---\n",
    "dashes without end": b"---\n" + b"- " * 50_000 + b"\n---\n",
    "an anchor that holds itself": b"---\nkind: page\ntitle: &a [*a]\n---\n",
    "a list as a key": b"---\n? [a, b]\n: c\n---\n",
    "nothing after the first line": b"---\n",
    "a null byte": b"---\nkind: page\ntitle: a\x00b\n---\n",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    shutil.copytree(TREE, tmp_path / "site")
    return tmp_path / "site"


@pytest.mark.parametrize("seed", range(8))
def test_accidents_never_raise(site: Path, seed: int) -> None:
    chance = random.Random(seed)
    files = sorted(path for path in site.rglob("*") if path.is_file())
    for _ in range(40):
        path = chance.choice(files)
        whole = path.read_bytes()
        data = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            at = chance.randint(0, len(data))
            if chance.random() < 0.6:
                data[at:at] = chance.choice(SCRAPS)
            else:
                del data[at : at + chance.randint(1, 40)]
        path.write_bytes(data)
        found = check(read(site / "docs"))
        for form in FORMATS:
            assert render(found, form, "en")
        path.write_bytes(whole)
    assert check(read(site / "docs")) == []


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_hostile_files_are_findings(site: Path, data: bytes) -> None:
    (site / "docs/es/fuentes.md").write_bytes(data)
    assert any(f.path == "docs/es/fuentes.md" for f, _ in check(read(site / "docs")))
