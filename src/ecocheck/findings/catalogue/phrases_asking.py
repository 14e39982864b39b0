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
    "several_too_many": Text(
        "of 下只有 {count} 项，n 不能是 {number}：对照文件改正 n，或者把漏了的各项补上",
        "of has {count} rules only, and n cannot be {number}: mend n, or add the rules that are missing",
    ),
    "no_share_or_number": Text(
        "还要写达到的县区有多少：份额写 share: 2/3 或 80%，过半写 more_than: 1/2，个数写 number: 5，只写一个",
        "Say how many counties: share: 2/3 or share: 80%, more_than: 1/2, or number: 5, one of them",
    ),
    "share_or_number": Text(
        "share（份额）、more_than（超过的份额）和 number（个数）只写一个", "Write one of share, more_than and number"
    ),
    "share_written": Text(
        "份额写成 2/3 或 80%，大于零、不大于一", "Write a share as 2/3 or 80%, above zero, not above one"
    ),
    "asked_of_nothing": Text("登记册里没有这个判定项", "the registry has no such criterion"),
    "asked_of_city_only": Text("它只判市级，县区没有这一项", "it is judged for the city alone"),
    "asked_other_form": Text(
        "条件里的规则和它填报的数不是一类（数值、个数或是否）",
        "its figure is not of the kind that the condition asks for",
    ),
    "counted_by_none": Text(
        "没有计数的判定项引用它，它没有达标也看不出来",
        "no criterion that is counted asks for it, so a miss of it would show nowhere",
    ),
    "counted_alone": Text("所属指标没有别的判定项计数", "its indicator has no other criterion that is counted"),
    "counties_of_a_county": Text(
        "数县区的规则（counties）只能用于只判市级的判定项", "only a criterion of the city alone may count counties"
    ),
    "asked_by_a_target": Text(
        "任务目标的规则不能看别的判定项", "the rule of a task's target may not ask about other criteria"
    ),
    "must_concern": Text(
        "登记册没有说这一项可以不涉及（may_not_concern）", "the registry does not say that it may (may_not_concern)"
    ),
    "of_other_verdicts": Text("由别的判定得出", "rests on other verdicts"),
    "of_no_concern": Text("按登记册不涉及本地区", "does not concern the region by the registry"),
    "mend_the_others": Text("要改结论，改它所看的判定项的数", "what counts are the figures of the others"),
    "mend_the_rule": Text("涉及的，改登记册里的规则（not_concerned）", "if it does, mend the rule (not_concerned)"),
    "figure_beside": Text(
        "旁边又填了数（本项、其他读数、上年、计划或分项计数）",
        "a figure stands beside it (its own, another reading, last year's, a plan's or a count)",
    ),
    "no_ground": Text("没有说明为什么不涉及", "it does not say why"),
    "measurements_in_year": Text("{year}年的文件里填过这一项的数", "the file of {year} has a figure of it"),
    "interim_in_year": Text(
        "{year}年的文件里填过这一项的月度或季度数", "the file of {year} has a figure of part of the year"
    ),
    "assigned_in_year": Text("{year}年的文件里有下达给它的目标", "the file of {year} has a target assigned to it"),
    "baselines_in_year": Text("{year}年的文件里有它的基线", "the file of {year} has a baseline of it"),
    "nobody_above": Text(
        "没有写明上级的确认单位（现为“{written}”）", "no office above confirms it (on record: “{written}”)"
    ),
    "nobody": Text("没有登记上级的确认单位（approved_by）", "no office above is on record (approved_by)"),
    "asks_only": Text("“{written}”是请示，不是批复", "“{written}” asks for it and does not grant it"),
    "denied": Text("所附文字写着“{written}”", "the words beside it say “{written}”"),
    "own_paper": Text(
        "“{written}”是本地区或县区自己的文件", "“{written}” is a paper of the region itself or of a county"
    ),
    "others_paper": Text("“{written}”说的是别的地区", "“{written}” is about another region"),
    "no_paper": Text("没有写明确认的文件", "no document of the confirmation is named"),
}
