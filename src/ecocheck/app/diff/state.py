"""What is compared of a verdict on both sides, and in which direction it moved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ecocheck.app.verdicts.row import Row
from ecocheck.app.verdicts.standing import FLASHES, Standing, standing
from ecocheck.quantity import real_unit, usual_unit
from ecocheck.source.evidence import EvidenceState
from ecocheck.verdict.outcome import Backing, Reason, Verdict
from ecocheck.verdict.words.bases import basis_of

if TYPE_CHECKING:
    from fractions import Fraction

    from ecocheck.app.evidence_files import EvidenceFiles
    from ecocheck.model.measurement import Covered
    from ecocheck.verdict.judge import Result
    from ecocheck.verdict.outcome import Outcome
    from ecocheck.verdict.subject import Subject
    from ecocheck.verdict.targets import TargetResult


class Direction(StrEnum):
    """How a verdict moved; the order is that of importance."""

    NO_LONGER_COUNTED = "no_longer_counted"
    """A missed line that is counted as missed no more, though nobody reached it: it became the whole city's line,
    does not apply any more, or is not judged any more."""
    WORSE = "worse"
    NEWLY_UNCLEAR = "newly_unclear"
    NEWLY_KNOWN = "newly_known"
    """It could not be judged, and now misses its line: nothing got worse but the knowledge of it."""
    BETTER = "better"
    OTHER = "other"
    """To 不适用 from all but a missed line, or from it; waived or no longer so; for another reason undetermined; by the
    whole city's line with the same verdict; judged on one side only."""


class Aspect(StrEnum):
    """What moved of a verdict."""

    VERDICT = "verdict"
    STANDING = "standing"
    """The class in which it is counted, where the verdict itself stayed: a line became the whole city's own, or a
    final figure took the place of a 快报."""
    COUNTED = "counted"
    """It is counted for itself on one side, and only asked for by others on the other."""
    LATE = "late"
    WAIVED = "waived"
    REASON = "reason"
    BOUND = "bound"
    MARGIN = "margin"
    VALUE = "value"
    BASIS = "basis"
    BACKING = "backing"
    EVIDENCE = "evidence"
    PLAN = "plan"
    WAIVED_BESIDE = "waived_beside"


@dataclass(frozen=True, slots=True)
class State:
    """A verdict with what people go by; numbers are exact, and only compared within one unit."""

    verdict: Verdict
    standing: Standing
    """The class in which the verdict is counted."""
    counted: bool
    """Whether it is counted at all."""
    reason: Reason | None
    late: bool
    """Only for a target of a task: its time is over and it was missed."""
    waives: frozenset[Covered]
    """What a waiver that holds covers: the verdict, the evidence, the plan."""
    value: tuple[Fraction, str | None] | bool | None
    """The number with its unit, or the fact."""
    bound: Fraction | None
    margin: Fraction | None
    basis: str | None
    """The 口径 that is stated, or that the source reveals."""
    backing: Backing | None
    evidence: tuple[EvidenceState, ...]
    """The state of each stored document, sorted."""
    plan: bool
    """Whether it says what is planned, as far as anything is recorded."""

    @property
    def waived(self) -> bool:
        """Whether the verdict is waived."""
        return "verdict" in self.waives

    @property
    def waived_beside(self) -> frozenset[Covered]:
        """What else is waived."""
        return self.waives - {"verdict"}

    @property
    def headline(self) -> tuple[Standing, bool, bool, bool]:
        """What makes a move of a verdict: the class in which it is counted, if it is, and whether late or waived."""
        return self.standing, self.counted, self.late, self.waived

    def moved(self, other: State) -> tuple[Aspect, ...]:
        """What differs from the other state, the most important first."""
        found = [one for one in Aspect if getattr(self, one.value) != getattr(other, one.value)]
        return tuple(one for one in found if one is not Aspect.STANDING or Aspect.VERDICT not in found)


def state_of(  # noqa: PLR0913 an outcome and what stands beside it
    outcome: Outcome | Row,
    one: Result | TargetResult | Row,
    subject: Subject,
    papers: EvidenceFiles,
    waives: frozenset[Covered],
    *,
    late: bool,
    city_line: bool,
) -> State:
    """The state of a verdict; a row is both, the outcome and what it is about.

    `city_line`: a county is compared with a line of the whole city.
    """
    measurement = one.measurement
    fact = measurement.value if measurement is not None and isinstance(measurement.value, bool) else None
    unit = None if measurement is None else real_unit(measurement.unit)
    return State(
        verdict=outcome.verdict,
        standing=one.standing if isinstance(one, Row) else standing(one.verdict, city_line=city_line, flash=one.flash),
        counted=not subject.only_cited,
        reason=outcome.reasons[0] if outcome.reasons else None,
        late=late,
        waives=waives,
        value=fact if one.value is None else (one.value.exact, None if unit is None else usual_unit(unit)),
        bound=None if outcome.bound is None else outcome.bound.exact,
        margin=outcome.margin,
        basis=None if measurement is None else basis_of(measurement, subject).known,
        backing=one.backing,
        evidence=() if measurement is None else tuple(sorted(papers.state(each) for each in measurement.stored)),
        plan=measurement is None or measurement.planned_work is not None,
    )


