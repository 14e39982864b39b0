"""Limits of a project's templates in one document: steps, characters, and work, which is counted before it is done.

Work is counted in characters read or made; an item of a list counts for many,
since it takes as much memory. The same template stops at the same place
everywhere; with a limit of seconds it would not.
"""

from __future__ import annotations

import datetime
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from jinja2.runtime import Undefined

from ecocheck.render.templating.faults import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_STEPS: Final = 300_000
"""Rounds of loops, macros, blocks and templates in one document; a report of ten regions takes some ten thousand."""
MOST_WRITTEN: Final = 20_000_000
"""Characters of one document; a report of ten regions has some million and a half."""
MOST_WORK: Final = 20_000_000
"""Characters that are read or made in working with values, in one document."""
LONGEST: Final = 1_000_000
"""Characters of one text, or items of one list."""
LARGEST_BITS: Final = 100_000
"""Bits of a whole number."""
ITEM: Final = 16
"""The work that an item of a list counts for."""
PART: Final = 4
"""The work that each node of a template counts for, every time that it is run."""
_SHORT: Final = 200
"""Reading so few characters costs no more than the step that reads them."""

_PLAIN: Final = frozenset({int, float, bool, type(None), datetime.date, datetime.datetime})
_SPREAD: Final = frozenset({list, tuple, set, frozenset})


class Budget:
    """What is left of steps, characters and work."""

    def __init__(self) -> None:
        """Start with the whole budget."""
        self.start()

    def start(self) -> None:
        """Start to count again, once for every document."""
        self._steps, self._written, self._work = MOST_STEPS, MOST_WRITTEN, MOST_WORK

    def tick(self, size: int = 0, parts: int = 0) -> None:
        """Count a step that writes `size` characters of the template's text and runs `parts` nodes. Raises Refused."""
        self._steps -= 1
        if self._steps < 0:
            raise Refused("steps", f"{MOST_STEPS:,}")
        self.spend(PART * parts)
        if size:
            self.wrote(size)

    def wrote(self, size: int) -> None:
        """Count characters. Raises Refused."""
        self._written -= size
        if self._written < 0:
            raise Refused("size", f"{MOST_WRITTEN:,}")

    def spend(self, work: int) -> None:
        """Count work that is about to be done. Raises Refused."""
        self._work -= work
        if self._work < 0:
            raise Refused("work")

    def bounded(self, value: Any) -> Any:
        """The value. Raises Refused where it is larger than a value may be."""
        long = isinstance(value, str | list | tuple) and len(value) > LONGEST
        if long or (isinstance(value, int) and value.bit_length() > LARGEST_BITS):
            raise Refused("size", f"{LONGEST:,}")
        return value

    def room_for(self, size: int) -> None:
        """Count a value of that size, which is about to be made. Raises Refused."""
        if size > LONGEST:
            raise Refused("size", f"{LONGEST:,}")
        self.spend(size)

    def each(self, items: Iterable[Any]) -> Iterator[Any]:
        """The items of an iterator, each counted when it is taken. Raises Refused."""
        for one in items:
            self.spend(ITEM + (len(one) if isinstance(one, str) else 0))
            yield one

    def look_at(self, *values: Any, data: bool = True, only: bool = False) -> int:
        """Count the work of reading the values and all that they contain, and return it.

        `data`: the fields of our own objects count too, since they are printed
        and compared. `only`: refuse what is no data, since Python prints a macro
        or a function as its address in memory. Raises Refused.
        """
        total, waiting = 0, list(values)
        while waiting:
            one = waiting.pop()
            size, more = _size(one, data=data)
            if size < 0:
                if only and not isinstance(one, Undefined):
                    raise Refused("object")
                size = 1
            if size > _SHORT or more:
                self.spend(size)
            total += size
            waiting += more
        return total


def _size(one: Any, *, data: bool) -> tuple[int, Iterable[Any]]:
    """The work that a value itself counts for, and the values that it contains; -1 for what is no data."""
    kind = type(one)
    if isinstance(one, str):
        return len(one), ()
    if kind in _SPREAD:
        return ITEM * len(one), one
    if kind is dict:
        return 2 * ITEM * len(one), (*one.keys(), *one.values())
    number = _of_number(one)
    if number or isinstance(one, Enum):
        return number or 1, ()
    if is_dataclass(one) or hasattr(kind, "model_fields"):
        names = [field.name for field in fields(one)] if is_dataclass(one) else [*one.__dict__]
        return ITEM, [getattr(one, name) for name in names] if data else ()
    return -1, ()


def _of_number(one: Any) -> int:
    """The work that a number or a range counts for, or 1 for a date; 0 for other values."""
    kind = type(one)
    if kind in _PLAIN:
        return 1 + one.bit_length() // 3 if kind is int else 1
    if kind is range:
        return ITEM * len(one) + 1
    if kind is Decimal:
        return len(one.as_tuple().digits) + abs(one.adjusted()) + 1 if one.is_finite() else 1
    return 0
