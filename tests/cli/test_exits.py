"""Every exit code, and what is written when a command fails: nothing."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from ecocheck.cli.commands import check as check_module
from tests.cli.running import DAY, PROJECT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the invented project, to be damaged."""
    return shutil.copytree(PROJECT, tmp_path / "演练 项目")


def _fails(*_: object) -> None:
    raise KeyError("nothing")


def change(path: Path, old: str, new: str) -> None:
    """Replace a piece of a file that must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_bytes(text.replace(old, new).encode())


def test_sound_data(eco: Runner) -> None:
    ran = eco("validate", "--as-of", DAY)
    assert (ran.code, ran.err) == (0, "")
    assert "没有发现错误" in ran.out


def test_errors_in_data(eco: Runner, project: Path) -> None:
    change(project / "data/演练区/2024.yaml", "value: 98.4", 'value: "98.4%"')
    ran = eco("validate", "--as-of", DAY, folder=project)
    assert ran.code == 1
    assert "data/演练区/2024.yaml:26:12" in ran.out
    made = json.loads(eco("validate", "--format", "json", folder=project).out)
    assert made["summary"]["errors"] == 1


def test_errors_in_data_leave_the_rest_judged(eco: Runner, project: Path) -> None:
    change(project / "data/演练区/2024.yaml", "value: 98.4", 'value: "98.4%"')
    ran = eco("check", folder=project)
    assert ran.code == 0
    assert "ecocheck validate" in ran.out
    assert eco("check", "--fail-on", "warning", folder=project).code == 1


@pytest.mark.parametrize(
    ("args", "code"),
    [
        ([], 0),
        (["--fail-on", "not_met"], 1),
        (["--fail-on", "undetermined"], 1),
        (["--county", "演练区", "--indicator", "3", "--fail-on", "not_met", "--fail-on", "undetermined"], 0),
        (["--county", "演练区", "--indicator", "4-1", "--fail-on", "not_met"], 0),
        (["--county", "演练市", "--indicator", "3-1", "--fail-on", "not_met"], 1),
    ],
)
def test_fail_on(eco: Runner, args: list[str], code: int) -> None:
    """4-1 is below the city's line in 演练区, which is not 不达标 of a county."""
    assert eco("check", *args).code == code


def test_open_gaps(eco: Runner) -> None:
    assert eco("gaps", "--as-of", DAY).code == 1


def test_no_open_gap(eco: Runner, project: Path) -> None:
    args = ["gaps", "--county", "演练区", "--indicator", "1-2", "--as-of", DAY]
    assert eco(*args, folder=project).code == 0
    assert eco(*args, "--format", "json", folder=project).code == 0


@pytest.mark.parametrize("command", ["check", "gaps", "report", "list", "validate"])
def test_broken_registry(eco: Runner, project: Path, command: str) -> None:
    change(project / "indicators.yaml", "rule: {at_least: 98}", "rule: {at_leest: 98}")
    ran = eco(command, folder=project)
    assert ran.code == 1
    assert "indicators.yaml:90:" in ran.out + ran.err
    if command in {"report", "list"}:
        assert ran.out == ""
    assert not (project / "schemas").exists()


@pytest.mark.parametrize("command", ["check", "gaps"])
def test_broken_registry_as_json(eco: Runner, project: Path, command: str) -> None:
    change(project / "indicators.yaml", "rule: {at_least: 98}", "rule: {at_leest: 98}")
    ran = eco(command, "--format", "json", folder=project)
    assert ran.code == 1
    made = json.loads(ran.out)
    assert made["findings"]
    assert made["results" if command == "check" else "gaps"] == []


JUDGING = (
    ["check"],
    ["gaps"],
    ["worklist"],
    ["worklist", "--rectify"],
    ["status"],
    ["sample", "--seed", "1"],
    ["explain", "3-1"],
    ["validate"],
)


