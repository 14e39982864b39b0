"""阶段情况 is never counted, and a figure is not behind only because years are left; how it is worded."""

from __future__ import annotations

import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from ecocheck.model.figures import Place
from ecocheck.model.measurement import AssignedTarget, Measurement
from ecocheck.model.realm import Realm
from ecocheck.model.rule import AllOf, AnyOf, Rule
from ecocheck.model.rule_kinds.base import Form
from ecocheck.model.rule_kinds.comparisons import Assigned, Improves, NotWorse
from ecocheck.model.rule_kinds.facts import Unstated
from ecocheck.model.rule_kinds.numbers import AtLeast, AtMost
from ecocheck.quantity import Amount
from ecocheck.render.phrases.so_far import so_far_words
from ecocheck.verdict.evaluating.evaluate import evaluate
from ecocheck.verdict.evaluating.so_far import so_far
from ecocheck.verdict.inputs.given import Inputs, Prior
from ecocheck.verdict.outcome import Reason, Side, SoFar
from ecocheck.verdict.subject import Subject

COUNTY = Place("演练区", is_city=False, realm=Realm(("演练市",), {"演练区": ("演练区",)}, ("演练省",)))
SOURCE = {"title": "演练区统计公报", "document": "演统发〔2025〕1号"}
WORD = Unstated(unstated="保持稳定")


def inputs(figure: dict[str, Any], prior: str | None = None, **more: Any) -> Inputs:
    """Inputs with a figure of 2024 and its document; the day of the question is in summer 2025."""
    measurement = Measurement.model_validate({"unit": "%", "source": SOURCE, **figure})
    before = None if prior is None else Prior(Amount.of(Decimal(prior)), "%", None, usable=True, documented=True)
    better = {"%": "higher", "吨标准煤/万元": "lower"} if "assigned" in more else {}
    unit = None if better else "%"
    subject = Subject("1-1", unit, Form.NUMBER, unit_assigned=bool(better), name="比例", better=better)  # type: ignore[arg-type]  # of literals
    day = datetime.date(2025, 6, 30)
    return Inputs(2024, subject, measurement, False, COUNTY, day, prior=before, **more)  # noqa: FBT003 not refused


def stage(rule: Rule, given: Inputs) -> SoFar | None:
    return so_far(rule, given, evaluate(rule, given))


def target(**said: Any) -> AssignedTarget:
    base = {"unit": "%", "period": "2021/2025", "document": "演市发〔2021〕3号", "issuer": "演练市人民政府"}
    return AssignedTarget.model_validate(base | said)


def at_least(number: str) -> AtLeast:
    return AtLeast(at_least=Decimal(number))


def test_a_decided_verdict_has_none() -> None:
    assert stage(at_least("95"), inputs({"value": Decimal(96)})) is None
    assert stage(at_least("95"), inputs({"value": Decimal(94)})) is None


def test_the_strictest_part_that_can_be_compared() -> None:
    """96 is one above 95 and three below 99: the worse comparison counts."""
    partial = {"value": Decimal(96), "period": "2024-01/2024-09"}
    found = stage(AllOf(all_of=(at_least("95"), at_least("99"))), inputs(partial))
    assert found is not None
    assert (found.side, found.margin, found.why) == (Side.BEHIND, Fraction(-3), Reason.PARTIAL_PERIOD)
    assert so_far_words(found, "%", "zh") == "阶段情况，不作判定：对照99%差3个百分点"


def test_what_a_neighbour_lacks_does_not_touch_it() -> None:
    """The figure of the year before is missing, but the other member has a line."""
    found = stage(
        AllOf(all_of=(Improves(improves="higher"), at_least("95"))),
        inputs({"value": Decimal(94), "period": "2024-01/2024-09"}),
    )
    assert found is not None
    assert (found.side, found.margin) == (Side.BEHIND, Fraction(-1))


