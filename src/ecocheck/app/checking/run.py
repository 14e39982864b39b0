"""One run over the regions: read, look for what is wrong, judge."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from ecocheck.app.checking.lasting import lasting_of, with_earlier
from ecocheck.app.checking.places import RuleSpots, TargetSpots, datum_spot, target_datum
from ecocheck.app.checking.totals import Totals, finding_of
from ecocheck.app.checking.views import Checked
from ecocheck.app.evidence_files import EvidenceFiles
from ecocheck.app.verdicts.making import RowMaker
from ecocheck.findings import ordered
from ecocheck.rules import check_file
from ecocheck.rules.context import DataContext
from ecocheck.verdict.inputs.gathering import inputs_of
from ecocheck.verdict.judge import judge_region
from ecocheck.verdict.neighbours import Neighbours
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.rollup import roll_up
from ecocheck.verdict.settling import unsettled
from ecocheck.verdict.targets import judge_targets, recorded

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping

    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Selection
    from ecocheck.app.verdicts.row import Row, TargetRow
    from ecocheck.findings import Spot
    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.registry import Contradiction, Criterion
    from ecocheck.source.region import RegionFile
    from ecocheck.verdict.inputs.given import Inputs
    from ecocheck.verdict.judge import Result
    from ecocheck.verdict.rollup import IndicatorResult
    from ecocheck.verdict.subject import Subject
    from ecocheck.verdict.totals import Disagreement


class Run:
    """One run over the regions. Mutable only while `check` runs."""

    def __init__(self, opened: Opened, selection: Selection, as_of: datetime.date, back: int = 0) -> None:
        """Nothing is read yet."""
        self.project, self.selection, self.as_of, self.back = opened.project, selection, as_of, back
        self.findings = list(opened.findings)
        self.spots = RuleSpots(opened.project)
        self.rows: list[Row] = []
        self.targets: list[TargetRow] = []
        self.rolled: list[IndicatorResult] = []
        """Indicators over all their criteria, whether or not each of those was asked for."""
        self.figures: dict[tuple[str, int], Figures] = {}
        self.earlier: dict[tuple[str, int], Figures] = {}
        self.totals = Totals(opened.project, selection, as_of)
        self.papers = EvidenceFiles(opened.project.root)
        self.maker = RowMaker(opened.project, selection.standard, self.figures, as_of)

    @cached_property
    def criteria(self) -> Mapping[str, Criterion]:
        """The registry's criteria by id: targets of tasks may speak of the same quantity."""
        return {one.id: one for each in self.project.registry.indicators.indicators for one in each.criteria}

    @cached_property
    def unsettled(self) -> tuple[tuple[int, Contradiction], ...]:
        """The contradictions that are still open, each with its place in the register."""
        return unsettled(self.project.registry.indicators, self.project.registry.names.realm())

    @cached_property
    def neighbours(self) -> Neighbours:
        """What verdicts say of each other; only judging asks."""
        registry = self.project.registry
        still_open = tuple(one for _, one in self.unsettled)
        return Neighbours(registry.indicators, registry.tasks, still_open, self.as_of)

    @cached_property
    def target_spots(self) -> TargetSpots:
        """Where the rules of targets stand; only judging asks."""
        return TargetSpots(self.project)

    def region(self, place: Place) -> Iterator[tuple[Mapping[int, RegionFile], int]]:
        """Read one region and note its findings; what the cross-check needs of it is kept.

        Yields the region's files with each year that was asked for.
        """
        if not self._concerned(place):
            return
        asked = place in self.selection.places
        wanted = self._years_to_read() if asked else self.selection.years
        files = self.project.read_region(place.name, wanted)
        if asked and self.back:
            others = {year: file for year, file in files.items() if year not in self.selection.years}
            self.earlier |= {(place.name, year): file.figures for year, file in others.items()}
        for year in self.selection.years:
            self._note(place, files, year)
            if asked:
                yield files, year

    def look_through(self, place: Place) -> None:
        """Note the findings of one region file by file, and hold none but last year's beside it.

        What a file takes in memory is then taken again by the next, which is
        faster than having more of it for every year of the region.
        """
        if not self._concerned(place):
            return
        files: dict[int, RegionFile] = {}
        for year in self.selection.years:
            files = {one: file for one, file in files.items() if one == year - 1}
            files.update(self.project.read_region(place.name, {year - 1, year} - set(files)))
            self._note(place, files, year)

    def _concerned(self, place: Place) -> bool:
        """Whether the region was asked for, or the city's sums need it."""
        return place in self.selection.places or self.totals.wanted

    def _note(self, place: Place, files: Mapping[int, RegionFile], year: int) -> None:
        """Keep what the cross-check needs of a file, and its findings where the region was asked for."""
        file = files.get(year)
        if file is None:
            return
        self.totals.keep(place, file)
        if place in self.selection.places:
            self.findings += file.findings
            self.findings += check_file(DataContext(self.project, file, place, files, self.as_of))

    def _years_to_read(self) -> set[int]:
        """The years asked, those since the first target of a selected task fell due, and the years before each."""
        years = {year - step for year in self.selection.years for step in range(max(1, self.back) + 1)}
        dues = [due.year for task in self.selection.tasks for one in task.targets if (due := one.due_on()) is not None]
        return years | set(range(min(dues, default=max(years)) - 1, max(years)))

    def judge(self, place: Place, files: Mapping[int, RegionFile], year: int) -> None:
        """Judge every selected criterion and task target of one region and year."""
        file = files.get(year)
        if file is not None:
            self.figures[place.name, year] = file.figures
        files = with_earlier(self.project, self._states(place, year), place, files, year, self.as_of)
        years = {one: files[one].figures for one in files}
        judged = judge_region(self.selection.indicators, place, years, year, self.as_of, self.selection.standard)
        told = (self.neighbours.of_criterion(one, place, years) for one in judged)
        results = tuple(replace(one, backing=self.papers.backing(one.backing, one.measurement)) for one in told)
        self.rolled += roll_up(results)
        for result in results:
            if self.selection.includes(result.criterion):
                at = datum_spot(self._recorded(place, files, result.figure_year), "measurements", result.criterion.id)
                missed = self._missed(result, place, years)
                self.rows.append(self.maker.of(result, at, self.spots.of(result), missed))

        for bare in judge_targets(self.selection.tasks, place, years, year, self.criteria, self.as_of):
            target = self.neighbours.of_target(bare, place, years)
            at = target_datum(self._recorded(place, files, target.figure_year), target)
            known = recorded(target.task, target.target, years, self.criteria, place, self.as_of)
            inputs = known.inputs(target.reported_in) if target.verdict is Verdict.NOT_MET else None
            found = replace(target, backing=self.papers.backing(target.backing, target.measurement))
            self.targets.append(self.maker.of_target(found, at, self.target_spots.of(target.target), inputs))

    def _states(self, place: Place, year: int) -> tuple[Subject, ...]:
        """What may last from an earlier year, of the criteria asked for and of those whose figures targets borrow."""
        lent = {one.criterion for task in self.selection.tasks for one in task.targets}
        asked = (one for one in self.criteria.values() if one.id in lent or self.selection.includes(one))
        return lasting_of(asked, place, year, self.selection.standard)

    def _recorded(self, place: Place, files: Mapping[int, RegionFile], year: int) -> RegionFile | None:
        """The file that holds a datum; one of a year that nobody asked for is kept among the earlier ones."""
        file = files.get(year)
        if file is not None and year not in self.selection.years:
            self.earlier.setdefault((place.name, year), file.figures)
        return file

    def _missed(self, result: Result, place: Place, years: Mapping[int, Figures]) -> Inputs | None:
        """What a missed line was judged on."""
        if result.verdict is not Verdict.NOT_MET:
            return None
        return inputs_of(result.subject, place, years, result.year, self.as_of)

    def disagreements(self) -> tuple[tuple[Disagreement, Spot | None], ...]:
        """Cross-check the city's figures, once every region has been read; each disagreement is a finding too."""
        found = tuple(self.totals.disagreements())
        self.findings += [finding_of(one, spot) for one, spot in found if spot is not None]
        return found

    def finish(self) -> Checked:
        """Cross-check, roll up, and order."""
        disagreements, document = self.disagreements(), self.project.registry.indicators_document
        return Checked(
            self.project,
            self.selection,
            tuple(self.rows),
            tuple(self.targets),
            tuple(self.rolled),
            disagreements,
            ordered(self.findings),
            self.figures,
            tuple((one, document.spot(("contradictions", place), "value")) for place, one in self.unsettled),
            self.as_of,
            self.earlier,
        )
