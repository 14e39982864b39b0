"""Tables of what is to be done: every gap, and what was found in the data files."""

from __future__ import annotations

from itertools import starmap
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.app.gaps.views import Conflict
from ecocheck.app.ledger import code_of
from ecocheck.findings.catalogue import CATALOGUE, severity_of
from ecocheck.findings.entry import Text
from ecocheck.quantity import plain
from ecocheck.render.open_data.field import Field, Table, coded, listed, places
from ecocheck.render.open_data.shared import SEVERAL
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.actions.words import STATES as ACTION_STATES
from ecocheck.render.phrases.gaps import kind_words
from ecocheck.render.phrases.standings import GAP_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from ecocheck.app.actions.listing import ActionRow
    from ecocheck.app.gaps import Gap
    from ecocheck.app.open_data.collected import OpenData
    from ecocheck.findings import Finding, Spot


def _plain(exact: Fraction | None) -> str | None:
    return None if exact is None else plain(exact)


class NumberedFinding(NamedTuple):
    """A finding, and its number from 1."""

    number: int
    finding: Finding


def _findings(data: OpenData) -> Iterator[NumberedFinding]:
    return starmap(NumberedFinding, enumerate(data.checked.findings, 1))


def _severity(one: NumberedFinding) -> str:
    return severity_of(one.finding).value


def _found_at(one: NumberedFinding) -> Spot:
    return one.finding.at


FINDING_TABLE: Final[Table[NumberedFinding]] = Table(
    "findings",
    Text("数据问题表", "Findings"),
    Text(
        "校验这些数据文件发现的问题，详细的话由 validate 给出",
        "what was found when the data files were checked; validate gives the whole message",
    ),
    ("number",),
    _findings,
    (
        Field("number", Text("问题序号", "number of the finding"), lambda one: one.number, "integer"),
        Field("code", labels.CODE, lambda one: one.finding.code, required=True, pattern="^ECO[0-9]{3}$"),
        *coded("severity", labels.SEVERITY, _severity, labels.SEVERITIES, required=True),
        Field("title", labels.FINDING, lambda one: CATALOGUE[one.finding.code].title.zh, required=True),
        *places("at", labels.PLACE, _found_at),
    ),
)


_DIRECTIONS: Final = {"more": Text("须增加", "more"), "less": Text("须减少", "less")}
_ACTION_STATES: Final = {state.value: words for state, words in ACTION_STATES.items()}


def _gap_kind(gap: Gap) -> str:
    return gap.kind.value


def _gap_word(gap: Gap) -> str:
    return kind_words(gap.kind.value, "zh", below_city=gap.below_city)


def _direction(gap: Gap) -> str | None:
    if gap.quantity is None:
        return None
    return "more" if gap.quantity.lacking.up else "less"


def _action(gap: Gap) -> ActionRow | None:
    return None if gap.held is None else gap.held.action


def _action_state(gap: Gap) -> str | None:
    action = _action(gap)
    return None if action is None else action.state.value


def _gap_at(gap: Gap) -> Spot | None:
    return gap.at


def _gap_rule_at(gap: Gap) -> Spot | None:
    return gap.rule_at


GAP_TABLE: Final[Table[Gap]] = Table(
    "gaps",
    Text("差距表", "Gaps"),
    Text("申报前须处理的事项，要紧的在前，同 gaps --format json", "what is to be closed, the worst first"),
    ("code",),
    lambda data: data.gaps,
    (
        Field("code", labels.CODE, code_of, said=Text("每次运行都相同", "the same in every run")),
        *coded("kind", labels.KIND, _gap_kind, GAP_KINDS, zh=_gap_word, required=True),
        Field("region", labels.REGION, lambda one: one.region, required=True, refers=("regions", "name")),
        Field("year", labels.YEAR, lambda one: one.year, "year", required=True),
        Field("indicator", labels.INDICATOR, lambda one: one.indicator, "integer", refers=("indicators", "id")),
        Field("criterion", labels.CRITERION, lambda one: one.criterion, refers=("criteria", "id")),
        Field("target", labels.TARGET, lambda one: one.task, refers=("task_targets", "id")),
        Field(
            "contradiction",
            Text("方案的哪一处不一致", "contradiction concerned"),
            lambda one: one.about.id if isinstance(one.about, Conflict) else None,
            refers=("contradictions", "id"),
        ),
        Field("name", labels.MATTER, lambda one: one.name, required=True),
        Field(
            "city_line",
            Text("是否只是未达全市要求", "only the city's line"),
            lambda one: one.below_city,
            "boolean",
            Text("不计入县区的不达标", "no line of the county's own is missed"),
            required=True,
        ),
        Field("magnitude", Text("离标准的距离", "distance from the line"), lambda one: _plain(one.magnitude), "number"),
        Field("unit", labels.UNIT_OF_MARGIN, lambda one: one.unit),
        Field(
            "amount",
            Text("尚缺的量", "amount that lacks"),
            lambda one: None if one.quantity is None else plain(one.quantity.lacking.amount),
            "number",
        ),
        Field(
            "amount_unit",
            Text("尚缺的量的单位", "unit of that amount"),
            lambda one: None if one.quantity is None else one.quantity.unit,
        ),
        Field(
            "amount_of",
            Text("尚缺的是什么", "what lacks"),
            lambda one: None if one.quantity is None else one.quantity.of,
        ),
        *coded(
            "amount_direction",
            Text("增还是减", "direction of that amount"),
            _direction,
            _DIRECTIONS,
            said=Text("尚缺的量须增加还是减少", "whether more or less of it is needed"),
        ),
        Field(
            "amount_beyond",
            Text("须超过此量", "more than that amount"),
            lambda one: None if one.quantity is None else one.quantity.lacking.beyond,
            "boolean",
            Text("此量只够到标准，标准还须越过", "the amount only reaches a line that must be passed"),
        ),
        Field("lead", labels.LEAD_OFFICE, lambda one: listed(one.lead), said=SEVERAL),
        Field("support", labels.SUPPORT_OFFICE, lambda one: listed(one.support), said=SEVERAL),
        Field(
            "tasks",
            Text("有关的任务", "tasks that serve it"),
            lambda one: listed(one.tasks),
            said=SEVERAL,
        ),
        Field("standard", labels.JUDGED_BY, lambda one: one.standard.id, required=True, refers=("standards", "id")),
        Field("phase", Text("方案的阶段", "phase of the plan"), lambda one: one.phase.name if one.phase else None),
        Field("due", labels.DUE, lambda one: one.due, "date"),
        Field("waived", labels.WAIVED, lambda one: one.waived, "boolean", required=True),
        Field(
            "waiver_approved_by",
            Text("豁免批准单位", "waiver approved by"),
            lambda one: None if one.waiver is None else one.waiver.approved_by,
        ),
        Field(
            "waiver_expires",
            Text("豁免至何日", "waiver ends on"),
            lambda one: None if one.waiver is None else one.waiver.expires,
            "date",
        ),
        Field(
            "action",
            Text("整改事项编号", "id of the action"),
            lambda one: None if (held := _action(one)) is None else held.action.id,
            said=Text("没有整改事项的为空", "empty where there is no action for it"),
        ),
        *coded("action_state", Text("整改状态", "state of the action"), _action_state, _ACTION_STATES),
        *places("at", labels.DATUM_AT, _gap_at),
        *places("rule_at", labels.RULE_AT, _gap_rule_at),
    ),
)
