"""A return whose ground was edited since: no edit takes it off what somebody must answer."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from tests.reviews.making import made, review

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.running import Ran

CHANGED = "退回后有变动"


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """1-3 was returned by 市甲局 and doubted by 市丙办, and its source has another title since."""
    root = made(tmp_path_factory.mktemp("改动") / "样例")
    review(root, (("1-3", "doubted", "口径待核", "市丙办", "李明", "2025-05-01"),))
    data = root / "data/样例县/2024.yaml"
    text = data.read_text(encoding="utf-8")
    was = '1-3: {value: 9, unit: "%", source: {title: 统计台账}'
    assert was in text
    data.write_text(text.replace(was, was.replace("统计台账", "统计年报")), encoding="utf-8")
    return root


def test_the_state_is_stale_and_the_return_decides(run: Callable[..., Ran], edited: Path) -> None:
    found = json.loads(run("status", "--reviews", "--format", "json", folder=edited).out)
    one = next(each for each in found["verdicts"] if each["criterion"] == "1-3")
    assert one["review"]["state"] == "stale"
    counts = {key: found["regions"][0][key] for key in ("returned", "returned_changed", "stale")}
    assert counts == {"returned": 2, "returned_changed": 1, "stale": 1}


@pytest.mark.parametrize(
    "args",
    [
        ("check",),
        ("check", "--format", "md"),
        ("explain", "1-3"),
        ("status", "--reviews"),
        ("status", "--reviews", "--format", "csv"),
        ("gaps", "--format", "csv"),
        ("report",),
        ("report", "--format", "md"),
        ("report", "--format", "html"),
        ("worklist", "--format", "csv"),
    ],
    ids=" ".join,
)
def test_it_is_said_wherever_a_state_is(run: Callable[..., Ran], edited: Path, args: tuple[str, ...]) -> None:
    assert CHANGED in re.sub(r"\s", "", run(*args, folder=edited).out)


@pytest.mark.parametrize("form", ["md", "html"])
def test_the_first_page_counts_it_with_the_returned(run: Callable[..., Ran], edited: Path, form: str) -> None:
    out = re.sub(r"[\s*]|</?strong>", "", run("report", "--format", form, folder=edited).out)
    assert "复核退回3项（其中判达标的2项）：1-3漏损率（漏损率没有分区计量数据；市甲局2025年4月2日；" in out
    assert f"市甲局2025年4月2日；{CHANGED}；须由原单位再看）" in out
    assert "复核不改变判定" in out
    assert "判定未变" not in out


def test_it_is_a_gap_of_the_returned(run: Callable[..., Ran], edited: Path) -> None:
    gaps = json.loads(run("gaps", "--format", "json", folder=edited).out)["gaps"]
    kinds = {one["kind"] for one in gaps if one["criterion"] == "1-3" and one["kind"].startswith("review_")}
    assert kinds == {"review_returned"}


def test_the_board_still_marks_it_as_returned(run: Callable[..., Ran], edited: Path) -> None:
    board = json.loads(run("status", "--indicator", "1-3", "--format", "json", folder=edited).out)["boards"][0]
    cells = [cell for line in board["lines"] for cell in line["cells"]]
    assert [one["review_state"] for one in cells] == ["returned"]


def test_whoever_returned_it_settles_it(run: Callable[..., Ran], tmp_path: Path) -> None:
    root = made(tmp_path / "样例")
    review(root, (("1-3", "agreed", None, "市甲局", "周正", "2025-05-02"),))
    assert CHANGED not in run("status", "--reviews", folder=root).out.split("各地区")[0]
    found = json.loads(run("status", "--reviews", "--format", "json", folder=root).out)["regions"][0]
    assert (found["returned"], found["returned_changed"]) == (2, 0)
