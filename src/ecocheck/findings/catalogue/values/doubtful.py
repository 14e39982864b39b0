"""ECO560–567, values: figures that the words beside them contradict, and digits, units and signs that look wrong."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import NO_WASTE
from ecocheck.findings.entry import Entry, Text, error, warning

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO560",
        Text("填报已完成，文字表述为未完成", "Said to be done beside words that it is not"),
        Text(
            "“{id}”（{name}）填的是 {written}，旁边却写“{word}”。",
            '"{id}" ({name}) says {written} beside the words "{word}".',
        ),
        Text(
            "还没有完成的，{phrase}；已经完成的，把这句话改成完成的情况和日期。",
            "If it is not done write {phrase}; if it is, replace these words by what was done and when.",
        ),
        Text("自己写明没有完成的，不能算完成。", "What is said not to be done does not count as done."),
        """\
measurements:
  4-1:
    value: true
    source:
      title: 演练区河湖长制实施方案
    note: 尚未完成，计划明年完成
""",
        """\
measurements:
  4-1:
    value: true
    source:
      title: 演练区河湖长制实施方案
    note: 2024年6月完成
""",
    ),
    error(
        "ECO561",
        Text("分母是零，写的不是原因", "A zero whose reason is none"),
        Text(
            "“{id}”（{name}）的分母是 0，zero 写的是“{written}”，没有说明为什么没有对象。",
            'The denominator of "{id}" ({name}) is 0, and "{written}" does not say why.',
        ),
        Text(
            "写明没有什么，例如“全年没有产生危险废物”；没有统计的，整项不写。",
            "Say what there was none of; where nothing was counted leave the entry out.",
        ),
        Text(
            "没有统计和没有对象是两回事，分母为零只用于确实没有对象的情形。",
            "Not counted is not the same as nothing to count.",
        ),
        """\
measurements:
  12-1:
    numerator: 0
    denominator: 0
    unit: "%"
    zero: 未统计
    source:
      title: 2024年固体废物管理年报
""",
        NO_WASTE,
    ),
    error(
        "ECO562",
        Text("这一项没有计量单位", "A unit where there is none"),
        Text(
            "“{id}”（{name}）没有计量单位，填的是“{written}”。",
            '"{id}" ({name}) has no unit of measurement, and "{written}" was filled in.',
        ),
        Text(
            "核对填的是不是本项的数；是的，删去 unit 这一行。",
            "Check that it is the right figure; if so take the unit out.",
        ),
        Text(
            "方案的数没有单位，带单位的数多半是另一个量，不能比较。",
            "The line is a bare number; a figure with a unit is most likely another quantity.",
        ),
        """\
measurements:
  9-1:
    value: 66
    unit: "%"
    source:
      title: 2024年生态环境状况评价报告
""",
        """\
measurements:
  9-1:
    value: 66
    source:
      title: 2024年生态环境状况评价报告
""",
    ),
    warning(
        "ECO563",
        Text("没有单位的，不用写单位", "A word for no unit"),
        Text(
            "“{id}”（{name}）没有计量单位，unit 写的是“{written}”。",
            '"{id}" ({name}) has no unit; "{written}" stands in its place.',
        ),
        Text("删去 unit 这一行。", "Take the unit out."),
        Text("“无”不是单位，写在数后面会印成“66无”。", "A word for nothing is no unit."),
        """\
measurements:
  9-1:
    value: 66
    unit: 无
    source:
      title: 2024年生态环境状况评价报告
""",
        """\
measurements:
  9-1:
    value: 66
    source:
      title: 2024年生态环境状况评价报告
""",
    ),
    warning(
        "ECO564",
        Text("小数像是表格软件留下的尾数", "Digits that a spreadsheet left behind"),
        Text(
            "“{id}”（{name}）填的是 {written}，像是表格软件算出来的 {meant}。",
            '"{id}" ({name}) says {written}, which looks like {meant} as a spreadsheet computes it.',
        ),
        Text(
            "本来是 {meant} 的，改成 {meant}；软件按填的数比较，不代为取整。",
            "If {meant} is meant write {meant}; it is compared as written.",
        ),
        Text("与标准值持平的数，相差这一尾数，判定即不同。", "On the line such digits decide."),
        """\
measurements:
  10-1:
    value: 68.21999999999999
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
        """\
measurements:
  10-1:
    value: 68.22
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
    ),
    warning(
        "ECO565",
        Text("按个数计的，填了小数", "A part of what is counted by the piece"),
        Text(
            "“{id}”（{name}）的分子、分母按“{unit}”计，填的是 {written}。",
            'The parts of "{id}" ({name}) are whole ({unit}), and {written} was filled in.',
        ),
        Text(
            "核对原表；多半是把比例或以万计的数填进来了。",
            "Check the table; most likely a share or a figure in ten thousands.",
        ),
        Text("人、村、企业只有整数。", "People, villages and firms come in whole numbers."),
        """\
measurements:
  8-1:
    numerator: 2.5
    denominator: 3
    unit: "%"
    source:
      title: 2024年地表水监测年报
""",
        """\
measurements:
  8-1:
    numerator: 2
    denominator: 3
    unit: "%"
    source:
      title: 2024年地表水监测年报
""",
    ),
    warning(
        "ECO566",
        Text("分母不是零，却写了分母为零的原因", "A reason for a zero that is none"),
        Text(
            "“{id}”（{name}）写了 zero“{written}”，分母却不是 0。",
            '"{id}" ({name}) says in zero "{written}", and its denominator is not 0.',
        ),
        Text(
            "核对哪一个对：确实没有对象的，分子、分母都写 0；有对象的，删去 zero。",
            "Check which is right: with nothing to count both parts are 0; otherwise take zero out.",
        ),
        Text("一处说没有对象，一处又有数，两处至少有一处错。", "One of the two is wrong."),
        """\
measurements:
  12-1:
    numerator: 5
    denominator: 5
    unit: "%"
    zero: 全年没有产生危险废物
    source:
      title: 2024年固体废物管理年报
""",
        """\
measurements:
  12-1:
    numerator: 5
    denominator: 5
    unit: "%"
    source:
      title: 2024年固体废物管理年报
""",
    ),
    warning(
        "ECO567",
        Text("文字里有形似的字符", "Look-alikes in a text"),
        Text(
            "“{written}”里有看着像、其实是另一个的字符（{code_point}），按“{write}”理解。",
            '"{written}" has a character that only looks like the usual one ({code_point}); it is read as "{write}".',
        ),
        Text("改成 {write}。", "Write {write}."),
        Text(
            "PDF 里复制出的部首（如 ⽬）和平常的字不是同一个字符，搜索、比对时找不到。",
            "Radicals from PDF files are other characters; whoever searches for the word does not find it.",
        ),
        """\
measurements:
  37-1:
    value: 25.5
    unit: "%"
    basis: ⼗⼤⽣态产业
    source:
      title: 2024年统计公报
""",
        """\
measurements:
  37-1:
    value: 25.5
    unit: "%"
    basis: 十大生态产业
    source:
      title: 2024年统计公报
""",
    ),
)
