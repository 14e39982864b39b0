"""The sheet of a form of actions: a row for each action, one for each of its milestones, and spare ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from ecocheck.app.actions.states import ActionState
from ecocheck.app.filling.actions_form import (
    IDENT,
    LOCKED,
    NUMBER,
    SHOWN,
    STEP,
    blocks,
    known_as,
    step_of,
)
from ecocheck.app.filling.fields import FIELDS, Kind, Section
from ecocheck.render.formats.excel.file import height_of
from ecocheck.render.formats.excel.filling.actions_cover import title_of
from ecocheck.render.formats.excel.filling.contents import fillable
from ecocheck.render.formats.excel.filling.validations import field_validation
from ecocheck.render.formats.excel.values import lines_of
from ecocheck.render.phrases.actions import form as words
from ecocheck.render.phrases.actions.words import counts_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.actions.listing import ActionRow, Listed
    from ecocheck.app.filling.actions_form import Block
    from ecocheck.app.filling.fields import Field
    from ecocheck.app.filling.form import FormRow
    from ecocheck.render.formats.excel.filling.book import FormBook

_Column: TypeAlias = str | tuple[Section, str]
"""A column: that of a field by its section and key, any other by its name."""
_HEAD_ROW: Final = 2
_KEPT: Final = 3
"""The columns that stay in sight: number, id, step."""
_ALLOWED: Final = {"format_columns": True, "format_rows": True, "autofilter": True}
_WIDTHS: Final = {"region": 9, "year": 6, "matter": 17, "gap": 24, "state": 8, "cost": 12}
_FIELDS: Final = {(section, one.key): one for section in (Section.ACTION, Section.MILESTONE) for one in FIELDS[section]}
_COLUMNS: Final[tuple[_Column, ...]] = (
    "number", "ident", "step", "region", "year", "matter", "gap", "state",
    (Section.ACTION, "owner.agency"), (Section.ACTION, "owner.person"), (Section.ACTION, "measure"),
    (Section.MILESTONE, "what"), (Section.MILESTONE, "due"), (Section.MILESTONE, "done"),
    (Section.MILESTONE, "evidence"), "cost", (Section.ACTION, "log"),
)  # fmt: skip # in their order
_REPEATED: Final = frozenset({"region", "year", "state"})
"""What each row of an action says, so that the filter keeps its block together."""
_LOOKS: Final = {ActionState.OVERDUE: "late", ActionState.CLOSED: "settled"}


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the sheet: the action, and what of it the row is."""

    about: ActionRow
    row: FormRow
    number: str


