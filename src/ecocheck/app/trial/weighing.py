"""What the figures of a trial alone give, whether or not documents back them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.trial.placing import row_in
from ecocheck.app.verdicts.row import TargetRow
from ecocheck.verdict.evaluating.evaluate import weigh
from ecocheck.verdict.judged import gathered
from ecocheck.verdict.target_records import records_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecocheck.app.checking import Checked
    from ecocheck.app.diff.views import AnyRow
    from ecocheck.source.project import Project
    from ecocheck.verdict.inputs.given import Inputs
    from ecocheck.verdict.outcome import Verdict


def by_figures(checked: Checked, project: Project, where: tuple[str, int]) -> Callable[[AnyRow], Verdict | None]:
    """A function that gives the verdict on a row of the region and year by its figures alone; None without a rule."""
    region, year = where
    place = next(one for one in project.places() if one.name == region)
    years = {one: file.figures for one, file in project.read_region(region).items() if one <= year}
    criteria = {one.id: one for each in project.registry.indicators.indicators for one in each.criteria}
    tasks = {one.id: one for one in project.registry.tasks.tasks}

    def inputs(found: AnyRow) -> Inputs:
        if not isinstance(found, TargetRow):
            return gathered(
                found.subject, place, years, year, checked.as_of, checked.selection.standard, checked.selection.rules_of
            )
        known = records_of(tasks[found.task], found.target, years, criteria, place, checked.as_of)
        return known.inputs(found.reported_in)

    def weighed(found: AnyRow) -> Verdict | None:
        rule = row_in(found).rule
        return None if rule is None else weigh(rule, inputs(found)).verdict

    return weighed
