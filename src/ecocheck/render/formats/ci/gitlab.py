"""GitLab: a Code Quality report, shown in the merge request.

GitLab reads it from the artifact that `reports: codequality` names, and
compares fingerprints with the report of the target branch, so that a merge
request shows the findings that it adds and those that it removes. The further
keys of the CodeClimate format, from which GitLab's comes, are written too:
other readers of that format need them, and GitLab ignores them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecocheck.findings.catalogue import severity_of
from ecocheck.findings.finding import Severity
from ecocheck.render.formats.ci.wording import file_of, fingerprints, message_lines, on_one_line
from ecocheck.render.text.json_text import json_lines

if TYPE_CHECKING:
    from ecocheck.findings import Finding, Lang, Spot

_SEVERITIES: Final = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTICE: "info"}


def gitlab(findings: tuple[Finding, ...], lang: Lang, *, prefix: str = "", drill: bool = False) -> bytes:
    """Findings as a JSON list; `prefix` is the folder of the project inside the repository."""
    named = zip(findings, fingerprints(findings, prefix), strict=True)
    issues = [_issue(finding, name, lang, prefix, drill=drill) for finding, name in named]
    return json_lines(issues)


def _issue(finding: Finding, name: str, lang: Lang, prefix: str, *, drill: bool) -> dict[str, Any]:
    said = on_one_line("\n".join(message_lines(finding, lang, drill=drill)))
    return {
        "type": "issue",
        "check_name": finding.code,
        "description": f"{finding.code} {said}",
        "categories": ["Bug Risk"],
        "severity": _SEVERITIES[severity_of(finding)],
        "fingerprint": name,
        "location": _location(finding.at, prefix),
        "other_locations": [_location(related.at, prefix) for related in finding.related],
    }


def _location(spot: Spot, prefix: str) -> dict[str, Any]:
    """The place of a finding; a finding about a whole file is shown at line 1, since a line is required."""
    line = max(spot.line, 1)
    return {"path": file_of(spot.file, prefix) or ".", "lines": {"begin": line, "end": line}}
