"""The texts of the Word document that the templates do not have."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

PLAN: Final = Text("对照方案：《{title}》（{number}，{date}）。", "Plan: 《{title}》 ({number}, {date}).")
UNDER_TITLE: Final = Text(
    "（数据年份：{years}；期限判断日：{date}）", "(year of the data: {years}; due dates as of {date})"
)
COUNTED: Final = Text("按指标计，共{n}个指标：{parts}。", "By indicator, {n} in all: {parts}.")
COUNT: Final = Text("{standing}{n}个", "{standing} {n}")
EVIDENCED: Final = Text("有佐证{n}个", "{n} with evidence")
ASKED: Final = Text("须提供什么", "what to supply")
CONCERNED: Final = Text("涉及的判定项", "for which criteria")
TARGETS: Final = Text("任务目标", "targets")
DRILL: Final = Text("【演练数据】", "[DRILL DATA] ")
AUTHOR: Final = "ecocheck"
