"""Folders that cannot be opened, and files that cannot be: findings, and the rest is read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from ecocheck.disk.walking import entries
from ecocheck.findings.catalogue import hint_of, message_of
from ecocheck.source.discover import DataFiles, find_data

if TYPE_CHECKING:
    from pathlib import Path

REGIONS = ("演练市", "演练区", "云岭县")
needs_links = pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with data of two regions."""
    for region in REGIONS[1:]:
        (tmp_path / "data" / region).mkdir(parents=True)
        (tmp_path / "data" / region / "2024.yaml").write_bytes(b"")
    return tmp_path


def told(found: DataFiles) -> list[tuple[str, str]]:
    """Code and file of every finding."""
    return [(one.code, one.at.file) for one in found.findings]


def test_sound(root: Path) -> None:
    found = find_data(root, REGIONS)
    assert told(found) == []
    assert {region: list(years) for region, years in found.paths.items()} == {"演练区": [2024], "云岭县": [2024]}


@pytest.mark.parametrize("closed", ["data", "data/演练区"])
def test_a_folder_without_permission(root: Path, monkeypatch: pytest.MonkeyPatch, closed: str) -> None:
    """The administrator, as whom tests may run, is refused nothing; so the refusal is made here."""

    def refuses(folder: Path, within: Path | None) -> list[os.DirEntry[str]]:
        if folder == root / closed:
            raise PermissionError(13, "no", str(folder))
        return entries(folder, within)

    monkeypatch.setattr("ecocheck.source.discover.entries", refuses)
    found = find_data(root, REGIONS)
    assert told(found) == [("ECO156", closed)]
    assert list(found.paths.get("云岭县", ())) == ([] if closed == "data" else [2024])


