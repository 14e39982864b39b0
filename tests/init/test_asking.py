"""On a terminal `init --empty` asks for what it was not told; nothing answered leaves it open."""

from __future__ import annotations

import datetime
import io
from typing import TYPE_CHECKING

import pytest
import yaml

from ecocheck.app.starting.given import date_of
from tests.cli.running import run_here

if TYPE_CHECKING:
    from pathlib import Path


class Terminal(io.StringIO):
    """Somebody who types these lines."""

    def isatty(self) -> bool:
        """A person sits there."""
        return True


ANSWERS = {
    "云泽市\n上泽区，下泽县\n云泽市创建方案\n云政发〔2024〕1号\n2024-03-01\n": (
        "云泽市",
        ["上泽区", "下泽县"],
        "云泽市创建方案",
    ),
    "云泽市\n上泽区 下泽县、中泽县\n云泽市创建方案\n云政发〔2024〕1号\n2024年3月1日\n": (
        "云泽市",
        ["上泽区", "下泽县", "中泽县"],
        "云泽市创建方案",
    ),
    "云/泽市\n云泽市\n上泽区,上泽区\n上泽区\n\n\n三月\n2024-03-01\n": ("云泽市", ["上泽区"], "待填"),
    "云泽市\n\n\n\n\n": ("云泽市", [], "待填"),
    "\n\n\n\n\n": ("待填", [], "待填"),
}


@pytest.mark.parametrize("typed", ANSWERS)
def test_answers_are_written(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, typed: str
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(typed))
    ran = run_here(capsysbinary, monkeypatch, "init", "--empty", "新", folder=tmp_path, width=80)
    assert ran.code == 0, ran.err
    units = yaml.safe_load((tmp_path / "新/units.yaml").read_text(encoding="utf-8"))
    plan = yaml.safe_load((tmp_path / "新/indicators.yaml").read_text(encoding="utf-8"))["plan"]
    counties = [one["name"] for one in units["counties"]]
    assert (units["city"]["name"], counties, plan["title"]) == ANSWERS[typed]


def test_what_was_told_is_not_asked(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("云政发〔2024〕1号\n\n"))
    told = ("--city", "云泽市", "--counties", "上泽区", "--plan", "云泽市创建方案")
    ran = run_here(capsysbinary, monkeypatch, "init", "--empty", "新", *told, folder=tmp_path, width=80)
    assert ran.code == 0, ran.err
    plan = yaml.safe_load((tmp_path / "新/indicators.yaml").read_text(encoding="utf-8"))["plan"]
    assert plan == {"title": "云泽市创建方案", "number": "云政发〔2024〕1号", "dated": None}


@pytest.mark.parametrize("written", ["2024-03-01", "2024年3月1日", "2024.3.1", "2024/03/01", "２０２４年３月１日"])
def test_a_date_is_taken_as_people_write_it(written: str) -> None:
    assert date_of(written) == datetime.date(2024, 3, 1)


@pytest.mark.parametrize("written", ["2024年3月", "三月", "2024-13-01", "20240301"])
def test_what_is_no_date(written: str) -> None:
    assert date_of(written) is None


@pytest.mark.parametrize("typed", ["云/泽市\n", "云泽市\n上泽区,上泽区\n", "\n\n\n\n三月\n"])
def test_a_wrong_answer_is_told_and_asked_for_again(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, typed: str
) -> None:
    """Nothing is written as long as no other answer comes."""
    monkeypatch.setattr("sys.stdin", Terminal(typed))
    ran = run_here(capsysbinary, monkeypatch, "init", "--empty", "新", folder=tmp_path, width=80)
    assert ran.code not in {0, 3}
    assert not (tmp_path / "新").exists()


@pytest.mark.parametrize("typed", ["", "云泽市\n"])
def test_an_end_of_input_breaks_it_off(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, typed: str
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(typed))
    ran = run_here(capsysbinary, monkeypatch, "init", "--empty", "新", folder=tmp_path, width=80)
    assert ran.code not in {0, 3}
    assert not (tmp_path / "新").exists()
