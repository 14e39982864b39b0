"""Volumes that lie beside the one given, that are missing, or that were given twice."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import eco
from tests.verifying.building import EVIDENCE, MAKER, built, in_two_volumes

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

__all__ = ["eco"]


@pytest.fixture
def volumes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with both volumes of a seal under their usual names."""
    monkeypatch.setattr("ecocheck.cli.commands.verify._maker", lambda _: MAKER)
    seal = in_two_volumes()
    (tmp_path / "分卷.zip").write_bytes(seal.bytes_of(1))
    (tmp_path / "分卷.第2卷.zip").write_bytes(seal.bytes_of(2))
    return tmp_path


@pytest.mark.parametrize(("given", "along"), [("分卷.zip", "分卷.第2卷.zip"), ("分卷.第2卷.zip", "分卷.zip")])
def test_beside(eco: Runner, volumes: Path, given: str, along: str) -> None:
    """Whichever is given, the other one is taken along, which is said."""
    found = eco("verify", given, folder=volumes)
    assert found.code == 0, found.out
    assert f"一并核验：{along}" in found.out
    (one,) = json.loads(eco("verify", given, "--format", "json", folder=volumes).out)["seals"]
    assert (one["result"], one["taken_along"], one["repeated"]) == ("sound", [along], [])


def test_missing(eco: Runner, volumes: Path) -> None:
    """It is told as that, by name, and not as files that are gone; `diff` says so too."""
    (volumes / "分卷.第2卷.zip").unlink()
    found = eco("verify", "分卷.zip", folder=volumes)
    assert found.code == 1
    assert found.out.splitlines()[3] == "不能核验：缺第2卷（分卷.第2卷.zip）"
    assert EVIDENCE not in found.out
    side = eco("diff", "分卷.zip", "分卷.zip", folder=volumes)
    assert (side.code, "缺第2卷" in side.err, "分卷.第2卷.zip" in side.err) == (2, True, True)


def test_another_file_of_that_name(eco: Runner, volumes: Path) -> None:
    """A volume of another seal is not taken, and that is said; nor is a link followed."""
    other = volumes / "分卷.第2卷.zip"
    other.rename(volumes / "真.zip")
    other.write_bytes(built().bytes_of())
    found = eco("verify", "分卷.zip", folder=volumes)
    assert "不是这份封装的第2卷" in found.out
    assert "缺第2卷" in found.out.splitlines()[3]


def test_given_twice(eco: Runner, volumes: Path) -> None:
    """A copy under another name is told in one line and counts once."""
    (volumes / "副本.zip").write_bytes((volumes / "分卷.第2卷.zip").read_bytes())
    found = eco("verify", "分卷.zip", "分卷.第2卷.zip", "副本.zip", folder=volumes)
    assert found.code == 0, found.out
    assert "副本.zip 与 分卷.第2卷.zip 相同，未重复核验" in found.out
    rows = eco("verify", "分卷.zip", "./分卷.zip", "副本.zip", "--format", "csv", folder=volumes)
    assert len(rows.out.strip().splitlines()) == 2


def test_diff_of_volumes(eco: Runner, volumes: Path) -> None:
    """One volume stands for all; with all of them named it is said how."""
    assert eco("diff", "分卷.第2卷.zip", "分卷.zip", "--fail-on", "moved", folder=volumes).code == 0
    found = eco("diff", "分卷.zip", "分卷.第2卷.zip", ".", folder=volumes)
    assert found.code == 2
    assert "分卷的封装只写第一卷" in found.err
