"""Sets values at routes of a data file, and removes values; everything else stays as it was written.

New keys are written where the model has them, new entries where a form has
them commented out, or in the order of ids. The result is read again: an edit
that would say anything else than what was asked is not made.
"""

from __future__ import annotations

from collections import Counter
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from ecocheck.source.setting.adding import in_order, places, places_in_empty
from ecocheck.source.setting.listing import as_lists, levelled
from ecocheck.source.setting.nodes import Node, tree
from ecocheck.source.setting.text import Change, Page
from ecocheck.source.setting.writing import STEP, entry, flow, lines, scalar
from ecocheck.source.yaml.reader import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.findings import Route
    from ecocheck.source.setting.writing import Value
    from ecocheck.source.yaml.document import Document


class Removed(Enum):
    """The type of `REMOVED`."""

    REMOVED = "removed"


REMOVED: Final = Removed.REMOVED
"""In the place of a value: the key or item is taken away."""

Wanted: TypeAlias = "Value | Removed"


class CannotSetError(Exception):
    """The text is written in a way in which the values cannot be set without changing something else."""


def edited(text: str, file: str, settings: Mapping[Route, Wanted]) -> str:
    """The text with the values set; `file` is its path in the project.

    A route has keys, and indexes of lists; an index equal to the length of a
    list adds an item. What lies on the way is made, and a mapping or list that
    loses its last member is taken away too, unless it is a section. Raises
    CannotSetError.
    """
    before = read_bytes(text.encode(), file)
    if not before.readable:
        raise CannotSetError(file)
    asked = levelled(_nested(settings, before), before.data)
    text = as_lists(text, before.data, asked)
    now = read_bytes(text.encode(), file)
    wanted = _whole(now.data, asked, ())
    page = Page(text)
    result = page.changed(_Editor(page).of(tree(text), wanted, ())) if wanted else text
    after = read_bytes(result.encode(), file)
    more = Counter(one.code for one in after.findings) - Counter(one.code for one in before.findings)
    if more or not after.readable or _sections(after.data) != _sections(_merged(now.data, wanted)):
        raise CannotSetError(file)
    return result


def _sections(data: Any) -> dict[Any, Any]:
    """The sections, of which one that has lost its last entry keeps its key, with nothing or with empty brackets."""
    return {name: None if one in ({}, []) else one for name, one in data.items()}


def _nested(settings: Mapping[Route, Wanted], document: Document) -> dict[Any, Any]:
    """The settings as a tree, without what lies below something removed, or is to be removed and does not exist."""
    found: dict[Any, Any] = {}
    for route, value in settings.items():
        if value is REMOVED and not _stands(document.data, route):
            continue
        inner = found
        for step in route[:-1]:
            inner = inner.setdefault(step, {})
            if inner is REMOVED:
                break
        else:
            inner[route[-1]] = value
    return found


def _stands(data: Any, route: Route) -> bool:
    for step in route:
        within = step in data if isinstance(data, dict) else isinstance(data, list) and step in range(len(data))
        if not within:
            return False
        data = data[step]
    return True


def _whole(data: Any, wanted: dict[Any, Any], route: Route) -> dict[Any, Any]:
    """The tree in which a mapping or list that would lose its last member is itself removed. Raises CannotSetError."""
    found: dict[Any, Any] = {}
    if any(isinstance(step, int) is isinstance(data, dict) for step in wanted):
        raise CannotSetError(str(route))
    for step, value in wanted.items():
        inside = _child(data, step)
        if isinstance(value, dict) and isinstance(inside, dict | list) and inside:
            value = _whole(inside, value, (*route, step))  # noqa: PLW2901 the same tree, one level deeper
            if route and not _merged(inside, value):
                value = REMOVED  # noqa: PLW2901 an empty mapping is one that is taken away
        found[step] = value
    return found


def _child(data: Any, step: str | int) -> Any:
    if isinstance(data, dict):
        return data.get(step)
    return data[step] if isinstance(data, list) and isinstance(step, int) and step < len(data) else None


def _merged(data: Any, wanted: Any) -> Any:
    """The data as they must be read after the edit."""
    if not isinstance(wanted, dict):
        return wanted
    if isinstance(data, list):
        items = [_merged(one, wanted[number]) if number in wanted else one for number, one in enumerate(data)]
        items += [_merged(None, value) for step, value in sorted(wanted.items()) if step >= len(data)]
        return [one for one in items if one is not REMOVED]
    if wanted and all(isinstance(step, int) for step in wanted):
        return [_merged(None, value) for _, value in sorted(wanted.items())]
    kept = dict(data) if isinstance(data, dict) else {}
    for step, value in wanted.items():
        if value is REMOVED:
            kept.pop(step, None)
        else:
            kept[step] = _merged(kept.get(step), value)
    return kept


