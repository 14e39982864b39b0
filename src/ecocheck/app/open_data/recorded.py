"""What the data files record: figures, evidence, figures of parts of a year, targets, baselines, wider regions.

Entries that `validate` refuses to read are left out; so are those of ids that the registry does not have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.checking.spots import datum_spot
from ecocheck.app.open_data.records import (
    Adjusted,
    Assigned,
    Based,
    Figure,
    FileRecords,
    PartFigure,
    Proof,
    Recorded,
    Reported,
    Wider,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.app.evidence_files import EvidenceFiles
    from ecocheck.app.selection import Selection
    from ecocheck.findings import Route, Spot
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.tasks import Task
    from ecocheck.source.project import Project
    from ecocheck.source.region import RegionFile


def records_of(project: Project, selection: Selection, papers: EvidenceFiles) -> Iterator[FileRecords]:
    """The records of the data files of the selected regions, file by file; each file is read here.

    Those of earlier years are among them, since a verdict may rest on them. Of
    a selection by indicators or offices only what is selected.
    """
    last, whole = max(selection.years), selection.everything
    criteria = [
        one.id
        for each in project.registry.indicators.indicators
        for one in each.criteria
        if whole or selection.includes(one)
    ]
    tasks = project.registry.tasks.tasks if whole else selection.tasks
    for place in selection.places:
        years = {year for year in project.data.paths.get(place.name, {}) if year <= last}
        for _, file in sorted(project.read_region(place.name, years).items()):
            yield _File(file, place.name).records(criteria, tasks, papers)


class _File:
    """The records of one file."""

    def __init__(self, file: RegionFile, region: str) -> None:
        self._file, self._region, self._figures = file, region, file.figures

    def _recorded(self, key: str, at: Spot | None, *, of_target: bool = False) -> Recorded:
        return Recorded(self._region, self._figures.year, key, of_target, at)

    def _listed(self, section: str, key: str, index: int) -> Recorded:
        """The entry with that index; one alone may stand without a list."""
        listed = isinstance(self._file.document.value((section, key)), list)
        route: Route = (section, key, index) if listed else (section, key)
        return self._recorded(key, self._file.document.spot(route, "value" if listed else "key"))

    def _agency(self, one: Measurement) -> str | None:
        reporter = one.reported_by or self._figures.prepared_by
        return None if reporter is None else reporter.agency

    def records(self, known: list[str], tasks: tuple[Task, ...], papers: EvidenceFiles) -> FileRecords:
        figures = (*self._of_criteria(known), *self._of_targets(tasks))
        baselines = tuple(self._of_baselines(known))
        return FileRecords(
            figures,
            tuple(
                Proof(one.recorded, number, evidence, papers.state(evidence))
                for one in figures
                for number, evidence in enumerate(one.measurement.evidence, 1)
            ),
            tuple(self._parts(known)),
            tuple(
                Assigned(self._listed("assigned", key, index), index + 1, one)
                for key in known
                for index, one in enumerate(self._figures.assigned.get(key, ()))
            ),
            baselines,
            tuple(
                Adjusted(one.recorded, number, adjustment)
                for one in baselines
                for number, adjustment in enumerate(one.baseline.adjusted, 1)
            ),
            tuple(
                Wider(self._listed("wider", key, index), index + 1, one)
                for key in known
                for index, one in enumerate(self._figures.wider.get(key, ()))
            ),
            tuple(
                Reported(
                    self._region, self._figures.year, task.id, one, self._file.document.spot(("tasks", task.id), "key")
                )
                for task in tasks
                if (one := self._figures.tasks.get(task.id)) is not None
            ),
        )

    def _of_baselines(self, criteria: Iterable[str]) -> Iterator[Based]:
        for key in criteria:
            one = self._figures.baselines.get(key)
            if one is not None:
                yield Based(self._recorded(key, self._file.document.spot(("baselines", key, "value"), "key")), one)

    def _of_criteria(self, criteria: Iterable[str]) -> Iterator[Figure]:
        for key in criteria:
            one = self._figures.measurements.get(key)
            if one is not None:
                at = datum_spot(self._file, "measurements", key)
                yield Figure(self._recorded(key, at), one, self._agency(one))

    def _of_targets(self, tasks: Iterable[Task]) -> Iterator[Figure]:
        for task, key in ((each.id, target.id) for each in tasks for target in each.targets):
            report = self._figures.tasks.get(task)
            one = None if report is None else report.targets.get(key)
            if one is not None:
                at = self._file.document.spot(("tasks", task, "targets", key, one.figure_key), "key")
                yield Figure(self._recorded(key, at, of_target=True), one, self._agency(one))

    def _parts(self, criteria: Iterable[str]) -> Iterator[PartFigure]:
        for key in criteria:
            for period, one in self._figures.interim.get(key, {}).items():
                at = self._file.document.spot(("interim", key, period), "key")
                yield PartFigure(self._recorded(key, at), period, one)
