"""The front matter of each kind of page -> its noun. Facts stand once, in the Spanish file; the English one carries text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .citation import Citation, article_slug
from .finding import Text
from .frontmatter import Group
from .model import (
    AbolishedBody,
    Article,
    Basis,
    Instrument,
    Note,
    Notes,
    Page,
    Part,
    Provision,
    Review,
    Role,
    Session,
    Step,
)
from .vocabulary import DIVISIONS, KIND_PATHS, LAW_STATUS, LAW_TYPES, PROVISION_TYPES, READINGS, ROLES, STAGES

_FINGERPRINT = re.compile(r"[0-9a-f]{8}")
_KIND_PATTERNS = {kind: re.compile(pattern) for kind, pattern in KIND_PATHS.items()}


def read_kind(group: Group, rel: str) -> tuple[str, Mapping[str, str]]:
    """Return the page's kind and what its path tells (id, law, article …); a kind in the wrong place is reported."""
    kind = group.choice("kind", tuple(KIND_PATHS))
    if not kind:
        return "", {}
    match = _KIND_PATTERNS[kind].fullmatch(rel)
    if match is None:
        expected = re.sub(r"\(\?P<(\w+)>[^)]*\)", r"<\1>", KIND_PATHS[kind]).replace("\\.", ".")
        group.say("F015", group.lines["kind"], subject=rel, key="kind", value=kind, expected=expected)
        return kind, {}
    return kind, match.groupdict()


def read_review(group: Group) -> Review:
    """Return the page's review record, empty where there is none; the command `resguardo review` writes it."""
    group.asked.add("review")
    if "review" not in group.values:
        return Review(line=group.line)
    inner = group.group("review", required=False)
    against = {}
    for article, value, line in inner.pairs("against"):
        if _FINGERPRINT.fullmatch(value):
            against[article] = value
        else:
            inner.say("F011", line, subject=article, key=f"against.{article}", value=value)
    original = inner.text("original", required=False)
    review = Review(
        read=inner.date("read", required=False),
        by=inner.text("by", required=False),
        against=against,
        original=original,
        line=group.lines["review"],
    )
    inner.finish("review")
    return review


def read_law(group: Group, page: Page) -> Instrument:
    """Return the law that a `leyes/<law>/index.md` describes."""
    names = group.group("names")
    short = group.group("short", required=False) if "short" in group.values else None
    return Instrument(
        id=group.identifier("id"),
        abbr=group.text("abbr"),
        type=group.choice("type", LAW_TYPES),
        status=group.choice("status", LAW_STATUS),
        published=group.date("published", required=False),
        last_reform=group.date("last_reform", required=False),
        official_url=group.text("official_url"),
        names=Text(names.text("es"), names.text("en")),
        aliases=tuple(value for value, _ in group.texts("aliases", required=False)),
        replaced_by=group.text("replaced_by", required=False),
        page=page,
        lines=dict(group.lines),
        reading=group.choice("text", READINGS, required=False) or "official",
        parts=_read_parts(group),
        division=group.choice("division", DIVISIONS, required=False) or "article",
        roman=group.boolean("roman", False),
        unchanged_on=group.date("unchanged_on", required=False),
        short=Text(short.text("es"), short.text("en")) if short else None,
    )


def _read_parts(group: Group) -> tuple[Part, ...]:
    """Return the articles that the instrument's own page explains; a number that stands twice is reported."""
    parts: dict[str, Part] = {}
    for item in group.groups("articles", required=False):
        article = item.text("article")
        reading = item.choice("text", READINGS)
        item.finish("law")
        if article in parts:
            item.say("F018", item.line, subject=article, unit=article)
        elif article:
            parts[article] = Part(article, reading, item.line)
    return tuple(parts.values())


