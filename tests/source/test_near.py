"""The file that a path of evidence means: what is named, and what alone is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.source.nearest_evidence import Closest, EvidenceIndex

if TYPE_CHECKING:
    from pathlib import Path

REPORT = "evidence/2024/年报（终稿）-1.PDF"
REGIONS = ("演练区", "云岭县")


def index(root: Path, *files: str) -> EvidenceIndex:
    """A project with these files."""
    for file in files:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_bytes(b"1")
    return EvidenceIndex(root, REGIONS)


@pytest.mark.parametrize(
    "written",
    [
        "evidence/2024/年报（终稿）-1.pdf",
        "evidence/2024/年报(终稿)-1.PDF",
        "evidence/2024/年报（终稿）—1.PDF",
        "evidence/2024/年报（终稿）-１.PDF",
        "evidence/2024/年报（终稿）-1 .PDF",
        "evidence/2024/ 年报（终稿）-1.PDF",
        "Evidence/2024/年报（终稿）-1.PDF",
        "evidence／2024／年报（终稿）-1.PDF",
        "evidence/2024/年报（终稿）\u200b-1.PDF",
        "./evidence/2024/年报（终稿）-1.Pdf",
        "/evidence/2024/年报（终稿）-1.PDF",
        "../../evidence/2024/年报（终稿）-1.PDF",
        "“evidence/2024/年报（终稿）-1.PDF”",
        "evidence\\2024\\年报(终稿)-1.pdf",
        "evidence\\2024\\年报（终稿）-1.PDF",
    ],
)
def test_only_the_writing_differs(tmp_path: Path, written: str) -> None:
    there = index(tmp_path, REPORT, "evidence/2024/别的.pdf")
    assert there.closest(written) == Closest(REPORT, surely=True)
    assert there.replacement(written) == REPORT


def test_two_ways_of_writing_a_letter(tmp_path: Path) -> None:
    there = index(tmp_path, "evidence/Caf\u00e9.pdf")
    assert there.replacement("evidence/Cafe\u0301.pdf") == "evidence/Caf\u00e9.pdf"


@pytest.mark.parametrize(
    "written",
    [
        "evidence/2024/年报（终稿）-1",
        "evidence/2024/年报（终稿）-1.docx",
        "evidence/年报（终稿）-1.pdf",
        "年报（终稿）-1.pdf",
        "佐证/2024/年报(终稿)-1.doc",
    ],
)
def test_what_may_be_meant_is_named_and_not_written(tmp_path: Path, written: str) -> None:
    there = index(tmp_path, REPORT)
    assert there.closest(written) == Closest(REPORT, surely=False)
    assert there.replacement(written) is None


PAGED = "evidence/2025/演练区/公报.pdf"


@pytest.mark.parametrize(
    "written",
    [
        f"{PAGED}；",
        f"{PAGED}。",
        f"{PAGED}，",
        f"{PAGED}（第3页）",
        f"{PAGED}#第3页",
        f"{PAGED} 第3页",
        f"{PAGED}，第3-5页",
        f"{PAGED} 第3页、第7页",
        f"{PAGED} P12-13",
        f"{PAGED}（详见第二章表3）",
        f"{PAGED} Sheet1!B3",
        "evidence、2025、演练区、公报.pdf",
        "evidence/2025、演练区/公报.pdf",
        "evidence：2025：演练区：公报.pdf",
        "evidence>2025>演练区>公报.pdf",
        "evidence/2025/演练区/《公报》.pdf",
        f"《{PAGED}》",
        f"<{PAGED}>",
        f"{PAGED}.pdf",
        f"{PAGED}.txt",
        "evidence/2025/演练区/公报。pdf",
        f"1、{PAGED}",
        f"①{PAGED}",
        f"附件1：{PAGED}",
        f"见{PAGED}",
        "2025/演练区/公报.pdf",
        f"data/演练区/{PAGED}",
        "2025/演练区/公报.pdf（第3页）",
    ],
)
def test_signs_that_are_no_part_of_a_path(tmp_path: Path, written: str) -> None:
    there = index(tmp_path, PAGED, "evidence/2025/云岭县/公报.pdf")
    assert there.closest(written) == Closest(PAGED, surely=True)
    assert there.replacement(written) == PAGED


@pytest.mark.parametrize(("stored", "written"), [("公报.pdf.txt", "公报.pdf"), ("《公报》.pdf", "公报.pdf")])
def test_signs_in_the_name_on_the_disk(tmp_path: Path, stored: str, written: str) -> None:
    there = index(tmp_path, f"evidence/{stored}")
    assert there.replacement(f"evidence/{written}") == f"evidence/{stored}"


@pytest.mark.parametrize(
    "written",
    [
        "evidence/2025/演练区/（1）公报.pdf",
        "evidence/2025/演练区/1、公报.pdf",
        "evidence/2025/演练区/2. 公报.pdf",
        "evidence/2025/演练区/附件2：公报.pdf",
        f"{PAGED} 尚未取得",
        f"{PAGED}（待补）",
        f"{PAGED}（2）",
        f"{PAGED} 旧版",
        f"{PAGED} 的上一版",
        f"{PAGED} v2",
        f"{PAGED} 2024",
        f"{PAGED} 或 年报",
        f"{PAGED} 第3页待补",
        f"{PAGED}等",
        f"{PAGED} 及 年报.pdf",
        f"{PAGED}、年报.pdf",
        "公报.pdf（第3页）",
        "《公报》",
        f"D:\\资料\\{PAGED}",
        f"//server/{PAGED}",
        f"file:///D:/{PAGED}",
        f"别的项目/{PAGED}",
        f"旧{PAGED}",
    ],
)
def test_several_files_and_other_folders_are_not_certain(tmp_path: Path, written: str) -> None:
    there = index(tmp_path, PAGED)
    assert there.closest(written) == Closest(PAGED, surely=False)
    assert there.replacement(written) is None


@pytest.mark.parametrize(
    "stored",
    ["公报 - 副本.pdf", "公报(1).pdf", "公报（最终版）.pdf", "1、公报.pdf", "公扱.pdf", "公报pdf"],
)
def test_nearly_the_name_in_the_same_folder(tmp_path: Path, stored: str) -> None:
    there = index(tmp_path, f"evidence/{stored}")
    assert there.beside("evidence/公报.pdf") == f"evidence/{stored}"
    assert there.replacement("evidence/公报.pdf") is None


@pytest.mark.parametrize(("stored", "written"), [("公报(2).pdf", "公报(1).pdf"), ("附件2.pdf", "附件1.pdf")])
def test_another_number_is_another_document(tmp_path: Path, stored: str, written: str) -> None:
    assert index(tmp_path, f"evidence/{stored}").beside(f"evidence/{written}") is None


@pytest.mark.parametrize(
    ("written", "files"),
    [
        ("evidence/公报.pdf（第3页）", ("evidence/公报.pdf", "evidence/《公报》.pdf")),
        ("evidence/附件1.pdf", ("evidence/附件2.pdf",)),
        ("evidence/1.5级.pdf", ("evidence/5级.pdf",)),
        ("evidence/2024/1、公报.pdf", ("evidence/2023/公报.pdf",)),
    ],
)
def test_another_number_or_two_files(tmp_path: Path, written: str, files: tuple[str, ...]) -> None:
    there = index(tmp_path, *files)
    found = there.closest(written)
    assert found is None or found.file == files[0]
    assert len(files) > 1 or found is None


@pytest.mark.parametrize(
    ("written", "files"),
    [
        ("evidence/a.pdf", ("evidence/A.pdf", "evidence/Ａ.pdf")),
        ("evidence/a", ("evidence/a.pdf", "evidence/a.docx")),
        ("evidence/演练区/a.pdf", ("evidence/云岭县/a.pdf",)),
        ("evidence/2024/a.pdf", ("evidence/2023/a.pdf",)),
        ("evidence/a.pdf", ("evidence/b.pdf", "data/a.pdf", "docs/plan/a.pdf")),
        ("evidence/thumbs.db ", ("evidence/Thumbs.db",)),
        ("evidence/x/a.pdf", ("evidence/@eaDir/a.pdf", "evidence/#recycle/a.pdf")),
        ("../evidence/a.PDF", ("evidence/a.pdf",)),
        ("D:/evidence/a.PDF", ("evidence/a.pdf",)),
    ],
)
def test_nobody_knows(tmp_path: Path, written: str, files: tuple[str, ...]) -> None:
    """Two files, another region's, another year's, litter, a path out of the project."""
    there = index(tmp_path, *files)
    assert there.replacement(written) is None
    if not written.startswith(("D:", "/", "..")):
        assert there.closest(written) is None


def test_what_is_there_is_left_alone(tmp_path: Path) -> None:
    assert index(tmp_path, "evidence/a.pdf", "evidence/A.pdf").replacement("evidence/a.pdf") is None


def test_of_several_the_own(tmp_path: Path) -> None:
    """The file of the own region and year is named, and never written without asking."""
    own = "evidence/2024/演练区/年报.pdf"
    there = index(tmp_path, own, "evidence/2024/云岭县/年报.pdf", "evidence/2023/演练区/年报.pdf")
    assert there.closest("年报.pdf") is None
    assert there.closest("年报.pdf", ("演练区", "2024")) == Closest(own, surely=False)
