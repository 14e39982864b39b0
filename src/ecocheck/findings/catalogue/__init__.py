"""The one catalogue of codes, put together from its families.

Importing this package reads every manual page, so rooms that only raise
findings never import it; those that show findings do.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ecocheck.findings.catalogue import (
    cases,
    consistency_documents,
    consistency_grounds,
    consistency_places,
    consistency_sources,
    consistency_targets,
    consistency_times,
    consistency_words,
    consistency_years,
    evidence,
    files,
    project,
    references_fit,
    references_ids,
    references_keys,
    references_names,
    references_registry,
    scalars,
    settlements,
    shape_formats,
    shape_keys,
    shape_limits,
    shape_nodes,
    shape_rules,
    standards,
    standing,
    values_doubtful,
    values_forms,
    values_limits,
    values_ratios,
    values_targets,
)
from ecocheck.findings.entry import Entry, Lang, Text, visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.findings.finding import Finding, Severity

FAMILIES = (
    files,
    project,
    cases,
    scalars,
    shape_keys,
    shape_nodes,
    shape_formats,
    shape_limits,
    shape_rules,
    references_registry,
    references_names,
    references_ids,
    references_fit,
    references_keys,
    standards,
    values_forms,
    values_ratios,
    values_limits,
    values_targets,
    values_doubtful,
    consistency_sources,
    consistency_times,
    consistency_documents,
    consistency_grounds,
    consistency_years,
    consistency_places,
    consistency_targets,
    consistency_words,
    evidence,
    standing,
    settlements,
)

CATALOGUE: MappingProxyType[str, Entry] = MappingProxyType(
    {entry.code: entry for family in FAMILIES for entry in family.ENTRIES}
)

LABELS: MappingProxyType[str, Text] = MappingProxyType(
    {
        "first": Text("第一次出现在这里", "first stands here"),
        "rule": Text("规则在这里", "the rule stands here"),
        "other": Text("另一处在这里", "the other place is here"),
        "prior": Text("上一年的数值在这里", "the year before stands here"),
        "beside": Text("同这一行没有对齐", "this is the line that it does not line up with"),
        "too_far": Text("多缩进的多半是从这里开始的行", "most likely the lines from here on are too far in"),
        "too_little": Text("多半是这一行少缩进了", "most likely this line is not indented far enough"),
        "opened": Text("从这里开始", "opened here"),
    }
)


PHRASES: MappingProxyType[str, Text] = MappingProxyType(
    {
        "nothing": Text("", ""),
        "and_more": Text("等 {count} 个", " and others, {count} in all"),
        "sign_in_name": Text("不能有 {sign}", "{sign} may not stand in it"),
        "end_of_name": Text("前后不能有空格和点", "no blank or dot may stand at its ends"),
        "device_name": Text("它是 Windows 留作他用的名字", "Windows keeps that name for a device"),
        "long_name": Text("名字太长", "it is too long"),
        "unit_line": Text('，单位另写一行 unit: "{unit}"', ', and the unit on its own line: unit: "{unit}"'),
        "year": Text("，不写“{unit}”字", ", without {unit}"),
        "part": Text(
            "，分子、分母只写数，unit 写本项的单位；本项单位是 % 的，分子和分母用同一单位计",
            "; numerator and denominator are bare numbers, and unit is that of the criterion: where it is %, "
            "count both in one unit",
        ),
        "in_times": Text(
            "；单位本来就以“{times}”计的（例如万元），这里写 {number}，单位写在 unit 里",
            "; if the unit itself is counted in {times}, write {number} here and that unit",
        ),
        "part_in_times": Text(
            "；分子和分母都以“{times}”计的，两处都不带“{times}”，这里写 {number}。分子、分母用同一单位，只写数，"
            "unit 写本项的单位",
            "; if both parts are counted in {times} leave it out in both and write {number} here. Count both parts in "
            "one unit, as bare numbers; unit is that of the criterion",
        ),
        "no_registry": Text(
            "；新建的项目，在 units.yaml 里写一行 registry，指明有 indicators.yaml 和 tasks.yaml 的文件夹，"
            "例如 registry: ../..，再运行 ecocheck form --county 地区 --year 年份 --write 建填报表",
            "; for a new project name the folder that holds indicators.yaml and tasks.yaml there, such as "
            "registry: ../.., then make a file to fill in with ecocheck form --county REGION --year YEAR --write",
        ),
        "empty_data": Text(
            "；暂时没有数据的，把文件删掉；要从头填的，删掉以后运行 ecocheck form --county 地区 --year 年份 --write",
            "; delete it as long as there is no data; to begin anew delete it and run "
            "ecocheck form --county REGION --year YEAR --write",
        ),
        "empty_registry": Text(
            "；没有它就不能检查，不要删；新建的，照本软件文件夹里同名文件的样子写",
            "; nothing works without it, so do not delete it; a new one looks like the file of that name in the "
            "folder of this program",
        ),
        "ascii_dash": Text("（用英文短横，再空一个普通空格）", " (an ASCII dash and an ordinary blank)"),
        "no_dash": Text("（这里不是列表，不用短横）", " (no list belongs here, so there is no dash)"),
        "with_colon": Text("，这里写成 {write}", ", here {write}"),
        "no_data": Text("这一行不是数据的，整行删去。", "Take the line out if it is no data. "),
        "two_lines": Text(
            "一行只写一项，分开写成：{lines}（一对引号是一行，行首的空格照写）。",
            "One key a line: {lines} (each pair of quotes is one line, with the blanks that begin it). ",
        ),
        "wide_braces": Text(
            "花括号用了中文的，改成英文的：{lines}。", "The braces are Chinese ones; use ASCII braces: {lines}. "
        ),
        "wide_comma": Text(
            "中文逗号分不开两项，改成英文逗号加空格：{lines}。", "A Chinese comma parts nothing; use ', ': {lines}. "
        ),
        "each_dash": Text("；是几项的，每一项前面各写一个短横", "; of several items each takes a dash"),
        "each_line": Text(
            "（一对引号是一行，行首的空格照写）", " (each pair of quotes is one line, with the blanks that begin it)"
        ),
        "each_line_side": Text(
            "（一对引号是一行，行首的空格照写；不低于写 at_least，不高于写 at_most）",
            " (each pair of quotes is one line, with the blanks that begin it; at_least or at_most)",
        ),
        "still_comment": Text(
            "；第 {below} 行前面还有 #，要填的把它删去",
            "; line {below} is still a comment: take out its # to fill it in",
        ),
        "special_blank": Text("（后面的空格是全角空格或特殊空格）", " (the blank after it is a wide or special one)"),
        "of_months": Text("是 {written} 的数", "is of {written}"),
        "of_this_year": Text("须附当年文件，可补情况说明", "one of the year itself is needed"),
        "of_late_years": Text("须附 {first} 年以来的文件，可补情况说明", "one of {first} or later is needed"),
        "as_of": Text("的数截至{written}", "is as of {written}"),
        "further": Text("（比第 {line} 行多缩进 {n} 格）", " ({n} blanks further in than line {line})"),
        "less": Text("（比第 {line} 行少缩进 {n} 格）", " ({n} blanks less than line {line})"),
        "lower_better": Text(
            "按这个单位越低越好，不高于写 at_most，小于写 less_than",
            "in this unit lower is better, so write at_most or less_than",
        ),
        "higher_better": Text(
            "按这个单位越高越好，不低于写 at_least，大于写 more_than",
            "in this unit higher is better, so write at_least or more_than",
        ),
        "either_better": Text(
            "不高于写 at_most，不低于写 at_least，单位写在 unit 里",
            "write at_most or at_least, and the unit into unit",
        ),
        "elsewhere": Text("不是{region}的上级", "which does not stand above {region}"),
        "unrecognised": Text("从名称看不出是{region}的上级", "whose name does not say that it stands above {region}"),
        "quotes": Text(
            '把中文引号改成英文引号，写成 unit: "{unit}"。',
            'Use ASCII quotes: unit: "{unit}".',
        ),
        "last_year_bare": Text(
            "今年写了单位“{written}”，上年没有写单位", "has the unit {written} this year and none last year"
        ),
        "this_year_bare": Text(
            "没有写单位，考核目标或上年写的是“{written}”", "has no unit; its target or last year's figure has {written}"
        ),
        "convert": Text(
            "请填报单位换算后填写“{unit}”的数，并在 note 里写明原来的数；软件不替人换算。",
            "Have the figure converted by the office that reports it, and note the original; nothing is converted "
            "here.",
        ),
    }
)
"""Pieces of a text that depend on the case: a param whose name starts with `phrase` is a key of these."""


def _params(finding: Finding, lang: Lang) -> Mapping[str, str]:
    """The params, with the phrases that they ask for put into words."""
    params = finding.params
    if not all(map(str.isprintable, params.values())):
        params = {name: visible(word) for name, word in params.items()}
    phrases = {name: key for name, key in params.items() if name.startswith("phrase")}
    if not phrases:
        return params
    said = {name: PHRASES[key].of(lang).format_map(params) for name, key in phrases.items()}
    return {**params, **said}


def severity_of(finding: Finding) -> Severity:
    """The severity of the finding's code."""
    return CATALOGUE[finding.code].severity


def message_of(finding: Finding, lang: Lang) -> str:
    """What is wrong, in the language asked for."""
    return CATALOGUE[finding.code].message.of(lang).format_map(_params(finding, lang))


def hint_of(finding: Finding, lang: Lang) -> str:
    """What to do next, in the language asked for."""
    return CATALOGUE[finding.code].hint.of(lang).format_map(_params(finding, lang))
