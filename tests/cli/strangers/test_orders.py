"""No text of a project gives orders to a log of CI that reads the output."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import DAY, PROJECT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

ORDER = r"\n::error file=a::taken\n##[error]taken"
"""As it is written between double quotes in YAML."""
TAKEN = re.compile(r"^\s*(::|##\[)", re.MULTILINE)
FREE = re.compile(r"\b(title|issuer|document|reason|approved_by|agency|plan|text|stands_for|topic): ([^,{}\n\"]+)")
COMMANDS = (
    *("check", "check --format json", "gaps", "gaps --by agency", "gaps --format md", "gaps --format csv"),
    *("worklist", "worklist --rectify", "worklist --format csv", "status", "status --indicator 2", "sample", "report"),
    *("list regions", "list agencies", "list criteria", "list tasks", "explain 2-2 --county 演练区", "validate"),
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project in which every free text goes on with lines that are orders."""
    made = shutil.copytree(PROJECT, tmp_path_factory.mktemp("orders") / "project")
    for path in [*made.glob("data/*/*.yaml"), made / "tasks.yaml"]:
        text = path.read_text(encoding="utf-8")
        path.write_text(FREE.sub(lambda found: f'{found[1]}: "{found[2]}{ORDER}"', text), encoding="utf-8")
    return made


@pytest.mark.parametrize("command", COMMANDS)
def test_a_text_with_line_ends_begins_no_line(eco: Runner, project: Path, command: str) -> None:
    ran = eco(*command.split(), "--as-of", DAY, folder=project)
    if "--as-of" in ran.err:
        ran = eco(*command.split(), folder=project)
    assert ran.code in {0, 1}, ran.err
    assert TAKEN.search(ran.out) is None


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is of Linux")
@pytest.mark.parametrize(("args", "code"), [(["nonsense"], 2), (["check", "--county", "没有"], 2), (["check"], 0)])
def test_a_full_error_stream_changes_no_exit_code(args: list[str], code: int) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123 a device
        done = subprocess.run(  # noqa: S603 our own program
            [sys.executable, "-m", "ecocheck", *args], cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=full, check=False
        )
    assert done.returncode == code


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is of Linux")
def test_a_full_output_is_a_fault_of_the_disk() -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123 a device
        done = subprocess.run(
            [sys.executable, "-m", "ecocheck", "check"], cwd=PROJECT, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr.decode().strip()) == (3, "读写文件时出错：输出 磁盘已满。请腾出空间再运行")


@pytest.mark.parametrize("args", [["validate"], ["check"], ["list", "criteria", "--format", "json"]], ids=" ".join)
def test_a_reader_that_leaves_is_told_apart_from_findings(args: list[str]) -> None:
    """Whoever takes the first line and goes has not heard what was found: neither 0 nor 1 may say it."""
    with subprocess.Popen(  # noqa: S603 our own program
        [sys.executable, "-m", "ecocheck", *args], cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141
