"""A target that names a criterion is judged by its figure, and no defect of that figure leads to 达标."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.checking import check
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from tests.rules.project import Setting, make

if TYPE_CHECKING:
    from pathlib import Path

TODAY = datetime.date(2025, 6, 30)
HEAD = "region: 演练区\nyear: {year}\nmeasurements:\n"
SOURCE = "    source:\n      title: 城镇排水统计年报\n"
SOUND = '  24-1:\n    value: 98.5\n    unit: "%"\n' + SOURCE


def said(root: Path, target: str, body: str, *, file_year: int = 2024) -> Any:
    """Verdict and first reason of a target in 2024 with this body in a file; None if the target is not judged there."""
    text = HEAD.format(year=file_year) + body
    around = {"data/云岭县/2024.yaml": "region: 云岭县\nyear: 2024\n"}
    make(root, {f"data/演练区/{file_year}.yaml": text}, Setting(around))
    opened = open_project(root, exactly=True)
    checked = check(opened, select(opened.project, Wanted(counties=("演练区",), years=(2024,))), TODAY)
    found = [one.row for one in checked.targets if one.row.id == target]
    return (str(found[0].verdict), *map(str, found[0].reasons[:1])) if found else None


OPEN = [
    # what is wrong with the figure, the target, the criterion's entry, the first reason
    ("other year", "T80-1", SOUND + "    period: 2023\n", "unusable_value"),
    ("part of the year", "T80-1", SOUND + "    period: 2024-01/2024-09\n", "partial_period"),
    ("as of a day in the year", "T80-1", SOUND + "    as_of: 2024-09-30\n", "partial_period"),
    ("months unknown", "T80-1", SOUND + "    period: unknown\n", "period_unknown"),
    ("per cent in the number", "T80-1", SOUND.replace("98.5", '"98.5%"'), "unusable_value"),
    ("a target, no result", "T80-1", SOUND + "      kind: target\n", "unusable_value"),
    ("parts that disagree", "T80-1", SOUND + "    numerator: 90\n    denominator: 100\n", "unusable_value"),
    ("above the whole", "T80-1", SOUND.replace("98.5", "104"), "unusable_value"),
    ("another unit", "T80-1", SOUND.replace('"%"', "吨"), "unit_mismatch"),
    ("no unit", "T80-1", SOUND.replace('    unit: "%"\n', ""), "unusable_value"),
    ("no document", "T80-2", "  4-1:\n    value: true\n", "no_document"),
    ("another 口径", "T80-3", SOUND.replace("24-1", "37-1") + "    basis: 生态产业\n", "basis_mismatch"),
    ("a 口径 nobody knows", "T80-3", SOUND.replace("24-1", "37-1") + "    basis: 另一口径\n", "basis_mismatch"),
    ("not for this region", "T80-4", "  1-1:\n    value: true\n" + SOURCE, "no_measurement"),
    ("another criterion", "T80-1", SOUND.replace("24-1", "24-2"), "no_measurement"),
]


@pytest.mark.parametrize(("target", "body", "reason"), [one[1:] for one in OPEN], ids=[one[0] for one in OPEN])
def test_a_doubtful_figure_stays_doubtful(tmp_path: Path, target: str, body: str, reason: str) -> None:
    assert said(tmp_path, target, body) == ("undetermined", reason)


def test_a_sound_figure_is_judged(tmp_path: Path) -> None:
    """Without this test, the others might pass because no figure is ever used for a target."""
    assert said(tmp_path / "met", "T80-1", SOUND) == ("met",)
    assert said(tmp_path / "missed", "T80-1", SOUND.replace("98.5", "97.9")) == ("not_met",)


@pytest.mark.parametrize(("year", "expected"), [(2023, ("met",)), (2022, ("undetermined", "no_measurement"))])
def test_a_figure_of_a_year_before_it_fell_due_does_not_serve(tmp_path: Path, year: int, expected: Any) -> None:
    """Due in 2023: a target met in 2023 stays met, but a figure of 2022 says nothing about 2023."""
    assert said(tmp_path, "T80-1", SOUND, file_year=year) == expected


def test_a_county_never_answers_for_the_city(tmp_path: Path) -> None:
    assert said(tmp_path, "T80-5", SOUND) is None
