"""What `init` says, and the words in the files of a new project: comments of the registry, and its README."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from ecocheck.app.starting.given import Unfit
    from ecocheck.findings import Lang

_UNFIT: Final = {
    "no_folder": Text(
        "名称“{name}”不能用{sign}：它也是数据文件夹的名字，只用汉字，不写斜杠、冒号、引号一类的符号",
        "the name “{name}” cannot be used{sign}: it also names a folder of data; write no slashes, colons or quotes",
    ),
    "blank": Text("名称“{name}”中间有空格", "the name “{name}” has a blank in it"),
    "twice": Text("名称“{name}”写了两次", "the name “{name}” stands twice"),
    "unseen": Text(
        "“{name}”里有看不见的字符，请重新输入，不要粘贴", "“{name}” has an invisible character in it; type it again"
    ),
    "long": Text("“{name}”太长，最多200个字", "“{name}” is too long, at most 200 characters"),
}
_SIGN: Final = Text("（有 {sign}）", " ({sign})")
UNITS: Final = Text(
    "地区和单位。名称用全称；data 下的文件夹和地区同名。",
    "Regions and offices, by their full names; the folders under data have the names of the regions.",
)
COUNTY: Final = Text(
    "每个县区一条：- name: 名称，下一行 kind: 区、县、县级市、旗等；简称写在 aliases",
    "one entry each: - name, and on the next line kind (区, 县, 县级市, 旗, …); short names under aliases",
)
AGENCY: Final = Text(
    "牵头、配合指标的每个单位一条；方案里的简称、旧名写在 aliases",
    "every office that leads or supports an indicator; other names under aliases",
)
INDICATORS: Final = Text(
    "方案和指标。每条规则照抄方案的原文，规则里的数要在原文里。\n写着“待填”的都要换成方案里的，"
    "ecocheck validate 会列出还没填的。\n方案有任务清单的，另写 tasks.yaml；没有的不写。",
    "The plan and its indicators. Each rule cites the plan's sentence, which has its numbers.\nReplace every 待填; "
    "ecocheck validate lists what is left.\nA plan with a list of tasks also gets a tasks.yaml.",
)
SEED: Final = Text(
    "第一个指标，照下面的例子改；“unstated: 待填”永远不会判定达标",
    "the first indicator, to be changed as in the examples below; unstated: 待填 is never met",
)
EXAMPLES: Final = Text(
    "下面每一段是一种规则的例子，数和原文都是虚构的。\n要用哪一段，去掉行首的“# ”，换成方案里的；不用的删去。\n"
    "line 写适用范围：each 市和各县区各自做到，city 全市的标准，city_only 只判市级，county_only 只判县级，"
    "handed 下达到县区的目标。",
    "Each part below is an example of one kind of rule, with invented numbers.\nTake out the “# ” at the beginning of "
    "the lines and write what the plan says; delete the others.\nline: each (the city and every county by itself), "
    "city (a line for the whole city), city_only, county_only, or handed (targets handed down to counties).",
)
EXAMPLE: Final = Text("{kind}：{words}", "{kind}: {words}")
README: Final = Text(
    """\
# {city}

本文件夹是一个 ecocheck 项目：{plan}的指标，和各地区每年的数。

| 文件 | 内容 |
|---|---|
| `units.yaml` | 地区和单位 |
| `indicators.yaml` | 方案、指标、规则，每条规则附原文 |
| `tasks.yaml` | 方案的任务清单；方案没有的就没有这个文件 |
| `data/地区/年份.yaml` | 一个地区一年的数，每个数附来源 |
| `docs/plan/` | 方案全文（.md）；放了全文，程序核对登记册抄的原文 |
| `schemas/` | 编辑器用的提示；改了登记册以后运行 `ecocheck schema` 重做 |
| `ci-templates/`、`.github/` | 代码托管平台自动检查，先看文件开头的说明 |

## 每天怎样用

```
ecocheck validate
ecocheck form --county {county} --year 2024 --write
ecocheck check --county {county}
ecocheck report --county {county} -o 报告.html
```

第一行检查所有文件，哪一行有错、怎样改都写明；有错先改错。第二行建一份填报表（`data/{county}/2024.yaml`），
照里面的说明填数和来源；要发 Excel 表给各单位的，写 `-o 填报表.xlsx`，收回来用 `ecocheck collect`。
第三行看判定，第四行生成报告（`.docx` 是 Word）。每个命令的用法：`ecocheck 命令 --help`。

缺数就是“现状不清”，不会算作达标；目标不是结果，计划值不填成实际值；来源没说的，不编。

报告模板用程序自带的；要改的，用 `ecocheck templates eject` 取出。
""",
    """\
# {city}

This folder is a project of ecocheck: the indicators of {plan}, and the figures of each region and year.

| file | content |
|---|---|
| `units.yaml` | regions and offices |
| `indicators.yaml` | the plan, its indicators and rules, each with its sentence |
| `tasks.yaml` | the plan's list of tasks, if it has one |
| `data/REGION/YEAR.yaml` | the figures of one region and year, each with its source |
| `docs/plan/` | the plan's text (.md); where it lies, sentences of the registry are compared with it |
| `schemas/` | help for editors; make them anew with `ecocheck schema` after changes of the registry |
| `ci-templates/`, `.github/` | checks on CI servers; read their first lines |

## Day by day

```
ecocheck validate
ecocheck form --county {county} --year 2024 --write
ecocheck check --county {county}
ecocheck report --county {county} -o report.html
```

The first line checks every file and says what to mend. The second makes a form (`data/{county}/2024.yaml`); an
Excel form is made with `-o form.xlsx` and read back with `ecocheck collect`. The third shows verdicts, the fourth
makes a report (`.docx` is Word). Help: `ecocheck COMMAND --help`.

Missing figures leave a verdict open and never meet a line. Templates of reports are the program's own; take them
out to change them with `ecocheck templates eject`.
""",
)
OF_THE_PLAN: Final = Text("《{plan}》", "《{plan}》")
ANY_PLAN: Final = Text("工作方案", "a plan of work")
A_COUNTY: Final = Text("地区", "REGION")


def unfit_words(found: Unfit, lang: Lang) -> str:
    """Why a name cannot be taken."""
    sign = _SIGN.of(lang).format(sign=found.sign) if found.sign else ""
    return _UNFIT[found.why].of(lang).format(name=found.name, sign=sign)
