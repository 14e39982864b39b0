"""`actions new --from-gaps`: a draft for whatever is to be put right, once, without touching what stands."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.actions.drafting import plan_drafts, write_drafts
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.source.actions import read_actions
from ecocheck.source.evidence import AlteredMeanwhileError
from tests.actions.running import GAP, listed, make

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Runner

NEW = ("actions", "new", "--from-gaps", "--as-of", "2024-06-30")
DATA = {
    ("样例县", 2023): {"1-1": 97, "1-2": 55, "1-4": 95, "T1-1": 50},
    ("样例区", 2023): {"1-1": 98, "1-3": 40, "1-4": 91, "T1-1": 70},
}
"""Missed: 1-1 and T1-1 in 样例县, 1-3 in 样例区. 1-2 is a line of the whole city."""
COUNTY = """\
# yaml-language-server: $schema=../schemas/actions.schema.json
actions:
  # 1-1 污水处理率：97%；不低于98%；差1个百分点
  # 牵头单位：市甲局
  - id: 样例县-2023-1-1
    gap:
      region: 样例县
      year: 2023
      criterion: 1-1
    owner:
      agency:
      person:
    measure:
    milestones:
      # - what: 写这一步做什么   # 有内容时去掉这几行的“# ”，改成实际的内容；再有就照样加一段
      #   due: 2024-12-31
      #   done: 2024-06-30   # 这一行和以下各行，做完以后才写
      #   evidence:
      #     - file: evidence/2024/样例县/验收单.pdf
    log:
      # - date: 2024-06-30   # 有内容时去掉这几行的“# ”，改成实际的内容；再有就照样加一段
      #   by: 市甲局
      #   what: 写做了什么、谁同意的
  # T1-1 管网改造比例：50%；不低于60%；差10个百分点
  # 牵头单位：市乙局
  - id: 样例县-2023-T1-1
    gap:
      region: 样例县
      year: 2023
      target: T1-1
    owner:
      agency:
      person:
    measure:
    milestones:
      # - what: 写这一步做什么   # 有内容时去掉这几行的“# ”，改成实际的内容；再有就照样加一段
      #   due: 2024-12-31
      #   done: 2024-06-30   # 这一行和以下各行，做完以后才写
      #   evidence:
      #     - file: evidence/2024/样例县/验收单.pdf
    log:
      # - date: 2024-06-30   # 有内容时去掉这几行的“# ”，改成实际的内容；再有就照样加一段
      #   by: 市乙局
      #   what: 写做了什么、谁同意的
