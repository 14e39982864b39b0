"""ECO618–621, consistency: a figure compared with the year before, and a percentage written as a fraction."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import SEWAGE
from ecocheck.findings.entry import Entry, Text, warning

ENTRIES: tuple[Entry, ...] = (
    warning(
        "ECO618",
        Text("上年的数写了两处", "Last year's value in two places"),
        Text(
            "“{id}”（{name}）写了 compare（上年数值），但 {year} 年已经有自己的文件。",
            '"{id}" ({name}) has compare, and {year} has a file of its own.',
        ),
        Text(
            "把数写进 {year} 年的文件，删去这里的 compare。",
            "Put the value into the file of {year}, and take compare out.",
        ),
        Text(
            "同一个数写在两处，改了一处忘了另一处，就会对不上。",
            "A value that stands twice will one day differ from itself.",
        ),
        """\
# data/演练区/2023.yaml 已经有 10-1
measurements:
  10-1:
    value: 71.5
    unit: "%"
    compare:
      year: 2023
      value: 70.9
    source:
      title: 2024年林草资源年报
""",
        """\
# data/演练区/2023.yaml 已经有 10-1
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
    ),
    warning(
        "ECO619",
        Text("compare 不是上一年的", "compare is not of the year before"),
        Text(
            "“{id}”（{name}）的 compare 是 {written} 年的，要和 {wanted} 年比较。",
            'compare of "{id}" ({name}) is of {written}; the comparison is with {wanted}.',
        ),
        Text("换成 {wanted} 年的数；别的年份的放到 also。", "Write the value of {wanted}; other years go to also."),
        Text(
            "保持稳定、逐步提高都和上一年比，别的年份的数用不上。",
            "Stable and rising are measured against the year before.",
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    compare:
      year: 2020
      value: 70.9
    source:
      title: 2024年林草资源年报
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    compare:
      year: 2023
      value: 70.9
    source:
      title: 2024年林草资源年报
""",
    ),
    warning(
        "ECO620",
        Text("和上一年相差太大", "Far from the year before"),
        Text(
            "“{id}”（{name}）本年是 {written}{unit}，上一年是 {before}{unit}，相差太大。",
            '"{id}" ({name}) is {written}{unit} after {before}{unit} the year before.',
        ),
        Text(
            (
                "核对有没有抄错、口径有没有变；口径变了的，两年都写明 basis；确实变化大的，在 note 里说明原因"
                "，就不再提醒。"
            ),
            (
                "Check the figure and whether the basis changed; state basis in both years; a real change is "
                "explained in note, which settles it."
            ),
        ),
        Text(
            "一年里变化这么大，多半是抄错了一位，或者换了统计口径。",
            "Such a change mostly is a slip, or another way of counting.",
        ),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    compare:
      year: 2023
      value: 41.2
    source:
      title: 2024年林草资源年报
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    compare:
      year: 2023
      value: 71.2
    source:
      title: 2024年林草资源年报
""",
    ),
    warning(
        "ECO655",
        Text("分子、分母和上年一字不差", "Both parts are last year's"),
        Text(
            "“{id}”（{name}）的分子 {numerator}、分母 {denominator} 和 {before} 年的一字不差，像是上年的数没有换。",
            'The parts of "{id}" ({name}), {numerator} and {denominator}, are those of {before} to the digit.',
        ),
        Text(
            "换成 {year} 年的数；确实没有变的，在 note 里说明原因，就不再提醒。",
            "Put the figures of {year} in their place; where nothing changed say why in note, which settles it.",
        ),
        Text(
            "量出来的两个数不会隔一年都一样；只改了标题的年份，数还是上年的。",
            "Two measured numbers do not come out the same a year later; only the year in the title was changed.",
        ),
        """\
# 上年文件里也是 981.4 和 1012.3
measurements:
  24-1:
    numerator: 981.4
    denominator: 1012.3
    unit: "%"
    source:
      title: 2024年城镇排水统计年报
""",
        """\
measurements:
  24-1:
    numerator: 990.2
    denominator: 1015.8
    unit: "%"
    source:
      title: 2024年城镇排水统计年报
""",
    ),
    warning(
        "ECO657",
        Text("分母和上年相差太大", "A denominator far from last year's"),
        Text(
            "“{id}”（{name}）的分母本年是 {written}，上年是 {before}，比例相近也要核对。",
            'The denominator of "{id}" ({name}) is {written} after {before} the year before, whatever the share is.',
        ),
        Text(
            "核对是不是漏报了一部分、换了计量单位（如吨和万吨）；确实变了的，在 note 里说明原因，就不再提醒。",
            "See whether a part was left out, or the multiples changed; a real change is explained in note, "
            "which settles it.",
        ),
        Text(
            "行政村、干部、污水量一类的总数一年里很少翻番或者减半；分子、分母一起少报，比例看不出来。",
            "Villages, officials or sewage seldom double or halve within a year; where both parts leave half out, the "
            "share does not tell.",
        ),
        """\
# 上年文件里的分母是 1015.8
measurements:
  24-1:
    numerator: 99.9
    denominator: 101.5
    unit: "%"
    source:
      title: 2024年城镇排水统计年报
""",
        """\
measurements:
  24-1:
    numerator: 999.9
    denominator: 1015.2
    unit: "%"
    source:
      title: 2024年城镇排水统计年报
""",
    ),
    warning(
        "ECO621",
        Text("像是把百分数填成了小数", "A fraction in the place of a percentage"),
        Text(
            "“{id}”（{name}）填的是 {written}，单位是 %，{phrase_before}像是 {write}% 写成了小数。",
            '"{id}" ({name}) is {written} in %{phrase_before}; it looks like {write} % written as a fraction.',
        ),
        Text("对照来源，是 {write}% 的改成 {write}。", "Check the source, and write {write} if that is meant."),
        Text(
            "表格里显示 98.00% 的格子，存的是 0.98，复制出来就成了 0.98。",
            "A cell that shows 98.00% holds 0.98, and that is what gets copied.",
        ),
        """\
measurements:
  24-1:
    value: 0.986
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
""",
        SEWAGE,
    ),
)
