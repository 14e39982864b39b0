"""The one amount of a sentence: years, dates and numbers of documents are none, and of two none is chosen."""

from __future__ import annotations

import pytest

from ecocheck.source.shape.told_amounts import amount_afterwards, amount_told, document_told, side_told, year_told


@pytest.mark.parametrize(
    ("said", "number", "unit"),
    [
        ("98.2", "98.2", None),
        ("98.2%", "98.2", "%"),
        ("98%左右", "98", "%左右"),
        ("23微克/m3", "23", "微克/m3"),
        ("2025年底达到98.2%", "98.2", "%"),
        ("2020年划定466.30平方公里", "466.30", "平方公里"),
        ("2025年99件/人", "99", "件/人"),
        ("2025年划定466.30平方公里红线", "466.30", None),
        ("2025年12月31日", None, None),
        ("2025-12-31", None, None),
        ("2024—2025年", None, None),
        ("第3季度", None, None),
        ("2025年", None, None),
        ("50-52", None, None),
        ("2025年99件/人（2024年102件/人）", None, None),
        ("按演水发〔2025〕11号", None, None),
        ("按演水发[2025]11号，72立方米/万元", "72", "立方米/万元"),
        ("72立方米/万元GDP以下，2025年", "72", "立方米/万元"),
        ("没有", None, None),
    ],
)
def test_amount(said: str, number: str | None, unit: str | None) -> None:
    assert amount_told(said) == (number, unit)


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("806.20", "806.20"),
        ("调出6.30平方公里，调整后806.20", "806.20"),
        ("调整为806.20平方公里", "806.20"),
        ("调出6.30平方公里", None),
        ("2024年调整为2025年", None),
    ],
)
def test_amount_afterwards(said: str, number: str | None) -> None:
    assert amount_afterwards(said) == number


@pytest.mark.parametrize(
    ("said", "side"),
    [
        ("不高于72", "at_most"),
        ("72以下", "at_most"),
        ("≥72", "at_least"),
        ("不低于72", "at_least"),
        ("高于72", "more_than"),
        ("不低于70，不高于72", None),
        ("72", None),
    ],
)
def test_side(said: str, side: str | None) -> None:
    assert side_told(said) == side


def test_year_and_document() -> None:
    assert year_told("2020年划定") == "2020"
    assert year_told("2020年划定，2024年调整") is None
    assert document_told("2025年不高于72（演水发〔2025〕11号）") == "演水发〔2025〕11号"
    assert document_told("演水发〔2025〕11号、演水发〔2025〕12号") is None
