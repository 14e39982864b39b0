"""计划安排 · 数据支撑 · 材料佐证: whether a figure has a plan, data and evidence behind it.

A plan may ask for these three. They are independent of the
verdict: a county may be 达标 without any evidence, and fully documented
although it misses its line.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ecocheck.app.verdicts.needs import Need
from ecocheck.model.rule_kinds.base import Form
from ecocheck.source.evidence import EvidenceState
from ecocheck.verdict.outcome import Reason, Verdict
from ecocheck.verdict.sources.documents import PUBLIC
from ecocheck.verdict.sources.papers import is_archived

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecocheck.app.evidence_files import EvidenceFiles
    from ecocheck.app.verdicts.row import Row
    from ecocheck.model.measurement import Measurement

DOUBTS = frozenset({
    Reason.NO_DOCUMENT, Reason.PERIOD_UNKNOWN, Reason.PARTIAL_PERIOD,
    Reason.UNIT_MISMATCH, Reason.BASIS_MISMATCH,
})  # fmt: skip # a table, read by rows
"""Reasons for which a recorded figure cannot decide a verdict; a missing target or baseline is no lack of data.

A figure that has an error is known by the need to mend it, and counts as none: the same reason is given for a target
that has one.
"""


class Leg(StrEnum):
    """How complete one of the three is."""

    FULL = "full"
    PART = "part"
    """Present, but not sound or not complete: part of a year, an altered file, only some of the criteria."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Readiness:
    """How complete plan, data and evidence behind a figure are."""

    plan: Leg
    data: Leg
    evidence: Leg

    def legs(self) -> tuple[tuple[str, Leg], ...]:
        """Each of the three by name, in the order in which the plan lists them."""
        return (("plan", self.plan), ("data", self.data), ("evidence", self.evidence))

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of those that are missing altogether."""
        return tuple(name for name, leg in self.legs() if leg is Leg.NONE)

    @property
    def partial(self) -> tuple[str, ...]:
        """The names of those that are there and not whole."""
        return tuple(name for name, leg in self.legs() if leg is Leg.PART)


def _evidence(measurement: Measurement, papers: EvidenceFiles) -> Leg:
    """`full` if all evidence is stored and unaltered; `part` if some is stored, or an original is kept elsewhere."""
    states = [papers.state(one) for one in measurement.stored]
    if states and all(state is EvidenceState.PRESENT for state in states):
        return Leg.FULL
    some = {EvidenceState.PRESENT, EvidenceState.ALTERED} & set(states)
    return Leg.PART if some or is_archived(measurement) else Leg.NONE


def _data(row: Row, measurement: Measurement) -> Leg:
    """`part` if the figure is not sound, or is known only from public reporting; `none` if it cannot be used at all."""
    if Need.FIX in row.needs:
        return Leg.NONE
    public = measurement.source is not None and measurement.source.standing == PUBLIC
    return Leg.PART if public or DOUBTS.intersection(row.reasons) else Leg.FULL


def readiness_of(row: Row, papers: EvidenceFiles) -> Readiness | None:
    """The readiness of one criterion in one region and year; None where it does not apply, or needs no figure.

    A figure that cannot be used is none: its file, its section or its entry has an error.
    """
    measurement = row.measurement
    if row.subject.form is Form.DERIVED:
        return None
    if row.verdict is Verdict.NOT_APPLICABLE and measurement is None:
        return None
    if measurement is None:
        return Readiness(Leg.NONE, Leg.NONE, Leg.NONE)
    plan = Leg.NONE if measurement.planned_work is None else Leg.FULL
    return Readiness(plan, _data(row, measurement), _evidence(measurement, papers))


def together(several: Iterable[Readiness | None]) -> Readiness | None:
    """The readiness of an indicator over its criteria: `full` or `none` where all are so, else `part`.

    None where no criterion applies.
    """
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
