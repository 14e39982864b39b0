"""`--changed-since`: opinions of reviewers that a branch has taken away or altered."""

from __future__ import annotations

import datetime
import shutil
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.changed_since.findings import brought_since
from ecocheck.app.validating import validate
from tests.changes.repositories import FILE, Repository, made
from tests.cli.conftest import eco
from tests.cli.running import DAY
from tests.reviewing.records import Said, text_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

__all__ = ["eco"]

AS_OF = datetime.date.fromisoformat(DAY)
OF = ("演练区", 2024, "3-1")
REVIEWS = "reviews/演练区/2024.yaml"
RETURNED = Said(OF, opinion="退回", reason="数和年报不一致", date="2024-06-20")
AGREED = Said(OF, agency="市住建局", person="李文", date="2024-06-21")

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is missing")


def write(project: Path, *entries: object, key: str = "3-1") -> None:
    path = project / REVIEWS
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text_of("演练区", 2024, {key: list(entries)}), "utf-8")  # type: ignore[arg-type]  # entries of a list


@pytest.fixture
def work(tmp_path: Path) -> Repository:
    """A branch that has left a main with a return and an agreement."""
    repository = made(tmp_path, "项目")
    write(repository.project, RETURNED.entry, AGREED.entry)
    repository.commit()
    repository.git("branch", "-f", "main")
    return repository


def gone(work: Repository) -> list[tuple[str, str, str, str]]:
    since = brought_since(validate(work.project, AS_OF, exactly=True), AS_OF, "main")
    found = [one for one in since.validated.findings if one.at.file.startswith("reviews/")]
    return sorted((one.code, one.at.file, one.params.get("id", ""), one.params.get("phrase", "")) for one in found)


LOST = ("ECO829", REVIEWS, "3-1", "opinion_returned")


def test_nothing_is_said_of_what_stands_and_is_added_to(work: Repository) -> None:
    assert gone(work) == []
    write(work.project, AGREED.entry, RETURNED.entry, Said(OF, date="2024-06-22").entry)
    assert gone(work) == []


def test_a_return_that_was_taken_out(work: Repository) -> None:
    write(work.project, AGREED.entry)
    assert gone(work) == [LOST]


def test_all_of_one_verdict(work: Repository) -> None:
    write(work.project, Said(("演练区", 2024, "4-1"), date="2024-06-20").entry, key="4-1")
    assert gone(work) == [("ECO829", REVIEWS, "3-1", "opinion_agreed"), LOST]


@pytest.mark.parametrize("how", ["deleted", "moved", "another suffix"])
def test_the_whole_file(work: Repository, how: str) -> None:
    path = work.project / REVIEWS
    if how == "deleted":
        path.unlink()
    else:
        path.rename(path.with_name("2023.yaml" if how == "moved" else "2024.yml"))
    assert [one for one in gone(work) if one[0] == "ECO829"] == [("ECO829", REVIEWS, "3-1", "opinion_agreed"), LOST]


def test_an_altered_one_is_told_once(work: Repository) -> None:
    write(work.project, RETURNED.edited(opinion="同意"), AGREED.entry)
    assert [code for code, *_ in gone(work)] == ["ECO824"]


def test_one_recorded_anew_in_its_place(work: Repository) -> None:
    """Somebody gives the record another text and makes the fingerprint fit."""
    write(work.project, Said(OF, date="2024-06-20").entry, AGREED.entry)
    assert gone(work) == [LOST]


def test_a_file_that_cannot_be_read_has_its_own_finding(work: Repository) -> None:
    work.change(REVIEWS, "reviews:", "reviews: [")
    assert {code for code, *_ in gone(work)} & {"ECO829"} == set()


def test_a_copy_in_a_wrong_place_may_be_taken_out(work: Repository) -> None:
    write(work.project, RETURNED.entry, AGREED.entry, Said(("演练区", 2024, "4-1"), date="2024-06-20").entry)
    work.commit()
    work.git("branch", "-f", "main")
    write(work.project, RETURNED.entry, AGREED.entry)
    assert gone(work) == []


def test_it_is_shown_where_the_file_is_gone(work: Repository, eco: Runner) -> None:
    (work.project / REVIEWS).unlink()
    ran = eco("validate", "--changed-since", "main", "--root", str(work.project), "--as-of", DAY)
    assert ran.code == 1
    assert ran.out.count("ECO829") >= 1
    assert "数和年报不一致" not in ran.out
    assert FILE not in ran.out
