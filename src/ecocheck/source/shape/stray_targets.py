"""A target of a task that stands beside the tasks, with the lines that it lacks.

::

    tasks:
      T72-3:
        value: 90.2
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ecocheck.source.shape.lost_targets import UNDER
from ecocheck.source.shape.outdented import last_line
from ecocheck.source.yaml.line_ends import indent_of

if TYPE_CHECKING:
    from ecocheck.findings import Route
    from ecocheck.source.yaml.document import Document

SECTION: Final = "tasks"
STEP: Final = "  "
DEEPER: Final = 4
"""How much further in a target stands than its task."""

_SHOWN: Final = 2


class Stray(NamedTuple):
    """The lines of a target, and those to write above it so that it belongs to its task, once it stands further in."""

    first: int
    last: int
    above: tuple[str, ...]


def stray(key: str, document: Document) -> Stray | None:
    """The target where it only has to be indented; None where it has to go to another place of the file."""
    tasks = document.value((SECTION,))
    at = document.spot((SECTION, key), "key")
    line = document.line(at.line)
    if not isinstance(tasks, dict) or indent_of(line) != at.column - 1:
        return None
    task, pad = task_of(key), line[: at.column - 1]
    above: tuple[str, ...] | None = (f"{pad}{task}:", f"{pad}{STEP}{UNDER}:")
    if task in tasks:
        keys = list(tasks)
        right_above = keys.index(key) and keys[keys.index(key) - 1] == task
        above = _below(tasks[task], document, len(pad)) if right_above else None
    return None if above is None else Stray(at.line, last_line(document, at.line), above)


def task_of(key: str) -> str:
    """The id of the task of a target."""
    return key.rpartition("-")[0]


def _below(report: Any, document: Document, level: int) -> tuple[str, ...] | None:
    """The lines to add below the last line of a task; None where a target cannot go on there."""
    if not isinstance(report, dict) or not report:
        return None
    if UNDER not in report:
        return (f"{' ' * level}{STEP}{UNDER}:",)
    own = report[UNDER]
    if list(report)[-1] != UNDER or not isinstance(own, dict) or not own:
        return None
    first = next(iter(own))
    return (
        () if document.spot((SECTION, task_of(str(first)), UNDER, first), "key").column == level + DEEPER + 1 else None
    )


def as_it_will_stand(route: Route, document: Document) -> str:
    """The lines of a target in its place, from its task on; the rest of a long one is left out."""
    key, at = str(route[-1]), document.spot(route, "key")
    lines = [document.line(number) for number in range(at.line, last_line(document, at.line) + 1)]
    own = [f"{STEP * 3}{one[at.column - 1 :]}" for one in lines[:_SHOWN]]
    quoted = " / ".join(f"“{one}”" for one in (f"{STEP}{task_of(key)}:", f"{STEP * 2}{UNDER}:", *own))
    return quoted if len(lines) <= _SHOWN else f"{quoted} / …"
