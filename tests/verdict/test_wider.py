"""A comparison with a wider region or the whole city: where the figure comes from, and what is said where it lacks."""

from __future__ import annotations

import datetime
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.checking import check
from ecocheck.app.explaining import explain
from ecocheck.app.forms import blank_years
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.app.validating import validate
from ecocheck.app.verdicts.needs import Need
from ecocheck.render.pages.forms.form import form_yaml
from ecocheck.source.project import Project as Loaded
from ecocheck.verdict.notes import NoteCode
from ecocheck.verdict.outcome import Reason, Verdict
from tests.oracle.invented import criterion, registry
from tests.oracle.projects import CITY, County, Project

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.explaining.views import Explanation
    from ecocheck.app.verdicts.row import Row

YEAR, DAY = 2024, datetime.date(2026, 6, 30)
UNIT = "吨/万元"
COUNTIES = (County("甲县"), County("乙县"))
OF_THE_PROVINCE = {"wider_mean": {"of": "演练省", "is": "at_most"}}
OF_THE_CITY = {"wider_mean": {"of": "全市", "is": "at_most"}}


def figure(value: str, **more: Any) -> dict[str, Any]:
    return {"value": Decimal(value), "unit": UNIT, "source": {"title": "2024年能源统计年报"}, **more}


def mean(value: str, **more: Any) -> dict[str, Any]:
    paper = {"title": "演练省2024年能源统计公报", "published": "2025-05-20"}
    return {"of": "演练省", "mean": Decimal(value), "unit": UNIT, "source": paper, **more}


def project(root: Path, rule: dict[str, Any], files: dict[str, dict[str, Any]]) -> Path:
    """A project judged by one criterion; `files` are the entries of that criterion by region and section."""
    made = Project(counties=COUNTIES, indicators=registry([criterion(1, UNIT, rule, {})]))
    for region, sections in files.items():
        made.file(region, YEAR).update({section: {"1-1": entry} for section, entry in sections.items()})
    return made.write(root)


def row(root: Path, region: str = "甲县") -> Row:
    opened = open_project(root, exactly=True)
    rows = check(opened, select(opened.project, Wanted(counties=(region,), years=(YEAR,))), DAY).rows
    return next(one for one in rows if one.id == "1-1")


def explained(root: Path, region: str = "甲县") -> Explanation:
    opened = open_project(root, exactly=True)
    (one,) = explain(opened, select(opened.project, Wanted(counties=(region,), years=(YEAR,))), DAY).explanations
    return one


def codes(one: Row) -> set[NoteCode]:
    return {note.code for note in one.remarks}


def test_a_county_does_not_set_its_own_line(tmp_path: Path) -> None:
    """Its file says 0.9 for the province; the city records nothing, so nothing is met."""
    root = project(tmp_path, OF_THE_PROVINCE, {"甲县": {"measurements": figure("0.8"), "wider": mean("0.9")}})
    found = row(root)
    assert (found.verdict, found.reason) == (Verdict.UNDETERMINED, Reason.NO_WIDER_FIGURE)
    with_city = tmp_path / "with"
    files = {"甲县": {"measurements": figure("0.8"), "wider": mean("0.9")}, CITY: {"wider": mean("0.5")}}
    found = row(project(with_city, OF_THE_PROVINCE, files))
    assert (found.verdict, found.margin) == (Verdict.NOT_MET, Fraction("-0.3"))


@pytest.mark.parametrize(("value", "verdict"), [("0.49", Verdict.MET), ("0.5", Verdict.MET), ("0.51", Verdict.NOT_MET)])
def test_the_whole_city_is_its_own_figure(value: str, verdict: Verdict, tmp_path: Path) -> None:
    files = {"甲县": {"measurements": figure(value)}, CITY: {"measurements": figure("0.5")}}
    root = project(tmp_path, OF_THE_CITY, files)
    assert row(root).verdict is verdict
    lines = [(one.of, one.used, one.at.file, one.at.line) for one in explained(root).wider]
    text = (root / "data" / CITY / "2024.yaml").read_text(encoding="utf-8").splitlines()
    assert lines == [("全市", True, f"data/{CITY}/2024.yaml", text.index("    value: 0.5") + 1)]


@pytest.mark.parametrize("own", [None, figure("0.5"), figure("0.5", source=None), figure("-1", period="unknown")])
def test_the_city_is_not_compared_with_itself(own: dict[str, Any] | None, tmp_path: Path) -> None:
    """Whatever its figure is, with or without a document."""
    files: dict[str, dict[str, Any]] = {"甲县": {"measurements": figure("0.4")}}
    files |= {} if own is None else {CITY: {"measurements": own}}
    found = row(project(tmp_path, OF_THE_CITY, files), CITY)
    assert (found.verdict, found.reason) == (Verdict.NOT_APPLICABLE, None)
    assert NoteCode.WIDER_ITSELF in codes(found)


def test_what_else_the_rule_asks_is_still_asked_of_the_city(tmp_path: Path) -> None:
    """0.5 is above 0.45, though the comparison with itself says nothing."""
    for number, wanted in (("0.5", Verdict.MET), ("0.45", Verdict.NOT_MET)):
        rule = {"all_of": [OF_THE_CITY, {"at_most": Decimal(number)}]}
        found = row(project(tmp_path / number, rule, {CITY: {"measurements": figure("0.5")}}), CITY)
        assert found.verdict is wanted


