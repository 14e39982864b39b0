"""The command: which files it takes, what it writes, and with which exit code it ends."""

from __future__ import annotations

import json
import shutil
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.worked import run_cases
from ecocheck.render.formats.ci.worked_junit import worked_junit
from tests.cases_runner.running import HEAD, ROOT, opened
from tests.rules.project import BASE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

RIGHT = f"""\
{HEAD}  - name: 正好
    why: 93－93＝0
    given:
      measurements:
        24-2:
          value: 93
          unit: "%"
          source: {{title: 样例县污水处理年报}}
    expect:
      24-2:
        verdict: 达标
        margin: 0
"""
MISSED = RIGHT.replace("name: 正好", "name: 差<一点>").replace("value: 93", "value: 92.9")
BAD = RIGHT.replace("    expect:\n      24-2:", "    expect:\n      24-9:")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The rules' base project, with one case that holds."""
    shutil.copytree(BASE, tmp_path / "p")
    (tmp_path / "p" / "cases").mkdir()
    (tmp_path / "p" / "cases" / "甲.yaml").write_text(RIGHT, encoding="utf-8")
    return tmp_path / "p"


def _add(project: Path, name: str, text: str) -> None:
    path = project / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_all_pass(eco: Runner, project: Path) -> None:
    ran = eco("test", folder=project)
    assert (ran.code, ran.err) == (0, "")
    assert "用例 1 个：通过 1，不通过 0" in ran.out
    assert ran.out.startswith("演练数据")


def test_one_fails(eco: Runner, project: Path) -> None:
    _add(project, "cases/乙.yaml", MISSED)
    ran = eco("test", folder=project)
    assert ran.code == 1
    assert "cases/乙.yaml:4:11  不通过  差<一点>" in ran.out
    assert "判定：期望 达标，得到 不达标（cases/乙.yaml:14:18）" in ran.out
    assert "差距：期望 0，得到 -0.1（cases/乙.yaml:15:17）" in ran.out
    assert "算式：92.9 < 93" in ran.out
    assert "规则：不低于93%（indicators.yaml:299:13）" in ran.out
    assert "通过 1，不通过 1" in ran.out
    english = eco("--lang", "en", "test", folder=project)
    assert "expected met, got not met" in english.out
    assert "2 cases: 1 passed, 1 failed" in english.out


def test_one_is_badly_written(eco: Runner, project: Path) -> None:
    _add(project, "cases/乙.yaml", BAD)
    ran = eco("test", folder=project)
    assert ran.code == 1
    assert "cases/乙.yaml:13:7  错误 ECO160" in ran.out
    assert "通过 1，不通过 0，写得不对未能判定 1" in ran.out


def test_paths(eco: Runner, project: Path) -> None:
    """Files, folders with what is below them, each once; a path counts from the working folder."""
    _add(project, "别处/深/乙.yaml", MISSED)
    assert eco("test", folder=project).code == 0
    assert eco("test", "别处", folder=project).code == 1
    both = eco("test", "cases/甲.yaml", "别处", "cases", "--format", "json", folder=project)
    assert json.loads(both.out)["files"] == ["cases/甲.yaml", "别处/深/乙.yaml"]


def test_cases_of_the_tests_are_found_too(eco: Runner, project: Path) -> None:
    _add(project, "tests/cases/乙.yaml", MISSED)
    assert "不通过 1" in eco("test", folder=project).out


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("没有.yaml", "没有 没有.yaml 这个文件或文件夹"),
        ("没有/", "没有 没有 这个文件或文件夹"),
        ("data", "data 里没有用例"),
        ("data/演练区/2024.yaml", "是项目的登记册或数据文件，不是用例"),
        ("indicators.yaml", "是项目的登记册或数据文件，不是用例"),
        ("", "路径是空的"),
    ],
)
def test_a_path_without_cases_is_told_why(eco: Runner, project: Path, path: str, said: str) -> None:
    _add(project, "data/演练区/2024.yaml", "measurements: {}\n")
    ran = eco("test", path, folder=project)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert "cases/" in ran.err or "--help" in ran.err


def test_the_whole_project_named_runs_its_cases_only(eco: Runner, project: Path) -> None:
    _add(project, "data/演练区/2024.yaml", "measurements: {}\n")
    ran = eco("test", ".", "--format", "json", folder=project)
    assert ran.code == 0
    assert json.loads(ran.out)["files"] == ["cases/甲.yaml"]


