"""The city from its counties, by hand: 24-2 applies to four counties of the invented city, 24-1 to its district.

The counties' sums are shown where the city has no figure, and never judged.
"""

from __future__ import annotations

import datetime
import io
import json
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.checking import check
from ecocheck.app.explaining import explain
from ecocheck.app.filling.building import forms
from ecocheck.app.filling.fields import Section
from ecocheck.app.forms import blank_years
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.render.as_json.explain import explain_json
from ecocheck.render.formats.excel.form import excel_form
from ecocheck.render.formats.terminal import terminal
from ecocheck.render.pages.explain import explain_page
from ecocheck.render.pages.forms.form import form_yaml
from ecocheck.render.phrases.notes.words import note_words
from ecocheck.render.phrases.proposed import proposed_words
from ecocheck.render.text.width import text_of
from ecocheck.verdict.notes import NoteCode
from ecocheck.verdict.outcome import Reason, Verdict
from tests.collecting.filling import collected, drill, filled

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.verdicts.row import Row
    from ecocheck.verdict.totals import Proposal

DAY = datetime.date(2027, 2, 1)
COUNTIES = {"云岭县": ("96.5", "100"), "石潭县": ("88", "95"), "青崖县": ("50", "60"), "柳溪县": ("40", "45")}
"""Together 274.5 of 300, which is 91.5 %."""
ASKED = Wanted(counties=("演练市",), indicators=("24",), years=(2026,))
SAID = "4个县区已报送分子、分母，合计274.5 ÷ 300 × 100 = 91.5%，由市级核实后填报"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = drill(tmp_path)
    for region, (numerator, denominator) in COUNTIES.items():
        write(made, region, parts(numerator, denominator))
    return made


def parts(numerator: str, denominator: str, *more: str) -> tuple[str, ...]:
    return (f"numerator: {numerator}", f"denominator: {denominator}", 'unit: "%"', *more)


def write(root: Path, region: str, lines: tuple[str, ...], key: str = "24-2") -> None:
    body = "".join(f"    {line}\n" for line in (*lines, "source:", "  title: 2026年城镇污水处理年报"))
    text = f"region: {region}\nyear: 2026\nmeasurements:\n  {key}:\n{body}"
    (root / "data" / region / "2026.yaml").write_text(text, encoding="utf-8")


def row(root: Path, ident: str = "24-2") -> Row:
    opened = open_project(root, exactly=True, as_of=DAY)
    (found,) = (one for one in check(opened, select(opened.project, ASKED), DAY).rows if one.id == ident)
    return found


def told(found: Row) -> list[str]:
    codes = {NoteCode.COUNTIES_TOTAL, NoteCode.COUNTIES_MISSING}
    return [note_words(one, "zh") for one in found.remarks if one.code in codes]


def on_form(root: Path, ident: str = "24-2", region: str = "演练市") -> Proposal | None:
    (form,) = forms(open_project(root, exactly=True).project, Wanted(counties=(region,), indicators=("24",)), 2026)
    (found,) = (one for one in form.rows if one.section is Section.FIGURE and one.ident == ident)
    assert "numerator" not in found.base or found.proposed is None
    return found.proposed


def test_the_sum_is_said_and_not_taken(root: Path) -> None:
    found = row(root)
    assert told(found) == [SAID]
    assert (found.verdict, found.reasons) == (Verdict.UNDETERMINED, (Reason.NO_MEASUREMENT,))
    assert (found.value, found.measurement) == (None, None)
    proposed = on_form(root)
    assert proposed is not None
    assert (proposed.numerator, proposed.denominator) == (Fraction(549, 2), Fraction(300))
    assert [(one.region, str(one.numerator), str(one.denominator)) for one in proposed.addends] == [
        (region, *both) for region, both in COUNTIES.items()
    ]
    assert [one.at.file for one in proposed.addends if one.at] == [f"data/{one}/2026.yaml" for one in COUNTIES]


def test_the_form_in_yaml_says_it_in_a_comment(root: Path) -> None:
    (form,) = blank_years(open_project(root, exactly=True).project, ASKED)
    lines = [line for line in form_yaml(form, "zh").splitlines() if "各县区合计" in line]
    assert lines == [
        (
            "  ## 24-2 各县区合计（核对后自己填）：分子 274.5，分母 300，274.5 ÷ 300 × 100 = 91.5%；"
            "其中 云岭县 96.5/100、石潭县 88/95、青崖县 50/60、柳溪县 40/45"
        )
    ]
    proposed = on_form(root)
    assert proposed is not None
    assert "云岭县 96.5/100, 石潭县 88/95" in proposed_words(proposed, "en")


