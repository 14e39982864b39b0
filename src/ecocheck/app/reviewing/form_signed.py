"""Who reviews, and when: the cells above the rows of a filled 抽验表."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.app.collecting.cells import LONGEST, fault_of, said_in
from ecocheck.app.collecting.handed_in import Place
from ecocheck.app.collecting.problems import problem
from ecocheck.app.collecting.sheet_rows import text_at
from ecocheck.app.filling.fields import Kind
from ecocheck.app.reviewing import form_layout as layout
from ecocheck.regex import regex

if TYPE_CHECKING:
    from ecocheck.app.collecting.handed_in import Problem
    from ecocheck.findings.entry import Text
    from ecocheck.source.workbook.cells import Sheet

_DAY: Final = regex(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")


class Signed(NamedTuple):
    """Office, person and day; None where one is missing or wrong."""

    agency: str | None
    person: str | None
    day: datetime.date | None


def signed_above(sheet: Sheet, heads: int, problems: list[Problem], file: str, as_of: datetime.date) -> Signed:
    """What stands above the row of titles; problems are added to `problems`."""
    top = _Top(sheet, heads, problems, file)
    return Signed(top.said(layout.AGENCY), top.said(layout.PERSON), top.day(as_of))


def cell_fault(sheet: Sheet, at: tuple[int, int], place: Place) -> Problem | None:
    """What is wrong with a cell itself, whatever it should hold."""
    cell = sheet.cells.get(at)
    code = fault_of(cell, Kind.TEXT)
    if code is None or cell is None:
        return None
    return problem(code, place, None, written=cell.text, length=str(len(cell.text)), most=str(LONGEST))


class _Top:
    """Reads the cells to the right of their titles."""

    def __init__(self, sheet: Sheet, heads: int, problems: list[Problem], file: str) -> None:
        self.sheet, self.heads, self.problems, self.file = sheet, heads, problems, file

    def _cell(self, title: Text) -> tuple[int, int] | None:
        named = {"".join(one.split()) for one in title}
        for row, column in sorted(self.sheet.cells):
            said = "".join(text_at(self.sheet, row, column).split()).rstrip("：:")
            if row < self.heads and said in named:
                return row, column + 1
        return None

    def _place(self, at: tuple[int, int] | None) -> Place:
        return Place(self.file, self.sheet.name, None if at is None else self.sheet.address(*at))

    def said(self, title: Text) -> str | None:
        """What is filled in beside a title; a problem where nothing is, or where the cell is at fault."""
        at = self._cell(title)
        place = self._place(at)
        fault = None if at is None else cell_fault(self.sheet, at, place)
        if fault is not None:
            self.problems.append(fault)
            return None
        said = None if at is None else said_in(self.sheet.cells.get(at), Kind.CHOICE)
        if said is None:
            head = title.zh if at is None else text_at(self.sheet, at[0], at[1] - 1).strip().rstrip("：:")
            self.problems.append(problem("ECO947", place, None, head=head))
        return said

    def day(self, as_of: datetime.date) -> datetime.date | None:
        """The day of the review, which is not after `as_of`."""
        said, place = self.said(layout.DAY), self._place(self._cell(layout.DAY))
        day = None if said is None else _day_in(said)
        if day is not None and day <= as_of:
            return day
        if day is not None:
            params = {"written": day.isoformat(), "as_of": as_of.isoformat()}
            self.problems.append(problem("ECO949", place, None, **params))
        elif said is not None:
            self.problems.append(problem("ECO948", place, None, written=said))
        return None


def _day_in(said: str) -> datetime.date | None:
    """The day that a text says, with the year first; None where it says none."""
    found = _DAY.fullmatch(said)
    if found is None:
        return None
    try:
        return datetime.date(*map(int, found.groups()))
    except ValueError:
        return None
