"""Only the time counts in which we wait for git, and all of it together."""

from __future__ import annotations

import shutil
import threading
import time
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.git import limits
from ecocheck.app.git.history import past_of
from ecocheck.app.git.waiting import Waiting
from tests.changes.repositories import made

if TYPE_CHECKING:
    from pathlib import Path


def test_our_own_time_does_not_count() -> None:
    ended = threading.Event()
    waiting = Waiting(0.2, ended.set)
    with waiting:
        pass
    assert not ended.wait(0.6)
    waiting.close()


def test_one_long_wait_ends_it() -> None:
    ended = threading.Event()
    with Waiting(0.2, ended.set):
        assert ended.wait(5)


def test_short_waits_add_up() -> None:
    ended = threading.Event()
    waiting = Waiting(0.2, ended.set)
    for _ in range(6):
        with waiting:
            time.sleep(0.05)
    assert ended.wait(5)


def test_nothing_is_ended_afterwards() -> None:
    ended = threading.Event()
    waiting = Waiting(0.1, ended.set)
    waiting.close()
    with waiting:
        assert not ended.wait(0.3)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is missing")
def test_a_long_look_at_each_commit_is_no_fault_of_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As while 500 commits are judged between git's answers."""
    work = made(tmp_path)
    monkeypatch.setattr(limits, "SECONDS", 0.5)
    with past_of(work.project) as past:
        head = past.git.head or ""
        assert past.objects.commit(head)
        time.sleep(0.8)
        assert past.files(head)
