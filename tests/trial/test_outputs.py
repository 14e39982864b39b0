"""No output of a trial can pass for a result: it is marked in every format, in every row, and writes no file."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.snapshots import same_as_snapshot
from tests.trial.trying import DRILL, RULES, STANDARDS, copied, on_disk

if TYPE_CHECKING:
    from tests.explain.running import Runner

SNAPSHOTS = Path(__file__).parent / "snapshots"
DAY = ("--as-of", "2026-06-30")
SET = ("--set", "24-2=98.2", "--set", "3-1=15", "--set", "14-1=是", "--county", "青崖县", *DAY)
TRIALS: dict[str, tuple[Path, tuple[str, ...]]] = {
    "set": (DRILL, SET),
    "rules": (RULES, ("--rules-of", "2024", *DAY)),
    "standard": (STANDARDS, ("--beside", "SF-2024", *DAY)),
}
MARKS = {"zh": ("试算，不是", "〔试算"), "en": ("TRIAL, not", "[trial")}


@pytest.mark.parametrize("name", TRIALS)
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("columns", [None, 80])
def test_whole_output(eco: Runner, name: str, lang: str, columns: int | None) -> None:
    folder, args = TRIALS[name]
    ran = eco("check", *args, "--lang", lang, folder=folder, width=columns)
    assert (ran.code, ran.err) == (0, "")
    same_as_snapshot(SNAPSHOTS / f"{name}-{columns or 'pipe'}-{lang}.txt", ran.out)


@pytest.mark.parametrize("name", TRIALS)
def test_as_markdown(eco: Runner, name: str) -> None:
    folder, args = TRIALS[name]
    same_as_snapshot(SNAPSHOTS / f"{name}.md", eco("check", *args, "--format", "md", folder=folder).out)


@pytest.mark.parametrize("name", TRIALS)
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", ["text", "md"])
@pytest.mark.parametrize("each", [(), ("--all",)])
def test_text_begins_and_ends_with_the_mark_and_every_row_has_it(
    eco: Runner, name: str, lang: str, form: str, each: tuple[str, ...]
) -> None:
    """Whatever part of it is cut out, the trial's own verdicts say what they are."""
    folder, args = TRIALS[name]
    out = eco("check", *args, *each, "--lang", lang, "--format", form, folder=folder).out
    mark, row_mark = MARKS[lang]
    lines = [line.strip("* ") for line in out.splitlines() if line.strip("* ")]
    drill = 1  # the mark of a drill stands around that of the trial
    assert lines[drill].startswith(mark)
    assert lines[-1 - drill].startswith(mark)
    titled = next(line for line in lines if line.lstrip("# ").startswith(("试算：", "Trial")))
    assert titled
    if form == "md":
        column = {"zh": "试算", "en": "TRIAL"}[lang]
        for head, rows in tables(out):
            assert all(row_mark in row[head.index(column)] for row in rows)
    flips = len(made(eco, name)["trial"]["turned"])
    assert out.count(row_mark) >= flips > 0


def tables(markdown: str) -> list[tuple[list[str], list[list[str]]]]:
    """The tables of a page, each with its head and its rows."""
    blocks = re.findall(r"(?:^\|.*\n)+", markdown, re.MULTILINE)
    cells = [[[one.strip() for one in line.strip("|").split("|")] for line in block.splitlines()] for block in blocks]
    return [(rows[0], rows[2:]) for rows in cells]


def made(eco: Runner, name: str, *more: str) -> dict[str, Any]:
    """A trial in JSON."""
    folder, args = TRIALS[name]
    return dict(json.loads(eco("check", *args, *more, "--format", "json", folder=folder).out))


@pytest.mark.parametrize("name", TRIALS)
def test_in_json_every_key_but_one_is_of_the_project_as_it_is(eco: Runner, name: str) -> None:
    folder, args = TRIALS[name]
    plain = [one for place, one in enumerate(args) if "--set" not in {one, args[place - 1]}]
    plain = [one for one in plain if one not in {"--rules-of", "2024", "--beside", "SF-2024"}]
    real = json.loads(eco("check", *plain, "--format", "json", folder=folder).out)
    tried = made(eco, name)
    assert real["trial"] is None
    assert {key: value for key, value in tried.items() if key != "trial"} == {
        key: value for key, value in real.items() if key != "trial"
    }
    assert tried["trial"]["mark"].startswith("试算，不是")
    assert len(tried["trial"]["trial_results"]) >= len(real["results"])


