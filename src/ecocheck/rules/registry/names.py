"""ECO152, 404–407, 412, 413, 421, 422, 446: offices, counties and areas that the registry names, and units.yaml."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.disk.naming import misfit
from ecocheck.findings import Finding, Related
from ecocheck.regex import regex
from ecocheck.rules.names import name_form, same_name, several_in
from ecocheck.source.written.characters import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.findings import Route
    from ecocheck.model.units import Tile, Units
    from ecocheck.rules.context import RegistryContext
    from ecocheck.source.yaml.document import Document


def _offices(units: Units) -> frozenset[str]:
    """Every name by which the plan may call an office or a collective party."""
    agencies = (name for agency in units.agencies for name in (agency.name, *agency.aliases))
    return frozenset((*agencies, *(party.name for party in units.parties)))


def _counties(units: Units) -> frozenset[str]:
    return frozenset(name for county in units.counties for name in (county.name, *county.aliases))


def _offices_named(context: RegistryContext) -> Iterator[tuple[Document, Route, str]]:
    registry = context.project.registry
    for i, indicator in enumerate(registry.indicators.indicators):
        for key, names in (("lead", indicator.lead), ("support", indicator.support)):
            for j, name in enumerate(names):
                yield registry.indicators_document, ("indicators", i, key, j), name
    for i, task in enumerate(registry.tasks.tasks):
        for j, name in enumerate(task.responsible):
            yield registry.tasks_document, ("tasks", i, "responsible", j), name
    for _, _, effect, route in context.effects():
        for key in ("lead", "support", "responsible"):
            for k, name in enumerate(getattr(effect, key) or ()):
                yield registry.indicators_document, (*route, key, k), name


def _written_otherwise(name: str, known: Iterable[str]) -> str | None:
    return same_name(name, sorted(known))


_JOINTS: Final = regex(r"[、，,;；]")
_BRACKETED: Final = regex(r"([^（(]+)[（(]([^（()）]+)[)）]")
_BLANKS: Final = regex(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")
_OFFICE: Final = regex(r"[\u3400-\u9fff]{2,}[局委办厅部院]")
"""A name that is whole by itself: 市审计局."""
_TWO: Final = 2
_MISFITS: Final = {"end": "end_of_name", "device": "device_name", "length": "long_name"}


def eco152_name_of_no_folder(context: RegistryContext) -> Iterator[Finding]:
    """The name of a region is also the name of a folder, so it must be valid as one."""
    for units, document in units_files(context):
        named: list[tuple[str, Route]] = [(units.city.name, ("city", "name"))]
        named += [(county.name, ("counties", i, "name")) for i, county in enumerate(units.counties)]
        for name, route in named:
            wrong = misfit(name)
            if wrong is not None:
                params = {"name": shown(name, 80), "phrase": _MISFITS.get(wrong, "sign_in_name"), "sign": wrong}
                yield Finding("ECO152", document.spot(route), params)


def eco404_no_such_office(context: RegistryContext) -> Iterator[Finding]:
    """An office that leads, supports or is responsible is listed in units.yaml; otherwise nobody can be asked."""
    known = _offices(context.project.registry.names)
    for document, route, name in _offices_named(context):
        if name not in known and _written_otherwise(name, known) is None:
            yield Finding("ECO404", document.spot(route), {"name": shown(name)} | several_in(name, known))


def eco405_office_written_otherwise(context: RegistryContext) -> Iterator[Finding]:
    """The name of an office differs from a listed name only by width, blanks or look-alike characters."""
    known = _offices(context.project.registry.names)
    for document, route, name in _offices_named(context):
        write = None if name in known else _written_otherwise(name, known)
        if write is not None and not _BLANKS.search(write):  # a blank in units.yaml is ECO446
            yield Finding("ECO405", document.spot(route), {"name": name, "write": write})


def eco406_no_such_county(context: RegistryContext) -> Iterator[Finding]:
    """A county that a task names is listed in the units.yaml beside the registry."""
    registry = context.project.registry
    known = _counties(registry.names)
    listed = "、".join(county.name for county in registry.names.counties)
    for i, task in enumerate(registry.tasks.tasks):
        named: list[tuple[Route, str]] = []
        named += [(("tasks", i, "counties", j, "name"), county.name) for j, county in enumerate(task.counties)]
        for j, target in enumerate(task.targets):
            named += [(("tasks", i, "targets", j, "counties", k), name) for k, name in enumerate(target.counties)]
        for route, name in named:
            if name not in known:
                params = {"name": shown(name), "known": listed} | several_in(name, known)
                yield Finding("ECO406", registry.tasks_document.spot(route), params)


def eco407_no_such_area(context: RegistryContext) -> Iterator[Finding]:
    """An area to which a criterion is limited belongs to some region; otherwise the criterion applies nowhere."""
    registry = context.project.registry
    known = dict.fromkeys((*registry.names.city.areas, *(one.area for one in registry.names.counties if one.area)))
    known |= dict.fromkeys(_classes(context))
    for _, criterion, route in context.criteria():
        for k, area in enumerate(criterion.areas):
            if area not in known:
                at = registry.indicators_document.spot((*route, "areas", k))
                params = {"name": shown(area), "known": "、".join(known) or "—"} | several_in(area, known)
                yield Finding("ECO407", at, params)


def _classes(context: RegistryContext) -> Iterator[str]:
    """The classes of every axis; a criterion may be limited to one of them as to an area."""
    return (name for axis in context.project.registry.indicators.axes for name in axis.classes)


def units_files(context: RegistryContext) -> tuple[tuple[Units, Document], ...]:
    """The project's own units.yaml, and that of the registry's folder if it is another file."""
    project, registry = context.project, context.project.registry
    own = (project.units, project.units_document)
    if registry.names_document is project.units_document:
        return (own,)
    return (own, (registry.names, registry.names_document))


def eco412_name_twice(context: RegistryContext) -> Iterator[Finding]:
    """A name or alias that two entries of units.yaml share is ambiguous."""
    for units, document in units_files(context):
        for named in (_region_names(units), _office_names(units)):
            first: dict[str, Route] = {}
            for name, route in named:
                form = name_form(name)
                if form in first:
                    related = (Related(document.spot(first[form]), "first"),)
                    yield Finding("ECO412", document.spot(route), {"name": name}, related)
                else:
                    first[form] = route


def eco447_same_tile(context: RegistryContext) -> Iterator[Finding]:
    """Of two counties in one place of the map of tiles only one would be seen."""
    for units, document in units_files(context):
        first: dict[Tile, tuple[str, Route]] = {}
        for i, county in enumerate(units.counties):
            route: Route = ("counties", i, "tile")
            if county.tile is None:
                continue
            if county.tile in first:
                other, there = first[county.tile]
                params = {"name": county.name, "other": other}
                yield Finding("ECO447", document.spot(route), params, (Related(document.spot(there), "first"),))
            else:
                first[county.tile] = county.name, route


def eco446_not_one_name(context: RegistryContext) -> Iterator[Finding]:
    """An entry has one name, without blanks between its characters; otherwise no text that has the name matches it."""
    for units, document in units_files(context):
        parties = {one.name for one in units.parties}
        for name, route in (*_region_names(units), *_office_names(units)):
            several = [part.strip() for part in _JOINTS.split(name) if part.strip()]
            if len(several) == 1 and all(map(_OFFICE.fullmatch, name.split())):
                several = name.split()
            close = _BLANKS.sub("", name) if name.split()[1:] else name
            said = {
                "name": shown(name),
                "phrase": "several_names",
                "lines": shown(" / ".join(f"- {one}" for one in several)),
            }
            bracketed = _BRACKETED.fullmatch(close)
            if bracketed is not None and name not in parties:
                said |= {"phrase": "other_name_in_brackets", "write": bracketed[1], "other": bracketed[2]}
            elif len(several) < _TWO or name in parties:
                said = {"name": shown(name), "phrase": "blank_in_name", "write": close}
                if close == name:
                    continue
            yield Finding("ECO446", document.spot(route), said)


def _region_names(units: Units) -> Iterator[tuple[str, Route]]:
    yield units.city.name, ("city", "name")
    for j, alias in enumerate(units.city.aliases):
        yield alias, ("city", "aliases", j)
    for i, county in enumerate(units.counties):
        yield county.name, ("counties", i, "name")
        for j, alias in enumerate(county.aliases):
            yield alias, ("counties", i, "aliases", j)


def _office_names(units: Units) -> Iterator[tuple[str, Route]]:
    for i, agency in enumerate(units.agencies):
        yield agency.name, ("agencies", i, "name")
        for j, alias in enumerate(agency.aliases):
            yield alias, ("agencies", i, "aliases", j)
    for i, party in enumerate(units.parties):
        yield party.name, ("parties", i, "name")


def eco413_seat_of_nobody(context: RegistryContext) -> Iterator[Finding]:
    """A seat of the leading group belongs to an office or a county of the same file."""
    for units, document in units_files(context):
        offices, counties = _offices(units), _counties(units)
        for i, seat in enumerate(units.leading_group):
            for key, name, known in (("agency", seat.agency, offices), ("county", seat.county, counties)):
                if name is not None and name not in known:
                    yield Finding("ECO413", document.spot(("leading_group", i, key)), {"name": name})


def eco421_no_area(context: RegistryContext) -> Iterator[Finding]:
    """If criteria apply to certain areas only, a region without an area would silently escape them."""
    classes = set(_classes(context))
    asked = dict.fromkeys(
        area for _, criterion, _ in context.criteria() for area in criterion.areas if area not in classes
    )
    if not asked:
        return
    for units, document in units_files(context):
        known = "、".join(units.city.areas or asked)
        if not units.city.areas:
            params = {"name": units.city.name, "key": "areas", "known": known}
            yield Finding("ECO421", document.spot(("city", "name")), params)
        for i, county in enumerate(units.counties):
            if county.area is None:
                params = {"name": county.name, "key": "area", "known": known}
                yield Finding("ECO421", document.spot(("counties", i, "name")), params)


def eco422_area_of_no_city(context: RegistryContext) -> Iterator[Finding]:
    """The areas of the city include those of all counties; a county with another area has an error in its name."""
    for units, document in units_files(context):
        known = units.city.areas
        for i, county in enumerate(units.counties):
            if known and county.area is not None and county.area not in known:
                params = {"name": county.name, "area": county.area, "known": "、".join(known)}
                yield Finding("ECO422", document.spot(("counties", i, "area")), params)


REGISTRY_NAME_CHECKS = (
    eco152_name_of_no_folder,
    eco404_no_such_office,
    eco405_office_written_otherwise,
    eco406_no_such_county,
    eco407_no_such_area,
    eco412_name_twice,
    eco413_seat_of_nobody,
    eco421_no_area,
    eco422_area_of_no_city,
    eco446_not_one_name,
    eco447_same_tile,
)
