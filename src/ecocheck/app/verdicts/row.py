"""The row: one verdict with all that it rests on, which every command and output reads.

Numbers are exact, verdicts and reasons are codes; the renderer makes words,
digits and escapes. A project's own templates may rely on the names of fields.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from ecocheck.model.rule_kinds.base import NumberRule
from ecocheck.verdict.evaluating.shortfall import lacking
from ecocheck.verdict.notes import NoteCode
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    import datetime
    from fractions import Fraction

    from ecocheck.app.standards import NamedStandard
    from ecocheck.app.verdicts.needs import Need
    from ecocheck.app.verdicts.parts import Parts
    from ecocheck.app.verdicts.reviewed import Reviewed, ReviewState
    from ecocheck.app.verdicts.standing import Standing
    from ecocheck.findings import Spot
    from ecocheck.model.measurement import Measurement, Waiver
    from ecocheck.model.registry import Citation, Line
    from ecocheck.model.rule import Rule
    from ecocheck.model.standard import Nature
    from ecocheck.model.tasks import TaskTarget
    from ecocheck.quantity import Amount, Period
    from ecocheck.verdict.evaluating.others import Member
    from ecocheck.verdict.evaluating.shortfall import Lacking
    from ecocheck.verdict.inputs.given import Inputs
    from ecocheck.verdict.notes import Note
    from ecocheck.verdict.outcome import Backing, CountyCount, Interim, Reason, SoFar, Taken
    from ecocheck.verdict.subject import Subject
    from ecocheck.verdict.waiving import WaiverFlaw

YEARS_SHOWN: Final = 3
"""Reviewers look at three years side by side."""
_SAID_ONCE = frozenset({NoteCode.CARRIED, NoteCode.ASSUMPTION})


def years_shown(year: int) -> range:
    """The years that are shown side by side, up to `year`."""
    return range(year - YEARS_SHOWN + 1, year + 1)


class Papers(StrEnum):
    """The state of the evidence behind a figure."""

    PRESENT = "present"
    MISSING = "missing"
    """No evidence is named, or none is where the file says."""
    ALTERED = "altered"
    """A file has changed since its hash was recorded."""


@dataclass(frozen=True, slots=True)
class PartOfYear:
    """A figure that covers part of its year."""

    amount: Amount
    span: Period


class Apart(StrEnum):
    """Why the figure of a year may not be compared with that of the year before."""

    FIRST = "first"
    """The series begins with it."""
    NO_FIGURE = "no_figure"
    NONE_BEFORE = "no_figure_before"
    UNIT = "unit"
    BASIS = "basis"
    UNSTATED = "unstated_basis"
    """The basis of one of them is not stated, and the criterion has several."""


@dataclass(frozen=True, slots=True)
class Point:
    """The figure of one year among several; `amount` is None unless the figure is sound and of the whole year."""

    year: int
    amount: Amount | None
    apart: Apart | None
    """Why it may not be compared with the point before it; None where it may."""
    part: PartOfYear | None = None
    """A figure of only some months of the year, where there is no other; it is shown, and compared with nothing."""
    unit: str | None = None
    basis: str | None = None

    @property
    def joined(self) -> bool:
        """Whether it may be compared with the point before it: same unit and same basis, and both figures are known."""
        return self.apart is None


@dataclass(frozen=True, slots=True)
class LaterFigure:
    """A figure that is newer than the one by which a target was missed, and does not decide about it."""

    year: int
    verdict: Verdict
    """Undetermined, or not applicable."""
    reasons: tuple[Reason, ...]
    value: Amount | None
    unit: str | None
    """The unit in which the figure was recorded."""
    measurement: Measurement | None
    so_far: SoFar | None
    at: Spot | None

    @property
    def fact(self) -> bool | None:
        """The fact, where a fact was recorded."""
        value = self.measurement.value if self.measurement is not None else None
        return value if isinstance(value, bool) else None


@dataclass(frozen=True, slots=True)
class Row:
    """One criterion (or one target of a task) in one region and year, with all that its verdict rests on."""

    region: str
    year: int
    indicator: int | None
    id: str
    name: str
    subject: Subject
    """The criterion or target as it was judged."""
    line: Line
    """Whose line it is: each region's own, or the whole city's."""
    nature: Nature | None
    """Whether the document binds to the line or gives it for reference; None where it does not say so."""
    effective: int | None
    """The first year in which the rule is in force; None for a target, and where there is no rule."""
    verdict: Verdict
    standing: Standing
    reasons: tuple[Reason, ...]
    needs: tuple[Need, ...]
    rule: Rule | None
    city_line: bool
    """Whether a county is compared with a line of the whole city."""
    unit: str | None
    value_unit: str | None
    """The unit in which the value was recorded; the same as `unit`, or another."""
    value: Amount | None
    """The number judged: of a rule about the mean over some years, the mean."""
    own_value: Amount | None
    """The year's own figure, where the value is a mean; else None."""
    fact: bool | None
    bound: Amount | None
    margin: Fraction | None
    arithmetic: str
    remarks: tuple[Note, ...]
    """All notes on the verdict."""
    standard: NamedStandard
    """The standard by which it was judged; for targets of tasks always the plan."""
    carried: bool
    assumption: str | None
    lead: tuple[str, ...]
    support: tuple[str, ...]
    citation: Citation | None
    measurement: Measurement | None
    """The datum as recorded: period, source, evidence and reporter; None where nothing was recorded."""
    waiver: Waiver | None
    waived: bool
    at: Spot | None
    rule_at: Spot | None
    figure_year: int
    """The year whose file holds the figure; for a target it may be earlier than the year asked for."""
    trend: tuple[Point, ...] = ()
    """Three years up to this one; empty where fewer than two of them have a figure, or nobody asked."""
    papers: Papers | None = None
    """None where nothing was recorded, or the evidence was not looked up."""
    so_far: SoFar | None = None
    """Where a figure that cannot decide yet stands in relation to its line."""
    interim: tuple[Interim, ...] = ()
    """Figures of parts of the year, the newest first; they decide nothing."""
    waiver_flaw: WaiverFlaw | None = None
    """Why the recorded waiver does not hold."""
    backing: Backing | None = None
    """How well a success is documented; None unless the verdict is `met`."""
    other_line: OtherLine | None = None
    """The other line that its figure is held to, where the verdicts differ; None where nobody asked."""
    recorded_in: int | None = None
    """The year whose file recorded a state that lasts."""
    later: LaterFigure | None = None
    """A newer figure that does not decide, so that a target stays missed; None for criteria."""
    parts: Parts | None = None
    """What numerator and denominator are called, and their units; None where they were not reported."""
    taken: Taken | None = None
    """The branch of the rule that decided, where the rule has branches."""
    counties: CountyCount | None = None
    """How many counties meet a criterion, where the rule counts them; `unit` is then that of the count or share."""
    members: tuple[Member, ...] = ()
    """The other verdicts at which the rule looks."""
    review: Reviewed | None = None
    """What reviewers said; None where the project keeps no reviews, or nobody asked."""
    judged_on: Inputs | None = field(default=None, repr=False)
    """The inputs of a missed line; None for other verdicts, to save memory."""

    @property
    def review_state(self) -> ReviewState | None:
        """The state of its review; None where no reviews are kept."""
        return None if self.review is None else self.review.state

    @property
    def counted(self) -> bool:
        """Whether it counts for itself; a criterion that only others ask for does not."""
        return not self.subject.only_cited

    @property
    def review_told(self) -> ReviewState | None:
        """The state in sums and lists, where a return stays one; None where no reviews are kept."""
        return None if self.review is None else self.review.told

    @property
    def reason(self) -> Reason | None:
        """The first and most important reason of an undetermined verdict."""
        return self.reasons[0] if self.reasons else None

    @property
    def notes(self) -> tuple[Note, ...]:
        """The remarks without carried lines and assumptions, which a report states once for all rows."""
        return tuple(note for note in self.remarks if note.code not in _SAID_ONCE)

    @property
    def rule_in_force(self) -> Rule | None:
        """The rule that decides: of a rule with branches, that of the branch taken."""
        return self.rule if self.taken is None else self.taken.rule

    @property
    def lacking(self) -> Lacking | None:
        """What a missed line lacks, in things instead of percentage points; None where it cannot be told."""
        return None if self.judged_on is None or self.rule is None else lacking(self.rule, self.judged_on)

    @property
    def parts_short(self) -> Fraction | None:
        """How much is missing in the numerator, at the present denominator; whole where both parts are counts.

        None unless a plain line is to be reached from below: other cases need more words than a number.
        """
        rule = self.rule_in_force
        if self.judged_on is None or not isinstance(rule, NumberRule):
            return None
        if any(edge.operator.strict for edge in rule.edges):
            return None
        found = self.lacking
        return found.amount if found is not None and found.in_parts and found.up and not found.beyond else None


@dataclass(frozen=True, slots=True)
class OtherLine:
    """The line of a task's target, or of a criterion, by which the same figure has another verdict."""

    row: Row = field(repr=False)
    contradictions: tuple[str, ...]
    """The open contradictions of the plan about these two lines."""


@dataclass(frozen=True, slots=True)
class TargetRow:
    """The verdict on a task's target: its row, and what only targets have."""

    row: Row
    task: str
    title: str
    due: datetime.date | None
    must: bool
    late: bool
    target: TaskTarget
    """The target as it was judged, with later decisions applied."""
    reported_in: int
    """The year whose file the figure was taken from: a target that was met stays met, and a missed one stays missed."""
    criterion: str | None = None
    """The criterion whose figure the target uses, or would use; a missing figure is asked for only there."""

    @property
    def missed_undated(self) -> bool:
        """Whether a binding target is missed for which the plan sets no day: it is no less missed, and never late."""
        return self.must and self.due is None and self.row.verdict is Verdict.NOT_MET and not self.row.city_line
