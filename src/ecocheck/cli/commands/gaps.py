"""`ecocheck gaps`: what stands between today and submission."""

# annotations here are read by typer while the program runs

from typing import TYPE_CHECKING, Annotated, cast

import typer

from ecocheck.cli.exits import DONE, FOUND
from ecocheck.cli.opening import check_here
from ecocheck.cli.options import (
    Agencies,
    AsOf,
    Counties,
    IndicatorIds,
    ListFormat,
    Output,
    StandardId,
    Until,
    Years,
    findings_in,
    one_of,
    read_day,
    read_list_format,
    read_until,
    read_wanted,
)
from ecocheck.cli.output import deliver, say_page, say_written
from ecocheck.cli.session import Session
from ecocheck.cli.typer_commands import Command

if TYPE_CHECKING:
    from ecocheck.app.gaps import Gaps
    from ecocheck.app.gaps.grouping import By

GROUPS = ("county", "agency", "indicator", "domain")


def register(app: typer.Typer, session: Session) -> None:
    """Add the command."""

    @app.command("gaps", cls=Command)
    def gaps(  # noqa: PLR0913, PLR0917 an option a parameter
        county: Counties = None,
        indicator: IndicatorIds = None,
        agency: Agencies = None,
        year: Years = None,
        standard: StandardId = None,
        by: Annotated[str | None, typer.Option("--by", metavar="county|agency|indicator|domain")] = None,
        as_of: AsOf = None,
        until: Until = None,
        format: ListFormat = None,  # noqa: A002 the option's name
        output: Output = None,
    ) -> int:
        chosen = read_list_format(session, format, output)
        group = None if by is None else cast("By", one_of(session, "--by", by, GROUPS))
        day, last = read_day(session, as_of), read_until(session, until)
        wanted = read_wanted(session, county, indicator, agency, year, standard)
        from ecocheck.app.gaps import list_gaps

        checked = check_here(session, wanted, day, findings_in(chosen))
        listed = list_gaps(checked, until=last, by=group)
        _say(session, listed, chosen, output)
        if output is not None:
            say_written(session, output)
        return FOUND if any(gap.open for gap in listed.all) else DONE


def _say(session: Session, listed: "Gaps", chosen: str, output: str | None) -> None:
    """Write the list in the form chosen."""
    match chosen:
        case "json":
            from ecocheck.render.as_json.gaps import gaps_json

            deliver(output, gaps_json(listed, session.lang))
        case "csv":
            from ecocheck.render.pages.gaps import gaps_csv

            deliver(output, gaps_csv(listed, session.lang))
        case _:
            from ecocheck.render.pages.gaps import gaps_page

            say_page(session, gaps_page(listed, session.lang), chosen, output)
