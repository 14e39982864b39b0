"""The words of explanations: headings, labels, states of evidence, and who holds a missing input."""

from __future__ import annotations

from ecocheck.app.explaining.views import Holder
from ecocheck.findings.entry import Text
from ecocheck.render.phrases import crossings, labels
from ecocheck.render.phrases.proposed import TITLE
from ecocheck.source.evidence import EvidenceState

LABELS: dict[str, Text] = {
    "verdict": labels.VERDICT,
    "why": labels.BECAUSE,
    "notes": labels.NOTES,
    "so_far": Text("阶段", "so far"),
    "waiver": labels.WAIVER,
    "review": labels.REVIEW,
    "indicator": labels.INDICATOR,
    "task": labels.TASK,
    "due": labels.DUE,
    "rule": labels.LINE,
    "standard": Text("所依标准", "standard"),
    "citation": labels.CITATION,
    "crosswalk": crossings.ANSWERED,
    "plan_at": Text("原文位置", "in the plan"),
    "assumption": labels.ASSUMED,
    "handed": Text("考核目标", "target"),
    "held": Text("基线", "baseline"),
    "wider": labels.WIDER,
    "value": labels.VALUE,
    "arithmetic": labels.ARITHMETIC,
    "margin": labels.MARGIN,
    "totals": Text("市县核对", "totals"),
    "lead": labels.LEAD,
    "support": labels.SUPPORT,
    "responsible": labels.RESPONSIBLE,
    "at": labels.PLACE,
}

SECTIONS: dict[str, Text] = {
    "rule": Text("规则", "The rule"),
    "data": Text("数据", "The figure"),
    "rests_on": Text("所依据的其他判定", "The verdicts on which it rests"),
    "counties": TITLE,
    "years": Text("三年对照", "Three years"),
    "support": Text("计划安排和佐证材料", "Plan and evidence"),
    "asks": Text("需补充的材料及提供单位", "What would decide it, and who holds it"),
    "turns": Text("判定改变的条件", "What would change the verdict"),
    "open": Text("方案中需进一步明确的相关事项", "What the plan leaves open here"),
    "findings": Text("本项数据问题", "Findings in this figure"),
}

STATES: dict[EvidenceState, Text] = {
    EvidenceState.PRESENT: Text("在库", "present"),
    EvidenceState.ALTERED: Text("已变动，与登记的校验值不符", "altered: not the bytes whose hash was recorded"),
    EvidenceState.MISSING: Text("找不到", "missing"),
    EvidenceState.OUTSIDE: Text("路径越出项目文件夹", "the path leaves the project"),
    EvidenceState.LINK: Text("是链接，不是文件", "a link, not a file"),
    EvidenceState.OWN: Text(
        "是本项目自身的数据或登记册，不能作为佐证材料", "the project's own data or registry: no proof"
    ),
    EvidenceState.PROJECT_PAGE: Text(
        "是本项目的说明文件或方案文本，不能作为佐证材料", "a page about the project: no proof"
    ),
    EvidenceState.EMPTY: Text("是空文件", "empty"),
    EvidenceState.PRODUCED: Text(
        "是本软件生成的表或报告，不能作为佐证材料", "a form or report that this program wrote: no proof"
    ),
    EvidenceState.ARCHIVED: Text("原件存档", "the original is kept elsewhere"),
    EvidenceState.UNREADABLE: Text("无法读取", "cannot be read"),
    EvidenceState.TOO_LARGE: Text("过大，未核对", "too large, not checked"),
}

HOLDERS: dict[Holder, Text] = {
    Holder.REPORTER: Text("填报单位{names}", "{names}, who reported it"),
    Holder.LEAD: Text("牵头单位{names}", "{names}, the lead office"),
    Holder.ABOVE: Text("上级下达，由牵头单位{names}登记", "an office above hands it down; {names} records it"),
    Holder.PLAN: Text(
        "牵头单位{names}，方案文字由印发单位解释", "{names} asks; whoever issued the plan explains its words"
    ),
    Holder.NOBODY: Text("无需补报", "nobody"),
}
"""Who holds a missing input of a criterion."""

RESPONSIBLE: Text = Text("责任单位{names}", "{names}, responsible")
"""Said in place of the lead office where a task's target is explained."""

