"""C208: whoever is handed a person or a case has a step that counts on it, and the page that hands over says what goes along."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..finding import Finding, Text
from ..model import KnowledgeBase
from ..vocabulary import HANDOVER

_NOT_MET = Text("ningún paso de ese rol lo nombra en «with»", 'no step of that role names it in "with"')
_NOT_TOLD = Text(
    f"su sección {{#{HANDOVER}}} no dice qué va con la persona",
    f"its section {{#{HANDOVER}}} does not say what goes along",
)


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding for each hand-over that the other role does not meet, or that the page does not describe.

    A role without a page is another rule's matter.
    """
    for role in kb.roles.values():
        told = {r.target for r in role.page.references if r.section == HANDOVER}
        for step in role.steps:
            for other in step.hands_to:
                if other not in kb.roles:
                    continue
                met = any(role.id in theirs.partners for theirs in kb.roles[other].steps)
                for holds, problem in ((met, _NOT_MET), (f"rol:{other}" in told, _NOT_TOLD)):
                    if not holds:
                        values: Mapping[str, str | Text] = {"step": step.name, "role": other, "problem": problem}
                        yield Finding("C208", role.page.path, step.line, values, subject=f"{step.id} {other}")
