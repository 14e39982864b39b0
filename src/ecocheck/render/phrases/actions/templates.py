"""The texts of the templates of 整改."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.actions import reports as said
from ecocheck.render.phrases.actions import words

ACTIONS: Final = (
    said.TITLE,
    said.ONLY_LATE,
    said.STEP,
    words.STATE,
    words.ABOUT,
    words.NONE,
    words.NONE_LATE,
    labels.INDICATOR_OR_TASK,
    labels.MEASURES,
    Text("责任单位、责任人", "office and person"),
    Text("节点进度图", "Chart of dates"),
    Text("整改事项清单", "List of actions"),
    said.SECTION,
    Text(
        "每行为一个整改事项，各标记为一个节点：已完成的在完成之日，未完成的在期限之日；竖线为截至日。",
        "A row for each action, a mark for each milestone: on the day it was done, or else is due. The upright line is "
        "the day of the report.",
    ),
)
