"""The recipes that remind of what is late, run word for word in a shallow clone, the day before and the day after."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
import yaml

from ecocheck.render.formats.ci.github import SUMMARY_ROOM
from tests.actions.running import GAP, figures, make
from tests.changes.repositories import Repository

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
GITHUB = ROOT / ".github" / "workflows" / "overdue.yml"
GITLAB = ROOT / "ci-templates" / "gitlab-overdue.yml"
MANUAL = ROOT / "docs" / "ci.md"
PLATFORMS = ("github", "gitlab", "gitee")
DATA: Mapping[tuple[str, int], Mapping[str, float | None]] = {("样例县", 2022): {"1-1": 97}}
EVIL = '`touch 中招` $(touch 中招) "; touch 中招; <b>办</b>'
LATE = {"id": "样例-1", "gap": GAP, "owner": {"agency": "市甲局"}, "milestones": [{"what": EVIL, "due": "2023-06-30"}]}
STILL, PAST = "2023-06-30T15:59Z", "2023-06-30T16:00Z"
"""The last minute of the day on which it is due, in Beijing, by the clock of the runner; and the minute after."""
IN_TIME, OVERDUE, UNWRITTEN = 0, 1, 2

posix = pytest.mark.skipif(os.name == "nt" or shutil.which("bash") is None, reason="the runners are not on Windows")


class Ran(NamedTuple):
    """The exit code, what people are shown, and the log."""

    code: int
    said: str
    log: str


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _blocks(language: str) -> list[str]:
    found = re.findall(rf"^```{language}\n(.*?)^```", MANUAL.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert found
    return found


def _script(platform: str) -> str:
    """All that a recipe runs after ecocheck is installed."""
    if platform == "github":
        (step,) = (one for one in _read(GITHUB)["jobs"]["overdue"]["steps"] if "run" in one)
        lines = step["run"].split("\n")
    elif platform == "gitlab":
        lines = "\n".join(_read(GITLAB)["ecocheck-overdue"]["script"]).split("\n")
    else:
        recipe = next(yaml.safe_load(one) for one in _blocks("yaml") if "name: ecocheck-overdue\n" in one)
        lines = recipe["stages"][0]["steps"][0]["commands"][1:]
    assert "pip install" in lines[0]
    return "\n".join(lines[1:])


def _by_this_python(script: str) -> str:
    made, count = re.subn(
        r"(?:\bpython3? (?:-P )?-m |\.venv[/\\](?:bin|Scripts)[/\\])?\becocheck (?=actions|gaps|status|\"\$@\")",
        lambda _: f'"{sys.executable}" -m ecocheck ',
        script,
    )
    assert count
    return made


def _cloned(folder: Path, files: Mapping[str, Any], data: Mapping[tuple[str, int], Any] = DATA) -> Path:
    """A clone of the newest commit alone, of a repository that has the project in a folder."""
    origin = Repository(folder / "原", folder / "原")
    make(origin.top / "项目 甲", data, files)
    origin.git("init", "-q", "-b", "main", ".")
    origin.commit()
    origin.commit()
    copy = folder / "克隆"
    origin.git("clone", "-q", "--depth", "1", origin.top.as_uri(), str(copy))
    assert (copy / ".git" / "shallow").is_file()
    return copy


def _clock(folder: Path, now: str) -> Path:
    """A folder whose `date` lives at that moment."""
    real = shutil.which("date")
    beside = folder / "bin"
    beside.mkdir(exist_ok=True)
    (beside / "date").write_text(f'#!/bin/sh\nexec {real} -d {now} "$@"\n', encoding="utf-8")
    (beside / "date").chmod(0o755)
    tried = subprocess.run([beside / "date", "-u", "+%FT%H:%MZ"], capture_output=True, check=False)  # noqa: S603 ours
    if tried.stdout.decode().strip() != now:
        pytest.skip("date takes no day")
    return beside


def _run(platform: str, copy: Path, now: str = PAST, *, script: str | None = None, **more: str) -> Ran:
    runner = copy.parent / "runner"
    runner.mkdir(exist_ok=True)
    summary = runner / "step_summary"
    summary.write_bytes(b"")
    done = subprocess.run(  # noqa: S603 our own program
        ["bash", "-eo", "pipefail", "-c", _by_this_python(script or _script(platform))],  # noqa: S607 found above
        cwd=copy,
        env={
            **os.environ,
            "PATH": f"{_clock(copy.parent, now)}{os.pathsep}{os.environ['PATH']}",
            "TZ": "UTC",
            "PYTHONUTF8": "1",
            "RUNNER_TEMP": str(runner),
            "GITHUB_STEP_SUMMARY": str(summary),
            "ECOCHECK_ROOT": "项目 甲",
            "ECOCHECK_DAY": "",
            **more,
        },
        capture_output=True,
        check=False,
        timeout=120,
    )
    log = done.stderr.decode()
    return Ran(done.returncode, (summary.read_bytes() if platform == "github" else done.stdout).decode(), log)


def _made(platform: str, copy: Path) -> list[str]:
    folder = copy.parent / "runner" / "overdue" if platform == "github" else copy / "ecocheck-overdue"
    return sorted(path.name for path in folder.iterdir())


@posix
@pytest.mark.parametrize("platform", PLATFORMS)
def test_on_its_day_it_is_not_late_and_a_minute_later_it_is(tmp_path: Path, platform: str) -> None:
    """Both by the date in Beijing, where the runner's own is still the day before."""
    copy = _cloned(tmp_path, {"actions/样例县.yaml": [LATE]})
    before, after, again = (_run(platform, copy, now) for now in (STILL, PAST, PAST))
    assert (before.code, after.code) == (IN_TIME, OVERDUE), after.log
    assert "截至2023年6月30日" in before.said
    assert "没有逾期的整改事项" in before.said
    assert "截至2023年7月1日" in after.said
    assert "逾期1天" in after.said
    for one in (before, after):
        assert re.search(r"^\| 样例县 +\| 1-1 .*差1个百分点", one.said, re.MULTILINE), "the gaps, late or not"
        assert one.said.index("整改事项（") < one.said.index("差距清单（")
    assert again == after, "the same day gives the same text"
    assert not list(tmp_path.rglob("中招")), "names are words, and no commands"
    assert r"\`touch 中招\` $(touch 中招)" in after.said
    assert "<b>" not in after.said
    if platform != "gitee":
        assert "到期提醒，以2023-07-01（北京时间）为准。\n" in after.said
        assert _made(platform, copy) == ["gaps.md", "gaps.xlsx", "overdue.md", "overdue.xlsx"]


