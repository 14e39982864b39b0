"""Where the causes of a move stand on each side, and what differs there, key by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.diff.factors import Kind, section_of
from ecocheck.app.diff.papers import stored
from ecocheck.app.diff.views import Cause, Change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.diff.factors import Factor, Ground, Question
    from ecocheck.findings import Route, Spot
    from ecocheck.source.yaml.document import Document

MOST = 60
"""How many changed values of one cause are told; a rewritten rule can have more."""


def cause_of(factor: Factor, grounds: tuple[Ground, Ground], questions: tuple[Question, Question]) -> Cause:
    """The cause with its places and with what differs there."""
    was, now = (_stands(factor, ground, one) for ground, one in zip(grounds, questions, strict=True))
    before_at, after_at = _spot(was), _spot(now)
    changes = tuple(changes_between(was, now)) if was is not None and now is not None else ()
    if factor.kind is Kind.AS_OF:
        first, second = (ground.side.as_of.isoformat() for ground in grounds)
        changes = (Change((), first, second),)
    elif factor.kind is Kind.STANDARD:
        before, after = (None if each.side.standard is None else each.side.standard.id for each in grounds)
        changes = (Change((), before, after), *changes)
    elif factor.kind is Kind.EVIDENCE:
        changes = tuple(_papers(factor, grounds))
    elif factor.kind is Kind.RULE and (of_rule := [one for one in changes if "rule" in one.keys]):
        before_at, after_at = of_rule[0].before_at or before_at, of_rule[0].after_at or after_at
    return Cause(factor.kind, factor.key, factor.year, changes[:MOST], before_at, after_at)


def _stands(factor: Factor, ground: Ground, one: Question) -> tuple[Document, Route] | None:
    """The document and the route of a factor on one side; None where that side does not have it."""
    found = _looked_up(factor, ground, one)
    return found if found is not None and (found[1] == () or found[0].holds(found[1])) else None


def _looked_up(factor: Factor, ground: Ground, one: Question) -> tuple[Document, Route] | None:
    registry = ground.side.written.registry
    match factor.kind:
        case Kind.AS_OF | Kind.CITY_TARGET:
            return None
        case Kind.REGION:
            return ground.side.written.units_document, ()
        case Kind.RULE:
            return _indexed(
                registry.tasks_document if factor.key.startswith("T") else registry.indicators_document, factor
            )
        case Kind.SETTLEMENT | Kind.STANDARD:
            return _listed(registry.indicators_document, factor)
        case _:
            file = ground.files.get(factor.year or 0)
            if file is None:
                return None
            return file.document, () if factor.kind is Kind.FILE else _entry_route(factor, one)


def _entry_route(factor: Factor, one: Question) -> Route:
    if factor.kind is Kind.EVIDENCE:
        return ("measurements", factor.key)
    section = section_of(factor)
    if section == "tasks" and one.target is not None:
        return (section, factor.key, "targets", one.target.id)
    return (section, factor.key)


def _listed(document: Document, factor: Factor) -> tuple[Document, Route] | None:
    """The contradiction or the standard with that id."""
    section = "contradictions" if factor.kind is Kind.SETTLEMENT else "standards"
    for index, one in _items(document.value((section,))):
        if one.get("id") == factor.key:
            return document, (section, index)
    return None


def _indexed(document: Document, factor: Factor) -> tuple[Document, Route] | None:
    """The criterion of indicators.yaml, or the target of tasks.yaml, with that id."""
    outer, inner = ("tasks", "targets") if factor.key.startswith("T") else ("indicators", "criteria")
    for i, group in _items(document.value((outer,))):
        for j, one in _items(group.get(inner)):
            if one.get("id") == factor.key:
                return document, (outer, i, inner, j)
    return None


def _items(found: object) -> Iterator[tuple[int, dict[str, object]]]:
    """The mappings of a list, each with its index."""
    for index, one in enumerate(found if isinstance(found, list) else ()):
        if isinstance(one, dict):
            yield index, one


def _spot(one: tuple[Document, Route] | None) -> Spot | None:
    if one is None:
        return None
    document, route = one
    entry = document.value(route)
    if isinstance(entry, dict):
        for name in ("value", "numerator"):
            if name in entry:
                return document.spot((*route, name), "key")
    return document.spot(route, "key")


def changes_between(was: tuple[Document, Route], now: tuple[Document, Route]) -> Iterator[Change]:
    """The scalars that differ below two places, in the order of the later one."""
    earlier, later = (dict(_leaves(document.value(route))) for document, route in (was, now))
    for keys in dict.fromkeys((*later, *earlier)):
        before, after = earlier.get(keys), later.get(keys)
        if before != after:
            yield Change(
                tuple(map(str, keys)),
                before,
                after,
                was[0].spot((*was[1], *keys), "key") if keys in earlier else None,
                now[0].spot((*now[1], *keys), "key") if keys in later else None,
            )


def _leaves(value: object, keys: Route = ()) -> Iterator[tuple[Route, str]]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _leaves(one, (*keys, key))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from _leaves(one, (*keys, index))
    elif value is not None:
        yield keys, _written(value)


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _papers(factor: Factor, grounds: tuple[Ground, Ground]) -> Iterator[Change]:
    """The stored documents whose state differs."""
    was, now = (dict(_states(factor, ground)) for ground in grounds)
    for path in dict.fromkeys((*now, *was)):
        if was.get(path) != now.get(path):
            yield Change((path,), was.get(path), now.get(path))


def _states(factor: Factor, ground: Ground) -> Iterator[tuple[str, str]]:
    return ((one.path, ground.side.papers.state(one).value) for one in stored(factor.key, ground))