def _verdicts(value: Any, key: str = "") -> list[tuple[str, dict[str, Any]]]:
    if isinstance(value, dict):
        inner = [one for name, each in value.items() for one in _verdicts(each, name)]
        return [*([(key, value)] if "standing" in value else []), *inner]
    return [one for each in value for one in _verdicts(each, key)] if isinstance(value, list) else []


@pytest.mark.parametrize("name", TRIALS)
def test_every_verdict_of_the_trial_says_first_that_it_is_one(eco: Runner, name: str) -> None:
    found = _verdicts(made(eco, name)["trial"])
    assert {key for key, _ in found} == {"before", "trial_verdict", "trial_results"}
    for key, one in found:
        assert (next(iter(one)) == "trial") is (key != "before")


def test_a_success_by_an_assumed_figure_has_no_backing(eco: Runner) -> None:
    (found,) = [one for one in made(eco, "set")["trial"]["trial_results"] if one["criterion"] == "24-2"]
    assert (found["verdict"], found["value"], found["backing"], found["at"]["line"]) == ("met", "98.2", None, 370)


def test_a_fact_without_a_document_is_not_called_met(eco: Runner) -> None:
    ran = eco("check", "--set", "14-1=是", "--county", "石潭县", *DAY, folder=DRILL)
    told = ran.out.split("判定变动")[0]
    assert "现状不清 → 现状不清〔试算〕" in told
    assert "没有写明它的文件，不能判为达标；试算不虚设文件" in told
    assert "→ 达标" not in told


@pytest.mark.needs("openpyxl")
@pytest.mark.parametrize("name", TRIALS)
def test_a_workbook_is_marked_on_every_sheet_and_in_every_row(eco: Runner, tmp_path: Path, name: str) -> None:
    from openpyxl import load_workbook

    folder, args = TRIALS[name]
    path = tmp_path / "青崖县2025年判定.xlsx"
    assert eco("check", *args, "--all", "-o", str(path), folder=folder).code == 0
    for sheet in load_workbook(path):
        assert "试算，不是填报结果" in str(sheet.cell(1, 1).value)
        for printed in (sheet.oddHeader, sheet.oddFooter):
            assert printed is not None
            assert "试算，不是填报结果" in str(printed.center.text)
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        head = next((place for place, row in enumerate(rows) if "数据性质" in row), None)
        for row in rows[head + 1 :] if head is not None else ():
            said = dict(zip(rows[head or 0], row, strict=True))
            assert said["数据性质"] == "试算，不是填报结果"
            assert "〔试算" in str(said["试算判定"])


@pytest.mark.parametrize("form", ["text", "md", "json", "xlsx"])
@pytest.mark.parametrize("name", TRIALS)
def test_no_file_of_the_project_is_touched(eco: Runner, tmp_path: Path, name: str, form: str) -> None:
    """Not even its time; and nothing new is written into it."""
    folder, args = (copied(tmp_path / "项目"), SET) if name == "set" else TRIALS[name]
    before = on_disk(folder)
    out = ("-o", str(tmp_path / "出.xlsx")) if form == "xlsx" else ("--format", form)
    assert eco("check", *args, *out, folder=folder).code == 0
    assert on_disk(folder) == before


@pytest.fixture(autouse=True)
def _project_folder(tmp_path: Path) -> None:
    (tmp_path / "项目").mkdir()


