"""A stranger's repository is compared without anything of it being run, changed or left behind."""

from __future__ import annotations

import os
import shutil
import tempfile
from typing import TYPE_CHECKING, Any

import pytest

from tests.changes.strangers import FETCHES, RUNS, pipe, trap
from tests.diff.repository import DISTRICT, LINE, moved, refused

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tests.changes.repositories import Repository
    from tests.cli.conftest import Runner

pytestmark = [
    pytest.mark.skipif(shutil.which("git") is None, reason="git is missing"),
    pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="programs and pipes are made as on Linux"),
]

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
    work.change(DISTRICT, *LINE)
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


@pytest.mark.parametrize("attack", FETCHES.values(), ids=FETCHES)
def test_nothing_is_fetched(eco: Runner, work: Repository, tmp_path: Path, attack: Callable[[Any], None]) -> None:
    ours = trap(work, tmp_path)
    attack(ours)
    assert "没有全部取到这台电脑上" in refused(eco, "main", folder=work.project)
    assert not ours.is_sprung()


def test_a_pipe_among_the_objects_is_not_waited_for(eco: Runner, work: Repository) -> None:
    pipe(work.top / ".git/objects/info/alternates")
    assert "不是文件的东西" in refused(eco, "main", folder=work.project)


def test_in_a_hook_of_git(eco: Runner, work: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever git tells its hooks."""
    work.change(DISTRICT, *LINE)
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_OBJECT_DIRECTORY"):
        monkeypatch.setenv(name, "/nonexistent")
    assert moved(eco, "main", folder=work.project) == ["3-3"]


def _module(work: Repository, folder: str) -> None:
    """Make a folder of the project a repository of its own, of which a commit here only has the name of its commit."""
    inner = type(work)(work.top / folder, work.top / folder)
    work.git("rm", "-rq", "--cached", folder)
    inner.git("init", "-q", ".")
    inner.commit()
    work.commit()


@pytest.mark.parametrize("folder", ["data/演练区", "data"])
@pytest.mark.parametrize("args", [("HEAD~1", "HEAD"), ("HEAD~1",), ("main", "HEAD~1")])
def test_data_in_a_submodule_are_not_passed_over(
    eco: Runner, work: Repository, folder: str, args: tuple[str, ...]
) -> None:
    """Otherwise both sides would lack the data, and nothing would have changed."""
    _module(work, folder)
    work.change(DISTRICT, *LINE)
    type(work)(work.top / folder, work.top / folder).commit()
    work.commit()
    said = refused(eco, *args, folder=work.project)
    assert f"{folder} 是子模块" in said


@pytest.mark.parametrize("args", [("HEAD~1", "HEAD"), ("main", "work"), ("HEAD~1..HEAD",)])
def test_what_is_not_checked_out_counts_between_commits(eco: Runner, work: Repository, args: tuple[str, ...]) -> None:
    """Whoever tells git to leave a file out does not take it out of the commits."""
    work.change(DISTRICT, *LINE)
    work.commit()
    work.git("update-index", "--skip-worktree", DISTRICT)
    (work.project / DISTRICT).unlink()
    assert moved(eco, *args, folder=work.project) == ["3-3"]
