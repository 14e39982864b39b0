"""Where new keys of a mapping are written: in the order of the model, of ids, and of the entries of a form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.expected.at_route import key_order
from ecocheck.source.written.keys import ID

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Route
    from ecocheck.source.setting.nodes import Node
    from ecocheck.source.setting.text import Page

_ID: Final = regex(ID)
_NUMBERS: Final = regex(r"\d+", re.ASCII)
_COMMENTED: Final = regex(rf"[ \t]*#[ \t]*(?P<id>{ID})[ \t]*:")


def places(page: Page, node: Node, names: tuple[str, ...], route: Route) -> Iterator[tuple[int, list[str]]]:
    """The index of a line, and the new keys that are written before it, for each such line.

    `node` is a mapping with at least one key, not in brackets.
    """
    order = _Order(route)
    commented = dict(_commented(page, node)) if _section(route) else {}
    found: dict[int, list[str]] = {}
    for name in sorted(names, key=order.rank):
        at = commented.get(name)
        found.setdefault(_after(page, node, order, name) if at is None else at, []).append(name)
    yield from found.items()


def places_in_empty(page: Page, at: int, names: tuple[str, ...], route: Route) -> Iterator[tuple[int, list[str]]]:
    """The same for a key at `at` that has no value yet."""
    order, first = _Order(route), page.next_line(at)
    commented = dict(_between(page, first, len(page.text))) if _section(route) else {}
    found: dict[int, list[str]] = {}
    for name in sorted(names, key=order.rank):
        found.setdefault(commented.get(name, first), []).append(name)
    yield from found.items()


def _section(route: Route) -> bool:
    return len(route) == 1


class _Order:
    """The rank of keys at one route; keys that the model does not name are ids, which are ordered by number."""

    def __init__(self, route: Route) -> None:
        self._known = {name: number for number, name in enumerate(key_order(route))}

    def rank(self, name: str) -> tuple[int, ...]:
        if name in self._known:
            return (0, self._known[name])
        return (1, *map(int, _NUMBERS.findall(name))) if _ID.fullmatch(name) else (2,)


def _after(page: Page, node: Node, order: _Order, name: str) -> int:
    """The line after the last key of lower rank; before the first key, where that opens its line."""
    rank, before = order.rank(name), None
    for one, key in node.keys.items():
        if order.rank(one) < rank:
            before = key
    first = next(iter(node.keys.values()))
    if before is None and page.opens_line(first.start):
        return page.line_start(first.start)
    last = before or first
    return page.next_line(max(last.end, last.value.end - 1))


def _commented(page: Page, node: Node) -> Iterator[tuple[str, int]]:
    """The entries that stand commented out between the keys of a section, with the index of their first line."""
    keys = list(node.keys.values())
    starts = [page.line_start(one.start) for one in keys]
    for number, key in enumerate(keys):
        at = page.next_line(max(key.end, key.value.end - 1))
        end = starts[number + 1] if number + 1 < len(keys) else len(page.text)
        yield from _between(page, at, end)


def _between(page: Page, at: int, end: int) -> Iterator[tuple[str, int]]:
    while at < end:
        after = page.next_line(at)
        line = page.text[at:after]
        if line.strip() and line[0] not in " \t#":  # the next section
            return
        found = _COMMENTED.match(line)
        if found is not None:
            yield found["id"], at
        at = after
