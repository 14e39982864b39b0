"""The words in the table of what was missed, and the sentences above and under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.quantity import Period
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.joins import COMMA, clauses, date_words, joined
from ecocheck.render.phrases.notes.words import note_words
from ecocheck.render.phrases.report.forms import Forms, ended
from ecocheck.render.phrases.verdicts import odds_words
from ecocheck.verdict.notes import NoteCode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.gaps import Gap
    from ecocheck.app.reporting.conclusion import Conclusion
    from ecocheck.findings import Lang

_FORMS: Final = {
    "undone": Text("未完成", "not done"),
    "due": Text("应于{due}完成", "was due on {due}"),
    "blank": Text("整改时限：待领导小组确定。", "To be put right by: a day that the leading group is to set."),
    "open": Text("整改时限：待确定。", "To be put right by: a day that is not set yet."),
    "planned": Text(
        "整改时限：见整改进展（最近一项{due}）。",
        "To be put right by: the days of the actions, the first of them {due}.",
    ),
    "planned_in_part": Text(
        "整改时限：见整改进展（最近一项{due}）；未定期限的{n}项，待领导小组确定。",
        "To be put right by: the days of the actions, the first of them {due}; for {n} more the leading group is to "
        "set the day.",
    ),
    "planned_open": Text(
        "整改时限：见整改进展（最近一项{due}）；未定期限的{n}项，待确定。",
        "To be put right by: the days of the actions, the first of them {due}; for {n} more no day is set yet.",
    ),
    "listed": Text("表列{n}项", "Listed: {n}"),
    "listed_tasks": Text("表列{n}项，其中{tasks}", "Listed: {n}, of them {tasks}"),
    "listed_late": Text("任务目标逾期{n}项次", "{n} late targets of tasks"),
    "listed_undated": Text("任务目标不达标（方案未定期限）{n}项次", "{n} missed targets without a day in the plan"),
    "ordered": Text(
        "同类事项按差距占标准的比例由大到小排列，无数值的列后", "the largest distance as a part of the line first"
    ),
    "shared": Text(
        "{id}{name}，{city}与{county}系同一数值，两级各计1项",
        "{id} {name}: {city} and {county} report one and the same figure, counted for each",
    ),
    "supply_blank": Text("补报时限：待领导小组确定。", "To be supplied by: a day that the leading group is to set."),
    "supply_open": Text("补报时限：待确定。", "To be supplied by: a day that is not set yet."),
    "supply_by": Text("补报时限：{until}。", "To be supplied by {until}."),
    "since_event": Text("事件为所登记的月份或日期", "of an event the months or the day on record"),
    "since_due": Text("有期限的任务目标不早于应完成日期", "of targets not before the due day"),
    "since": Text(
        "不达标起始时间为数据显示连续不达标的首年",
        "“missed since” is the first of the consecutive years that data show missed",
    ),
}
_form: Final = Forms(_FORMS)
_INSTEAD: Final = frozenset({NoteCode.EARLIER_EVENTS, NoteCode.BROKEN_COURSE, NoteCode.OUT_OF_FORCE})
"""Why a line is missed that no distance tells: an earlier year stands in the way, or a validity is over."""
GIVEN: Final = Text("整改时限：{until}。", "To be put right by {until}.")
_MONTHS: Final = 12


def mark_words(gap: Gap, lang: Lang) -> str:
    """Beside a name: that a target is late or without a day, and which other line the same figure meets."""
    target = "" if gap.target is None else (labels.UNDATED if gap.due is None else labels.LATE).of(lang)
    other = None if gap.row is None else gap.row.other_line
    return clauses((target, "" if other is None else odds_words([other], lang)), lang)


def far_words(gap: Gap, margin: str, lang: Lang) -> str:
    """The distance of a gap from its line; without a number why, or the day when it was due."""
    if margin:
        return margin
    why = [] if gap.row is None else [note_words(one, lang) for one in gap.row.remarks if one.code in _INSTEAD]
    if why:
        return clauses(why, lang)
    if gap.due is None:
        return _form("undone", lang) if gap.row is not None and gap.row.fact is False else ""
    return _form("due", lang, due=date_words(gap.due, lang))


def deadline_words(found: Conclusion, lang: Lang) -> str:
    """Above the table: by when all is to be put right, where it is told, or that the day has yet to be set."""
    if found.until is not None:
        return GIVEN.of(lang).format(until=date_words(found.until, lang))
    planned = found.planned
    if planned is None:
        return _form("blank" if found.group else "open", lang)
    key = ("planned_in_part" if found.group else "planned_open") if planned.undated else "planned"
    return _form(key, lang, due=date_words(planned.first, lang), n=planned.undated)


def how_listed(found: Conclusion, lang: Lang) -> str:
    """Under the table: how many rows it has and in which order, what is counted twice, and since when is which day."""
    n = len(found.items)
    tasks = [
        _form(key, lang, n=len(gaps))
        for key, gaps in (("listed_late", found.late), ("listed_undated", found.undated))
        if gaps
    ]
    said = [_form("listed_tasks" if tasks else "listed", lang, n=n, tasks=joined(tasks, lang))]
    said += [_form("ordered", lang)] if n > 1 else []
    counted = [COMMA.of(lang).join(said)]
    for one, other in found.shared:
        counted.append(
            _form("shared", lang, id=one.row.id, name=one.name, city=one.region, county=other.region)
            if one.row is not None
            else ""
        )
    return ended(clauses((*counted, COMMA.of(lang).join(_since_words(found, lang))), lang), lang)


def _since_words(found: Conclusion, lang: Lang) -> Iterator[str]:
    """What the column of days says, of the kinds of days that it has."""
    yield _form("since", lang)
    if any(isinstance(gap.since, Period) and gap.since.months < _MONTHS for gap in found.items):
        yield _form("since_event", lang)
    if found.late:
        yield _form("since_due", lang)


def supply_words(found: Conclusion, lang: Lang) -> str:
    """Under the list of offices: by when they are to supply what is lacking, or who sets that day."""
    if found.until is None:
        return _form("supply_blank" if found.group else "supply_open", lang)
    return _form("supply_by", lang, until=date_words(found.until, lang))
