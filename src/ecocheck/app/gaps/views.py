"""What a gap is: one thing that stands between today and submission, decided and not yet worded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.standards import NamedStandard
    from ecocheck.findings import Spot
    from ecocheck.model.measurement import Covered, Waiver
    from ecocheck.model.terms import PartNames, Phase
    from ecocheck.quantity import Amount
    from ecocheck.verdict.kinds import Backing, Note, Reason, SoFar
    from ecocheck.verdict.lacking import Lacking
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
class Gap:
    """One thing to be closed. `magnitude` is how far from the line, in `unit`, where there is a number."""

    kind: GapKind
    region: str
    year: int
    standard: NamedStandard
    """By which it is one: the standard asked for; targets of tasks and contradictions are the plan's own."""
    indicator: int | None = None
    criterion: str | None = None
    task: str | None = None
    """The id of a task's target."""
    name: str = ""
    line: str | None = None
    magnitude: Fraction | None = None
    unit: str | None = None
    lead: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    waiver: Waiver | None = None
    waived: bool = False
    waiver_flaw: WaiverFlaw | None = None
    """Why the waiver on record keeps it on the list all the same."""
    reasons: tuple[Reason, ...] = ()
    detail: str = ""
    value: Amount | None = None
    bound: Amount | None = None
    at: Spot | None = None
    rule_at: Spot | None = None
    city_line: bool = False
    """A county below a line of the whole city."""
    quantity: Quantity | None = None
    pace: Pace | None = None
    indicators: tuple[int, ...] = ()
    """The indicators that it concerns: its own, those that its task serves, those that the plan contradicts."""
    tasks: tuple[str, ...] = ()
    """The tasks that serve its indicator in this region, or whose target it is. Derived: the plan does not say."""
    phase: Phase | None = None
    due: datetime.date | None = None
    """The last day on which a target of a task was in time."""
    partly: bool = False
    """A contradiction about which something was decided, and not yet for every place."""
    notes: tuple[Note, ...] = ()
    """What is remarked beside the verdict."""
    so_far: SoFar | None = None
    """How a figure that decides nothing yet stands to its line."""
    backing: Backing | None = None
    """How well the verdict is documented, where it is a success that lacks evidence or a plan."""
    recorded_in: int | None = None
    """The year whose file recorded a state that lasts."""

    @property
    def open(self) -> bool:
        """Whether it still keeps the submission back."""
        return not self.waived

    @property
    def below_city(self) -> bool:
        """A county below a line of the whole city: compared, and never counted among 不达标."""
        return self.city_line and self.kind is GapKind.LINE_MISSED


def share_missed(gap: Gap) -> Fraction:
    """How large the miss is against its line, so that unlike units can be put in one order."""
    if gap.magnitude is None:
        return Fraction(0)
    if gap.bound is None or gap.bound.exact == 0:
        return Fraction(1) + gap.magnitude
    return gap.magnitude / abs(gap.bound.exact)


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
    late = gap.city_line and gap.kind in {GapKind.LINE_MISSED, GapKind.UNDETERMINED}
    return _ORDER[gap.kind, late], -share_missed(gap)
