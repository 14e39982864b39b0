"""ECO480: rules of a kind that their text hardly means: one year for several, a level for a change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.model.rule import base_years, steps_back
from ecocheck.model.rule_kinds.base import NumberRule, OneNumber
from ecocheck.model.rule_kinds.comparisons import Change, ChangePercent, Course, Improves, NotWorse, RisesBy
from ecocheck.model.rule_kinds.facts import NoEvents
from ecocheck.rules.registry.parts import Odd, contrary_courses, judging, number_shown, told
from ecocheck.verdict.words.courses import courses_in, speaks_of_improving, units_behind, years_spoken_of
from ecocheck.verdict.words.whose_number import calls_for_less

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Finding
    from ecocheck.rules.context import RegistryContext
    from ecocheck.rules.registry.stated import Stated

_SPAN: Final = ("years", "than_mean", "averaged", "over", "from_")
_OF_A_CHANGE: Final = ("变化", "幅度", "增幅", "降幅", "下降", "提高")
_SHARES: Final = ("率", "比例", "占比", "比重")


def eco480_unlikely(context: RegistryContext) -> Iterator[Finding]:
    """A rule asks for what its text speaks of: several years, points of change, more of a share."""
    yield from told(context, "ECO480", _UNLIKELY)


def _unlikely_course(one: Stated) -> Iterator[Odd]:
    """The same where the words may speak of something else."""
    return contrary_courses(one, sure=False)


def _points_for_percent(one: Stated) -> Iterator[Odd]:
    """2% beside rises_by: {points: 2}, where no other reading is given and nothing is said of it."""
    for part in judging(one):
        model = part.model
        if isinstance(model, RisesBy) and model.rises_by.points is not None and not one.assumption:
            number = model.rises_by.points
            readings = any(getattr(around, "kind", "") == "readings" for around in part.around)
            behind = units_behind(number, one.source.text)
            if behind and set(behind) == {"%"} and not readings:
                params = {
                    "said": f"{number_shown(number)}%",
                    "number": number_shown(number),
                    "phrase": "percent_or_points",
                }
                yield Odd((*part.route, "rises_by", "points"), params)


def _one_year_only(one: Stated) -> Iterator[Odd]:
    """近三年 beside a rule about one year; 逐年 beside one that compares with no other year."""
    parts = tuple(judging(one))
    spans = any(getattr(part.model, key, None) is not None for part in parts for key in _SPAN)
    asked = [part for part in parts if isinstance(part.model, NumberRule | Course | NoEvents | RisesBy)]
    if spans or not asked or "年" in one.assumption:
        return
    compares = bool(steps_back(one.rule) or base_years(one.rule))
    said = years_spoken_of(one.source.text, by_year=not compares)
    if said is not None:
        yield Odd(asked[0].route, {"said": said, "phrase": "one_year_only"})


def _less_of_a_share(one: Stated) -> Iterator[Odd]:
    """A share that is to improve is to rise, unless it is one of something bad."""
    words = f"{one.name}，{one.source.text}，{one.assumption}"
    share = any(word in one.name for word in _SHARES)
    if not share or courses_in(words) or calls_for_less(words) or not speaks_of_improving(one.source.text):
        return
    for part in judging(one):
        if isinstance(part.model, Improves | NotWorse) and getattr(part.model, part.model.kind) == "lower":
            yield Odd(
                (*part.route, part.model.kind), {"written": f"{part.model.kind}: lower", "phrase": "less_of_share"}
            )


def _points_of_a_level(one: Stated) -> Iterator[Odd]:
    """提高5个百分点 beside at_least: 5."""
    if courses_in(one.name) or any(
        word in one.name for word in ("率变化", "变化", "幅度", "增幅", "降幅", "下降", "提高")
    ):
        return
    for part in judging(one):
        if isinstance(part.model, OneNumber) and not part.inside((Change, ChangePercent)):
            number = part.model.edges[0].number
            behind = units_behind(number, one.source.text)
            if behind and set(behind) == {"points"} and number:
                params = {
                    "said": f"{number_shown(number)}个百分点",
                    "written": part.model.kind,
                    "phrase": "points_of_a_level",
                }
                yield Odd((*part.route, part.model.kind), params)


_UNLIKELY: Final = (_unlikely_course, _one_year_only, _less_of_a_share, _points_of_a_level, _points_for_percent)
REGISTRY_UNLIKELY_CHECKS = (eco480_unlikely,)
"""ECO480: rules of another kind than their words."""
