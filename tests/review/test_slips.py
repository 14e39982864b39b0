"""Slips of the hand: no region named, what does not apply, two forms, a question broken off, odd blanks in --by."""

from __future__ import annotations

import json
import shutil
import sys
from typing import TYPE_CHECKING

import pytest
import typer

from tests.explain.running import DAY, PROJECT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.explain.running import Runner

FILE = "reviews/东山区/2024.yaml"
BY = ("--by", "市生态环境局 周正")
HERE = ("--county", "东山区", "--as-of", DAY)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the invented project, which keeps no reviews."""
    return shutil.copytree(PROJECT, tmp_path / "项目")


def test_no_region_is_not_every_region(eco: Runner, project: Path) -> None:
    ran = eco("review", "4-1", "--as-of", DAY, *BY, "--opinion", "同意", folder=project)
    assert ran.code == 2
    assert "--county" in ran.err
    assert not (project / "reviews").exists()


def test_what_does_not_apply_is_reviewed_by_its_own_id_only(eco: Runner, project: Path) -> None:
    checked = json.loads(eco("check", "--as-of", DAY, "--format", "json", folder=project).out)["results"]
    one = next(each for each in checked if each["verdict"] == "not_applicable")
    where = ("--county", one["region"], "--as-of", DAY, *BY, "--opinion", "同意", "--format", "json")
    ran = eco("review", str(one["indicator"]), *where, folder=project)
    assert one["criterion"] not in ran.out
    made = json.loads(eco("review", one["criterion"], *where, folder=project).out)
    assert [each["id"] for each in made["taken"]] == [one["criterion"]]


def test_one_form_at_a_time(eco: Runner, project: Path) -> None:
    for name in ("一.xlsx", "二.xlsx"):
        (project / name).write_bytes(b"")
    ran = eco("review", "--from", str(project / "一.xlsx"), "--from", str(project / "二.xlsx"), folder=project)
    assert ran.code == 2
    assert "--from" in ran.err


def _typing(monkeypatch: pytest.MonkeyPatch, *said: str, then: type[BaseException]) -> None:
    """Type these lines at the terminal, and then break off or end the input."""
    left = list(said)

    def prompt(*_: object, **__: object) -> str:
        """As `typer.prompt` does it: what breaks off the input is the context of an Abort."""
        if left:
            return left.pop(0)
        try:
            raise then  # noqa: TRY301 as an input does
        except then:
            raise typer.Abort  # noqa: B904 the context tells which it was

    monkeypatch.setattr(typer, "prompt", prompt)
    monkeypatch.setattr(sys, "stdin", type("Terminal", (), {"isatty": lambda _: True})())


def test_broken_off_nothing_is_written(eco: Runner, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _typing(monkeypatch, "1", then=KeyboardInterrupt)
    ran = eco("review", *HERE, *BY, folder=project, width=100)
    assert ran.code == 130
    assert "没有记入" in ran.err
    assert not (project / "reviews").exists()


def test_the_end_of_the_input_ends_like_q(eco: Runner, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second answer lacks its reason, so it is none."""
    _typing(monkeypatch, "1", "退回", then=EOFError)
    ran = eco("review", *HERE, *BY, folder=project, width=100)
    assert ran.code == 0, ran.err
    assert (project / FILE).read_text(encoding="utf-8").count("- agency:") == 1


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("市生态环境局\u3000周正", "周正"),
        ("“市生态环境局 周正”", "周正"),
        ("市生态环境局／周正", "周正"),
        ("市生态环境局 周\u3000正", "周正"),
        ("市生态环境局  欧阳 正", None),
    ],
)
def test_who_reviews_may_be_typed_in_many_ways(eco: Runner, project: Path, typed: str, person: str | None) -> None:
    args = ("review", "4-1", *HERE, "--by", typed, "--opinion", "同意", "--format", "json")
    ran = eco(*args, folder=project)
    assert ran.code == (2 if person is None else 0), ran.err
    if person is not None:
        taken = json.loads(ran.out)["taken"]
        assert [(one["agency"], one["person"]) for one in taken] == [("市生态环境局", person)]


def test_another_office_s_return_is_recalled(eco: Runner, project: Path) -> None:
    back = ("--opinion", "退回", "--reason", "缺台账")
    assert eco("review", "4-1", *HERE, "--by", "市住建局 赵七", *back, folder=project).code == 0
    ran = eco("review", "4-1", *HERE, *BY, "--opinion", "同意", folder=project)
    assert "的退回仍有效，须由" in ran.out
    assert "\n用 ecocheck status --reviews 查看\n" in ran.out


def test_check_says_on_top_what_is_to_be_answered(eco: Runner, project: Path) -> None:
    where = ("check", *HERE)
    assert "复核须处理的" not in eco(*where, folder=project).out
    eco("review", "4-1", *HERE, *BY, "--opinion", "退回", "--reason", "缺台账", folder=project)
    out = eco(*where, folder=project).out
    assert out.count("复核须处理的：退回1；用 ecocheck status --reviews 逐项列出") == 1
