"""The levels of the lines of a text, without reading it as YAML: whether each key may stand below the one above."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.written.keys import KEY

if TYPE_CHECKING:
    from collections.abc import Iterable

KEYED: Final = regex(rf"(?P<blank> *)(?P<dash>(?:- +)?)(?P<key>{KEY}) *:(?= |$)(?P<said>.*)")
"""A line with a key, after the dash of an item or not."""

_STEP: Final = 2
_OPENS_A_TEXT: Final = regex(r" *(?:#.*)?")


@dataclass(slots=True)
class _Level:
    """A key or an item: its column, what it is called, whether it has content on its line, and how its parts begin."""

    column: float
    key: str
    full: bool
    inner: tuple[int, bool] | None = None
    """The column of its parts, and whether they are items."""


def odd_steps(lines: Iterable[str]) -> int | None:
    """How many keys and items do not stand two blanks further in than the key above them.

    None where the parts of a key do not stand in one column, or below a key that does not take them.
    """
    from ecocheck.source.expected.at_route import is_top_key, may_stand_below  # speed: only where there is a mistake

    levels = [_Level(-_STEP, "", full=False)]
    odd = 0
    for line in lines:
        found = KEYED.fullmatch(line)
        if found is None:
            continue
        column, key = len(found["blank"]), found["key"]
        if found["dash"]:
            _leave(levels, column, item=True)
            odd += column - levels[-1].column != _STEP
            if not _takes(levels[-1], column, item=True):
                return None
            levels.append(_Level(column + 0.5, levels[-1].key, full=False))
            column += len(found["dash"])
        else:
            _leave(levels, column, item=False)
            odd += column - levels[-1].column != _STEP and levels[-1].column == int(levels[-1].column)
        above = levels[-1]
        fits = may_stand_below(above.key, key) if above.key else is_top_key(key)
        if not fits or not _takes(above, column, item=False):
            return None
        levels.append(_Level(column, key, full=_OPENS_A_TEXT.fullmatch(found["said"]) is None))
    return odd


def _leave(levels: list[_Level], column: int, *, item: bool) -> None:
    """Leave the levels that end before a line; an item may stand right below the first character of its key."""
    while levels[-1].column > column or (levels[-1].column == column and not (item and not levels[-1].full)):
        levels.pop()


def _takes(level: _Level, column: int, *, item: bool) -> bool:
    """Whether a key or an item may begin in a column of the level."""
    if level.full or level.inner not in {None, (column, item)}:
        return False
    level.inner = column, item
    return True