class _Editor:
    """Makes the changes of a text for a tree of settings."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def of(self, node: Node, wanted: dict[Any, Any], route: Route) -> Iterator[Change]:
        """The changes in a mapping or list. Raises CannotSetError."""
        if node.kind == "list":
            yield from self._in_list(node, wanted, route)
            return
        added = {}
        for name, value in wanted.items():
            key = node.keys.get(name)
            if key is None:
                added[name] = in_order(_merged(None, value), (*route, name))
            elif value is REMOVED:
                yield self._removed_key(node, name)
            else:
                yield from self._value(key.value, value, (*route, name), column=self._column(node))
        if added:
            yield from self._added_in_brackets(node, added) if node.flow else self._added(node, added, route)

    def _value(self, node: Node, value: Any, route: Route, column: int) -> Iterator[Change]:
        """The changes that give a key or item, whose mapping has its keys in that column, another value."""
        if isinstance(value, dict) and node.kind != "scalar":
            yield from self.of(node, value, route)
        elif not isinstance(value, dict | list) and node.kind == "scalar":
            blank = "" if value is None or self.page.text[node.start - 1] in " \t[{," else " "
            yield Change(node.start, node.end, blank + scalar(value))
        elif node.kind == "scalar" and node.start == node.end:  # a key without a value
            made = in_order(_merged(None, value), route)
            if isinstance(made, dict):
                found = places_in_empty(self.page, node.start, tuple(made), route)
                yield from (self._entries(at, names, made, column + STEP, route) for at, names in found)
            else:
                yield self.page.inserted(self.page.next_line(node.start), lines(made), column + STEP, len(route))
        else:
            raise CannotSetError(str(route))

    def _column(self, node: Node) -> int:
        """The column of the keys of a mapping."""
        return node.start - self.page.line_start(node.start)

    def _added(self, node: Node, added: dict[str, Value], route: Route) -> Iterator[Change]:
        """The changes that add keys to a mapping that is not in brackets."""
        if not node.keys:
            raise CannotSetError(str(route))
        column = self._column(node)
        for at, names in places(self.page, node, tuple(added), route):
            yield self._entries(at, names, added, column, route)

    def _entries(self, at: int, names: list[str], added: dict[str, Value], column: int, route: Route) -> Change:
        """The change that adds keys before a line; an empty line stands before a section, as in a form."""
        made = [line for name in names for line in (*([] if route else [""]), *entry(name, added[name]))]
        return self.page.inserted(at, made, column, len(route))

    def _added_in_brackets(self, node: Node, added: dict[str, Value]) -> Iterator[Change]:
        text = ", ".join(flow({name: value})[1:-1] for name, value in added.items())
        last = max((key.value.end for key in node.keys.values()), default=None)
        yield Change(*((node.start + 1,) * 2 if last is None else (last,) * 2), text if last is None else f", {text}")

    def _removed_key(self, node: Node, name: str) -> Change:
        keys = list(node.keys.values())
        number = list(node.keys).index(name)
        key = keys[number]
        if node.flow:
            return self._out_of_brackets([(one.start, one.value.end) for one in keys], number)
        if not self.page.opens_line(key.start):  # the first key of an item: its dash stays
            if number + 1 == len(keys):
                raise CannotSetError(name)
            return Change(key.start, keys[number + 1].start, "")
        return Change(self.page.line_start(key.start), self.page.next_line(max(key.end, key.value.end - 1)), "")

    def _out_of_brackets(self, parts: list[tuple[int, int]], number: int) -> Change:
        start, end = parts[number]
        if number + 1 < len(parts):
            return Change(start, parts[number + 1][0], "")
        return Change(parts[number - 1][1] if number else start, end, "")

    def _in_list(self, node: Node, wanted: dict[Any, Any], route: Route) -> Iterator[Change]:
        added = []
        for step, value in sorted(wanted.items()):
            if step >= len(node.items):
                added.append(in_order(_merged(None, value), (*route, step)))
            elif value is REMOVED:
                yield self._removed_item(node, step)
            else:
                yield from self._value(node.items[step], value, (*route, step), column=0)
        if not added:
            return
        if node.flow:
            last = node.items[-1].end if node.items else node.start + 1
            yield Change(last, last, (", " if node.items else "") + ", ".join(map(flow, added)))
        else:
            column = self._column(node)
            yield self.page.inserted(self.page.next_line(node.end - 1), lines(added), column, len(route))

    def _removed_item(self, node: Node, number: int) -> Change:
        item = node.items[number]
        if node.flow:
            return self._out_of_brackets([(one.start, one.end) for one in node.items], number)
        return Change(self.page.line_start(item.start), self.page.next_line(max(item.start, item.end - 1)), "")
