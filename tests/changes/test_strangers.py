"""A stranger's repository: whatever stands in it, nothing of it is run, and nothing is waited for."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.git import limits
from ecocheck.app.git.history import rebuild, where_left
from ecocheck.app.git.program import find_program
from ecocheck.app.git.refs import Refs
from ecocheck.app.git.repository import find_repository
from ecocheck.app.git.trouble import GitError
from tests.changes.repositories import FILE, Repository, made
from tests.changes.strangers import FETCHES, RUNS, Trap, bare, pipe, trap

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = [
    pytest.mark.skipif(shutil.which("git") is None, reason="git is missing"),
    pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="programs and pipes are made as on Linux"),
]

_SOUND, _BROKEN = "value: 98.4\n", "value: 98.4％\n"


def is_seen_as_it_was(work: Repository, rev: str = "main") -> bool:
    """Whether a change of the working folder, made here if need be, is not in the project that is made."""
    if _SOUND in (work.project / FILE).read_text(encoding="utf-8"):
        work.change(FILE, _SOUND, _BROKEN)
    with tempfile.TemporaryDirectory() as folder:
        then = rebuild(work.project, where_left(rev), Path(folder))
        was, now = ((root / FILE).read_text(encoding="utf-8") for root in (then.root, work.project))
    return was.replace(_SOUND, _BROKEN) == now != was


def trouble(work: Repository) -> str:
    """Why there is nothing to compare with."""
    with tempfile.TemporaryDirectory() as folder, pytest.raises(GitError) as caught:
        rebuild(work.project, where_left("main"), Path(folder))
    return caught.value.trouble


@pytest.fixture
def work(tmp_path: Path) -> Repository:
    """A sound repository with the project at its top."""
    return made(tmp_path)


@pytest.fixture
def ours(work: Repository, tmp_path: Path) -> Trap:
    """A program in wait for whoever looks at the repository."""
    return trap(work, tmp_path)


@pytest.mark.parametrize("attack", RUNS.values(), ids=RUNS)
def test_no_program_is_run(ours: Trap, attack: Callable[[Trap], None]) -> None:
    attack(ours)
    ours.mark.unlink(missing_ok=True)
    for path in (ours.work.project / "data").rglob("*.yaml"):
        os.utime(path)  # the index knows nothing of the present state: somebody has to look into the file
    assert is_seen_as_it_was(ours.work)
    assert not ours.is_sprung()


@pytest.mark.parametrize("attack", FETCHES.values(), ids=FETCHES)
def test_nothing_is_fetched(ours: Trap, attack: Callable[[Trap], None]) -> None:
    attack(ours)
    assert trouble(ours.work) == "absent"
    assert not ours.is_sprung()


def test_a_tracked_folder_is_no_repository(ours: Trap) -> None:
    """To git it is one, since nothing in it is called `.git`, and then obeys what is set there."""
    project = ours.work.project
    bare(project)
    (project / "config").write_text(
        f'[core]\n repositoryformatversion = 0\n worktree = .\n fsmonitor = {ours.command}\n[filter "evil"]\n'
        f" clean = {ours.command}\n",
        encoding="utf-8",
    )
    (project / ".gitattributes").write_text("* filter=evil\n", encoding="utf-8")
    ours.work.commit()
    assert is_seen_as_it_was(ours.work)
    assert not ours.is_sprung()


def test_a_bare_folder_alone_is_no_repository(tmp_path: Path) -> None:
    folder = made(tmp_path).project
    shutil.rmtree(folder / ".git")
    bare(folder)
    (folder / "config").write_text("[core]\n worktree = .\n", encoding="utf-8")
    assert trouble(Repository(folder, folder)) == "no_repository"


def test_core_worktree_leads_nowhere(work: Repository, tmp_path: Path) -> None:
    elsewhere = tmp_path / "别处"
    elsewhere.mkdir()
    work.git("config", "core.worktree", str(elsewhere))
    assert is_seen_as_it_was(work)


@pytest.mark.parametrize(
    "place", ["config", "config.worktree", "index", "packed-refs", "info/attributes", "info/grafts", "info/exclude"]
)
def test_a_pipe_among_the_files_of_git(work: Repository, place: str) -> None:
    """It holds nobody up: the file is not opened, or passed over as it is no file."""
    pipe(work.top / ".git" / place)
    assert is_seen_as_it_was(work)


@pytest.mark.parametrize("place", ["config", "index", "packed-refs", "shallow"])
def test_a_folder_among_the_files_of_git(work: Repository, place: str) -> None:
    (work.top / ".git" / place).unlink(missing_ok=True)
    (work.top / ".git" / place).mkdir()
    assert is_seen_as_it_was(work)


@pytest.mark.parametrize("setting", ["[core]\n attributesFile = 管道\n", "[include]\n path = ../管道\n"])
def test_a_pipe_that_a_setting_names(ours: Trap, setting: str) -> None:
    pipe(ours.work.top / "管道")
    ours.set(setting)
    assert is_seen_as_it_was(ours.work)


AMONG_OBJECTS = ("info/alternates", "pack/pack-0123456789012345678901234567890123456789.idx", "de/adbeef")


@pytest.fixture
def no_git(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs git fails."""

    def run(*_: object, **__: object) -> None:
        pytest.fail("git was started")

    monkeypatch.setattr(subprocess, "Popen", run)


