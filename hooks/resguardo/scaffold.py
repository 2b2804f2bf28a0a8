"""New pages: the files an editor starts from, in both languages. What is still to be written is left empty, so that the check says it."""

from __future__ import annotations

from .citation import article_slug
from .model import KnowledgeBase
from .unit import unit_slug
from .views.words import STAGES as STAGE_NAMES
from .vocabulary import ROLES, STAGES

_ENGLISH = "---\ntitle:\ndescription:\n---\n"


class CannotCreate(Exception):
    """What was asked for does not exist in the law or the model; the message says what would be right."""


def new_article(kb: KnowledgeBase, law: str, number: str) -> dict[str, str]:
    """Return the files of an article page (path below docs -> text), its units taken from the law's register."""
    register = kb.registers.get(law)
    known = register.articles.get(number) if register else None
    if register and known is None:
        raise CannotCreate(
            f"{kb.laws[law].abbr} {number}: el texto oficial no tiene ese artículo / not in the official text"
        )
    units = sorted(u for u in known.units if "-" not in u) if known and len(known.units) > 1 else [""]
    provisions = "".join(f'  - {{unit: "{unit}", type: , binds: [], stages: [], deadline: null}}\n' for unit in units)
    sections = "".join(f"\n## {{#{unit_slug(unit) or 'regla'}}}\n" for unit in units)
    spanish = f'---\nkind: article\nlaw: {law}\narticle: "{number}"\ntitle:\ndescription:\nprovisions:\n{provisions}---\n{sections}'
    return _both(f"leyes/{law}/{article_slug(number)}.md", spanish, _ENGLISH + sections)


def new_role(kb: KnowledgeBase, role: str) -> dict[str, str]:
    """Return the files of a role page, a section a stage."""
    if role not in ROLES:
        raise CannotCreate(f"{role}: no es un rol / no such role ({', '.join(ROLES)})")
    sections = {
        lang: "".join(f"\n## {STAGE_NAMES[stage].in_(lang)} {{#{stage}}}\n" for stage in STAGES)
        for lang in ("es", "en")
    }
    spanish = f"---\nkind: role\nid: {role}\ntitle:\ndescription:\nsteps: {{}}\n---\n{sections['es']}"
    return _both(f"roles/{role}.md", spanish, _ENGLISH + sections["en"])


def new_session(kb: KnowledgeBase, number: int) -> dict[str, str]:
    """Return the files of a training session."""
    spanish = (
        f"---\nkind: session\nnumber: {number}\nweek: {(number - 1) // 5 + 1}\nminutes: 180\naudience: []\nteaches: []\n"
        "title:\n---\n\n## Objetivos {#objetivos}\n\n## Plan {#plan}\n"
    )
    english = "---\ntitle:\n---\n\n## Objectives {#objetivos}\n\n## Plan {#plan}\n"
    return _both(f"capacitacion/sesion-{number:02d}.md", spanish, english)


def new_guide(kb: KnowledgeBase, name: str) -> dict[str, str]:
    """Return the files of a guide chapter."""
    spanish = f"---\nkind: guide\nid: {name}\ntitle:\ndescription:\nstages: []\n---\n"
    return _both(f"guia/{name}.md", spanish, _ENGLISH)


def _both(rel: str, spanish: str, english: str) -> dict[str, str]:
    return {f"es/{rel}": spanish, f"en/{rel}": english}
