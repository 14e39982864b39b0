"""`ecocheck actions`: order, counts, filters, each form of output, and what the exit code says."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.source.workbook.xlsx import read_xlsx
from tests.actions.running import GAP, PROOF, make, written

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

LIST = ("actions", "--as-of", "2024-06-30")
DATA = {
    ("样例县", 2022): {"1-1": 97, "T1-1": 50},
    ("样例县", 2023): {"1-1": 98, "1-4": 80, "T1-1": 50},
    ("样例区", 2023): {"1-1": 97},
}


def action(id_: str, office: str | None, *milestones: dict[str, Any], **gap: Any) -> dict[str, Any]:
    """An action with these milestones."""
    steps = [{"what": f"{id_}{number}", **one} for number, one in enumerate(milestones)]
    return {"id": id_, "gap": GAP | gap, "owner": {"agency": office}, "milestones": steps}


ACTIONS = [
    action("销了", "市甲局", {"due": "2023-01-31", "done": "2023-02-05", "evidence": PROOF}),
    action("待核", "市甲局", {"due": "2023-01-31", "done": "2024-01-31"}, criterion="1-4"),
    action("后到期", "县水务局", {"due": "2024-12-31"}, year=2023),
    action("先到期", "市乙局", {"due": "2024-07-10"}, year=2023),
    action("迟两天", "县水务局", {"due": "2024-06-28"}, region="样例区", year=2023),
    action("迟得多", "市乙局", {"due": "2023-06-30"}),
    action("草稿", None),
]
ORDER = ["迟得多", "迟两天", "先到期", "后到期", "草稿", "待核", "销了"]
"""Late ones first, then by the day; what only waits, and what is closed, comes last. 草稿 is met, and waits too."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with an action in every state."""
    return make(tmp_path, DATA, {"actions/甲.yaml": ACTIONS[:4], "actions/乙.yaml": ACTIONS[4:]})


def found(eco: Runner, root: Path, *more: str) -> list[str]:
    """The ids of what is listed."""
    return [one["action"] for one in json.loads(eco(*LIST, *more, "--format", "json", folder=root).out)["actions"]]


def test_order_and_filters(eco: Runner, root: Path) -> None:
    assert sorted(found(eco, root)) == sorted(ORDER)
    assert [one for one in found(eco, root) if one not in {"草稿", "待核"}] == [
        one for one in ORDER if one not in {"草稿", "待核"}
    ]
    assert found(eco, root, "--overdue") == ["迟得多", "迟两天"]
    assert found(eco, root, "--by", "县水务局") == ["迟两天", "后到期"]  # the other name of 样例县水务局
    assert found(eco, root, "--by", "甲局", "--by", "市乙局", "--overdue") == ["迟得多"]
    assert found(eco, root, "--county", "样例区") == ["迟两天"]
    assert found(eco, root, "--year", "2023") == ["迟两天", "先到期", "后到期"]


def test_json(eco: Runner, root: Path) -> None:
    made = json.loads(eco(*LIST, "--format", "json", folder=root).out)
    assert made["counts"] == {"overdue": 2, "in_progress": 0, "not_started": 2, "pending": 2, "closed": 1}
    assert made["overdue"] == [{"agency": "市乙局", "count": 1}, {"agency": "样例县水务局", "count": 1}]
    assert made["unread"] == made["findings"] == []
    one = next(each for each in made["actions"] if each["action"] == "迟两天")
    assert (one["state"], one["due"], one["days"], one["next"]) == ("overdue", "2024-06-28", -2, "迟两天0")
    assert one["verdict"]["verdict"] == "not_met"
    assert one["verdict"]["at"]["file"] == "data/样例区/2023.yaml"
    closed = next(each for each in made["actions"] if each["action"] == "销了")
    assert (closed["state"], closed["because"], closed["judged_year"]) == ("closed", [], 2023)
    assert closed["milestones"][0]["days"] == -5
    waits = next(each for each in made["actions"] if each["action"] == "待核")
    assert waits["because"] == ["figure_older", "unproven"]
    assert waits["milestones"][0]["proven"] is False


