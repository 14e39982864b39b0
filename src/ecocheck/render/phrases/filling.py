"""The words of the workbook that offices fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.filling.values import said_of
from ecocheck.findings.entry import Text
from ecocheck.model.rule import leaves
from ecocheck.model.rule_kind import NumberRule
from ecocheck.quantity import Amount
from ecocheck.render.phrases.joins import bracketed, with_unit
from ecocheck.render.phrases.labels import NOT_RECORDED
from ecocheck.render.phrases.numbers import FACTS, part_of_year
from ecocheck.render.phrases.rules import rule_words
from ecocheck.render.phrases.standings import VERDICTS
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from ecocheck.app.filling.form import Form, FormRow
    from ecocheck.findings import Lang
    from ecocheck.model.measurement import Measurement

TITLE: Final = Text("{region}{year}年生态文明建设指标填报表", "form of {region} for {year}")
SHEET_TITLE: Final = Text("{region}{year}年填报表：{sheet}", "form of {region} for {year}: {sheet}")
NOTE: Final = Text(
    "只填黄色的格子；灰色的格子这一行不用填。每一格怎么填，点一下格子就有提示。数、来源都没有的，整行空着。",
    "Fill in yellow cells only; grey ones do not belong to their row. Click a cell to see what to write.",
)
NUMBER: Final = Text("表号 {ident}，由 ecocheck 生成", "form id {ident}, made by ecocheck")
OF_YEAR: Final = Text("{year}年登记", "as of {year}")
WHOLE_CITY: Final = Text("全市的线，县区只作比较：{rule}", "a line of the whole city, only compared with: {rule}")
NO_RULE: Final = Text("这一年方案还没有定线，只作记录", "no line in force; for the record")
SECOND: Final = Text("{name}（第二个目标，没有的空着）", "{name} (a second target, if there is one)")
PLACE_OF: Final = Text("{document} {clause}：{quote}", "{document} {clause}: {quote}")
UNGROUPED: Final = Text("数据", "figures")

WHO: Final = Text("一、填报单位和人（黄色的格子由你填）", "1. Who reports (fill in the yellow cells)")
WHAT: Final = Text("二、填什么、什么时候交", "2. What to fill in, and when")
HOW: Final = Text("三、怎么填", "3. How")
REGION: Final = Text("哪个地区", "region")
YEAR: Final = Text("哪一年的", "year")
BY_WHOM: Final = Text("由谁填", "by whom")
EVERY_OFFICE: Final = Text("各行“牵头单位”一栏所写的单位", "the lead office of each row")
DUE: Final = Text("什么时候交", "due")
AS_TOLD: Final = Text("按通知的日期", "as the notice says")
SHEET: Final = Text("工作表", "sheet")
ROWS: Final = Text("行数", "rows")
BEGUN: Final = Text("已经有数的", "begun")
ABOUT: Final = Text("填什么", "what")
OF_SECTION: Final = {
    "figure": Text("数、来源、佐证", "figures, sources, evidence"),
    "tasks": Text("任务里规定的数", "figures that tasks ask for"),
    "survey": Text("由调查得出的数：谁调查、怎么调查", "surveys behind figures"),
    "target": Text("上级下达的目标", "targets handed down"),
    "baseline": Text("作比较的底数", "baselines to compare with"),
    "progress": Text("任务做到哪一步", "how far each task has come"),
}
INSTRUCTIONS: Final = (
    Text(
        "只填黄色的格子。灰色的格子不用填。白色的是说明，不要改；不要删行、删列，不要改工作表的名称。",
        "Fill in yellow cells only. Leave everything else as it is; delete no row, column or sheet.",
    ),
    Text(
        "比例填“分子”和“分母”；来源只有比例的，填“数值”。百分比写 98.5，不写 0.985，不带 %；数不带单位。",
        "For a rate fill in both parts; where the source has the rate alone, the value: 98.5 for 98.5 %, no unit.",
    ),
    Text(
        "没有数的空着，不要填 0；确实没有发生的才填 0。计划数、往年的数不要当作今年的数填。",
        "No figure: leave it empty, never 0. Nothing happened: 0. Never write a plan or an earlier year's figure.",
    ),
    Text(
        "每个数都写来源：“来源标题”写文件的全名，有文号的写“文号”，“原文”照抄写这个数的那一句。"
        "做到、达到的，没有文件不算数。",
        "Name the document of each figure with its number and the sentence. A success without a document counts not.",
    ),
    Text(
        "日期写成 {year}-12-31 这样。不是全年的数，在“时段”写起止月，如 {year}-01/{year}-06；是全年的空着。",
        "Dates as {year}-12-31. A figure that is not of the whole year: its period, as {year}-01/{year}-06.",
    ),
    Text(
        "佐证文件同本表放在一个文件夹里，“佐证文件”一格写文件名，一行一个，连同本表一起交。",
        "Put evidence files beside the form, write their names, one a line, and hand everything in together.",
    ),
    Text(
        "往年的登记（灰字）只供对照。以前做到、现在没有变化的，在“沿用哪一年”选年份，这一行别的不填。",
        "Earlier figures (grey) are for comparison. A state that has not changed: choose its year, nothing else.",
    ),
    Text(
        "填完按 .xlsx 保存。打印“签字盖章”一页，签字盖章后扫描，同本表一起交。",
        "Save as .xlsx. Print the sheet for signature and stamp, sign it, and hand in a scan with the form.",
    ),
)

SIGN_TITLE: Final = Text("填报表签字盖章页", "signatures")
STATEMENT: Final = Text(
    "本单位所填{region}{year}年的数据（表号 {ident}）已经审核，来源和佐证材料齐备，对其真实、准确、完整负责。",
    "The figures of {region} for {year} (form {ident}) have been reviewed; we answer for them.",
)
SIGN: Final = (
    Text("单位全称", "full name of the office"),
    Text("填报人（签字）", "filled in by (signature)"),
    Text("审核人（签字）", "reviewed by (signature)"),
    Text("单位负责人（签字）", "head of the office (signature)"),
    Text("单位盖章", "stamp"),
    Text("签字日期", "day"),
)
DAY: Final = Text("　　　　年　　月　　日", "")

NUMBER_ALONE: Final = Text("只写数，不带单位和符号", "the number alone, without unit or sign")
IN_UNIT: Final = Text("单位：{unit}", "in {unit}")
ONE_OF: Final = Text("从下拉表里选：{choices}", "choose from the list: {choices}")
NOT_LISTED: Final = Text("只能选：{choices}", "choose one of {choices}")
NO_NUMBER: Final = Text(
    "这里要一个数，不带单位、符号、文字，如 98.5。没有数的空着。", "a number without unit or sign, such as 98.5"
)
NO_RATE: Final = Text(
    "百分比一般在 0 到 100 之间，写 98.5，不带 %。确实超出的选“是”，写错的选“否”改过来。",
    "A percentage is mostly from 0 to 100, as 98.5. Choose Yes if it is right.",
)
NO_WHOLE: Final = Text("这里要大于 0 的整数。", "a whole number above 0")
NO_YEAR: Final = Text("这里要四位数的年份，如 {year}。", "a year, such as {year}")
TOO_LONG: Final = Text("字太多，请写在 {most} 个字以内。", "too long: at most {most} characters")
PARTS: Final = {"numerator": Text("分子：{part}", "numerator: {part}"), "denominator": Text("分母：{part}", "{part}")}


def title_of(form: Form, lang: Lang) -> str:
    """The title of the whole form."""
    return TITLE.of(lang).format(region=form.region, year=form.year)


def asked(row: FormRow, lang: Lang) -> str:
    """What the plan asks of a row."""
    if row.rule is None:
        return NO_RULE.of(lang)
    rule = rule_words(row.rule, row.unit, lang)
    return WHOLE_CITY.of(lang).format(rule=rule) if row.whole_city else rule


def recorded(row: FormRow, year: int, one: Measurement | None, lang: Lang) -> str:
    """What an earlier year recorded: 98.34%（355/361）, with its period where that is not the year."""
    if one is None:
        return NOT_RECORDED.of(lang)
    if isinstance(one.value, bool):
        return FACTS[one.value].of(lang)
    both = one.numerator is not None and one.denominator is not None
    parts = f"{said_of(one.numerator)}/{said_of(one.denominator)}" if both else None
    if parts is not None and one.denominator == 0:
        return VERDICTS[Verdict.NOT_APPLICABLE].of(lang)
    unit = one.unit or row.unit
    said = _value(row, one, unit)
    if said is None:
        return NOT_RECORDED.of(lang) if parts is None else parts
    said = with_unit(said, unit, lang)
    return said + (bracketed(parts, lang) if parts else "") + part_of_year(one, year, lang)


def _value(row: FormRow, one: Measurement, unit: str | None) -> str | None:
    """The value as recorded, or the percentage of its parts on its side of the line."""
    if one.value is not None:
        return said_of(one.value)
    if unit != "%" or one.numerator is None or not one.denominator:
        return None
    edges = [edge for rule in leaves(row.rule) if isinstance(rule, NumberRule) for edge in rule.edges]
    return Amount.ratio(one.numerator, one.denominator, percent=True).short(*(Amount.of(edge.number) for edge in edges))
