"""Places of what a verdict joins: the datum in a data file, the rule in the registry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.model.settled import SettledRevision, SettledTarget

if TYPE_CHECKING:
    from ecocheck.findings import Route, Spot
    from ecocheck.model.registry import Revision
    from ecocheck.model.tasks import TaskTarget
    from ecocheck.source.project import Project
    from ecocheck.source.region import RegionFile
    from ecocheck.verdict.judge import Result
    from ecocheck.verdict.targets import Later, TargetResult


class RuleSpots:
    """Finds the place of each revision's rule in indicators.yaml, and keeps it, since it is often asked for."""

    def __init__(self, project: Project) -> None:
        """Index the criteria by id."""
        self._document = project.registry.indicators_document
        self._routes: dict[str, Route] = {
            criterion.id: ("indicators", i, "criteria", j)
            for i, indicator in enumerate(project.registry.indicators.indicators)
            for j, criterion in enumerate(indicator.criteria)
        }
        self._spots: dict[tuple[str, int], Spot] = {}

    def of(self, result: Result) -> Spot | None:
        """The key `rule` of the revision that the result was judged by; of a decided revision, that of the decision."""
        return self.by(result.criterion.id, result.revision, result.revision_index)

    def by(self, criterion: str, revision: Revision | None, index: int | None) -> Spot | None:
        """The same by the criterion's id, and the revision with its index."""
        if index is None:
            return None
        if isinstance(revision, SettledRevision):
            return self._document.spot((*revision.decided.route, "rule"), "key")
        key = (criterion, index)
        if key not in self._spots:
            route = (*self._routes[key[0]], "revisions", key[1], "rule")
            self._spots[key] = self._document.spot(route, "key")
        return self._spots[key]


def datum_spot(file: RegionFile | None, section: str, key: str) -> Spot | None:
    """The place of an entry's key `value` or `numerator`; of the entry itself where it has neither."""
    entry = file.document.value((section, key)) if file is not None else None
    if file is None or entry is None:
        return None
    for name in ("value", "numerator"):
        if isinstance(entry, dict) and name in entry:
            return file.document.spot((section, key, name), "key")
    return file.document.spot((section, key), "key")


class TargetSpots:
    """Finds the place of the rule of each task's target: in tasks.yaml, or in the settlement that decided it."""

    def __init__(self, project: Project) -> None:
        """Index the targets by id."""
        self._document = project.registry.tasks_document
        self._decided = project.registry.indicators_document
        self._routes: dict[str, Route] = {
            target.id: ("tasks", i, "targets", j, "rule")
            for i, task in enumerate(project.registry.tasks.tasks)
            for j, target in enumerate(task.targets)
        }

    def of(self, target: TaskTarget) -> Spot:
        """The place of the key `rule` of the target as it was judged."""
        if isinstance(target, SettledTarget) and target.since is not None:
            return self._decided.spot((*target.decided.route, "rule"), "key")
        return self._document.spot(self._routes[target.id], "key")


def target_datum(file: RegionFile | None, result: TargetResult, figure: TargetResult | Later) -> Spot | None:
    """The place of the key `value` or `numerator` of a target's figure, which a criterion may have lent."""
    if file is None or figure.measurement is None:
        return None
    if figure.criterion is not None:
        return datum_spot(file, "measurements", figure.criterion)
    key = figure.measurement.figure_key
    return file.document.spot(("tasks", result.task.id, "targets", result.target.id, key), "key")
