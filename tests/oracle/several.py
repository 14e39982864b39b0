"""A second judge of rules that look at several years, classes, wider regions and other criteria; plain arithmetic.

It is written from the manual and shares no line with ecocheck. Its world is
small: figures that are sound and of whole years, each with a document or
without. True is met, False is missed, None is not known.
"""

from __future__ import annotations

import calendar
import datetime
import operator
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

Held = bool | None
SIGNS: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "at_least": operator.ge,
    "more_than": operator.gt,
    "at_most": operator.le,
    "less_than": operator.lt,
}


@dataclass(frozen=True)
class Figure:
    """A figure of one year, and whether a document is named for it."""

    value: Fraction
    documented: bool = True
    sample: int | None = None
    since: datetime.date | None = None
    until: datetime.date | None = None


@dataclass
class World:
    """All that is on record of one county."""

    year: int
    axes: dict[str, list[str]]
    figures: dict[tuple[str, int], Figure] = field(default_factory=dict)
    classes: dict[str, str] = field(default_factory=dict)
    mean: dict[str, Figure] = field(default_factory=dict)
    """The mean of the wider region, by criterion."""
    rules: dict[str, dict[str, Any]] = field(default_factory=dict)


def judged(key: str, world: World) -> str:
    """The verdict on a criterion."""
    found = held(world.rules[key], key, world)
    if found and _reads_figure(world.rules[key]) and not world.figures[key, world.year].documented:
        found = None
    return {True: "met", False: "not_met", None: "undetermined"}[found]


def _reads_figure(rule: dict[str, Any]) -> bool:
    """Whether the rule looks at a figure of its own; here only those of other criteria do not."""
    return "meets" not in rule and not ("at_least_of" in rule and "meets" in rule["at_least_of"]["of"][0])


def held(rule: dict[str, Any], key: str, world: World) -> Held:  # noqa: PLR0911 one return a kind
    """Whether the rule holds; a success rests on documents for all but the year's own figure, which is asked later."""
    if "meets" in rule:
        return {"met": True, "not_met": False, "undetermined": None}[judged(rule["meets"], world)]
    if "at_least_of" in rule:
        each = [held(one, key, world) for one in rule["at_least_of"]["of"]]
        return _enough(each.count(True), each.count(None), rule["at_least_of"]["n"])
    if "when" in rule:
        return _of_branches(rule["when"], key, world)
    if "improves" in rule or "not_worse" in rule:
        return _course(rule, key, world)
    if "none" in rule:
        return _nothing(rule.get("years", 1), key, world)
    if "in_force" in rule:
        return _lasting(rule["in_force"]["months"], world.figures.get((key, world.year)), world.year)
    if "wider_mean" in rule:
        return _beside(rule["wider_mean"], key, world)
    return _numbers(rule, key, world)


def _enough(met: int, left: int, wanted: int) -> Held:
    return True if met >= wanted else None if met + left >= wanted else False


def _numbers(rule: dict[str, Any], key: str, world: World) -> Held:
    count = rule.get("averaged", 1)
    known = [world.figures.get((key, world.year - back)) for back in range(max(count, rule.get("years", 1)))]
    if count > 1:
        whole = [one for one in known if one is not None]
        mean = sum((one.value for one in whole), Fraction(0)) / count
        found = _lined(rule, mean, world) if len(whole) == count else None
        return None if found and not all(one.documented for one in whole[1:]) else found
    each = [None if one is None else _lined(rule, one.value, world) for one in known]
    if False in each:
        return False
    if None in each or not all(one is not None and one.documented for one in known[1:]):
        return None
    small = any(one is None or (one.sample or 0) < rule.get("sample", 0) for one in known)
    return None if small else True


