"""What the templates of a site say, in English, under the Chinese that stands in them."""

# ruff: noqa: E501 a text of a template stands on one line here, as it does there

from __future__ import annotations

from typing import Final

SITE: Final[dict[str, str]] = {
    "、": ", ",
    "首页": "Cover",
    "查找": "Search",
    "网站导航": "site",
    "输入名称、编号或单位": "name, number or office",
    "显示 # 条，共 # 条": "# of # shown",
    "各单位工作清单": "Work lists by office",
    "牵头和配合的指标": "Indicators led and supported",
    "上面按地区和年份计，一个地区一年一个；地区之间不排名次。": "Counted by region and year, one each; regions are not ranked.",
    "自{year}年起": "from {year} on",
    "所查年份没有生效的规则，数字只作记录。": "No rule is in force in the years asked; figures are kept as a record.",
    "还差什么（{n}项）": "What is lacking ({n})",
    "差多少": "how much",
    "服务这个指标的任务": "Tasks that serve this indicator",
    "服务的指标": "Indicators that it serves",
    "方案没有写明哪项任务服务哪个指标，这是推得的。": "The plan does not say which task serves which indicator; this is derived.",
    "方案里没有数值的要求和提示": "Wishes of the plan without a number, and remarks",
    "重点任务": "Main task",
    "点名的县区": "Counties named",
    "所查的年份和地区没有这个目标。": "This target binds none of the regions in the years asked.",
    "方案没有给这项任务定数值或事实目标，只登记进展。": "The plan sets no figure or fact for this task; its progress is recorded.",
    "各地区自报的进展": "Progress as regions report it",
    "未登记": "not recorded",
}
