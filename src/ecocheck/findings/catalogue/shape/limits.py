"""ECO322–326, shape: words, years and numbers that are not allowed."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import BASELINE
from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO322",
        Text("只能从几个词里选", "Only certain words may stand here"),
        Text("“{key}”（{title}）里不能写“{written}”。", '"{written}" may not stand in "{key}".'),
        Text("{phrase_more}{phrase}。{phrase_fix}", "{phrase_more}{phrase}.{phrase_fix}"),
        Text("这一项按固定的词分类，换一种说法就归不了类。", "Entries are sorted by these words, and by no others."),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    stage: 正式
    source:
      title: 2024年林草资源年报
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    stage: 核定
    source:
      title: 2024年林草资源年报
""",
    ),
    error(
        "ECO323",
        Text("规则里只能写 true", "Only true may stand in this rule"),
        Text(
            "规则“{key}”（{title}）后面只能写 true，现在是 {written}。",
            'Only true may stand after the rule "{key}", not {written}.',
        ),
        Text("写成“{key}: true”；不要这条规则的，换成别的规则。", 'Write "{key}: true", or take another kind of rule.'),
        Text(
            "这类规则只问有没有做到，没有数值，也没有反面。",
            "Such a rule asks for a fact; it has no number and no opposite.",
        ),
        """\
rule:
  done: false
""",
        """\
rule:
  done: true
""",
    ),
    error(
        "ECO324",
        Text("年份不合理", "Not a sensible year"),
        Text(
            "“{key}”（{title}）写成了 {written}，年份应在 1949 到 2100 之间。",
            '"{key}" is {written}; a year lies between 1949 and 2100.',
        ),
        Text("写四位数的年份，例如 2024。", "Write a year of four figures, such as 2024."),
        Text("年份错了，就会和错的规则、错的上年数据比较。", "A wrong year is judged by a wrong rule."),
        """\
baselines:
  15-1:
    year: 20
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
""",
        BASELINE,
    ),
    error(
        "ECO325",
        Text("数字超出允许的范围", "A number out of bounds"),
        Text("“{key}”（{title}）写成了 {written}，应当 {bound}。", '"{key}" is {written}, and must be {bound}.'),
        Text("改成 {bound} 的整数；没有这个数的，删去这一行。", "Write a whole number {bound}, or take the line out."),
        Text(
            "这样的数不可能是真的，多半是敲错或者拿 0 占位。",
            "Such a number cannot be; mostly it is a slip or a placeholder.",
        ),
        """\
measurements:
  35-1:
    value: 96.1
    unit: "%"
    survey:
      agency: 演练区统计局
      method: 电话调查
      sample: 0
      date: 2024-11-20
    source:
      title: 2024年演练区公众满意度调查报告
""",
        """\
measurements:
  35-1:
    value: 96.1
    unit: "%"
    survey:
      agency: 演练区统计局
      method: 电话调查
      sample: 1200
      date: 2024-11-20
    source:
      title: 2024年演练区公众满意度调查报告
""",
    ),
    error(
        "ECO326",
        Text("清单里的项数不够", "Too few items"),
        Text("“{key}”（{title}）至少要有 {least} 项。", '"{key}" needs at least {least}.'),
        Text("补上缺的项，每项一行，前面写短横。", "Add what is missing, a line and a dash for each."),
        Text(
            "空的清单等于没有写，例如没有牵头单位就没有人负责。",
            "An empty list says nothing: without a lead office nobody answers.",
        ),
        "lead: []\n",
        """\
lead:
  - 市住建局
""",
    ),
)
