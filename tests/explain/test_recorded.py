"""No key of a measurement is accepted and then shown nowhere; each is described where a file is edited."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.schemas.shapes import shape_of
from ecocheck.app.schemas.words import described
from ecocheck.model.documents import Reporter, Source, Survey
from ecocheck.model.measurement import Measurement, RegionYear
from ecocheck.render.phrases.measured import RECORDED, told

if TYPE_CHECKING:
    from ecocheck.model.base import Model

ELSEWHERE = {
    "value": "the figure itself, shown as the value",
    "numerator": "shown with the value, as the parts of its ratio",
    "denominator": "as the numerator",
    "unit": "shown behind the value",
    "zero": "the note beside the verdict gives the reason",
    "compare": "the note beside the verdict says with what the figure was compared",
    "source.kind": "a target is refused, and anything else is a result",
    "reported_by.person": "said with the office",
    "reported_by.date": "said with the office",
    "survey.method": "said with who made the survey",
    "survey.date": "said with who made the survey",
}
"""Keys without a row of their own, and where they are shown."""

WITHIN: dict[str, type[Model]] = {"source": Source, "reported_by": Reporter, "survey": Survey}
KEYS = sorted(
    {key for key in Measurement.model_fields if key not in WITHIN}
    | {f"{outer}.{key}" for outer, model in WITHIN.items() for key in model.model_fields}
)


@pytest.mark.parametrize("key", KEYS)
def test_every_key_is_shown_or_has_a_reason(key: str) -> None:
    assert (key in {one.key for one in RECORDED}) is not (key in ELSEWHERE)


def test_every_row_is_of_a_key_that_is_there() -> None:
    assert {one.key for one in RECORDED} | ELSEWHERE.keys() == set(KEYS)
    own = {one.key for one in RECORDED if one.explained_with is None}
    assert {one.explained_with for one in RECORDED if one.explained_with is not None} <= own


@pytest.mark.parametrize("key", Measurement.model_fields)
def test_an_editor_says_what_to_write(key: str) -> None:
    assert described(shape_of(RegionYear))["$defs"]["Measurement"]["properties"][key].get("description")


def test_what_is_recorded_is_told_and_nothing_else() -> None:
    figure = Measurement.model_validate(
        {
            "value": Decimal(98),
            "stage": "快报",
            "valid_until": "2026-12-31",
            "source": {"title": "未记录", "quote": "比例98%"},
            "reported_by": {"agency": "演练局", "person": "甲"},
            "plan": "明年再查",
            "also": [{"value": Decimal(97)}],
        }
    )
    assert told(figure, "zh") == [
        "阶段：快报",
        "原文：“比例98%”",
        "填报：演练局 甲",
        "有效期至：2026年12月31日",
        "计划安排：明年再查",
        "另有1个其他读数，未参与判定",
    ]
    assert told(figure, "en")[0] == "stage: 快报"