def test_the_citys_figure_is_wanted_where_only_counties_are_judged(tmp_path: Path) -> None:
    """It is asked for in the form, no warning says that it is of no use, and the counties are judged by it."""
    rules = registry([criterion(1, UNIT, OF_THE_CITY, {"line": "county_only"})])
    made = Project(counties=COUNTIES, indicators=rules)
    opened = open_project(made.write(tmp_path / "blank"), exactly=True)
    forms = {one.region: form_yaml(one, "zh") for one in blank_years(opened.project, Wanted(years=(YEAR,)))}
    assert "1-1:" in forms[CITY]
    for region, value in ((CITY, "0.5"), ("甲县", "0.4"), ("乙县", "0.6")):
        made.file(region, YEAR)["measurements"]["1-1"] = figure(value)
    root = made.write(tmp_path / "filled")
    assert [row(root, one).verdict for one in ("甲县", "乙县")] == [Verdict.MET, Verdict.NOT_MET]
    assert "ECO435" not in {one.code for one in validate(root, DAY, exactly=True).findings}


def test_the_citys_figure_is_examined_like_last_years(tmp_path: Path) -> None:
    """Of nine months, or without a document: no county meets it."""
    partial = {"甲县": {"measurements": figure("0.4")}, CITY: {"measurements": figure("0.5", period="2024-01/2024-09")}}
    found = row(project(tmp_path / "partial", OF_THE_CITY, partial))
    assert (found.verdict, found.reasons) == (Verdict.UNDETERMINED, (Reason.NO_WIDER_FIGURE,))
    assert NoteCode.UNUSED_WIDER in codes(found)
    bare = {"甲县": {"measurements": figure("0.4")}, CITY: {"measurements": figure("0.5", source={"title": "材料"})}}
    found = row(project(tmp_path / "bare", OF_THE_CITY, bare))
    assert (found.verdict, found.reasons) == (Verdict.UNDETERMINED, (Reason.NO_WIDER_FIGURE,))


@pytest.mark.parametrize(
    ("recorded", "note", "need"),
    [
        (None, None, Need.WIDER),
        (mean("0.5", source={"title": "材料"}), NoteCode.BARE_WIDER, Need.WIDER_DOCUMENT),
        (mean("0.5", period="2023"), NoteCode.UNUSED_WIDER, Need.WIDER),
        (mean("500", unit="千克/万元"), NoteCode.WIDER_UNIT, Need.FIX_WIDER),
        (mean("0.5", mean="约0.5"), NoteCode.REFUSED_WIDER, Need.FIX_WIDER),
    ],
)
def test_who_must_record_what_and_where(
    recorded: dict[str, Any] | None, note: NoteCode | None, need: Need, tmp_path: Path
) -> None:
    files: dict[str, dict[str, Any]] = {"甲县": {"measurements": figure("0.4")}}
    files |= {} if recorded is None else {CITY: {"wider": recorded}}
    one = explained(project(tmp_path, OF_THE_PROVINCE, files))
    assert one.row.verdict is Verdict.UNDETERMINED
    assert note is None or note in codes(one.row)
    asks = [(ask.need, ask.file, ask.keys) for ask in one.asks]
    assert asks == [(need, f"data/{CITY}/2024.yaml", ("wider", "1-1"))]


def test_a_mean_in_per_cent_that_looks_like_a_fraction_proves_nothing(tmp_path: Path) -> None:
    """0.62 for 62 %: a share of 40 % would be above it."""
    rule = {"wider_mean": {"of": "演练省", "is": "at_least"}}
    made = Project(counties=COUNTIES, indicators=registry([criterion(1, "%", rule, {})]))
    made.file("甲县", YEAR)["measurements"]["1-1"] = figure("40", unit="%")
    made.file(CITY, YEAR)["wider"] = {"1-1": mean("0.62", unit="%")}
    found = row(made.write(tmp_path / "fraction"))
    assert (found.verdict, found.reason) == (Verdict.UNDETERMINED, Reason.NO_WIDER_FIGURE)
    made.file(CITY, YEAR)["wider"] = {"1-1": mean("62", unit="%")}
    assert row(made.write(tmp_path / "whole")).verdict is Verdict.NOT_MET


def test_the_citys_file_is_read_once_for_all_counties(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {name: {"measurements": figure("0.4")} for name in ("甲县", "乙县")} | {CITY: {"wider": mean("0.5")}}
    root, read = project(tmp_path, OF_THE_PROVINCE, files), list[str]()
    once = Loaded.read_region

    def counted(self: Loaded, region: str, *rest: Any, **more: Any) -> Any:
        read.append(region)
        return once(self, region, *rest, **more)

    monkeypatch.setattr(Loaded, "read_region", counted)
    opened = open_project(root, exactly=True)
    found = check(opened, select(opened.project, Wanted(counties=("甲县", "乙县"), years=(YEAR,))), DAY)
    assert [one.verdict for one in found.rows] == [Verdict.MET, Verdict.MET]
    assert read.count(CITY) == 1


def test_the_citys_form_asks_for_what_counties_are_compared_with(tmp_path: Path) -> None:
    """Until it is recorded; a county's form never does."""
    asked = "判定项1\n  #  - of: 演练省\n  #    mean:\n  #    unit: 吨/万元"
    for folder, wider, wanted in (("without", None, True), ("with", mean("0.5"), False)):
        files: dict[str, dict[str, Any]] = {"甲县": {"measurements": figure("0.4")}}
        files |= {} if wider is None else {CITY: {"wider": wider}}
        opened = open_project(project(tmp_path / folder, OF_THE_PROVINCE, files), exactly=True)
        made = {one.region: form_yaml(one, "zh") for one in blank_years(opened.project, Wanted(years=(YEAR,)))}
        assert ("\nwider:\n" in made[CITY]) is wanted
        assert (asked in made[CITY]) is wanted
        assert "wider:" not in made["甲县"]
