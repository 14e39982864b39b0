"""What is said where two states cannot be compared, and of which of them."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.changes.repositories import Repository
from tests.cli.running import run_process
from tests.diff.repository import DAY, DISTRICT, LINE, moved, parted, refused
from tests.diff.running import copied

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is missing")


@pytest.mark.parametrize("args", [(), ("origin/main",), ("v1", "HEAD")])
def test_part_of_the_history(eco: Runner, work: Repository, tmp_path: Path, args: tuple[str, ...]) -> None:
    """As CI servers check out: one commit of the branch, and nothing to compare it with."""
    parted(work)
    work.git("checkout", "-q", "main")
    copy = Repository(tmp_path / "浅", tmp_path / "浅")
    work.git("clone", "-q", "--depth", "1", "-b", "work", work.top.as_uri(), str(copy.top))
    said = refused(eco, *args, folder=copy.project)
    assert 'git fetch --unshallow origin "+refs/heads/*:refs/remotes/origin/*"' in said
    assert "fetch-depth: 0" in said
    assert ("更早的提交、别的分支没有取回" in said) == bool(args)


def test_an_earlier_commit_that_was_not_fetched(eco: Runner, work: Repository, tmp_path: Path) -> None:
    """It is not that the two parted at an unknown place; and a folder without a project is no matter of history."""
    parted(work)
    work.git("checkout", "-q", "main")
    copy = Repository(tmp_path / "浅", tmp_path / "浅")
    work.git("clone", "-q", "--depth", "1", "-b", "work", work.top.as_uri(), str(copy.top))
    said = refused(eco, "HEAD~1", folder=copy.project)
    assert "里面没有“HEAD~1”：更早的提交" in said
    assert "分开" not in said
    assert "文件夹“data”里没有项目" in refused(eco, "data", folder=copy.project)


def test_without_a_main_branch_nothing_is_guessed(eco: Runner, work: Repository, tmp_path: Path) -> None:
    """As after `clone --depth 1` of a branch and `fetch --unshallow`: the last commit would always say 没有变动."""
    parted(work)
    work.git("checkout", "-q", "main")
    copy = Repository(tmp_path / "浅", tmp_path / "浅")
    work.git("clone", "-q", "--depth", "1", "-b", "work", work.top.as_uri(), str(copy.top))
    copy.git("fetch", "-q", "--unshallow", "origin")
    said = refused(eco, folder=copy.project)
    assert "找不到主分支（origin/main、origin/master、main、master），请写明同哪个版本对照" in said
    assert 'git fetch origin "+refs/heads/*:refs/remotes/origin/*"' in said
    copy.git("fetch", "-q", "origin", "+refs/heads/*:refs/remotes/origin/*")
    assert moved(eco, folder=copy.project) == ["3-3"]


def test_part_of_the_history_with_another_branch(eco: Runner, work: Repository, tmp_path: Path) -> None:
    """Both branches are there, but not where they parted; the two ends can be compared all the same."""
    parted(work)
    work.git("checkout", "-q", "main")
    copy = Repository(tmp_path / "浅", tmp_path / "浅")
    work.git("clone", "-q", "--depth", "1", "--no-single-branch", "-b", "work", work.top.as_uri(), str(copy.top))
    assert "origin/HEAD" in refused(eco, folder=copy.project)
    assert "fetch-depth: 0" in refused(eco, "origin/main...work", folder=copy.project)
    assert sorted(moved(eco, "origin/main", folder=copy.project)) == ["2-2", "3-3"]


def test_no_repository(eco: Runner, tmp_path: Path) -> None:
    folder = copied(tmp_path / "无")
    for args in ((), ("main",), ("main...work",)):
        said = refused(eco, *args, folder=folder)
        assert "ecocheck diff 要同历史版本比较" in said
        assert "不在 git 代码库里" in said


def test_no_git(eco: Runner, work: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "没有安装" in refused(eco, "main", folder=work.project)


@pytest.mark.parametrize("rev", ["mian", "0123456789", "--all", "main:units.yaml", "", "HEAD@{1}", "v1\n"])
def test_unknown_revision(eco: Runner, work: Repository, rev: str) -> None:
    """Options and line ends are refused by the parser; everything else by name, an empty name too."""
    said = refused(eco, "main", rev, folder=work.project)
    assert any(one in said for one in ("代码库里没有版本", "没有选项", "控制字符"))


def test_a_folder_that_is_no_project(eco: Runner, work: Repository) -> None:
    said = refused(eco, "data", folder=work.project)
    assert "文件夹“data”里没有项目（没有 units.yaml）" in said
    work.git("branch", "data", "main")
    work.change(DISTRICT, *LINE)
    assert moved(eco, "data", folder=work.project) == ["3-3"], "a revision of that name is one"


def test_before_the_project_was_there(eco: Runner, work: Repository) -> None:
    work.git("checkout", "-q", "--orphan", "empty")
    work.git("rm", "-rqf", "--cached", ".")
    work.git("commit", "-q", "--allow-empty", "-m", "x")
    said = refused(eco, "empty", "main", folder=work.project)
    assert "“empty”里还没有这个项目（没有 units.yaml）" in said
    assert "ecocheck diff 旧文件夹 新文件夹" in said


def test_three_sides(eco: Runner, work: Repository) -> None:
    assert "最多写两个" in refused(eco, "main", "work", "HEAD", folder=work.project)


@pytest.mark.parametrize(
    ("args", "side"), [(("main", "work"), "work"), (("work", "main"), "work"), (("main",), "当前文件夹")]
)
@pytest.mark.parametrize("form", ["text", "json", "md"])
def test_a_broken_registry_on_one_side(
    eco: Runner, work: Repository, args: tuple[str, ...], side: str, form: str
) -> None:
    work.change("indicators.yaml", "{at_least: 98}", "{at_least: 98, at_most: 99}")
    work.commit()
    ran = eco("diff", *args, "--format", form, *DAY, folder=work.project)
    assert ran.code == 1
    assert f"“{side}”：登记册有错误，改正以前不能判定" in ran.err
    if form == "json":
        found = json.loads(ran.out)
        assert [one["severity"] for one in found["findings"]] == ["error"]
        assert found["moves"] == []
    else:
        assert "indicators.yaml" in ran.out + ran.err


def test_a_broken_registry_replaces_the_comment(eco: Runner, work: Repository) -> None:
    """A comment of an earlier state would stand for good: the file is written, with the error and its line."""
    work.change("indicators.yaml", "{at_least: 98}", "{at_least: 98, at_most: 99}")
    ran = eco("diff", "main", *DAY, "--format", "md", "-o", "b.md", folder=work.project)
    assert ran.code == 1
    said = (work.project / "b.md").read_text(encoding="utf-8")
    assert said.startswith("<!-- ecocheck diff -->\n### 判定变动\n")
    assert "“当前文件夹”：登记册有错，未能对照" in said
    assert "ECO334 一条规则只能有一个种类" in said
    assert "indicators.yaml:" in said


def test_a_standard_that_one_side_does_not_have(eco: Runner, work: Repository) -> None:
    work.change("indicators.yaml", "SF-2024, name", "SF-2025, name")
    work.change("indicators.yaml", "standard: SF-2024", "standard: SF-2025")
    work.commit()
    args = ("main", "work", "--standard", "SF-2025")
    said = refused(eco, *args, folder=work.project)
    assert "“main”：没有标准“SF-2025”。标准有：plan、SF-2024" in said
    assert moved(eco, *args, "--standard-before", "SF-2024", folder=work.project) == []


def test_a_name_that_gives_orders_to_a_terminal(work: Repository) -> None:
    """What was typed comes back visible."""
    code, out, err = run_process("diff", "\x1b[31m", folder=work.project)
    assert (code, out) == (2, b"")
    assert b"\x1b" not in err
