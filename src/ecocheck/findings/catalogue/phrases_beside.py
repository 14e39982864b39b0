"""Pieces of messages about figures of wider regions and of months, which stand beside the year's figures."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

BESIDE: Final[dict[str, Text]] = {
    "mean_or_total": Text("两个都没有写", "neither is there"),
    "mean_and_total": Text("两个都写了", "both are there"),
    "wider_no_number": Text("本项只填是或否，没有平均水平可比", "the criterion takes yes or no, and has no mean"),
    "wider_unit": Text("单位是 {written}，本项是 {unit}", "the unit is {written}, that of the criterion {unit}"),
    "wider_no_unit": Text("没有写单位", "no unit is stated"),
    "wider_basis": Text("口径“{written}”不是本项的口径（{known}）", "the basis {written} is none of {known}"),
    "wider_range": Text(
        "这个数不会是本项的平均水平（为负、超过100%，或者来源说的是目标）",
        "the number cannot be a mean of it (negative, above 100 %, or a target by its source)",
    ),
    "wider_fraction": Text(
        "{written}% 像是小数，本市或县区的数有 {other}%",
        "{written} % looks like a fraction: city or counties have {other} %",
    ),
    "wider_of_a_county": Text("“{written}”是县区的文件", "“{written}” is a county's paper"),
    "wider_a_target": Text("“{written}”说的是目标", "“{written}” is about a target"),
    "wider_of_another": Text("“{written}”是别的地区的文件", "“{written}” is a paper of another region"),
    "wider_another_number": Text("旁边写着“{written}”", "the words beside it say “{written}”"),
    "wider_period": Text("时段是 {written}，不是{year}年全年", "the period is {written}, and not all of {year}"),
    "wider_period_unknown": Text("时段不明", "its period is unknown"),
    "wider_to_come": Text("{year}年还没有到", "{year} has not begun"),
    "wider_early": Text(
        "文件 {date} 发布，那时{year}年还没有过完", "its document is of {date}, before {year} was over"
    ),
    "wider_ahead": Text("文件日期 {date} 还没有到", "its document is dated {date}, which has not come"),
    "wider_below_the_city": Text("总量比本市自己的 {other} 还小", "the total is below the city's own {other}"),
    "wider_outside": Text(
        "不在各县区的最低数 {low} 和最高数 {high} 之间", "the counties' figures go from {low} to {high} only"
    ),
    "wider_other_sum": Text("各县区合计是 {other}", "the counties sum to {other}"),
    "interim_keys": Text("它不是{year}年里的月份", "it names no months of {year}"),
    "interim_whole_year": Text("它是全年", "it is the whole year"),
    "interim_other_period": Text("period 却写着 {written}", "its period says {written}"),
    "interim_twice": Text("和 {other} 是同几个月", "which are the months of {other} too"),
    "interim_fact": Text("本项填是或否，没有月份、季度的数", "the criterion takes yes or no, not figures of months"),
    "interim_unit": Text("单位是 {written}，本项是 {unit}", "the unit is {written}, that of the criterion {unit}"),
    "interim_basis": Text("口径“{written}”不是本项的口径（{known}）", "the basis {written} is none of {known}"),
    "interim_unsound": Text(
        "这个数本项不能用（为负、超过100%、分子分母对不上，或者来源说的是目标）",
        "the number cannot be used here (negative, above 100 %, parts that disagree, or a target by its source)",
    ),
    "interim_to_come": Text("这几个月 {end} 才过完，今天是 {today}", "these months end on {end}, and today is {today}"),
    "interim_ahead": Text("日期 {date} 还没有到", "the date {date} has not come"),
    "interim_published_early": Text("文件 {date} 发布，那时还没有到 {end}", "the document is of {date}, before {end}"),
}
