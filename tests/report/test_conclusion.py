"""What a report says first: how much is known, what is missed, since when, who acts; and an unknown state."""

from __future__ import annotations

import datetime
import re
import shutil
from pathlib import Path

import pytest

from ecocheck.app.opening import open_project
from ecocheck.app.reporting import report_on
from ecocheck.app.selection import Wanted, select
from ecocheck.app.work.rectify import list_rectify
from ecocheck.quantity import Month, Period
from ecocheck.render.formats.markdown_page import markdown_page
from ecocheck.render.pages.glance import Ways, glance_pages
from ecocheck.render.pages.worklist import rectify_page
from ecocheck.render.phrases.report.conclusion import conclusion_words
from ecocheck.render.phrases.report.filters import Words
from ecocheck.render.templating.report import Form, render_report
from tests.report.running import AS_OF, PROJECT, of, report_of
from tests.word.making import text_of, word

ROOT = Path(__file__).parents[2]
DRILL = ROOT / "examples" / "演练市"
YEAR = datetime.date(2026, 3, 31)
LITTLE = """\
region: 演练区
year: 2024
measurements:
  2-1: {value: 97, unit: "%", source: {title: 监测报告}}
"""
MISSED = """\
region: 演练区
year: {year}
measurements:
  3-1: {{value: {value}, unit: "%", source: {{title: 演练区{year}年污水处理年报}}}}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project beside this file, to be changed."""
    return shutil.copytree(PROJECT, tmp_path / "project")


def test_own_lines_and_late_targets_are_named_and_lines_of_the_city_are_not() -> None:
    """演练区 misses 2-2 and 3-1; T1-1 was due in 2023; 3-2 is a line of the whole city."""
    found = report_of(of("演练区")).conclusion
    assert [gap.criterion or gap.task for gap in found.items] == ["2-2", "3-1", "T1-1"]
    assert [gap.criterion for gap in found.below_city] == ["3-2"]
    assert conclusion_words(report_of(of("演练区")), "zh")[0] == (
        "演练区2项不达标，任务目标逾期1项次，未达全市要求1项（其中已豁免1项；不计入不达标）。"
    )


def test_the_citys_conclusion_counts_the_counties_that_it_compares() -> None:
    found = report_of(of("演练市"), DRILL, YEAR)
    regions = {gap.region for gap in found.conclusion.counties}
    assert {gap.region for gap in found.conclusion.missed} == {"演练市"}
    assert "演练市" not in regions
    own, others = len(found.conclusion.missed), len(found.conclusion.counties)
    said = conclusion_words(found, "zh")[0]
    assert said.startswith(f"市级{own}项不达标，{len(regions)}个县区合计{others}项不达标")


def test_an_offices_conclusion_has_what_it_answers_for() -> None:
    """市乙局 leads indicator 3, missed once of its own; T1 is of 市甲局."""
    found = report_of(Wanted(agencies=("市乙局",))).conclusion
    assert {gap.lead for gap in found.items} == {("市乙局",)}
    assert {gap.criterion for gap in found.missed} == {"3-1"}


@pytest.mark.parametrize(
    ("values", "since"),
    [
        ({2023: "97.5", 2024: "97.2"}, 2023),
        ({2023: "98.5", 2024: "97.2"}, 2024),
        ({2024: "97.2"}, 2024),
        ({2022: "97.9", 2023: "97.5", 2024: "97.2"}, 2023),
    ],
    ids=["two years", "kept before", "unknown before", "no line before the plan"],
)
def test_since_when_counts_the_years_before_one_by_one(project: Path, values: dict[int, str], since: int) -> None:
    """3-1 asks for 98; a year that keeps the line or says nothing starts the count anew."""
    folder = project / "data" / "演练区"
    for file in folder.iterdir():
        file.unlink()
    for year, value in values.items():
        text = MISSED.format(year=year, value=value)
        (folder / f"{year}.yaml").write_text(text, encoding="utf-8")
    opened = open_project(project, exactly=True)
    found = report_on(opened, select(opened.project, of("演练区")), AS_OF).conclusion
    assert [(gap.criterion, gap.since) for gap in found.missed] == [("3-1", Period.of_year(since))]


EVENT = """\
region: 演练区
year: 2024
measurements:
  1-3: {{value: 3, unit: 起, {when} source: {{title: 演练区2024年执法情况通报}}}}
"""


@pytest.mark.parametrize(
    ("when", "since", "said"),
    [
        ("", Period.of_year(2024), "2024年"),
        ("period: 2024-01/2024-06,", Period(Month(2024, 1), Month(2024, 6)), "2024年1—6月"),
        ("as_of: 2024-06-18,", datetime.date(2024, 6, 18), "2024年6月18日"),
    ],
    ids=["of the year", "of some months", "of a day"],
)
def test_an_event_has_the_months_or_the_day_on_record(project: Path, when: str, since: object, said: str) -> None:
    """1-3 asks for none; a count says since when as exactly as the file does."""
    folder = project / "data" / "演练区"
    for file in folder.iterdir():
        file.unlink()
    (folder / "2024.yaml").write_text(EVENT.format(when=when), encoding="utf-8")
    opened = open_project(project, exactly=True)
    found = report_on(opened, select(opened.project, of("演练区")), AS_OF).conclusion
    assert [(gap.criterion, gap.since) for gap in found.missed] == [("1-3", since)]
    assert Words("zh").since(found.missed[0]) == said


