"""What the help pages say of how a command ends, and examples of each, in both languages."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

EXITS: Final = {
    "validate": (
        (0, Text("没有错误", "no error")),
        (1, Text("有错误；用 --diff 时，有可以修复的地方", "errors found; with --diff: something to mend")),
    ),
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
                "命令写得不对，找不到项目，项目自己的模板有错，没有装 Word 组件，或 --all 的文件夹里有别的东西",
                "wrong usage, no project, a broken template of its own, no library for Word files, or other things in "
                "the folder of --all",
            ),
        ),
    ),
    "ledger": (
        (0, Text("台账已生成", "ledgers written")),
        (1, Text("登记册有错", "broken registry")),
        (
            2,
            Text(
                "命令写得不对，找不到项目，或没有装 Excel 组件",
                "wrong usage, no project, or no library for Excel files",
            ),
        ),
    ),
    "gaps": (
        (0, Text("没有未关闭的差距", "no open gap")),
        (1, Text("还有差距，或登记册有错", "open gaps, or a broken registry")),
    ),
    "worklist": ((0, Text("完成", "done")), (1, Text("登记册有错", "broken registry"))),
    "form": (
        (0, Text("完成", "done")),
        (1, Text("登记册有错，或已有的文件读不出来", "broken registry, or a file that cannot be read")),
    ),
    "list": ((0, Text("完成", "done")), (1, Text("登记册有错", "broken registry"))),
    "schema": ((0, Text("完成", "done")), (1, Text("登记册有错", "broken registry"))),
    "explain": ((0, Text("完成", "done")), (1, Text("登记册有错", "broken registry"))),
    "status": ((0, Text("完成", "done")), (1, Text("登记册有错", "broken registry"))),
    "templates": (
        (0, Text("完成", "done")),
        (
            2,
            Text(
                "命令写得不对，没有这个模板，或已有同名文件", "wrong usage, no such template, or files of the same name"
            ),
        ),
    ),
    "sample": ((0, Text("完成", "done")), (1, Text("登记册有错", "broken registry"))),
    "test": (
        (0, Text("用例全部通过", "every case passed")),
        (1, Text("有用例不通过或写得不对，或登记册有错", "a case failed or is badly written, or a broken registry")),
        (
            2,
            Text("命令写得不对，找不到项目，或找不到用例", "wrong usage, no project, or no cases"),
        ),
    ),
}
USUAL_EXITS: Final = (
    (2, Text("命令写得不对，或找不到项目", "wrong usage, or no project")),
    (3, Text("程序自身或磁盘出错", "a fault of the program or of the disk")),
)
NOTHING_EXIT: Final = (4, Text("所要的年份没有任何数据", "nothing of the year asked"))
WRITES_A_FOLDER: Final = frozenset({"schema"})
"""Commands whose `-o` names a folder."""

SELECTING: Final = frozenset(
    {"validate", "check", "report", "ledger", "gaps", "worklist", "explain", "status", "sample"}
)

EXAMPLES: Final = {
    "validate": (
        "ecocheck validate",
        "ecocheck validate --county 武都区",
        "ecocheck validate --diff",
        "ecocheck validate --format sarif -o ecocheck.sarif",
    ),
    "check": ("ecocheck check --county 武都区", "ecocheck check --indicator 24 --year 2024 --format json"),
    "report": (
        "ecocheck report --county 武都区",
        "ecocheck report --county 武都区 --format html -o 武都区.html",
        "ecocheck report --county 武都区 -o 武都区.docx",
        "ecocheck report --all -o 网站",
    ),
    "ledger": ("ecocheck ledger -o 台账.xlsx", "ecocheck ledger --county 武都区 --year 2024 -o 武都区.xlsx"),
    "gaps": (
        "ecocheck gaps --county 武都区 --until 2026-12-31",
        "ecocheck gaps --by agency -o 差距.csv",
    ),
    "worklist": (
        "ecocheck worklist --agency 市住建局",
        "ecocheck worklist --rectify --until 2026-12-31",
    ),
    "form": (
        "ecocheck form --county 武都区 --year 2026 --write",
        "ecocheck form --county 武都区 --year 2024 --indicator 24",
    ),
    "list": ("ecocheck list criteria", "ecocheck list tasks --format json"),
    "schema": ("ecocheck schema",),
    "explain": ("ecocheck explain 24-1 --county 武都区", "ecocheck explain T72-1", "ecocheck explain ECO301"),
    "status": ("ecocheck status", "ecocheck status --indicator 24-1", "ecocheck status --readiness"),
    "templates": ("ecocheck templates", "ecocheck templates eject _findings.html.j2"),
    "sample": ("ecocheck sample --n 12 --seed 2024", "ecocheck sample --county 武都区 --format json"),
    "test": (
        "ecocheck test",
        "ecocheck test tests/cases/24-城镇污水处理率.yaml",
        "ecocheck test --format junit -o 用例.xml",
    ),
}
