"""A form is sound as it is, sound once filled in, and asks for neither too much nor too little."""

from __future__ import annotations

import datetime
import hashlib
import re
import shutil
from pathlib import Path

import pytest

from ecocheck.app.checking import check
from ecocheck.app.forms import BlankYear, blank_years
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.findings import Severity
from ecocheck.findings.catalogue import severity_of
from ecocheck.model.measurement import Waiver
from ecocheck.render.pages.forms.form import form_yaml
from ecocheck.render.phrases.forms.blank import EVIDENCE
from ecocheck.source.mending import mend_bytes
from ecocheck.source.yaml.reader import read_bytes
from ecocheck.verdict.outcome import Backing, Reason, Verdict
from tests.explain.running import DRILL, Runner
from tests.forming.filling import filled, uncommented

DAY = datetime.date(2027, 3, 1)
PLACES = ("演练市", "演练区", "青崖县", "石潭县", "柳溪县", "云岭县")
ID = re.compile(r"^  #(\d+-\d+):(?:  ##.*)?$", re.MULTILINE)
TASK_TARGET = re.compile(r"^  #    (T\d+-\d+):  ##", re.MULTILINE)
ROOT = Path(__file__).parents[2]


@pytest.fixture
def drill(tmp_path: Path) -> Path:
    """A copy of the invented city beside a copy of the registry that it names."""
    project = tmp_path / "examples" / "演练"
    shutil.copytree(DRILL, project)
    for name in ("indicators.yaml", "tasks.yaml", "units.yaml"):
        shutil.copy(ROOT / name, tmp_path / name)
    return project


def form(
    project: Path, region: str, year: int, indicators: tuple[str, ...] = (), agencies: tuple[str, ...] = ()
) -> BlankYear:
    """The one form of a region and year."""
    opened = open_project(project, exactly=True)
    wanted = Wanted(counties=(region,), years=(year,), indicators=indicators, agencies=agencies)
    (found,) = blank_years(opened.project, wanted)
    return found


def errors(project: Path, region: str, year: int) -> list[str]:
    """The codes of the errors in the region's file."""
    opened = open_project(project, exactly=True)
    checked = check(opened, select(opened.project, Wanted(counties=(region,), years=(year,))), DAY)
    own = [one for one in checked.findings if one.at.file == f"data/{region}/{year}.yaml"]
    return [one.code for one in own if severity_of(one) is Severity.ERROR]


def written(project: Path, region: str, year: int, text: str) -> None:
    """Put a file where it belongs."""
    path = project / "data" / region / f"{year}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("region", PLACES)
def test_sound_as_it_is_and_once_filled_in(drill: Path, region: str) -> None:
    """Untouched it says nothing; filled in, every criterion is recorded and nothing is an error."""
    made = form(drill, region, 2026)
    text = form_yaml(made, "zh")
    written(drill, region, 2026, text)
    assert errors(drill, region, 2026) == []
    written(drill, region, 2026, filled(text))
    assert errors(drill, region, 2026) == []
    again = form(drill, region, 2026)
    assert again.begun
    assert [one.criterion.id for one in again.blanks] == []
    assert again.tasks == ()
    assert "#" not in re.sub(r"##.*", "", form_yaml(again, "zh"))


@pytest.mark.parametrize("region", PLACES)
def test_uncommented_and_left_empty_is_never_read(drill: Path, region: str) -> None:
    """Whoever removes every sign and writes nothing gets errors, and 达标 only for what earlier files record."""
    written(drill, region, 2026, uncommented(form_yaml(form(drill, region, 2026), "zh")))
    assert errors(drill, region, 2026)
    opened = open_project(drill, exactly=True)
    checked = check(opened, select(opened.project, Wanted(counties=(region,), years=(2026,))), DAY)
    new = {one.verdict for one in checked.rows if one.recorded_in is None}
    assert new <= {Verdict.UNDETERMINED, Verdict.NOT_APPLICABLE}


