"""`ecocheck init --empty` gives files that validate, whatever the names; what is open is told and never a fact."""

from __future__ import annotations

import datetime
import json
import re
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ecocheck.app.checking import check
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.app.starting.given import Given, counties_of, kind_of_city, kind_of_county, unfit
from ecocheck.app.starting.rule_examples import EXAMPLES
from ecocheck.app.starting.trying import tried
from ecocheck.model.rule import KINDS, RULE_KINDS, every_part
from ecocheck.render.formats.new_project import new_project
from ecocheck.source.yaml.reader import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from tests.init.conftest import Runner

TOLD = Given("云泽市", ("上泽区", "下泽县"), "云泽市创建方案", "云政发〔2024〕1号", datetime.date(2024, 3, 1))
_PART = re.compile(r"^  #---- (\w+)[：:].*\n((?:# .*\n)+)", re.MULTILINE)


def _registry(told: Given = TOLD) -> str:
    return new_project(told, 2024, "zh")["indicators.yaml"].decode()


PARTS = dict(_PART.findall(_registry()))


def _uncommented(*kinds: str) -> str:
    """The registry with the examples of these kinds in force."""
    text = _registry()
    for kind in kinds:
        text = text.replace(PARTS[kind], re.sub("(?m)^# ", "", PARTS[kind]))
    return text


def put(root: Path, name: str, content: bytes) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_bytes(content)


def _found(root: Path) -> set[str]:
    """The codes of what is found in the registry."""
    return {one.code for one in open_project(root, exactly=True).findings}


def test_every_kind_has_an_example() -> None:
    """A new kind of rule without one fails here: add it to EXAMPLES."""
    assert set(RULE_KINDS) <= EXAMPLES.keys()
    assert [*PARTS] == [*RULE_KINDS]


@pytest.mark.parametrize("kind", RULE_KINDS)
def test_an_example_is_sound_once_it_is_no_comment(kind: str, tmp_path: Path) -> None:
    files = new_project(TOLD, 2024, "zh") | {"indicators.yaml": _uncommented(kind).encode()}
    for name, content in files.items():
        put(tmp_path, name, content)
    opened = open_project(tmp_path, exactly=True)
    rules = [one.revisions[-1].rule for each in opened.project.registry.indicators.indicators for one in each.criteria]
    assert [rules[0].kind, len(rules)] == ["unstated", 2]
    assert kind in {part.kind for part in every_part(rules[1])}
    assert _found(tmp_path) <= {"ECO470"}


def test_all_examples_are_sound_together(tmp_path: Path) -> None:
    files = new_project(TOLD, 2024, "zh") | {"indicators.yaml": _uncommented(*RULE_KINDS).encode()}
    for name, content in files.items():
        put(tmp_path, name, content)
    assert _found(tmp_path) <= {"ECO470"}
    assert len(open_project(tmp_path, exactly=True).project.registry.indicators.indicators) == 1 + len(KINDS)


def test_what_is_open_is_told_and_nothing_else(eco: Runner, tmp_path: Path) -> None:
    """Without a word told: 待填 for city, title, number and date of the plan, field, and the first indicator."""
    assert eco("init", "--empty", "新").code == 0
    ran = eco("validate", "--format", "json", folder=tmp_path / "新")
    assert ran.code == 0
    found = json.loads(ran.out)["findings"]
    assert {(one["code"], one["severity"]) for one in found} == {("ECO470", "warning")}
    assert "待填" not in yaml.safe_load((tmp_path / "新/units.yaml").read_text(encoding="utf-8"))["counties"]


def test_what_was_told_is_in_the_files(eco: Runner, tmp_path: Path) -> None:
    eco(
        *(
            "init",
            "--empty",
            "新",
            "--city",
            "云泽市",
            "--counties",
            "上泽区，下泽县、东泽市",
            "--plan",
            "云泽市创建方案",
        ),
        *("--number", "云政发〔2024〕1号", "--dated", "2024-03-01"),
    )
    units = yaml.safe_load((tmp_path / "新/units.yaml").read_text(encoding="utf-8"))
    assert units["city"] == {"name": "云泽市", "kind": "市"}
    kinds = [("上泽区", "区"), ("下泽县", "县"), ("东泽市", "县级市")]
    assert [(one["name"], one["kind"]) for one in units["counties"]] == kinds
    registry = yaml.safe_load((tmp_path / "新/indicators.yaml").read_text(encoding="utf-8"))
    dated = datetime.date(2024, 3, 1)
    assert registry["plan"] == {"title": "云泽市创建方案", "number": "云政发〔2024〕1号", "dated": dated}
    assert registry["indicators"][0]["criteria"][0]["revisions"][0]["effective"] == 2024
    assert "上泽区" in (tmp_path / "新/README.md").read_text(encoding="utf-8")


def test_nothing_of_it_can_be_met(tmp_path: Path) -> None:
    """The first indicator's rule is a word without a number, so whatever is recorded, nothing is 达标."""
    for name, content in new_project(TOLD, 2024, "zh").items():
        put(tmp_path, name, content)
    source = "{title: 年报, document: 泽发〔2025〕1号}"
    data = f"region: 上泽区\nyear: 2024\nmeasurements:\n  1-1:\n    value: true\n    source: {source}\n"
    put(tmp_path, "data/上泽区/2024.yaml", data.encode())
    opened = open_project(tmp_path, exactly=True)
    checked = check(opened, select(opened.project, Wanted(years=(2024,))), datetime.date(2025, 6, 1))
    assert {row.verdict for row in checked.rows} == {"undetermined"}


