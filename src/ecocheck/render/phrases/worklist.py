"""The work lists of an office in words, the same for terminals, Markdown and spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.gaps.views import GapKind
from ecocheck.app.typed_names import resolve_agency
from ecocheck.findings.entry import Text, inner
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.joins import COLON, bracketed, date_words, joined, region_words
from ecocheck.render.phrases.natures import counted_by_nature
from ecocheck.render.phrases.standings import by_standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.app.reporting.pages import WorkIndicator, WorkList, WorkTask
    from ecocheck.app.verdicts.row import Row, TargetRow
    from ecocheck.app.work.rectify import Overdue, Rectify
    from ecocheck.findings import Lang
    from ecocheck.model.registry import Plan, Provision
    from ecocheck.render.phrases.report.filters import Words
    from ecocheck.source.project import Project

DUTIES = Text("部门责任清单", "Duties of the office")
TASKS = Text("重点工作任务清单", "Key tasks")
OPEN = Text("各地区待办", "What is open in each region")
LEAD = Text("牵头", "leads")
SUPPORT = Text("配合", "supports")
OWNER = Text("负责", "owns")
_COUNTED = Text(
    "牵头{leads}个指标，配合{supports}个指标{tasks}；待办{open}项",
    "leads {leads} indicators, supports {supports}{tasks}; {open} open",
)
_OWNS = Text("，负责{n}项任务", ", owns {n} tasks")
_WAIVED = Text("，另有{number}项已豁免", ", {number} more waived")
_MISSED: Final = Text("不达标的：{natures}", "not met: {natures}")
WAIVED = labels.WAIVED
_SHARED = Text(
    "；多个单位共同负责的，分别列入各单位，共{rows}行",
    "; what several offices answer for stands under each: {rows} rows",
)
_LED_BY = Text("（牵头：{lead}）", " (lead: {lead})")
_REPORTED = Text("自报进展（未经核实）：{reports}", "progress as its owners report it, not verified: {reports}")
_NO_REPORT = Text("无自报进展", "no progress reported")
_DUE = Text("{due}前", "by {due}")
_NO_DUE = Text("未写明期限", "no date")
_STRIVE = Text("力争（不计逾期）", "a strive, never late")
_MUST = labels.BINDING
_LATE = Text("逾期：{places}", "late: {places}")
_BY = Text("依据方案{clause}：“{quote}”。", "By {clause} of the plan. ")
_BASIS = Text(
    "进展由责任单位自报，不作判定；目标按同一规则判定；“力争”不计逾期。",
    "Progress is reported by the owners and not judged; targets are judged by the same rules; a strive is never late.",
)
_RECTIFY_BASIS = Text(
    "仅列明事实：期限已过而不达标的本地标准、逾期的必须完成的目标，以及方案未定期限而不达标的必须完成的目标；未达全市要求的县区、力争目标和现状不清的事项不列入。"
    "是否责令整改，{whom}。",
    "Only facts: own lines missed for a year that is over, and binding targets late "
    "or missed where the plan sets no day; no county below a city line, no strive, nothing undetermined. "
    "Whether to order anything is for {whom}.",
)
_GROUP: Final = Text("由领导小组决定", "the leading group")
_AUTHORITY: Final = Text("由有权机关决定", "whoever is in charge")
RECTIFY_COUNTED = Text("须整改 {number} 项", "{number} to be put right")
RECTIFY_NONE = Text("无期限已过而不达标的事项。", "Nothing whose time is over was missed.")
SINCE = Text("自{said}起不达标", "by the figures missed since {said}")
AT_ODDS = Text(
    "方案对此项的表述不一致（{ids}），待明确",
    "the plan is at odds with itself about it ({ids}), not settled",
)
NO_TARGET = Text("无可判定的目标", "no target that can be judged")
NOTHING = Text("无待办差距", "nothing is open")


def basis(plan: Plan, lang: Lang) -> str:
    """By which clause of the plan the lists of duties are made, and what they say."""
    return _by(plan.duties, lang) + _BASIS.of(lang)


def rectify_basis(project: Project, lang: Lang) -> str:
    """By which clause of the plan things are ordered to be put right, what the list says, and who decides."""
    whom = _GROUP if project.units.has_leading_group() else _AUTHORITY
    by = _by(project.registry.indicators.plan.rectifying, lang)
    return by + _RECTIFY_BASIS.of(lang).format(whom=whom.of(lang))


def _by(provision: Provision | None, lang: Lang) -> str:
    if provision is None:
        return ""
    return _BY.of(lang).format(clause=provision.clause, quote=inner(provision.quote))


def counted(one: WorkList, lang: Lang) -> str:
    """How much work the office has, and how much of it is open."""
    said = _COUNTED.of(lang).format(
        leads=len(one.leads),
        supports=len(one.supports),
        tasks=_OWNS.of(lang).format(n=len(one.tasks)) if one.lists_tasks else "",
        open=one.still_open,
    )
    missed = [gap for gap in one.gaps if gap.open and gap.kind is GapKind.LINE_MISSED]
    natures = counted_by_nature(missed, lang)
    said += bracketed(_MISSED.of(lang).format(natures=natures), lang) if natures else ""
    waived = len(one.gaps) - one.still_open
    return said + (_WAIVED.of(lang).format(number=waived) if waived else "")


def indicator_title(one: WorkIndicator, lang: Lang) -> str:
    """The office's role, the indicator, and who leads it where another office does."""
    role = (LEAD if one.leads else SUPPORT).of(lang)
    return f"{role} {one.id} {one.name}" + ("" if one.leads else _LED_BY.of(lang).format(lead=joined(one.lead, lang)))