def test_the_deadline_stands_once_or_is_left_to_the_leading_group(project: Path) -> None:
    opened = open_project(project, exactly=True)
    selection, day = select(opened.project, of("演练区")), datetime.date(2025, 12, 31)
    given = report_on(opened, selection, AS_OF, until=day).conclusion
    assert Words("zh").deadline(given) == "整改时限：2025年12月31日。"
    blank = report_on(opened, selection, AS_OF).conclusion
    assert Words("zh").deadline(blank) == "整改时限：待领导小组确定。"
    assert Words("zh").supply_by(given) == "补报时限：2025年12月31日。"
    assert "待领导小组确定" in Words("zh").supply_by(blank)


def test_nobody_names_a_leading_group_that_the_project_has_not(project: Path) -> None:
    """units.yaml without any seat: the days are open, and nothing says who sets them."""
    units = project / "units.yaml"
    text = units.read_text(encoding="utf-8")
    units.write_text(re.sub(r"\n *leading_group: .*", "", text), encoding="utf-8", newline="")
    opened = open_project(project, exactly=True)
    selection = select(opened.project, of("演练区"))
    blank = report_on(opened, selection, AS_OF).conclusion
    assert Words("zh").deadline(blank) == "整改时限：待确定。"
    said = [Words(lang).deadline(blank) + Words(lang).supply_by(blank) for lang in ("zh", "en")]
    assert not any(word in one for one in said for word in ("领导小组", "leading group"))
    assert "领导小组" not in markdown_page(rectify_page(list_rectify(opened, selection, AS_OF), "zh"), "zh")


def test_under_a_tenth_is_unknown_and_one_missed_line_is_not(project: Path) -> None:
    """Of the criteria of 演练区 eight apply; one figure that cannot be judged leaves all of them open."""
    folder = project / "data" / "演练区"
    for file in folder.iterdir():
        file.unlink()
    (folder / "2024.yaml").write_text(LITTLE, encoding="utf-8")
    opened = open_project(project, exactly=True)
    part = report_on(opened, select(opened.project, of("演练区")), AS_OF).regions[0]
    assert (part.unknown, part.coverage.reported, part.coverage.judged) == (True, 1, 0)
    (folder / "2024.yaml").write_text(MISSED.format(year=2024, value="90"), encoding="utf-8")
    opened = open_project(project, exactly=True)
    part = report_on(opened, select(opened.project, of("演练区")), AS_OF).regions[0]
    assert (part.unknown, part.coverage.judged) == (False, 1)


@pytest.mark.parametrize("form", ["md", "html"])
def test_an_unknown_state_shows_what_is_known_and_asks_every_office(form: Form) -> None:
    report = report_of(of("武都区"), ROOT, YEAR)
    text = render_report(report, form=form, lang="zh", templates=None)
    (part,) = report.regions
    asked = [row.id for office in part.unclear for request in office.requests for row in request.rows]
    assert part.unknown
    assert len(asked) == part.by_criterion.undetermined
    assert "总体状况不清" in text
    assert f"ecocheck form --county 武都区 --year {part.year}" in text
    assert all(f"{office.offices[0]}" in text for office in part.unclear)
    assert "逐项对照" not in text


def test_what_is_waived_is_owed_by_nobody(project: Path) -> None:
    """3-2 is waived; without its figure it is undetermined, and nobody owes it as long as the waiver stands."""
    file = project / "data" / "演练区" / "2024.yaml"
    whole = file.read_text(encoding="utf-8")
    figure = '  3-2:\n    value: 95\n    unit: "%"\n    source: {title: 垃圾处理年报}\n'
    assert figure in whole
    without = whole.replace(figure, "")
    owed: list[int] = []
    for text in (without, without[: without.index("waivers:")]):
        file.write_text(text, encoding="utf-8")
        opened = open_project(project, exactly=True)
        report = report_on(opened, select(opened.project, of("演练区")), AS_OF)
        owed.append(sum(one.count for one in report.conclusion.owed))
        assert owed[-1] + report.regions[0].waived_unclear == report.regions[0].by_criterion.undetermined
    assert owed[1] == owed[0] + 1


