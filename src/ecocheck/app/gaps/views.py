"""What a gap is: one thing that stands between today and submission, decided and not yet worded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from ecocheck.app.verdicts.row import Row, TargetRow

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.standards import NamedStandard
    from ecocheck.findings import Spot
    from ecocheck.model.measurement import Covered, Waiver
    from ecocheck.model.terms import PartNames, Phase
    from ecocheck.verdict.evaluating.shortfall import Lacking
    from ecocheck.verdict.waiving import WaiverFlaw


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

    @property
    def covered_as(self) -> Covered | None:
        """What a waiver must say that it covers to take such a gap off the list; None where none can."""
        match self:
            case GapKind.LINE_MISSED | GapKind.UNDETERMINED | GapKind.TASK_LATE:
                return "verdict"
            case GapKind.NO_EVIDENCE | GapKind.EVIDENCE_STALE:
                return "evidence"
            case GapKind.NO_PLAN:
                return "plan"
            case GapKind.TOTALS_DISAGREE | GapKind.CONTRADICTION:
                return None


@dataclass(frozen=True, slots=True)
class Quantity:
    """What is lacking in real things, with the names of what is counted where somebody has given them."""

    lacking: Lacking
    names: PartNames | None = None

    @property
    def of(self) -> str | None:
        """What the amount is an amount of: the numerator's name; None where it has none, or the value is meant."""
        return self.names.numerator if self.names is not None else None

    @property
    def unit(self) -> str | None:
        """The unit of the amount. A numerator that is no count has none on record."""
        if not self.lacking.in_parts:
            return self.lacking.unit
        return self.names.unit if self.names is not None and self.lacking.whole else None


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a gap must close to be closed on a day.

    It counts from the day of the question, not from the end of the figures'
    year: those months are gone, and nobody can work in them any more. What is
    lacking is what the newest figures lack.
    """

    until: datetime.date
    months: int
    """Whole months left, at least one; 0 where the day is past."""
    amount: Fraction | None
    """Per month; None where the day is past."""
    unit: str | None
    in_quantity: bool
    """The amount is one of `Gap.quantity`; otherwise of `Gap.magnitude`."""

    @property
    def overdue(self) -> bool:
        """Whether the day is past."""
        return self.amount is None


@dataclass(frozen=True, slots=True)
class Conflict:
    """A contradiction of the plan that nobody has settled: no verdict, shown with the city, whose plan it is."""

    id: str
    region: str
    year: int
    standard: NamedStandard
    name: str
    lead: tuple[str, ...]
    rule_at: Spot
    partly: bool
    """Something was decided about it, and not yet for every place."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing to be closed: its kind, the verdict that it is about, and what is lacking."""

    kind: GapKind
    about: Row | TargetRow | Conflict
    magnitude: Fraction | None = None
    """How far from the line, in `unit`; of totals, how far from the sum. None where there is no number."""
    detail: str = ""
    waiver: Waiver | None = None
    """The waiver on record for a gap of this kind."""
    waiver_flaw: WaiverFlaw | None = None
    """Why the waiver on record keeps it on the list all the same."""
    quantity: Quantity | None = None
    pace: Pace | None = None
    indicators: tuple[int, ...] = ()
    """The indicators that it concerns: its own, those that its task serves, those that the plan contradicts."""
    tasks: tuple[str, ...] = ()
    """The tasks that serve its indicator in this region, or whose target it is. Derived: the plan does not say."""
    phase: Phase | None = None

    @property
    def target(self) -> TargetRow | None:
        """The target of a task that it is about."""
        return self.about if isinstance(self.about, TargetRow) else None

    @property
    def row(self) -> Row | None:
        """The verdict; None for a contradiction of the plan."""
        match self.about:
            case Row():
                return self.about
            case TargetRow():
                return self.about.row
            case Conflict():
                return None

    @property
    def _head(self) -> Row | Conflict:
        """What has a region, a year, a name and offices."""
        return self.about.row if isinstance(self.about, TargetRow) else self.about

    @property
    def region(self) -> str:
        """The region that it keeps back."""
        return self._head.region

    @property
    def year(self) -> int:
        """The year of the verdict."""
        return self._head.year

    @property
    def standard(self) -> NamedStandard:
        """By which it is one: the standard asked for; targets of tasks and contradictions are the plan's own."""
        return self._head.standard

    @property
    def name(self) -> str:
        """What falls short, by its name."""
        return self._head.name

    @property
    def lead(self) -> tuple[str, ...]:
        """The offices that lead, or are responsible."""
        return self._head.lead

    @property
    def support(self) -> tuple[str, ...]:
        """The offices that support."""
        return self.row.support if self.row is not None else ()

    @property
    def indicator(self) -> int | None:
        """The number of the indicator that it is about, where it is about one."""
        if isinstance(self.about, Conflict):
            return self.indicators[0] if len(self.indicators) == 1 else None
        return self._head.indicator if isinstance(self._head, Row) else None

    @property
    def criterion(self) -> str | None:
        """The id of the criterion."""
        return self.about.id if isinstance(self.about, Row) else None

    @property
    def task(self) -> str | None:
        """The id of a task's target."""
        return self.about.row.id if isinstance(self.about, TargetRow) else None

    @property
    def unit(self) -> str | None:
        """The unit of the magnitude."""
        return self.row.unit if self.row is not None else None

    @property
    def at(self) -> Spot | None:
        """Where the datum stands."""
        return self.row.at if self.row is not None else None

    @property
    def rule_at(self) -> Spot | None:
        """Where the rule, or the contradiction, stands."""
        return self._head.rule_at

    @property
    def due(self) -> datetime.date | None:
        """The last day on which a target of a task was in time."""
        return self.target.due if self.target is not None else None

    @property
    def waived(self) -> bool:
        """Whether a waiver that holds keeps it off the list of what is open."""
        return self.waiver is not None and self.waiver_flaw is None

    @property
    def open(self) -> bool:
        """Whether it still keeps the submission back."""
        return not self.waived

    @property
    def below_city(self) -> bool:
        """A county below a line of the whole city: compared, and never counted among 不达标."""
        return self.kind is GapKind.LINE_MISSED and self.row is not None and self.row.city_line


def share_missed(gap: Gap) -> Fraction:
    """How large the miss is against its line, so that unlike units can be put in one order."""
    if gap.magnitude is None:
        return Fraction(0)
    bound = gap.row.bound if gap.row is not None else None
    if bound is None or bound.exact == 0:
        return Fraction(1) + gap.magnitude
    return gap.magnitude / abs(bound.exact)


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


def rank(gap: Gap) -> tuple[int, Fraction]:
    """What matters most comes first; equal ones keep the order of regions, years and registry."""
    compared = isinstance(gap.about, Row) and gap.about.city_line
    late = compared and gap.kind in {GapKind.LINE_MISSED, GapKind.UNDETERMINED}
    return _ORDER[gap.kind, late], -share_missed(gap)
