"""ECO470 to ECO474: what a new project has not filled in yet."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, warning

ENTRIES: tuple[Entry, ...] = (
    warning(
        "ECO470",
        Text("登记册里还有没填的", "Not filled in yet"),
        Text("“{key}”还没有填写。", '"{key}" has not been filled in.'),
        Text(
            "照方案和本市的情况填写，换掉“待填”；成文日期写成 2024-01-31 这样。",
            "Write what the plan says in place of 待填; a date looks like 2024-01-31.",
        ),
        Text(
            "“待填”是新建项目时留的空，不是方案的内容；照它写出的报告里也是“待填”，不能用。",
            "A new project leaves 待填 where nobody has said anything. It is no fact, and reports show it.",
        ),
        """\
# indicators.yaml
plan:
  title: 待填
""",
        """\
# indicators.yaml
plan:
  title: 演练市创建方案
""",
        cause=(),
        many=Text("登记册里有 {count} 处还没有填写。", "{count} places of the registry have not been filled in."),
    ),
)
