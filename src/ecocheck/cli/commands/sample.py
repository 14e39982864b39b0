"""`ecocheck sample`: verdicts drawn at random for review."""

# annotations here are read by typer while the program runs

import re
from typing import Annotated

import typer

from ecocheck.cli.console import say_bytes
from ecocheck.cli.exits import DONE, WrongUsage
from ecocheck.cli.opening import open_here, select_here
from ecocheck.cli.options import (
    PAGE_FORMATS,
    AsOf,
    Counties,
    PageFormat,
    StandardId,
    Years,
    findings_in,
    one_of,
    read_day,
    read_wanted,
)
from ecocheck.cli.output import say_page
from ecocheck.cli.session import Session
from ecocheck.cli.typer_commands import Command
from ecocheck.findings.entry import Text

_NUMBER = re.compile(r"[1-9]\d{0,5}", re.ASCII)
_BAD_NUMBER = Text("--n 要写正整数，例如 12，不能写“{value}”", "--n takes a whole number such as 12, not “{value}”")
_BLANK_SEED = Text("--seed 不能是空的", "--seed cannot be blank")


def register(app: typer.Typer, session: Session) -> None:
    """Add the command."""

    @app.command("sample", cls=Command)
    def sample(  # noqa: PLR0913, PLR0917 an option a parameter
        n: Annotated[str, typer.Option("--n")] = "12",
        seed: Annotated[str | None, typer.Option("--seed")] = None,
        county: Counties = None,
        year: Years = None,
        standard: StandardId = None,
        as_of: AsOf = None,
        format: PageFormat = "text",  # noqa: A002 the option's name
    ) -> int:
        chosen = one_of(session, "--format", format, PAGE_FORMATS)
        if not _NUMBER.fullmatch(n):
            raise WrongUsage(_BAD_NUMBER.of(session.lang).format(value=n))
        if seed is not None and not seed.strip():
            raise WrongUsage(_BLANK_SEED.of(session.lang))
        day = read_day(session, as_of)
        wanted = read_wanted(session, county, None, None, year, standard)
        from ecocheck.app.sampling import draw_sample

        opened = open_here(session, findings_in(chosen))
        made = draw_sample(opened, select_here(session, opened, wanted), day, number=int(n), seed=seed)
        if chosen == "json":
            from ecocheck.render.as_json.sample import sample_json

            say_bytes(sample_json(made, session.lang))
        else:
            from ecocheck.render.pages.sample import sample_page

            say_page(session, sample_page(made, session.lang), chosen)
        return DONE
