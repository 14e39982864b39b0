"""Asks for every explained verdict what would turn it to `met`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.explaining import explain
from ecocheck.app.explaining.sources import Sources
from ecocheck.app.reaching.case import Case
from ecocheck.app.reaching.figures import happened
from ecocheck.app.reaching.search import parts_of, ways_to_met
from ecocheck.app.reaching.views import OPEN, Reach, Reached
from ecocheck.model.settled import in_year
from ecocheck.verdict.notes import NoteCode

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from ecocheck.app.explaining import Explained, Explanation
    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Selection
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Route
    from ecocheck.model.registry import Criterion
    from ecocheck.model.rule import Rule
    from ecocheck.model.tasks import Task, TaskTarget


def reach_met(opened: Opened, selection: Selection, as_of: datetime.date) -> Reached:
    """For every selected verdict that is open, the changes that would turn it to `met`."""
    explained = explain(opened, selection, as_of)
    sources = Sources(explained.checked)
    return Reached(explained, tuple(_reach(one, explained, sources) for one in explained.explanations))


def _reach(one: Explanation, explained: Explained, sources: Sources) -> Reach:
    if one.row.verdict not in OPEN:
        return Reach(one, (), (), happened=False, files={})
    case = case_of(one, explained, sources)
    ways, parts = ways_to_met(case), parts_of(case)
    told = (*ways, *(way for part in parts for way in part.ways))
    years = {change.year for way in told for change in way.changes if change.settings}
    files = {year: sources.file(one.row.region, year) for year in sorted(years)}
    return Reach(one, ways, parts, happened(case), files)


def case_of(one: Explanation, explained: Explained, sources: Sources) -> Case:
    """The verdict of an explanation with what it rests on, ready to be judged on other figures."""
    checked, row = explained.checked, one.row
    registry = checked.project.registry
    place = next(each for each in checked.selection.places if each.name == row.region)
    criteria = {each.id: each for listed in registry.indicators.indicators for each in listed.criteria}
    subject: Criterion | tuple[Task, TaskTarget]
    entry: Route
    if one.target is None:
        subject, entry = criteria[row.id], ("measurements", row.id)
    else:
        task = next(each for each in registry.tasks.tasks if each.id == one.target.task)
        subject = task, next(each for each in task.targets if each.id == row.id)
        lent = one.target.criterion
        entry = ("tasks", task.id, "targets", row.id) if lent is None else ("measurements", lent)
    return Case(
        place=place,
        year=row.year,
        as_of=checked.as_of,
        years=sources.figures(row.region, row.year),
        criteria=criteria,
        standard=checked.selection.standard,
        subject=subject,
        entry=entry,
        entry_year=row.figure_year,
        others=tuple(_other_lines(row, explained)),
    )


def _other_lines(row: Row, explained: Explained) -> Iterator[tuple[str, Rule]]:
    """The lines that the figure meets and that an open contradiction sets beside its own."""
    registry = explained.checked.project.registry
    criteria = {one.id: one for each in registry.indicators.indicators for one in each.criteria}
    targets = {one.id: one for each in registry.tasks.tasks for one in each.targets}
    for note in row.remarks:
        key, about = note.params.get("id", ""), note.params.get("contradictions", "")
        if note.code is not NoteCode.OTHER_LINE_MET or not about:
            continue
        if key in targets:
            yield about, in_year(targets[key], row.figure_year).rule
        elif (found := criteria[key].in_force(row.figure_year)) is not None:
            yield about, found[1].rule
