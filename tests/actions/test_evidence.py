"""Evidence of milestones: `evidence verify` looks at it, gives it hashes, and an altered document closes nothing."""

from __future__ import annotations

import datetime
import hashlib
import json
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.source.actions import read_actions
from tests.actions.running import GAP, PROOF, listed, make

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

DAY = datetime.date(2024, 6, 30)
DIGEST = hashlib.sha256("样例凭证的正文".encode()).hexdigest()
FILE = """\
# 说明
actions:
- id: 甲   # 手写
  gap: {region: 样例县, year: 2022, criterion: 1-1}
  owner: {agency: 市甲局}
  milestones:
  - what: 通水
    done: 2023-02-05
    evidence:
    - file: evidence/凭证.txt   # 验收单
  - what: 验收
    done: 2023-03-05
    evidence:
      file: evidence/凭证.txt
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A closed action of 2022, of which there is no data file any more; 2023 is met."""
    return make(tmp_path, {("样例县", 2023): {"1-1": 98}}, {"actions/甲.yaml": FILE})


def verified(eco: Runner, root: Path, *more: str) -> list[dict[str, Any]]:
    """The evidence of actions in the JSON of a run."""
    said = json.loads(eco("evidence", "verify", "--format", "json", *more, folder=root).out)
    return [one for one in said["stored"] if one["action"] is not None]


def test_hashes_are_written_and_nothing_else(eco: Runner, root: Path) -> None:
    before = verified(eco, root)
    assert [(one["action"], one["name"], one["criterion"], one["state"]) for one in before] == [
        ("甲", "通水", "1-1", "unhashed"),
        ("甲", "验收", "1-1", "unhashed"),
    ]
    assert [one["at"]["line"] for one in before] == [10, 14]
    assert eco("evidence", "verify", "--write-hashes", folder=root).code == 0
    after = (root / "actions/甲.yaml").read_text(encoding="utf-8")
    assert [line for line in after.splitlines() if "sha256" not in line] == FILE.splitlines()
    (one,) = read_actions(root).actions
    assert [each.evidence[0].sha256 for each in one.action.milestones] == [DIGEST, DIGEST]
    assert {each["state"] for each in verified(eco, root)} == {"sound"}


def test_an_altered_document_opens_the_action_again(eco: Runner, root: Path) -> None:
    eco("evidence", "verify", "--write-hashes", folder=root)
    assert [one.state.value for one in listed(root, DAY).all] == ["closed"]
    (root / "evidence/凭证.txt").write_text("换过的正文", encoding="utf-8")
    assert [(one.state.value, *one.because) for one in listed(root, DAY).all] == [("pending", "unproven")]
    ran = eco("evidence", "verify", folder=root)
    assert ran.code == 1
    assert "actions/甲.yaml:10" in ran.out


@pytest.mark.parametrize(
    ("more", "count"),
    [
        (("--county", "样例县"), 2),
        (("--county", "样例区"), 0),
        (("--indicator", "1"), 2),
        (("--indicator", "1-2"), 0),
        (("--year", "2023"), 0),
    ],
)
def test_only_what_was_selected(eco: Runner, root: Path, more: tuple[str, ...], count: int) -> None:
    assert len(verified(eco, root, *more)) == count


def test_a_gap_that_is_misnamed_is_looked_at_with_all(eco: Runner, tmp_path: Path) -> None:
    """`validate` tells of the name; the document is no less recorded for it."""
    step = {"what": "通水", "done": "2023-02-05", "evidence": PROOF}
    one = {"id": "甲", "gap": GAP | {"region": "没有县"}, "milestones": [step]}
    root = make(tmp_path, {("样例县", 2023): {"1-1": 98}}, {"actions/甲.yaml": [one]})
    assert len(verified(eco, root)) == 1
    assert verified(eco, root, "--county", "样例县") == []


def test_a_document_of_another_county_closes_nothing(eco: Runner, root: Path) -> None:
    """The same bytes, in the folder of 样例区."""
    eco("evidence", "verify", "--write-hashes", folder=root)
    assert [one.state.value for one in listed(root, DAY).all] == ["closed"]
    (root / "evidence/样例区").mkdir()
    (root / "evidence/凭证.txt").rename(root / "evidence/样例区/凭证.txt")
    path = root / "actions/甲.yaml"
    path.write_bytes(path.read_text(encoding="utf-8").replace("evidence/凭证", "evidence/样例区/凭证").encode())
    assert [(one.state.value, *one.because) for one in listed(root, DAY).all] == [("pending", "unproven")]
