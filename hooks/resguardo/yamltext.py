"""The text of a front matter -> its keys: libyaml reads it, and what it cannot read is said in an editor's words."""

from __future__ import annotations

import yaml

from .finding import Finding, Text
from .frontmatter import EXPECTED, Group

# What libyaml says of the mistakes that editors make, in words they can act on.
_YAML_SAYS = {
    "mapping values are not allowed in this context": Text(
        "hay un «: » de más; ponga el texto entre comillas", 'there is a ": " too many; put the text in quotes'
    ),
    "could not find expected ':'": Text("falta «: » después de una clave", 'a ": " is missing after a key'),
    "did not find expected key": Text(
        "la sangría o las comillas no cuadran", "the indentation or the quotes do not match"
    ),
    "did not find expected ',' or ']'": Text("falta cerrar un corchete «]»", 'a bracket "]" is not closed'),
    "did not find expected ',' or '}'": Text("falta cerrar una llave «}»", 'a brace "}" is not closed'),
    "found unexpected end of stream": Text("falta cerrar unas comillas", "a quotation mark is not closed"),
    "found character that cannot start any token": Text(
        "un valor empieza con un signo reservado; póngalo entre comillas",
        "a value starts with a reserved sign; put it in quotes",
    ),
}
# Deeper than any front matter, far from what the reader can bear.
_NESTED_MOST = 200
_UNREADABLE = Text("no se puede leer", "it cannot be read")


class _Loader(yaml.CSafeLoader):
    """Leaves every scalar the letters that the editor typed: what it must be, the model says."""


_Loader.yaml_implicit_resolvers = {}


def _too_deep(text: str) -> bool:
    """Tell whether brackets or dashes are nested deeper than any page needs: libyaml would run out of its stack and die of it."""
    if sum(text.count(mark) for mark in ("[", "{", "- ", "? ")) <= _NESTED_MOST:
        return False
    depth = 0
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _NESTED_MOST:
                return True
    except yaml.YAMLError:
        return False
    return False


def read_front(path: str, text: str, first_line: int, findings: list[Finding]) -> Group | None:
    """Return the front matter as a group of keys; None, and a finding on the line, where it is no YAML mapping."""
    if _too_deep(text):
        findings.append(Finding("F005", path, first_line, {"reason": _UNREADABLE}, subject=path))
        return None
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        line = first_line + (min(mark.line, text.count("\n") - 1) if mark else 0)
        reason = _YAML_SAYS.get(str(getattr(error, "problem", "")), _UNREADABLE)
        findings.append(Finding("F005", path, line, {"reason": reason}, subject=path))
        return None
    finally:
        loader.dispose()
    if not isinstance(node, yaml.MappingNode):
        values: dict[str, str | Text] = {"key": "---", "expected": EXPECTED["mapping"]}
        findings.append(Finding("F010", path, first_line, values, subject=path))
        return None
    return Group(path, node, first_line, findings)
