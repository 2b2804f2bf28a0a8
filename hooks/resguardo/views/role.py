"""A role's page: its steps as a checklist by stage, and under each step its basis, deadline and partners."""

from __future__ import annotations

from html import escape

from ..model import Role, Step
from ..vocabulary import LANGUAGES
from ..vocabulary import STAGES as STAGE_ORDER
from .cards import card_links
from .html import PageHtml, bullets, panel
from .inserts import Inserts
from .pathway import roles_here
from .stepnotes import phrase_of
from .words import LANGUAGE_NAMES, STAGES, deadline_in_words, role_name

_BOX = '<label class="task-list-control"><input type="checkbox"><span class="task-list-indicator"></span></label>'


def role_inserts(html: PageHtml, role: Role) -> Inserts:
    """Return what does not wait for the top, the checklist for before the first stage, and under each step what it rests on."""
    added = Inserts(after={step.name: _step(html, step) for step in role.steps}, cards=True)
    opening = next((h.id for h in role.page.headings if h.level == 2), None)
    if role.first and opening:
        added.before[opening] = _first(html, role)
    first = next((h.id for h in role.page.headings if h.level == 2 and h.id in STAGE_ORDER), None)
    if first:
        added.before[first] = added.before.get(first, "") + role_checklist(html, role)
    else:
        added.end = role_checklist(html, role)
    added.end += _received(html, role) + _phrases(html, role)
    added.start = card_links(html, role.id)
    return added


def _first(html: PageHtml, role: Role) -> str:
    """Return the steps that do not wait for the others, in the order that the page gives them."""
    named = {step.name: step for step in role.steps}
    items = "".join(
        f'<li><a href="#{name}">{escape(named[name].title.in_(html.lang))}</a>{html.deadlines(named[name].deadline)}</li>'
        for name in role.first
    )
    return (
        f'<section class="rsg-first" aria-labelledby="primero"><h2 id="primero">{html.label("first")}</h2>'
        f"<ol>{items}</ol></section>"
    )


def _received(html: PageHtml, role: Role) -> str:
    """Return the steps of other roles that hand over to this one: what it must be ready for."""
    items = [
        f"{html.reference(f'rol:{step.role}', role_name(step.role, html.lang))}: {html.reference(f'paso:{step.id}')}"
        for giver in roles_here(html.kb)
        for step in giver.steps
        if role.id in step.hands_to
    ]
    return panel(html.label("received"), "recibe", bullets(items)) if items else ""


def _phrases(html: PageHtml, role: Role) -> str:
    """Return the words to say of all steps, in both languages side by side: for whoever speaks or reads one of them only."""
    pages = {lang: html.kb.pages.get((lang, role.page.rel)) for lang in LANGUAGES}
    rows = ""
    for step in role.steps:
        said = {lang: escape(phrase_of(page, step.name), quote=False) for lang, page in pages.items() if page}
        if said.get("es") and said.get("en"):
            title = escape(step.title.in_(html.lang))
            rows += (
                f'<tr><th scope="row"><a href="#{step.name}">{title}</a></th>'
                + "".join(
                    f'<td lang="{lang}" data-label="{LANGUAGE_NAMES[lang]}">{said[lang]}</td>' for lang in LANGUAGES
                )
                + "</tr>"
            )
    if not rows:
        return ""
    head = "".join(f'<th scope="col">{name}</th>' for name in (html.label("step"), *LANGUAGE_NAMES.values()))
    table = f'<table class="rsg-list rsg-cards"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
    return panel(html.label("phrases"), "frases", table)


def role_checklist(html: PageHtml, role: Role) -> str:
    """Return the steps as a task list, stage by stage, each with its time limit; the site's script makes it work."""
    parts = [
        f'<section class="rsg-checklist" data-rsg-checklist="{role.id}" aria-labelledby="lista">'
        f'<h2 id="lista">{html.label("checklist")}</h2><p role="status" data-total></p>'
    ]
    for stage in dict.fromkeys(step.stage for step in role.steps):
        name = STAGES[stage].in_(html.lang) if stage in STAGES else stage
        items = "".join(_item(html, step) for step in role.steps if step.stage == stage)
        parts.append(
            f'<div data-stage><p><strong><a href="#{stage}">{name}</a></strong> <span data-progress></span></p>'
            f'<ul class="task-list">{items}</ul></div>'
        )
    return "".join([*parts, _tools(html), "</section>"])


def _tools(html: PageHtml) -> str:
    """Return the checklist's tools, hidden until the script is there; what they say stands in the page, in its language."""
    words = {key: html.label(f"check-{key}") for key in ("progress", "done", "pending", "copied", "cleared", "at")}
    said = "".join(f' data-{key}="{escape(text)}"' for key, text in words.items())
    buttons = "".join(
        f'<button type="button" class="rsg-button" data-do="{do}">{html.label(f"check-{do}")}</button>'
        for do in ("copy", "print", "clear")
    )
    return (
        f'<div class="rsg-checklist__tools" hidden{said}>'
        f'<label><input type="checkbox" data-keep> {html.label("check-keep")}</label><div>{buttons}</div>'
        f'<p class="rsg-checklist__note">{html.label("check-note")}</p></div>'
    )


def _item(html: PageHtml, step: Step) -> str:
    title = escape(step.title.in_(html.lang))
    box = _BOX.replace('type="checkbox"', f'type="checkbox" data-step="{step.name}" aria-label="{escape(title)}"')
    return f'<li class="task-list-item">{box} <a href="#{step.name}">{title}</a>{html.deadlines(step.deadline)}</li>'


def _step(html: PageHtml, step: Step) -> str:
    """Return what stands under a step's heading: time limit, legal basis or good practice, partners."""
    rows = []
    if step.deadline:
        limits = ", ".join(deadline_in_words(d, html.lang) for d in step.deadline)
        rows.append(_row("deadline", html.label("deadline"), limits))
    law = [b.target for b in step.basis if html.target(b.target).kind in ("article", "")]
    practice = [b.target for b in step.basis if b.target not in law]
    for key, targets in (("basis", law), ("practice", practice)):
        if targets:
            rows.append(_row("basis", html.label(key), " · ".join(html.reference(t) for t in targets)))
    for key, roles in (("with", step.partners), ("hands-to", step.hands_to)):
        if roles:
            rows.append(_row("with", html.label(key), ", ".join(_partner(html, role) for role in roles)))
    return f'<div class="rsg-step">{"".join(rows)}</div>'


def _row(name: str, title: str, said: str) -> str:
    return f'<p class="rsg-step__{name}"><strong>{title}:</strong> {said}</p>'


def _partner(html: PageHtml, role: str) -> str:
    name = role_name(role, html.lang)
    return html.reference(f"rol:{role}", name) if role in html.kb.roles else name
