"""Figures of months stand in one line beside the verdict in every output, and nothing counts them."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import run_here

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).parents[2] / "examples" / "规则示例"
CHOSEN = ("--county", "示例市", "--year", "2025", "--as-of", "2026-06-30")
STAGE = "阶段情况，不作判定：2025年1—6月0.44千克/万元，对照0.45千克/万元低0.01千克/万元（与全年平均水平比）"
BESIDE = "年内数据，不作判定：2025年一季度0.47千克/万元"


@pytest.fixture
def say(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """What a command prints about the city."""
    return lambda *args: run_here(capsysbinary, monkeypatch, *args, *CHOSEN, folder=FOLDER).out


@pytest.mark.parametrize(
    "args",
    [
        ("check", "--indicator", "2"),
        ("gaps", "--format", "csv"),
        ("explain", "2-5"),
        ("gaps",),
        ("report",),
        ("report", "--format", "md"),
        ("report", "--format", "html"),
    ],
    ids=" ".join,
)
def test_it_is_told_once(args: tuple[str, ...], say: Callable[..., str]) -> None:
    out = say(*args)
    assert STAGE in out
    assert BESIDE in out
    assert out.count("2025年一季度0.47千克/万元") == out.count(STAGE)


@pytest.mark.parametrize("command", ["check", pytest.param("report", marks=pytest.mark.needs("word"))])
def test_files_of_offices_tell_it(command: str, say: Callable[..., str], tmp_path: Path) -> None:
    file = tmp_path / ("out.xlsx" if command == "check" else "out.docx")
    say(command, "-o", str(file))
    with zipfile.ZipFile(file) as packed:
        text = "".join(packed.read(name).decode() for name in packed.namelist() if name.endswith(".xml"))
    said = re.sub(r"<[^>]*>", "", text)
    assert STAGE in said
    assert BESIDE in said


def test_programs_get_it_and_nothing_counts_it(say: Callable[..., str]) -> None:
    rows = json.loads(say("check", "--format", "json"))["results"]
    (one,) = [row for row in rows if row["criterion"] == "2-5"]
    assert (one["verdict"], one["reasons"]) == ("undetermined", ["no_measurement"])
    assert (one["value"], one["margin"], one["period"], one["backing"]) == (None, None, None, None)
    assert one["so_far"]["period"] == "2025-01/2025-06"
    assert one["so_far"]["margin"] == "0.01"
    assert [(each["period"], each["value"]) for each in one["interim"]] == [
        ("2025-01/2025-06", "0.44"),
        ("2025-01/2025-03", "0.47"),
    ]
    assert {len(row["interim"]) for row in rows} == {0, 2}
