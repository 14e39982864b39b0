"""The rows of a filled 抽验表: each opinion with who gives it, and what is wrong with a row or a cell."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.app.collecting.cells import said_in, year_in
from ecocheck.app.collecting.handed_in import Place
from ecocheck.app.collecting.problems import problem
from ecocheck.app.collecting.sheet_rows import text_at
from ecocheck.app.filling.fields import Kind
from ecocheck.app.reviewing import form_layout as layout
from ecocheck.app.reviewing.form_layout import RowKey, row_key
from ecocheck.app.reviewing.form_signed import cell_fault, signed_above
from ecocheck.app.reviewing.given import Given

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping, Sequence

    from ecocheck.app.collecting.handed_in import Problem
    from ecocheck.app.reviewing.form_layout import Line
    from ecocheck.app.reviewing.form_signed import Signed
    from ecocheck.findings.entry import Text
    from ecocheck.source.workbook.cells import Sheet

_TITLES: Final = (*layout.SHOWN, *layout.FILLED)
_LEAST: Final = 1 + len(_TITLES) // 2
"""A row with so many titles is the row of titles."""


@dataclass(slots=True)
class Page:
    """What a sheet with rows says. Mutable only while it is read."""

    given: list[Given] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    rows: list[RowKey] = field(default_factory=list)
    """The drawn verdicts that have a row, in order."""
    told: set[RowKey] = field(default_factory=set)
    """Those for which an opinion or grounds were filled in."""
    unread: bool = False
    """Whether titles of columns are missing, so that no row was read."""


def pages_of(file: str, sheets: Sequence[Sheet], lines: Sequence[Line], as_of: datetime.date) -> list[Page]:
    """What each sheet with rows says; where there is none, a page that says so."""
    known = {row_key(one): one for one in lines}
    readers = [_Reader(file, sheet, heads, known) for sheet in sheets if (heads := _heads_of(sheet)) is not None]
    twice = Counter(key for one in readers for key in one.keys.values())
    pages = [one.read(as_of, {key for key, times in twice.items() if times > 1}) for one in readers]
    return pages or [Page(problems=[problem("ECO955", Place(file), None, titles=_said(_TITLES))], unread=True)]


def _said(titles: Iterable[Text]) -> str:
    return "、".join(one.zh for one in titles)


class _Heads(NamedTuple):
    """The row of titles, and the column of each title that is there."""

    row: int
    columns: Mapping[Text, int]


def _heads_of(sheet: Sheet) -> _Heads | None:
    """Where the titles stand; None for a sheet without rows."""
    named = {"".join(said.split()): title for title in _TITLES for said in title}
    rows: dict[int, dict[Text, int]] = {}
    for row, column in sorted(sheet.cells):
        title = named.get("".join(text_at(sheet, row, column).split()))
        if title is not None:
            rows.setdefault(row, {}).setdefault(title, column)
    row, columns = max(rows.items(), key=lambda one: len(one[1]), default=(0, {}))
    return _Heads(row, columns) if len(columns) >= _LEAST else None


class _Reader:
    """Reads one sheet."""

    def __init__(self, file: str, sheet: Sheet, heads: _Heads, known: Mapping[RowKey, Line]) -> None:
        self.file, self.sheet, self.heads, self.known = file, sheet, heads, known
        self.page = Page()
        missing = [one for one in _TITLES if one not in heads.columns]
        if missing:
            self.page.unread = True
            self.page.problems.append(problem("ECO955", self._place(), None, titles=_said(missing)))
        self.keys: dict[int, RowKey] = {} if missing else self._keys()

    def _keys(self) -> dict[int, RowKey]:
        """What each row below the titles is about, by its number; a row without id is left out."""
        below = sorted({row for row, _ in self.sheet.cells if row > self.heads.row})
        named = ((row, [self._shown(row, one) for one in (layout.REGION, layout.YEAR, layout.IDENT)]) for row in below)
        return {row: layout.key_in(*said) for row, said in named if any(said)}

    def _shown(self, row: int, title: Text) -> str:
        return text_at(self.sheet, row, self.heads.columns[title])

    def _place(self, row: int | None = None, column: int | None = None) -> Place:
        address = None if row is None or column is None else self.sheet.address(row, column)
        return Place(self.file, self.sheet.name, address)

    def read(self, as_of: datetime.date, twice: set[RowKey]) -> Page:
        """The page; `twice` are the verdicts with several rows in the workbook."""
        page = self.page
        if page.unread:
            return page
        page.rows += [key for key in self.keys.values() if key in self.known]
        filled = {row for row in self._below() if self._is_filled(row)}
        page.told = {self.keys[row] for row in filled if self.keys.get(row) in self.known}
        signed = signed_above(self.sheet, self.heads.row, self.page.problems, self.file, as_of) if filled else None
        for row in sorted(filled):
            self._row(row, signed, twice)
        return page

    def _below(self) -> set[int]:
        merged = {row for row, _ in self.sheet.merged if row in self.keys}
        return {row for row, _ in self.sheet.cells if row > self.heads.row} | merged

    def _is_filled(self, row: int) -> bool:
        return any(self._written(row, one) for one in layout.FILLED)

    def _written(self, row: int, title: Text) -> str:
        """What a cell shows, or the cell that it is merged with."""
        at = row, self.heads.columns[title]
        first = self.sheet.merged.get(at, at)
        cell = self.sheet.cells.get(first) if first[0] > self.heads.row else None
        return "" if cell is None else (cell.text.strip() or cell.formula or "")

    def _row(self, row: int, signed: Signed | None, twice: set[RowKey]) -> None:
        """Take the opinion of a row, or say why it is not taken."""
        key, before = self.keys.get(row), len(self.page.problems)
        at = {one: (row, self.heads.columns[one]) for one in (layout.IDENT, *layout.FILLED)}
        ident = self._shown(row, layout.IDENT).strip()
        line = None if key is None else self.known.get(key)
        if line is None:
            written = self._written(row, layout.OPINION) or self._written(row, layout.REASON)
            self._say("ECO952", at[layout.IDENT], ident=ident or "（空）", written=written)
        elif key in twice:
            self._say("ECO953", at[layout.IDENT], ident=ident)
        elif layout.shown_digest([self._shown(row, one) for one in layout.SHOWN]) != line.shown:
            self._say("ECO957", at[layout.IDENT], ident=ident)
        words = [self._filled(at[one], one, ident) for one in layout.FILLED]
        if line is None or len(self.page.problems) > before:
            return
        self._take(line, at, words, signed)

    def _filled(self, at: tuple[int, int], title: Text, ident: str) -> str | None:
        """What a cell to fill in says; a problem where it is covered or itself at fault."""
        first = self.sheet.merged.get(at, at)
        if first != at and first[0] > self.heads.row:
            where = self.sheet.address(*first)
            self._say("ECO937", at, ident=ident, written=text_at(self.sheet, *first), where=where)
            return None
        fault = cell_fault(self.sheet, at, self._place(*at))
        if fault is not None:
            self.page.problems.append(fault)
            return None
        return said_in(self.sheet.cells.get(at), Kind.CHOICE if title is layout.OPINION else Kind.TEXT)

    def _take(
        self,
        line: Line,
        at: Mapping[Text, tuple[int, int]],
        words: Sequence[str | None],
        signed: Signed | None,
    ) -> None:
        """Take an opinion that stands in its own row."""
        said, reason = words
        opinion = layout.OPINION_OF.get(said or "")
        if said is None:
            self._say("ECO956", at[layout.OPINION], ident=line.criterion, written=reason or "")
        elif opinion is None:
            self._say("ECO950", at[layout.OPINION], written=said)
        elif opinion != "agreed" and reason is None:
            self._say("ECO951", at[layout.REASON], ident=line.criterion, written=said)
        elif signed is not None and signed.agency and signed.person and signed.day:
            self.page.given.append(
                Given(
                    line.region,
                    year_in(line.year),
                    line.criterion,
                    opinion,
                    reason,
                    signed.agency,
                    signed.person,
                    signed.day,
                    line.fingerprint or None,
                    str(self._place(*at[layout.OPINION])),
                )
            )

    def _say(self, code: str, at: tuple[int, int], **params: str) -> None:
        self.page.problems.append(problem(code, self._place(*at), None, **params))
