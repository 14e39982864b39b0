"""`validate --changed-since`: the log is only added to, and no promise is changed without a word (ECO855, 856, 857)."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from ecocheck.app.changed_since.findings import brought_since
from ecocheck.app.validating import validate
from tests.actions.running import make
from tests.changes.repositories import Repository

if TYPE_CHECKING:
    from tests.cli.conftest import Runner

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is missing")

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "since.yaml").read_text(encoding="utf-8"))
DAY = datetime.date(2024, 6, 30)
FILE = "actions/甲.yaml"
ACTION = """\
actions:
  - id: 甲
    gap:
      region: 样例县
      year: 2022
      criterion: 1-1
    owner: {agency: 市甲局}
    milestones:
    - what: 开工
      due: 2023-12-31
      done: 2023-12-20
      evidence: {file: evidence/凭证.txt}
    - what: 通水
      due: 2024-03-31
    - what: 验收
    log:
    - {date: 2024-01-05, by: 市甲局, what: 立项}
    - {date: 2024-02-20, by: 市甲局, what: 招标}
"""
DATA = {("样例县", 2022): {"1-1": 97}, ("样例县", 2023): {"1-1": 98}}


@pytest.fixture
def work(tmp_path: Path) -> Repository:
    """A repository with one action on main, and a branch that has left it."""
    root = make(tmp_path / "项目", DATA, {FILE: ACTION})
    repository = Repository(root, root)
    repository.git("init", "-q", "-b", "main", ".")
    repository.commit()
    repository.git("checkout", "-q", "-b", "work")
    return repository


def new(work: Repository) -> list[tuple[str, str, int]]:
    """What is new, beside that the action is still a draft, because one milestone has no day."""
    since = brought_since(validate(work.project, DAY, exactly=True), DAY, "main")
    return [(one.code, one.at.file, one.at.line) for one in since.validated.findings if one.code != "ECO847"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["about"]))
@pytest.mark.parametrize("committed", [True, False], ids=["committed", "in the folder"])
def test_by_hand(case: dict[str, Any], work: Repository, *, committed: bool) -> None:
    if "old" in case:
        work.change(FILE, case["old"], case["new"])
    if "after" in case:
        path = work.project / FILE
        entry = f"    - {{date: {case['after']}, by: 市甲局, what: 经同意}}\n"
        path.write_text(path.read_text(encoding="utf-8") + entry, encoding="utf-8")
    if committed:
        work.commit()
    assert new(work) == [(code, FILE, line) for code, line in case["expect"]]


def test_a_file_that_is_gone(work: Repository) -> None:
    (work.project / FILE).unlink()
    assert new(work) == [("ECO857", FILE, 1)]


def test_a_file_that_was_renamed(work: Repository) -> None:
    (work.project / FILE).rename(work.project / "actions/乙.yaml")
    assert new(work) == []


def test_an_action_in_another_file(work: Repository) -> None:
    """An action is known by its id, wherever it stands."""
    (work.project / "actions/乙.yaml").write_text(ACTION, encoding="utf-8")
    work.change(FILE, ACTION, "actions: []\n")
    assert new(work) == []


def test_a_file_renamed_so_that_it_is_not_read(work: Repository) -> None:
    (work.project / FILE).rename(work.project / "actions/甲.yml")
    assert {(code, file) for code, file, _ in new(work)} == {("ECO850", "actions/甲.yml"), ("ECO857", FILE)}


def test_what_cannot_be_read_is_told_as_that(work: Repository) -> None:
    work.change(FILE, "actions:\n", "actions: [\n")
    found = new(work)
    assert found
    assert "ECO857" not in {code for code, _, _ in found}


def test_an_altered_log_does_not_excuse_a_moved_day(work: Repository) -> None:
    """Another entry in the place of an old one is no new entry."""
    work.change(FILE, "due: 2024-03-31", "due: 2024-12-31")
    work.change(FILE, "what: 招标", "what: 期限经同意改到年底")
    assert [code for code, _, _ in new(work)] == ["ECO856", "ECO855"]


def test_the_command_ends_with_1(eco: Runner, work: Repository) -> None:
    work.change(FILE, "due: 2024-03-31", "due: 2024-12-31")
    ran = eco("validate", "--changed-since", "main", "--as-of", "2024-06-30", folder=work.project)
    assert ran.code == 1
    assert "节点“通水”的期限由 2024-03-31 改为 2024-12-31" in ran.out
    assert eco("validate", "--as-of", "2024-06-30", folder=work.project).code == 0