@posix
@pytest.mark.parametrize("platform", PLATFORMS)
def test_what_is_open_again_is_red_though_no_day_has_passed(tmp_path: Path, platform: str) -> None:
    """All its milestones are done, and the line is missed in the year after: no day is left that could pass."""
    done = {"what": "通水", "due": "2021-06-30", "done": "2021-06-30"}
    copy = _cloned(tmp_path, {"actions/样例县.yaml": [{**LATE, "milestones": [done]}]})
    ran = _run(platform, copy)
    assert ran.code == OVERDUE, ran.log
    assert "整改后仍不达标，须另定节点" in ran.said


@posix
@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_review_that_was_returned_is_red(tmp_path: Path, platform: str) -> None:
    """Nothing else is late; a project without the folder has no such list (see above)."""
    place = ("--county", "样例县", "--year", "2022", "--as-of", "2023-05-01", "--date", "2023-05-01")
    said = ("--opinion", "退回", "--reason", "水量没有监测记录", "--by", "市甲局 周正")
    asked = make(tmp_path / "复核", DATA, {})
    subprocess.run(  # noqa: S603 our own program
        [sys.executable, "-m", "ecocheck", "review", "1-1", *place, *said], cwd=asked, check=True, capture_output=True
    )
    file = "reviews/样例县/2022.yaml"
    copy = _cloned(tmp_path, {file: (asked / file).read_text(encoding="utf-8")})
    ran = _run(platform, copy)
    assert ran.code == OVERDUE, ran.log
    assert "水量没有监测记录" in ran.said
    assert ran.said.index("整改事项（") < ran.said.index("水量没有监测记录")
    if platform != "gitee":
        assert {"reviews.md", "reviews.xlsx"} <= set(_made(platform, copy))