@pytest.mark.parametrize(
    ("settings", "case", "code"),
    [
        (["24-2=98.2"], "not_met", 1),  # 12-2 is still missed
        (["24-2=98.2", "12-2=0", "12-2.period=2025"], "not_met", 0),
        (["24-2=90", "12-2=0", "12-2.period=2025"], "not_met", 1),
        (["24-2=98.2"], "undetermined", 1),
        (["30-1=120"], "warning", 1),
    ],
)
def test_the_exit_code_is_that_of_the_trial(eco: Runner, settings: list[str], case: str, code: int) -> None:
    typed = [one for setting in settings for one in ("--set", setting)]
    ran = eco("check", *typed, "--county", "青崖县", "--fail-on", case, *DAY, folder=DRILL)
    assert ran.code == code


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--set", "24-2=98.2"], "--county 写明一个地区"),
        (["--set", "24-2=98.2", "--county", "青崖县", "--county", "石潭县"], "--county 写明一个地区"),
        (["--set", "24-2=98.2", "--county", "青崖县", "--year", "2024", "--year", "2025"], "--year 只写一个"),
        (["--set", "24-2=98.2", "--county", "青崖县", "--rules-of", "2024"], "一次只写一样"),
        (["--rules-of", "2024", "--beside", "plan"], "一次只写一样"),
        (["--rules-of", "24"], "--rules-of 要写四位数的年份"),
        (["--beside", "plan"], "--beside 要写另一个标准"),
        (["--beside", "没有"], "没有标准“没有”"),
        (["--set", "24-2.source=某文件", "--county", "青崖县"], "试算不虚设文件和材料"),
        (["--set", "24-2", "--county", "青崖县"], "编号=数"),
        (["--set", "2-2=98", "--county", "青崖县"], "2-2=是 或 2-2=否"),
        (["--set", "3-1.numerator=1", "--county", "青崖县"], "--set 3-1.denominator=…"),
        (["--set", "24-2=98.2", "--county", "青崖县", "--indicator", "3"], "不在所选的范围里"),
    ],
)
def test_what_cannot_be_tried_is_said(eco: Runner, args: list[str], said: str) -> None:
    ran = eco("check", *args, *DAY, folder=DRILL)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


@pytest.mark.parametrize(
    "args",
    [
        ["report", "--county", "青崖县", "--set", "24-2=98.2"],
        ["gaps", "--set", "24-2=98.2"],
        ["ledger", "--set", "24-2=98.2", "-o", "a.xlsx"],
        ["status", "--set", "24-2=98.2"],
        ["validate", "--fix", "--set", "24-2=98.2"],
        ["report", "--rules-of", "2024"],
        ["report", "--beside", "plan"],
    ],
)
def test_no_report_list_or_writer_takes_a_trial(eco: Runner, args: list[str]) -> None:
    ran = eco(*args, folder=DRILL)
    assert (ran.code, ran.out) == (2, "")
    assert "--set" in ran.err or "--rules-of" in ran.err or "--beside" in ran.err


def test_a_broken_file_is_named(eco: Runner, tmp_path: Path) -> None:
    folder = copied(tmp_path / "项目")
    (folder / "data/青崖县/2025.yaml").write_bytes("region: 青崖县\nyear: 2025\nmeasurements: [\n".encode())
    ran = eco("check", *SET, folder=folder)
    assert (ran.code, ran.out) == (1, "")
    assert "data/青崖县/2025.yaml 读不出来" in ran.err


@pytest.mark.parametrize(
    ("year", "said", "counted"),
    [
        ("2024", "2024年与2025年的规定相同（自2023年起执行的），所以没有变动。", True),
        ("2030", "2030年没有另定，按自2023年起执行的规定，与2025年相同。", True),
        ("2021", "2021年还没有生效的规定，不能按那一年的规定判定。", False),
    ],
)
def test_why_the_rules_of_another_year_turn_nothing(eco: Runner, year: str, said: str, *, counted: bool) -> None:
    out = eco("check", "--rules-of", year, "--county", "青崖县", *DAY, folder=DRILL).out
    assert said in out
    assert ("判定变动0项" in out) is counted
    assert "该年没有生效的规则" not in out


def test_what_does_not_apply_is_told_in_one_place(eco: Runner) -> None:
    out = eco("check", "--set", "24-1=50", "--county", "青崖县", *DAY, folder=DRILL).out
    assert out.count("24-1 ") == 1
    assert "本地不适用，所设的数不起作用" in out
    assert "判定变动0项；其余63个判定项不受影响" in out


def test_a_text_that_nobody_checked_is_said_beside_its_number(eco: Runner) -> None:
    out = eco("check", "--beside", "GJ-XIAN", *DAY, folder=STANDARDS).out
    assert "另按《示例国家县级考核指标》（示例国发〔2024〕9号，条文未与原文核对）判定，同按" in out
