"""Makes a mapping the first item of a list, where an entry may be either: `assigned` holds one target or several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.source.setting.nodes import tree
from ecocheck.source.setting.text import Change, Page
from ecocheck.source.setting.writing import STEP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Route
    from ecocheck.source.setting.nodes import Node


def levelled(wanted: dict[Any, Any], data: Any) -> dict[Any, Any]:
    """The settings with one kind of step at each place: in a list, keys belong to the first item."""
    found: dict[Any, Any] = {}
    for step, value in wanted.items():
        inner = data.get(step) if isinstance(data, dict) else None
        found[step] = levelled(value, inner) if isinstance(value, dict) else value
    keys = [step for step in found if isinstance(step, str)]
    if not keys or (len(keys) == len(found) and not isinstance(data, list)):
        return found
    first = {key: found.pop(key) for key in keys}
    return {0: {**first, **found.pop(0, {})}, **found}


def as_lists(text: str, data: Any, wanted: dict[Any, Any]) -> str:
    """The text in which every mapping that gets an item beside it is a list of one."""
    page, top = Page(text), tree(text)
    changes = [change for route in _mappings(data, wanted, ()) for change in _listed(page, _at(top, route))]
    return page.changed(changes)


def _mappings(data: Any, wanted: dict[Any, Any], route: Route) -> Iterator[Route]:
    """The routes of mappings to which the settings speak as to lists."""
    if isinstance(data, dict) and wanted and all(isinstance(step, int) for step in wanted):
        yield route
    elif isinstance(data, dict | list):
        for step, value in wanted.items():
            inner = _inside(data, step)
            if isinstance(value, dict) and isinstance(inner, dict | list):
                yield from _mappings(inner, value, (*route, step))


def _inside(data: Any, step: Any) -> Any:
    if isinstance(data, dict):
        return data.get(step)
    return data[step] if isinstance(step, int) and step < len(data) else None


def _at(node: Node, route: Route) -> Node:
    for step in route:
        node = node.items[step] if isinstance(step, int) else node.keys[step].value
    return node


def _listed(page: Page, node: Node) -> Iterator[Change]:
    if node.flow:
        yield Change(node.start, node.start, "[", 1)
        yield Change(node.end, node.end, "]", 1)
        return
    yield Change(node.start, node.start, "- ", 1)
    at = page.next_line(node.start)
    while at < node.end:
        yield Change(at, at, " " * STEP, 1)
        at = page.next_line(at)
