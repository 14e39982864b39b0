"""What would change a verdict: worked out by hand on the drill and the small project, and by the rules themselves."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ecocheck.model.documents import Source
from ecocheck.model.figures import Place
from ecocheck.model.measurement import AssignedTarget, Measurement
from ecocheck.model.rule import AllOf, AnyOf, Readings
from ecocheck.model.rule_kinds.base import Form
from ecocheck.model.rule_kinds.comparisons import Assigned, NotWorse, RisesBy
from ecocheck.model.rule_kinds.numbers import AtLeast, AtMost, Between, Equals, LessThan, MoreThan
from ecocheck.quantity import Amount, plain
from ecocheck.verdict.evaluating.evaluate import evaluate
from ecocheck.verdict.evaluating.turning_points import Turn, turns
from ecocheck.verdict.inputs.given import Inputs, Prior
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.subject import Subject
from tests.explain.running import DRILL, PROJECT, explained

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.model.rule import Rule

# topic, region, year; then for each turn: direction, edge, whether the edge itself turns, the new verdict,
# the distance, the change of the numerator, and the fewest whole units of it.
BY_HAND: list[tuple[Path, str, str, int, list[tuple[str, str, bool, str, str, str | None, int | None]]]] = [
    # 98 % of 1250 is 1225; 1213 were treated.
    (PROJECT, "4-1", "东山区", 2024, [("up", "98", True, "met", "0.96", "12", 12)]),
    # Stated without parts.
    (PROJECT, "4-1", "青石市", 2024, [("down", "98", False, "not_met", "0.5", None, None)]),
    # More than 95 %: 28.5 of 30.0 is just 95 and must be passed, by however little.
    (PROJECT, "4-2", "东山区", 2024, [("up", "95", False, "met", "0", "0", None)]),
    # 28.8 of 30.0 is 96; from 28.5 down it is missed.
    (PROJECT, "4-2", "南岭县", 2024, [("down", "95", True, "not_met", "1", "0.3", None)]),
    # 45 of 50 villages: at 40 it still holds, so the sixth village lost breaks it.
    (PROJECT, "5-1", "东山区", 2024, [("down", "80", False, "not_met", "10", "5", 6)]),
    # 347 of 360 days after 350 of 360: three more and it is no worse than the year before.
    (PROJECT, "1-1", "东山区", 2024, [("up", "97.2222222222", True, "met", "0.8333333333", "3", 3)]),
    # A target of 27 handed down, 26 measured.
    (PROJECT, "1-2", "东山区", 2024, [("up", "27", False, "not_met", "1", None, None)]),
    # Standing just on the adjusted baseline.
    (PROJECT, "3-1", "东山区", 2024, [("down", "120.4", False, "not_met", "0", None, None)]),
    # A target of a task: 20 of 20 are asked, 18 are done.
    (PROJECT, "T1-1", "东山区", 2024, [("up", "100", True, "met", "10", "2", 2)]),
    # Nothing to turn: three quarters of a year, a share that does not apply, nothing reported.
    (PROJECT, "5-1", "西河县", 2024, []),
    (PROJECT, "4-1", "西河县", 2024, []),
    (PROJECT, "3-1", "南岭县", 2024, []),
    # The drill: 98 % of 2500.0 is 2450; one firm of twelve; 68.22 % of 1860.0 is 1268.892, and 1201.6 are there.
    (DRILL, "24-1", "演练区", 2025, [("up", "98", True, "met", "0.4", "10", None)]),  # 2440.0: a measure
    (DRILL, "5-2", "演练区", 2025, [("up", "100", True, "met", "8.3333333333", "1", 1)]),
    (DRILL, "10-1", "演练区", 2025, [("up", "68.22", True, "met", "3.6178494624", "67.292", None)]),
    # Two readings of 2 %: 72 × 1.02 = 73.44 and 72 + 2 = 74, with 73.6 between them.
    (DRILL, "22-1", "演练区", 2025, [
        ("down", "73.44", False, "not_met", "0.16", "0.144", None),
        ("up", "74", True, "met", "0.4", "0.36", None),
    ]),
]  # fmt: skip # a table, read by rows


def told(turn: Turn) -> tuple[str, str, bool, str, str, str | None, int | None]:
    """A turn as the tables write it."""
    parts = turn.parts
    direction = "up" if turn.up else "down"
    change = plain(parts.change) if parts else None
    steps = parts.steps if parts else None
    return direction, plain(turn.edge), turn.touching, turn.verdict.value, plain(turn.distance), change, steps


@pytest.mark.parametrize(("folder", "topic", "region", "year", "expected"), BY_HAND)
def test_turns_by_hand(folder: Path, topic: str, region: str, year: int, expected: list[Any]) -> None:
    assert [told(turn) for turn in explained(topic, region, year, folder).turns] == expected


def test_events_are_counted_in_whole_ones() -> None:
    (none_yet,) = explained("2-1", "西河县", 2024).turns
    assert (none_yet.up, none_yet.steps, none_yet.verdict) == (True, 1, Verdict.NOT_MET)
    (two,) = explained("2-1", "东山区", 2024).turns
    assert (two.up, two.steps, two.verdict) == (False, 2, Verdict.MET)


NUMBERS = st.decimals(0, 100, places=1)
PLAIN = st.one_of(
    NUMBERS.map(lambda n: AtLeast(at_least=n)),
    NUMBERS.map(lambda n: MoreThan(more_than=n)),
    NUMBERS.map(lambda n: AtMost(at_most=n)),
    NUMBERS.map(lambda n: LessThan(less_than=n)),
    NUMBERS.map(lambda n: Equals(equals=n)),
    st.tuples(NUMBERS, st.integers(0, 1)).map(lambda pair: AtLeast(at_least=pair[0], round=pair[1])),
    st.tuples(NUMBERS, st.integers(1, 40), st.sampled_from([None, 0])).map(
        lambda ends: Between(between=(ends[0], ends[0] + ends[1]), round=ends[2])
    ),
    st.sampled_from([NotWorse(not_worse="higher"), NotWorse(not_worse="lower")]),
    st.builds(lambda n: RisesBy.model_validate({"rises_by": {"points": n}}), st.integers(0, 5)),
)
RULES = st.one_of(
    PLAIN,
    st.lists(PLAIN, min_size=2, max_size=3).map(lambda inner: AllOf(all_of=tuple(inner))),
    st.lists(PLAIN, min_size=2, max_size=3).map(lambda inner: AnyOf(any_of=tuple(inner))),
    st.lists(PLAIN, min_size=2, max_size=2).map(lambda inner: Readings(readings=tuple(inner))),
)
SUBJECT = Subject("1-1", "%", Form.NUMBER)
SOURCE = Source(title="统计年报")
PLACE, AS_OF = Place("样例县", is_city=False), datetime.date(2025, 12, 31)


def inputs(measurement: Measurement, before: Decimal = Decimal(50)) -> Inputs:
    """A figure of this year, with that of the year before beside it.

    A ratio beside a figure without parts is rounded to its places first; a
    value is set against it as it stands.
    """
    prior = Prior(Amount.of(before), "%", None, usable=True, documented=True, parts=measurement.numerator is None)
    return Inputs(2024, SUBJECT, measurement, refused=False, place=PLACE, as_of=AS_OF, prior=prior)


def ratio(numerator: int, denominator: int) -> Measurement:
    """So many of so many."""
    return Measurement(numerator=Decimal(numerator), denominator=Decimal(denominator), unit="%", source=SOURCE)


@given(RULES, NUMBERS, NUMBERS)
def test_the_verdict_turns_at_the_edge_and_not_before(rule: Rule, value: Decimal, before: Decimal) -> None:
    """Between the value and the edge nothing changes; at the edge, or just beyond it, the verdict is the one told."""
    given_ = inputs(Measurement(value=value, unit="%", source=SOURCE), before)
    now = evaluate(rule, given_).verdict

    def at(point: Fraction) -> Verdict:
        share = point / 100
        parts = {"value": None, "numerator": Decimal(share.numerator), "denominator": Decimal(share.denominator)}
        moved = Measurement(value=value, unit="%", source=SOURCE).model_copy(update=parts)
        return evaluate(rule, replace(given_, measurement=moved)).verdict

    hair = Fraction(1, 10**6)
    for turn in turns(rule, given_):
        sign = 1 if turn.up else -1
        assert at(turn.edge if turn.touching else turn.edge + sign * hair) is turn.verdict is not now
        if turn.distance > 0:
            assert at(turn.edge - sign * min(hair, turn.distance / 2)) is now
            assert at((turn.edge + Fraction(value)) / 2) is now
        if not turn.touching:
            assert at(turn.edge) is now


@given(RULES, st.integers(0, 60), st.integers(1, 60))
def test_the_fewest_whole_units_are_enough_and_one_less_is_not(rule: Rule, part: int, whole: int) -> None:
    assume(part <= whole)
    given_ = inputs(ratio(part, whole))
    now = evaluate(rule, given_).verdict
    for turn in turns(rule, given_):
        assert turn.parts is not None
        steps = turn.parts.steps
        if steps is None:  # whole units jump over the line
            continue
        moved = [part + (count if turn.up else -count) for count in (steps - 1, steps)]
        before, then = (evaluate(rule, replace(given_, measurement=ratio(one, whole))).verdict for one in moved)
        assert before is now
        assert then is turn.verdict


def test_whole_units_that_jump_over_the_line_are_not_told() -> None:
    """Half of three villages is one and a half: no whole number makes just 50 %."""
    (up,) = turns(Equals(equals=Decimal(50)), inputs(ratio(1, 3)))
    assert up.parts is not None
    assert (plain(up.parts.change), up.parts.steps) == ("0.5", None)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("15", [("up", "20", True, "met", "5", None, None)]),
        ("22", [("down", "20", False, "not_met", "2", None, None), ("up", "30", False, "not_met", "8", None, None)]),
        ("30", [("down", "20", False, "not_met", "10", None, None), ("up", "30", False, "not_met", "0", None, None)]),
        ("33", [("down", "30", True, "met", "3", None, None)]),
    ],
)
def test_a_range_is_reached_from_below_and_from_above(value: str, expected: list[Any]) -> None:
    """Both ends belong to it, and either is left on its own side."""
    rule = Between(between=(Decimal(20), Decimal(30)))
    figure = Measurement(value=Decimal(value), unit="%", source=SOURCE)
    assert [told(turn) for turn in turns(rule, inputs(figure))] == expected


def test_shares_end_at_nothing_and_everything() -> None:
    """At 100 of 100 there is nothing above; 「不高于100」 cannot be missed."""
    assert turns(AtMost(at_most=Decimal(100)), inputs(ratio(5, 10))) == ()
    (only,) = turns(Equals(equals=Decimal(100)), inputs(ratio(10, 10)))
    assert (only.up, only.parts.steps if only.parts else None) == (False, 1)


def test_parts_decide_over_the_value_beside_them() -> None:
    """98.0 was written, but 979.6 of 1000 is 97.96: another 0.4 is needed to reach 980."""
    parts = {"numerator": Decimal("979.6"), "denominator": Decimal(1000)}
    figure = Measurement(value=Decimal("98.0"), unit="%", source=SOURCE).model_copy(update=parts)
    (only,) = turns(AtLeast(at_least=Decimal(98)), inputs(figure))
    assert told(only) == ("up", "98", True, "met", "0.04", "0.4", None)


def test_a_ratio_turns_where_it_rounds_to_last_years_figure() -> None:
    """After a written 98.1 the edge lies at 98.05: of 1000 days 981 round to it, 980 (98.0) do not."""
    (up,) = turns(NotWorse(not_worse="higher"), inputs(ratio(980, 1000), Decimal("98.1")))
    assert told(up) == ("up", "98.05", False, "met", "0.05", "0.5", 1)


def test_each_of_two_targets_handed_down_is_a_line_of_its_own() -> None:
    target = AssignedTarget(
        at_most=Decimal(27), document="样例省生态环境厅考核通知", issuer="省生态环境厅", unit="微克/立方米"
    )
    targets = (target, target.model_copy(update={"at_most": Decimal(25)}))
    subject = Subject("1-2", None, Form.NUMBER, unit_assigned=True)
    figure = Measurement(value=Decimal(28), unit="微克/立方米", source=SOURCE)
    (only,) = turns(
        Assigned(assigned=True),
        Inputs(2024, subject, figure, refused=False, place=PLACE, as_of=AS_OF, assigned=targets),
    )
    assert told(only) == ("down", "25", True, "met", "3", None, None)