def test_who_owes_is_counted_by_the_offices_that_lead() -> None:
    """An office asked for is counted alone; else the offices that lead together are."""
    for wanted, root in ((of("演练区"), PROJECT), (of("青崖县"), DRILL), (of("武都区"), ROOT)):
        report = report_of(wanted, root, YEAR)
        (part,) = report.regions
        owed = report.conclusion.owed
        assert sum(one.count for one in owed) == part.by_criterion.undetermined - part.waived_unclear
        assert [(one.offices, one.count) for one in owed] == [(one.offices, one.count) for one in part.unclear]
    shared = report_of(Wanted(agencies=("市林草局", "市自然资源局")), ROOT, YEAR).conclusion.owed
    assert [(one.offices, one.count) for one in shared] == [(("市林草局",), 90), (("市自然资源局",), 60)]


@pytest.mark.parametrize("form", ["md", "html"])
def test_a_figure_with_two_lines_says_so_in_both_places(form: Form) -> None:
    """36-1 asks for 90, T86-1 for 95, and the plan contradicts itself about them (C01): 91.4 is between."""
    text = render_report(report_of(of("演练市"), DRILL, YEAR), form=form, lang="zh", templates=None)
    assert "同一数值未达到T86-1的要求（不低于95%）（方案表述不一致，待明确：C01）" in text
    assert "同一数值达到36-1的要求（不低于90%）（方案表述不一致，待明确：C01）" in text


def test_nothing_is_favourable_where_nothing_is_known(project: Path) -> None:
    """Offices that lead nothing, criteria that do not apply, and a year that is not over."""
    office = conclusion_words(report_of(Wanted(agencies=("市农业农村局",)), ROOT, YEAR), "zh")
    assert office[0] == "无牵头的判定项，不能据此认定没有问题。"
    assert office[1].startswith("任务目标94项次现状不清（市级13、县区81），已到期92、方案未定期限2")
    none = report_of(Wanted(counties=("武都区",), indicators=("24-2",)), ROOT, YEAR)
    assert conclusion_words(none, "zh") == ["所选指标24：所选判定项均不适用，不作结论。"]
    opened = open_project(project, exactly=True)
    early = report_on(opened, select(opened.project, of("演练区")), datetime.date(2024, 6, 30))
    assert "2024年尚未结束" in "".join(conclusion_words(early, "zh"))


BEGUN = """\
region: 演练区
year: 2025
tasks:
  T1: {targets: {T1-1: {value: 100, unit: "%", period: 2025-01/2025-06, source: {title: 演练区公开半年报}}}}
"""


def test_a_year_that_has_begun_keeps_what_was_late_and_tells_the_lines_missed_before(project: Path) -> None:
    """T1-1 was missed in 2024 (186 of 190), as were 2-2 and 3-1; half of 2025 meets it and decides nothing."""
    (project / "data" / "演练区" / "2025.yaml").write_text(BEGUN, encoding="utf-8")
    found = report_of(Wanted(counties=("演练区",), years=(2025,)), project, datetime.date(2025, 8, 1))
    assert [(gap.task, gap.year) for gap in found.conclusion.late] == [("T1-1", 2025)]
    assert [gap.criterion for gap in found.conclusion.before] == ["2-2", "3-1"]
    said = conclusion_words(found, "zh")
    assert said[0] == "任务目标逾期1项次。"
    assert said[-1] == "2024年不达标2项，2025年尚未结束，尚无数据表明已整改。"


def test_two_years_are_told_one_by_one() -> None:
    said = conclusion_words(report_of(Wanted(counties=("青崖县",), years=(2024, 2025)), DRILL, YEAR), "zh")
    alone = conclusion_words(report_of(Wanted(counties=("青崖县",), years=(2025,)), DRILL, YEAR), "zh")
    assert said[0] == f"2025年{alone[0]}"


def test_a_line_of_the_city_that_is_missed_is_never_left_out() -> None:
    """市交通运输局 leads 30-1, which 演练区 misses as a line of the whole city and nobody as a line of its own."""
    report = report_of(Wanted(agencies=("市交通运输局",)), DRILL, YEAR)
    assert report.conclusion.items == ()
    assert "未达全市要求1项" in conclusion_words(report, "zh")[0]


@pytest.mark.needs("word")
@pytest.mark.parametrize(("until", "said"), [(None, "待领导小组确定"), (datetime.date(2026, 12, 31), "2026年12月31日")])
def test_an_unknown_state_says_by_when_in_every_form(until: datetime.date | None, said: str) -> None:
    """Web page, Markdown, Word and the screen: who must supply what, and by when."""
    opened = open_project(ROOT, exactly=True)
    wanted = select(opened.project, Wanted(counties=("武都区",), years=(2024,)))
    report = report_on(opened, wanted, datetime.date(2026, 11, 30), until=until)
    forms = [render_report(report, form=form, lang="zh", templates=None) for form in ("md", "html")]
    forms.append(text_of(word(report)))
    page = next(iter(glance_pages(report, "zh", 80, Ways("", "", ""))))
    forms.append(markdown_page(page, "zh"))
    for text in forms:
        assert f"补报时限：{said}。" in text
        assert "市生态环境局" in text
