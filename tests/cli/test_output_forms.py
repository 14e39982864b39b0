"""`--format` and `-o` together: the suffix means a form, a wrong one is refused before any work, `-` is the stream."""

from __future__ import annotations

import json
import os
import pkgutil
import shutil
from typing import TYPE_CHECKING

import pytest

from ecocheck.cli import commands
from ecocheck.cli.command import GROUPS
from ecocheck.cli.command_list import every_command
from ecocheck.cli.formats import suffix_of
from tests.changes.repositories import Repository
from tests.cli.running import DAY, PROJECT, run_process
from tests.verifying.building import built

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

ONE = ["--county", "演练区", "--indicator", "3-1", "--as-of", DAY]
PRINTING = {
    "form": ["form", "--county", "演练区", "--year", "2026"],
    "validate": ["validate", "--as-of", DAY],
    "validate --diff": ["validate", "--diff"],
    "evidence": ["evidence", "verify"],
    "evidence index": ["evidence", "index", *ONE],
    "collect": ["collect", "收件", "--dry-run", "--as-of", DAY],
    "list": ["list", "criteria"],
    "check": ["check", *ONE],
    "explain": ["explain", "3-1", "--county", "演练区", "--as-of", DAY],
    "explain a code": ["explain", "ECO301"],
    "history": ["history", "3-1", "--county", "演练区", "--as-of", DAY],
    "trend": ["trend", "3-1", "--county", "演练区", "--as-of", DAY],
    "diff": ["diff", ".", ".", *ONE],
    "verify": ["verify", "封装.zip"],
    "sample": ["sample", "--n", "2", "--county", "演练区", "--as-of", DAY],
    "review": [
        "review",
        "3-1",
        "--county",
        "演练区",
        "--by",
        "市住建局 周正",
        "--opinion",
        "同意",
        "--as-of",
        DAY,
        "--dry-run",
    ],
    "status": ["status", "--indicator", "3-1", "--as-of", DAY],
    "status --standards": ["status", "--standards", "--indicator", "3-1", "--as-of", DAY],
    "status --received": ["status", "--received", "--indicator", "3-1"],
    "gaps": ["gaps", *ONE],
    "worklist": ["worklist", "--indicator", "3-1", "--as-of", DAY],
    "worklist --rectify": ["worklist", "--rectify", "--indicator", "3-1", "--as-of", DAY],
    "actions": ["actions", "--as-of", DAY],
    "report": ["report", *ONE],
    "test": ["test", "cases"],
}
"""How each command that prints is called."""

NEED_GIT = {"diff", "history"}
HAS_GIT = shutil.which("git") is not None

CASE = """\
criterion: 3-1
cases:
  - name: 用例
    measurement: {value: 70, unit: "%", status: provisional}
    verdict: met
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the invented project with a case, with a file to collect, half a seal, and a history."""
    made = shutil.copytree(PROJECT, tmp_path / "演练 项目")
    (made / "cases").mkdir()
    (made / "cases/一.yaml").write_text(CASE, encoding="utf-8")
    (made / "收件").mkdir()
    (made / "封装.zip").write_bytes(built().bytes_of()[:20_000])
    (made / "收件/表.csv").write_text("编号,数值\n3-1,70\n", encoding="utf-8")
    if HAS_GIT:
        repository = Repository(made, made)
        repository.git("init", "-q", ".")
        repository.commit()
    return made


def test_every_command_that_prints_is_tried() -> None:
    printing = {one.name for one in every_command() if any(form.office is None for form in one.formats)}
    assert printing == {name.split()[0] for name in PRINTING}


@pytest.mark.parametrize("name", PRINTING)
def test_a_file_holds_what_the_screen_shows(eco: Runner, project: Path, tmp_path: Path, name: str) -> None:
    """Without a suffix, and with each that the command writes; `-` is as good as no `-o`."""
    if name in NEED_GIT and not HAS_GIT:
        pytest.skip("git is missing")
    args = PRINTING[name]
    printed = eco(*args, folder=project)
    assert printed.code in {0, 1}
    assert eco(*args, "-o", "-", folder=project) == printed
    ran = eco(*args, "-o", str(tmp_path / "出"), folder=project)
    assert ran.code == printed.code
    assert f"已写入 {tmp_path / '出'}\n" in ran.out
    assert (tmp_path / "出").read_text(encoding="utf-8") == printed.out
    command = next(one for one in every_command() if one.name == name.split(maxsplit=1)[0])
    _, forms = command.formats_with(
        {
            "diff": "--diff" in args,
            "rectify": "--rectify" in args,
            "received": "--received" in args,
            "standards": "--standards" in args,
        }
    )
    for form in forms:
        if form.office is None and form.name not in {"github", "gitlab"}:
            path = tmp_path / f"出{form.suffixes[0].upper()}"
            eco(*args, "-o", str(path), folder=project)
            named = ["--format", form.name] if len(forms) > 1 else []
            assert path.read_bytes().decode() == eco(*args, *named, folder=project).out


