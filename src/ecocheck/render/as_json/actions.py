"""`actions --format json`: each action with its state, its milestones, and the verdict that the state rests on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from ecocheck.app.actions.states import ActionState
from ecocheck.render.as_json.objects import dumps, finding_entry, head, place, verdict_entry

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.actions.listing import ActionRow, Listed, Step
    from ecocheck.findings import Lang
    from ecocheck.model.actions import Cost
    from ecocheck.model.documents import Evidence


def actions_json(listed: Listed, lang: Lang) -> bytes:
    """The whole output."""
    counts = Counter(one.state for one in listed.all)
    whose = Counter(one.owner for one in listed.overdue)
    return dumps(
        head(listed.stamp)
        | {
            "counts": {state.value: counts[state] for state in ActionState},
            "overdue": [{"agency": name, "count": count} for name, count in whose.most_common()],
            "reopened": len(listed.reopened),
            "undated": sum(one.undated for one in listed.all),
            "actions": [_action(one, lang) for one in listed.shown],
            "unread": [at.file for at in listed.unread],
            "findings": [finding_entry(each, lang) for each in listed.findings],
        }
    )


def _action(one: ActionRow, lang: Lang) -> dict[str, Any]:
    action, step = one.action, one.next
    return {
        "action": action.id,
        "state": one.state.value,
        "because": [reason.value for reason in one.because],
        "region": action.gap.region,
        "year": action.gap.year,
        "criterion": action.gap.criterion,
        "target": action.gap.target,
        "name": one.name or None,
        "agency": one.owner,
        "person": action.owner.person,
        "measure": action.measure,
        "next": None if step is None else step.milestone.what,
        "due": None if step is None else _day(step.milestone.due),
        "days": None if step is None else step.days,
        "milestones": [_milestone(each) for each in one.steps],
        "cost": None if action.cost is None else _cost(action.cost),
        "log": [{"date": _day(each.date), "by": each.by, "what": each.what} for each in action.log],
        "judged_year": one.year,
        "verdict": None if one.row is None else verdict_entry(one.row, lang),
        "at": place(one.at),
    }


def _milestone(step: Step) -> dict[str, Any]:
    one = step.milestone
    return {
        "what": one.what,
        "due": _day(one.due),
        "done": _day(one.done),
        "counted": step.done,
        "days": step.days,
        "proven": step.proven,
        "evidence": [_evidence(each) for each in one.evidence],
        "at": place(step.at),
    }


def _evidence(one: Evidence) -> dict[str, Any]:
    return {key: getattr(one, key) for key in ("file", "sha256", "title", "held_by", "archive_no")}


def _cost(one: Cost) -> dict[str, Any]:
    return {"amount": f"{one.amount:f}", "unit": one.unit, "source": one.source}


def _day(day: datetime.date | None) -> str | None:
    return None if day is None else day.isoformat()
