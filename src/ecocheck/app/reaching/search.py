"""Looks for the fewest changes that together give `met`; every case is judged, and nothing is inferred."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.reaching.figures import numbers
from ecocheck.app.reaching.others import others
from ecocheck.app.reaching.papers import papers
from ecocheck.app.reaching.views import FIGURES, OPEN, Kind, Part, Way
from ecocheck.model.rule import AllOf, AnyOf, Readings
from ecocheck.model.rule_kinds.branching import AtLeastOf
from ecocheck.verdict.evaluating.assigned import deciding
from ecocheck.verdict.outcome import Reason, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.reaching.case import Case
    from ecocheck.app.reaching.views import Change
    from ecocheck.model.measurement import AssignedTarget
    from ecocheck.model.rule import Rule

_MOST: Final = 3
"""Changes that are looked for together: of more, nobody sees what decides."""
_CASES: Final = 400
"""Cases that are judged at most for one verdict."""


def ways_to_met(case: Case) -> tuple[Way, ...]:
    """Every single change that gives `met`, the smallest first; if none does, the fewest together, up to three."""
    reached: list[tuple[tuple[Change, ...], Case]] = [((), case)]
    judged = 0
    for _ in range(_MOST):
        further: dict[frozenset[object], tuple[tuple[Change, ...], Case]] = {}
        for made, one in reached:
            for change in _steps(one, made):
                key = frozenset(each.key for each in (*made, change))
                if key not in further and judged < _CASES:
                    judged += 1
                    further[key] = ((*made, change), one.made(change))
        found = [Way(made) for made, one in further.values() if one.verdict is Verdict.MET]
        if found:
            return tuple(sorted(found, key=lambda one: one.size))
        reached = list(further.values())
    return ()


def _steps(case: Case, made: tuple[Change, ...]) -> Iterator[Change]:
    """The changes that the present state of a case asks for; no kind twice, and only one number of the figure."""
    slots, numbered = {one.slot for one in made}, any(one.kind in FIGURES for one in made)
    if Reason.NO_RULE in case.judged.outcome.reasons:
        return
    for change in (*papers(case), *others(case), *(() if numbered else numbers(case))):
        if change.slot not in slots and not (numbered and change.kind is Kind.CONVERTED):
            yield change


def parts_of(case: Case) -> tuple[Part, ...]:
    """Each part of a rule of several rules, or each of several assigned targets, judged by itself."""
    rule, inputs, _ = case.judged
    if isinstance(rule, AllOf | AnyOf | AtLeastOf | Readings):
        return tuple(_part(one, None, case.by(one)) for one in rule.members)
    targets = deciding(inputs)
    if rule is None or len(targets) <= 1 or isinstance(case.subject, tuple):
        return ()
    return tuple(_part(rule, one, case.only(one)) for one in targets)


def _part(rule: Rule, target: AssignedTarget | None, case: Case) -> Part:
    ways = ways_to_met(case) if case.verdict in OPEN else ()
    return Part(rule, target, case.verdict, case.judged.outcome.reasons, ways)
