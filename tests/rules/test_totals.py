"""ECO690: the city's figure compared with the sum of its counties, for which all regions are needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.app.validating import validate
from ecocheck.findings.catalogue import hint_of, message_of
from tests.rules.project import BASE, TODAY, Setting, make

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.findings import Finding


def _findings(root: Path) -> list[Finding]:
    """What `validate` finds, but for the notice that no text of the plan lies in the project."""
    return [one for one in validate(root, TODAY).findings if one.code != "ECO472"]


def _entry(region: str, numerator: int, denominator: int) -> str:
    return (
        f"region: {region}\nyear: 2024\nmeasurements:\n  12-1:\n    numerator: {numerator}\n"
        f'    denominator: {denominator}\n    unit: "%"\n    source:\n      title: 2024年固体废物管理年报\n'
    )


@pytest.mark.parametrize(("city", "codes"), [(190, ["ECO690"]), (180, [])])
def test_totals(city: int, codes: list[str], tmp_path: Path) -> None:
    indicators = (BASE / "indicators.yaml").read_text(encoding="utf-8")
    files = {
        "indicators.yaml": indicators.replace(
            "        zero_allowed: true\n        revisions", "        totals: true\n        revisions"
        ),
        "data/演练市/2024.yaml": _entry("演练市", city, 200),
        "data/演练区/2024.yaml": _entry("演练区", 90, 100),
        "data/云岭县/2024.yaml": _entry("云岭县", 90, 100),
    }
    found = _findings(make(tmp_path, files, Setting()))
    assert [finding.code for finding in found] == codes
    for finding in found:
        assert "180 ÷ 200" in message_of(finding, "zh")
        assert hint_of(finding, "en")


def test_a_county_that_units_lost_is_one_cause(tmp_path: Path) -> None:
    """While a folder of data belongs to no region, the sum may lack a county; only the folder is reported."""
    indicators = (BASE / "indicators.yaml").read_text(encoding="utf-8")
    files = {
        "indicators.yaml": indicators.replace(
            "        zero_allowed: true\n        revisions", "        totals: true\n        revisions"
        ),
        "data/演练市/2024.yaml": _entry("演练市", 270, 300),
        "data/演练区/2024.yaml": _entry("演练区", 90, 100),
        "data/云岭县/2024.yaml": _entry("云岭县", 90, 100),
        "data/青崖县/2024.yaml": _entry("青崖县", 90, 100),
    }
    assert [one.code for one in _findings(make(tmp_path, files, Setting()))] == ["ECO150"]


def test_ratios_in_findings_have_the_digits_that_people_read(tmp_path: Path) -> None:
    """By hand: 259/310 is 83.548…%, 250/300 is 83.333…%, 83 is neither."""
    indicators = (BASE / "indicators.yaml").read_text(encoding="utf-8")
    files = {
        "indicators.yaml": indicators.replace(
            "        zero_allowed: true\n        revisions", "        totals: true\n        revisions"
        ),
        "data/演练市/2024.yaml": _entry("演练市", 250, 300),
        "data/演练区/2024.yaml": _entry("演练区", 130, 155),
        "data/云岭县/2024.yaml": _entry("云岭县", 129, 155),
    }
    (found,) = _findings(make(tmp_path / "totals", files, Setting()))
    assert (found.params["stated"], found.params["summed"]) == ("83.33", "83.55")
    assert found.params["arithmetic"] == "259 ÷ 310 × 100 = 83.55"
    wrong = _entry("演练区", 259, 310).replace("    unit", "    value: 83\n    unit")
    (odd,) = _findings(make(tmp_path / "parts", {"data/演练区/2024.yaml": wrong}, Setting()))
    assert (odd.code, odd.params["ratio"]) == ("ECO520", "83.55")


def test_the_same_ratio_of_other_parts_is_told_by_its_parts(tmp_path: Path) -> None:
    """270/300 and 180/200 are both 90 %; without the city's division nobody could see what differs."""
    indicators = (BASE / "indicators.yaml").read_text(encoding="utf-8")
    files = {
        "indicators.yaml": indicators.replace(
            "        zero_allowed: true\n        revisions", "        totals: true\n        revisions"
        ),
        "data/演练市/2024.yaml": _entry("演练市", 270, 300),
        "data/演练区/2024.yaml": _entry("演练区", 90, 100),
        "data/云岭县/2024.yaml": _entry("云岭县", 90, 100),
    }
    (found,) = _findings(make(tmp_path, files, Setting()))
    assert "市里是 270 ÷ 300 × 100 = 90%，各县区合计是 90%（180 ÷ 200 × 100 = 90）" in message_of(found, "zh")
