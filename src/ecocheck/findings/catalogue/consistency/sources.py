"""ECO601–605, consistency: what a source says against what was filled in."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, notice, warning

ENTRIES: tuple[Entry, ...] = (
    warning(
        "ECO659",
        Text("样本量不像真的", "A sample that is hardly real"),
        Text(
            "“{id}”（{name}）的样本量是 {written}，{phrase}。", 'The sample of "{id}" ({name}) is {written}, {phrase}.'
        ),
        Text(
            "对照调查报告，写实际收回的份数。",
            "Write the number of answers that came back, as the report of the survey states it.",
        ),
        Text(
            "几十个人说明不了全县的情况；样本量多写、少写几个零也常见。",
            "Some dozens of people do not speak for a county; a few zeros too many or too few are common too.",
        ),
        """\
measurements:
  35-1:
    value: 95.6
    unit: "%"
    source:
      title: 2024年公众调查报告
    survey:
      agency: 演练市社情民意调查中心
      method: 电话随机访问
      sample: 4
      date: 2024-11-20
""",
        """\
measurements:
  35-1:
    value: 95.6
    unit: "%"
    source:
      title: 2024年公众调查报告
    survey:
      agency: 演练市社情民意调查中心
      method: 电话随机访问
      sample: 400
      date: 2024-11-20
""",
    ),
    warning(
        "ECO601",
        Text("来源表述疑似目标", "The source speaks of a target"),
        Text(
            "“{id}”（{name}）的来源里有“{word}”，像是目标，不是结果。",
            'The source of "{id}" ({name}) says "{word}", which sounds like a target.',
        ),
        Text(
            "核对来源。确是目标的，移到 planned；确是结果的，在 source 里加一行 kind: result。",
            "Check the source. A target goes to planned; if it is a result add kind: result to the source.",
        ),
        Text(
            "计划、目标、力争、预计、将达到，说的都是还没有发生的事。",
            "Plans, targets and forecasts speak of what has not happened yet.",
        ),
        """\
measurements:
  10-1:
    value: 72
    unit: "%"
    source:
      title: 2024年林草工作计划
""",
        """\
measurements:
  10-1:
    value: 72
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
    ),
    warning(
        "ECO602",
        Text("来源表述疑似另一指标", "The source speaks of another quantity"),
        Text(
            "“{id}”（{name}）的来源里说的是“{word}”，不是同一个指标。",
            'The source of "{id}" ({name}) speaks of "{word}", which is another quantity.',
        ),
        Text(
            "核对来源。确是“{word}”的数，不能填在这里，整项删去；来源里两个数都有的，quote 只摘本项那一句。",
            (
                'Check the source. A figure of "{word}" does not belong here; where the source has both, '
                "quote only the sentence that is meant."
            ),
        ),
        Text(
            "名称相近的指标范围不同，数值常差很多，混用会得出错的结论。",
            "Quantities with like names cover different things.",
        ),
        """\
measurements:
  10-1:
    value: 34.6
    unit: "%"
    source:
      title: 2024年政府工作报告
      quote: 全区森林覆盖率达到34.6%
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年政府工作报告
      quote: 全区林草覆盖率达到71.5%
""",
    ),
    warning(
        "ECO603",
        Text("口径和来源的说法不一致", "The basis is not that of the source"),
        Text(
            "“{id}”（{name}）填的口径是“{stated}”，来源里的说法是“{found}”。",
            '"{id}" ({name}) states the basis "{stated}", and its source speaks of "{found}".',
        ),
        Text(
            "以来源为准，改 basis；来源里两种都有的，quote 只摘本项那一句。",
            "The source decides: mend basis; where it has both, quote only the sentence that is meant.",
        ),
        Text("口径写错，不能比的数就会被拿来比较。", "With a wrong basis figures are compared that cannot be."),
        """\
measurements:
  23-1:
    value: 100
    unit: "%"
    basis: 乡镇及以上
    source:
      title: 2024年环境质量报告
      quote: 县级及以上集中式饮用水水源地水质达标率为100%
""",
        """\
measurements:
  23-1:
    value: 100
    unit: "%"
    basis: 乡镇及以上
    source:
      title: 2024年环境质量报告
      quote: 乡镇及以上集中式饮用水水源地水质达标率为100%
""",
    ),
    warning(
        "ECO604",
        Text("来源说的是另一口径", "The source gives another basis away"),
        Text(
            "“{id}”（{name}）没有写口径，来源里的说法是“{found}”，不是本项的口径，所以不作判断。",
            '"{id}" ({name}) states no basis, and its source speaks of "{found}", another one, so it is not judged.',
        ),
        Text(
            "确是这个口径的，写 basis: {found}；再请填报单位提供本项口径的数。",
            "If so write basis: {found}, and ask for a figure on the basis of the line.",
        ),
        Text(
            "不写口径不等于就是本项的口径；写明以前按口径不一致处理。",
            "Leaving the basis out does not make it the right one; until it is stated the bases differ.",
        ),
        """\
measurements:
  23-1:
    value: 100
    unit: "%"
    source:
      title: 2024年环境质量报告
      quote: 县级及以上集中式饮用水水源地水质达标率为100%
""",
        """\
measurements:
  23-1:
    value: 100
    unit: "%"
    basis: 乡镇及以上
    source:
      title: 2024年环境质量报告
      quote: 乡镇及以上集中式饮用水水源地水质达标率为100%
""",
    ),
    notice(
        "ECO605",
        Text("口径不是本项的口径", "Not the basis of the line"),
        Text(
            "“{id}”（{name}）的口径是“{stated}”，本项要的是“{accepted}”，所以不作判断。",
            '"{id}" ({name}) is on the basis "{stated}"; the line asks for "{accepted}", so it is not judged.',
        ),
        Text(
            "请填报单位提供“{accepted}”口径的数；这个数可以留作记录。",
            'Ask for a figure on the basis "{accepted}"; this one may stay on record.',
        ),
        Text("口径不同的数不能和目标比较。", "A figure on another basis cannot be compared with the line."),
        """\
measurements:
  23-1:
    value: 100
    unit: "%"
    basis: 县级及以上
    source:
      title: 2024年环境质量报告
""",
        """\
measurements:
  23-1:
    value: 100
    unit: "%"
    basis: 乡镇及以上
    source:
      title: 2024年环境质量报告
""",
        cause=("stated", "accepted"),
        many=Text(
            "这些项的口径是“{stated}”，这些项要的是“{accepted}”，所以不作判断。",
            'These figures are on the basis "{stated}"; their lines ask for "{accepted}", so they are not judged.',
        ),
    ),
)
