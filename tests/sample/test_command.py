"""`ecocheck sample`: the record, what is drawn from, and that a subset of the draw is never made up."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from ecocheck.render.text.width import width
from tests.explain.running import DAY, DRILL, PROJECT, Runner
from tests.snapshots import same_as_snapshot

SNAPSHOTS = Path(__file__).parent / "snapshots"


def sample(eco: Runner, *args: str, folder: Path = PROJECT) -> dict[str, Any]:
    """The draw as other programs read it."""
    ran = eco("sample", "--as-of", DAY, "--format", "json", *args, folder=folder)
    assert (ran.code, ran.err) == (0, "")
    return dict(json.loads(ran.out))


def keys(made: dict[str, Any]) -> list[tuple[str, int, str]]:
    """What was drawn."""
    return [(one["region"], one["year"], one["criterion"]) for one in made["sample"]]


def test_the_population_is_what_applies(eco: Runner) -> None:
    """Eight criteria in four regions; 4-1 is not for 西河县 and 南岭县."""
    made = sample(eco, "--n", "100")
    assert made["population"] == 30
    assert len(keys(made)) == 30
    assert not [one for one in made["sample"] if one["verdict"] == "not_applicable"]
    assert sum(one["size"] for one in made["strata"]) == 30


def test_same_seed_same_draw(eco: Runner) -> None:
    assert sample(eco, "--n", "6", "--seed", "甲") == sample(eco, "--n", "6", "--seed", "甲")
    draws = {tuple(keys(sample(eco, "--n", "6", "--seed", str(seed)))) for seed in range(6)}
    assert len(draws) > 1


def test_the_draw_does_not_see_the_verdicts(eco: Runner, tmp_path: Path) -> None:
    """Another figure, another verdict; the draw stays, so nobody can write a file out of it."""
    project = shutil.copytree(PROJECT, tmp_path / "项目")
    file = project / "data/东山区/2024.yaml"
    file.write_bytes(file.read_text(encoding="utf-8").replace("numerator: 1213", "numerator: 1250").encode())
    args = ("--n", "9", "--seed", "2024")
    assert keys(sample(eco, *args, folder=project)) == keys(sample(eco, *args))


def test_the_default_seed_is_the_year(eco: Runner) -> None:
    assert keys(sample(eco, "--n", "5")) == keys(sample(eco, "--n", "5", "--seed", "2024"))
    assert sample(eco)["seed"] == "2024"


def test_every_region_of_the_drill_gets_its_share(eco: Runner) -> None:
    made = sample(eco, "--n", "12", "--seed", "2024", "--year", "2025", folder=DRILL)
    drawn = Counter(region for region, _, _ in keys(made))
    # 12 of 356 verdicts, of which 57 to 63 lie in each of six regions: 1.9 to 2.1 of each.
    assert set(drawn) == {one["region"] for one in made["strata"]}
    assert set(drawn.values()) <= {1, 2, 3}
    assert drawn.total() == 12
    assert {one["drawn"] for one in made["strata"]} <= {0, 1}


def test_one_county_alone(eco: Runner) -> None:
    made = sample(eco, "--n", "3", "--county", "西河县")
    assert {region for region, _, _ in keys(made)} == {"西河县"}
    assert made["population"] == 7


@pytest.mark.parametrize("columns", [None, 80])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_record(eco: Runner, lang: str, columns: int | None) -> None:
    ran = eco("sample", "--n", "4", "--seed", "2024", "--as-of", DAY, "--lang", lang, width=columns)
    assert (ran.code, ran.err) == (0, "")
    if columns is not None:
        assert all(width(line) <= columns for line in ran.out.splitlines())
    same_as_snapshot(SNAPSHOTS / f"sample-{columns or 'pipe'}-{lang}.txt", ran.out)


def test_the_record_as_markdown(eco: Runner) -> None:
    same_as_snapshot(SNAPSHOTS / "sample.md", eco("sample", "--n", "2", "--as-of", DAY, "--format", "md").out)


def test_the_record_has_room_for_the_reviewer(eco: Runner) -> None:
    out = eco("sample", "--n", "4").out
    assert out.count("复核意见") == out.count("抽验人") == 4
    assert "抽验记录" in out
    assert "随机种子2024" in out
    out.encode("gbk")


def test_fewer_than_asked_for_is_said(eco: Runner) -> None:
    assert "判定不足100个，已全部列出" in eco("sample", "--n", "100").out


WRONG = [
    (["--n", "0"], 2, "--n 要写正整数"),
    (["--n", "-3"], 2, "--n 要写正整数"),
    (["--n", "十二"], 2, "--n 要写正整数"),
    (["--seed", " "], 2, "--seed 不能是空的"),
    (["--county", "武都区"], 2, "没有地区“武都区”"),
    (["--year", "2010"], 4, "2010 没有任何地区的数据"),
]


@pytest.mark.parametrize(("args", "code", "said"), WRONG)
def test_what_cannot_be_answered(eco: Runner, args: list[str], code: int, said: str) -> None:
    ran = eco("sample", *args)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
