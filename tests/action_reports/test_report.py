"""整改进展 in reports of a region, an office and the city, and on the site; nothing where no actions are kept."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.actions.shown import kept_actions
from ecocheck.app.checking import check
from ecocheck.app.opening import open_project
from ecocheck.app.reporting import report_on
from ecocheck.app.selection import Wanted, select
from ecocheck.app.site import build_site
from ecocheck.render.templating.report import SiteRenderer, render_report
from tests.action_reports.sample import ACTIONS, AS_OF, action, project, step
from tests.snapshots import same_as_snapshot
from tests.word.making import text_of, word

if TYPE_CHECKING:
    from ecocheck.app.reporting import Report
    from ecocheck.render.templating.report import Form

SNAPSHOTS = Path(__file__).parent / "snapshots"
COUNTY, CITY, OFFICE = Wanted(counties=("样例县",)), Wanted(counties=("样例市",)), Wanted(agencies=("市甲局",))


def report(root: Path, wanted: Wanted) -> Report:
    opened = open_project(root, exactly=True)
    return report_on(opened, select(opened.project, wanted), AS_OF)


def rendered(root: Path, wanted: Wanted, form: Form, templates: Path | None = None) -> str:
    return render_report(report(root, wanted), form=form, lang="zh", templates=templates)


def section(text: str) -> str:
    """The section, in Markdown."""
    return text[text.index("## 整改进展") :].split("\n## ", maxsplit=1)[0]


@pytest.mark.parametrize(("name", "wanted"), [("county", COUNTY), ("city", CITY), ("office", OFFICE)])
def test_the_section_in_markdown(tmp_path: Path, name: str, wanted: Wanted) -> None:
    same_as_snapshot(SNAPSHOTS / f"section-{name}.md", section(rendered(project(tmp_path), wanted, "md")))


def test_the_deadline_is_that_of_the_actions(tmp_path: Path) -> None:
    """1-1 is due on 31 May first, T1-1 on 30 September; without the latter's action nobody has set its day."""
    every = rendered(project(tmp_path / "甲"), COUNTY, "md")
    assert "**整改时限：见整改进展（最近一项2024年5月31日）。**" in every
    one = rendered(project(tmp_path / "乙", ACTIONS[:1]), COUNTY, "md")
    assert "**整改时限：见整改进展（最近一项2024年5月31日）；未定期限的1项，待确定。**" in one
    draft = action("庚", ("样例县", 2023, "1-1"), ("市甲局", None), step("一"))
    undated = rendered(project(tmp_path / "丙", [draft]), COUNTY, "md")
    assert "**整改时限：待确定。**" in undated


def test_a_missed_line_says_once_what_is_done(tmp_path: Path) -> None:
    """1-1 has two actions, of which the late one is told; the target is in progress."""
    text = rendered(project(tmp_path), COUNTY, "md")
    assert text.count("整改：逾期30天，期限2024-05-31") == 1
    assert text.count("整改：进行中，期限2024-09-30") == 1
    assert "整改：未列入" not in text


def test_a_missed_line_without_an_action_says_so(tmp_path: Path) -> None:
    other = action("庚", ("样例区", 2023, "1-1"), ("市甲局", None), step("一", "2024-09-30"))
    text = rendered(project(tmp_path, [other]), COUNTY, "md")
    assert text.count("整改：未列入") == 2  # 1-1 and T1-1
    assert "没有整改事项。" in section(text)


def test_a_gap_of_a_later_year_is_none_of_an_earlier_report(tmp_path: Path) -> None:
    wanted = Wanted(counties=("样例县",), years=(2022,))
    found = report(project(tmp_path), wanted).actions
    assert found is not None
    assert {one.action.id for one in found.all} == {"丁", "戊", "己"}


def test_an_office_sees_what_it_answers_for_or_leads_while_nobody_does(tmp_path: Path) -> None:
    found = report(project(tmp_path), OFFICE).actions
    assert found is not None
    assert {one.action.id for one in found.all} == {"甲", "丙", "丁", "戊"}


def test_the_page_has_the_chart_and_the_style_once(tmp_path: Path) -> None:
    made = rendered(project(tmp_path), COUNTY, "html")
    assert made.count('<table class="dates">') == 1
    assert made.count("table.dates { table-layout") == 1
    assert made.index('id="conclusion"') < made.index('id="actions"') < made.index('id="s1-do"')
    assert made.count("整改：逾期30天，期限2024-05-31") == 1


@pytest.mark.parametrize("form", ["md", "html"])
def test_it_is_the_same_in_the_sandbox(tmp_path: Path, form: Form) -> None:
    root, own = project(tmp_path / "root"), tmp_path / "own"
    own.mkdir()
    for wanted in (COUNTY, OFFICE, Wanted()):
        assert rendered(root, wanted, form, own) == rendered(root, wanted, form)


@pytest.mark.needs("word")
def test_the_section_in_word(tmp_path: Path) -> None:
    said = text_of(word(report(project(tmp_path), COUNTY)))
    body = said[said.index("整改进展\n") :].split("\n三、")[0]
    assert body.startswith(
        "整改进展\n整改事项共5项：逾期1项；进行中2项（其中整改后仍不达标1项）；待核1项；已销号1项。\n（一）逾期（1项）\n"
    )
    assert "1-1 污水处理率：市甲局，张某某；管网开工，期限2024-05-31，逾期30天。" in body
    assert said.count("整改：逾期30天，期限2024-05-31") == 1


def site(root: Path) -> dict[str, str]:
    opened = open_project(root, exactly=True)
    made = build_site(opened, select(opened.project, Wanted()), AS_OF)
    renderer = SiteRenderer(made.site, "zh", None)
    return {page.address.file: renderer.page(page) for page in made.pages()}


def test_the_site_has_it_on_the_cover_and_on_pages_of_regions_and_offices_alone(tmp_path: Path) -> None:
    having = {file for file, text in site(project(tmp_path)).items() if 'id="actions"' in text}
    places = {f"地区/{one}.html" for one in ("样例市", "样例区", "样例县")}
    assert having == {"index.html", *places, "单位/市甲局.html", "单位/市乙局.html"}


def test_every_link_of_a_page_leads_somewhere(tmp_path: Path) -> None:
    for text in (rendered(project(tmp_path), COUNTY, "html"), rendered(project(tmp_path), Wanted(), "html")):
        ids = re.findall(r' id="([^"]+)"', text)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r'href="#([^"]+)"', text)) <= set(ids)


def test_without_a_folder_of_actions_nothing_is_said(tmp_path: Path) -> None:
    root = project(tmp_path)
    shutil.rmtree(root / "actions")
    opened = open_project(root, exactly=True)
    assert kept_actions(check(opened, select(opened.project, COUNTY), AS_OF)) is None
    for form in ("md", "html"):
        text = rendered(root, COUNTY, "html" if form == "html" else "md")
        for word_ in ("整改进展", "整改：", "table.dates", 'id="actions"'):
            assert word_ not in text
    assert all("整改进展" not in text for text in site(root).values())
