"""Names of persons are taken out of every file of the seal, and opinions count as before."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.sealing.persons import StandIns, without_names
from ecocheck.model.units import Agency
from ecocheck.source.expected.annotations import keys_of
from ecocheck.source.expected.persons import all_models, names_persons, persons_of
from ecocheck.source.manifest import read_manifest
from ecocheck.source.reviews import read_reviews
from ecocheck.verdict.opining import is_altered, people_in, same_person
from tests.other_city.project import DAY
from tests.sealing.building import PERSONS as NAMES
from tests.sealing.building import args, every_byte, members

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic.fields import FieldInfo

    from tests.cli.running import Ran
    from tests.explain.running import Runner


def test_the_models_mark_what_names_persons() -> None:
    marked = {(model.__name__, key) for model in all_models() for key in persons_of(model)}
    assert marked == {
        ("Logged", "by"),
        ("Owner", "person"),
        ("Reporter", "person"),
        ("Reporter", "reviewer"),
        ("Review", "person"),
        ("Standard", "checked_by"),
    }
    titled = {(model.__name__, key) for model in all_models() for key, one in keys_of(model).items() if _is_person(one)}
    assert titled == marked


def _is_person(field: FieldInfo) -> bool:
    """Whether the title in the manual is that of a person, such as 填报人."""
    return (field.title or "").endswith("人")


@pytest.mark.parametrize(
    ("route", "names"),
    [
        (("actions", 0, "log", 0, "by"), True),
        (("reviews", "1-1", 0, "person"), True),
        (("measurements", "1-1", "reported_by", "reviewer"), True),
        (("contradictions", 0, "settled", "by"), False),
        (("anything", "reviewer"), True),
        (("measurements", "1-1", "note"), False),
    ],
)
def test_where_persons_are_named(route: tuple[str | int, ...], *, names: bool) -> None:
    assert names_persons(route) is names


@pytest.fixture
def reviewed(eco: Runner, project: Path) -> Path:
    """The project with an opinion of somebody, and one of the reporter on his own figure's neighbour."""
    for key, person in (("1-1", "周正"), ("3-1", "赵明远")):
        said = ("review", key, "--county", "上泽区", "--by", f"市水务局 {person}", "--opinion", "同意", "--date", DAY)
        assert eco(*said, "--as-of", DAY, "--year", "2024", folder=project).code == 0
    return project


def _sealed(eco: Runner, project: Path, out: Path, *more: str) -> Ran:
    return eco(*args(out, "--without-names", *more), folder=project)


@pytest.mark.needs("word")
def test_no_name_is_in_any_file(eco: Runner, reviewed: Path, tmp_path: Path) -> None:
    out = tmp_path / "报送.zip"
    assert _sealed(eco, reviewed, out).code == 0
    names = [one.encode() for one in (*NAMES, "周正")]
    for name, content in every_byte(out):
        assert not [one.decode() for one in names if one in content], name
    held = members(out)
    manifest = read_manifest(held["manifest.json"])
    before = {one.path: one.before_redaction for one in manifest.files if one.before_redaction}
    assert before == {
        f"项目/{file}": hashlib.sha256((reviewed / file).read_bytes()).hexdigest()
        for file in ("actions/上泽区.yaml", "data/上泽区/2024.yaml", "reviews/上泽区/2024.yaml")
    }
    for path in before:
        mine = (reviewed / path.removeprefix("项目/")).read_bytes()
        assert len(held[path].splitlines()) == len(mine.splitlines())
    assert "3 个文件中的人名已用代号替换" in held["封面.html"].decode()


@pytest.mark.needs("word")
def test_opinions_count_as_before(eco: Runner, reviewed: Path, tmp_path: Path) -> None:
    """Verdicts and reviews of the seal without names are those of the seal with names."""
    out, plain = tmp_path / "报送.zip", tmp_path / "原样.zip"
    _sealed(eco, reviewed, out)
    eco(*args(plain), folder=reviewed)
    assert members(out)["判定.json"] == members(plain)["判定.json"]
    assert members(out)["开放数据/verdicts.csv"] == members(plain)["开放数据/verdicts.csv"]
    root = tmp_path / "解开"
    for name, content in members(out).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
    said = read_reviews(root / "项目", "上泽区", 2024).reviews
    assert sorted(said) == ["1-1", "3-1"]
    assert not any(is_altered("上泽区", 2024, key, one) for key, several in said.items() for one in several)
    # 赵明远 reported 1-1 and reviewed 3-1: one person still
    reporter = next(
        line for line in members(out)["项目/data/上泽区/2024.yaml"].decode().splitlines() if "person" in line
    )
    assert f"person: {said['3-1'][0].person}," in reporter


