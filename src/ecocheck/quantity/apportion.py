"""Distributing a whole number over the cells of a table, so that cells, rows and columns get their proportional share.

Controlled rounding after Cox (1987): every cell becomes one of its two
neighbouring whole numbers, and so do every row's and every column's sum, while
each cell gets its exact share on average. Rounding each cell by itself would
always give small cells nothing, or favour large cells.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_Table = list[list[Fraction]]
_Place = tuple[int, int]


def apportion(counts: Sequence[Sequence[int]], total: int, chance: Callable[[], Fraction]) -> list[list[int]]:
    """How many of `total` each cell of a table of counts gets, in proportion.

    `chance` returns a number in [0, 1) at each call. Every cell, row and column
    gets its proportional share rounded down or up, and no cell gets more than
    its count. Raises ValueError where `total` is negative or above the sum of
    the counts.
    """
    everything = sum(map(sum, counts))
    if not 0 <= total <= everything:
        msg = "a share cannot be larger than the whole"
        raise ValueError(msg)
    if everything == 0:
        return [[0] * len(row) for row in counts]
    table = _with_slack([[Fraction(total * count, everything) for count in row] for row in counts])
    while (cycle := _cycle(table)) is not None:
        _shift(table, cycle, chance())
    return [[int(cell) for cell in row[:-1]] for row in table[:-1]]


def _lacking(amount: Fraction) -> Fraction:
    """What is missing to the next whole number."""
    return math.ceil(amount) - amount


def _with_slack(table: _Table) -> _Table:
    """The table with one more column and row, which make every sum a whole number."""
    filled = [[*row, _lacking(sum(row, Fraction(0)))] for row in table]
    below = [_lacking(sum(column, Fraction(0))) for column in zip(*table, strict=True)]
    return [*filled, [*below, Fraction(0)]]


def _cycle(table: _Table) -> list[_Place] | None:
    """A closed path over fractional cells, in turn along a row and a column; None where every cell is whole.

    Every sum is whole, so a row or column with a fractional cell has at least
    two: the path enters a line by one and leaves it by another, until it
    enters a line for the second time.
    """
    broken = [(i, j) for i, row in enumerate(table) for j, cell in enumerate(row) if cell.denominator != 1]
    if not broken:
        return None
    axis, line = 0, broken[0][0]
    path: list[_Place] = []
    entered = {(axis, line): 0}
    while True:
        path.append(next(one for one in broken if one[axis] == line and [one] != path[-1:]))
        axis = 1 - axis
        line = path[-1][axis]
        if (axis, line) in entered:
            return path[entered[axis, line] :]
        entered[axis, line] = len(path)


def _shift(table: _Table, cycle: list[_Place], chance: Fraction) -> None:
    """Take an amount from every second cell of the cycle and add it to the others, so that one of them becomes whole.

    `chance` decides the direction, weighted so that no cell gains or loses on average.
    """
    gaining, losing = cycle[::2], cycle[1::2]
    forth, back = _room(table, gaining, losing), _room(table, losing, gaining)
    step = forth if chance * (forth + back) < back else -back
    for i, j in gaining:
        table[i][j] += step
    for i, j in losing:
        table[i][j] -= step


def _room(table: _Table, gaining: list[_Place], losing: list[_Place]) -> Fraction:
    """How much can be moved until a cell of the cycle is whole."""
    up = [math.ceil(table[i][j]) - table[i][j] for i, j in gaining]
    down = [table[i][j] - math.floor(table[i][j]) for i, j in losing]
    return min(*up, *down)