def indicators(one: WorkList) -> tuple[WorkIndicator, ...]:
    """The indicators that the office leads, then those that it supports."""
    return (*one.leads, *one.supports)


def states(rows: Sequence[Row], years: Sequence[int], words: Words, lang: Lang) -> list[str]:
    """A line for each standing, the worst first, with the regions that have it and their figures."""
    return [f"{words.standing(kind)}{COLON.of(lang)}{words.places(found, years)}" for kind, found in by_standing(rows)]


def target_states(targets: Sequence[TargetRow], years: Sequence[int], words: Words, lang: Lang) -> list[str]:
    """`states` of a target, then the regions where it is late."""
    said = states([one.row for one in targets], years, words, lang)
    late = [one.row for one in targets if one.late]
    return said + ([_LATE.of(lang).format(places=_regions(late, years, lang))] if late else [])


def _regions(rows: Sequence[Row], years: Sequence[int], lang: Lang) -> str:
    return joined((region_words(row.region, row.year, with_year=len(years) > 1) for row in rows), lang)


def demand(one: TargetRow, words: Words, lang: Lang) -> str:
    """What the target asks, until when, and whether it binds."""
    due = _NO_DUE.of(lang) if one.due is None else _DUE.of(lang).format(due=date_words(one.due, lang))
    return "\n".join((words.rule(one.row), due, strength(one, lang)))


def strength(one: TargetRow, lang: Lang) -> str:
    """Whether the target binds."""
    return (_MUST if one.must else _STRIVE).of(lang)


def task_title(one: WorkTask, lang: Lang) -> str:
    """The task and the offices responsible for it."""
    return f"{one.id} {one.title}{bracketed(joined(one.responsible, lang), lang)}"


def told(one: WorkTask, words: Words, *, with_year: bool) -> list[str]:
    """The progress that the task's owners report in each region."""
    return [
        f"{region_words(place, view.year, with_year=with_year)} {words.status(view)}" for place, view in one.reports
    ]


def reports(one: WorkTask, years: Sequence[int], words: Words, lang: Lang) -> str:
    """The self-reported progress in one sentence, marked as not verified."""
    if not one.reports:
        return _NO_REPORT.of(lang)
    return _REPORTED.of(lang).format(reports=joined(told(one, words, with_year=len(years) > 1), lang))


def at_odds_words(one: Overdue, lang: Lang) -> str:
    """The open contradictions of an item that no remark beside its verdict names; empty where there are none."""
    remarks = one.gap.row.remarks if one.gap.row is not None else ()
    said = {key for note in remarks for key in note.params.get("contradictions", "").split("、")}
    ids = [key for key in one.contradictions if key not in said]
    return AT_ODDS.of(lang).format(ids=joined(ids, lang)) if ids else ""


def rectify_counted(found: Rectify, lang: Lang, offices: Sequence[str]) -> str:
    """The number of open items and of waived items; and of rows, where offices share items."""
    if not found.overdue:
        return RECTIFY_NONE.of(lang)
    waived = len(found.overdue) - found.open
    said = RECTIFY_COUNTED.of(lang).format(number=found.open)
    natures = counted_by_nature([one.gap for one in found.overdue if one.gap.open], lang)
    said += bracketed(natures, lang) if natures else ""
    said += _WAIVED.of(lang).format(number=waived) if waived else ""
    rows = sum(len(own) for _, own in by_office(found, offices))
    return said + (_SHARED.of(lang).format(rows=rows) if rows > len(found.overdue) else "")


def open_and_waived(found: Sequence[Overdue], lang: Lang) -> list[tuple[str, list[Overdue]]]:
    """An office's rows in two parts: open rows without a heading, and waived rows under a heading."""
    states = [("", True), (WAIVED.of(lang), False)]
    split = [(head, [one for one in found if one.gap.open is is_open]) for head, is_open in states]
    return [(head, own) for head, own in split if own]


def by_office(found: Rectify, offices: Sequence[str]) -> list[tuple[str, list[Overdue]]]:
    """The items under each office that leads or owns them, in the order of units.yaml or of the selected offices."""
    project, picked = found.checked.project, found.checked.selection.agencies
    groups: dict[str, list[Overdue]] = {office: [] for office in picked or offices}
    for one in found.overdue:
        for office in dict.fromkeys(resolve_agency(project, name) for name in one.gap.lead):
            if not picked or office in picked:
                groups.setdefault(office, []).append(one)
    return [(office, own) for office, own in groups.items() if own]