@pytest.mark.parametrize("region", PLACES)
def test_asks_for_what_is_judged(drill: Path, region: str) -> None:
    """Without any file the criteria asked for are those that are judged there, in the registry's order."""
    for path in (drill / "data" / region).glob("*.yaml"):
        path.unlink()
    asked = ID.findall(form_yaml(form(drill, region, 2025), "zh").partition("\nassigned:")[0])
    opened = open_project(drill, exactly=True)
    checked = check(opened, select(opened.project, Wanted(counties=(region,), years=(2025,))), DAY)
    lacking = [row for row in checked.rows if Reason.NO_MEASUREMENT in row.reasons]
    assert asked == [one.id for one in lacking]
    assert len(asked) == len(set(asked)) > 50


def test_what_a_begun_file_lacks(drill: Path) -> None:
    """A figure, a target, a baseline taken away are asked for again, and nothing else."""
    before = [one.criterion.id for one in form(drill, "演练区", 2024).blanks]
    path = drill / "data" / "演练区" / "2024.yaml"
    text = path.read_text(encoding="utf-8")
    start = text.index("  5-1:")
    stop = text.index("  5-2:")
    path.write_text(text[:start] + text[stop:], encoding="utf-8")
    after = [one.criterion.id for one in form(drill, "演练区", 2024).blanks]
    assert sorted({*after} - {*before}) == ["5-1"]


def test_a_state_that_holds_is_not_asked_again(drill: Path) -> None:
    """What last year's file records for good stands below, with the year and the file that record it."""
    path = drill / "data" / "演练区" / "2024.yaml"
    text = path.read_text(encoding="utf-8")
    start, stop = text.index("  4-1:"), text.index("  5-1:")
    path.write_text(text[:start] + text[stop:], encoding="utf-8")
    said = form_yaml(form(drill, "演练区", 2024), "zh")
    assert "4-1 河湖长制构建健全：沿用2023年登记（data/演练区/2023.yaml）" in said
    assert "#4-1:" not in said
    before = drill / "data" / "演练区" / "2023.yaml"
    written = before.read_text(encoding="utf-8")
    before.write_text(re.sub(r"(  4-1:.*\n    value: )true", r"\1false", written), encoding="utf-8")
    assert "#4-1:" in form_yaml(form(drill, "演练区", 2024), "zh")


def test_what_has_expired_is_asked_again(drill: Path) -> None:
    """A plan valid to the middle of last year holds no longer; what is recorded for good goes on."""
    said = form_yaml(form(drill, "石潭县", 2025), "zh")
    assert "#14-1:" in said
    assert "1-2 规划任务清单细化分解" not in said  # the file of 2025 has it
    said = form_yaml(form(drill, "柳溪县", 2026), "zh")
    assert "4-1 河湖长制构建健全：沿用2023年登记（data/柳溪县/2023.yaml）" in said
    assert "#13-3:" in said  # written anew in 2025 without a document, which breaks what held since 2024


def test_targets_of_tasks_that_nothing_answers(drill: Path) -> None:
    """Asked for: what binds the county, has no criterion of the same quantity, and was not met in its time."""
    asked = TASK_TARGET.findall(form_yaml(form(drill, "石潭县", 2026), "zh"))
    opened = open_project(drill, exactly=True)
    place = next(one for one in opened.project.places() if one.name == "石潭县")
    tasks = opened.project.registry.tasks.tasks
    bound = {one.id: one for task in tasks for one in task.targets if task.target_binds(one, place)}
    assert set(asked) <= {key for key, one in bound.items() if one.criterion is None}
    assert "T72-1" in asked
    target = 'T72-1: {value: 100, unit: "%", source: {title: 公报}}'
    reported = f"tasks:\n  T72:\n    status: 已完成\n    targets:\n      {target}\n"
    written(drill, "石潭县", 2023, f"region: 石潭县\nyear: 2023\n{reported}")
    assert sorted({*asked} - {*TASK_TARGET.findall(form_yaml(form(drill, "石潭县", 2026), "zh"))}) == ["T72-1"]
    written(drill, "石潭县", 2026, f"region: 石潭县\nyear: 2026\n{reported.replace('100', '50')}")
    assert "T72-1" not in TASK_TARGET.findall(form_yaml(form(drill, "石潭县", 2026), "zh"))


def test_a_target_of_a_task_has_its_baseline(drill: Path) -> None:
    """What must not be lost is asked for under `baselines`, by the target's own id."""
    text = form_yaml(form(drill, "石潭县", 2026), "zh")
    assert "#T22-1:  ## 优先保护类耕地面积" in text.partition("\nbaselines:")[2].partition("\ntasks:")[0]


