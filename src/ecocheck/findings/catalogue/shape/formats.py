"""ECO31x and ECO32x, shape: how numbers, dates, periods, ids and checksums are written."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import BASELINE, FACT, FOREST, FOREST_WITH_PERIOD, SEWAGE_IN_PARTS
from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO315",
        Text("这里要写数字", "A number is expected"),
        Text("“{key}”（{title}）要写数字，现在是 {written}。", '"{key}" takes a number, and {written} is none.'),
        Text(
            "写阿拉伯数字，例如 98 或 98.2；true、false 只用在“是否完成”一类的项目。",
            "Write figures, such as 98 or 98.2; true and false are for facts only.",
        ),
        Text("不是数字就不能和目标比较。", "Only numbers can be compared with a line."),
        """\
measurements:
  24-1:
    numerator: true
    denominator: 2500
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
""",
        SEWAGE_IN_PARTS,
    ),
    error(
        "ECO316",
        Text("是与否要写 true 或 false", "true or false is expected"),
        Text("“{key}”（{title}）里的“{written}”不能表示是或否。", '"{written}" in "{key}" does not say true or false.'),
        Text(
            "是、已完成，写 true；否、未完成，写 false；填数的项目写数。{phrase}。{phrase_fix}",
            "Write true for yes or done, false for no or not done, and a number where one is asked. "
            "{phrase}.{phrase_fix}",
        ),
        Text(
            "文字有各种说法，只有 true 和 false 不会读错。",
            "There are many words for yes; only true and false are read without doubt.",
        ),
        """\
measurements:
  4-1:
    value: 已完成
    source:
      title: 演练区河湖长制实施方案
""",
        FACT,
    ),
    error(
        "ECO317",
        Text("这里要写整数", "A whole number is expected"),
        Text("“{key}”（{title}）要写整数，现在是 {written}。", '"{key}" takes a whole number, and {written} is none.'),
        Text("{phrase}{phrase_fix}", "{phrase}{phrase_fix}"),
        Text(
            "年份、编号、样本量没有小数。从表格复制时容易带出“.0”。",
            "Years, ids and samples have no decimals; spreadsheets like to add .0.",
        ),
        """\
baselines:
  15-1:
    year: 2020.0
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
""",
        BASELINE,
    ),
    error(
        "ECO318",
        Text("日期的写法不对", "Not a date"),
        Text(
            "“{key}”（{title}）里的“{written}”{phrase_what}。",
            '"{written}" in "{key}" {phrase_what}.',
        ),
        Text(
            "{phrase_form}{phrase}{phrase_leave}{phrase_fix}",
            "{phrase_form}{phrase}{phrase_leave}{phrase_fix}",
        ),
        Text(
            "各处日期写法不一样，统一成一种才能比较先后。",
            "Dates are written in many ways; only one form can be put in order.",
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
      published: 2025年1月15日
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
      published: 2025-01-15
""",
    ),
    error(
        "ECO319",
        Text("时段的写法不对", "Not a period"),
        Text(
            "“{key}”（{title}）里的“{written}”{phrase_wrong}。",
            '"{written}" in "{key}" {phrase_wrong}.',
        ),
        Text(
            "{phrase_form}{phrase}。{phrase_fix}",
            "{phrase_form}{phrase}.{phrase_fix}",
        ),
        Text(
            "一月到九月的数不能当全年的数，所以时段要写得能核对。",
            "A figure of nine months is not one of the year, so the period must be clear.",
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    period: 2024年1-12月
    source:
      title: 2024年林草资源年报
""",
        FOREST_WITH_PERIOD,
    ),
    error(
        "ECO320",
        Text("编号的写法不对", "Not an id"),
        Text("“{key}”（{title}）里的“{written}”不是编号的写法。", '"{written}" in "{key}" is not how ids are written.'),
        Text(
            "{phrase_more}判定项写“指标号-序号”，例如 24-1；任务写 T72；任务的目标写 T72-1。用半角字符。{phrase_fix}",
            "{phrase_more}A criterion is 24-1, a task T72, a task's target T72-1, all in plain half-width characters."
            "{phrase_fix}",
        ),
        Text("数据文件靠编号找到规则，写法不同就找不到。", "Data files find their rule by the id."),
        "id: 24_1\n",
        "id: 24-1\n",
    ),
    error(
        "ECO321",
        Text("校验值的写法不对", "Not a checksum"),
        Text(
            "“{key}”（{title}）要写 64 位小写的十六进制字符{phrase_said}。",
            '"{key}" takes 64 lower-case hexadecimal characters{phrase_said}.',
        ),
        Text(
            "全部用小写，不留空格，前面不写 sha256:。{phrase}{phrase_fix}",
            "In lower case, without blanks or a name before it. {phrase}{phrase_fix}",
        ),
        Text(
            "校验值用来证明佐证材料没有换过，差一个字符就核对不上。",
            "The checksum proves that a document has not been replaced.",
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
    evidence:
      - file: evidence/2024/10-1.pdf
        sha256: 3F9A
""",
        FOREST,
    ),
)