@pytest.mark.parametrize("place", AMONG_OBJECTS)
def test_a_pipe_among_the_objects(work: Repository, place: str, no_git: None) -> None:  # noqa: ARG001 a fixture
    """There git itself would wait, so it is not started."""
    pipe(work.top / ".git" / "objects" / place)
    assert trouble(work) == "special"


@pytest.mark.parametrize("target", ["/dev/zero", "/proc/kmsg", "nowhere"])
def test_a_link_among_the_objects(work: Repository, target: str, no_git: None) -> None:  # noqa: ARG001 a fixture
    """Some files of the system never end, and call themselves regular."""
    path = work.top / ".git/objects/info/alternates"
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(target)
    assert trouble(work) == "special"


@pytest.mark.parametrize("written", ["{}", "../../borrowed/objects", "# 说明\n{}\n"])
def test_a_pipe_where_objects_are_borrowed(
    work: Repository,
    written: str,
    no_git: None,  # noqa: ARG001 a fixture
) -> None:
    borrowed = work.top / "borrowed/objects"
    pipe(borrowed / "info/alternates")
    path = work.top / ".git/objects/info/alternates"
    path.parent.mkdir(exist_ok=True)
    path.write_text(written.format(borrowed), encoding="utf-8")
    assert trouble(work) == "special"


