"""One run over the regions: read their files, collect findings, judge."""

from __future__ import annotations

from collections import ChainMap
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from ecocheck.app.checking.judging import Judging
from ecocheck.app.checking.lasting import lasting_of, with_baselines, with_earlier
from ecocheck.app.checking.spots import RuleSpots, TargetSpots, datum_spot, target_datum
from ecocheck.app.checking.totals import Totals, finding_of, with_proposals
from ecocheck.app.checking.views import Checked
from ecocheck.app.evidence_files import EvidenceFiles
from ecocheck.app.verdicts.reviewed import is_told, worst_of
from ecocheck.findings import ordered
from ecocheck.model.looking_back import furthest_back
from ecocheck.rules import as_awaited, check_file
from ecocheck.rules.context import DataContext
from ecocheck.verdict.asked import asked_here
from ecocheck.verdict.judged import gathered
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.rollup import roll_up
from ecocheck.verdict.target_records import records_of
from ecocheck.verdict.totals import Proposal

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping, Sequence

    from ecocheck.app.opening import Opened
    from ecocheck.app.reviewing.looking import Reviewing
    from ecocheck.app.selection import Selection
    from ecocheck.app.verdicts.making import RowMaker
    from ecocheck.app.verdicts.reviewed import Reviewed, ReviewState
    from ecocheck.app.verdicts.row import Row, TargetRow
    from ecocheck.findings import Spot
    from ecocheck.model.figures import Figures, Place
    from ecocheck.source.region import RegionFile
    from ecocheck.verdict.inputs.given import Inputs
    from ecocheck.verdict.judge import Result
    from ecocheck.verdict.rollup import IndicatorResult
    from ecocheck.verdict.subject import Subject
    from ecocheck.verdict.targets import TargetResult
    from ecocheck.verdict.totals import Disagreement


