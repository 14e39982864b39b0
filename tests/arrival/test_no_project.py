"""Where there is no project, a command needs none, or says what to do and names `init`; none takes the carried one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from ecocheck.app.bundled import registry_root
from ecocheck.cli.command_list import COMMANDS

if TYPE_CHECKING:
    from tests.arrival.conftest import Runner

REFUSED: Final = {
    "form": ("", "--county 甲县 --write", "--all -o 填报表"),
    "collect": ("", "收件", "收件 --dry-run"),
    "validate": ("", "--fix", "--fix --diff", "--format json", "--changed-since main"),
    "evidence": ("", "add 文件 --for 24-1", "add 文件 --for 24-1 --county 甲县", "verify", "index"),
    "list": ("", "indicators", "criteria", "tasks", "regions", "agencies", "standards", "regions --format json"),
    "check": ("", "--county 甲县", "--set 24-1=98", "--format json", "-o 结果.csv"),
    "explain": ("24-1", "T1-1", "24-1 --to met"),
    "diff": ("", "main", "main work", "甲 乙"),
    "verify": (),
    "history": ("", "24-1", "24-1 --county 甲县"),
    "trend": ("", "24-1"),
    "sample": ("", "-o 抽验表.xlsx"),
    "review": ("", "24-1 --opinion 同意"),
    "status": ("", "--reviews", "--received", "--standards"),
    "gaps": ("", "-o 差距.xlsx"),
    "worklist": ("", "--rectify"),
    "actions": ("", "new --from-gaps"),
    "report": ("", "--county 甲县 -o 报告.docx", "--all -o 网站"),
    "ledger": ("", "-o 台账.xlsx"),
    "seal": ("--year 2025 -o 报送.zip",),
    "init": (),
    "test": ("", "用例.yaml"),
    "schema": ("",),
    "templates": ("eject", "eject report.md.j2"),
    "completion": (),
}
"""Every command, with what is asked of it that needs a project; in all of it nothing else is wrong before that."""

TAKEN: Final = {
    "init": ("新项目", "--empty 新项目"),
    "explain": ("", "ECO301"),
    "templates": ("", "list", "eject --to 模板"),
    "schema": ("-o 模式",),
    "completion": ("bash", "powershell"),
}
"""What is done without a project."""

CARRIED: Final = ("陇南", "武都", "城镇污水处理率")
"""Words of the project that the program carries."""

KINDS: Final = ("empty", "data", "forms")


def _cases(table: dict[str, tuple[str, ...]]) -> list[str]:
    return [f"{name} {args}".strip() for name, several in table.items() for args in several]


def _made(folder: Path, kind: str) -> Path:
    """A folder that is no project."""
    if kind == "data":
        (folder / "data" / "甲县").mkdir(parents=True)
        (folder / "data" / "甲县" / "2024.yaml").write_text("region: 甲县\nyear: 2024\n", encoding="utf-8")
    if kind == "forms":
        (folder / "甲县.xlsx").write_bytes(b"PK\x03\x04")
    return folder


def test_every_command_has_its_line() -> None:
    assert tuple(REFUSED) == tuple(COMMANDS)
    assert [name for name in COMMANDS if not REFUSED[name] and name not in TAKEN] == ["verify"]


def test_a_seal_is_verified_where_no_project_is(eco: Runner, tmp_path: Path) -> None:
    """Whoever receives a seal has no project; what is said is about the file."""
    ran = eco(tmp_path, "verify", "没有.zip")
    assert ran.code == 2
    assert "没有.zip" in ran.err
    assert "units.yaml" not in ran.err


@pytest.mark.parametrize("kind", KINDS)
def test_a_command_that_needs_a_project_says_what_to_do(eco: Runner, tmp_path: Path, kind: str) -> None:
    before = sorted(_made(tmp_path, kind).rglob("*"))
    said = {case: eco(tmp_path, *case.split()) for case in _cases(REFUSED)}
    assert {case: ran.code for case, ran in said.items() if ran.code != 2 or ran.out} == {}
    assert len({ran.err for ran in said.values()}) == 1, "one message, whatever is asked"
    err = next(iter(said.values())).err
    assert err.startswith(f"找不到项目：{tmp_path} 及其上级文件夹里都没有 units.yaml。\n")
    for word in ("--root", "ecocheck init 项目", "ecocheck init --empty"):
        assert word in err
    assert ("data 文件夹" in err) == (kind == "data")
    assert len(err.splitlines()) <= 4
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("case", _cases(TAKEN))
def test_what_needs_no_project_is_done(eco: Runner, tmp_path: Path, case: str) -> None:
    ran = eco(tmp_path, *case.split())
    assert ran.code == 0, ran.err
    if case.startswith(("templates", "schema")) and "eject" not in case:
        assert "这里不是项目" in ran.out + ran.err
        assert "ecocheck init" in ran.out + ran.err
    if case == "init 新项目":  # says whose project it is
        assert "这是陇南市的项目" in ran.out
    else:
        assert [word for word in CARRIED if word in ran.out + ran.err] == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_help_page_names_what_only_the_carried_project_has(eco: Runner, tmp_path: Path, lang: str) -> None:
    for args in ([], *([name] for name in COMMANDS)):
        ran = eco(tmp_path, *args, "--help", "--lang", lang)
        assert (ran.code, ran.err) == (0, "")
        assert [word for word in CARRIED if word in ran.out] == [], args


def test_the_version_needs_no_project(eco: Runner, tmp_path: Path) -> None:
    assert re.fullmatch(r"ecocheck \d+\.\d+\.\d+\n", eco(tmp_path, "--version").out)


def test_the_carried_project_is_seen_where_it_is_named(eco: Runner, tmp_path: Path) -> None:
    assert CARRIED[1] in eco(tmp_path, "list", "regions", "--root", str(registry_root())).out


def _project(folder: Path) -> None:
    folder.mkdir()
    (folder / "units.yaml").write_text("city: {name: 某市}\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("folders", "said"),
    [
        (["项目"], "下一级文件夹“项目”是项目：请运行 cd 项目 以后重试，或加 --root 项目。"),
        (["甲", "乙"], "下一级文件夹“乙”、“甲”是项目：请用 cd 进入以后重试，或加 --root 写明。"),
        (["甲 乙"], "下一级文件夹“甲 乙”是项目：请用 cd 进入以后重试，或加 --root 写明。"),
        (["$(touch x)"], "下一级文件夹“$(touch x)”是项目：请用 cd 进入以后重试，或加 --root 写明。"),
        (["-rf"], "下一级文件夹“-rf”是项目：请用 cd 进入以后重试，或加 --root 写明。"),
    ],
)
def test_one_folder_too_high(eco: Runner, tmp_path: Path, folders: list[str], said: str) -> None:
    """A name that a command line would read otherwise is no part of a command to copy."""
    for name in folders:
        _project(tmp_path / name)
    err = eco(tmp_path, "check").err
    assert said in err.splitlines()
    assert "ecocheck init" in err


def test_one_folder_too_high_with_root(eco: Runner, tmp_path: Path) -> None:
    _project(tmp_path / "项目")
    (tmp_path / "别处").mkdir()
    err = eco(tmp_path / "别处", "check", "--root", "..").err
    assert f"它下一级的“项目”是项目：请改为 --root {Path('..') / '项目'}。" in err.splitlines()
    assert "cd " not in err


def test_what_lies_deeper_or_elsewhere_is_not_named(eco: Runner, tmp_path: Path) -> None:
    here, away = tmp_path / "here", tmp_path / "away"
    (here / "a").mkdir(parents=True)
    away.mkdir()
    _project(here / "a" / "深")
    _project(away / "外")
    (here / "link").symlink_to(away / "外", target_is_directory=True)
    err = eco(here, "check").err
    assert "深" not in err
    assert "link" not in err


def test_few_of_many_are_named(eco: Runner, tmp_path: Path) -> None:
    for number in range(30):
        _project(tmp_path / f"p{number:02}")
    err = eco(tmp_path, "check").err
    assert "“p04”" in err
    assert "“p05”" not in err


def test_a_name_in_capitals_is_named(eco: Runner, tmp_path: Path) -> None:
    (tmp_path / "Units.YAML").write_text("city: {name: 某市}\n", encoding="utf-8")
    assert "那里有“Units.YAML”：名字要全部小写，请改为 units.yaml。" in eco(tmp_path, "check").err
