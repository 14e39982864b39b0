"""Keys that stand twice: an item whose dash is lost, a target among the figures, or a plain repetition."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from ecocheck.model.measurement import AssignedTarget, Measurement
from ecocheck.quantity.comparing import OPERATORS
from ecocheck.regex import regex
from ecocheck.source.expected.at_route import FIGURE, wants_list
from ecocheck.source.written.characters import shown
from ecocheck.source.written.keys import KEY
from ecocheck.source.written.scalars import REFUSED
from ecocheck.source.yaml.document import BITS
from ecocheck.source.yaml.line_ends import indent_of, line_start, lines_below, rest_of_line, says_something

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from ecocheck.findings import Route
    from ecocheck.model.base import Model
    from ecocheck.source.yaml.open_nodes import Frame, Trail

_ENTRY: Final = 2
"""The length of the route of an entry of a data file: the section and the id."""

_LOOK: Final = 30
"""How many lines below are looked at."""

_KEYED: Final = regex(rf" *(?:- +)?({KEY}) *:(?:\s.*)?")


def repeated(trail: Trail, frame: Frame, first: str, written: str, at: int) -> None:
    """Note a key that its mapping has already as `first`, and refuse its first value if that is a single one."""
    there = frame.marks[first]
    start = (there[0] if isinstance(there, tuple) else there) >> BITS
    route = trail.route()
    opens = _opens_item(trail, frame, route, first, start, at)
    if opens:
        frame.second = first
        write = f"- {shown(rest_of_line(trail.text, at).strip())}"
        plain = "nothing" if _in_list(trail) else "both_dashes"
        words = {"key": shown(written), "write": write, "phrase_more": plain}
        trail.note("ECO272", at, words, part="key", related=((start, "first"),))
    elif frame.second is None:
        words = {"key": shown(written), **_said(trail, frame, route, at)}
        trail.note("ECO214", at, words, part="key", related=((start, "first"),))
    if not isinstance(there, tuple):
        frame.data[first] = REFUSED


def _in_list(trail: Trail) -> bool:
    return not trail.stack[-2].is_map


def _opens_item(trail: Trail, frame: Frame, route: Route, key: str, start: int, at: int) -> bool:  # noqa: PLR0913, PLR0917 all of one place
    """Whether a repeated key begins a further item of a list, whose dash is lost.

    It is then the first key of the mapping and does not only repeat the same line, and both items have several keys,
    or both only this one.
    """
    if frame.flow or len(trail.stack) < _ENTRY:
        return False
    if frame.second is not None:
        return key == frame.second
    target = len(route) == _ENTRY + 1 and route[0] == "assigned"
    if not (_in_list(trail) and trail.stack[-2] is not trail.root) and not target:
        return False
    if key != next(iter(frame.data)) and not (target and key in OPERATORS):
        return False
    text = trail.text
    if rest_of_line(text, start).strip() == rest_of_line(text, at).strip():
        return False
    column = at - line_start(text, at)
    below = next((one for one in lines_below(text, at) if says_something(one)), "")
    goes_on = indent_of(below) == column and _KEYED.fullmatch(below) is not None
    alone = len(frame.data) == 1
    return not alone if goes_on else alone and not target


def _said(trail: Trail, frame: Frame, route: Route, at: int) -> Mapping[str, str]:
    """The phrase that says what to do with a key that stands twice."""
    if len(route) == _ENTRY and route[0] in {"measurements", "assigned"} and not frame.flow:
        keys = list(_keys_below(trail.text, at))
        target = _only_of(keys, AssignedTarget, OPERATORS) and not FIGURE & set(keys)
        if target and route[0] == "measurements":
            return {"phrase": "second_is_target", "keys": "、".join(keys)}
        if route[0] == "assigned" and FIGURE & set(keys) and _only_of(keys, Measurement, FIGURE):
            return {"phrase": "second_is_figure", "keys": "、".join(keys)}
    if len(route) == _ENTRY and route[0] == "assigned":
        return {"phrase": "keep_both"}
    return {"phrase": "keep_each" if wants_list(route[:-1], unknown=False) else "keep_one"}


def _only_of(keys: list[str], model: type[Model], needed: Collection[str]) -> bool:
    """Whether all keys are those of a model, and one of them is needed there."""
    return any(key in needed for key in keys) and all(key in model.model_fields for key in keys)


def _keys_below(text: str, at: int) -> Iterator[str]:
    """The keys on the level directly below the key at an index."""
    column, level = at - line_start(text, at), -1
    for line in islice(lines_below(text, at), _LOOK):
        if not says_something(line):
            continue
        if indent_of(line) <= column:
            return
        found = _KEYED.fullmatch(line)
        level = indent_of(line) if level < 0 else level
        if found is not None and indent_of(line) == level:
            yield found[1]
