"""`diff` with a seal as a side."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.cli.conftest import eco
from tests.verifying.building import SOURCE, built

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

__all__ = ["eco"]


def test_a_seal_as_a_side(eco: Runner, tmp_path: Path) -> None:
    """Both ways, and two seals, without a project around; nothing moved, or what was edited since."""
    (tmp_path / "封装.zip").write_bytes(built().bytes_of())
    folder = shutil.copytree(SOURCE, tmp_path / "项目")
    units = folder / "units.yaml"
    units.write_text(units.read_text(encoding="utf-8").replace("drill: true", "drill: false"), encoding="utf-8")
    same = eco("diff", "封装.zip", "封装.zip", "--fail-on", "moved", "--as-of", "2025-06-30", folder=tmp_path)
    assert same.code == 0, same.err
    data = folder / "data/演练区/2024.yaml"
    data.write_text(data.read_text(encoding="utf-8").replace("value: 92", "value: 82"), encoding="utf-8")
    found = eco("diff", "封装.zip", "项目", "--fail-on", "worsened", "--as-of", "2025-06-30", folder=tmp_path)
    assert (found.code, "1-3" in found.out) == (1, True), found.err
    back = eco("diff", "../封装.zip", "--fail-on", "worsened", "--as-of", "2025-06-30", folder=folder)
    assert (back.code, "1-3" in back.out) == (1, True), back.err


def test_a_damaged_seal(eco: Runner, tmp_path: Path) -> None:
    """A seal with one other bit is refused, with the command that says what is wrong."""
    content = bytearray(built().bytes_of())
    content[len(content) // 2] ^= 1
    (tmp_path / "封装.zip").write_bytes(content)
    found = eco("diff", "封装.zip", "封装.zip", folder=tmp_path)
    assert found.code == 2
    assert "ecocheck verify 封装.zip" in found.err