@posix
@pytest.mark.parametrize("platform", ["github", "gitlab"])
def test_another_day_may_be_asked_for(tmp_path: Path, platform: str) -> None:
    copy = _cloned(tmp_path, {"actions/样例县.yaml": [LATE]})
    assert _run(platform, copy, PAST, ECOCHECK_DAY="2023-06-30").code == IN_TIME
    assert _run(platform, copy, STILL, ECOCHECK_DAY="2023-07-01").code == OVERDUE


@posix
@pytest.mark.parametrize("platform", PLATFORMS)
def test_what_cannot_be_read_is_not_taken_for_in_time(tmp_path: Path, platform: str) -> None:
    """A file of actions is left out of the list, and said to be; the gaps are shown all the same."""
    copy = _cloned(tmp_path, {"actions/样例县.yaml": "actions: [{id: 样例-1"})
    ran = _run(platform, copy, STILL)
    assert ran.code == OVERDUE, "as --fail-on says of what it could not read"
    assert "actions/样例县.yaml" in ran.said
    assert "差距清单（2022年）" in ran.said


@posix
@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_broken_registry_is_red_and_said_to_be(tmp_path: Path, platform: str) -> None:
    copy = _cloned(tmp_path, {"actions/样例县.yaml": [LATE], "indicators.yaml": "schema_version: 1\n"})
    ran = _run(platform, copy, STILL)
    assert ran.code != 0
    assert "indicators.yaml" in ran.log
    if platform != "gitee":
        assert "没有写出逾期的整改事项" in ran.said
        assert "没有写出差距清单" in ran.said


@posix
@pytest.mark.parametrize("platform", PLATFORMS)
def test_without_any_figure_it_is_red(tmp_path: Path, platform: str) -> None:
    """Nothing late is no claim that can be made of nothing."""
    ran = _run(platform, _cloned(tmp_path, {}, {}), STILL)
    assert ran.code == (1 if platform == "gitee" else UNWRITTEN)


@posix
def test_nothing_late_and_no_gap_are_said(tmp_path: Path) -> None:
    """All met, with evidence: each region has its criteria and its target."""
    met = {"1-1": 98, "1-2": 60, "1-3": 50, "1-4": 90, "T1-1": 60}
    proof = "evidence: [{file: evidence/凭证.txt}]"
    files = {}
    for region in ("样例市", "样例区", "样例县"):
        own = {key: value for key, value in met.items() if key != "1-3" or region != "样例县"}
        text = re.sub(r"^( +)plan: .*$", rf"\g<0>\n\1{proof}", figures(region, 2022, own), flags=re.MULTILINE)
        files[f"data/{region}/2022.yaml"] = re.sub(
            r"^( +)source:\n +title: .*管网.*$", rf"\g<0>\n\1{proof}", text, flags=re.MULTILINE
        )
    ran = _run("github", _cloned(tmp_path, files, {}))
    assert ran.code == IN_TIME, ran.said
    assert "没有整改事项" in ran.said
    assert "无待办差距" in ran.said


@posix
def test_a_summary_that_is_full_says_so(tmp_path: Path) -> None:
    """GitHub drops one that is too long as a whole."""
    script = _script("github")
    (room,) = re.findall(r"room=(\d+)", script)
    assert int(room) + 1000 < SUMMARY_ROOM
    copy = _cloned(tmp_path, {"actions/样例县.yaml": [LATE]})
    whole = _run("github", copy).said
    short = _run("github", copy, script=script.replace(room, "1500")).said
    kept, _, last = short.rstrip("\n").rpartition("\n\n")
    assert last == "**没有写完，全部见附件 overdue。**"
    assert whole.startswith(kept)
    assert 1000 < len(kept.encode()) <= 1500 < len(whole.encode())


