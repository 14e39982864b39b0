"""ECO430–440: ids in a data file, and whether they are in the right place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ecocheck.model.rule_kinds.base import Against
from ecocheck.quantity.comparing import OPERATORS
from ecocheck.regex import regex
from ecocheck.rules.meant import ids_at, names_at
from ecocheck.rules.names import id_of, same_id, sure_id
from ecocheck.source.shape.outdented import last_line
from ecocheck.source.shape.stray_targets import SECTION, as_it_will_stand, stray
from ecocheck.source.written.characters import shown
from ecocheck.source.written.keys import is_part_of_a_year
from ecocheck.verdict.applicable_rule import lent_by_city

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from ecocheck.findings import Finding, Route
    from ecocheck.model.registry import Criterion
    from ecocheck.model.tasks import Task
    from ecocheck.rules.context import DataContext

_OF_REGION: Final = ("measurements", "assigned", "baselines", "interim")
"""Sections about the criteria that apply to the region; what wider regions have may be recorded for any."""
_OF_CRITERIA: Final = (*_OF_REGION, "wider")
_TASK_LIKE: Final = regex(r"[Tt]\d+(?:\D\d+)?", re.ASCII)


def _target_ids(context: DataContext) -> Iterator[tuple[Task, str, Route]]:
    """Ids of targets below tasks of the registry, with task and route."""
    for key in context.ids.get("tasks", ()):
        targets = context.document.value(("tasks", key, "targets"))
        if key in context.index.tasks and isinstance(targets, dict):
            for target in targets:
                yield context.index.tasks[key], target, ("tasks", key, "targets", target)


def _misplaced_ids(context: DataContext, *sections: str) -> Iterator[tuple[str, Route]]:
    for section in sections:
        for key in context.misplaced_ids.get(section, ()):
            yield key, (section, key)


def _known(context: DataContext, section: str) -> Collection[str]:
    """The ids that may stand in a section."""
    return context.index.may_stand[section]


def _meant(context: DataContext, route: Route, key: str) -> str | None:
    """The id that is meant by a key: an id in another form, an id with its name, or the name alone; else None."""
    index = context.index
    same = same_id(key, ids_at(index, route))
    match route:
        case _ if same is not None:
            return same
        case ("tasks", _, "targets", _):
            return id_of(key, names_at(index, route))
        case ("tasks", _):
            return id_of(key, {task: one.title.name or "" for task, one in index.tasks.items()})
        case (_, _):
            return id_of(key, {criterion: one.name for criterion, one in index.criteria.items()})
        case _:
            return None


def eco430_no_such_criterion(context: DataContext) -> Iterator[Finding]:
    """An entry under an id that the registry does not have is ignored."""
    for key, route in _misplaced_ids(context, *_OF_CRITERIA, "waivers"):
        elsewhere = route[0] != "waivers" and (key in context.index.indicators or _TASK_LIKE.fullmatch(key))
        if not elsewhere and _meant(context, route, key) is None:
            phrase = "look_it_up" if not is_part_of_a_year(key) else "in_interim"
            yield context.find("ECO430", route, "key", id=shown(key), phrase=phrase)


def eco431_id_written_otherwise(context: DataContext) -> Iterator[Finding]:
    """An id that was written another way: `7_1`, `7.1`, `７－１`, `任务72`."""
    targets = ((key, route) for _, key, route in _target_ids(context))
    for key, route in (*_misplaced_ids(context, *_OF_CRITERIA, "tasks", "waivers"), *targets):
        known = ids_at(context.index, route)
        write = None if key in known else _meant(context, route, key)
        if write is not None:
            there = context.document.holds((*route[:-1], write))
            sure = sure_id(key, names_at(context.index, route)) is not None and not there
            words = {"id": shown(key), "write": write, "name": context.index.name_of(write)}
            words["phrase_fix"] = "fix" if sure else "nothing"
            words["phrase_form"] = "plain_signs" if _WIDE.search(key) else "nothing"
            yield context.find("ECO431", route, "key", **words)


_WIDE: Final = regex("[\uff0d\uff10-\uff19\uff34\uff54\u2010-\u2015\u2212]")
"""Full-width figures and letters, and other dashes, which an id does not take."""


def eco432_indicator_for_criterion(context: DataContext) -> Iterator[Finding]:
    """Figures belong to criteria (24-1), not to an indicator (24)."""
    for key, route in _misplaced_ids(context, *_OF_CRITERIA):
        indicator = context.index.indicators.get(key)
        if indicator is not None:
            known = "、".join(f"{one.id} {one.name}" for one in indicator.criteria)
            yield context.find("ECO432", route, "key", id=key, known=known)


def eco433_no_such_task(context: DataContext) -> Iterator[Finding]:
    """A report on a task that the plan does not have."""
    index = context.index
    for key, route in _misplaced_ids(context, "tasks"):
        elsewhere = key in index.targets or key in index.criteria
        if not elsewhere and _meant(context, route, key) is None:
            yield context.find("ECO433", route, "key", id=shown(key))


def eco434_no_such_target(context: DataContext) -> Iterator[Finding]:
    """A target that its task does not have."""
    for task, key, route in _target_ids(context):
        own = {target.id: target.name for target in task.targets}
        if key not in own and same_id(key, own) is None and id_of(key, own) is None:
            known = "、".join(f"{one} {name}" for one, name in own.items()) or "—"
            yield context.find("ECO434", route, "key", id=shown(key), task=task.id, known=known)


def eco435_does_not_apply(context: DataContext) -> Iterator[Finding]:
    """A figure for a criterion or target that does not apply to the region is never judged."""
    region, applying, year = context.place.name, context.index.applying(context.place), context.figures.year
    for section in _OF_REGION:
        for key in context.ids.get(section, ()):
            criterion = None if key in applying else context.index.criteria.get(key)
            lent = criterion is not None and section == "measurements" and lent_by_city(criterion, context.place, year)
            if criterion is not None and not lent:
                yield context.find("ECO435", (section, key), "key", id=key, name=criterion.name, region=region)
    for task, key, route in _target_ids(context):
        target = next((one for one in task.targets if one.id == key), None)
        if target is not None and not task.target_binds(target, context.place):
            yield context.find("ECO435", route, "key", id=key, name=target.name, region=region)


def _without_kind(context: DataContext, section: str, wanted: Against) -> Iterator[tuple[Criterion, Route]]:
    """Entries of a section under criteria that no revision compares with `wanted`."""
    for key in context.ids.get(section, ()):
        criterion = context.index.criteria.get(key)
        if criterion is not None and wanted not in context.index.against[criterion.id]:
            yield criterion, (section, key)


def eco436_not_an_assigned_target(context: DataContext) -> Iterator[Finding]:
    """An assigned target has no effect on a criterion that the plan judges by its own line."""
    for criterion, route in _without_kind(context, "assigned", Against.TARGET):
        yield context.find("ECO436", route, "key", id=criterion.id, name=criterion.name)


def eco437_not_a_baseline(context: DataContext) -> Iterator[Finding]:
    """A baseline has no effect on a criterion that is not judged by one."""
    for criterion, route in _without_kind(context, "baselines", Against.BASELINE):
        yield context.find("ECO437", route, "key", id=criterion.id, name=criterion.name)


def eco438_no_such_count(context: DataContext) -> Iterator[Finding]:
    """Only the counts that the criterion names are allowed."""
    for key, measurement in context.figures.measurements.items():
        criterion = context.index.criteria.get(key) if measurement.counts else None
        if criterion is None:
            continue
        for name in measurement.counts:
            if name not in criterion.counts:
                known = "、".join(criterion.counts) or "—"
                route = ("measurements", key, "counts", name)
                yield context.find("ECO438", route, "key", name=shown(name), known=known)


def eco439_target_out_of_its_task(context: DataContext) -> Iterator[Finding]:
    """A task's target belongs below its task: tasks › T72 › targets › T72-1."""
    for key, route in _misplaced_ids(context, *_OF_CRITERIA, "tasks"):
        if key in context.index.targets:
            task = context.index.targets[key][0].id
            yield context.find("ECO439", route, "key", id=key, task=task, **_way_home(context, route, task))