FORMS: dict[str, Text] = {
    "title": Text("{id} {name} / {region} {year}年", "{id} {name} / {region} {year}"),
    "indicator": Text("第{id}项 {name}（{domain}）", "{id} {name} ({domain})"),
    "in_force": Text("自{year}年起执行", "in force from {year}"),
    "carried": Text(
        "自{year}年起执行，方案未另定，沿用至今", "in force from {year}; the plan sets no other, so carried on"
    ),
    "no_rule": Text("{year}年无适用规则", "no rule was in force in {year}"),
    "decided": Text(
        "{by}在{document}（{date}）中定为：“{decision}”", "decided by {by} in {document} ({date}): “{decision}”"
    ),
    "former": Text("；方案原文：{quote}", "; the plan's own words: {quote}"),
    "cited": Text("{document} {clause}：“{quote}”", "{document} {clause}: “{quote}”"),
    "parts": Text(
        "{value}（{of}{numerator}，{over}{denominator}）",
        "{value} (numerator {numerator}, denominator {denominator})",
    ),
    "none": Text("未填报", "not reported"),
    "derived": Text("由其他判定得出，不填数", "it follows from other verdicts; no figure is reported"),
    "unnamed": Text("未记录", "not recorded"),
    "stated": Text(
        "填报值{value}与分子、分母之比{ratio}在末位半个单位内一致，按比值判定",
        "the value stated, {value}, agrees with its ratio {ratio} within half its last place; the ratio decides",
    ),
    "whole_file": Text(
        "{who}（整份文件的填报人，本条未单独注明）", "{who} (of the whole file; none is named for this figure)"
    ),
    "handed": Text(
        "{target}，{issuer} {document}，时段{period}{used}（{at}）",
        "{target}, {issuer} {document}, period {period}{used} ({at})",
    ),
    "standard": Text("《{name}》（{document}）", "《{name}》 ({document})"),
    "unused": Text("，不用于本次判定", ", not used here"),
    "held": Text("{value}（基准年{year}，{source}，{at}）", "{value} (of {year}, {source}, {at})"),
    "mean": Text("{of}平均水平{value}，{source}{used}（{at}）", "mean of {of} {value}, {source}{used} ({at})"),
    "total": Text("{of}总量{value}，{source}{used}（{at}）", "total of {of} {value}, {source}{used} ({at})"),
    "whole": Text("{of}数值{value}，{source}{used}（{at}）", "{of} {value}, {source}{used} ({at})"),
    "adjusted": Text("{date}经批准调整为{value}（{by}）", "adjusted to {value} on {date} ({by})"),
    "waived": Text(
        "已豁免至{until}（{by}：{reason}），判定不变", "waived until {until} ({by}: {reason}); the verdict stands"
    ),
    "not_for_city": Text("此项只判定县区，不判定市级", "this is judged for counties alone"),
    "not_for_counties": Text("此项只判定市级，不判定县区", "this is judged for the city alone"),
    "not_for_area": Text("此项只适用于{wanted}，本地属于{own}", "this applies to {wanted}; the region is {own}"),
    "no_area": Text("未写明区域类型", "of no stated area"),
    "no_plan": Text("未写明", "none recorded"),
    "no_evidence": Text("尚未登记", "none recorded"),
    "proof": Text("{file}（{state}）", "{file} ({state})"),
    "where": Text("填写位置：{file} 的 {keys}", "in {file} under {keys}"),
    "held_by": Text("提供单位：{holder}", "who: {holder}"),
    "due": Text("{date}前，{strength}", "by {date}, {strength}"),
    "must": Text("必须完成", "binding"),
    "strive": Text("力争，不计逾期", "strive: never late"),
    "late": Text("，已逾期", ", late"),
    "contradiction": Text("{topic}（{id}，{at}）", "{topic} ({id}, {at})"),
    "says": Text("{place}：“{text}”", "{place}: “{text}”"),
    "skipped": Text("不适用：{regions}", "not applicable: {regions}"),
    "until": Text("，截至{day}", ", as of {day}"),
    "nothing": Text("所选范围内无可说明的判定。", "Nothing that was asked for has a verdict."),
}

KEYS = {
    "measurements": "填报的数据",
    "assigned": "上级下达的考核目标",
    "baselines": "基线",
    "tasks": "任务进展",
    "targets": "任务目标",
    "source": "来源",
    "title": "文件名称",
    "period": "时段",
    "unit": "单位",
    "basis": "口径",
}
"""The Chinese names of the keys of a data file; English output shows the keys alone."""
