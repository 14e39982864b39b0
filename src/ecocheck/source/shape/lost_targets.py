"""Targets of a task that stand beside its `status`, because the line `targets:` was lost, or is not indented below.

::

    T72:
      status: in_progress
      T72-3:
        value: 90.2
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ecocheck.findings import Finding
from ecocheck.model.measurement import TaskReport
from ecocheck.source.shape.outdented import last_line
from ecocheck.source.shape.unknown_keys import TARGET_ID
from ecocheck.source.written.characters import shown
from ecocheck.source.yaml.line_ends import indent_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from pydantic_core import ErrorDetails

    from ecocheck.findings import Route
    from ecocheck.source.shape.locate_error import Site
    from ecocheck.source.yaml.document import Document

UNDER: Final = "targets"


class Run(NamedTuple):
    """Targets of one task that stand one below the other, and whether the line above them is missing."""

    route: Route
    ids: tuple[str, ...]
    line_lost: bool

    @property
    def told(self) -> frozenset[Route]:
        """The routes whose findings all come from this one cause; `targets` only looks empty."""
        return frozenset((*self.route, one) for one in (*self.ids, UNDER))


def lost_targets(told: Sequence[tuple[ErrorDetails, Site]], document: Document) -> list[Run]:
    """The targets of each task that stand beside its status, if all of them stand together."""
    tasks = {
        site.route[:-1]: None for error, site in told if error["type"] == "extra_forbidden" and site.owner is TaskReport
    }
    return [run for route in tasks if (run := _of_task(route, document)) is not None]


def _of_task(route: Route, document: Document) -> Run | None:
    report = document.value(route)
    if not isinstance(report, dict):
        return None
    runs = [(own, tuple(keys)) for own, keys in groupby(report, lambda key: _is_target(key, str(route[-1])))]
    targets = [(place, keys) for place, (own, keys) in enumerate(runs) if own]
    if len(targets) != 1 or not all(_begins_line(document, (*route, key)) for key in targets[0][1]):
        return None
    place, keys = targets[0]
    if UNDER not in report:
        return Run(route, keys, line_lost=True)
    right_above = place > 0 and runs[place - 1][1][-1] == UNDER
    return Run(route, keys, line_lost=False) if right_above and _takes_more(report[UNDER]) else None


def _is_target(key: object, task: str) -> bool:
    return isinstance(key, str) and TARGET_ID.fullmatch(key) is not None and key.startswith(f"{task}-")


def _begins_line(document: Document, route: Route) -> bool:
    at = document.spot(route, "key")
    return not document.line(at.line)[: at.column - 1].strip()


def _takes_more(below: Any) -> bool:
    """Whether targets may be added below the key `targets`."""
    return below is None or (isinstance(below, dict) and bool(below))


def targets_finding(run: Run, document: Document) -> Finding:
    """The finding at the first of the targets, with the lines to indent."""
    spots = [document.spot((*run.route, one), "key") for one in run.ids]
    first, last = spots[0].line, last_line(document, spots[-1].line)
    line = document.line(first)
    return Finding(
        "ECO305",
        spots[0],
        {
            "key": "、".join(run.ids),
            "under": UNDER,
            "phrase_move": "line_and_indent" if run.line_lost else "only_indent",
            "phrase_more": "target_of_task",
            "line": f"{shown(line[: indent_of(line)])}{UNDER}:",
            "at": str(first),
            "lines": f"{first}—{last}" if last > first else str(last),
        },
    )


def without_doubt(findings: Iterable[Finding], known: AbstractSet[str]) -> tuple[Finding, ...]:
    """The findings, without the doubt whether the task has targets where all those that are named are `known`."""
    return tuple(
        replace(one, params={**one.params, "phrase_more": "nothing"})
        if one.params.get("phrase_more") == "target_of_task" and known >= set(one.params["key"].split("、"))
        else one
        for one in findings
    )
