"""Measures the checker on made-up trees, and what the hooks add to a build. Prints figures; asserts nothing."""

from __future__ import annotations

import argparse
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
ARTICLES = 400
REFERENCES = 10


def make_tree(root: Path, pages: int) -> None:
    """Write a tree of about this many pages, half in each language, ten references a page, with registers and reviews."""
    laws = max(1, pages // (2 * ARTICLES))
    for law in range(laws):
        _law(root, law, laws)


def _law(root: Path, law: int, laws: int) -> None:
    folder = {lang: root / "docs" / lang / "leyes" / f"l{law}" for lang in ("es", "en")}
    for path in folder.values():
        path.mkdir(parents=True)
    (folder["es"] / "index.md").write_text(
        f"---\nkind: law\nid: l{law}\nabbr: L{_letters(law)}\ntype: general-law\nstatus: in-force\npublished: 2011-05-25\n"
        f"official_url: https://example.org/{law}.pdf\nnames: {{es: Ley {_letters(law)}, en: Act {_letters(law)}}}\n"
        f"title: Ley {law}\n---\n\nTexto.\n"
    )
    (folder["en"] / "index.md").write_text(f"---\ntitle: Act {law}\n---\n\nText.\n")
    rows = []
    for number in range(1, ARTICLES):
        rows.append(
            f'{{"article": "{number}", "units": ["parr-1", "I", "II", "II-a"], "fingerprint": "0000{number:04x}", '
            f'"terms": ["36 h"], "reformed": []}}'
        )
        refs = " ".join(
            f"[[L{_letters((law + i) % laws)} {1 + (number * 7 + i * 13) % (ARTICLES - 1)}-{'I' if i % 2 else 'II-a'}]]"
            for i in range(REFERENCES // 2)
        )
        spanish = (
            f'---\nkind: article\nlaw: l{law}\narticle: "{number}"\ntitle: Artículo {number}\ndescription: Qué dice el {number}.\n'
            "provisions:\n  - {unit: I, type: duty, binds: [ministerio-publico], stages: [deteccion], deadline: 36 h}\n"
            "  - {unit: II-a, type: right, binds: [policia-local], stages: [proteccion], deadline: null}\n"
            f'review:\n  read: 2026-11-23\n  by: null\n  against: {{l{law}-{number}: "0000{number:04x}"}}\n---\n\n'
            f"## Avisar {{#i}}\n\nLa autoridad avisa en 36 horas. {refs}\n\n{_PROSE_ES}\n\n## Elegir {{#ii-a}}\n\nElige. {refs}\n"
        )
        english = (
            f"---\ntitle: Article {number}\ndescription: What article {number} says.\n"
            "review: {read: 2026-11-23, original: 00000000}\n---\n\n"
            f"## Notice {{#i}}\n\nThe authority gives notice within 36 hours. {refs}\n\n{_PROSE_EN}\n\n"
            f"## Choice {{#ii-a}}\n\nThe person chooses. {refs}\n"
        )
        (folder["es"] / f"{number}.md").write_text(spanish)
        (folder["en"] / f"{number}.md").write_text(english)
    (folder["es"] / "registro.json").write_text(
        f'{{"law": "l{law}", "title": "Ley", "published": "2011-05-25", "last_reform": null, "source": {{"url": "", "sha256": ""}}, '
        f'"articles": [{", ".join(rows)}]}}'
    )


def _prose(sentence: str, cells: tuple[str, str]) -> str:
    """Return a text as long as the guide's real article pages: some 330 words in paragraphs, a list and a table."""
    paragraphs = "\n\n".join(" ".join([sentence] * 5) for _ in range(4))
    items = "\n".join(f"- **{sentence}** {sentence}" for _ in range(4))
    return f"{paragraphs}\n\n| | |\n| --- | --- |\n| {cells[0]} | {cells[1]} |\n\n{items}"


_PROSE_ES = _prose("Una frase corta que dice quién actúa, cuándo y con qué condición.", ("Plazo", "36 horas"))
_PROSE_EN = _prose("A short sentence that says who acts, when and under which condition.", ("Time limit", "36 hours"))


def _letters(number: int) -> str:
    return chr(65 + number // 26) + chr(65 + number % 26)


def measure_check(pages: int) -> None:
    """Check a tree in a process of its own; print pages and references a second and the peak of memory."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        make_tree(root, pages)
        real = sum(1 for _ in root.rglob("*.md"))
        subprocess.run([sys.executable, __file__, "--one", str(root), str(real)], check=True)


def one(root: Path, pages: int) -> None:
    """Read and check one tree, twice; print the better time (the first warms the file cache)."""
    from resguardo.reading import read
    from resguardo.rules import check

    best = None
    for _ in range(2):
        start = time.perf_counter()
        kb = read(root / "docs")
        middle = time.perf_counter()
        found = check(kb)
        end = time.perf_counter()
        if best is None or end - start < best[0]:
            references = sum(len(p.references) for p in kb.pages.values())
            best = (end - start, middle - start, end - middle, len(found), references)
    assert best is not None
    total, reading, rules, findings, references = best
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss + resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(
        f"{pages:>6} pages  {total:6.2f} s  {pages / total:7.0f} pages/s  {references / total:8.0f} references/s  "
        f"(reading {reading:.2f} s, rules {rules:.2f} s, {findings} findings)  peak {peak / 1024:.0f} MB"
    )


def measure_build(pages: int, runs: int) -> None:
    """Build the same tree with bare MkDocs and with the hooks; print both times and the difference."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        make_tree(root, pages)
        # The project's own configuration, with and without its hooks; the tree has no pages for its navigation.
        config = (HERE / "mkdocs.yml").read_text(encoding="utf-8")
        config = re.sub(r"^nav:\n(?:[ #].*\n|\n)+", "nav: [leyes/l0/index.md]\n", config, flags=re.MULTILINE)
        config = config.replace("not_found: warn", "not_found: ignore").replace("anchors: warn", "anchors: ignore")
        config = config.replace("unrecognized_links: warn", "unrecognized_links: ignore")
        (root / "hooked.yml").write_text(config)
        (root / "bare.yml").write_text(re.sub(r"^hooks:\n(?: .*\n)+", "", config, flags=re.MULTILINE))
        for folder in ("hooks", "overrides"):
            (root / folder).symlink_to(HERE / folder)
        pairs = []
        for run in range(runs):
            # In pairs and in turn: a machine that slows down slows both.
            order = ("bare", "hooked") if run % 2 else ("hooked", "bare")
            spent = {name: _build(root, name) for name in order}
            pairs.append((spent["bare"], spent["hooked"]))
    added = sorted(100 * (hooked / bare - 1) for bare, hooked in pairs)
    bare, hooked = (min(times) for times in zip(*pairs, strict=True))
    print(
        f"build of {pages} pages: bare MkDocs {bare:.2f} s of processor time, with the hooks {hooked:.2f} s; "
        f"the hooks add {statistics.median(added):.0f} % (median of {runs} pairs, from {added[0]:.0f} to {added[-1]:.0f} %)"
    )


def measure_cards() -> None:
    """Set all cards and the poster of the real guide from nothing, and once more; print both times."""
    from resguardo.paper.build import Press
    from resguardo.reading import read

    kb = read(HERE / "docs")
    press, spent = Press(), []
    with tempfile.TemporaryDirectory() as name:
        for _ in range(2):
            start = time.perf_counter()
            written = press.print_all(kb, Path(name), "https://example.org/")
            spent.append(time.perf_counter() - start)
        size = sum(path.stat().st_size for path in written)
    print(
        f"{len(written)} printed files, {size / 1e6:.1f} MB: {spent[0]:.2f} s from nothing, {spent[1]:.2f} s unchanged"
    )


def _build(root: Path, name: str) -> float:
    """Build once into a new folder; return the processor time that it took, which other work on the machine changes least."""
    target = root / f"site-{name}"
    shutil.rmtree(target, ignore_errors=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "--quiet",
        "build",
        "-f",
        f"{name}.yml",
        "-d",
        str(root / f"site-{name}"),
    ]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=root, check=True, env=environment, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Run the measurements asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, nargs="*", default=[1000, 4000, 16000])
    parser.add_argument("--build", type=int, default=1600, help="pages of the build that is timed; 0: none")
    parser.add_argument("--runs", type=int, default=7, help="pairs of builds")
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        one(Path(arguments.one[0]), int(arguments.one[1]))
        return
    for pages in arguments.pages:
        measure_check(pages)
    measure_cards()
    if arguments.build:
        measure_build(arguments.build, arguments.runs)


if __name__ == "__main__":
    main()