def test_git_that_does_not_answer(work: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git = tmp_path / "bin/git"
    git.parent.mkdir()
    git.write_text("#!/bin/sh\nexec /bin/sleep 60\n", encoding="utf-8")
    git.chmod(0o755)
    monkeypatch.setenv("PATH", str(git.parent))
    monkeypatch.setattr(limits, "SECONDS", 0.5)
    assert trouble(work) == "too_long"


def test_objects_in_another_place_are_read(work: Repository, tmp_path: Path) -> None:
    """A linked folder and a borrowed one, each naming the other: both are how some people save room."""
    objects = work.top / ".git/objects"
    objects.rename(tmp_path / "objects")
    objects.symlink_to(tmp_path / "objects")
    (tmp_path / "objects/info").mkdir(exist_ok=True)
    (tmp_path / "objects/info/alternates").write_text(f"{tmp_path / 'other'}\n", encoding="utf-8")
    (tmp_path / "other/info").mkdir(parents=True)
    (tmp_path / "other/info/alternates").write_text(f"{objects}\n", encoding="utf-8")
    assert is_seen_as_it_was(work)


def test_a_pipe_in_the_working_folder(work: Repository) -> None:
    """It is not the file that the base had, which is made from what git keeps."""
    pipe(work.project / FILE)
    with tempfile.TemporaryDirectory() as folder:
        then = rebuild(work.project, where_left("main"), Path(folder))
        assert _SOUND in (then.root / FILE).read_text(encoding="utf-8")


def test_replacements_and_grafts_do_not_count(work: Repository) -> None:
    """What the base was is what the commits say, not what somebody has put in their place on this machine."""
    work.change(FILE, _SOUND, _BROKEN)
    work.commit()
    work.git("replace", "main", "work")
    (work.top / ".git" / "info" / "grafts").write_text(work.git("rev-parse", "work"), encoding="utf-8")
    assert is_seen_as_it_was(work)


def test_objects_of_another_folder_are_found(work: Repository, tmp_path: Path) -> None:
    """`git clone --shared` keeps them in one place for several repositories."""
    work.git("clone", "-q", "--shared", "-b", "work", ".", str(tmp_path / "共用"))
    copy = Repository(tmp_path / "共用", tmp_path / "共用")
    assert is_seen_as_it_was(copy, "origin/main")


@pytest.mark.parametrize("name", ["GIT_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR"])
def test_what_a_hook_leaves_in_the_environment(work: Repository, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "/nonexistent")
    assert is_seen_as_it_was(work)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GIT_CONFIG_PARAMETERS", "'core.repositoryformatversion=99'"),
        ("GIT_EXEC_PATH", "/nonexistent"),
        ("GIT_NAMESPACE", "x"),
        ("GIT_ALTERNATE_OBJECT_DIRECTORIES", "/nonexistent"),
        ("GIT_SHALLOW_FILE", "/nonexistent"),
        ("GIT_GRAFT_FILE", "/nonexistent"),
    ],
)
def test_what_else_git_would_hear_from_the_environment(
    work: Repository, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert is_seen_as_it_was(work)


@pytest.mark.parametrize("name", ["GIT_TRACE", "GIT_TRACE2", "GIT_TRACE2_EVENT"])
def test_no_trace_is_written(work: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str) -> None:
    monkeypatch.setenv(name, str(tmp_path / "trace"))
    assert is_seen_as_it_was(work)
    assert not (tmp_path / "trace").exists()


def test_a_hook_that_validates(work: Repository, tmp_path: Path) -> None:
    """A commit that brings a mistake is stopped, whatever git tells its hooks; in a second working folder too."""
    hook = work.top / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\nexec '{sys.executable}' -m ecocheck validate --changed-since main\n", encoding="utf-8")
    hook.chmod(0o755)
    work.git("worktree", "add", "-q", "-b", "second", str(tmp_path / "第二"))
    for place in (work, Repository(tmp_path / "第二", tmp_path / "第二")):
        place.git("commit", "-q", "--allow-empty", "-m", "x")
        place.change(FILE, _SOUND, _BROKEN)
        place.git("add", "-A")
        with pytest.raises(subprocess.CalledProcessError) as caught:
            place.git("commit", "-q", "-m", "x")
        assert b"ECO250" in caught.value.stdout + caught.value.stderr


def test_git_in_the_present_folder_is_not_taken(ours: Trap, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copyfile(ours.program, ours.work.project / "git")
    (ours.work.project / "git").chmod(0o755)
    monkeypatch.chdir(ours.work.project)
    git = shutil.which("git")
    monkeypatch.setenv("PATH", f".{os.pathsep}{os.pathsep}{os.environ['PATH']}")
    assert find_program() == git
    assert is_seen_as_it_was(ours.work)
    assert not ours.is_sprung()


def test_a_repository_of_somebody_else(work: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It is refused as git refuses it, until whoever asks has told git to trust it."""
    if os.geteuid() != 0:
        pytest.skip("only root can give a folder away")
    settings = tmp_path / "settings"
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    os.chown(work.top, 12345, 12345)
    for text in ("", f"[safe]\n directory = {tmp_path}\n", "[safe]\n directory = *\n directory =\n"):
        settings.write_text(text, encoding="utf-8")
        assert trouble(work) == "not_trusted"
    for value in ("*", str(work.top), f"{tmp_path}/*"):
        settings.write_text(f"[safe]\n directory = {value}\n", encoding="utf-8")
        assert is_seen_as_it_was(work)


def test_a_repository_cannot_trust_itself(work: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a folder away")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    work.git("config", "safe.directory", "*")
    os.chown(work.top, 12345, 12345)
    assert trouble(work) == "not_trusted"


def test_a_pointer_to_another_git_folder(ours: Trap, tmp_path: Path) -> None:
    """A working folder may name the git folder it belongs to; settings there count no more than elsewhere."""
    ours.set('[core]\n fsmonitor = TRAP\n[filter "evil"]\n clean = TRAP\n')
    shutil.move(ours.folder, tmp_path / "别处.git")
    (ours.work.top / ".git").write_text(f"gitdir: {tmp_path / '别处.git'}\n", encoding="utf-8")
    (ours.work.top / ".gitattributes").write_text("* filter=evil\n", encoding="utf-8")
    assert is_seen_as_it_was(ours.work)
    assert not ours.is_sprung()


@pytest.mark.parametrize("text", ["gitdir: /nonexistent\n", "gitdir: .\n", "x\n", "", "gitdir: " + "x" * 5000])
def test_a_pointer_to_nothing(work: Repository, text: str) -> None:
    shutil.rmtree(work.top / ".git")
    (work.top / ".git").write_text(text, encoding="utf-8")
    assert trouble(work) == "no_repository"


def test_branches_in_a_form_that_is_not_read(work: Repository) -> None:
    """The files would have to be read here, and git 2.39 does not know them either."""
    (work.top / ".git" / "reftable").mkdir()
    assert trouble(work) == "failed"


@pytest.mark.parametrize(
    "name",
    [
        "refs/../x",
        "refs/heads/../../x",
        "refs/./heads/main",
        "refs//x",
        "refs/heads/.x",
        "refs/heads/x.lock",
        "x",
        "../x",
    ],
)
def test_names_that_lead_out_of_the_folder(work: Repository, name: str) -> None:
    """Neither from the command line nor from HEAD, even if a hash lies there."""
    git = work.top / ".git"
    commit = work.git("rev-parse", "main")
    for place in (git / "x", work.top / "x", git / "refs" / "x", git / "refs/heads/.x", git / "refs/heads/x.lock"):
        place.write_text(commit, encoding="utf-8")
    refs = Refs(find_repository(work.project))
    assert refs.commit(name) is None
    (git / "HEAD").write_text(f"ref: {name}\n", encoding="utf-8")
    assert refs.commit("HEAD") is None


def test_names_that_stand_for_each_other(work: Repository) -> None:
    (work.top / ".git" / "refs/heads/main").write_text("ref: refs/heads/main\n", encoding="utf-8")
    assert trouble(work) == "unknown"
