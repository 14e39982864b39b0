"""Tables of names: regions, offices and their duties, standards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.app.listing import list_agencies, list_regions
from ecocheck.app.standards import list_standards
from ecocheck.findings.entry import Text
from ecocheck.render.open_data.field import Field, Table, coded, listed
from ecocheck.render.open_data.shared import SEVERAL
from ecocheck.render.phrases import labels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.listing import ListedAgency, ListedRegion
    from ecocheck.app.open_data.collected import OpenData
    from ecocheck.app.standards import ListedStandard

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
