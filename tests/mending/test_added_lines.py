"""Mending that adds lines: what is reported counts the lines of the file before, and the diff can be applied."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.mending import mend_project
from ecocheck.source.mending import Edit, line_before, mend_bytes
from tests.cli.conftest import eco
from tests.cli.running import DAY, PROJECT, run_process

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

__all__ = ["eco"]

FILE = "data/演练区/2024.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the invented project, where two titles stand on the lines of their keys, with slips after each."""
    root = shutil.copytree(PROJECT, tmp_path / "演练 项目")
    text = (root / FILE).read_text(encoding="utf-8")
    damaged = text.replace("    source: {title: 演练区住建统计, standing: 填报}\n", "    source: 演练区住建统计\n", 2)
    (root / FILE).write_text(
        damaged.replace("91.5", "９１.5").replace("waivers:", "waivers：").rstrip(), encoding="utf-8"
    )
    return root
    return root


def test_lines_are_those_of_the_file_before(eco: Runner, project: Path) -> None:
    before = (project / FILE).read_text(encoding="utf-8").splitlines()
    places = [
        number for number, line in enumerate(before, 1) if line.endswith((": 演练区住建统计", "９１.5", "waivers："))
    ]
    ran = eco("validate", "--fix", "--as-of", DAY, folder=project)
    assert ran.code == 0
    said = [line for line in ran.err.splitlines() if line.startswith(FILE)]
    assert [int(line.removeprefix(f"{FILE}:").split()[0]) for line in said] == places
    assert "改为下一行的“title: " in said[0]


def test_what_can_be_mended_is_counted(eco: Runner, project: Path) -> None:
    path = project / FILE
    path.write_text(path.read_text(encoding="utf-8").replace("waivers：", "waivers:"), encoding="utf-8")
    assert "其中 3 处可用 ecocheck validate --fix 改正" in eco("validate", "--as-of", DAY, folder=project).out


def test_diff_can_be_applied(project: Path) -> None:
    _, out, _ = run_process("validate", "--diff", folder=project)
    expected = mend_project(project)[0].after
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is missing")
    subprocess.run([git, "apply", "-"], input=out, cwd=project, check=True)  # noqa: S603 our own diff
    assert (project / FILE).read_bytes() == expected


def test_line_before() -> None:
    added = [Edit(5, 1, "line", "", "a\nb\n"), Edit(2, 9, "shape", "x", "\n  y")]
    assert [line_before(line, added) for line in range(1, 11)] == [1, 2, 2, 3, 4, 5, 5, 5, 6, 7]


def test_last_line_without_its_end() -> None:
    text = "region: 演练区\nyear: 2024\nmeasurements:\n  7-1:\n    value: 1\n    source: 公报"
    mended = mend_bytes(text.encode(), FILE)
    assert mended.content.decode().endswith("    source:\n      title: 公报")
