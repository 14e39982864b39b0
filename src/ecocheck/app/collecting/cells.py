"""What a cell says for a field: text, as a form holds it, and the faults that only a workbook can have."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from ecocheck.app.filling.fields import FACTS, NUMBERS, Kind
from ecocheck.app.filling.values import said_of
from ecocheck.source.written.characters import as_seen
from ecocheck.source.written.scalars import NUMBER
from ecocheck.source.written.truth_words import truth_of

if TYPE_CHECKING:
    from ecocheck.app.filling.form import Said
    from ecocheck.source.workbook.cells import Cell

LONGEST: Final = 5_000
"""Characters of one cell; a data file takes twice as many in one text."""
_FACT_OF: Final = {"true": "是", "false": "否"}


def said_in(cell: Cell | None, kind: Kind) -> Said | None:
    """What a cell says; None for an empty one.

    What does not fit the field is given as it was typed: it goes into a trial of
    the data file, and the checks of data files say what is wrong with it.
    """
    if cell is None or (cell.value is None and cell.formula is None and not cell.text.strip()):
        return None
    value = cell.value
    match value:
        case bool() | int() | Decimal():
            return said_of(value)
        case datetime.date():
            return cell.text.strip() if kind in NUMBERS else value.isoformat()
        case str():
            return _text(value, kind)
    return cell.text.strip() or cell.formula or None


def _text(text: str, kind: Kind) -> Said | None:
    text = as_seen(text)
    if kind is Kind.FILES:
        return "\n".join(filter(None, (line.strip() for line in text.splitlines()))) or None
    stripped = " ".join(text.split()) if kind is not Kind.TEXT else text.strip()
    if kind is Kind.FACT and stripped not in FACTS:
        truth, sure = truth_of(stripped)
        return _FACT_OF[truth] if truth is not None and sure else stripped or None
    if kind in NUMBERS and NUMBER.fullmatch(stripped):
        return said_of(Decimal(stripped))
    return stripped or None


def year_in(text: str) -> int:
    """The year that a text says; 0 where it says none."""
    year = text.strip().removesuffix("年")
    return int(year) if len(year) == 4 and year.isascii() and year.isdigit() else 0  # noqa: PLR2004 as years are written


def fault_of(cell: Cell | None, kind: Kind) -> str | None:
    """The code for what is wrong with a cell whatever the field means; None where nothing is."""
    if cell is None:
        return None
    if not cell.stored:
        return "ECO921"
    if cell.value is None and cell.text.startswith("#"):
        return "ECO922"
    if isinstance(cell.value, str) and len(cell.value) > LONGEST:
        return "ECO927"
    if kind in NUMBERS and cell.disguised:
        return "ECO939"
    return "ECO923" if kind in NUMBERS and isinstance(cell.value, datetime.date) else None
