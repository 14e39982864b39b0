"""What a Word report holds, read back without the library that wrote it."""

from __future__ import annotations

import ast
import datetime
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import ecocheck
from ecocheck.app.selection import Wanted
from ecocheck.render.phrases.report.filters import Words
from tests.report.running import PROJECT, report_of
from tests.report.test_content import REAL, REPOSITORY
from tests.word.making import COUNTY, WANTED, W, paragraphs, parts, squeezed, tables, text_of, word, word_of

if TYPE_CHECKING:
    from ecocheck.findings import Lang

pytestmark = pytest.mark.needs("word")


@pytest.mark.parametrize("wanted", WANTED, ids=["county", "all", "agency"])
def test_everything_of_the_markdown_report_is_in_it(wanted: Wanted) -> None:
    report, said = report_of(wanted), squeezed(text_of(word_of(wanted)))
    for part in report.regions:
        for row in [row for one in part.indicators for row in one.rows] + [one.row for one in part.targets]:
            assert row.id in said
            assert squeezed(row.name) in said
        for one in part.tasks:
            assert one.id in said
    for rule in report.rules:
        assert squeezed(rule.citation.quote) in said
        assert rule.rule_at is not None
        assert f"{rule.rule_at.file}:{rule.rule_at.line}" in said
    for found in report.findings:
        assert f"{found.finding.at.file}:{found.finding.at.line}" in said
    for contradiction in report.contradictions if report.city in report.places else ():
        assert all(squeezed(words) in said for _, words in contradiction.says)


def headings(wanted: Wanted, *, lang: Lang = "zh", root: Path = PROJECT) -> list[tuple[str, str]]:
    """Style and text of the headings, and of numbers and titles of attachments."""
    shown = ("EcoHeading", "EcoAttachment")
    return [one for one in paragraphs(word_of(wanted, root, lang=lang)) if one[0].startswith(shown)]


def test_what_must_be_decided_comes_first_and_tables_are_attached() -> None:
    chapters = [text for style, text in headings(COUNTY) if style == "EcoHeading1"]
    assert chapters == [
        "一、待整改事项",
        "二、待办事项",
        "三、现状不清事项及需补报材料",
        "四、与2023年对照",
        "五、关于本报告",
    ]
    attached = [text for style, text in headings(COUNTY) if style == "EcoAttachmentTitle"]
    assert attached == ["与2023年对照", "逐项对照", "数据与出处", "豁免", "计划安排与佐证材料", "任务", "判定依据"]
    numbers = [text for style, text in headings(COUNTY) if style == "EcoAttachment"]
    assert numbers == [f"附件{n}" for n in range(1, len(attached) + 1)]


def test_the_body_ends_with_the_list_of_what_is_attached_and_the_day() -> None:
    said = [text for _, text in paragraphs(word_of(COUNTY))]
    first, titles = (
        said.index("附件：1. 与2023年对照"),
        [text for style, text in headings(COUNTY) if style == "EcoAttachmentTitle"],
    )
    assert said[first + 1 : first + len(titles)] == [f"{n}. {one}" for n, one in enumerate(titles[1:], 2)]
    assert [one for one in said[first + len(titles) :] if one][:2] == ["2025年6月30日", "附件1"]


def test_english_headings_are_numbered_by_path() -> None:
    said = [text for _, text in headings(COUNTY, lang="en")]
    assert {
        "1 To be put right",
        "2 What must be done",
        "2.1 Lines missed (2)",
        "4 Against 2023",
        "Attachment 1",
    } <= set(said)


def test_several_regions_are_chapters_of_each_part() -> None:
    numbered = [text for style, text in headings(Wanted()) if style == "EcoHeading2"]
    assert numbered[0].startswith("（一）")
    assert any(one.endswith("演练区（2024年）") for one in numbered)


def test_of_several_regions_long_tables_are_attached_and_the_body_names_them() -> None:
    titles = [text for style, text in headings(Wanted()) if style == "EcoAttachmentTitle"]
    assert titles[:4] == ["指标和地区对照", "未达全市要求事项", "与2023年对照", "逐项对照"]
    made, report = word_of(Wanted()), report_of(Wanted())
    matrix = next(table for table in tables(made) if table[0][:2] == ["编号", "指标"])
    below = next(table for table in tables(made) if "达标条件" in table[0])
    assert report.matrix is not None
    assert len(matrix) == len(report.matrix.rows) + 1
    assert [(row[0], row[1].split()[0]) for row in below[1:]] == [
        (gap.region, gap.row.id) for gap in report.conclusion.below_city if gap.row
    ]
    body = text_of(made).partition("附件：")[0]
    assert "见附件1“指标和地区对照”" in body
    assert "见附件2“未达全市要求事项”" in body
    attached = [text for style, text in paragraphs(made) if style == "EcoAttachment"]
    assert f"见{attached[titles.index('任务')]}“任务”" in body


