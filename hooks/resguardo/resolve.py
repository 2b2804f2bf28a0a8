"""`[[…]]` -> where it leads: one answer for each distinct text, found once, used by rules, pages and data alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from .citation import Citation
from .citation_parser import parse_citation
from .finding import Text
from .frontmatter import nearest
from .model import KnowledgeBase, Target
from .unit import contains, unit_slug
from .vocabulary import ROLES

_ROLES_INDEX = "roles/index.md"
_PAGE_KINDS = {"guia": ("guide", "guia"), "servicio": ("service", "servicios"), "territorio": ("territory", "territorio"),
               "caso": ("case", "capacitacion/casos"), "comparar": ("comparison", "comparar"),
               "situacion": ("situation", "situaciones")}  # fmt: skip


def resolve_all(kb: KnowledgeBase, texts: Iterable[str]) -> Mapping[str, Target]:
    """Return the target of each distinct reference text."""
    resolver = Resolver(kb)
    return MappingProxyType({text: resolver.resolve(text) for text in set(texts)})


class Resolver:
    """Resolves reference texts against one knowledge base."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self.kb = kb
        self._anchors: dict[str, frozenset[str]] = {}

    def anchors(self, rel: str) -> frozenset[str]:
        """Return the ids of a Spanish page's headings."""
        if rel not in self._anchors:
            page = self.kb.pages.get(("es", rel))
            self._anchors[rel] = frozenset(h.id for h in page.headings if h.id) if page else frozenset()
        return self._anchors[rel]

    def resolve(self, text: str) -> Target:
        """Return where a reference leads."""
        prefix, colon, rest = text.partition(":")
        if not colon or not prefix.isalpha():
            return self._law(text)
        name, _, anchor = rest.strip().partition("#")
        if prefix == "rol":
            return self._role(text, name, anchor)
        if prefix == "paso":
            return self._step(text, name)
        if prefix == "sesion":
            return self._session(text, name)
        if prefix == "glosario":
            return self._section(text, "term", "glosario.md", name, "glosario:")
        if prefix == "fuente":
            return self._section(text, "source", "fuentes.md", name, "fuente:")
        if prefix in _PAGE_KINDS:
            kind, folder = _PAGE_KINDS[prefix]
            return self._page(text, kind, prefix, folder, name, anchor)
        known = ["rol", "paso", "sesion", "glosario", "fuente", *_PAGE_KINDS]
        near = nearest(prefix, known)
        return Target("", code="R105", values={"target": text}, near=f"{near}:{rest}" if near else "")

    def _unknown(self, text: str, near: str = "") -> Target:
        return Target("", code="R101", values={"target": text}, near=near)

    def _role(self, text: str, name: str, anchor: str) -> Target:
        role = self.kb.roles.get(name)
        if role is None and name in ROLES and ("es", _ROLES_INDEX) in self.kb.pages:
            return Target("role", name, _ROLES_INDEX, code="R110", values={"role": name})
        if role is None:
            near = nearest(name, self.kb.roles)
            return self._unknown(text, f"rol:{near}" if near else "")
        return self._anchored(text, Target("role", name, role.page.rel, anchor), f"rol:{name}")

    def _anchored(self, text: str, target: Target, stem: str) -> Target:
        if target.anchor and target.anchor not in self.anchors(target.rel):
            near = nearest(target.anchor, self.anchors(target.rel))
            return self._unknown(text, f"{stem}#{near}" if near else "")
        return target

    def _step(self, text: str, name: str) -> Target:
        step = self.kb.steps.get(name)
        if step is None:
            near = nearest(name, self.kb.steps)
            return self._unknown(text, f"paso:{near}" if near else "")
        return Target("step", step.id, self.kb.roles[step.role].page.rel, step.name)

    def _session(self, text: str, name: str) -> Target:
        for session in self.kb.sessions:
            if name.isdigit() and session.number == int(name):
                return Target("session", session.id, session.page.rel)
        near = nearest(name, [str(s.number) for s in self.kb.sessions])
        return self._unknown(text, f"sesion:{near}" if near else "")

    def _section(self, text: str, kind: str, rel: str, name: str, stem: str) -> Target:
        if name and name in self.anchors(rel):
            return Target(kind, name, rel, name)
        near = nearest(name, self.anchors(rel))
        return self._unknown(text, stem + near if near else "")

    def _page(self, text: str, kind: str, prefix: str, folder: str, name: str, anchor: str) -> Target:
        rel = f"{folder}/{name}.md"
        if ("es", rel) not in self.kb.pages or name == "index":
            names = [
                r.removeprefix(f"{folder}/").removesuffix(".md") for _, r in self.kb.pages if r.startswith(f"{folder}/")
            ]
            near = nearest(name, names)
            return self._unknown(text, f"{prefix}:{near}" if near else "")
        return self._anchored(text, Target(kind, name, rel, anchor), f"{prefix}:{name}")

    def _law(self, text: str) -> Target:
        citation = parse_citation(text, self.kb.names)
        if citation is None:
            return self._not_understood(text)
        law = self.kb.laws[citation.law]
        register = self.kb.registers.get(citation.law)
        known = register.articles.get(citation.article) if register else None
        article = self.kb.articles.get(citation.article_id)
        shown = citation.canonical(law.abbr)
        whole = Citation(citation.law, citation.article).canonical(law.abbr)
        if register and known is None:
            near = nearest(citation.article, register.articles)
            return self._unknown(shown, f"{law.abbr} {near}" if near else "")
        if known and citation.unit and citation.unit not in known.units:
            near = nearest(citation.unit, known.units)
            return self._unknown(shown, f"{whole}-{near}" if near else whole)
        if law.status == "abrogated":
            replaced = self._replaced(law.replaced_by)
            return Target(
                "article", citation.id, law.page.rel, "", citation, "R103", {"law": law.abbr, "replaced": replaced}
            )
        if article is None:
            if register is None:
                return self._part(citation, shown, whole)
            return Target("article", citation.id, law.page.rel, "", citation, "R106", {"article": whole})
        if not citation.unit:
            return Target("article", article.id, article.page.rel, "", citation)
        holding = [p.unit for p in article.provisions if contains(p.unit, citation.unit)]
        if not holding:
            values = {"article": whole, "unit": citation.unit}
            near = nearest(citation.unit, [p.unit for p in article.provisions if p.unit])
            return Target(
                "article",
                citation.id,
                article.page.rel,
                "",
                citation,
                "R102",
                values,
                f"{whole}-{near}" if near else "",
            )
        anchors = self.anchors(article.page.rel)
        own = unit_slug(citation.unit)
        closest = own if own in anchors else unit_slug(max(holding, key=len))
        return Target("article", citation.id, article.page.rel, closest if closest in anchors else "", citation)

    def _part(self, citation: Citation, shown: str, whole: str) -> Target:
        """Return the section of an instrument whose articles its own page explains; of their units it knows nothing."""
        law = self.kb.laws[citation.law]
        part = law.part(citation.article)
        if part is None:
            near = nearest(citation.article, [p.article for p in law.parts])
            return self._unknown(shown, f"{law.abbr} {near}" if near else "")
        target = Target("article", citation.id, law.page.rel, part.anchor, citation)
        if not citation.unit:
            return target
        values = {"article": whole, "unit": citation.unit}
        return Target("article", citation.id, law.page.rel, part.anchor, citation, "R102", values, whole)

    def _replaced(self, law: str) -> Text:
        if law not in self.kb.laws:
            return Text("", "")
        abbr = self.kb.laws[law].abbr
        return Text(f"; hoy: {abbr}", f"; today: {abbr}")

    def _not_understood(self, text: str) -> Target:
        """Tell an unknown law (`XYZ 52`) from what is no citation at all."""
        words = text.split(" ")
        if len(words) > 1 and words[0].isalpha() and words[1][:1].isdigit():
            near = nearest(words[0].upper(), self.kb.law_by_abbr)
            return self._unknown(text, " ".join([near, *words[1:]]) if near and near != words[0] else "")
        return Target("", code="R105", values={"target": text})
