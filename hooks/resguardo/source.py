"""A content file as bytes -> front matter and body, with what keeps it from being read said as findings."""

from __future__ import annotations

import hashlib
import re

import msgspec

from .finding import Finding

# The whole `review` key of a front matter, with the lines indented under it.
REVIEW = re.compile(r"^review:.*\n(?:[ \t]+.*\n)*", re.MULTILINE)


class Source(msgspec.Struct, frozen=True):
    """A file split: `front` is the YAML between the `---` lines (its first line is `front_line`), `body` what follows."""

    path: str
    front: str
    front_line: int
    body: str
    body_line: int


def decoded(path: str, raw: bytes) -> tuple[str, list[Finding]]:
    """Return a file's text, with what is no UTF-8 replaced, and the findings on its bytes: a mark in front, a byte astray."""
    findings: list[Finding] = []
    if raw.startswith(b"\xef\xbb\xbf"):
        findings.append(Finding("F002", path, 1, subject=path))
        raw = raw[3:]
    try:
        return raw.decode("utf-8"), findings
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        findings.append(Finding("F001", path, line, {"byte": f"0x{raw[error.start]:02X}"}, subject=path))
        return raw.decode("utf-8", "replace"), findings


def split(path: str, raw: bytes) -> tuple[Source | None, list[Finding]]:
    """Return the file's two parts, or None and the finding that says why it has none.

    A byte order mark and tabs in the front matter are reported, and the rest of the file still read.
    """
    text, findings = decoded(path, raw)
    if any(finding.code == "F001" for finding in findings):
        return None, findings
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return None, [*findings, Finding("F003", path, 1, subject=path)]
    if not text.startswith("---\n"):
        return None, [*findings, Finding("F004", path, 1, subject=path)]
    end = text.find("\n---\n", 3)
    if end < 0:
        if not text.rstrip("\n").endswith("\n---"):
            return None, [*findings, Finding("F004", path, 1, subject=path)]
        end = text.rstrip("\n").rfind("\n---")
    front = text[4 : end + 1]
    body = text[end + 5 :]
    if "\t" in front:
        line = front.count("\n", 0, front.index("\t")) + 2
        findings.append(Finding("F006", path, line, subject=path))
        front = front.replace("\t", "  ")
    return Source(path, front, 2, body, 2 + front.count("\n") + 1), findings


def fingerprint(source: Source) -> str:
    """Return the first 8 hex digits of the SHA-256 of what the file says, its `review` left out.

    So that recording a review does not make the reviewed text look changed. Blank space at line ends does not count.
    """
    front = REVIEW.sub("", source.front) if "review:" in source.front else source.front
    said = f"{front}\n{source.body}"
    if " \n" in said or "\t\n" in said:
        said = "\n".join(line.rstrip() for line in said.split("\n"))
    said = said.strip()
    return hashlib.sha256(said.encode()).hexdigest()[:8]