def test_status_in_chinese_words(drill: Path) -> None:
    text = form_yaml(form(drill, "石潭县", 2026), "zh")
    assert "未开始、进行中、已完成 或 暂停" in text


def test_of_which_year_the_document_must_be(drill: Path) -> None:
    """A deed of the year needs a paper of it, a survey one of the last five years, a mechanism any."""
    lines = form_yaml(form(drill, "石潭县", 2031), "zh").splitlines()
    hint = {id_: next(one for one in lines if one.startswith(f"  #{id_}:")) for id_ in ("2-1", "15-5", "5-1", "14-1")}
    assert "须是当年的文件。" in hint["2-1"]
    assert "文件最早是2027年的。" in hint["15-5"]
    assert not [id_ for id_ in ("5-1", "14-1") if "须是当年" in hint[id_] or "文件最早" in hint[id_]]


@pytest.mark.parametrize("written_as", EVIDENCE)
def test_evidence_as_the_form_writes_it_is_read(drill: Path, written_as: str) -> None:
    """Both ways stand in the head; of either, what it names is written in."""
    text = form_yaml(form(drill, "石潭县", 2026, indicators=("3",)), "zh")
    assert written_as in text
    path = drill / "evidence" / "纪要.txt"
    path.write_text("演练数据", encoding="utf-8")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    named = {"路径": "evidence/纪要.txt", "校验值": digest, "存放单位": "石潭县档案馆", "档号": "2026-017"}
    evidence = written_as
    for name, said in named.items():
        evidence = evidence.replace(name, said)
    entry = f"    source:\n      title: 虚构的考核办法\n    {evidence}\n"
    text = filled(text).replace("    source:\n      title: 一份虚构的来源\n", entry, 1).replace("value: 0", "value: 20")
    written(drill, "石潭县", 2026, text)
    opened = open_project(drill, exactly=True)
    wanted = Wanted(counties=("石潭县",), years=(2026,), indicators=("3",))
    checked = check(opened, select(opened.project, wanted), DAY)
    assert [one.code for one in checked.findings if one.at.file == "data/石潭县/2026.yaml"] == []
    (one,) = checked.rows
    assert (one.verdict, one.backing) == (
        Verdict.MET,
        Backing.EVIDENCED if "sha256" in written_as else Backing.DOCUMENTED,
    )


def test_last_year_stands_beside(drill: Path) -> None:
    """Figures as they were written a year before, so that a slip of the hand is seen at once."""
    text = form_yaml(form(drill, "演练区", 2026, indicators=("3", "24-1")), "zh")
    figures = (drill / "data" / "演练区" / "2025.yaml").read_text(encoding="utf-8")
    entry = figures[figures.index("\n  24-1:") :]
    numerator, denominator = (re.search(rf"{part}: (\S+)", entry) for part in ("numerator", "denominator"))
    assert numerator is not None
    assert denominator is not None
    assert f"上年填报 {numerator[1]}/{denominator[1]}。" in text
    assert "上年填报 22%。" in text


def test_offices_and_indicators_select(drill: Path) -> None:
    """An office gets what it leads or supports."""
    one = {blank.indicator.id for blank in form(drill, "青崖县", 2026, agencies=("市住建局",)).blanks}
    opened = open_project(drill, exactly=True)
    names = {
        indicator.id
        for indicator in opened.project.registry.indicators.indicators
        if "市住建局" in (*indicator.lead, *indicator.support)
    }
    assert one <= names
    assert {24, 26, 28} <= one


def test_before_the_plan_there_is_no_line(drill: Path) -> None:
    """Figures of earlier years are for the record, and the form says so."""
    text = form_yaml(form(drill, "云岭县", 2020, indicators=("24",)), "zh")
    assert "方案未定该年标准，仅作记录。" in text


def _targets(text: str) -> dict[str, list[str]]:
    """The entries under `assigned`, by criterion, as they would be read."""
    section = text[text.index("\nassigned:") :].partition("\nbaselines:")[0]
    found: dict[str, list[str]] = {}
    for line in uncommented(section).splitlines():
        if re.fullmatch(r"  \d+-\d+:(?:  ##.*)?", line):
            found[line.strip().partition(":")[0]] = []
        elif found and line.startswith("    "):
            found[next(reversed(found))].append(line.strip())
    return found


