"""What the pages of a site show, decided and not yet worded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.gaps import Gap
    from ecocheck.app.reporting.pages import ContradictionView, Report, RuleView
    from ecocheck.app.reporting.views import TaskView
    from ecocheck.app.verdicts.counting import Tally
    from ecocheck.app.verdicts.row import Row, TargetRow
    from ecocheck.findings import Spot
    from ecocheck.model.registry import Indicator
    from ecocheck.model.tasks import Task


class Kind(StrEnum):
    """What a page is about."""

    INDEX = "index"
    SEARCH = "search"
    REGION = "region"
    INDICATOR = "indicator"
    OFFICE = "office"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class Address:
    """A page by what it is about."""

    kind: Kind
    key: str
    """The region's or office's name, the indicator's or task's id."""
    name: str
    """As people call it; the same as the key for regions and offices."""
    file: str
    """Where it lies in the site, with `/` between the parts."""
    words: tuple[str, ...] = ()
    """Other words by which people look for it."""

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
    """Its revisions in force, with the plan's sentence; empty where no year has one."""
    rows: tuple[Row, ...]
    """One for each region and year."""
    counted: Tally


@dataclass(frozen=True, slots=True)
class IndicatorPage:
    """One indicator in every region."""

    indicator: Indicator
    domain: str
    counted: Tally
    """The indicator itself, region by region."""
    criteria: tuple[CriterionPage, ...]
    gaps: tuple[Gap, ...]
    tasks: tuple[Address, ...]
    """Tasks that serve it; derived, the plan does not say."""
    contradictions: tuple[ContradictionView, ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """What a task's owners say of it in one region and year."""

    region: str
    year: int
    view: TaskView


@dataclass(frozen=True, slots=True)
class TaskPage:
    """One task in every region."""

    task: Task
    at: Spot
    targets: tuple[tuple[TargetRow, ...], ...]
    """Per target one row for each region and year that it binds."""
    reports: tuple[Reported, ...]
    """Where it binds a region."""
    indicators: tuple[Address, ...]
    contradictions: tuple[ContradictionView, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page: where it lies, what is before and after it, and what it shows."""

    address: Address
    before: Address | None
    after: Address | None
    report: Report
    """The part of the whole report that the page shows; what it shows beside it is in one of the next."""
    indicator: IndicatorPage | None = None
    task: TaskPage | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """All pages by address, and the report of the whole that the cover shows."""

    whole: Report
    addresses: tuple[Address, ...]
    files: Mapping[tuple[str, str], str]
    """By kind and key where the page lies; offices by every name that the plan uses for them."""
    anchors: Mapping[tuple[str, int, int], str]
    """By region, year and indicator where on the region's page it starts."""

    def of(self, kind: Kind) -> tuple[Address, ...]:
        """The pages of a kind, in order."""
        return tuple(one for one in self.addresses if one.kind is kind)
