"""`validate`: one cause at many places is told once; every place is in the counts, under --all and in JSON."""

from __future__ import annotations

import datetime
import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.validating import validate as validated
from ecocheck.findings import Finding, Spot
from ecocheck.findings.catalogue import CATALOGUE, cause_of, hint_of, message_of_all
from ecocheck.findings.crowds import FEW, Crowd, crowded
from ecocheck.render.pages.findings import validated_lines
from ecocheck.render.text.width import text_of
from tests.cli.running import run_here

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecocheck.findings import Lang
    from tests.cli.running import Ran

ROOT = Path(__file__).parents[2]
DRILL = Path("examples/演练市")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """The registry, and the invented city that uses it."""
    for name in ("indicators.yaml", "tasks.yaml", "units.yaml"):
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / DRILL, tmp_path / DRILL)
    return tmp_path


@pytest.fixture
def validate(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Run `validate` in a folder."""

    def run(folder: Path, *args: str) -> Ran:
        return run_here(capsysbinary, monkeypatch, "validate", "--as-of", "2026-03-01", *args, folder=folder)

    return run


def _everywhere(folder: Path, old: str, new: str) -> int:
    """Replace in all data files; how many times."""
    times = 0
    for path in sorted(folder.glob("data/*/*.yaml")):
        text = path.read_text(encoding="utf-8")
        times += text.count(old)
        path.write_text(text.replace(old, new), encoding="utf-8")
    return times


def _heads(said: str, code: str) -> list[str]:
    return [line for line in said.splitlines() if re.search(rf"\b{code}\b", line)]


def test_a_key_misspelled_in_every_file(plan: Path, validate: Callable[..., Ran]) -> None:
    times = _everywhere(plan / DRILL, "    value:", "    vaule:")
    once, each = validate(plan / DRILL).out, validate(plan / DRILL, "--all").out
    assert _heads(once, "ECO304")[0].endswith(f"共{times}处")
    assert len(_heads(once, "ECO304")) < 3
    assert len(_heads(each, "ECO304")) == times
    ones, places = (
        re.findall(r"(?:错误|警告|提示) (?:(\d+) 条 )?(\d+)", said.splitlines()[-1]) for said in (once, each)
    )
    assert [count for _, count in ones] == [count for _, count in places]
    assert not any(told for told, _ in places)
    assert "validate --all" in once
    assert "validate --all" not in each


def test_the_last_line_counts_what_is_told_and_its_places(plan: Path, validate: Callable[..., Ran]) -> None:
    """A file that was copied from last year's has a few causes at many places."""
    data = plan / DRILL / "data/青崖县"
    text = (data / "2025.yaml").read_text(encoding="utf-8")
    (data / "2026.yaml").write_text(text.replace("year: 2025\n", "year: 2026\n", 1), encoding="utf-8")
    picked = ("--county", "青崖县", "--year", "2026")
    once, each = validate(plan / DRILL, *picked).out, validate(plan / DRILL, *picked, "--all").out
    heads = re.findall(r"(?m)^data/\S+  警告 ECO\d+(?:  共(\d+)处)?$", once)
    places = len(re.findall(r"(?m)^data/\S+  警告 ECO\d+$", each))
    assert len(heads) < places == sum(int(one or 1) for one in heads)
    assert f"· 警告 {len(heads)} 条 {places} 处 ·" in once.splitlines()[-1]
    assert f"· 警告 {places} ·" in each.splitlines()[-1]


def test_a_file_that_was_not_read_to_its_end_is_named_once(plan: Path, validate: Callable[..., Ran]) -> None:
    for year in ("2024", "2025"):
        path = plan / DRILL / f"data/青崖县/{year}.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"(?m)^  30-1: .*$", "  30-1: 公共交通出行分担率", text), encoding="utf-8")
    said = validate(plan / DRILL).out
    files = "data/青崖县/2024.yaml、data/青崖县/2025.yaml"
    assert said.splitlines()[-2].startswith(f"没有读完的文件 2 个（{files}）")
    made = json.loads(validate(plan / DRILL, "--format", "json").out)
    assert made["summary"]["cut_short"] == files.split("、")
    of_data = validate(plan / DRILL, "--county", "演练区").out
    assert "没有读完" not in of_data


def test_a_broken_registry_leaves_the_data_unchecked(plan: Path, validate: Callable[..., Ran]) -> None:
    text = (plan / "indicators.yaml").read_text(encoding="utf-8")
    (plan / "indicators.yaml").write_text(text.replace("        line: each\n", "        line: 各县\n", 1), "utf-8")
    said = validate(plan / DRILL).out
    assert said.splitlines()[-2] == "登记册有错误，改正以前不检查数据文件"
    assert "没有读完" not in said
    (plan / "indicators.yaml").write_text(text.replace("plan:\n", "plan：\n", 1), encoding="utf-8")
    assert "没有读完的文件 1 个（../../indicators.yaml）" in validate(plan / DRILL).out


def test_other_programs_get_every_place(plan: Path, validate: Callable[..., Ran]) -> None:
    times = _everywhere(plan / DRILL, "    value:", "    vaule:")
    made = json.loads(validate(plan / DRILL, "--format", "json").out)
    assert sum("vaule" in one["message"] for one in made["findings"]) == times
    assert made["summary"]["errors"] == sum(one["severity"] == "error" for one in made["findings"])


def test_offices_of_another_city(plan: Path, validate: Callable[..., Ran]) -> None:
    """Each name once, whatever the number of indicators and tasks that give it."""
    own = (plan / "units.yaml").read_text(encoding="utf-8")
    other = (plan / DRILL / "units.yaml").read_text(encoding="utf-8")
    offices = other[other.index("agencies:") :]
    (plan / "units.yaml").write_text(own[: own.index("agencies:")] + offices, encoding="utf-8")
    said = validate(plan).out
    names = re.findall(r"没有“(.+?)”这个单位", said)
    assert "市生态环境局" in names
    assert len(names) == len(set(names))
    made = json.loads(validate(plan, "--format", "json").out)
    assert f" 条 {made['summary']['errors']} 处 · 警告" in said.splitlines()[-1]


def test_an_indicator_that_is_not_there(plan: Path, validate: Callable[..., Ran]) -> None:
    text = (plan / "tasks.yaml").read_text(encoding="utf-8")
    changed, times = re.subn(r"(      indicators:\n        - )\d+", r"\g<1>125", text)
    (plan / "tasks.yaml").write_text(changed, encoding="utf-8")
    heads = _heads(validate(plan).out, "ECO409")
    assert len(heads) == 1
    assert heads[0].endswith(f"共{times}处")


def test_a_unit_that_nobody_knows_names_the_criteria(plan: Path, validate: Callable[..., Ran]) -> None:
    path = plan / DRILL / "data/演练区/2024.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace('unit: "%"', "unit: 百分点数"), encoding="utf-8")
    said = validate(plan / DRILL, "--county", "演练区", "--year", "2024").out
    assert len(_heads(said, "ECO511")) == 2  # 百分点数 for %, and for the unit of a target
    assert "这些项的单位应为“%”，现在是“百分点数”" in said
    assert "涉及：" in said
    assert "5-1" in said


def test_the_plan_stands_in_one_line_after_all_else(plan: Path, validate: Callable[..., Ran]) -> None:
    said = validate(plan / DRILL, "--county", "云岭县", "--year", "2025").out.splitlines()
    mine = [number for number, line in enumerate(said) if line.startswith("data/云岭县/")]
    theirs = [number for number, line in enumerate(said) if "list contradictions" in line]
    assert len(theirs) == 1
    assert mine
    assert max(mine) < theirs[0]
    assert "18处" in said[theirs[0]]
    of_the_registry = [line for line in said if line.startswith("../../indicators.yaml")]
    assert len(of_the_registry) == 2  # the number of 8-1 that is assumed, and that the plan's text is not here
    assert sum("改法：" in line for line in said) == len(mine) + 2
    assert "提示 5 条 22 处" in said[-1]  # two of the county's own, those two, and one line for the plan's 18
    assert not any("ECO803" in line for line in said)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_is_said_of_many_names_none_of_them(lang: Lang) -> None:
    """Only words that all of them share may stand in the message and in what to do."""
    for code, entry in CATALOGUE.items():
        if entry.cause is None:
            continue
        assert entry.many is not None, code
        used = set(re.findall(r"{(\w+)}", entry.many.of(lang)))
        hinted = set(re.findall(r"{(\w+)}", (entry.many_hint or entry.hint).of(lang)))
        assert used - {"count"} <= set(entry.cause), code
        assert hinted <= set(entry.cause), code


def test_few_are_told_one_by_one_and_none_is_lost() -> None:
    def found(line: int, name: str) -> Finding:
        return Finding("ECO614", Spot("data/甲/2024.yaml", (), "key", line, 3), {"id": name, "name": "某"})

    few = [found(line, f"{line}-1") for line in range(1, FEW + 1)]
    assert [crowd.findings for crowd in crowded(few, cause_of)] == [(one,) for one in few]
    many = [*few, found(9, "9-1")]
    crowd = Crowd(tuple(many))
    assert crowded(many, cause_of) == (crowd,)
    assert "1-1" not in message_of_all(crowd, "zh") + hint_of(crowd.first, "zh")


def _without_counties(drill: Path) -> None:
    text = (drill / "units.yaml").read_text(encoding="utf-8")
    (drill / "units.yaml").write_text(re.sub(r"(?m)^counties:\n(?: .*\n)*", "", text), encoding="utf-8")


def _without_a_county(drill: Path) -> None:
    text = (drill / "units.yaml").read_text(encoding="utf-8")
    (drill / "units.yaml").write_text(re.sub(r"  - name: 青崖县\n(?:    .*\n)*", "", text), encoding="utf-8")


def _areas_renamed(drill: Path) -> None:
    text = (drill / "units.yaml").read_text(encoding="utf-8")
    (drill / "units.yaml").write_text(text.replace("    - 县城\n", "    - 县域\n"), encoding="utf-8")


def _city_renamed(drill: Path) -> None:
    text = (drill / "units.yaml").read_text(encoding="utf-8")
    (drill / "units.yaml").write_text(text.replace("演练市", "演习市"), encoding="utf-8")


def _evidence_renamed(drill: Path) -> None:
    """Of the data: actions tell of each of their documents."""
    shutil.rmtree(drill / "actions")
    (drill / "evidence").rename(drill / "佐证")


def _evidence_rewritten(drill: Path) -> None:
    (drill / "evidence/2025/云岭县/制度文件目录.md").write_text("另一份\n", encoding="utf-8")


def _of_the_data(old: str, new: str) -> Callable[[Path], None]:
    def change(drill: Path) -> None:
        for path in drill.glob("data/*/*.yaml"):
            path.write_text(re.sub(old, new, path.read_text(encoding="utf-8")), encoding="utf-8")

    return change


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (_without_counties, ("ECO150", 1, "data 下面有 5 个文件夹不是 units.yaml 里的地区名")),
        (_areas_renamed, ("ECO422", 1, "4 个县区的区域类型写成了“县城”")),
        (_city_renamed, ("ECO635", 5, "这些考核目标写的下达单位，从名称看不出是云岭县的上级")),
        (_evidence_renamed, ("ECO701", 1, "找不到“evidence”")),
        (_evidence_rewritten, ("ECO707", 2, "佐证材料“evidence/2025/云岭县/制度文件目录.md”的内容")),
        (_of_the_data(": ", "："), ("ECO202", 1, "改法：改成英文冒号，后面空一格。（可用 ecocheck validate --fix")),
        (
            _of_the_data(r"    value: ([0-9.]+)\n", r'    value: "\1"\n'),
            ("ECO256", 1, "改法：去掉引号，只留数字。（可用"),
        ),
        (_of_the_data(r"    value: (2[0-9.]*)\n", r"    value: ２\1\n"), ("ECO251", 1, "这些数里有全角")),
        (
            _of_the_data(r'    value: ([0-9.]+)\n    unit: "%"', r'    value: \1%\n    unit: "%"'),
            ("ECO250", 1, "单位已经写在"),
        ),
        (_of_the_data("measurements:\n", ""), ("ECO305", 1, "多半是漏了“measurements:”一行")),
    ],
)
def test_a_big_cause_is_told_in_few_heads(
    plan: Path, damage: Callable[[Path], None], told: tuple[str, int, str]
) -> None:
    code, heads, said = told
    damage(plan / DRILL)
    made = validated(plan / DRILL, datetime.date(2026, 3, 1))
    once, each = ("\n".join(map(text_of, validated_lines(made, "zh", None, None, each=one))) for one in (False, True))
    assert len(_heads(once, code)) == heads
    assert said in once.replace("\n    ", "")
    assert len(_heads(each, code)) > FEW


