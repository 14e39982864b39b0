"""The three-way merge of a form: what it was made from, what the data file says now, and what was filled in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ecocheck.app.collecting.cells import said_in
from ecocheck.app.collecting.display import shown_across
from ecocheck.app.collecting.faults import fault_in, fault_of_row, misnamed, moved_line
from ecocheck.app.collecting.handed_in import CellKey
from ecocheck.app.collecting.problems import problem
from ecocheck.app.collecting.receipts import handed_in_by
from ecocheck.app.filling.fields import CARRIED, Kind, Section, field_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ecocheck.app.collecting.handed_in import FilledCell, HandedIn, Place, Problem
    from ecocheck.app.collecting.receipts import Given
    from ecocheck.app.filling.form import Form, FormRow, Said
    from ecocheck.model.receipts import Receipts

_NUMBERS: Final = frozenset({"value", "numerator", "denominator", "fact", "unit", "basis", "period", "zero"})
_EXPLAINED: Final = _NUMBERS | {"source.quote"}
"""What is not changed without a reason: without its period, the figure of some months is one of the year."""
_OF_ONE_FIGURE: Final = _NUMBERS | {"source.title", "source.document", "source.published", "source.quote"}
"""What says together which number comes from where."""


@dataclass(frozen=True, slots=True)
class Change:
    """A cell that only the form changed: the data file takes it."""

    key: CellKey
    row: FormRow
    old: Said | None
    """What the data file says now."""
    new: Said | None
    place: Place
    why: Said | None = None
    """The remark in the row, where something that was recorded is changed."""


@dataclass(frozen=True, slots=True)
class Merged:
    """A form beside the data file."""

    form: HandedIn
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]
    filled: int
    """How many cells of the form say anything."""
    passed_over: bool = False
    """Whether it was collected before and has been corrected since."""

    def by_row(self) -> Mapping[tuple[Section, str], tuple[Change, ...]]:
        """The changes of each row."""
        found: dict[tuple[Section, str], list[Change]] = {}
        for one in self.changes:
            found.setdefault((one.key.section, one.key.ident), []).append(one)
        return {row: tuple(changes) for row, changes in found.items()}

    def without_faults(self) -> Merged:
        """The form with only those rows in which nothing is wrong, to find what else is wrong in it."""
        faulty = {(one.cell.section, one.cell.ident) for one in self.problems if one.cell is not None}
        kept = tuple(one for one in self.changes if (one.key.section, one.key.ident) not in faulty)
        return replace(self, changes=kept)

    def with_problems(self, problems: Iterable[Problem]) -> Merged:
        """The form with more problems."""
        return replace(self, problems=(*self.problems, *problems))


def in_order(one: Merged) -> tuple[Problem, ...]:
    """The problems in the order of the sheets and rows, those of the whole file first."""
    order = {str(cell.place): number for number, cell in enumerate(one.form.cells.values(), 1)}
    return tuple(sorted(one.problems, key=lambda each: order.get(str(each.place), 0)))


def merged(form: HandedIn, now: Form, given: Given, receipts: Receipts, reports: Callable[[FormRow], bool]) -> Merged:
    """The merge of a filled form with `now`, the form as it would be made today.

    What the data file has from `given`, the office may correct; `receipts` say
    who handed in what it has from others, and `reports` which rows the office
    reports.
    """
    rows = {(row.section, row.ident): row for row in now.rows}
    form = _as_asked(form, rows)
    changes: list[Change] = []
    problems = list(form.problems)
    for key, cell in form.cells.items():
        if key.section is Section.COVER and form.agency is not None:  # who reports, said with each figure
            continue
        row = rows.get((key.section, key.ident))
        base = form.base.get(key)
        present = row.base.get(key.key) if row is not None else None
        own = key in given.said and present == given.said[key]
        if cell.said == base and not (own and given.again and present != base):
            continue
        if row is None or key.key not in row.open:
            problems.append(problem("ECO914", cell.place, key, ident=key.ident))
            continue
        found = (
            fault_of_row(form, key, rows, reports) or fault_in(cell, key, row) or shown_across(form, key, cell, rows)
        )
        if found is not None:
            problems.append(found)
        elif cell.said == present or key.key == CARRIED:
            continue
        elif present == base or own:
            why = None if present is None else _remark(form, key, row)
            changes.append(Change(key, row, present, cell.said, cell.place, why))
            if present is not None and why is None and key.key in _EXPLAINED and key.section is Section.FIGURE:
                problems.append(problem("ECO930", cell.place, key, old=present, new=_shown(cell.said)))
            moved = moved_line(form, key, row)
            if moved is not None:
                problems.append(moved)
        else:
            head = field_of(key.section, key.key).head.zh
            said = {"base": _shown(base), "present": _shown(present), "filled": _shown(cell.said)}
            problems.append(problem("ECO931", cell.place, key, head=head, **said, **_whose(receipts, key, present)))
    filled = sum(cell.said is not None for cell in form.cells.values())
    problems += _torn(form, changes, given)
    return Merged(form, tuple(changes), (*problems, *_carried(form, rows), *misnamed(form, rows)), filled)


def _torn(form: HandedIn, changes: Iterable[Change], given: Given) -> Iterator[Problem]:
    """The problem of each figure of which the form changes one part, and somebody else has changed another.

    Each part would be taken by itself, and a number would stand beside the source of another number.
    """
    mine: dict[str, list[Change]] = {}
    for change in changes:
        if change.key.section is Section.FIGURE and change.key.key in _OF_ONE_FIGURE:
            mine.setdefault(change.key.ident, []).append(change)
    for ident, own in mine.items():
        theirs = [key for key in sorted(_OF_ONE_FIGURE & own[0].row.open) if _changed_beside(form, own[0], key, given)]
        if _NUMBERS & {*theirs, *(change.key.key for change in own)} and theirs:
            heads = (
                "、".join(field_of(Section.FIGURE, key).head.zh for key in keys)
                for keys in ([change.key.key for change in own], theirs)
            )
            filled, present = heads
            yield problem("ECO940", own[0].place, own[0].key, ident=ident, filled=filled, present=present)


def _changed_beside(form: HandedIn, change: Change, key: str, given: Given) -> bool:
    """Whether the data file says something else in another field of the row than the form was made from, and says."""
    cell = change.key._replace(key=key)
    present, base = change.row.base.get(key), form.base.get(cell)
    said = form.cells[cell].said if cell in form.cells else base
    return present != base and said == base and given.said.get(cell) != present


def _remark(form: HandedIn, key: CellKey, row: FormRow) -> Said | None:
    """What the row says in 说明, unless that stood there before: an old remark says nothing of a new change."""
    cell = form.cells.get(key._replace(key="note"))
    return None if cell is None or cell.said == row.base.get("note") else cell.said


def _shown(said: Said | None) -> str:
    return "（空）" if said is None else said


def _whose(receipts: Receipts, key: CellKey, present: Said | None) -> dict[str, str]:
    """Which office handed in what the data file says now, and when; the words for that where it is known."""
    found = handed_in_by(receipts, key, present)
    if found is None:
        return {"phrase_whose": "nothing"}
    agency, day = found
    return {"phrase_whose": "handed_in_by", "agency": agency or "（全部单位）", "day": day.isoformat()}


def _as_asked(form: HandedIn, rows: Mapping[tuple[Section, str], FormRow]) -> HandedIn:
    """The form with facts under `fact`: an office's own table has one column for figures and facts."""
    if form.ident:
        return form
    cells: dict[CellKey, FilledCell] = {}
    for key, cell in form.cells.items():
        row = rows.get((key.section, key.ident))
        if key.key == "value" and row is not None and "fact" in row.open:
            cells[key._replace(key="fact")] = replace(cell, said=said_in(cell.cell, Kind.FACT))
        else:
            cells.setdefault(key, cell)
    return replace(form, cells=cells)


def _carried(form: HandedIn, rows: Mapping[tuple[Section, str], FormRow]) -> Iterator[Problem]:
    """Rows that say that a state still holds and give a figure too."""
    for key, cell in form.cells.items():
        if key.key != CARRIED or cell.said is None:
            continue
        row = rows.get((key.section, key.ident))
        fact = form.cells.get(CellKey(key.section, key.ident, "fact"))
        if row is not None and fact is not None and fact.said is not None:
            yield problem("ECO925", cell.place, key, ident=key.ident)