def test_a_target_is_offered_its_right_side_alone(drill: Path) -> None:
    """Lower is better for PM2.5, higher for the rate of treatment: the other side is not there to be taken."""
    targets = _targets(form_yaml(form(drill, "青崖县", 2031), "zh"))
    assert targets["7-2"][:2] == ["at_most:", "unit: 微克/立方米"]
    assert targets["25-1"][:2] == ["at_least:", 'unit: "%"']


def test_where_the_side_turns_on_the_unit_the_document_decides(drill: Path) -> None:
    """The key as printed is refused until one of its parts is chosen, and the words say which goes with which unit."""
    text = form_yaml(form(drill, "青崖县", 2031), "zh")
    assert _targets(text)["17-1"][:2] == ["at_most/at_least:", "unit:"]
    assert "按 吨标准煤/万元 下达的写 at_most（不高于）；按 % 下达的写 at_least（不低于）" in text


def test_where_the_registry_does_not_say_the_document_decides(drill: Path) -> None:
    registry = drill.parents[1] / "indicators.yaml"
    text = registry.read_text(encoding="utf-8")
    registry.write_text(text.replace("        better:\n          微克/立方米: lower\n", ""), encoding="utf-8")
    assert _targets(form_yaml(form(drill, "青崖县", 2031), "zh"))["7-2"][:2] == ["at_least/at_most:", "unit:"]


def test_a_state_may_expire_and_a_gap_be_waived(drill: Path) -> None:
    """Both can be written without looking anywhere else: their keys stand in the form."""
    new = form_yaml(form(drill, "石潭县", 2026), "zh")
    assert new.count("valid_until: 2026-12-31") == 1
    waiver = new.partition("\nwaivers:")[2]
    assert re.findall(r"#  (\w+):", waiver) == list(Waiver.model_fields)


ENTRY = re.compile(r"^ *#(?:[\d-]+|T\d+):(?:  ##.*)?\n(?: *#  .*\n)+", re.MULTILINE)


def entries(text: str) -> list[re.Match[str]]:
    """Every entry of a form that takes a bare figure, so that filling it in needs no more than that."""
    return [match for match in ENTRY.finditer(text) if "/at_" not in match[0]]


@pytest.mark.parametrize("region", PLACES[:2])
def test_an_entry_whose_first_line_is_forgotten(drill: Path, region: str) -> None:
    """The sign taken from all lines but the first: that line is named, nothing is read, and mending takes the sign."""
    made = form(drill, region, 2026)
    text = form_yaml(made, "zh")
    found = entries(text)
    assert len(found) > 10
    for match in found[::7]:
        head, _, rest = match[0].partition("\n")
        below = filled(rest)
        slip = f"{text[: match.start()]}{head}\n{below}{text[match.end() :]}"
        whole = f"{text[: match.start()]}{uncommented(head)}{below}{text[match.end() :]}"
        line = text.count("\n", 0, match.start()) + 1
        read = read_bytes(slip.encode(), made.file)
        assert [(one.code, one.at.line) for one in read.findings] == [("ECO265", line)], slip
        assert mend_bytes(slip.encode(), made.file).content.decode() == whole


def test_printed_in_both_languages(eco: Runner) -> None:
    """The form says how to fill it in, in the language asked for; what the plan says stays Chinese."""
    args = ("form", "--county", "演练区", "--year", "2031", "--indicator", "24")
    chinese, english = eco(*args, folder=DRILL), eco("--lang", "en", *args, folder=DRILL)
    assert (chinese.code, chinese.err, english.code, english.err) == (0, "", 0, "")
    asked = [ID.findall(one.out.partition("\nwaivers:")[0]) for one in (chinese, english)]
    assert asked == [["24-1"], ["24-1"]]
    assert "演练数据" in chinese.out
    assert "Drill data" in english.out


