"""What an explanation rests on: people, papers, places, years, and who holds what is missing."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from tests.explain.running import DAY, DRILL, PROJECT, Runner, explained

if TYPE_CHECKING:
    from pathlib import Path


def line_at(folder: Path, at: Any) -> str:
    """The line of a file that a place names."""
    lines = (folder / str(at["file"])).read_text(encoding="utf-8").splitlines()
    return lines[int(at["line"]) - 1].strip()


def entry(eco: Runner, topic: str, region: str, *more: str, folder: Path = PROJECT) -> dict[str, Any]:
    """The one explanation as other programs read it."""
    ran = eco("explain", topic, "--county", region, "--as-of", DAY, "--format", "json", *more, folder=folder)
    assert (ran.code, ran.err) == (0, "")
    (found,) = json.loads(ran.out)["explanations"]
    return dict(found)


def test_every_place_is_where_it_says(eco: Runner) -> None:
    target = entry(eco, "1-2", "东山区")
    assert line_at(PROJECT, target["at"]) == "value: 26"
    assert line_at(PROJECT, target["rule_at"]) == "rule: {assigned: true}"
    (handed,) = target["handed_down"]
    assert line_at(PROJECT, handed["at"]).startswith("1-2: {at_most: 27")
    assert handed["used"] is True
    baseline = entry(eco, "3-1", "东山区")["baseline"]
    assert line_at(PROJECT, baseline["at"]) == "value: 120.50"
    assert (baseline["value"], baseline["in_force"]) == ("120.50", "120.40")
    task = entry(eco, "T1-1", "东山")
    assert line_at(PROJECT, task["at"]).startswith("T1-1: {numerator: 18")
    assert line_at(PROJECT, task["rule_at"]) == "rule: {equals: 100}"
    assert (task["due"], task["strength"], task["late"]) == ("2023-12-31", "must", True)


def test_source_and_people(eco: Runner) -> None:
    made = entry(eco, "4-1", "东山区")
    assert made["measurement"]["source"] == {
        "title": "2024年排水统计年报", "document": "东建发〔2025〕3号", "standing": "填报", "published": "2025-01-15",
        "quote": "排放量1250万吨，处理量1213万吨", "url": "https://example.invalid/4-1", "kind": None, "note": None,
    }  # fmt: skip # a table, read by rows
    assert made["reported_by"] == {
        "agency": "东山区住建局", "person": "孙七", "reviewer": "陈八", "date": "2025-01-20",
    }  # fmt: skip # a table, read by rows
    assert made["reported_for_file"] is False
    assert (made["numerator"], made["denominator"], made["ratio"]) == ("1213", "1250", "97.04")
    assert (made["margin"], made["margin_words"]) == ("-0.96", "差0.96个百分点")
    assert (made["stage"], made["period"], made["plan"]) == ("核定", "2024", "扩建处理厂")


def test_who_filled_in_the_file_stands_in_for_who_reported(eco: Runner) -> None:
    made = entry(eco, "5-1", "东山区")
    assert made["reported_by"]["agency"] == "东山区生态环境分局"
    assert made["reported_for_file"] is True
    assert entry(eco, "5-1", "南岭县")["reported_by"] is None


def test_evidence_with_its_state(eco: Runner) -> None:
    states = [(one["file"], one["state"]) for one in entry(eco, "4-1", "东山区")["evidence"]]
    assert states == [("evidence/4-1.txt", "present"), ("evidence/4-1-没有.pdf", "missing")]
    assert [one["state"] for one in entry(eco, "5-1", "东山区")["evidence"]] == ["altered"]


def test_three_years_side_by_side(eco: Runner) -> None:
    years = entry(eco, "4-1", "东山区")["years"]
    assert [(one["year"], one["value"], one["verdict"]) for one in years] == [
        (2022, None, "undetermined"),
        (2023, "98.2", "met"),
        (2024, "97.04", "not_met"),
    ]
    assert years[0]["reason"] == "no_rule"


# topic, region: the needs, each with its holder, the holder's names, and where it is written.
ASKED = [
    ("1-2", "西河县", [("target_county", "lead", ["市生态环境局"], "data/西河县/2024.yaml", ["assigned", "1-2"])]),
    ("1-2", "青石市", [
        ("number", "lead", ["市生态环境局"], "data/青石市/2024.yaml", ["measurements", "1-2"]),
        ("target_city", "above", ["市生态环境局"], "data/青石市/2024.yaml", ["assigned", "1-2"]),
    ]),
    ("1-1", "东山区", [("interpretation", "plan", ["市生态环境局"], None, [])]),
    ("1-1", "西河县", [
        ("ratio", "lead", ["市生态环境局"], "data/西河县/2024.yaml", ["measurements", "1-1"]),
        ("prior", "lead", ["市生态环境局"], "data/西河县/2023.yaml", ["measurements", "1-1"]),
    ]),
    ("2-2", "西河县", [
        ("document", "lead", ["市生态环境局"], "data/西河县/2024.yaml", ["measurements", "2-2", "source", "title"]),
    ]),
    ("3-1", "西河县", [("baseline", "lead", ["市自然资源局"], "data/西河县/2024.yaml", ["baselines", "3-1"])]),
    ("5-1", "西河县", [
        ("whole_year", "lead", ["市住建局"], "data/西河县/2024.yaml", ["measurements", "5-1", "period"]),
    ]),
    ("T1-1", "西河县", [
        ("ratio", "lead", ["市住建局"], "data/西河县/2024.yaml", ["tasks", "T1", "targets", "T1-1"]),
    ]),
    ("4-1", "东山区", []),
]  # fmt: skip # a table, read by rows


@pytest.mark.parametrize(("topic", "region", "expected"), ASKED)
def test_what_would_decide_it_and_who_holds_it(topic: str, region: str, expected: list[Any]) -> None:
    found = explained(topic, region, 2024).asks
    assert [(one.need.value, one.holder.value, [*one.names], one.file, [*one.keys]) for one in found] == expected


def test_before_the_plan_nobody_holds_anything() -> None:
    (only,) = explained("24-1", "演练区", 2022, DRILL).asks
    assert (only.need, only.holder, only.names, only.file) == ("nothing", "nobody", (), None)


def test_a_refused_figure_comes_with_its_finding(eco: Runner, tmp_path: Path) -> None:
    project = shutil.copytree(PROJECT, tmp_path / "项目")
    file = project / "data/东山区/2024.yaml"
    file.write_bytes(file.read_text(encoding="utf-8").replace("numerator: 1213", "numerator: 1213万").encode())
    made = entry(eco, "4-1", "东山区", folder=project)
    assert (made["verdict"], made["reason"]) == ("undetermined", "unusable_value")
    # the entry cannot be read, so nobody is known to have reported it: the lead office holds it
    assert [(one["need"], one["holder"], one["names"]) for one in made["needs"]] == [("fix", "reporter", ["市住建局"])]
    assert next((one["severity"], one["line"]) for one in made["findings"]) == ("error", 28)


def test_contradictions_notices_and_waivers(eco: Runner) -> None:
    assert [one["id"] for one in entry(eco, "4-1", "东山区")["contradictions"]] == ["C01"]
    assert [one["id"] for one in entry(eco, "T1-1", "东山区")["contradictions"]] == ["C01"]
    assert entry(eco, "5-1", "东山区")["contradictions"] == []
    waived = entry(eco, "3-1", "南岭县")
    assert waived["notices"] == [{"quote": "面积不减少", "remark": "方案没有写明基准年"}]
    assert (waived["verdict"], waived["waiver"]["in_force"]) == ("undetermined", True)
    assert entry(eco, "3-1", "南岭县", "--as-of", "2026-01-01")["waiver"]["in_force"] is False


def test_city_against_the_sum_of_its_counties() -> None:
    """28.5 + 38.4 + 28.8 of 100.0 is 95.7; the city states 96.5."""
    found = explained("4-2", "青石市", 2024).disagreement
    assert found is not None
    assert (found.stated, found.summed) == ("96.5", "95.7")
    assert explained("4-2", "东山区", 2024).disagreement is None


def test_why_it_does_not_apply(eco: Runner) -> None:
    out = eco("explain", "4-1", "--county", "西河县").out
    assert "不适用" in out
    assert "此项只适用于市区，本地属于县城" in out


def test_a_target_met_in_its_time_speaks_of_that_time(eco: Runner) -> None:
    """T9-1 was due in 2023, and 演练区 had 172 of 172 then: period, file, place and reporter are that year's."""
    one = entry(eco, "T9-1", "演练区", "--year", "2025", folder=DRILL)
    assert (one["year"], one["period"], one["verdict"]) == (2025, "2023", "met")
    assert one["at"]["file"] == one["file"] == "data/演练区/2023.yaml"
    assert one["reported_by"]["date"] == "2024-02-11"


