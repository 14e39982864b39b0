"""阶段情况 is never counted, and a figure is not behind only because years are left; how it is worded."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from ecocheck.model.figures import Figures, Place
from ecocheck.model.measurement import AssignedTarget, Measurement
from ecocheck.model.realm import Realm
from ecocheck.model.rule import AllOf, AnyOf, Rule
from ecocheck.model.rule_kinds.base import Form
from ecocheck.model.rule_kinds.comparisons import Assigned, Improves, NotWorse
from ecocheck.model.rule_kinds.facts import NoEvents, Unstated
from ecocheck.model.rule_kinds.numbers import AtLeast, AtMost
from ecocheck.quantity import Amount, Period, parse_period
from ecocheck.render.phrases.rules.so_far import so_far_words
from ecocheck.verdict.evaluating.evaluate import evaluate
from ecocheck.verdict.evaluating.so_far import so_far
from ecocheck.verdict.inputs.given import Inputs, Prior
from ecocheck.verdict.inputs.interim import interim_of
from ecocheck.verdict.outcome import Reason, Side, SoFar, Verdict
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


def test_part_of_a_year_says_nothing_of_a_mean_over_years() -> None:
    """A quarter is not compared with a line for the mean of two years; a plain line it is compared with."""
    span = parse_period("2024-01/2024-03")
    assert isinstance(span, Period)
    quarter = ((span, Measurement.model_validate({"value": Decimal(94), "unit": "%", "period": str(span)})),)
    for rule, wanted in ((at_least("95"), True), (AtLeast(at_least=Decimal(95), averaged=2), False)):
        partial = inputs({"value": Decimal(94), "period": "2024-01/2024-03"}, prior="98")
        assert (stage(rule, partial) is not None) is wanted
        missing = replace(partial, measurement=None, interim=quarter)
        assert (stage(rule, missing) is not None) is wanted


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


def parts(*figures: tuple[str, str]) -> tuple[tuple[Period, Measurement], ...]:
    """Figures of parts of 2024, the newest first, as gathering gives them."""
    found = []
    for text, value in figures:
        period = parse_period(text)
        assert isinstance(period, Period)
        one = Measurement.model_validate({"value": Decimal(value), "unit": "%", "source": SOURCE})
        found.append((period, one.model_copy(update={"period": period})))
    return tuple(found)


def without_a_figure(*figures: tuple[str, str], prior: str | None = None) -> Inputs:
    return replace(inputs({"value": Decimal(1)}, prior=prior), measurement=None, interim=parts(*figures))


def test_a_month_stands_for_itself_where_the_year_has_no_figure() -> None:
    """99 in June is one above 98; the verdict still lacks the year's figure."""
    given = without_a_figure(("2024-06", "99"), ("2024Q1", "90"))
    outcome = evaluate(at_least("98"), given)
    assert (outcome.verdict, outcome.reasons) == (Verdict.UNDETERMINED, (Reason.NO_MEASUREMENT,))
    found = stage(at_least("98"), given)
    assert found is not None
    assert (found.side, found.margin, found.why) == (Side.AHEAD, Fraction(1), Reason.PARTIAL_PERIOD)
    assert so_far_words(found, "%", "zh") == "阶段情况，不作判定：2024年6月99%，对照98%高1个百分点"


def test_an_event_in_a_month_decides_nothing() -> None:
    """The year's count decides about events; a month's is only told."""
    subject = Subject("1-1", "起", Form.COUNT, name="事件")
    given = replace(without_a_figure(("2024-06", "1")), subject=subject)
    assert evaluate(NoEvents(none=True), given).verdict is Verdict.UNDETERMINED


def test_the_years_own_figure_goes_first() -> None:
    """A decided year has no 阶段情况; a partial one has its own."""
    for value, period in (("99", "2024"), ("90", "2024")):
        given = replace(inputs({"value": Decimal(value), "period": period}), interim=parts(("2024-06", "99")))
        assert stage(at_least("98"), given) is None
    partial = replace(inputs({"value": Decimal(97), "period": "2024-01/2024-09"}), interim=parts(("2024-06", "99")))
    found = stage(at_least("98"), partial)
    assert found is not None
    assert (found.margin, found.interim) == (Fraction(-1), None)


def test_a_month_against_the_whole_year_before() -> None:
    found = stage(NotWorse(not_worse="higher"), without_a_figure(("2024Q1", "97"), prior="98"))
    assert found is not None
    words = "阶段情况，不作判定：2024年一季度97%，较上年低1个百分点（与上年全年比）"
    assert so_far_words(found, "%", "zh") == words
    assert so_far_words(found, "%", "en").startswith("so far, no verdict: 97% for the first quarter of 2024, ")


ENTRY = {"unit": "%", "source": SOURCE}


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ({"2024-03": "97", "2024Q1": "98"}, ["2024-01/2024-03", "2024-03"]),
        ({"2024Q1": "98", "2024-01/2024-06": "99", "2024-06": "97"}, ["2024-01/2024-06", "2024-06", "2024-01/2024-03"]),
        ({"2024": "99"}, []),  # the whole year is the year's own figure
        ({"2023-12": "99"}, []),
        ({"2023-12/2024-02": "99"}, []),
        ({"2024-03": "99", "2024-13": "99"}, []),  # of several none is picked while one is unsound
        ({"2024-03": "99", "2024-04": "199"}, []),
        ({"2024Q1": "99", "2024-01/2024-03": "98"}, []),
    ],
)
def test_which_parts_of_the_year_are_shown(written: dict[str, str], shown: list[str]) -> None:
    subject, day = Subject("1-1", "%", Form.NUMBER, name="比例"), datetime.date(2025, 6, 30)
    entries = {key: Measurement.model_validate({**ENTRY, "value": Decimal(value)}) for key, value in written.items()}
    figures = Figures("演练区", 2024, interim={"1-1": entries})
    assert [str(period) for period, _ in interim_of(subject, figures, 2024, day)] == shown


@pytest.mark.parametrize(
    "spoilt",
    [
        {"unit": "吨"},
        {"period": "2024-02"},
        {"source": {"title": "演练区统计公报", "kind": "target"}},
        {"source": {"title": "演练区统计公报", "published": "2024-02-10"}},
        {"source": {"title": "演练区统计公报", "published": "2025-07-10"}},
        {"as_of": "2025-07-10"},
    ],
)
def test_an_unsound_month_is_not_shown(spoilt: dict[str, Any]) -> None:
    """Of another unit or month, a target, published before it was over or after the day of the question."""
    subject, day = Subject("1-1", "%", Form.NUMBER, name="比例"), datetime.date(2025, 6, 30)
    for more, wanted in (({}, 1), (spoilt, 0)):
        one = Measurement.model_validate({**ENTRY, "value": Decimal(97), **more})
        figures = Figures("演练区", 2024, interim={"1-1": {"2024-03": one}})
        assert len(interim_of(subject, figures, 2024, day)) == wanted


def test_a_month_is_not_over_on_the_day_of_the_question() -> None:
    subject = Subject("1-1", "%", Form.NUMBER, name="比例")
    entries = {"2024Q1": Measurement.model_validate({"unit": "%", "value": Decimal(97)})}
    figures = Figures("演练区", 2024, interim={"1-1": entries})
    assert [len(interim_of(subject, figures, 2024, datetime.date(2024, 3, day))) for day in (30, 31)] == [0, 1]