def test_on_github_it_may_read_and_nothing_else() -> None:
    workflow = _read(GITHUB)
    assert workflow["permissions"] == {"contents": "read"}
    (job,) = workflow["jobs"].values()
    assert "permissions" not in job
    assert set(workflow[True]) == {"schedule", "workflow_dispatch"}
    uses = [step["uses"] for step in job["steps"] if "uses" in step]
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+\.\d+\.\d+", one) for one in uses)
    known = {
        step["uses"]
        for name in ("ci.yml", "diff.yml")
        for one in _read(GITHUB.with_name(name))["jobs"].values()
        for step in one["steps"]
        if "uses" in step
    }
    assert set(uses) <= known
    assert not [step for step in job["steps"] if "${{" in step.get("run", "")]
    assert job["steps"][0]["with"] == {"persist-credentials": False}
    assert job["steps"][-1]["if"] == "always()"


def test_on_gitlab_it_runs_by_a_schedule_alone() -> None:
    job = _read(GITLAB)["ecocheck-overdue"]
    assert job["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "schedule"'}]
    assert job["artifacts"]["when"] == "always"


def test_the_manual_has_the_workflow_of_the_repository() -> None:
    assert f"```yaml\n{GITHUB.read_text(encoding='utf-8')}```\n" in MANUAL.read_text(encoding="utf-8")


def _due(day: str) -> dict[str, Any]:
    return {**LATE, "milestones": [{"what": "招标", "due": day}]}


@posix
@pytest.mark.parametrize(("due", "late"), [("2023-06-30", True), ("2999-12-31", False)])
def test_cron_has_something_to_say_only_where_something_is_late(tmp_path: Path, due: str, late: bool) -> None:  # noqa: FBT001 a parameter
    (line,) = _blocks("crontab")
    assert "%" not in line, "cron ends the line there"
    command = line.split(maxsplit=5)[5]
    assert command.startswith("cd /srv/ecocheck && ")
    project = make(tmp_path / "项目", DATA, {"actions/样例县.yaml": [_due(due)]})
    said = subprocess.run(  # noqa: S603 our own program
        ["sh", "-c", _by_this_python(command.replace("/srv/ecocheck", f"'{project}'"))],  # noqa: S607 every system has it
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert said.stderr == b""
    assert ("样例-1" in said.stdout.decode()) is late
    assert bool(said.stdout.strip()) is late


@pytest.mark.parametrize(("due", "late"), [("2023-06-30", True), ("2999-12-31", False)])
def test_the_window_stays_only_where_something_is_late(tmp_path: Path, due: str, late: bool) -> None:  # noqa: FBT001 a parameter
    """The lines on actions mean the same to `sh`; on Windows the file itself runs."""
    (batch,) = _blocks("bat")
    assert batch.isascii(), "cmd reads it in the code page of the machine"
    first, keeps, asks, reviews = batch.splitlines()
    project = make(tmp_path / "项目", DATA, {"actions/样例县.yaml": [_due(due)]})
    assert asks.endswith(" || pause")
    assert reviews.endswith(" || pause")
    assert reviews.startswith("if exist reviews ")
    keeps, asks = _by_this_python(keeps), _by_this_python(asks.replace("|| pause", "|| echo STAYS"))
    if os.name == "nt":
        (project / "overdue.bat").write_text(f"{first}\n{keeps}\n{asks}\n{reviews}\n", encoding="ascii")
        command, folder = ["cmd", "/d", "/c", str(project / "overdue.bat")], tmp_path
    else:
        command, folder = ["sh", "-c", f"{keeps}\n{asks}"], project
    done = subprocess.run(  # noqa: S603 our own program
        command, cwd=folder, env={**os.environ, "PYTHONUTF8": "1"}, capture_output=True, check=False, timeout=60
    )
    lines = [line.strip() for line in done.stdout.decode(errors="replace").splitlines()]
    assert ("STAYS" in lines) is late, done.stderr
    assert any("样例-1" in line for line in lines) is late
    assert ("逾期1项" in (project / "overdue.html").read_text(encoding="utf-8")) is late
