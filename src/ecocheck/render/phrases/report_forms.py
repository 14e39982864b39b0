"""Sentences and parts of sentences of a report that take a value."""

from __future__ import annotations

from ecocheck.findings.entry import Text
from ecocheck.render.phrases import labels

FORMS: dict[str, Text] = {
    "title": Text("{places}{years}年度对照检查报告", "Compliance report: {places}, {years}"),
    "all_title": Text("{city}及各县区{years}年度对照检查报告", "Compliance report: {city} and its counties, {years}"),
    "work_title": Text("{agencies}{years}年度工作清单", "Work list: {agencies}, {years}"),
    "some": labels.SOME_REGIONS,
    "nothing_missed": Text(
        "已有的数据没有显示不达标、逾期或未达全市要求的项目。",
        "The data at hand show no line missed, no task late, nothing below a city line.",
    ),
    "nothing_known": Text(
        "适用的{total}个判定项都没有可以判定的数据，不能据此认为没有问题；请谁提供什么，见下一节。",
        "None of the {total} criteria that apply has data to judge it by, so nothing says that all is well; "
        "the next section says who must supply what.",
    ),
    "little_known": Text(
        "适用的{total}个判定项中只有{n}个有可以判定的数据，其余{unclear}个现状不清，见下一节，不能据此认为没有问题。",
        "Only {n} of the {total} criteria that apply have data to judge them by; {unclear} are undetermined, see the "
        "next section, so nothing says that all is well.",
    ),
    "partly_known": Text(
        "适用的{total}个判定项中有{n}个有可以判定的数据，其余{unclear}个现状不清，见下一节，不能据此认为没有问题。",
        "{n} of the {total} criteria that apply have data to judge them by; {unclear} are undetermined, see the "
        "next section, so nothing says that all is well.",
    ),
    "short_parts": Text("按现有分母，分子至少还差{n}", "{n} short in the numerator at the present denominator"),
    "waiver": Text("豁免范围：{covers}；有效期至{until}", "waives {covers} until {until}"),
    "trend_years": Text("{first}—{last}", "{first}–{last}"),
    "undrawn": Text("没有画出的：{said}。", "Not drawn: {said}."),
    "undrawn_facts": Text(
        "按事实判定或没有单一数值标准的{n}项", "{n} decided by a fact or by a rule without one single number"
    ),
    "undrawn_undetermined": Text("现状不清的{n}项", "{n} undetermined"),
    "undrawn_apart": Text("不适用的{n}项", "{n} that do not apply"),
    "by_period": Text("时段：{value}", "period: {value}"),
    "by_as_of": Text("截至{value}", "as of {value}"),
    "by_basis": Text("口径：{value}", "basis: {value}"),
    "by_stage": Text("阶段：{value}", "stage: {value}"),
    "by_source": Text("来源：{value}", "source: {value}"),
    "by_document": Text("文号：{value}", "document: {value}"),
    "by_standing": Text("性质：{value}", "standing: {value}"),
    "by_published": Text("发布：{value}", "published: {value}"),
    "by_note": Text("说明：{value}", "note: {value}"),
    "by_quote": Text("原文：“{value}”", "quote: “{value}”"),
    "by_reported": Text("填报：{value}", "reported by: {value}"),
    "by_reviewer": Text("审核：{value}", "reviewed by: {value}"),
    "by_survey": Text("调查：{value}", "survey: {value}"),
    "by_sample": Text("样本量：{value}", "sample: {value}"),
    "by_evidence": Text("佐证：{value}", "evidence: {value}"),
    "by_plan": Text("计划安排：{value}", "plan: {value}"),
    "by_also": Text("另有{value}个其他读数，未参与判定", "{value} other readings, not judged"),
}
