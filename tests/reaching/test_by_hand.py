"""What would turn a verdict, worked out by hand: the files in `cases` hold what is recorded and what comes out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.reaching.asking import reach_met
from ecocheck.app.selection import Wanted, select_topic
from ecocheck.source.setting.edit import edited
from ecocheck.source.yaml.reader import read_bytes
from tests.reaching.reaching import DAY, opened

if TYPE_CHECKING:
    from ecocheck.app.reaching.views import Change, Reach

YEAR = 2025
FILES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))


def _cases(path: Path) -> list[dict[str, Any]]:
    data: Any = read_bytes(path.read_bytes(), path.name).data
    return list(data["cases"])


CASES = [case for path in FILES for case in _cases(path)]


def _file(region: str, year: int, **sections: Any) -> tuple[tuple[str, int], bytes]:
    text = f"region: {region}\nyear: {year}\n"
    settings = {(section, *entry): value for section, (*entry, value) in sections.items() if value is not None}
    return (region, year), edited(text, "x.yaml", settings).encode()


def _found(case: dict[str, Any]) -> Reach:
    region, key = case["region"], case["id"]
    contents = dict(
        [
            _file(
                region,
                YEAR,
                measurements=(key, case.get("entry")),
                assigned=(key, case.get("assigned")),
                baselines=(key, case.get("baseline")),
            ),
            _file(region, YEAR - 1, measurements=(key, case.get("before"))),
        ]
    )
    project = opened().project.with_contents(contents)
    selection = select_topic(project, key, Wanted(counties=(region,), years=(YEAR,)))
    (found,) = reach_met(replace(opened(), project=project), selection, DAY).found
    return found


def _said(change: Change) -> str:
    what = change.day or (change.then.shown if change.then is not None else "")
    return f"{change.kind.value} {what}".strip()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['id']} {case['why']}")
def test_what_would_turn_it(case: dict[str, Any]) -> None:
    found = _found(case)
    assert [" + ".join(map(_said, way.changes)) for way in found.ways] == case["ways"]
