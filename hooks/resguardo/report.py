"""Findings -> what somebody reads: text, GitHub annotations, SARIF, JSON, a Markdown table. One function a format."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from .finding import Finding, Level, codes

Rated = tuple[Finding, Level]
FORMATS = ("text", "github", "sarif", "json", "markdown")

_COUNTS = {"es": "{errors} errores, {warnings} avisos", "en": "{errors} errors, {warnings} warnings"}
_CLEAN = {"es": "Nada que corregir.", "en": "Nothing to mend."}
_TABLE = {"es": ("Nivel", "Dónde", "Regla", "Qué pasa"), "en": ("Level", "Where", "Rule", "What is wrong")}
_LEVEL_NAMES = {"es": {"error": "error", "warning": "aviso"}, "en": {"error": "error", "warning": "warning"}}


def has_errors(found: Sequence[Rated]) -> bool:
    """Tell whether a finding of level error is among those found."""
    return any(level == "error" for _, level in found)


def render(found: Sequence[Rated], form: str, lang: str, site_url: str = "") -> str:
    """Return the findings in a format of FORMATS, in a language, with a newline at its end."""
    if form == "github":
        return _github(found, lang)
    if form == "sarif":
        return _sarif(found, lang, site_url)
    if form == "json":
        return _json(found, lang)
    if form == "markdown":
        return _markdown(found, lang)
    return _text(found, lang)


def sentence(finding: Finding, lang: str) -> str:
    """Return a finding's message and hint as one sentence after the other."""
    return " ".join(part for part in (finding.message(lang), finding.hint(lang)) if part)


def line_of(finding: Finding, lang: str) -> str:
    """Return a finding as one line of text: place, code, name, sentence."""
    return f"{finding.path}:{finding.line}: {finding.code} {finding.alias(lang)}: {sentence(finding, lang)}"


def _summary(found: Sequence[Rated], lang: str) -> str:
    if not found:
        return _CLEAN[lang]
    count = Counter(level for _, level in found)
    return _COUNTS[lang].format(errors=count["error"], warnings=count["warning"])


def _text(found: Sequence[Rated], lang: str) -> str:
    lines = [line_of(finding, lang) for finding, _ in found]
    return "\n".join([*lines, _summary(found, lang)]) + "\n"


def _github(found: Sequence[Rated], lang: str) -> str:
    """Workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions."""

    def value(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    def prop(text: str) -> str:
        return value(text).replace(":", "%3A").replace(",", "%2C")

    lines = [
        f"::{level} file={prop(f.path)},line={f.line},title={prop(f'{f.code} {f.alias(lang)}')}::{value(sentence(f, lang))}"
        for f, level in found
    ]
    return "\n".join([*lines, _summary(found, lang)]) + "\n"


def _json(found: Sequence[Rated], lang: str) -> str:
    rows = [
        {
            "code": f.code, "alias": f.alias(lang), "level": level, "path": f.path, "line": f.line,
            "message": f.message(lang), "hint": f.hint(lang), "subject": f.subject,
        }
        for f, level in found
    ]  # fmt: skip
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _markdown(found: Sequence[Rated], lang: str) -> str:
    if not found:
        return f"{_CLEAN[lang]}\n"
    head = _TABLE[lang]
    lines = [f"**{_summary(found, lang)}**", "", "| " + " | ".join(head) + " |", "| --- " * len(head) + "|"]
    for f, level in found:
        said = sentence(f, lang).replace("|", "\\|").replace("\n", " ")
        lines.append(f"| {_LEVEL_NAMES[lang][level]} | `{f.path}:{f.line}` | {f.code} {f.alias(lang)} | {said} |")
    return "\n".join(lines) + "\n"


def _sarif(found: Sequence[Rated], lang: str, site_url: str) -> str:
    """SARIF 2.1.0, as code scanning reads it: rules with help, one result a finding, paths below the repository's root."""
    used = sorted({f.code for f, _ in found})
    prefix = site_url.rstrip("/") + ("/en" if lang == "en" else "")
    rules = []
    for code in used:
        entry = codes()[code]
        rule = {
            "id": code,
            "name": entry.alias.in_(lang),
            "shortDescription": {"text": entry.alias.in_(lang).replace("-", " ")},
            "fullDescription": {"text": entry.what.in_(lang)},
            "help": {"text": entry.mend.in_(lang)},
        }
        if site_url:
            rule["helpUri"] = f"{prefix}/reglas/{code.lower()}/"
        rules.append(rule)
    results = [
        {
            "ruleId": f.code,
            "ruleIndex": used.index(f.code),
            "level": level,
            "message": {"text": sentence(f, lang)},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": f.path, "uriBaseId": "%SRCROOT%"},
                        "region": {"startLine": f.line},
                    }
                }
            ],
            "partialFingerprints": {"resguardo/v1": f"{f.code}:{f.path}:{f.subject}"},
        }
        for f, level in found
    ]
    driver = {"name": "resguardo", "semanticVersion": "1.0.0", "language": lang, "rules": rules}
    if site_url:
        driver["informationUri"] = site_url
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"
