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
    "ledger": Text("生成 Excel 台账：指标、任务、责任、差距四张表", "Write the ledgers as an Excel workbook"),
    "worklist": Text("列出各单位的责任清单、任务清单和限期整改清单", "List the duties and tasks of every office"),
    "form": Text(
        "生成一个地区一年的填报表，或列出已有文件还缺哪些", "Make a year's file to fill in, or say what one lacks"
    ),
    "list": Text(
        "列出指标、判定项、任务、地区、单位、标准或方案自身的矛盾",
        "List indicators, criteria, tasks, regions, offices, standards or contradictions",
    ),
    "schema": Text("生成编辑器用的 JSON Schema 文件", "Write the JSON Schemas for editors"),
    "explain": Text("解释一个判定：依据、数据、三年对照、怎样会变；或解释一个错误编号", "Explain a verdict, or a code"),
    "status": Text("指标和地区的对照表：一眼看清各地区的判定", "Matrix of indicators and regions"),
    "test": Text(
        "运行用例：给出数据，核对判定是否同写用例的人算的一样", "Run worked examples: given figures, expected verdicts"
    ),
    "sample": Text("随机抽取判定供复核，附复核所需的全部依据", "Draw verdicts at random for review, with their ground"),
    "templates": Text(
        "列出报告和网站的模板；取出来改成自己的", "List the templates of reports and sites, or copy them to change them"
    ),
}

OPTIONS: Final = {
    "paths": Text(
        "用例文件或文件夹，可以写几个；不写则为项目的 cases/ 和 tests/cases/",
        "files or folders of cases, several if need be; default: cases/ and tests/cases/ of the project",
    ),
    "standard": Text(
        "按登记册里的哪个标准判断，写标准编号；不写则按方案（plan），用 ecocheck list standards 查看",
        "judge by this standard of the registry; default: the plan (plan); see ecocheck list standards",
    ),
    "county": Text("只看这个地区（县区或全市），可以重复写", "only this region (the city too); may repeat"),
    "indicator": Text(
        "只看这个指标（24）或判定项（24-1），可以重复写", "only this indicator (24) or criterion (24-1); may repeat"
    ),
    "agency": Text("只看这个单位牵头或配合的指标，可以重复写", "only what this office leads or supports; may repeat"),
    "validate_year": Text("只看这一年，可以重复写；不写则全部年份", "only this year; may repeat; default: every year"),
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
    "until": Text(
        "要在哪一天（年-月-日）以前补上：从 --as-of 那天起按整月算出每月要补多少",
        "the day by which gaps are to be closed: how much a month, in whole months from --as-of",
    ),
    "by": Text("分组列出：county 地区，agency 牵头单位，indicator 指标，domain 领域", "group by: {choices}"),
    "worklist_agency": Text(
        "只列这个单位，可以重复写；不写则列出全部有任务的单位",
        "only this office; may repeat; default: every office with work",
    ),
    "rectify": Text(
        "只列限期整改清单：期限已过而没有达到的本地标准和必须完成的目标",
        "only what is to be put right: own lines and binding targets missed although their time is over",
    ),
    "worklist_format": Text(
        "输出格式：{choices}；不写则看 -o 的文件名，再不然为 text；csv 可用 Excel 打开",
        "output format: {choices}; default: by the name given with -o, else text; csv opens in Excel",
    ),
    "gaps_format": Text(
        "输出格式：{choices}；不写则看 -o 的文件名，再不然为 text；csv 可用 Excel 打开",
        "output format: {choices}; default: by the name given with -o, else text; csv opens in Excel",
    ),
    "format": Text("输出格式：{choices}；不写则为 text", "output format: {choices}; default: text"),
    "findings_format": Text(
        "输出格式：{choices}；不写则自动选：GitHub Actions 里为 github，GitLab CI 里写文件时为 gitlab，其他为 text",
        "output format: {choices}; default: github under GitHub Actions, gitlab for a file under GitLab CI, else text",
    ),
    "report_format": Text(
        "报告格式：md、html 或 docx（Word，须用 -o 写明文件）；不写则看 -o 的文件名，再不然为 md",
        "md, html or docx (Word, needs -o); default: by the name given with -o, else md",
    ),
    "report_everything": Text(
        "生成整个网站：首页、每个地区、指标、单位、任务一页，另有查找页；-o 写文件夹，不联网也能看",
        "write a whole site: cover, a page per region, indicator, office and task, a search page; -o names its folder",
    ),
    "report_output": Text(
        "写入这个文件（用 --all 时是文件夹）；不写则输出到屏幕",
        "write this file (with --all: this folder); default: standard output",
    ),
    "templates_action": Text("list 列出，eject 取出；不写则为 list", "list or eject; default: list"),
    "templates_names": Text(
        "要取出的模板，可以写几个；不写则全部取出", "the templates to copy, several if need be; default: all"
    ),
    "templates_to": Text(
        "放进这个文件夹；不写则为项目下的 templates", "copy into this folder; default: `templates` of the project"
    ),
    "templates_force": Text("已有同名文件时覆盖", "overwrite files of the same name"),
    "output": Text("写入这个文件；不写则输出到屏幕", "write this file; default: standard output"),
    "write": Text(
        "把填报表写到 data/地区/年份.yaml；不写 --county 则各地区各一份，已有的文件不动",
        "write to data/REGION/YEAR.yaml, for every region unless --county says; files that are there are left alone",
    ),
    "ledger_output": Text("写入这个 Excel 文件（.xlsx），必须写", "write this Excel file (.xlsx); must be given"),
    "schema_output": Text(
        "写入这个文件夹；不写则为项目下的 schemas", "write into this folder; default: `schemas` of the project"
    ),
    "what": Text(
        "indicators 指标，criteria 判定项，tasks 任务，regions 地区，agencies 单位，"
        "standards 标准，contradictions 方案自身的矛盾；不写则为 indicators",
        "indicators, criteria, tasks, regions, agencies, standards or contradictions; default: indicators",
    ),
    "code": Text(
        "判定项（24-1）、指标（24）、任务（T72）、任务目标（T72-1）或错误编号（ECO301）；不写则列出全部错误编号",
        "a criterion (24-1), indicator (24), task (T72), target (T72-1) or code (ECO301); without it: all codes",
    ),
    "readiness": Text(
        "另附计划安排、数据支撑、材料佐证三项是否齐备的对照表", "add the matrix of plan, data and evidence"
    ),
    "fix": Text(
        "先修好只有一种改法的错误（全角标点和数字、制表符、文件编码、单位写法），再检查还剩什么",
        "first mend what has one right answer (full-width signs and digits, tabs, encoding, spellings of units)",
    ),
    "diff": Text(
        "只显示 --fix 会改什么，不写入；有可改的地方时退出码为 1",
        "only show what --fix would change; nothing is written; exit 1 where there is anything",
    ),
    "every_place": Text(
        "文字输出逐处列出全部位置；不写则同一原因只写一次，列出前3处",
        "text tells every place; default: one cause once, with its first 3 places",
    ),
    "changed_since": Text(
        "只列出同这个版本（分支、标签、提交）分开以后新出现的问题，例如 origin/main",
        "only what is new since this branch left that revision, such as origin/main",
    ),
    "n": Text("抽多少个判定；不写则为 12", "how many verdicts; default: 12"),
    "seed": Text(
        "随机种子，数字或文字；同一种子、同一批数据抽到的相同；不写则为所查年份",
        "number or word; the same seed draws the same from the same data; default: the year",
    ),
}

