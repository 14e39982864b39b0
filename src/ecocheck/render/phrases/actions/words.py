"""The words for what is done to close gaps: states, reasons, days, counts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from ecocheck.app.actions.states import ActionState, Because
from ecocheck.app.verdicts.reviewed import ReviewState
from ecocheck.findings.entry import Text
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.forms.received import WAITING
from ecocheck.render.phrases.gaps import demand_words, magnitude_words, stated_words, subject_id
from ecocheck.render.phrases.joins import COLON, bracketed, clauses, date_words, joined
from ecocheck.render.phrases.reviews.words import REVIEW_STATES
from ecocheck.render.phrases.standings import GAP_KINDS
from ecocheck.render.phrases.verdicts import reasons_words, standing_words

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence

    from ecocheck.app.actions.drafting import Drafted
    from ecocheck.app.actions.listing import ActionRow, Listed, Step
    from ecocheck.app.gaps import Gap
    from ecocheck.findings import Lang, Spot

TITLE: Final = Text("整改事项（截至{day}）", "Actions, as of {day}")
STATE: Final = Text("状态", "state")
NUMBER: Final = Text("整改编号", "action")
NEXT: Final = Text("下一节点", "next milestone")
DAYS: Final = Text("剩余天数（负数为逾期）", "days left (negative: late)")
JUDGED_YEAR: Final = Text("判定年份", "judged year")
WRITTEN_AT: Final = Text("整改位置", "action at")

STATES: Final[Mapping[ActionState, Text]] = {
    ActionState.OVERDUE: labels.LATE,
    ActionState.IN_PROGRESS: labels.STATUSES["in_progress"],
    ActionState.NOT_STARTED: labels.STATUSES["not_started"],
    ActionState.PENDING: WAITING,
    ActionState.CLOSED: Text("已销号", "closed"),
}
BECAUSE: Final[Mapping[Because, Text]] = {
    Because.REOPENED: Text("整改后仍不达标，须另定节点", "still missed after the work: new milestones are needed"),
    Because.NO_MILESTONES: Text("没有整改节点", "no milestones"),
    Because.UNPROVEN: Text("完成的节点缺佐证材料", "nothing shows that a milestone is done"),
    Because.TOO_EARLY: Text("节点在差距出现以前就完成了", "a milestone was done before the gap"),
    Because.NO_SUCH_GAP: Text("针对的地区或编号没有", "its region or id does not exist"),
    Because.NO_YEAR: Text("差距当年以后还没有可以判定的年份", "no year to be judged since the gap"),
    Because.NO_DATA: Text("判定年份没有这一项的数据", "no figure in the judged year"),
    Because.UNDETERMINED: Text("判定为现状不清", "the verdict is undetermined"),
    Because.NOT_APPLICABLE: Text("此项不适用于该地区", "it does not apply to the region"),
    Because.CITY_LINE: Text("全市标准对县区只作比较，不能销号", "a line of the whole city, which closes nothing"),
    Because.FLASH: Text("达标凭的是快报，待正式数据", "met by a flash figure only"),
    Because.FIGURE_OLDER: Text(
        "判定年份的数据早于整改完成，待新一年数据", "the figure is older than the work: the next year decides"
    ),
    Because.UNREVIEWED: Text("达标尚未复核", "met, but not reviewed"),
    Because.DOUBTED: Text("复核意见为存疑", "doubted by a reviewer"),
    Because.RETURNED: GAP_KINDS["review_returned"],
    Because.STALE: REVIEW_STATES[ReviewState.STALE],
}
_COUNTED: Final = Text("{state}{number}项", "{number} {state}")
_WHOSE: Final = Text("{office}{number}项", "{office} {number}")
NOBODY: Final = Text("未定责任单位", "nobody")
_LEFT: Final = Text("还剩{days}天", "{days} days left")
_TODAY: Final = Text("今天到期", "due today")
_LATE: Final = Text("逾期{days}天", "{days} days late")
DUE_ON: Final = Text("期限{due}", "due {due}")
NO_DAY: Final = Text("未定期限", "no day set")
_DONE_LATE: Final = Text("“{what}”迟于期限{days}天完成", "“{what}” was done {days} days late")
OF_YEAR: Final = Text("{year}年{said}", "{year}: {said}")
NONE: Final = Text(
    "没有整改事项。用 ecocheck actions new --from-gaps 为待整改的差距起草。",
    "There are no actions. Draft them for open gaps with ecocheck actions new --from-gaps.",
)
NONE_LATE: Final = Text(
    "没有逾期的整改事项，也没有整改后仍不达标的。", "No action is late, and none is open again after the work."
)
OPEN_AGAIN: Final = Text("整改后仍不达标", "still missed after the work")
_OF_THEM: Final = Text("其中{said}", "of them {said}")
_UNREAD: Final = Text(
    "{file} 里有读不出来的整改事项（先看第{line}行），没有列出。运行 ecocheck validate，按提示改好。",
    "{file} has actions that cannot be read (see line {line}) and are not listed. Run ecocheck validate.",
)
ABOUT: Final = Text(
    "状态由程序推算，不用填写：节点都完成、都有佐证，且判定年份的数据判为达标的，才算已销号；豁免不算。",
    "States are worked out: closed means that all milestones are done and proven and that the figures of the judged "
    "year meet the line; a waiver closes nothing.",
)


def state_words(one: ActionRow, lang: Lang) -> str:
    """The state."""
    return STATES[one.state].of(lang)


def because_words(one: ActionRow, lang: Lang) -> str:
    """Why it is pending or open again, and which milestones were done late."""
    said = [BECAUSE[reason].of(lang) for reason in one.because]
    late = (_DONE_LATE.of(lang).format(what=each.milestone.what, days=-(each.days or 0)) for each in one.late)
    return clauses((*said, *late), lang)


def next_words(one: ActionRow, _: Lang = "zh") -> str:
    """The milestone that is to be done next."""
    return one.next.milestone.what if one.next is not None else ""


def days_words(step: Step, lang: Lang) -> str:
    """How many days are left, or how many it is late."""
    if step.days is None:
        return NO_DAY.of(lang)
    if step.days == 0:
        return _TODAY.of(lang)
    return (_LATE if step.days < 0 else _LEFT).of(lang).format(days=abs(step.days))


def due_words(one: ActionRow, lang: Lang) -> str:
    """The next milestone with its day and the days left."""
    step = one.next
    if step is None:
        return ""
    due = step.milestone.due
    day = "" if due is None else DUE_ON.of(lang).format(due=due.isoformat())
    return "\n".join(part for part in (step.milestone.what, day, days_words(step, lang)) if part)


def verdict_words(one: ActionRow, lang: Lang) -> str:
    """The verdict of the judged year; empty where there is none."""
    if one.row is None or one.year is None:
        return ""
    reasons = reasons_words(one.row, lang)
    said = standing_words(one.row, lang) + (bracketed(reasons, lang) if reasons else "")
    return OF_YEAR.of(lang).format(year=one.year, said=said)


def judged_words(one: ActionRow, lang: Lang) -> str:
    """The verdict with the place of its figure, or of its rule where there is no figure."""
    said = verdict_words(one, lang)
    at = spot_words(one.row.at or one.row.rule_at) if one.row is not None else ""
    return "\n".join(part for part in (said, at) if part)


def matter_words(one: ActionRow, _: Lang = "zh") -> str:
    """The id and the name of the criterion or target."""
    return f"{one.action.gap.key} {one.name}".strip()


def counts_words(rows: Sequence[ActionRow], lang: Lang, *, whose: bool = True) -> str:
    """How many are in each state, the late ones first and, with `whose`, with their offices."""
    counts = Counter(one.state for one in rows)
    parts = []
    for state in ActionState:
        if not counts[state]:
            continue
        said = _COUNTED.of(lang).format(state=STATES[state].of(lang), number=counts[state])
        more = _never_late([one for one in rows if one.state is state], lang)
        if state is ActionState.OVERDUE:
            more = _whose(rows, lang) if whose else ""
        parts.append(said + (bracketed(more, lang) if more else ""))
    return clauses(parts, lang)


def _never_late(rows: Sequence[ActionRow], lang: Lang) -> str:
    """How many have no day that could pass, so that nobody would be reminded: open again, or without any day."""
    counted = ((OPEN_AGAIN, sum(one.reopened for one in rows)), (NO_DAY, sum(one.undated for one in rows)))
    said = [_COUNTED.of(lang).format(state=name.of(lang), number=number) for name, number in counted if number]
    return _OF_THEM.of(lang).format(said=joined(said, lang)) if said else ""


def _whose(rows: Sequence[ActionRow], lang: Lang) -> str:
    offices = Counter(one.owner or NOBODY.of(lang) for one in rows if one.state is ActionState.OVERDUE)
    return joined((_WHOSE.of(lang).format(office=name, number=n) for name, n in offices.most_common()), lang)


def unread_words(places: Sequence[Spot], lang: Lang) -> list[str]:
    """The files that have actions which are not in the list, each with the line of its first mistake."""
    return [_UNREAD.of(lang).format(file=at.file, line=at.line) for at in places]


_ADDED: Final = Text("{file}：新写{count}项", "{file}: {count} added")
_NOTHING: Final = Text(
    "没有要新写的整改事项：待整改的差距都已有整改事项（{already}项），或者没有待整改的差距。",
    "Nothing to add: every gap to be put right has an action ({already}), or there is none.",
)
_NEXT: Final = Text(
    "责任单位、措施、节点和期限由责任单位填写，填好以后运行 ecocheck validate。",
    "Owner, measure, milestones and days are for the offices to fill in; then run ecocheck validate.",
)
REFUSED: Final = {
    "unread": Text(
        "{file} 里有读不出来的整改事项，不知道哪些差距已有整改事项，没有写入任何文件。"
        "先运行 ecocheck validate，按提示改好。",
        "{file} has actions that cannot be read, so nobody knows which gaps have one. Nothing was written. Run "
        "ecocheck validate first.",
    ),
    "cannot_set": Text(
        "{file} 的写法没有地方加新的整改事项，没有写入任何文件。actions 下面每项写成“- id: …”，一项一段。",
        "{file} leaves no place for new actions. Nothing was written; write each below actions as “- id: …”.",
    ),
}
_LEAD: Final = Text("牵头单位：{lead}", "lead: {lead}")


def drafted_words(drafted: Drafted, lang: Lang) -> list[str]:
    """What was written."""
    if not drafted.files:
        return [_NOTHING.of(lang).format(already=drafted.already)]
    said = (
        _ADDED.of(lang).format(file=one.file, count=len(one.ids)) + COLON.of(lang) + joined(one.ids, lang)
        for one in drafted.files
    )
    return [*said, _NEXT.of(lang)]


def remarks_of(gap: Gap) -> tuple[str, ...]:
    """The comment above a draft: what is missed by how much, and who leads. The files of a project are in Chinese."""
    lang: Lang = "zh"
    said = (stated_words(gap, lang), demand_words(gap, lang), magnitude_words(gap, lang))
    about = f"{subject_id(gap)} {gap.name}".strip() + COLON.of(lang) + clauses(said, lang)
    lead = [_LEAD.of(lang).format(lead=joined(gap.lead, lang))] if gap.lead else []
    return tuple(" ".join(one.split()) for one in (about, *lead))


_WHAT_IS_DONE: Final = Text("写这一步做什么", "say what is done in this step")
_UNCOMMENT: Final = Text(
    "有内容时去掉这几行的“# ”，改成实际的内容；再有就照样加一段",
    "take `# ` off these lines and write what is true; for more, add the same again",
)
_AFTERWARDS: Final = Text("这一行和以下各行，做完以后才写", "this line and those below only once it is done")
_DOCUMENT: Final = Text("验收单.pdf", "acceptance.pdf")
_WHO: Final = Text("写记录的单位", "say which office writes this")
_WHAT_HAPPENED: Final = Text("写做了什么、谁同意的", "say what was done, and who agreed")


def samples_of(gap: Gap, as_of: datetime.date) -> dict[str, tuple[str, ...]]:
    """What to write below `milestones` and `log` of a draft.

    The lines are sound as they stand, and show nothing: nobody could close an
    action with a document that is not there.
    """
    lang: Lang = "zh"
    return {
        "milestones": (
            f"- what: {_WHAT_IS_DONE.of(lang)}   # {_UNCOMMENT.of(lang)}",
            f"  due: {as_of.year}-12-31",
            f"  done: {as_of.isoformat()}   # {_AFTERWARDS.of(lang)}",
            "  evidence:",
            f"    - file: evidence/{as_of.year}/{gap.region}/{_DOCUMENT.of(lang)}",
        ),
        "log": (
            f"- date: {as_of.isoformat()}   # {_UNCOMMENT.of(lang)}",
            f"  by: {gap.lead[0] if gap.lead else _WHO.of(lang)}",
            f"  what: {_WHAT_HAPPENED.of(lang)}",
        ),
    }


def title_words(listed: Listed, lang: Lang) -> str:
    """The title of the page."""
    return TITLE.of(lang).format(day=date_words(listed.as_of, lang))
