"""`gaps --format json`: each gap with what is lacking, its pace, its waiver and its verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.app.gaps.grouping import count_gaps
from ecocheck.app.revision import stamp_of
from ecocheck.quantity import plain
from ecocheck.render.as_json.objects import dumps, finding_entry, head, place, shown, standard_entry, verdict_entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.app.actions.listing import ActionRow
    from ecocheck.app.gaps import Gap, Gaps, Pace, Quantity
    from ecocheck.app.gaps.grouping import Group
    from ecocheck.findings import Lang
    from ecocheck.model.measurement import Waiver
    from ecocheck.model.terms import Phase


def quantity_entry(quantity: Quantity | None) -> dict[str, Any] | None:
    """The amount lacking; `of` and `over` name both parts, null without a name and where the amount is of the value.

    `beyond`: the amount only reaches a line that must be passed, so that
    strictly more is needed. `reaches`: the verdict that the amount leads to.
    `event`: it happened, and cannot be made up for.
    """
    if quantity is None:
        return None
    lacks = quantity.lacking
    return {
        "amount": plain(lacks.amount),
        "unit": quantity.unit,
        "of": quantity.of,
        "part": "numerator" if lacks.in_parts else "value",
        "direction": "more" if lacks.up else "less",
        "beyond": lacks.beyond,
        "whole": lacks.whole,
        "now": lacks.now.shown,
        "then": plain(lacks.then),
        "denominator": shown(lacks.denominator),
        "over": quantity.over,
        "denominator_unit": quantity.denominator_unit,
        "reaches": lacks.reaches.value,
        "event": lacks.event,
    }


def pace_entry(pace: Pace | None) -> dict[str, Any] | None:
    """The amount a month until the given day; `of` says whether it is a part of `quantity` or of `magnitude`."""
    if pace is None:
        return None
    return {
        "until": pace.until.isoformat(),
        "months": pace.months,
        "amount": None if pace.amount is None else plain(pace.amount),
        "unit": pace.unit,
        "of": "quantity" if pace.in_quantity else "magnitude",
        "overdue": pace.overdue,
    }


def _waiver(waiver: Waiver | None) -> dict[str, Any] | None:
    if waiver is None:
        return None
    return {
        "reason": waiver.reason,
        "approved_by": waiver.approved_by,
        "expires": waiver.expires.isoformat(),
        "covers": list(waiver.covers),
    }


def gap_entry(gap: Gap, lang: Lang, group: Sequence[str] | None = None) -> dict[str, Any]:
    """One gap; every key present, `action` where the project keeps actions and the gap asks for one or has one.

    `group` names the groups that it belongs to, null where none were asked for.
    """
    return {
        "kind": gap.kind.value,
        "region": gap.region,
        "year": gap.year,
        "indicator": gap.indicator,
        "criterion": gap.criterion,
        "task": gap.task,
        "name": gap.name,
        "line": gap.row.line if gap.row is not None else None,
        "standard": standard_entry(gap.standard),
        "magnitude": None if gap.magnitude is None else plain(gap.magnitude),
        "unit": gap.unit,
        "quantity": quantity_entry(gap.quantity),
        "pace": pace_entry(gap.pace),
        "lead": list(gap.lead),
        "support": list(gap.support),
        "indicators": list(gap.indicators),
        "tasks": list(gap.tasks),
        "phase": gap.phase.name if gap.phase else None,
        "due": gap.due.isoformat() if gap.due else None,
        "waived": gap.waived,
        "waiver": _waiver(gap.waiver),
        "detail": gap.detail or None,
        "verdict": None if gap.row is None else verdict_entry(gap.row, lang),
        "group": None if group is None else list(group),
        "action": None if gap.held is None else action_entry(gap.held.action),
        "unplanned": gap.held is not None and gap.held.action is None,
        "at": place(gap.at),
        "rule_at": place(gap.rule_at),
    }


def action_entry(one: ActionRow | None) -> dict[str, Any] | None:
    """The action for a gap: its state, and the day and the days left of what is due next."""
    if one is None:
        return None
    due = None if one.next is None else one.next.milestone.due
    return {
        "action": one.action.id,
        "state": one.state.value,
        "due": None if due is None else due.isoformat(),
        "days": None if one.next is None else one.next.days,
    }


def count_entries(gaps: Sequence[Gap]) -> list[dict[str, Any]]:
    """How many of each kind are open, and how many waived."""
    return [
        {"kind": one.kind, "city_line": one.below_city, "open": one.open, "waived": one.waived}
        for one in count_gaps(gaps)
    ]


def phase_entry(phase: Phase) -> dict[str, Any]:
    """A phase of the plan with the sentence that defines it; phases may share a year."""
    return {
        "name": phase.name,
        "first": phase.first,
        "last": phase.last,
        "clause": phase.clause,
        "quote": phase.quote,
    }


def _group_entry(group: Group) -> dict[str, Any]:
    return {
        "by": group.by,
        "id": group.id,
        "name": group.name or None,
        "open": len(group.open),
        "waived": group.waived,
        "counts": count_entries(group.gaps),
    }


def gaps_json(listed: Gaps, lang: Lang) -> bytes:
    """`ecocheck gaps --format json`: each gap once, however many groups it belongs to."""
    checked = listed.checked
    of: dict[int, list[str]] = {}
    for group in listed.groups:
        for gap in group.gaps:
            of.setdefault(id(gap), []).extend([group.name] if group.name else [])
    return dumps(
        head(stamp_of(checked))
        | {
            "years": list(checked.selection.years),
            "standard": standard_entry(checked.standard),
            "phases": [phase_entry(one) for one in checked.project.registry.indicators.phases],
            "groups": None if listed.by is None else [_group_entry(group) for group in listed.groups],
            "gaps": [gap_entry(gap, lang, None if listed.by is None else of[id(gap)]) for gap in listed.all],
            "findings": [finding_entry(finding, lang) for finding in checked.findings],
        }
    )
