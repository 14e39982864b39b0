"""What the sheets of a form hold: its rows by sheets, and the cells that may be filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.app.collecting.cells import said_in
from ecocheck.app.filling import layout
from ecocheck.app.filling.fields import FIELDS, Section
from ecocheck.findings.entry import visible
from ecocheck.render.formats.excel.values import LONGEST
from ecocheck.render.phrases.forms.filling import UNGROUPED
from ecocheck.source.workbook.cells import Cell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.filling.fields import Field
    from ecocheck.app.filling.form import Form, FormRow, Said
    from ecocheck.findings import Lang

_MOST: Final = 31
"""Excel's limit for the name of a sheet."""
_NEVER: Final = str.maketrans(dict.fromkeys("[]:*?/\\'", "_"))


@dataclass(frozen=True, slots=True)
class RowSheet:
    """A sheet of rows; the columns to fill in are those that a row has open."""

    name: str
    section: Section
    rows: tuple[FormRow, ...]
    of_tasks: bool
    """Whether its figures are those of tasks."""

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields of its columns."""
        used = {key for row in self.rows for key in row.open}
        return tuple(one for one in FIELDS[self.section] if one.key in used)


def row_sheets(form: Form, lang: Lang) -> tuple[RowSheet, ...]:
    """The sheets of rows in their order, each with a name that Excel allows and no other sheet has."""
    found: dict[tuple[Section, str, bool], list[FormRow]] = {}
    for row in form.rows:
        if row.section is not Section.COVER:
            found.setdefault(_sheet_of(row, lang), []).append(row)
    taken = {one.casefold() for text in (layout.COVER, layout.SIGNATURE) for one in text} | {layout.HIDDEN}
    return tuple(
        RowSheet(_free_name(name, taken), section, tuple(rows), of_tasks)
        for (section, name, of_tasks), rows in found.items()
    )


def cover_row(form: Form) -> FormRow:
    """The row of the cover's fields."""
    return next(one for one in form.rows if one.section is Section.COVER)


def _sheet_of(row: FormRow, lang: Lang) -> tuple[Section, str, bool]:
    if row.section is not Section.FIGURE:
        return row.section, layout.TITLES[row.section].of(lang), False
    if row.route[0] == "tasks":
        return row.section, layout.TASK_TARGETS.of(lang), True
    return row.section, row.group or UNGROUPED.of(lang), False


def _free_name(name: str, taken: set[str]) -> str:
    """The name without forbidden signs, short enough, and with a number where another sheet has it."""
    plain = visible(name).translate(_NEVER)
    number = 1
    while True:
        end = "" if number == 1 else f"（{number}）"
        found = plain[: _MOST - len(end)] + end
        if found.casefold() not in taken:
            taken.add(found.casefold())
            return found
        number += 1


def fillable(row: FormRow) -> Iterator[Field]:
    """The fields of a row that a cell can hold: a text with control characters is left to the data file."""
    return (one for one in row.fields if _holds(one, row.base.get(one.key)))


def _holds(field: Field, said: Said | None) -> bool:
    if said is None:
        return True
    short = len(said.encode("utf-16-le", "surrogatepass")) // 2 <= LONGEST
    seen = all(visible(line) == line for line in said.split("\n"))
    return short and seen and said_in(Cell(said, said), field.kind) == said
