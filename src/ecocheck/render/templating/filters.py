"""Jinja's filters and tests and the methods of values, each with its work counted before it is done."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import wraps
from math import log2
from typing import TYPE_CHECKING, Any, Final

from jinja2.filters import make_attrgetter
from markupsafe import escape

from ecocheck.regex import regex
from ecocheck.render.templating.budget import ITEM, LONGEST
from ecocheck.render.templating.faults import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment

    from ecocheck.render.templating.budget import Budget

NOT_FOR_OTHERS: Final = frozenset(
    {"safe", "urlize", "xmlattr", "tojson", "pprint", "random", "forceescape", "striptags"}
)
"""Filters that let markup in the data pass, differ from run to run, or may never end (striptags: `<!--<!--<!--`)."""

_FREE: Final = frozenset({"attr", "count", "d", "default", "first", "float", "items", "length", "last", "list"})
"""Filters that do not read what they are given; `list` is limited by its result."""
_SORTING: Final = frozenset({"dictsort", "groupby", "max", "min", "sort", "unique"})
_BY_ATTRIBUTE: Final = frozenset({"join", "sum", *_SORTING})
_STEP_BY_STEP: Final = frozenset({"wordcount", "wordwrap"})
"""Filters that search a text with regular expressions."""
_LONGEST_PATTERNED: Final = 20_000
_MOST_PLACES: Final = 100
_WIDTHS: Final = frozenset({"batch", "center", "round", "slice", "truncate", "wordwrap", "indent"})
"""Filters whose result or work depends on a number."""
_OF_DATA: Final = frozenset({"map", "reject", "rejectattr", "select", "selectattr", "sum", *_SORTING, *_FREE})
"""Filters that also accept what is no text; all others turn what they are given into text."""

_TEXTS: Final = frozenset(
    {"capitalize", "casefold", "center", "count", "endswith", "find", "format", "index", "join", "ljust", "lower"}
    | {"lstrip", "partition", "removeprefix", "removesuffix", "replace", "rjust", "rstrip", "split", "splitlines"}
    | {"startswith", "strip", "swapcase", "title", "upper", "zfill"}
    | {one for one in dir(str) if one.startswith("is")}
)
METHODS: Final[dict[type, frozenset[str]]] = {
    str: _TEXTS,
    dict: frozenset({"get", "items", "keys", "values"}),
    list: frozenset({"count", "index"}),
    tuple: frozenset({"count", "index"}),
    int: frozenset(),
    Decimal: frozenset(),
    datetime.date: frozenset({"isoformat", "isoweekday", "strftime", "weekday"}),
    float: frozenset({"is_integer"}),
}
"""Methods of Python's own values that a template may call."""

_SPEC: Final = regex(
    r"%(?:\([^)]*\))?[-+ #0]*(?P<wide>\*|\d*)(?:\.(?P<places>\*|\d*))?[hlL]?(?P<kind>.?)|\{(?P<field>[^{}]*[{}]?)",
    re.DOTALL,
)
"""A placeholder in a format of either kind, `%` or `{}`."""
_ODD_DAY: Final = regex(r"%[^A-Za-z%]")
"""A width or a flag in the format of a date."""
_NUMBER: Final = regex(r"\d+")


def priced(name: str, function: Callable[..., Any], environment: Environment, budget: Budget) -> Callable[..., Any]:
    """The filter with its work counted before it runs; of our own filters only the short result is counted."""
    ours = not (getattr(function, "__module__", "") or "").startswith(("jinja2", "markupsafe"))
    leading = 1 if hasattr(function, "jinja_pass_arg") else 0

    @wraps(function)
    def paid(*args: Any, **keywords: Any) -> Any:
        before, given = args[:leading], list(args[leading:])
        if not ours or name in {"e", "escape"}:
            _pay(name, given, keywords, environment, budget)
        made = budget.bounded(function(*before, *given, **keywords))
        if isinstance(made, Iterator):
            return budget.each(made)
        if isinstance(made, str | list | tuple):
            budget.spend(len(made) if isinstance(made, str) else ITEM * len(made))
        return made

    return paid


_COMPARING: Final = frozenset(
    {"==", "!=", "<", ">", "<=", ">=", "eq", "equalto", "ne", "lt", "lessthan", "gt", "greaterthan", "ge", "le", "in"}
    | {"lower", "upper"}
)
"""Tests that read all of what they are given."""


def priced_test(name: str, function: Callable[..., Any], budget: Budget) -> Callable[..., Any]:
    """The test with its work counted before it compares; a test that only asks for a type is free."""
    if name not in _COMPARING:
        return function

    @wraps(function)
    def paid(*args: Any, **keywords: Any) -> Any:
        budget.look_at(*args, *keywords.values())
        return function(*args, **keywords)

    return paid


def _pay(name: str, given: list[Any], keywords: dict[str, Any], environment: Environment, budget: Budget) -> None:
    """Count the work of a filter. An iterator becomes a list first where it is read twice. Raises Refused."""
    if not given or name in _FREE:
        return
    if name in _BY_ATTRIBUTE and isinstance(given[0], Iterator):
        given[0] = list(given[0])
    size = budget.look_at(*given, *keywords.values(), data=name not in _OF_DATA, only=name not in _OF_DATA)
    if name in _BY_ATTRIBUTE:
        size += _of_attributes(name, given, keywords, environment, budget)
        if name in _SORTING:
            budget.spend(int(size * log2(size + 2)))
        elif name == "sum" and any(isinstance(one, list | tuple) for one in (*given[1:], *keywords.values())):
            budget.spend(size * len(given[0]))
    if name in _STEP_BY_STEP and size > _LONGEST_PATTERNED:
        raise Refused("size", f"{_LONGEST_PATTERNED:,}")
    _pay_for_what_is_made(name, given, keywords, budget)


