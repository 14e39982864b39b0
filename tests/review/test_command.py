"""`ecocheck review`: what is written, what is refused and why, the terminal's questions, wrong usage."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import typer

from tests.explain.running import DAY, PROJECT
from tests.snapshots import same_as_snapshot

if TYPE_CHECKING:
    from tests.explain.running import Runner

SNAPSHOTS = Path(__file__).parent / "snapshots"
FILE = "reviews/东山区/2024.yaml"
BY = ("--by", "市生态环境局 周正")
HERE = ("--county", "东山区", "--as-of", DAY)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the invented project, which keeps no reviews."""
    return shutil.copytree(PROJECT, tmp_path / "项目")


def reviewed(eco: Runner, project: Path, *args: str, code: int = 0) -> dict[str, Any]:
    """What a run records, as other programs read it."""
    ran = eco("review", *args, *HERE, *BY, "--format", "json", folder=project)
    assert ran.code == code, ran.err
    return dict(json.loads(ran.out))


def test_an_opinion_is_written_with_its_ground(eco: Runner, project: Path) -> None:
    made = reviewed(eco, project, "4-1", "--opinion", "退回", "--reason", "缺台账")
    assert [(one["id"], one["opinion"], one["reason"]) for one in made["taken"]] == [("4-1", "returned", "缺台账")]
    text = (project / FILE).read_text(encoding="utf-8")
    assert 'numerator: "1213"' in text
    assert made["files"] == [FILE]
    same_as_snapshot(SNAPSHOTS / "written.yaml", text)


def test_many_at_once_and_nothing_of_others(eco: Runner, project: Path) -> None:
    made = reviewed(eco, project, "1", "4-1", "4-1", "--opinion", "同意")
    assert [one["id"] for one in made["taken"]] == ["1-1", "1-2", "4-1"]
    assert not (project / "reviews/西河县").exists()


def test_a_former_opinion_stays(eco: Runner, project: Path) -> None:
    reviewed(eco, project, "4-1", "--opinion", "同意")
    first = (project / FILE).read_text(encoding="utf-8")
    (project / FILE).write_bytes((first + "# 手写的一行\n").encode())
    reviewed(eco, project, "4-1", "--opinion", "存疑", "--reason", "另查")
    text = (project / FILE).read_text(encoding="utf-8")
    assert text.startswith(first)
    assert "# 手写的一行" in text
    assert text.count("- agency:") == 2


def test_the_same_opinion_twice_is_refused(eco: Runner, project: Path) -> None:
    reviewed(eco, project, "4-1", "--opinion", "同意")
    before = (project / FILE).read_bytes()
    made = reviewed(eco, project, "4-1", "--opinion", "同意", code=1)
    assert [one["why"] for one in made["refused"]] == ["known"]
    assert (project / FILE).read_bytes() == before


def test_who_reported_a_figure_does_not_review_it(eco: Runner, project: Path) -> None:
    """孙七 reported 4-1, and 李四 the file; the width of a name's signs and blanks in it do not matter."""
    for name in ("孙七", "孙\u3000七"):
        ran = eco("review", "4-1", *HERE, "--by", f"市住建局/{name}", "--opinion", "同意", folder=project)
        assert ran.code == 1
    assert not (project / "reviews").exists()


def test_an_unsound_file_gets_nothing(eco: Runner, project: Path) -> None:
    reviewed(eco, project, "4-1", "--opinion", "同意")
    path = project / FILE
    path.write_bytes(path.read_text(encoding="utf-8").replace("date: 2025-06-01", "date: 六月一日").encode())
    before = path.read_bytes()
    made = reviewed(eco, project, "1-1", "--opinion", "同意", code=1)
    assert [one["why"] for one in made["refused"]] == ["unreadable"]
    assert path.read_bytes() == before


def test_a_dry_run_writes_nothing(eco: Runner, project: Path) -> None:
    made = reviewed(eco, project, "4-1", "--opinion", "同意", "--dry-run")
    assert (made["written"], len(made["taken"])) == (False, 1)
    assert not (project / "reviews").exists()


@pytest.mark.parametrize("before", ["reviews: null\n", "reviews: ~\n"])
def test_a_file_without_a_place_for_opinions_gets_nothing(eco: Runner, project: Path, before: str) -> None:
    path = project / FILE
    path.parent.mkdir(parents=True)
    path.write_bytes(f"region: 东山区\nyear: 2024\n{before}".encode())
    written = path.read_bytes()
    ran = eco("review", "4-1", *HERE, *BY, "--opinion", "同意", folder=project)
    assert ran.code == 1
    assert FILE in ran.err
    assert path.read_bytes() == written


