"""Results for other programs: the contract of `--format json`.

Every key is present, null where there is nothing; numbers are plain decimal
strings; no time of day. Machine output never passes through rich.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecocheck import __version__
from ecocheck.app.revision import stamp_of
from ecocheck.quantity import plain
from ecocheck.render.as_json.members import counties_entry, member_entry
from ecocheck.render.phrases.findings import by_severity
from ecocheck.render.phrases.notes.words import note_words
from ecocheck.render.text.json_text import json_text
from ecocheck.verdict.reading import period_of

if TYPE_CHECKING:
    from ecocheck.app.checking import Checked
    from ecocheck.app.diff.views import Change
    from ecocheck.app.revision import Stamp
    from ecocheck.app.standards import NamedStandard
    from ecocheck.app.trial.views import Trial
    from ecocheck.app.validating import Validated
    from ecocheck.app.verdicts.reviewed import Opined, Reviewed
    from ecocheck.app.verdicts.row import LaterFigure, Row
    from ecocheck.findings import Finding, Lang, Spot
    from ecocheck.quantity import Amount
    from ecocheck.verdict.outcome import Interim, SoFar
    from ecocheck.verdict.rollup import IndicatorResult

SCHEMA_VERSION: Final = 2
"""Version 2: a verdict is the same object everywhere, `standard` an object, day and revision in every output."""


def head(stamp: Stamp) -> dict[str, Any]:
    """The keys that every output begins with: the program, the day, and the revision of the files."""
    return {
        "schema_version": SCHEMA_VERSION,
        "program": __version__,
        "as_of": None if stamp.as_of is None else stamp.as_of.isoformat(),
        "revision": {"data": stamp.data, "rules": stamp.rules},
        "drill": stamp.drill,
    }


def dumps(content: dict[str, Any]) -> bytes:
    """UTF-8 bytes with text unescaped; each entry of a list is on its own line.

    That is easy to read and to compare line by line, and unlike `indent` it
    uses the encoder written in C.
    """
    parts = [
        f" {json_text(key)}: {_listed(value) if isinstance(value, list) else json_text(value)}"
        for key, value in content.items()
    ]
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode(errors="replace")


def _listed(entries: list[Any]) -> str:
    if not entries or not isinstance(entries[0], dict):
        return json_text(entries)
    return "[\n" + ",\n".join("  " + json_text(entry) for entry in entries) + "\n ]"


def place(spot: Spot | None) -> dict[str, Any] | None:
    """File, line and column, or null."""
    return None if spot is None else {"file": spot.file, "line": spot.line, "column": spot.column}


def change_entry(one: Change) -> dict[str, Any]:
    """One value that differs between two states of a file, with its place in both."""
    return {
        "keys": list(one.keys),
        "before": one.before,
        "after": one.after,
        "before_at": place(one.before_at),
        "after_at": place(one.after_at),
    }


def shown(amount: Amount | None) -> str | None:
    """The amount as written, or null."""
    return None if amount is None else amount.shown


def _value(row: Row) -> str | None:
    """The number, or the fact as `true` or `false`."""
    if row.fact is not None:
        return str(row.fact).lower()
    return None if row.value is None else row.value.beside(row.bound)


def verdict_entry(row: Row, lang: Lang) -> dict[str, Any]:
    """One verdict with all that it rests on: the same object wherever JSON gives one."""
    measurement = row.measurement
    return {
        "region": row.region,
        "year": row.year,
        "indicator": row.indicator,
        "criterion": row.id if row.indicator is not None else None,
        "target": row.id if row.indicator is None else None,
        "name": row.name,
        "line": row.line,
        "nature": row.nature,
        "counted": row.counted,
        "city_line": row.city_line,
        "verdict": row.verdict.value,
        "standing": row.standing.value,
        "reason": row.reason.value if row.reason else None,
        "reasons": [reason.value for reason in row.reasons],
        "value": _value(row),
        "own_value": shown(row.own_value),
        "bound": shown(row.bound),
        "unit": row.unit,
        "margin": None if row.margin is None else plain(row.margin),
        "carried": row.carried,
        "at": place(row.at),
        "rule_at": place(row.rule_at),
        "notes": [note_words(note, lang) for note in row.remarks],
        "basis": measurement.basis if measurement else None,
        "period": str(period_of(measurement, row.figure_year)) if measurement else None,
        "figure_year": row.figure_year if measurement else None,
        "stage": measurement.stage if measurement else None,
        "arithmetic": row.arithmetic or None,
        "citation": None if row.citation is None else row.citation.model_dump(),
        "assumption": row.assumption,
        "standard": standard_entry(row.standard),
        "recorded_in": row.recorded_in,
        "backing": None if row.backing is None else row.backing.value,
        "so_far": so_far_entry(row.so_far),
        "interim": [_interim_entry(one) for one in row.interim],
        "later": _later_entry(row.later),
        "branch": None if row.taken is None else row.taken.place,
        "counties": counties_entry(row.counties),
        "members": [member_entry(one) for one in row.members],
        "waived": row.waived,
        "review": review_entry(row.review),
    }


def review_entry(review: Reviewed | None) -> dict[str, Any] | None:
    """What reviewers said of a verdict, the oldest first, and what that comes to; null where no reviews are kept."""
    if review is None:
        return None
    return {"state": review.state.value, "opinions": [_opinion_entry(one) for one in review.opinions]}


def _opinion_entry(one: Opined) -> dict[str, Any]:
    said = one.review
    return {
        "agency": said.agency,
        "person": said.person,
        "date": said.date.isoformat(),
        "opinion": said.opinion,
        "reason": said.reason,
        "at": place(one.at),
        "moved": [
            {"part": each.part.value, "key": each.key, "before": each.before, "after": each.after} for each in one.moved
        ],
    }


def _later_entry(later: LaterFigure | None) -> dict[str, Any] | None:
    """A newer figure that does not change the verdict on a missed target, or null."""
    if later is None:
        return None
    fact = None if later.fact is None else str(later.fact).lower()
    return {
        "year": later.year,
        "verdict": later.verdict.value,
        "reasons": [reason.value for reason in later.reasons],
        "value": shown(later.value) if fact is None else fact,
        "unit": later.unit,
        "period": str(period_of(later.measurement, later.year)) if later.measurement else None,
        "so_far": so_far_entry(later.so_far),
        "at": place(later.at),
    }


def so_far_entry(so_far: SoFar | None) -> dict[str, Any] | None:
    """阶段情况 of a figure that cannot decide a verdict yet, or null."""
    if so_far is None:
        return None
    return {
        "side": so_far.side.value,
        "bound": so_far.bound.shown,
        "margin": plain(so_far.margin),
        "why": so_far.why.value,
        "period": None if so_far.interim is None else str(so_far.interim.span),
    }


def _interim_entry(one: Interim) -> dict[str, Any]:
    """A figure of part of the year, which is never judged."""
    return {"period": str(one.span), "value": one.value.shown, "unit": one.unit, "basis": one.measurement.basis}


def standard_entry(standard: NamedStandard) -> dict[str, Any]:
    """The standard of a verdict; `checked` is null for the plan, false where its text was not checked."""
    return {
        "id": standard.id,
        "name": standard.name,
        "document": standard.document,
        "checked": standard.checked,
    }


def _indicator_entry(one: IndicatorResult, checked: Checked) -> dict[str, Any]:
    review = checked.counted(one).review_state
    return {
        "region": one.region,
        "year": one.year,
        "indicator": one.indicator,
        "verdict": one.verdict.value,
        "reasons": [reason.value for reason in one.reasons],
        "line": "city" if one.city_line else "each",
        "backing": None if one.backing is None else one.backing.value,
        "flash": one.flash,
        "review_state": None if review is None else review.value,
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


def check_json(checked: Checked, lang: Lang, trial: Trial | None = None) -> bytes:
    """`ecocheck check --format json`. With a trial, all keys but `trial` are of the project as it is."""
    from ecocheck.render.as_json.counts import natures_of
    from ecocheck.render.as_json.trial import trial_entry

    return dumps(
        head(stamp_of(checked))
        | {
            "years": list(checked.selection.years),
            "results": [verdict_entry(row, lang) for row in checked.rows],
            "indicators": [_indicator_entry(one, checked) for one in checked.indicators],
            "natures": list(natures_of(checked)),
            "trial": trial_entry(trial, lang),
            "findings": [finding_entry(finding, lang) for finding in checked.findings],
        }
    )


def validate_json(validated: Validated, lang: Lang) -> bytes:
    """`ecocheck validate --format json`."""
    counts = by_severity(validated.findings)
    others = by_severity(validated.others) if validated.named else None
    return dumps(
        head(validated.stamp())
        | {
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
                "cut_short": list(validated.cut_short),
                "unread": list(validated.unread),
                "other_errors": others["error"] if others else None,
                "other_warnings": others["warning"] if others else None,
                "other_notices": others["notice"] if others else None,
            },
        }
    )
