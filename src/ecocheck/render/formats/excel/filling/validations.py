"""What Excel says at a cell to fill in, and what it refuses there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecocheck.app.filling.fields import Kind, Section
from ecocheck.quantity import FIRST_YEAR, LAST_YEAR
from ecocheck.render.phrases.forms import filling as words
from ecocheck.render.phrases.joins import joined
from ecocheck.render.phrases.parts import parts_asked
from ecocheck.render.text.escape import visible

if TYPE_CHECKING:
    from ecocheck.app.filling.fields import Field
    from ecocheck.app.filling.form import FormRow
    from ecocheck.findings import Lang

_TITLE, _MESSAGE, _LIST = 32, 255, 255
"""Excel's limits for titles, messages, and the words of a list with their commas."""
_LONGEST_TEXT, _LONGEST_DATE = 5000, 30
_WIDEST: Final = 10**12
_CONTENT: Final = {Section.FIGURE: ("value",), Section.BASELINE: ("value",), Section.TARGET: ("number",)}
"""The fields that hold the figure itself, in the unit of the row."""


def validation(row: FormRow, field: Field, year: int, lang: Lang) -> dict[str, Any]:
    """The options of XlsxWriter for a cell; equal for cells that are to be treated alike."""
    told = field.help.of(lang)
    if field.key in _CONTENT.get(row.section, ()):
        told = told if "numerator" in row.open else words.NUMBER_ALONE.of(lang)
        told += f"\n{words.IN_UNIT.of(lang).format(unit=row.unit)}" if row.unit else ""
    if row.parts and field.key in words.PARTS:
        part = parts_asked(row.parts, lang)[field.key]
        told = f"{words.PARTS[field.key].of(lang).format(part=part)}\n{told}"
    choices = row.choices.get(field.key) or field.choices
    if choices:
        told = f"{told}\n{words.ONE_OF.of(lang).format(choices=joined(choices, lang))}"
    title = _cut(field.head.of(lang), _TITLE)
    shown = {"input_title": title, "input_message": _cut(told, _MESSAGE)}
    allowed, said = _allowed(row, field, choices, year, lang)
    return shown | allowed | {"error_title": title, "error_message": _cut(said, _MESSAGE)}


def field_validation(field: Field, lang: Lang) -> dict[str, Any]:
    """The options for a cell of text or of a day, which no row says more about."""
    title = _cut(field.head.of(lang), _TITLE)
    told = _cut(field.help.of(lang), _MESSAGE)
    most = _LONGEST_DATE if field.kind is Kind.DAY else _LONGEST_TEXT
    said = told if field.kind is Kind.DAY else words.TOO_LONG.of(lang).format(most=most)
    shown = {"input_title": title, "input_message": told, "error_title": title, "error_message": _cut(said, _MESSAGE)}
    return shown | _between("length", 0, most)


def _allowed(row: FormRow, field: Field, choices: tuple[str, ...], year: int, lang: Lang) -> tuple[dict[str, Any], str]:
    """What the cell may hold, and what is said of anything else."""
    match field.kind:
        case Kind.CHOICE | Kind.FACT if _fits(choices):
            said = words.NOT_LISTED.of(lang).format(choices=joined(choices, lang))
            return {"validate": "list", "source": list(choices)}, said
        case Kind.NUMBER:
            return _number(row, field, lang)
        case Kind.WHOLE:
            return {"validate": "integer", "criteria": ">=", "value": 1}, words.NO_WHOLE.of(lang)
        case Kind.YEAR:
            said = words.NO_YEAR.of(lang).format(year=year - 1)
            return _between("integer", FIRST_YEAR, LAST_YEAR), said
        case Kind.DAY | Kind.PUBLISHED | Kind.PERIOD:
            return _between("length", 0, _LONGEST_DATE), field.help.of(lang)
    return _between("length", 0, _LONGEST_TEXT), words.TOO_LONG.of(lang).format(most=_LONGEST_TEXT)


def _number(row: FormRow, field: Field, lang: Lang) -> tuple[dict[str, Any], str]:
    """A rate may lie outside of 0 to 100, so that Excel asks and does not refuse; parts are never below zero."""
    if field.key in _CONTENT.get(row.section, ()):
        if row.unit == "%":
            return _between("decimal", 0, 100) | {"error_type": "warning"}, words.NO_RATE.of(lang)
        return _between("decimal", -_WIDEST, _WIDEST), words.NO_NUMBER.of(lang)
    return _between("decimal", 0, _WIDEST), words.NO_NUMBER.of(lang)


def _between(kind: str, least: int, most: int) -> dict[str, Any]:
    return {"validate": kind, "criteria": "between", "minimum": least, "maximum": most}


def _fits(choices: tuple[str, ...]) -> bool:
    """Whether the words can be a list in the cell: Excel parts them by commas."""
    plain = all("," not in one and one == visible(one).strip() for one in choices)
    return bool(choices) and plain and len(",".join(choices).encode("utf-16-le")) // 2 <= _LIST


def _cut(text: str, most: int) -> str:
    """As much of the text as Excel shows."""
    lines = "\n".join(map(visible, text.split("\n")))
    return lines if len(lines) <= most else lines[: most - 1] + "…"
