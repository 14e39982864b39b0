"""ECO8xx, waivers and contradictions."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text
from ecocheck.findings.finding import Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "ECO801",
        Severity.WARNING,
        Text("豁免已经过期", "A waiver has lapsed"),
        Text(
            "“{id}”的豁免到 {expires} 为止，今天是 {today}，已经过期。",
            'The waiver of "{id}" ended on {expires}; today is {today}.',
        ),
        Text(
            "差距补上了的，删去豁免；还要延期的，重新报批后改 expires、reason 和 approved_by。",
            (
                "Take it out where the gap is closed; else have it approved anew and mend expires, reason "
                "and approved_by."
            ),
        ),
        Text("过期以后，这一项重新列入差距清单。", "From then on the gap is back on the list."),
        """\
waivers:
  30-1:
    reason: 城区公交线路调整，调查推迟
    approved_by: 演练市人民政府
    expires: 2024-12-31
""",
        """\
waivers:
  30-1:
    reason: 城区公交线路调整，调查推迟
    approved_by: 演练市人民政府
    expires: 2025-12-31
""",
    ),
    Entry(
        "ECO802",
        Severity.WARNING,
        Text("豁免没有用处", "A waiver for nothing"),
        Text("“{id}”不适用于{region}，这条豁免没有用处。", '"{id}" does not apply to {region}; the waiver has no use.'),
        Text("核对编号，或者删去这条豁免。", "Check the id, or take the waiver out."),
        Text(
            "豁免是把一个差距暂时移出清单；没有差距可移，多半是编号写错了。",
            "A waiver takes a gap off the list; without a gap the id is probably wrong.",
        ),
        """\
waivers:
  24-2:
    reason: 管网改造
    approved_by: 演练市人民政府
    expires: 2025-12-31
""",
        """\
waivers:
  24-1:
    reason: 管网改造
    approved_by: 演练市人民政府
    expires: 2025-12-31
""",
    ),
    Entry(
        "ECO803",
        Severity.NOTICE,
        Text("方案自相矛盾，还没有处理", "The plan contradicts itself"),
        Text(
            "方案中“{topic}”前后不一致（{id}），还没有处理意见。",
            'The plan contradicts itself on "{topic}" ({id}), and nobody has settled it.',
        ),
        Text(
            "请牵头单位提出意见，写进这一条的 settled（reason 处理意见、date 日期、by 单位）。",
            "Ask the lead office, then write reason, date and by under settled.",
        ),
        Text("前后说法不同，按哪一处办，要有人定下来。", "Where two places differ somebody must say which one counts."),
        """\
- id: C01
  topic: 公众参与度的目标值
  settled: null
""",
        """\
- id: C01
  topic: 公众参与度的目标值
  settled:
    reason: 按正文第36项执行
    date: 2024-03-01
    by: 市生态环境局
""",
    ),
)
