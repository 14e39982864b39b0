"""Finds the commits that changed a datum, and the merges that left a change out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ecocheck.app.history.held import NOTHING, Held, same
from ecocheck.app.history.views import How

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ecocheck.app.git.commits import Commit


class Turn(NamedTuple):
    """A commit that changed a datum."""

    commit: Commit
    how: How
    before: str | None
    """The commit with which it is compared; None where there is none."""
    left_out: tuple[str, ...] = ()
    """The commits whose version a merge left out."""


def turns_of(commits: Sequence[Commit], held: Mapping[str, Held]) -> tuple[Turn, ...]:
    """The turns of a datum, in the order of the commits: children before parents.

    `held` says what each commit has; commits that are not in it are not known. A
    commit counts if it differs from all its parents. A merge that has one
    parent's version also counts if another parent had a later change of its own,
    which is then nowhere any more.
    """
    return tuple(_Walk(commits, held).turns())


class _Walk:
    def __init__(self, commits: Sequence[Commit], held: Mapping[str, Held]) -> None:
        self._commits = [one for one in commits if one.name in held]
        self._held = held
        self._parents = {one.name: [each for each in one.parents if each in held] for one in self._commits}
        self._origin: dict[str, str | None] = {}
        """The commit that made the version in a commit; None where that is not known, or nothing ever made one."""

    def turns(self) -> list[Turn]:
        """All turns. Of the oldest commits that are known, those with the same version count once."""
        found = [turn for one in reversed(self._commits) if (turn := self._turn(one)) is not None][::-1]
        told: list[Held] = []
        for turn in list(found):
            if turn.how is How.ALREADY:
                version = self._held[turn.commit.name]
                if any(same(version, one) for one in told):
                    found.remove(turn)
                told.append(version)
        return found

    def _turn(self, one: Commit) -> Turn | None:
        held, parents = self._held[one.name], self._parents[one.name]
        equal = next((each for each in parents if same(held, self._held[each])), None)
        if equal is not None:
            return self._merged(one, equal)
        known = len(parents) == len(one.parents)
        self._origin[one.name] = None
        if not known:
            return Turn(one, How.ALREADY, None) if held.present else None
        before = self._held[parents[0]] if parents else NOTHING
        if not held.present and not before.present:
            return None
        self._origin[one.name] = one.name
        if not before.present and (last := self._before_removal(parents)) is not None:
            return Turn(one, How.RESTORED, last)
        how = How.REMOVED if not held.present else How.CHANGED if before.present else How.RECORDED
        return Turn(one, how, parents[0] if parents else None)

    def _before_removal(self, parents: Sequence[str]) -> str | None:
        """The last commit with the datum before it was removed; None where it was never there, as far as is known.

        Whoever removes a figure and records another one later has changed it all the same.
        """
        removing = self._origin[parents[0]] if parents else None
        known = self._parents[removing] if removing is not None else []
        return next((one for one in known if self._held[one].present), None)

    def _merged(self, one: Commit, equal: str) -> Turn | None:
        """The turn of a commit that has the version of a parent: only where it left out that of another."""
        self._origin[one.name] = self._origin[equal]
        others = [each for each in self._parents[one.name] if not same(self._held[each], self._held[one.name])]
        origins = {each: self._origin[each] for each in others}
        lost = [each for each, origin in origins.items() if origin is not None and not self._leads_to(origin, equal)]
        if not lost:
            return None
        self._origin[one.name] = one.name
        return Turn(one, How.MERGED, lost[0], tuple(dict.fromkeys(origins[each] or "" for each in lost)))

    def _leads_to(self, first: str, last: str) -> bool:
        """Whether a commit is another one or one of its ancestors."""
        waiting, seen = [last], {last}
        while waiting:
            name = waiting.pop()
            if name == first:
                return True
            new = set(self._parents[name]) - seen
            seen |= new
            waiting += new
        return False
