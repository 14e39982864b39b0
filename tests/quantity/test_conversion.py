"""How many of one unit make another: by hand, and nothing where there is no such number."""

from __future__ import annotations

from fractions import Fraction

import pytest

from ecocheck.quantity import is_unit, units_in

FACTORS = [
    ("公顷", "平方公里", Fraction(1, 100)),
    ("km2", "公顷", Fraction(100)),
    ("亩", "公顷", Fraction(1, 15)),
    ("万亩", "平方公里", Fraction(20, 3)),
    ("毫克/立方米", "微克/立方米", Fraction(1000)),
    ("mg∕m³", "μg/m3", Fraction(1000)),
    ("‰", "%", Fraction(1, 10)),
    ("万吨", "吨", Fraction(10000)),
    ("千克/人", "吨/万人", Fraction(10)),
    ("千米", "米", Fraction(1000)),
    ("万人", "人", Fraction(10000)),
]


@pytest.mark.parametrize(("one", "other", "factor"), FACTORS)
def test_factor(one: str, other: str, factor: Fraction) -> None:
    assert units_in(one, other) == factor
    assert units_in(other, one) == 1 / factor


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("次", "起"),
        ("起", "个"),
        ("人次", "人"),
        ("百分点", "%"),
        ("平方米", "平方米/人"),
        ("吨", "立方米"),
        ("户", "家"),
    ],
)
def test_things_of_different_kinds_have_no_factor(one: str, other: str) -> None:
    assert units_in(one, other) is None
    assert units_in(other, one) is None


@pytest.mark.parametrize(
    "word", ["份", "人次", "%", "％", "m³/s", "万元", "亿立方米", "微克∕立方米", "吨/天", "个", "年"]
)
def test_a_unit(word: str) -> None:
    assert is_unit(word)


@pytest.mark.parametrize("word", ["（按可比价）", "O", "#注", "左右", "余", "实况", "按可比价", "/", "万", ""])
def test_no_unit(word: str) -> None:
    assert not is_unit(word)
