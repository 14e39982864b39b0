"""Mending a target of a task that stands beside the tasks: its lines stay where they are and go further in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.source.mending.edits import Change, followed
from ecocheck.source.mending.moves import by_blanks
from ecocheck.source.mending.regrouped import holds_the_same
from ecocheck.source.mending.trying import Step, changed
from ecocheck.source.shape.stray_targets import DEEPER, SECTION, stray

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.source.mending.edits import Edit
    from ecocheck.source.mending.known import Known
    from ecocheck.source.mending.reading import Reading
    from ecocheck.source.shape.stray_targets import Stray

_MOST: Final = 20
"""How many targets of one file are mended."""


def targets_below_tasks(reading: Reading, known: Known) -> Step:
    """The reading with each such target below its task, as long as nothing else changes."""
    edits: tuple[Edit, ...] = ()
    tasks = reading.document.value((SECTION,)) if reading.document.readable else None
    keys = [str(key) for key in tasks if known.target(str(key))] if isinstance(tasks, dict) else []
    for key in keys[:_MOST]:
        found = stray(key, reading.document)
        if found is None:
            continue
        step = changed(reading, _changes(reading, found))
        if holds_the_same(reading, step.reading):
            reading, edits = step.reading, followed(edits, step.edits)
    return Step(reading, edits)


def _changes(reading: Reading, found: Stray) -> Iterator[Change]:
    start = reading.starts[found.first - 1]
    end = reading.line_end(found.first)
    if found.above:
        yield Change(start, start, "".join(f"{line}{end}" for line in found.above), "line")
    for number in range(found.first, found.last + 1):
        if reading.document.line(number).strip():
            yield by_blanks(reading, number, DEEPER)
