"""What is compared: revisions, folders, what the branch brought."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.changes.repositories import Repository, made
from tests.diff.repository import DAY, DISTRICT, LINE, TARGET, moved, parted
from tests.diff.running import copied

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is missing")


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
        json.loads(eco("diff", *args, *DAY, "--format", "json", folder=work.project).out)
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
    work.change(DISTRICT, *LINE)
    assert moved(eco, folder=work.project) == ["3-3"]
    work.commit()
    assert moved(eco, folder=work.project) == []


def test_the_branch_of_the_server_comes_before_the_own_one(eco: Runner, work: Repository, tmp_path: Path) -> None:
    """The own `main` of a clone may be old; what was merged since then is not what this branch brought."""
    copy = Repository(tmp_path / "副本", tmp_path / "副本")
    work.git("checkout", "-q", "main")
    work.git("clone", "-q", work.top.as_uri(), str(copy.top))
    work.change(DISTRICT, *TARGET)
    work.commit()
    copy.git("fetch", "-q")
    copy.git("checkout", "-q", "--no-track", "-b", "mine", "origin/main")
    copy.change(DISTRICT, *LINE)
    assert moved(eco, folder=copy.project) == ["3-3"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("main..work", "对照：main（{main}） → work（{work}）"),
        ("main...work", "对照：main 同 work 分开处（{base}） → work（{work}）"),
        ("...main", "对照：HEAD 同 main 分开处（{base}） → main（{main}）"),
        ("work...", "对照：work 同 HEAD 分开处（{work}） → 当前文件夹"),
    ],
)
def test_the_head_names_each_side(eco: Runner, work: Repository, typed: str, said: str) -> None:
    parted(work)
    hashes = {one: work.git("rev-parse", one).strip()[:8] for one in ("main", "work")}
    base = work.git("merge-base", "main", "work").strip()[:8]
    assert said.format(**hashes, base=base) in eco("diff", typed, *DAY, folder=work.project).out


def test_two_folders_need_no_project_around(eco: Runner, tmp_path: Path) -> None:
    copied(tmp_path / "旧")
    copied(tmp_path / "新", [{"file": DISTRICT, "old": LINE[0], "new": LINE[1]}])
    outside = tmp_path / "别处"
    outside.mkdir()
    assert moved(eco, "../旧", "../新", folder=outside) == ["3-3"]
    assert "找不到项目" in eco("diff", "../旧", *DAY, folder=outside).err


def test_folders_need_no_git(eco: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = copied(tmp_path / "去年 的")
    after = copied(tmp_path / "今年", [{"file": DISTRICT, "old": LINE[0], "new": LINE[1]}])
    monkeypatch.setenv("PATH", str(tmp_path))
    assert moved(eco, str(before), str(after), folder=after) == ["3-3"]
    assert moved(eco, "../去年 的", folder=after) == ["3-3"], "a relative path begins at the working folder"
    assert moved(eco, ".", folder=after) == []


def test_a_folder_with_a_revision(eco: Runner, work: Repository, tmp_path: Path) -> None:
    other = copied(tmp_path / "收到的", [{"file": DISTRICT, "old": LINE[0], "new": LINE[1]}])
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
    work.change(DISTRICT, *TARGET)
    found = json.loads(eco("diff", *DAY, "--format", "json", folder=work.project).out)
    causes = {one["id"]: one["causes"][0] for one in found["moves"] if one["of_verdict"]}
    assert {key: one["kind"] for key, one in causes.items()} == {"3-3": "rule", "2-2": "assigned_target"}
    assert causes["3-3"]["after_at"]["file"] == "../../indicators.yaml"
    assert causes["2-2"]["after_at"]["file"] == DISTRICT
    assert moved(eco, "main", "work", folder=work.project) == ["3-3"]