def test_dates_are_written_out_but_for_words_of_others() -> None:
    """Paths of files and what was quoted stay as they are."""
    for wanted, root in ((Wanted(years=(2025,)), REPOSITORY / "examples" / "演练市"), (Wanted(), PROJECT)):
        for _, text in paragraphs(word_of(wanted, root)):
            assert not re.findall(r"(?<![\w/])\d{4}-\d\d-\d\d(?![\w/.])", re.sub("“[^”]*”", "", text)), text


def test_the_body_names_no_file_and_no_line() -> None:
    for wanted in WANTED:
        body = text_of(word_of(wanted)).partition("附件：")[0]
        assert ".yaml" not in body
        assert "indicators" not in body


def test_the_failures_stand_in_a_table_under_the_day_that_is_to_be_set() -> None:
    made = word_of(COUNTY)
    said = [text for _, text in paragraphs(made)]
    found = report_of(COUNTY).conclusion
    assert f"待整改事项共{len(found.items)}项，列表如下。整改时限：待领导小组确定。" in said
    assert not any(gap.name in said[2] for gap in found.missed)
    head, *rows = tables(made)[0]
    assert head == ["待整改事项", "数值", "标准", "差距", "责任单位", "不达标起始时间"]
    assert [row[0].partition(" ")[0] for row in rows] == [gap.row.id for gap in found.items if gap.row]
    assert ["逾期" in row[0] for row in rows] == [gap.target is not None for gap in found.items]


def test_a_given_day_stands_above_the_table_of_failures() -> None:
    report = report_of(COUNTY)
    day = datetime.date(2025, 12, 31)
    made = word(replace(report, conclusion=replace(report.conclusion, until=day)))
    assert any(text.endswith("列表如下。整改时限：2025年12月31日。") for _, text in paragraphs(made))


def test_the_body_is_an_official_letter() -> None:
    """It begins with the plan that asks for it, is in words, and leaves revisions of files to the last attachment."""
    for wanted in WANTED:
        made = word_of(wanted)
        body = [text for style, text in paragraphs(made) if style == "EcoBody"]
        assert re.fullmatch(r"根据《.+》（.+），现将.+情况报告如下。", body[0])
        said = text_of(made).partition("附件：")[0]
        assert not re.search(r"[→÷×＝]", said)
        assert "数据版本" not in said
        assert "数据版本" in text_of(made)


def test_an_id_never_breaks_at_its_hyphen() -> None:
    root = parts(word_of(COUNTY))["word/document.xml"]
    said = "".join(piece.text or "" for piece in root.iter(f"{W}t"))
    assert re.search(r"3\N{NON-BREAKING HYPHEN}1 ", said)
    assert not re.search(r"(?<![\w.\-/])\d{1,2}-\d{1,2} \w", said)


def test_each_figure_leads_to_its_line_and_to_the_clause_of_the_plan() -> None:
    rows = next(found for found in tables(word_of(COUNTY)) if "依据和位置" in found[0])
    known = {row.id: row for row in report_of(COUNTY).regions[0].data}
    assert {row[0] for row in rows[1:]} == known.keys()
    for row in rows[1:]:
        one = known[row[0]]
        assert one.at is not None
        assert one.citation is not None
        assert row[-2] == f"{one.at.file}:{one.at.line}"
        assert row[-1].startswith(one.citation.clause)


def test_of_an_unknown_state_offices_get_slips_and_no_empty_tables() -> None:
    made = word_of(REAL, REPOSITORY)
    titles = [text for style, text in headings(REAL, root=REPOSITORY) if style == "EcoAttachmentTitle"]
    assert titles == ["补报清单", "数据与出处", "判定依据"]
    slips = [table for table in tables(made) if table[0][-1] == "填写栏"]
    part = report_of(REAL, REPOSITORY).regions[0]
    assert len(slips) == len(part.unclear)
    assert {row[-1] for table in slips for row in table[1:]} == {""}
    assert sum(len(table) - 1 for table in slips) == sum(one.count for one in part.unclear)


def test_every_heading_of_a_table_has_both_languages() -> None:
    """A text that the templates lose would be printed in Chinese in an English document."""
    source = Path(ecocheck.__file__).parent / "render" / "formats" / "word"
    asked = set()
    for path in source.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Attribute(attr="t" | "_t") | ast.Name(id="t"), args=[ast.Constant(value=str(text)), *_]
                ):
                    asked.add(text)
                case ast.Tuple(elts=[ast.Constant(value=str(text)), ast.Constant(value=int())]):
                    asked.add(text)
    assert len(asked) > 60
    words = Words("en")
    assert [one for one in asked if words.translate(one) == one] == []


def test_the_styles_have_chinese_names_and_levels() -> None:
    styles = parts(word_of(COUNTY))["word/styles.xml"]
    named = {one.find(f"{W}name").get(f"{W}val"): one for one in styles.iter(f"{W}style")}
    assert {"公文标题", "一级标题", "二级标题", "三级标题", "公文正文", "表格文字", "公文页码"} <= named.keys()
    for level, name in enumerate(("一级标题", "二级标题", "三级标题")):
        assert named[name].find(f"{W}pPr/{W}outlineLvl").get(f"{W}val") == str(level)
    used = {style for style, _ in paragraphs(word_of(COUNTY))}
    assert used <= {one.get(f"{W}styleId") for one in named.values()}


