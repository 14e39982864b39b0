"""Consoles in cp936 and ascii, with the output redirected: nothing crashes, and the bytes are in a known encoding."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.windows.starting import Started, dated, faulty, start, start_each

if TYPE_CHECKING:
    from pathlib import Path

READ = (
    dated("validate"),
    dated("validate", "--lang", "en"),
    dated("check"),
    dated("check", "--lang", "en"),
    dated("gaps"),
    ("list",),
    ("list", "criteria"),
    ("list", "criteria", "--lang", "en"),
    ("explain",),
    ("explain", "ECO250"),
    dated("explain", "3-1", "--county", "演练区"),
    ("validate", "--root", "没有的文件夹"),
)
"""What people read on the console."""

MACHINE = (
    dated("validate", "--format", "json"),
    dated("validate", "--format", "json", "--lang", "en"),
    dated("validate", "--format", "github"),
    dated("validate", "--format", "gitlab"),
    dated("validate", "--format", "junit"),
    dated("validate", "--format", "sarif"),
    dated("check", "--format", "json"),
    dated("gaps", "--format", "json"),
    ("list", "--format", "json"),
    dated("explain", "3-1", "--county", "演练区", "--format", "json"),
    dated("report", "--county", "演练区"),
)
"""What programs read, and reports, which go into files."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented project with mistakes in it, in a folder with a Chinese name and a blank."""
    return faulty(tmp_path_factory.mktemp("windows") / "生态 文明")


@pytest.fixture(scope="module")
def consoles(project: Path) -> dict[str, dict[tuple[str, ...], Started]]:
    """What each command came to on each console."""
    return {encoding: start_each(project, (*READ, *MACHINE), encoding) for encoding in ("cp936", "ascii", "utf-8")}


@pytest.mark.parametrize("args", READ, ids=" ".join)
def test_what_people_read_on_three_consoles(
    consoles: dict[str, dict[tuple[str, ...], Started]], args: tuple[str, ...]
) -> None:
    """On a Chinese one the bytes are cp936 and nothing is lost; one without Chinese gets question marks."""
    chinese, poor, whole = (ran[args] for ran in consoles.values())
    assert chinese.code == poor.code == whole.code in {0, 1, 2}
    assert chinese.out.decode("cp936") == whole.out.decode("utf-8")
    assert chinese.err.decode("cp936") == whole.err.decode("utf-8")
    assert b"Traceback" not in chinese.err
    assert poor.out.decode("ascii") == whole.out.decode("utf-8").encode("ascii", "replace").decode()
    assert poor.err.decode("ascii") == whole.err.decode("utf-8").encode("ascii", "replace").decode()


@pytest.mark.parametrize("args", MACHINE, ids=" ".join)
def test_formats_for_machines_are_utf8_everywhere(
    consoles: dict[str, dict[tuple[str, ...], Started]], args: tuple[str, ...]
) -> None:
    made = [ran[args] for ran in consoles.values()]
    assert {one.code for one in made} <= {0, 1}
    assert made[0] == made[1] == made[2]
    said = made[0].out.decode("utf-8")
    assert "\ufffd" not in said
    if "json" in args or "sarif" in args or "gitlab" in args:
        json.loads(said)


def test_files_are_utf8_whatever_the_console(project: Path, tmp_path: Path) -> None:
    made = []
    for encoding in ("cp936", "utf-8"):
        page = tmp_path / f"{encoding}.html"
        args = dated("report", "--county", "演练区", "-o", str(page))
        assert start(project, *args, encoding=encoding).code == 0
        listed = tmp_path / f"{encoding}.txt"
        assert start(project, *dated("validate", "-o", str(listed)), encoding=encoding).code == 1
        made.append((page.read_bytes(), listed.read_bytes()))
        assert "错误 ECO" in listed.read_bytes().decode("utf-8")
    assert made[0] == made[1]


def test_the_summary_of_github_is_utf8(project: Path, tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    more = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary)}
    ran = start(project, *dated("validate"), encoding="cp936", more=more)
    assert ran.code == 1
    assert ran.out.decode("utf-8").startswith("::")
    assert "ECO" in summary.read_text(encoding="utf-8")
