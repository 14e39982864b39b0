"""ECO580–586, 589 and 598, values: figures of wider regions, with which verdicts compare."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error, warning

_RIGHT = """\
# 市的文件；units.yaml 里有 演练省
wider:
  24-1:
    of: 演练省
    mean: 96.5
    unit: "%"
    source:
      title: 演练省2024年城镇排水统计年报
      published: 2025-06-20
"""
_TWICE = """\
# 市的文件；units.yaml 里有 演练省
wider:
  24-1:
    - of: 演练省
      mean: 95
      unit: "%"
      source:
        title: 演练省2024年城镇排水统计快报
    - of: 演练省
      mean: 96.5
      unit: "%"
      source:
        title: 演练省2024年城镇排水统计年报
"""
_TOTAL = """\
# 市的文件；units.yaml 里有 演练省
measurements:
  15-1:
    value: 1200
    unit: 平方公里
    source:
      title: 演练市2024年生态保护红线公报
baselines:
  15-1:
    year: 2020
    value: 1200
    unit: 平方公里
    source:
      title: 演练市生态保护红线评估调整成果
wider:
  15-1:
    of: 演练省
    total: 9000
    unit: 平方公里
    source:
      title: 演练省2024年生态保护红线公报
"""

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO580",
        Text("县区的文件里写了上级地区的数", "A county records figures of wider regions"),
        Text(
            "“{region}”的文件里不能有 wider（上级地区的公布数）。",
            "The file of {region} must not have wider (figures of wider regions).",
        ),
        Text("这一节移到市的文件 {file}，由市级登记。", "Move the section to the city's file {file}."),
        Text(
            "县区要和上级地区的平均水平比。这个数由市级登记一次，各县区用同一个；县区不能给自己登记要比的数。",
            "Counties are compared with these figures, so the city records them once for all.",
        ),
        _RIGHT.replace("# 市的文件", "# 县区的文件"),
        _RIGHT,
    ),
    error(
        "ECO581",
        Text("units.yaml 里没有这个上级地区", "A wider region that units.yaml does not have"),
        Text(
            "没有“{written}”这个上级地区，units.yaml 里有：{known}。",
            "There is no wider region {written}; units.yaml has {known}.",
        ),
        Text(
            "写成其中一个；确有这个地区的，把名称加进 units.yaml 的 wider。",
            "Write one of these; a region that is missing goes into wider in units.yaml.",
        ),
        Text(
            "规则按名称找上级地区的数，名称差一个字就找不到。",
            "Rules look for the figure by the region's name.",
        ),
        _RIGHT.replace("of: 演练省", "of: 演连省"),
        _RIGHT,
    ),
    error(
        "ECO582",
        Text("上级地区的数和本项不是同一种数", "A wider region's figure of another quantity"),
        Text(
            "“{id}”（{name}）登记的{of}的数：{phrase}。",
            '"{id}" ({name}), the figure of {of}: {phrase}.',
        ),
        Text(
            "照公布文件核对；单位、口径不同的，换算或者找同单位、同口径的数。没有的不填，比不了的判定留作现状不清。",
            "Check it with the document; convert it, or look for the figure in the criterion's unit and basis. Leave "
            "out what is not to be had.",
        ),
        Text(
            "县区的数要和它比大小，单位、口径不同就会比错。",
            "Counties' figures are compared with it, which takes the same unit and basis.",
        ),
        _RIGHT.replace('"%"', "万吨"),
        _RIGHT,
    ),
    error(
        "ECO583",
        Text("上级地区的数不是全年的", "A wider region's figure is not of the year"),
        Text(
            "“{id}”（{name}）登记的{of}的数：{phrase}。",
            '"{id}" ({name}), the figure of {of}: {phrase}.',
        ),
        Text(
            "等{year}年全年的数公布以后再登记；别的年份的数，登记在那一年的文件里。",
            "Record the figure of all of {year} once it is published; that of another year belongs into that year's "
            "file.",
        ),
        Text(
            "本地全年的数，只能同上级地区同一年全年的数比。",
            "A year's figure is compared with that of the same whole year.",
        ),
        _RIGHT.replace("2025-06-20", "2024-10-20"),
        _RIGHT,
    ),
    error(
        "ECO584",
        Text("同一个上级地区的数登记了两次", "A wider region's figure twice"),
        Text(
            "“{id}”（{name}）登记了两个{of}的数，口径相同。",
            '"{id}" ({name}) has two figures of {of} on one basis.',
        ),
        Text(
            "照公布文件留一个；口径不同的，写明 basis。", "Keep the one that was published; state the basis of others."
        ),
        Text("两个数不一样，就不知道同哪一个比。", "Of two figures nobody knows which is the line."),
        _TWICE,
        _RIGHT,
    ),
    warning(
        "ECO585",
        Text("上级地区的数没有写明公布文件", "A wider region's figure without a document"),
        Text(
            "“{id}”（{name}）登记的{of}的数没有写明公布它的文件。",
            '"{id}" ({name}), the figure of {of}: no document is named that published it.',
        ),
        Text(
            "在 source 下写 title（文件全名），有文号的加 document。",
            "Name the document under source: title, and document for its number.",
        ),
        Text(
            "据它判定达标，须查得到这个数是谁公布的；没有文件的，达标的判定留作现状不清。",
            "A success that rests on it needs the document; without it the verdict stays open.",
        ),
        _RIGHT[: _RIGHT.index("    source:")],
        _RIGHT,
    ),
    warning(
        "ECO586",
        Text("上级地区的数和已有的数对不上", "A wider region's figure is at odds with what is known"),
        Text(
            "“{id}”（{name}）登记的{of}的数是 {written}，{phrase}。",
            '"{id}" ({name}), the figure of {of} is {written}: {phrase}.',
        ),
        Text(
            "对照公布文件，核对是不是填错了数、单位或者地区；没有错的，核对本市和各县区的数。",
            "Check figure, unit and region with the document; if they are right check those of the city and counties.",
        ),
        Text(
            "上级地区包括本市，总量不会比本市小；全市的平均水平在各县区的最低、最高之间，总量是各县区之和。",
            "A wider region holds the city, and the city's mean lies between its counties' figures.",
        ),
        _TOTAL.replace("total: 9000", "total: 900"),
        _TOTAL,
    ),
    error(
        "ECO589",
        Text("上级地区的数要写清是平均水平还是总量", "Mean or total of a wider region"),
        Text(
            "“{key}”（{title}）要写 mean（平均水平）或 total（总量）其中一个，{phrase}。",
            '"{key}" takes either mean or total; {phrase}.',
        ),
        Text(
            "只留一个；两个都有公布的，分两条写，各写各的单位。",
            "Keep one; where both are published write two entries, each with its unit.",
        ),
        Text("县区同平均水平比；总量只用来核对。", "Counties are compared with means; totals are for checking."),
        _RIGHT.replace("    mean: 96.5\n", "    mean: 96.5\n    total: 900\n"),
        _RIGHT,
    ),
    error(
        "ECO598",
        Text("规则里的上级地区 units.yaml 没有", "A rule names a region that units.yaml does not have"),
        Text(
            "“{id}”的规则要同“{written}”比，units.yaml 里没有这个上级地区（有：{known}）。",
            'The rule of "{id}" compares with {written}, which is no wider region of units.yaml (there are: {known}).',
        ),
        Text(
            "改成其中一个；确有这个地区的，把名称加进 units.yaml 的 wider。",
            "Write one of these; a region that is missing goes into wider in units.yaml.",
        ),
        Text(
            "名称对不上，市里就登记不了它的数，这一项永远是现状不清。",
            "No figure could be recorded for it, so the verdict would stay open for ever.",
        ),
        """\
rule:
  wider_mean:
    of: 演连省
    is: less_than
""",
        """\
rule:
  wider_mean:
    of: 演练省
    is: less_than
""",
    ),
)
