"""The line that says from which consolidated text a page was read, when, and whether counsel has reviewed it."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import KnowledgeBase, Page
from ..rules.l_review import read_against
from .words import date_in_words, label

SHOWN_ON = ("article", "role", "guide", "now", "session", "case", "service", "territory", "law")


def verification(kb: KnowledgeBase, page: Page, lang: str) -> str:
    """Return the line for a page; its facts are those of the Spanish original. "" where a page rests on no law."""
    original = kb.pages.get(("es", page.rel), page)
    if original.kind not in SHOWN_ON:
        return ""
    wanted = read_against(kb, original)
    parts = [_law(kb, law, lang) for law in _laws(original, wanted) if law in kb.laws]
    if not parts:
        return ""
    review = original.review
    read = f"{label('read-on', lang)} {date_in_words(review.read, lang)}" if review.read else label("not-read", lang)
    signed = f"{label('reviewed-by', lang)} {review.by}" if review.by else f"**{label('pending', lang)}**"
    lines = [f"{label('read-from', lang)}: {'; '.join(parts)} · {read} · {signed}. {label('not-advice', lang)}."]
    if any(review.against.get(a) not in (None, known.fingerprint) for a, known in wanted.items()):
        lines.insert(0, f"**{label('suspect', lang)}.**")
    return "\n".join(f'<p class="rsg-verify" markdown="span">{line}</p>' for line in lines)


def _laws(page: Page, wanted: Iterable[str]) -> list[str]:
    """Return the ids of the laws that a page is read against, each once."""
    if page.kind == "law":
        return [page.rel.split("/")[1]]
    return list(dict.fromkeys(article_id.split("-")[0] for article_id in sorted(wanted)))


def _law(kb: KnowledgeBase, law: str, lang: str) -> str:
    instrument = kb.laws[law]
    register = kb.registers.get(law)
    reform = register.last_reform if register else instrument.last_reform
    published = register.published if register else instrument.published
    when = ""
    if reform:
        when = f" ({label('reform-of', lang)} {date_in_words(reform, lang)})"
    elif published:
        when = f" ({label('no-reform', lang)} {date_in_words(published, lang)})"
    return f"[{instrument.abbr}]({instrument.official_url}){when}"
