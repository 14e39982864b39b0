"""C01 is settled for 90 %: the decision holds everywhere, from verdicts to the list of what has to be put right."""

from __future__ import annotations

import datetime
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from ecocheck.app.checking import check
from ecocheck.app.gaps import find_gaps
from ecocheck.app.opening import BrokenRegistryError, open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.app.work.rectify import list_rectify
from ecocheck.model.registry import Contradiction, Effect, Settlement
from ecocheck.render.as_json.objects import check_json
from ecocheck.verdict.settled_places import places_without_effect
from tests.cli.running import run_here

if TYPE_CHECKING:
    from ecocheck.app.gaps import Gap

ROOT = Path(__file__).parents[2]
DAY = datetime.date(2025, 6, 30)
GROUND = """\
    settled:
      by: 领导小组办公室
      document: 演领办发〔2024〕3号
      date: 2024-03-01
      decision: 以正文90%为准
"""
WHOLE = """\
      effects:
        - {target: T86-1, effective: 2023, rule: {at_least: 90}}
        - {place: 二、（十）36, none: true}
"""
DATA = """\
region: 演练市
year: {year}
measurements:
  36-1:
    value: {value}
    unit: "%"
    source: {{title: 演练公众调查报告, document: 演统发〔2024〕5号}}
    survey: {{agency: 演练调查队, method: 入户, sample: 1000, date: {year}-11-15}}
"""
UNITS = """\
drill: true
registry: 登记册
city: {name: 演练市, areas: [市区, 县城]}
counties:
  - {name: 演练区, kind: 区, area: 市区}
"""


def project(root: Path, settled: str, value: str = "92", year: int = 2023) -> Path:
    """A drill by the plan's registry with this settlement of C01, and one figure for 36-1 of the city."""
    registry = root / "登记册"
    registry.mkdir()
    for name in ("units.yaml", "tasks.yaml"):
        shutil.copy(ROOT / name, registry / name)
    plan = (ROOT / "indicators.yaml").read_text(encoding="utf-8")
    (registry / "indicators.yaml").write_text(plan.replace("    settled: null\n", settled, 1), encoding="utf-8")
    (root / "units.yaml").write_text(UNITS, encoding="utf-8")
    file = root / "data" / "演练市" / f"{year}.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(DATA.format(value=value, year=year), encoding="utf-8")
    return root


def verdicts(root: Path, year: int = 2023) -> dict[str, Any]:
    """The verdicts on 36-1 and T86-1, their gaps, what has to be put right, and open contradictions."""
    opened = open_project(root, exactly=True, as_of=DAY)
    selection = select(opened.project, Wanted(counties=("演练市",), years=(year,)))
    checked = check(opened, selection, DAY)
    target = next(one for one in checked.targets if one.row.id == "T86-1")
    gaps = [gap.kind.value for gap in find_gaps(checked) if _concerned(gap)]
    overdue = [one.gap.task for one in list_rectify(opened, selection, DAY).overdue if one.gap.task == "T86-1"]
    entries = json.loads(check_json(checked, "zh"))["results"]
    return {
        "36-1": next(one for one in entries if one["criterion"] == "36-1"),
        "target": target,
        "gaps": gaps,
        "overdue": overdue,
        "open": [one.id for one, _ in checked.contradictions],
        "found": [one.code for one in checked.findings if one.code.startswith("ECO8")],
    }


def _concerned(gap: Gap) -> bool:
    return gap.task == "T86-1" and gap.kind.value == "task_late"


def test_unsettled_it_is_late(tmp_path: Path) -> None:
    """92 < 95: the line in the plan's text for T86."""
    said = verdicts(project(tmp_path, "    settled: null\n"))
    assert (said["target"].row.verdict, said["gaps"], said["overdue"]) == ("not_met", ["task_late"], ["T86-1"])
    assert "C01" in said["open"]
    assert said["found"] == ["ECO803"] * 18


def test_settled_it_is_met_everywhere(tmp_path: Path) -> None:
    """92 ≥ 90 by the decision: nothing is late or has to be put right, and the rule's place is the decision."""
    said = verdicts(project(tmp_path, GROUND + WHOLE))
    target = said["target"]
    assert (target.row.verdict, said["gaps"], said["overdue"]) == ("met", [], [])
    assert (target.row.bound.shown, target.row.margin) == ("90", 2)
    line = (tmp_path / "登记册/indicators.yaml").read_text(encoding="utf-8").splitlines()[target.row.rule_at.line - 1]
    assert line.strip() == "- {target: T86-1, effective: 2023, rule: {at_least: 90}}"
    assert "C01" not in said["open"]
    assert said["found"] == ["ECO803"] * 17


