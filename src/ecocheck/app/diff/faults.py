"""The errors that `validate` finds in a figure which cannot be used, so that a verdict became unclear by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.verdicts.row import TargetRow
from ecocheck.findings import Severity
from ecocheck.verdict.outcome import Reason

if TYPE_CHECKING:
    from ecocheck.app.diff.views import Comparison, Move
    from ecocheck.findings import Finding, Route

_ENTRY = {"tasks": 4}
"""How many keys lead to an entry: section and id; of a target's report also that of the target."""


def faults(move: Move, comparison: Comparison) -> tuple[Finding, ...]:
    """The errors of the later side in the entry of the figure; none where it is unclear for another reason."""
    if move.after is None or move.after.reason is not Reason.UNUSABLE_VALUE or move.before == move.after:
        return ()
    from ecocheck.findings.catalogue import severity_of

    row = move.row.row if isinstance(move.row, TargetRow) else move.row
    if row.at is None:
        return ()
    entry = _entry(row.at.route)
    return tuple(
        one
        for one in comparison.findings
        if one.at.file == row.at.file
        and (one.at.route[: len(entry)] == entry or one.at.line == row.at.line)
        and severity_of(one) is Severity.ERROR
    )


def _entry(route: Route) -> Route:
    return route[: _ENTRY.get(str(route[0]), 2)] if route else route