_STANDS = {Verdict.NOT_MET: 0, Verdict.UNDETERMINED: 1, Verdict.MET: 2}
_VERDICTS = {
    standing(verdict, city_line=city, flash=flash): verdict
    for verdict in Verdict
    for city in (True, False)
    for flash in (True, False)
}
_CITY = frozenset({Standing.CITY_MET, Standing.CITY_FLASH_MET, Standing.CITY_NOT_MET})


def direction(before: State | None, after: State | None) -> Direction:
    """How it moved; None stands for a side that does not judge it."""
    if before is None or after is None:
        gone = before is not None and before.verdict is Verdict.NOT_MET
        return Direction.NO_LONGER_COUNTED if gone else Direction.OTHER
    if before.counted is not after.counted:
        return _of_counting(before, after)
    if before.standing is after.standing and before.verdict in _STANDS:
        return _within(before, after)
    return direction_of(before.standing, after.standing)


def _of_counting(before: State, after: State) -> Direction:
    """How it moved where it is counted on one side only: a miss that is not counted any more is told as such."""
    if before.verdict is Verdict.NOT_MET and not after.counted:
        return Direction.NO_LONGER_COUNTED
    return Direction.WORSE if after.counted and after.verdict is Verdict.NOT_MET else Direction.OTHER


def direction_of(before: Standing, after: Standing) -> Direction:
    """How a verdict moved to another one, by the classes in which they are counted."""
    verdicts = _VERDICTS[before], _VERDICTS[after]
    if verdicts[0] is verdicts[1]:
        return _recounted(before, after)
    was, now = (_STANDS.get(one) for one in verdicts)
    if was is None or now is None:
        return Direction.NO_LONGER_COUNTED if verdicts[0] is Verdict.NOT_MET else Direction.OTHER
    if Verdict.UNDETERMINED in verdicts:
        if verdicts[1] is Verdict.UNDETERMINED:
            return Direction.NEWLY_UNCLEAR
        return Direction.NEWLY_KNOWN if verdicts[1] is Verdict.NOT_MET else Direction.BETTER
    return Direction.WORSE if now < was else Direction.BETTER


def _recounted(before: Standing, after: Standing) -> Direction:
    """The same verdict in another class. A line that became the whole city's is missed as before, and not counted."""
    if Standing.CITY_NOT_MET in {before, after}:
        if before is after:
            return Direction.OTHER
        return Direction.NO_LONGER_COUNTED if before is Standing.NOT_MET else Direction.WORSE
    flashes = before in FLASHES, after in FLASHES
    if (before in _CITY) is not (after in _CITY) or flashes[0] is flashes[1]:
        return Direction.OTHER
    return Direction.WORSE if flashes[1] else Direction.BETTER


def _within(before: State, after: State) -> Direction:
    """How it moved where the verdict stayed: the first aspect that tells better from worse decides."""
    if before.late != after.late:
        return Direction.WORSE if after.late else Direction.BETTER
    if before.waived != after.waived or before.reason is not after.reason:
        return Direction.OTHER
    plans = int(before.plan), int(after.plan)
    for was, now in (_backings(before, after), _margins(before, after), _sound(before, after), plans):
        if was != now:
            return Direction.WORSE if now < was else Direction.BETTER
    return Direction.OTHER


_BACKED = {None: 0, Backing.TITLED: 1, Backing.DOCUMENTED: 2, Backing.EVIDENCED: 3}


def _backings(before: State, after: State) -> tuple[int, int]:
    return _BACKED[before.backing], _BACKED[after.backing]


def _margins(before: State, after: State) -> tuple[Fraction | int, Fraction | int]:
    if before.margin is None or after.margin is None:
        return 0, 0
    return before.margin, after.margin


def _sound(before: State, after: State) -> tuple[int, int]:
    return _present(before), _present(after)


def _present(one: State) -> int:
    return sum(state is EvidenceState.PRESENT for state in one.evidence)
