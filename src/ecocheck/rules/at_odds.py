"""ECO560 for tasks, 569, 656: two statements of one file that cannot both be true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings import Related
from ecocheck.model.measurement import Reading
from ecocheck.rules.context import target_items
from ecocheck.source.written.characters import shown
from ecocheck.verdict.neighbours import verdict_on
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.target_records import done_before_the_start
from ecocheck.verdict.words.undone import undone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Finding, Route
    from ecocheck.model.registry import Criterion
    from ecocheck.rules.context import DataContext


def _verdict(context: DataContext, criterion: Criterion) -> Verdict:
    years = {year: file.figures for year, file in context.years.items()} | {context.figures.year: context.figures}
    return verdict_on(criterion, context.place, years, context.figures.year, context.as_of)


def _claimed(context: DataContext, criterion: Criterion) -> bool:
    """Whether the file claims that the criterion is met, with or without a document."""
    one = context.figures.measurements.get(criterion.id)
    if one is None or context.figures.refuses("measurements", criterion.id):
        return False
    return one.value is True or _verdict(context, criterion) is Verdict.MET


def _route(context: DataContext, key: str) -> Route:
    return ("measurements", key, context.figures.measurements[key].figure_key)


def eco656_cannot_both_be_true(context: DataContext) -> Iterator[Finding]:
    """A fact reported as done is contradicted by another figure of the same file."""
    criteria, measured = context.index.criteria, context.figures.measurements
    for criterion in context.index.at_odds:
        others = [key for key in criterion.at_odds_with if key in criteria and key in measured]
        if not others or not _claimed(context, criterion):
            continue
        for key in others:
            other = criteria[key]
            if _verdict(context, other) is not Verdict.NOT_MET:
                continue
            related = (Related(context.document.spot(_route(context, key)), "other"),)
            said = {"id": criterion.id, "name": criterion.name, "other": key, "missed": other.name}
            yield context.find("ECO656", _route(context, criterion.id), "value", related, **said)


def eco569_done_before_the_start(context: DataContext) -> Iterator[Finding]:
    """A target is reported as done, but its task as not started."""
    for item in target_items(context):
        _, task, *_ = item.route
        if done_before_the_start(context.figures.tasks[str(task)], item.subject.id):
            related = (Related(context.document.spot(("tasks", task, "status")), "other"),)
            yield item.find("ECO569", ("value",), "value", related, task=str(task))


def eco560_task_said_undone(context: DataContext) -> Iterator[Finding]:
    """A task is reported as done, but words beside it say that it is not."""
    for key, report in context.figures.tasks.items():
        if report.status != "done" or key not in context.index.tasks:
            continue
        found = undone(Reading(value=True, source=report.source, note=report.note), context.figures.year)
        if found is not None:
            route, word = found
            said = {"id": key, "name": context.index.tasks[key].title.name or "", "phrase": "status_undone"}
            yield context.find("ECO560", ("tasks", key, *route), word=shown(word), written="status: done", **said)


AT_ODDS_FILE_CHECKS: tuple[Callable[[DataContext], Iterator[Finding]], ...] = (
    eco656_cannot_both_be_true,
    eco569_done_before_the_start,
    eco560_task_said_undone,
)
