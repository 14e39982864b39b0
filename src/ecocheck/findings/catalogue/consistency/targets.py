"""ECO634 to ECO639, consistency: who handed a target down, in which document, for what."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import TARGET
from ecocheck.findings.entry import Entry, Text, warning

ENTRIES: tuple[Entry, ...] = (
    warning(
        "ECO634",
        Text("目标不是上级下达的", "A target of the region's own"),
        Text(
            "“{id}”（{name}）的考核目标写的下达单位是“{issuer}”，是{region}自己的单位，不算上级下达。",
            (
                'The target of "{id}" ({name}) was set by "{issuer}", '
                "an office of {region} itself; it was not handed down."
            ),
        ),
        Text(
            "写下达目标的上级单位全称（例如以“{above}”开头的单位）和下达文件；自己定的目标写在数据的 planned 里。",
            (
                "Write the full name of the office above (such as one that begins with "
                "{above}) and its document; a target of one's own goes into planned."
            ),
        ),
        Text(
            "自己给自己定的目标，完成了也不能说明完成了上级的考核。",
            "A target that one sets oneself proves nothing to those above.",
        ),
        """\
assigned:
  7-2:
    at_most: 25
    unit: 微克/立方米
    document: 演环发〔2024〕3号
    issuer: 演练区生态环境分局
""",
        TARGET,
    ),
    warning(
        "ECO635",
        Text("看不出下达单位是不是上级", "An issuer that is not known to stand above"),
        Text(
            "“{id}”（{name}）的考核目标写的下达单位是“{issuer}”，{phrase}，不算上级下达。",
            'The target of "{id}" ({name}) was set by "{issuer}", {phrase}; it does not count as handed down.',
        ),
        Text(
            (
                "写下达单位的全称，例如“{above}”后面接单位名称；"
                "名称本来看不出级别的，在 units.yaml 的 agencies 里登记，并写 of。"
            ),
            (
                "Write the full name, such as {above} and the office; where a name "
                "does not tell its level, enter it in agencies of units.yaml with of."
            ),
        ),
        Text(
            "只有上级下达的目标才是考核目标；下达单位要让人一看就知道是哪一级。",
            "Only a target from above counts, so the issuer must be known.",
        ),
        """\
assigned:
  7-2:
    at_most: 25
    unit: 微克/立方米
    document: 演环发〔2024〕3号
    issuer: 青崖县人民政府
""",
        TARGET,
        cause=("phrase", "region", "above"),
        many=Text(
            "这些考核目标写的下达单位，{phrase}，不算上级下达。",
            "The offices that set these targets, {phrase}; they do not count as handed down.",
        ),
    ),
    warning(
        "ECO636",
        Text("看不出是哪份下达文件", "A target whose document is not named"),
        Text(
            "“{id}”（{name}）的下达文件写的是“{written}”，看不出是哪份文件，不算已经下达。",
            (
                'The document of the target of "{id}" ({name}) reads '
                '"{written}", which names none; it does not count as handed down.'
            ),
        ),
        Text(
            "写文号，或者文件的标题；还没有正式下达的，先不要登记。",
            "Write the number of the document or its title; what has not been handed down yet is not recorded.",
        ),
        Text("没有文件的目标，没有人能核对。", "Nobody can look up a target without a document."),
        """\
assigned:
  7-2:
    at_most: 25
    unit: 微克/立方米
    document: 待下达
    issuer: 演练市生态环境局
""",
        TARGET,
    ),
    warning(
        "ECO637",
        Text("没有同一时段的考核目标", "No target for the span of the figure"),
        Text(
            "“{id}”（{name}）的数据时段是 {written}，登记的考核目标是 {spans} 的，时段不同，不能比较。",
            '"{id}" ({name}) is of {written}, and the targets on record are of {spans}; they cannot be compared.',
        ),
        Text(
            (
                "填的已是目标那个时段的累计数的，在这个数下面加一行 period: {spans}；"
                "还是一年的数的，换成同一时段的累计数；目标的 period 写错的，改目标。"
                "确实没有这个时段的目标，保留原样，按考核目标未下达处理。"
            ),
            (
                "If the figure already covers the span of the target, add the line period: {spans} below it; if it is "
                "of one year, report the figure of the same span; correct the period of the target if that is wrong. "
                "If there is no target for this span, leave it so."
            ),
        ),
        Text(
            "五年的目标不能拿一年的数去比，一年的目标也不能拿累计数去比。",
            "A target of five years says nothing of one, nor the other way round.",
        ),
        """\
measurements:
  17-1:
    value: 3.2
    unit: "%"
    source:
      title: 2024年节能统计公报
assigned:
  17-1:
    at_least: 14
    unit: "%"
    period: 2021-01/2025-12
    document: 演发改发〔2024〕3号
    issuer: 演练市发展改革委
""",
        """\
measurements:
  17-1:
    value: 3.2
    unit: "%"
    source:
      title: 2024年节能统计公报
assigned:
  17-1:
    at_least: 3
    unit: "%"
    period: 2024
    document: 演发改发〔2024〕3号
    issuer: 演练市发展改革委
""",
    ),
    warning(
        "ECO638",
        Text("目标没有写口径", "A target that does not state its basis"),
        Text(
            "“{id}”（{name}）的数据口径是“{stated}”，考核目标没有写口径。",
            '"{id}" ({name}) is on the basis "{stated}", and its target states none.',
        ),
        Text(
            "对照下达文件，在目标里写明 basis；下达文件没有说的，请下达单位明确。",
            "Look at the document and state basis with the target; where it does not say, ask who issued it.",
        ),
        Text(
            "目标如果是另一口径的，同这个数就不能比较。",
            "Were the target on another basis, the two could not be compared.",
        ),
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
    document: 演环发〔2024〕3号
    issuer: 演练市生态环境局
""",
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
    basis: 剔除沙尘
    document: 演环发〔2024〕3号
    issuer: 演练市生态环境局
""",
    ),
    warning(
        "ECO639",
        Text("下降率目标是负数", "A rate of fall below zero"),
        Text(
            "“{id}”（{name}）的考核目标写成 at_least 或 more_than {written}%，意思是允许上升 {fall}%。",
            'The target of "{id}" ({name}) is at_least or more_than {written} %, which allows a rise of {fall} %.',
        ),
        Text(
            "要求下降 {fall}% 的，去掉负号；确实允许上升的，保留原样。",
            "Where a fall of {fall} % is asked for, drop the minus sign; where a rise is allowed, leave it so.",
        ),
        Text(
            "下降率写正数；写成负数，没有下降也算完成。",
            "Rates of fall are positive; below zero, no fall at all would do.",
        ),
        """\
assigned:
  17-1:
    at_least: -3
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
)