def test_a_county_that_units_yaml_lacks_is_told_once(plan: Path, validate: Callable[..., Ran]) -> None:
    """Sums of counties are not compared while a folder belongs to no region."""
    _without_a_county(plan / DRILL)
    said = validate(plan / DRILL).out
    assert len(_heads(said, "ECO150")) == 1
    assert "ECO690" not in said


def test_a_list_without_its_opening_line_is_one_thing_to_mend(plan: Path, validate: Callable[..., Ran]) -> None:
    """YAML takes the items into the list above; there is one finding for all of them."""
    text = (plan / "indicators.yaml").read_text(encoding="utf-8")
    (plan / "indicators.yaml").write_text(text.replace("\nindicators:\n", "\n"), encoding="utf-8")
    said = validate(plan).out
    line = text[: text.index("\nindicators:\n")].count("\n") + 2
    assert len(_heads(said, "ECO")) + len(re.findall(r"ECO\d", said)) == 1
    assert f"第 {line} 行起的各项多半是它的" in said.replace("\n    ", "")


def test_the_names_of_a_broken_list_of_offices_are_not_missed_too(plan: Path, validate: Callable[..., Ran]) -> None:
    """A drill that borrows a registry resolves the plan's names there, and not among its own offices."""
    text = (plan / "units.yaml").read_text(encoding="utf-8")
    (plan / "units.yaml").write_text(text + "drill: true\ndrill: true\n", encoding="utf-8")
    assert re.findall(r"ECO\d+", validate(plan / DRILL).out) == ["ECO214"]
