"""`ecocheck gaps`: what stands between today and submission."""

# annotations here are read by typer while the program runs

import typer

from ecocheck.cli.console import say_bytes
from ecocheck.cli.grammar import Command
from ecocheck.cli.opening import check_here
from ecocheck.cli.options import (
    Agencies,
    AsOf,
    Counties,
    IndicatorIds,
    TextOrJson,
    Years,
    one_of,
    read_day,
    read_wanted,
)
from ecocheck.cli.session import Session
from ecocheck.cli.stop import DONE, FOUND


def register(app: typer.Typer, session: Session) -> None:
    """Add the command."""

    @app.command("gaps", cls=Command)
    def gaps(  # noqa: PLR0913, PLR0917 an option a parameter
        county: Counties = None,
        indicator: IndicatorIds = None,
        agency: Agencies = None,
        year: Years = None,
        as_of: AsOf = None,
        format: TextOrJson = "text",  # noqa: A002 the option's name
    ) -> int:
        chosen = one_of(session, "--format", format, ("text", "json"))
        day = read_day(session, as_of)
        wanted = read_wanted(session, county, indicator, agency, year)
        from ecocheck.app.gaps import find_gaps

        checked = check_here(session, wanted, day, "json" if chosen == "json" else "text")
        found = find_gaps(checked, day)
        if chosen == "json":
            from ecocheck.render.as_json import gaps_json

            say_bytes(gaps_json(checked, found, session.lang))
        else:
            from ecocheck.render.gaps_text import gaps_lines

            session.console.say(gaps_lines(checked, found, session.lang, session.console.width))
        return FOUND if any(gap.open for gap in found) else DONE
