"""The ledgers as data without words: every selected criterion, task, duty and gap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from ecocheck.app.gaps.views import Conflict, GapKind
from ecocheck.app.listing import list_agencies
from ecocheck.app.reporting.tasks import task_spots, task_view
from ecocheck.app.verdicts.counting import tally

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from ecocheck.app.checking import Checked
    from ecocheck.app.gaps import Gap
    from ecocheck.app.listing import ListedAgency
    from ecocheck.app.reporting.views import TaskView
    from ecocheck.app.standards import NamedStandard
    from ecocheck.app.verdicts.counting import Tally
    from ecocheck.app.verdicts.row import Row, TargetRow
    from ecocheck.model.registry import Indicator
    from ecocheck.model.tasks import Task

Part: TypeAlias = Literal["lead", "support", "responsible"]


@dataclass(frozen=True, slots=True)
class CriterionEntry:
    """One criterion in one region and year, with its indicator and the name of its field of work."""

    row: Row
    indicator: Indicator
    domain: str


@dataclass(frozen=True, slots=True)
class TaskEntry:
    """A task that binds a region, with one of its targets; `target` is None where the task has none there."""

    region: str
    year: int
    task: Task
    view: TaskView
    target: TargetRow | None


@dataclass(frozen=True, slots=True)
class Duty:
    """The part of one office in one indicator or task, with the verdicts over all selected regions."""

    agency: ListedAgency
    part: Part
    id: str
    name: str
    state: Tally
    """The counts of its criteria or targets, one for each region and year."""
    late: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """The content of the workbook."""

    drill: bool
    title: str
    number: str
    standard: NamedStandard
    as_of: datetime.date
    city: str
    years: tuple[int, ...]
    unended: tuple[int, ...]
    """The years that are not over on `as_of`."""
    places: tuple[str, ...]
    all_places: bool
    agencies: tuple[str, ...]
    criteria: tuple[CriterionEntry, ...]
    tasks: tuple[TaskEntry, ...]
    lists_tasks: bool
    """Whether the plan lists tasks at all."""
    duties: tuple[Duty, ...]
    gaps: tuple[Gap, ...]

    def looked_at(self, code: str) -> bool:
        """Whether this ledger would list the gap of that code if it were still there."""
        match code.split("/"):
            case [_, region, year, subject, *_]:
                return (region, year, subject) in self._subjects()
            case [_, region, _]:
                return region in self.places and not self.agencies
            case _:
                return False

    def _subjects(self) -> set[tuple[str, str, str]]:
        rows = [*(one.row for one in self.criteria), *(one.target.row for one in self.tasks if one.target)]
        return {(row.region, str(row.year), row.id) for row in rows}


_CODED_AS: Final = {GapKind.TASK_UNDETERMINED: GapKind.UNDETERMINED}
"""The kinds under which ledgers that are in people's hands know a gap; the id tells a target from a criterion."""


def code_of(gap: Gap) -> str:
    """The code of a gap: kind, region, year and id, the same in every language and each time.

    A ledger that people filled in is matched by it. A contradiction of the plan has no year of its own.
    """
    about = gap.about
    if isinstance(about, Conflict):
        return f"{gap.kind.value}/{about.region}/{about.id}"
    kind = _CODED_AS.get(gap.kind, gap.kind)
    subject = gap.task or gap.criterion or ""
    standard = (gap.standard.id,) if gap.standard.further else ()
    return "/".join((kind.value, gap.region, str(gap.year), subject, *standard))


class _Maker:
    """Makes the ledgers from one check; rows are indexed by indicator and task on creation."""

    def __init__(self, checked: Checked) -> None:
        self.checked, self.selection = checked, checked.selection
        self.by_indicator: dict[int, list[Row]] = {}
        for row in self.checked.rows:
            self.by_indicator.setdefault(row.indicator or 0, []).append(row)
        self.by_task: dict[str, list[TargetRow]] = {}
        for target in self.checked.targets:
            self.by_task.setdefault(target.task, []).append(target)

    def criteria(self) -> Iterator[CriterionEntry]:
        domains = {one.id: one.name for one in self.checked.project.registry.indicators.domains}
        indicators = {one.id: one for one in self.selection.indicators}
        for row in self.checked.rows:
            indicator = indicators[row.indicator or 0]
            yield CriterionEntry(row, indicator, domains.get(indicator.domain, ""))

    def tasks(self) -> Iterator[TaskEntry]:
        spots = task_spots(self.checked)
        for place in self.selection.places:
            for year in self.selection.years:
                for task in self.selection.tasks:
                    if not task.binds(place):
                        continue
                    known = self.by_task.get(task.id, ())
                    own = [one for one in known if (one.row.region, one.row.year) == (place.name, year)]
                    view = task_view(self.checked, task, place, year, own, spots[task.id])
                    for target in own or (None,):
                        yield TaskEntry(place.name, year, task, view, target)

    def duties(self) -> Iterator[Duty]:
        """The duties office by office, in the order of units.yaml; offices without a duty are left out."""
        wanted = self.selection.agencies
        for agency in list_agencies(self.checked.project):
            if not wanted or agency.name in wanted:
                yield from self._of(agency)

    def _of(self, agency: ListedAgency) -> Iterator[Duty]:
        parts: tuple[tuple[Part, tuple[int, ...]], ...] = (("lead", agency.leads), ("support", agency.supports))
        for part, numbers in parts:
            for one in self.selection.indicators:
                if one.id in numbers:
                    state = tally(self.by_indicator.get(one.id, ()))
                    yield Duty(agency, part, str(one.id), one.name, state, 0)
        for task in self.selection.tasks:
            if task.id in agency.tasks:
                targets = self.by_task.get(task.id, [])
                state = tally(one.row for one in targets)
                late = sum(one.late for one in targets)
                yield Duty(agency, "responsible", task.id, task.called, state, late)


def build_ledger(checked: Checked, gaps: tuple[Gap, ...]) -> Ledger:
    """Build the ledgers of one check and its gaps."""
    selection, plan, maker = checked.selection, checked.project.registry.indicators.plan, _Maker(checked)
    return Ledger(
        drill=checked.project.drill,
        title=plan.title,
        number=plan.number,
        standard=checked.standard,
        as_of=checked.as_of,
        city=checked.project.units.city.name,
        years=selection.years,
        unended=checked.unended,
        places=tuple(place.name for place in selection.places),
        all_places=len(selection.places) == len(checked.project.places()),
        agencies=selection.agencies,
        criteria=tuple(maker.criteria()),
        tasks=tuple(maker.tasks()),
        lists_tasks=bool(checked.project.registry.tasks.tasks),
        duties=tuple(maker.duties()),
        gaps=gaps,
    )
