"""Merged ranges, which name their corners only and may cover a whole sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from ecocheck.source.workbook.limits import CELLS
from ecocheck.source.workbook.refused import RefusedFileError

if TYPE_CHECKING:
    from collections.abc import Collection

Place: TypeAlias = tuple[int, int]


class Ranges:
    """The merged ranges of a sheet."""

    def __init__(self) -> None:
        """No range yet."""
        self._corners: list[tuple[Place, Place]] = []

    def add(self, first: Place, last: Place) -> None:
        """One more range, from its first to its last cell. Raises RefusedFileError at too many."""
        self._corners.append((first, last))
        if len(self._corners) > CELLS:
            raise RefusedFileError("too_many_cells", limit=CELLS)

    def covered(self, cells: Collection[Place]) -> dict[Place, Place]:
        """By each covered cell the first of its range, as far down and to the right as there are cells.

        Raises RefusedFileError where that would be more cells than are read.
        """
        if not self._corners:
            return {}
        rows = max((row for row, _ in cells), default=0)
        columns = max((column for _, column in cells), default=0)
        found: dict[Place, Place] = {}
        left = CELLS
        for first, (last_row, last_column) in self._corners:
            height, width = min(last_row, rows) - first[0] + 1, min(last_column, columns) - first[1] + 1
            if height < 1 or width < 1:
                continue
            left -= height * width
            if left < 0:
                raise RefusedFileError("too_many_cells", limit=CELLS)
            for row in range(first[0], first[0] + height):
                for column in range(first[1], first[1] + width):
                    if (row, column) != first:
                        found.setdefault((row, column), first)
        return found
