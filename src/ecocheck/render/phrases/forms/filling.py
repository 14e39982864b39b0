"""The words of the workbook that offices fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.filling.values import said_of
from ecocheck.findings.entry import Text
from ecocheck.model.rule import leaves
from ecocheck.model.rule_kinds.base import NumberRule
from ecocheck.quantity import Amount
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.joins import bracketed, with_unit
from ecocheck.render.phrases.labels import NOT_RECORDED
from ecocheck.render.phrases.numbers import FACTS
from ecocheck.render.phrases.periods import part_of_year
from ecocheck.render.phrases.rules.words import rule_words
from ecocheck.render.phrases.standings import VERDICTS
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from ecocheck.app.filling.form import Form, FormRow
    from ecocheck.findings import Lang
    from ecocheck.model.measurement import Measurement

TITLE: Final = Text("{region}{year}年{subject}指标填报表", "form of {region} for {year}")
SHEET_TITLE: Final = Text("{region}{year}年填报表：{sheet}", "form of {region} for {year}: {sheet}")
NOTE: Final = Text(
    "只填黄色格；灰色格本行不填。各格填法，点选该格即有提示。数值、来源均无的，整行留空。",
    "Fill in yellow cells only; grey ones do not belong to their row. Click a cell to see what to write.",
)
NUMBER: Final = Text("表号 {ident}，由 ecocheck 生成", "form id {ident}, made by ecocheck")
OF_YEAR: Final = Text("{year}年登记", "as of {year}")
WHOLE_CITY: Final = Text("全市标准，县区仅作比较：{rule}", "a line of the whole city, only compared with: {rule}")
NO_RULE: Final = Text("方案未定该年标准，仅作记录", "no line in force; for the record")
SECOND: Final = Text("{name}（第二个目标，没有的留空）", "{name} (a second target, if there is one)")
PLACE_OF: Final = Text("{document} {clause}：{quote}", "{document} {clause}: {quote}")
UNGROUPED: Final = Text("数据", "figures")

WHO: Final = Text("一、填报单位和人员（填黄色格）", "1. Who reports (fill in the yellow cells)")
WHAT: Final = Text("二、填报内容和报送时间", "2. What to fill in, and when")
HOW: Final = Text("三、填报说明", "3. How")
REGION: Final = Text("填报地区", "region")
YEAR: Final = Text("填报年度", "year")
BY_WHOM: Final = labels.RESPONSIBLE
EVERY_OFFICE: Final = Text("各行“牵头单位”栏所列单位", "the lead office of each row")
DUE: Final = Text("报送时间", "due")
AS_TOLD: Final = Text("按通知要求", "as the notice says")
SHEET: Final = Text("工作表", "sheet")
ROWS: Final = Text("行数", "rows")
BEGUN: Final = Text("已填报", "begun")
ABOUT: Final = labels.TO_FILL_IN
OF_SECTION: Final = {
    "figure": Text("数据、来源、佐证材料", "figures, sources, evidence"),
    "tasks": Text("任务规定的目标数据", "figures that tasks ask for"),
    "survey": Text("由调查得出的数据：调查机构和方法", "surveys behind figures"),
    "target": Text("上级下达的目标", "targets handed down"),
    "baseline": Text("用于比较的基数", "baselines to compare with"),
    "progress": Text("各任务进展情况", "how far each task has come"),
}
INSTRUCTIONS: Final = (
    Text(
        "只填黄色格，灰色格不填。白色格为说明，请勿改动；请勿增删行列，请勿改动工作表名称。",
        "Fill in yellow cells only. Leave everything else as it is; delete no row, column or sheet.",
    ),
    Text(
        "比例填“分子”和“分母”，按提示中的单位填；来源只有比例的，填“数值”。"
        "百分比填 98.5，不填 0.985，不带 %；数值不带单位。",
        "For a rate fill in both parts; where the source has the rate alone, the value: 98.5 for 98.5 %, no unit.",
    ),
    Text(
        "没有数据的留空，不填 0；确未发生的填 0。计划数、往年数不得作为本年数填报。",
        "No figure: leave it empty, never 0. Nothing happened: 0. Never write a plan or an earlier year's figure.",
    ),
    Text(
        "每项数据均须注明来源：“来源标题”填文件全名，有文号的填“文号”，“原文”照录文件中写明该数据的语句。"
        "填报已完成、已达到的，未注明文件不予采信。",
        "Name the document of each figure with its number and the sentence. A success without a document counts not.",
    ),
    Text(
        "日期填 {year}-12-31 的形式。不足全年的数据，“时段”填起止月份，如 {year}-01/{year}-06；全年的留空。",
        "Dates as {year}-12-31. A figure that is not of the whole year: its period, as {year}-01/{year}-06.",
    ),
    Text(
        "佐证文件与本表放在同一文件夹，“佐证文件”格填文件名，一行一个，与本表一并报送。",
        "Put evidence files beside the form, write their names, one a line, and hand everything in together.",
    ),
    Text(
        "往年登记（灰字）仅供对照。以前已完成、目前无变化的，在“沿用哪一年”选择年份，本行其他格不填。",
        "Earlier figures (grey) are for comparison. A state that has not changed: choose its year, nothing else.",
    ),
    Text(
        "填完保存为 .xlsx 文件。打印“签字盖章”页，签字盖章后扫描，与本表一并报送。",
        "Save as .xlsx. Print the sheet for signature and stamp, sign it, and hand in a scan with the form.",
    ),
)

SIGN_TITLE: Final = Text("填报表签字盖章页", "signatures")
STATEMENT: Final = Text(
    "本单位所填{region}{year}年的数据（表号 {ident}）已经审核，来源和佐证材料齐备，"
    "本单位对其真实性、准确性、完整性负责。",
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

NUMBER_ALONE: Final = Text("只填数字，不带单位和符号", "the number alone, without unit or sign")
IN_UNIT: Final = Text("单位：{unit}", "in {unit}")
ONE_OF: Final = Text("从下拉列表选择：{choices}", "choose from the list: {choices}")
NOT_LISTED: Final = Text("只能选择：{choices}", "choose one of {choices}")
NO_NUMBER: Final = Text(
    "此处填数字，不带单位、符号和文字，如 98.5。没有数据的留空。", "a number without unit or sign, such as 98.5"
)
NO_RATE: Final = Text(
    "百分比一般在 0 至 100 之间，填 98.5，不带 %。确实超出的选“是”，填错的选“否”后更正。",
    "A percentage is mostly from 0 to 100, as 98.5. Choose Yes if it is right.",
)
NO_WHOLE: Final = Text("此处填大于 0 的整数。", "a whole number above 0")
NO_YEAR: Final = Text("此处填四位数年份，如 {year}。", "a year, such as {year}")
TOO_LONG: Final = Text("字数过多，请控制在 {most} 字以内。", "too long: at most {most} characters")
PARTS: Final = {"numerator": Text("分子：{part}", "numerator: {part}"), "denominator": Text("分母：{part}", "{part}")}


def title_of(form: Form, lang: Lang) -> str:
    """The title of the whole form."""
    return TITLE.of(lang).format(region=form.region, year=form.year, subject=form.subject)


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
    edges = [
        edge for rule in leaves(row.rule) if isinstance(rule, NumberRule) for edge in (*rule.edges, *rule.eased_edges)
    ]
    return Amount.ratio(one.numerator, one.denominator, percent=True).short(*(Amount.of(edge.number) for edge in edges))
