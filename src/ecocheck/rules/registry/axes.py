"""ECO465–468 and 474: the axes by which regions are classed, and where each region lies on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings import Finding, Related
from ecocheck.rules.names import several_in
from ecocheck.rules.registry.asking import asked_by_conditions
from ecocheck.rules.registry.names import units_files
from ecocheck.source.written.characters import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.findings import Route
    from ecocheck.model.units import Units
    from ecocheck.rules.context import RegistryContext


def eco465_class_twice(context: RegistryContext) -> Iterator[Finding]:
    """A class is one of one axis and no area, since rules name it without its axis."""
    registry = context.project.registry
    spot = registry.indicators_document.spot
    areas = _areas(context)
    first: dict[str, Route] = {}
    axes: dict[str, Route] = {}
    for i, axis in enumerate(registry.indicators.axes):
        route: Route = ("axes", i, "name")
        if axis.name in axes:
            params = {"name": shown(axis.name), "phrase": "axis_twice"}
            yield Finding("ECO465", spot(route), params, (Related(spot(axes[axis.name]), "first"),))
        axes.setdefault(axis.name, route)
        for j, name in enumerate(axis.classes):
            at: Route = ("axes", i, "classes", j)
            if name in first:
                params = {"name": shown(name), "phrase": "class_twice"}
                yield Finding("ECO465", spot(at), params, (Related(spot(first[name]), "first"),))
            elif name in areas:
                yield Finding("ECO465", spot(at), {"name": shown(name), "phrase": "class_and_area"})
            first.setdefault(name, at)


def _areas(context: RegistryContext) -> set[str]:
    names = context.project.registry.names
    return {*names.city.areas, *(one.area for one in names.counties if one.area)}


def _classed(units: Units) -> Iterator[tuple[str, Mapping[str, tuple[str, ...]], Route]]:
    """Every region with its classes, and its route in units.yaml."""
    yield units.city.name, units.city.classes, ("city",)
    for i, county in enumerate(units.counties):
        yield county.name, county.classes, ("counties", i)


def eco466_no_such_class(context: RegistryContext) -> Iterator[Finding]:
    """An axis and a class in units.yaml are those that the registry lists."""
    axes = {one.name: one.classes for one in context.project.registry.indicators.axes}
    for units, document in units_files(context):
        for _, stated, route in _classed(units):
            for axis, names in stated.items():
                if axis not in axes:
                    params = {"name": shown(axis), "phrase": "unknown_axis", "known": "、".join(axes) or "—"}
                    at = document.spot((*route, "classes", axis), "key")
                    yield Finding("ECO466", at, params | several_in(axis, axes))
                    continue
                known = axes[axis]
                for name in names:
                    if name not in known:
                        params = {"name": shown(name), "phrase": "unknown_class", "known": "、".join(known)}
                        at = document.spot((*route, "classes", axis))
                        yield Finding("ECO466", at, params | several_in(name, known))


def eco467_unstated(context: RegistryContext) -> Iterator[Finding]:
    """If some regions state their class on an axis, all do; the city's own is not that of its counties."""
    known = {one.name for one in context.project.registry.indicators.axes} - _asked(context).keys()
    known -= asked_by_conditions(context)
    for units, document in units_files(context):
        regions = tuple(_classed(units))
        stated = dict.fromkeys(axis for _, classes, _ in regions for axis in classes if axis in known)
        for axis in stated:
            for name, classes, route in regions:
                if axis not in classes:
                    yield Finding("ECO467", document.spot((*route, "name")), {"name": name, "axis": axis})


def eco468_escapes(context: RegistryContext) -> Iterator[Finding]:
    """If criteria apply to certain classes only, a region without a class on that axis would silently escape them."""
    for axis, criteria in _asked(context).items():
        for units, document in units_files(context):
            for name, classes, route in _classed(units):
                if axis not in classes:
                    params = {"name": name, "axis": axis, "id": "、".join(criteria)}
                    yield Finding("ECO468", document.spot((*route, "name")), params)


def eco474_two_classes(context: RegistryContext) -> Iterator[Finding]:
    """A region has one class on an axis; with two it could take the easier of two lines."""
    for units, document in units_files(context):
        for name, classes, route in _classed(units):
            for axis, names in classes.items():
                if len(set(names)) > 1:
                    params = {"name": name, "axis": shown(axis), "classes": "、".join(map(shown, names))}
                    yield Finding("ECO474", document.spot((*route, "classes", axis)), params)


def _asked(context: RegistryContext) -> dict[str, list[str]]:
    """The axes of whose classes some criterion holds alone, with these criteria."""
    areas, listed = _areas(context), context.project.registry.indicators.axes
    axes = {name: one.name for one in listed for name in one.classes if name not in areas}
    found: dict[str, list[str]] = {}
    for _, criterion, _ in context.criteria():
        for axis in dict.fromkeys(axes[name] for name in criterion.areas if name in axes):
            found.setdefault(axis, []).append(criterion.id)
    return found


REGISTRY_AXIS_CHECKS = (
    eco465_class_twice,
    eco466_no_such_class,
    eco467_unstated,
    eco468_escapes,
    eco474_two_classes,
)
"""ECO465 to 468 and 474: classes of regions."""
