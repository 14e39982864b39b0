"""ECO33x and ECO399, shape: what belongs together in an entry or a rule."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import FOREST, SEWAGE_IN_PARTS, TARGET
from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO330",
        Text("没有数值", "No figure"),
        Text("“{key}”只写了说明，没有数值。", '"{key}" has no figure.'),
        Text(
            "写 value（数值），或者 numerator（分子）和 denominator（分母）一起写{phrase_more_below}；"
            "问有几个、几起的，查过确实没有，写 value: 0；还没有数据的，把整项删去。",
            "Write value, or numerator together with denominator{phrase_more_below}; value: 0 where something is "
            "counted and it is certain that there was none; where there are no data yet take the entry out.",
        ),
        Text(
            "没有数值就没有可以判断的东西；整项不写，会如实显示为缺数据。",
            "Without a figure there is nothing to judge; a missing entry is shown as missing.",
        ),
        """\
measurements:
  10-1:
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
        FOREST,
    ),
    error(
        "ECO331",
        Text("分子、分母只写了一个", "A part without its partner"),
        Text(
            "写了“{key}”（{title}），缺少“{missing}”（{missing_title}）。", '"{key}" stands here without "{missing}".'
        ),
        Text(
            "补上“{missing}”；只知道比例的，改写 value。",
            'Add "{missing}", or write value where only the ratio is known.',
        ),
        Text("只有一半算不出比例。", "One half makes no ratio."),
        """\
measurements:
  24-1:
    numerator: 2460
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
""",
        SEWAGE_IN_PARTS,
    ),
    error(
        "ECO332",
        Text("考核目标要有一个比较方式", "A target needs one comparison"),
        Text(
            "考核目标应当写一个、也只写一个比较方式，现在写了 {count} 个（{there}）。",
            "A target takes exactly one comparison, and there are {count} here ({there}).",
        ),
        Text("从 {known} 里选一个：不低于、大于、不高于、小于、等于。", "Take one of {known}."),
        Text(
            "不知道是“不低于”还是“不高于”，就没法判断完成没有；有两项目标的，分成清单里的两条。",
            "At least or at most decides everything; two targets make two items of a list.",
        ),
        """\
assigned:
  7-2:
    unit: 微克/立方米
    document: 演环发〔2024〕3号
    issuer: 演练市生态环境局
""",
        TARGET,
    ),
    error(
        "ECO333",
        Text("规则没有写种类", "A rule without a kind"),
        Text(
            "规则应当写成“种类: 数值”，“{written}”不是。",
            'A rule has the form "kind: number", and "{written}" has not.',
        ),
        Text(
            "{phrase_more}",
            "{phrase_more}",
        ),
        Text(
            "规则的种类决定怎样判断，写成一句话就判断不了。",
            "The kind says how to judge; a sentence cannot be judged by.",
        ),
        "rule: 不低于98\n",
        """\
rule:
  at_least: 98
""",
    ),
    error(
        "ECO334",
        Text("一条规则写了几个种类", "Several kinds in one rule"),
        Text("一条规则只能有一个种类，这里有：{there}。", "A rule has one kind, and here are: {there}."),
        Text(
            "要同时满足的，写成 all_of 清单；满足其一的，写成 any_of 清单；否则只留一个。",
            "Use a list under all_of where all must hold, under any_of where one suffices; else keep one.",
        ),
        Text(
            "两个种类放在一起，看不出是都要满足还是满足一个。",
            "Two kinds side by side do not say whether both must hold.",
        ),
        """\
rule:
  at_least: 90
  at_most: 100
""",
        """\
rule:
  all_of:
    - at_least: 90
    - at_most: 100
""",
    ),
    error(
        "ECO335",
        Text("规则的种类写错了", "Misspelled kind of rule"),
        Text("没有“{key}”这种规则，像是“{write}”写错了。", 'There is no rule "{key}"; it looks like "{write}".'),
        Text("如果是这个意思，改成“{write}”。", 'If that is what is meant, write "{write}".'),
        Text("种类是固定的英文词，写错了就不知道怎样判断。", "Kinds are fixed English words."),
        """\
rule:
  at_last: 98
""",
        """\
rule:
  at_least: 98
""",
    ),
    error(
        "ECO336",
        Text("提高多少要写清是百分点还是百分比", "Points or percent"),
        Text(
            "“{key}”（{title}）要写 points（百分点）或 percent（相对百分比）其中一个。",
            '"{key}" takes either points or percent.',
        ),
        Text(
            "从 60% 提高到 62%，是 points: 2；是原来的 1.02 倍，是 percent: 2。",
            "From 60 % to 62 % is points: 2; 1.02 times as much is percent: 2.",
        ),
        Text("两种算法结果不同，混着写就会判错。", "The two give different lines."),
        """\
rule:
  rises_by:
    points: 2
    percent: 2
""",
        """\
rule:
  rises_by:
    points: 2
""",
    ),
    error(
        "ECO337",
        Text("范围的两端写得不对", "The ends of a range"),
        Text(
            "between（介于）写两个数，先小后大，这里是 {there}。",
            "between takes two numbers, the lower first: {there}.",
        ),
        Text("{phrase}。", "{phrase}."),
        Text(
            "写反了的范围里一个数也没有，永远不会达标。",
            "A range whose ends are turned around holds no number, so nothing could meet it.",
        ),
        """\
rule:
  between: [30, 20]
""",
        """\
rule:
  between: [20, 30]
""",
    ),
    error(
        "ECO399",
        Text("写法不合要求", "Not in the expected form"),
        Text(
            "“{key}”（{title}）里的“{written}”不合这一项的要求。", '"{written}" in "{key}" is not in the expected form.'
        ),
        Text(
            "对照 docs 里的数据格式说明，或者参照别的文件里同一项的写法。",
            "Compare the description of the data format, or the same entry in another file.",
        ),
        Text("读不懂的内容不能拿来判断。", "What cannot be read cannot be judged."),
        """\
measurements:
  10-1:
    value: 写法不合要求
""",
        FOREST,
    ),
)
