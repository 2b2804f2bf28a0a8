"""Reads `cases/*.case` and applies one to a copy of the small site; the format is in `cases/README.md`."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
TREE = HERE / "tree"


@dataclass
class Change:
    """What a case does to one file."""

    path: str
    how: str = "edit"
    data: bytes = b""
    pairs: list[tuple[str, list[str]]] = field(default_factory=list)


@dataclass
class Case:
    """One case: its file and name, its changes, and the findings expected beside those marked on lines."""

    source: str
    name: str
    changes: list[Change] = field(default_factory=list)
    expected: list[tuple[str, int, str]] = field(default_factory=list)

    def apply(self, site: Path) -> list[tuple[str, int, str]]:
        """Change the files of a site; return all findings expected, as (path, line, code), sorted."""
        expected = list(self.expected)
        for change in self.changes:
            expected += _apply(change, site / change.path)
        return sorted(expected)

    def take_back(self, site: Path) -> None:
        """Put the files back as they are in the tree."""
        for change in self.changes:
            original, path = TREE / change.path, site / change.path
            if original.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(original, path)
            else:
                path.unlink()


def cases() -> list[Case]:
    """Return every case, in order."""
    return [case for path in sorted((HERE / "cases").glob("*.case")) for case in _read(path)]


def _read(path: Path) -> list[Case]:
    found: list[Case] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            found.append(Case(path.stem, line[3:].strip()))
        elif line.startswith("@ "):
            words = line[2:].split()
            data = bytes.fromhex(words[2]) if len(words) > 2 else b""
            found[-1].changes.append(Change(words[0], words[1] if len(words) > 1 else "edit", data))
        elif line.startswith("- "):
            found[-1].changes[-1].pairs.append((line[2:], []))
        elif line.startswith("+"):
            change = found[-1].changes[-1]
            if not change.pairs:
                change.pairs.append(("", []))
            change.pairs[-1][1].append(line[2:])
        elif line.startswith("! "):
            place, code = line[2:].split()
            file, _, number = place.rpartition(":")
            found[-1].expected.append((file, int(number), code))
    return found


def _apply(change: Change, path: Path) -> list[tuple[str, int, str]]:
    if change.how == "delete":
        path.unlink()
        return []
    if change.how == "bytes":
        path.write_bytes(change.data + path.read_bytes())
        return []
    if change.how == "replace":
        path.write_bytes(change.data)
        return []
    expected: list[tuple[str, int, str]] = []
    lines = [] if change.how == "new" else path.read_text(encoding="utf-8").split("\n")
    for old, new in change.pairs:
        if change.how == "new":
            at = 0
        else:
            assert lines.count(old) == 1, f"{change.path}: the line «{old}» stands {lines.count(old)} times"
            at = lines.index(old)
            del lines[at]
        for offset, line in enumerate(new):
            text, _, codes = line.partition("<<<")
            expected += [(change.path, at + offset + 1, code) for code in codes.split()]
            lines.insert(at + offset, text.rstrip() if codes else text)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + ("\n" if change.how == "new" else ""), encoding="utf-8")
    return expected
