"""ECO652, 653, 664, consistency: targets of an earlier year, not set for the region, or set by its own office too."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import TARGET
from ecocheck.findings.entry import Entry, Text, warning

ENTRIES: tuple[Entry, ...] = (
    warning(
        "ECO652",
        Text(
            "目标的文件是以前年份的，没有写时段",
            "A target without a period, handed down in an earlier year",
        ),
        Text(
            "“{id}”（{name}）的考核目标没有写时段，文件是 {found} 年的，看不出是不是 {year} 年的目标，不能据以判定。",
            (
                'The target of "{id}" ({name}) states no period, and its document is of {found}; '
                "it is not known whether the target is for {year}, so it does not decide."
            ),
        ),
        Text(
            (
                "看下达文件：是 {found} 年一年的，换成 {year} 年下达的目标和文件；几年累计的，或者几年都有效的，"
                "加一行 period，写明起止，例如 period: {found}-01/{year}-12；提前下达、只管 {year} 年的，"
                "写 period: {year}。"
            ),
            (
                "See the document: a target of {found} alone is replaced by that of {year}; one of several years "
                "takes its span, such as period: {found}-01/{year}-12; one handed down early for {year} alone takes "
                "period: {year}."
            ),
        ),
        Text(
            "目标不写时段，就当作本年的；上年的目标留在本年，或者五年的目标当作一年的，判定都会错。",
            "Without a period a target would be of the file's year; last year's or a five-year one would then decide.",
        ),
        """\
# data/演练区/2024.yaml
measurements:
  7-2:
    value: 23
    unit: 微克/立方米
    source:
      title: 2024年环境质量报告
assigned:
  7-2:
    at_most: 26
    unit: 微克/立方米
    document: 演环发〔2023〕3号
    issuer: 演练市生态环境局
""",
        """\
# data/演练区/2024.yaml
measurements:
  7-2:
    value: 23
    unit: 微克/立方米
    source:
      title: 2024年环境质量报告
assigned:
  7-2:
    at_most: 25
    unit: 微克/立方米
    document: 演环发〔2024〕3号
    issuer: 演练市生态环境局
""",
    ),
    warning(
        "ECO653",
        Text(
            "不是下达给本地区本年的目标",
            "A target that was not set for the region and year",
        ),
        Text(
            "“{id}”（{name}）的考核目标（{written}）{phrase}，不作为下达给{region}的目标。",
            'The target of "{id}" ({name}), {written}, {phrase}; it does not count as set for {region}.',
        ),
        Text(
            (
                "写下达到{region}的、{year} 年的目标和文件；没有的，删去这一条，按考核目标未下达处理。"
                "文号、日期写错了的，照文件改正；确实由这份文件直接下达到{region}的，在 document 里写明"
                "在文件的哪一处。"
            ),
            (
                "Write the target set for {region} and {year}, with its document; where there is none take it out. "
                "A wrong number or day is mended by the document; if that one does set it for {region}, say in "
                "document at which place."
            ),
        ),
        Text(
            "目标由上级下达给本地区、管这一年，才能拿来判定；市级目标管的是全市，不当作县区的目标。",
            "A target decides only where an office above set it for the region and the year; the city's is for the "
            "whole city.",
        ),
        """\
assigned:
  7-2:
    at_most: 25
    unit: 微克/立方米
    document: 演环发〔2024〕3号
    issuer: 演练市生态环境局
    note: 市里的目标，区里没有单独下达
""",
        """\
assigned:
  7-2:
    at_most: 24
    unit: 微克/立方米
    document: 演环发〔2024〕8号
    issuer: 演练市生态环境局
""",
    ),
    warning(
        "ECO654",
        Text("同一单位下达了两个目标", "Two targets by one office"),
        Text(
            "“{id}”（{name}）同一单位（{issuer}）对同一时段下达了两个目标：{one}和 {other}。",
            '"{id}" ({name}) has two targets for one period by one office ({issuer}): {one} and {other}.',
        ),
        Text(
            "后一个是不是调整？是的，只留调整以后的一条，在它的 note 里写明调整了哪一份文件；不是的，核对哪一份管本地区"
            "这一年，另一条删去。写明以前两个都要达到。",
            "Is the later one an adjustment? If so keep only that and say in its note which document it replaces; if "
            "not see which is for the region and the year, and take the other out. Until then both must be met.",
        ),
        Text("两个数不同，判定会跟着变；管用的只有一个。", "The verdict depends on which of the two holds."),
        """\
assigned:
  17-1:
    - at_least: 3.2
      unit: "%"
      document: 演发改发〔2024〕8号
      issuer: 演练市发展改革委
    - at_least: 3.0
      unit: "%"
      document: 演发改发〔2024〕19号
      issuer: 演练市发展改革委
""",
        """\
assigned:
  17-1:
    at_least: 3.0
    unit: "%"
    document: 演发改发〔2024〕19号
    issuer: 演练市发展改革委
    note: 调整了演发改发〔2024〕8号的目标
""",
    ),
    warning(
        "ECO664",
        Text("上级单位旁边有自己的单位", "An own office beside the one above"),
        Text(
            "“{id}”的“{written}”里有{region}自己的单位“{own}”，{phrase}要看清。",
            '"{written}" of "{id}" holds {own}, an office of {region} itself: see in the document {phrase}.',
        ),
        Text(
            "查文件：是上级的，只写上级单位的全称；其实是{region}自己定的，改成实际的单位，自己定的不算数。",
            "See the document: where the office above decided, write that alone, in full; where {region} itself did, "
            "write its own office, which does not count.",
        ),
        Text(
            "考核目标要上级下达，豁免和下调基线要上级批准；自己的单位写在一起，就分不清是谁定的。",
            "Targets, waivers and lowered baselines come from the level above; with an own office beside it nobody can "
            "tell who decided.",
        ),
        """\
assigned:
  7-2:
    at_most: 25
    unit: 微克/立方米
    document: 演环发〔2024〕3号
    issuer: 演练区人民政府、演练市生态环境局
""",
        TARGET,
    ),
)