@pytest.mark.parametrize(
    ("value", "side", "words"),
    [
        ("60", Side.BEHIND, "阶段情况，不作判定：较上年低38.3个百分点（与上年全年比）"),
        ("98.3", Side.ON, "阶段情况，不作判定：与上年持平（与上年全年比）"),
        ("99", Side.AHEAD, "阶段情况，不作判定：较上年高0.7个百分点（与上年全年比）"),
    ],
)
def test_part_of_a_year_against_a_whole_one(value: str, side: Side, words: str) -> None:
    rule = AnyOf(any_of=(NotWorse(not_worse="higher"), WORD))
    found = stage(rule, inputs({"value": Decimal(value), "period": "2024-01/2024-09"}, prior="98.3"))
    assert found is not None
    assert found.side is side
    assert so_far_words(found, "%", "zh") == words


def test_a_whole_year_below_the_one_before() -> None:
    """98.3 then 60: the plan's word leaves the verdict open, but the fall is reported."""
    found = stage(AnyOf(any_of=(NotWorse(not_worse="higher"), WORD)), inputs({"value": Decimal(60)}, prior="98.3"))
    assert found is not None
    assert (found.side, found.margin, found.why) == (Side.BEHIND, Fraction("-38.3"), Reason.AMBIGUOUS_RULE)
    assert so_far_words(found, "%", "zh") == "阶段情况，不作判定：较上年低38.3个百分点"


@pytest.mark.parametrize("spoilt", [{"period": "unknown"}, {"unit": "吨"}, {"basis": "别的口径"}])
def test_a_doubtful_figure_is_compared_with_nothing(spoilt: dict[str, Any]) -> None:
    rule = AnyOf(any_of=(at_least("95"), WORD))
    assert stage(rule, inputs({"value": Decimal(90), **spoilt})) is None
    assert stage(at_least("95"), inputs({"value": Decimal(90), "period": "2024-01/2024-09", **spoilt})) is None


@pytest.mark.parametrize(
    ("value", "side"),
    [
        ("13.6", Side.AHEAD),  # more than the whole
        ("13.5", Side.AHEAD),
        ("11", Side.AHEAD),  # 81.5 % of it when 80 % of the time is over
        ("10.8", Side.ON),  # just 80 %
        ("10.7", Side.BEHIND),
        ("-1", Side.BEHIND),
    ],
)
def test_a_sum_over_years_is_measured_by_the_time(value: str, side: Side) -> None:
    given = inputs({"value": Decimal(value), "period": "2021/2024"}, assigned=(target(at_least=Decimal("13.5")),))
    found = stage(Assigned(assigned=True), given)
    assert found is not None
    assert (found.side, found.why) == (side, Reason.TARGET_NOT_DUE)
    assert found.progress == (Fraction(value) / Fraction("13.5"), Fraction(4, 5))


def test_a_sum_in_words() -> None:
    given = inputs({"value": Decimal("10.8"), "period": "2021/2024"}, assigned=(target(at_least=Decimal("13.5")),))
    found = stage(Assigned(assigned=True), given)
    assert found is not None
    said = "阶段情况，不作判定：已完成10.8%，总目标13.5%，完成80%，时间进度80%"
    assert so_far_words(found, "%", "zh") == said
    assert "80% of the time over" in so_far_words(found, "%", "en")


def test_a_level_is_compared_as_a_level() -> None:
    """Less is better: 0.5 is 0.05 above the line of 0.45, however much time is left."""
    handed = target(at_most=Decimal("0.45"), unit="吨标准煤/万元")
    figure = {"value": Decimal("0.5"), "unit": "吨标准煤/万元", "period": "2021/2024"}
    found = stage(Assigned(assigned=True), inputs(figure, assigned=(handed,)))
    assert found is not None
    assert (found.side, found.margin, found.progress) == (Side.BEHIND, Fraction("-0.05"), None)
    assert so_far_words(found, "吨标准煤/万元", "zh") == "阶段情况，不作判定：对照0.45吨标准煤/万元超0.05吨标准煤/万元"


def test_a_ceiling_that_is_kept_so_far() -> None:
    found = stage(AtMost(at_most=Decimal(25)), inputs({"value": Decimal(20), "period": "2024-01/2024-09"}))
    assert found is not None
    assert so_far_words(found, "%", "zh") == "阶段情况，不作判定：对照25%低5个百分点"
