"""Options that several commands share, and the reading of their values."""

# annotations here are read by typer while the program runs

import datetime
import re
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from ecocheck.cli.session import Session
from ecocheck.cli.stop import WrongUsage
from ecocheck.cli.usage import bad_choice, bad_date, bad_year

if TYPE_CHECKING:
    from ecocheck.app.selection import Wanted

Counties: TypeAlias = Annotated[list[str] | None, typer.Option("--county")]
IndicatorIds: TypeAlias = Annotated[list[str] | None, typer.Option("--indicator")]
Agencies: TypeAlias = Annotated[list[str] | None, typer.Option("--agency")]
Years: TypeAlias = Annotated[list[str] | None, typer.Option("--year")]
AsOf: TypeAlias = Annotated[str | None, typer.Option("--as-of")]
TextOrJson: TypeAlias = Annotated[str, typer.Option("--format", metavar="text|json")]

AnyFormat: TypeAlias = Annotated[str | None, typer.Option("--format", metavar="text|json|github|gitlab|junit|sarif")]
Output: TypeAlias = Annotated[str | None, typer.Option("--output", "-o")]

_YEAR = re.compile(r"\d{4}", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def one_of(session: Session, option: str, value: str, known: tuple[str, ...]) -> str:
    """The value, if it is one of those there are. Raises WrongUsage."""
    if value not in known:
        raise WrongUsage(bad_choice(option, value, known, session.lang))
    return value


def read_years(session: Session, typed: list[str] | None) -> tuple[int, ...]:
    """Years as numbers. Raises WrongUsage."""
    for value in typed or ():
        if not _YEAR.fullmatch(value):
            raise WrongUsage(bad_year(value, session.lang))
    return tuple(int(value) for value in typed or ())


def read_day(session: Session, typed: str | None) -> datetime.date:
    """The day asked for, or today; nowhere else is the clock read. Raises WrongUsage."""
    if typed is None:
        return datetime.datetime.now(tz=datetime.UTC).astimezone().date()
    if _DATE.fullmatch(typed):
        try:
            return datetime.date.fromisoformat(typed)
        except ValueError:
            pass
    raise WrongUsage(bad_date(typed, session.lang))


def read_wanted(
    session: Session,
    counties: list[str] | None,
    indicators: list[str] | None,
    agencies: list[str] | None,
    years: list[str] | None,
) -> "Wanted":
    """The options that select, as typed. Raises WrongUsage."""
    from ecocheck.app.selection import Wanted

    return Wanted(tuple(counties or ()), tuple(indicators or ()), tuple(agencies or ()), read_years(session, years))
