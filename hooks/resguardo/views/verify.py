"""The line that says from which consolidated text a page was read, when, and whether counsel has reviewed it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from html import escape

from ..model import Page
from ..rules.l_review import READ_AGAINST_LAW, read_against
from .html import PageHtml
from .words import READINGS, date_in_words


def verification(html: PageHtml, page: Page) -> str:
    """Return the line for a page, by the facts of its Spanish original; "" where it rests on no law."""
    if page.kind not in READ_AGAINST_LAW:
        return ""
    law = html.kb.law_at(page.rel)
    if law and law.reading != "official":
        read = f"{html.label('reading')}: {escape(READINGS[law.reading].in_(html.lang))}"
        return (
            f'<p class="rsg-verify">{read} · <strong>{html.label("pending")}</strong>. {html.label("not-advice")}.</p>'
        )
    wanted = read_against(html.kb, page)
    laws = [html.once(f"law {law}", partial(_law, html, law)) for law in _laws(page, wanted) if law in html.kb.laws]
    if not laws:
        return ""
    review = page.review
    read = f"{html.label('read-on')} {date_in_words(review.read, html.lang)}" if review.read else html.label("not-read")
    signed = (
        f"{html.label('reviewed-by')} {escape(review.by)}" if review.by else f"<strong>{html.label('pending')}</strong>"
    )
    said = " · ".join(part for part in (f"{html.label('read-from')}: {'; '.join(laws)}", read, signed) if part)
    line = f'<p class="rsg-verify">{said}. {html.label("not-advice")}.</p>'
    if any(review.against.get(article) not in (None, known.fingerprint) for article, known in wanted.items()):
        line = f'<p class="rsg-verify rsg-verify--suspect"><strong>{html.label("suspect")}.</strong></p>{line}'
    return line


def _laws(page: Page, wanted: Iterable[str]) -> list[str]:
    """Return the ids of the laws that a page is read against, each once."""
    if page.kind == "law":
        return [page.rel.split("/")[1]]
    return list(dict.fromkeys(article_id.split("-")[0] for article_id in sorted(wanted)))


def _law(html: PageHtml, law: str) -> str:
    instrument = html.kb.laws[law]
    register = html.kb.registers.get(law)
    reform = register.last_reform if register else instrument.last_reform
    published = register.published if register else instrument.published
    when = ""
    if reform:
        when = f" ({html.label('reform-of')} {date_in_words(reform, html.lang)})"
    elif published:
        when = f" ({html.label('no-reform')} {date_in_words(published, html.lang)})"
    return f'<a href="{escape(instrument.official_url)}">{instrument.abbr}</a>{when}'