@pytest.mark.needs("word")
def test_a_record_altered_by_hand_stays_altered(eco: Runner, reviewed: Path, tmp_path: Path) -> None:
    file = reviewed / "reviews/上泽区/2024.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("person: 周正", "person: 吴起明"), encoding="utf-8")
    out = tmp_path / "报送.zip"
    ran = _sealed(eco, reviewed, out)
    if ran.code:
        assert "ECO824" in ran.err  # an error of validate: nothing is sealed at all
        return
    root = tmp_path / "解开"
    (root / "reviews/上泽区").mkdir(parents=True)
    (root / "reviews/上泽区/2024.yaml").write_bytes(members(out)["项目/reviews/上泽区/2024.yaml"])
    (said,) = read_reviews(root, "上泽区", 2024).reviews["1-1"]
    assert is_altered("上泽区", 2024, "1-1", said)


@pytest.mark.needs("word")
def test_where_a_name_still_stands_is_said(eco: Runner, project: Path, tmp_path: Path) -> None:
    file = project / "data/下泽县/2024.yaml"
    file.write_text("# 由赵明远代填\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    out = tmp_path / "报送.zip"
    ran = _sealed(eco, project, out)
    assert ran.code == 0
    assert "共 1 处" in ran.out
    assert "data/下泽县/2024.yaml:1" in ran.out
    assert read_manifest(members(out)["manifest.json"]).names_left == 1
    assert "另有 1 处文字或文件名中仍有这些人名" in members(out)["封面.html"].decode()


def _taken_out(text: str) -> str:
    known = StandIns.beside((Agency(name="市水务局", aliases=("水务局", "水务（城区）局")),))
    return without_names(text.encode(), "data/a.yaml", known).decode()


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("prepared_by: {agency: 市水务局, person: 赵明远}\n", "prepared_by: {agency: 市水务局, person: 人员1}\n"),
        ("prepared_by:\n  person: '赵明远' # 科长\n", "prepared_by:\n  person: 人员1 # 科长\n"),
        ('prepared_by:\r\n  person: "赵 明远"\r\n', "prepared_by:\r\n  person: 人员1\r\n"),
        ("prepared_by: {person: 赵明远、钱学礼}\n", "prepared_by: {person: 人员1、人员2}\n"),
        ("prepared_by: {person: 未记录}\n", "prepared_by: {person: 未记录}\n"),
        ("prepared_by: {person: 水务局}\n", "prepared_by: {person: 水务局}\n"),
        (
            "prepared_by: {person: 赵明远, reviewer: 赵明远（水务局）}\n",
            "prepared_by: {person: 人员1, reviewer: 人员1}\n",
        ),
        ("\ufeffprepared_by: {person: 赵明远}\n", "\ufeffprepared_by: {person: 人员1}\n"),
        ("actions:\n- log:\n  - {by: 赵明远, what: 甲}\n", "actions:\n- log:\n  - {by: 人员1, what: 甲}\n"),
        (
            "prepared_by: {person: 赵明远（科长，兼档案员）, reviewer: 赵明远}\n",
            "prepared_by: {person: 人员1, reviewer: 人员1}\n",
        ),
        (
            "prepared_by: {person: 赵明远（科长（主持工作），兼档案员）、钱学礼（科员, reviewer: 钱学礼}\n",
            "prepared_by: {person: 人员1、人员2, reviewer: 人员2}\n",
        ),
        (
            "prepared_by: {person: 市水务局（赵明远）, reviewer: 赵明远}\n",
            "prepared_by: {person: 市水务局（人员1）, reviewer: 人员1}\n",
        ),
        ("prepared_by: {person: （赵明远）}\n", 'prepared_by: {person: "（人员1）"}\n'),
        ("prepared_by: {person: 水务（城区）局}\n", "prepared_by: {person: 水务（城区）局}\n"),
        ("prepared_by: {person: 赵明远、无}\n", "prepared_by: {person: 人员1、无}\n"),
        ("contradictions:\n  - {by: 市领导小组}\n", "contradictions:\n  - {by: 市领导小组}\n"),
        ("note: 赵明远\n", "note: 赵明远\n"),
    ],
)
def test_one_text(written: str, after: str) -> None:
    assert _taken_out(written) == after


def test_one_person_stays_one_whatever_stands_in_brackets() -> None:
    assert people_in("赵明远（科长，兼档案员）; 钱 学礼(科员)") == ("赵明远", "钱 学礼")
    assert same_person("赵明远（科长，兼档案员）", "钱学礼、赵 明远")
    assert not same_person("赵明远（科长，兼档案员）", "兼档案员")
    assert not same_person("（科长）", "（科长）")
