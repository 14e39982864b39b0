"""The words of 整改 in Word, on pages and in reports: milestones one by one, counts, owners, proofs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from ecocheck.app.actions.states import ActionState
from ecocheck.app.actions.steps import StepState, state_of_step
from ecocheck.findings.entry import Text
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.actions import words
from ecocheck.render.phrases.joins import COLON, COMMA, STOP, clauses, date_words
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence

    from ecocheck.app.actions.listing import ActionRow, Step
    from ecocheck.app.actions.shown import ShownActions
    from ecocheck.app.gaps import Gap
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang

TITLE: Final = Text("限期整改台账", "What is done to close gaps")
COUNTED: Final = Text("截至{day}，整改事项共{n}项：{said}", "As of {day}, {n} actions: {said}")
ONLY_LATE: Final = Text(
    "本表仅列逾期和整改后仍不达标的事项。", "Only what is late, or open again after the work, is listed."
)
OF_OFFICE: Final = Text("{office}（{n}项）", "{office} ({n})")
_OPEN_AGAIN: Final = Text("{office}：整改后仍不达标（{n}项）", "{office}: still missed after the work ({n})")
OF_OFFICE_LATE: Final = Text("{office}（{n}项，逾期{late}项）", "{office} ({n}, late {late})")
SERIAL: Final = Text("序号", "no.")
STEP: Final = Text("整改节点", "milestone")
STEP_DUE: Final = Text("完成期限", "to be done by")
PLACES: Final = Text("整改事项、数据和规则所在位置", "Where actions, figures and rules stand")
SECTION: Final = Text("整改进展", "What is done about it")
_COUNTED_HERE: Final = Text("整改事项共{n}项：{said}", "{n} actions: {said}")
_NONE_HERE: Final = Text("没有整改事项。", "There are no actions.")
_GROUP: Final = Text("{state}（{n}项）", "{state} ({n})")
_NOT_TAKEN_UP: Final = Text("未列入", "none yet")
SAID: Final = Text("整改：{said}", "action: {said}")
_LAST: Final = Text("最近记录：{day} {by}：{what}", "last entry: {day} {by}: {what}")
_DONE_ON: Final = Text("{day}完成", "done {day}")
_DONE_LATE: Final = Text("{day}完成，迟{days}天", "done {day}, {days} days late")
_UNPROVEN: Final = Text("缺佐证材料", "no evidence")
_GAP_OF: Final = Text("{year}年的差距", "gap of {year}")
_VALUE: Final = Text("数值 {value}", "figure {value}")
_LINE: Final = Text("标准 {line}", "line {line}")

STEPS: Final[Mapping[StepState, Text]] = {
    StepState.LATE: labels.LATE,
    StepState.DUE: Text("未到期限", "to come"),
    StepState.DONE: labels.STATUSES["done"],
    StepState.DONE_LATE: Text("逾期完成", "done late"),
    StepState.UNDATED: words.NO_DAY,
}
"""What has become of a milestone, in a word."""


def counted_words(rows: Sequence[ActionRow], as_of: datetime.date, lang: Lang) -> str:
    """How many actions there are on that day, and how many in each state, the late ones first and whose they are."""
    said = words.counts_words(rows, lang)
    return COUNTED.of(lang).format(day=date_words(as_of, lang), n=len(rows), said=said) + STOP.of(lang).rstrip()


def state_lines(one: ActionRow, lang: Lang) -> list[str]:
    """The state, how many days it is late, and why it is pending or open again."""
    late = one.state is ActionState.OVERDUE and one.next is not None
    state = words.days_words(one.next, lang) if late and one.next is not None else words.state_words(one, lang)
    return [state, *(words.BECAUSE[reason].of(lang) for reason in one.because)]


def step_lines(step: Step, lang: Lang) -> list[str]:
    """How a milestone stands: done on a day, how late, whether that is proven; or the days that are left."""
    if not step.done:
        return [words.days_words(step, lang)]
    day, late = step.milestone.done, state_of_step(step) is StepState.DONE_LATE
    text = _DONE_LATE if late else _DONE_ON
    said = text.of(lang).format(day=day, days=-(step.days or 0))
    return [said] if step.proven else [said, _UNPROVEN.of(lang)]


def step_words(number: int, step: Step, lang: Lang) -> str:
    """A milestone in a sentence, for who cannot see its mark: 2 管网开工，期限2026-05-31，逾期30天."""
    return f"{number} " + COMMA.of(lang).join(_step_parts(step, lang))


def _step_parts(step: Step, lang: Lang) -> list[str]:
    due = step.milestone.due
    day = "" if due is None else words.DUE_ON.of(lang).format(due=due)
    return [part for part in (step.milestone.what, day, *step_lines(step, lang)) if part]


def mark_words(step: Step, lang: Lang) -> str:
    """The few words beside the mark of a milestone: what has become of it, and by how many days it is late."""
    if state_of_step(step) is StepState.LATE:
        return words.days_words(step, lang)
    return STEPS[state_of_step(step)].of(lang)


def gap_of_words(one: ActionRow, lang: Lang) -> str:
    """Of which year the gap is, where that is not the year by which it is judged today; else empty."""
    year = one.action.gap.year
    return "" if year == one.year else _GAP_OF.of(lang).format(year=year)


def figure_lines(value: str, line: str, lang: Lang) -> list[str]:
    """Figure and line below a verdict, each where there is one."""
    told = ((_VALUE.of(lang).format(value=value), value), (_LINE.of(lang).format(line=line), line))
    return [said for said, there in told if there]


def open_margin(one: ActionRow, margin: str) -> str:
    """The margin, where the line is missed; what is met has no gap."""
    return margin if one.row is not None and one.row.verdict is Verdict.NOT_MET else ""


def last_entry(one: ActionRow, as_of: datetime.date, lang: Lang) -> str:
    """The newest entry of the log that is not of a later day; empty without one."""
    entries = [each for each in one.action.log if each.date <= as_of]
    if not entries:
        return ""
    last = max(entries, key=lambda each: each.date)
    return _LAST.of(lang).format(day=last.date, by=last.by, what=last.what)


def by_office(rows: Sequence[ActionRow], lang: Lang) -> list[tuple[str, list[ActionRow]]]:
    """The actions by the office that answers for them, named with its counts; who has the first of the list first.

    Those that are open again stand under headings of their own, behind the others.
    """
    groups: dict[tuple[bool, str], list[ActionRow]] = {}
    for one in sorted(rows, key=lambda row: row.reopened):
        groups.setdefault((one.reopened, one.owner or words.NOBODY.of(lang)), []).append(one)
    return [(_headed(office, group, lang), group) for (_, office), group in groups.items()]


def _headed(office: str, group: Sequence[ActionRow], lang: Lang) -> str:
    if group[0].reopened:
        return _OPEN_AGAIN.of(lang).format(office=office, n=len(group))
    late = Counter(one.state for one in group)[ActionState.OVERDUE]
    return (OF_OFFICE_LATE if late else OF_OFFICE).of(lang).format(office=office, n=len(group), late=late)


def here_words(rows: Sequence[ActionRow], lang: Lang) -> str:
    """How many actions a report tells of, and how many in each state; whose the late ones are stands below."""
    if not rows:
        return _NONE_HERE.of(lang).rstrip()
    said = words.counts_words(rows, lang, whose=False)
    return _COUNTED_HERE.of(lang).format(n=len(rows), said=said) + STOP.of(lang).rstrip()


def told_apart(shown: ShownActions, lang: Lang) -> list[tuple[str, list[str]]]:
    """The actions that are late, those that wait to be closed, and those that are closed, each in a line."""
    groups = (
        (state, shown.of_state(state)) for state in (ActionState.OVERDUE, ActionState.PENDING, ActionState.CLOSED)
    )
    return [
        (
            _GROUP.of(lang).format(state=words.STATES[state].of(lang), n=len(rows)),
            [_line(one, shown.region, lang) for one in rows],
        )
        for state, rows in groups
        if rows
    ]


def _line(one: ActionRow, known: str | None, lang: Lang) -> str:
    """Where, what and whose; of a late one the milestone with its day and the days, of others why they wait."""
    owner = COMMA.of(lang).join(part for part in (one.owner or words.NOBODY.of(lang), one.action.owner.person) if part)
    where = "" if known is not None else f"{one.action.gap.region} "
    about = f"{where}{words.matter_words(one)}{COLON.of(lang)}{owner}"
    if one.state is ActionState.OVERDUE and one.next is not None:
        return clauses((about, COMMA.of(lang).join(_step_parts(one.next, lang))), lang)
    return clauses((about, *(words.BECAUSE[reason].of(lang) for reason in one.because)), lang)


def ended(line: str, lang: Lang) -> str:
    """A line as a sentence."""
    return line + STOP.of(lang).rstrip()


def line_words(shown: ShownActions | None, row: Row, lang: Lang) -> str:
    """Beside a line that was missed: what is done about it, and until when; that nothing is, where something must be.

    Empty where the project keeps no actions.
    """
    if shown is None:
        return ""
    found = shown.held_for(row.region, row.year, row.id)
    if found is None:
        return "" if row.city_line or row.waived else SAID.of(lang).format(said=_NOT_TAKEN_UP.of(lang))
    return SAID.of(lang).format(said=brief_words(found, lang))


def held_words(gap: Gap, lang: Lang) -> str:
    """What is done about a gap, for a column; empty where that is not known or not asked."""
    if gap.held is None:
        return ""
    return _NOT_TAKEN_UP.of(lang) if gap.held.action is None else brief_words(gap.held.action, lang)


def brief_words(one: ActionRow, lang: Lang) -> str:
    """The state, with the days that it is late, and the day on which something is due next."""
    due = None if one.next is None else one.next.milestone.due
    day = "" if due is None else words.DUE_ON.of(lang).format(due=due)
    return COMMA.of(lang).join(part for part in (state_lines(one, lang)[0], day) if part)
