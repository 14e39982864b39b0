"""ECO931 and ECO932: cells that say something else than the data file, or than another form."""

from __future__ import annotations

from ecocheck.findings.catalogue.handed_in.row import HEAD, row
from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO931",
        Text("数据文件和填报表都改过", "Both the data file and the form have changed"),
        Text(
            "“{head}”生成填报表时是“{base}”，填报表改成“{filled}”，数据文件里现在是“{present}”{phrase_whose}。",
            '"{head}" was "{base}" when the form was made; the form says "{filled}", '
            'the data file "{present}"{phrase_whose}.',
        ),
        Text(
            "请填表的和汇总的核对哪个对：数据文件对的，把这一格改成“{present}”再交；"
            "填报表对的，由汇总的人在数据文件里改成“{filled}”。",
            "Find out which is right: write {present} in this cell, or have {filled} written in the data file.",
        ),
        Text(
            "两边改得不一样，谁也不能盖掉谁。",
            "Neither may overwrite the other.",
        ),
        row(HEAD) + "# 24-1 | 98.5 | 年报\n",
        row(HEAD) + "# 24-1 | 98.9 | 年报\n",
    ),
    error(
        "ECO932",
        Text("两份填报表填得不一样", "Two forms disagree"),
        Text(
            "这里填的是“{written}”，另一份（{where}）填的是“{other}”。",
            'Here it says "{written}", in another form ({where}) "{other}".',
        ),
        Text("请两家核对，以一份为准，另一份改成一样的，再收一次。", "Let both agree on one, then collect again."),
        Text("同一个数两家报得不一样，先收哪一份都不对。", "Whichever came first would not be right for it."),
        row(HEAD) + "# 24-1 | 98.5 | 年报\n",
        row(HEAD) + "# 24-1 | 98.9 | 年报\n",
    ),
)
