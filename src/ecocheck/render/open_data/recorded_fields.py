"""Columns that several tables of recorded things share: of what, the figure, its period, its source."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final, TypeVar

from ecocheck.findings.entry import Text
from ecocheck.quantity import Period
from ecocheck.render.open_data.field import Field
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.numbers import as_written

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecocheck.app.open_data.records import (
        Recorded,
    )
    from ecocheck.model.base import NumberOrFact, Publication
    from ecocheck.model.documents import Source
    from ecocheck.model.measurement import Reading
    from ecocheck.quantity import UnknownPeriod

T = TypeVar("T")

STANDINGS_OF_SOURCES: Final = {"填报": "填报", "公开报道": "公开报道"}
KINDS_OF_SOURCES: Final = {"result": "结果", "target": "目标"}
STAGES: Final = {"快报": "快报", "初步": "初步", "核定": "核定"}
SHA256: Final = "^[0-9a-f]{64}$"
WHICH: Final = Text("第几条", "number")
_CRITERION: Final = ("criteria", "id")


def number(value: NumberOrFact | None) -> str | None:
    """A number with the digits of the file; None for a fact."""
    return None if value is None or isinstance(value, bool) else as_written(value)


def fact(value: NumberOrFact | None) -> bool | None:
    """A fact; None for a number."""
    return value if isinstance(value, bool) else None


def about(recorded: Callable[[T], Recorded]) -> tuple[Field[T], ...]:
    """The columns that say of which region and year an entry is."""
    return (
        Field("region", labels.REGION, lambda one: recorded(one).region, refers=("regions", "name")),
        Field("year", labels.YEAR, lambda one: recorded(one).year, "year"),
    )


def of_criterion_or_target(recorded: Callable[[T], Recorded]) -> tuple[Field[T], ...]:
    """The columns that say what a figure is of."""

    def criterion(one: T) -> str | None:
        return None if recorded(one).of_target else recorded(one).id

    def target(one: T) -> str | None:
        return recorded(one).id if recorded(one).of_target else None

    return (
        *about(recorded),
        Field(
            "id",
            labels.ID,
            lambda one: recorded(one).id,
            said=Text("判定项或任务目标的编号", "the id of a criterion or of a task's target"),
        ),
        Field("criterion", labels.CRITERION, criterion, refers=_CRITERION),
        Field("target", labels.TARGET, target, refers=("task_targets", "id")),
    )


def of_criterion(recorded: Callable[[T], Recorded]) -> tuple[Field[T], ...]:
    """The columns of what only a criterion can have."""
    return (
        *about(recorded),
        Field("criterion", labels.CRITERION, lambda one: recorded(one).id, refers=_CRITERION),
    )


def span(of: Callable[[T], Period | UnknownPeriod | None], said: Text | None = None) -> tuple[Field[T], ...]:
    """The columns of a period: as a file writes it, and its first and last day."""

    def first(one: T) -> datetime.date | None:
        period = of(one)
        return period.first.first_day if isinstance(period, Period) else None

    def last(one: T) -> datetime.date | None:
        period = of(one)
        return period.last.last_day if isinstance(period, Period) else None

    return (
        Field(
            "period",
            labels.PERIOD,
            lambda one: None if (found := of(one)) is None else str(found),
            said=said,
        ),
        Field("period_from", Text("时段首日", "first day"), first, "date"),
        Field("period_to", Text("时段末日", "last day"), last, "date"),
    )


def read(of: Callable[[T], Reading]) -> tuple[Field[T], ...]:
    """The columns of a figure itself."""
    return (
        Field("value", labels.VALUE, lambda one: number(of(one).value), "number"),
        Field(
            "fact",
            Text("是否（事实）", "fact"),
            lambda one: fact(of(one).value),
            "boolean",
            Text("数据文件里 value 写 true、false 的", "where the file has true or false as value"),
        ),
        Field("numerator", labels.NUMERATOR, lambda one: number(of(one).numerator), "number"),
        Field("denominator", labels.DENOMINATOR, lambda one: number(of(one).denominator), "number"),
        Field(
            "unit",
            labels.UNIT_OF_MEASURE,
            lambda one: of(one).unit,
            said=Text("没有写的，为判定项的单位", "that of the criterion where none was written"),
        ),
    )


def published(day: Publication | None) -> str | None:
    """A day, a month, or the word for what is not recorded, as a file has it."""
    if day is None:
        return None
    return day.isoformat() if isinstance(day, datetime.date) else str(day)


def sourced(of: Callable[[T], Source | None]) -> tuple[Field[T], ...]:
    """The columns of a source."""
    return (
        Field("source_title", labels.SOURCE, lambda one: None if (said := of(one)) is None else said.title),
        Field("source_document", labels.DOCUMENT, lambda one: None if (said := of(one)) is None else said.document),
        Field(
            "source_standing",
            labels.STANDING_OF_SOURCE,
            lambda one: None if (said := of(one)) is None else said.standing,
            choices=STANDINGS_OF_SOURCES,
        ),
        Field(
            "source_published",
            Text("来源发布日期", "source published"),
            lambda one: None if (said := of(one)) is None else published(said.published),
            said=Text("日、月，或“未记录”", "a day, a month, or 未记录: not recorded"),
        ),
        Field("source_url", labels.ADDRESS, lambda one: None if (said := of(one)) is None else said.url),
    )
