"""`validate -`: one data file from the standard input, as if it stood in its place in the project."""

from __future__ import annotations

import io
import json
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from ecocheck.source.yaml.text import MAX_BYTES
from tests.cli.running import PROJECT, run_here

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.running import Ran

DAY = "2026-03-01"
FILE = "data/演练区/2024.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the invented project."""
    return shutil.copytree(PROJECT, tmp_path / "项目")


@pytest.fixture
def eco(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, project: Path
) -> Callable[..., Ran]:
    """Run `validate -` in that copy with this input."""

    def run(content: bytes, *args: str, width: int | None = None) -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="utf-8"))
        words = ("validate", "-", "--as-of", DAY, *args)
        return run_here(capsysbinary, monkeypatch, *words, folder=project, width=width)

    return run


def test_the_same_content_says_the_same(eco: Callable[..., Ran], project: Path) -> None:
    content = (project / FILE).read_bytes()
    ran = eco(content, "--format", "json")
    made = json.loads(ran.out)
    assert ran.code == 0
    assert {one["file"] for one in made["findings"]} <= {FILE}
    assert eco(b"\xef\xbb\xbf" + content, "--format", "json").out == ran.out
    assert eco(content, "--as", FILE, "--format", "json").out == ran.out
    assert eco(content, "--as", ".\\" + FILE.replace("/", "\\"), "--format", "json").out == ran.out
    assert eco(content, "--as", str(project / FILE), "--format", "json").out == ran.out


def test_the_file_on_the_disk_does_not_count(eco: Callable[..., Ran], project: Path) -> None:
    good = (project / FILE).read_bytes()
    bad = good.replace(b"value: ", "value: 无".encode(), 1)
    assert bad != good
    ran = eco(bad, width=80)
    assert ran.code == 1
    assert "value: 无" in ran.out  # the line of source is that of the input
    assert (project / FILE).read_bytes() == good
    (project / FILE).write_bytes(bad)
    assert eco(good).code == 0


def test_a_year_to_come(eco: Callable[..., Ran], project: Path) -> None:
    """The file need not be there."""
    content = (project / FILE).read_text(encoding="utf-8").replace("year: 2024", "year: 2025", 1)
    assert not (project / "data/演练区/2031.yaml").exists()
    ran = eco(content.replace("year: 2025", "year: 2031", 1).encode(), "--format", "json")
    assert ran.code in {0, 1}
    assert json.loads(ran.out)["summary"]["unread"] == []
    assert {one["file"] for one in json.loads(ran.out)["findings"]} <= {"data/演练区/2031.yaml"}
    assert not (project / "data/演练区/2031.yaml").exists()


def test_content_that_says_another_place(eco: Callable[..., Ran], project: Path) -> None:
    ran = eco((project / FILE).read_bytes(), "--as", "data/演练区/2025.yaml")
    assert ran.code == 1
    assert "data/演练区/2025.yaml" in ran.out


@pytest.mark.parametrize(
    ("content", "args", "said"),
    [
        (b"", (), "标准输入是空的"),
        (b" \n", (), "标准输入是空的"),
        (b"a: 1\n", (), "没有读到地区（region）和年份（year）"),
        ("region: 演练区\nyear: 20\n".encode(), (), "没有读到地区"),
        ("region: 没有的县\nyear: 2024\n".encode(), (), "没有地区“没有的县”"),
        (b"a: 1\n", ("--as", "data/../2024.yaml"), "--as 要写数据文件在项目里的位置"),
        (b"a: 1\n", ("--as", "indicators.yaml"), "--as 要写数据文件在项目里的位置"),
        (b"a: 1\n", ("--as", "/etc/passwd"), "--as 要写数据文件在项目里的位置"),
        (b"a: 1\n", ("--as", "data/演练区/24.yaml"), "--as 要写数据文件在项目里的位置"),
        (b"a: 1\n", ("--changed-since", "HEAD"), "写了文件，就不能再写 --changed-since"),
        (b"a: 1\n", ("--fix",), "写了文件，就不能再写 --fix"),
        (b"a" * (MAX_BYTES + 1), (), "标准输入的内容太大"),
    ],
)
def test_what_cannot_be_checked(eco: Callable[..., Ran], content: bytes, args: tuple[str, ...], said: str) -> None:
    ran = eco(content, *args)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


@pytest.mark.parametrize("content", [b"\x00\xff\xfe", b"&a [*a", b"region: [", "区\n".encode("gbk"), b"- " * 3000])
def test_what_is_no_data_file_is_found_out(eco: Callable[..., Ran], content: bytes) -> None:
    ran = eco(content, "--as", FILE)
    assert ran.code == 1
    assert "Traceback" not in ran.out + ran.err


class Keyboard(io.TextIOWrapper):
    """An input at which somebody types."""

    def isatty(self) -> bool:
        """It is."""
        return True


def test_from_a_keyboard_it_says_how_to_end(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    content = (project / FILE).read_bytes()
    for made, args, said in ((io.TextIOWrapper, (), False), (Keyboard, (), True), (Keyboard, ("-q",), False)):
        monkeypatch.setattr(sys, "stdin", made(io.BytesIO(content), encoding="utf-8"))
        ran = run_here(capsysbinary, monkeypatch, "validate", "-", "--as-of", DAY, *args, folder=project)
        assert ("Ctrl+D" in ran.err) is said


def test_a_broken_registry_elsewhere_fails_the_input(eco: Callable[..., Ran], project: Path) -> None:
    """The registry lies in another folder; with an error there the input is not checked, and does not pass."""
    inner = shutil.copytree(project, project / "里面")
    (inner / "indicators.yaml").unlink()
    (inner / "tasks.yaml").unlink()
    units = inner / "units.yaml"
    lines = [one for one in units.read_text(encoding="utf-8").splitlines() if not one.startswith("registry:")]
    units.write_text("\n".join([*lines, "registry: ..", ""]), encoding="utf-8")
    content = (project / FILE).read_bytes()
    assert eco(content, "--root", str(inner)).code == 0
    with (project / "indicators.yaml").open("a", encoding="utf-8") as file:
        file.write("多写的: 1\n")
    ran = eco(content, "--root", str(inner))
    assert ran.code == 1
    assert "../indicators.yaml" in ran.out
