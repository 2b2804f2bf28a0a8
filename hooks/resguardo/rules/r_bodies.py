"""R104: a page does not send anyone to a body that no longer exists, unless it links to what the glossary says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..body import REFERENCE
from ..finding import Finding
from ..model import AbolishedBody, KnowledgeBase

_REFERENCE = re.compile(REFERENCE)


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding for each mention of an abolished body on a page that does not link its glossary entry."""
    if not kb.abolished:
        return
    of_name = {name: body for body in kb.abolished for name in body.names}
    excused = [name for body in kb.abolished for name in body.unless]
    longest_first = sorted([*of_name, *excused], key=len, reverse=True)
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b")
    for page in kb.pages.values():
        if page.rel == "glosario.md" or not pattern.search(page.body):
            continue
        linked = {r.target for r in page.references}
        text = _REFERENCE.sub(lambda m: " " * len(m[0]), page.body)
        for match in pattern.finditer(text):
            body: AbolishedBody | None = of_name.get(match[0])
            if body and f"glosario:{body.term}" not in linked:
                line = page.body_line + text.count("\n", 0, match.start())
                yield Finding("R104", page.path, line, {"name": match[0], "today": body.today}, subject=body.term)
