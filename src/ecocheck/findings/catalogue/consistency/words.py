"""ECO640–643 and 649, consistency: parts or words beside a figure that contradict it: span, basis, completion."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import SEWAGE
from ecocheck.findings.entry import Entry, Text, warning

ENTRIES: tuple[Entry, ...] = (
    warning(
        "ECO640",
        Text("填报值与分子、分母之比分居标准两侧", "A value on another side of the line than its parts"),
        Text(
            "“{id}”（{name}）填的是 {written}，{numerator}/{denominator} 得 {ratio}，判定不同，以 {ratio} 为准。",
            '"{id}" ({name}) says {written}, but {numerator} of {denominator} is {ratio}, which decides.',
        ),
        Text(
            "核对三个数；分子、分母对的，value 多写一位小数或不写。",
            "Check the three; if the parts are right write the value with another decimal, or leave it out.",
        ),
        Text("四舍五入会使略低于标准的数显示为达到标准。", "Rounding makes a miss look like a hit."),
        """\
measurements:
  24-1:
    value: 98
    numerator: 1012.7
    denominator: 1038.6
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
""",
        """\
measurements:
  24-1:
    value: 97.51
    numerator: 1012.7
    denominator: 1038.6
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
""",
    ),
    warning(
        "ECO641",
        Text("来源里有几种口径，没有写明是哪一种", "Several bases in the source and none stated"),
        Text(
            "“{id}”（{name}）没有写口径，来源里说到“{found}”。",
            '"{id}" ({name}) states no basis, and its source speaks of "{found}".',
        ),
        Text("写明 basis；quote 只摘本项那一句。", "State the basis, and quote only the sentence that is meant."),
        Text(
            "同一来源的几个数口径不同，不写明就不知道取的是哪一个。",
            "Figures on several bases stand in one source; which was taken must be said.",
        ),
        """\
measurements:
  23-1:
    value: 100
    unit: "%"
    source:
      title: 2024年环境质量报告
      quote: 县级及以上和乡镇及以上水源地水质达标率均为100%
""",
        """\
measurements:
  23-1:
    value: 100
    unit: "%"
    basis: 乡镇及以上
    source:
      title: 2024年环境质量报告
      quote: 乡镇及以上水源地水质达标率为100%
""",
    ),
    warning(
        "ECO642",
        Text("文字表述不是全年，又未写时段", "Words of another span, and no period"),
        Text(
            "“{id}”（{name}）没有写时段，文字里说的是“{said}”，不是{year}年全年，所以不作判断。",
            '"{id}" ({name}) states no period, and the words say "{said}", not all of {year}: not judged.',
        ),
        Text(
            "{phrase_first}写一行 period：确是这个时段的照实写，例如 {year}-01/{year}-09；确是全年的写年份，"
            "并改文字。{phrase_more}",
            "{phrase_first}Add period: the span, such as {year}-01/{year}-09; for the whole year write the year and "
            "mend the words.{phrase_more}",
        ),
        Text(
            "不写时段就当作全年，部分月份或以前年份的数会被当成全年的。",
            "Without a period the whole year is understood.",
        ),
        """\
measurements:
  24-1:
    value: 98.6
    unit: "%"
    source:
      title: 2024年1—9月城镇污水处理统计表
""",
        SEWAGE,
    ),
    warning(
        "ECO643",
        Text("文字说的时段和填的不一致", "Words of another span than the period stated"),
        Text(
            "“{id}”（{name}）填的时段是 {stated}，文字里说的是“{said}”；{phrase}。",
            '"{id}" ({name}) states the period {stated}, and the words say "{said}"; {phrase}.',
        ),
        Text(
            "核对来源，改 period 或改文字；确是从名称里有别的年份的文件里来的，在 quote 里摘写明年份的那一句。",
            "Check the source, and mend period or the words; where a document with another year in its title has the "
            "figure, quote the sentence that names the year.",
        ),
        Text("时段和来源对不上，这个数就说不清是哪几个月的。", "Period and source must agree."),
        """\
measurements:
  24-1:
    value: 98.6
    unit: "%"
    period: 2024
    source:
      title: 2024年1—9月城镇污水处理统计表
""",
        """\
measurements:
  24-1:
    value: 98.6
    unit: "%"
    period: 2024
    source:
      title: 2024年城镇污水处理统计表
""",
    ),
    warning(
        "ECO649",
        Text("数据已达到，文字表述为未完成", "A line that is kept beside words that the work is not done"),
        Text(
            "“{id}”（{name}）填的数达到要求，旁边却写“{word}”。",
            '"{id}" ({name}) keeps its line, and the words beside it say "{word}".',
        ),
        Text(
            "核对这个数：是计划数的，改写到 planned；确是完成数的，改文字。",
            "Check the figure: a planned one belongs under planned; where it was reached, mend the words.",
        ),
        Text("把计划完成的数当成完成数填报，是常见的差错。", "A planned figure is easily entered as a result."),
        """\
measurements:
  24-1:
    value: 98.6
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
    note: 尚未完成，计划明年完成
""",
        SEWAGE,
    ),
)
