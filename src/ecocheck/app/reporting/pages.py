"""The parts of a report as data: regions, work lists, findings, contradictions, rules, and the whole report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.gaps import GapKind
from ecocheck.verdict.settling import partly_settled

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.actions.shown import ShownActions
    from ecocheck.app.gaps import Gap
    from ecocheck.app.gaps.grouping import Group
    from ecocheck.app.reporting.conclusion import Conclusion, Coverage
    from ecocheck.app.reporting.matrix import Matrix
    from ecocheck.app.reporting.views import (
        DomainTally,
        IndicatorView,
        OfficeRequests,
        RegionTally,
        Request,
        TaskView,
    )
    from ecocheck.app.reviewing.overview import ReviewCounts
    from ecocheck.app.revision import ProjectRevision
    from ecocheck.app.standards import NamedStandard
    from ecocheck.app.verdicts.counting import NatureTally, Tally
    from ecocheck.app.verdicts.row import Row, TargetRow
    from ecocheck.app.yearly.views import YearsCompared
    from ecocheck.findings import Finding, Severity, Spot
    from ecocheck.model.registry import Citation, Contradiction
    from ecocheck.model.rule import Rule
    from ecocheck.verdict.totals import Disagreement


@dataclass(frozen=True, slots=True)
class RegionReport:
    """One region in one year."""

    region: str
    year: int
    is_city: bool
    file: str | None
    """The region's data file of that year, where there is one."""
    by_indicator: Tally
    by_criterion: Tally
    natures: tuple[NatureTally, ...]
    """The same by the nature of the lines; empty where no line has one."""
    coverage: Coverage
    known: tuple[Row, ...]
    """The criteria for which something is recorded or judged."""
    domains: tuple[DomainTally, ...]
    missed: tuple[Row, ...]
    late: tuple[TargetRow, ...]
    undated: tuple[TargetRow, ...]
    """Binding targets missed for which the plan sets no day."""
    below_city: tuple[Row, ...]
    disagreements: tuple[tuple[Disagreement, Spot | None], ...]
    unclear: tuple[OfficeRequests, ...]
    waived_unclear: int
    unclear_targets: tuple[TargetRow, ...]
    indicators: tuple[IndicatorView, ...]
    data: tuple[Row, ...]
    waived: tuple[Row, ...]
    no_plan: tuple[Row, ...]
    no_evidence: tuple[Row, ...]
    stale: tuple[tuple[Row, str], ...]
    tasks: tuple[TaskView, ...]
    targets: tuple[TargetRow, ...]
    reviews: ReviewCounts | None = None
    """How many verdicts of criteria and targets are in each state of review; None where no reviews are kept."""
    returned: tuple[Row, ...] = ()
    """What reviewers returned, then what has changed since it was reviewed: criteria and targets."""
    vouched: tuple[Row, ...] = ()
    """What reviewers agreed to, and what they doubt."""

    @property
    def unknown(self) -> bool:
        """Whether too little can be judged to say how the region stands, and nothing is known to be missed."""
        return self.coverage.unknown and not (self.missed or self.late or self.undated)


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding with its severity; the catalogue holds its words."""

    severity: Severity
    finding: Finding


@dataclass(frozen=True, slots=True)
class ContradictionView:
    """A contradiction of the plan: each place with its words."""

    id: str
    topic: str
    says: tuple[tuple[str, str], ...]
    places: tuple[str, ...]
    indicators: tuple[int, ...]
    tasks: tuple[str, ...]
    at: Spot
    partly: bool
    """Whether it was decided for some of its places, but not for all."""

    @classmethod
    def of(cls, one: Contradiction, at: Spot) -> ContradictionView:
        """The view of a contradiction that is recorded at that place of the registry."""
        return cls(
            id=one.id,
            topic=one.topic or one.id,
            says=tuple(zip(one.places, one.says, strict=False)),
            places=tuple(dict.fromkeys(one.places)),
            indicators=one.indicators,
            tasks=one.tasks,
            at=at,
            partly=partly_settled(one),
        )


@dataclass(frozen=True, slots=True)
class RuleView:
    """A criterion's rule in force, with the plan's sentence, for the appendix."""

    id: str
    name: str
    first: bool
    """Whether it is the first of the criterion's revisions in the report."""
    unit: str | None
    line: str
    rule: Rule
    effective: int
    years: tuple[int, ...]
    citation: Citation
    assumption: str | None
    rule_at: Spot | None


