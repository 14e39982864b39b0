"""ECO820–823, 825–828: who gave an opinion on what, and when."""

from __future__ import annotations

from ecocheck.findings.catalogue.reviews.sound import OPINION
from ecocheck.findings.entry import Entry, Text, error, notice, warning

_AGAIN = Text(
    "请复核人用 ecocheck review 重新记一次；原来的一条留着，不必改。",
    "Have the reviewer record it anew with ecocheck review; the former record stays as it is.",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO820",
        Text("没有写明谁复核", "A review by nobody"),
        Text(
            "{id}的复核意见里，{key} 写的是“{written}”，没有写明是谁，这一条不算。",
            'An opinion on {id} has "{written}" under {key}, which names nobody: it does not count.',
        ),
        _AGAIN,
        Text("复核要有单位、有人负责，才知道问谁。", "An office and a person must answer for a review."),
        OPINION.replace("person: 周正", "person: 未记录"),
        OPINION,
    ),
    error(
        "ECO821",
        Text("复核日期还没有到", "A review of the future"),
        Text(
            "{id}的复核日期是 {date}，今天是 {today}，到那一天以前这一条不算。",
            "The opinion on {id} is dated {date}, today is {today}: until then it does not count.",
        ),
        Text(
            "日期写错的，请复核人用 ecocheck review 重新记一次；电脑日期不对的，先改电脑。",
            "Where the date is wrong have the reviewer record it anew with ecocheck review; set a wrong clock first.",
        ),
        Text("还没有作出的意见，不能替今天的判定担保。", "What nobody has said yet vouches for nothing today."),
        "# 今天是 2025-06-30\n" + OPINION.replace("2025-06-20", "2026-06-20"),
        "# 今天是 2025-06-30\n" + OPINION,
    ),
    error(
        "ECO822",
        Text("填报人复核自己填的数", "A review of one's own figure"),
        Text(
            "{region}{year}年{id}的数是“{person}”填报的，他自己的同意不算。",
            "The figure of {region} for {year} under {id} was reported by {person}, whose agreement does not count.",
        ),
        Text(
            "请另一个人复核，用 ecocheck review 记；填报人写错的，改数据文件里的 reported_by 或 prepared_by。",
            "Have somebody else look at it, and record that with ecocheck review; where the reporter is wrong, mend "
            "reported_by or prepared_by in the data file.",
        ),
        Text("自己看自己的数，看不出错。", "Nobody sees his own mistakes."),
        OPINION.replace("person: 周正", "person: 王敏") + "# 数据文件里 24-1 的 reported_by 也是王敏\n",
        OPINION + "# 数据文件里 24-1 的 reported_by 是王敏\n",
    ),
    notice(
        "ECO823",
        Text("填报单位自己复核", "A review by the office that reported"),
        Text(
            "{region}{year}年{id}的数是“{agency}”自己填报的，这一条复核也是它作出的。",
            "The figure of {region} for {year} under {id} was reported by {agency}, which also reviewed it.",
        ),
        Text(
            "本单位的审核写在数据文件的 reported_by 的 reviewer；复核最好由别的单位作出。这一条仍然算。",
            "What the office itself checked belongs under reviewer of reported_by in the data file; a review is "
            "better made by another office. This one counts all the same.",
        ),
        Text("抽验和复核由填报单位以外的单位作出，才有分量。", "A review has weight where another office made it."),
        OPINION + "# 数据文件里 24-1 的填报单位也是市生态环境局\n",
        OPINION + "# 数据文件里 24-1 的填报单位是市住建局\n",
    ),
    warning(
        "ECO825",
        Text("复核单位不在单位名单里", "An unknown office reviewed"),
        Text(
            "{id}的复核单位“{name}”不在 units.yaml 的单位名单里，也不是以本市、县区的名称开头的单位。",
            '"{name}", which reviewed {id}, is not in units.yaml, nor does its name begin with that of a region.',
        ),
        Text(
            "核对名称；写错的，请复核人用 ecocheck review 重新记一次；确实是新的单位，加到 units.yaml 的 agencies。",
            "Check the name; where it is wrong have the reviewer record it anew with ecocheck review; a new office is "
            "added to agencies in units.yaml.",
        ),
        Text(
            "退回的单位要自己再看一次，名称不一致，就对不上是不是同一个单位。",
            "An office that returned a verdict must itself look again, and is told by its name.",
        ),
        OPINION.replace("市生态环境局", "复核组"),
        OPINION,
    ),
    error(
        "ECO826",
        Text("复核的编号没有", "A review of nothing"),
        Text(
            "方案里没有编号“{id}”的判定项或任务目标，{region}{year}年的这些复核意见不算。",
            'There is no criterion and no target "{id}"; these opinions for {region} and {year} count for nothing.',
        ),
        Text(
            "核对编号，请复核人用 ecocheck review 重新记一次，再删去这一处。",
            "Check the id, have the reviewer record it anew with ecocheck review, and take this entry out.",
        ),
        Text("编号不对，谁也看不到这条意见，退回的也一样。", "Under a wrong id nobody sees an opinion, nor a return."),
        OPINION.replace("24-1", "24-9"),
        OPINION,
    ),
    warning(
        "ECO827",
        Text("这里没有这一项的判定", "A review where nothing is judged"),
        Text(
            "{region}{year}年没有{id}的判定：{phrase}，这些复核意见不起作用。",
            "Nothing is judged under {id} for {region} and {year}: {phrase}. These opinions have no use.",
        ),
        Text(
            "核对地区、年份和编号；记错了地方的，请复核人用 ecocheck review 重新记一次，再删去这一处。",
            "Check region, year and id; where it was recorded in a wrong place have the reviewer record it anew with "
            "ecocheck review, and take this entry out.",
        ),
        Text("复核的是一个判定，没有判定就没有可复核的。", "What is reviewed is a verdict."),
        OPINION.replace("24-1", "T72-2") + "# T72-2 只约束别的县\n",
        OPINION,
    ),
    notice(
        "ECO828",
        Text("判定被退回", "A verdict was returned"),
        Text(
            "{region}{year}年{id}被“{agency} {person}”在 {date} 退回：{reason}",
            "{region}, {year}: {id} was returned by {person}, {agency}, on {date}: {reason}",
        ),
        Text(
            "照退回的理由核实、改正数据或补齐佐证材料，再请这个单位复核；它看过以后，用 ecocheck review 记。",
            "Check and mend the figure or its evidence as the reason says, then ask that office to look again, which "
            "records it with ecocheck review.",
        ),
        Text(
            "退回不改变判定，但说明有人认为这个判定站不住。",
            "A return changes no verdict, but somebody holds that the verdict does not stand.",
        ),
        OPINION.replace("opinion: 同意", "opinion: 退回\n      reason: 数和年报不一致"),
        OPINION,
    ),
)