def test_explain_says_whose_decision_it_is(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(tmp_path, GROUND + WHOLE)
    ran = run_here(
        capsysbinary, monkeypatch, "explain", "T86-1", "--county", "演练市", "--year", "2023", "--root", str(root)
    )
    assert ran.code == 0
    said = "".join(ran.out.split())
    assert "依据处理意见：以正文90%为准（C01，领导小组办公室，演领办发〔2024〕3号，2024年3月1日）" in said
    assert "不低于90%" in said


def test_before_it_takes_effect_the_old_rule_holds(tmp_path: Path) -> None:
    later = WHOLE.replace("effective: 2023", "effective: 2024")
    assert verdicts(project(tmp_path, GROUND + later))["target"].row.verdict == "not_met"


def test_partly_settled_stays_open(tmp_path: Path) -> None:
    """A decided effect holds although the other place is still undecided."""
    said = verdicts(project(tmp_path, GROUND + WHOLE.rpartition("        - {place")[0]))
    assert said["target"].row.verdict == "met"
    assert "C01" in said["open"]
    assert sorted(said["found"]) == ["ECO803"] * 17 + ["ECO808"]


@pytest.mark.parametrize(
    "effects",
    [
        ["{target: T86-1, effective: 2023, rule: {at_least: 90}}", "{task: T86, responsible: [市统计局]}"],
        ["{target: T86-1, effective: 2023, rule: {at_least: 90}}", "{target: T86-1, due: 2024}"],
        ["{criterion: 36-1, effective: 2023, rule: {at_least: 90}}", "{indicator: 36, lead: [市统计局], support: []}"],
        ["{criterion: 36-1, effective: 2023, rule: {at_least: 90}}", "{place: 二、（十）36, none: true}"],
    ],
)
def test_each_place_needs_its_own_effect(effects: list[str], tmp_path: Path) -> None:
    """Two effects at one place of the plan leave the other place open."""
    said = verdicts(project(tmp_path, GROUND + "      effects:\n" + "".join(f"        - {one}\n" for one in effects)))
    assert "C01" in said["open"]
    assert "ECO808" in said["found"]


@pytest.mark.parametrize(
    ("places", "tasks", "effects", "left"),
    [
        (["附件2 第12—13项", "附件2 第14—16项"], ["T12", "T14"], ["{task: T13}"], ["附件2 第14—16项"]),
        (["附件2 标题", "附件2 第71项"], ["T71"], ["{task: T71}"], ["附件2 标题"]),
        (["附件1", "附件2 责任单位栏"], ["T1", "T2"], ["{task: T1}", "{task: T2}"], ["附件2 责任单位栏"]),
        (["第一条", "附表"], [], ["{place: 第一条}", "{criterion: 1-6}"], []),
        (["二、（九）33", "附表"], [], ["{criterion: 1-6}"], ["二、（九）33"]),
    ],
)
def test_places_left(places: list[str], tasks: list[str], effects: list[str], left: list[str]) -> None:
    """Numbers in a place say whose it is; whoever has no place answers for one without a number."""
    made = tuple(Effect.model_construct(**yaml.safe_load(one)) for one in effects)
    settlement: dict[str, Any] = {"effects": made}
    keys: dict[str, Any] = {"id": "C01", "places": tuple(places), "tasks": tuple(tasks), "indicators": (33,)}
    one = Contradiction.model_construct(**keys, settled=Settlement.model_construct(**settlement))
    assert list(places_without_effect(one)) == left


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("      by: 领导小组办公室\n", "", "ECO805"),
        ("演领办发〔2024〕3号", "待补", "ECO805"),
        ("      decision: 以正文90%为准\n", "", "ECO805"),
        ("领导小组办公室", "武都区人民政府", "ECO806"),
        ("领导小组办公室", "陇南市生态环境局武都分局", "ECO806"),
        ("领导小组办公室", "县领导小组办公室", "ECO806"),
        (WHOLE, "", "ECO804"),
    ],
)
def test_a_settlement_without_ground_changes_nothing(old: str, new: str, code: str, tmp_path: Path) -> None:
    """An unsound settlement never makes a verdict met: it is a finding, and the contradiction stays open."""
    said = verdicts(project(tmp_path, (GROUND + WHOLE).replace(old, new)))
    assert said["target"].row.verdict == "not_met"
    assert said["overdue"] == ["T86-1"]
    assert "C01" in said["open"]
    assert code in said["found"]