def test_a_file_that_would_grow_too_large(eco: Runner, project: Path) -> None:
    ran = eco("review", "4-1", *HERE, *BY, "--opinion", "退回", "--reason", "缺" * 400_000, folder=project)
    assert ran.code == 1
    assert not (project / "reviews").exists()


@pytest.mark.parametrize("unseen", ["\u200b", "\u00ad", "\u2060", "\u202e"])
def test_what_nobody_sees_in_a_name_makes_no_other_person(eco: Runner, project: Path, unseen: str) -> None:
    """Web pages leave such characters in what is copied."""
    ran = eco("review", "4-1", *HERE, "--by", f"市住建局 孙{unseen}七", "--opinion", "同意", folder=project)
    assert ran.code == 1
    assert not (project / "reviews").exists()
    said = ("--by", f"市{unseen}住建局 周{unseen}正", "--opinion", "退回", "--reason", f"缺{unseen}台账")
    assert eco("review", "4-1", *HERE, *said, folder=project).code == 0
    text = (project / FILE).read_text(encoding="utf-8")
    assert "person: 周正\n" in text
    assert "reason: 缺台账\n" in text


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page(eco: Runner, project: Path, lang: str) -> None:
    reviewed(eco, project, "1-1", "--opinion", "同意")
    args = ("review", "1", "5-1", *HERE, *BY, "--opinion", "同意", "--lang", lang)
    ran = eco(*args, folder=project)
    assert ran.code == 1
    same_as_snapshot(SNAPSHOTS / f"page.{lang}.txt", ran.out)


@pytest.mark.parametrize(
    "args",
    [
        ("4-1", *BY),
        ("4-1", "--by", "周正", "--opinion", "同意"),
        ("4-1", "--opinion", "同意"),
        ("4-1", *BY, "--opinion", "好"),
        ("4-1", *BY, "--opinion", "退回"),
        ("4-1", *BY, "--opinion", "退回", "--reason", "  "),
        (*BY, "--opinion", "同意"),
        ("东山区", *BY, "--opinion", "同意"),
        ("4-9", *BY, "--opinion", "同意"),
        ("4-1", "--by", "没有的局 周正", "--opinion", "同意"),
        ("4-1", *BY, "--opinion", "同意", "--date", "2025-06-02"),
        ("4-1", *BY, "--opinion", "同意", "--date", "六月"),
    ],
)
def test_wrong_usage_writes_nothing(eco: Runner, project: Path, args: tuple[str, ...]) -> None:
    ran = eco("review", *args, *HERE, folder=project)
    assert ran.code == 2
    assert ran.err
    assert not (project / "reviews").exists()


def _answers(monkeypatch: pytest.MonkeyPatch, *said: str) -> list[str]:
    """Answer the terminal's questions in this order; what was asked is collected."""
    left, asked = list(said), list[str]()

    def prompt(question: str, **_: object) -> str:
        asked.append(question)
        return left.pop(0)

    monkeypatch.setattr(typer, "prompt", prompt)
    monkeypatch.setattr(sys, "stdin", type("Terminal", (), {"isatty": lambda _: True})())
    return asked


