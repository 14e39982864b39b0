"""Help pages take the names in their examples from the project at hand, and never one that a shell would act on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.app.example_names import NEUTRAL, names_here

if TYPE_CHECKING:
    from pathlib import Path

    from tests.init.conftest import Runner

UNITS = "city: {{name: 云泽市}}\ncounties:\n{counties}agencies:\n  - name: 市水务局\n"
INDICATORS = """\
plan:
  title: 云泽市创建方案
indicators:
  - id: 1
    criteria:
      - id: 1-1
        revisions: []
      - id: 1-2
        unit: "%"
"""


def _project(root: Path, counties: str = "  - name: 上泽区\n  - {name: 下泽县, kind: 县}\n") -> Path:
    (root / "units.yaml").write_text(UNITS.format(counties=counties), encoding="utf-8")
    (root / "indicators.yaml").write_text(INDICATORS, encoding="utf-8")
    return root


def test_the_project_at_hand_gives_them(tmp_path: Path) -> None:
    """A criterion in per cent, since an example tries such a figure; both ways of writing a county."""
    (_project(tmp_path) / "里面").mkdir()
    found = names_here(tmp_path / "里面")
    assert (found.county, found.other_county, found.office) == ("上泽区", "下泽县", "市水务局")
    assert (found.criterion, found.indicator, found.plan) == ("1-2", "1", "云泽市创建方案")


@pytest.mark.parametrize("name", ["$(reboot)", '"a; b"', "a b", "*x", "-o", "上泽区|x", "''", "\\\\server"])
def test_a_name_that_a_shell_acts_on_is_not_shown(tmp_path: Path, name: str) -> None:
    assert names_here(_project(tmp_path, f"  - name: {name}\n")).county == NEUTRAL.county


@pytest.mark.parametrize("registry", ["//server/share", "没有", "../../..", "\0"])
def test_a_registry_that_is_not_there_gives_neutral_names(tmp_path: Path, registry: str) -> None:
    _project(tmp_path)
    units = tmp_path / "units.yaml"
    units.write_text(f"registry: {registry}\n" + units.read_text(encoding="utf-8"), encoding="utf-8")
    assert names_here(tmp_path).county == "上泽区"


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"counties: [\n", b"- \n" * 9])
def test_a_broken_file_breaks_no_help_page(eco: Runner, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "units.yaml").write_bytes(content)
    ran = eco("check", "--help")
    assert ran.code == 0
    assert f"--county {NEUTRAL.county}" in ran.out


def test_without_a_project_they_are_neutral(tmp_path: Path) -> None:
    assert names_here(tmp_path) == NEUTRAL
