"""Which values of the files of a project name persons, as the models mark them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin

from ecocheck.model.base import Person
from ecocheck.source.expected.annotations import is_model, keys_of, union_members
from ecocheck.source.expected.at_route import models_of_files, types_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Route
    from ecocheck.model.base import Model


def names_persons(route: Route) -> bool:
    """Whether the text at a route names persons; the route begins at the top of any file of a project.

    A key that names persons wherever the models have it names them at any other place too.
    """
    *above, key = route
    if key in _always_persons():
        return True
    return any(is_model(one) and key in persons_of(one) for one in types_at(tuple(above), _models_of_files()))


@cache
def persons_of(model: type[Model]) -> frozenset[str]:
    """The keys of a model whose values name persons."""
    return frozenset(key for key, field in keys_of(model).items() if _marked(field.annotation, *field.metadata))


@cache
def all_models() -> frozenset[type[Model]]:
    """Every model of the files of a project, those inside of others too."""
    found: set[type[Model]] = set()
    left: list[Any] = list(_models_of_files())
    while left:
        one = left.pop()
        if is_model(one) and one not in found:
            found.add(one)
            left += (field.annotation for field in keys_of(one).values())
        left += get_args(one)
    return frozenset(found)


@cache
def _models_of_files() -> tuple[type[Model], ...]:
    from ecocheck.model.reviews import Reviews

    return (*models_of_files(), Reviews)


@cache
def _always_persons() -> frozenset[str]:
    marked = {key for model in all_models() for key in persons_of(model)}
    others = {key for model in all_models() for key in keys_of(model).keys() - persons_of(model)}
    return frozenset(marked - others)


def _marked(*annotations: Any) -> bool:
    return any(isinstance(one, Person) or _marked(*_inner(one)) for one in annotations)


def _inner(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Annotated:
        yield from get_args(annotation)
    yield from union_members(annotation)
