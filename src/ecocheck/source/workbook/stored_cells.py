"""From what a file stores of one cell to the cell."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from ecocheck.source.workbook.cells import Cell
from ecocheck.source.workbook.numbers import stored_number
from ecocheck.source.workbook.refused import RefusedFileError
from ecocheck.source.workbook.strings import as_typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.source.workbook.styles import Styles

_TRUTHS: Final = {"0": False, "1": True, "false": False, "true": True}
_MIDNIGHT: Final = "T00:00:00"


class StoredCells:
    """Makes the cells of one workbook."""

    def __init__(self, strings: Sequence[str], styles: Styles, *, calculated: bool) -> None:
        """`calculated`: False where the workbook asks to be calculated before its results are used.

        Libraries that cannot calculate write 0 for each result and ask for
        that. Then a result of 0 is none.
        """
        self._strings = strings
        self._styles = styles
        self._calculated = calculated
        self._made: dict[tuple[str, str, str], Cell | None] = {}

    def make(self, kind: str, style: str, stored: str | None, formula: str | None) -> Cell | None:
        """The cell; None for one without content. `stored` is what stands in `v`, or an inline text."""
        if formula is not None:
            return self._result(kind, style, stored, formula)
        if not stored:
            return None
        key = (kind, style, stored)
        try:
            return self._made[key]
        except KeyError:
            return self._made.setdefault(key, self._plain(kind, style, stored, None))

    def _result(self, kind: str, style: str, stored: str | None, formula: str) -> Cell:
        if kind == "str" and stored is not None:
            return Cell(as_typed(stored), as_typed(stored), formula=formula)
        made = self._plain(kind, style, stored, formula) if stored else None
        if made is None or (made.value == 0 and made.value is not False and not self._calculated):
            return Cell(None, formula, formula=formula, stored=False)
        return made

    def _plain(self, kind: str, style: str, stored: str, formula: str | None) -> Cell | None:
        if kind == "n":
            number = stored_number(stored)
            return (
                Cell(None, stored, formula=formula) if number is None else self._styles.of(style).cell(number, formula)
            )
        if kind == "e":
            return Cell(None, stored, formula=formula)
        if kind == "b":
            truth = _TRUTHS.get(stored)
            return Cell(truth, stored if truth is None else str(truth).upper(), formula=formula)
        if kind == "d":
            return _dated(stored, formula)
        text = self._shared(stored) if kind == "s" else as_typed(stored) if kind == "str" else stored
        return Cell(text, text, formula=formula) if text or formula is not None else None

    def _shared(self, stored: str) -> str:
        try:
            place = int(stored)
            return self._strings[place if place >= 0 else len(self._strings)]
        except (ValueError, IndexError):
            raise RefusedFileError("broken", part="sharedStrings") from None


def _dated(stored: str, formula: str | None) -> Cell:
    """A day as ISO 8601 writes it; with a time of day, a text."""
    try:
        day = datetime.date.fromisoformat(stored.removesuffix("Z").removesuffix(".000").removesuffix(_MIDNIGHT))
    except ValueError:
        return Cell(stored, stored, formula=formula)
    return Cell(day, day.isoformat(), formula=formula)
