"""What the help pages say, in both languages, by the name of the command or parameter."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

PROGRAM: Final = Text(
    "陇南市创建国家生态文明建设示范市工作的符合性检查。\n"
    "指标、任务、责任单位和数据都记录在 YAML 文件里，逐条判定，并生成差距报告。",
    "Compliance checker for Longnan's plan to become a national ecological civilisation model city.\n"
    "Indicators, tasks, offices and figures stand in YAML files; each criterion is judged by them.",
)

COMMANDS: Final = {
    "validate": Text(
        "检查数据文件写得对不对，逐处指出错误和改法", "Check the files, and say of each mistake where it is"
    ),
    "check": Text("逐条判定各地区是否达标，列出数值、标准和差距", "Judge every criterion of every region"),
    "report": Text("生成某个地区或单位的差距报告", "Write the report of a region or an office"),
    "gaps": Text("列出还差什么、由谁负责，最要紧的在前", "List what is still missing and who must act, worst first"),
    "list": Text("列出指标、判定项、任务、地区或单位", "List indicators, criteria, tasks, regions or offices"),
    "schema": Text("生成编辑器用的 JSON Schema 文件", "Write the JSON Schemas for editors"),
    "explain": Text("解释一个错误编号：为什么、怎样改", "Explain a code: why it is raised, how to mend it"),
}

OPTIONS: Final = {
    "county": Text("只看这个地区（县区或全市），可以重复写", "only this region (the city too); may repeat"),
    "indicator": Text(
        "只看这个指标（24）或判定项（24-1），可以重复写", "only this indicator (24) or criterion (24-1); may repeat"
    ),
    "agency": Text("只看这个单位牵头或配合的指标，可以重复写", "only what this office leads or supports; may repeat"),
    "year": Text(
        "只看这一年，可以重复写；不写则为有数据的最近一年", "only this year; may repeat; default: the newest with data"
    ),
    "as_of": Text(
        "以哪一天为准计算期限（年-月-日）；不写则为今天", "the day that time limits count from; default: today"
    ),
    "fail_on": Text(
        "出现这种情况时退出码为 1，可以重复写：not_met 不达标，undetermined 现状不清，warning 数据有错误或警告",
        "exit with 1 on this; may repeat: not_met, undetermined, warning (errors or warnings in the data)",
    ),
    "format": Text("输出格式：{choices}；不写则为 text", "output format: {choices}; default: text"),
    "findings_format": Text(
        "输出格式：{choices}；不写则自动选：GitHub Actions 里为 github，GitLab CI 里写文件时为 gitlab，其他为 text",
        "output format: {choices}; default: github under GitHub Actions, gitlab for a file under GitLab CI, else text",
    ),
    "report_format": Text(
        "报告格式：md 或 html；不写则看 -o 的文件名，再不然为 md",
        "md or html; default: by the name given with -o, else md",
    ),
    "output": Text("写入这个文件；不写则输出到屏幕", "write this file; default: standard output"),
    "schema_output": Text(
        "写入这个文件夹；不写则为项目下的 schemas", "write into this folder; default: `schemas` of the project"
    ),
    "what": Text(
        "indicators 指标，criteria 判定项，tasks 任务，regions 地区，agencies 单位；不写则为 indicators",
        "indicators, criteria, tasks, regions or agencies; default: indicators",
    ),
    "code": Text("错误编号，例如 ECO301；不写则列出全部编号", "a code such as ECO301; without it: all codes"),
}

METAVARS: Final = {
    "county": Text("地区", "REGION"),
    "indicator": Text("编号", "ID"),
    "agency": Text("单位", "OFFICE"),
    "year": Text("年份", "YEAR"),
    "as_of": Text("日期", "DATE"),
    "fail_on": Text("情况", "CASE"),
    "format": Text("格式", "FORMAT"),
    "findings_format": Text("格式", "FORMAT"),
    "report_format": Text("格式", "FORMAT"),
    "output": Text("文件", "FILE"),
    "schema_output": Text("文件夹", "DIR"),
    "what": Text("内容", "WHAT"),
    "code": Text("编号", "CODE"),
}

COMMON: Final = (
    (
        Text("--root 文件夹", "--root DIR"),
        Text(
            "项目所在的文件夹；不写则从当前文件夹向上找 units.yaml",
            "folder of the project; default: the nearest upward with units.yaml",
        ),
    ),
    (Text("--lang zh|en", "--lang zh|en"), Text("输出语言，默认 zh 中文", "language of the output; default: zh")),
    (Text("--help", "--help"), Text("显示这页帮助", "show this page")),
)
VERSION: Final = (Text("--version", "--version"), Text("显示版本号", "show the version"))

EXITS: Final = {
    "validate": ((0, Text("没有错误", "no error")), (1, Text("有错误", "errors found"))),
    "check": (
        (0, Text("判定完成（不论结果）", "judged, whatever the verdicts")),
        (1, Text("登记册有错，或出现 --fail-on 所列情况", "broken registry, or a case named with --fail-on")),
    ),
    "report": (
        (0, Text("报告已生成", "report written")),
        (1, Text("登记册有错", "broken registry")),
        (
            2,
            Text(
                "命令写得不对，找不到项目，或项目自己的模板有错",
                "wrong usage, no project, or a broken template of its own",
            ),
        ),
    ),
    "gaps": (
        (0, Text("没有未关闭的差距", "no open gap")),
        (1, Text("还有差距，或登记册有错", "open gaps, or a broken registry")),
    ),
    "list": ((0, Text("完成", "done")), (1, Text("登记册有错", "broken registry"))),
    "schema": ((0, Text("完成", "done")), (1, Text("登记册有错", "broken registry"))),
    "explain": ((0, Text("完成", "done")),),
}
USUAL_EXITS: Final = (
    (2, Text("命令写得不对，或找不到项目", "wrong usage, or no project")),
    (3, Text("程序自身或磁盘出错", "a fault of the program or of the disk")),
)
NOTHING_EXIT: Final = (4, Text("所要的年份没有任何数据", "nothing of the year asked"))
SELECTING: Final = frozenset({"check", "report", "gaps"})

EXAMPLES: Final = {
    "validate": ("ecocheck validate", "ecocheck validate --format sarif -o ecocheck.sarif"),
    "check": ("ecocheck check --county 武都区", "ecocheck check --indicator 24 --year 2024 --format json"),
    "report": ("ecocheck report --county 武都区", "ecocheck report --county 武都区 --format html -o 武都区.html"),
    "gaps": ("ecocheck gaps", "ecocheck gaps --agency 市住建局"),
    "list": ("ecocheck list criteria", "ecocheck list tasks --format json"),
    "schema": ("ecocheck schema",),
    "explain": ("ecocheck explain ECO301",),
}
