"""A stranger's repository is read and not obeyed, and its commits may say anything."""

from __future__ import annotations

import datetime
import os
import shutil
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.git.commits import read_commit
from ecocheck.app.git.trouble import GitError
from ecocheck.app.history.building import Asked, history_of
from ecocheck.app.history.items import Item
from ecocheck.app.opening import open_project
from tests.changes.repositories import FILE, Repository, made
from tests.changes.strangers import FETCHES, RUNS, Trap, trap

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ecocheck.app.history.views import History

pytestmark = [
    pytest.mark.skipif(shutil.which("git") is None, reason="git is missing"),
    pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="programs and pipes are made as on Linux"),
]
ITEM = Item("3-1", "市区污水处理率", (("measurements", "3-1"),))
TODAY = datetime.date(2026, 1, 1)


@pytest.fixture
def ours(tmp_path: Path) -> Trap:
    """A program in wait for whoever looks at the repository."""
    return trap(made(tmp_path), tmp_path)


def history(work: Repository) -> History:
    """The history of one datum."""
    opened = open_project(work.project, exactly=True)
    place = next(one for one in opened.project.places() if one.name == "演练区")
    return history_of(Asked(opened, place, 2024, [ITEM], None), TODAY)


@pytest.mark.parametrize("attack", RUNS.values(), ids=RUNS)
def test_no_program_is_run(ours: Trap, attack: Callable[[Trap], None]) -> None:
    attack(ours)
    ours.work.change(FILE, "value: 98.4\n", "value: 98.5\n")
    ours.mark.unlink(missing_ok=True)
    how = [one.how.value for one in history(ours.work).data[0].versions]
    assert how == ["changed", "recorded"]
    assert not ours.is_sprung()


@pytest.mark.parametrize("attack", FETCHES.values(), ids=FETCHES)
def test_nothing_is_fetched(ours: Trap, attack: Callable[[Trap], None]) -> None:
    attack(ours)
    with pytest.raises(GitError) as caught:
        history(ours.work)
    assert caught.value.trouble == "absent"
    assert not ours.is_sprung()


class _Objects:
    """One commit with this content."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def commit(self, _: str) -> bytes:
        """The content."""
        return self.content


def commit(author: bytes, more: bytes = b"", committer: bytes = b"c <c> 1740800000 +0800") -> bytes:
    """The content of a commit."""
    return b"tree " + b"a" * 40 + b"\nauthor " + author + b"\ncommitter " + committer + b"\n" + more + b"\nx\n"


@pytest.mark.parametrize(
    ("author", "more", "name"),
    [
        ("甲 <a@b> 1740800000 +0800".encode(), b"", "甲"),
        ("甲".encode("gbk") + b" <a@b> 1740800000 +0800", b"encoding GBK\n", "甲"),
        ("甲".encode("gbk") + b" <a@b> 1740800000 +0800", b"", "��"),
        (b"x <a@b> 1740800000 +0800", b"encoding punycode\n", "x"),
        (b" <> 0 +0000", b"", ""),
        (b"a" * 5000 + b" <a> 0 +0000", b"", "a" * 100),
        (b"a <b<c>> 0 +0000", b"", "a"),
    ],
)
def test_names_of_authors(author: bytes, more: bytes, name: str) -> None:
    found = read_commit(_Objects(commit(author, more)), "b" * 40)  # type: ignore[arg-type]  # stands for them
    assert found.author == name


def test_days_in_zones() -> None:
    """1740792600 is the first of March 2025, 01:30 in London; in New York it was still February."""
    found = read_commit(
        _Objects(commit(b"a <a> 1740792600 -0500", committer=b"c <c> 1740792600 +0000")),  # type: ignore[arg-type]  # stands for them
        "b" * 40,
    )
    assert (found.written.isoformat(), found.day.isoformat()) == ("2025-02-28", "2025-03-01")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        commit(b"a <a> x +0000"),
        commit(b"a <a> 999999999999999999 +0000"),
        commit(b"a <a> 0 +0000", committer=b"nobody"),
        b"tree x\n",
    ],
)
def test_what_is_no_commit(content: bytes) -> None:
    with pytest.raises(GitError):
        read_commit(_Objects(content), "b" * 40)  # type: ignore[arg-type]  # stands for them


def test_a_link_in_the_place_of_the_file_is_no_version(tmp_path: Path) -> None:
    """Git keeps where the link leads, which is no data."""
    work = made(tmp_path)
    path = work.project / FILE
    content = path.read_bytes()
    path.unlink()
    path.symlink_to(tmp_path / "外面.yaml")
    work.commit()
    path.unlink()
    path.write_bytes(content)
    work.commit()
    found = history(work)
    assert [one.how.value for one in found.data[0].versions] == ["restored", "removed", "recorded"]
    assert found.linked


def test_a_link_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    """What changes behind it is in no commit of the file, so the history says that it does not know."""
    work = made(tmp_path)
    assert not history(work).linked
    folder = work.project / "data/演练区"
    folder.rename(work.project / "别处")
    folder.symlink_to("../别处")
    work.commit()
    work.change(FILE, "value: 98.4\n", "value: 98.5\n")
    work.commit()
    found = history(work)
    assert found.linked
    assert [one.how.value for one in found.data[0].versions] == ["restored", "removed", "recorded"]


def test_a_file_larger_than_any_data_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    work = made(tmp_path)
    path = work.project / FILE
    content = path.read_bytes()
    path.write_bytes(content + b"# x\n" * 2_000)
    work.commit()
    path.write_bytes(content)
    monkeypatch.setattr("ecocheck.app.history.files.MAX_BYTES", len(content) + 4_000)
    versions = history(work).data[0].versions
    assert [(one.commit is None, one.refused) for one in versions] == [(True, False), (False, True), (False, False)]


def test_what_is_not_checked_out_is_judged_in_its_commit(tmp_path: Path) -> None:
    work = made(tmp_path)
    work.git("update-index", "--skip-worktree", FILE)
    (work.project / FILE).unlink()
    newest, oldest = history(work).data[0].versions
    assert (newest.how.value, oldest.how.value) == ("removed", "recorded")
    assert oldest.judged.row is not None
    assert oldest.judged.row.verdict.value == "met"  # type: ignore[union-attr]  # a criterion has a row


def test_a_region_in_a_submodule_has_no_history_here(tmp_path: Path) -> None:
    work = made(tmp_path)
    folder = work.project / "data/演练区"
    work.git("rm", "-rq", "--cached", "data/演练区")
    inner = Repository(folder, folder)
    inner.git("init", "-q", ".")
    inner.commit()
    work.commit()
    with pytest.raises(GitError) as caught:
        history(work)
    assert caught.value.trouble == "module"
