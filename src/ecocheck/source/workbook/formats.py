"""What a number means and looks like under its format: a percentage, a date, a number shown with fewer decimals."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from ecocheck.source.workbook.cells import Cell
from ecocheck.source.workbook.date_templates import filled
from ecocheck.source.workbook.dates import moment
from ecocheck.source.workbook.format_codes import Section, sections
from ecocheck.source.workbook.numbers import plain, rounded, written

_NEGATIVE: Final = 1
_ZERO: Final = 2


class NumberFormat:
    """One format of a workbook."""

    def __init__(self, code: str, *, since_1904: bool) -> None:
        """`code` as the workbook or Excel's own list has it; an empty one is General."""
        self._sections = sections(code)
        self._since_1904 = since_1904

    def cell(self, number: Decimal, formula: str | None) -> Cell:
        """The cell that stores the number under this format."""
        section = self._section_of(number)
        if section.kind == "date":
            return self._date(number, section, formula)
        if section.percent:
            number = number.scaleb(2)
        value, disguised = plain(number), section.disguised and bool(number)  # a zero may be shown as a dash
        if section.kind == "other":
            text = f"{written(value)}%" if section.percent else written(value)
            return Cell(value, text, section.percent, None, formula, disguised=disguised)
        shown = rounded(number, section.decimals)
        text = f"{_digits(shown, section)}%" if section.percent else written(value)
        other = Decimal(plain(shown)) if shown != number else None
        return Cell(value, text, section.percent, other, formula, disguised=disguised)

    def _section_of(self, number: Decimal) -> Section:
        among = self._sections
        if number < 0 and len(among) > _NEGATIVE:
            return among[_NEGATIVE]
        return among[_ZERO] if not number and len(among) > _ZERO else among[0]

    def _date(self, number: Decimal, section: Section, formula: str | None) -> Cell:
        when = moment(number, since_1904=self._since_1904)
        if when is None or (section.has_day and when.day is None):
            text = written(plain(number))
            return Cell(text, text, formula=formula)
        text = filled(section.template, when)
        is_day = section.has_day and not when.second
        return Cell(when.day if is_day else text, text, formula=formula)


def _digits(number: Decimal, section: Section) -> str:
    """A number that is rounded already, with the zeros and commas of its format."""
    text = f"{number:,f}" if section.grouped else f"{number:f}"
    if section.least == section.decimals:
        return text
    whole, point, after = text.partition(".")
    kept = after[: section.least] + after[max(section.least, 0) :].rstrip("0") if point else ""
    return f"{whole}.{kept}" if kept else whole