def test_a_rule_of_a_criterion_is_one_more_revision(tmp_path: Path) -> None:
    """For 95 %: 36-1 at 92 is missed from 2024 on and cites the decision; 2023 is judged by the plan."""
    settled = GROUND.replace("90%", "95%") + WHOLE.replace(
        "{place: 二、（十）36, none: true}", "{criterion: 36-1, effective: 2024, rule: {at_least: 95}}"
    ).replace("90", "95")
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    now = verdicts(project(tmp_path / "a", settled, year=2024), 2024)["36-1"]
    assert (now["verdict"], now["bound"], now["carried"]) == ("not_met", "95", False)
    assert now["citation"] == {"document": "演领办发〔2024〕3号", "clause": "C01", "quote": "以正文95%为准"}
    lines = (tmp_path / "a/登记册/indicators.yaml").read_text(encoding="utf-8").splitlines()
    at = now["rule_at"]
    assert lines[at["line"] - 1][at["column"] - 1 :].startswith("rule: {at_least: 95}}")
    assert any(note.startswith("依据处理意见") for note in now["notes"])
    before = verdicts(project(tmp_path / "b", settled))["36-1"]
    assert (before["verdict"], before["bound"]) == ("met", "90")


def test_offices_and_due_dates(tmp_path: Path) -> None:
    """Another office is responsible for the task, another leads the indicator; a postponed due date is not late yet."""
    effects = """\
      effects:
        - {task: T86, responsible: [市统计局]}
        - {indicator: 36, lead: [市统计局], support: []}
        - {target: T86-1, due: 2026}
"""
    root = project(tmp_path, GROUND + effects)
    said = verdicts(root)
    assert (said["target"].row.verdict, said["gaps"], said["overdue"]) == ("not_met", [], [])
    opened = open_project(root, exactly=True)
    checked = check(opened, select(opened.project, Wanted(counties=("演练市",), years=(2023,))), DAY)
    own = [gap for gap in find_gaps(checked) if gap.criterion == "36-1"]
    assert own
    assert {gap.lead for gap in own} == {("市统计局",)}
    assert {gap.support for gap in own} == {()}
    task = next(one for one in opened.project.registry.tasks.tasks if one.id == "T86")
    assert task.responsible == ("市统计局",)


@pytest.mark.parametrize(
    ("written", "instead", "code"),
    [("date: 2024-03-01", "date: 2099-03-01", "ECO815"), ("by: 领导小组办公室", "by: 张三", "ECO806")],
)
def test_a_day_to_come_and_a_person_settle_nothing(written: str, instead: str, code: str, tmp_path: Path) -> None:
    """92 < 95 as in the plan's text, although the decision would make it 90."""
    settled = GROUND + WHOLE
    assert settled.count(written) == 1
    said = verdicts(project(tmp_path, settled.replace(written, instead)))
    assert said["target"].row.verdict == "not_met"
    assert "C01" in said["open"]
    assert code in said["found"]


def test_an_unknown_id_breaks_the_registry(tmp_path: Path) -> None:
    with pytest.raises(BrokenRegistryError) as raised:
        open_project(project(tmp_path, GROUND + WHOLE.replace("T86-1", "T86-7")), exactly=True)
    assert "ECO807" in {one.code for one in raised.value.findings}


def test_partly_settled_is_said(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list of gaps and the explanation say so."""
    root = project(tmp_path, GROUND + WHOLE.rpartition("        - {place")[0])
    options = ("--county", "演练市", "--year", "2023", "--root", str(root))
    gaps = run_here(capsysbinary, monkeypatch, "gaps", *options)
    assert "C01；已处理一部分" in "".join(gaps.out.split())
    explained = run_here(capsysbinary, monkeypatch, "explain", "36-1", *options)
    assert "公众参与度的目标值（C01；已处理一部分" in "".join(explained.out.split())
