"""Fills forms in as people do, without a workbook: the cells are put straight into sheets."""

from __future__ import annotations

import datetime
import shutil
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.app.collecting.collect import Collected, HandedFiles, collect
from ecocheck.app.collecting.handed_in import CellKey, HandedIn
from ecocheck.app.collecting.reading import handed_in
from ecocheck.app.filling import layout
from ecocheck.app.filling.building import forms
from ecocheck.app.filling.fields import FIELDS, Kind, Section
from ecocheck.app.opening import Opened, open_project
from ecocheck.app.selection import Wanted
from ecocheck.source.workbook.cells import Cell, Sheet, Workbook
from ecocheck.source.written.scalars import NUMBER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.filling.form import Form, FormRow, Said

REPOSITORY = Path(__file__).parents[2]
DRILL = REPOSITORY / "examples/演练市"
TODAY = datetime.date(2027, 1, 20)
FIGURE, TARGET, BASELINE = Section.FIGURE, Section.TARGET, Section.BASELINE


def drill(folder: Path) -> Path:
    """A copy of the drill with its registry; returns the drill's folder."""
    for name in ("indicators.yaml", "tasks.yaml", "units.yaml"):
        shutil.copy(REPOSITORY / name, folder)
    shutil.copytree(DRILL, folder / "examples/演练市")
    return folder / "examples/演练市"


def opened(root: Path) -> Opened:
    """The project in that folder and no other."""
    return open_project(root, exactly=True, as_of=TODAY)


def form_of(project: Opened, region: str, year: int, agency: str | None = None) -> Form:
    """The form as it would be made today."""
    wanted = Wanted(counties=(region,), agencies=(agency,) if agency else ())
    return forms(project.project, wanted, year)[0]


def cell(said: Said) -> Cell:
    """A cell with what somebody typed: a number where it is one."""
    if NUMBER.fullmatch(said):
        return Cell(Decimal(said) if "." in said else int(said), said)
    return Cell(said, said)


def filled(form: Form, said: Mapping[CellKey, Said | Cell | None], file: str = "表.xlsx") -> HandedIn:
    """The form with these cells changed; None empties a cell."""
    return handed_in(file, book_of(form, said))


def book_of(form: Form, said: Mapping[CellKey, Said | Cell | None], version: str = str(layout.VERSION)) -> Workbook:
    """The form as a workbook, by the words of the layout."""
    sheets: dict[str, dict[tuple[int, int], Cell]] = {}
    lines = [layout.ROWS]
    for row in form.rows:
        _add(sheets.setdefault(_title(row), {}), row, said)
        lines += [(row.section, row.ident, one.key, row.base.get(one.key, "")) for one in row.fields]
    head = (version, form.ident, form.region, str(form.year), form.agency or "", form.registry)
    pairs = zip(layout.HEAD, (*head, str(form.drill).lower(), "0"), strict=True)
    hidden = {
        (row, column): Cell(text, text) for row, pair in enumerate(pairs, 1) for column, text in enumerate(pair, 1)
    }
    below = len(layout.HEAD) + 2
    for at, line in enumerate(lines, below):
        hidden |= {(at, column): Cell(text, text) for column, text in enumerate(line, 1) if text}
    made = [Sheet(name, hidden=False, cells=cells, merged={}) for name, cells in sheets.items()]
    return Workbook((*made, Sheet(layout.HIDDEN, hidden=True, cells=hidden, merged={})))


def _title(row: FormRow) -> str:
    if row.section is Section.COVER:
        return layout.COVER.zh
    return row.group or (layout.TITLES[row.section].zh if row.section in layout.TITLES else layout.TASK_TARGETS.zh)


def _add(cells: dict[tuple[int, int], Cell], row: FormRow, said: Mapping[CellKey, Said | Cell | None]) -> None:
    if row.section is Section.COVER:
        at = {one.key: (number, 2) for number, one in enumerate(FIELDS[row.section], 2)}
        cells |= {
            (number, 1): Cell(f"{one.head.zh}：", one.head.zh) for number, one in enumerate(FIELDS[row.section], 2)
        }
    else:
        line = max((number for number, _ in cells), default=2) + 1
        if line == 3:
            heads = (layout.IDENT.zh, layout.NAME.zh, *(one.head.zh for one in FIELDS[row.section]))
            cells |= {(3, column): Cell(text, text) for column, text in enumerate(heads, 1)}
            line = 4
        cells |= {(line, 1): Cell(row.ident, row.ident), (line, 2): Cell(row.name, row.name)}
        at = {one.key: (line, column) for column, one in enumerate(FIELDS[row.section], 3)}
    for one in row.fields:
        value = said.get(CellKey(row.section, row.ident, one.key), row.base.get(one.key))
        if value is not None:
            plain = isinstance(value, str) and one.kind in {Kind.TEXT, Kind.FILES, Kind.PERIOD}
            cells[at[one.key]] = value if isinstance(value, Cell) else Cell(value, value) if plain else cell(value)


def collected(root: Path, *forms: HandedIn, folder: Path | None = None) -> Collected:
    """What collecting these forms would bring; evidence lies in `folder`."""
    paths = {one.file: (folder or root / "none") / one.file for one in forms}
    return collect(opened(root), forms, HandedFiles(paths, {}), TODAY)


def write(root: Path, found: Collected) -> None:
    """Write the data files."""
    for one in found.files:
        one.path.parent.mkdir(parents=True, exist_ok=True)
        one.path.write_bytes(one.after)
    assert root.is_dir()


def codes(found: Collected) -> list[str]:
    """The codes of all problems that are errors, form by form."""
    from ecocheck.findings import Severity
    from ecocheck.findings.catalogue import severity_of

    told = [problem.finding for one in found.forms for problem in one.problems]
    return [one.code for one in told if severity_of(one) is Severity.ERROR]
