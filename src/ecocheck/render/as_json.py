"""Results for other programs: the contract of `--format json`.

Every key is present, null where there is nothing; numbers are plain decimal
strings; no time of day. Machine output never passes through rich.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.quantity import plain, real_unit
from ecocheck.render.json_text import json_lines, json_text
from ecocheck.render.words import note_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.app.checking import Checked, Judged
    from ecocheck.app.standards import NamedStandard
    from ecocheck.app.validating import Validated
    from ecocheck.findings import Finding, Lang, Spot
    from ecocheck.quantity import Amount
    from ecocheck.verdict.kinds import SoFar
    from ecocheck.verdict.rollup import IndicatorResult

SCHEMA_VERSION = 1


def dumps(content: dict[str, Any]) -> bytes:
    """UTF-8 bytes with text unescaped; entries of a list stand on a line each.

    That reads well and compares well line by line, and unlike `indent` it
    keeps to the encoder written in C.
    """
    parts = [
        f" {json_text(key)}: {_listed(value) if isinstance(value, list) else json_text(value)}"
        for key, value in content.items()
    ]
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode(errors="replace")


def indented(content: dict[str, Any]) -> bytes:
    """UTF-8 bytes indented throughout, for documents that people open, such as schemas."""
    return json_lines(content)


def _listed(entries: list[Any]) -> str:
    if not entries or not isinstance(entries[0], dict):
        return json_text(entries)
    return "[\n" + ",\n".join("  " + json_text(entry) for entry in entries) + "\n ]"


def place(spot: Spot | None) -> dict[str, Any] | None:
    """File, line and column, or null."""
    return None if spot is None else {"file": spot.file, "line": spot.line, "column": spot.column}


def _shown(amount: Amount | None) -> str | None:
    return None if amount is None else amount.shown


def _value(one: Judged) -> str | None:
    """The number, or the fact as `true` or `false`."""
    measurement = one.result.measurement
    if measurement is not None and isinstance(measurement.value, bool):
        return "true" if measurement.value else "false"
    value = one.result.value
    return None if value is None else value.beside(one.result.outcome.bound)


def unit_of(one: Judged) -> str | None:
    """The criterion's unit; where it comes with the figure, the figure's."""
    if one.result.criterion.unit is not None:
        return one.result.criterion.unit
    measurement = one.result.measurement
    return real_unit(measurement.unit) if measurement is not None else None


def result_entry(one: Judged, lang: Lang) -> dict[str, Any]:
    """One verdict with all that it rests on."""
    result, outcome = one.result, one.result.outcome
    revision, measurement = result.revision, result.measurement
    return {
        "region": result.region,
        "year": result.year,
        "indicator": result.indicator,
        "criterion": result.criterion.id,
        "line": result.line,
        "verdict": result.verdict.value,
        "reason": result.reason.value if result.reason else None,
        "reasons": [reason.value for reason in outcome.reasons],
        "value": _value(one),
        "bound": _shown(outcome.bound),
        "unit": unit_of(one),
        "margin": None if outcome.margin is None else plain(outcome.margin),
        "carried": result.carried,
        "at": place(one.at),
        "rule_at": place(one.rule_at),
        "notes": [note_words(note, lang) for note in result.notes],
        "basis": measurement.basis if measurement else None,
        "arithmetic": outcome.arithmetic or None,
        "citation": None if revision is None else revision.citation.model_dump(),
        "assumption": revision.assumption if revision else None,
        "standard": standard_entry(one.standard),
        "recorded_in": result.recorded_in,
        "backing": None if result.backing is None else result.backing.value,
        "so_far": so_far_entry(result.so_far),
    }


def so_far_entry(so_far: SoFar | None) -> dict[str, Any] | None:
    """How an undecided figure stands so far, or null."""
    if so_far is None:
        return None
    return {
        "side": so_far.side.value,
        "bound": so_far.bound.shown,
        "margin": plain(so_far.margin),
        "why": so_far.why.value,
    }


def standard_entry(standard: NamedStandard) -> dict[str, Any]:
    """By which standard a verdict was given; `checked` is null for the plan, false where nobody has looked."""
    return {
        "id": standard.id,
        "name": standard.name,
        "document": standard.document,
        "checked": standard.checked,
    }


def _indicator_entry(one: IndicatorResult) -> dict[str, Any]:
    return {
        "region": one.region,
        "year": one.year,
        "indicator": one.indicator,
        "verdict": one.verdict.value,
        "reasons": [reason.value for reason in one.reasons],
        "line": "city" if one.city_line else "each",
        "backing": None if one.backing is None else one.backing.value,
        "flash": one.flash,
    }


def finding_entry(finding: Finding, lang: Lang) -> dict[str, Any]:
    """One finding by the contract."""
    from ecocheck.findings.catalogue import LABELS, hint_of, message_of, severity_of

    return {
        "code": finding.code,
        "severity": severity_of(finding).value,
        "message": message_of(finding, lang),
        "hint": hint_of(finding, lang),
        "file": finding.at.file,
        "line": finding.at.line,
        "column": finding.at.column,
        "related": [
            {
                "file": related.at.file,
                "line": related.at.line,
                "column": related.at.column,
                "message": LABELS[related.label].of(lang),
            }
            for related in finding.related
        ],
    }


def check_json(checked: Checked, lang: Lang) -> bytes:
    """`ecocheck check --format json`."""
    return dumps(
        {
            "schema_version": SCHEMA_VERSION,
            "drill": checked.project.drill,
            "years": list(checked.selection.years),
            "results": [result_entry(one, lang) for one in checked.judged],
            "indicators": [_indicator_entry(one) for one in checked.indicators],
            "findings": [finding_entry(finding, lang) for finding in checked.findings],
        }
    )


def counted(findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings of each severity, in the order of weight."""
    from ecocheck.findings import Severity
    from ecocheck.findings.catalogue import severity_of

    severities = [severity_of(finding) for finding in findings]
    return {severity.value: severities.count(severity) for severity in Severity}


def validate_json(validated: Validated, lang: Lang) -> bytes:
    """`ecocheck validate --format json`."""
    counts = counted(validated.findings)
    return dumps(
        {
            "schema_version": SCHEMA_VERSION,
            "drill": validated.drill,
            "findings": [
                {**finding_entry(finding, lang), "fixable": validated.is_fixable(finding)}
                for finding in validated.findings
            ],
            "summary": {
                "files": validated.files,
                "errors": counts["error"],
                "warnings": counts["warning"],
                "notices": counts["notice"],
                "fixable": validated.to_fix,
            },
        }
    )
