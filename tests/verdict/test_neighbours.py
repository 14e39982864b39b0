"""Notes and findings from related verdicts, on the plan's own registry: 15-4 with 8-1, and 36-1 with T86."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.checking import check
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.render.phrases.notes.words import note_words
from tests.cli.running import run_here

if TYPE_CHECKING:
    from ecocheck.app.checking import Checked

ROOT = Path(__file__).parents[2]
DAY = datetime.date(2025, 6, 30)
UNITS = """\
drill: true
registry: 登记册
city: {name: 演练市, areas: [市区, 县城]}
counties:
  - {name: 演练区, kind: 区, area: 市区}
"""
SOURCE = "source: {title: 演练市年报, document: 演环发〔2024〕5号}"
DONE = f"  15-4: {{value: true, {SOURCE}}}\n"
DISPOSED = f"  12-3: {{value: true, {SOURCE}}}\n"
SURVEY = "survey: {agency: 演练调查队, method: 入户, sample: 1000, date: 2023-11-15}"


def checked(root: Path, measurements: str, wanted: Wanted | None = None) -> Checked:
    """Checks the city of a drill by the plan's registry, with these measurements for 2023."""
    registry = root / "登记册"
    registry.mkdir()
    for name in ("units.yaml", "tasks.yaml", "indicators.yaml"):
        shutil.copy(ROOT / name, registry / name)
    (root / "units.yaml").write_text(UNITS, encoding="utf-8")
    file = root / "data" / "演练市" / "2023.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(f"region: 演练市\nyear: 2023\nmeasurements:\n{measurements}", encoding="utf-8")
    opened = open_project(root, exactly=True)
    return check(opened, select(opened.project, wanted or Wanted(counties=("演练市",), years=(2023,))), DAY)


def notes(found: Checked, key: str) -> list[str]:
    """The remarks on a criterion or a target of a task."""
    said = [note for row in found.rows if row.id == key for note in row.remarks]
    said += [note for one in found.targets if one.row.id == key for note in one.row.remarks]
    return [note_words(note, "zh") for note in said]


def ratio(key: str, numerator: int, denominator: int) -> str:
    return f'  {key}: {{numerator: {numerator}, denominator: {denominator}, unit: "%", {SOURCE}}}\n'


def count(key: str, number: int, unit: str) -> str:
    return f"  {key}: {{value: {number}, unit: {unit}, {SOURCE}}}\n"


@pytest.mark.parametrize(
    ("given", "pairs"),
    [
        (DONE + ratio("8-1", 9, 10), [("15-4", "8-1")]),
        (DONE + count("8-2", 1, "个"), [("15-4", "8-2")]),
        (DISPOSED + count("12-2", 1, "起"), [("12-3", "12-2")]),
        (DISPOSED + count("14-4", 2, "起"), [("12-3", "14-4")]),
        (DONE + ratio("8-1", 10, 10) + count("8-2", 0, "个"), []),
        (DISPOSED + count("12-2", 0, "起"), []),
        (DONE.replace("true", "false") + ratio("8-1", 9, 10), []),
        (f"  15-4: {{value: true}}\n{ratio('8-1', 9, 10)}", [("15-4", "8-1")]),
    ],
)
def test_what_cannot_both_be_true(given: str, pairs: list[tuple[str, str]], tmp_path: Path) -> None:
    found = [one for one in checked(tmp_path, given).findings if one.code == "ECO656"]
    assert [(one.params["id"], one.params["other"]) for one in found] == pairs
    assert all(one.related[0].at.route[1] == other for one, (_, other) in zip(found, pairs, strict=True))


def test_both_places_say_so(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    checked(tmp_path, DONE + ratio("8-1", 9, 10))
    for key in ("15-4", "8-1"):
        options = ("--county", "演练市", "--year", "2023", "--root", str(tmp_path))
        ran = run_here(capsysbinary, monkeypatch, "explain", key, *options)
        assert "ECO656" in ran.out, key


def test_while_the_sections_are_unknown_it_says_so(tmp_path: Path) -> None:
    """The note is there even if only indicator 15 was asked for."""
    wanted = Wanted(counties=("演练市",), years=(2023,), indicators=("15",))
    assert "仅凭填报，8-1、8-2尚待核实" in notes(checked(tmp_path, DONE, wanted), "15-4")


def test_once_they_are_known_nothing_is_said(tmp_path: Path) -> None:
    found = checked(tmp_path, DONE + ratio("8-1", 10, 10) + count("8-2", 0, "个"))
    assert not any("仅凭填报" in note for note in notes(found, "15-4"))


def test_a_figure_with_two_lines_says_so_in_both_places(tmp_path: Path) -> None:
    """90.6 meets the line of 90 and misses the line of 95."""
    found = checked(tmp_path, f'  36-1: {{value: 90.6, unit: "%", {SOURCE}, {SURVEY}}}\n')
    assert "同一数值对照T86-1的标准（不低于95%）未达到，方案表述不一致（C01），待明确" in notes(found, "36-1")
    assert "同一数值对照36-1的标准（不低于90%）已达到，方案表述不一致（C01），待明确" in notes(found, "T86-1")


@pytest.mark.parametrize("value", ["96", "80"])
def test_where_both_agree_nothing_is_said(value: str, tmp_path: Path) -> None:
    found = checked(tmp_path, f'  36-1: {{value: {value}, unit: "%", {SOURCE}, {SURVEY}}}\n')
    assert not any("同一个数" in note for key in ("36-1", "T86-1") for note in notes(found, key))
