"""L301, L302, L307: each article and unit that a page describes is in the official text of its law."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, Text
from ..frontmatter import nearest
from ..model import Article, KnowledgeBase, LawRegister, RegisteredArticle
from ..unit import unit_sort_key


def check(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield a finding for each article or unit that the law's register does not have, and for a law without a register."""
    for law in kb.laws.values():
        if law.id not in kb.registers and law.status != "abrogated" and law.reading == "official":
            yield Finding("L307", law.page.path, law.lines.get("id", 1), {"law": law.id}, subject=law.id)
    for article in kb.articles.values():
        register = kb.registers.get(article.law)
        if register is None:
            continue
        known = register.articles.get(article.number)
        if known is None:
            near = nearest(article.number, register.articles)
            values: dict[str, str | Text] = {"law": article.law, "article": article.number}
            values["searched"] = _articles(register)
            yield Finding("L301", article.page.path, article.line, values, near, article.id)
        else:
            yield from _units(article, register, known)


def _units(article: Article, register: LawRegister, known: RegisteredArticle) -> Iterator[Finding]:
    for provision in article.provisions:
        if provision.unit and provision.unit not in known.units:
            values: dict[str, str | Text] = {"article": article.number, "unit": provision.unit, "of": text_of(register)}
            values["searched"] = ", ".join(sorted(known.units, key=unit_sort_key)) or "—"
            near = nearest(provision.unit, known.units)
            yield Finding("L302", article.page.path, provision.line, values, near, provision.id)


def text_of(register: LawRegister) -> Text:
    """Return which consolidated text a register is of, as it follows "the official text"."""
    day = register.last_reform or register.published
    return Text(f" ({day})", f" ({day})") if day else Text("", "")


def _articles(register: LawRegister) -> Text:
    count, day = len(register.articles), text_of(register)
    return Text(f"{count} artículos{day.es}", f"{count} articles{day.en}")