METAVARS: Final = {
    "paths": Text("路径 ...", "PATH ..."),
    "standard": Text("标准", "ID"),
    "county": Text("地区", "REGION"),
    "indicator": Text("编号", "ID"),
    "agency": Text("单位", "OFFICE"),
    "year": Text("年份", "YEAR"),
    "validate_year": Text("年份", "YEAR"),
    "as_of": Text("日期", "DATE"),
    "until": Text("日期", "DATE"),
    "by": Text("方式", "BY"),
    "gaps_format": Text("格式", "FORMAT"),
    "worklist_agency": Text("单位", "OFFICE"),
    "worklist_format": Text("格式", "FORMAT"),
    "rectify": Text("", ""),
    "fail_on": Text("情况", "CASE"),
    "format": Text("格式", "FORMAT"),
    "findings_format": Text("格式", "FORMAT"),
    "report_format": Text("格式", "FORMAT"),
    "output": Text("文件", "FILE"),
    "ledger_output": Text("文件", "FILE"),
    "report_everything": Text("", ""),
    "report_output": Text("文件", "FILE"),
    "templates_action": Text("动作", "ACTION"),
    "templates_names": Text("模板 ...", "TEMPLATE ..."),
    "templates_to": Text("文件夹", "DIR"),
    "templates_force": Text("", ""),
    "schema_output": Text("文件夹", "DIR"),
    "write": Text("", ""),
    "what": Text("内容", "WHAT"),
    "code": Text("编号", "ID"),
    "readiness": Text("", ""),
    "fix": Text("", ""),
    "diff": Text("", ""),
    "every_place": Text("", ""),
    "changed_since": Text("版本", "REV"),
    "n": Text("数目", "NUMBER"),
    "seed": Text("种子", "SEED"),
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