def _pay_for_what_is_made(name: str, given: list[Any], keywords: dict[str, Any], budget: Budget) -> None:
    if name in _WIDTHS:
        _pay_for_width(name, given, keywords, budget)
    elif name == "replace":
        _replacing(given, keywords, budget)
    elif name == "join":
        _joining(given[0], given[1] if len(given) > 1 else keywords.get("d", ""), budget)
    elif name == "format":
        formatting(given[0], [*given[1:], *keywords.values()], budget)


def _of_attributes(
    name: str, given: list[Any], keywords: dict[str, Any], environment: Environment, budget: Budget
) -> int:
    """The work of reading the attributes of items that a filter compares or joins."""
    place = {"join": 2, "sort": 3, "groupby": 1, "sum": 1}.get(name, 2)
    attribute = keywords.get("attribute", given[place] if len(given) > place else None)
    if attribute is None or not isinstance(given[0], list | tuple):
        return 0
    getters = [make_attrgetter(environment, one) for one in str(attribute).split(",")]
    return budget.look_at(*(getter(one) for one in given[0] for getter in getters), only=name == "join")


def _pay_for_width(name: str, given: list[Any], keywords: dict[str, Any], budget: Budget) -> None:
    numbers = [abs(one) for one in (*given[1:], *keywords.values()) if isinstance(one, int)]
    texts = [len(one) for one in (*given[1:], *keywords.values()) if isinstance(one, str)]
    widest = max([1, *numbers, *texts])
    if name == "round" and widest > 1 and max([0, *numbers]) > _MOST_PLACES:
        raise Refused("size", f"{_MOST_PLACES}")
    lines = 1
    if name in {"indent", "wordwrap"} and isinstance(given[0], str):
        narrow = min([one for one in numbers if one], default=1) if name == "wordwrap" else len(given[0])
        lines = given[0].count("\n") + 1 + len(given[0]) // max(1, narrow)
        widest = widest if name == "indent" else max([1, *texts])
    budget.room_for(widest * lines if name != "slice" else widest)
    if name in {"slice", "batch"}:
        budget.spend(widest * ITEM)


def _replacing(given: list[Any], keywords: dict[str, Any], budget: Budget) -> None:
    text, old, new = (*map(str, given[:3]), *(str(keywords[one]) for one in ("old", "new") if one in keywords))[:3]
    times = text.count(old) if old else len(text) + 1
    budget.room_for(len(escape(text)) + times * len(escape(new)))


def _joining(items: Any, between: Any, budget: Budget) -> None:
    """Count the text between the items, once for each item; the items themselves were counted before."""
    if isinstance(items, list | tuple | dict):
        budget.room_for(len(items) * len(str(between)))


def formatting(text: Any, given: list[Any], budget: Budget) -> None:
    """Count the characters that a format will make, with its widths and values. Raises Refused."""
    largest = max([0, *(budget.look_at(one, only=True) for one in given)])
    total = len(str(text))
    for spec in _SPEC.finditer(str(text)):
        inside = spec["field"] or ""
        if "*" in {spec["wide"], spec["places"]} or inside.endswith("{"):
            raise Refused("size", f"{LONGEST:,}")
        if (spec["kind"] or "") in {"r", "a"} or "!r" in inside or "!a" in inside:
            raise Refused("object")
        widths = _NUMBER.findall(f"{spec['wide'] or ''} {spec['places'] or ''} {inside}")
        total += largest + sum(int(one[:9]) for one in widths)
    budget.room_for(total)


def calling(owner: Any, name: str, given: list[Any], budget: Budget) -> None:
    """Count the work of a method of a value. Raises Refused where templates may not call it."""
    kind = next((one for one in METHODS if isinstance(owner, one)), None)
    if kind is None and owner is not None and type(owner).__module__ in {"builtins", "datetime", "decimal"}:
        raise Refused("forbidden", name)
    if kind is None:
        return
    if name not in METHODS[kind] or (name == "strftime" and _ODD_DAY.search(str(given[:1]))):
        raise Refused("forbidden", name)
    size = budget.look_at(owner if kind is str else None, *given, only=kind is str)
    numbers = [one for one in given if isinstance(one, int)]
    if name in {"center", "ljust", "rjust", "zfill"}:
        budget.room_for(max([0, *numbers]))
    elif name == "replace":
        _replacing([owner, *given[:2]], {}, budget)
    elif name == "join" and given:
        _joining(given[0], owner, budget)
    elif name == "format":
        formatting(owner, given, budget)
    elif name in {"split", "splitlines"}:
        between = given[0] if given and isinstance(given[0], str) and given[0] else None
        budget.spend(ITEM * (owner.count(between) + 1 if between else len(owner) // 2))
    elif name == "title" and size > _LONGEST_PATTERNED:
        raise Refused("size", f"{_LONGEST_PATTERNED:,}")
