"""Where the causes of a move stand on each side, and what differs there, key by key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.app.diff.beyond import asked_by, differing, with_document
from ecocheck.app.diff.factors import OF_A_FILE, Factor, Kind, section_of
from ecocheck.app.diff.leaves import leaves
from ecocheck.app.diff.papers import Papers
from ecocheck.app.diff.questions import merged
from ecocheck.app.diff.views import Cause, Change
from ecocheck.model.figures import SECTIONS
from ecocheck.model.standard import PLAN_STANDARD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.app.diff.factors import Ground
    from ecocheck.app.diff.questions import Question
    from ecocheck.app.diff.sides import Side
    from ecocheck.findings import Route, Spot
    from ecocheck.source.project import Registry
    from ecocheck.source.yaml.document import Document

MOST: Final = 60
"""How many changed values of one cause are told; a rewritten rule can have more."""


READABLE, UNREADABLE = "readable", "unreadable"
_AS_A_WHOLE: Final = frozenset({Kind.EVIDENCE, Kind.FILE})
"""The kinds of which no single value in a file is told."""


class Stand(NamedTuple):
    """Where a factor stands on one side."""

    document: Document
    route: Route

    @property
    def value(self) -> object:
        """What stands there."""
        return self.document.value(self.route)

    @property
    def spot(self) -> Spot:
        """The place of the entry; of a figure that of its number."""
        if isinstance(self.value, dict):
            for name in ("value", "numerator"):
                if name in self.value:
                    return self.document.spot((*self.route, name), "key")
        return self.document.spot(self.route, "key")


def cause_of(factor: Factor, grounds: tuple[Ground, Ground], questions: tuple[Question, Question]) -> Cause:
    """The cause with its places and with what differs there."""
    was, now = (_stand(factor, ground, one) for ground, one in zip(grounds, questions, strict=True))
    if factor.kind is Kind.COUNTY:
        was, now = _entries_of_county(factor.key, grounds, questions)
    if factor.kind is Kind.REGION and was is not None and now is not None and was.value == now.value:
        was, now = (Stand(ground.side.written.units_document, ()) for ground in grounds)
    changes = _named_changes(factor, grounds, questions)
    if factor.kind not in _AS_A_WHOLE and was is not None and now is not None:
        changes += tuple(changes_between(was, now))
    at = [None if each is None else each.spot for each in (was, now)]
    nearer = _nearer(factor, changes)
    at[0] = _first(at[0], (one.before_at for one in nearer))
    at[1] = _first(at[1], (one.after_at for one in nearer))
    direct = factor.kind in OF_A_FILE and factor.year == grounds[1].year
    return Cause(factor.kind, factor.key, factor.year, direct, changes[:MOST], at[0], at[1])


def _nearer(factor: Factor, changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """The changes whose places say more than that of the whole entry."""
    if factor.kind is Kind.REGION:
        return changes
    return tuple(one for one in changes if "rule" in one.keys) if factor.kind is Kind.RULE else ()


def _first(whole: Spot | None, places: Iterable[Spot | None]) -> Spot | None:
    """The first of the places in the file; that of the whole entry where there is none."""
    return min((one for one in places if one is not None), key=lambda one: (one.line, one.column), default=whole)


def cause_of_region(region: str, sides: tuple[Side, Side]) -> Cause:
    """The cause of what is judged on one side only, since the other does not have the region."""
    was, now = (_region(side.written.units_document, region) for side in sides)
    at = [None if each is None else each.spot for each in (was, now)]
    return Cause(Kind.REGION, region, None, False, (), at[0], at[1])  # noqa: FBT003 no file of the region's own


def _stand(factor: Factor, ground: Ground, one: Question) -> Stand | None:
    """Where a factor stands on one side; None where that side does not have it."""
    found = _looked_up(factor, ground, one)
    return found if found is not None and (found.route == () or found.document.holds(found.route)) else None


def _looked_up(factor: Factor, ground: Ground, one: Question) -> Stand | None:
    match factor.kind:
        case Kind.AS_OF | Kind.COUNTY:
            return None
        case Kind.CITY_TARGET:
            return _in_the_citys_files(factor.key, ground)
        case Kind.WIDER if factor.year is None:
            return _in_the_citys_file(factor.key, ground)
        case Kind.REGION:
            return _region(ground.side.written.units_document, factor.key)
        case Kind.RULE | Kind.SETTLEMENT | Kind.STANDARD:
            return _in_registry(factor, ground.side.written.registry)
        case _:
            file = ground.files.get(factor.year or 0)
            return None if file is None else Stand(file.document, _route_in_file(factor, one))


def _in_the_citys_files(key: str, ground: Ground) -> Stand | None:
    """The newest target of the criterion in the city's own files."""
    project = ground.side.project
    files = project.read_region(project.units.city.name)
    found = (Stand(files[year].document, ("assigned", key)) for year in sorted(files, reverse=True))
    return next((one for one in found if one.document.holds(one.route)), None)


