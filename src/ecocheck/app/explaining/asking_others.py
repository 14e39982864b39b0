"""Says which entries of other criteria a verdict waits for: a figure of its own would change nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ecocheck.app.verdicts.needs import Need
from ecocheck.verdict.evaluating.members import members_of
from ecocheck.verdict.evaluating.others import Role
from ecocheck.verdict.notes import NoteCode
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ecocheck.app.explaining.sources import Sources
    from ecocheck.app.explaining.views import Ask
    from ecocheck.app.verdicts.row import Row
    from ecocheck.verdict.evaluating.others import Member

_ROLES: Final[Mapping[Need, Role]] = {
    Need.OTHER: Role.MEETS,
    Need.OTHER_COUNTIES: Role.COUNTY,
    Need.CONDITION: Role.CONDITION,
}


def with_others(
    asks: Iterable[Ask], row: Row, sources: Sources, lead: Callable[[str], tuple[str, ...]]
) -> Iterator[Ask]:
    """The inputs asked for, each that is another criterion's once for every such entry; `lead` is who leads one."""
    for ask in asks:
        if ask.need not in _ROLES:
            yield ask
            continue
        found = [one for one in row.members if one.role is _ROLES[ask.need] and _is_open(one, row)]
        entries = {(each.region, each.criterion): each for one in found for each in _written(one)}
        for one in entries.values():
            yield replace(
                ask,
                names=lead(one.criterion) or ask.names,
                file=sources.file(one.region, row.year),
                keys=("measurements", one.criterion),
                about=f"{one.region} {one.criterion} {one.other.name}",
            )
        if not entries:
            yield replace(ask, file=None, keys=())


def _is_open(one: Member, row: Row) -> bool:
    """Whether the verdict waits for it; a condition asks for its figure, whatever the verdict on that is."""
    if one.role is not Role.CONDITION:
        return one.other.outcome.verdict is Verdict.UNDETERMINED
    return any(note.code is NoteCode.CONDITION_OPEN and note.params["id"] == one.criterion for note in row.remarks)


def _written(one: Member) -> Iterator[Member]:
    """The member, or those on which it rests itself where it has no figure of its own."""
    below = [
        each
        for each in members_of(one.other.rule, one.other.inputs)
        if each.role is not Role.CONDITION and each.other.outcome.verdict is Verdict.UNDETERMINED
    ]
    if not below:
        yield one
    for each in below:
        yield from _written(each)
