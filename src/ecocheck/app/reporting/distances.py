"""The distance of each figure from its line as a fraction of the line, so that all fit on one scale."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

from ecocheck.app.reporting.views import Distance, Distances
from ecocheck.app.verdicts.standing import Standing
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.app.verdicts.row import Row

_ORDER = {Standing.NOT_MET: 0, Standing.CITY_NOT_MET: 1}


def _share(row: Row) -> Fraction | None:
    """The margin as a fraction of the line; positive where the line is kept, also where a smaller value is better."""
    assert row.margin is not None  # noqa: S101 the caller keeps rows with a margin only
    assert row.bound is not None  # noqa: S101 a margin is the distance from a bound
    if row.margin == 0:
        return Fraction(0)
    return None if row.bound.exact == 0 else row.margin / abs(row.bound.exact)


def _place(one: Distance) -> tuple[int, bool, Fraction]:
    """The sort key: own missed lines, then missed lines of the city, then kept lines; the furthest below first."""
    return (_ORDER.get(one.row.standing, len(_ORDER)), one.share is not None, one.share or Fraction(0))


def distances(rows: Sequence[Row]) -> Distances:
    """The distances that can be drawn, and how many rows have none."""
    verdicts = Counter(row.verdict for row in rows)
    decided = [row for row in rows if row.verdict in {Verdict.MET, Verdict.NOT_MET}]
    shown = [Distance(row, _share(row)) for row in decided if row.margin is not None and row.value is not None]
    return Distances(
        shown=tuple(sorted(shown, key=_place)),
        facts=len(decided) - len(shown),
        undetermined=verdicts[Verdict.UNDETERMINED],
        not_applicable=verdicts[Verdict.NOT_APPLICABLE],
    )