AGAIN = [
    action("又不达标", "市甲局", {"due": "2021-06-30", "done": "2021-06-20", "evidence": PROOF}),
    action("没定期限", "市乙局", {}, year=2023),
]
"""2022 was missed after all the work was done; the days of both can never pass."""


@pytest.fixture
def undated(tmp_path: Path) -> Path:
    """A project in which nothing is late, one action is open again, and one has no day."""
    return make(tmp_path, {("样例县", 2022): {"1-1": 97}, ("样例县", 2023): {"1-1": 97}}, {"actions/甲.yaml": AGAIN})


def test_open_again_is_listed_with_the_late(eco: Runner, undated: Path) -> None:
    made = json.loads(eco(*LIST, "--overdue", "--format", "json", folder=undated).out)
    assert [(one["action"], one["because"]) for one in made["actions"]] == [("又不达标", ["reopened"])]
    assert (made["overdue"], made["reopened"], made["undated"]) == ([], 1, 1)
    out = eco(*LIST, "--overdue", folder=undated).out
    assert "进行中1项（其中整改后仍不达标1项）" in out
    assert "未开始1项（其中未定期限1项）" in out
    late = action("迟", "市乙局", {"due": "2024-01-31"})
    (undated / "actions/乙.yaml").write_text(written([late]), encoding="utf-8")
    out = eco(*LIST, "--overdue", "--format", "md", folder=undated).out
    assert out.index("## 逾期") < out.index("| 迟") < out.index("## 整改后仍不达标，须另定节点") < out.index("又不达标")


@pytest.mark.parametrize(
    ("cases", "code"), [(("overdue",), 0), (("reopened",), 1), (("overdue", "reopened"), 1), (("undated",), 2)]
)
def test_fail_on_open_again(eco: Runner, undated: Path, cases: tuple[str, ...], code: int) -> None:
    options = [part for case in cases for part in ("--fail-on", case)]
    assert eco(*LIST, *options, folder=undated).code == code


def test_a_new_milestone_is_late_again(eco: Runner, undated: Path) -> None:
    """With another milestone the action has a day, and is no more listed as open again."""
    more = [{**AGAIN[0], "milestones": [*AGAIN[0]["milestones"], {"what": "扩容", "due": "2024-06-29"}]}]
    (undated / "actions/甲.yaml").write_text(written(more), encoding="utf-8")
    made = json.loads(eco(*LIST, "--overdue", "--format", "json", folder=undated).out)
    assert [(one["state"], one["days"]) for one in made["actions"]] == [("overdue", -1)]
    assert made["reopened"] == 0


def test_csv(eco: Runner, root: Path) -> None:
    out = eco(*LIST, "--format", "csv", "--overdue", folder=root).out
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))
    assert [(one["状态"], one["整改编号"], one["期限"], one["剩余天数（负数为逾期）"]) for one in rows] == [
        ("逾期", "迟得多", "2023-06-30", "-366"),
        ("逾期", "迟两天", "2024-06-28", "-2"),
    ]


@pytest.mark.parametrize("form", ["text", "md"])
def test_for_people(eco: Runner, root: Path, form: str) -> None:
    out = eco(*LIST, "--format", form, folder=root).out
    assert "逾期2项（市乙局1项、样例县水务局1项）" in out
    assert "逾期366天" in out
    assert "还剩10天" in out
    assert "“销了0”迟于期限5天完成" in out
    assert "data/样例区/2023.yaml" in out


def test_english(eco: Runner, root: Path) -> None:
    out = eco("--lang", "en", *LIST, folder=root).out
    assert "2 late" in out
    assert "366 days late" in out


