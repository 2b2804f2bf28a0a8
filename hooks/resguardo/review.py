"""Recording that a page was read: the `review` key of its front matter, written by the command, never by hand."""

from __future__ import annotations

from .model import KnowledgeBase, Page
from .rules.l_review import READ_AGAINST_LAW, read_against
from .source import REVIEW

_WIDTH = 120


def recorded(text: str, review: str) -> str:
    """Return a file's text with this review in its front matter, in the place of any before; the rest stays to the letter."""
    end = text.index("\n---", 3) + 1
    front = REVIEW.sub("", text[:end])
    return front + review + text[end:]


def review_of(kb: KnowledgeBase, page: Page, date: str) -> str:
    """Return the review of a page read today: against which texts of which articles, or from which original.

    "" for a page that explains no law and rests on none. `by` is the lawyer who signed: it stays where the texts read are the
    same, and falls away where one has changed.
    """
    if page.lang != "es":
        original = kb.pages[("es", page.rel)]
        return f"review: {{read: {date}, original: {original.fingerprint}}}\n"
    if page.kind not in READ_AGAINST_LAW:
        return ""
    against = {article: known.fingerprint for article, known in sorted(read_against(kb, page).items())}
    signed = page.review.by if dict(page.review.against) == against else ""
    head = f"review:\n  read: {date}\n  by: {signed or 'null'}\n"
    return head + _against(against)


def _against(against: dict[str, str]) -> str:
    """Return the fingerprints as a YAML mapping, wrapped so that a change touches few lines."""
    if not against:
        return "  against: {}\n"
    lines, line = [], "  against: {"
    for article, fingerprint in against.items():
        entry = f'{article}: "{fingerprint}", '
        if len(line) + len(entry) > _WIDTH:
            lines.append(line.rstrip())
            line = "    "
        line += entry
    return "\n".join([*lines, line.rstrip(", ") + "}"]) + "\n"
