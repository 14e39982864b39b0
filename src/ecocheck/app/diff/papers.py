"""The stored documents behind a figure on one side."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.diff.factors import Ground
    from ecocheck.model.documents import Evidence
    from ecocheck.model.measurement import Measurement


def stored(key: str, *grounds: Ground) -> Iterator[Evidence]:
    """The documents of every measurement of a criterion, or of every target of a task, in these files."""
    for ground in grounds:
        for figures in ground.years.values():
            found: list[Measurement] = [figures.measurements[key]] if key in figures.measurements else []
            found += figures.tasks[key].targets.values() if key in figures.tasks else ()
            for one in found:
                yield from one.stored
