"""What moved beside a verdict that stayed: whether its line became easier, or its success is backed by less."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from ecocheck.app.diff.state import Aspect, Direction
from ecocheck.app.verdicts.row import TargetRow
from ecocheck.model.rule_kinds.base import NumberRule

if TYPE_CHECKING:
    from ecocheck.app.diff.state import State
    from ecocheck.app.diff.views import Move
    from ecocheck.quantity.comparing import Better


class Beside(StrEnum):
    """The kinds of such moves; the order is that of importance."""

    EASED = "eased"
    """The number that is asked for lies on the easier side of the former one."""
    LESS_BACKED = "less_backed"
    OTHER = "other"


def beside_of(move: Move) -> Beside:
    """The kind of a move beside a verdict."""
    if _eased(move):
        return Beside.EASED
    less = Aspect.BACKING in move.aspects and move.direction is Direction.WORSE
    return Beside.LESS_BACKED if less else Beside.OTHER


def _eased(move: Move) -> bool:
    was, now = move.before, move.after
    if was is None or now is None or was.bound is None or now.bound is None or was.bound == now.bound:
        return False
    better = _by_rule(move) or _by_margin(now) or _by_margin(was)
    return better is not None and (now.bound < was.bound) == (better == "higher")


def _by_rule(move: Move) -> Better | None:
    row = move.row.row if isinstance(move.row, TargetRow) else move.row
    edges = row.rule.edges if isinstance(row.rule, NumberRule) else ()
    return edges[0].operator.better if len(edges) == 1 else None


def _by_margin(one: State) -> Better | None:
    """The better side, as the margin shows; None where the figure stands just on the line."""
    if one.bound is None or not one.margin or not isinstance(one.value, tuple):
        return None
    return "higher" if one.margin == one.value[0] - one.bound else "lower"
