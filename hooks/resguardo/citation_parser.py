"""The grammar of citations, as a person types them on a phone: "LM52", "art 52 fr v lm", "52 V migration act".

The table `tests/citation_cases.csv` is this grammar's specification, for this parser and for the one in the site's search box.
"""

from __future__ import annotations

import re

from .citation import FILLERS, Citation, LawNames
from .unit import SUFFIX_BY_FOLDED, SUFFIXES, fold, parse_unit, roman_value, to_roman

_ARTICLE_WORDS = frozenset(
    ["art", "arts", "articulo", "articulos", "article", "articles", "artic", "numeral", "num", "no", "nr"]
)
_FRACCION_WORDS = frozenset(["fr", "frs", "frac", "fracc", "fraccion", "fracciones", "fraction", "section", "sec"])
_INCISO_WORDS = frozenset(["inc", "incs", "inciso", "incisos", "item", "letra", "letter", "subparagraph", "literal"])
_APARTADO_WORDS = frozenset(["ap", "apdo", "apart", "apartado", "apartados", "part"])
_PARRAFO_WORDS = frozenset(["p", "par", "parr", "parrs", "parrafo", "parrafos", "para", "paras", "paragraph"])
_ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "primero primer primera first 1st", "segundo segunda second", "tercero tercer tercera third",
            "cuarto cuarta fourth", "quinto quinta fifth", "sexto sexta sixth", "septimo septima seventh",
            "octavo octava eighth", "noveno novena ninth", "decimo decima tenth",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_CANONICAL = re.compile(
    rf"(?P<name>[A-Z][A-Za-z]*) (?P<article>[1-9]\d*(?: (?:{'|'.join(SUFFIXES)}))?(?: \d+)?(?: [A-Z])?)(?:-(?P<unit>[A-Za-z0-9].*))?"
)
_TOKEN = re.compile(r"[A-Za-zÀ-ÿ]+|\d+")


def parse_citation(text: str, names: LawNames) -> Citation | None:
    """Return the citation that a text is, or None where it is none: no law named, no article, or words left over."""
    exact = _canonical(text.strip(), names)
    if exact:
        return exact
    tokens = _tokens(text)
    law, rest = _take_law(tokens, names)
    if not law:
        return None
    return _Cursor(rest).citation(law, names)


def _canonical(text: str, names: LawNames) -> Citation | None:
    """Return the citation of a text in the canonical form (`LM 52-V-a`); None where it is in any other, or in none."""
    match = _CANONICAL.fullmatch(text)
    law = names.law_of_word(fold(match["name"])) if match else ""
    if not match or not law:
        return None
    article, unit = match["article"], match["unit"] or ""
    known = names.articles.get(law, frozenset())
    if article[-1].isalpha() and article[-2] == " " and fold(article) not in known:
        return None  # `20 B` is no article here, but may be an apartado
    whole = fold(f"{article}-{unit}") if unit else ""
    if whole in known:  # `215-A` is an article where the law has it
        return Citation(law, f"{article}-{unit}")
    head, _, rest = unit.partition("-")
    if len(head) == 1 and fold(f"{article}-{head}") in known:
        return Citation(law, f"{article}-{head}", rest) if parse_unit(rest) is not None else None
    return Citation(law, article, unit) if parse_unit(unit) is not None else None


def _tokens(text: str) -> list[str]:
    """Return words and numbers as typed (case kept: it tells an inciso from an apartado), ordinals' marks dropped."""
    text = re.sub(r"(?<=\d)\s?(?:[ºª°]|o\b\.?)", " ", text)
    return _TOKEN.findall(text)


def _take_law(tokens: list[str], names: LawNames) -> tuple[str, list[str]]:
    """Return the law that the tokens name and the tokens without its name; the longest name wins."""
    folded = [fold(t) for t in tokens]
    kept = [i for i, word in enumerate(folded) if word not in FILLERS or _is_unit_letter(tokens, i)]
    words = [folded[i] for i in kept]
    for name, law in names.by_words:
        length = len(name)
        for start in range(len(words) - length + 1):
            if tuple(words[start : start + length]) == name:
                return law, [tokens[i] for n, i in enumerate(kept) if not start <= n < start + length]
    return "", tokens


def _is_unit_letter(tokens: list[str], index: int) -> bool:
    """Tell whether a one-letter filler ("a", "e", "y") is rather the letter of a unit: it follows a numeral or a unit word."""
    if len(tokens[index]) > 1 or not index:
        return False
    before = fold(tokens[index - 1])
    return (
        before in _INCISO_WORDS | _APARTADO_WORDS
        or bool(roman_value(before.upper()))
        or before.isdigit()
        or before in SUFFIX_BY_FOLDED
    )


