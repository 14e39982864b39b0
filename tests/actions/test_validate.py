"""What `validate` says of actions: with verdicts, in part, and of files that cannot be read."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.selection import Wanted
from ecocheck.app.validating import validate
from ecocheck.source.actions import read_actions
from tests.actions.running import GAP, PROOF, make

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

DAY = datetime.date(2024, 6, 30)
DATA = {("样例县", 2022): {"1-1": 97}, ("样例县", 2023): {"1-1": 98}}


def action(id_: str, **gap: Any) -> dict[str, Any]:
    """An action without a mistake, unless its gap has one."""
    steps = [{"what": "通水", "due": "2024-12-31"}]
    return {"id": id_, "gap": GAP | gap, "owner": {"agency": "市甲局"}, "milestones": steps}


def codes(root: Path, wanted: Wanted | None = None) -> list[tuple[str, str, int]]:
    """Code, file and line of what is found in actions/."""
    found = validate(root, DAY, wanted, exactly=True).findings
    return [(one.code, one.at.file, one.at.line) for one in found if one.at.file.startswith("actions")]


def test_what_was_met_is_no_gap(tmp_path: Path) -> None:
    """2022 was missed and 2023 was met: only an action for 2023 is for no gap."""
    root = make(tmp_path, DATA, {"actions/甲.yaml": [action("甲"), action("乙", year=2023)]})
    assert codes(root) == [("ECO848", "actions/甲.yaml", 12)]


def test_a_year_without_a_file_was_never_met(tmp_path: Path) -> None:
    root = make(tmp_path, {("样例县", 2023): {"1-1": 98}}, {"actions/甲.yaml": [action("甲")]})
    assert codes(root) == []


def test_only_what_was_asked_for(tmp_path: Path) -> None:
    files = {
        "actions/甲.yaml": [action("甲", year=2023)],
        "actions/乙.yaml": [action("乙", region="样例区", year=2030)],
    }
    root = make(tmp_path, DATA | {("样例区", 2023): {"1-1": 98}}, {**files, "actions/丙.yml": "x"})
    far, met, stray = (
        ("ECO849", "actions/乙.yaml", 5),
        ("ECO848", "actions/甲.yaml", 2),
        ("ECO850", "actions/丙.yml", 1),
    )
    assert codes(root) == [stray, far, met]
    assert codes(root, Wanted(counties=("样例",))) == [stray, met]  # the alias; the stray may hold its own
    assert codes(root, Wanted(counties=("样例区",))) == [stray, far]
    assert codes(root, Wanted(years=(2023,))) == [stray, met]


def test_a_file_that_cannot_be_read_is_told_of_every_county(eco: Runner, tmp_path: Path) -> None:
    """`actions --county` sends people here, so a county's own check must not call its file sound."""
    root = make(tmp_path, DATA, {"actions/样例县.yaml": "actions:\n  - id: 甲\n  gap: [\n"})
    ran = eco("validate", "--county", "样例县", "--as-of", "2024-06-30", folder=root)
    assert ran.code == 1
    assert "actions/样例县.yaml" in ran.out


def test_without_any_data_actions_are_still_looked_at(tmp_path: Path) -> None:
    root = make(tmp_path, {}, {"actions/甲.yaml": [action("甲", region="没有县")]})
    assert codes(root) == [("ECO841", "actions/甲.yaml", 4)]


def test_one_bad_action_spoils_no_other(tmp_path: Path) -> None:
    bad = action("乙") | {"measure": {"x": 1}}
    root = make(
        tmp_path, DATA, {"actions/甲.yaml": [action("甲"), bad, action("丙")], "actions/坏.yaml": "actions: [\n"}
    )
    read = read_actions(root)
    assert [one.action.id for one in read.actions] == ["甲", "丙"]
    assert read.unread == ("actions/坏.yaml", "actions/甲.yaml")
    assert {code for code, file, _ in codes(root) if file == "actions/甲.yaml"} == {"ECO311"}


TWICE = {
    "section": ("actions:\n- id: 甲\n  gap: {gap}\n- id: 乙\n  gap: {gap}\nactions:\n- id: 丙\n  gap: {gap}\n", []),
    "milestones": (
        (
            "actions:\n- id: 甲\n  gap: {gap}\n  milestones: [{{what: 通水, done: 2024-01-05}}]\n  milestones: []\n"
            "- id: 乙\n  gap: {gap}\n"
        ),
        ["乙"],
    ),
    "done": (
        (
            "actions:\n- id: 甲\n  gap: {gap}\n  milestones:\n  - what: 通水\n    done: 2024-01-05\n    done:\n"
            "- id: 乙\n  gap: {gap}\n"
        ),
        ["乙"],
    ),
}


@pytest.mark.parametrize("kind", TWICE)
def test_of_two_keys_nobody_knows_which_one_holds(tmp_path: Path, kind: str) -> None:
    """Else what is late could stand under the second, and nobody would see it."""
    text, left = TWICE[kind]
    gap = "{region: 样例县, year: 2022, criterion: 1-1}"
    read = read_actions(make(tmp_path, DATA, {"actions/甲.yaml": text.format(gap=gap)}))
    assert [one.action.id for one in read.actions] == left
    assert read.unread == ("actions/甲.yaml",)


def test_every_part_has_its_place(tmp_path: Path) -> None:
    one = action("甲") | {"log": [{"date": "2024-01-05", "by": "市甲局", "what": "立项"}]}
    (found,) = read_actions(make(tmp_path, DATA, {"actions/甲.yaml": [one]})).actions
    assert found.at.line == 2
    assert found.spot(("milestones", 0)).line == 10
    assert found.spot(("milestones", 0, "due")).line == 11
    assert found.spot(("log", 0)).line == 13


def test_a_link_out_of_the_project_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "外面.yaml").write_text("actions: []\n", encoding="utf-8")
    root = make(tmp_path / "项目", DATA, {"actions/甲.yaml": [action("甲")]})
    (root / "actions/乙.yaml").symlink_to(tmp_path / "外面.yaml")
    assert codes(root) == [("ECO115", "actions/乙.yaml", 1)]
    assert [one.action.id for one in read_actions(root).actions] == ["甲"]


def test_a_folder_that_is_a_link_out_of_the_project(tmp_path: Path) -> None:
    elsewhere = make(tmp_path / "别处", {}, {"actions/甲.yaml": [action("甲")]})
    root = make(tmp_path / "项目", DATA, {})
    (root / "actions").symlink_to(elsewhere / "actions")
    assert codes(root) == [("ECO115", "actions", 1)]
    assert read_actions(root).actions == ()


def test_evidence_of_a_milestone_is_named(eco: Runner, tmp_path: Path) -> None:
    """`evidence verify` does not list it among the files that nothing names."""
    done = action("甲") | {"milestones": [{"what": "通水", "done": "2024-01-05", "evidence": PROOF}]}
    root = make(tmp_path, DATA, {"actions/甲.yaml": [done], "evidence/多余.txt": "没有人用的材料"})
    out = eco("evidence", "verify", "--format", "json", folder=root).out
    assert json.loads(out)["unnamed"] == ["evidence/多余.txt"]


def test_fix_leaves_actions_alone(eco: Runner, tmp_path: Path) -> None:
    root = make(tmp_path, DATA, {"actions/甲.yaml": [action("甲", region="没有县")]})
    before = (root / "actions/甲.yaml").read_bytes()
    assert eco("validate", "--fix", "--as-of", "2024-06-30", folder=root).code == 1
    assert (root / "actions/甲.yaml").read_bytes() == before
