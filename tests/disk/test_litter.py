"""What systems leave, and what people do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.disk.litter import is_litter, is_worthless
from ecocheck.source.discover import find_data

if TYPE_CHECKING:
    from pathlib import Path

LITTER = (
    "@eaDir", "__MACOSX", ".DS_Store", "._2024.yaml", "Thumbs.db", "THUMBS.DB", "desktop.ini", "~$2024.xlsx",
    ".~lock.2024.xlsx#", "#recycle", "$RECYCLE.BIN", ".git", "lost+found", "System Volume Information",
    "@Recently-Snapshot", "Icon\r", "~WRL0001.tmp",
)  # fmt: skip # a table, read by rows
PEOPLE = (
    "2024 (1).yaml", "2024 - 副本.yaml", "2024 的冲突副本.yaml", "2024.sync-conflict-20250101-120000-ABCDEFG.yaml",
    "2024.yaml.bak", "2024.yaml~", "Copy of 2024.yaml", "备份", "回收站",
)  # fmt: skip # a table, read by rows


@pytest.mark.parametrize("name", LITTER)
def test_litter_is_passed_over(tmp_path: Path, name: str) -> None:
    for folder in ("data", "data/演练区"):
        (tmp_path / folder / name).mkdir(parents=True)
    assert is_litter(name)
    assert find_data(tmp_path, ("演练区",)).findings == ()


@pytest.mark.parametrize("name", PEOPLE)
def test_what_people_made_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "data/演练区").mkdir(parents=True)
    (tmp_path / "data/演练区" / name).write_bytes(b"#")
    assert not is_litter(name)
    assert [one.code for one in find_data(tmp_path, ("演练区",)).findings] == ["ECO151"]


@pytest.mark.parametrize("name", ["#recycle", "$RECYCLE.BIN", "lost+found", "System Volume Information", ".git"])
def test_where_something_of_people_may_lie_is_not_thrown_away(name: str) -> None:
    assert not is_worthless(name)
