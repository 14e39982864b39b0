"""ECO485 and ECO570–573, shape: ranges, and what may stand beside the number of a rule or within a change."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO570",
        Text("范围要有一个下端、一个上端", "The ends of a range that may be left out"),
        Text(
            "range（范围）要写一个下端（at_least 或 more_than）和一个上端（at_most 或 less_than），"
            "下端小于上端，这里是 {there}。",
            "range takes one lower end (at_least or more_than) and one upper end (at_most or less_than) above it: "
            "{there}.",
        ),
        Text(
            "照文件补上或改正两端；只有一端的，不写 range，直接写那一种规则。",
            "Write both ends as the document has them; a rule with one end is written without range.",
        ),
        Text(
            "写反了的范围里一个数也没有，永远不会达标。",
            "A range whose ends are turned around holds no number, so nothing could meet it.",
        ),
        """\
rule:
  range:
    at_least: 65
    less_than: 35
""",
        """\
rule:
  range:
    at_least: 35
    less_than: 65
""",
    ),
    error(
        "ECO571",
        Text("允许的偏差写得不对", "A tolerance that cannot be used"),
        Text("tolerance（允许的偏差）{phrase}。", "tolerance: {phrase}."),
        Text(
            "照文件写 by（下浮5个百分点的写 by: 5）或 percent（下浮标准值的5%的写 percent: 5）其中一个；"
            "equals 旁的，改写成 between 或 range。",
            "Write by (by: 5 for five points) or percent (percent: 5 for five per cent of the line) as the document "
            "has it; instead of equals write between or range.",
        ),
        Text(
            "放宽多少只能照文件，写得不清楚就会把没有达到的判成达标。",
            "A line is eased only as a document says; anything unclear could turn a miss into a success.",
        ),
        """\
rule:
  at_least: 90
  tolerance:
    by: 5
    percent: 5
    document: 演政办发〔2023〕80号
    quote: 山区可下浮5个百分点
""",
        """\
rule:
  at_least: 90
  tolerance:
    by: 5
    document: 演政办发〔2023〕80号
    quote: 山区可下浮5个百分点
""",
    ),
    error(
        "ECO572",
        Text("同哪几年比写了两种", "Two ways to look at earlier years"),
        Text(
            "“{key}”（{title}）旁写了 years（连续几年），又写了 than_mean（同前几年的平均比），只能写一种。",
            'Beside "{key}" stand both years and than_mean; only one of them may.',
        ),
        Text(
            "文件说逐年的写 years，说同前几年平均比的写 than_mean；两样都要求的，用 all_of 写成两条。",
            "Write years for each year in turn, than_mean for the mean of the years before; where both are asked, "
            "write two rules under all_of.",
        ),
        Text("两种比法的结果不同，混着写就会判错。", "The two compare with different numbers."),
        """\
rule:
  improves: lower
  years: 3
  than_mean: 3
""",
        """\
rule:
  improves: lower
  years: 3
""",
    ),
    error(
        "ECO485",
        Text("两种写法只能写一种", "Two keys of which only one may stand"),
        Text(
            "写了 {other}，又写了 {key}，两者只能写一种。",
            "Both {other} and {key} are written; only one of them may be.",
        ),
        Text(
            "照文件的意思留下一个：averaged 是几年的平均数，years 是这几年每一年；"
            "from 是同写明的一年比，over 是同几年前比；"
            "percent 是平均水平的百分之几，points 是比平均水平高多少。两样都要求的，用 all_of 写成两条。",
            "Keep what the document says: averaged is the mean of some years, years each of them; from is a named "
            "year, over so many years before; percent is a part of the mean, points an amount beside it. Where both "
            "are asked, write two rules under all_of.",
        ),
        Text("两种写法比的是不同的数，一起写就不知道比哪一个。", "The two compare with different numbers."),
        """\
rule:
  change_percent:
    at_most: -15
  from: 2020
  over: 3
""",
        """\
rule:
  change_percent:
    at_most: -15
  from: 2020
""",
    ),
    error(
        "ECO573",
        Text("变化的要求写得不对", "What a change may be asked"),
        Text(
            "“{key}”（{title}）里要写一种数字规则（{known}），旁边只可以写 round，这里是 {written}。",
            '"{key}" takes one rule with numbers ({known}) and beside it only round: {written}.',
        ),
        Text(
            "写成 {key}: {{more_than: -1}} 这样；另有要求的，用 all_of 写成两条。",
            "Write it like {key}: {{more_than: -1}}; where more is asked, write two rules under all_of.",
        ),
        Text(
            "变化是当年同上年的差，平均、样本和放宽都不是对这个差说的。",
            "A change is the difference of two years; means, samples and tolerances are not about it.",
        ),
        """\
rule:
  change:
    more_than: -1
    averaged: 3
""",
        """\
rule:
  change:
    more_than: -1
""",
    ),
)
