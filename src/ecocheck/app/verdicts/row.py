"""The row: one verdict with all that it rests on, which every command and output reads.

Numbers stay exact, verdicts and reasons stay codes; words, digits and escaping
are the renderer's. Own templates may rely on its names.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from ecocheck.model.rule_kind import NumberRule
from ecocheck.verdict.evaluating.shortfall import lacking
from ecocheck.verdict.outcome import NoteCode

if TYPE_CHECKING:
    import datetime
    from fractions import Fraction

    from ecocheck.app.standards import NamedStandard
    from ecocheck.app.verdicts.needs import Need
    from ecocheck.app.verdicts.standing import Standing
    from ecocheck.findings import Spot
    from ecocheck.model.measurement import Measurement, Waiver
    from ecocheck.model.registry import Citation, Line
    from ecocheck.model.rule import Rule
    from ecocheck.model.tasks import TaskTarget
    from ecocheck.quantity import Amount
    from ecocheck.verdict.evaluating.shortfall import Lacking
    from ecocheck.verdict.inputs.given import Inputs
    from ecocheck.verdict.outcome import Backing, Note, Reason, SoFar, Verdict
    from ecocheck.verdict.subject import Subject
    from ecocheck.verdict.waiving import WaiverFlaw

_SAID_ONCE = frozenset({NoteCode.CARRIED, NoteCode.ASSUMPTION})


class Papers(StrEnum):
    """What stands behind a figure in the way of documents."""

    PRESENT = "present"
    MISSING = "missing"
    """None is named, or none lies where it was named."""
    ALTERED = "altered"
    """One is no longer what it was when it was recorded."""


@dataclass(frozen=True, slots=True)
class Point:
    """A year's figure beside others: of the whole year and sound, else None."""

    year: int
    amount: Amount | None
    joined: bool
    """It may be compared with the figure before it: same unit, same basis, both of them known."""


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
    """Whose line it is."""
    effective: int | None
    """From which year on the rule is in force; None for a target, and where there is no rule."""
    verdict: Verdict
    standing: Standing
    reasons: tuple[Reason, ...]
    needs: tuple[Need, ...]
    rule: Rule | None
    city_line: bool
    """A county is compared with a line of the whole city."""
    unit: str | None
    value_unit: str | None
    """The unit in which the value was recorded, where that is another."""
    value: Amount | None
    fact: bool | None
    bound: Amount | None
    margin: Fraction | None
    arithmetic: str
    remarks: tuple[Note, ...]
    """All that is said beside the verdict."""
    standard: NamedStandard
    """By which standard it was judged; targets of tasks always by the plan."""
    carried: bool
    assumption: str | None
    lead: tuple[str, ...]
    support: tuple[str, ...]
    citation: Citation | None
    measurement: Measurement | None
    """The datum as recorded: period, source, evidence and who reported it; None where there is none."""
    waiver: Waiver | None
    waived: bool
    at: Spot | None
    rule_at: Spot | None
    figure_year: int
    """The year whose file holds the figure: that of a target may be an earlier one than the year asked."""
    trend: tuple[Point, ...] = ()
    """The years up to this one, where at least two of them have a figure."""
    papers: Papers | None = None
    """None where nothing was recorded, or nobody asked."""
    so_far: SoFar | None = None
    """How a figure that decides nothing yet stands to its line."""
    waiver_flaw: WaiverFlaw | None = None
    """Why the waiver on record keeps nothing off the list."""
    backing: Backing | None = None
    """How well a success is documented."""
    recorded_in: int | None = None
    """The year whose file recorded a state that lasts."""
    judged_on: Inputs | None = field(default=None, repr=False)
    """What a missed line was judged on; else None, for memory's sake."""

    @property
    def reason(self) -> Reason | None:
        """The weightiest reason of an undetermined verdict."""
        return self.reasons[0] if self.reasons else None

    @property
    def notes(self) -> tuple[Note, ...]:
        """The remarks without those said once for a whole report: carried lines and assumptions."""
        return tuple(note for note in self.remarks if note.code not in _SAID_ONCE)

    @property
    def lacking(self) -> Lacking | None:
        """What a missed line lacks in real things."""
        return None if self.judged_on is None or self.rule is None else lacking(self.rule, self.judged_on)

    @property
    def parts_short(self) -> Fraction | None:
        """How much is missing in the numerator, at the present denominator; whole where both parts are counts.

        Only where a plain line is to be reached from below: other ways there take more words than a number.
        """
        if self.judged_on is None or not isinstance(self.rule, NumberRule):
            return None
        if any(edge.operator.strict for edge in self.rule.edges):
            return None
        found = self.lacking
        return found.amount if found is not None and found.in_parts and found.up and not found.beyond else None


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A target of a task, judged by the same engine."""

    row: Row
    task: str
    title: str
    due: datetime.date | None
    must: bool
    late: bool
    target: TaskTarget
    """The target as it was judged, with what was decided since."""
    reported_in: int
    """The year whose file the figure was taken from: a target met in its time stays met."""
    criterion: str | None = None
    """The criterion whose figure serves it, or would: it is asked for there, and once."""
