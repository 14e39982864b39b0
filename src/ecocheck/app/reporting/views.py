"""What a report shows, decided and not yet worded: plain frozen data, which own templates may rely on.

Numbers stay exact, verdicts and reasons stay codes; words, digits and escaping
are the renderer's.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from ecocheck.verdict.kinds import Backing, Verdict

if TYPE_CHECKING:
    import datetime
    from fractions import Fraction

    from ecocheck.app.standards import NamedStandard
    from ecocheck.findings import Spot
    from ecocheck.model.measurement import Measurement, Waiver
    from ecocheck.model.registry import Citation, Notice
    from ecocheck.model.rule import Rule
    from ecocheck.quantity import Amount
    from ecocheck.verdict.kinds import Note, Reason, SoFar
    from ecocheck.verdict.waiving import WaiverFlaw


class Standing(StrEnum):
    """How a verdict is counted: city lines apart from a county's own, and 快报 apart from final figures."""

    MET = "met"
    FLASH_MET = "flash_met"
    NOT_MET = "not_met"
    CITY_MET = "city_met"
    CITY_FLASH_MET = "city_flash_met"
    CITY_NOT_MET = "city_not_met"
    UNDETERMINED = "undetermined"
    NOT_APPLICABLE = "not_applicable"


FLASHES = frozenset({Standing.FLASH_MET, Standing.CITY_FLASH_MET})
"""Successes by figures that are 快报; few reports have any."""


def standing(verdict: Verdict, *, city_line: bool, flash: bool = False) -> Standing:
    """The way in which a verdict is counted.

    `city_line`: a county against a line of the whole city; `flash`: the figure is a 快报.
    """
    match verdict:
        case Verdict.MET if flash:
            return Standing.CITY_FLASH_MET if city_line else Standing.FLASH_MET
        case Verdict.MET:
            return Standing.CITY_MET if city_line else Standing.MET
        case Verdict.NOT_MET:
            return Standing.CITY_NOT_MET if city_line else Standing.NOT_MET
        case Verdict.UNDETERMINED:
            return Standing.UNDETERMINED
        case Verdict.NOT_APPLICABLE:
            return Standing.NOT_APPLICABLE


class Need(StrEnum):
    """What input would decide an undetermined criterion; in the order in which it is asked for."""

    NOTHING = "nothing"
    """The year lies before the plan: there is no rule to judge by."""
    FIX = "fix"
    FACT = "fact"
    COUNT = "count"
    NUMBER = "number"
    RATIO = "ratio"
    DOCUMENT = "document"
    PERIOD = "period"
    WHOLE_YEAR = "whole_year"
    UNIT = "unit"
    BASIS = "basis"
    SAME_BASIS = "same_basis"
    TARGET_BASIS = "target_basis"
    TARGET_CITY = "target_city"
    TARGET_COUNTY = "target_county"
    TARGET_DUE = "target_due"
    PRIOR = "prior"
    BASELINE = "baseline"
    INTERPRETATION = "interpretation"


class Counted(Protocol):
    """What can be counted: a criterion, a target, an indicator."""

    @property
    def standing(self) -> Standing:
        """How it is counted."""
        ...

    @property
    def backing(self) -> Backing | None:
        """How well its success is documented."""
        ...


@dataclass(frozen=True, slots=True)
class Stand:
    """No more of a verdict than what is counted."""

    standing: Standing
    backing: Backing | None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of each standing. There is no score and no overall pass."""

    total: int
    met: int
    not_met: int
    city_met: int
    city_not_met: int
    undetermined: int
    not_applicable: int
    parts: tuple[tuple[Standing, int], ...]
    """The same counts in the order in which they are shown."""
    flash_met: int = 0
    city_flash_met: int = 0
    evidenced: int = 0
    """How many of `met` have a document on file. No success is told as a number without it."""
    city_evidenced: int = 0
    """How many of `city_met`."""

    def evidenced_of(self, kind: Standing) -> int | None:
        """How many of that standing have a document on file; None of what is no success, or counted apart as 快报."""
        return {Standing.MET: self.evidenced, Standing.CITY_MET: self.city_evidenced}.get(kind)


@dataclass(frozen=True, slots=True)
class DomainTally:
    """One of the plan's fields of work, counted by indicator."""

    id: int
    name: str
    tally: Tally


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
class RegionTally:
    """One region in one year, counted."""

    region: str
    year: int
    tally: Tally


@dataclass(frozen=True, slots=True)
class Row:
    """One criterion (or one target of a task) in one region and year, with all that its verdict rests on."""

    region: str
    year: int
    indicator: int | None
    id: str
    name: str
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
    parts_short: Fraction | None
    """How much is missing in the numerator, at the present denominator; whole where both parts are counts."""
    arithmetic: str
    notes: tuple[Note, ...]
    """Without what is said once for the whole report: carried lines and assumptions."""
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


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A target of a task, judged by the same engine."""

    row: Row
    task: str
    title: str
    due: datetime.date | None
    must: bool
    late: bool
    criterion: str | None = None
    """The criterion whose figure serves it, or would: it is asked for there, and once."""


@dataclass(frozen=True, slots=True)
class TaskView:
    """A task that binds a region; `status` is what its owners say of themselves and is never judged."""

    id: str
    year: int
    title: str
    reconstructed: bool
    group: str | None
    responsible: tuple[str, ...]
    role: str | None
    """In which role the plan names the region: 试点, 重点 or 地点."""
    status: str | None
    status_as_of: datetime.date | None
    status_note: str | None
    targets: tuple[TargetRow, ...]
    at: Spot


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """One indicator over its criteria."""

    id: int
    name: str
    domain: int
    standing: Standing
    lead: tuple[str, ...]
    support: tuple[str, ...]
    rows: tuple[Row, ...]
    notices: tuple[Notice | str, ...]
    backing: Backing | None = None
    """That of the criterion with the least behind it."""


@dataclass(frozen=True, slots=True)
class Request:
    """One kind of input that is missing, and for which criteria."""

    needs: tuple[Need, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Distance:
    """A figure against its line."""

    row: Row
    share: Fraction | None
    """The margin as a part of the line: positive is kept, 0 on the line. None where the line is 0 and was missed."""


@dataclass(frozen=True, slots=True)
class Distances:
    """Every figure that has a line with a number, those missed first; and how many criteria have none, by why."""

    shown: tuple[Distance, ...]
    facts: int
    """Decided by a fact, or by a rule without one single number."""
    undetermined: int
    not_applicable: int


@dataclass(frozen=True, slots=True)
class Actor:
    """Offices that lead together, and how much of what is open is theirs."""

    offices: tuple[str, ...]
    missed: int
    late: int
    below_city: int
    owed: int
    """Criteria that cannot be judged until they supply something."""


@dataclass(frozen=True, slots=True)
class OfficeRequests:
    """What the offices that lead together must supply."""

    offices: tuple[str, ...]
    count: int
    requests: tuple[Request, ...]