class ActionsSheet:
    """Writes the sheet, and says what the hidden sheet keeps of it."""

    def __init__(self, book: FormBook, listed: Listed, agency: str | None) -> None:
        """Lay the rows out; nothing is written yet."""
        self.book, self.listed, self.agency, self.lang = book, listed, agency, book.lang
        found = blocks((one.action, one.at) for one in listed.all)
        shown = [(one, found[known_as(one.action.id)]) for one in listed.shown if known_as(one.action.id) in found]
        self._lines = [line for place, (one, block) in enumerate(shown, 1) for line in _of_block(one, block, place)]

    def lines(self) -> list[tuple[str, str, str, str]]:
        """A line for each cell that may be filled in, and for each one with a text that is not to be changed."""
        found = []
        for line in self._lines:
            open_ = {one.key for one in fillable(line.row)}
            for column in _COLUMNS:
                if isinstance(column, tuple) and column[0] is line.row.section and column[1] in open_:
                    found.append((*self._key(line), column[1], line.row.base.get(column[1], "")))
                    continue
                text = self._locked(line, column)
                if text and column not in {"number", "ident", "step"}:
                    key = column if isinstance(column, str) else column[1]
                    found.append((*self._key(line), f"{LOCKED}{key}", text))
        return found

    @staticmethod
    def _key(line: _Line) -> tuple[str, str]:
        return line.row.section.value, line.row.ident

    def write(self) -> None:
        """Add the sheet to the workbook."""
        book, lang = self.book, self.lang
        page = book.sheet(words.NAME.of(lang))
        page.protect("", _ALLOWED)
        self._heads(page)
        for number, line in enumerate(self._lines, _HEAD_ROW + 1):
            self._row(page, number, line)
        last = (max(_HEAD_ROW + 1, _HEAD_ROW + len(self._lines)), len(_COLUMNS) - 1)
        page.autofilter(_HEAD_ROW, 0, *last)
        page.print_area(0, 0, *last)
        page.repeat_rows(_HEAD_ROW)
        book.on_paper(page)
        book.numbers_as_text(page, *last)

    def _heads(self, page: Any) -> None:
        book, lang = self.book, self.lang
        last = len(_COLUMNS) - 1
        book.merge(page, (0, 0), last, book.marked(title_of(self.listed, self.agency, lang)), "title")
        said = [counts_words(self.listed.all, lang)] if self.listed.all else []
        book.merge(page, (1, 0), last, "　".join((*said, words.NOTE.of(lang))), "note")
        page.set_row(0, 30)
        page.set_row(1, 18)
        page.set_row(_HEAD_ROW, height_of(2))
        for place, column in enumerate(_COLUMNS):
            page.set_column(place, place, _width(column))
            look = "head to fill" if isinstance(column, tuple) else "head"
            book.write(page, (_HEAD_ROW, place), _head(column).of(lang), look)
        page.freeze_panes(_HEAD_ROW + 1, _KEPT)

    def _row(self, page: Any, number: int, line: _Line) -> None:
        book = self.book
        fields = {one.key: one for one in fillable(line.row)}
        lines = 1
        for place, column in enumerate(_COLUMNS):
            at = (number, place)
            field = self._open(line, column, fields)
            if field is not None:
                said = line.row.base.get(field.key)
                book.fill(page, at, field, said)
                page.data_validation(*at, *at, field_validation(field, self.lang))
                lines = max(lines, _lines_in(said or "", _width(column)), 2 if field.kind is Kind.FILES else 1)
                continue
            text = self._locked(line, column)
            if not text and isinstance(column, tuple):
                page.write_blank(*at, None, book.look("closed"))
                continue
            book.write(page, at, text, self._look(line, column))
            lines = max(lines, _lines_in(text, _width(column)))
        page.set_row(number, height_of(lines) + 4)

    @staticmethod
    def _open(line: _Line, column: _Column, fields: dict[str, Field]) -> Field | None:
        return fields.get(column[1]) if isinstance(column, tuple) and column[0] is line.row.section else None

    def _locked(self, line: _Line, column: _Column) -> str:
        """The text of a cell that is not to be changed; empty where there is none."""
        row = line.row
        if isinstance(column, tuple):
            text = row.base.get(column[1], "") if column[0] is row.section else ""
        elif column == "number":
            text = line.number
        elif column == "ident":
            text = line.about.action.id
        elif column == "step":
            text = step_of(row.ident)
        elif row.section is Section.ACTION or column in _REPEATED:
            text = words.shown_words(line.about, self.lang)[column]
        else:
            text = ""
        return "\n".join(self.book.fitted(one) for one in text.split("\n"))

    def _look(self, line: _Line, column: _Column) -> str:
        if line.row.section is Section.MILESTONE and column in {"ident", "number", *_REPEATED}:
            return "earlier"
        if column == "state":
            return _LOOKS.get(line.about.state, "centred")
        return "centred" if column in {"number", "step", "region", "year"} or _is_day(column) else "text"


def _of_block(one: ActionRow, block: Block, place: int) -> Iterator[_Line]:
    for number, row in enumerate(block.rows):
        yield _Line(one, row, str(place) if number == 0 else f"{place}.{number}")


def _head(column: _Column) -> Any:
    if isinstance(column, tuple):
        return _FIELDS[column].head
    return {"number": NUMBER, "ident": IDENT, "step": STEP, **SHOWN}[column]


def _width(column: _Column) -> int:
    if isinstance(column, tuple):
        return _FIELDS[column].width
    return {"number": 6, "ident": 15, "step": 7, **_WIDTHS}[column]


def _is_day(column: _Column) -> bool:
    return isinstance(column, tuple) and _FIELDS[column].kind is Kind.DAY


def _lines_in(text: str, width: int) -> int:
    return sum(lines_of(one, width) or 1 for one in text.split("\n"))
