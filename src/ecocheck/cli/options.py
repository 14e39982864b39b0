"""Options that several commands share, and the reading of their values."""

# annotations here are read by typer while the program runs

import datetime
import re
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from ecocheck.cli.exits import WrongUsage
from ecocheck.cli.session import Session
from ecocheck.cli.usage import bad_choice, bad_date, bad_year

if TYPE_CHECKING:
    from ecocheck.app.selection import Wanted
    from ecocheck.cli.opening import Findings

Counties: TypeAlias = Annotated[list[str] | None, typer.Option("--county")]
IndicatorIds: TypeAlias = Annotated[list[str] | None, typer.Option("--indicator")]
Agencies: TypeAlias = Annotated[list[str] | None, typer.Option("--agency")]
Years: TypeAlias = Annotated[list[str] | None, typer.Option("--year")]
StandardId: TypeAlias = Annotated[str | None, typer.Option("--standard")]
AsOf: TypeAlias = Annotated[str | None, typer.Option("--as-of")]
Until: TypeAlias = Annotated[str | None, typer.Option("--until")]
TextOrJson: TypeAlias = Annotated[str, typer.Option("--format", metavar="text|json")]
PageFormat: TypeAlias = Annotated[str, typer.Option("--format", metavar="text|json|md")]
PAGE_FORMATS = ("text", "json", "md")
ListFormat: TypeAlias = Annotated[str | None, typer.Option("--format", metavar="text|json|md|csv")]

AnyFormat: TypeAlias = Annotated[str | None, typer.Option("--format", metavar="text|json|github|gitlab|junit|sarif")]
Output: TypeAlias = Annotated[str | None, typer.Option("--output", "-o")]
Fix: TypeAlias = Annotated[bool, typer.Option("--fix")]
Diff: TypeAlias = Annotated[bool, typer.Option("--diff")]
EveryPlace: TypeAlias = Annotated[bool, typer.Option("--all")]
ChangedSince: TypeAlias = Annotated[str | None, typer.Option("--changed-since")]

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
    return _date(session, typed, "--as-of")


def read_until(session: Session, typed: str | None) -> datetime.date | None:
    """The day by which something is to be done, where one was given. Raises WrongUsage."""
    return None if typed is None else _date(session, typed, "--until")


def _date(session: Session, typed: str, option: str) -> datetime.date:
    if _DATE.fullmatch(typed):
        try:
            return datetime.date.fromisoformat(typed)
        except ValueError:
            pass
    raise WrongUsage(bad_date(typed, session.lang, option))


LIST_FORMATS = ("text", "json", "md", "csv")


def read_list_format(session: Session, typed: str | None, output: str | None) -> str:
    """The format asked for; without one, that of the file's name, else text. Raises WrongUsage."""
    if typed is not None:
        return one_of(session, "--format", typed, LIST_FORMATS)
    ending = output.lower().rpartition(".")[2] if output is not None else ""
    return ending if ending in LIST_FORMATS else "text"


def findings_in(form: str) -> "Findings":
    """Where the findings of a broken registry go: into the output, unless a table or a page was asked for."""
    return "text" if form == "text" else "json" if form == "json" else "errors"


def read_wanted(  # noqa: PLR0913, PLR0917 an option a parameter
    session: Session,
    counties: list[str] | None,
    indicators: list[str] | None,
    agencies: list[str] | None,
    years: list[str] | None,
    standard: str | None = None,
) -> "Wanted":
    """The options that select, as typed. Raises WrongUsage."""
    from ecocheck.app.selection import Wanted

    chosen = (tuple(counties or ()), tuple(indicators or ()), tuple(agencies or ()), read_years(session, years))
    return Wanted(*chosen, standard=standard)
