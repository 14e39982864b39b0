"""The marks of the status matrix: one short word in each cell, readable without colour and aligned in any font.

`？` and `－` are full-width, so that they are as wide as a Chinese character; all
marks are in GBK.
"""

from __future__ import annotations

from ecocheck.app.readiness import Leg
from ecocheck.app.verdicts.reviewed import ReviewState
from ecocheck.app.verdicts.standing import Standing
from ecocheck.findings.entry import Text
from ecocheck.render.phrases import labels

MARKS: dict[Standing, Text] = {
    Standing.MET: Text("达", "met"),
    Standing.FLASH_MET: Text("达快", "met~"),
    Standing.NOT_MET: Text("否", "NOT"),
    Standing.UNDETERMINED: Text("？", "?"),
    Standing.NOT_APPLICABLE: Text("－", "-"),
    Standing.CITY_MET: Text("全+", "ln+"),
    Standing.CITY_FLASH_MET: Text("全+快", "ln+~"),
    Standing.CITY_NOT_MET: Text("全-", "ln-"),
}
"""In the order in which they are counted: a county's own lines, then lines of the whole city."""

EVIDENCED: dict[Standing, Text] = {
    Standing.MET: Text("达证", "met*"),
    Standing.CITY_MET: Text("全+证", "ln+*"),
}
"""The mark of a success that has evidence on file."""
EVIDENCED_LEGEND = Text("{standing}，有佐证", "{standing}, evidence on file")
EVIDENCED_ROW = Text("其中有佐证", "of these with evidence")
REVIEWED_ROW = Text("其中已复核", "of these reviewed")

REVIEW_MARKS: dict[ReviewState, Text] = {
    ReviewState.REVIEWED: Text("核", " rv"),
    ReviewState.DOUBTED: Text("疑", " dbt"),
    ReviewState.RETURNED: Text("退", " ret"),
    ReviewState.STALE: Text("失", " old"),
}
"""What follows the mark of a verdict that somebody reviewed."""

LEGS: dict[str, tuple[Text, Text]] = {
    "plan": (Text("计", "P"), labels.PLAN),
    "data": (Text("数", "D"), labels.DATA),
    "evidence": (Text("材", "E"), labels.PROOF),
}
"""The initial that a cell shows where the leg (plan, data or evidence) is missing or not whole, and its name."""

LEG_STATES: dict[Leg, Text] = {
    Leg.FULL: Text("有", "there"),
    Leg.PART: Text("不全", "in part"),
    Leg.NONE: Text("缺", "missing"),
}

ALL_THERE, NOTHING_THERE = Text("齐", "ok"), labels.NONE

TEXTS: dict[str, Text] = {
    "title": Text("{year}年 指标和地区对照（共{n}项）", "{year}: indicators and regions ({n})"),
    "title_criteria": Text("{year}年 判定项和地区对照（共{n}项）", "{year}: criteria and regions ({n})"),
    "natures": Text("{year}年 按指标性质计（判定项）", "{year}: criteria by nature"),
    "legend": Text("图例：{marks}", "legend: {marks}"),
    "review_legend": Text(
        "后面的字是复核情况：{marks}，没有字的未复核", "then the review: {marks}; nothing: not reviewed"
    ),
    "id": labels.ID,
    "indicator": labels.INDICATOR,
    "criterion": labels.CRITERION,
    "counts": Text("各地区{kind}计数（不评比；全市标准另计，不计入不达标）", "counts by {kind}; city lines apart"),
    "ready_title": Text(
        "{year}年 计划安排 / 数据支撑 / 材料佐证（与判定无关，另行列出）",
        "{year}: plan / data / evidence, apart from verdicts",
    ),
    "ready_legend": Text(
        "图例：{all}=三项齐备  {none}=三项均缺  仅列缺项或不全项：{legs}  {na}=不适用",
        "legend: {all}=all three  {none}=none of them  missing or in part: {legs}  {na}=not applicable",
    ),
    "ready_counts": Text("各地区计数：有/不全/缺", "counts by region: there/in part/missing"),
    "compared": Text("{id} {name}（{year}年）各地区情况", "{id} {name} ({year}), region by region"),
    "nothing": Text("所选范围内无判定项。", "Nothing was selected."),
    "supported": Text(
        "含所选单位牵头的和配合的指标；只计牵头的，用 ecocheck report --agency。",
        "What the offices lead and what they support; ecocheck report --agency counts what they lead alone.",
    ),
}