SOUND = "at_most: 27, unit: 微克/立方米, period: 2024, document: 青环发〔2024〕2号, issuer: 市生态环境局"


@pytest.mark.parametrize(
    ("target", "verdict", "reason"),
    [
        (SOUND, "met", None),
        (SOUND.replace("市生态环境局", "东山区生态环境分局"), "undetermined", "no_assigned_target"),
        (SOUND.replace("青环发〔2024〕2号", "待下达"), "undetermined", "no_assigned_target"),
        (SOUND.replace("period: 2024", "period: 2023"), "undetermined", "no_assigned_target"),
        (SOUND.replace("period: 2024", "period: 2024-01/2025-12"), "undetermined", "target_not_due"),
        (SOUND.replace("period: 2024", "period: unknown"), "undetermined", "period_unknown"),
    ],
)
def test_a_target_is_shown_as_used_where_it_decides(
    eco: Runner, tmp_path: Path, target: str, verdict: str, reason: str | None
) -> None:
    """What is said of the targets on record and what judging does with them is one thing."""
    folder = shutil.copytree(PROJECT, tmp_path / "p")
    path = folder / "data" / "东山区" / "2024.yaml"
    text = path.read_text(encoding="utf-8")
    assert SOUND in text
    path.write_text(text.replace(SOUND, target), encoding="utf-8")
    made = entry(eco, "1-2", "东山区", folder=folder)
    assert (made["verdict"], made["reason"]) == (verdict, reason)
    assert [one["used"] for one in made["handed_down"]] == [verdict == "met"]
    assert made["needs"] or verdict == "met"
