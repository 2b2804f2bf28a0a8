"""What changed between two versions of a law, article by article and, where both texts are at hand, unit by unit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, Protocol, TypeVar

import msgspec

from .lawtext import LawArticle, LawText
from .register import Register

Kind = Literal["added", "changed", "repealed", "removed"]


class Change(msgspec.Struct, frozen=True):
    """One article that is not as it was.

    `removed`: the new version no longer prints it. `repealed`: it still prints it, as repealed. `units` are those
    added, changed, repealed or gone, in text order; empty where only registers were compared, or where the whole
    article is concerned.
    """

    law: str
    article: str
    kind: Kind
    units: tuple[str, ...] = ()


class _Article(Protocol):
    @property
    def article(self) -> str: ...
    @property
    def fingerprint(self) -> str: ...
    @property
    def units(self) -> tuple[str, ...]: ...


_A = TypeVar("_A", bound=_Article)


def compare_registers(old: Register, new: Register) -> list[Change]:
    """Return the articles that differ, in the order of the new version; those removed come last.

    A register that an article has without units is one of a repealed article.
    """
    return _compare(new.law, _by_name(old.articles), _by_name(new.articles))


def compare_texts(old_law: LawText, new_law: LawText) -> list[Change]:
    """Return the articles that differ, with the units that do; order as in `compare_registers`."""
    old, new = _by_name(old_law.articles), _by_name(new_law.articles)
    changes = _compare(new_law.law, old, new)
    return [
        msgspec.structs.replace(change, units=_changed_units(old[change.article], new[change.article]))
        if change.kind == "changed"
        else change
        for change in changes
    ]


def _by_name(articles: Iterable[_A]) -> dict[str, _A]:
    return {article.article: article for article in articles}


def _compare(law: str, old: Mapping[str, _Article], new: Mapping[str, _Article]) -> list[Change]:
    changes: list[Change] = []
    for name, article in new.items():
        before = old.get(name)
        if before is None:
            changes.append(Change(law, name, "added"))
        elif before.fingerprint != article.fingerprint:
            repealed = bool(before.units) and not article.units
            changes.append(Change(law, name, "repealed" if repealed else "changed"))
    return changes + [Change(law, name, "removed") for name in old if name not in new]


def _changed_units(old: LawArticle, new: LawArticle) -> tuple[str, ...]:
    before, after = old.unit_fingerprints(), new.unit_fingerprints()
    names = [*after, *(unit for unit in before if unit not in after)]
    return tuple(unit for unit in names if unit and before.get(unit) != after.get(unit))