def test_what_is_in_a_folder_cannot_be_looked_at(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may be listed and not entered."""

    class Closed:
        name = "演练区"

        def is_dir(self) -> bool:
            raise PermissionError(13, "no", self.name)

    def lists(folder: Path, within: Path | None) -> list[object]:
        return [Closed() if one.name == "演练区" else one for one in entries(folder, within)]

    monkeypatch.setattr("ecocheck.source.discover.entries", lists)
    found = find_data(root, REGIONS)
    assert told(found) == [("ECO156", "data/演练区")]
    assert list(found.paths) == ["云岭县"]


@needs_links
def test_a_file_that_is_a_circle_of_links_is_left_to_the_reader(root: Path) -> None:
    path = root / "data/演练区/2023.yaml"
    path.symlink_to("2023.yaml")
    found = find_data(root, REGIONS)
    assert told(found) == []
    assert found.paths["演练区"][2023] == path


def test_a_folder_named_like_a_file(root: Path) -> None:
    (root / "data/演练区/2023.yaml").mkdir()
    assert told(find_data(root, REGIONS)) == [("ECO168", "data/演练区/2023.yaml")]


@pytest.mark.parametrize(
    ("name", "with_data", "found"),
    [
        ("Data", False, True),
        ("ｄａｔａ", False, True),
        ("data ", False, True),
        ("DATA", True, True),
        ("数据", False, True),
        ("数据", True, False),
        ("database", False, False),
        ("docs", False, False),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="Windows takes capitals for small letters")
def test_other_names_for_data(tmp_path: Path, name: str, *, with_data: bool, found: bool) -> None:
    (tmp_path / name).mkdir()
    if with_data:
        (tmp_path / "data").mkdir()
    assert told(find_data(tmp_path, REGIONS)) == ([("ECO158", name)] if found else [])


def test_a_file_of_that_name_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "数据").write_bytes(b"")
    assert told(find_data(tmp_path, REGIONS)) == []


@needs_links
@pytest.mark.parametrize("linked", ["data", "data/演练区"])
def test_a_folder_behind_a_link_out_is_not_even_listed(root: Path, linked: str) -> None:
    outside = root.parent / f"{root.name}-outside"
    (root / linked).rename(outside)
    (outside / "secret").write_bytes(b"")
    (root / linked).symlink_to(outside, target_is_directory=True)
    found = find_data(root, REGIONS)
    assert told(found) == [("ECO115", linked)]
    assert "演练区" not in {region for region, years in found.paths.items() if years}


@needs_links
def test_a_link_that_stays_inside_is_followed(root: Path) -> None:
    (root / "data").rename(root / "数字")
    (root / "data").symlink_to("数字", target_is_directory=True)
    assert list(find_data(root, REGIONS).paths["演练区"]) == [2024]


def test_a_crowd_of_one_kind_is_one_finding(root: Path) -> None:
    """Twenty are named one by one; with one more they are told as one, by their number and the first three."""
    for number in range(20):
        (root / "data/演练区" / f"表{number:02}.xlsx").write_bytes(b"#")
    assert told(find_data(root, REGIONS)) == [("ECO151", f"data/演练区/表{n:02}.xlsx") for n in range(20)]
    (root / "data/演练区/表20.xlsx").write_bytes(b"#")
    (root / "data/云岭县/另.xlsx").write_bytes(b"#")
    found = find_data(root, REGIONS)
    assert told(found) == [("ECO151", "data/云岭县/另.xlsx"), ("ECO151", "data/演练区")]
    assert message_of(found.findings[1], "zh").startswith("“表00.xlsx、表01.xlsx、表02.xlsx”等 21 个的位置")
    assert list(found.paths["演练区"]) == [2024]


@pytest.mark.parametrize(
    ("held", "message", "hint"),
    [
        (["2024.yaml"], "，里面有 2024.yaml，都不会", "已经有 data/演练区/2024.yaml，不要盖掉"),
        (["2023.yaml"], "，里面有 2023.yaml，都不会", "把 新建文件夹/2023.yaml 移到 data/演练区 下面"),
        (["甲/2023.yaml", "乙/2023.yaml"], "，里面有 乙/2023.yaml、甲/2023.yaml，", "里有同名的：先比较"),
        (
            ["2021.yaml", "2022.yaml", "2023.yml", "2024.yaml"],
            "2021.yaml、2022.yaml、2023.yml 等 4 个",
            "下面。里面没有",
        ),
        (["公报.pdf", "说明.md"], "是文件夹，都不会", "名字写成四位年份加 .yaml"),
    ],
)
def test_a_folder_in_the_folder_of_a_region(root: Path, held: list[str], message: str, hint: str) -> None:
    for name in held:
        (root / "data/演练区/新建文件夹" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "data/演练区/新建文件夹" / name).write_bytes(b"#")
    found = find_data(root, REGIONS)
    assert told(found) == [("ECO166", "data/演练区/新建文件夹")]
    assert message in message_of(found.findings[0], "zh")
    assert hint in hint_of(found.findings[0], "zh")
    assert list(found.paths["演练区"]) == [2024]


def test_what_is_empty(root: Path) -> None:
    """A folder that holds only what a system creates is empty too; a hidden file may be somebody's."""
    for name in ("data/演练区/新建文件夹", "data/演练区/云岭县", "data/云岭县/缩略图", "data/云岭县/存"):
        (root / name).mkdir()
    for name in ("演练区/新建 文本文档.txt", "2025.yaml", "演练区/2024 - 副本.yaml", "云岭县/缩略图/Thumbs.db"):
        (root / "data" / name).write_bytes(b"")
    (root / "data/云岭县/存/.2024").write_bytes(b"#")
    assert sorted(told(find_data(root, REGIONS))) == [
        ("ECO166", "data/云岭县/存"),
        ("ECO167", "data/2025.yaml"),
        ("ECO167", "data/演练区/2024 - 副本.yaml"),
        ("ECO167", "data/演练区/新建 文本文档.txt"),
        ("ECO168", "data/云岭县/缩略图"),
        ("ECO168", "data/演练区/云岭县"),
        ("ECO168", "data/演练区/新建文件夹"),
    ]


def test_a_crowd_of_folders_has_one_advice(root: Path) -> None:
    for number in range(21):
        (root / f"data/演练区/夹{number:02}").mkdir()
        (root / f"data/演练区/夹{number:02}/2024.yaml").write_bytes(b"#")
    found = find_data(root, REGIONS)
    assert told(found) == [("ECO166", "data/演练区")]
    assert message_of(found.findings[0], "zh") == "“夹00、夹01、夹02”等 21 个是文件夹，都不会被读取。"
    assert hint_of(found.findings[0], "zh").startswith("是数据的，直接放在地区的文件夹里")


def test_a_folder_in_a_folder_that_cannot_be_opened(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "data/演练区/关").mkdir()

    def refuses(folder: Path, within: Path | None) -> list[os.DirEntry[str]]:
        if folder.name == "关":
            raise PermissionError(13, "no", str(folder))
        return entries(folder, within)

    monkeypatch.setattr("ecocheck.source.discover.entries", refuses)
    assert told(find_data(root, REGIONS)) == [("ECO156", "data/演练区/关")]


def test_no_data_yet(tmp_path: Path) -> None:
    assert told(find_data(tmp_path, REGIONS)) == []
