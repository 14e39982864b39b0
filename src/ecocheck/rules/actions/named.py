"""ECO840–842, 847, 849: what an action names: its id, its gap, its owner; ECO404, 405, 435 say the rest."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from ecocheck.findings import Finding, Related
from ecocheck.findings.finding import BETWEEN, EACH_OF
from ecocheck.rules.names import id_of, same_id, same_name, several_in
from ecocheck.source.written.characters import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Spot
    from ecocheck.rules.actions.context import ActionsContext
    from ecocheck.source.actions import ReadAction


def eco840_id_twice(context: ActionsContext) -> Iterator[Finding]:
    """An id names one action in all files: by it an action is found again after its file was changed."""
    first: dict[str, Spot] = {}
    for one in context.actions:
        key = one.action.id
        if key in first:
            yield Finding("ECO840", one.at, {"action": shown(key)}, (Related(first[key], "first"),))
        first.setdefault(key, one.at)


def eco841_no_such_region(context: ActionsContext) -> Iterator[Finding]:
    """The region of a gap is one of units.yaml, by its full name."""
    known = "、".join(context.places)
    for one in context.actions:
        name = one.action.gap.region
        if name not in context.places:
            params = {"name": shown(name), "known": known} | several_in(name, context.places)
            yield Finding("ECO841", one.spot(("gap", "region")), params)


def eco842_no_such_line(context: ActionsContext) -> Iterator[Finding]:
    """The criterion or target of a gap is in the registry."""
    index = context.index
    for one in context.actions:
        gap = one.action.gap
        key, kind = gap.key, "criterion" if gap.criterion is not None else "target"
        names = {name: each.name for name, each in index.criteria.items()}
        others = {name: each.name for name, (_, each) in index.targets.items()}
        if kind == "target":
            names, others = others, names
        if key in names:
            continue
        meant = same_id(key, names) or id_of(key, names)
        more = {"phrase_more": "nothing"}
        if meant is not None:
            more = {"phrase_more": "meant_id", "write": meant}
        elif key in others:
            more = {"phrase_more": "under_other_key", "write": "target" if kind == "criterion" else "criterion"}
        yield Finding("ECO842", one.spot(("gap", kind)), {"id": shown(key), "action": shown(one.action.id), **more})


def eco435_does_not_apply(context: ActionsContext) -> Iterator[Finding]:
    """A criterion or target that does not apply to the region is no gap of it, and closes nothing there."""
    index = context.index
    for one in context.actions:
        gap = one.action.gap
        place = context.places.get(gap.region)
        if place is None:
            continue
        if gap.criterion in index.criteria:
            applies = index.criteria[gap.criterion].in_plan and gap.criterion in index.applying(place)
        elif gap.target in index.targets:
            task, target = index.targets[gap.target]
            applies = task.target_binds(target, place)
        else:
            continue
        if not applies:
            key = "criterion" if gap.criterion is not None else "target"
            params = {"id": gap.key, "name": index.name_of(gap.key), "region": gap.region}
            yield Finding("ECO435", one.spot(("gap", key)), params)


def unknown_office(context: ActionsContext) -> Iterator[Finding]:
    """ECO404 and 405: whoever answers for an action, or writes its log, is an office of units.yaml."""
    known: set[str] = set()
    for units in (context.project.units, context.project.registry.names):
        known |= {name for agency in units.agencies for name in (agency.name, *agency.aliases)}
        known |= {party.name for party in units.parties}
    for one in context.actions:
        name = one.action.owner.agency
        if name is None or name in known:
            continue
        at, write = one.spot(("owner", "agency")), same_name(name, sorted(known))
        if write is None:
            yield Finding("ECO404", at, {"name": shown(name)} | several_in(name, known))
        else:
            yield Finding("ECO405", at, {"name": name, "write": write})


def eco847_draft(context: ActionsContext) -> Iterator[Finding]:
    """An action without an owner, without milestones, or with a milestone without a day, is only a draft."""
    for one in context.actions:
        lacks = list(_lacking(one))
        if lacks:
            params = {"action": shown(one.action.id), f"{EACH_OF}lacks": BETWEEN.join(lacks)}
            yield Finding("ECO847", one.at, params)


def _lacking(one: ReadAction) -> Iterator[str]:
    """The keys of phrases for what a draft lacks."""
    if one.action.owner.agency is None:
        yield "no_owner"
    if not one.action.milestones:
        yield "no_milestones"
    elif any(each.due is None for each in one.action.milestones):
        yield "no_due"


def eco849_year_not_over(context: ActionsContext) -> Iterator[Finding]:
    """A gap of a year that is not over cannot be shown by any whole year's figure, nor be closed by one."""
    for one in context.actions:
        year = one.action.gap.year
        if datetime.date(year, 12, 31) > context.as_of:
            params = {"action": shown(one.action.id), "year": str(year), "today": context.as_of.isoformat()}
            yield Finding("ECO849", one.spot(("gap", "year")), params)


NAME_CHECKS: tuple[Callable[[ActionsContext], Iterator[Finding]], ...] = (
    eco840_id_twice,
    eco841_no_such_region,
    eco842_no_such_line,
    eco435_does_not_apply,
    unknown_office,
    eco847_draft,
    eco849_year_not_over,
)
