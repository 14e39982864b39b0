"""The texts of the site templates that are not in those of reports."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text
from ecocheck.render.phrases import labels, received, trends
from ecocheck.render.phrases.joins import ITEMS

SITE: Final = (
    ITEMS,
    labels.COVER,
    labels.SEARCH,
    labels.RECEIVED,
    trends.TITLE,
    *trends.ABOUT,
    trends.YEARS,
    trends.COURSE,
    trends.PACE,
    trends.LEADS,
    trends.NOTHING,
    trends.SEE,
    received.ABOUT,
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
        "上面按地区和年份计，一个地区一年一个；地区之间不排名次。",
        "Counted by region and year, one each; regions are not ranked.",
    ),
    labels.FROM_YEAR,
    Text(
        "所查年份没有生效的规则，数字只作记录。",
        "No rule is in force in the years asked; figures are kept as a record.",
    ),
    Text("还差什么（{n}项）", "What is lacking ({n})"),
    labels.SHORT_BY,
    Text("服务这个指标的任务", "Tasks that serve this indicator"),
    Text("服务的指标", "Indicators that it serves"),
    Text(
        "方案没有写明哪项任务服务哪个指标，这是推得的。",
        "The plan does not say which task serves which indicator; this is derived.",
    ),
    Text("方案里没有数值的要求和提示", "Wishes of the plan without a number, and remarks"),
    labels.MAIN_TASK,
    Text("点名的县区", "Counties named"),
    Text("所查的年份和地区没有这个目标。", "This target binds none of the regions in the years asked."),
    Text(
        "方案没有给这项任务定数值或事实目标，只登记进展。",
        "The plan sets no figure or fact for this task; its progress is recorded.",
    ),
    Text("各地区自报的进展", "Progress as regions report it"),
    labels.NOT_RECORDED,
)
"""A test checks that `REPORT` and `SITE` hold every text of the default templates, and no other."""