@pytest.mark.parametrize("args", JUDGING, ids=" ".join)
def test_a_broken_registry_leaves_no_key_out(eco: Runner, project: Path, args: list[str]) -> None:
    """What reads the output of a sound project finds the same keys, empty, and whether this is a drill."""
    sound = json.loads(eco(*args, "--format", "json", "--as-of", DAY, folder=project).out)
    change(project / "indicators.yaml", "rule: {at_least: 98}", "rule: {at_leest: 98}")
    ran = eco(*args, "--format", "json", "--as-of", DAY, folder=project)
    assert ran.code == 1
    broken = json.loads(ran.out)
    assert [key for key in broken if key != "findings"] == [key for key in sound if key != "findings"]
    assert broken["drill"] is sound["drill"] is True
    assert [one["code"] for one in broken["findings"]] == ["ECO335"]
    assert all(not value for key, value in broken.items() if key not in {"schema_version", "drill", *KEPT})


KEPT = ("findings", "summary", "program", "revision", "as_of")


def test_whether_it_is_a_drill_may_be_unknown(eco: Runner, project: Path) -> None:
    change(project / "units.yaml", "name: 演练市", "nome: 演练市")
    for command in ("check", "validate"):
        made = json.loads(eco(command, "--format", "json", folder=project).out)
        assert made["drill"] is None
        assert made["findings"]


@pytest.mark.parametrize("command", ["gaps", "worklist"])
def test_a_table_holds_no_findings_of_a_broken_registry(eco: Runner, project: Path, command: str) -> None:
    change(project / "indicators.yaml", "rule: {at_least: 98}", "rule: {at_leest: 98}")
    ran = eco(command, "--format", "csv", folder=project)
    assert (ran.code, ran.out) == (1, "")
    assert "indicators.yaml:90:" in ran.err


@pytest.mark.parametrize("command", ["check", "gaps", "report"])
def test_nothing_of_the_year(eco: Runner, command: str) -> None:
    ran = eco(command, "--year", "2019")
    assert (ran.code, ran.out) == (4, "")
    assert ran.err == "2019 没有任何地区的数据。有数据的年份：2023、2024\n"


def test_no_data_at_all(eco: Runner, project: Path) -> None:
    shutil.rmtree(project / "data")
    ran = eco("check", folder=project)
    assert (ran.code, ran.out) == (4, "")
    assert eco("validate", folder=project).code == 0


def test_data_that_were_not_read_are_not_passed_over(eco: Runner, project: Path) -> None:
    (project / "data").rename(project / "数据")
    ran = eco("check", folder=project)
    assert (ran.code, ran.out) == (4, "")
    assert "没有读到，请运行 ecocheck validate" in ran.err
    assert eco("validate", folder=project).code == 1


def test_a_fault_is_one_sentence(eco: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_module, "check_here", _fails)
    ran = eco("check")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("程序自身出错（KeyError）")
    assert "Traceback" not in ran.err


def test_a_fault_in_full_where_asked(eco: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_module, "check_here", _fails)
    monkeypatch.setattr("os.environ", {"ECOCHECK_DEBUG": "1"})
    ran = eco("check")
    assert ran.code == 3
    assert "Traceback" in ran.err


def test_interrupted(eco: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(check_module, "check_here", interrupt)
    assert eco("check").code == 130


def test_disk_faults_are_named(eco: Runner, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is full; what is named is the file that was asked for, not a temporary one."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    ran = eco("report", "--county", "演练区", "-o", "report.md", folder=project)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err == "读写文件时出错：report.md 磁盘已满。请腾出空间再运行\n"


def test_a_broken_template_of_the_project(eco: Runner, project: Path) -> None:
    (project / "templates").mkdir()
    (project / "templates/report.md.j2").write_text("一\n{{ nothing.at.all }}\n", encoding="utf-8")
    ran = eco("report", "--county", "演练区", folder=project)
    assert (ran.code, ran.out) == (2, "")
    assert "report.md.j2" in ran.err
    assert "2" in ran.err
