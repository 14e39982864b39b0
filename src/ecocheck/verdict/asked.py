"""Which other criteria a verdict may look at, directly or through others, by any rule of theirs."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ecocheck.model.rule import counties_asked, criteria_asked
from ecocheck.model.same import Same

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ecocheck.model.registry import Criterion
    from ecocheck.model.rule import Rule


class Asked(NamedTuple):
    """The ids of the criteria at which a verdict may look."""

    here: frozenset[str]
    """In the same region."""
    counties: frozenset[str]
    """In every county."""


NOTHING = Asked(frozenset(), frozenset())


def asked_directly(rule: Rule) -> frozenset[str]:
    """The ids of the criteria of the same region about which the rule itself asks."""
    return _asked_directly(Same(rule))


@lru_cache(maxsize=4096)
def _asked_directly(same: Same[Rule]) -> frozenset[str]:
    """Cached, because every verdict asks for it."""
    return criteria_asked(same.one)


def asked_here(start: Iterable[Criterion], criteria: Mapping[str, Criterion]) -> frozenset[str]:
    """The ids of the criteria of the same region at which the verdicts on any of these may look."""
    return _reached(asked_directly, start, criteria)


def asked_beyond(criterion: Criterion, criteria: Mapping[str, Criterion]) -> Asked:
    """What the verdict on a criterion may look at beside its own figure."""
    here = asked_here((criterion,), criteria)
    near = (criterion, *(criteria[key] for key in here if key in criteria))
    first = frozenset[str]().union(*(counties_asked(rule) for one in near for rule in _rules(one)))
    further = _reached(asked_directly, (criteria[key] for key in first if key in criteria), criteria)
    return Asked(here, first | further)


def _rules(criterion: Criterion) -> Iterable[Rule]:
    return (one.rule for one in criterion.revisions)


def _reached(
    asked: Callable[[Rule], frozenset[str]], start: Iterable[Criterion], criteria: Mapping[str, Criterion]
) -> frozenset[str]:
    """Every id that is asked from there on, once."""
    left, found = list(start), set[str]()
    while left:
        for key in frozenset[str]().union(*map(asked, _rules(left.pop()))) - found:
            found.add(key)
            left += [criteria[key]] if key in criteria else []
    return frozenset(found)
