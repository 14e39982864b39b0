"""`ecocheck history`: lists every value that a datum has had, by whom, and how it was judged on its day."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from typing import TYPE_CHECKING, Annotated

import typer

from ecocheck.cli import formats
from ecocheck.cli.command import REVIEWING, Says, command
from ecocheck.cli.exits import DONE, WrongUsage
from ecocheck.cli.git_history import no_history
from ecocheck.cli.opening import open_here, select_here
from ecocheck.cli.options import AsOf, Counties, StandardId, Years, read_day, read_wanted
from ecocheck.cli.progress import LOOKING_BACK, Progressed
from ecocheck.cli.usage import is_region, region_behind
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.history.building import Asked
    from ecocheck.app.history.views import History
    from ecocheck.app.selection import Wanted
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.render.pages.tree import Page

_NAME = "ecocheck history"
_ONE_REGION = Text(
    "要写明一个地区，例如 {name} {topic} --county {county}", "name one region, as in {name} {topic} --county {county}"
)
_ONE_YEAR = Text("一次只看一年，--year 写一个", "one year at a time: give --year once")

Topic = Annotated[
    str,
    typer.Argument(),
    Says(
        Text("编号", "ID"),
        Text(
            "判定项（24-1）、指标（24）、任务目标（T72-1）或任务（T72）",
            "a criterion (24-1), indicator (24), target (T72-1) or task (T72)",
        ),
        kind=Kind.TOPIC,
    ),
]


def _page(made: "History", session: "Session") -> "Page":
    from ecocheck.render.pages.history import history_page

    return history_page(made, session.lang)


def _json(made: "History", session: "Session") -> bytes:
    from ecocheck.render.as_json.history import history_json

    return history_json(made, session.lang)


@command(
    "history",
    group=REVIEWING,
    says=Text(
        "一个数历次登记了什么：何时、谁、当时怎样判",
        "Every value that a datum has had: when, by whom, the verdict then",
    ),
    selects=True,
    examples=(
        "ecocheck history {criterion} --county {county}",
        "ecocheck history {target} --county {county} --year 2023 --format json",
    ),
    formats=(*formats.page(_page), formats.json(_json), formats.workbook(_page)),
)
def history(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    out: "Out[History]",
    *,
    topic: Topic,
    county: Counties = None,
    year: Years = None,
    standard: StandardId = None,
    as_of: AsOf = None,
) -> int:
    """Write every version of what is asked for. Raises Stop, OSError."""
    if is_region(topic.strip()):
        raise WrongUsage(region_behind("history 1-1", topic.strip(), session.lang))
    if len(county or ()) != 1:
        from ecocheck.app.example_names import names_here

        example = names_here(session.start, exactly=session.exactly).county
        raise WrongUsage(_ONE_REGION.of(session.lang).format(name=_NAME, topic=topic.strip(), county=example))
    if len(year or ()) > 1:
        raise WrongUsage(_ONE_YEAR.of(session.lang))
    wanted = read_wanted(session, county, None, None, year, standard)
    day = read_day(session, as_of)
    asked = _asked(session, out, topic.strip(), wanted, day)
    from ecocheck.app.git.trouble import GitError
    from ecocheck.app.history.building import history_of

    try:
        with Progressed(session, LOOKING_BACK) as progress:
            made = history_of(asked, day, progress)
    except GitError as error:
        raise no_history(session, error, asked.opened.project.root, "HEAD", _NAME) from error
    out.write(made)
    return DONE


def _asked(session: "Session", out: "Out[History]", topic: str, wanted: "Wanted", day: "datetime.date") -> "Asked":
    """What is asked for, in the opened project. Raises Stop."""
    from ecocheck.app.history.building import Asked
    from ecocheck.app.history.items import items_of

    opened = open_here(session, out.findings, day)
    selection = select_here(session, opened, wanted, topic)
    (place,) = selection.places
    items = items_of(opened.project, selection, place)
    return Asked(opened, place, selection.years[-1], items, wanted.standard)
