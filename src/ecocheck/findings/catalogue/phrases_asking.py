"""Pieces of messages about rules that ask beyond their own figure, and about what does not concern a region."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

ASKING: Final[dict[str, Text]] = {
    "condition_of_one": Text(
        "一个条件只写一种：last_year、criterion（同时写 is）、class、all_of、any_of 或 not",
        "Write one condition: last_year, criterion (with is), class, all_of, any_of or not",
    ),
    "condition_of_figure": Text(
        "last_year 下写数值类规则，is 下写数值、done 或 none，不写和别的年份、别的判定项比较的规则",
        "Under last_year write a rule with numbers, under is one that a single figure decides",
    ),
    "branch_of_two": Text(
        "每种情形写 if（条件）和 then（规则），其余情形的 else 单独写，放在最后",
        "Write if (condition) and then (rule) for each branch, and else by itself, last of all",
    ),
    "several_too_many": Text("n 不能大于 of 下的项数", "n may not be more than the rules under of"),
    "share_or_number": Text("share（份额）和 number（个数）只写一个", "Write one of share and number"),
    "share_written": Text(
        "份额写成 2/3 或 80%，大于零、不大于一", "Write a share as 2/3 or 80%, above zero, not above one"
    ),
    "asked_of_nothing": Text("登记册里没有这个判定项", "the registry has no such criterion"),
    "asked_of_city_only": Text("它只判市级，县区没有这一项", "it is judged for the city alone"),
    "asked_other_form": Text(
        "条件里的规则和它填报的数不是一类（数值、个数或是否）",
        "its figure is not of the kind that the condition asks for",
    ),
    "counties_of_a_county": Text(
        "数县区的规则（counties）只能用于只判市级的判定项", "only a criterion of the city alone may count counties"
    ),
    "asked_by_a_target": Text(
        "任务目标的规则不能看别的判定项", "the rule of a task's target may not ask about other criteria"
    ),
    "must_concern": Text("这一项各地区都涉及", "the criterion concerns every region"),
    "figure_beside": Text("旁边又填了数", "a figure stands beside it"),
    "no_ground": Text("没有说明为什么不涉及", "it does not say why"),
    "figure_in_year": Text("{year}年的文件里填过这一项的数", "the file of {year} has a figure of it"),
    "nobody_above": Text(
        "没有写明上级的确认单位（现为“{written}”）", "no office above confirms it (on record: “{written}”)"
    ),
    "nobody": Text("没有登记上级的确认单位（approved_by）", "no office above is on record (approved_by)"),
    "no_paper": Text("没有写明确认的文件", "no document of the confirmation is named"),
}
