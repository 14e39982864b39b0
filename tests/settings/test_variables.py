"""ECOCHECK_ROOT and ECOCHECK_LANG: below an option, above the project's settings and the default."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.running import Ran


def test_the_shell_of_a_developer_moves_no_test() -> None:
    import os

    assert not {"ECOCHECK_ROOT", "ECOCHECK_LANG"} & os.environ.keys()


def test_the_folder(eco: Callable[..., Ran], project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = eco("check", "DAY")
    monkeypatch.setenv("ECOCHECK_ROOT", str(project))
    assert eco("check", "DAY", folder=tmp_path) == inside
    other = eco("list", "regions", "--root", str(REPOSITORY), folder=tmp_path)
    assert "武都区" in other.out  # what is typed goes before it
    monkeypatch.setenv("ECOCHECK_ROOT", "")
    assert eco("check", "DAY") == inside


def test_another_project_than_that_of_the_working_folder_is_told(
    eco: Callable[..., Ran], project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ECOCHECK_ROOT", str(project))
    ran = eco("list", "regions", folder=REPOSITORY)
    assert "武都区" not in ran.out
    assert ran.err == f"按环境变量 ECOCHECK_ROOT：项目是 {project}，不是当前文件夹所在的 {REPOSITORY}\n"
    assert eco("-q", "list", "regions", folder=REPOSITORY).err == ""
    for folder in (project / "data", tmp_path):
        assert eco("list", "regions", folder=folder).err == ""


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("ECOCHECK_ROOT", "没有的", "环境变量 ECOCHECK_ROOT 所指的文件夹不存在：没有的"),
        ("ECOCHECK_ROOT", "units.yaml", "环境变量 ECOCHECK_ROOT 要写文件夹，units.yaml 是文件；写它所在的文件夹：."),
        ("ECOCHECK_LANG", "fr", "环境变量 ECOCHECK_LANG 不能写“fr”，可以写：zh（中文）、en（英文）"),
        ("ECOCHECK_LANG", "zh-CN", "您要写的是 zh 吗？"),
        ("ECOCHECK_LANG", "\x1b[31m", "环境变量 ECOCHECK_LANG 不能写“"),
    ],
)
def test_a_wrong_value_is_told_by_the_variable(
    eco: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, variable: str, value: str, said: str
) -> None:
    monkeypatch.setenv(variable, value)
    ran = eco("check", "DAY")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert "\x1b" not in ran.err
    option = {"ECOCHECK_ROOT": ("--root", "."), "ECOCHECK_LANG": ("--lang", "zh")}[variable]
    assert eco("check", "DAY", *option).code == 0


def test_a_folder_without_a_project_is_told_to_be_from_the_variable(
    eco: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ECOCHECK_ROOT", str(tmp_path))
    ran = eco("check", "DAY")
    assert ran.code == 2
    assert f"项目文件夹是环境变量 ECOCHECK_ROOT 指定的：{tmp_path}" in ran.err


def test_the_language(eco: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch) -> None:
    english, chinese = eco("check", "DAY", "--lang", "en"), eco("check", "DAY")
    monkeypatch.setenv("ECOCHECK_LANG", "en")
    assert eco("check", "DAY") == english
    assert eco("check", "DAY", "--lang", "zh") == chinese


@pytest.mark.parametrize(("name", "value"), [("ECOCHECK_LANG", "xx"), ("ECOCHECK_ROOT", "没有这个文件夹")])
def test_help_appears_whatever_they_are(
    eco: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    """Who looks up what is wrong gets the page; any other command is refused."""
    pages = [eco("--help"), eco("check", "-h")]
    monkeypatch.setenv(name, value)
    assert [eco("--help"), eco("check", "-h")] == pages
    assert eco("check", "DAY").code == 2
