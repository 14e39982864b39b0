"""The annotations of the models: types without their extras, members of unions, keys of models."""

from __future__ import annotations

import types
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from ecocheck.model.base import Model

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.fields import FieldInfo


def bare(annotation: Any) -> Any:
    """The type without `Annotated` and without `| None`."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation = get_args(annotation)[0]
            continue
        members = union_members(annotation)
        if len(members) != 1:
            return annotation
        annotation = members[0]


def union_members(annotation: Any) -> tuple[Any, ...]:
    """The members of a union other than None; empty for any other type."""
    if get_origin(annotation) not in {Union, types.UnionType}:
        return ()
    return tuple(member for member in get_args(annotation) if member is not type(None))


def is_model(annotation: Any) -> bool:
    """Whether the type is a model, so that a mapping is expected."""
    return isinstance(annotation, type) and issubclass(annotation, Model)


def takes_many(annotation: Any) -> bool:
    """Whether a mapping or a list is expected."""
    return is_model(annotation) or get_origin(annotation) in {tuple, dict}


@cache
def keys_of(model: type[Model]) -> Mapping[str, FieldInfo]:
    """The fields of a model by their keys in files."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def wraps(model: type[Model]) -> bool:
    """Whether the model only serves to validate an entry, so that its key does not occur in the file."""
    return model.__name__.startswith("_")


def words_of(annotation: Any) -> tuple[str, ...]:
    """The words of a `Literal`, in its order; empty for any other type."""
    return tuple(str(word) for word in get_args(annotation)) if get_origin(annotation) is Literal else ()
