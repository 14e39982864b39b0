"""Options that several commands share, and functions that read their values."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

import datetime
import re
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from ecocheck.cli.command import Says
from ecocheck.cli.exits import WrongUsage
from ecocheck.cli.usage import bad_choice, bad_date, bad_year
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text
from ecocheck.regex import regex

if TYPE_CHECKING:
    from ecocheck.app.selection import Wanted
    from ecocheck.cli.session import Session

Counties: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--county"),
    Says(
        Text("地区", "REGION"),
        Text("只列该地区（县区或全市），可重复写", "only this region (the city too); may repeat"),
        kind=Kind.REGION,
    ),
]
IndicatorIds: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--indicator"),
    Says(
        Text("编号", "ID"),
        Text("只列该指标（24）或判定项（24-1），可重复写", "only this indicator (24) or criterion (24-1); may repeat"),
        kind=Kind.CRITERION,
    ),
]
Agencies: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--agency"),
    Says(
        Text("单位", "OFFICE"),
        Text("只列该单位牵头或配合的指标，可重复写", "only what this office leads or supports; may repeat"),
        kind=Kind.OFFICE,
    ),
]
Years: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--year"),
    Says(
        Text("年份", "YEAR"),
        Text(
            "只列该年，可重复写；不写则为有数据的最近一年",
            "only this year; may repeat; default: the newest with data",
        ),
        kind=Kind.YEAR,
    ),
]
StandardId: TypeAlias = Annotated[
    str | None,
    typer.Option("--standard"),
    Says(
        Text("标准", "ID"),
        Text(
            "判定所依据的标准，写标准编号；不写则按方案（plan），可用 ecocheck list standards 查看",
            "judge by this standard of the registry; default: the plan (plan); see ecocheck list standards",
        ),
        kind=Kind.STANDARD,
    ),
]
AsOf: TypeAlias = Annotated[
    str | None,
    typer.Option("--as-of"),
    Says(
        Text("日期", "DATE"),
        Text("期限判定截止日（年-月-日）；不写则为今天", "the day that time limits count from; default: today"),
    ),
]
Until: TypeAlias = Annotated[
    str | None,
    typer.Option("--until"),
    Says(
        Text("日期", "DATE"),
        Text(
            "补足差距的期限（年-月-日）：自 --as-of 之日起按整月计算每月需增减的量",
            "the day by which gaps are to be closed: how much a month, in whole months from --as-of",
        ),
    ),
]

_YEAR = regex(r"\d{4}", re.ASCII)
_DATE = regex(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def one_of(session: "Session", option: str, value: str, known: tuple[str, ...]) -> str:
    """The value, if it is one of the known ones. Raises WrongUsage."""
    if value not in known:
        raise WrongUsage(bad_choice(option, value, known, session.lang))
    return value


def read_years(session: "Session", typed: list[str] | None, option: str = "--year") -> tuple[int, ...]:
    """Years as numbers. Raises WrongUsage."""
    for value in typed or ():
        if not _YEAR.fullmatch(value):
            raise WrongUsage(bad_year(value, session.lang, option))
    return tuple(int(value) for value in typed or ())


def read_day(session: "Session", typed: str | None) -> datetime.date:
    """The day asked for, or today; no other function asks the system for the date. Raises WrongUsage."""
    if typed is None:
        return datetime.datetime.now(tz=datetime.UTC).astimezone().date()
    return _date(session, typed, "--as-of")


def read_until(session: "Session", typed: str | None) -> datetime.date | None:
    """The day by which gaps are to be closed; None if it was not given. Raises WrongUsage."""
    return None if typed is None else _date(session, typed, "--until")


_PAST_DEADLINE = Text(
    "--until 写的 {until} 早于期限判定截止日 {day}，不能作整改时限。请写这一天或以后的日期；要以过去的某一天为准，"
    "用 --as-of 写明那一天",
    "--until {until} is before {day}, the day asked about, and cannot be a deadline. Give that day or a later one, or "
    "ask about a day in the past with --as-of",
)


def read_deadline(session: "Session", typed: str | None, day: datetime.date) -> datetime.date | None:
    """The day by which what is missed on `day` is to be put right; None if it was not given. Raises WrongUsage."""
    until = read_until(session, typed)
    if until is not None and until < day:
        raise WrongUsage(_PAST_DEADLINE.of(session.lang).format(until=until, day=day))
    return until


def read_due(session: "Session", typed: str) -> datetime.date:
    """The day by which a form is to come back. Raises WrongUsage."""
    return _date(session, typed, "--due")


_TO_COME = Text("{option} 写的 {typed} 还没有到", "{option} {typed} is still to come")


def read_past_day(session: "Session", typed: str | None, today: datetime.date, option: str) -> datetime.date:
    """A day that has come; `today` if none was given. Raises WrongUsage."""
    found = today if typed is None else _date(session, typed, option)
    if found > today:
        raise WrongUsage(_TO_COME.of(session.lang).format(option=option, typed=typed))
    return found


def _date(session: "Session", typed: str, option: str) -> datetime.date:
    if _DATE.fullmatch(typed):
        try:
            return datetime.date.fromisoformat(typed)
        except ValueError:
            pass
    raise WrongUsage(bad_date(typed, session.lang, option))


def read_wanted(  # noqa: PLR0913, PLR0917 every option is a parameter
    session: "Session",
    counties: list[str] | None,
    indicators: list[str] | None,
    agencies: list[str] | None,
    years: list[str] | None,
    standard: str | None = None,
) -> "Wanted":
    """The options that select, as typed, but with years as numbers. Raises WrongUsage."""
    from ecocheck.app.selection import Wanted

    chosen = (tuple(counties or ()), tuple(indicators or ()), tuple(agencies or ()), read_years(session, years))
    return Wanted(*chosen, standard=standard)


_UNLIKELY = Text("--year 不能写 {year}，可以写{first}到{last}", "--year cannot be {year}; it can be {first} to {last}")


def must_be_likely(session: "Session", years: tuple[int, ...]) -> None:
    """Refuse years that no data file may have. Raises WrongUsage."""
    from ecocheck.quantity import FIRST_YEAR, LAST_YEAR

    for year in years:
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise WrongUsage(_UNLIKELY.of(session.lang).format(year=f"{year:04}", first=FIRST_YEAR, last=LAST_YEAR))
