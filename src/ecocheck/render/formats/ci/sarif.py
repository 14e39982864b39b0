"""SARIF 2.1.0, which GitHub code scanning and editors read.

Paths are relative to `SRCROOT`: the top of the repository, or the project's
folder where there is no repository. The reader knows that folder, so the file
does not name it. Columns are counted in code points, and the run says so, since
readers otherwise assume UTF-16.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from ecocheck import __version__
from ecocheck.findings import catalogue
from ecocheck.findings.catalogue import severity_of
from ecocheck.findings.entry import Text
from ecocheck.findings.finding import Severity
from ecocheck.regex import regex
from ecocheck.render.formats.ci.wording import address, fingerprints, message_lines, path_of, visible_lines
from ecocheck.render.phrases import labels
from ecocheck.render.text.json_text import json_lines

if TYPE_CHECKING:
    from ecocheck.findings import Entry, Finding, Lang, Spot

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}
_LANGUAGES: Final[dict[Lang, str]] = {"zh": "zh-CN", "en": "en-US"}
_ROOT = Text("代码库的根目录", "The top of the repository.")
_ALONE = Text("项目文件夹（不在代码库里）", "The folder of the project, which is in no repository.")
_ABOUT = Text(
    "ecocheck {version}：检查生态文明建设的数据文件。离线程序，没有网址；"
    "ecocheck explain 编号（如 ecocheck explain ECO301）说明每个编号，ecocheck --help 说明用法。",
    "ecocheck {version} checks data files on ecological civilization. It works offline and has no site: "
    "ecocheck explain CODE (such as ecocheck explain ECO301) explains a code, ecocheck --help the commands.",
)
_WRONG = labels.WRONG
_RIGHT = labels.RIGHT
_INSIDE = r"\[(?=(?:[^\[\]]|\\[\[\]])*\]\()"
_LINK = regex(rf"(\\*){_INSIDE}")
_STILL_LINK = regex(rf"(?<!\\)((?:\\\\)*){_INSIDE}")
"""A bracket that opens a link only after a bracket inside of it was escaped."""


def sarif(
    findings: tuple[Finding, ...], lang: Lang, *, prefix: str = "", drill: bool = False, alone: bool = False
) -> bytes:
    """Findings as one run; `prefix`: the project's folder inside the repository; `alone`: there is no repository."""
    codes = sorted({finding.code for finding in findings})
    names = fingerprints(findings, prefix)
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "ecocheck",
                "version": __version__,
                "semanticVersion": __version__,
                "informationUri": _about(lang),
                "language": _LANGUAGES[lang],
                "rules": [_rule(catalogue.CATALOGUE[code], lang) for code in codes],
            }
        },
        "language": _LANGUAGES[lang],
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"SRCROOT": {"description": {"text": (_ALONE if alone else _ROOT).of(lang)}}},
        "results": [
            _result(finding, codes.index(finding.code), name, lang, prefix, drill=drill)
            for finding, name in zip(findings, names, strict=True)
        ],
    }
    if drill:
        run["properties"] = {"drill": True}
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_lines(log)


def _about(lang: Lang) -> str:
    """Where to learn more. There is no site to name, so the address holds the text itself (RFC 2397)."""
    return f"data:text/plain;charset=utf-8,{quote(_ABOUT.of(lang).format(version=__version__), safe='')}"


def message_text(text: str) -> str:
    """Visible text in the syntax of SARIF messages, where braces hold arguments and brackets hold links.

    By 3.11.5 of the standard a brace is written twice; by 3.11.6 a backslash
    escapes a bracket that would open a link.
    """
    made = _LINK.sub(r"\1\1\\[", visible_lines(text))
    while _STILL_LINK.search(made):
        made = _STILL_LINK.sub(r"\1\1\\[", made)
    return made.replace("{", "{{").replace("}", "}}")


def _rule(entry: Entry, lang: Lang) -> dict[str, Any]:
    """A code with its manual page."""
    level = _LEVELS[entry.severity]
    examples = [(word.of(lang), yaml.strip("\n")) for word, yaml in ((_WRONG, entry.wrong), (_RIGHT, entry.right))]
    shown = [(word, yaml) for word, yaml in examples if yaml]
    why = entry.why.of(lang).strip()
    plain = "\n\n".join([why, *(f"{word}\n\n{yaml}" for word, yaml in shown)])
    marked = "\n\n".join([why, *(f"**{word}**\n\n```yaml\n{yaml}\n```" for word, yaml in shown)])
    return {
        "id": entry.code,
        "shortDescription": {"text": message_text(entry.title.of(lang))},
        "fullDescription": {"text": message_text(why)},
        "help": {"text": message_text(plain), "markdown": message_text(marked)},
        "defaultConfiguration": {"level": level},
        "properties": {"problem.severity": "recommendation" if level == "note" else level},
    }


def _result(  # noqa: PLR0913 what a result is made of
    finding: Finding, rule: int, name: str, lang: Lang, prefix: str, *, drill: bool
) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[severity_of(finding)],
        "message": {"text": message_text("\n".join(message_lines(finding, lang, drill=drill)))},
        "locations": [{"physicalLocation": _place(finding.at, prefix)}] if path_of(finding.at.file, prefix) else [],
        "partialFingerprints": {"ecocheck/v1": name},
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _place(related.at, prefix),
                "message": {"text": message_text(catalogue.LABELS[related.label].of(lang))},
            }
            for number, related in enumerate(finding.related, start=1)
        ]
    return result


def _place(spot: Spot, prefix: str) -> dict[str, Any]:
    """The place of a finding; a finding about a whole file is at line 1, since GitHub requires a line."""
    region = {"startLine": spot.line, "startColumn": spot.column} if spot.located else {"startLine": 1}
    return {"artifactLocation": {"uri": address(spot.file, prefix), "uriBaseId": "SRCROOT"}, "region": region}
