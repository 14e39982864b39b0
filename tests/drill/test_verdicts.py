"""Verdicts against tables that were typed from intention, before anything had been judged."""

import pytest

from ecocheck.render.phrases.numbers import margin_words
from tests.drill.projects import DRILL, FOREIGN, RULES, Row, expected, found, judged, results

WHOLE = ("演练区-2025", "演练市-2025")
PURPOSE = "有意之处"


def _rows(name: str) -> list[object]:
    return [pytest.param(row, id=f"{row.region}-{row.year}-{row.criterion}") for row in expected(name)]


@pytest.mark.parametrize("row", [one for name in (*WHOLE, PURPOSE) for one in _rows(name)])
def test_the_drill_comes_to_what_was_meant(row: Row) -> None:
    """The newest reports of district and city, and every case that was put there on purpose."""
    assert found(DRILL, row) == row


@pytest.mark.parametrize("row", _rows("规则示例"))
def test_the_second_registry_comes_to_what_was_meant(row: Row) -> None:
    """Every result of the example for the kinds of rule that the plan does not use."""
    assert found(RULES, row) == row


@pytest.mark.parametrize("row", _rows("外地示例-2025"))
def test_the_foreign_registry_comes_to_what_was_meant(row: Row) -> None:
    """Every region's newest year by another city's table: each kind of line, with what is missing for some."""
    assert found(FOREIGN, row) == row


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_report_leaves_no_criterion_out(name: str) -> None:
    """The tables of the newest year hold all 63 criteria, in the order of the registry."""
    region, year = name.split("-")
    assert [row.criterion for row in expected(name)] == [
        key[2] for key in results(DRILL) if key[:2] == (region, int(year))
    ]


def test_the_second_registry_is_expected_in_full() -> None:
    """No result of it stands outside the table."""
    assert {row[:3] for row in expected("规则示例")} == set(results(RULES))


def test_the_foreign_registry_is_expected_in_full() -> None:
    """All criteria of its plan in every region; those of its standards alone are no rows."""
    assert {row[:3] for row in expected("外地示例-2025")} == {key for key in results(FOREIGN) if key[1] == 2025}


def test_own_lines_and_lines_of_the_whole_city_stay_apart() -> None:
    """The district misses three lines of its own and is below six of the city."""
    missed = [row for row in judged(DRILL).rows if row.verdict == "not_met"]
    district = [one for one in missed if (one.region, one.year) == ("演练区", 2025)]
    assert [one.id for one in district if not one.city_line] == ["5-2", "24-1", "34-1"]
    assert [one.id for one in district if one.city_line] == ["10-1", "26-1", "28-1", "30-1", "36-1", "37-1"]


@pytest.mark.parametrize(
    ("key", "arithmetic"),
    [
        (("演练区", 2025, "26-1"), "95 ≤ 95"),
        (("演练区", 2025, "24-1"), "97.6 < 98"),
        (("演练区", 2025, "22-1"), "73.6 < 72 + 2；73.6 ≥ 72 × (1 + 2%)"),
        (("演练市", 2024, "7-2"), "25 ≤ 26；25 > 24"),
        (("演练市", 2025, "15-1"), "3555.70 < 3556.10"),
        (("柳溪县", 2025, "19-1"), "-1.2 < 4.5"),
    ],
)
def test_the_arithmetic_is_that_of_the_comments(key: tuple[str, int, str], arithmetic: str) -> None:
    """What the comments in the files announce is what is shown."""
    assert results(DRILL)[key].arithmetic == arithmetic


@pytest.mark.parametrize(
    ("key", "arithmetic"),
    [
        (("示例市", 2023, "1-3"), "79.96 ≈ 80 ≥ 80"),
        (("示例市", 2024, "1-3"), "79.94 ≈ 79.9 < 80"),
        (("示例市", 2025, "1-3"), "79.95 ≈ 80 ≥ 80"),
        (("示例县", 2025, "1-3"), "79.85 ≈ 79.8 < 80"),
        (("示例市", 2024, "1-4"), "11.5 ≈ 12 > 10"),
        (("示例市", 2024, "1-1"), "65 ≤ 70"),
        (("示例市", 2025, "1-1"), "60.5 > 60"),
    ],
)
def test_rounding_and_revisions_are_shown(key: tuple[str, int, str], arithmetic: str) -> None:
    """Half to even where the rule says so; from 2025 on the new line."""
    assert results(RULES)[key].arithmetic == arithmetic


def test_a_second_revision_takes_the_place_of_the_first() -> None:
    """2024 is carried from 2023; 2025 has a rule of its own."""
    by_year = {year: results(RULES)["示例市", year, "1-1"] for year in (2023, 2024, 2025)}
    assert {year: (one.effective, one.carried) for year, one in by_year.items()} == {
        2023: (2023, False),
        2024: (2023, True),
        2025: (2025, False),
    }


def test_a_range_says_from_which_end_it_is_told() -> None:
    """25 % lies in the middle of 20 to 30 %, where the lower end is told; 30.1 % is over."""
    met, missed = results(RULES)["示例县", 2023, "1-8"], results(RULES)["示例市", 2024, "1-8"]
    assert [margin_words(met, lang) for lang in ("zh", "en")] == ["距20%有5个百分点", "5 points from 20%"]
    assert margin_words(missed, "zh") == "超0.1个百分点"