def test_the_body_is_set_by_the_standard() -> None:
    styles = parts(word_of(COUNTY))["word/styles.xml"]
    body = next(one for one in styles.iter(f"{W}style") if one.get(f"{W}styleId") == "EcoBody")
    fonts, spacing = body.find(f"{W}rPr/{W}rFonts"), body.find(f"{W}pPr/{W}spacing")
    assert fonts.get(f"{W}eastAsia") == "仿宋_GB2312"
    assert (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == ("579", "exact")
    assert body.find(f"{W}rPr/{W}spacing").get(f"{W}val") == "-5"
    assert body.find(f"{W}pPr/{W}ind").get(f"{W}firstLineChars") == "200"


def test_the_sheet_is_that_of_the_standard_and_lies_for_wide_tables() -> None:
    sections = list(parts(word_of(COUNTY))["word/document.xml"].iter(f"{W}sectPr"))
    sizes = [(one.find(f"{W}pgSz").get(f"{W}w"), one.find(f"{W}pgSz").get(f"{W}h")) for one in sections]
    assert sizes == [("11906", "16838"), ("16838", "11906")]
    upright = sections[0].find(f"{W}pgMar")
    millimetres = [
        round(int(upright.get(f"{W}{side}")) / 1440 * 25.4, 1) for side in ("top", "left", "right", "bottom")
    ]
    assert millimetres == [37.0, 28.0, 26.0, 35.0]
    for section in sections:
        assert section.find(f"{W}docGrid").attrib == {f"{W}type": "lines", f"{W}linePitch": "579"}


def test_table_heads_are_repeated_and_rows_stay_whole() -> None:
    document = parts(word_of(COUNTY))["word/document.xml"]
    for table in document.iter(f"{W}tbl"):
        first, *others = table.iter(f"{W}tr")
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}tblHeader") is None for row in others)
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in (first, *others))
        widths = {int(one.get(f"{W}w")) for one in table.iter(f"{W}gridCol")}
        assert min(widths) > 300


def test_every_run_says_that_signs_are_chinese() -> None:
    for run in parts(word_of(COUNTY))["word/document.xml"].iter(f"{W}r"):
        assert run.find(f"{W}rPr/{W}rFonts").get(f"{W}hint") == "eastAsia"


def test_page_numbers_stand_outside_on_odd_and_even_pages() -> None:
    found = parts(word_of(COUNTY))
    feet = {name: one for name, one in found.items() if "footer" in name and name.endswith(".xml")}
    sides = sorted(one.find(f".//{W}jc").get(f"{W}val") for one in feet.values())
    assert sides == ["left", "right"]
    for one in feet.values():
        assert "".join(t.text for t in one.iter(f"{W}t")) == "— 1 —"
        assert one.find(f".//{W}fldSimple").get(f"{W}instr") == "PAGE"
    assert found["word/settings.xml"].find(f"{W}evenAndOddHeaders") is not None


def test_a_drill_is_marked_on_every_page_and_nothing_else_is() -> None:
    drill, real = word_of(COUNTY), word_of(REAL, REPOSITORY)
    heads = [name for name in parts(drill) if "header" in name and name.endswith(".xml")]
    assert len(heads) == 2
    assert all(paragraphs(drill, name) == [("EcoHeader", "演练数据")] for name in heads)
    assert paragraphs(drill)[0][1].startswith("【演练数据】")
    assert not any("header" in name for name in parts(real))
    assert "演练数据" not in text_of(real)


def test_the_table_of_criteria_holds_value_line_verdict_office_and_evidence() -> None:
    rows = next(found for found in tables(word_of(COUNTY)) if "佐证" in found[0])
    names = ["编号", "判定项", "数值", "标准", "判定", "差距或原因", "近三年 2022—2024", "牵头", "佐证"]
    assert rows[0] == names
    by_id = {row[0]: row for row in rows[1:] if len(row) == len(rows[0])}
    known = {row.id: row for one in report_of(COUNTY).regions[0].indicators for row in one.rows}
    assert by_id.keys() == known.keys()
    for name, row in by_id.items():
        assert row[1] == known[name].name
        assert all(row[3:5])


def test_there_is_no_clock_and_no_user_in_it() -> None:
    core = parts(word_of(COUNTY))["docProps/core.xml"]
    said = {one.tag.rpartition("}")[2]: one.text for one in core}
    assert said["created"] == said["modified"] == "2025-06-30T00:00:00Z"
    assert said["creator"] == said["lastModifiedBy"] == "ecocheck"
    assert said["title"] == "演练区2024年度指标和任务完成情况报告"


def test_only_addresses_of_the_web_are_links() -> None:
    for wanted in WANTED:
        relations = parts(word_of(wanted))["word/_rels/document.xml.rels"]
        external = [one.get("Target") for one in relations if one.get("TargetMode") == "External"]
        assert all(re.match("https?://", one) for one in external)