@dataclass(frozen=True, slots=True)
class WorkIndicator:
    """An indicator on an office's list: each criterion with its state in every region."""

    id: int
    name: str
    domain: int
    leads: bool
    lead: tuple[str, ...]
    criteria: tuple[tuple[Row, ...], ...]
    """For each criterion, one row for each region and year."""


@dataclass(frozen=True, slots=True)
class WorkTask:
    """A task on an office's list with the state of its targets in every region."""

    id: str
    title: str
    text: str
    responsible: tuple[str, ...]
    reports: tuple[tuple[str, TaskView], ...]
    targets: tuple[tuple[TargetRow, ...], ...]
    at: Spot


@dataclass(frozen=True, slots=True)
class WorkList:
    """What one office leads, supports and is responsible for, and what of it is open in which region."""

    agency: str
    by_region: tuple[RegionTally, ...]
    """The criteria of the indicators that it leads, counted for each region and year."""
    open: tuple[Row, ...]
    late: tuple[TargetRow, ...]
    undated: tuple[TargetRow, ...]
    """Binding targets missed for which the plan sets no day."""
    unclear: tuple[tuple[str, int, tuple[Request, ...]], ...]
    """Region, year, and the inputs that the office must supply for them."""
    leads: tuple[WorkIndicator, ...]
    supports: tuple[WorkIndicator, ...]
    tasks: tuple[WorkTask, ...]
    lists_tasks: bool
    """Whether the plan lists tasks at all, for this office or others."""
    gaps: tuple[Gap, ...]
    """The gaps that it must close as a leading or responsible office; waived gaps too, worst first."""
    by_county: tuple[Group, ...]
    """The same gaps, grouped by region."""

    @property
    def led(self) -> frozenset[str]:
        """The criteria that it leads, and the targets of its tasks."""
        rows = [row for one in self.leads for rows in one.criteria for row in rows]
        rows += [target.row for task in self.tasks for found in task.targets for target in found]
        return frozenset(row.id for row in rows)

    @property
    def still_open(self) -> int:
        """How many of the gaps are not waived."""
        return sum(gap.open for gap in self.gaps)

    @property
    def others(self) -> tuple[Gap, ...]:
        """The gaps not among `open`, `late`, `undated` and `unclear`: evidence, plans, sums, contradictions."""
        return tuple(gap for gap in self.gaps if not _shown_apart(gap))


def _shown_apart(gap: Gap) -> bool:
    if gap.kind is GapKind.UNDETERMINED:
        return gap.open
    return gap.kind.is_missed


@dataclass(frozen=True, slots=True)
class Report:
    """The content of a report."""

    drill: bool
    title: str
    number: str
    subject: str
    """What the plan is about, for the report's title; empty where the registry does not say."""
    lists_tasks: bool
    """Whether the plan lists tasks at all."""
    standard: NamedStandard
    """The standard by which the report judges: the plan, or the further standard that was asked for."""
    dated: datetime.date | None
    as_of: datetime.date
    unended: tuple[int, ...]
    """The years that are not over on `as_of`."""
    city: str
    years: tuple[int, ...]
    places: tuple[str, ...]
    all_places: bool
    agencies: tuple[str, ...]
    partial: tuple[int, ...]
    """The selected indicators, if not all were asked for."""
    indicator_count: int
    criterion_count: int
    carried_from: tuple[int, ...]
    """The years of the revisions by which later years were judged (`carried`)."""
    regions: tuple[RegionReport, ...]
    worklists: tuple[WorkList, ...]
    findings: tuple[FindingView, ...]
    notices: int
    contradictions: tuple[ContradictionView, ...]
    rules: tuple[RuleView, ...]
    matrix: Matrix | None
    """Indicators against regions; None for a single region and year, and for reports of offices."""
    conclusion: Conclusion
    yearly: YearsCompared | None
    """The newest year against the year before; None for offices, and where nothing is known of that year."""
    revision: ProjectRevision
    year_before: int | None = None
    """The year before the first of `unended`, where it has data and the report is not of it."""
    actions: ShownActions | None = None
    """What is done about the lines in the report; None where the project keeps no actions."""
