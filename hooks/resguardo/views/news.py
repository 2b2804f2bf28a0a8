"""What is new: reforms of the law from the registers' dates, readings and notes of the site from its content; page and Atom feed."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections import defaultdict
from collections.abc import Iterable
from html import escape
from pathlib import Path

import msgspec

from ..citation import Citation, article_sort_key
from ..graph import Graph, articles_of
from ..model import Instrument, KnowledgeBase
from ..vocabulary import LANGUAGES, ORIGINAL
from .gist import plain
from .html import PageHtml
from .labels import label
from .words import date_in_words

NEWS = "novedades.md"
FEED = "novedades.atom"
# As many reforms as the page tells; older ones stand on each law's page.
_REFORMS = 40


class Event(msgspec.Struct, frozen=True):
    """Something that changed on a day (ISO): its anchor, its title, what it touches as references, or else as words."""

    id: str
    date: str
    title: str
    about: str = ""
    references: tuple[str, ...] = ()


def law_events(kb: KnowledgeBase, lang: str) -> list[Event]:
    """Return the latest reforms, newest first: by the notes of the articles explained here, by each law's dates, by editors."""
    events = [event for law in kb.laws.values() for event in _reforms(kb, law, lang)] + _notes(kb, "law", lang)
    return sorted(events, key=lambda event: (event.date, event.title), reverse=True)[:_REFORMS]


def _reforms(kb: KnowledgeBase, law: Instrument, lang: str) -> Iterable[Event]:
    register = kb.registers.get(law.id)
    if register is None:
        return
    touched: dict[str, list[str]] = defaultdict(list)
    for article in sorted((kb.articles[a].number for a in articles_of(kb, law.id)), key=article_sort_key):
        known = register.articles.get(article)
        for date in known.reformed if known else ():
            touched[date].append(Citation(law.id, article).canonical(law.abbr))
    for date in {*touched, register.last_reform or register.published} - {""}:
        key = "reformed" if register.last_reform else "enacted"
        title = label(key, lang).format(law.names.in_(lang))
        about = "" if touched[date] or key == "enacted" else label("touches-none", lang)
        yield Event(f"{law.id}-{date}", date, title, about, tuple(touched[date]))


def _notes(kb: KnowledgeBase, about: str, lang: str) -> list[Event]:
    """Return what editors wrote about the law or the site; a note's anchor is its day, counted where a day has several."""
    events: list[Event] = []
    for note in kb.notes:
        if note.about == about:
            before = sum(event.date == note.date for event in events)
            name = f"nota-{about}-{note.date}" + (f"-{before + 1}" if before else "")
            events.append(Event(name, note.date, plain(kb, note.text.in_(lang), lang)))
    return events


def site_events(kb: KnowledgeBase, lang: str) -> list[Event]:
    """Return what changed on the site, newest first: the notes that editors wrote, and pages read against the law by day."""
    events = _notes(kb, "site", lang)
    by_day: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for page in kb.pages.values():
        if page.lang == ORIGINAL and page.review.read and page.review.against:
            article = kb.article_at(page.rel)
            law = kb.laws.get(article.law) if article else None
            by_day[page.review.read][law.abbr if law else ""] += 1
    for day, counts in by_day.items():
        ordered = sorted(counts.items(), key=lambda item: (not item[0], -item[1], item[0]))
        about = ", ".join(f"{abbr or label('other-pages', lang)} {count}" for abbr, count in ordered)
        title = label("pages-read", lang).format(sum(counts.values()))
        events.append(Event(f"lectura-{day}", day, title, about))
    return sorted(events, key=lambda event: (event.date, event.id), reverse=True)


def news_view(html: PageHtml, graph: Graph) -> str:
    """Return the page's two lists and the address of its feed."""
    feed = f'<p><a href="{html.href("index.md")}{FEED}" type="application/atom+xml">{html.label("feed")}</a></p>'
    parts = [
        ("news-site", "sitio", site_events(html.kb, html.lang)),
        ("news-law", "ley", law_events(html.kb, html.lang)),
    ]
    return feed + "".join(
        f'<h2 id="{anchor}">{html.label(key)}</h2><ul class="rsg-news">{"".join(_item(html, e) for e in events)}</ul>'
        for key, anchor, events in parts
    )


def _item(html: PageHtml, event: Event) -> str:
    day = f'<time datetime="{event.date}">{date_in_words(event.date, html.lang)}</time>'
    about = escape(event.about)
    if event.references:
        about = f"{html.label('touches')}: {', '.join(html.reference(r, r) for r in event.references)}."
    return f'<li id="{event.id}">{day} <strong>{escape(event.title)}</strong>{f"<br>{about}" if about else ""}</li>'


def write_feeds(kb: KnowledgeBase, site_dir: Path, site_url: str) -> None:
    """Write an Atom feed a language (RFC 4287) where the site has the page; addresses are absolute."""
    for lang in LANGUAGES:
        page = kb.pages.get((lang, NEWS))
        if page:
            folder = site_dir if lang == ORIGINAL else site_dir / lang
            (folder / FEED).write_bytes(_feed(kb, lang, page.title, f"{site_url.rstrip('/')}{page.url}"))


def _feed(kb: KnowledgeBase, lang: str, title: str, address: str) -> bytes:
    events = sorted(site_events(kb, lang) + law_events(kb, lang), key=lambda e: (e.date, e.id), reverse=True)
    feed = etree.Element(
        "feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "es-MX" if lang == "es" else "en"}
    )
    _text(feed, "title", f"Resguardo: {title}")
    _text(feed, "id", address)
    etree.SubElement(feed, "link", {"href": address})
    here = f"{address.removesuffix(NEWS.removesuffix('.md') + '/')}{FEED}"
    etree.SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": here})
    _text(feed, "updated", _moment(events[0].date if events else "1970-01-01"))
    _text(etree.SubElement(feed, "author"), "name", "Resguardo")
    for event in events:
        entry = etree.SubElement(feed, "entry")
        _text(entry, "title", event.title)
        _text(entry, "id", f"{address}#{event.id}")
        etree.SubElement(entry, "link", {"href": f"{address}#{event.id}"})
        _text(entry, "updated", _moment(event.date))
        touched = f"{label('touches', lang)}: {', '.join(event.references)}." if event.references else event.about
        if touched:
            _text(entry, "summary", touched)
    etree.indent(feed)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + etree.tostring(feed, encoding="unicode").encode() + b"\n"


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _text(parent: etree.Element, name: str, text: str) -> None:
    etree.SubElement(parent, name).text = text
