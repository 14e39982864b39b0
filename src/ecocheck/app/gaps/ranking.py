"""The order of gaps: the most important kind first, then the largest distance."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ecocheck.app.gaps.views import GapKind
from ecocheck.app.verdicts.row import Row

if TYPE_CHECKING:
    from ecocheck.app.gaps.views import Gap


def share_missed(gap: Gap) -> Fraction:
    """The distance as a fraction of the line, so that gaps in different units can be ordered."""
    if gap.magnitude is None:
        return Fraction(0)
    bound = gap.row.bound if gap.row is not None else None
    if bound is None or bound.exact == 0:
        return Fraction(1) + gap.magnitude
    return gap.magnitude / abs(bound.exact)


_ORDER = {
    (GapKind.LINE_MISSED, False): 0,
    (GapKind.TASK_LATE, False): 1,
    (GapKind.TASK_MISSED, False): 2,
    (GapKind.TOTALS_DISAGREE, False): 3,
    (GapKind.LINE_MISSED, True): 4,
    (GapKind.UNDETERMINED, False): 5,
    (GapKind.UNDETERMINED, True): 6,
    (GapKind.TASK_UNDETERMINED, False): 7,
    (GapKind.REVIEW_RETURNED, False): 8,
    (GapKind.REVIEW_STALE, False): 9,
    (GapKind.EVIDENCE_STALE, False): 10,
    (GapKind.NO_EVIDENCE, False): 11,
    (GapKind.NO_PLAN, False): 12,
    (GapKind.CONTRADICTION, False): 13,
}
"""A region's own missed lines come before missed lines of the whole city, and missing figures before missing evidence.

The second part of a key is whether a county is compared with a line of the whole city.
"""


def rank(gap: Gap) -> tuple[int, Fraction]:
    """The sort key of a gap: the most important kind first, then the largest distance."""
    compared = isinstance(gap.about, Row) and gap.about.city_line
    late = compared and gap.kind in {GapKind.LINE_MISSED, GapKind.UNDETERMINED}
    return _ORDER[gap.kind, late], -share_missed(gap)