@pytest.mark.parametrize("args", [("没有",), ("data",), ("--format", "csv")])
def test_wrong_usage(eco: Runner, project: Path, args: tuple[str, ...]) -> None:
    (project / "data").mkdir()
    ran = eco("test", *args, folder=project)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err


def test_no_cases(eco: Runner, project: Path) -> None:
    shutil.rmtree(project / "cases")
    ran = eco("test", folder=project)
    assert ran.code == 2
    assert "cases/" in ran.err


def test_broken_registry(eco: Runner, project: Path) -> None:
    (project / "tasks.yaml").unlink()
    assert eco("test", folder=project).code == 1


def test_json(eco: Runner, project: Path) -> None:
    _add(project, "cases/乙.yaml", MISSED)
    _add(project, "cases/丙.yaml", BAD)
    said = json.loads(eco("test", "--format", "json", folder=project).out)
    assert list(said) == [
        "schema_version",
        "program",
        "as_of",
        "revision",
        "drill",
        "files",
        "cases",
        "findings",
        "summary",
    ]
    assert said["drill"] is True
    assert said["summary"] == {"cases": 3, "passed": 1, "failed": 1, "unsound": 1}
    assert [one["code"] for one in said["findings"]] == ["ECO160"]
    missed = next(one for one in said["cases"] if not one["passed"])
    assert missed["at"] == {"file": "cases/乙.yaml", "line": 4, "column": 11}
    (result,) = missed["results"]
    assert (result["id"], result["verdict"], result["value"], result["margin"]) == ("24-2", "not_met", "92.9", "-0.1")
    assert result["rule_at"] == {"file": "indicators.yaml", "line": 299, "column": 13}
    assert [(one["field"], one["expected"], one["got"], one["at"]["line"]) for one in result["differences"]] == [
        ("verdict", "met", "not_met", 14),
        ("margin", "0", "-0.1", 15),
    ]


def test_junit(eco: Runner, project: Path, tmp_path: Path) -> None:
    """A test case each, one more for each error; escaped, and written to a file where one is named."""
    _add(project, "cases/乙.yaml", MISSED)
    _add(project, "cases/丙.yaml", BAD)
    target = tmp_path / "out.xml"
    ran = eco("test", "--format", "junit", "-o", str(target), folder=project)
    assert (ran.code, ran.out) == (1, f"已写入 {target}\n")
    suite = ET.fromstring(target.read_bytes())[0]  # noqa: S314 our own
    assert {key: suite.get(key) for key in ("tests", "failures", "errors", "skipped")} == {
        "tests": "3", "failures": "2", "errors": "0", "skipped": "0",
    }  # fmt: skip # a table, read by rows
    assert [(one.get("classname"), one.get("name")) for one in suite][:2] == [
        ("cases/乙.yaml", "差<一点>"),
        ("cases/甲.yaml", "正好"),
    ]
    failure = suite[0][0]
    assert "期望 达标，得到 不达标" in (failure.text or "")
    assert "cases/乙.yaml:4:11" in (failure.text or "")


def test_junit_names_paths_from_the_repository(project: Path) -> None:
    worked = run_cases(opened(project), [project / "cases" / "甲.yaml"])
    assert b'classname="sub/cases/' in worked_junit(worked, "zh", prefix="sub")


def test_one_bad_case_leaves_its_neighbours_judged(eco: Runner, project: Path) -> None:
    body = MISSED.removeprefix(HEAD)
    _add(project, "cases/乙.yaml", RIGHT.replace("verdict: 达标", "verdict: 合格") + body)
    ran = eco("test", folder=project)
    assert "ECO322" in ran.out
    assert "通过 1，不通过 1，写得不对未能判定 1" in ran.out


def test_the_example_of_the_manual_is_true(tmp_path: Path) -> None:
    """docs/worked-examples.md shows cases that hold."""
    text = (ROOT / "docs" / "worked-examples.md").read_text(encoding="utf-8")
    example = text.split("```yaml\n")[1].split("```")[0]
    path = tmp_path / "例.yaml"
    path.write_text(example, encoding="utf-8")
    worked = run_cases(opened(ROOT), [path])
    assert worked.passed
    assert len(worked.tried) == 3


def test_what_is_shipped_passes_from_the_command_line(eco: Runner) -> None:
    ran = eco("test", folder=ROOT)
    assert ran.code == 0
    assert "不通过 0，写得不对未能判定 0" in ran.out