def test_explain_has_a_table_of_the_counties(root: Path) -> None:
    opened = open_project(root, exactly=True, as_of=DAY)
    asked = Wanted(counties=("演练市",), indicators=("24-2",), years=(2026,))
    explained = explain(opened, select(opened.project, asked), DAY)
    page = "\n".join(text_of(line) for line in terminal(explain_page(explained, "zh"), "zh", None))
    rows = [line.split() for line in page.splitlines()]
    assert ["云岭县", "96.5", "100", "data/云岭县/2026.yaml:5"] in rows
    assert ["合计", "274.5", "300", "274.5", "÷", "300", "×", "100", "=", "91.5%"] in rows
    (made,) = json.loads(explain_json(explained, "zh"))["explanations"]
    total = made["counties_total"]
    assert (total["numerator"], total["denominator"], total["value"]) == ("274.5", "300", "91.5")
    assert total["addends"][3]["region"] == "柳溪县"
    assert total["addends"][3]["at"]["file"] == "data/柳溪县/2026.yaml"
    assert made["value"] is None


def test_areas_are_respected(root: Path) -> None:
    """24-1 is asked of districts: its sum is the one district's figure, whatever the counties say."""
    write(root, "演练区", parts("97", "100"), "24-1")
    assert told(row(root, "24-1")) == ["1个县区已报送分子、分母，合计97 ÷ 100 × 100 = 97%，由市级核实后填报"]
    assert told(row(root)) == [SAID]


@pytest.mark.parametrize(
    "given",
    [
        parts("96.5", "100", "period: 2026-01/2026-09"),  # another period
        parts("96.5", "100", "period: unknown"),
        parts("110", "100"),  # more than the whole: unsound
        ("value: 96.5", 'unit: "%"'),  # no parts
    ],
)
def test_one_county_without_parts_that_fit(root: Path, given: tuple[str, ...]) -> None:
    """Another kind silences the sum; a county without sound parts is named."""
    write(root, "云岭县", given)
    named = "云岭县无可用的分子、分母，其余3个县区已报，报齐后即可合计"
    assert told(row(root)) == ([] if "period" in given[-1] else [named])
    assert on_form(root) is None


def test_a_period_that_nobody_knows_is_not_the_same(root: Path) -> None:
    for region, both in COUNTIES.items():
        write(root, region, parts(*both, "period: unknown"))
    assert told(row(root)) == []
    assert on_form(root) is None


def test_the_period_of_the_sum_is_said(root: Path) -> None:
    for region, both in COUNTIES.items():
        write(root, region, parts(*both, "period: 2026-01/2026-09"))
    assert "= 91.5% [2026-01/2026-09]，" in told(row(root))[0]


def test_several_missing_counties_are_not_named(root: Path) -> None:
    for region in ("云岭县", "石潭县"):
        (root / "data" / region / "2026.yaml").unlink()
    assert told(row(root)) == []
    assert on_form(root) is None


@pytest.mark.parametrize("given", [("value: 92", 'unit: "%"'), ("value: 很多", 'unit: "%"')])
def test_a_city_that_says_something_has_no_sum(root: Path, given: tuple[str, ...]) -> None:
    write(root, "演练市", given)
    assert told(row(root)) == []
    assert on_form(root) is None


def test_nothing_to_count_is_no_ratio(root: Path) -> None:
    for region in COUNTIES:
        write(root, region, parts("0", "0"))
    assert told(row(root)) == []


def test_a_county_is_told_nothing(root: Path) -> None:
    (root / "data/云岭县/2026.yaml").unlink()
    assert on_form(root, region="云岭县") is None


def test_a_folder_of_no_region_silences_the_sum(root: Path) -> None:
    (root / "data/无名县").mkdir()
    (root / "data/无名县/2026.yaml").write_text("region: 无名县\nyear: 2026\n", encoding="utf-8")
    assert told(row(root)) == []
    assert on_form(root) is None


def test_a_criterion_that_is_no_sum_of_counties(root: Path) -> None:
    for region in (*COUNTIES, "演练区"):
        write(root, region, parts("90", "100"), "3-1")
    opened = open_project(root, exactly=True, as_of=DAY)
    asked = Wanted(counties=("演练市",), indicators=("3",), years=(2026,))
    assert check(opened, select(opened.project, asked), DAY).proposals == ()


@pytest.mark.needs("openpyxl")
def test_the_form_for_excel_shows_it_beside_the_empty_cells(root: Path) -> None:
    """In a locked column of its own; the cells of both parts stay empty, and collecting the form changes nothing."""
    import openpyxl

    project = open_project(root, exactly=True).project
    (form,) = forms(project, ASKED, 2026)
    sheets = openpyxl.load_workbook(io.BytesIO(excel_form(form, lang="zh", due=None)))
    (sheet,) = (one for one in sheets if any("各县区合计" in str(cell.value) for cell in one[3]))
    heads = {cell.value: column for column, cell in enumerate(sheet[3], start=1)}
    (line,) = (cells[0].row for cells in sheet.iter_rows() if cells[0].value == "24-2")
    shown = sheet.cell(line, heads["各县区合计（核对后自己填）"])
    assert str(shown.value).startswith("分子 274.5，分母 300，274.5 ÷ 300 × 100 = 91.5%；其中 云岭县 96.5/100")
    assert shown.protection.locked
    assert [sheet.cell(line, heads[head]).value for head in ("数值", "分子", "分母")] == [None, None, None]


def test_a_form_with_a_sum_changes_nothing_when_collected(root: Path) -> None:
    (form,) = forms(open_project(root, exactly=True).project, ASKED, 2026)
    assert collected(root, filled(form, {})).files == ()
