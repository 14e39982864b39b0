"""What a form sets in the data file, and the cell that each setting comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ecocheck.app.collecting.handed_in import CellKey
from ecocheck.app.filling.fields import CARRIED, FIELDS, Section
from ecocheck.app.filling.values import files_of, raw_at, settings_of
from ecocheck.quantity.comparing import OPERATORS
from ecocheck.source.setting.edit import REMOVED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ecocheck.app.collecting.merge import Change, Merged
    from ecocheck.app.filling.form import FormRow
    from ecocheck.findings import Route
    from ecocheck.source.setting.edit import Wanted

_FIGURES: Final = frozenset({"value", "numerator", "denominator", "fact"})
_WHOLE: Final = frozenset({Section.FIGURE, Section.TARGET, Section.BASELINE})
"""The rows that have an entry of their own."""
_BESIDE: Final = frozenset({"value", "unit", "survey", "reported_by", *OPERATORS})
"""The keys of an entry that are shown in other words, on another sheet, or follow from the form."""


class Setting(NamedTuple):
    """A value to set, and the change of the form that asks for it."""

    value: Wanted
    change: Change


def settings_for(one: Merged, data: object) -> dict[Route, Setting]:
    """All settings of a form but its evidence; `data` is the raw content of the data file, None where there is none."""
    found: dict[Route, Setting] = {}
    for changes in one.by_row().values():
        first = changes[0]
        if first.row.section is Section.COVER and one.form.agency is not None:
            continue
        present = raw_at(data, first.row.route)
        if is_withdrawn(one, first.row, present):
            found[first.row.route] = Setting(REMOVED, first)
            continue
        by_key = {change.key.key: change for change in changes}
        wanted = settings_of(first.row, {key: change.new for key, change in by_key.items()}, present)
        for route, value in wanted.items():
            found[route] = Setting(value, _source(by_key, route, first))
        figures = any(by_key[key].new is not None for key in _FIGURES & set(by_key))
        if one.form.agency is not None and first.row.section is Section.FIGURE and figures:
            found |= {
                route: Setting(value, first) for route, value in _reporter(one, first, present) if route not in found
            }
    return found


def is_withdrawn(one: Merged, row: FormRow, present: object) -> bool:
    """Whether a row says nothing any more, so that its entry `present` is withdrawn as a whole.

    The entry of a survey is the figure's, and that of a task holds its targets:
    of these only what the row said is taken away. So it is where the form has
    lost a column, since nobody emptied what is not there.
    """
    if row.section not in _WHOLE or present is None:
        return False
    keys = [CellKey(row.section, row.ident, key) for key in row.base if key != CARRIED]
    cells = [cell for key, cell in one.form.cells.items() if (key.section, key.ident) == (row.section, row.ident)]
    return bool(cells) and all(cell.said is None for cell in cells) and set(keys) <= set(one.form.cells)


def left_behind(changes: Sequence[Change], present: object) -> tuple[str, ...]:
    """What an entry holds that the form did not show when its row was emptied, in the words of its columns or its keys.

    It was written after the form was made, or no form has a column for it.
    """
    row, changed = changes[0].row, {change.key.key for change in changes} | {CARRIED}
    shown = {key.partition(".")[0] for key in row.open} | _BESIDE
    later = [field.head.zh for field in row.fields if field.key in row.base and field.key not in changed]
    entry = present if isinstance(present, dict) else {}
    listed = entry.get("evidence")
    items = listed if isinstance(listed, list) else [] if listed is None else [listed]
    keys = [str(key) for key in entry if key not in shown]
    return (*later, *keys, *(("held_by",) if len(files_of(listed)) < len(items) else ()))


def _source(by_key: Mapping[str, Change], route: Route, first: Change) -> Change:
    """The change that a setting comes from: that of its own field, else the first of the row."""
    own = [change for key, change in by_key.items() if key.split(".")[-1] == route[-1]]
    return own[0] if own else first


def _reporter(one: Merged, change: Change, present: object) -> Iterator[tuple[Route, Any]]:
    """Who reports a figure, as the cover of an office's form says; what the row or the file says comes first."""
    written = present.get("reported_by") if isinstance(present, dict) else None
    for field in FIELDS[Section.COVER]:
        cell = one.form.cells.get(CellKey(Section.COVER, "", field.key))
        said = cell.said if cell is not None else one.form.agency if field.key == "agency" else None
        if said is not None and not (isinstance(written, dict) and written.get(field.key) is not None):
            yield (*change.row.route, "reported_by", field.key), said
