"""What is wrong with a changed cell by itself, and with the row that it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.collecting.cells import LONGEST, fault_of
from ecocheck.app.collecting.handed_in import CellKey
from ecocheck.app.collecting.problems import problem
from ecocheck.app.filling.fields import CARRIED, Section, field_of
from ecocheck.verdict.reading import PERCENT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ecocheck.app.collecting.handed_in import FilledCell, HandedIn, Problem
    from ecocheck.app.filling.form import FormRow, Said

_PARTS = frozenset({"numerator", "denominator"})


def fault_in(cell: FilledCell, key: CellKey, row: FormRow) -> Problem | None:
    """What is wrong with a changed cell itself."""
    field, held = field_of(key.section, key.key), cell.cell
    code = fault_of(held, field.kind)
    if code is not None:
        written = held.text if held is not None else ""
        return problem(code, cell.place, key, written=written, length=str(len(written)), most=str(LONGEST))
    if held is not None and held.percent and (row.unit != PERCENT or key.key in _PARTS):
        return problem("ECO928", cell.place, key, written=held.text)
    choices = field.choices or row.choices.get(key.key, ())
    strict = key.key in {"side", CARRIED}  # of any other field the checks of the data file know the words
    if strict and cell.said is not None and cell.said not in choices:
        return problem("ECO924", cell.place, key, written=cell.said, words="、".join(choices))
    return None


def fault_of_row(
    form: HandedIn,
    key: CellKey,
    rows: Mapping[tuple[Section, str], FormRow],
    reports: Callable[[FormRow], bool],
) -> Problem | None:
    """What is wrong with filling in the row at all: another office reports it, or a target before it is missing."""
    row, place = rows[key.section, key.ident], form.cells[key].place
    if not reports(row):
        return problem("ECO919", place, key, ident=key.ident, agency=form.agency or "")
    if key.section is Section.TARGET and "（" in key.ident:
        first = CellKey(key.section, key.ident.partition("（")[0], "number")
        stands = rows.get(first[:2])
        if form.cells[key].said is not None and (stands is None or not _said(form, first, stands)):
            return problem("ECO920", place, key, ident=key.ident)
    return None


def _said(form: HandedIn, key: CellKey, row: FormRow) -> Said | None:
    cell = form.cells.get(key)
    return cell.said if cell is not None and cell.said is not None else row.base.get(key.key)
