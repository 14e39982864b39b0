"""The scalars of an entry under names that stay the same when a list is put in another order."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Route

_NAMES: Final = ("id", "name", "effective", "file", "criterion", "target", "place")
"""Keys by which an entry of a list is called, the first that it has."""


class Leaf(NamedTuple):
    """A scalar: the keys that lead to it, with entries of lists by their names, its place, and its text."""

    keys: tuple[str, ...]
    route: Route
    text: str


def leaves(value: object, keys: tuple[str, ...] = (), route: Route = ()) -> Iterator[Leaf]:
    """Every scalar within a value; null is none."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from leaves(one, (*keys, str(key)), (*route, key))
    elif isinstance(value, list):
        for index, (name, one) in enumerate(zip(_names(value), value, strict=True)):
            yield from leaves(one, (*keys, name), (*route, index))
    elif value is not None:
        yield Leaf(keys, route, _written(value))


def _names(entries: list[object]) -> Iterator[str]:
    """A name for each entry: its own where no other entry has the same, else its number from the top."""
    called = [_called(one) for one in entries]
    times = Counter(called)
    return (str(index) if name is None or times[name] > 1 else name for index, name in enumerate(called))


def _called(one: object) -> str | None:
    if not isinstance(one, dict):
        return None
    return next((str(one[key]) for key in _NAMES if isinstance(one.get(key), str | int)), None)


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
