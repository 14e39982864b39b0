"""An office's own layout: placeholders are filled, its text stays, nothing runs, and what is wrong is said."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.selection import Wanted
from tests.report.running import report_of
from tests.word.making import COUNTY, W, paragraphs, parts, tables, text_of, word_of

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.findings import Lang

pytestmark = pytest.mark.needs("word")

WHOLE = (
    "{{主送}}：", "某某市专班文件", "{{标题}}", "{{结论}}", "一、存在的问题", "{{待整改事项}}", "{{各地区情况}}",
    "{{已知情况}}", "二、下一步", "{{待办事项}}", "{{现状不清事项}}", "{{关于本报告}}", "{{附件说明}}", "{{落款}}",
    "（{{地区}}，{{年份}}年）{{成文日期}}", "{{附件}}",
)  # fmt: skip # a list, read by lines


def layout(folder: Path, *lines: str, change: Any = None) -> Path:
    """A folder of templates with a layout of these paragraphs."""
    from docx import Document

    document = Document()
    for line in lines:
        document.add_paragraph(line)
    if change is not None:
        change(document)
    document.save(str(folder / "report.docx"))
    return folder


def fault(folder: Path, lang: Lang = "zh") -> str:
    """What is said about a layout that cannot be used."""
    from ecocheck.render.formats.word.own import BaseFault

    with pytest.raises(BaseFault) as caught:
        word_of(COUNTY, lang=lang, templates=folder)
    return caught.value.message


def sheets(content: bytes) -> list[bool]:
    """For each section whether it is in landscape."""
    sizes = parts(content)["word/document.xml"].iter(f"{W}pgSz")
    return [int(one.get(f"{W}w")) > int(one.get(f"{W}h")) for one in sizes]


def test_every_placeholder_is_filled_and_the_office_s_text_stays(tmp_path: Path) -> None:
    made = word_of(COUNTY, templates=layout(tmp_path, *WHOLE))
    said = text_of(made)
    assert "{{" not in said
    assert {
        "某某市专班文件",
        "一、存在的问题",
        "二、下一步",
        "演练区2024年度指标和任务完成情况报告",
    } <= set(said.split("\n"))
    assert "（演练区，2024年）2025年6月30日" in said
    assert len(tables(made)) == len(tables(word_of(COUNTY)))
    assert sheets(made) == [False, True]
    assert next(text for style, text in paragraphs(made) if style == "EcoAttachment") == "附件1"


def test_its_headings_are_its_own(tmp_path: Path) -> None:
    made = word_of(COUNTY, templates=layout(tmp_path, "{{待办事项}}"))
    levels = {style for style, _ in paragraphs(made) if style.startswith("EcoHeading")}
    assert levels == {"EcoHeading2"}


def test_what_is_not_given_leaves_no_line_and_what_is_empty_says_so(tmp_path: Path) -> None:
    folder = layout(tmp_path, "{{主送}}：", "{{落款}}", "{{已知情况}}", "{{成文日期}}")
    said = [text for _, text in paragraphs(word_of(COUNTY, templates=folder))]
    assert said[1:] == ["没有。", "2025年6月30日"]


def test_letters_have_an_address_and_a_signature(tmp_path: Path) -> None:
    from ecocheck.render.formats.word.content import Letter
    from ecocheck.render.formats.word.writer import word_report

    letter = Letter("市政府", "市生态环境局")
    own = word_report(report_of(COUNTY), lang="zh", templates=layout(tmp_path, *WHOLE), letter=letter)
    assert {"市政府：", "市生态环境局"} <= set(text_of(own).split("\n"))
    plain = word_report(report_of(COUNTY), lang="zh", templates=None, letter=letter)
    said = [text for _, text in paragraphs(plain)]
    assert said[2] == "市政府："
    signed = said.index("市生态环境局")
    assert said[signed + 1] == "2025年6月30日"


def test_a_placeholder_in_pieces_keeps_the_look_of_its_beginning(tmp_path: Path) -> None:
    def change(document: Any) -> None:
        line = document.add_paragraph("题为")
        line.add_run("{{标").bold = True
        line.add_run("题}")
        line.add_run("}，｛｛年份｝｝。")

    made = word_of(COUNTY, templates=layout(tmp_path, change=change))
    assert "题为演练区2024年度指标和任务完成情况报告，2024。" in text_of(made)
    bold = [run for run in parts(made)["word/document.xml"].iter(f"{W}r") if run.find(f"{W}rPr/{W}b") is not None]
    assert "演练区2024年度指标和任务完成情况报告" in ["".join(one.itertext()) for one in bold]


def test_headers_and_cells_take_texts(tmp_path: Path) -> None:
    def change(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "{{地区}}专报"
        document.add_table(1, 1).cell(0, 0).text = "{{成文日期}}"

    made = word_of(COUNTY, templates=layout(tmp_path, "正文", change=change))
    heads = [text for name in parts(made) if "header" in name for _, text in paragraphs(made, name)]
    assert heads == ["演练数据", "演练区专报"]
    assert tables(made) == [[["2025年6月30日"]]]


def test_text_goes_on_in_portrait_after_the_attachments(tmp_path: Path) -> None:
    made = word_of(COUNTY, templates=layout(tmp_path, "前", "{{附件}}", "抄送：市政府"))
    assert sheets(made) == [False, True, False]
    assert text_of(made).endswith("抄送：市政府")


def test_an_unknown_one_is_named_and_the_known_are_listed(tmp_path: Path) -> None:
    said = fault(layout(tmp_path, "{{标题}}", "{{署名}}"))
    assert said.startswith("templates/report.docx 中有无法识别的占位符 {{署名}}。可以写：{{标题}}、")
    assert "{{待办事项}}" in said
    assert "unknown placeholder {{署名}}" in fault(tmp_path, "en")


def test_nothing_in_a_placeholder_is_run(tmp_path: Path) -> None:
    for nasty in ("{{ ''.__class__ }}", "{{标题.__class__}}", "{{ 7*7 }}"):
        assert "无法识别的占位符" in fault(layout(tmp_path, nasty))
    made = word_of(COUNTY, templates=layout(tmp_path, "{% for x in y %}", "{# 注 #}", "{{标题}}"))
    assert "{% for x in y %}" in text_of(made)


@pytest.mark.parametrize("where", ["beside words", "in a cell", "in a header"])
def test_a_part_has_to_stand_alone(tmp_path: Path, where: str) -> None:
    def change(document: Any) -> None:
        match where:
            case "beside words":
                document.add_paragraph("如下：{{待办事项}}")
            case "in a cell":
                document.add_table(1, 1).cell(0, 0).text = "{{待办事项}}"
            case _:
                document.sections[0].header.paragraphs[0].text = "{{待办事项}}"

    assert "{{待办事项}} 须单独成段" in fault(layout(tmp_path, change=change))


def test_a_part_stands_once(tmp_path: Path) -> None:
    assert "{{附件}} 出现多次" in fault(layout(tmp_path, "{{附件}}", "{{附件}}"))


def test_what_may_not_be_in_a_base_document_may_not_be_in_it(tmp_path: Path) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    def linked(document: Any) -> None:
        name = document.part.relate_to("http://a.example/", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = f'<w:hyperlink {nsdecls("w", "r")} r:id="{name}"><w:r><w:t>看</w:t></w:r></w:hyperlink>'
        document.paragraphs[0]._p.append(parse_xml(link))

    def fetching(document: Any) -> None:
        field = f'<w:fldSimple {nsdecls("w")} w:instr="INCLUDETEXT x"/>'
        document.paragraphs[0]._p.append(parse_xml(field))

    assert "http://a.example/" in fault(layout(tmp_path, "{{标题}}", change=linked))
    assert "INCLUDETEXT" in fault(layout(tmp_path, "{{标题}}", change=fetching))
    (tmp_path / "report.docx").write_bytes(b"no zip")
    assert fault(tmp_path).startswith("templates/report.docx 打不开")


def test_comments_do_not_come_along(tmp_path: Path) -> None:
    def change(document: Any) -> None:
        document.add_comment(document.paragraphs[0].runs, text="改一下", author="张三")

    made = word_of(COUNTY, templates=layout(tmp_path, "{{标题}}", change=change))
    assert not [name for name in parts(made) if "comment" in name]
    assert "commentReference" not in "".join(one.tag for one in parts(made)["word/document.xml"].iter())


def test_the_mark_of_an_earlier_drill_goes_and_that_of_this_one_comes(tmp_path: Path) -> None:
    from tests.report.test_content import REAL, REPOSITORY

    def change(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "演练数据"

    folder = layout(tmp_path, "{{标题}}", change=change)
    real = word_of(REAL, REPOSITORY, templates=folder)
    assert "演练数据" not in "".join(
        text for name in parts(real) if "header" in name for _, text in paragraphs(real, name)
    )
    drill = word_of(COUNTY, templates=folder)
    assert [text for name in parts(drill) if "header" in name for _, text in paragraphs(drill, name) if text] == [
        "演练数据"
    ]
    assert paragraphs(drill)[0][1].startswith("【演练数据】")


def test_the_same_layout_gives_the_same_bytes(tmp_path: Path) -> None:
    folder = layout(tmp_path, *WHOLE)
    assert word_of(COUNTY, templates=folder) == word_of(COUNTY, templates=folder)


def test_an_earlier_report_can_be_made_a_layout(tmp_path: Path) -> None:
    from docx import Document

    document: Any = Document(io.BytesIO(word_of(COUNTY)))
    first = document.paragraphs[0]
    for one in list(document.element.body)[1:-1]:
        document.element.body.remove(one)
    first.text = "{{附件}}"
    document.save(str(tmp_path / "report.docx"))
    made = word_of(Wanted(), templates=tmp_path)
    assert [text for _, text in paragraphs(made)][1] == "附件1"
