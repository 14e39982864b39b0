"""Builds the pages of a site from one check, so that files are read and judged only once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.app.actions.shown import kept_actions
from ecocheck.app.checking import check
from ecocheck.app.gaps import find_gaps
from ecocheck.app.gaps.since import dated
from ecocheck.app.listing import list_agencies
from ecocheck.app.received import received_in
from ecocheck.app.reporting import actions_in, build_report, failures_before
from ecocheck.app.reporting.conclusion import FollowUp, conclusion_of
from ecocheck.app.reporting.tasks import task_spots, task_view
from ecocheck.app.reporting.worklists import WorkListBuilder
from ecocheck.app.selection import Wanted
from ecocheck.app.site.naming import Names
from ecocheck.app.site.series import series_of, years_before
from ecocheck.app.site.views import Address, CriterionPage, IndicatorPage, Kind, Page, Reported, Site, TaskPage
from ecocheck.app.typed_names import agency_names, resolve_agency
from ecocheck.app.verdicts.counting import tally
from ecocheck.app.verdicts.row import YEARS_SHOWN
from ecocheck.app.yearly.building import year_before

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping

    from ecocheck.app.checking import Checked, Progress
    from ecocheck.app.opening import Opened
    from ecocheck.app.received import ReceivedYear
    from ecocheck.app.reporting.matrix import Matrix
    from ecocheck.app.reporting.pages import ContradictionView, Report
    from ecocheck.app.selection import Selection
    from ecocheck.app.verdicts.row import Row, TargetRow
    from ecocheck.model.registry import Indicator
    from ecocheck.model.tasks import Task
    from ecocheck.source.project import Project

_FOLDERS = {Kind.REGION: "地区", Kind.INDICATOR: "指标", Kind.OFFICE: "单位", Kind.TASK: "任务"}


def build_site(
    opened: Opened,
    selection: Selection,
    as_of: datetime.date,
    progress: Progress | None = None,
    until: datetime.date | None = None,
) -> SiteBuilder:
    """Judge everything once and prepare the pages. Raises OSError where a file cannot be read again.

    `until` is the day by which what was missed is to be put right.
    """
    against = year_before(opened.project, selection)
    back = max(YEARS_SHOWN - 1, years_before(opened.project, selection.years))
    checked = check(opened, selection, as_of, back=back, against=against, progress=progress)
    return SiteBuilder(checked, FollowUp(until, failures_before(opened, checked, selection)))


class SiteBuilder:
    """Builds the pages of one check, one at a time."""

    def __init__(self, checked: Checked, follow_up: FollowUp | None = None) -> None:
        """Prepare what the pages have in common: the whole report, work lists, addresses and links."""
        self._checked, self._follow_up = checked, follow_up
        self._gaps = dated(checked, find_gaps(checked))
        self._kept = kept_actions(checked)
        self._whole = build_report(checked, self._gaps, follow_up=follow_up, kept=self._kept)
        self._rows: dict[str, list[Row]] = {}
        self._targets: dict[str, list[TargetRow]] = {}
        for part in self._whole.regions:
            for indicator in part.indicators:
                for row in indicator.rows:
                    self._rows.setdefault(row.id, []).append(row)
            for target in part.targets:
                self._targets.setdefault(target.row.id, []).append(target)
        self._lists = WorkListBuilder(
            checked,
            self._gaps,
            [row for part in self._whole.regions for one in part.indicators for row in one.rows],
            [target for part in self._whole.regions for target in part.targets],
        )
        self._spots = task_spots(checked)
        self._series = series_of(checked)
        self.site = Site(self._cover(), tuple(self._addresses()), {}, self._anchors())
        self.site = replace(self.site, files=self._files())

    def _cover(self) -> Report:
        """The report of the cover: with the matrix, but without chapters, since its links lead to pages."""
        return replace(self._whole, regions=(), rules=(), matrix=_unlinked(self._whole.matrix))

    def _anchors(self) -> dict[tuple[str, int, int], str]:
        """The anchor where each indicator starts on its region's page, whose sections are the years."""
        found = {}
        years = self._checked.selection.years
        for part in self._whole.regions:
            for one in part.indicators:
                if one.rows:
                    found[part.region, part.year, one.id] = f"s{years.index(part.year) + 1}-{one.rows[0].id}"
        return found

    def _addresses(self) -> Iterator[Address]:
        project, selection = self._checked.project, self._checked.selection
        yield Address(Kind.INDEX, "index", "", "index.html")
        yield Address(Kind.SEARCH, "search", "", "search.html")
        yield Address(Kind.RECEIVED, "received", "", "received.html")
        yield Address(Kind.TREND, "trend", "", "trend.html")
        aliases = _region_aliases(project)
        names = {kind: Names() for kind in _FOLDERS}
        for place in selection.places:
            yield self._address(names, Kind.REGION, place.name, place.name, aliases.get(place.name, ()))
        for one in selection.indicators:
            words = (*(word for c in one.criteria for word in (c.id, c.name)), *one.lead)
            yield self._address(names, Kind.INDICATOR, str(one.id), one.name, words)
        for agency in list_agencies(project):
            if agency.leads or agency.supports or agency.tasks:
                yield self._address(names, Kind.OFFICE, agency.name, agency.name, agency.aliases)
        for task in selection.tasks:
            words = (*task.responsible, *(target.name for target in task.targets))
            yield self._address(names, Kind.TASK, task.id, task.called, words)

    @staticmethod
    def _address(names: Mapping[Kind, Names], kind: Kind, key: str, name: str, words: tuple[str, ...]) -> Address:
        return Address(kind, key, name, f"{_FOLDERS[kind]}/{names[kind].file(key)}", words)

    def _files(self) -> dict[tuple[str, str], str]:
        found = {(one.kind.value, one.key): one.file for one in self.site.addresses}
        known = agency_names(self._checked.project)
        for name in (*self._office_names(), *known):
            file = found.get(("office", resolve_agency(self._checked.project, name)))
            if file is not None:
                found["office", name] = file
        return found

    def _office_names(self) -> dict[str, None]:
        """Every name that the selected indicators and tasks use for an office."""
        selection = self._checked.selection
        found = dict.fromkeys(name for one in selection.indicators for name in (*one.lead, *one.support))
        return found | dict.fromkeys(name for task in selection.tasks for name in task.responsible)

    def pages(self) -> Iterator[Page]:
        """Every page, kind by kind in the order of the addresses; each is made when it is asked for."""
        for kind in Kind:
            found = self.site.of(kind)
            for place, address in enumerate(found):
                before = found[place - 1] if place else None
                after = found[place + 1] if place + 1 < len(found) else None
                yield self._page(address, before, after)

    def _page(self, address: Address, before: Address | None, after: Address | None) -> Page:
        series = tuple(one for one in self._series if address.kind is Kind.TREND or address.key == str(one.id))
        match address.kind:
            case Kind.INDEX | Kind.SEARCH:
                return Page(address, before, after, self.site.whole)
            case Kind.RECEIVED | Kind.TREND:
                received = tuple(self._received()) if address.kind is Kind.RECEIVED else ()
                return Page(address, before, after, self._bare(), received=received, series=series)
            case Kind.REGION:
                return Page(address, before, after, self._region(address.key))
            case Kind.OFFICE:
                return Page(address, before, after, self._office(address.key))
            case Kind.INDICATOR:
                return Page(address, before, after, self._bare(), self._indicator(int(address.key)), series=series)
            case Kind.TASK:
                return Page(address, before, after, self._bare(), task=self._task(address.key))

    def _received(self) -> Iterator[ReceivedYear]:
        selection = self._checked.selection
        asked = Wanted(counties=tuple(place.name for place in selection.places))
        return (received_in(self._checked.project, asked, year) for year in selection.years)

    def _bare(self) -> Report:
        """What every page repeats from the whole report: plan, standard, dates, the mark of a drill."""
        return replace(self._whole, regions=(), findings=(), contradictions=(), rules=(), matrix=None, yearly=None)

    def _region(self, name: str) -> Report:
        """The report of `ecocheck report --county`, except that its revision is that of all files of the site."""
        selection = self._checked.selection
        shown = replace(selection, places=tuple(one for one in selection.places if one.name == name))
        revision, follow_up = self._whole.revision, self._follow_up
        return build_report(
            self._checked, self._gaps, shown=shown, revision=revision, follow_up=follow_up, kept=self._kept
        )

    def _office(self, name: str) -> Report:
        """The office's work list, with the rules of the criteria on it."""
        found = self._lists.build(name, self._spots)
        ids = {rows[0].id for one in (*found.leads, *found.supports) for rows in one.criteria if rows}
        rules = tuple(one for one in self._whole.rules if one.id in ids)
        shown = replace(self._checked.selection, agencies=(name,))
        conclusion = conclusion_of(self._checked, shown, self._gaps, self._follow_up, self._kept)
        own = replace(self._bare(), agencies=(name,), worklists=(found,), rules=rules, conclusion=conclusion)
        return replace(own, actions=actions_in(self._kept, shown, (found,)))

    def _indicator(self, number: int) -> IndicatorPage:
        indicator = next(one for one in self._checked.selection.indicators if one.id == number)
        domains = {one.id: one.name for one in self._checked.project.registry.indicators.domains}
        views = [one for part in self._whole.regions for one in part.indicators if one.id == number]
        return IndicatorPage(
            indicator,
            domains.get(indicator.domain, ""),
            tally(views),
            tuple(self._criteria(indicator)),
            tuple(gap for gap in self._gaps if number in (gap.indicator, *gap.indicators)),
            tuple(self._addressed(Kind.TASK, [t.id for t in self._tasks() if number in t.serves.indicators])),
            self._contradictions(number, None),
        )

    def _criteria(self, indicator: Indicator) -> Iterator[CriterionPage]:
        for one in indicator.criteria:
            rows = tuple(self._rows.get(one.id, ()))
            if rows:
                rules = tuple(rule for rule in self._whole.rules if rule.id == one.id)
                yield CriterionPage(one.id, one.name, one.unit, rules, rows, tally(rows))

    def _tasks(self) -> tuple[Task, ...]:
        return self._checked.selection.tasks

    def _addressed(self, kind: Kind, keys: list[str]) -> Iterator[Address]:
        found = {one.key: one for one in self.site.of(kind)}
        return (found[key] for key in keys if key in found)

    def _contradictions(self, number: int | None, task: str | None) -> tuple[ContradictionView, ...]:
        return tuple(one for one in self._whole.contradictions if number in one.indicators or task in one.tasks)

    def _task(self, name: str) -> TaskPage:
        task = next(one for one in self._tasks() if one.id == name)
        checked, spot = self._checked, self._spots[name]
        reports = [
            Reported(place.name, year, task_view(checked, task, place, year, (), spot))
            for place in checked.selection.places
            for year in checked.selection.years
            if task.binds(place)
        ]
        targets = tuple(tuple(self._targets.get(one.id, ())) for one in task.targets)
        return TaskPage(
            task,
            spot,
            targets,
            tuple(reports),
            tuple(self._addressed(Kind.INDICATOR, [str(one) for one in task.serves.indicators])),
            self._contradictions(None, name),
        )


def _unlinked(matrix: Matrix | None) -> Matrix | None:
    return (
        None if matrix is None else replace(matrix, columns=tuple(replace(one, section=None) for one in matrix.columns))
    )


def _region_aliases(project: Project) -> dict[str, tuple[str, ...]]:
    units = project.units
    return {one.name: one.aliases for one in units.counties} | {units.city.name: units.city.aliases}
