"""Looks up in the registry which ids may stand at a route of a data file, and what the value there measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.model.settled import in_year

if TYPE_CHECKING:
    from collections.abc import Collection

    from ecocheck.findings import Route
    from ecocheck.rules.index import Index
    from ecocheck.verdict.subject import Subject


def ids_at(index: Index, route: Route) -> Collection[str]:
    """The ids that may stand at the end of a route; empty if no id belongs there."""
    match route:
        case (str(section), str()) if section in index.may_stand:
            return index.may_stand[section]
        case ("tasks", str(task), "targets", str()) if task in index.tasks:
            return [target.id for target in index.tasks[task].targets]
        case _:
            return ()


def names_at(index: Index, route: Route) -> dict[str, str]:
    """The ids that may stand at the end of a route, with their names."""
    return {one: index.name_of(one) for one in ids_at(index, route)}


def subject_at(index: Index, year: int, route: Route) -> tuple[Subject, str] | None:
    """The subject that the value at a route measures, with its name; None if the registry does not have it."""
    match route:
        case ("measurements", str(key), "value") if key in index.criteria:
            criterion, subject = index.of_year(year)[key]
            return subject, criterion.name
        case ("tasks", str(), "targets", str(key), "value") if key in index.targets:
            _, target = index.targets[key]
            return index.target_subject(in_year(target, year)), target.name
        case _:
            return None
