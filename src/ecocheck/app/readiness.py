"""计划安排 · 数据支撑 · 材料佐证: whether a figure has a plan, data and papers behind it.

五、（五）of the plan asks for the three. They stand beside the verdict and apart
from it: a county may be 达标 without a paper to show for it, and fully
documented while it misses its line.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ecocheck.source.evidence import EvidenceState
from ecocheck.verdict.outcome import Reason, Verdict
from ecocheck.verdict.sources.documents import PUBLIC

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecocheck.app.evidence_files import EvidenceFiles
    from ecocheck.app.verdicts.row import Row
    from ecocheck.model.measurement import Measurement

DOUBTS = frozenset({
    Reason.UNUSABLE_VALUE, Reason.NO_DOCUMENT, Reason.PERIOD_UNKNOWN, Reason.PARTIAL_PERIOD,
    Reason.UNIT_MISMATCH, Reason.BASIS_MISMATCH,
})  # fmt: skip # a table, read by rows
"""Reasons for which a figure is there and cannot carry a verdict. What others owe is not a lack of data."""


class Leg(StrEnum):
    """How far one of the three is there."""

    FULL = "full"
    PART = "part"
    """There, but not sound or not for all: part of a year, an altered paper, some criteria only."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Readiness:
    """The three legs on which a reported figure stands."""

    plan: Leg
    data: Leg
    evidence: Leg

    def legs(self) -> tuple[tuple[str, Leg], ...]:
        """Each leg by its name, in the order of the plan's own words."""
        return (("plan", self.plan), ("data", self.data), ("evidence", self.evidence))


def _evidence(measurement: Measurement, papers: EvidenceFiles) -> Leg:
    """Files that lie in the project; an original that is kept elsewhere is there, and cannot be looked at."""
    states = [papers.state(one) for one in measurement.stored]
    if states and all(state is EvidenceState.PRESENT for state in states):
        return Leg.FULL
    some = {EvidenceState.PRESENT, EvidenceState.ALTERED} & set(states)
    return Leg.PART if some or measurement.archived else Leg.NONE


def _data(row: Row, measurement: Measurement) -> Leg:
    """A figure known from public reporting alone is judged, and is a gap in the data all the same."""
    public = measurement.source is not None and measurement.source.standing == PUBLIC
    return Leg.PART if public or DOUBTS.intersection(row.reasons) else Leg.FULL


def readiness_of(row: Row, papers: EvidenceFiles) -> Readiness | None:
    """The readiness of one criterion in one region and year; None where it does not apply."""
    measurement = row.measurement
    if row.verdict is Verdict.NOT_APPLICABLE and measurement is None:
        return None
    if measurement is None:
        data = Leg.PART if Reason.UNUSABLE_VALUE in row.reasons else Leg.NONE
        return Readiness(Leg.NONE, data, Leg.NONE)
    plan = Leg.NONE if measurement.planned_work is None else Leg.FULL
    return Readiness(plan, _data(row, measurement), _evidence(measurement, papers))


def together(several: Iterable[Readiness | None]) -> Readiness | None:
    """An indicator over its criteria: full or none where all are, else part. None where none applies."""
    found = [one for one in several if one is not None]
    if not found:
        return None
    return Readiness(
        _joined([one.plan for one in found]),
        _joined([one.data for one in found]),
        _joined([one.evidence for one in found]),
    )


def _joined(legs: Sequence[Leg]) -> Leg:
    return legs[0] if len(set(legs)) == 1 else Leg.PART