NAMES = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Zs", "Cn", "Co")), min_size=1, max_size=12
)
HOSTILE = st.sampled_from(
    [
        "云: 泽",
        "#1",
        "- a",
        "true",
        "null",
        "1e3",
        "2024-01-01",
        "'",
        '"',
        "\\",
        "{a}",
        "[b]",
        "*x",
        "&y",
        "!z",
        "%",
        "@",
        "`",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(NAMES | HOSTILE, st.lists(NAMES, max_size=3), NAMES | HOSTILE, NAMES | HOSTILE)
def test_whatever_the_names_they_are_read_back(city: str, counties: list[str], plan: str, number: str) -> None:
    """Names that cannot be folders are refused before anything is written; all others are read as they were told."""
    told = Given(city, tuple(counties), plan, number)
    if list(unfit(told)):
        return
    made = new_project(told, 2024, "zh")
    units = read_bytes(made["units.yaml"], "units.yaml")
    assert units.value(("city", "name")) == city
    assert [units.value(("counties", i, "name")) for i in range(len(counties))] == counties
    registry = read_bytes(made["indicators.yaml"], "indicators.yaml")
    assert (registry.value(("plan", "title")), registry.value(("plan", "number"))) == (plan, number)


@pytest.mark.parametrize(
    "option",
    [
        ["--city", "云/泽市"],
        ["--city", "CON"],
        ["--city", "云泽市."],
        ["--city", 'a"b'],
        ["--counties", "上泽区,..\\下泽县"],
        ["--counties", "上泽区,上泽区"],
        ["--counties", "上泽 区"],
        ["--city", "上泽区", "--counties", "上泽区"],
        ["--counties", "nul"],
        ["--plan", "方\u200b案"],
        ["--number", "云\u202e政"],
        ["--dated", "2024年3月"],
        ["--dated", "2024-02-30"],
        ["--dated", "9999-12-31"],
        ["--dated", "2101-01-01"],
        ["--dated", "1948-12-31"],
        ["--plan", "方" * 201],
    ],
)
def test_a_name_that_cannot_be_is_refused(eco: Runner, tmp_path: Path, option: list[str]) -> None:
    assert eco("init", "--empty", "新", *option).code == 2
    assert not (tmp_path / "新").exists()


@pytest.mark.parametrize("folder", ["CON", "aux.新", "新/NUL", "新*", "x" * 260])
def test_a_folder_that_cannot_be_is_refused(eco: Runner, tmp_path: Path, folder: str) -> None:
    """Windows keeps CON for itself, and `init` has no `-o` of which a message might speak."""
    done = eco("init", "--empty", folder)
    assert done.code == 2
    assert "-o" not in done.err.replace("ecocheck init", "")
    assert not list(tmp_path.iterdir())


def test_a_project_is_not_made_within_another(eco: Runner, tmp_path: Path) -> None:
    assert eco("init", "--empty", "新", "--city", "云泽市").code == 0
    before = sorted(tmp_path.rglob("*"))
    for folder in ("新/内", "新/data/内"):
        assert eco("init", "--empty", folder).code == 2
    assert sorted(tmp_path.rglob("*")) == before
    assert eco("init", "--empty", "新二").code == 0


@pytest.mark.parametrize("name", ["云泽: 市", "云泽#市", "no", "'云泽市'", "云泽市{}", "- 云泽市"])
def test_signs_of_yaml_are_written_safely(eco: Runner, tmp_path: Path, name: str) -> None:
    assert eco("init", "--empty", "新", "--plan", name, "--number", name).code == 0
    ran = eco("validate", "--format", "json", folder=tmp_path / "新")
    assert {one["code"] for one in json.loads(ran.out)["findings"]} == {"ECO470", "ECO472"}
    plan = yaml.safe_load((tmp_path / "新/indicators.yaml").read_text(encoding="utf-8"))["plan"]
    assert (plan["title"], plan["number"]) == (name, name)


def test_english_comments_are_sound_too() -> None:
    project, schemas = tried(new_project(TOLD, 2024, "en"))
    assert project.units.regions() == ("云泽市", "上泽区", "下泽县")
    assert schemas


def test_kinds_by_the_ends_of_names() -> None:
    assert [kind_of_city(name) for name in ("甲市", "乙州", "丙盟", "丁地区", "戊")] == ["市", "州", "盟", "地区", "市"]
    named = {"甲区": "区", "乙县": "县", "丙市": "县级市", "丁旗": "旗", "戊自治县": "自治县", "己自治旗": "自治旗"}
    named |= {"庚林区": "林区", "辛特区": "特区", "壬": "县"}
    assert {name: kind_of_county(name) for name in named} == named


def test_commas_of_any_kind() -> None:
    assert counties_of("甲县, 乙县，丙县、丁县；戊县;,") == ("甲县", "乙县", "丙县", "丁县", "戊县")
