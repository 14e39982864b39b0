"""ECO625 to ECO627, 631, 650 and 651, consistency: baselines, and the approvals by which they change."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import ADJUSTED, BASELINE
from ecocheck.findings.entry import Entry, Text, error, warning

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO625",
        Text("基准年不在本年之前", "A baseline of the year itself or later"),
        Text(
            "“{id}”的基准年是 {written}，不在本年（{year}）之前，不能用来比较。",
            'The baseline of "{id}" is of {written}, which is not before {year}; nothing is compared with it.',
        ),
        Text(
            "核对基准年，写以前年份的基线和出处；当年的数写到 measurements。",
            "Write the baseline of an earlier year with its source; the year's own figure goes under measurements.",
        ),
        Text("基线是以前的水平，用来看有没有减少。", "A baseline is what was there before."),
        """\
baselines:
  15-1:
    year: 2024
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
""",
        BASELINE,
    ),
    warning(
        "ECO626",
        Text("基线调整没有写批准文件", "An adjustment without its approval"),
        Text("“{id}”的基线调整{phrase}。", 'The adjustment of the baseline of "{id}"{phrase}.'),
        Text(
            "写明 document（批下来的文件）、approved_by（批准单位）和 date（批准日期）；还没有批准的，删去这一条。",
            "Write the document that approves it, approved_by and date; what nobody approved is to be taken out.",
        ),
        Text(
            "红线和保护地只有经批准才能调整，没有批准的减少就是减少。",
            "A baseline only changes by an approval; without one it shrank.",
        ),
        """\
baselines:
  15-1:
    year: 2020
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
    adjusted:
      - date: 2024-05-20
        value: 810.2
""",
        ADJUSTED,
    ),
    error(
        "ECO631",
        Text("基线调整的日期或数不对", "An adjustment that cannot be right"),
        Text("“{id}”的基线调整{phrase}，不能用来比较。", 'The adjustment of the baseline of "{id}" {phrase}.'),
        Text("{phrase_fix}。", "{phrase_fix}."),
        Text(
            "先有基线，才能调整；调整后的面积即为今后的底线。",
            "A baseline is there before it is adjusted, and what is left is the line from then on.",
        ),
        """\
baselines:
  15-1:
    year: 2020
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
    adjusted:
      - date: 2019-05-20
        value: 810.2
        document: 演政函〔2019〕8号
        approved_by: 演练市人民政府
""",
        ADJUSTED,
    ),
    warning(
        "ECO627",
        Text("基线和以前年份文件里的不一样", "The baseline moved"),
        Text(
            "“{id}”的基线{phrase}本年写的是 {written}，{year}年文件里是 {before}。",
            'The baseline of "{id}"{phrase} is {written}, and was {before} in the file of {year}.',
        ),
        Text(
            "对照划定成果和批准文件，两年写同一个数；基线的 year 和 value 不改，经批准调整过的、重新划定的，"
            "都在 adjusted 里写一条：批准日期、新的数、批准文件、批准单位。改正以前，低于较高的一个数不判达标。",
            "See the documents, and state one number in both years; year and value stay as they are, and what was "
            "changed or drawn anew goes under adjusted: date, value, document, approved_by. Until then nothing below "
            "the higher number counts as met.",
        ),
        Text("基线每年跟着现状改，就永远不会减少了。", "A baseline that follows the figure never shows a loss."),
        """\
# 上年文件里 15-1 的基线是 812.5
baselines:
  15-1:
    year: 2020
    value: 790
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
""",
        """\
# 上年文件里 15-1 的基线是 812.5
baselines:
  15-1:
    year: 2020
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
""",
    ),
    warning(
        "ECO650",
        Text("下调基线未经上级批准", "A baseline lowered without the level above"),
        Text(
            "“{id}”的基线由“{by}”批准下调为 {written}，“{by}”{phrase}，不能据以判达标。",
            'The baseline of "{id}" was lowered to {written} by "{by}", {phrase}, so it proves nothing.',
        ),
        Text(
            "approved_by 写批准的上级单位全称，document 写它的批准文件；没有批准的，删去这一条。",
            "Write the full name of the office above under approved_by and its document; else take it out.",
        ),
        Text(
            "未经上级批准的减少就是减少，本级不能自行批准。",
            "What nobody above approved is a loss, and nobody approves his own.",
        ),
        """\
baselines:
  15-1:
    year: 2020
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
    adjusted:
      - date: 2024-05-20
        value: 810.2
        document: 演区政函〔2024〕8号
        approved_by: 演练区人民政府
""",
        ADJUSTED,
    ),
    error(
        "ECO651",
        Text("基线是零或者负数", "A baseline of nothing"),
        Text(
            "“{id}”的基线{phrase}填的是 {written}，没有可以保持的，不能用来比较。",
            'The {phrase}baseline of "{id}" is {written}: there is nothing to hold, so nothing is compared with it.',
        ),
        Text("{phrase_fix}。", "{phrase_fix}."),
        Text("和零比，减少到多少都算保住了。", "Against nothing every loss would pass."),
        """\
baselines:
  15-1:
    year: 2020
    value: 0
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
""",
        BASELINE,
    ),
)
