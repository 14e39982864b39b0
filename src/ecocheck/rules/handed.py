"""The targets handed down that a file records, each with its route."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Route
    from ecocheck.model.measurement import AssignedTarget
    from ecocheck.rules.context import DataContext


def assigned_of(context: DataContext) -> Iterator[tuple[str, Route, AssignedTarget]]:
    """Every readable target handed down under a criterion that the registry knows."""
    data = context.document.data
    section = data.get("assigned") if isinstance(data, dict) else None
    for key, targets in context.figures.assigned.items():
        if key not in context.index.criteria:
            continue
        listed = isinstance(section, dict) and isinstance(section.get(key), list)
        for place, target in enumerate(targets):
            yield key, ("assigned", key, place) if listed else ("assigned", key), target
