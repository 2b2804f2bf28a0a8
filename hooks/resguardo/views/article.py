"""An article page: who must act on it and by which step, where it is taught, what it is related to."""

from __future__ import annotations

from ..citation import Citation, article_sort_key
from ..graph import Graph
from ..model import Article, KnowledgeBase, Provision
from ..unit import unit_slug
from ..vocabulary import ROLES
from .inserts import after_lines, chips, panel
from .words import STAGES, TYPES, deadline_in_words, label, role_name


def article_title(kb: KnowledgeBase, article: Article, lang: str) -> str:
    """Return what the page is called in lists and in the browser: `LM 136 · Regularizar sin ser detenido`."""
    page = kb.pages.get((lang, article.page.rel), article.page)
    law = kb.laws.get(article.law)
    return f"{law.abbr if law else article.law} {article.number} · {page.title}"


def article_markdown(kb: KnowledgeBase, graph: Graph, article: Article, lang: str) -> str:
    """Return the page's Markdown: its text, the facts of each provision under its heading, then the panels."""
    page = kb.pages.get((lang, article.page.rel), article.page)
    blocks: dict[int, str] = {}
    whole = []
    for provision in article.provisions:
        facts = _facts(provision, lang)
        line = next((h.line for h in page.headings if h.id == unit_slug(provision.unit)), 0)
        if provision.unit and line:
            blocks[line] = facts
        else:
            whole.append(facts)
    panels = [_who_acts(kb, graph, article, lang), _taught(graph, article, lang), _related(kb, graph, article, lang)]
    return "\n\n".join([*whole, after_lines(page, blocks), *(p for p in panels if p)])


def _facts(provision: Provision, lang: str) -> str:
    parts = [TYPES[provision.type].in_(lang)] if provision.type else []
    parts += [STAGES[stage].in_(lang) for stage in provision.stages]
    limits = "".join(f' <span class="rsg-deadline">{deadline_in_words(d, lang)}</span>' for d in provision.deadline)
    return f'<p class="rsg-facts">{chips(parts)}{limits}</p>'


def _who_acts(kb: KnowledgeBase, graph: Graph, article: Article, lang: str) -> str:
    """For each role that the article binds, the steps by which its checklist carries it."""
    lines = []
    for role in ROLES:
        provisions = [p for p in article.provisions if role in p.binds]
        steps = dict.fromkeys(s for p in article.provisions for s in graph.steps_of.get(p.id, ()) if s.role == role)
        if not provisions and not steps:
            continue
        name = f"[[rol:{role}|{role_name(role, lang)}]]" if role in kb.roles else role_name(role, lang)
        units = [Citation("", "", p.unit) for p in provisions if p.unit]
        where = f" ({', '.join(_unit_link(u.unit) for u in units)})" if units and len(article.provisions) > 1 else ""
        lines.append(f"- **{name}**{where}")
        for step in steps:
            limits = ", ".join(deadline_in_words(d, lang) for d in step.deadline)
            chip = f' <span class="rsg-deadline">{limits}</span>' if limits else ""
            lines.append(f"    - [[paso:{step.id}]]{chip}")
        if not steps and role in kb.roles and any(p.core for p in provisions):
            lines.append(f"    - *{label('no-step', lang)}*")
    return panel(label("who-acts", lang), "quien-actua", "\n".join(lines)) if lines else ""


def _unit_link(unit: str) -> str:
    return f"[{unit.replace('parr-', '¶ ')}](#{unit_slug(unit)})"


def _taught(graph: Graph, article: Article, lang: str) -> str:
    sessions = graph.sessions_teaching.get(article.page.rel, ())
    lines = [f"- [[sesion:{session.number}]]" for session in sessions]
    return panel(label("taught", lang), "se-ensena", "\n".join(lines)) if lines else ""


def _related(kb: KnowledgeBase, graph: Graph, article: Article, lang: str) -> str:
    """Articles that this page cites and articles whose pages cite this one: each link stands on both pages."""
    related: dict[str, tuple[str, str]] = {}
    cited = [kb.targets[r.target].citation for r in article.page.references if not r.in_code]
    found = [c for c in cited if c]
    for page in graph.pages_citing.get(article.id, ()):
        citing = kb.article_at(page.rel)
        if citing:
            found.append(Citation(citing.law, citing.number))
    for citation in found:
        if citation.article_id != article.id and citation.law in kb.laws:
            related[citation.article_id] = (citation.law, citation.article)
    order = list(kb.laws)
    rows = sorted(related.values(), key=lambda r: (r[0] != article.law, order.index(r[0]), article_sort_key(r[1])))
    lines = []
    for law, number in rows:
        citation = Citation(law, number)
        other = kb.articles.get(citation.article_id)
        title = kb.pages.get((lang, other.page.rel), other.page).title if other else ""
        shown = citation.canonical(kb.laws[law].abbr)
        lines.append(f"- [[{shown}|{shown}]]{': ' + title if title else ''}")
    return panel(label("related", lang), "relacionados", "\n".join(lines)) if lines else ""
