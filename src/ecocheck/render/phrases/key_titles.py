"""The Chinese titles of the keys of models."""

from __future__ import annotations

from functools import cache
from typing import Any


@cache
def titles_of(roots: tuple[Any, ...]) -> dict[str, str]:
    """The title of each key of the models; of a key that several have, that of the first model from above."""
    found: dict[str, str] = {}
    left, seen = [*roots], set[Any]()
    while left:
        model = left.pop(0)
        if model in seen:
            continue
        seen.add(model)
        for name, field in model.model_fields.items():
            found.setdefault(field.alias or name, field.title or name)
            left += _models_in(field.annotation)
    return found


def _models_in(annotation: Any) -> list[Any]:
    """The models that a type is made of."""
    if hasattr(annotation, "model_fields"):
        return [annotation]
    return [one for inner in getattr(annotation, "__args__", ()) for one in _models_in(inner)]
