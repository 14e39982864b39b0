"""`--standard` on every command that judges, in both languages, and `list standards`."""

from __future__ import annotations

import json
from shutil import copytree
from typing import TYPE_CHECKING

import pytest

from tests.standards.projects import EXAMPLE, ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

COMMANDS = (("check",), ("gaps",), ("report",), ("report", "--format", "html"), ("explain", "1-1"))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_standard_and_whether_it_was_checked_are_said(eco: Runner, command: tuple[str, ...]) -> None:
    ran = eco(*command, "--standard", "GJ-XIAN", "--county", "示例县", "--year", "2024", folder=EXAMPLE)
    assert ran.code in {0, 1}
    assert "示例国家县级考核指标" in ran.out
    assert "核对" in ran.out
    english = eco(
        "--lang", "en", *command, "--standard", "GJ-XIAN", "--county", "示例县", "--year", "2024", folder=EXAMPLE
    )
    assert "not checked" in english.out or "not been checked" in english.out


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_an_unknown_standard(eco: Runner, command: tuple[str, ...]) -> None:
    ran = eco(*command, "--standard", "没有", folder=EXAMPLE)
    assert (ran.code, ran.out) == (2, "")
    assert "plan、SF-2024、GJ-XIAN、SF-2020" in ran.err


def test_a_registry_with_the_plan_alone_does_not_speak_of_it(eco: Runner) -> None:
    """There is nothing to tell it from."""
    for command in (("check",), ("report",)):
        assert "判断依据" not in eco(*command, "--county", "武都区", folder=ROOT).out
    assert "判断依据：《标准示例方案》" in eco("check", folder=EXAMPLE).out


def test_gaps_are_those_of_the_standard(eco: Runner) -> None:
    """示例县 in 2024 is 0.1 short by the province and 3.1 by the state; a criterion without a rule is no gap."""

    def missed(standard: str) -> list[tuple[str, str, str]]:
        args = ("gaps", "--standard", standard, "--county", "示例县", "--year", "2024", "--format", "json")
        said = json.loads(eco(*args, folder=EXAMPLE).out)
        assert said["standard"]["id"] == standard
        kinds = {"line_missed", "undetermined"}
        return [(one["criterion"], one["magnitude"], one["line"]) for one in said["gaps"] if one["kind"] in kinds]

    assert sorted(missed("SF-2024")) == [("1-1", "0.1", "each"), ("2-1", "3.1", "each")]  # 2-4, 3-1, 3-2 are met
    assert missed("GJ-XIAN") == [("1-1", "3.1", "each")]


def test_explain_names_the_standard_in_json(eco: Runner) -> None:
    args = ("explain", "1-1", "--county", "示例县", "--year", "2025", "--format", "json")
    for standard in ("plan", "GJ-XIAN"):
        (said,) = json.loads(eco(*args, "--standard", standard, folder=EXAMPLE).out)["explanations"]
        assert said["standard"]["id"] == standard


def test_list(eco: Runner) -> None:
    ran = eco("list", "standards", folder=EXAMPLE)
    assert ran.code == 0
    for words in ("plan", "SF-2024", "已核对、2024-02-01、示例市环境局", "GJ-XIAN", "未核对", "全部5项"):
        assert words in ran.out
    said = json.loads(eco("list", "standards", "--format", "json", folder=EXAMPLE).out)["standards"]
    assert [(one["id"], one["level"], one["checked"]) for one in said] == [
        ("plan", [], None),
        ("SF-2024", ["市", "县"], True),
        ("GJ-XIAN", ["县"], False),
        ("SF-2020", ["市", "县"], True),
    ]
    assert (said[3]["valid_from"], said[3]["valid_until"]) == ("2020-01-01", "2024-06-30")
    assert (said[3]["successor"], said[0]["successor"]) == ("SF-2024", None)
    assert "自2020-01-01起；至2024-06-30；由SF-2024接替" in ran.out
    assert "no" in eco("--lang", "en", "list", "standards", folder=EXAMPLE).out


@pytest.mark.parametrize("standard", ["SF-2024", "plan"])
@pytest.mark.parametrize(
    "command",
    [
        "check text", "gaps text", "gaps md", "gaps csv", "worklist text", "worklist md", "worklist csv",
        "status text", "sample text", "explain:1-1 text", "report md",
    ],
)  # fmt: skip # a table, read by rows
def test_every_form_names_the_standard(eco: Runner, command: str, standard: str) -> None:
    name, form = command.split(" ")
    asked = ("--standard", standard, "--format", form, "--as-of", "2026-06-01")
    made = eco(*name.split(":"), *asked, folder=EXAMPLE).out
    wanted = {
        "SF-2024": "《示例省生态示范建设指标》（示例省发〔2024〕5号）",
        "plan": "《标准示例方案》（示例发〔2023〕3号）",
    }
    assert wanted[standard] in made


@pytest.mark.parametrize(("command", "listed"), [("gaps", "gaps"), ("worklist", "duties"), ("check", "results")])
def test_every_entry_names_the_standard(eco: Runner, command: str, listed: str) -> None:
    made = json.loads(eco(command, "--standard", "SF-2024", "--format", "json", folder=EXAMPLE).out)
    named = {one["standard"]["id"] if isinstance(one["standard"], dict) else one["standard"] for one in made[listed]}
    assert named == {"SF-2024"}


def test_a_plan_of_the_city_alone_does_not_hide_what_a_standard_asks_of_counties(eco: Runner, tmp_path: Path) -> None:
    """1-2 is the city's alone by the plan; a standard asks its two parts of counties, and says what would meet it."""
    root = tmp_path / "示例"
    copytree(EXAMPLE, root)
    file = root / "indicators.yaml"
    text = file.read_text(encoding="utf-8")
    level, rule = "            level: 市\n            nature: 参考性\n            rule:\n              ", "done: true\n"
    assert text.count(level + rule) == 1
    both = level.replace("            level: 市\n", "") + "all_of: [{done: true}, {done: true}]\n"
    file.write_text(text.replace(level + rule, both), encoding="utf-8")
    args = ("explain", "1-2", "--to", "met", "--standard", "SF-2024", "--county", "示例县", "--year", "2025")
    said = json.loads(eco(*args, "--format", "json", folder=root).out)["reached"]
    assert [(one["verdict"], len(one["trial"]["parts"])) for one in said] == [("undetermined", 2)]
    assert {part["trial_verdict"] for one in said for part in one["trial"]["parts"]} == {"undetermined"}
