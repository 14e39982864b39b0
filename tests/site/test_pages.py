"""Every page stands alone, is marked, and leads where it says."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from ecocheck.app.gaps import find_gaps
from ecocheck.app.gaps.since import dated
from ecocheck.app.opening import open_project
from ecocheck.app.reporting import report_on
from ecocheck.app.selection import Wanted, select
from ecocheck.app.site import Kind
from ecocheck.render.templating.report import SiteRenderer, render_report
from tests.report.poison import poisoned
from tests.report.test_html import uncaptioned
from tests.report.walking import Walk
from tests.site.building import AS_OF, DRILL, REPOSITORY, TWO_YEARS, Read, builder, pages

if TYPE_CHECKING:
    from ecocheck.findings import Lang

SMALL = REPOSITORY / "tests" / "report" / "project"
STANDARDS = REPOSITORY / "examples" / "标准示例"
SITES: list[tuple[Path, Wanted | None, str]] = [
    (DRILL, None, "zh"), (DRILL, TWO_YEARS, "zh"), (DRILL, None, "en"), (SMALL, None, "zh"), (STANDARDS, None, "zh"),
    (REPOSITORY, None, "zh"),
]  # fmt: skip # a table, read by rows
CITED = re.compile(r"https?://")


@pytest.fixture(params=SITES, ids=["drill", "two years", "english", "small", "standards", "longnan"])
def site(request: pytest.FixtureRequest) -> dict[str, Read]:
    return read(*request.param)


@cache
def read(root: Path, wanted: Wanted | None, lang: Lang) -> dict[str, Read]:
    """Every page of a site as it was read, by its file."""
    return {file: Read(text) for file, text in pages(root, wanted, lang).items()}


def test_every_link_and_every_anchor_is_there(site: dict[str, Read]) -> None:
    for file, page in site.items():
        for link in page.links:
            if CITED.match(link):
                continue
            path, _, anchor = link.partition("#")
            there = posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(path))) if path else file
            assert there in site, (file, link)
            assert not anchor or unquote(anchor) in site[there].ids, (file, link)


def test_sections_have_headings_and_chinese_stands_under_its_language() -> None:
    for root, wanted, lang in SITES:
        for file, page in pages(root, wanted, lang).items():
            walk = Walk(page)
            assert (walk.unmarked, walk.headless) == ([], 0), file


def test_every_table_and_every_picture_has_a_caption() -> None:
    for root, wanted, lang in SITES:
        for file, page in pages(root, wanted, lang).items():
            assert uncaptioned(page) == [], file


def test_every_page_is_reached_from_the_cover(site: dict[str, Read]) -> None:
    seen, open_ = set(), ["index.html"]
    while open_:
        file = open_.pop()
        if file in seen:
            continue
        seen.add(file)
        links = [one.partition("#")[0] for one in site[file].links if not CITED.match(one)]
        open_ += [posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(one))) for one in links if one]
    assert seen == set(site)


def test_every_page_is_one_file_that_asks_for_nothing(site: dict[str, Read]) -> None:
    for file, page in site.items():
        assert page.asks == [], file
        assert not {"link", "img", "iframe", "object", "embed", "form", "base"} & page.tags, file
        assert max(Counter(page.ids).values()) == 1, file


@pytest.mark.parametrize(("wanted", "lang"), [(None, "zh"), (TWO_YEARS, "zh"), (None, "en")])
def test_every_page_of_a_drill_says_so(wanted: Wanted | None, lang: Lang) -> None:
    mark = "演练数据" if lang == "zh" else "DRILL DATA"
    for file, text in pages(DRILL, wanted, lang).items():
        assert re.search(f"<title[^>]*>【{mark}】", text), file
        assert text.count(mark) >= 4, file
        assert f'class="drill-note" role="note"><strong>{mark}' in text, file


def test_no_page_of_real_data_says_drill() -> None:
    assert not [file for file, text in pages(REPOSITORY).items() if "演练数据" in text]


def test_the_same_policy_by_hashes_on_every_page() -> None:
    for file, text in pages().items():
        policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
        assert policy, file
        assert re.fullmatch(
            r"default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'sha256-[\w+/=]+'; base-uri 'none'; "
            r"form-action 'none'",
            policy[1].replace("&#39;", "'"),
        ), (file, policy[1])
        assert text.count("<script") == 1
        assert text.count("<style") == 1


def bar_and_style_taken_out(text: str) -> str:
    """A page without what the site adds to it."""
    text = re.sub(r'<div class="site-bar".*?</div>\n', "", text, flags=re.DOTALL)
    text = re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL)
    return re.sub(r"\n+", "\n", re.sub(r"'sha256-[^']*'", "", text.replace("&#39;", "'"), count=1))


@pytest.mark.parametrize("region", ["演练市", "演练区", "青崖县"])
@pytest.mark.parametrize("years", [(), (2024, 2025)])
def test_a_regions_page_is_its_report_with_a_bar(region: str, years: tuple[int, ...]) -> None:
    opened = open_project(DRILL, exactly=True)
    alone = report_on(opened, select(opened.project, Wanted(counties=(region,), years=years)), AS_OF)
    text = render_report(alone, form="html", lang="zh", templates=None)
    page = pages(DRILL, TWO_YEARS if years else None)[f"地区/{region}.html"]
    # which data files were read differs: the whole city's here, one region's there
    own, city = (
        re.search(r'数据版本</dt><dd class="id">(\w+)', text),
        re.search(r'数据版本</dt><dd class="id">(\w+)', page),
    )
    assert own
    assert city
    assert bar_and_style_taken_out(page.replace(city[1], own[1])) == bar_and_style_taken_out(text)


def test_the_cover_counts_what_the_regions_count() -> None:
    site, matrix = builder().site, builder().site.whole.matrix
    assert matrix is not None
    assert [one.counted.region for one in matrix.columns] == [one.key for one in site.of(Kind.REGION)]
    assert [row.id for row in matrix.rows] == list(range(1, 38))
    cells = re.findall(r'<a class="cell" href="地区/[^"#]+#s1-', pages()["index.html"])
    assert len(cells) == 37 * 6


def test_an_indicators_page_sets_all_regions_side_by_side() -> None:
    text = Read(pages()["指标/24.html"]).text
    assert "24-2县城污水处理率" in text
    assert "到2023年底，市区污水处理率不低于98%，县城污水处理率不低于93%" in text
    assert "二、（八）24" in text
    assert "92.29%（371.0/402.0）" in text
    assert "差0.71个百分点" in text
    for region in ("演练市", "云岭县", "石潭县", "青崖县", "柳溪县"):
        assert region in text
    assert "市住建局" in text


def test_an_indicators_page_has_three_years_gaps_and_tasks() -> None:
    page = pages()["指标/24.html"]
    assert 'class="trend"' in page
    found = builder()._indicator(24)
    gaps = dated(builder()._checked, find_gaps(builder()._checked))
    assert found.gaps == tuple(gap for gap in gaps if gap.indicator == 24 or 24 in gap.indicators)
    assert {one.key for one in found.tasks} == {
        task.id for task in builder()._checked.project.registry.tasks.tasks if 24 in task.serves.indicators
    }
    assert "差距（" in page


def test_a_tasks_page_has_its_text_offices_targets_and_states() -> None:
    text = Read(pages()["任务/T72.html"]).text
    assert "全市3158个行政村清洁村庄创建全覆盖" in text
    assert "57.46%（154/268）" in text
    assert "差2.54个百分点" in text
    assert "逾期" in text
    assert "市农业农村局" in text
    assert text.count("现状不清") >= 5


def test_a_figure_of_an_earlier_year_says_of_which() -> None:
    """演练市 met T45-1 in 2023, in its time; T72-2 is of the year itself."""
    for file in ("任务/T45.html", "地区/演练市.html"):
        assert "95.8%（2023年）" in Read(pages()[file]).text, file
    assert "演练市（95.8%（2023年）" in Read(pages()["单位/市林草局.html"]).text
    assert "（2025年）" not in Read(pages()["任务/T72.html"]).text


def test_an_offices_page_is_its_work_list() -> None:
    text = Read(pages()["单位/市住建局.html"]).text
    assert "市住建局工作清单" in text
    assert "24-2县城污水处理率" in text
    assert "所报数据没有错误" not in text


@pytest.mark.parametrize(("file", "up"), [("index.html", ""), ("单位/市生态环境局.html", "../")])
def test_what_is_missed_leads_to_the_regions_line_and_a_late_target_to_its_task(file: str, up: str) -> None:
    table = pages()[file].split('<table class="cards missed">')[1].split("</table>")[0]
    links = re.findall(r'<th scope="row"><a href="([^"]*)">([T\d-]+) ', table)
    assert len(links) == table.count("<tr>") - 1
    for link, name in links:
        if name.startswith("T"):
            assert link == f"{up}任务/{name.partition('-')[0]}.html#c-{name}"
        else:
            assert re.fullmatch(rf"{up}地区/[^/]+\.html#s1-{name}", link)
    of_others = set() if up else {"T43-1"}  # 市文广旅局 answers for it
    assert {name for _, name in links if name.startswith("T")} == {"T72-2", "T86-1"} | of_others


def test_every_task_office_indicator_and_region_has_a_page() -> None:
    site = builder().site
    registry = builder()._checked.project.registry
    assert len(site.of(Kind.TASK)) == len(registry.tasks.tasks) == 86
    assert len(site.of(Kind.INDICATOR)) == 37
    assert len(site.of(Kind.REGION)) == 6
    named = {name for one in registry.indicators.indicators for name in (*one.lead, *one.support)}
    named |= {name for one in registry.tasks.tasks for name in one.responsible}
    assert [name for name in named if ("office", name) not in site.files] == []


def test_the_search_lists_everything_without_a_script() -> None:
    page = Read(pages()["search.html"])
    whole = {Kind.INDEX, Kind.SEARCH, Kind.RECEIVED, Kind.TREND}  # about the whole project; the bar leads to them
    wanted = [one.file for one in builder().site.addresses if one.kind not in whole]
    assert [unquote(one) for one in page.links if "/" in one and not one.startswith("..")] == wanted
    assert {"index.html", "received.html"} <= set(page.links)


def test_before_and_after_are_a_chain_within_each_kind() -> None:
    made = list(builder().pages())
    for kind in Kind:
        chain = [page for page in made if page.address.kind is kind]
        assert [page.before for page in chain] == [None, *(page.address for page in chain[:-1])]
        assert [page.after for page in chain] == [*(page.address for page in chain[1:]), None]


def test_no_file_is_read_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are parts of one judgement: making them reads nothing."""
    made = builder(SMALL)
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"read again: {path}"))
    assert len(list(made.pages())) == len(made.site.addresses)


@pytest.mark.parametrize("wanted", [None, TWO_YEARS])
def test_every_page_is_the_same_in_the_sandbox(wanted: Wanted | None, tmp_path: Path) -> None:
    made = builder(SMALL, None) if wanted is None else builder(DRILL, wanted)
    renderer = SiteRenderer(made.site, "zh", tmp_path)
    ours = pages(SMALL if wanted is None else DRILL, wanted)
    assert {page.address.file: renderer.page(page) for page in made.pages()} == ours


def test_nothing_in_any_field_takes_effect() -> None:
    """The same tags on every page, whatever the data say."""
    nasty = '"><script>alert(1)</script><b onclick=x>\u202e'
    made = builder(SMALL)
    renderer = SiteRenderer(made.site, "zh", None)
    clean = pages(SMALL)
    for page in made.pages():
        bad = replace(
            page,
            report=poisoned(page.report, nasty),
            indicator=poisoned(page.indicator, nasty),
            task=poisoned(page.task, nasty),
        )
        text = renderer.page(bad)
        assert "\u202e" not in text
        assert "<script>alert" not in text
        assert "<b onclick" not in text
        assert text.count("<script") == clean[page.address.file].count("<script")