@pytest.mark.parametrize("name", [*PRINTING, "ledger"])
@pytest.mark.parametrize("suffix", [".pdf", ".DOC", ".xls", ".csvx", ".xlsx ", ".xlsx.", "。txt", "．txt"])
def test_another_suffix_is_refused(eco: Runner, project: Path, tmp_path: Path, name: str, suffix: str) -> None:
    """Windows leaves out blanks and dots at the end, so `.xlsx ` is a workbook to whoever opens it."""
    command = next(one for one in every_command() if one.name == name.split(maxsplit=1)[0])
    if suffix.startswith(".xlsx") and any(".xlsx" in form.suffixes for form in command.formats):
        return
    path = tmp_path / f"表{suffix}"
    ran = eco(*PRINTING.get(name, ["ledger"]), "-o", str(path), folder=project)
    assert (ran.code, ran.out) == (2, "")
    usual = [form.suffixes[0] for form in command.formats]
    assert any(one in ran.err for one in (*usual, ".diff"))
    assert not path.exists()


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("args", "name", "known"),
    [
        (["form", "--county", "演练区", "--year", "2026"], "表.docx", [".yaml", ".xlsx"]),
        (["gaps"], "x.docx", [".txt", ".json", ".md", ".csv", ".xlsx"]),
        (["report"], "x.pdf", [".md", ".html", ".docx"]),
        (["ledger"], "l.csv", [".xlsx"]),
        (["gaps", "--format", "json"], "x.csv", ["--format json", ".json"]),
        (["report", "--format", "html"], "x.docx", ["--format html", ".html", ".htm"]),
        (["validate", "--format", "junit"], "x.json", ["--format junit", ".xml"]),
        (["validate", "--diff"], "x.json", ["--diff", ".diff"]),
        (["check", "--format", "text"], "x.json", ["--format text", ".txt"]),
    ],
)
def test_what_can_be_written_is_said(  # noqa: PLR0913, PLR0917 a table of cases
    eco: Runner, tmp_path: Path, args: list[str], name: str, known: list[str], lang: str
) -> None:
    ran = eco(*args, "--lang", lang, "-o", str(tmp_path / name))
    assert (ran.code, ran.out) == (2, "")
    assert all(one in ran.err for one in known)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("path", "suffix"),
    [
        ("a.JSON", ".json"),
        ("a.tar.gz", ".gz"),
        ("a", ""),
        (".json", ""),
        ("a.b/c", ""),
        ("a.json.", ".json"),
        ("a.json ", ".json"),
        ("表。xlsx", "。xlsx"),
        ("表。说明", ""),
        ("一。二.md", ".md"),
    ],
)
def test_suffixes(path: str, suffix: str) -> None:
    assert suffix_of(path) == suffix


def test_sarif_and_gitlab_may_be_called_json(eco: Runner, tmp_path: Path) -> None:
    made = {}
    for form in ("sarif", "gitlab", "json"):
        path = tmp_path / f"{form}.json"
        assert eco("validate", "--as-of", DAY, "--format", form, "-o", str(path)).code == 0
        made[form] = json.loads(path.read_bytes())
    assert made["sarif"]["version"] == "2.1.0"
    assert isinstance(made["gitlab"], list)
    eco("validate", "--as-of", DAY, "-o", str(tmp_path / "一.json"))
    assert json.loads((tmp_path / "一.json").read_bytes()) == made["json"]


def test_gitlab_chooses_its_own_report(eco: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As docs/ci.md has it; a name that its report cannot have decides against it."""
    monkeypatch.setenv("GITLAB_CI", "true")
    for name, whole in (("一.json", list), ("二", list)):
        eco("validate", "--as-of", DAY, "-o", str(tmp_path / name))
        assert isinstance(json.loads((tmp_path / name).read_bytes()), whole)
    eco("validate", "--as-of", DAY, "-o", str(tmp_path / "三.sarif"))
    assert json.loads((tmp_path / "三.sarif").read_bytes())["version"] == "2.1.0"


def test_what_was_asked_for_counts(eco: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert json.loads(eco("validate", "--as-of", DAY, "--format", "sarif").out)["version"] == "2.1.0"


@pytest.mark.parametrize("name", ["一.json", "二.xml", "三.sarif", "四.txt"])
def test_a_report_in_a_file_leaves_the_screen_to_the_text(eco: Runner, tmp_path: Path, name: str) -> None:
    """A red run with an empty log helps nobody."""
    said = eco("validate", "--as-of", DAY).out
    assert eco("validate", "--as-of", DAY, "-o", str(tmp_path / name)).out == f"{said}已写入 {tmp_path / name}\n"


@pytest.mark.skipif(os.name == "nt", reason="there is no such device")
def test_nothing_is_added_to_a_stream() -> None:
    """What is said of a file would stand in the middle of the output."""
    code, out, err = run_process("gaps", *ONE, "--format", "json", "-o", "/dev/stdout")
    assert (code, err) == (1, b"")
    assert json.loads(out)["schema_version"]


@pytest.mark.needs("word")
def test_a_binary_file_goes_to_the_stream_where_asked() -> None:
    code, out, err = run_process("report", *ONE, "--format", "docx", "-o", "-")
    assert (code, err) == (0, b"")
    assert out.startswith(b"PK")


@pytest.mark.parametrize("args", [["schema"], ["report", "--all", "--as-of", DAY]])
def test_a_folder_is_no_stream(eco: Runner, project: Path, args: list[str]) -> None:
    ran = eco(*args, "-o", "-", folder=project)
    assert (ran.code, ran.out) == (2, "")
    assert "文件夹" in ran.err


def test_every_module_of_a_command_is_listed() -> None:
    """A module `check_trial` belongs to the command of `check`; the modules of a folder to its commands."""
    modules = {one.name.partition("_")[0] for one in pkgutil.iter_modules(commands.__path__)}
    declared = {one.run.__module__.removeprefix(f"{commands.__name__}.").partition(".")[0] for one in every_command()}
    assert modules == declared
    assert {one.group for one in every_command()} == set(GROUPS)
