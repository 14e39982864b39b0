"""Reads a filled 抽验表: the opinions in it, and what cannot be taken, all at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.app.collecting.cells import year_in
from ecocheck.app.collecting.handed_in import Place
from ecocheck.app.collecting.problems import problem, refused
from ecocheck.app.collecting.sheet_rows import text_at
from ecocheck.app.filling import layout as filling
from ecocheck.app.reviewing import form_layout as layout
from ecocheck.app.reviewing.form_rows import Page, pages_of
from ecocheck.disk.reading import read
from ecocheck.findings import Severity
from ecocheck.findings.catalogue import severity_of
from ecocheck.findings.entry import visible
from ecocheck.quantity import FIRST_YEAR, LAST_YEAR
from ecocheck.source.workbook.limits import FILE
from ecocheck.source.workbook.reading import read_table
from ecocheck.source.workbook.refused import RefusedFileError

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from ecocheck.app.collecting.handed_in import Problem
    from ecocheck.app.reviewing.form_layout import Line
    from ecocheck.app.reviewing.given import Given
    from ecocheck.source.project import Project
    from ecocheck.source.workbook.cells import Sheet, Workbook


@dataclass(frozen=True, slots=True)
class Form:
    """What a reviewer filled into a form."""

    given: tuple[Given, ...]
    """The opinions that can be taken, in the order of the rows; none where the form itself cannot be trusted."""
    problems: tuple[Problem, ...]
    drawn: int = 0
    """How many verdicts the form was made for."""
    silent: int = 0
    """How many of them have no opinion: they were not reviewed."""

    @property
    def faulty(self) -> bool:
        """Whether anything in it is an error."""
        return any(severity_of(one.finding) is Severity.ERROR for one in self.problems)


def read_form(path: Path, as_of: datetime.date, project: Project) -> Form:
    """Read a form of this project. Never raises for what the file is or holds."""
    file = visible(path.name).strip() or "_"
    try:
        book = read_table(path.name, read(path, FILE, None))
    except RefusedFileError as error:
        return Form((), (refused(file, error.reason, error.params),))
    except (OSError, ValueError):
        return Form((), (refused(file, "unreadable", {}),))
    return form_in(file, book, as_of, project)


def form_in(file: str, book: Workbook, as_of: datetime.date, project: Project) -> Form:
    """The form in a workbook."""
    hidden = next((one for one in book.sheets if one.name == layout.HIDDEN), None)
    if hidden is None:
        return Form((), (_other_file(file, book),))
    head = _head(hidden)
    version = head.get("sample", "")
    if version != str(layout.VERSION):
        params = {"version": version or "?", "known": str(layout.VERSION)}
        return Form((), (problem("ECO945", Place(file), None, **params),))
    lines = tuple(_lines(hidden))
    whole = tuple(_of_the_whole(file, head, lines, project))
    pages = pages_of(file, [one for one in book.sheets if not one.hidden], lines, as_of)
    given = () if whole else tuple(opinion for page in pages for opinion in page.given)
    problems = (*whole, *(one for page in pages for one in page.problems), *_absent(file, pages, lines))
    told = {key for page in pages for key in page.told}
    return Form(given, problems, len(lines), len(lines) - len(told))


def _other_file(file: str, book: Workbook) -> Problem:
    """The problem of a workbook that is no form of this kind, with the command that reads it."""
    kind = "form" if any(one.name == filling.HIDDEN for one in book.sheets) else "other"
    said = {"phrase_why": f"not_sample_{kind}", "phrase_do": f"not_sample_{kind}_do"}
    return problem("ECO944", Place(file), None, **said)


def _head(hidden: Sheet) -> dict[str, str]:
    pairs = ((text_at(hidden, row, 1), text_at(hidden, row, 2)) for row in range(1, len(layout.HEAD) + 1))
    return {key: said for key, said in pairs if key in layout.HEAD}


def _lines(hidden: Sheet) -> Iterator[Line]:
    """Every drawn verdict, in the order of the form."""
    rows = sorted({row for row, _ in hidden.cells})
    start = next((row for row in rows if text_at(hidden, row, 1) == layout.ROWS[0]), None)
    for row in rows:
        if start is not None and row > start:
            yield layout.Line(*(text_at(hidden, row, column) for column in range(1, len(layout.ROWS) + 1)))


_FOREIGN: Final = {("true", False): "drill", ("false", True): "real"}
"""The names of what is said of a drill's form in a real project, and the other way round."""


def _of_the_whole(file: str, head: Mapping[str, str], lines: Sequence[Line], project: Project) -> Iterator[Problem]:
    """The problems for which nothing of the form is taken."""
    if layout.form_ident(head, lines) != head.get("id") or not all(_is_year(one.year) for one in lines):
        yield problem("ECO954", Place(file))
        return
    city = project.units.city.name
    foreign = _FOREIGN.get((head.get("drill", ""), project.drill))
    if foreign is None and head.get("city") != city:
        foreign = "city"
    if foreign is not None:
        params = {"city": head.get("city", ""), "own": city}
        yield problem("ECO946", Place(file), None, phrase_why=f"sample_of_{foreign}", **params)


def _is_year(text: str) -> bool:
    return FIRST_YEAR <= year_in(text) <= LAST_YEAR


def _absent(file: str, pages: Sequence[Page], lines: Sequence[Line]) -> Iterator[Problem]:
    """The problem of each drawn verdict that stands in no row any more."""
    there = {key for page in pages for key in page.rows}
    if pages and not any(page.unread for page in pages):
        for one in lines:
            if layout.row_key(one) not in there:
                yield problem("ECO958", Place(file), None, ident=one.criterion, region=one.region, year=one.year)
