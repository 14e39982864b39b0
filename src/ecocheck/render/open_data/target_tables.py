"""Tables of what figures are compared with, as recorded: targets, baselines, wider regions; and progress of tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.render.open_data.field import Field, Table, coded, places
from ecocheck.render.open_data.recorded_fields import (
    WHICH,
    number,
    of_criterion,
    published,
    sourced,
    span,
)
from ecocheck.render.open_data.rule_tables import EDGE_WORDS
from ecocheck.render.phrases import labels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.open_data.collected import OpenData
    from ecocheck.app.open_data.records import (
        Adjusted,
        Assigned,
        Based,
        Recorded,
        Reported,
        Wider,
    )
    from ecocheck.findings import Spot


def _assigned(data: OpenData) -> Iterator[Assigned]:
    return (one for file in data.files for one in file.assigned)


def _of_assigned(one: Assigned) -> Recorded:
    return one.recorded


def _assigned_at(one: Assigned) -> Spot | None:
    return one.recorded.at


def _operator(one: Assigned) -> str:
    return one.target.operator.name


ASSIGNED: Final[Table[Assigned]] = Table(
    "assigned",
    Text("下达的考核目标表", "Targets handed down"),
    Text("上级下达、登记在数据文件里的考核目标", "targets from above that a data file records"),
    ("region", "year", "criterion", "number"),
    _assigned,
    (
        *of_criterion(_of_assigned),
        Field("number", WHICH, lambda one: one.number, "integer"),
        *coded(
            "operator",
            Text("怎样比较", "comparison"),
            _operator,
            EDGE_WORDS,
            required=True,
        ),
        Field(
            "value",
            Text("目标数", "number of the target"),
            lambda one: number(one.target.number),
            "number",
            required=True,
        ),
        Field("unit", labels.UNIT_OF_MEASURE, lambda one: one.target.unit),
        *span(lambda one: one.target.period),
        Field("basis", labels.BASIS, lambda one: one.target.basis),
        Field("document", Text("下达文件", "document that hands it down"), lambda one: one.target.document),
        Field("issuer", Text("下达单位", "handed down by"), lambda one: one.target.issuer),
        Field("issued", Text("下达日期", "handed down on"), lambda one: published(one.target.issued)),
        *places("at", labels.DATUM_AT, _assigned_at),
    ),
)


def _baselines(data: OpenData) -> Iterator[Based]:
    return (one for file in data.files for one in file.baselines)


def _of_baseline(one: Based) -> Recorded:
    return one.recorded


def _baseline_at(one: Based) -> Spot | None:
    return one.recorded.at


BASELINES: Final[Table[Based]] = Table(
    "baselines",
    Text("基线表", "Baselines on record"),
    Text("登记的基线；经批准的调整另列一表", "baselines as recorded; approved changes have a table of their own"),
    ("region", "year", "criterion"),
    _baselines,
    (
        *of_criterion(_of_baseline),
        Field("base_year", Text("基准年", "base year"), lambda one: one.baseline.year, "year", required=True),
        Field(
            "value",
            Text("基线值", "value of the baseline"),
            lambda one: number(one.baseline.value),
            "number",
            required=True,
        ),
        Field("unit", labels.UNIT_OF_MEASURE, lambda one: one.baseline.unit),
        *sourced(lambda one: one.baseline.source),
        *places("at", labels.DATUM_AT, _baseline_at),
    ),
)


def _adjusted(data: OpenData) -> Iterator[Adjusted]:
    return (one for file in data.files for one in file.adjusted)


def _of_adjusted(one: Adjusted) -> Recorded:
    return one.recorded


BASELINE_CHANGES: Final[Table[Adjusted]] = Table(
    "baseline_changes",
    Text("基线调整表", "Changes of baselines"),
    Text("经批准的基线调整，自批准日期起为新的基线", "approved changes; each is the baseline from its date on"),
    ("region", "year", "criterion", "number"),
    _adjusted,
    (
        *of_criterion(_of_adjusted),
        Field("number", WHICH, lambda one: one.number, "integer"),
        Field("date", Text("批准日期", "approved on"), lambda one: one.adjustment.date, "date", required=True),
        Field(
            "value",
            Text("调整后的基线值", "value after the change"),
            lambda one: number(one.adjustment.value),
            "number",
            required=True,
        ),
        Field("document", Text("批准文件", "document of the approval"), lambda one: one.adjustment.document),
        Field("approved_by", Text("批准单位", "change approved by"), lambda one: one.adjustment.approved_by),
    ),
)


def _reported(data: OpenData) -> Iterator[Reported]:
    return (one for file in data.files for one in file.reported)


def _status(one: Reported) -> str | None:
    return one.report.status


def _reported_at(one: Reported) -> Spot | None:
    return one.at


TASK_REPORTS: Final[Table[Reported]] = Table(
    "task_reports",
    Text("任务进展表", "Progress of tasks"),
    Text("单位自己报的进展，不作判定", "what offices report themselves; no verdict rests on it"),
    ("region", "year", "task"),
    _reported,
    (
        Field("region", labels.REGION, lambda one: one.region, refers=("regions", "name")),
        Field("year", labels.YEAR, lambda one: one.year, "year"),
        Field("task", labels.TASK, lambda one: one.task, refers=("tasks", "id")),
        *coded("status", labels.SELF_REPORTED, _status, labels.STATUSES),
        Field("as_of", Text("进展截至何日", "progress as of the day"), lambda one: one.report.as_of, "date"),
        *sourced(lambda one: one.report.source),
        *places("at", labels.DATUM_AT, _reported_at),
    ),
)


def _wider(data: OpenData) -> Iterator[Wider]:
    return (one for file in data.files for one in file.wider)


def _of_wider(one: Wider) -> Recorded:
    return one.recorded


def _wider_at(one: Wider) -> Spot | None:
    return one.recorded.at


WIDER: Final[Table[Wider]] = Table(
    "wider",
    Text("上级地区公布数表", "Figures of wider regions"),
    Text("市的数据文件登记的上级地区公布数", "figures of wider regions that the city's file records"),
    ("region", "year", "criterion", "number"),
    _wider,
    (
        *of_criterion(_of_wider),
        Field("number", WHICH, lambda one: one.number, "integer"),
        Field("of", Text("所指地区", "region it is of"), lambda one: one.figure.of, required=True),
        Field("mean", Text("平均水平", "mean"), lambda one: number(one.figure.mean), "number"),
        Field("total", Text("总量", "sum total"), lambda one: number(one.figure.total), "number"),
        Field("unit", labels.UNIT_OF_MEASURE, lambda one: one.figure.unit),
        *span(lambda one: one.figure.period),
        Field("basis", labels.BASIS, lambda one: one.figure.basis),
        *sourced(lambda one: one.figure.source),
        *places("at", labels.DATUM_AT, _wider_at),
    ),
)
