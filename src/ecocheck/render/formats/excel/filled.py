"""What people filled into a ledger, read back so that it stays when the ledger is written again."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.render.columns.column import shown_in
from ecocheck.render.columns.gaps import COLUMNS
from ecocheck.render.formats.excel.fill_columns import ABOUT, CODE, FILLED
from ecocheck.render.formats.excel.reading import LARGEST, NoWorkbookError, WorkbookTooLargeError, read_workbook
from ecocheck.render.formats.excel.sheet_names import CLOSED, GAPS, SHEETS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ecocheck.findings import Lang
    from ecocheck.render.formats.excel.reading import ReadWorkbook
    from ecocheck.render.formats.excel.values import Value

__all__ = ["LARGEST", "Filled", "FilledError", "FilledRow", "filled_in"]

WHY: Final = Text("移来的原因", "why moved")
SINCE: Final = Text("移来日期", "moved on")

_HEADS_WITHIN: Final = 30
"""In how many rows the heads are looked for, since people write above a table."""
_OWN: Final = Text("另加的列{n}", "added column {n}")
_MADE_BY: Final = "ecocheck"

_REFUSED: Final = Text(
    "{path} 已经存在，{why}。没有改动它；请换一个文件名，或先把它移走",
    "{path} exists and {why}; it was left as it is. Choose another name, or move it away first",
)
_NO_WORKBOOK: Final = Text(
    "但打不开：不是 Excel 工作簿（.xlsx），或者已损坏、设了密码",
    "cannot be opened: it is no Excel workbook (.xlsx), or it is damaged or has a password",
)
_TOO_LARGE: Final = Text(
    "但太大（展开后超过 16 MB，或行数、列数过多）", "is too large (over 16 MB unpacked, or too many rows or columns)"
)
_NO_LEDGER: Final = Text("但不是本程序生成的台账", "is no ledger that this program made")
_NO_CODES: Final = Text(
    "但差距清单里的“识别码”一列（隐藏的）不见了，无法把填写的内容对应到各项",
    "has lost the hidden column “key” of its list of gaps, so that what was filled in belongs to no row",
)
_OTHER_SHEETS: Final = Text(
    "里面有另加的工作表“{sheet}”，重新生成会丢掉它",
    "has a sheet of its own, “{sheet}”, which would be lost",
)


class FilledError(Exception):
    """The file cannot be written again without losing what is in it."""

    def __init__(self, why: Text, sheet: str = "") -> None:
        """`why` is a clause on the file; `sheet` names a sheet in it."""
        super().__init__(why.en)
        self._why, self._sheet = why, sheet

    @classmethod
    def too_large(cls) -> FilledError:
        """The fault of a file that is too large to be read."""
        return cls(_TOO_LARGE)

    def said(self, path: str, lang: Lang) -> str:
        """The message for the user."""
        return _REFUSED.of(lang).format(path=path, why=self._why.of(lang).format(sheet=self._sheet))


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
    names = {name: one for one in (GAPS, CLOSED) for name in (one.zh, one.en)}
    try:
        book = read_workbook(content, names)
    except NoWorkbookError as error:
        raise FilledError(_NO_WORKBOOK) from error
    except WorkbookTooLargeError as error:
        raise FilledError.too_large() from error
    known = {name for one in SHEETS for name in (one.zh, one.en)}
    tables = {names[name]: _Table(rows, lang) for name, rows in book.sheets.items()}
    if GAPS not in tables or not (tables[GAPS].coded or _is_old(book, tables[GAPS])):
        raise FilledError(_NO_CODES if GAPS in tables and tables[GAPS].headed else _NO_LEDGER)
    for other in book.others:
        if other not in known:
            raise FilledError(_OTHER_SHEETS, other)
    if not tables[GAPS].coded:
        return NOTHING_FILLED
    listed, closed = tables[GAPS], tables.get(CLOSED)
    later = () if closed is None else tuple(closed.rows())
    own = dict.fromkeys([*listed.own, *(() if closed is None else closed.own)])
    return Filled(tuple(listed.rows()), later, tuple(own))


def _is_old(book: ReadWorkbook, gaps: _Table) -> bool:
    """Whether this program made it before there were columns to fill in, and nobody added any."""
    return book.creator == _MADE_BY and gaps.headed and not gaps.to_fill and not gaps.own


def _heads(texts: Iterable[Text]) -> dict[str, str]:
    """The Chinese head by the head in either language."""
    return {said: one.zh for one in texts for said in (one.zh, one.en)}


class _Table:
    """The rows of a sheet under its heads, which are found by their words; without heads it has no rows."""

    def __init__(self, rows: Sequence[Sequence[Value]], lang: Lang) -> None:
        ours = _heads((CODE, WHY, SINCE, *ABOUT, *FILLED, *(one.head for one in shown_in(COLUMNS, "excel"))))
        self._at = next((at for at, row in enumerate(rows[:_HEADS_WITHIN]) if _is_heads(row)), len(rows))
        self._rows = rows[self._at + 1 :]
        self._places: dict[str, int] = {}
        self.own: dict[str, int] = {}
        heads = [str(head or "").strip() for head in rows[self._at]] if self._at < len(rows) else []
        width = max((len(row) for row in self._rows), default=0)
        for place, head in enumerate([*heads, *[""] * (width - len(heads))]):
            if head in ours:
                self._places.setdefault(ours[head], place)
            elif head or any(_cell(row, place) is not None for row in self._rows):
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
            typed |= {head: _cell(row, place) for head, place in self.own.items()}
            typed = {head: value for head, value in typed.items() if value is not None}
            about = tuple(self._of(row, one.zh) for one in ABOUT)
            since = self._of(row, SINCE.zh)
            if typed or (not code and any(one is not None for one in about)):
                day = since if isinstance(since, datetime.date) else None
                yield FilledRow(code, about, typed, str(self._of(row, WHY.zh) or ""), day)

    def _of(self, row: Sequence[Value], head: str) -> Value:
        place = self._places.get(head)
        return None if place is None else _cell(row, place)


def _is_heads(row: Sequence[Value]) -> bool:
    """Whether a row holds the heads: of the gap's kind, region and year at least."""
    return all(any(said in row for said in (one.zh, one.en)) for one in ABOUT[:3])


def _cell(row: Sequence[Value], place: int) -> Value:
    return row[place] if place < len(row) else None


def _unlike(head: str, others: Iterable[str]) -> str:
    """The head, with a number where another column has it too."""
    taken = set(others)
    numbered = (f"{head}{n}" for n in range(2, len(taken) + 3))
    return head if head not in taken else next(one for one in numbered if one not in taken)
