"""Every command, in every form and both languages, says nothing of another city than that of the project."""

from __future__ import annotations

import re
import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest

from ecocheck.cli.command_list import COMMANDS, every_command
from ecocheck.findings.catalogue import CATALOGUE
from tests.changes.repositories import Repository
from tests.cli.running import Ran, run_here
from tests.other_city.project import DAY, made

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOREIGN = re.compile(
    "陇|武都|宕昌|文县|(?<!健)康县|(?<!完)成县|徽县|西和县|礼县|两当|甘肃|附件 ?2 ?第|示范市工作实施方案"
    "|国家生态文明建设示范|86项|37项|longnan|gansu|wudu",
    re.IGNORECASE,
)
TASKS = re.compile("任务")
SUBJECT = ["1-1", "--county", "上泽区", "--as-of", DAY]
CALLS = {
    "form": ["form", "--county", "上泽区", "--year", "2026"],
    "collect": ["collect", "收件", "--dry-run", "--as-of", DAY],
    "validate": ["validate", "--as-of", DAY],
    "validate --diff": ["validate", "--diff"],
    "evidence": ["evidence", "verify"],
    "evidence index": ["evidence", "index", "--as-of", DAY],
    **{f"list {kind}": ["list", kind] for kind in ("indicators", "criteria", "tasks", "regions", "agencies")},
    **{f"list {kind}": ["list", kind] for kind in ("standards", "contradictions")},
    "check": ["check", "--as-of", DAY],
    "explain": ["explain", *SUBJECT],
    "explain --to": ["explain", *SUBJECT, "--to", "met"],
    "diff": ["diff", "HEAD~1", "HEAD", "--as-of", DAY],
    "history": ["history", *SUBJECT],
    "trend": ["trend", "--as-of", DAY],
    "sample": ["sample", "--n", "2", "--as-of", DAY],
    "review": ["review", *SUBJECT, "--by", "市水务局 周正", "--opinion", "同意", "--dry-run"],
    "status": ["status", "--as-of", DAY],
    "status --readiness": ["status", "--readiness", "--as-of", DAY],
    "status --received": ["status", "--received", "--year", "2024"],
    "status --reviews": ["status", "--reviews", "--as-of", DAY],
    "status --against": ["status", "--against", "2023", "--as-of", DAY],
    "gaps": ["gaps", "--as-of", DAY],
    "worklist": ["worklist", "--as-of", DAY],
    "worklist --rectify": ["worklist", "--rectify", "--as-of", DAY],
    "actions": ["actions", "--as-of", DAY],
    "report": ["report", "--as-of", DAY],
    "report of an office": ["report", "--agency", "市水务局", "--as-of", DAY],
    "test": ["test"],
    "templates": ["templates"],
}
SPEAKS_OF_TASKS = {"list tasks", "templates"}
"""What somebody asked for by that word, and names of files."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = made(tmp_path_factory.mktemp("云泽"))
    (root / "收件").mkdir()
    (root / "收件/表.csv").write_text("编号,数值\n1-1,94\n", encoding="utf-8")
    if shutil.which("git"):
        repository = Repository(root, root)
        repository.git("init", "-q", ".")
        repository.commit()
        data = root / "data/上泽区/2024.yaml"
        data.write_text(data.read_text(encoding="utf-8").replace("940", "951"), encoding="utf-8")
        repository.commit()
    return root


@pytest.fixture
def run(project: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Runner:
    def runner(*args: str) -> Ran:
        return run_here(capsysbinary, monkeypatch, *args, folder=project)

    return runner


if TYPE_CHECKING:
    from collections.abc import Callable

    Runner = Callable[..., Ran]


def _texts(path: Path) -> Iterator[str]:
    """What a file or a folder of files says, its name too; the parts of an office file one by one."""
    for one in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if one.suffix in {".docx", ".xlsx"}:
            with zipfile.ZipFile(one) as parts:
                yield from (
                    re.sub("<[^>]*>", "", parts.read(name).decode("utf-8", "replace")) for name in parts.namelist()
                )
        elif one.is_file():
            yield one.read_text(encoding="utf-8-sig")


def _forms(call: str) -> list[tuple[str, str]]:
    """Every form of output that the call has, with the suffix of its file."""
    command = next(one for one in every_command() if one.name == CALLS[call][0])
    given: dict[str, object] = {word.removeprefix("--"): True for word in CALLS[call] if word.startswith("--")}
    given["action"] = next(iter(CALLS[call][1:]), None)
    forms = command.formats_with(given)[1]
    return [(one.name, one.suffixes[0] if one.suffixes else "") for one in forms]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("way", [(call, *form) for call in CALLS for form in _forms(call) or [("", "")]], ids="-".join)
def test_no_output_has_a_word_of_it(run: Runner, tmp_path: Path, way: tuple[str, str, str], lang: str) -> None:
    call, form, suffix = way
    if CALLS[call][0] in {"diff", "history"} and not shutil.which("git"):
        pytest.skip("needs git")
    if suffix == ".docx":
        pytest.importorskip("docx")
    out = tmp_path / f"出{suffix}"
    ran = run("--lang", lang, *CALLS[call], *(["--format", form, "-o", str(out)] if form else []))
    assert ran.code in {0, 1, 4}, ran.err
    said = [ran.out, ran.err, *(_texts(out) if out.exists() else ())]
    assert any(said)
    for text in said:
        _has_none(text)


def _has_none(text: str) -> None:
    found = FOREIGN.search(text)
    assert found is None, text[max(0, found.start() - 80) : found.end() + 80]


def test_drafts_of_actions_have_no_word_of_it(run: Runner, project: Path, tmp_path: Path) -> None:
    shutil.copytree(project, tmp_path / "云泽")
    ran = run("actions", "new", "--from-gaps", "--as-of", DAY, "--root", str(tmp_path / "云泽"))
    assert ran.code == 0, ran.err
    drafts = list((tmp_path / "云泽/actions").iterdir())
    assert drafts
    for text in (ran.out, *(one.read_text(encoding="utf-8") for one in drafts)):
        _has_none(text)


@pytest.mark.parametrize("call", [call for call in CALLS if call not in SPEAKS_OF_TASKS])
def test_nothing_speaks_of_tasks(run: Runner, call: str) -> None:
    ran = run(*CALLS[call])
    assert not TASKS.search(ran.out), TASKS.search(ran.out)


@pytest.mark.needs("word")
def test_files_do_not_speak_of_tasks(run: Runner, tmp_path: Path) -> None:
    """A report does not name tasks where the plan has none, and a ledger has no sheet of them."""
    for name in ("报告.docx", "报告.md", "台账.xlsx"):
        command = "ledger" if name.startswith("台账") else "report"
        assert run(command, "-o", str(tmp_path / name), "--as-of", DAY).code in {0, 1}
        for text in _texts(tmp_path / name):
            _has_none(text)
            if name.startswith("报告"):
                assert "任务" not in text, text[max(0, text.index("任务") - 60) : text.index("任务") + 60]
            else:
                assert "任务台账" not in text


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_no_help_page_has_a_word_of_it(run: Runner, command: str, lang: str) -> None:
    ran = run("--lang", lang, *([command] if command else []), "--help")
    assert not FOREIGN.search(ran.out)
    if command == "":
        assert "《云泽市清洁水行动方案》" in ran.out
    if command == "check":
        assert "--county 上泽区 --set 1-1=" in ran.out


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_page_of_a_code_has_a_word_of_it(run: Runner, lang: str) -> None:
    for code in CATALOGUE:
        assert not FOREIGN.search(run("--lang", lang, "explain", code).out), code


def test_the_site_and_the_schemas_have_no_word_of_it(run: Runner, tmp_path: Path) -> None:
    assert run("report", "--all", "-o", str(tmp_path / "网站"), "--as-of", DAY).code in {0, 1}
    assert run("schema", "-o", str(tmp_path / "schemas")).code == 0
    for folder in ("网站", "schemas"):
        texts = list(_texts(tmp_path / folder))
        assert texts
        assert not [found[0] for text in texts if (found := FOREIGN.search(text))]


def test_forms_of_all_offices_have_no_word_of_it(run: Runner, tmp_path: Path) -> None:
    assert run("form", "--all", "--year", "2026", "-o", str(tmp_path / "填报表")).code == 0
    assert not [found[0] for text in _texts(tmp_path / "填报表") if (found := FOREIGN.search(text))]


def test_an_empty_project_has_no_word_of_it(run: Runner, tmp_path: Path) -> None:
    assert run("init", "--empty", str(tmp_path / "新")).code == 0
    assert not [found[0] for text in _texts(tmp_path / "新") if (found := FOREIGN.search(text))]


@pytest.mark.parametrize("args", [[], ["--root", "无"], ["checkk"], ["explain"], ["history"]])
def test_no_complaint_has_a_word_of_it(run: Runner, args: list[str]) -> None:
    ran = run(*args)
    assert not FOREIGN.search(ran.out + ran.err)
