"""ECO801, 802, 812–814: waivers."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import WAIVER
from ecocheck.findings.entry import Entry, Text, warning

ENTRIES: tuple[Entry, ...] = (
    warning(
        "ECO801",
        Text("豁免已经过期", "A waiver has lapsed"),
        Text(
            "“{id}”的豁免到 {expires} 为止，今天是 {today}，已经过期。",
            'The waiver of "{id}" ended on {expires}; today is {today}.',
        ),
        Text(
            "差距补上了的，删去豁免；还要延期的，重新报批后改 expires、reason 和 approved_by。",
            "Take it out where the gap is closed; else have it approved anew and mend expires, reason and approved_by.",
        ),
        Text("过期以后，这一项重新列入差距清单。", "From then on the gap is back on the list."),
        """\
waivers:
  30-1:
    reason: 城区公交线路调整，调查推迟
    approved_by: 演练市人民政府
    expires: 2024-12-31
""",
        WAIVER,
    ),
    warning(
        "ECO802",
        Text("豁免不起作用", "A waiver for nothing"),
        Text("“{id}”不适用于{region}，这条豁免不起作用。", '"{id}" does not apply to {region}; the waiver has no use.'),
        Text("核对编号，或者删去这条豁免。", "Check the id, or take the waiver out."),
        Text(
            "豁免是把一个差距暂时从待办移到“已豁免”里；没有差距可移，多半是编号写错了。",
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
    warning(
        "ECO812",
        Text("豁免没有批准单位", "A waiver that nobody approved"),
        Text(
            "“{id}”的豁免，批准单位写的是“{by}”，不是单位批准的，等于没有批准，这一项仍列为差距。",
            "The waiver of “{id}” names “{by}” as whoever approved it: no office did, and the gap stays open.",
        ),
        Text(
            "批准以后写批准单位的全称，有文号的写上；个人、口头、电话同意都不算。还没有批准的，先删去这条豁免。",
            "Write the full name of the office once it has approved, with the number of its document. A person or a "
            "call that agreed does not count. Until then take the waiver out.",
        ),
        Text("豁免要有人负责。", "Somebody must answer for a waiver."),
        """\
waivers:
  30-1:
    reason: 城区公交线路调整，调查推迟
    approved_by: 待批
    expires: 2025-12-31
""",
        WAIVER,
    ),
    warning(
        "ECO813",
        Text("豁免由本级自行批准", "A waiver of one's own"),
        Text(
            "“{id}”的豁免由“{by}”批准，{region}的差距不能由本级或县区自己豁免，这一项仍列为差距。",
            (
                "The waiver of “{id}” was approved by “{by}”: the gaps of {region} are not for it or for a county to "
                "waive, and it stays open."
            ),
        ),
        Text(
            "报上级批准，approved_by 写上级单位的全称；没有批准的，删去这条豁免。",
            "Have it approved by the level above and write its full name; else take the waiver out.",
        ),
        Text("自己豁免自己，差距清单就没有意义。", "A list of gaps says nothing where everybody waives his own."),
        """\
waivers:
  30-1:
    reason: 城区公交线路调整，调查推迟
    approved_by: 演练区人民政府
    expires: 2025-12-31
""",
        WAIVER,
    ),
    warning(
        "ECO814",
        Text("豁免期限过长", "A waiver without end"),
        Text(
            "“{id}”的豁免到 {expires} 为止，最晚只能到{last}年底，这一项仍列为差距。",
            "The waiver of “{id}” runs until {expires}; it may last until the end of {last}, so the gap stays open.",
        ),
        Text(
            "照批准文件改 expires；要更久的，到期再报批。",
            "Write expires as it was approved; have it approved again when it ends.",
        ),
        Text("豁免是暂时的，本年之后最多五年。", "A waiver is for a time: five years after the year at most."),
        """\
waivers:
  30-1:
    reason: 城区公交线路调整，调查推迟
    approved_by: 演练市人民政府
    expires: 9999-12-31
""",
        WAIVER,
    ),
)
