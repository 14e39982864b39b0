"""What stands between today and submission, worst first, with the office that must act."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from ecocheck.source.evidence import EvidenceState, evidence_state
from ecocheck.verdict.kinds import Reason, Verdict

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator
    from pathlib import Path

    from ecocheck.app.checking import Checked, Judged, JudgedTarget
    from ecocheck.findings import Spot
    from ecocheck.model.figures import Figures
    from ecocheck.model.measurement import Evidence, Waiver
    from ecocheck.model.registry import Indicator
    from ecocheck.quantity import Amount


class GapKind(StrEnum):
    """The kinds of the contract."""

    LINE_MISSED = "line_missed"
    UNDETERMINED = "undetermined"
    NO_PLAN = "no_plan"
    NO_EVIDENCE = "no_evidence"
    EVIDENCE_STALE = "evidence_stale"
    TOTALS_DISAGREE = "totals_disagree"
    TASK_LATE = "task_late"
    CONTRADICTION = "contradiction"


_ORDER = {
    (GapKind.LINE_MISSED, False): 0,
    (GapKind.TASK_LATE, False): 1,
    (GapKind.TOTALS_DISAGREE, False): 2,
    (GapKind.LINE_MISSED, True): 3,
    (GapKind.UNDETERMINED, False): 4,
    (GapKind.UNDETERMINED, True): 5,
    (GapKind.EVIDENCE_STALE, False): 6,
    (GapKind.NO_EVIDENCE, False): 7,
    (GapKind.NO_PLAN, False): 8,
    (GapKind.CONTRADICTION, False): 9,
}
"""Own lines missed first, lines of the whole city after them; the missing before the merely unsupported."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing to be closed. `magnitude` is how far from the line, in `unit`, where there is a number."""

    kind: GapKind
    region: str
    year: int
    indicator: int | None = None
    criterion: str | None = None
    task: str | None = None
    name: str = ""
    line: str | None = None
    magnitude: Fraction | None = None
    unit: str | None = None
    lead: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    waiver: Waiver | None = None
    waived: bool = False
    reasons: tuple[Reason, ...] = ()
    detail: str = ""
    value: Amount | None = None
    bound: Amount | None = None
    at: Spot | None = None
    rule_at: Spot | None = None
    city_line: bool = False
    """A county below a line of the whole city."""

    @property
    def open(self) -> bool:
        """Whether it still keeps the submission back."""
        return not self.waived


def _share(gap: Gap) -> Fraction:
    """How large the miss is against its line, so that unlike units can be put in one order."""
    if gap.magnitude is None:
        return Fraction(0)
    if gap.bound is None or gap.bound.exact == 0:
        return Fraction(1) + gap.magnitude
    return gap.magnitude / abs(gap.bound.exact)


