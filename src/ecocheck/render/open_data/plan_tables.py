"""Tables of the plan: indicators, criteria, tasks, and where it contradicts itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.app.listing import list_contradictions
from ecocheck.findings.entry import Text
from ecocheck.render.columns.listing import CONFLICT_STATES
from ecocheck.render.open_data.field import Field, Table, coded, listed
from ecocheck.render.open_data.shared import SEVERAL
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.standings import LINES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.listing import ListedContradiction
    from ecocheck.app.open_data.collected import OpenData
    from ecocheck.model.registry import Criterion, Indicator
    from ecocheck.model.tasks import Task
    from ecocheck.model.terms import PartNames


class ListedIndicator(NamedTuple):
    """An indicator with the name of its field of work."""

    indicator: Indicator
    domain: str | None


def _indicators(data: OpenData) -> Iterator[ListedIndicator]:
    registry = data.checked.project.registry.indicators
    names = {one.id: one.name for one in registry.domains}
    yield from (ListedIndicator(one, names.get(one.domain)) for one in registry.indicators)


INDICATORS: Final[Table[ListedIndicator]] = Table(
    "indicators",
    Text("指标表", "Indicators"),
    Text("方案的指标", "the indicators of the plan"),
    ("id",),
    _indicators,
    (
        Field("id", labels.ID, lambda one: one.indicator.id, "integer"),
        Field("name", labels.NAME, lambda one: one.indicator.name, required=True),
        Field("clause", Text("所在条款", "clause of the plan"), lambda one: one.indicator.clause),
        Field("domain", labels.DOMAIN, lambda one: one.domain),
        Field("lead", labels.LEAD_OFFICE, lambda one: listed(one.indicator.lead), said=SEVERAL),
        Field("support", labels.SUPPORT_OFFICE, lambda one: listed(one.indicator.support), said=SEVERAL),
    ),
)


class ListedCriterion(NamedTuple):
    """A criterion, the number of its indicator, and the names of its parts."""

    criterion: Criterion
    indicator: int
    parts: PartNames | None


def _criteria(data: OpenData) -> Iterator[ListedCriterion]:
    registry = data.checked.project.registry.indicators
    for one in registry.indicators:
        yield from (ListedCriterion(each, one.id, registry.parts.get(each.id)) for each in one.criteria)


def _line(one: ListedCriterion) -> str:
    return one.criterion.line


CRITERIA: Final[Table[ListedCriterion]] = Table(
    "criteria",
    Text("判定项表", "Criteria"),
    Text("各指标的判定项", "what is measured and judged of each indicator"),
    ("id",),
    _criteria,
    (
        Field("id", labels.ID, lambda one: one.criterion.id),
        Field(
            "indicator",
            labels.INDICATOR,
            lambda one: one.indicator,
            "integer",
            required=True,
            refers=("indicators", "id"),
        ),
        Field("name", labels.NAME, lambda one: one.criterion.name, required=True),
        Field("unit", labels.UNIT_OF_MEASURE, lambda one: one.criterion.unit),
        *coded("line", labels.WHOSE_LINE, _line, LINES, required=True),
        Field("areas", labels.AREAS, lambda one: listed(one.criterion.areas), said=SEVERAL),
        Field(
            "counted",
            Text("是否单独计数", "counted by itself"),
            lambda one: one.criterion.counted,
            "boolean",
            Text("只供其他判定项引用的为 false", "false where only other criteria ask for it"),
            required=True,
        ),
        Field(
            "of_plan",
            Text("方案是否有此项", "of the plan"),
            lambda one: one.criterion.in_plan,
            "boolean",
            required=True,
        ),
        Field(
            "totals",
            Text("市值为县区合计", "sum of the counties"),
            lambda one: one.criterion.totals,
            "boolean",
            Text("市的数是各县区分子、分母之和", "the city's parts are the sums of those of its counties"),
            required=True,
        ),
        Field(
            "lasts",
            Text("是否逐年有效", "a state that lasts"),
            lambda one: one.criterion.lasts,
            "boolean",
            Text("登记一次，以后各年有效", "recorded once, it holds in later years"),
            required=True,
        ),
        Field(
            "bases",
            Text("可填的口径", "bases that may be stated"),
            lambda one: listed(each.name for each in one.criterion.bases),
            said=SEVERAL,
        ),
        Field(
            "numerator",
            Text("分子名称", "name of the numerator"),
            lambda one: None if one.parts is None else one.parts.numerator,
        ),
        Field(
            "numerator_unit",
            Text("分子的单位", "unit of the numerator"),
            lambda one: None if one.parts is None else one.parts.units[0],
        ),
        Field(
            "denominator",
            Text("分母名称", "name of the denominator"),
            lambda one: None if one.parts is None else one.parts.denominator,
        ),
        Field(
            "denominator_unit",
            Text("分母的单位", "unit of the denominator"),
            lambda one: None if one.parts is None else one.parts.units[1],
        ),
    ),
)

_SCOPES: Final = {
    "each": Text("市和各县区的任务", "the city and each county"),
    "named": Text("仅点名的县区", "the counties named"),
    "city": Text("仅市级", "the city only"),
}


def _scope(one: Task) -> str:
    return one.scope


TASKS: Final[Table[Task]] = Table(
    "tasks",
    Text("任务表", "Tasks of the plan"),
    Text("方案的重点任务", "the tasks that the plan lists"),
    ("id",),
    lambda data: data.checked.project.registry.tasks.tasks,
    (
        Field("id", labels.ID, lambda one: one.id),
        Field("group", labels.MAIN_TASK, lambda one: one.group.name),
        Field("title", labels.NAME, lambda one: one.title.name),
        Field("text", Text("任务正文", "text of the task"), lambda one: one.text, required=True),
        Field("responsible", labels.RESPONSIBLE, lambda one: listed(one.responsible), said=SEVERAL, required=True),
        *coded("scope", Text("约束范围", "whom it binds"), _scope, _SCOPES, required=True),
        Field("counties", labels.COUNTIES, lambda one: listed(each.name for each in one.counties), said=SEVERAL),
        Field(
            "indicators",
            labels.INDICATORS,
            lambda one: listed(one.serves.indicators),
            said=Text(
                "系编制时推定；几个之间用半角分号隔开",
                "derived, not said by the plan; several are divided by a semicolon",
            ),
        ),
    ),
)


def _state(one: ListedContradiction) -> str:
    return one.state.value


CONTRADICTIONS: Final[Table[ListedContradiction]] = Table(
    "contradictions",
    Text("方案表述不一致之处", "Contradictions of the plan"),
    Text("已处理的也在内", "those that are settled too"),
    ("id",),
    lambda data: list_contradictions(data.checked.project),
    (
        Field("id", labels.ID, lambda one: one.contradiction.id),
        Field("topic", labels.MATTER, lambda one: one.contradiction.topic),
        *coded(
            "state",
            Text("处理状态", "how far settled"),
            _state,
            {state.value: words for state, words in CONFLICT_STATES.items()},
            required=True,
        ),
        Field("places", Text("各处出处", "places"), lambda one: listed(one.contradiction.places), said=SEVERAL),
        Field("says", labels.QUOTE, lambda one: listed(one.contradiction.says), said=SEVERAL),
        Field("indicators", labels.INDICATORS, lambda one: listed(one.contradiction.indicators), said=SEVERAL),
        Field(
            "tasks", Text("涉及的任务", "tasks concerned"), lambda one: listed(one.contradiction.tasks), said=SEVERAL
        ),
        Field(
            "decision",
            Text("处理决定", "decision"),
            lambda one: None if one.contradiction.settled is None else one.contradiction.settled.decided,
        ),
    ),
)
