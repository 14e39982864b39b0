"""Puts each form beside the data files and beside the other forms, and finds where they say different things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.collecting.handed_in import Place
from ecocheck.app.collecting.merge import Merged, merged
from ecocheck.app.collecting.problems import problem
from ecocheck.app.collecting.receipts import given_before, known_receipts
from ecocheck.app.filling.building import forms
from ecocheck.app.selection import Wanted
from ecocheck.quantity import FIRST_YEAR, LAST_YEAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.app.collecting.handed_in import CellKey, FormKey, HandedIn, Problem, RegionYear
    from ecocheck.app.collecting.merge import Change
    from ecocheck.app.filling.form import Form
    from ecocheck.source.project import Project


def merged_with(project: Project, handed: Sequence[HandedIn]) -> list[Merged]:
    """Each form beside today's data, with the problems that it has by itself or with another form."""
    now: dict[RegionYear, Form | None] = {}
    found = []
    for one in handed:
        key, strange = one.region_year, strange_to(project, one)
        if strange is None and key not in now:
            now[key] = _form_now(project, *key)
        found.append(_merged(project, one, now.get(key), strange))
    return _at_odds(found)


def _form_now(project: Project, region: str, year: int) -> Form | None:
    """The form of everything, as it would be made today; None where the region has nothing to report."""
    return next(iter(forms(project, Wanted(counties=(region,)), year)), None)


def _merged(project: Project, form: HandedIn, now: Form | None, strange: Problem | None) -> Merged:
    if strange is not None or now is None:
        return Merged(form, (), (*form.problems, *([strange] if strange is not None else ())), 0)
    receipts = known_receipts(project.root, form.region, form.year)
    found = merged(form, now, given_before(receipts, form))
    return found.with_problems([problem("ECO907", Place(form.file))] if form.registry != now.registry else [])


def strange_to(project: Project, form: HandedIn) -> Problem | None:
    """The problem of a form that is none of the project's; None for one that is."""
    place = Place(form.file)
    if form.drill is not project.drill:
        return problem("ECO904" if form.drill else "ECO905", place)
    if form.region not in project.units.regions() or not FIRST_YEAR <= form.year <= LAST_YEAR:
        return problem("ECO906", place, region=form.region, year=str(form.year))
    return None


def _at_odds(found: list[Merged]) -> list[Merged]:
    """The forms, with a problem at each cell in which two of them say different things."""
    said: dict[tuple[RegionYear, CellKey], dict[str, list[tuple[FormKey, Change]]]] = {}
    for one in found:
        for change in one.changes:
            key = (one.form.region_year, change.key)
            said.setdefault(key, {}).setdefault(change.new or "", []).append((one.form.key, change))
    problems: dict[FormKey, list[Problem]] = {}
    for values in said.values():
        if len(values) < 2:  # noqa: PLR2004 two that differ
            continue
        for value, cells in values.items():
            other = next(cells[0][1] for one, cells in values.items() if one != value)
            for form, own in cells:
                params = {"written": own.new or "", "other": other.new or "", "where": str(other.place)}
                problems.setdefault(form, []).append(problem("ECO932", own.place, own.key, **params))
    return [one.with_problems(problems.get(one.form.key, ())) for one in found]
