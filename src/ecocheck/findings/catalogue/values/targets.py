"""ECO551 to ECO556, values: the side, the unit and the basis of a target handed down."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import TARGET
from ecocheck.findings.entry import Entry, Text, error, warning

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO551",
        Text("目标的方向写反了", "A target on the wrong side"),
        Text(
            "“{id}”（{name}）的考核目标写成 {written}，方向反了，这一条不作数。",
            'The target of "{id}" ({name}) reads {written}, on the wrong side of the line; it decides nothing.',
        ),
        Text("对照下达文件改正：{phrase}。", "Look at the document that handed it down: {phrase}."),
        Text("方向写反的目标，数据越差越算完成。", "A target on the wrong side is met by the worse figure."),
        """\
assigned:
  7-2:
    at_least: 24
    unit: 微克/立方米
    document: 演环发〔2024〕3号
    issuer: 演练市生态环境局
""",
        """\
assigned:
  7-2:
    at_most: 24
    unit: 微克/立方米
    document: 演环发〔2024〕3号
    issuer: 演练市生态环境局
""",
    ),
    error(
        "ECO552",
        Text("下降率写成了负数", "A fall written as a negative number"),
        Text(
            "“{id}”（{name}）的考核目标写成 {written}，下降率不写负号，这一条不作数。",
            'The target of "{id}" ({name}) reads {written}; a rate of fall has no minus sign. It decides nothing.',
        ),
        Text(
            "下降 {fall}% 以上的，写 at_least: {fall}；数据也写下降的幅度，上升才写负数。",
            (
                "For a fall of {fall} % or more write at_least: {fall}; "
                "figures too state the fall, negative where it is a rise."
            ),
        ),
        Text(
            "按 % 下达的是下降率，越高越好；写成负的变化率，方向就反了。",
            "In % the rate of fall is meant, and higher is better; as a change below zero it is turned round.",
        ),
        """\
assigned:
  17-1:
    at_most: -3
    unit: "%"
    document: 演发改发〔2024〕3号
    issuer: 演练市发展改革委
""",
        """\
assigned:
  17-1:
    at_least: 3
    unit: "%"
    document: 演发改发〔2024〕3号
    issuer: 演练市发展改革委
""",
    ),
    error(
        "ECO553",
        Text("目标不能是“等于”", "A target of just that number"),
        Text(
            "“{id}”（{name}）的考核目标写成 {written}，好过目标也会判成没有完成，这一条不作数。",
            'The target of "{id}" ({name}) reads {written}: even a better figure would miss it. It decides nothing.',
        ),
        Text("对照下达文件改正：{phrase}。", "Look at the document that handed it down: {phrase}."),
        Text("考核目标是底线，优于目标也是完成。", "A target is a line; whoever does better has met it."),
        """\
assigned:
  7-2:
    equals: 25
    unit: 微克/立方米
    document: 演环发〔2024〕3号
    issuer: 演练市生态环境局
""",
        TARGET,
    ),
    error(
        "ECO554",
        Text("目标的单位不是这一项的单位", "A target in a unit that is not the criterion's"),
        Text(
            "“{id}”（{name}）的考核目标单位是“{written}”，这一项没有这样的单位，这一条不作数。",
            'The target of "{id}" ({name}) is in "{written}", which is no unit of this criterion. It decides nothing.',
        ),
        Text(
            "{phrase_more}对照下达文件改正；单位可以是：{known}。软件不换算。",
            "{phrase_more}Look at the document that handed it down; units are: {known}. Nothing is converted.",
        ),
        Text(
            "是越高越好还是越低越好，要看单位；单位不对，方向也无从判断。",
            "Whether more is better depends on the unit.",
        ),
        """\
assigned:
  7-2:
    at_most: 0.025
    unit: 毫克/立方米
    document: 演环发〔2024〕3号
    issuer: 演练市生态环境局
""",
        TARGET,
    ),
    error(
        "ECO555",
        Text("目标的口径不是这一项的口径", "A target on a basis that the criterion does not have"),
        Text(
            "“{id}”（{name}）的考核目标口径写的是“{written}”，没有这个口径。",
            'The target of "{id}" ({name}) is on the basis "{written}", which this criterion does not have.',
        ),
        Text(
            "可以写的口径有：{known}；下达文件没有说的，不写 basis。",
            "Its bases are: {known}; where the document does not say, leave basis out.",
        ),
        Text(
            "数据和目标口径一致才能比较，所以名称要统一。", "A figure is only compared with a target on the same basis."
        ),
        """\
assigned:
  7-2:
    at_most: 25
    unit: 微克/立方米
    basis: 扣沙后
    document: 演环发〔2024〕3号
    issuer: 演练市生态环境局
""",
        """\
assigned:
  7-2:
    at_most: 25
    unit: 微克/立方米
    basis: 剔除沙尘
    document: 演环发〔2024〕3号
    issuer: 演练市生态环境局
""",
    ),
    warning(
        "ECO556",
        Text("数据和目标的口径不一样", "Figure and target on different bases"),
        Text(
            "“{id}”（{name}）的考核目标口径是“{written}”，数据的口径是“{stated}”，不能比较。",
            (
                'The target of "{id}" ({name}) is on the basis "{written}",'
                ' its figure on "{stated}"; they cannot be compared.'
            ),
        ),
        Text(
            "请填报单位按目标的口径报数，并在 basis 里写明；目标的口径写错的，对照下达文件改正。",
            (
                "Have the figure reported on the basis of the target and "
                "state it in basis; mend the target where that is wrong."
            ),
        ),
        Text("口径不同，同一年的数可以差出几微克。", "The same year on two bases may differ by much."),
        """\
measurements:
  7-2:
    value: 23
    unit: 微克/立方米
    basis: 剔除沙尘
    source:
      title: 2024年环境质量报告
assigned:
  7-2:
    at_most: 25
    unit: 微克/立方米
    basis: 实况
    document: 演环发〔2024〕3号
    issuer: 演练市生态环境局
""",
        """\
measurements:
  7-2:
    value: 24
    unit: 微克/立方米
    basis: 实况
    source:
      title: 2024年环境质量报告
assigned:
  7-2:
    at_most: 25
    unit: 微克/立方米
    basis: 实况
    document: 演环发〔2024〕3号
    issuer: 演练市生态环境局
""",
    ),
)