def _entries_of_county(
    county: str, grounds: tuple[Ground, Ground], questions: tuple[Question, Question]
) -> tuple[Stand | None, Stand | None]:
    """The newest entry of a county that differs, on either side; else the newest of which a document does."""
    asked = asked_by(questions, grounds)
    found = differing(county, grounds, asked)
    if found is None:
        paths = {one.keys[0] for one in _documents(Factor(Kind.COUNTY, county), grounds, questions)}
        found = with_document(county, paths, grounds[1], asked)
    if found is None:
        return None, None
    year, *route = found
    files = (ground.side.project.read_region(county, {year}).get(year) for ground in grounds)
    was, now = (None if file is None else Stand(file.document, tuple(route)) for file in files)
    return (
        was if was is not None and was.document.holds(was.route) else None,
        now if now is not None and now.document.holds(now.route) else None,
    )


def _in_the_citys_file(key: str, ground: Ground) -> Stand | None:
    """What the city's file of the year says of wider regions; else the city's own figure."""
    project, year = ground.side.project, ground.year
    file = project.read_region(project.units.city.name, {year}).get(year)
    found = () if file is None else (Stand(file.document, (section, key)) for section in ("wider", "measurements"))
    return next((one for one in found if one.document.holds(one.route)), None)


def _in_registry(factor: Factor, registry: Registry) -> Stand | None:
    if factor.kind is Kind.RULE and factor.key.startswith("T"):
        return _listed(registry.tasks_document, factor.key, "tasks", "targets")
    lists = {Kind.SETTLEMENT: ("contradictions", ""), Kind.STANDARD: ("standards", "")}
    return _listed(registry.indicators_document, factor.key, *lists.get(factor.kind, ("indicators", "criteria")))


def _route_in_file(factor: Factor, one: Question) -> Route:
    if factor.kind is Kind.FILE:
        return (factor.key,) if factor.key in SECTIONS else ()
    section = section_of(factor)
    if section == "tasks" and one.target is not None:
        return section, factor.key, "targets", one.target.id
    return section, factor.key


def _listed(document: Document, key: str, outer: str, inner: str = "") -> Stand | None:
    """The entry of a list that has the id; with `inner`, of the lists under that key in the entries of the outer."""
    for i, group in _items(document.value((outer,))):
        if not inner:
            if group.get("id") == key:
                return Stand(document, (outer, i))
            continue
        for j, one in _items(group.get(inner)):
            if one.get("id") == key:
                return Stand(document, (outer, i, inner, j))
    return None


def _region(document: Document, name: str) -> Stand | None:
    """The entry of units.yaml for a region."""
    if document.value(("city", "name")) == name:
        return Stand(document, ("city",))
    found = (i for i, one in _items(document.value(("counties",))) if one.get("name") == name)
    return next((Stand(document, ("counties", i)) for i in found), None)


def _items(found: object) -> Iterator[tuple[int, dict[str, object]]]:
    """The mappings of a list, each with its index."""
    for index, one in enumerate(found if isinstance(found, list) else ()):
        if isinstance(one, dict):
            yield index, one


def _named_changes(
    factor: Factor, grounds: tuple[Ground, Ground], questions: tuple[Question, Question]
) -> tuple[Change, ...]:
    """What differs that no file says itself: the day, the chosen standard, the state of documents and files."""
    sides = [ground.side for ground in grounds]
    match factor.kind:
        case Kind.AS_OF:
            return (Change((), sides[0].as_of.isoformat(), sides[1].as_of.isoformat()),)
        case Kind.STANDARD:
            before, after = (PLAN_STANDARD if side.standard is None else side.standard.id for side in sides)
            return () if before == after else (Change((), before, after),)
        case Kind.FILE:
            return (Change((), _readable(grounds[0], factor), _readable(grounds[1], factor)),)
        case Kind.EVIDENCE | Kind.COUNTY:
            return _documents(factor, grounds, questions)
        case _:
            return ()


def _documents(
    factor: Factor, grounds: tuple[Ground, Ground], questions: tuple[Question, Question]
) -> tuple[Change, ...]:
    """The documents behind a figure, or behind those of a county, that are in another state."""
    found = Papers(grounds, merged(questions), asked_by(questions, grounds)).changes(factor)
    return tuple(Change((path,), before.value, after.value) for path, before, after in found)


def _readable(ground: Ground, factor: Factor) -> str | None:
    """Whether a data file, or a section of it, can be read; None where there is no file."""
    file = ground.files.get(factor.year or 0)
    if file is None:
        return None
    shut = file.figures.unreadable or factor.key in file.figures.refused_sections
    return UNREADABLE if shut else READABLE


def changes_between(was: Stand, now: Stand) -> Iterator[Change]:
    """The scalars that differ, in the order of the later side."""
    earlier, later = ({one.keys: one for one in leaves(each.value)} for each in (was, now))
    for keys in {**later, **earlier}:
        before, after = earlier.get(keys), later.get(keys)
        if (before and before.text) != (after and after.text):
            yield Change(
                keys,
                None if before is None else before.text,
                None if after is None else after.text,
                None if before is None else was.document.spot((*was.route, *before.route), "key"),
                None if after is None else now.document.spot((*now.route, *after.route), "key"),
            )
