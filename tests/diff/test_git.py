"""What is compared: revisions, folders, what the branch brought; and what is said where that cannot be done."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from typing import TYPE_CHECKING, Any

import pytest

from tests.changes.repositories import Repository, made
from tests.changes.strangers import FETCHES, RUNS, pipe, trap
from tests.cli.running import run_process
from tests.diff.running import PROJECT, copied

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tests.cli.conftest import Runner

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is missing")

DISTRICT, COUNTY, CITY = "data/演练区/2024.yaml", "data/云岭县/2024.yaml", "data/演练市/2024.yaml"
_DAY = ("--as-of", "2025-06-30")
_LINE = ("3-3: {value: 35", "3-3: {value: 29")
"""演练区 falls below the 30 of 3-3."""
_TARGET = ("at_most: 25", "at_most: 23")
"""演练区 misses its target of 2-2."""


@pytest.fixture
def work(tmp_path: Path) -> Repository:
    """A repository with the project at its top; `work` is checked out, and `main` is the same."""
    return made(tmp_path, project=PROJECT)


def moved(eco: Runner, *args: str, folder: Path) -> list[str]:
    """The ids of the verdicts that moved, as the command says it."""
    ran = eco("diff", *args, *_DAY, "--format", "json", folder=folder)
    assert ran.code == 0, ran.err
    found: dict[str, Any] = json.loads(ran.out)
    return [one["id"] for one in found["moves"] if one["of_verdict"]]


def refused(eco: Runner, *args: str, folder: Path) -> str:
    """What is said where nothing can be compared, with exit 2 and an empty output."""
    ran = eco("diff", *args, *_DAY, folder=folder)
    assert ran.code == 2
    assert ran.out == ""
    return ran.err


def parted(work: Repository) -> None:
    """`work` misses 3-3, and `main` went on to miss 2-2."""
    work.change(DISTRICT, *_LINE)
    work.commit()
    work.git("checkout", "-q", "main")
    work.change(DISTRICT, *_TARGET)
    work.commit()
    work.git("checkout", "-q", "work")


@pytest.mark.parametrize(
    ("args", "ids"),
    [
        ((), ["3-3"]),  # what the branch brought
        (("main...work",), ["3-3"]),
        (("main...",), ["3-3"]),
        (("work...main",), ["2-2"]),
        (("...main",), ["2-2"]),
        (("main", "work"), ["3-3", "2-2"]),
        (("main..work",), ["3-3", "2-2"]),
        (("main",), ["3-3", "2-2"]),
        (("work~1", "work"), ["3-3"]),
        (("work", "work~1"), ["3-3"]),
        (("HEAD",), []),
        (("work", "work"), []),
    ],
    ids=str,
)
def test_revisions(eco: Runner, work: Repository, args: tuple[str, ...], ids: list[str]) -> None:
    parted(work)
    assert sorted(moved(eco, *args, folder=work.project)) == sorted(ids)


def test_direction_and_sides(eco: Runner, work: Repository) -> None:
    """The order of the arguments is the direction; the head names both commits."""
    parted(work)
    hashes = [work.git("rev-parse", one).strip() for one in ("main", "work")]
    there, back = (
        json.loads(eco("diff", *args, *_DAY, "--format", "json", folder=work.project).out)
        for args in (("main", "work"), ("work", "main"))
    )
    assert [there[side]["commit"] for side in ("from", "to")] == hashes
    assert [there[side]["asked"] for side in ("from", "to")] == ["main", "work"]
    directions = [
        {one["id"]: one["direction"] for one in found["moves"] if one["of_verdict"]} for found in (there, back)
    ]
    assert directions == [{"3-3": "worse", "2-2": "better"}, {"3-3": "better", "2-2": "worse"}]
    assert (
        f"对照：main（{hashes[0][:8]}） → work（{hashes[1][:8]}）"
        in eco("diff", "main", "work", folder=work.project).out
    )


def test_what_is_not_committed_counts_for_the_working_folder_only(eco: Runner, work: Repository) -> None:
    parted(work)
    work.change(DISTRICT, "1-3:\n    value: 92", "1-3:\n    value: 80")
    (work.project / "data/云岭县/2023.yaml").write_text("region: 云岭县\nyear: 2023\n", encoding="utf-8")
    assert moved(eco, folder=work.project) == ["1-3", "3-3"]
    assert moved(eco, "HEAD", folder=work.project) == ["1-3"]
    assert moved(eco, "main...work", folder=work.project) == ["3-3"]


def test_on_the_main_branch_it_is_what_is_not_committed(eco: Runner, work: Repository) -> None:
    work.git("checkout", "-q", "main")
    work.change(DISTRICT, *_LINE)
    assert moved(eco, folder=work.project) == ["3-3"]
    work.commit()
    assert moved(eco, folder=work.project) == []


def test_the_branch_of_the_server_comes_before_the_own_one(eco: Runner, work: Repository, tmp_path: Path) -> None:
    """The own `main` of a clone may be old; what was merged since then is not what this branch brought."""
    copy = Repository(tmp_path / "副本", tmp_path / "副本")
    work.git("checkout", "-q", "main")
    work.git("clone", "-q", work.top.as_uri(), str(copy.top))
    work.change(DISTRICT, *_TARGET)
    work.commit()
    copy.git("fetch", "-q")
    copy.git("checkout", "-q", "--no-track", "-b", "mine", "origin/main")
    copy.change(DISTRICT, *_LINE)
    assert moved(eco, folder=copy.project) == ["3-3"]


def test_without_a_main_branch_it_is_the_last_commit(eco: Runner, work: Repository) -> None:
    work.git("branch", "-D", "-q", "main")
    work.change(DISTRICT, *_LINE)
    work.commit()
    assert moved(eco, folder=work.project) == []
    work.change(DISTRICT, *_TARGET)
    assert moved(eco, folder=work.project) == ["2-2"]


def test_folders_need_no_git(eco: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = copied(tmp_path / "去年 的")
    after = copied(tmp_path / "今年", [{"file": DISTRICT, "old": _LINE[0], "new": _LINE[1]}])
    monkeypatch.setenv("PATH", str(tmp_path))
    assert moved(eco, str(before), str(after), folder=after) == ["3-3"]
    assert moved(eco, "../去年 的", folder=after) == ["3-3"], "a relative path begins at the working folder"
    assert moved(eco, ".", folder=after) == []


def test_a_folder_with_a_revision(eco: Runner, work: Repository, tmp_path: Path) -> None:
    other = copied(tmp_path / "收到的", [{"file": DISTRICT, "old": _LINE[0], "new": _LINE[1]}])
    assert moved(eco, "main", str(other), folder=work.project) == ["3-3"]


def test_a_project_inside_the_repository_with_the_registry_above(eco: Runner, tmp_path: Path) -> None:
    """Registry at the top, the project two folders down in Chinese, as a drill is; the rule moves, then a figure."""
    drill = copied(tmp_path / "原样", [{"file": "units.yaml", "old": "registry: .", "new": "registry: ../.."}])
    work = made(tmp_path, "示例/演练 市", project=drill)
    for name in ("indicators.yaml", "tasks.yaml"):
        (work.project / name).rename(work.top / name)
    shutil.copy(work.project / "units.yaml", work.top / "units.yaml")
    work.change("../../units.yaml", "registry: ../..", "registry: .")
    work.commit()
    work.git("branch", "-f", "main")
    work.change("../../indicators.yaml", "{at_least: 30}", "{at_least: 36}")
    work.change("../../indicators.yaml", "不低于30%", "不低于36%")
    work.commit()
    work.change(DISTRICT, *_TARGET)
    found = json.loads(eco("diff", *_DAY, "--format", "json", folder=work.project).out)
    causes = {one["id"]: one["causes"][0] for one in found["moves"] if one["of_verdict"]}
    assert {key: one["kind"] for key, one in causes.items()} == {"3-3": "rule", "2-2": "assigned_target"}
    assert causes["3-3"]["after_at"]["file"] == "../../indicators.yaml"
    assert causes["2-2"]["after_at"]["file"] == DISTRICT
    assert moved(eco, "main", "work", folder=work.project) == ["3-3"]


@pytest.mark.parametrize("args", [(), ("origin/main",), ("v1", "HEAD")])
def test_part_of_the_history(eco: Runner, work: Repository, tmp_path: Path, args: tuple[str, ...]) -> None:
    """As CI servers check out: one commit of the branch, and nothing to compare it with."""
    parted(work)
    work.git("checkout", "-q", "main")
    copy = Repository(tmp_path / "浅", tmp_path / "浅")
    work.git("clone", "-q", "--depth", "1", "-b", "work", work.top.as_uri(), str(copy.top))
    said = refused(eco, *args, folder=copy.project)
    assert "git fetch --unshallow origin" in said
    assert "fetch-depth: 0" in said


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
    work.change(DISTRICT, *_LINE)
    assert moved(eco, "data", folder=work.project) == ["3-3"], "a revision of that name is one"


def test_before_the_project_was_there(eco: Runner, work: Repository) -> None:
    work.git("checkout", "-q", "--orphan", "empty")
    work.git("rm", "-rqf", "--cached", ".")
    work.git("commit", "-q", "--allow-empty", "-m", "x")
    said = refused(eco, "empty", "main", folder=work.project)
    assert "“empty”里还没有这个项目（没有 units.yaml）" in said


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
    ran = eco("diff", *args, "--format", form, *_DAY, folder=work.project)
    assert ran.code == 1
    assert f"“{side}”：登记册有错误，改正以前不能判定" in ran.err
    if form == "json":
        found = json.loads(ran.out)
        assert [one["severity"] for one in found["findings"]] == ["error"]
        assert found["moves"] == []
    else:
        assert "indicators.yaml" in ran.out + ran.err


def test_a_standard_that_one_side_does_not_have(eco: Runner, work: Repository) -> None:
    work.change("indicators.yaml", "SF-2024, name", "SF-2025, name")
    work.change("indicators.yaml", "standard: SF-2024", "standard: SF-2025")
    work.commit()
    args = ("main", "work", "--standard", "SF-2025")
    said = refused(eco, *args, folder=work.project)
    assert "“main”：没有标准“SF-2025”。标准有：plan、SF-2024" in said
    assert moved(eco, *args, "--standard-before", "SF-2024", folder=work.project) == []


_WAYS = ((), ("main", "work"))
"""What the branch brought, and one revision after another; both read the repository in the same way."""


def _state(top: Path) -> Mapping[str, object]:
    """Every file and folder of a tree, the git folder's too: bytes, mode, and when it was changed."""
    found: dict[str, object] = {}
    for path in sorted(top.rglob("*")):
        status = path.lstat()
        content = path.read_bytes() if path.is_file() else None
        found[path.relative_to(top).as_posix()] = (content, status.st_mode, status.st_mtime_ns, status.st_nlink)
    return found


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="programs and pipes are made as on Linux")
@pytest.mark.parametrize(
    ("attack", "args"),
    [(attack, _WAYS[place % 2]) for place, attack in enumerate(RUNS.values())],
    ids=RUNS,
)
def test_a_strangers_repository(  # noqa: PLR0913, PLR0917 fixtures and parameters
    eco: Runner,
    work: Repository,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    attack: Callable[[Any], None],
    args: tuple[str, ...],
) -> None:
    """Nothing of it runs, nothing in it changes, and nothing is left behind."""
    scratch = tmp_path / "临时"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    work.change(DISTRICT, *_LINE)
    work.commit()
    ours = trap(work, tmp_path)
    attack(ours)
    ours.mark.unlink(missing_ok=True)
    for path in (work.project / "data").rglob("*.yaml"):
        os.utime(path)  # the index knows nothing of the present state: somebody has to look into the file
    before = _state(work.top)
    assert "3-3" in moved(eco, *args, folder=work.project)
    assert not ours.is_sprung()
    assert _state(work.top) == before
    assert list(scratch.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="programs and pipes are made as on Linux")
@pytest.mark.parametrize("attack", FETCHES.values(), ids=FETCHES)
def test_nothing_is_fetched(eco: Runner, work: Repository, tmp_path: Path, attack: Callable[[Any], None]) -> None:
    ours = trap(work, tmp_path)
    attack(ours)
    assert "没有全部取到这台电脑上" in refused(eco, "main", folder=work.project)
    assert not ours.is_sprung()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="programs and pipes are made as on Linux")
def test_a_pipe_among_the_objects_is_not_waited_for(eco: Runner, work: Repository) -> None:
    pipe(work.top / ".git/objects/info/alternates")
    assert "不是文件的东西" in refused(eco, "main", folder=work.project)


def test_a_name_that_gives_orders_to_a_terminal(work: Repository) -> None:
    """What was typed comes back visible."""
    code, out, err = run_process("diff", "\x1b[31m", folder=work.project)
    assert (code, out) == (2, b"")
    assert b"\x1b" not in err


def test_in_a_hook_of_git(eco: Runner, work: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever git tells its hooks."""
    work.change(DISTRICT, *_LINE)
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_OBJECT_DIRECTORY"):
        monkeypatch.setenv(name, "/nonexistent")
    assert moved(eco, "main", folder=work.project) == ["3-3"]
