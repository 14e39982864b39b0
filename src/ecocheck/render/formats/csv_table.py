"""csv tables for spreadsheets: UTF-8 with a byte order mark, numbers as numbers, and no formulas."""

from __future__ import annotations

import csv
import datetime
import io
import re
from typing import TYPE_CHECKING, TypeVar

from ecocheck.regex import regex
from ecocheck.render.columns.actions import COLUMNS as ACTIONS
from ecocheck.render.columns.column import Figure, shown_in
from ecocheck.render.columns.duties import RESPONSIBILITIES, responsibilities_of
from ecocheck.render.columns.evidence import FILES
from ecocheck.render.columns.gap_lists import Grouped, columns_of, grouped_columns, overdue_columns
from ecocheck.render.columns.received import LINES
from ecocheck.render.columns.reviews import EVERY
from ecocheck.render.columns.volume_index import COLUMNS as VOLUME_INDEX
from ecocheck.render.columns.volume_index import every_line
from ecocheck.render.phrases.labels import DRILL, STATE_OF_DATA
from ecocheck.render.text.escape import like_formula, visible, visible_alike

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ecocheck.app.actions.listing import Listed
    from ecocheck.app.evidence.verifying import Verified
    from ecocheck.app.gaps import Gaps
    from ecocheck.app.received import Received
    from ecocheck.app.reviewing.overview import Reviews
    from ecocheck.app.side_by_side import SideBySide
    from ecocheck.app.volume_index import VolumeIndex
    from ecocheck.app.work import Work
    from ecocheck.app.work.rectify import Rectify
    from ecocheck.findings.entry import Lang
    from ecocheck.render.columns.column import Column, Exact

T = TypeVar("T")

_NUMBER = regex(r"-?\d+(\.\d+)?", re.ASCII)


def safe_cell(text: str) -> str:
    """The text of a cell: a number stays a number, and what would be a formula becomes text.

    The apostrophe is the spreadsheets' own sign for text. Control characters
    are shown by their code points, and a cell stays on one line.
    """
    return _safe(text, visible)


def lasting_cell(text: str) -> str:
    """The same for files whose bytes must not depend on the version of Python."""
    return _safe(text, visible_alike)


def _safe(text: str, shown: Callable[[str], str]) -> str:
    if _NUMBER.fullmatch(text):
        return text
    text = shown(text).strip()
    return f"'{text}" if like_formula(text) else text


def csv_table(heads: Sequence[str], rows: Iterable[Sequence[str]], cell_of: Callable[[str], str] = safe_cell) -> bytes:
    """The file as bytes; the byte order mark tells spreadsheets that it is UTF-8."""
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([cell_of(cell) for cell in row] for row in rows)
    return made.getvalue().encode("utf-8-sig")


def csv_rows(columns: Sequence[Column[T]], rows: Iterable[T], lang: Lang, *, drill: bool) -> bytes:
    """The file with rows of one subject; where they rest on a drill, the last cell of each row says so."""
    rows = tuple(rows)
    shown = [
        one
        for one in shown_in(columns, "csv")
        if not one.optional or any(one.value(row, lang) is not None for row in rows)
    ]
    mark = [DRILL.of(lang)] if drill else []
    heads = [*(one.head.of(lang) for one in shown), *(STATE_OF_DATA.of(lang) for _ in mark)]
    return csv_table(heads, ([*(_cell(one.value(row, lang)) for one in shown), *mark] for row in rows))


def _cell(value: Exact) -> str:
    match value:
        case None:
            return ""
        case Figure():
            return value.amount.beside(value.line)
        case datetime.date():
            return value.isoformat()
        case _:
            return str(value)


def gaps_csv(listed: Gaps, lang: Lang) -> bytes:
    """One row for each gap; with groups, one row for each group that a gap belongs to."""
    drill = listed.checked.project.drill
    if listed.by is None:
        return csv_rows(columns_of(listed.all), listed.all, lang, drill=drill)
    rows = [Grouped(group, gap) for group in listed.groups for gap in group.gaps]
    return csv_rows(grouped_columns(rows), rows, lang, drill=drill)


def work_csv(work: Work, lang: Lang) -> bytes:
    """One row for each office, criterion or target, region and year."""
    held = (one for office in work.offices for one in responsibilities_of(office))
    return csv_rows(RESPONSIBILITIES, held, lang, drill=work.checked.project.drill)


def rectify_csv(found: Rectify, lang: Lang) -> bytes:
    """One row for each item, however many offices share it."""
    return csv_rows(overdue_columns(found.overdue), found.overdue, lang, drill=found.checked.project.drill)


def verified_csv(verified: Verified, lang: Lang) -> bytes:
    """One row for each stored file that a figure names."""
    return csv_rows(FILES, verified.stored, lang, drill=verified.project.drill)


def reviews_csv(found: Reviews, lang: Lang) -> bytes:
    """One row for each verdict that applies."""
    return csv_rows(EVERY, found.rows, lang, drill=found.checked.project.drill)


def side_by_side_csv(found: SideBySide, lang: Lang) -> bytes:
    """One row for each verdict by each standard."""
    from ecocheck.render.pages.side_by_side import LISTED, listed

    return csv_rows(LISTED, listed(found), lang, drill=found.checked.project.drill)


def received_csv(received: Received, lang: Lang) -> bytes:
    """One row for each region and office."""
    lines = (line for one in received.years for line in one.lines)
    return csv_rows(LINES, lines, lang, drill=received.project.drill)


def actions_csv(listed: Listed, lang: Lang) -> bytes:
    """One row for each action."""
    return csv_rows(ACTIONS, listed.shown, lang, drill=listed.project.drill)


def volume_index_csv(index: VolumeIndex, lang: Lang) -> bytes:
    """`ecocheck evidence index --format csv`: a row for each line."""
    return csv_rows(VOLUME_INDEX, every_line(index), lang, drill=index.checked.project.drill)
