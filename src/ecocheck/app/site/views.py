"""What the pages of a site show, as data without words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.gaps import Gap
    from ecocheck.app.received import ReceivedYear
    from ecocheck.app.reporting.pages import ContradictionView, Report, RuleView
    from ecocheck.app.reporting.views import TaskView
    from ecocheck.app.trends.views import Trend
    from ecocheck.app.verdicts.counting import Tally
    from ecocheck.app.verdicts.row import Row, TargetRow
    from ecocheck.findings import Spot
    from ecocheck.model.registry import Indicator
    from ecocheck.model.tasks import Task


class Kind(StrEnum):
    """What a page is about."""

    INDEX = "index"
    SEARCH = "search"
    RECEIVED = "received"
    """Who has handed in."""
    TREND = "trend"
    """The series of years."""
    REGION = "region"
    INDICATOR = "indicator"
    OFFICE = "office"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class Address:
    """A page: what it is about, and where its file is."""

    kind: Kind
    key: str
    """The name of the region or office, the id of the indicator or task."""
    name: str
    """The name shown to people; the same as the key for regions and offices."""
    file: str
    """The path of the file in the site, with `/` between the parts."""
    words: tuple[str, ...] = ()
    """Other words by which the search page finds it."""

    @property
    def label(self) -> str:
        """Id and name, or the name alone."""
        return self.name if self.name == self.key else f"{self.key} {self.name}"


@dataclass(frozen=True, slots=True)
class CriterionPage:
    """One criterion on its indicator's page."""

    id: str
    name: str
    unit: str | None
    rules: tuple[RuleView, ...]
    """The revisions in force, with the plan's sentence; empty where no year has a revision."""
    rows: tuple[Row, ...]
    """One for each region and year."""
    counted: Tally


@dataclass(frozen=True, slots=True)
class IndicatorPage:
    """One indicator in every region."""

    indicator: Indicator
    domain: str
    counted: Tally
    """The counts of the indicator's own verdicts over regions and years."""
    criteria: tuple[CriterionPage, ...]
    gaps: tuple[Gap, ...]
    tasks: tuple[Address, ...]
    """The tasks that serve the indicator; derived, since the plan does not say it."""
    contradictions: tuple[ContradictionView, ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """What the responsible offices report of a task in one region and year."""

    region: str
    year: int
    view: TaskView


@dataclass(frozen=True, slots=True)
class TaskPage:
    """One task in every region."""

    task: Task
    at: Spot
    targets: tuple[tuple[TargetRow, ...], ...]
    """For each target, one row for each region and year that it binds."""
    reports: tuple[Reported, ...]
    """One for each region and year that the task binds."""
    indicators: tuple[Address, ...]
    contradictions: tuple[ContradictionView, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """The series of years of one indicator, criterion by criterion."""

    id: int
    name: str
    found: tuple[Trend, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its address, the pages before and after it, and what it shows."""

    address: Address
    before: Address | None
    after: Address | None
    report: Report
    """The part of the whole report that the page shows; pages of indicators and tasks show more, in the next fields."""
    indicator: IndicatorPage | None = None
    task: TaskPage | None = None
    received: tuple[ReceivedYear, ...] = ()
    """Year by year, on the page of who has handed in."""
    series: tuple[Series, ...] = ()
    """On the page of series of years all of them, on the page of an indicator its own."""


@dataclass(frozen=True, slots=True)
class Site:
    """All pages by address, and the report of the whole that the cover shows."""

    whole: Report
    addresses: tuple[Address, ...]
    files: Mapping[tuple[str, str], str]
    """The page's file by kind and key; offices by every name that the plan uses for them."""
    anchors: Mapping[tuple[str, int, int], str]
    """The anchor of an indicator on its region's page, by region, year and indicator."""

    def of(self, kind: Kind) -> tuple[Address, ...]:
        """The pages of a kind, in order."""
        return tuple(one for one in self.addresses if one.kind is kind)
