"""What the models expect at a route of a file that has not been validated yet."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin

from ecocheck.model.cases import CaseFile
from ecocheck.model.measurement import RegionYear
from ecocheck.model.registry import Indicators
from ecocheck.model.tasks import Tasks
from ecocheck.model.units import Units
from ecocheck.source.shape.locate_error import bare, is_model, keys_of, union_members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Route

NAME_LISTS: Final = frozenset({"lead", "support", "responsible", "areas", "aliases", "under", "counties", "covers"})
"""Keys of lists of names or fixed words. These hold no comma, so a comma separates them; other lists hold sentences."""


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


def _found(route: Route) -> list[Any]:
    found: list[Any] = [RegionYear, CaseFile, Indicators, Tasks, Units]
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


def _members(annotation: Any) -> tuple[Any, ...]:
    annotation = bare(annotation)
    return tuple(map(bare, union_members(annotation))) or (annotation,)
