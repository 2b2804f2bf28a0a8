"""YAML front matter -> values with their lines; whatever is not as it should be becomes a finding, and reading goes on."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence

import yaml

from .finding import Finding, Text
from .unit import parse_unit
from .vocabulary import DEADLINE, ID

_DATE = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_NULL = ("", "~", "null", "Null", "NULL")
EXPECTED = {
    "text": Text("un texto", "a text"),
    "list": Text("una lista entre corchetes: [a, b]", "a list in brackets: [a, b]"),
    "mapping": Text("un grupo de líneas «clave: valor»", 'a group of lines "key: value"'),
    "integer": Text("un número entero", "a whole number"),
    "boolean": Text("true o false", "true or false"),
}


def nearest(word: str, among: Iterable[str]) -> str:
    """Return the valid value most like a word, or "" where none is like it."""
    close = difflib.get_close_matches(word, list(among), n=1, cutoff=0.6)
    return close[0] if close else ""


class Group:
    """A YAML mapping under reading: ask for keys by the type they must have; `finish` reports the keys nobody asked for.

    Every answer is safe: a missing or mistaken value gives an empty one, and a finding with the file's line.
    """

    def __init__(self, path: str, node: yaml.MappingNode | None, first_line: int, findings: list[Finding]) -> None:
        self.path = path
        self.first_line = first_line
        self.findings = findings
        self.line = self._line(node) if node else first_line
        self.values: dict[str, yaml.Node] = {}
        self.lines: dict[str, int] = {}
        self.asked: set[str] = set()
        for key_node, value in node.value if node else ():
            key = str(key_node.value)
            if key in self.values:
                self.say("F007", self._line(key_node), subject=key, key=key)
            self.values[key] = value
            self.lines[key] = self._line(key_node)

    def _line(self, node: yaml.Node) -> int:
        return int(node.start_mark.line) + self.first_line

    def say(self, code: str, line: int, near: str = "", subject: str = "", **values: str | Text) -> None:
        """Add a finding on this file."""
        self.findings.append(Finding(code, self.path, line, values, near, subject or self.path))

    def _node(self, key: str, required: bool) -> yaml.Node | None:
        self.asked.add(key)
        node = self.values.get(key)
        if node is None or (isinstance(node, yaml.ScalarNode) and not node.style and node.value in _NULL):
            if required:
                self.say("F009", self.lines.get(key, self.line), subject=key, key=key)
            return None
        return node

    def _wrong(self, key: str, node: yaml.Node, expected: str) -> None:
        self.say("F010", self._line(node), subject=key, key=key, expected=EXPECTED[expected])

    def text(self, key: str, required: bool = True) -> str:
        """Return a text, as written: a number or a date stays the letters the editor typed."""
        node = self._node(key, required)
        if node is None:
            return ""
        if not isinstance(node, yaml.ScalarNode):
            self._wrong(key, node, "text")
            return ""
        return str(node.value).strip()

    def choice(self, key: str, among: Sequence[str], required: bool = True) -> str:
        """Return a text that is one of a closed list."""
        value = self.text(key, required)
        if value and value not in among:
            self.say("F011", self.lines[key], nearest(value, among), key, key=key, value=value)
            return ""
        return value

    def identifier(self, key: str, required: bool = True) -> str:
        """Return a text that is an id: lower-case ASCII, digits, hyphens."""
        value = self.text(key, required)
        if value and not ID.fullmatch(value):
            self.say("F017", self.lines[key], subject=value, id=value)
            return ""
        return value

    def date(self, key: str, required: bool = True) -> str:
        """Return an ISO date as text."""
        value = self.text(key, required)
        if value and not _DATE.fullmatch(value):
            self.say("F014", self.lines[key], subject=value, value=value)
            return ""
        return value

    def integer(self, key: str, required: bool = True) -> int:
        """Return a whole number; 0 where there is none."""
        node = self._node(key, required)
        if node is None:
            return 0
        if not isinstance(node, yaml.ScalarNode) or not node.value.isdigit():
            self._wrong(key, node, "integer")
            return 0
        return int(node.value)

    def boolean(self, key: str, default: bool) -> bool:
        """Return true or false."""
        node = self._node(key, False)
        if node is None:
            return default
        if not isinstance(node, yaml.ScalarNode) or node.value not in ("true", "false"):
            self._wrong(key, node, "boolean")
            return default
        return bool(node.value == "true")

    def texts(self, key: str, required: bool = True, lone: bool = False) -> list[tuple[str, int]]:
        """Return a list of texts with their lines; with `lone`, a single text counts as a list of one."""
        node = self._node(key, required)
        if node is None:
            return []
        if isinstance(node, yaml.ScalarNode) and lone:
            return [(str(node.value).strip(), self._line(node))]
        if not isinstance(node, yaml.SequenceNode):
            self._wrong(key, node, "list")
            return []
        out = []
        for item in node.value:
            if isinstance(item, yaml.ScalarNode):
                out.append((str(item.value).strip(), self._line(item)))
            else:
                self._wrong(key, item, "text")
        return out

    def choices(self, key: str, among: Sequence[str], required: bool = True) -> tuple[str, ...]:
        """Return a list of values of a closed list; strangers are reported and left out."""
        out = []
        for value, line in self.texts(key, required):
            if value in among:
                out.append(value)
            else:
                self.say("F011", line, nearest(value, among), key, key=key, value=value)
        return tuple(out)

    def deadline(self, key: str = "deadline") -> tuple[str, ...]:
        """Return time limits (`inmediato`, `36 h`, `3 d`, `15 dh`, `3 m`): one, a list, or none."""
        out = []
        for value, line in self.texts(key, False, lone=True):
            if DEADLINE.fullmatch(value):
                out.append(value)
            else:
                self.say("F012", line, subject=value, value=value)
        return tuple(out)

    def unit(self, key: str) -> str | None:
        """Return a canonical unit, "" for the whole article, None where it is neither."""
        self.asked.add(key)
        node = self.values.get(key)
        if node is None:
            self.say("F009", self.line, subject=key, key=key)
            return None
        if not isinstance(node, yaml.ScalarNode):
            self._wrong(key, node, "text")
            return None
        if parse_unit(node.value) is None:
            self.say("F013", self._line(node), subject=node.value, value=node.value)
            return None
        return str(node.value)

    def group(self, key: str, required: bool = True) -> Group:
        """Return the mapping under a key, empty where there is none."""
        node = self._node(key, required)
        if node is not None and not isinstance(node, yaml.MappingNode):
            self._wrong(key, node, "mapping")
            node = None
        group = Group(self.path, node, self.first_line, self.findings)
        group.line = self.lines.get(key, self.line) if node is None else group.line
        return group

    def groups(self, key: str, required: bool = True) -> list[Group]:
        """Return the mappings in the list under a key."""
        node = self._node(key, required)
        if node is None:
            return []
        if not isinstance(node, yaml.SequenceNode):
            self._wrong(key, node, "list")
            return []
        out = []
        for item in node.value:
            if isinstance(item, yaml.MappingNode):
                out.append(Group(self.path, item, self.first_line, self.findings))
            else:
                self._wrong(key, item, "mapping")
        return out

    def named_groups(self, key: str, required: bool = True) -> list[tuple[str, int, Group]]:
        """Return the mappings under the names below a key, each with its name and line."""
        outer = self.group(key, required)
        return [(name, outer.lines[name], outer.group(name)) for name in outer.values]

    def pairs(self, key: str) -> list[tuple[str, str, int]]:
        """Return the texts under the names below a key: (name, text, line)."""
        outer = self.group(key, False)
        return [(name, outer.text(name), outer.lines[name]) for name in outer.values]

    def finish(self, kind: str, code: str = "F008") -> None:
        """Report the keys that nobody asked for."""
        for key in self.values:
            if key not in self.asked:
                near = nearest(key, self.asked) if code == "F008" else ""
                self.say(code, self.lines[key], near, key, key=key, kind=kind)
