"""`list`, `gaps` and `explain`: snapshots, JSON, and the registry that the package carries."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import DAY, SNAPSHOTS
from tests.snapshots import same_as_snapshot

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

KINDS = ("indicators", "criteria", "tasks", "regions", "agencies", "contradictions")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_list(eco: Runner, kind: str, lang: str) -> None:
    ran = eco("list", kind, "--lang", lang, width=80)
    assert (ran.code, ran.err) == (0, "")
    same_as_snapshot(SNAPSHOTS / f"list-{kind}-{lang}.txt", ran.out)


@pytest.mark.parametrize("kind", KINDS)
def test_list_as_json(eco: Runner, kind: str) -> None:
    ran = eco("list", kind, "--format", "json")
    made = json.loads(ran.out)
    assert ran.code == 0
    assert list(made) == ["schema_version", "program", "as_of", "revision", "drill", kind]
    same_as_snapshot(SNAPSHOTS / f"list-{kind}-json.txt", ran.out)


def test_list_with_a_root_that_is_none(eco: Runner, tmp_path: Path) -> None:
    assert eco("list", "--root", str(tmp_path)).code == 2


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("columns", [None, 80])
def test_gaps(eco: Runner, columns: int | None, lang: str) -> None:
    ran = eco("gaps", "--as-of", DAY, "--lang", lang, width=columns)
    assert (ran.code, ran.err) == (1, "")
    same_as_snapshot(SNAPSHOTS / f"gaps-{columns or 'pipe'}-{lang}.txt", ran.out)


def test_gaps_of_an_office_and_over_years(eco: Runner) -> None:
    ran = eco("gaps", "--agency", "市住建局", "--year", "2023", "--year", "2024", "--as-of", DAY)
    assert ran.code == 1
    assert "年份" in ran.out


def test_a_waived_gap_is_seen_and_not_open(eco: Runner) -> None:
    made = json.loads(eco("gaps", "--county", "演练区", "--as-of", DAY, "--format", "json").out)
    waived = [gap for gap in made["gaps"] if gap["waived"]]
    assert {gap["criterion"] for gap in waived} == {"1-3"}
    later = json.loads(eco("gaps", "--county", "演练区", "--as-of", "2031-01-01", "--format", "json").out)
    assert not [gap for gap in later["gaps"] if gap["waived"]]


def test_explain(eco: Runner) -> None:
    page = eco("explain", "eco101", width=80)
    assert (page.code, page.err) == (0, "")
    for title in ("ECO101", "提示内容", "原因", "错误的写法", "正确的写法", "更正办法"):
        assert title in page.out
    assert "{" not in eco("explain", "ECO304").out.split("错误的写法", maxsplit=1)[0]


def test_every_page_can_be_shown(eco: Runner) -> None:
    from ecocheck.findings.catalogue import CATALOGUE

    index = eco("explain").out
    for code in CATALOGUE:
        assert code in index
        for lang in ("zh", "en"):
            assert eco("explain", code, "--lang", lang, width=80).code == 0
