"""Sharing out a whole number over a table, so that cells, rows and columns each get their due.

Controlled rounding after Cox (1987): every cell becomes one of its two
neighbouring whole numbers, and so do every row's and every column's sum, while
each cell gets its exact share on average. Plain rounding of the cells would
give small cells nothing for ever, or favour the large.
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
    """How many of `total` fall to each cell of a table of counts, in proportion.

    `chance` gives a number in [0, 1) each time it is asked. Every cell, row and
    column gets its proportional share rounded down or up, and no cell more than
    it holds. `total` is at most the sum of the counts; raises ValueError else.
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
    """The table with one more column and row that fill every sum up to a whole number."""
    filled = [[*row, _lacking(sum(row, Fraction(0)))] for row in table]
    below = [_lacking(sum(column, Fraction(0))) for column in zip(*table, strict=True)]
    return [*filled, [*below, Fraction(0)]]


def _cycle(table: _Table) -> list[_Place] | None:
    """Broken cells in a ring, turning a corner at each; None where every cell is whole.

    Every sum is whole, so no row or column has a single broken cell: whoever
    enters a line by one of them can leave it by another, until a line is
    entered for the second time.
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
    """Add to every other cell of the ring what is taken from its neighbours, until one of them is whole.

    Which way is decided by chance, so weighted that no cell gains or loses on average.
    """
    gaining, losing = cycle[::2], cycle[1::2]
    forth, back = _room(table, gaining, losing), _room(table, losing, gaining)
    step = forth if chance * (forth + back) < back else -back
    for i, j in gaining:
        table[i][j] += step
    for i, j in losing:
        table[i][j] -= step


def _room(table: _Table, gaining: list[_Place], losing: list[_Place]) -> Fraction:
    """How much can be moved before a cell of the ring is whole."""
    up = [math.ceil(table[i][j]) - table[i][j] for i, j in gaining]
    down = [table[i][j] - math.floor(table[i][j]) for i, j in losing]
    return min(*up, *down)