class Run:
    """One run over the regions. Mutable only while `check` runs."""

    def __init__(  # noqa: PLR0913 a project, what of it, on which day, and what else is read
        self,
        opened: Opened,
        selection: Selection,
        as_of: datetime.date,
        back: int = 0,
        against: int | None = None,
        *,
        validates: bool = True,
    ) -> None:
        """Prepare the run; no data file is read yet.

        `against`: an earlier year that is judged to be compared with. Without
        `validates` nobody wants the findings of data files.
        """
        self.project, self.selection, self.as_of, self.back = opened.project, selection, as_of, back
        self.against = None if against in selection.years else against
        self._validates = validates
        self.findings = list(opened.findings)
        self.spots = RuleSpots(opened.project)
        self.rows: list[Row] = []
        self.targets: list[TargetRow] = []
        self.rolled: list[IndicatorResult] = []
        """Each indicator over all its criteria, even those that were not asked for."""
        self.indicator_reviews: dict[tuple[str, int, int], ReviewState] = {}
        """What the reviews of those criteria come to; empty where none are kept."""
        self.past: list[Row] = []
        """The rows of the year `against`."""
        self.figures: dict[tuple[str, int], Figures] = {}
        self.earlier: dict[tuple[str, int], Figures] = {}
        self.totals = Totals(opened.project, selection, as_of)
        registry = opened.project.registry
        papers = EvidenceFiles(opened.project.documents)
        judged = (registry.indicators, registry.tasks, selection.standard, as_of, papers)
        self.judging = Judging(*judged, selection.rules_of)
        self._furthest = furthest_back(
            registry.indicators.indicators, registry.tasks.tasks, max(selection.years, default=as_of.year)
        )

    @cached_property
    def maker(self) -> RowMaker:
        """Makes the rows of verdicts; imported only when something is judged."""
        from ecocheck.app.verdicts.making import RowMaker

        return RowMaker(self.project, self.selection.standard, ChainMap(self.figures, self.earlier), self.as_of)

    @cached_property
    def reviewing(self) -> Reviewing:
        """Looks up what reviewers said of the verdicts."""
        from ecocheck.app.reviewing.looking import Reviewing

        return Reviewing(self.project, self.judging)

    @cached_property
    def past_maker(self) -> RowMaker:
        """Makes the rows of the year `against`, with the waivers of its files."""
        from ecocheck.app.verdicts.making import RowMaker

        return RowMaker(self.project, self.selection.standard, self.earlier, self.as_of)

    @cached_property
    def target_spots(self) -> TargetSpots:
        """The places of the targets' rules; made only when something is judged."""
        return TargetSpots(self.project)

    def region(self, place: Place) -> Iterator[tuple[Mapping[int, RegionFile], int]]:
        """Read one region, note its findings, and keep what the cross-check of totals needs.

        Yields the region's files, once for each year asked for, together with that year.
        """
        if not self._concerned(place):
            return
        asked = place in self.selection.places
        wanted = self._years_to_read() if asked else self.selection.years
        files = self.project.read_region(place.name, wanted)
        if asked and (self.back or self.against is not None):
            others = {year: file for year, file in files.items() if year not in self.selection.years}
            self.earlier |= {(place.name, year): file.figures for year, file in others.items()}
        for year in self.selection.years:
            files = with_baselines(self.project, place, files, year) if asked else files
            self._note(place, files, year)
            if asked:
                yield files, year

    def look_through(self, place: Place) -> None:
        """Note the findings of one region file by file, and keep only the files to which the present one is compared.

        The next file then reuses the memory of the last, which is faster than
        holding the files of all years. Those that state baselines are all kept.
        """
        if not self._concerned(place):
            return
        files: dict[int, RegionFile] = {}
        for year in self.selection.years:
            based = any(file.figures.baselines for file in files.values())
            files = {one: file for one, file in files.items() if based or year - self._furthest <= one < year}
            wanted = set(range(year - self._furthest, year + 1))
            files.update(self.project.read_region(place.name, wanted - set(files)))
            files = dict(with_baselines(self.project, place, files, year))
            self._note(place, files, year)

    def _concerned(self, place: Place) -> bool:
        """Whether the region was asked for, or the city's sums need it."""
        return place in self.selection.places or self.totals.wanted

    def _note(self, place: Place, files: Mapping[int, RegionFile], year: int) -> None:
        """Keep what the cross-check needs of a file, and its findings where the region was asked for."""
        file = files.get(year)
        if file is None:
            return
        self.totals.keep(place, file, files.get(year - 1))
        if self._validates and place in self.selection.places:
            context = DataContext(self.project, file, place, files, self.as_of)
            self.findings += as_awaited(context)
            self.findings += check_file(context)

    def _years_to_read(self) -> set[int]:
        """The years asked for, the years since the first due year of a selected target, and those before each.

        Before each year as many are read as the rule looks back that looks furthest.
        """
        years = {year - step for year in self.selection.years for step in range(max(self._furthest, self.back) + 1)}
        if self.against is not None:
            years |= set(range(self.against - self._furthest, self.against + 1))
        dues = [due.year for task in self.selection.tasks for one in task.targets if (due := one.due_on()) is not None]
        return years | set(range(min(dues, default=max(years)) - self._furthest, max(years)))

    def judge(self, place: Place, files: Mapping[int, RegionFile], year: int) -> Mapping[int, RegionFile]:
        """Judge every selected criterion and task target of one region and year; the files that were judged on."""
        file = files.get(year)
        if file is not None:
            self.figures[place.name, year] = file.figures
        files = with_earlier(self.project, self._states(place, year), place, files, year, self.as_of)
        years = {one: files[one].figures for one in files}
        results = self.judging.criteria_of(self.selection.indicators, place, years, year)
        self.rolled += roll_up(results)
        reviews = {one.criterion.id: self.reviewing.of(one, place, years) for one in results}
        self._roll_up_reviews(results, reviews)
        for result in results:
            if self.selection.includes(result.criterion):
                at = datum_spot(self._recorded(place, files, result.figure_year), "measurements", result.criterion.id)
                missed = self._missed(result, place, years)
                row = self.maker.of(result, at, self.spots.of(result), missed)
                review = reviews[result.criterion.id]
                self.rows.append(row if review is None else replace(row, review=review))

        for target in self.judging.targets_of(self.selection.tasks, place, years, year):
            at = target_datum(self._recorded(place, files, target.figure_year), target, target)
            later_at = self._later_at(target, place, files)
            known = records_of(target.task, target.target, years, self.judging.criteria, place, self.as_of)
            inputs = known.inputs(target.reported_in) if target.verdict is Verdict.NOT_MET else None
            made = self.maker.of_target(target, at, later_at, self.target_spots.of(target.target), inputs)
            review = self.reviewing.of(target, place, years)
            self.targets.append(made if review is None else replace(made, row=replace(made.row, review=review)))
        return files

    def _roll_up_reviews(self, results: Sequence[Result], reviews: Mapping[str, Reviewed | None]) -> None:
        """Keep for each indicator the worst state among its criteria of which the review is told."""
        found: dict[tuple[str, int, int], list[ReviewState]] = {}
        for one in results:
            review = reviews[one.criterion.id]
            if review is not None and is_told(one, review):
                found.setdefault((one.region, one.year, one.indicator), []).append(review.told)
        self.indicator_reviews |= {key: state for key, states in found.items() if (state := worst_of(states))}

    def _later_at(self, target: TargetResult, place: Place, files: Mapping[int, RegionFile]) -> Spot | None:
        """The place of the newer figure in spite of which a target stays missed."""
        later = target.later
        return None if later is None else target_datum(self._recorded(place, files, later.year), target, later)

    def judge_against(self, place: Place, files: Mapping[int, RegionFile]) -> None:
        """Judge the selected criteria of one region in the year `against`, where there is one, by the same files."""
        year = self.against
        if year is None or year not in files:
            return
        files = with_baselines(self.project, place, files, year)
        files = with_earlier(self.project, self._states(place, year), place, files, year, self.as_of)
        years = {one: file.figures for one, file in files.items() if one <= year}
        for result in self.judging.criteria_of(self.selection.indicators, place, years, year):
            if self.selection.includes(result.criterion):
                at = datum_spot(files.get(result.figure_year), "measurements", result.criterion.id)
                self.past.append(self.past_maker.of(result, at, self.spots.of(result), None))

    def _states(self, place: Place, year: int) -> tuple[Subject, ...]:
        """The states that may last from an earlier year: criteria asked for, and criteria whose figures targets use."""
        lent = {one.criterion for task in self.selection.tasks for one in task.targets}
        criteria = self.judging.criteria
        asked = {key: one for key, one in criteria.items() if key in lent or self.selection.includes(one)}
        asked |= {key: criteria[key] for key in asked_here(asked.values(), criteria) if key in criteria}
        ruled = year if self.selection.rules_of is None else self.selection.rules_of
        return lasting_of(asked.values(), place, ruled, self.selection.standard)

    def _recorded(self, place: Place, files: Mapping[int, RegionFile], year: int) -> RegionFile | None:
        """The file that holds a datum; if its year was not asked for, its figures are kept in `earlier`."""
        file = files.get(year)
        if file is not None and year not in self.selection.years:
            self.earlier.setdefault((place.name, year), file.figures)
        return file

    def _missed(self, result: Result, place: Place, years: Mapping[int, Figures]) -> Inputs | None:
        """The inputs of a verdict that missed its line; None for any other verdict."""
        if result.verdict is not Verdict.NOT_MET:
            return None
        return gathered(result.subject, place, years, result.year, self.as_of, result.standard, self.selection.rules_of)

    def disagreements(self) -> tuple[tuple[Disagreement, Spot | None], ...]:
        """Cross-check the city's figures, once every region has been read; each disagreement is a finding too."""
        found = tuple(self.totals.disagreements())
        self.findings += [finding_of(one, spot) for one, spot in found if spot is not None]
        return found

    def finish(self) -> Checked:
        """Cross-check the totals, sort the findings, and return everything."""
        disagreements, document = self.disagreements(), self.project.registry.indicators_document
        self.findings += self.reviewing.findings if self._validates else ()
        proposals = tuple(self.totals.proposals())
        return Checked(
            self.project,
            self.selection,
            tuple(with_proposals(self.rows, self.project.units.city.name, proposals)),
            tuple(self.targets),
            tuple(self.rolled),
            disagreements,
            ordered(self.findings),
            self.figures,
            tuple((one, document.spot(("contradictions", place), "value")) for place, one in self.judging.unsettled),
            self.as_of,
            self.earlier,
            tuple(one for one in proposals if isinstance(one, Proposal)),
            tuple(self.past),
            self.indicator_reviews,
        )
