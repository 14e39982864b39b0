"""Forms of the invented project of tests/explain, filled in as people do, and read back."""

from __future__ import annotations

import hashlib
import io
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from ecocheck.app.opening import open_project
from ecocheck.app.reviewing.form import Form, form_in
from ecocheck.app.sampling import draw_sample, key_of
from ecocheck.app.selection import Wanted, select
from ecocheck.source.workbook.xlsx import read_xlsx
from tests.explain.running import AS_OF, PROJECT

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from ecocheck.app.sampling import Key, Sample
    from ecocheck.findings import Lang
    from ecocheck.source.project import Project

FILE: Final = "抽验表.xlsx"
SIGN, HEAD = 3, 4
"""The rows of the cells above the table, and of its titles."""
WHO: Final = {"复核单位": "样例市生态环境局", "复核人": "周八", "复核日期": AS_OF}


@cache
def project_at(root: Path = PROJECT) -> Project:
    """The project in that folder."""
    return open_project(root, exactly=True).project


@cache
def sample_of(number: int = 4, root: Path = PROJECT, day: datetime.date = AS_OF, years: tuple[int, ...] = ()) -> Sample:
    """Some verdicts, drawn with the usual seed."""
    opened = open_project(root, exactly=True)
    return draw_sample(opened, select(opened.project, Wanted(years=years)), day, number=number, seed=None)


def print_of(key: Key) -> str:
    """An invented fingerprint."""
    return hashlib.sha256("/".join(map(str, key)).encode("utf-8", "surrogatepass")).hexdigest()


def made(sample: Sample, lang: Lang = "zh") -> bytes:
    """The form as a file."""
    from ecocheck.render.formats.excel.review_form import excel_review_form

    return excel_review_form(sample, {key: print_of(key) for key in map(key_of, rows_of(sample))}, lang=lang)


def rows_of(sample: Sample) -> list[Any]:
    """The drawn rows in their order."""
    return [one.row for one in sample.drawn]


def opened(content: bytes) -> Any:
    """The workbook as another library reads it."""
    import openpyxl

    return openpyxl.load_workbook(io.BytesIO(content))


def heads(page: Any) -> dict[str, int]:
    """The column of each title."""
    return {one.value: one.column for one in page[HEAD] if one.value}


def changed(content: bytes, change: Callable[[Any], None]) -> bytes:
    """The workbook after a change."""
    book, stream = opened(content), io.BytesIO()
    change(book)
    book.save(stream)
    return stream.getvalue()


def filled(
    content: bytes,
    opinions: Mapping[int, tuple[Any, str | None]],
    who: Mapping[str, Any] = WHO,
    change: Callable[[Any], None] | None = None,
) -> bytes:
    """The form with opinions by the number of their row (the first is 0), and with anything else that is changed."""

    def fill(book: Any) -> None:
        page = book["抽验"]
        columns = heads(page)
        for number, said in opinions.items():
            for title, one in zip(("复核意见", "理由"), said, strict=True):
                page.cell(HEAD + 1 + number, columns[title]).value = one
        for title, one in who.items():
            beside(page, title).value = one
        if change is not None:
            change(book)

    return changed(content, fill)


def beside(page: Any, title: str) -> Any:
    """The cell to the right of a title above the table."""
    at = next(one for one in page[SIGN] if one.value == title)
    return page.cell(SIGN, at.column + 1)


def read_back(content: bytes, root: Path = PROJECT, as_of: datetime.date = AS_OF) -> Form:
    """The form as it is read."""
    return form_in(FILE, read_xlsx(content), as_of, project_at(root))


def codes(form: Form) -> list[str]:
    """The codes of all problems."""
    return [one.finding.code for one in form.problems]


def places(form: Form) -> list[str]:
    """Where the problems are."""
    return [str(one.place) for one in form.problems]
