"""The words for who has handed in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.joins import clauses, joined

if TYPE_CHECKING:
    from ecocheck.app.received import Counts, OfficeLine, ReceivedYear
    from ecocheck.findings import Lang

DUE: Final = Text("应报", "due")
REPORTED: Final = Text("已报", "reported")
WAITING: Final = Text("待核", "waiting")
CONFLICTS: Final = Text("冲突", "in conflict")
LAST: Final = Text("最近收件", "last form")
STATE: Final = Text("收退", "taken or not")
WHICH: Final = Text("具体项目", "which")
STATES: Final = {"taken": Text("收下", "taken"), "returned": labels.RETURNED}

TITLE: Final = Text("{year}年收件情况", "{year}: who has handed in")
BY_REGION: Final = Text("按地区", "By region")
BY_OFFICE: Final = Text("按单位", "By office")
LINES: Final = Text("各地区各单位", "Region by region and office by office")
LACKING: Final = Text("尚未报齐", "something is missing")
COMPLETE: Final = Text("已报齐", "complete")
NOTHING_DUE: Final = Text("所选范围内无应报数据。", "Nothing that was selected has to be reported.")
ABOUT_ALONE: Final = Text(
    "应报，指本单位牵头的判定项应报的数据；已报，指数据文件中已有的，或以前登记、目前仍有效的；"
    "待核，指最近一次报送因有问题被退回的；冲突，指最近一次报送与数据文件不一致、未予收录的。多个单位共同牵头的，合计只计一次。",
    "Due are the figures of criteria that an office leads; reported are "
    "those in the data file, and states recorded earlier that still hold; waiting are those of the last form that were "
    "returned; in conflict are those of the last form that differ from the data file. Sums count a shared figure once.",
)
ABOUT: Final = Text(
    "应报，指本单位牵头的判定项和居首位的任务目标应报的数据；已报，指数据文件中已有的，或以前登记、目前仍有效的；"
    "待核，指最近一次报送因有问题被退回的；冲突，指最近一次报送与数据文件不一致、未予收录的。多个单位共同牵头的，合计只计一次。",
    "Due are the figures of criteria that an office leads and of targets for which it is named first; reported are "
    "those in the data file, and states recorded earlier that still hold; waiting are those of the last form that were "
    "returned; in conflict are those of the last form that differ from the data file. Sums count a shared figure once.",
)
_WHOLE: Final = Text(
    "应报 {due}，已报 {reported}，还差 {left}；待核 {waiting}，冲突 {conflicts}。",
    "{due} due, {reported} reported, {left} to come; {waiting} waiting, {conflicts} in conflict.",
)
_WAITING: Final = Text("待核 {ids}", "waiting {ids}")
_CONFLICTS: Final = Text("冲突 {ids}", "in conflict {ids}")
_UNREADABLE: Final = Text(
    "{file} 读不出来，里面的数没有算。先运行 ecocheck validate，按提示改好。",
    "{file} cannot be read, so none of its figures counts. Run ecocheck validate first.",
)
_RECEIPTS: Final = Text(
    "{file} 读不出来，那里记的收件没有列出。改正或移走它，再用 ecocheck collect 收一次表。问题是：{message}",
    "{file} cannot be read, so forms that it records are not shown. Mend or remove it, then collect again. {message}",
)


def whole_words(counts: Counts, lang: Lang) -> str:
    """All numbers in one sentence."""
    return _WHOLE.of(lang).format(
        due=counts.due,
        reported=counts.reported,
        left=counts.due - counts.reported,
        waiting=counts.waiting,
        conflicts=counts.conflicts,
    )


def state_words(one: OfficeLine, lang: Lang) -> str:
    """Whether the last form was taken; empty where there is none."""
    return "" if one.state is None else STATES[one.state].of(lang)


def which_words(one: OfficeLine, lang: Lang) -> str:
    """The ids that wait, and those in conflict."""
    kinds = ((_WAITING, one.waiting), (_CONFLICTS, one.conflicts))
    return clauses([said.of(lang).format(ids=joined(ids, lang)) for said, ids in kinds if ids], lang)


def warnings(year: ReceivedYear, lang: Lang) -> list[str]:
    """What could not be read, in words; each file once."""
    from ecocheck.findings.catalogue import message_of

    first = {one.at.file: one for one in reversed(year.findings)}
    return [
        *(_UNREADABLE.of(lang).format(file=file) for file in year.unreadable),
        *(_RECEIPTS.of(lang).format(file=file, message=message_of(one, lang)) for file, one in first.items()),
    ]


def last_words(counts: Counts) -> str:
    """The day of the last form; empty where none came."""
    return "" if counts.last is None else counts.last.isoformat()