"""


def ids(root: Path) -> dict[str, list[str]]:
    """The ids of actions by their files."""
    found: dict[str, list[str]] = {}
    for one in read_actions(root).actions:
        found.setdefault(one.document.file, []).append(one.action.id)
    return found


def test_a_draft_for_each_gap_once(eco: Runner, tmp_path: Path) -> None:
    root = make(tmp_path, DATA, {})
    assert eco(*NEW, folder=root).code == 0
    assert (root / "actions/样例县.yaml").read_text(encoding="utf-8") == COUNTY
    assert ids(root) == {
        "actions/样例区.yaml": ["样例区-2023-1-3"],
        "actions/样例县.yaml": ["样例县-2023-1-1", "样例县-2023-T1-1"],
    }
    assert {one.state.value for one in listed(root, datetime.date(2024, 6, 30)).all} == {"not_started"}
    ran = eco(*NEW, folder=root)
    assert ran.code == 0
    assert "3项" in ran.out
    assert (root / "actions/样例县.yaml").read_text(encoding="utf-8") == COUNTY


def test_the_samples_hold_as_they_stand(eco: Runner, tmp_path: Path) -> None:
    """Uncommented, with the document that they name, the lines give no mistake; without it nothing is shown."""
    root = make(tmp_path, DATA, {})
    eco(*NEW, "--county", "样例县", folder=root)
    path = root / "actions/样例县.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("      # ", "      "), encoding="utf-8")
    asked = ("validate", "--county", "样例县", "--as-of", "2024-06-30", "--format", "json")
    found = json.loads(eco(*asked, folder=root).out)["findings"]
    assert {one["code"] for one in found if one["file"].startswith("actions")} == {"ECO701", "ECO847"}
    proof = root / "evidence/2024/样例县/验收单.pdf"
    proof.parent.mkdir(parents=True)
    proof.write_bytes(b"%PDF")
    found = json.loads(eco(*asked, folder=root).out)["findings"]
    assert {one["severity"] for one in found if one["file"].startswith("actions")} <= {"notice"}
    actions = [one.action for one in read_actions(root).actions]
    assert [(len(one.milestones), len(one.log)) for one in actions] == [(1, 1), (1, 1)]
    assert actions[0].milestones[0].evidence[0].file == "evidence/2024/样例县/验收单.pdf"


def test_only_a_region_and_a_year(eco: Runner, tmp_path: Path) -> None:
    root = make(tmp_path, DATA | {("样例县", 2022): {"1-1": 96}}, {})
    assert eco(*NEW, "--county", "样例", "--year", "2022", folder=root).code == 0
    assert "样例县-2022-1-1" in ids(root)["actions/样例县.yaml"]
    assert "actions/样例区.yaml" not in ids(root)


@pytest.mark.parametrize(
    ("gap", "drafted"),
    [
        ({}, False),  # of an earlier year: it opens again by itself
        ({"year": 2023}, False),
        ({"year": 2024}, True),  # a gap of a year to come holds nothing
        ({"region": "样例区"}, True),
        ({"criterion": "1-4"}, True),
    ],
)
def test_what_counts_as_an_action_for_a_gap(eco: Runner, tmp_path: Path, gap: dict[str, Any], *, drafted: bool) -> None:
    root = make(tmp_path, DATA, {"actions/旧.yaml": [{"id": "旧", "gap": GAP | gap}]})
    assert eco(*NEW, "--county", "样例县", folder=root).code == 0
    assert ("样例县-2023-1-1" in ids(root)["actions/样例县.yaml"]) is drafted


def test_a_waived_gap_is_left_alone(eco: Runner, tmp_path: Path) -> None:
    root = make(tmp_path, DATA, {})
    path = root / "data/样例区/2023.yaml"
    waiver = "waivers:\n  1-3: {reason: 样例, approved_by: 样例市人民政府, expires: 2024-12-31}\n"
    path.write_text(path.read_text(encoding="utf-8") + waiver, encoding="utf-8")
    assert eco(*NEW, "--county", "样例区", folder=root).code == 0
    assert ids(root) == {}


def test_other_text_stays(eco: Runner, tmp_path: Path) -> None:
    """Comments, blank lines and the line ends of Windows; the new action stands behind the last."""
    gap = "{region: 样例区, year: 2023, criterion: 1-3}"
    before = f"# 说明\r\nactions:\r\n- id: 旧  # 手写\r\n  gap: {gap}\r\n\r\n# 尾注\r\n"
    root = make(tmp_path, DATA, {"actions/样例县.yaml": before})
    assert eco(*NEW, folder=root).code == 0
    after = (root / "actions/样例县.yaml").read_bytes().decode()
    assert after.startswith(before[: before.index("\r\n# 尾注")])
    assert after.endswith("# 尾注\r\n")
    assert after.replace("\r\n", "").count("\n") == 0
    assert ids(root) == {"actions/样例县.yaml": ["旧", "样例县-2023-1-1", "样例县-2023-T1-1"]}


def test_an_id_that_is_taken(eco: Runner, tmp_path: Path) -> None:
    taken = [{"id": "样例县-2023-1-1", "gap": GAP | {"criterion": "1-4"}}]
    root = make(tmp_path, DATA, {"actions/旧.yaml": taken})
    assert eco(*NEW, "--county", "样例县", folder=root).code == 0
    assert ids(root)["actions/样例县.yaml"] == ["样例县-2023-1-1-2", "样例县-2023-T1-1"]


def test_two_runs_at_once_draft_nothing_twice(tmp_path: Path) -> None:
    """Another run writes the same drafts while this one is still judging."""
    root = make(tmp_path, DATA, {})
    day = datetime.date(2024, 6, 30)
    opened = open_project(root, exactly=True)
    selection = select(opened.project, Wanted(years=(2023,)))

    def other(_: object) -> tuple[str, ...]:
        write_drafts(plan_drafts(opened, selection, day, lambda _: (), lambda *_: {}), root)
        return ()

    with pytest.raises(AlteredMeanwhileError):
        plan_drafts(opened, selection, day, _once(other), lambda *_: {})
    assert ids(root)["actions/样例县.yaml"] == ["样例县-2023-1-1", "样例县-2023-T1-1"]


def _once(other: Callable[[object], tuple[str, ...]]) -> Callable[[object], tuple[str, ...]]:
    called: list[object] = []

    def remarks(gap: object) -> tuple[str, ...]:
        called.append(gap)
        return other(gap) if len(called) == 1 else ()

    return remarks


def test_a_folder_under_the_name_of_the_file(eco: Runner, tmp_path: Path) -> None:
    root = make(tmp_path, DATA, {})
    (root / "actions/样例县.yaml").mkdir(parents=True)
    ran = eco(*NEW, folder=root)
    assert ran.code == 1
    assert "actions/样例县.yaml" in ran.err
    assert not (root / "actions/样例区.yaml").exists()


def test_all_into_one_file(eco: Runner, tmp_path: Path) -> None:
    root = make(tmp_path, DATA, {})
    assert eco(*NEW, "--into", "二〇二四年整改", folder=root).code == 0
    assert list(ids(root)) == ["actions/二〇二四年整改.yaml"]
    for name in ("../x", "a/b", "x.yaml", "", "."):
        assert eco(*NEW, "--into", name, folder=root).code == 2


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("actions: [\n", "读不出来"),
        ("actions: [{id: 旧, gap: {region: 样例区, year: 2023, criterion: 1-3}}]\n", "写法"),
    ],
)
def test_all_or_nothing(eco: Runner, tmp_path: Path, content: str, said: str) -> None:
    """A file that cannot be read or extended stays as it is, and no other file is written."""
    root = make(tmp_path, DATA, {"actions/样例县.yaml": content})
    ran = eco(*NEW, folder=root)
    assert ran.code == 1
    assert said in ran.err
    assert [path.name for path in (root / "actions").iterdir()] == ["样例县.yaml"]
    assert (root / "actions/样例县.yaml").read_text(encoding="utf-8") == content


def test_nothing_is_written_through_a_link(eco: Runner, tmp_path: Path) -> None:
    (tmp_path / "别处").mkdir()
    root = make(tmp_path / "项目", DATA, {})
    (root / "actions").symlink_to(tmp_path / "别处")
    assert eco(*NEW, folder=root).code != 0
    assert list((tmp_path / "别处").iterdir()) == []


@pytest.mark.parametrize(
    "wrong",
    [
        ("actions", "new"),
        ("actions", "--from-gaps"),
        (*NEW, "--overdue"),
        (*NEW, "--by", "市甲局"),
        (*NEW, "-o", "x.yaml"),
        ("actions", "别的"),
        ("actions", "样例县"),
    ],
)
def test_wrong_usage(eco: Runner, tmp_path: Path, wrong: tuple[str, ...]) -> None:
    root = make(tmp_path, DATA, {})
    assert eco(*wrong, folder=root).code == 2
    assert not (root / "actions").exists()
