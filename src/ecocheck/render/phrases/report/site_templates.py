"""The texts of the site templates that are not in those of reports."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.forms import received
from ecocheck.render.phrases.joins import ITEMS
from ecocheck.render.phrases.years import series

SITE: Final = (
    ITEMS,
    labels.COVER,
    labels.SEARCH,
    labels.RECEIVED,
    series.TITLE,
    *series.ABOUT,
    series.YEARS,
    series.COURSE,
    series.PACE,
    series.LEADS,
    series.NOTHING,
    series.SEE,
    received.ABOUT,
    received.ABOUT_ALONE,
    received.BY_REGION,
    received.BY_OFFICE,
    received.LINES,
    received.DUE,
    received.REPORTED,
    received.WAITING,
    received.CONFLICTS,
    received.LAST,
    received.STATE,
    received.WHICH,
    received.NOTHING_DUE,
    Text("网站导航", "site"),
    Text("输入名称、编号或单位", "name, number or office"),
    Text("显示 # 条，共 # 条", "# of # shown"),
    Text("各单位工作清单", "Work lists by office"),
    Text("牵头和配合的指标", "Indicators led and supported"),
    Text(
        "以上按地区、年份计，每个地区每年计一项；地区不排名次。",
        "Counted by region and year, one each; regions are not ranked.",
    ),
    Text(
        "近三年：同一判定项各地区的图用同一尺度，同基线比较的按各自基线的比例。",
        "Three years: the pictures of a criterion are on one scale; against baselines, as parts of each one’s own. ",
    ),
    labels.FROM_YEAR,
    Text(
        "所查年份无适用规则，数据仅作记录。",
        "No rule is in force in the years asked; figures are kept as a record.",
    ),
    Text("差距（{n}项）", "What is lacking ({n})"),
    Text("对应任务", "Tasks that serve this indicator"),
    Text("对应指标", "Indicators that it serves"),
    Text(
        "任务与指标的对应关系，方案未写明，系编制时推定。",
        "The plan does not say which task serves which indicator; this is derived.",
    ),
    Text("方案中的定性要求和提示", "Wishes of the plan without a number, and remarks"),
    labels.MAIN_TASK,
    Text("点名的县区", "Counties named"),
    Text("所查年份和地区无此目标。", "This target binds none of the regions in the years asked."),
    Text(
        "方案未为该任务确定数值目标或事实目标，仅登记进展。",
        "The plan sets no figure or fact for this task; its progress is recorded.",
    ),
    Text("各地区自报进展", "Progress as regions report it"),
    labels.NOT_RECORDED,
)
"""A test checks that `REPORT` and `SITE` hold every text of the default templates, and no other."""