class _Finder:
    """Collects the gaps of one check. Mutable only while `find_gaps` runs."""

    def __init__(self, checked: Checked, as_of: datetime.date) -> None:
        self.checked, self.as_of = checked, as_of
        self.root: Path = checked.project.root
        self.city = checked.project.units.city.name
        self.indicators: dict[int, Indicator] = {one.id: one for one in checked.selection.indicators}
        self._states: dict[Evidence, EvidenceState] = {}

    def _figures(self, region: str, year: int) -> Figures | None:
        return self.checked.figures.get((region, year))

    def _waiver(self, region: str, year: int, *keys: str) -> tuple[Waiver | None, bool]:
        """The waiver on record and whether it still holds."""
        figures = self._figures(region, year)
        found = next((figures.waivers[key] for key in keys if key in figures.waivers), None) if figures else None
        return found, found is not None and self.as_of <= found.expires

    def _gap(self, one: Judged, kind: GapKind, magnitude: Fraction | None = None, detail: str = "") -> Gap:
        result = one.result
        indicator = self.indicators[result.indicator]
        waiver, waived = self._waiver(result.region, result.year, result.criterion.id, str(result.indicator))
        measurement = result.measurement
        return Gap(
            kind, result.region, result.year, result.indicator, result.criterion.id,
            name=result.criterion.name,
            line=result.criterion.line,
            magnitude=magnitude,
            unit=result.criterion.unit or (measurement.unit if measurement else None),
            lead=indicator.lead,
            support=indicator.support,
            waiver=waiver,
            waived=waived,
            reasons=result.outcome.reasons,
            detail=detail,
            value=result.value,
            bound=result.outcome.bound,
            at=one.at,
            rule_at=one.rule_at,
            city_line=result.city_line and result.region != self.city,
        )  # fmt: skip

    def of_result(self, one: Judged) -> Iterator[Gap]:
        """Gaps of one criterion: the line, then the plan and the evidence behind the figure."""
        result = one.result
        if result.verdict is Verdict.NOT_MET:
            margin = result.outcome.margin
            yield self._gap(one, GapKind.LINE_MISSED, None if margin is None else abs(margin))
        elif result.verdict is Verdict.UNDETERMINED and Reason.NO_RULE not in result.outcome.reasons:
            yield self._gap(one, GapKind.UNDETERMINED)
        applicable = result.verdict is not Verdict.NOT_APPLICABLE and Reason.NO_RULE not in result.outcome.reasons
        if result.measurement is not None and applicable:
            yield from self._unsupported(one)

    def _unsupported(self, one: Judged) -> Iterator[Gap]:
        measurement = one.result.measurement
        if measurement is None:
            return
        states = [self._state(evidence) for evidence in measurement.evidence]
        if EvidenceState.PRESENT not in states and EvidenceState.ALTERED not in states:
            yield self._gap(one, GapKind.NO_EVIDENCE)
        altered = [e.file for e, state in zip(measurement.evidence, states, strict=True) if state == "altered"]
        if altered:
            yield self._gap(one, GapKind.EVIDENCE_STALE, detail="、".join(altered))
        if measurement.plan is None:
            yield self._gap(one, GapKind.NO_PLAN)

    def _state(self, evidence: Evidence) -> EvidenceState:
        """One file may support many figures; it is read once."""
        if evidence not in self._states:
            self._states[evidence] = evidence_state(self.root, evidence)
        return self._states[evidence]

    def of_target(self, one: JudgedTarget) -> Iterator[Gap]:
        """A binding target that is late, or that nobody can judge although its time is over."""
        result = one.result
        due = result.target.due_on()
        over = due is not None and due <= self.as_of and due.year <= result.year
        silent = result.verdict is Verdict.UNDETERMINED and result.target.strength == "must" and over
        if not result.late(self.as_of) and not silent:
            return
        waiver, waived = self._waiver(result.region, result.year, result.target.id, result.task.id)
        margin = result.outcome.margin
        yield Gap(
            GapKind.UNDETERMINED if silent else GapKind.TASK_LATE, result.region, result.year,
            task=result.target.id,
            name=result.target.name,
            line=result.target.line,
            magnitude=None if margin is None else abs(margin),
            unit=result.target.unit,
            lead=result.task.responsible,
            waiver=waiver,
            waived=waived,
            reasons=result.outcome.reasons,
            value=result.value,
            bound=result.outcome.bound,
            at=one.at,
            rule_at=one.rule_at,
        )  # fmt: skip

    def totals(self) -> Iterator[Gap]:
        """The city's figure against its counties' sum."""
        judged = {(one.result.criterion.id, one.result.year, one.result.region): one for one in self.checked.judged}
        for found, _ in self.checked.disagreements:
            one = judged.get((found.criterion.id, found.year, found.region))
            if one is not None:
                yield self._gap(one, GapKind.TOTALS_DISAGREE, found.difference, found.arithmetic)

    def contradictions(self) -> Iterator[Gap]:
        """What the plan leaves open; shown with the city, whose plan it is."""
        selection = self.checked.selection
        if not any(place.is_city for place in selection.places):
            return
        for contradiction, spot in self.checked.contradictions:
            concerned = [self.indicators[one] for one in contradiction.indicators if one in self.indicators]
            if concerned or selection.everything:
                yield Gap(
                    GapKind.CONTRADICTION, self.city, selection.years[-1],
                    concerned[0].id if len(concerned) == 1 else None,
                    name=contradiction.topic or contradiction.id,
                    lead=tuple(dict.fromkeys(office for one in concerned for office in one.lead)),
                    detail=contradiction.id,
                    rule_at=spot,
                )  # fmt: skip


def find_gaps(checked: Checked, as_of: datetime.date) -> tuple[Gap, ...]:
    """Every gap, waived ones too, worst first; equal ones keep the order of the registry."""
    finder = _Finder(checked, as_of)
    found = [gap for one in checked.judged for gap in finder.of_result(one)]
    found += [gap for target in checked.targets for gap in finder.of_target(target)]
    found += [*finder.totals(), *finder.contradictions()]
    return tuple(sorted(found, key=lambda gap: (_ORDER[gap.kind, _late_city(gap)], -_share(gap))))


def _late_city(gap: Gap) -> bool:
    """Lines of the whole city come after a county's own, where the kind has both."""
    return gap.city_line and gap.kind in {GapKind.LINE_MISSED, GapKind.UNDETERMINED}
