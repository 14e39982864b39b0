"""As a county that wants to look better: whatever an option or a key hides, the cover tells."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ecocheck import __version__
from ecocheck.source.manifest import read_manifest
from tests.sealing.building import Sealed, args, members
from tests.snapshots import same_as_snapshot

if TYPE_CHECKING:
    from tests.explain.running import Runner

_SNAPSHOTS = Path(__file__).parent / "snapshots"
pytestmark = pytest.mark.needs("word")


def _cover(eco: Runner, project: Path, out: Path, *more: str) -> str:
    ran = eco(*args(out, *more), folder=project)
    assert ran.code == 0, ran.err
    return members(out)["封面.html"].decode()


def test_the_whole_cover(sealed: Sealed) -> None:
    """What is missed stands by name, and that no text of the plan is there."""
    _, body = members(sealed.out)["封面.html"].decode().split("<body>")
    body = body.replace(f"ecocheck {__version__}", "ecocheck VERSION")
    body = re.sub(r"登记册 \w{12}，数据 \w{12}", "登记册 REVISION，数据 REVISION", body)
    same_as_snapshot(_SNAPSHOTS / "cover.html", body)


def test_what_is_missed_adds_up(eco: Runner, project: Path, tmp_path: Path) -> None:
    """The two lines of counties below a line of the whole city are no part of the sum, and the cover says so."""
    said = _cover(eco, project, tmp_path / "报送.zip")
    assert "未达标和逾期共 2 项：不达标2（未达全市要求不在其中）。" in said
    assert "判断依据" not in said, "the plan is named once"
    assert '<td class="short">上泽区</td>' in said


def test_an_older_year_tells_that_there_are_newer_ones(eco: Runner, project: Path, tmp_path: Path) -> None:
    out = tmp_path / "报送.zip"
    ran = eco("seal", "--year", "2023", "--as-of", "2025-06-01", "-o", str(out), folder=project)
    assert ran.code == 0
    said = members(out)["封面.html"].decode()
    assert "项目中还有 2024 年的数据，未纳入封装件" in said
    assert read_manifest(members(out)["manifest.json"]).newer_years == (2024,)
    assert not any("2024.yaml" in name for name in members(out))
    # the rules came with 2024, so nothing of 2023 is judged: no gap, and no praise either
    assert "没有可以判定的事项" in said
    assert "封装时没有未达标" not in said


def test_an_earlier_day_is_told(eco: Runner, project: Path, tmp_path: Path) -> None:
    """Work that was done later is an error on that day, so without actions."""
    shutil.rmtree(project / "actions")
    out = tmp_path / "报送.zip"
    ran = eco("seal", "--year", "2024", "--as-of", "2024-11-30", "-o", str(out), folder=project)
    assert ran.code == 0, ran.err
    said = members(out)["封面.html"].decode()
    assert "2024年11月30日，由封装单位选定" in said
    assert "2024年尚未结束" in said
    assert "不是今天" in ran.out


def test_a_waiver_takes_nothing_off_the_list(eco: Runner, project: Path, tmp_path: Path) -> None:
    file = project / "data/上泽区/2024.yaml"
    waiver = "waivers:\n  1-1: {reason: 提标改造期间, expires: 2026-12-31, approved_by: 云泽市人民政府}\n"
    file.write_text(file.read_text(encoding="utf-8") + waiver, encoding="utf-8")
    out = tmp_path / "报送.zip"
    said = _cover(eco, project, out)
    assert "污水处理率" in said
    assert read_manifest(members(out)["manifest.json"]).gaps.missed == 2


def test_own_templates_are_named_and_do_not_reach_the_cover(eco: Runner, project: Path, tmp_path: Path) -> None:
    (project / "templates").mkdir()
    (project / "templates/report.html.j2").write_text("<!doctype html><p>一切达标</p>", encoding="utf-8")
    out = tmp_path / "报送.zip"
    said = _cover(eco, project, out)
    assert "report.html.j2" in said
    assert "一切达标" in members(out)["报告/全市.html"].decode()
    assert "不达标" in said


def test_a_region_without_data_is_told(eco: Runner, project: Path, tmp_path: Path) -> None:
    (project / "data/下泽县/2024.yaml").unlink()
    assert "没有任何数据文件的：下泽县" in _cover(eco, project, tmp_path / "报送.zip")


def test_what_a_text_says_does_not_become_a_tag(eco: Runner, project: Path, tmp_path: Path) -> None:
    said = _cover(eco, project, tmp_path / "报送.zip", "--from", "<script>alert(1)</script>")
    assert "<script>" not in said
    assert "&lt;script&gt;" in said
