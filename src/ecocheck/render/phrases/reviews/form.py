"""The words of 抽验表, the workbook that a reviewer fills in."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

TITLE: Final = Text("{years}年抽验表", "sample of {years}, to be reviewed")
NOTE: Final = Text(
    "只填黄色格：先填复核单位、复核人、复核日期，再逐行选复核意见；退回、存疑的写明理由；未复核的行留空。",
    "Fill in yellow cells only: who reviews and when, then an opinion for each row; grounds unless you agree. "
    "A row left empty counts as not reviewed.",
)
SEE: Final = Text("抽取办法、填写说明见“说明”页。", "The sheet “notes” says how it was drawn.")
PICK: Final = Text("从列表中选：{words}；未复核的留空", "one of: {words}; empty where you did not review")
DAY_SAYS: Final = Text("填复核当天的日期，例如 2026-03-05", "the day of the review, such as 2026-03-05")
WHY_SAYS: Final = Text("选退回、存疑的必填：哪里不符，依据什么", "needed unless you agree: what is wrong, and by what")
WHO_SAYS: Final = Text("填全称；本表各行均以此为准", "in full; holds for every row of this sheet")

DRAWING: Final = Text("一、抽取办法", "1. How the verdicts were drawn")
HOW: Final = Text("二、填写说明", "2. How to fill it in")
STRATA: Final = Text("三、各层抽取数", "3. How many of each region and field")
SIZE: Final = Text("判定数", "verdicts")
DRAWN: Final = Text("抽取数", "drawn")
JUDGED: Final = Text(
    "判定依据：《{title}》（{number}）；判定日期：{day}", "Judged by 《{title}》 ({number}) as of {day}."
)
INSTRUCTIONS: Final = (
    Text(
        "“抽验”页每行是一个抽到的判定。对照来源文件和佐证材料，核对数值、时段、口径和判定。",
        "Each row of the sheet “sample” is a verdict that was drawn. Check it against its source and its evidence.",
    ),
    Text(
        "复核意见：同意，即数值有据、判定无误；退回，即数值或依据有误，须更正；存疑，即现有材料不足以确认。",
        "Agreed: the figure has its ground, and the verdict is right. Returned: something is wrong and must be "
        "mended. Doubted: what there is does not suffice to tell.",
    ),
    Text("退回、存疑的，在“理由”栏写明。", "Write the grounds wherever you do not agree."),
    Text(
        "复核人不得是该项数据的填报人。复核意见不改变判定。",
        "Nobody reviews what he reported. An opinion never changes a verdict.",
    ),
    Text(
        "白色、灰色格子的内容、编号不得改动；改动过的行不收。列宽、行高可以调整。",
        "Leave the other cells as they are: a row that was changed is not taken. Columns may be made wider.",
    ),
    Text(
        "填好后保存为 .xlsx，运行 ecocheck review --from 抽验表.xlsx 登记。"
        "生成本表以后数据有变动的行，登记时不收，须重新复核。",
        "Save it as .xlsx, and record it with ecocheck review --from FILE.xlsx. Where the data have changed since the "
        "form was made, the row is refused and has to be reviewed anew.",
    ),
)
