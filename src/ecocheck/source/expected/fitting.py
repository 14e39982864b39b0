"""Whether every key of a tree stands where the models expect it, whatever its values are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from ecocheck.model.figures import SECTIONS
from ecocheck.regex import regex
from ecocheck.source.expected.annotations import keys_of
from ecocheck.source.expected.at_route import is_parent, models_of_files
from ecocheck.source.written.keys import ID
from ecocheck.source.written.scalars import REFUSED

if TYPE_CHECKING:
    from ecocheck.model.base import Model

_ID: Final = regex(ID)
_OF_PLACES: Final = frozenset(
    {"extra_forbidden", "model_type", "dict_type", "list_type", "tuple_type", "string_type", "date_type"}
)
"""Types of errors which show that something stands on a wrong level, or is not there at all."""


def misfits(data: object) -> int | None:
    """How many errors a piece of a file has that are not of places; None where a key stands in a wrong place.

    A piece may lack what its file must have at the top.
    """
    if not isinstance(data, dict) or not _filled(data):
        return None
    counts = [_of_model(model, data) for model in models_of_files() if data.keys() <= keys_of(model).keys()]
    return min((one for one in counts if one is not None), default=None)


def _of_model(model: type[Model], data: dict[str, Any]) -> int | None:
    try:
        model.model_validate(data)
    except ValidationError as error:
        found = [one for one in error.errors(include_url=False) if one["input"] is not REFUSED]
    else:
        return 0
    found = [one for one in found if one["type"] != "missing" or len(one["loc"]) > 1]
    return None if any(one["type"] in _OF_PLACES for one in found) else len(found)


def _filled(data: dict[str, Any]) -> bool:
    """Whether no key of a block is empty, and only ids stand in the sections."""
    left: list[tuple[str, object]] = list(data.items())
    while left:
        key, value = left.pop()
        if value is None and is_parent(key):
            return False
        if isinstance(value, dict):
            if key in SECTIONS and not all(map(_ID.fullmatch, value)):
                return False
            left += value.items()
        elif isinstance(value, list):
            left += [("", one) for one in value]
    return True
