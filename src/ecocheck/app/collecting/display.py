"""Numbers that a sheet shows on the other side of the line than they are: 0.9796 as 98%."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import TYPE_CHECKING

from ecocheck.app.collecting.handed_in import CellKey
from ecocheck.app.collecting.problems import problem
from ecocheck.app.filling.fields import SIDES, Section
from ecocheck.app.filling.values import said_of
from ecocheck.model.rule import leaves
from ecocheck.model.rule_kinds.base import Edge, NumberRule
from ecocheck.quantity.comparing import OPERATORS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.app.collecting.handed_in import FilledCell, HandedIn, Problem
    from ecocheck.app.filling.form import FormRow


def shown_across(
    form: HandedIn, key: CellKey, cell: FilledCell, rows: Mapping[tuple[Section, str], FormRow]
) -> Problem | None:
    """The problem of a value that is shown rounded to the other side of a line; None where there is none."""
    held = cell.cell
    if key.section is not Section.FIGURE or key.key != "value" or held is None or held.shown is None:
        return None
    if isinstance(held.value, bool) or not isinstance(held.value, int | Decimal):
        return None
    value, shown = Fraction(held.value), Fraction(held.shown)
    for edge in (*_of_rule(rows[key.section, key.ident]), *_of_targets(form, key, rows)):
        line = Fraction(edge.number)
        if edge.operator.holds(value, line) is not edge.operator.holds(shown, line):
            said = {"shown": said_of(held.shown) or "", "written": said_of(held.value) or ""}
            return problem("ECO926", cell.place, key, bound=said_of(edge.number) or "", **said)
    return None


def _of_rule(row: FormRow) -> Iterator[Edge]:
    return (edge for one in leaves(row.rule) if isinstance(one, NumberRule) for edge in (*one.edges, *one.eased_edges))


def _of_targets(form: HandedIn, key: CellKey, rows: Mapping[tuple[Section, str], FormRow]) -> Iterator[Edge]:
    """The lines of the targets handed down, as the form says or the data file holds."""
    for section, ident in rows:
        if section is Section.TARGET and rows[section, ident].route[1] == key.ident:
            side, number = (_target(form, CellKey(section, ident, one), rows) for one in ("side", "number"))
            try:
                line = Decimal(number or "")
            except InvalidOperation:
                continue
            if side in SIDES:
                yield Edge(OPERATORS[SIDES[side]], line)


def _target(form: HandedIn, key: CellKey, rows: Mapping[tuple[Section, str], FormRow]) -> str:
    cell = form.cells.get(key)
    return (cell.said if cell is not None else rows[key.section, key.ident].base.get(key.key)) or ""
