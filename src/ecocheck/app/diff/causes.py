"""Finds the fewest differences that account for a move."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

F = TypeVar("F")

_ALL_SUBSETS = 7
"""Up to so many differences every set of them is tried; of more, one after another is left out."""


class How(StrEnum):
    """How several causes act."""

    ALONE = "alone"
    """There is one cause."""
    TOGETHER = "together"
    """None of them moves it without the others."""
    EACH = "each"
    """Each of them moves it without the others, so that undoing one is not enough."""
    SOME = "some"
    """Some of them move it without the others."""
    UNKNOWN = "unknown"
    """These differ, and judging with them exchanged does not show which of them move it."""


@dataclass(frozen=True, slots=True)
class Causes(Generic[F]):
    """The fewest differences that make the move, and whose undoing undoes it."""

    found: tuple[F, ...]
    how: How


def causes_of(factors: Sequence[F], judge: Callable[[frozenset[F]], object]) -> Causes[F]:
    """The fewest of the factors that lead from the earlier outcome to the later one, and back.

    `judge` says what comes out if the given factors are taken from the later side
    and all others from the earlier.

    All factors together do both, since they are all that differs; if they do
    not, something differs that is not among them: then all are told, and that it
    is not known which of them act.
    """
    everything = frozenset(factors)
    before, after = judge(frozenset()), judge(everything)
    if before == after:
        return Causes(tuple(factors), How.UNKNOWN)

    def accounts(chosen: frozenset[F]) -> bool:
        return judge(chosen) == after and judge(everything - chosen) == before

    found = next(filter(accounts, _candidates(factors)), None)
    if found is None:
        found = _reduced(factors, accounts)
    ordered = tuple(one for one in factors if one in found)
    return Causes(ordered, _how(ordered, after, judge))


def _candidates(factors: Sequence[F]) -> Iterator[frozenset[F]]:
    sizes = range(1, len(factors) + 1) if len(factors) <= _ALL_SUBSETS else range(1, 3)
    return (frozenset(chosen) for size in sizes for chosen in combinations(factors, size))


def _reduced(factors: Sequence[F], accounts: Callable[[frozenset[F]], bool]) -> frozenset[F]:
    """A set of which none can be left out."""
    found = frozenset(factors)
    for one in reversed(factors):
        if accounts(found - {one}):
            found -= {one}
    return found


def _how(found: tuple[F, ...], after: object, judge: Callable[[frozenset[F]], object]) -> How:
    if len(found) == 1:
        return How.ALONE
    enough = [judge(frozenset({one})) == after for one in found]
    if all(enough):
        return How.EACH
    return How.SOME if any(enough) else How.TOGETHER
