"""What people filled into a ledger, read back so that it stays when the ledger is written again."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Final

from ecocheck.findings.catalogue.phrases_handed_in import HANDED_IN
from ecocheck.findings.entry import Text
from ecocheck.render.columns.column import shown_in
from ecocheck.render.columns.gap_lists import ACTION
from ecocheck.render.columns.gaps import COLUMNS
from ecocheck.render.formats.excel.fill_columns import ABOUT, CODE, FILLED
from ecocheck.render.formats.excel.sheet_names import CLOSED, GAPS, SHEETS
from ecocheck.render.formats.excel.values import of_cell
from ecocheck.source.workbook.limits import FILE
from ecocheck.source.workbook.refused import RefusedFileError
from ecocheck.source.workbook.xlsx import read_xlsx

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from ecocheck.findings import Lang
    from ecocheck.render.formats.excel.values import Value
    from ecocheck.source.workbook.cells import Sheet, Workbook

__all__ = ["LARGEST", "Filled", "FilledError", "FilledRow", "filled_in"]

LARGEST: Final = FILE
"""Bytes of a ledger that is read back."""
WHY: Final = Text("移来的原因", "why moved")
SINCE: Final = Text("移来日期", "moved on")

_FORMER: Final = (
    Text("差多少", "short by"), Text("还须", "still to do"), Text("还差的量", "amount lacking"),
)  # fmt: skip # a table
"""Heads of ours in earlier ledgers, which nobody added."""
_HEADS_WITHIN: Final = 30
"""In how many rows the heads are looked for, since people write above a table."""
_MOST_OWN: Final = 200
"""Columns that people added; far more would not fit a sheet beside ours."""
_OWN: Final = Text("另加的列{n}", "added column {n}")

_REFUSED: Final = Text(
    "{path} 已存在，未作改动：{why}请更换文件名，或先将其移走",
    "{path} exists and was left as it is. {why} Choose another name, or move it away first",
)
_NO_WORKBOOK: Final = Text("这不是 Excel 工作簿（.xlsx）。", "This is no Excel workbook (.xlsx).")
_NO_LEDGER: Final = Text("这不是本程序生成的台账。", "This is no ledger that this program made.")
_NO_CODES: Final = Text(
    "差距清单中隐藏的“识别码”列已缺失，无法将填写内容对应到各项。",
    "Its list of gaps has lost the hidden column “key”, so that what was filled in belongs to no row.",
)
_OTHER_SHEETS: Final = Text(
    "其中有另加的工作表“{sheet}”，重新生成将丢失。",
    "It has a sheet of its own, “{sheet}”, which would be lost.",
)
_MANY_OWN: Final = Text("另加的列超过 {limit} 列。", "It has more than {limit} added columns.")


class FilledError(Exception):
    """The file cannot be written again without losing what is in it."""

    def __init__(self, why: Text, **params: str | int) -> None:
        """`why` is a sentence on the file, with the names of `params` in it."""
        super().__init__(why.en)
        self._why, self._params = why, params

    @classmethod
    def unread(cls, refused: RefusedFileError) -> FilledError:
        """The fault of a file that is not read."""
        why = _NO_WORKBOOK if refused.reason == "not_excel" else HANDED_IN[f"refused_{refused.reason}"]
        return cls(why, **refused.params)

    @classmethod
    def too_large(cls) -> FilledError:
        """The fault of a file of more than `LARGEST` bytes."""
        return cls.unread(RefusedFileError("too_large", limit=LARGEST >> 20))

    def said(self, path: str, lang: Lang) -> str:
        """The message for the user."""
        return _REFUSED.of(lang).format(path=path, why=self._why.of(lang).format(**self._params))


@dataclass(frozen=True, slots=True)
class FilledRow:
    """A row that people filled in, or added themselves (`code` is then empty)."""

    code: str
    about: tuple[Value, ...]
    """The cells that say which gap it was about, as `ABOUT`."""
    typed: Mapping[str, Value]
    """What was typed, by the Chinese head of our column or the head of a column that people added."""
    why: str = ""
    since: datetime.date | None = None
    """Why and when it was moved to the sheet of closed gaps."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What was filled into a ledger: rows of the list of gaps, then rows of the sheet of closed gaps."""

    listed: tuple[FilledRow, ...] = ()
    closed: tuple[FilledRow, ...] = ()
    own: tuple[str, ...] = field(default=())
    """The heads of the columns that people added."""


NOTHING_FILLED: Final = Filled()


