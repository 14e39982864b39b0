"""What is told to change a verdict changes it, for rules that look at several years, changes, means and days."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from ecocheck.model.documents import Source
from ecocheck.model.figures import Around, Place
from ecocheck.model.measurement import Measurement
from ecocheck.model.rule import Rule, base_years, steps_back
from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import Amount
from ecocheck.verdict.evaluating.evaluate import evaluate
from ecocheck.verdict.evaluating.in_force import start_wanted
from ecocheck.verdict.evaluating.turning_points import turns
from ecocheck.verdict.inputs.given import Inputs, Prior
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.subject import Subject

if TYPE_CHECKING:
    from typing import Any

READ: TypeAdapter[Any] = TypeAdapter(Rule)
SOURCE = Source(title="统计年报")
AXES = {"地形": ("山区", "平原")}
PLACES = [
    Place("样例县", is_city=False, around=Around(axes=AXES), classes={"地形": (one,)} if one else {})
    for one in ("山区", "平原", "")
]
YEAR, AS_OF = 2024, datetime.date(2025, 12, 31)
PLACES_WRITTEN = st.integers(0, 2)
NUMBERS = PLACES_WRITTEN.flatmap(lambda places: st.decimals(-20, 100, places=places))
POSITIVE = PLACES_WRITTEN.flatmap(lambda places: st.decimals(1, 100, places=places))
PAPER = {"document": "演政发〔2023〕1号", "quote": "可以放宽"}


def rule(written: dict[str, Any]) -> Any:
    """The rule as a registry writes it."""
    return READ.validate_python(written)


def span(low: Decimal, width: int, ends: tuple[str, str]) -> dict[str, Decimal]:
    """A range of that width."""
    return {ends[0]: low, ends[1]: low + width}


ENDS = st.tuples(st.sampled_from(["at_least", "more_than"]), st.sampled_from(["at_most", "less_than"]))
SPANS = st.builds(span, NUMBERS, st.integers(1, 30), ENDS)
ONE = st.builds(lambda kind, n: {kind: n}, st.sampled_from(["at_least", "more_than", "at_most", "less_than"]), NUMBERS)
LIMITS = st.one_of(ONE, SPANS.map(lambda one: {"range": one}))
TOLERANCES = st.builds(
    lambda key, n, where: {"tolerance": {key: n, **PAPER} | ({"class": where} if where else {})},
    st.sampled_from(["by", "percent"]),
    st.integers(1, 20),
    st.sampled_from(["", "山区", ["山区", "平原"]]),
)
COURSES = st.builds(
    lambda kind, better, key, n: {kind: better, key: n},
    st.sampled_from(["not_worse", "improves"]),
    st.sampled_from(["higher", "lower"]),
    st.sampled_from(["years", "than_mean"]),
    st.integers(2, 4),
)
RULES = st.one_of(
    SPANS.map(lambda one: {"range": one}),
    st.builds(lambda one, n, digits: one | {"averaged": n, "round": digits}, LIMITS, st.integers(2, 4),
              st.sampled_from([None, 0, 1])),
    st.builds(lambda one, eased: one | eased, LIMITS, TOLERANCES),
    st.builds(lambda one, digits: {"change": one | {"round": digits}}, LIMITS, st.sampled_from([None, 0])),
    LIMITS.map(lambda one: {"change_percent": one}),
    st.builds(lambda one, n, digits: one | {"years": n, "round": digits}, LIMITS, st.integers(2, 4),
              st.sampled_from([None, 0])),
    st.builds(lambda one, kind, other: {kind: one} | other, LIMITS, st.sampled_from(["change", "change_percent"]),
              st.sampled_from([{"over": 2}, {"over": 4}, {"from": YEAR - 3}])),
    COURSES,
).map(rule)  # fmt: skip # a list of kinds, one a line
EARLIER = st.lists(st.tuples(POSITIVE, st.booleans()), min_size=4, max_size=4)
"""The figures of the four years before, and whether each was given as numerator and denominator."""


def inputs(one: Any, value: Decimal, earlier: list[tuple[Decimal, bool]], place: Place) -> Inputs:
    """A figure of this year with those of the four years before it."""
    subject = Subject(
        "1-1", "吨", Form.NUMBER, may_be_negative=True, steps_back=steps_back(one), base_years=base_years(one)
    )
    known = {
        YEAR - 1 - step: Prior(Amount.of(number), "吨", None, usable=True, documented=True, parts=parts)
        for step, (number, parts) in enumerate(earlier)
    }
    figure = Measurement(value=value, unit="吨", source=SOURCE)
    prior = known.pop(YEAR - 1)
    return Inputs(YEAR, subject, figure, refused=False, place=place, as_of=AS_OF, prior=prior, earlier=known)


@given(RULES, NUMBERS, EARLIER, st.sampled_from(PLACES))
def test_the_verdict_turns_at_the_edge_and_not_before(
    one: Any, value: Decimal, earlier: list[tuple[Decimal, bool]], place: Place
) -> None:
    """Between the value and the edge nothing changes; at the edge, or just beyond it, the verdict is the one told."""
    given_ = inputs(one, value, earlier, place)
    now = evaluate(one, given_).verdict

    def at(point: Fraction) -> Verdict:
        parts = {"value": None, "numerator": Decimal(point.numerator), "denominator": Decimal(point.denominator)}
        moved = Measurement(value=value, unit="吨", source=SOURCE).model_copy(update=parts)
        return evaluate(one, replace(given_, measurement=moved, tried=True)).verdict

    hair = Fraction(1, 10**6)
    for turn in turns(one, given_):
        sign = 1 if turn.up else -1
        assert at(turn.edge if turn.touching else turn.edge + sign * hair) is turn.verdict is not now
        if turn.distance > 0:
            assert at(turn.edge - sign * min(hair, turn.distance / 2)) is now
            assert at((turn.edge + Fraction(value)) / 2) is now
        if not turn.touching:
            assert at(turn.edge) is now


@given(RULES, NUMBERS, EARLIER, st.sampled_from(PLACES))
def test_a_plain_miss_can_be_turned_unless_an_earlier_year_broke_the_rule(
    one: Any, value: Decimal, earlier: list[tuple[Decimal, bool]], place: Place
) -> None:
    """Where a number of this year is told as the line, some other number of this year meets it."""
    given_ = inputs(one, value, earlier, place)
    outcome = evaluate(one, given_)
    if outcome.verdict is Verdict.NOT_MET and outcome.bound is not None and getattr(one, "years", None) is None:
        assert any(turn.verdict is Verdict.MET for turn in turns(one, given_))


def test_what_earlier_years_were_stays_when_another_value_is_tried() -> None:
    """0.47 is below 0.5, whatever this year's figure: only a rise to 0.47 breaks the fall of three years."""
    falling = [(Decimal(one), False) for one in ("0.47", "0.5", "0.52", "0.6")]
    given_ = inputs(rule({"improves": "lower", "years": 3}), Decimal("0.45"), falling, PLACES[0])
    (turn,) = turns(rule({"improves": "lower", "years": 3}), given_)
    assert (turn.verdict, turn.up, turn.touching) == (Verdict.NOT_MET, True, True)
    assert (turn.edge, turn.distance) == (Fraction("0.47"), Fraction("0.02"))


