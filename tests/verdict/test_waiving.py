"""Which waivers count: approved by an office above, for a limited time that is not over."""

from __future__ import annotations

import datetime

import pytest

from ecocheck.model.figures import Place
from ecocheck.model.measurement import Waiver
from ecocheck.model.realm import Realm
from ecocheck.verdict.waiving import WaiverFlaw, flaw_of

REALM = Realm(
    city=("演练市",),
    counties={"演练区": ("演练区", "演练"), "云岭县": ("云岭县", "云岭")},
    under=("演练省",),
    offices={"城北管理处": "演练区", "演练铁路公司": "演练省"},
)
CITY, DISTRICT = Place("演练市", is_city=True, realm=REALM), Place("演练区", is_city=False, realm=REALM)
TODAY = datetime.date(2025, 6, 30)


SPOKEN = [
    "市政府主要领导同意",
    "市生态环境局电话同意",
    "市政府分管领导口头同意",
    "演练市生态环境局局长同意",
    "市政府李副市长",
]


def flaw(approved_by: str, place: Place = DISTRICT, expires: str = "2025-12-31") -> WaiverFlaw | None:
    waiver = Waiver(reason="调查推迟", approved_by=approved_by, expires=expires)  # type: ignore[arg-type]  # as in a file
    return flaw_of(waiver, place, 2024, TODAY)


@pytest.mark.parametrize(
    "by",
    [
        "演练市人民政府",
        "市生态环境局",
        "演练市生态环境局",
        "演练省人民政府",
        "市领导小组办公室",
        "领导小组办公室",
        "演练铁路公司",
        "演练市人民政府市长办公会",
        "演练市人民政府（演政函〔2024〕9号，市长签发）",
    ],
)
def test_somebody_above_approved_it(by: str) -> None:
    assert flaw(by) is None


@pytest.mark.parametrize(
    "by", ["无", "待批", "未定", "待定", "报批中", "—", "尚未批准", "正在报批", "未记录", "TODO", "同上", *SPOKEN]
)
@pytest.mark.parametrize("place", [CITY, DISTRICT], ids=["city", "district"])
def test_nobody_approved_it(by: str, place: Place) -> None:
    assert flaw(by, place) is WaiverFlaw.UNAPPROVED


@pytest.mark.parametrize(
    "by",
    [
        "演练区人民政府",
        "演练市生态环境局演练分局",
        "本级人民政府",
        "区政府",
        "我区",
        "云岭县人民政府",
        "县政府",
        "城北管理处",
    ],
)
def test_a_county_does_not_waive(by: str) -> None:
    assert flaw(by) is WaiverFlaw.OWN
    assert flaw(by, CITY) is WaiverFlaw.OWN


@pytest.mark.parametrize("by", ["演练市人民政府", "市政府", "市生态环境局"])
def test_the_city_does_not_waive_its_own(by: str) -> None:
    assert flaw(by, CITY) is WaiverFlaw.OWN
    assert flaw("演练省生态环境厅", CITY) is None


def test_five_years_at_most() -> None:
    assert flaw("演练市人民政府", expires="2029-12-31") is None
    assert flaw("演练市人民政府", expires="2030-01-01") is WaiverFlaw.TOO_LONG
    assert flaw("演练市人民政府", expires="9999-12-31") is WaiverFlaw.TOO_LONG


def test_the_last_day_counts() -> None:
    assert flaw("演练市人民政府", expires="2025-06-30") is None
    assert flaw("演练市人民政府", expires="2025-06-29") is WaiverFlaw.LAPSED