def _way_home(context: DataContext, route: Route, task: str) -> dict[str, str]:
    """How a target gets below its task: by being indented where it stands, or moved to another place."""
    document = context.document
    found = stray(str(route[-1]), document) if route[0] == SECTION else None
    at = document.spot(route, "key").line
    last = last_line(document, at)
    said = {"lines": f"{at}—{last}" if last > at else str(at), "whole": as_it_will_stand(route, document)}
    if found is not None:
        added = " / ".join(f"“{one}”" for one in found.above)
        return said | {
            "phrase": "target_indented",
            "phrase_above": "lines_above" if added else "nothing",
            "added": added,
        }
    there = document.holds((SECTION, task))
    said["phrase_above"] = "nothing"
    below = {"phrase": "target_to_its_task", "at": str(document.spot((SECTION, task), "key").line)}
    return said | (below if there else {"phrase": "target_below_tasks"})


_KEYS_OF: Final = (
    ("assigned", frozenset({*OPERATORS, "issuer", "issued"})),
    ("baselines", frozenset({"year", "adjusted"})),
    ("waivers", frozenset({"reason", "approved_by", "expires", "covers"})),
)
"""Keys that only the entries of one section have."""


def _section_of(entry: object) -> str:
    """The section to which an entry of a criterion belongs, by its keys."""
    keys = entry.keys() if isinstance(entry, dict) else frozenset()
    return next((section for section, own in _KEYS_OF if not own.isdisjoint(keys)), "measurements")


def eco440_in_the_other_section(context: DataContext) -> Iterator[Finding]:
    """A criterion among the tasks, or a task among the figures."""
    for key, route in _misplaced_ids(context, "tasks"):
        if key in context.index.criteria:
            section = _section_of(context.document.value(route))
            yield context.find("ECO440", route, "key", id=key, section=section)
    for key, route in _misplaced_ids(context, *_OF_CRITERIA):
        if key not in context.index.targets and _TASK_LIKE.fullmatch(key):
            yield context.find("ECO440", route, "key", id=shown(key), section="tasks")


REFERENCE_CHECKS: tuple[Callable[[DataContext], Iterator[Finding]], ...] = (
    eco430_no_such_criterion,
    eco431_id_written_otherwise,
    eco432_indicator_for_criterion,
    eco433_no_such_task,
    eco434_no_such_target,
    eco435_does_not_apply,
    eco436_not_an_assigned_target,
    eco437_not_a_baseline,
    eco438_no_such_count,
    eco439_target_out_of_its_task,
    eco440_in_the_other_section,
)
