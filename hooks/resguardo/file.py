"""One content file -> its page, its noun and its findings; each file alone, so that files can be read in any order."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from .body import Body
from .finding import Finding
from .frontmatter import Group, nearest
from .kinds import (
    read_abolished,
    read_article,
    read_kind,
    read_law,
    read_notes,
    read_review,
    read_role,
    read_session,
)  # fmt: skip
from .model import AbolishedBody, Article, Heading, Instrument, Notes, Page, Role, Session
from .source import Source, fingerprint, split
from .vocabulary import ID, MARKER, ORIGINAL, STAGES, VIEW_NAMES
from .yamltext import read_front

Noun = Instrument | Article | Role | Session | Notes | tuple[AbolishedBody, ...] | None


class ReadFile(msgspec.Struct, frozen=True):
    """What one file gave; `page` is None where it could not be read at all."""

    page: Page | None
    noun: Noun
    findings: tuple[Finding, ...]


def read_file(path: str, lang: str, rel: str, raw: bytes) -> ReadFile:
    """Read one Markdown file; nothing in it raises."""
    source, findings = split(path, raw)
    if source is None:
        return ReadFile(None, None, tuple(findings))
    group = read_front(path, source.front, source.front_line, findings)
    if group is None:
        return ReadFile(None, None, tuple(findings))
    kind, told = read_kind(group, rel) if lang == ORIGINAL else ("", {})
    body = Body(source.body, source.body_line)
    _heading_ids(path, body.headings, findings)
    _views(path, source, findings)
    page = Page(
        path=path,
        lang=lang,
        rel=rel,
        kind=kind,
        title=group.text("title"),
        description=group.text("description", required=kind in ("article", "guide", "role", "now")),
        body=source.body,
        body_line=source.body_line,
        headings=tuple(body.headings),
        references=tuple(body.references),
        links=tuple(body.links),
        review=read_review(group),
        fingerprint=fingerprint(source),
        stages=group.choices("stages", STAGES, required=False) if kind in ("guide", "service", "page") else (),
        redirects=tuple(group.texts("redirects", required=False)),
        anchors=tuple(group.pairs("anchors")) if "anchors" in group.values else (),
    )
    group.asked.add("anchors")
    noun = _noun(kind, told, group, page)
    if lang != ORIGINAL:
        group.finish(kind, code="F020")
    elif kind:
        group.finish(kind)
    return ReadFile(page, noun, tuple(findings))


def _noun(kind: str, told: Mapping[str, str], group: Group, page: Page) -> Noun:
    """Return what a page of this kind describes; its id must be the one that its path tells."""
    noun: Noun = None
    if kind == "law":
        noun = read_law(group, page)
    elif kind == "article":
        noun = read_article(group, page, told)
    elif kind == "role":
        noun = read_role(group, page)
    elif kind == "session":
        noun = read_session(group, page, told)
    elif kind == "news":
        noun = read_notes(group)
    elif kind == "glossary":
        noun = read_abolished(group)
    elif kind in ("guide", "comparison", "service", "territory", "case"):
        group.identifier("id")
    if "id" in told and "id" in group.values:
        value = group.text("id")
        if value and value != told["id"]:
            group.say("F015", group.lines["id"], subject=page.rel, key="id", value=value, expected=told["id"])
    return noun


def _views(path: str, source: Source, findings: list[Finding]) -> None:
    """Report a view's marker that names no view."""
    if "<!-- resguardo:" not in source.body:
        return
    for match in MARKER.finditer(source.body):
        if match[1] not in VIEW_NAMES:
            line = source.body_line + source.body.count("\n", 0, match.start())
            findings.append(Finding("F019", path, line, {"name": match[1]}, nearest(match[1], VIEW_NAMES), match[1]))


def _heading_ids(path: str, headings: list[Heading], findings: list[Finding]) -> None:
    """Report ids that stand twice or are not ids."""
    first: dict[str, int] = {}
    for heading in headings:
        if not heading.id:
            continue
        if not ID.fullmatch(heading.id):
            findings.append(Finding("F017", path, heading.line, {"id": heading.id}, subject=heading.id))
        if heading.id in first:
            values = {"id": heading.id, "first": str(first[heading.id])}
            findings.append(Finding("F016", path, heading.line, values, subject=heading.id))
        first.setdefault(heading.id, heading.line)
