"""Puts moves together that one cause outside of the regions' own files brought about in several regions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from ecocheck.app.diff.views import Move


@dataclass(frozen=True, slots=True)
class Bundle:
    """Moves of one criterion or target, in the same direction and because of the same; often only one."""

    moves: tuple[Move, ...]

    @property
    def first(self) -> Move:
        """The move that stands for what they have in common."""
        return self.moves[0]


def bundled(moves: Iterable[Move]) -> tuple[Bundle, ...]:
    """The moves in their order; those of one bundle stand where its first stands."""
    groups: dict[Hashable, list[Move]] = {}
    for place, move in enumerate(moves):
        groups.setdefault(_key(move, place), []).append(move)
    return tuple(Bundle(tuple(group)) for group in groups.values())


def _key(move: Move, place: int) -> Hashable:
    """What moves of one bundle have in common; a move with a cause of its region's own stands alone."""
    if move.before is None or move.after is None or not move.causes or any(one.year is not None for one in move.causes):
        return place
    verdicts = move.before.headline, move.after.headline
    causes = tuple((one.kind, one.key) for one in move.causes)
    return move.id, move.year, move.direction, move.of_verdict, verdicts, causes, move.how
