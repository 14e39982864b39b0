"""The numbers that a rule writes, found in the fields of its model, so that no kind has to list them.

A part that cites a sentence of its own, such as a tolerance, is not asked: its
numbers are not those of the sentence that the rule rests on.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from ecocheck.model.base import Model
from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

Exact: TypeAlias = Decimal | Fraction

_SHARE: Final = regex(r"\s*(\d+)\s*/\s*(\d+)\s*|\s*(\d+(?:\.\d+)?)\s*[%％]\s*")
"""A share of parts as text: 2/3 or 80%."""
_NOT_OF_THE_LINE: Final = frozenset({"round"})


class RuleNumber(NamedTuple):
    """A number of a rule, and its route below the rule."""

    route: tuple[str | int, ...]
    number: Exact

    @property
    def key(self) -> str:
        """The key under which the number stands."""
        return next((str(one) for one in reversed(self.route) if isinstance(one, str)), "")


def numbers_in(model: Model, route: tuple[str | int, ...] = ()) -> Iterator[RuleNumber]:
    """The numbers in the fields of a model that the file writes, in the order of the fields."""
    for name, field in type(model).model_fields.items():
        if name in model.model_fields_set and name not in _NOT_OF_THE_LINE:
            yield from _in_value(getattr(model, name), (*route, field.alias or name))


def models_in(model: Model, route: tuple[str | int, ...] = ()) -> Iterator[tuple[Model, tuple[str | int, ...]]]:
    """The model and every model below it, each with its route as the file writes it."""
    yield model, route
    for name, field in type(model).model_fields.items():
        yield from _models_in(getattr(model, name), (*route, field.alias or name))


def _models_in(value: object, route: tuple[str | int, ...]) -> Iterator[tuple[Model, tuple[str | int, ...]]]:
    if isinstance(value, Model):
        yield from models_in(value, route)
    elif isinstance(value, tuple | list):
        for place, one in enumerate(value):
            yield from _models_in(one, (*route, place))


def _in_value(value: object, route: tuple[str | int, ...]) -> Iterator[RuleNumber]:
    if isinstance(value, Model):
        yield from numbers_in(value, route) if not hasattr(value, "quote") else ()
    elif isinstance(value, tuple | list):
        for place, one in enumerate(value):
            yield from _in_value(one, (*route, place))
    elif isinstance(value, Decimal | Fraction):
        yield RuleNumber(route, value)
    elif isinstance(value, int) and not isinstance(value, bool):
        yield RuleNumber(route, Decimal(value))
    elif isinstance(value, str) and (share := _SHARE.fullmatch(value)) is not None:
        above, below, percent = share.groups()
        yield RuleNumber(route, Fraction(percent) / 100 if percent else Fraction(int(above), int(below) or 1))
