"""Phrases of the catalogue on how an id, a year, a sample or a part of a ratio is written."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

FORMS: Final[dict[str, Text]] = {
    "write_id": Text("写成 {write}", "Write {write}"),
    "id_of_criterion": Text(
        "写判定项的编号“指标号-序号”，例如 {written}-1；用 ecocheck list criteria 查",
        "Write the id of the criterion, such as {written}-1; see ecocheck list criteria",
    ),
    "year_only": Text("这里写成 {write}。", "Write {write}."),
    "an_item_each": Text("一项一行：{lines}", "one item a line: {lines}"),
    "one_text": Text("连成一句话，写成：{key}: {said}", "Make one sentence of them: {key}: {said}"),
    "meets_each": Text(
        "每个编号写一条：都要达标的写 all_of: [{said}]，达标几个就行的写 at_least_of: {{n: 几个, of: [{said}]}}",
        "Write one rule for each: all_of: [{said}] where all must be met, at_least_of: {{n: how many, of: [{said}]}} "
        "where some are enough",
    ),
    "one_value": Text(
        "在“{key}:”后面只写一个值；还有别的值，放到它自己的键下面",
        'Write one value after "{key}:"; put the others under keys of their own',
    ),
    "sample_only": Text(
        "样本量只写收回的有效份数，写成 {write}", "The sample is how many valid answers came back: {write}"
    ),
    "sample_in_full": Text("样本量写完整的个数：{write}", "Write the sample in full: {write}"),
    "in_figures": Text("写成 {write}", "Write {write}"),
    "whole_only": Text("去掉小数，写成 {write}。", "Write it without decimals: {write}."),
    "not_whole": Text("核对来源，写整数，例如 400。", "Look at the source and write a whole number, such as 400."),
    "per_lost": Text(
        "少写了“{per}”：填的数本来就是“{unit}”的，单位写成“{unit}”；填的是总数的，这个数不能用，请填报单位按“{unit}”报数。",
        'Its "{per}" is missing: if the figure is in {unit} write that; a total cannot be used: ask the office for the '
        "figure in {unit}.",
    ),
    "state_goes_on": Text(
        "；没有变化的，把“{entry}”整项删去，就沿用以前年份登记的；有新文件的，写 value: true 和 source",
        '; where nothing has changed take the whole entry "{entry}" out, and what an earlier year recorded holds; with '
        "a new document write value: true and source",
    ),
    "sample_returned": Text(
        "样本量只写一个数，写收回的有效份数，例如 400",
        "Write one number, how many valid answers came back, such as 400",
    ),
    "numerator_alone": Text(
        "这里只写分子：numerator: {numerator}，分母另写一行 denominator: {denominator}",
        "Only the numerator stands here: numerator: {numerator}; denominator: {denominator} has its own line",
    ),
    "denominator_alone": Text(
        "这里只写分母：denominator: {denominator}，分子另写一行 numerator: {numerator}",
        "Only the denominator stands here: denominator: {denominator}; numerator: {numerator} has its own line",
    ),
    "bare_part": Text("写成 {key}: {write}", "{key}: {write}"),
}
