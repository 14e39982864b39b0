"""Figures that are held to two lines: a criterion's, and that of a task's target with the same figure.

Where one is met and the other missed, a reader who sees only one of them is
misled, so each names the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.verdicts.row import OtherLine
from ecocheck.quantity import same_unit
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.app.checking import Checked
    from ecocheck.app.verdicts.row import Row, TargetRow

_DECIDED = {Verdict.MET, Verdict.NOT_MET}


def other_lines(checked: Checked) -> Mapping[tuple[str, int, str], OtherLine]:
    """By region, year and id, the other line of each figure that meets one of its two lines and misses the other."""
    return dict(_found(checked))


def _found(checked: Checked) -> Iterator[tuple[tuple[str, int, str], OtherLine]]:
    rows: dict[tuple[str, int], list[Row]] = {}
    for row in checked.rows:
        if row.verdict in _DECIDED and row.value is not None:
            rows.setdefault((row.region, row.year), []).append(row)
    for target in checked.targets:
        one = target.row
        if one.verdict not in _DECIDED:
            continue
        for row in rows.get((one.region, one.year), ()):
            same = row.value == one.value and same_unit(row.value_unit, one.value_unit)
            if not same or row.verdict is one.verdict:
                continue
            open_ones = _at_odds(checked, target, row)
            if open_ones or row.id == target.criterion:
                yield (row.region, row.year, row.id), OtherLine(one, open_ones)
                yield (one.region, one.year, one.id), OtherLine(row, open_ones)


def _at_odds(checked: Checked, target: TargetRow, row: Row) -> tuple[str, ...]:
    """The open contradictions of the plan that name both the task and the criterion's indicator."""
    named = (one for one, _ in checked.contradictions if target.task in one.tasks and row.indicator in one.indicators)
    return tuple(one.id for one in named)
