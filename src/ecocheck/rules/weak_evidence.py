"""ECO721–723: titles of evidence that name nothing, one document for very many figures, one under two names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings import Related
from ecocheck.rules.evidence import stored
from ecocheck.source.written.characters import shown
from ecocheck.verdict.sources.documents import titled_by_nothing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Finding, Route
    from ecocheck.rules.context import DataContext, Item

_VERY_MANY: Final = 30
"""A statistical ledger may state twenty-odd figures; nearly half of all criteria is more than one document holds."""


def eco721_titled_by_nothing(context: DataContext) -> Iterator[Finding]:
    """附件1 or 截图 as the title of a piece of evidence does not say what it is."""
    realm = context.place.realm
    for item in context.items:
        for place, evidence in enumerate(item.measurement.evidence):
            title = evidence.title
            if title is not None and titled_by_nothing(title, realm):
                alone = context.document.holds((*item.route, "evidence", "title"))
                below: Route = ("evidence", "title") if alone else ("evidence", place, "title")
                yield item.find("ECO721", below, written=shown(title, 40))


def eco722_one_for_very_many(context: DataContext) -> Iterator[Finding]:
    """One file is the evidence of thirty entries or more; told at the first."""
    places: dict[str, list[Route]] = {}
    for item in context.items:
        for file, route in _files(item).items():
            places.setdefault(file, []).append(route)
    for file, routes in places.items():
        if len(routes) >= _VERY_MANY:
            yield context.find("ECO722", routes[0], file=shown(file, 80), count=str(len(routes)))


def eco723_same_content(context: DataContext) -> Iterator[Finding]:
    """Two paths with the same recorded hash; told at the first place of the later one."""
    first: dict[str, tuple[str, Route]] = {}
    told: set[str] = set()
    for item in context.items:
        for route, evidence in stored(item):
            if evidence.sha256 is None:
                continue
            at = (*item.route, *route, "file")
            file, before = first.setdefault(evidence.sha256, (evidence.path, at))
            if file != evidence.path and evidence.path not in told:
                told.add(evidence.path)
                related = (Related(context.document.spot(before), "first"),)
                said = {"file": shown(evidence.path, 80), "other": shown(file, 80)}
                yield context.find("ECO723", at, "value", related, **said)


def _files(item: Item) -> dict[str, Route]:
    """The files of an entry, each with its first place."""
    found: dict[str, Route] = {}
    for route, evidence in stored(item):
        found.setdefault(evidence.path, (*item.route, *route, "file"))
    return found


WEAK_EVIDENCE_CHECKS = (eco721_titled_by_nothing, eco722_one_for_very_many, eco723_same_content)
