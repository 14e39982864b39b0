"""Forms that say different things in one cell, whichever of them the data file agrees with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.collecting.problems import problem

if TYPE_CHECKING:
    from ecocheck.app.collecting.handed_in import CellKey, FormKey, Place, Problem, RegionYear
    from ecocheck.app.collecting.merge import Merged


def without_agreement(found: list[Merged]) -> list[Merged]:
    """The forms, with a problem at each cell that one of them changes and another fills in differently."""
    changed = {(one.form.region_year, change.key) for one in found for change in one.changes}
    said: dict[tuple[RegionYear, CellKey], dict[str, list[tuple[FormKey, Place]]]] = {}
    for one in found:
        for cell in one.form.cells if not one.passed_over else ():
            key, filled = (one.form.region_year, cell), one.form.cells[cell]
            if key in changed and filled.said != one.form.base.get(cell):
                said.setdefault(key, {}).setdefault(filled.said or "", []).append((one.form.key, filled.place))
    problems: dict[FormKey, list[Problem]] = {}
    for (_, cell), values in said.items():
        for value, places in values.items() if len(values) > 1 else ():
            other = next((one, cells[0][1]) for one, cells in values.items() if one != value)
            for form, place in places:
                problems.setdefault(form, []).append(_problem(cell, place, value, other))
    return [one.with_problems(problems.get(one.form.key, ())) for one in found]


def _problem(cell: CellKey, place: Place, value: str, other: tuple[str, Place]) -> Problem:
    return problem("ECO932", place, cell, written=value, other=other[0], where=str(other[1]))
