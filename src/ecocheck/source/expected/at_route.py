"""What the models expect at a route of a file, and below a key, before the file is validated."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin

from ecocheck.model.measurement import RegionYear
from ecocheck.model.registry import Indicators
from ecocheck.model.tasks import Tasks
from ecocheck.model.units import Units
from ecocheck.regex import regex
from ecocheck.source.expected.annotations import bare, is_model, keys_of, union_members
from ecocheck.source.expected.said_for import SAID_FOR
from ecocheck.source.written.keys import ID

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.findings import Route
    from ecocheck.model.base import Model

_ID: Final = regex(ID)

FIGURE: Final = frozenset({"value", "numerator", "denominator"})
"""Keys of the numbers of a measurement."""

NAME_LISTS: Final = frozenset(
    {"lead", "support", "responsible", "areas", "aliases", "under", "counties", "covers", "tasks", "classes"}
)
"""Keys of lists of names, ids or fixed words.

These hold no comma, so a comma separates them; other lists hold sentences.
"""

NUMBER_LISTS: Final = frozenset({"indicators"})
"""Keys of lists of numbers."""


def wants_scalar(route: Route) -> bool:
    """Whether a single value is expected at a route, which begins at the top of any file of a project."""
    found = _found(route)
    return bool(found) and not any(is_model(one) or get_origin(one) in {tuple, dict} for one in found)


def wants_number(route: Route) -> bool:
    """Whether only a number, or true and false, is expected at a route."""
    found = _found(route)
    return bool(found) and all(one in {Decimal, int, bool, Literal[True]} for one in found)


def wants_list(route: Route, *, unknown: bool) -> bool:
    """Whether a list is expected at a route; `unknown` is the answer for a route that no model has."""
    found = _found(route)
    return (unknown and not found) or any(get_origin(one) is tuple for one in found)


def key_order(route: Route) -> tuple[str, ...]:
    """The keys that a file of data or of actions may have at a route, in the order of the model.

    None where keys are ids or names.
    """
    from ecocheck.model.actions import Actions

    found: list[Any] = [RegionYear, Actions]
    for step in route:
        found = [bare(inner) for one in found for inner in _inside(one, step)]
    found = [bare(get_args(one)[0]) if get_origin(one) is tuple else one for one in found]  # one of a list, by itself
    return tuple(name for one in found if is_model(one) for name in keys_of(one))


@cache
def models_of_files() -> tuple[type[Model], ...]:
    """The models of the files of a project; those of cases and actions are imported only when they are needed."""
    from ecocheck.model.actions import Actions
    from ecocheck.model.cases import CaseFile

    return RegionYear, CaseFile, Indicators, Tasks, Units, Actions


def _found(route: Route) -> list[Any]:
    return types_at(route, models_of_files())


def types_at(route: Route, models: Iterable[type[Model]]) -> list[Any]:
    """The types that models expect at a route, which begins at their top."""
    found: list[Any] = list(models)
    for step in route:
        found = [bare(inner) for one in found for inner in _inside(one, step)]
    return found


def _inside(annotation: Any, step: str | int) -> Iterator[Any]:
    """The types that are expected at a key or an index of a type, one for each branch of a union."""
    if is_model(annotation):
        field = keys_of(annotation).get(str(step))
        if field is not None:
            yield from _members(field.annotation)
    elif get_origin(annotation) is dict:
        yield from _members(get_args(annotation)[1])
    elif get_origin(annotation) is tuple and isinstance(step, int):
        yield from _members(get_args(annotation)[0])
    elif get_origin(annotation) is tuple:  # a single item may stand in the place of its list
        yield from (inner for one in _members(get_args(annotation)[0]) for inner in _inside(one, step))


def _members(annotation: Any) -> tuple[Any, ...]:
    annotation = bare(annotation)
    return tuple(map(bare, union_members(annotation))) or (annotation,)


@cache
def _parents() -> dict[str, bool]:
    """For every key of the models, whether other keys may stand below it in any model."""
    found: dict[str, bool] = {}
    for model in _models():
        for name, field in keys_of(model).items():
            parts = _parts(field.annotation)
            found[name] = found.get(name, False) or any(is_model(one) or one is dict for one in parts)
    return found


@cache
def _models() -> tuple[type[Model], ...]:
    """Every model that can stand anywhere in the files of a project."""
    found: dict[type[Model], None] = {}
    left = list(models_of_files())
    while left:
        model = left.pop()
        if model not in found:
            found[model] = None
            left += [one for field in keys_of(model).values() for one in _parts(field.annotation) if is_model(one)]
    return tuple(found)


@cache
def key_titles() -> frozenset[str]:
    """The Chinese words for all keys: their titles, and what people write instead."""
    titles = {field.title for model in _models() for field in keys_of(model).values() if field.title}
    return frozenset(titles | SAID_FOR.keys())


def _parts(annotation: Any) -> Iterator[Any]:
    """The models that a type is made of, and `dict` for each mapping in it."""
    kind = bare(annotation)
    if is_model(kind):
        yield kind
        return
    if getattr(kind, "__origin__", None) is dict:
        yield dict
    for inner in get_args(kind):
        yield from _parts(inner)


def is_key(word: str) -> bool:
    """Whether a word is a key of any model, or an id."""
    return word in _parents() or _ID.fullmatch(word) is not None


def takes_text(key: str) -> bool:
    """Whether a key is known and never has keys below it: it takes texts or numbers, or a list of them."""
    return _parents().get(key) is False


def is_parent(key: str) -> bool:
    """Whether other keys may stand below a key."""
    return _parents().get(key, False) or _ID.fullmatch(key) is not None


def is_top_key(key: str) -> bool:
    """Whether a key may stand at the top of any file of a project."""
    return any(key in keys_of(model) for model in models_of_files())


def may_stand_below(key: str, part: str) -> bool:
    """Whether the key `part` may stand one level below a key, in any file of a project."""
    return (_AN_ID if _ID.fullmatch(part) else part) in _below().get(_AN_ID if _ID.fullmatch(key) else key, ())


_AN_ID: Final = "7-1"
"""Stands for every id, of a criterion, a task or a target."""


@cache
def _below() -> dict[str, frozenset[str]]:
    """For every key of the models, and for an id, the keys that may stand one level below in any model."""
    found: dict[str, set[str]] = {}
    for model in _models():
        for name, field in keys_of(model).items():
            parts = set(_parts(field.annotation))
            keys = {key for one in parts if is_model(one) for key in keys_of(one)}
            by_id = dict in parts
            found.setdefault(name, set()).update({_AN_ID} if by_id else keys)
            found.setdefault(_AN_ID, set()).update(keys if by_id else ())
    return {name: frozenset(keys) for name, keys in found.items()}
