"""Finds the places of a contradiction that no effect settles: each place needs an effect of its own.

An effect on 36-1 and one on indicator 36 concern the same place, 二、（十）36;
one on T86-1 or T86 concerns 附件2 第86项, since tasks stand in attachments. An
effect `place: …` concerns the place that it names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex

if TYPE_CHECKING:
    from ecocheck.model.registry import Contradiction, Effect

_OF_A_TASK: Final = regex(r"^附[件表录].*?第(\d+)(?:\s?[-—–~至]+\s?(\d+))?项")
_OF_AN_INDICATOR: Final = regex(r"^(?!附[件表录]).*?(\d+)(?:项)?$")


def places_without_effect(one: Contradiction) -> tuple[str, ...]:
    """The places that disagree and have no effect yet, in the order of the contradiction.

    A place such as 附表 or 责任单位栏 has no number, so it is not known to which
    indicator or task it belongs. Effects on indicators whose number stands at none
    of the places settle one such place together, and so do effects on such tasks.
    """
    effects = one.settled.effects if one.settled is not None else ()
    places = tuple(dict.fromkeys(one.places))
    about = {_of_whom(effect) for effect in effects}
    left = [place for place in places if not ({("place", place), *_whose(place)} & about)]
    known = {whom for place in places for whom in _whose(place)}
    for _ in {kind for kind, _ in about - known if kind != "place"}:
        unnumbered = next((place for place in left if not _listed(place, one)), None)
        if unnumbered is not None:
            left.remove(unnumbered)
    return tuple(left)


def _of_whom(effect: Effect) -> tuple[str, str]:
    """The indicator, the task or the place that an effect concerns."""
    key, name = effect.concerns
    match key:
        case "criterion":
            return "indicator", name.rpartition("-")[0]
        case "target":
            return "task", name.rpartition("-")[0]
        case _:
            return key, name


def _whose(place: str) -> frozenset[tuple[str, str]]:
    """The indicators or tasks whose sentence stands at a place, by the numbers in the place."""
    task = _OF_A_TASK.search(place)
    if task is not None:
        first, last = int(task[1]), int(task[2] or task[1])
        return frozenset(("task", f"T{number}") for number in range(first, min(last, first + 99) + 1))
    indicator = _OF_AN_INDICATOR.search(place)
    return frozenset() if indicator is None else frozenset({("indicator", indicator[1])})


def _listed(place: str, one: Contradiction) -> bool:
    """Whether the place has the number of an indicator or task that the contradiction lists."""
    listed = {("indicator", str(number)) for number in one.indicators} | {("task", name) for name in one.tasks}
    return not listed.isdisjoint(_whose(place))
