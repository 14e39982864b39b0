"""The assigned targets that a file records, and ECO613, 634–636, 653, 654: who set them, for whom, in what document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings import Related
from ecocheck.model.rule_kinds.base import Against
from ecocheck.regex import regex
from ecocheck.source.written.characters import shown
from ecocheck.verdict.evaluating.target_faults import Fault, faults
from ecocheck.verdict.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Finding, Route
    from ecocheck.model.measurement import AssignedTarget
    from ecocheck.rules.context import DataContext


def assigned_of(context: DataContext) -> Iterator[tuple[str, Route, AssignedTarget]]:
    """Every readable assigned target of a criterion in the registry, with the criterion's id and the target's route."""
    data = context.document.data
    section = data.get("assigned") if isinstance(data, dict) else None
    for key, targets in context.figures.assigned.items():
        if key not in context.index.criteria:
            continue
        listed = isinstance(section, dict) and isinstance(section.get(key), list)
        for place, target in enumerate(targets):
            yield key, ("assigned", key, place) if listed else ("assigned", key), target


def faults_of(context: DataContext) -> tuple[tuple[str, Route, AssignedTarget, tuple[Fault, ...]], ...]:
    """Every assigned target with its faults, except under criteria that ask for no assigned target."""
    return context.once(_faults_of)


def _faults_of(context: DataContext) -> tuple[tuple[str, Route, AssignedTarget, tuple[Fault, ...]], ...]:
    criteria = context.index.of_year(context.figures.year)
    return tuple(
        (key, route, target, faults(target, criteria[key][1], context.place, context.figures.year, context.as_of))
        for key, route, target in assigned_of(context)
        if Against.TARGET in context.index.against[key]
    )


_UNSAID: Final = {Fault.NO_DOCUMENT: "document", Fault.NO_ISSUER: "issuer"}


def eco613_assigned_by_nobody(context: DataContext) -> Iterator[Finding]:
    """An assigned target names its issuer and its document."""
    for key, route, _, found in faults_of(context):
        missing = [name for fault, name in _UNSAID.items() if fault in found]
        if missing:
            params = {"id": key, "name": context.index.criteria[key].name, "missing": "、".join(missing)}
            yield context.find("ECO613", route, "key", **params)


_NOT_ABOVE: Final = {
    Fault.OWN_ISSUER: ("ECO634", "nothing"),
    Fault.ISSUER_ELSEWHERE: ("ECO635", "elsewhere"),
    Fault.ISSUER_UNRECOGNISED: ("ECO635", "unrecognised"),
}


def issuer_not_above(context: DataContext) -> Iterator[Finding]:
    """ECO634 and ECO635: a target counts only if the office that set it stands above the region."""
    place = context.place
    above = (*context.project.units.city.under, "省")[0] if place.is_city else context.project.units.city.name
    for key, route, target, found in faults_of(context):
        for fault in found:
            if fault in _NOT_ABOVE:
                code, phrase = _NOT_ABOVE[fault]
                params = {"id": key, "name": context.index.criteria[key].name, "region": place.name, "above": above}
                issuer = shown(target.issuer or "")
                yield context.find(code, (*route, "issuer"), issuer=issuer, phrase=phrase, **params)


def eco636_unnamed_document(context: DataContext) -> Iterator[Finding]:
    """待下达 is not a document: the target counts only when its document is named."""
    for key, route, target, found in faults_of(context):
        if Fault.UNNAMED_DOCUMENT in found:
            params = {"id": key, "name": context.index.criteria[key].name, "written": shown(target.document or "")}
            yield context.find("ECO636", (*route, "document"), **params)


_NOT_FOR_HERE: Final = {
    Fault.OF_THE_CITY: ("document", "citys_target"),
    Fault.NOT_HANDED: ("note", "not_handed_down"),
    Fault.OTHERS_DOCUMENT: ("document", "others_document"),
    Fault.OWN_DOCUMENT: ("document", "own_document"),
    Fault.OTHER_YEAR: ("document", "target_of_another_year"),
    Fault.OTHER_DATE: ("issued", "numbered_otherwise"),
    Fault.NEXT_YEARS_NUMBER: ("document", "numbered_after"),
    Fault.SET_AFTERWARDS: ("document", "set_afterwards"),
    Fault.OWN_LINE: ("note", "own_line"),
    Fault.DRAFT: ("note", "noted_as_draft"),
    Fault.NOT_IN_FORCE: ("note", "noted_as_not_in_force"),
}
"""For each fault the key that it is seen by, and its phrase."""


def eco653_not_for_this_region(context: DataContext) -> Iterator[Finding]:
    """The target is the city's, another county's, the region's own or another year's, or is not final."""
    for key, route, target, found in faults_of(context):
        told = {Fault.SET_AFTERWARDS} if Fault.NOT_YET_ISSUED in found else frozenset[Fault]()  # by ECO609
        fault = next((one for one in _NOT_FOR_HERE if one in found and one not in told), None)
        if fault is not None:
            below, phrase = _NOT_FOR_HERE[fault]
            year = str(context.figures.year)
            params = {"region": context.place.name, "year": year, "city": context.project.units.city.name}
            said = {"written": shown(target.document or "", 40), "phrase": phrase}
            name = context.index.criteria[key].name
            yield context.find("ECO653", (*route, below), id=key, name=name, **params, **said)


_ADJUSTED: Final = regex(r"调整|修订|修改|取代|代替|替代|为准|更正|变更|重新下达|另行下达")


def eco654_two_of_one_issuer(context: DataContext) -> Iterator[Finding]:
    """One office set two targets for one figure and period: one of them was probably replaced by the other."""
    seen: dict[tuple[str, str, str, str, str], tuple[Route, AssignedTarget]] = {}
    for key, route, target, found in faults_of(context):
        if found or target.issuer is None:
            continue
        which = (key, folded(target.issuer), target.operator.name, target.unit or "", f"{target.period}{target.basis}")
        first_route, first = seen.setdefault(which, (route, target))
        if first.number == target.number or any(_ADJUSTED.search(one.note or "") for one in (first, target)):
            continue
        params = {"id": key, "name": context.index.criteria[key].name, "issuer": shown(target.issuer)}
        params |= {"one": _told(first), "other": _told(target)}
        related = (Related(context.document.spot((*first_route, first.operator.name)), "other"),)
        yield context.find("ECO654", (*route, target.operator.name), "value", related, **params)


def _told(target: AssignedTarget) -> str:
    """As in 72立方米/万元（演水发〔2025〕19号）."""
    return f"{target.number:f}{target.unit or ''}（{shown(target.document or '', 40)}）"


ASSIGNED_TARGET_CHECKS: tuple[Callable[[DataContext], Iterator[Finding]], ...] = (
    eco613_assigned_by_nobody,
    issuer_not_above,
    eco636_unnamed_document,
    eco653_not_for_this_region,
    eco654_two_of_one_issuer,
)
