"""Mends ids that were written another way, such as `t72` or `7_1`; the registry decides which id is meant."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from ecocheck.source.mending.edits import Change

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ecocheck.findings import Route
    from ecocheck.source.mending.reading import Reading, Scalar

_DEEPEST: Final = len(("tasks", "T72", "targets"))
"""Below it no ids stand."""


def ident_changes(reading: Reading, meant: Callable[[Route], str | None]) -> list[Change]:
    """Changes for the ids of a data file, except where the right id already stands beside; values stay as they are."""
    data = reading.document.data
    if not isinstance(data, dict):
        return []
    found = dict(_renamed(data, (), meant))
    after = _with(data, (), found)
    places = [(_key_at(route, reading), new) for route, new in found.items()]
    if any(scalar is None for scalar, _ in places):
        return []
    return [_change(scalar, new, after) for scalar, new in places if scalar is not None]


def _change(scalar: Scalar, new: str, after: object) -> Change:
    quote = 1 if scalar.style else 0
    return Change(scalar.start + quote, scalar.end - quote, new, "id", (), after)


def _renamed(
    data: Mapping[str, Any], route: Route, meant: Callable[[Route], str | None]
) -> Iterator[tuple[Route, str]]:
    """The routes of the ids to mend, each with its right id; two ids with the same right id are left out."""
    for key, value in data.items():
        inner = (*route, key)
        if isinstance(value, dict) and len(inner) <= _DEEPEST:
            yield from _renamed(value, inner, meant)
    new = {key: one for key in data if (one := meant((*route, key))) is not None and one not in data}
    often = Counter(new.values())
    yield from (((*route, key), one) for key, one in new.items() if often[one] == 1)


def _with(data: Any, route: Route, found: Mapping[Route, str]) -> Any:
    """The tree with the ids renamed. Recursion ends: the reader bounds the depth."""
    if not isinstance(data, dict):
        return data
    return {found.get((*route, key), key): _with(value, (*route, key), found) for key, value in data.items()}


def _key_at(route: Route, reading: Reading) -> Scalar | None:
    """The scalar of the key, if its text is the given id."""
    scalar = reading.scalar_at(reading.document.spot(route, "key"))
    return scalar if scalar is not None and scalar.value == route[-1] else None
