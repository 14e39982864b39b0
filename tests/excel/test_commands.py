"""`ecocheck ledger` and `ecocheck report --format docx` as commands: bytes, failures, missing libraries."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.conftest import eco
from tests.cli.running import DAY, run_process
from tests.report.running import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

__all__ = ["eco"]

LEDGER = ("ledger", "--as-of", DAY)
REPORT = ("report", "--as-of", DAY, "--format", "docx")
CASES = [
    pytest.param(LEDGER, "台账.xlsx", b"PK"),
    pytest.param(REPORT, "报告.docx", b"PK", marks=pytest.mark.needs("word")),
]


@pytest.mark.parametrize(("args", "name", "start"), CASES)
def test_two_processes_write_the_same_bytes(tmp_path: Path, args: tuple[str, ...], name: str, start: bytes) -> None:
    made = []
    for seed in ("1", "2"):
        file = tmp_path / f"{seed}{name}"
        env = {"PYTHONHASHSEED": seed, "TZ": "Asia/Shanghai" if seed == "1" else "America/New_York"}
        code, out, err = run_process(*args, "-o", str(file), folder=PROJECT, env=env)
        assert (code, err) == (0, b"")
        assert str(file) in out.decode()
        made.append(file.read_bytes())
    assert made[0] == made[1]
    assert made[0].startswith(start)


@pytest.mark.parametrize(("args", "name", "start"), CASES)
def test_nothing_is_written_when_the_command_fails(
    eco: Runner, tmp_path: Path, args: tuple[str, ...], name: str, start: bytes
) -> None:
    assert start
    file = tmp_path / name
    file.write_bytes(b"before")
    assert eco(*args, "--county", "微县", "-o", str(file), folder=PROJECT).code == 2
    assert eco(*args, "--year", "1990", "-o", str(file), folder=PROJECT).code == 4
    assert eco(*args, "--format", "odt", "-o", str(file), folder=PROJECT).code == 2
    assert eco(*args, "-o", str(tmp_path / "none" / name), folder=PROJECT).code == 2
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [(name, b"before")]


@pytest.mark.needs("word")
def test_a_name_that_ends_in_docx_is_enough(eco: Runner, tmp_path: Path) -> None:
    ran = eco("report", "--county", "演练区", "-o", str(tmp_path / "r.DOCX"), folder=PROJECT)
    assert (ran.code, ran.err) == (0, "")
    assert (tmp_path / "r.DOCX").read_bytes().startswith(b"PK")


@pytest.mark.parametrize("args", [LEDGER, REPORT])
def test_a_binary_file_is_not_written_to_a_screen(eco: Runner, args: tuple[str, ...]) -> None:
    ran = eco(*args, folder=PROJECT)
    assert (ran.code, ran.out) == (2, "")
    assert "要用 -o 写明文件名" in ran.err


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_missing_library_is_named_with_the_command_that_installs_it(
    eco: Runner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, lang: str
) -> None:
    real = importlib.util.find_spec

    def find_spec(name: str, package: str | None = None) -> Any:
        return None if name == "docx" else real(name, package)

    monkeypatch.setattr(importlib.util, "find_spec", find_spec)
    ran = eco(*REPORT, "--lang", lang, "-o", str(tmp_path / "x"), folder=PROJECT)
    assert (ran.code, ran.out) == (2, "")
    assert "python-docx" in ran.err
    assert ("须先安装" if lang == "zh" else "not installed here") in ran.err
    assert "Traceback" not in ran.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.needs("word")
def test_a_broken_base_document_is_named(eco: Runner, tmp_path: Path) -> None:
    import shutil

    project = tmp_path / "project"
    shutil.copytree(PROJECT, project)
    (project / "templates").mkdir()
    (project / "templates" / "base.docx").write_bytes(b"nothing")
    ran = eco(*REPORT, "-o", str(tmp_path / "r.docx"), folder=project)
    assert ran.code == 2
    assert "templates/base.docx 打不开" in ran.err
    assert not (tmp_path / "r.docx").exists()


@pytest.mark.needs("word")
def test_a_word_report_is_addressed_and_signed(eco: Runner, tmp_path: Path) -> None:
    from tests.word.making import text_of

    file = tmp_path / "r.docx"
    ran = eco(*REPORT, "--to", "市政府", "--from", "市生态环境局", "-o", str(file), folder=PROJECT)
    assert (ran.code, ran.err) == (0, "")
    assert {"市政府：", "市生态环境局"} <= set(text_of(file.read_bytes()).split("\n"))


def test_other_reports_have_no_address(eco: Runner, tmp_path: Path) -> None:
    letter = ("--to", "市政府", "--from", "市生态环境局")
    ran = eco("report", "--county", "演练区", *letter, "-o", str(tmp_path / "r.md"), folder=PROJECT)
    assert ran.code == 2
    assert "--to、--from 只用于 Word 报告" in ran.err
    assert list(tmp_path.iterdir()) == []
    whole = eco("report", "--all", "--to", "市政府", "-o", str(tmp_path / "site"), folder=PROJECT)
    assert whole.code == 2
    assert "不能同 --to 一起用" in whole.err
