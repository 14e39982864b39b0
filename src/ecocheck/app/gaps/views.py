"""A gap as data without words: one thing that must be closed before submission."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeAlias

from ecocheck.app.verdicts.row import Row, TargetRow

if TYPE_CHECKING:
    import datetime
    from fractions import Fraction

    from ecocheck.app.actions.listing import ActionRow
    from ecocheck.app.gaps.quantity import Quantity
    from ecocheck.app.standards import NamedStandard
    from ecocheck.findings import Spot
    from ecocheck.model.measurement import Covered, Waiver
    from ecocheck.model.terms import Phase
    from ecocheck.quantity import Period
    from ecocheck.verdict.waiving import WaiverFlaw


Since: TypeAlias = "Period | datetime.date"
"""Since when something has been missed, as exactly as its figure says it: a year, some months, or a day."""


class GapKind(StrEnum):
    """The kinds of gaps."""

    LINE_MISSED = "line_missed"
    UNDETERMINED = "undetermined"
    NO_PLAN = "no_plan"
    NO_EVIDENCE = "no_evidence"
    EVIDENCE_STALE = "evidence_stale"
    TOTALS_DISAGREE = "totals_disagree"
    TASK_LATE = "task_late"
    TASK_MISSED = "task_missed"
    """A binding target that is missed and for which the plan sets no day, so that it is never late."""
    TASK_UNDETERMINED = "task_undetermined"
    """A binding target that no figure can judge although its due day is over, or the plan sets none.

    Criteria are counted apart from targets.
    """
    CONTRADICTION = "contradiction"
    REVIEW_RETURNED = "review_returned"
    """A reviewer returned a verdict. The verdict stays as it is, and somebody must answer."""
    REVIEW_STALE = "review_stale"
    """What a reviewed verdict rests on has changed, so that somebody must look again."""

    @property
    def is_missed(self) -> bool:
        """Whether a line or a binding target is missed, by a figure or by its day."""
        return self in {GapKind.LINE_MISSED, GapKind.TASK_LATE, GapKind.TASK_MISSED}

    @property
    def covered_as(self) -> Covered | None:
        """What a waiver must cover to take a gap of this kind off the list; None where no waiver can."""
        match self:
            case (
                GapKind.LINE_MISSED
                | GapKind.UNDETERMINED
                | GapKind.TASK_LATE
                | GapKind.TASK_MISSED
                | GapKind.TASK_UNDETERMINED
            ):
                return "verdict"
            case GapKind.NO_EVIDENCE | GapKind.EVIDENCE_STALE:
                return "evidence"
            case GapKind.NO_PLAN:
                return "plan"
            case GapKind.TOTALS_DISAGREE | GapKind.CONTRADICTION | GapKind.REVIEW_RETURNED | GapKind.REVIEW_STALE:
                return None


OF_REVIEWS: Final = frozenset({GapKind.REVIEW_RETURNED, GapKind.REVIEW_STALE})
"""The kinds that are about a review and not about the verdict."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How much must be done a month so that a gap is closed by a given day.

    Months count from `as_of`, not from the end of the figures' year, because
    past months cannot be used any more. The gap is that of the newest figures.
    """

    until: datetime.date
    months: int
    """Whole months left, at least one; 0 where the day is over."""
    amount: Fraction | None
    """The amount per month; None where the day is over."""
    unit: str | None
    in_quantity: bool
    """Whether the amount is a part of `Gap.quantity`; otherwise of `Gap.magnitude`."""

    @property
    def overdue(self) -> bool:
        """Whether the day is over."""
        return self.amount is None


@dataclass(frozen=True, slots=True)
class Conflict:
    """An open contradiction of the plan: it has no verdict, and is shown with the city, which owns the plan."""

    id: str
    region: str
    year: int
    standard: NamedStandard
    name: str
    lead: tuple[str, ...]
    rule_at: Spot
    partly: bool
    """Whether it was decided for some of its places, but not for all."""


@dataclass(frozen=True, slots=True)
class Held:
    """What is done about a gap; `action` is None where something must be, and nothing is."""

    action: ActionRow | None


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap: its kind, the verdict or contradiction that it is about, and what is lacking."""

    kind: GapKind
    about: Row | TargetRow | Conflict
    magnitude: Fraction | None = None
    """The distance from the line in `unit`; for totals, from the sum of the counties. None where there is no number."""
    detail: str = ""
    waiver: Waiver | None = None
    """The recorded waiver for a gap of this kind."""
    waiver_flaw: WaiverFlaw | None = None
    """Why the recorded waiver does not hold."""
    quantity: Quantity | None = None
    pace: Pace | None = None
    indicators: tuple[int, ...] = ()
    """The indicators concerned: the criterion's own, those that the task serves, or those of the contradiction."""
    tasks: tuple[str, ...] = ()
    """The tasks that serve the indicator in this region, the target's task, or the contradiction's tasks.

    Which tasks serve an indicator is derived; the plan does not say it.
    """
    phase: Phase | None = None
    since: Since | None = None
    """The first of the consecutive years in which it was missed, of an event its own months or day.

    For a target not before its due day. None for other kinds, for a line of
    the whole city, in a year that is not over, and before `dated`.
    """
    held: Held | None = None
    """None where the project keeps no actions, for kinds that none is for, and before `with_actions`."""

    @property
    def target(self) -> TargetRow | None:
        """The row of the task's target, where the gap is about one."""
        return self.about if isinstance(self.about, TargetRow) else None

    @property
    def row(self) -> Row | None:
        """The row of the verdict; None for a contradiction of the plan."""
        match self.about:
            case Row():
                return self.about
            case TargetRow():
                return self.about.row
            case Conflict():
                return None

    @property
    def _head(self) -> Row | Conflict:
        """The object that holds region, year, name and offices."""
        return self.about.row if isinstance(self.about, TargetRow) else self.about

    @property
    def region(self) -> str:
        """The region that has the gap."""
        return self._head.region

    @property
    def year(self) -> int:
        """The year of the verdict."""
        return self._head.year

    @property
    def standard(self) -> NamedStandard:
        """The standard that makes it a gap: the one asked for; for targets of tasks and contradictions the plan."""
        return self._head.standard

    @property
    def name(self) -> str:
        """The name of the criterion, target or contradiction."""
        return self._head.name

    @property
    def lead(self) -> tuple[str, ...]:
        """The leading offices of the indicator, or the offices responsible for the task."""
        return self._head.lead

    @property
    def support(self) -> tuple[str, ...]:
        """The supporting offices."""
        return self.row.support if self.row is not None else ()

    @property
    def indicator(self) -> int | None:
        """The number of the indicator, where the gap is about just one."""
        if isinstance(self.about, Conflict):
            return self.indicators[0] if len(self.indicators) == 1 else None
        return self._head.indicator if isinstance(self._head, Row) else None

    @property
    def criterion(self) -> str | None:
        """The id of the criterion; None for targets and contradictions."""
        return self.about.id if isinstance(self.about, Row) else None

    @property
    def task(self) -> str | None:
        """The id of the task's target; None for criteria and contradictions."""
        return self.about.row.id if isinstance(self.about, TargetRow) else None

    @property
    def unit(self) -> str | None:
        """The unit of the magnitude."""
        return self.row.unit if self.row is not None else None

    @property
    def at(self) -> Spot | None:
        """The place of the datum."""
        return self.row.at if self.row is not None else None

    @property
    def rule_at(self) -> Spot | None:
        """The place of the rule or of the contradiction."""
        return self._head.rule_at

    @property
    def due(self) -> datetime.date | None:
        """The due day of the task's target."""
        return self.target.due if self.target is not None else None

    @property
    def waived(self) -> bool:
        """Whether a waiver on record holds for the gap."""
        return self.waiver is not None and self.waiver_flaw is None

    @property
    def open(self) -> bool:
        """Whether the gap must still be closed."""
        return not self.waived

    @property
    def below_city(self) -> bool:
        """Whether a county is below a line of the whole city: it is compared, and never counted as 不达标."""
        return self.kind is GapKind.LINE_MISSED and self.row is not None and self.row.city_line