def test_written_where_they_belong(eco: Runner, drill: Path) -> None:
    """One file a region, and a second time nothing is touched."""
    made = eco("form", "--year", "2027", "--write", folder=drill)
    paths = [drill / "data" / region / "2027.yaml" for region in PLACES]
    assert made.code == 0
    assert all(path.is_file() for path in paths)
    assert made.out.count("已写入") == len(PLACES)
    paths[0].write_text("region: 演练市\nyear: 2027\n", encoding="utf-8")
    kept = [path.read_bytes() for path in paths]
    again = eco("form", "--year", "2027", "--write", folder=drill)
    assert again.code == 0
    assert again.out.count("没有改动") == len(PLACES)
    assert [path.read_bytes() for path in paths] == kept


def test_a_first_project_has_no_year_yet(eco: Runner, drill: Path) -> None:
    """Without any data file the year must be said, and then the first file can be made."""
    shutil.rmtree(drill / "data")
    unsaid = eco("form", "--county", "演练区", folder=drill)
    assert (unsaid.code, unsaid.out) == (2, "")
    assert "--year" in unsaid.err
    first = eco("form", "--county", "演练区", "--year", "2026", "--write", folder=drill)
    assert first.code == 0
    assert (drill / "data" / "演练区" / "2026.yaml").is_file()


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("--year", "2026"), "--county"),
        (("--county", "演练区", "--year", "2026", "--write", "-o", "x.yaml"), "--write"),
        (("--county", "演练山", "--year", "2026"), "演练区"),
        (("--county", "演练区", "--year", "26"), "26"),
        (("--county", "演练区", "--year", "0000", "--write"), "0000"),
        (("--county", "演练区", "--year", "9999", "--write"), "2100"),
    ],
)
def test_wrong_usage(eco: Runner, drill: Path, args: tuple[str, ...], says: str) -> None:
    """Exit 2, in words, and nothing written."""
    ran = eco("form", *args, folder=drill)
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.err
    assert not (drill / "x.yaml").exists()


def test_an_unreadable_file_is_not_guessed_at(eco: Runner, drill: Path) -> None:
    """What a broken file lacks cannot be said."""
    written(drill, "演练区", 2025, "region: 演练区\nyear: 2025\nmeasurements: [\n")
    ran = eco("form", "--county", "演练区", "--year", "2025", folder=drill)
    assert (ran.code, ran.out) == (1, "")
    assert "data/演练区/2025.yaml" in ran.err
    assert "ecocheck validate" in ran.err


@pytest.mark.parametrize("stands", ["data", "data/演练区", "data/演练区/2029.yaml"])
def test_what_stands_in_the_way_is_named(eco: Runner, drill: Path, stands: str) -> None:
    """A file where a folder belongs, or a folder where the file belongs: exit 2, and not one file is made."""
    path = drill / stands
    if path.suffix:
        path.mkdir()
    else:
        shutil.rmtree(path)
        path.write_text("x", encoding="utf-8")
    ran = eco("form", "--year", "2029", "--write", folder=drill)
    assert (ran.code, ran.out) == (2, "")
    assert stands in ran.err
    assert not (drill / "data" / "演练市" / "2029.yaml").exists()


def test_what_a_begun_file_lacks_says_where_it_goes(drill: Path) -> None:
    """It has no head of its own, so it says whose it is."""
    text = form_yaml(form(drill, "演练区", 2025), "zh")
    assert "data/演练区/2025.yaml 尚缺以下各项" in text
    assert "\nregion:" not in text


def test_no_form_beside_a_file_that_was_only_misnamed(eco: Runner, drill: Path) -> None:
    """An empty file would take the place of the filled one, which then could not simply be renamed."""
    right = max((drill / "data/演练区").glob("*.yaml"))
    filled, year = right.with_name(f"{right.stem}年(终稿).yaml"), right.stem
    right.rename(filled)
    ran = eco("form", "--county", "演练区", "--year", year, "--write", folder=drill)
    assert ran.code == 2
    assert f"旁边有“{filled.name}”" in ran.err
    assert not right.exists()
    told = eco("check", "--county", "演练区", "--year", year, folder=drill)
    assert f"旁边有“{filled.name}”，名字不对，没有读取" in told.out
    filled.rename(right)
    assert "旁边有" not in eco("check", "--county", "演练区", "--year", year, folder=drill).out
