"""Which other criteria a verdict may look at, directly or through others, by any rule of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ecocheck.model.rule import counties_asked, criteria_asked

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


def asked_beyond(criterion: Criterion, criteria: Mapping[str, Criterion]) -> Asked:
    """What the verdict on a criterion may look at beside its own figure."""
    here = _reached(criteria_asked, (criterion,), criteria)
    near = (criterion, *(criteria[key] for key in here if key in criteria))
    first = frozenset[str]().union(*(counties_asked(rule) for one in near for rule in _rules(one)))
    further = _reached(criteria_asked, (criteria[key] for key in first if key in criteria), criteria)
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
