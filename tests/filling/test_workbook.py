"""The workbook as another library reads it: what may be filled in, what Excel checks there, and what is printed."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from typing import Any

import pytest

from ecocheck.app.filling import layout
from ecocheck.model.measurement import Measurement
from ecocheck.render.phrases.forms.filling import recorded
from tests.filling.making import HEAD, asked_at, cell, content_of, form_of, opened, row

pytestmark = pytest.mark.needs("openpyxl")

SHEETS = [
    "填报说明", "目标责任体系与制度建设", "生态环境质量改善", "生态系统保护", "生态环境风险防范", "空间格局优化",
    "资源节约与利用", "产业循环发展", "人居环境改善", "生活方式绿色化", "生态文明知识普及", "任务目标", "调查",
    "考核目标", "基线", "任务进展", "签字盖章", "_ecocheck",
]  # fmt: skip
ROWS = SHEETS[1:-2]


@pytest.fixture(scope="module")
def book() -> Any:
    return opened(content_of("演练区"))


@pytest.fixture(scope="module")
def new() -> Any:
    return opened(content_of("演练区", 2026))


def test_the_sheets_are_protected_without_password_and_columns_may_be_made_wider(book: Any) -> None:
    assert book.sheetnames == SHEETS
    for page in book:
        assert page.protection.sheet
        assert not page.protection.password
        assert page.protection.formatColumns is False  # False means that it is not forbidden
    assert [page.title for page in book if page.sheet_state != "visible"] == [layout.HIDDEN]
    assert book[layout.HIDDEN].sheet_state == "veryHidden"


def test_only_the_cells_to_fill_in_are_open(book: Any) -> None:
    form = form_of("演练区")
    free = sum(not one.protection.locked for page in book for line in page.iter_rows() for one in line)
    assert free == sum(len(one.open) for one in form.rows)
    page = book["目标责任体系与制度建设"]
    assert not cell(page, "1-2", "是否完成").protection.locked
    closed = cell(page, "1-2", "数值")
    assert closed.protection.locked
    assert closed.fill.fgColor.rgb == "FFD0D0D0"
    assert all(one.protection.locked for one in page[HEAD])


def test_a_row_says_what_is_asked_and_what_was_recorded(book: Any) -> None:
    page = book["人居环境改善"]
    assert [one.value for one in page[HEAD]][:7] == [
        "编号", "名称", "要求", "单位", "2024年登记", "2023年登记", "牵头单位",
    ]  # fmt: skip
    said = [one.value for one in page[HEAD + 2]][:7]
    assert said == [
        "24-1", "市区污水处理率", "不低于98%", "%",
        "98.41%（2421/2460）", "98.18%（2376/2420）", "市住建局",
    ]  # fmt: skip
    assert cell(page, "26-1", "要求").value == "全市标准，县区仅作比较：大于95%"
    note = cell(page, "24-1", "要求").comment.text
    assert "98%" in note


def test_last_years_figure_is_never_in_a_cell_to_fill_in(new: Any) -> None:
    for page in new:
        if page.title in ROWS:
            free = [one for line in page.iter_rows() for one in line if not one.protection.locked]
            assert free
            assert all(one.value is None for one in free), page.title
    assert cell(new["人居环境改善"], "24-1", "2025年登记").value == "97.6%（2440/2500）"


def test_numbers_are_numbers_and_the_rest_is_text(book: Any) -> None:
    page = book["人居环境改善"]
    part, number = cell(page, "24-1", "分子"), cell(page, "24-1", "文号")
    assert (part.value, part.data_type, part.number_format) == (2440, "n", "General")
    assert (number.value, number.number_format) == ("演区建发〔2026〕3号", "@")
    for head in ("时段", "发布日期", "来源标题", "佐证文件"):
        assert cell(page, "24-1", head).number_format == "@"


def test_every_open_cell_says_what_to_write_and_what_is_wrong(book: Any) -> None:
    for page in book:
        for line in page.iter_rows():
            for one in line:
                if not one.protection.locked:
                    found = asked_at(page, one)
                    assert found.promptTitle
                    assert found.prompt
                    assert found.error
                    assert found.showInputMessage
                    assert found.showErrorMessage


def test_choices_are_lists_and_numbers_numbers(book: Any) -> None:
    air, duties, targets = book["生态环境质量改善"], book["目标责任体系与制度建设"], book["考核目标"]
    basis = asked_at(air, cell(air, "7-1", "口径"))
    assert (basis.type, basis.formula1) == ("list", '"实况,剔除沙尘"')
    fact = asked_at(duties, cell(duties, "1-2", "是否完成"))
    assert (fact.type, fact.formula1) == ("list", '"是,否"')
    rate = asked_at(duties, cell(duties, "5-1", "数值"))
    assert (rate.type, rate.formula1, rate.formula2, rate.errorStyle) == ("decimal", "0", "100", "warning")
    assert rate.prompt == "只填数字，百分比填 98.5；有分子、分母的填分子、分母\n单位：%"
    part = asked_at(duties, cell(duties, "5-1", "分子"))
    assert (part.type, part.errorStyle, part.prompt.split("\n")[0]) == (
        "decimal", None, "分子：已主动公开的生态环境信息（条）",
    )  # fmt: skip
    risks = book["生态环境风险防范"]
    assert asked_at(risks, cell(risks, "14-2", "数值")).prompt == "只填数字，不带单位和符号\n单位：起"
    side = asked_at(targets, cell(targets, "7-2", "方向"))
    assert side.formula1 == '"不低于,不高于,大于,小于,等于"'
    assert asked_at(book["调查"], cell(book["调查"], "30-1", "样本量")).type == "whole"
    assert asked_at(book["基线"], cell(book["基线"], "15-1", "基准年")).type == "whole"
    status = asked_at(book["任务进展"], cell(book["任务进展"], "T1", "进展"))
    assert status.formula1 == '"未开始,进行中,已完成,暂停"'


def test_the_cover_says_who_what_when_and_how(book: Any) -> None:
    page = book["填报说明"]
    said = {one.value: one for line in page.iter_rows() for one in line if one.value is not None}
    assert page["A1"].value == "【演练数据】演练区2025年国家生态文明建设示范创建指标填报表"
    assert form_of("演练区").ident in page["A2"].value
    for label, value in (("填报单位：", "演练区生态环境分局"), ("填报人：", "张三"), ("审核人：", None)):
        beside = page.cell(said[label].row, said[label].column + 1)
        assert (beside.value, beside.protection.locked) == (value, False)
    assert page.cell(said["任务进展"].row, 3).value == "81"
    assert said["任务进展"].hyperlink.location == "'任务进展'!A1"
    assert sum(str(one).startswith(f"{number}. ") for number in range(1, 9) for one in said) == 8
    assert "按通知要求" in said


def test_the_day_of_return_stands_on_the_cover() -> None:
    import datetime

    from ecocheck.render.formats.excel.form import excel_form

    content = excel_form(form_of("演练区", 2025, "市住建局"), lang="zh", due=datetime.date(2026, 1, 20))
    said = [one.value for line in opened(content)["填报说明"].iter_rows() for one in line]
    assert "2026-01-20" in said
    assert said[said.index("责任单位") + 1] == "市住建局"


def test_a_page_to_sign_and_stamp(book: Any) -> None:
    page = book["签字盖章"]
    labels = [page.cell(line, 1).value for line in range(4, 10)]
    assert labels == ["单位全称", "填报人（签字）", "审核人（签字）", "单位负责人（签字）", "单位盖章", "签字日期"]
    assert form_of("演练区").ident in page["A3"].value
    assert page.page_setup.orientation == "portrait"


def test_everything_prints_on_a4_with_heads_and_the_mark_of_a_drill(book: Any) -> None:
    for page in book:
        if page.title == layout.HIDDEN:
            continue
        assert int(page.page_setup.paperSize) == 9
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert page.page_setup.fitToHeight == 0
        assert page.oddHeader.center.text == "演练数据"
        assert page.oddFooter.center.text == "演练数据"
        assert page.oddFooter.left.text == "演练区 2025"
        assert page["A1"].value.startswith("【演练数据】")
        if page.title in ROWS:
            assert page.freeze_panes == f"C{HEAD + 1}"
            assert page.print_title_rows == f"${HEAD}:${HEAD}"
            assert page.print_title_cols == "$A:$B"
            assert page.page_setup.orientation == "landscape"


def test_nothing_is_a_formula_or_leads_elsewhere(book: Any) -> None:
    for page in book:
        assert not any(one.data_type == "f" for line in page.iter_rows() for one in line)
    with zipfile.ZipFile(io.BytesIO(content_of("演练区"))) as archive:
        names = archive.namelist()
        assert not [name for name in names if "vba" in name or "externalLink" in name]
        assert not [name for name in names if b'TargetMode="External"' in archive.read(name)]


def test_the_hidden_sheet_tells_whose_form_it_is_and_every_open_cell(book: Any) -> None:
    form, page = form_of("演练区"), book[layout.HIDDEN]
    lines = [tuple(one.value for one in line)[:4] for line in page.iter_rows()]
    assert dict(one[:2] for one in lines[: len(layout.HEAD)]) == {
        "form": "1", "id": form.ident, "region": "演练区", "year": "2025", "agency": None,
        "registry": form.registry, "drill": "true", "program": "0.1.0",
    }  # fmt: skip
    start = lines.index(layout.ROWS)
    assert lines[start + 1 :] == [
        (row.section.value, row.ident or None, one.key, row.base.get(one.key))
        for row in form.rows for one in row.fields
    ]  # fmt: skip


def test_the_same_bytes_each_time() -> None:
    from ecocheck.render.formats.excel.form import excel_form

    assert excel_form(form_of("演练区"), lang="zh") == content_of("演练区")


def test_it_speaks_english_too() -> None:
    book = opened(content_of("演练区", lang="en"))
    assert book.sheetnames[0] == "how to fill in"
    assert book["baselines"].cell(HEAD, 1).value == "id"
    assert book["how to fill in"]["A1"].value.startswith("【DRILL DATA】")


def measured(**said: object) -> Measurement:
    """A figure as an earlier year recorded it."""
    return Measurement.model_validate({"source": {"title": "年报"}, **said})


@pytest.mark.parametrize(
    ("ident", "said", "shown"),
    [
        ("24-1", {"value": Decimal("98.50"), "unit": "%"}, "98.5%"),
        ("24-1", {"numerator": 355, "denominator": 361, "unit": "%"}, "98.34%（355/361）"),
        ("24-1", {"numerator": 97996, "denominator": 100000, "unit": "%"}, "97.996%（97996/100000）"),  # not 98
        ("24-1", {"value": Decimal("98.3"), "numerator": 355, "denominator": 361, "unit": "%"}, "98.3%（355/361）"),
        ("24-1", {"value": 97, "unit": "%", "period": "2025-01/2025-06"}, "97%（1—6月）"),
        ("5-2", {"numerator": 0, "denominator": 0, "unit": "%", "zero": "没有"}, "不适用"),
        ("28-1", {"numerator": 552, "denominator": 40, "unit": "平方米/人"}, "552/40"),
        ("1-2", {"value": True}, "是"),
        ("14-2", {"value": 0, "unit": "起"}, "0起"),
        ("14-2", None, "未登记"),
    ],
)
def test_an_earlier_figure_is_told_as_it_was_recorded(ident: str, said: dict[str, object] | None, shown: str) -> None:
    one = None if said is None else measured(**said)
    assert recorded(row(form_of("演练区"), ident), 2025, one, "zh") == shown
