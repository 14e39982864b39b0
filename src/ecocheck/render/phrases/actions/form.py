"""The words of the form of actions that offices fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.render.phrases.actions import reports as action_reports
from ecocheck.render.phrases.actions.words import OF_YEAR, STATES
from ecocheck.render.phrases.joins import clauses, with_unit
from ecocheck.render.phrases.numbers import as_written, margin_words, value_words
from ecocheck.render.phrases.verdicts import standing_words, whose_line_words

if TYPE_CHECKING:
    from ecocheck.app.actions.listing import ActionRow
    from ecocheck.findings import Lang

NAME: Final = action_reports.TITLE
TITLE: Final = Text("限期整改台账（截至{day}）", "actions to be filled in, as of {day}")
OF_OFFICE: Final = Text("{title} {agency}", "{title}, {agency}")
COVER: Final = Text("填表说明", "how to fill in the form")
NOTE: Final = Text(
    "只填黄色格；其余各格已锁定，改动不收。留空的不改动。各格填法，点选该格即有提示。",
    "Fill in yellow cells only; the others are locked. What is left empty changes nothing.",
)
WHO: Final = Text("一、填报单位和日期（填黄色格）", "1. Who fills in, and when (the yellow cells)")
HOW: Final = Text("二、填表说明", "2. What to do")
INSTRUCTIONS: Final = (
    Text(
        "每项整改一段：第一行是整改事项，下面逐行是整改节点，最后三行“新增”用来写新的节点。逾期的排在前面。",
        "Each action is a block: its own row, its milestones, and three spare rows. Late ones stand first.",
    ),
    Text(
        "做完的节点填“完成日期”，并在“佐证材料”写文件名，一行一个；文件同本表放在一个文件夹里一并报送。没有佐证的，不能销号。",
        "For a milestone that is done write the day, and the names of files that are handed in with the form.",
    ),
    Text(
        "本次的进展写在“本次进展”，收表时记入整改记录，日期用封面的填报日期。以前的记录只增不改，本表里不出现。",
        "What is new goes under progress and becomes an entry of the log, which is only added to.",
    ),
    Text(
        "责任单位、责任人、整改措施、完成期限，空着的可以填；已经定了的，本表里不能改。要改期限、改措施的，"
        "书面报汇总单位，由汇总单位在项目文件里改，并在记录里写明改了什么、为什么、谁同意的。",
        "What is blank may be filled in once. To move a day or change a measure, write to the coordinating office, "
        "which changes the project and says why in the log.",
    ),
    Text(
        "各单位只填自己负责的事项；没有责任单位的，认领的单位填自己的全称。填了别的单位的，整份退回。",
        "Fill in only what your office answers for, or takes on.",
    ),
    Text(
        "日期写成 2026-12-31。填实际的日期，没有到的日子不能填。不要写公式。",
        "Dates as 2026-12-31, none that has not come yet; no formulas.",
    ),
    Text(
        "状态由程序推算，不用填写：节点都完成、都有佐证，且判定年份的数据判为达标的，才算已销号。",
        "States are worked out: closed means that all is done and proven, and that the line is met in the year after.",
    ),
    Text("填完保存为 .xlsx 文件，连同佐证文件一并报送。", "Save as .xlsx and hand it in with the evidence."),
)
LEFT_OUT: Final = Text(
    "以下编号有两项整改事项用，没有列入，先改好再重新生成：{ids}",
    "these ids stand for two actions each and are left out: {ids}",
)
UNREAD: Final = Text(
    "{files} 里有读不出来的整改事项，没有列入", "{files}: some actions cannot be read and are left out"
)
NO_ROWS: Final = Text(
    "没有可以填的整改事项。用 ecocheck actions new --from-gaps 为待整改的差距起草。",
    "No actions to fill in. Draft them for open gaps with ecocheck actions new --from-gaps.",
)
_FIGURE: Final = Text("数值{said}", "figure {said}")
_LINE: Final = Text("要求{said}", "line {said}")


def shown_words(one: ActionRow, lang: Lang) -> dict[str, str]:
    """What the columns that are not filled in say of an action, by their keys."""
    gap = one.action.gap
    return {
        "region": gap.region,
        "year": str(gap.year),
        "matter": f"{gap.key} {one.name}".strip(),
        "gap": gap_words(one, lang),
        "state": STATES[one.state].of(lang),
        "cost": cost_words(one, lang),
    }


def gap_words(one: ActionRow, lang: Lang) -> str:
    """The verdict of the judged year with figure, line and distance; empty where there is none."""
    row = one.row
    if row is None or one.year is None:
        return ""
    value, line = value_words(row, lang), whose_line_words(row, lang)
    said = (
        standing_words(row, lang),
        _FIGURE.of(lang).format(said=value) if value else "",
        _LINE.of(lang).format(said=line) if line else "",
        margin_words(row, lang),
    )
    return OF_YEAR.of(lang).format(year=one.year, said=clauses(said, lang))


def cost_words(one: ActionRow, lang: Lang) -> str:
    """What it costs, and where the money comes from."""
    cost = one.action.cost
    if cost is None:
        return ""
    said = with_unit(as_written(cost.amount), cost.unit, lang)
    return clauses((said, cost.source or ""), lang)
