"""What is wrong with a changed cell by itself, and with the row that it stands in."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from ecocheck.app.collecting.cells import LONGEST, fault_of
from ecocheck.app.collecting.handed_in import CellKey
from ecocheck.app.collecting.problems import problem
from ecocheck.app.filling.fields import CARRIED, Section, field_of
from ecocheck.verdict.reading import PERCENT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from ecocheck.app.collecting.handed_in import FilledCell, HandedIn, Problem
    from ecocheck.app.filling.form import FormRow, Said

_PARTS = frozenset({"numerator", "denominator"})
_RESTS_ON: Final[Mapping[Section, tuple[frozenset[str], tuple[str, ...]]]] = {
    Section.TARGET: (frozenset({"side", "number", "unit", "basis", "period"}), ("document",)),
    Section.BASELINE: (frozenset({"year", "value", "unit"}), ("source.title", "source.document")),
}
"""What a line is, and where the document stands on which it rests."""


def fault_in(cell: FilledCell, key: CellKey, row: FormRow) -> Problem | None:
    """What is wrong with a changed cell itself."""
    field, held = field_of(key.section, key.key), cell.cell
    code = fault_of(held, field.kind)
    if code is not None:
        written = held.text if held is not None else ""
        return problem(code, cell.place, key, written=written, length=str(len(written)), most=str(LONGEST))
    if held is not None and held.percent and (row.unit != PERCENT or key.key in _PARTS):
        return problem("ECO928", cell.place, key, written=held.text)
    choices = field.choices or row.choices.get(key.key, ())
    strict = key.key in {"side", CARRIED}  # of any other field the checks of the data file know the words
    if strict and cell.said is not None and cell.said not in choices:
        return problem("ECO924", cell.place, key, written=cell.said, words="、".join(choices))
    return None


def fault_of_row(
    form: HandedIn,
    key: CellKey,
    rows: Mapping[tuple[Section, str], FormRow],
    reports: Callable[[FormRow], bool],
) -> Problem | None:
    """What is wrong with filling in the row at all: another office reports it, or a target before it is missing."""
    row, place = rows[key.section, key.ident], form.cells[key].place
    if not reports(row):
        return problem("ECO919", place, key, ident=key.ident, agency=form.agency or "")
    if key.section is Section.TARGET and "（" in key.ident:
        first = CellKey(key.section, key.ident.partition("（")[0], "number")
        stands = rows.get(first[:2])
        if form.cells[key].said is not None and (stands is None or not _said(form, first, stands)):
            return problem("ECO920", place, key, ident=key.ident)
    return None


def misnamed(form: HandedIn, rows: Mapping[tuple[Section, str], FormRow]) -> Iterator[Problem]:
    """The problem of each row whose name is that of another row.

    Somebody has sorted or moved some of the columns only, and what stands in the row is not of its id.
    """
    idents: dict[tuple[Section, str], set[str]] = {}
    for row in rows.values():
        idents.setdefault((row.section, "".join(row.name.split())), set()).add(_first(row.ident))
    for (section, ident), (name, place) in form.names.items():
        others = idents.get((section, name), set())
        if (section, ident) in rows and others and _first(ident) not in others:
            cell = CellKey(section, ident, "")
            yield problem("ECO936", place, cell, ident=ident, name=name, other="、".join(sorted(others)))


def _first(ident: str) -> str:
    """The id of the first target, for that of a second."""
    return ident.partition("（")[0]


def moved_line(form: HandedIn, key: CellKey, row: FormRow) -> Problem | None:
    """What is to be said of a changed target or baseline: whoever is measured by a line must not move it.

    Another document may set another line, and the change is told. With the same
    document, however it is spelled, or with none, it is refused: the line would
    be lowered by typing. So it is where the line or its document is taken away,
    after which anything could be written in its place.
    """
    parts, documents = _RESTS_ON.get(key.section, (frozenset(), ()))
    old, cell = row.base.get(key.key), form.cells[key]
    if key.key not in parts | {*documents} or old is None:
        return None
    now = [(row.base.get(one), _said_now(form, key._replace(key=one), row)) for one in documents]
    said = {"ident": key.ident, "old": old, "new": cell.said or "（空）"}
    rests = any(before for before, _ in now)
    if key.key in documents and (cell.said is not None or any(after for _, after in now)):
        return None
    if rests and not _is_another(now):
        document = "，".join(before for before, _ in now if before)
        return problem("ECO933", cell.place, key, document=document, **said)
    return problem("ECO929", cell.place, key, **said)


def _is_another(documents: Sequence[tuple[Said | None, Said | None]]) -> bool:
    """Whether another document is named than before: title or number is new in more than signs and blanks."""
    return any(_letters(after or "") not in {"", _letters(before or "")} for before, after in documents)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text))).casefold()


def _said_now(form: HandedIn, key: CellKey, row: FormRow) -> Said | None:
    cell = form.cells.get(key)
    return row.base.get(key.key) if cell is None else cell.said


def _said(form: HandedIn, key: CellKey, row: FormRow) -> Said | None:
    cell = form.cells.get(key)
    return cell.said if cell is not None and cell.said is not None else row.base.get(key.key)
