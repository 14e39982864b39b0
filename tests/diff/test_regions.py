"""What concerns a whole region or the whole project: removed, added, renamed; a drill that is one no more."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.diff.running import copied

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

_DAY = ("--as-of", "2025-06-30")
_COUNTY = "  - {name: 云岭县, kind: 县, area: 县城, aliases: [云岭]}\n"
_FELL = {"file": "data/云岭县/2024.yaml", "old": "numerator: 931", "new": "numerator: 900"}  # 1-1 and T1-2 are missed
_GONE = (
    {"file": "units.yaml", "old": _COUNTY, "new": ""},
    {"file": "data/云岭县/2024.yaml", "remove": True},
)
_RENAMED = (
    {"file": "units.yaml", "old": _COUNTY, "new": _COUNTY.replace("云岭", "云山")},
    {"file": "data/云岭县/2024.yaml", "move": "data/云山县/2024.yaml"},
    {"file": "data/云山县/2024.yaml", "old": "region: 云岭县", "new": "region: 云山县"},
)


def _both(tmp_path: Path, *edits: dict[str, Any], base: tuple[dict[str, Any], ...] = (_FELL,)) -> Path:
    copied(tmp_path / "a", base)
    return copied(tmp_path / "b", base, edits)


def _fails(eco: Runner, folder: Path, sides: tuple[str, str] = ("../a", ".")) -> tuple[int, int]:
    """The exit codes of both kinds of `--fail-on`."""
    worsened, moved = (
        eco("diff", *sides, *_DAY, "--fail-on", kind, folder=folder).code for kind in ("worsened", "moved")
    )
    return worsened, moved


@pytest.mark.parametrize("form", ["text", "md"])
def test_a_county_that_is_gone_is_one_line_and_the_first(eco: Runner, tmp_path: Path, form: str) -> None:
    """Ten verdicts: 1-1 and T1-2 missed, 1-3 does not apply, nothing known of the others."""
    after = _both(tmp_path, *_GONE)
    said = eco("diff", "../a", ".", *_DAY, "--format", form, folder=after).out
    assert "云岭县不再判定：10项（其中不达标2、不适用1）" in said
    assert "云岭县 1-2" not in said
    assert said.index("云岭县不再判定") < said.index("全市数与各县区合计\n" if form == "text" else "#### 全市数")
    assert _fails(eco, after) == (1, 1)
    back = eco("diff", ".", "../a", *_DAY, folder=after).out
    assert "云岭县新列入判定：10项（其中不达标2、不适用1）" in back
    assert _fails(eco, after, (".", "../a")) == (0, 1)


def test_successes_are_told_with_their_evidence(eco: Runner, tmp_path: Path) -> None:
    after = _both(tmp_path, *_GONE, base=())
    said = eco("diff", "../a", ".", *_DAY, folder=after).out
    assert "云岭县不再判定：10项（其中达标2（有佐证0）、不适用1）" in said


def test_a_county_under_another_name(eco: Runner, tmp_path: Path) -> None:
    after = _both(tmp_path, *_RENAMED)
    said = eco("diff", "../a", ".", *_DAY, folder=after).out
    assert "云岭县 → 云山县（改名）：判定不变10项（其中不达标2、不适用1）" in said
    assert "1-1 污水处理率" not in said
    assert _fails(eco, after) == (0, 1)
    found = json.loads(eco("diff", "../a", ".", *_DAY, "--format", "json", folder=after).out)
    (region,) = found["regions"]
    assert (region["before"], region["after"], region["judged"]) == ("云岭县", "云山县", 10)
    assert region["counts"]["not_met"] == 2


def test_a_county_that_is_renamed_while_its_figures_change_is_gone_and_another_is_new(
    eco: Runner, tmp_path: Path
) -> None:
    """So that a missed line cannot be talked away by a new name."""
    better = {"file": "data/云山县/2024.yaml", "old": "numerator: 900", "new": "numerator: 940"}
    after = _both(tmp_path, *_RENAMED, better)
    said = eco("diff", "../a", ".", *_DAY, folder=after).out
    assert "云岭县不再判定：10项（其中不达标2" in said
    assert "云山县新列入判定：10项" in said
    assert _fails(eco, after) == (1, 1)


def test_what_is_judged_otherwise_under_the_new_name_is_listed(eco: Runner, tmp_path: Path) -> None:
    """The area changed with the name, so that 1-3 is asked of the county now."""
    after = _both(
        tmp_path, *_RENAMED, {"file": "units.yaml", "old": "area: 县城, aliases", "new": "area: 市区, aliases"}
    )
    said = eco("diff", "../a", ".", *_DAY, folder=after).out
    assert "云岭县 → 云山县（改名）：判定不变9项（其中不达标2），有变的另列" in said
    assert "云山县 1-3 污泥处置率" in said
    assert "云岭县 1-3 污泥处置率" in said


@pytest.mark.parametrize(
    ("sides", "said"),
    [(("../a", "."), "本项目由演练改为非演练"), ((".", "../a"), "本项目由非演练改为演练")],
)
def test_a_drill_that_is_none_on_one_side(eco: Runner, tmp_path: Path, sides: tuple[str, str], said: str) -> None:
    """It is told first, the mark of a drill stays, and it counts for both kinds of `--fail-on`."""
    after = _both(tmp_path, {"file": "units.yaml", "old": "drill: true\n", "new": "drill: false\n"})
    for form in ("text", "md"):
        out = eco("diff", *sides, *_DAY, "--format", form, folder=after).out
        assert said in out
        assert "演练数据" in out
        assert "：没有变动" not in out
    assert _fails(eco, after, sides) == (1, 1)
    found = json.loads(eco("diff", *sides, *_DAY, "--format", "json", folder=after).out)
    assert sorted(found["drills"].values()) == [False, True]
