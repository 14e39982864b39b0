"""Tables of names: regions, offices and their duties, indicators, criteria, standards, tasks, contradictions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.app.listing import list_agencies, list_contradictions, list_regions
from ecocheck.app.standards import list_standards
from ecocheck.findings.entry import Text
from ecocheck.render.columns.listing import CONFLICT_STATES
from ecocheck.render.open_data.field import Field, Table, coded, listed
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.standings import LINES, NATURES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.listing import ListedAgency, ListedContradiction, ListedRegion
    from ecocheck.app.open_data.collected import OpenData
    from ecocheck.app.standards import ListedStandard
    from ecocheck.model.registry import Criterion, Indicator
    from ecocheck.model.tasks import Task
    from ecocheck.model.terms import PartNames

SEVERAL: Final = Text("几个之间用半角分号隔开", "several are divided by a semicolon")

REGIONS: Final[Table[ListedRegion]] = Table(
    "regions",
    Text("地区表", "Regions"),
    Text("市和各县区", "the city and its counties"),
    ("name",),
    lambda data: list_regions(data.checked.project),
    (
        Field("name", labels.NAME, lambda one: one.name),
        Field("kind", labels.KIND, lambda one: one.kind, required=True),
        Field("areas", labels.AREAS, lambda one: listed(one.areas), said=SEVERAL),
        Field(
            "classes",
            Text("所属分类", "classes of the region"),
            lambda one: listed(f"{axis}:{name}" for axis, names in one.classes.items() for name in names),
            said=Text("写成“分法:类别”", "each as axis:class"),
        ),
        Field("aliases", labels.ALIASES, lambda one: listed(one.aliases), said=SEVERAL),
        Field("years", Text("数据文件的年份", "years with a data file"), lambda one: listed(one.years), said=SEVERAL),
    ),
)

AGENCIES: Final[Table[ListedAgency]] = Table(
    "agencies",
    Text("单位表", "Offices"),
    Text("登记的单位和集合称谓", "the offices on record, and collective names"),
    ("name",),
    lambda data: list_agencies(data.checked.project),
    (
        Field("name", labels.NAME, lambda one: one.name),
        Field("aliases", labels.ALIASES, lambda one: listed(one.aliases), said=SEVERAL),
        Field("leading_group", Text("领导小组中的席位", "seat in the leading group"), lambda one: one.leading_group),
        Field("stands_for", Text("所指单位", "stands for"), lambda one: one.stands_for),
    ),
)


class Duty(NamedTuple):
    """The part of one office in one indicator or task."""

    agency: str
    role: str
    indicator: int | None
    task: str | None


def _duties(data: OpenData) -> Iterator[Duty]:
    for one in list_agencies(data.checked.project):
        for role, indicators in (("lead", one.leads), ("support", one.supports)):
            yield from (Duty(one.name, role, number, None) for number in dict.fromkeys(indicators))
        yield from (Duty(one.name, "responsible", None, task) for task in dict.fromkeys(one.tasks))


def _role(one: Duty) -> str:
    return one.role


DUTIES: Final[Table[Duty]] = Table(
    "duties",
    Text("职责分工表", "Duties"),
    Text("各单位牵头、配合的指标和负责的任务，一项一行", "what each office leads, supports or answers for, one a row"),
    ("agency", "role", "id"),
    _duties,
    (
        Field("agency", labels.OFFICE, lambda one: one.agency, refers=("agencies", "name")),
        *coded(
            "role",
            Text("承担方式", "role"),
            _role,
            {"lead": labels.LEAD, "support": labels.SUPPORT, "responsible": labels.RESPONSIBLE},
        ),
        Field("id", labels.INDICATOR_OR_TASK, lambda one: str(one.indicator or one.task)),
        Field("indicator", labels.INDICATOR, lambda one: one.indicator, "integer", refers=("indicators", "id")),
        Field("task", labels.TASK, lambda one: one.task, refers=("tasks", "id")),
    ),
)


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

STANDARDS: Final[Table[ListedStandard]] = Table(
    "standards",
    Text("标准文件表", "Standards"),
    Text("方案（plan）和登记的其他标准", "the plan (as plan), and further standards on record"),
    ("id",),
    lambda data: list_standards(data.checked.project),
    (
        Field("id", labels.ID, lambda one: one.named.id),
        Field("name", labels.NAME, lambda one: one.named.name, required=True),
        Field("document", labels.DOCUMENT, lambda one: one.named.document, required=True),
        Field("level", Text("适用层级", "level"), lambda one: listed(one.named.level), said=SEVERAL),
        Field(
            "checked",
            Text("条文是否与原文核对", "text compared with the original"),
            lambda one: one.named.checked,
            "boolean",
        ),
        Field("issuer", Text("发布单位", "issuer"), lambda one: None if one.record is None else one.record.issuer),
        Field(
            "issued", Text("发文日期", "issued"), lambda one: None if one.record is None else one.record.issued, "date"
        ),
        Field(
            "valid_from",
            Text("施行之日", "in force from"),
            lambda one: None if one.record is None else one.record.valid_from,
            "date",
        ),
        Field(
            "valid_until",
            Text("失效之日", "in force until"),
            lambda one: None if one.record is None else one.record.valid_until,
            "date",
        ),
        Field("url", labels.ADDRESS, lambda one: None if one.record is None else one.record.url),
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

NATURE_WORDS: Final = {code: said.zh for code, said in NATURES.items()}
