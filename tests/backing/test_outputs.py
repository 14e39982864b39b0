"""Every output says how successes are backed, counts 快报 apart, and says what decides nothing yet."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import run_here

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_BARE = re.compile(r"(?<![不未])达标 ?[1-9]\d*(?!\d|项?（有佐证)")
_CHOSEN = ("--county", "样例区", "--year", "2024", "--as-of", "2025-06-30")


@pytest.fixture
def said(
    county: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., str]:
    """What a command prints about the county."""

    def say(*args: str) -> str:
        return run_here(capsysbinary, monkeypatch, *args, *_CHOSEN, folder=county).out

    return say


def test_the_headline_tells_evidence_and_flash_apart(said: Callable[..., str]) -> None:
    out = said("check")
    assert "按判定项计：不达标 2 · " in out
    assert " · 达标 4（有佐证1） · 达标（快报） 1" in out


@pytest.mark.parametrize(
    ("id_", "words"),
    [("5-1", "有文号"), ("12-1", "仅有文件名称"), ("14-2", "有佐证"), ("14-3", "原件存档")],
)
def test_a_success_says_what_stands_behind_it(said: Callable[..., str], id_: str, words: str) -> None:
    for args in (("check",), ("status",)):
        out = said(*args, "--indicator", id_)
        assert words in out, args
    assert f"达标（{words}）" in said("explain", id_)
    assert f"达标（{words}）" in said("report", "--indicator", id_)
    assert words in said("worklist", "--indicator", id_)


@pytest.mark.parametrize("args", [("check",), ("report",), ("status",), ("worklist",), ("gaps",)])
def test_no_success_is_a_plain_number(said: Callable[..., str], args: tuple[str, ...]) -> None:
    out = said(*args)
    assert out
    assert not _BARE.findall(out)


def test_the_page_draws_and_tells_them_apart(said: Callable[..., str]) -> None:
    page = said("report", "--format", "html")
    assert not _BARE.findall(re.sub(r"<[^>]*>", "|", page))
    tiles = page[page.index('<ul class="tiles">') :]
    assert 't-flash_met"' in tiles[: tiles.index("</ul>")]
    assert 'fill="url(#p-met_bare)"' in page
    assert 'fill="#1e7a46"' in page


def test_what_cannot_decide_yet_is_compared_and_marked(said: Callable[..., str]) -> None:
    for args in (("check",), ("report",), ("explain",), ("gaps",), ("worklist",), ("worklist", "--format", "csv")):
        named = ("3-1",) if args == ("explain",) else ()
        chosen = () if named else ("--indicator", "3-1")
        out = re.sub(r"\s", "", said(*args, *named, *chosen))
        assert "阶段情况，不作判定：对照20%差5个百分点" in out, args


def test_part_of_a_year_says_so_where_it_stands(said: Callable[..., str]) -> None:
    for args in (("check",), ("report",), ("worklist",)):
        out = re.sub(r"\s", "", said(*args, "--indicator", "12-2"))
        assert "1起（1—6月）" in out.replace("1-6", "1—6"), args  # a terminal's columns take the plain hyphen


def test_value_and_parts_on_two_sides_are_both_named(said: Callable[..., str]) -> None:
    for args in (("check",), ("report",), ("gaps",)):
        out = re.sub(r"\s", "", said(*args, "--indicator", "24-1"))
        assert "填报为98，按分子、分母计算为97.51" in out, args


def test_the_same_keys_stand_with_every_verdict(said: Callable[..., str]) -> None:
    def found(args: tuple[str, ...], *path: str) -> dict[str, Any]:
        entries: Any = json.loads(said(*args, "--format", "json"))
        for key in path:
            entries = entries[key]
        return next(dict(one) for one in entries if one["criterion"] == "3-1")

    wanted = {"side": "behind", "bound": "20", "margin": "-5", "why": "partial_period", "period": None}
    chosen = ("--indicator", "3-1")
    for entry in (
        found(("check", *chosen), "results"),
        found(("explain", "3-1"), "explanations"),
        found(("gaps", *chosen), "gaps")["verdict"],
    ):
        assert entry["so_far"] == wanted
        assert entry["backing"] is None
        assert entry["recorded_in"] is None
    checked = json.loads(said("check", "--indicator", "14-2", "--format", "json"))
    assert [one["backing"] for one in checked["results"]] == ["evidenced"]
    counts = json.loads(said("status", "--indicator", "14-2", "--format", "json"))
    assert counts["boards"][0]["counts"][0]["met_evidenced"] == 1


def test_the_list_for_spreadsheets_has_them_in_columns_of_their_own(said: Callable[..., str]) -> None:
    rows = list(
        csv.DictReader(io.StringIO(said("worklist", "--format", "csv", "--indicator", "12-1").lstrip("\ufeff")))
    )
    assert {row["佐证程度"] for row in rows if row["事项"].startswith("12-1")} == {"仅有文件名称"}
