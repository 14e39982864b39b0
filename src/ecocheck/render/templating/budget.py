"""What a document may cost: steps, characters, and work that values make, counted before it is done.

Work is counted in characters looked at or made; an item of a list counts for
many, since it takes as much memory. The same template stops at the same place
everywhere, which seconds would not do.
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
"""Turns of loops, macros, blocks and templates in one document; the report of ten regions takes some ten thousand."""
MOST_WRITTEN: Final = 20_000_000
"""Characters of one document; the report of ten regions has some million and a half."""
MOST_WORK: Final = 20_000_000
"""Characters that values are made of or looked through for, in one document."""
LONGEST: Final = 1_000_000
"""Characters of one value, or its items."""
LARGEST_BITS: Final = 100_000
"""Of a whole number."""
ITEM: Final = 16
"""What an item of a list counts for."""
PART: Final = 4
"""What each mark or name of a template counts for, every time that it is gone through."""
_SHORT: Final = 200
"""Looking at so few characters costs no more than the step in which it is done."""

_PLAIN: Final = frozenset({int, float, bool, type(None), datetime.date, datetime.datetime})
_SPREAD: Final = frozenset({list, tuple, set, frozenset})


class Budget:
    """What is left of each."""

    def __init__(self) -> None:
        """Nothing has been done yet."""
        self.start()

    def start(self) -> None:
        """Begin to count anew: once for every document."""
        self._steps, self._written, self._work = MOST_STEPS, MOST_WRITTEN, MOST_WORK

    def tick(self, size: int = 0, parts: int = 0) -> None:
        """Count a step that writes so much text of the template itself, and does so many things. Raises Refused."""
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
        """The value, unless it is larger than any value need be. Raises Refused."""
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
        """The items of what is worked out one by one, each counted as it comes."""
        for one in items:
            self.spend(ITEM + (len(one) if isinstance(one, str) else 0))
            yield one

    def look_at(self, *values: Any, data: bool = True, only: bool = False) -> int:
        """Count all that hangs in the values, one inside the other, and give it.

        `data`: into our own objects too; they are printed and compared field by
        field. `only`: nothing else may be there, since what Python shows of a
        macro or a function is where it lies in memory. Raises Refused.
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
    """What a value itself counts for, and what hangs in it; less than nothing for what is no data."""
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
    """The digits of a number, or one for a day; nothing for what is neither."""
    kind = type(one)
    if kind in _PLAIN:
        return 1 + one.bit_length() // 3 if kind is int else 1
    if kind is range:
        return ITEM * len(one) + 1
    if kind is Decimal:
        return len(one.as_tuple().digits) + abs(one.adjusted()) + 1 if one.is_finite() else 1
    return 0