def _lined(rule: dict[str, Any], value: Fraction, world: World) -> Held:
    """By the line, by the eased line, or by both where the class is not known."""
    (sign,) = (one for one in SIGNS if one in rule)
    line, eased = Fraction(rule[sign]), rule.get("tolerance")
    plain = SIGNS[sign](value, line)
    if eased is None:
        return plain
    step = Fraction(eased["by"]) if "by" in eased else abs(line) * Fraction(eased["percent"]) / 100
    easier = SIGNS[sign](value, line - step if sign in {"at_least", "more_than"} else line + step)
    own = _of_class(eased["class"], world) if "class" in eased else True
    return (easier if own else plain) if own is not None else (plain if plain == easier else None)


def _of_class(name: str, world: World) -> Held:
    (axis,) = (one for one, classes in world.axes.items() if name in classes)
    return None if axis not in world.classes else world.classes[axis] == name


def _better(now: Fraction, before: Fraction, rule: dict[str, Any]) -> bool:
    side = rule.get("improves") or rule.get("not_worse")
    ahead = now - before if side == "higher" else before - now
    return ahead > 0 if "improves" in rule else ahead >= 0


def _course(rule: dict[str, Any], key: str, world: World) -> Held:
    count = rule.get("than_mean") or rule.get("years") or 1
    known = [world.figures.get((key, world.year - back)) for back in range(count + 1)]
    whole = [one for one in known if one is not None]
    if "than_mean" in rule:
        if len(whole) <= count:
            return None
        mean = sum((one.value for one in whole[1:]), Fraction(0)) / count
        found: Held = _better(whole[0].value, mean, rule)
    else:
        pairs = pairwise(known)
        each = [
            None if now is None or before is None else _better(now.value, before.value, rule) for now, before in pairs
        ]
        found = False if False in each else None if None in each else True
    return None if found and not all(one.documented for one in whole[1:]) else found


def _nothing(years: int, key: str, world: World) -> Held:
    known = [world.figures.get((key, world.year - back)) for back in range(years)]
    if any(one is not None and one.value > 0 for one in known):
        return False
    return None if None in known or not all(one is not None and one.documented for one in known[1:]) else True


def _lasting(months: int, state: Figure | None, year: int) -> Held:
    """In force on the last day of the year, and for so many months by then."""
    end = datetime.date(year, 12, 31)
    if state is None:
        return None
    if state.value != 1 or (state.until is not None and state.until < end):
        return False
    if not months or state.since is None:
        return None if months else True
    over = state.since.month - 1 + months
    last = calendar.monthrange(state.since.year + over // 12, over % 12 + 1)[1]
    day = datetime.date(state.since.year + over // 12, over % 12 + 1, min(state.since.day, last))
    return day <= end + datetime.timedelta(days=1)


def _beside(rule: dict[str, Any], key: str, world: World) -> Held:
    own, mean = world.figures.get((key, world.year)), world.mean.get(key)
    if own is None or mean is None:
        return None
    line = mean.value * Fraction(rule.get("percent", 100)) / 100 + Fraction(rule.get("points", 0))
    found: bool = SIGNS[rule["is"]](own.value, line)
    return None if found and not mean.documented else found


def _of_branches(branches: list[dict[str, Any]], key: str, world: World) -> Held:
    """What the first branch that holds gives; where that is not known, what all that may hold agree on."""
    found = []
    for branch in branches:
        holds = True if "else" in branch else _condition(branch["if"], key, world)
        if holds is not False:
            found.append(held(branch.get("then") or branch["else"], key, world))
        if holds:
            break
    else:
        found.append(None)
    return found[0] if len(set(found)) == 1 else None


def _condition(condition: dict[str, Any], key: str, world: World) -> Held:
    """A figure chooses a branch only with a document, whichever way it points."""
    if "not" in condition:
        inner = _condition(condition["not"], key, world)
        return None if inner is None else not inner
    if "class" in condition:
        return _of_class(condition["class"], world)
    here = "criterion" in condition
    figure = world.figures.get((condition["criterion"], world.year) if here else (key, world.year - 1))
    rule = condition["is"] if here else condition["last_year"]
    return None if figure is None or not figure.documented else _lined(rule, figure.value, world)
