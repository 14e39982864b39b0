"""What the registry says of a place in a data file: which id is meant there, and what is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.model.settled import in_year

if TYPE_CHECKING:
    from collections.abc import Collection

    from ecocheck.findings import Route
    from ecocheck.rules.index import Index
    from ecocheck.verdict.subject import Subject


def ids_at(index: Index, route: Route) -> Collection[str]:
    """The ids of which one may stand at the end of a route; empty where no id belongs."""
    match route:
        case (str(section), str()) if section in index.may_stand:
            return index.may_stand[section]
        case ("tasks", str(task), "targets", str()) if task in index.tasks:
            return [target.id for target in index.tasks[task].targets]
        case _:
            return ()


def subject_at(index: Index, year: int, route: Route) -> tuple[Subject, str] | None:
    """What is measured by the value at a route, and its name, where the registry knows it."""
    match route:
        case ("measurements", str(key), "value") if key in index.criteria:
            criterion, subject = index.of_year(year)[key]
            return subject, criterion.name
        case ("tasks", str(), "targets", str(key), "value") if key in index.targets:
            _, target = index.targets[key]
            return index.target_subject(in_year(target, year)), target.name
        case _:
            return None
