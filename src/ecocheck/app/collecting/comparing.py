"""Puts each form beside the data files and beside the other forms."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from ecocheck.app.collecting.disagreeing import without_agreement
from ecocheck.app.collecting.handed_in import Place
from ecocheck.app.collecting.merge import Merged, merged
from ecocheck.app.collecting.problems import problem
from ecocheck.app.collecting.receipts import given_before, known_receipts, was_corrected
from ecocheck.app.filling.building import forms
from ecocheck.app.filling.fields import Section
from ecocheck.app.selection import Wanted
from ecocheck.app.typed_names import resolve_agency
from ecocheck.model.receipts import Receipts
from ecocheck.quantity import FIRST_YEAR, LAST_YEAR
from ecocheck.source.receipts import read_receipts, receipts_file

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ecocheck.app.collecting.handed_in import HandedIn, Problem, RegionYear
    from ecocheck.app.filling.form import Form, FormRow
    from ecocheck.source.project import Project

_CORRECTED: Final = "ECO909"


def merged_with(project: Project, handed: Sequence[HandedIn], digests: Mapping[str, str]) -> list[Merged]:
    """Each form beside today's data, with the problems that it has by itself or with another form."""
    now: dict[RegionYear, Form | None] = {}
    found = []
    for one in handed:
        key, strange = one.region_year, strange_to(project, one)
        if strange is None and key not in now:
            now[key] = _form_now(project, *key)
        found.append(_merged(project, one, now.get(key), strange or _corrected(project, one, digests)))
    return without_agreement(found)


def _form_now(project: Project, region: str, year: int) -> Form | None:
    """The form of everything, as it would be made today; None where the region has nothing to report."""
    return next(iter(forms(project, Wanted(counties=(region,)), year)), None)


def _corrected(project: Project, form: HandedIn, digests: Mapping[str, str]) -> Problem | None:
    """The remark on a file that was collected before and has been corrected since."""
    known = known_receipts(project.root, form.region, form.year)
    corrected = was_corrected(known, form.agency, digests.get(form.file))
    return problem(_CORRECTED, Place(form.file)) if corrected else None


def _merged(project: Project, form: HandedIn, now: Form | None, strange: Problem | None) -> Merged:
    if strange is not None and strange.finding.code == _CORRECTED:
        return Merged(form, (), (strange,), 0, passed_over=True)
    if strange is not None or now is None:
        return Merged(form, (), (*form.problems, *([strange] if strange is not None else ())), 0)
    receipts = known_receipts(project.root, form.region, form.year)
    found = merged(form, now, given_before(receipts, form), receipts, partial(_reports, project, form))
    return found.with_problems([problem("ECO907", Place(form.file))] if form.registry != now.registry else [])


def _reports(project: Project, form: HandedIn, row: FormRow) -> bool:
    """Whether the office of a form reports a row: it leads the indicator, or is named first for the task."""
    if form.agency is None or not form.ident or row.section is Section.COVER:
        return True
    offices = [resolve_agency(project, name) for name in row.lead]
    return form.agency in (offices[:1] if row.route[0] == "tasks" else offices)


def strange_to(project: Project, form: HandedIn) -> Problem | None:
    """The problem of a form that is none of the project's; None for one that is."""
    place = Place(form.file)
    if form.drill is not project.drill:
        return problem("ECO904" if form.drill else "ECO905", place)
    if not form.ident and (not form.region or not form.year):
        return problem("ECO910", place)
    if form.region not in project.units.regions() or not FIRST_YEAR <= form.year <= LAST_YEAR:
        return problem("ECO906", place, region=form.region, year=str(form.year))
    if not isinstance(read_receipts(project.root, form.region, form.year), Receipts):
        return problem("ECO908", place, file=receipts_file(form.region, form.year))
    return None
