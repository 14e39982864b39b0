"""Strict scalars: a fact is no number, text is no number, a year is whole, a date exists."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from ecocheck.model.documents import Evidence
from ecocheck.model.measurement import AssignedTarget, Baseline, Measurement, RegionYear, Waiver
from ecocheck.model.registry import Criterion, Revision
from ecocheck.quantity import UNKNOWN, Period

NO_NUMBERS: list[Any] = ["98", "98%", "９８", 98.0, "1e3", [98], {"a": 98}]


@pytest.mark.parametrize("written", NO_NUMBERS, ids=repr)
@pytest.mark.parametrize("key", ["value", "numerator"])
def test_text_and_floats_are_no_numbers(key: str, written: Any) -> None:
    """Lax decimals would take ９８ and 1e3."""
    entry = {"value": Decimal(98), "numerator": Decimal(98), "denominator": Decimal(100), key: written}
    with pytest.raises(ValidationError):
        Measurement.model_validate(entry)


def test_a_fact_is_no_number() -> None:
    """`value` may be a fact; parts, targets and baselines may not."""
    assert Measurement.model_validate({"value": True}).value is True
    assert Measurement.model_validate({"value": False}).value is False
    for entry in ({"numerator": True, "denominator": Decimal(1)}, {"numerator": Decimal(1), "denominator": True}):
        with pytest.raises(ValidationError):
            Measurement.model_validate(entry)
    with pytest.raises(ValidationError):
        AssignedTarget.model_validate({"at_most": True})
    with pytest.raises(ValidationError):
        Baseline.model_validate({"year": 2020, "value": True})


def test_a_number_is_no_fact() -> None:
    """1 is not true: it stays the number 1."""
    assert Measurement.model_validate({"value": 1}).value == Decimal(1)
    assert not isinstance(Measurement.model_validate({"value": 1}).value, bool)


def test_digits_are_kept() -> None:
    """98.50 has two places, which the agreement with its parts rests on."""
    assert str(Measurement.model_validate({"value": Decimal("98.50")}).value) == "98.50"


@pytest.mark.parametrize(
    "entry",
    [{}, {"unit": "%"}, {"numerator": Decimal(1)}, {"denominator": Decimal(1)}, {"value": None}, {"plan": "计划"}],
    ids=repr,
)
def test_a_measurement_needs_a_value_or_both_parts(entry: dict[str, Any]) -> None:
    """One part alone is no figure."""
    with pytest.raises(ValidationError):
        Measurement.model_validate(entry)


@pytest.mark.parametrize("key", ["valeu", "Value", "数值", "sha256"])
def test_unknown_keys_are_refused(key: str) -> None:
    """A key with a slip in it must not vanish in silence."""
    with pytest.raises(ValidationError):
        Measurement.model_validate({"value": Decimal(98), key: Decimal(98)})


YEARS_REFUSED: list[Any] = [True, "2024", Decimal("2024.0"), 2024.0, 24, 20240, None]


@pytest.mark.parametrize("year", YEARS_REFUSED, ids=repr)
def test_a_year_is_a_whole_number_of_four_digits(year: Any) -> None:
    """In files, baselines and revisions alike."""
    with pytest.raises(ValidationError):
        RegionYear.model_validate({"region": "演练区", "year": year})
    with pytest.raises(ValidationError):
        Baseline.model_validate({"year": year, "value": Decimal(1)})


def test_a_sound_year() -> None:
    """The simplest file there is."""
    assert RegionYear.model_validate({"region": "演练区", "year": 2024}).year == 2024


DATES_REFUSED: list[Any] = ["2023-13-45", "2023-02-29", "2024-1-1", "20240101", "2024-01-01T00:00", 2024, True, ""]


@pytest.mark.parametrize("date", DATES_REFUSED, ids=repr)
def test_a_date_exists_and_is_written_in_full(date: Any) -> None:
    """2023 had no 29 February."""
    with pytest.raises(ValidationError):
        Waiver.model_validate({"reason": "演练", "approved_by": "演练市政府", "expires": date})
    with pytest.raises(ValidationError):
        Measurement.model_validate({"value": Decimal(1), "as_of": date})


def test_a_leap_day() -> None:
    """2024 had one."""
    waiver = Waiver.model_validate({"reason": "演练", "approved_by": "演练市政府", "expires": "2024-02-29"})
    assert waiver.expires == datetime.date(2024, 2, 29)


def test_periods() -> None:
    """A bare year comes as a number from YAML, spans as text."""
    assert Measurement.model_validate({"value": Decimal(1), "period": 2024}).period == Period.of_year(2024)
    assert Measurement.model_validate({"value": Decimal(1), "period": "unknown"}).period is UNKNOWN
    for period in (True, "2024年", Decimal("2024.5"), "2024-09/2024-01", ["2024"]):
        with pytest.raises(ValidationError):
            Measurement.model_validate({"value": Decimal(1), "period": period})


@pytest.mark.parametrize(
    "written",
    [
        {},
        {"unit": "%"},
        {"at_most": Decimal(25), "at_least": Decimal(20)},
        {"at_most": "25"},
        {"value": Decimal(25)},
        {"holds": Decimal(25)},
    ],
    ids=repr,
)
def test_a_target_has_exactly_one_operator(written: dict[str, Any]) -> None:
    """A bare value does not say on which side of it to be."""
    with pytest.raises(ValidationError):
        AssignedTarget.model_validate(written)


def test_targets_stand_alone_or_in_a_list() -> None:
    """data-format.md: a mapping or a list of them."""
    one = {
        "at_most": Decimal(25),
        "unit": "微克/立方米",
        "period": 2024,
        "document": "演发〔2024〕1号",
        "issuer": "演练省厅",
    }
    head = {"region": "演练区", "year": 2024}
    for written, count in ((one, 1), ([one], 1), ([one, one], 2)):
        assert len(RegionYear.model_validate({**head, "assigned": {"7-2": written}}).assigned["7-2"]) == count
    with pytest.raises(ValidationError):
        RegionYear.model_validate({**head, "assigned": {"7-2": []}})


@pytest.mark.parametrize("digest", ["0" * 63, "0" * 65, "g" * 64, "A" * 64])
def test_a_digest_has_64_small_hexadecimal_digits(digest: str) -> None:
    """Anything else was not made by sha256."""
    with pytest.raises(ValidationError):
        Evidence.model_validate({"file": "evidence/2024/7-1.pdf", "sha256": digest})


def test_the_revision_in_force_is_the_latest_that_has_begun() -> None:
    """It stays in force until another takes its place; before the first there is none."""
    citation = {"document": "演政办发〔2023〕1号", "clause": "二、演练", "quote": "演练"}
    revisions = [
        {"effective": year, "rule": {"at_least": year}, "citation": citation, "assumption": None}
        for year in (2023, 2026)
    ]
    criterion = Criterion.model_validate({"id": "1-1", "name": "演练", "line": "each", "revisions": revisions})
    found = {year: criterion.in_force(year) for year in range(2021, 2028)}
    begun = {year: one[1].effective if one else None for year, one in found.items()}
    assert begun == {2021: None, 2022: None, 2023: 2023, 2024: 2023, 2025: 2023, 2026: 2026, 2027: 2026}
    assert isinstance(criterion.revisions[0], Revision)


@pytest.mark.parametrize("line", ["each", "city", "city_only", "handed"])
def test_lines(line: str) -> None:
    """Whose line it is: one of four."""
    citation = {"document": "演", "clause": "演", "quote": "演"}
    revision = {"effective": 2023, "rule": {"done": True}, "citation": citation}
    found = Criterion.model_validate({"id": "1-1", "name": "演练", "line": line, "revisions": [revision]})
    assert found.line == line
    with pytest.raises(ValidationError):
        Criterion.model_validate({"id": "1-1", "name": "演练", "line": line.title(), "revisions": [revision]})


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ("2025-03-15", datetime.date(2025, 3, 15)),
        ("2025-03", datetime.date(2025, 3, 1)),
        ("2024-12", datetime.date(2024, 12, 1)),
        ("未记录", None),
    ],
)
def test_a_publication_may_be_known_by_its_month(written: str, first: datetime.date | None) -> None:
    """The month counts from its first day: what may have been published too early was."""
    source = Measurement.model_validate({"value": 1, "source": {"published": written}}).source
    assert source is not None
    assert source.out_since == first
    assert str(source.published) == written


@pytest.mark.parametrize("written", ["2025-13", "2025-00", "2025-3", "2025", "0025-03", "2025-03-"])
def test_what_is_no_month_is_no_publication(written: str) -> None:
    with pytest.raises(ValidationError):
        Measurement.model_validate({"value": 1, "source": {"published": written}})


def test_a_month_is_no_day() -> None:
    """Where something holds from or to a day, the day is needed."""
    for entry in ({"as_of": "2025-03"}, {"valid_until": "2025-03"}, {"reported_by": {"date": "2025-03"}}):
        with pytest.raises(ValidationError):
            Measurement.model_validate({"value": 1, **entry})


def test_a_survey_may_be_known_by_its_month() -> None:
    """A survey is made over weeks, and its report often says the month only."""
    survey = Measurement.model_validate({"value": 1, "survey": {"date": "2025-03"}}).survey
    assert survey is not None
    assert str(survey.date) == "2025-03"
