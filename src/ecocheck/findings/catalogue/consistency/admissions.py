"""ECO644–648, consistency: what the file itself says against its figure: events, parts, years, units."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, warning

ENTRIES: tuple[Entry, ...] = (
    warning(
        "ECO644",
        Text("填的是零，文件里又说有", "A zero beside events that are admitted"),
        Text(
            "“{id}”（{name}）填的是 {written}，文件别处写的是 {count}；按 {count} 判定。",
            '"{id}" ({name}) says {written}, and the file itself says {count}; {count} decides.',
        ),
        Text("核对件数。确是零的，改另一处；不是的，改 value。", "Check the count, and mend the one that is wrong."),
        Text("同一份文件自己写明发生过的，不能算没有发生。", "What the file itself says has happened counts."),
        """\
measurements:
  14-2:
    value: 0
    unit: 起
    source:
      title: 2024年突发环境事件统计表
      quote: 全年发生2起
""",
        """\
measurements:
  14-2:
    value: 2
    unit: 起
    source:
      title: 2024年突发环境事件统计表
      quote: 全年发生2起
""",
    ),
    warning(
        "ECO645",
        Text("分项合计不等于分母", "Sections that are not the denominator"),
        Text(
            "“{id}”（{name}）的分母是 {written}，分项合计是 {count}；按 {judged} 判定。",
            'The denominator of "{id}" ({name}) is {written}, its sections sum to {count}, and {judged} decides.',
        ),
        Text(
            "核对分项和分母，改错的一处；同一个对象能分进两项的（既是国考又是省考的断面），只算在前一项，分项合计要等于分母。",
            "Check sections and denominator, and mend the one that is wrong. What belongs to two sections is counted "
            "in the first one only, so that the sections sum to the denominator.",
        ),
        Text(
            "少算分母会把比例算高，所以按大的一个判定；达标的比分项合计还多的，不能使用。",
            "A denominator that leaves some out makes the share too high; parts above the sections are refused.",
        ),
        """\
measurements:
  8-1:
    numerator: 3
    denominator: 3
    unit: "%"
    counts:
      国考断面: 5
      省考断面: 7
    source:
      title: 2024年地表水监测年报
""",
        """\
measurements:
  8-1:
    numerator: 12
    denominator: 12
    unit: "%"
    counts:
      国考断面: 5
      省考断面: 7
    source:
      title: 2024年地表水监测年报
""",
    ),
    warning(
        "ECO646",
        Text("来源的年份和数据的年份对不上", "A source of another year"),
        Text(
            "“{id}”（{name}）的来源是{found}年的，数据是{year}年的。",
            'The source of "{id}" ({name}) is of {found}, and the figure of {year}.',
        ),
        Text(
            "核对来源；写错的改正，数不是本年的改 period 或移到那一年的文件。",
            "Check the source; a figure of another year belongs to that year's file.",
        ),
        Text(
            "早于本年的文件里不会有本年的数，晚两年的文件多半是另一年的数。",
            "A document older than the year cannot hold its figures.",
        ),
        """\
measurements:
  24-1:
    value: 98.6
    unit: "%"
    source:
      title: 城镇污水处理统计表
      document: 演住建发〔2022〕3号
""",
        """\
measurements:
  24-1:
    value: 98.6
    unit: "%"
    source:
      title: 城镇污水处理统计表
      document: 演住建发〔2025〕3号
""",
    ),
    warning(
        "ECO647",
        Text("调查不是这一年做的", "A survey of another year"),
        Text(
            "“{id}”（{name}）的调查日期是 {written}，数据是{year}年的。",
            'The survey behind "{id}" ({name}) was made on {written}, and the figure is of {year}.',
        ),
        Text(
            "核对调查日期。日期没有写错的，换成本年的调查；本年没有调查的，不填这个数。由调查得出的项改好以前不判达标。",
            "Check the date. If it is right put in a survey of the year; without one leave the figure out. Until then "
            "a criterion that rests on a survey does not count as met.",
        ),
        Text("满意度、参与度每年不同，别的年份的调查说明不了这一年。", "What people say differs from year to year."),
        """\
measurements:
  35-1:
    value: 96
    unit: "%"
    survey:
      agency: 演练区统计局
      method: 电话访问
      sample: 400
      date: 2022-11-20
    source:
      title: 公众满意度调查报告
""",
        """\
measurements:
  35-1:
    value: 96
    unit: "%"
    survey:
      agency: 演练区统计局
      method: 电话访问
      sample: 400
      date: 2024-11-20
    source:
      title: 公众满意度调查报告
""",
    ),
    warning(
        "ECO648",
        Text("相比的两个数，单位不同或者一个没有单位", "Two figures in different units, or one without"),
        Text("“{id}”（{name}）{phrase}，两个数不能比较。", '"{id}" ({name}) {phrase}, so the two cannot be compared.'),
        Text(
            "{phrase_more}核对后补上单位；两年单位不同的，请填报单位按同一单位报数。",
            "{phrase_more}Check, and add the unit; where the units differ ask for both figures in one unit.",
        ),
        Text("没有单位的数，不知道和有单位的是不是一回事。", "A figure without a unit may be anything."),
        """\
measurements:
  7-2:
    value: 20
    source:
      title: 2024年环境质量报告
assigned:
  7-2:
    at_most: 25
    unit: 微克/立方米
    document: 演政发〔2024〕2号
    issuer: 演练市人民政府
""",
        """\
measurements:
  7-2:
    value: 20
    unit: 微克/立方米
    source:
      title: 2024年环境质量报告
assigned:
  7-2:
    at_most: 25
    unit: 微克/立方米
    document: 演政发〔2024〕2号
    issuer: 演练市人民政府
""",
    ),
)
