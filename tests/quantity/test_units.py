"""Spellings of one unit are that unit; everything else is another one, and nothing is converted."""

from __future__ import annotations

import pytest

from ecocheck.quantity import is_usual, known_unit, same_unit, usual_unit
from ecocheck.quantity.units import POWERS

# data-format.md: the spellings it names, the usual ones it names, and width and raised figures that mean no more.
SPELLINGS = [
    ("μg/m3", "微克/立方米"),
    ("㎍/m³", "微克/立方米"),
    ("µg/m³", "微克/立方米"),
    ("％", "%"),
    ("m²/人", "平方米/人"),
    ("㎡/人", "平方米/人"),
    ("km²", "平方公里"),
    *((f"微克{slash}立方米", "微克/立方米") for slash in "∕⁄⧸／丿每"),
    *(
        (spelling, "微克/立方米")
        for spelling in ("ｕｇ／ｍ３", "微克 / 立方米", "微克/m3", "μg/立方米", "微克/\u3000m³")
    ),
    ("平米∕人", "平方米/人"),
    ("㎢", "平方公里"),
    ("平方千米", "平方公里"),
    ("﹪", "%"),
    ("吨/天", "吨/日"),
    ("万t", "万吨"),
]
USUAL = ["微克/立方米", "%", "平方米/人", "平方公里"]


@pytest.mark.parametrize(("spelling", "usual"), SPELLINGS)
def test_spellings_are_the_usual_unit_and_say_so(spelling: str, usual: str) -> None:
    """Accepted, with the usual one known so that a warning can name it."""
    assert usual_unit(spelling) == usual
    assert same_unit(spelling, usual)
    assert same_unit(usual, spelling)
    assert not is_usual(spelling)


@pytest.mark.parametrize("unit", USUAL)
def test_the_usual_ones_are_usual(unit: str) -> None:
    """No warning for those who write it as the contract does."""
    assert is_usual(unit)
    assert known_unit(unit)
    assert usual_unit(unit) == unit


OTHERS = [
    ("微克/立方米", "毫克/立方米"),
    ("%", "‰"),
    ("平方公里", "公顷"),
    ("平方公里", "平方米"),
    ("平方公里", "亩"),
    ("平方米/人", "平方米"),
    ("个", "起"),
    ("吨", "万吨"),
    ("%", "百分点"),
]


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_other_units_are_other_units(one: str, other: str) -> None:
    """A hectare is a hundredth of a square kilometre, and still nothing is converted."""
    assert not same_unit(one, other)
    assert not same_unit(other, one)


@pytest.mark.parametrize("times", POWERS)
def test_every_power_of_ten_may_stand_before_any_spelling(times: str) -> None:
    """千t is 千吨, as 万t is 万吨."""
    assert same_unit(f"{times}吨", f"{times}t")
    assert not same_unit(f"{times}吨", "吨")


def test_an_unknown_unit_is_its_own() -> None:
    """Units that come with an assigned target need not be in any table."""
    assert not known_unit("吨标准煤/万头")
    assert usual_unit("吨标准煤/万头") == "吨标准煤/万头"
    assert same_unit("吨标准煤/万头", "吨标准煤/万头")


def test_no_unit_is_the_same_only_as_no_unit() -> None:
    """A figure without unit is not a figure in the other's unit."""
    assert same_unit(None, None)
    assert not same_unit(None, "%")
    assert not same_unit("%", None)
