"""`ecocheck trend`: sets the years of criteria side by side, with their pace and where it leads."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from typing import TYPE_CHECKING, Annotated

import typer

from ecocheck.cli import formats
from ecocheck.cli.command import REVIEWING, Says, command
from ecocheck.cli.exits import DONE, WrongUsage
from ecocheck.cli.opening import open_here, select_here
from ecocheck.cli.options import Agencies, AsOf, Counties, StandardId, read_day, read_wanted
from ecocheck.cli.progress import READING, Progressed
from ecocheck.cli.usage import is_region, region_behind
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from ecocheck.app.trends.views import Trends
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.render.pages.tree import Page

Ids = Annotated[
    list[str] | None,
    typer.Argument(),
    Says(
        Text("编号", "ID"),
        Text("指标（24）或判定项（24-1），可以写几个；不写则为全部", "indicators (24), criteria (24-1); default: all"),
        kind=Kind.TOPIC,
    ),
]


def _page(made: "Trends", session: "Session") -> "Page":
    from ecocheck.render.pages.trends import trends_page

    return trends_page(made, session.lang)


def _json(made: "Trends", session: "Session") -> bytes:
    from ecocheck.render.as_json.trends import trends_json

    return trends_json(made, session.lang)


@command(
    "trend",
    group=REVIEWING,
    says=Text(
        "各年的数放在一起：走向、每年变动、按此推算何时到标准",
        "The years side by side: course and pace",
    ),
    selects=True,
    examples=(
        "ecocheck trend {criterion} --county {county}",
        "ecocheck trend {indicator} --county {county} --county {other_county} --format md",
    ),
    formats=(*formats.page(_page), formats.json(_json), formats.workbook(_page)),
)
def trend(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    out: "Out[Trends]",
    *,
    ids: Ids = None,
    county: Counties = None,
    agency: Agencies = None,
    standard: StandardId = None,
    as_of: AsOf = None,
) -> int:
    """Write the series. Raises Stop."""
    from ecocheck.app.trends.building import trends

    region = next(filter(is_region, ids or ()), None)
    if region is not None:
        raise WrongUsage(region_behind("trend", region, session.lang))
    day = read_day(session, as_of)
    opened = open_here(session, out.findings, day)
    selection = select_here(session, opened, read_wanted(session, county, ids, agency, None, standard))
    with Progressed(session, READING) as progress:
        made = trends(opened.project, selection, day, progress)
    out.write(made)
    return DONE