def test_an_earlier_year_between_two_lines_leaves_a_region_of_unknown_class_open() -> None:
    """90, eased to 85 where 山区: 88 in an earlier year is enough there alone, 84 nowhere, 90 everywhere."""
    eased = {"tolerance": {"by": 5, "class": "山区", **PAPER}}
    two = rule({"at_least": Decimal(90), "years": 2, **eased})
    for before, wanted in (
        ("84", [Verdict.NOT_MET, Verdict.NOT_MET, Verdict.NOT_MET]),
        ("88", [Verdict.MET, Verdict.NOT_MET, Verdict.UNDETERMINED]),
        ("90", [Verdict.MET, Verdict.MET, Verdict.MET]),
    ):
        given_ = (inputs(two, Decimal(95), [(Decimal(before), False)] * 4, place) for place in PLACES)
        assert [evaluate(two, one).verdict for one in given_] == wanted


DAYS = st.dates(datetime.date(2015, 1, 1), datetime.date(2025, 12, 31))


@given(DAYS, st.integers(1, 60), DAYS)
def test_a_state_is_met_from_the_day_told_and_from_no_later_one(
    since: datetime.date, months: int, as_of: datetime.date
) -> None:
    one = rule({"in_force": {"months": months}})
    subject = Subject("1-1", None, Form.FACT)
    state = Measurement(value=True, source=SOURCE).model_copy(update={"since": since})
    given_ = Inputs(as_of.year, subject, state, refused=False, place=PLACES[0], as_of=as_of)
    start = start_wanted(one, given_)
    assert start is not None

    def at(day: datetime.date) -> Verdict:
        moved = state.model_copy(update={"since": day})
        return evaluate(one, replace(given_, measurement=moved)).verdict

    assert at(start) is Verdict.MET
    assert at(start + datetime.timedelta(days=1)) is Verdict.NOT_MET
    assert at(since) is (Verdict.MET if since <= start else Verdict.NOT_MET)