def read_article(group: Group, page: Page, told: Mapping[str, str]) -> Article:
    """Return the article that a page describes, with its provisions in the order written."""
    law = group.identifier("law")
    number = group.text("article")
    if told and law and law != told["law"]:
        group.say("F015", group.lines["law"], subject=law, key="law", value=law, expected=told["law"])
        law = told["law"]
    if told and number and article_slug(number) != told["article"]:
        group.say("F015", group.lines["article"], subject=number, key="article", value=number, expected=told["article"])
    citation = Citation(law, number)
    provisions: list[Provision] = []
    for item in group.groups("provisions"):
        unit = item.unit("unit")
        provision = Provision(
            id=Citation(law, number, unit or "").id,
            article=citation.article_id,
            law=law,
            unit=unit or "",
            type=item.choice("type", PROVISION_TYPES),
            binds=item.choices("binds", ROLES, required=False),
            stages=item.choices("stages", STAGES, required=False),
            deadline=item.deadline(),
            core=item.boolean("core", True),
            line=item.line,
        )
        item.finish("article")
        if unit is None:
            continue
        if any(provision.unit == other.unit for other in provisions):
            item.say("F018", item.line, subject=provision.id, unit=provision.unit)
            continue
        provisions.append(provision)
    line = group.lines.get("article", group.line)
    return Article(citation.article_id, law, number, tuple(provisions), page, line)


def read_role(group: Group, page: Page) -> Role:
    """Return the role that a page describes; a step's stage and title are those of its heading, in the page's order."""
    role = group.identifier("id")
    spanish: dict[str, str] = {}
    stage_of: dict[str, str] = {}
    stage = ""
    for heading in page.headings:
        if heading.level == 2:
            stage = heading.id
        if heading.level == 3:
            spanish[heading.id] = heading.text
            stage_of[heading.id] = stage
    steps = []
    for name, line, item in group.named_groups("steps"):
        steps.append(
            Step(
                id=f"{role}/{name}",
                role=role,
                name=name,
                basis=tuple(Basis(*value) for value in item.texts("basis", required=False)),
                deadline=item.deadline(),
                partners=item.choices("with", ROLES, required=False),
                stage=stage_of.get(name, ""),
                title=Text(spanish.get(name, name), spanish.get(name, name)),
                line=line,
                hands_to=item.choices("to", ROLES, required=False),
            )
        )
        item.finish("role")
    order = {name: index for index, name in enumerate(spanish)}
    steps.sort(key=lambda step: order.get(step.name, len(order)))
    first = group.choices("first", [step.name for step in steps], required=False)
    return Role(role, tuple(steps), page, first)


def read_session(group: Group, page: Page, told: Mapping[str, str]) -> Session:
    """Return the training session that a page describes."""
    number = group.integer("number")
    if told and number and number != int(told["number"]):
        group.say(
            "F015", group.lines["number"], subject=page.rel, key="number", value=str(number), expected=told["number"]
        )
    return Session(
        id=f"sesion-{number:02d}",
        number=number,
        week=group.integer("week"),
        minutes=group.integer("minutes"),
        audience=group.choices("audience", ROLES),
        teaches=tuple(Basis(*value) for value in group.texts("teaches")),
        page=page,
        line=group.lines.get("number", group.line),
    )


def read_notes(group: Group) -> Notes:
    """Return the news that editors wrote in the front matter of their page: `news: [{date, about, es, en}]`."""
    notes = []
    for item in group.groups("news", required=False):
        about = item.choice("about", ("site", "law"), required=False) or "site"
        notes.append(Note(item.date("date"), Text(item.text("es"), item.text("en")), about))
        item.finish("news")
    return Notes(tuple(note for note in notes if note.date))


def read_abolished(group: Group) -> tuple[AbolishedBody, ...]:
    """Return the abolished bodies that the glossary's front matter lists, each under the id of its term."""
    bodies = []
    for term, _, item in group.named_groups("abolished", required=False):
        names = tuple(value for value, _ in item.texts("names"))
        unless = tuple(value for value, _ in item.texts("unless", required=False))
        bodies.append(AbolishedBody(names, unless, item.text("today"), term))
        item.finish("glossary")
    return tuple(bodies)
