"""The official text of an article, folded under its explanation, where imported texts are at hand."""

from __future__ import annotations

from html import escape

from ..law import LawArticle, Paragraph
from ..model import Article
from .html import PageHtml
from .words import date_in_words


def official_fold(html: PageHtml, article: Article, text: LawArticle | None) -> str:
    """Return the article's official text, folded; "" where there is none, or where it is not the text that was registered."""
    register = html.kb.registers.get(article.law)
    known = register.articles.get(article.number) if register else None
    if register is None or known is None or text is None or text.fingerprint != known.fingerprint:
        return ""
    law = html.kb.laws[article.law]
    day = register.last_reform or register.published
    when = (
        f"{html.label('reform-of' if register.last_reform else 'no-reform')} {date_in_words(day, html.lang)}"
        if day
        else ""
    )
    shown = html.label("official-folded").format(f"{law.abbr} {article.number}")
    return (
        f'<details class="rsg-official"><summary>{escape(shown)}</summary>'
        f'<p class="rsg-official__note">{escape(html.label("official-note").format(when))}</p>'
        f'<div lang="es-MX">{"".join(map(_paragraph, text.paragraphs))}</div></details>'
    )


def _paragraph(paragraph: Paragraph) -> str:
    label = f"<b>{escape(paragraph.label)}</b> " if paragraph.label else ""
    return f'<p data-unit="{escape(paragraph.unit)}">{label}{escape(paragraph.text)}</p>'