class _Cursor:
    """Reads article and unit from tokens, left to right."""

    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens
        self.at = 0

    def peek(self, ahead: int = 0) -> str:
        index = self.at + ahead
        return self.tokens[index] if index < len(self.tokens) else ""

    def citation(self, law: str, names: LawNames) -> Citation | None:
        loose: list[str] = []
        # A unit may be typed before its article: "fracción V del artículo 52".
        if any(fold(t) in _ARTICLE_WORDS for t in self.tokens) and fold(self.peek()) not in _ARTICLE_WORDS:
            cut = next(i for i, t in enumerate(self.tokens) if fold(t) in _ARTICLE_WORDS)
            if not self.tokens[0].isdigit():
                loose = self.tokens[:cut]
                self.tokens = self.tokens[cut:]
        while fold(self.peek()) in _ARTICLE_WORDS:
            self.at += 1
        if fold(self.peek()) in _ORDINALS and not self.peek().isdigit():
            article = str(_ORDINALS[fold(self.peek())])
            self.at += 1
        elif self.peek().isdigit() and int(self.peek()):
            article = str(int(self.peek()))
            self.at += 1
        else:
            return None
        article = self._suffix(article)
        article = self._letter(article, names.articles.get(law, frozenset()))
        self.tokens = self.tokens[: self.at] + self.tokens[self.at :] + loose
        unit = self._unit()
        if unit is None or parse_unit(unit) is None:
            return None
        return Citation(law, article, unit)

    def _suffix(self, article: str) -> str:
        suffix = SUFFIX_BY_FOLDED.get(fold(self.peek()))
        if suffix is None:
            return article
        self.at += 1
        article = f"{article} {suffix}"
        if self.peek().isdigit():
            article = f"{article} {int(self.peek())}"
            self.at += 1
        return article

    def _letter(self, article: str, known: frozenset[str]) -> str:
        """Take a letter into the article where the law's register has that article: `49 A`."""
        letter = self.peek()
        if len(letter) == 1 and letter.isalpha():
            for joined in (f"{article} {letter.upper()}", f"{article}-{letter.upper()}"):
                if fold(joined) in known:
                    self.at += 1
                    return joined
        return article

    def _unit(self) -> str | None:
        parts: list[str] = []
        kinds: list[str] = []
        while self.at < len(self.tokens):
            word = fold(self.peek())
            keyword = self._keyword(word)
            if keyword:
                self.at += 1
            token = self.peek()
            if not token:
                return None
            taken = self._part(keyword, token, kinds)
            if taken is None:
                return None
            kind, values = taken
            kinds.append(kind)
            parts.extend(values)
        return "-".join(_outermost_first(parts, kinds))

    @staticmethod
    def _keyword(word: str) -> str:
        for kind, words in (
            ("fraccion", _FRACCION_WORDS), ("inciso", _INCISO_WORDS), ("apartado", _APARTADO_WORDS),
            ("parrafo", _PARRAFO_WORDS),
        ):  # fmt: skip
            if word in words:
                return kind
        return ""

    def _part(self, keyword: str, token: str, kinds: list[str]) -> tuple[str, list[str]] | None:
        word = fold(token)
        self.at += 1
        if fold(self.peek()) in _PARRAFO_WORDS and word in _ORDINALS and not keyword:  # "segundo párrafo"
            self.at += 1
            return "parrafo", [f"parr-{_ORDINALS[word]}"]
        if keyword == "parrafo":
            number = int(word) if word.isdigit() else _ORDINALS.get(word, 0)
            return ("parrafo", [f"parr-{number}"]) if number else None
        if keyword == "fraccion":
            number = int(word) if word.isdigit() else (_ORDINALS.get(word) or roman_value(word.upper()))
            return ("fraccion", [self._suffix(to_roman(number))]) if number else None
        if keyword == "apartado":
            return ("apartado", [word.upper()]) if len(word) == 1 and word.isalpha() else None
        if keyword == "inciso":
            return ("inciso", [word]) if len(word) <= 2 and word.isalpha() else None
        return self._bare(token, word, kinds)

    def _bare(self, token: str, word: str, kinds: list[str]) -> tuple[str, list[str]] | None:
        """Read a part without its name from its letters, its case and what stands around it."""
        last = kinds[-1] if kinds else ""
        if word.isdigit():
            # No list within an inciso is longer: "52 a 54" is a range, and no citation.
            return ("subinciso", [word]) if last in ("inciso", "fraccion") and int(word) <= 30 else None
        if last == "inciso":
            return ("subinciso", [word]) if len(word) <= 4 and roman_value(word.upper()) else None
        if last == "fraccion":
            return ("inciso", [word]) if len(word) <= 2 else None
        roman = bool(roman_value(word.upper()))
        if len(word) == 1 and not kinds:
            following = fold(self.peek()).upper()
            leads_list = bool(roman_value(following)) or following.lower() in _FRACCION_WORDS
            if word not in "ivx" and (leads_list or token.isupper()):
                return "apartado", [word.upper()]
            if not roman or word in "cdlm":
                # "52 y 53" are two articles, and no inciso y.
                return None if word == "y" and self.peek().isdigit() else ("inciso", [word])
        if roman:
            return "fraccion", [self._suffix(word.upper())]
        glued = re.fullmatch(r"([ivxl]+)([a-hj-z])", word)  # "52Va"
        if glued and roman_value(glued[1].upper()):
            return "inciso", [glued[1].upper(), glued[2]]
        return ("inciso", [word]) if len(word) == 1 and not self.peek().isdigit() else None


def _outermost_first(parts: list[str], kinds: list[str]) -> list[str]:
    """Put parts that were typed inside out ("inciso a de la fracción V") in the law's order."""
    order = {"apartado": 0, "fraccion": 1, "inciso": 2, "subinciso": 3}
    if len(parts) != len(kinds) or any(k == "parrafo" for k in kinds):
        return parts
    return [p for _, p in sorted(zip(kinds, parts, strict=True), key=lambda pair: order[pair[0]])]