def test_workbook(eco: Runner, root: Path) -> None:
    assert eco(*LIST, "-o", "整改.xlsx", folder=root).code == 0
    sheets = read_xlsx((root / "整改.xlsx").read_bytes()).sheets
    assert any("迟得多" in str(cell) for sheet in sheets for cell in sheet.cells.values())


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ((), 0),
        (("--fail-on", "overdue"), 1),
        (("--fail-on", "overdue", "--by", "市甲局"), 0),
        (("--fail-on", "别的"), 2),
        (("--by", "没有局"), 2),
        (("--county", "没有县"), 2),
        (("--year", "二〇二三"), 2),
        (("-o", "actions/表.csv"), 2),
        (("-o", "evidence/凭证.txt"), 2),  # an action names it as evidence
    ],
)
def test_exit_codes(eco: Runner, root: Path, more: tuple[str, ...], code: int) -> None:
    proof = (root / "evidence/凭证.txt").read_bytes()
    assert eco(*LIST, *more, folder=root).code == code
    assert (root / "evidence/凭证.txt").read_bytes() == proof
    assert not (root / "actions/表.csv").exists()


def test_a_file_that_cannot_be_read_is_told(eco: Runner, root: Path) -> None:
    """The others are listed; who asks for a failure gets one, since what is late may stand in it."""
    (root / "actions/坏.yaml").write_text("actions:\n  - id: 坏\n    gab: x\n", encoding="utf-8")
    ran = eco(*LIST, folder=root)
    assert ran.code == 0
    assert "actions/坏.yaml 里有读不出来的整改事项（先看第2行）" in ran.out
    assert "迟得多" in ran.out
    assert eco(*LIST, "--by", "市甲局", "--fail-on", "overdue", folder=root).code == 1
    made = json.loads(eco(*LIST, "--format", "json", folder=root).out)
    assert made["unread"] == ["actions/坏.yaml"]
    assert {one["file"] for one in made["findings"]} == {"actions/坏.yaml"}


@pytest.mark.parametrize("stray", ["actions/甲.yml", "actions/下层/甲.yaml", "Actions/甲.yaml"])
def test_actions_that_nobody_reads_are_told(eco: Runner, root: Path, stray: str) -> None:
    """What is put where it is not read would else be late for ever without anybody seeing it."""
    (root / "actions").rename(root / "出")
    (root / stray).parent.mkdir(parents=True, exist_ok=True)
    (root / "出/甲.yaml").rename(root / stray)
    ran = eco(*LIST, "--fail-on", "overdue", folder=root)
    assert ran.code == 1
    assert "里有读不出来的整改事项" in ran.out
    assert eco("actions", "new", "--from-gaps", "--as-of", "2024-06-30", folder=root).code == 1


@pytest.mark.parametrize("kind", ["file", "link", "nowhere"])
def test_a_folder_that_is_none_hides_nothing(eco: Runner, tmp_path: Path, kind: str) -> None:
    root = make(tmp_path / "项目", DATA, {})
    if kind == "file":
        (root / "actions").write_bytes(b"x")
    else:
        (root / "actions").symlink_to(make(tmp_path / "别处", {}, {}) if kind == "link" else "没有")
    assert eco(*LIST, "--fail-on", "overdue", folder=root).code == 1


def test_a_file_that_is_no_yaml_hides_nothing_either(eco: Runner, root: Path) -> None:
    (root / "actions/台账.xlsx").write_bytes(b"x")
    made = json.loads(eco(*LIST, "--format", "json", folder=root).out)
    assert made["unread"] == []
    assert [one["code"] for one in made["findings"]] == ["ECO850"]


def test_nothing_yet(eco: Runner, tmp_path: Path) -> None:
    root = make(tmp_path, {}, {})
    ran = eco(*LIST, "--fail-on", "overdue", folder=root)
    assert ran.code == 0
    assert "actions new --from-gaps" in ran.out


def test_nothing_is_late(eco: Runner, tmp_path: Path) -> None:
    root = make(tmp_path, DATA, {"actions/甲.yaml": ACTIONS[:2]})
    assert "没有逾期的整改事项" in eco(*LIST, "--overdue", folder=root).out