def filled_in(content: bytes, lang: Lang) -> Filled:
    """What was filled into the ledger with these bytes, in the language of either. Raises FilledError."""
    ours = _either(GAPS, CLOSED)
    try:
        book = read_xlsx(content, ours)
        added = _added(content, book)
    except RefusedFileError as error:
        raise FilledError.unread(error) from error
    tables = {ours[one.name]: _Table(one, lang) for one in book.sheets if one.read}
    listed, closed = tables.get(GAPS.zh), tables.get(CLOSED.zh)
    if listed is None or not listed.headed or not (listed.coded or _has_all(book)):
        raise FilledError(_NO_LEDGER)
    if added is not None:
        raise FilledError(_OTHER_SHEETS, sheet=added)
    if not listed.coded:
        # A ledger from before there were columns to fill in holds nothing of anybody's.
        if listed.to_fill or listed.own:
            raise FilledError(_NO_CODES)
        return NOTHING_FILLED
    own = tuple(dict.fromkeys([*listed.own, *(() if closed is None else closed.own)]))
    if len(own) > _MOST_OWN:
        raise FilledError(_MANY_OWN, limit=_MOST_OWN)
    return Filled(tuple(listed.rows()), () if closed is None else tuple(closed.rows()), own)


def _either(*texts: Text) -> dict[str, str]:
    """The Chinese words by the words of either language."""
    return {said: one.zh for one in texts for said in (one.zh, one.en)}


def _has_all(book: Workbook) -> bool:
    """Whether it has every sheet that a ledger always has."""
    ours = _either(*SHEETS)
    return {ours.get(one.name) for one in book.sheets} >= {one.zh for one in SHEETS if one is not CLOSED}


def _added(content: bytes, book: Workbook) -> str | None:
    """The name of a sheet that is none of ours and holds something. Raises RefusedFileError."""
    others = {one.name for one in book.sheets} - _either(*SHEETS).keys()
    sheets = read_xlsx(content, others).sheets if others else ()
    return next((one.name for one in sheets if one.cells), None)


class _Table:
    """The rows of a sheet under its heads, which are found by their words; without heads it has no rows."""

    def __init__(self, sheet: Sheet, lang: Lang) -> None:
        ours = _either(
            CODE, WHY, SINCE, *ABOUT, *FILLED, *_FORMER, *(one.head for one in shown_in((*COLUMNS, ACTION), "excel"))
        )
        heads: dict[int, str] = {}
        self._rows: list[dict[int, Value]] = []
        for row, texts, values in _rows(sheet):
            if heads:
                self._rows.append(values)
            elif row <= _HEADS_WITHIN and _is_heads(texts.values()):
                heads = texts
        self._places: dict[str, int] = {}
        self.own: dict[str, int] = {}
        for place in sorted(heads.keys() | {place for row in self._rows for place in row}):
            head = heads.get(place, "")
            if head in ours:
                self._places.setdefault(ours[head], place)
            else:
                self.own[_unlike(head or _OWN.of(lang).format(n=len(self.own) + 1), self.own)] = place

    @property
    def headed(self) -> bool:
        """Whether it has the heads of a list of gaps."""
        return bool(self._places)

    @property
    def coded(self) -> bool:
        """Whether its rows have codes."""
        return CODE.zh in self._places

    @property
    def to_fill(self) -> bool:
        """Whether it has columns to fill in."""
        return any(one.zh in self._places for one in FILLED)

    def rows(self) -> Iterator[FilledRow]:
        """The rows with something typed in them; of rows without a code, all that say something."""
        for row in self._rows:
            code = str(self._of(row, CODE.zh) or "")
            typed = {one.zh: self._of(row, one.zh) for one in FILLED}
            typed |= {head: row.get(place) for head, place in self.own.items()}
            typed = {head: value for head, value in typed.items() if value is not None}
            about = tuple(self._of(row, one.zh) for one in ABOUT)
            since = self._of(row, SINCE.zh)
            if typed or (not code and any(one is not None for one in about)):
                day = since if isinstance(since, datetime.date) else None
                yield FilledRow(code, about, typed, str(self._of(row, WHY.zh) or ""), day)

    def _of(self, row: Mapping[int, Value], head: str) -> Value:
        place = self._places.get(head)
        return None if place is None else row.get(place)


def _rows(sheet: Sheet) -> Iterator[tuple[int, dict[int, str], dict[int, Value]]]:
    """Each row with content, from above: its number, and by columns its texts on one line each and its values."""
    numbered = groupby(sorted(sheet.cells.items()), key=lambda one: one[0][0])
    for row, cells in numbered:
        found = [(column, cell, value) for (_, column), cell in cells if (value := of_cell(cell)) is not None]
        texts = {column: " ".join(cell.text.split()) for column, cell, _ in found}
        yield row, texts, {column: value for column, _, value in found}


def _is_heads(texts: Collection[str]) -> bool:
    """Whether a row holds the heads: of the gap's kind, region and year at least."""
    return all(any(said in texts for said in (one.zh, one.en)) for one in ABOUT[:3])


def _unlike(head: str, others: Iterable[str]) -> str:
    """The head, with a number where another column has it too."""
    taken = set(others)
    numbered = (f"{head}{n}" for n in range(2, len(taken) + 3))
    return head if head not in taken else next(one for one in numbered if one not in taken)
