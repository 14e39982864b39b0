"""Gives the verdicts of a trial the places of the files as they are, since no file has the trial's lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from ecocheck.app.verdicts.row import Row, TargetRow
from ecocheck.verdict.evaluating.members import rested_on

if TYPE_CHECKING:
    from ecocheck.app.checking import Checked
    from ecocheck.app.diff.views import AnyRow
    from ecocheck.app.trial.views import Flip
    from ecocheck.findings import Spot

R = TypeVar("R", Row, TargetRow)


def row_in(one: AnyRow) -> Row:
    """The row itself, of a target the row in it."""
    return one.row if isinstance(one, TargetRow) else one


def key_of(one: AnyRow) -> tuple[str, int, str]:
    """Region, year and id."""
    row = row_in(one)
    return row.region, row.year, row.id


class Places:
    """The places of the data in one check, and which figures of a trial no document states."""

    def __init__(self, real: Checked, assumed: frozenset[str]) -> None:
        """`real` is the check of the files as they are; `assumed` are the ids whose figures were set."""
        self._assumed = assumed
        rows: tuple[AnyRow, ...] = (*real.rows, *real.targets)
        self._at: dict[tuple[str, int, str], Spot | None] = {key_of(one): row_in(one).at for one in rows}

    def of_row(self, one: R) -> R:
        """The row with the place of the datum; what rests on an assumed figure has no backing, and no review."""
        at = self._at.get(key_of(one))
        if isinstance(one, TargetRow):
            return replace(one, row=self._placed(one.row, at, {one.row.id, one.criterion or ""}))
        return self._placed(one, at, {one.id, *(each.criterion for each in rested_on(one.members))})

    def _placed(self, row: Row, at: Spot | None, ids: set[str]) -> Row:
        return replace(row, at=at, backing=None, review=None) if ids & self._assumed else replace(row, at=at)

    def of_checked(self, checked: Checked) -> Checked:
        """The check with these places."""
        return replace(
            checked,
            rows=tuple(self.of_row(one) for one in checked.rows),
            targets=tuple(self.of_row(one) for one in checked.targets),
        )

    def of_flip(self, one: Flip) -> Flip:
        """The flip with these places."""
        match one.after:
            case None:
                return one
            case TargetRow():
                return replace(one, after=self.of_row(one.after))
            case Row():
                return replace(one, after=self.of_row(one.after))
