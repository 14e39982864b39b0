"""From pydantic's `loc` to the route in the file, along the model's own annotations.

A `loc` also holds names that no file holds: tags of unions, `[key]`, the index
of a list that was left out. Walking the annotations in parallel tells them
apart from keys, and finds the field's Chinese title on the way.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args, get_origin

from pydantic import Tag

from ecocheck.model.figures import SECTIONS
from ecocheck.model.measurement import RegionYear
from ecocheck.source.expected.annotations import bare, is_model, keys_of, union_members, wraps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.findings import Route
    from ecocheck.model.base import Model


@dataclass(frozen=True, slots=True)
class Level:
    """A model on the way to the error, and the key in it that leads further."""

    model: type[Model]
    left_by: str


@dataclass(frozen=True, slots=True)
class Site:
    """Where an error belongs in the file.

    `key` and `title` name the nearest key; `levels` are the models from the
    outermost to the one that holds the last key, which is `owner`.
    """

    route: Route
    key: str
    title: str
    annotation: Any
    levels: tuple[Level, ...]
    owner: type[Model] | None
    on_key: bool = False
    other_branch: bool = False
    """Whether the error concerns a branch of a union that the value does not belong to."""

    @property
    def required(self) -> bool:
        """Whether the model requires the key."""
        field = keys_of(self.owner).get(self.key) if self.owner is not None else None
        return field is not None and field.is_required()


def trace(model: type[Model], loc: Sequence[str | int], data: object, route: Route) -> Site:
    """Follow the `loc` of an error in `data`, which was validated as `model` and stands at `route`."""
    walk = _Walk(model, data, route)
    for step in loc:
        walk.step(step)
    return walk.site()


class _Walk:
    """Follows annotation, value and route in parallel. Mutable only while `trace` runs."""

    def __init__(self, model: type[Model], data: object, route: Route) -> None:
        self.annotation: Any = model
        self.node = data
        self.route = list(route)
        self.levels: list[Level] = []
        if len(route) > 1 and route[0] in SECTIONS:
            self.levels.append(Level(RegionYear, str(route[0])))
        self.owner: type[Model] | None = None
        self.key = str(route[-1]) if route else ""
        self.title = _section_title(route)
        self.on_key = self.other_branch = False

    def step(self, step: str | int) -> None:
        """Take one step of the `loc`; a name that no file holds moves the annotation only."""
        if self.other_branch:
            return
        annotation = bare(self.annotation)
        origin = get_origin(annotation)
        if is_model(annotation):
            self._into_model(annotation, str(step))
        elif union_members(annotation):
            self._into_branch(union_members(annotation), str(step))
        elif origin is tuple and isinstance(step, int):
            self.annotation = get_args(annotation)[0]
            if isinstance(self.node, list):
                self.route.append(step)
                self.node = self.node[step] if step < len(self.node) else None
        elif origin is dict and step != "[key]":
            self.annotation = get_args(annotation)[1]
            self._enter(str(step))
            self.key = str(step)
        elif step == "[key]":
            self.on_key = True

    def _into_model(self, model: type[Model], key: str) -> None:
        field = keys_of(model).get(key)
        self.annotation = None if field is None else field.annotation
        self.owner = model
        if wraps(model):
            self.node = self.node.get(key) if isinstance(self.node, dict) else None
            return
        self.levels.append(Level(model, key))
        self._enter(key)
        self.key = key
        self.title = (field.title if field is not None else None) or self.title

    def _enter(self, key: str) -> None:
        self.route.append(key)
        self.node = self.node.get(key) if isinstance(self.node, dict) else None

    def _into_branch(self, members: tuple[Any, ...], tag: str) -> None:
        """Choose the member of a union that the tag names; a mapping belongs to a model, other values do not."""
        for member in members:
            tags = [extra.tag for extra in get_args(member)[1:] if isinstance(extra, Tag)]
            if tag in tags:
                self.annotation = member
                return
        named = next((member for member in members if is_model(bare(member)) and bare(member).__name__ == tag), None)
        self.annotation = named if named is not None else next(one for one in members if not is_model(bare(one)))
        self.other_branch = (named is not None) != isinstance(self.node, dict)

    def site(self) -> Site:
        """The place that the walk has reached."""
        return Site(
            tuple(self.route),
            self.key,
            self.title or self.key,
            bare(self.annotation),
            tuple(self.levels),
            self.owner,
            self.on_key,
            self.other_branch,
        )


def _section_title(route: Route) -> str:
    """The title of an entry of a data file, which is that of its section; empty outside of sections."""
    field = RegionYear.model_fields.get(str(route[0])) if route else None
    return (field.title if field is not None else None) or ""
