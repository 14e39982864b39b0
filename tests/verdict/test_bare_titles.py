"""Titles that name nothing, each kind beside honest ones: the former make no success, each of the latter may."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ecocheck.model.documents import Evidence
from ecocheck.model.figures import Place
from ecocheck.model.realm import Realm
from ecocheck.source.yaml.reader import read_bytes
from ecocheck.verdict.sources.documents import named_in, titled_by_nothing
from ecocheck.verdict.sources.papers import untold_of

_FILE = Path(__file__).with_name("bare_titles.yaml")
_TABLE: Any = read_bytes(_FILE.read_bytes(), _FILE.name).data
REALM = Realm(city=("演练市",), counties={"青崖县": ("青崖县", "青崖")}, under=("演练省",))
PLACE = Place("青崖县", is_city=False, realm=REALM)
OWN = "县城污水处理率"


def _of(side: str) -> list[str]:
    return [title for titles in _TABLE[side].values() for title in titles]


def test_each_kind_of_nothing_has_honest_twins() -> None:
    assert set(_TABLE["nothing"]) - {"没有字"} == set(_TABLE["something"])


@pytest.mark.parametrize("title", _of("nothing"))
def test_a_title_that_names_nothing_is_no_document(title: str) -> None:
    assert not named_in(title, OWN, PLACE)


@pytest.mark.parametrize("title", _of("something"))
def test_an_honest_short_title_is_one(title: str) -> None:
    assert named_in(title, OWN, PLACE)
    assert not titled_by_nothing(title, REALM)


@pytest.mark.parametrize(
    "title",
    [
        "附件1",
        "截图",
        "1",
        "—",
        "青崖县",
        "报告",
        "2024年报告",
        *_TABLE["nothing"]["文件的名字"],
        *_TABLE["nothing"]["别的地方"],
    ],
)
def test_titles_of_evidence_that_name_nothing(title: str) -> None:
    assert titled_by_nothing(title, REALM)


@pytest.mark.parametrize("title", ["EIA report", "县城污水处理率", "演建发〔2024〕3号", "2024年年报"])
def test_titles_of_evidence_that_name_something(title: str) -> None:
    """The criterion's name tells at least what the paper is about."""
    assert not titled_by_nothing(title, REALM)


@pytest.mark.parametrize(
    ("held", "number", "untold"),
    [
        ("青崖县档案馆", "2024-17", None),
        ("档案室", "永久-12", None),
        ("市住建局", "第七卷", None),
        ("有关单位", "2024-17", "held_by"),
        ("相关部门档案室", "2024-17", "held_by"),
        ("办公室电脑", "2024-17", "held_by"),
        ("县委办公室文件柜", "2024-17", "held_by"),
        ("青崖县档案馆", "有", "archive_no"),
        ("青崖县档案馆", "见目录", "archive_no"),
        ("青崖县档案馆", "000", "archive_no"),
        ("青崖县档案馆", "—", "archive_no"),
    ],
)
def test_an_original_is_somewhere(held: str, number: str, untold: str | None) -> None:
    assert untold_of(Evidence(held_by=held, archive_no=number)) == untold
