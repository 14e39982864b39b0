"""What the pictures and tables are drawn from: distances on one scale, documents, every region."""

from __future__ import annotations

import datetime
import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.actions.shown import kept_actions
from ecocheck.app.checking import check
from ecocheck.app.gaps import find_gaps
from ecocheck.app.gaps.since import dated
from ecocheck.app.opening import open_project
from ecocheck.app.reporting import build_report, report_on
from ecocheck.app.selection import Wanted, select
from ecocheck.app.verdicts.row import Papers
from ecocheck.app.verdicts.standing import Standing
from ecocheck.render.phrases.report.filters import Words
from ecocheck.render.templating.report import render_report
from tests.report.running import AS_OF, PROJECT, of, rendered, report_of
from tests.report.test_html import ALL

if TYPE_CHECKING:
    from ecocheck.app.reporting import Report
    from ecocheck.app.verdicts.row import Row

DRILL = Path(__file__).parents[2] / "examples" / "演练市"
YEAR = datetime.date(2026, 3, 31)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project beside this file, to be changed."""
    return shutil.copytree(PROJECT, tmp_path / "project")


def county(root: Path) -> Report:
    opened = open_project(root, exactly=True)
    return report_on(opened, select(opened.project, of("演练区")), AS_OF)


def row_of(report: Report, name: str) -> Row:
    return next(row for one in report.regions[0].indicators for row in one.rows if row.id == name)


def test_documents_behind_a_figure_are_counted_missing_or_altered(project: Path) -> None:
    assert row_of(county(project), "1-2").papers is Papers.PRESENT
    assert row_of(county(project), "1-3").papers is Papers.MISSING
    assert row_of(county(project), "1-1").papers is None
    file = project / "data" / "演练区" / "2024.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("title: 学习台账}", f"title: 学习台账, sha256: {'ab' * 32}}}"), encoding="utf-8")
    altered = row_of(county(project), "1-2")
    assert altered.papers is Papers.ALTERED
    assert Words("zh").papers(altered) == "与登记的校验值不符"


def test_the_citys_report_shows_every_county_beside_it() -> None:
    alone, whole = report_of(of("演练市"), DRILL, YEAR), report_of(Wanted(), DRILL, YEAR)
    assert [part.region for part in alone.regions] == ["演练市"]
    assert alone.matrix is not None
    assert whole.matrix is not None
    assert [(one.counted.region, one.section) for one in alone.matrix.columns] == [
        ("演练市", 1), ("演练区", None), ("云岭县", None), ("石潭县", None), ("青崖县", None), ("柳溪县", None),
    ]  # fmt: skip # a table, read by rows
    assert [one.section for one in whole.matrix.columns] == [1, 2, 3, 4, 5, 6]
    assert alone.matrix.rows == whole.matrix.rows
    for place, part in enumerate(whole.regions):
        assert whole.matrix.columns[place].counted.tally == part.by_criterion
        assert [row.standings[place] for row in whole.matrix.rows] == [one.standing for one in part.indicators]


def test_it_names_what_was_found_in_its_own_file_alone(project: Path) -> None:
    for name in ("云岭县", "演练市"):
        file = project / "data" / name / "2024.yaml"
        text = file.read_text(encoding="utf-8").replace("measurements:", "nonsense: 1\nmeasurements:", 1)
        file.write_text(text, encoding="utf-8")
    opened = open_project(project, exactly=True)
    found = report_on(opened, select(opened.project, of("演练市")), AS_OF).findings
    assert {one.finding.at.file for one in found if "nonsense" in str(one.finding.params)} == {"data/演练市/2024.yaml"}


def test_a_county_shown_from_a_check_of_everything_is_the_countys_own_report() -> None:
    opened = open_project(DRILL, exactly=True)
    everything = select(opened.project, Wanted())
    checked = check(opened, everything, YEAR, back=2, against=2024)
    place = next(one for one in everything.places if one.name == "青崖县")
    gaps, kept = dated(checked, find_gaps(checked)), kept_actions(checked)
    found = build_report(checked, gaps, shown=replace(everything, places=(place,)), kept=kept)
    assert found == report_of(of("青崖县"), DRILL, YEAR)


def test_a_county_and_an_office_have_none() -> None:
    assert report_of(of("演练区")).matrix is None
    assert report_of(Wanted(agencies=("市乙局",))).matrix is None


def test_an_offices_criteria_are_counted_region_by_region() -> None:
    one = report_of(Wanted(agencies=("市乙局",))).worklists[0]
    rows = [row for indicator in one.leads for rows in indicator.criteria for row in rows]
    for found in one.by_region:
        here = [row.standing for row in rows if row.region == found.region]
        assert found.tally.total == len(here)
        assert found.tally.not_met == here.count(Standing.NOT_MET)


def test_line_ends_and_a_byte_order_mark_change_nothing(project: Path) -> None:
    before = county(project).revision
    for file in [*project.rglob("*.yaml")]:
        text = file.read_bytes().replace(b"\n", b"\r\n")
        file.write_bytes(b"\xef\xbb\xbf" + text)
    assert county(project).revision == before


def test_a_figure_changes_the_data_and_a_rule_the_registry(project: Path) -> None:
    before = county(project).revision
    for name in ("data/演练区/2023.yaml", "data/演练区/2024.yaml"):
        was, file = county(project).revision, project / name
        file.write_text(file.read_text(encoding="utf-8") + "\n# 改\n", encoding="utf-8")
        assert county(project).revision.data != was.data
    assert county(project).revision.registry == before.registry
    changed, rules = county(project).revision, project / "indicators.yaml"
    rules.write_text(rules.read_text(encoding="utf-8") + "\n# 改\n", encoding="utf-8")
    assert county(project).revision.data == changed.data
    assert county(project).revision.registry != before.registry


def test_another_regions_file_does_not_matter(project: Path) -> None:
    before = county(project).revision
    file = project / "data" / "云岭县" / "2024.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "\n# 改\n", encoding="utf-8")
    assert county(project).revision == before


def test_it_stands_on_the_cover() -> None:
    report = report_of(of("演练区"))
    for form in ("md", "html"):
        text = render_report(report, form=form, lang="zh", templates=None)
        assert report.revision.data in text
        assert report.revision.registry in text


@pytest.mark.parametrize("form", ["md", "html"])
@pytest.mark.parametrize("wanted", ALL, ids=repr)
def test_english_stands_in_english_punctuation(wanted: Wanted, form: str) -> None:
    """Chinese signs stand between Chinese words alone: names and the plan's own sentences."""
    text = rendered(wanted, "md" if form == "md" else "html", lang="en")
    body = text if form == "md" else text[text.index("<body") : text.index("<script")]
    assert re.findall(r".{0,20}(?:[A-Za-z)\]][，：；（）。]|[，：；（）。] ?[A-Za-z(\[]).{0,20}", body) == []
