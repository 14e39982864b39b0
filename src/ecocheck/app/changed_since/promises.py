"""ECO855–857: actions whose log was altered, or whose promises were changed without a word, since a revision.

The files alone do not show it: who moves a day whenever it comes is never
late. So two versions are compared, by the ids of actions.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ecocheck.findings import Finding, Spot
from ecocheck.source.actions import read_actions
from ecocheck.source.written.characters import shown

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from ecocheck.findings import Route
    from ecocheck.model.actions import GapOf, Logged, Milestone
    from ecocheck.source.actions import ReadAction


def broken_promises(now: Path, then: Path, renamed: Mapping[str, str]) -> tuple[Finding, ...]:
    """What was altered in the actions of two projects; `renamed` gives the new names of files.

    What cannot be read now is told by other findings, and counts as unaltered.
    """
    old, new = read_actions(then), read_actions(now)
    known = {one.action.id: one for one in reversed(new.actions)}
    found: list[Finding] = []
    for id_, one in {one.action.id: one for one in reversed(old.actions)}.items():
        file = renamed.get(one.document.file, one.document.file)
        if id_ in known:
            found += _altered(one, known[id_])
        elif file not in new.unread:
            found.append(Finding("ECO857", Spot(file, (), "value", 1, 1), {"action": shown(id_)}))
    return tuple(found)


def _altered(old: ReadAction, new: ReadAction) -> Iterator[Finding]:
    yield from _in_log(old, new)
    if len(new.action.log) > len(old.action.log):
        return
    for route, said in _promises(old, new):
        yield Finding("ECO856", _spot(new, route), {"action": shown(new.action.id), **said})


def _in_log(old: ReadAction, new: ReadAction) -> Iterator[Finding]:
    """ECO855: entries that are not there any more as they were."""
    missing = Counter(old.action.log) - Counter(new.action.log)
    for number, entry in enumerate(old.action.log):
        if not missing[entry]:
            continue
        missing[entry] -= 1
        beside = new.action.log[number] if number < len(new.action.log) else None
        changed = beside is not None and _alike(beside, entry) and beside not in old.action.log
        at: Route = ("log", number) if changed else ("log",)
        said = {"date": entry.date.isoformat(), "by": shown(entry.by), "what": shown(entry.what, 40)}
        said["phrase"] = "entry_changed" if changed else "entry_gone"
        yield Finding("ECO855", _spot(new, at), {"action": shown(new.action.id), **said})


def _spot(action: ReadAction, route: Route) -> Spot:
    """The place of a value; of a whole list or mapping, that of its key."""
    return action.spot(route, "key" if len(route) == 1 else "value")


def _alike(one: Logged, other: Logged) -> bool:
    """Whether two entries agree in two of their three parts."""
    return [one.date == other.date, one.by == other.by, one.what == other.what].count(True) > 1


def _promises(old: ReadAction, new: ReadAction) -> Iterator[tuple[Route, dict[str, str]]]:
    """What was promised and is otherwise now, with its place and words."""
    if old.action.gap != new.action.gap:
        before, after = _gap_words(old.action.gap), _gap_words(new.action.gap)
        yield ("gap",), {"phrase": "gap_changed", "before": before, "after": after}
    there: dict[str, list[int]] = {}
    for number, one in enumerate(new.action.milestones):
        there.setdefault(one.what, []).append(number)
    last = max((entry.date for entry in old.action.log), default=None)
    for one in old.action.milestones:
        places = there.get(one.what)
        what = shown(one.what, 40)
        if not places:
            due = one.due.isoformat() if one.due is not None else "—"
            yield ("milestones",), {"phrase": "milestone_gone", "what": what, "before": due}
            continue
        number = places.pop(0)
        for key, said in _of_milestone(one, new.action.milestones[number], last):
            yield ("milestones", number, key), {"what": what, **said}


def _of_milestone(old: Milestone, new: Milestone, last: datetime.date | None) -> Iterator[tuple[str, dict[str, str]]]:
    """The key and the words of what is otherwise; `last` is the day of the last entry that the old log had."""
    if old.due is not None and new.due != old.due:
        yield "due", _moved("due_moved", "due_taken_out", old.due, new.due)
    if old.done is not None and new.done != old.done:
        yield "done", _moved("done_changed", "done_taken_out", old.done, new.done)
    elif old.done is None and new.done is not None and last is not None and new.done < last:
        yield "done", _moved("done_backdated", "done_backdated", last, new.done)


def _moved(changed: str, taken_out: str, before: datetime.date, after: datetime.date | None) -> dict[str, str]:
    if after is None:
        return {"phrase": taken_out, "before": before.isoformat()}
    return {"phrase": changed, "before": before.isoformat(), "after": after.isoformat()}


def _gap_words(gap: GapOf) -> str:
    return f"{gap.region} {gap.year} {gap.key}"
