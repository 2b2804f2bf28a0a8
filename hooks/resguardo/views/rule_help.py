"""The help page of a rule, from the one list of codes: what happened, why it matters, how to mend it, an example."""

from __future__ import annotations

from ..finding import codes, level_of
from ..model import Page
from .labels import label


def rule_markdown(page: Page, lang: str) -> str:
    """Return the help of the code that the page's file name gives (`reglas/r101.md`), after the page's own text."""
    code = page.rel.rpartition("/")[2].removesuffix(".md").upper()
    entry = codes().get(code)
    if entry is None:
        return page.body
    parts = [
        f'<p><span class="rsg-chip">{code}</span> <span class="rsg-chip">{entry.alias.in_(lang)}</span> '
        f'<span class="rsg-chip">{label("level", lang)}: {label(level_of(code, {}), lang)}</span></p>',
        page.body,
        f"## {label('rule-what', lang)} {{#que-paso}}\n\n{entry.what.in_(lang)}",
        f"## {label('rule-why', lang)} {{#por-que}}\n\n{entry.why.in_(lang)}",
        f"## {label('rule-mend', lang)} {{#como}}\n\n{entry.mend.in_(lang)}",
        f"## {label('rule-example', lang)} {{#ejemplo}}\n\n```markdown\n{entry.example.rstrip()}\n```",
    ]
    return "\n\n".join(parts)
