"""Words for a value that was changed, and the Chinese titles of the keys under which values stand."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from ecocheck.findings.entry import Text

CHANGED: Final = Text("{what}由{before}改为{after}", "{what} {before} → {after}")
ADDED: Final = Text("增填{what}{after}", "{what} {after} added")
REMOVED: Final = Text("删去{what}{before}", "{what} {before} removed")
MORE: Final = Text("另有{n}处改动", "{n} more changes")
ASSIGNED: Final = Text("下达的目标", "the assigned target")
BASELINE: Final = Text("基线", "the baseline")


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
