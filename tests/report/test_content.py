"""What a report must hold: counts that add up, nothing lost, every verdict with its places."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.selection import Wanted
from ecocheck.render.templating.report import render_report
from ecocheck.verdict.outcome import Verdict
from tests.report.running import of, report_of

if TYPE_CHECKING:
    from ecocheck.app.reporting import Report
    from ecocheck.render.templating.report import Form

REPOSITORY = Path(__file__).parents[2]
REAL = Wanted(counties=("武都区",), years=(2024,))


@pytest.fixture(scope="module", params=[(Wanted(), None), (REAL, REPOSITORY)], ids=["drill", "real"])
def report(request: pytest.FixtureRequest) -> Report:
    wanted, root = request.param
    return report_of(wanted) if root is None else report_of(wanted, root, datetime.date(2025, 6, 30))


def test_counts_add_up(report: Report) -> None:
    for part in report.regions:
        for tally in (part.by_indicator, part.by_criterion, *(domain.tally for domain in part.domains)):
            assert tally.total == sum(n for _, n in tally.parts)
        assert part.by_indicator.total == report.indicator_count == sum(d.tally.total for d in part.domains)
        assert part.by_criterion.total == report.criterion_count
        assert len(part.missed) == part.by_criterion.not_met
        assert len(part.below_city) == part.by_criterion.city_not_met
        assert sum(one.count for one in part.unclear) + part.waived_unclear == part.by_criterion.undetermined


def test_everything_undetermined_is_asked_for(report: Report) -> None:
    for part in report.regions:
        asked = {row.id for office in part.unclear for one in office.requests for row in one.rows if one.needs}
        rows = [row for indicator in part.indicators for row in indicator.rows]
        assert asked == {row.id for row in rows if row.verdict is Verdict.UNDETERMINED and not row.waived}


@pytest.mark.parametrize("form", ["md", "html"])
def test_every_verdict_leads_to_its_places(report: Report, form: Form) -> None:
    text = render_report(report, form=form, lang="zh", templates=None)
    plain = text.replace("<wbr>", "")
    for part in report.regions:
        for row in (row for indicator in part.indicators for row in indicator.rows):
            assert row.id in text
            assert row.citation is not None
            assert row.rule_at is not None
            assert row.citation.quote.replace("&", "&amp;") in text
            assert f"{row.rule_at.file}:{row.rule_at.line}" in plain
            if row.at is not None:
                assert f"{row.at.file}:{row.at.line}" in plain


def test_real_reports_bear_no_mark_of_a_drill() -> None:
    report = report_of(REAL, REPOSITORY, datetime.date(2025, 6, 30))
    assert "演练数据" not in render_report(report, form="html", lang="zh", templates=None)
    assert "演练数据" not in render_report(report, form="md", lang="zh", templates=None)


def test_a_value_in_another_unit_is_shown_in_that_unit() -> None:
    text = render_report(report_of(of("云岭县")), form="md", lang="zh", templates=None)
    assert "300公顷" in text
    assert "300平方公里" not in text


def test_progress_is_said_to_be_self_reported_and_a_strive_is_never_late() -> None:
    part = report_of(of("演练区"), as_of=datetime.date(2030, 1, 1)).regions[0]
    assert [one.row.id for one in part.late] == ["T1-1"]
    assert part.tasks[0].status == "in_progress"


def test_a_waived_miss_stays_visible_until_and_after_it_ends() -> None:
    for as_of, waived, said in ((2025, True, "已豁免至2025年12月31日"), (2026, False, "已于2025年12月31日到期")):
        report = report_of(of("演练区"), as_of=datetime.date(as_of, 6, 30))
        assert [(row.id, row.waived) for row in report.regions[0].below_city] == [("3-2", waived)]
        assert said in render_report(report, form="md", lang="zh", templates=None)