def test_who_breaks_off_has_said_nothing(eco: Runner, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C, or the end of the input, after an answer."""
    left = ["1"]

    def prompt(question: str, **_: object) -> str:  # noqa: ARG001 typer calls it so
        if not left:
            raise typer.Abort
        return left.pop()

    monkeypatch.setattr(typer, "prompt", prompt)
    monkeypatch.setattr(sys, "stdin", type("Terminal", (), {"isatty": lambda _: True})())
    ran = eco("review", *HERE, *BY, folder=project, width=100)
    assert ran.code == 130
    assert not (project / "reviews").exists()


def test_a_terminal_takes_the_words_of_the_option(eco: Runner, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _answers(monkeypatch, "agreed", "q")
    assert eco("review", *HERE, *BY, "--lang", "en", folder=project, width=100).code == 0
    assert "opinion: 同意\n" in (project / FILE).read_text(encoding="utf-8")


def test_an_arrow_key_in_an_answer_loses_no_answer(eco: Runner, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that does not edit lines takes the key for a text."""
    _answers(monkeypatch, "1\x1b[D", "退回\u200b", "缺\x1b[D\x1b[1;5C\x1bOA台账", "q")
    ran = eco("review", *HERE, *BY, folder=project, width=100)
    assert ran.code == 0
    text = (project / FILE).read_text(encoding="utf-8")
    assert text.count("- agency:") == 2
    assert "reason: 缺台账\n" in text


def test_a_terminal_asks_for_each(eco: Runner, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """1 agrees, a return asks for its reason until there is one, Enter skips, q ends."""
    _answers(monkeypatch, "1", "什么", "退回", "", "缺台账", "", "q")
    ran = eco("review", *HERE, *BY, folder=project, width=100)
    assert ran.code == 0
    text = (project / FILE).read_text(encoding="utf-8")
    assert text.count("- agency:") == 2
    assert "reason: 缺台账" in text


def test_only_what_is_open_is_asked_for(eco: Runner, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Eight criteria and their tasks' targets; an agreed one is asked for again only by its id."""
    asked = _answers(monkeypatch, *[""] * 40)
    eco("review", *HERE, *BY, folder=project, width=100)
    every = len(asked)
    reviewed(eco, project, "4-1", "--opinion", "同意")
    asked = _answers(monkeypatch, *[""] * 40)
    eco("review", *HERE, *BY, folder=project, width=100)
    assert len(asked) == every - 1
    asked = _answers(monkeypatch, "")
    eco("review", "4-1", *HERE, *BY, folder=project, width=100)
    assert len(asked) == 1


def _filled(eco: Runner, project: Path, *said: tuple[str, str]) -> Path:
    """A sampling form of every verdict of a region, filled in with these opinions by id."""
    openpyxl = pytest.importorskip("openpyxl")
    path = project.parent / "抽验表.xlsx"
    ran = eco("sample", "--n", "99", "--county", "东山区", "--as-of", DAY, "-o", str(path), folder=project)
    assert ran.code == 0, ran.err
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    heads = {str(cell.value): cell.column for row in sheet.iter_rows() for cell in row if cell.value is not None}
    for label, value in (("复核单位", "市生态环境局"), ("复核人", "周正"), ("复核日期", DAY)):
        found = next(cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith(label))
        sheet.cell(found.row, found.column + 1).value = value
    rows = {str(cell.value): cell.row for row in sheet.iter_rows() for cell in row if cell.value in dict(said)}
    for key, opinion in said:
        sheet.cell(rows[key], heads["复核意见"]).value = opinion
    book.save(path)
    return path


@pytest.mark.needs("openpyxl")
def test_a_form_is_taken_back(eco: Runner, project: Path) -> None:
    path = _filled(eco, project, ("4-1", "同意"), ("1-1", "同意"))
    ran = eco("review", "--from", str(path), "--as-of", DAY, "--format", "json", folder=project)
    assert ran.code == 0, ran.out
    made = json.loads(ran.out)
    assert sorted(one["id"] for one in made["taken"]) == ["1-1", "4-1"]
    assert (project / FILE).is_file()
    again = eco("review", "--from", str(path), "--as-of", DAY, folder=project)
    assert again.code == 1
    assert "同样的意见已经记过" in again.out


@pytest.mark.needs("openpyxl")
def test_a_form_with_an_error_leaves_all_as_it_was(eco: Runner, project: Path) -> None:
    """A return without a reason."""
    path = _filled(eco, project, ("4-1", "同意"), ("1-1", "退回"))
    ran = eco("review", "--from", str(path), "--as-of", DAY, folder=project)
    assert ran.code == 1
    assert not (project / "reviews").exists()


@pytest.mark.needs("openpyxl")
def test_what_changed_since_the_form_was_made_is_refused(eco: Runner, project: Path) -> None:
    path = _filled(eco, project, ("4-1", "同意"), ("1-1", "同意"))
    data = project / "data/东山区/2024.yaml"
    data.write_bytes(data.read_text(encoding="utf-8").replace("numerator: 1213", "numerator: 1249").encode())
    ran = eco("review", "--from", str(path), "--as-of", DAY, "--format", "json", folder=project)
    made = json.loads(ran.out)
    assert ([one["id"] for one in made["taken"]], [one["why"] for one in made["refused"]]) == (["1-1"], ["changed"])


def test_a_form_goes_with_nothing_else(eco: Runner, project: Path) -> None:
    for more in (["--by", "市生态环境局 周正"], ["4-1"], ["--county", "东山区"]):
        assert eco("review", "--from", "抽验表.xlsx", *more, folder=project).code == 2
    assert eco("review", "--from", "没有.xlsx", folder=project).code == 2


def test_an_opinion_is_part_of_the_revision_that_outputs_state(eco: Runner, project: Path) -> None:
    """Two outputs that show other reviews do not carry one stamp."""
    args = ("check", *HERE, "--format", "json")
    stamps = [json.loads(eco(*args, folder=project).out)["revision"]]
    reviewed(eco, project, "4-1", "--opinion", "同意")
    stamps.append(json.loads(eco(*args, folder=project).out)["revision"])
    assert stamps[0]["rules"] == stamps[1]["rules"]
    assert stamps[0]["data"] != stamps[1]["data"]
