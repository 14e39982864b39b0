"""`ecocheck gaps`: lists what must be closed before submission, and who must act."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from typing import TYPE_CHECKING, Annotated, cast

import typer

from ecocheck.cli import formats
from ecocheck.cli.command import SUMMARISING, SWITCH, Says, command
from ecocheck.cli.exits import DONE, FOUND
from ecocheck.cli.opening import check_here
from ecocheck.cli.options import (
    Agencies,
    AsOf,
    Counties,
    IndicatorIds,
    StandardId,
    Until,
    Years,
    one_of,
    read_day,
    read_until,
    read_wanted,
)
from ecocheck.cli.review_cases import REVIEW_CASES, FailOnReviews, review_case_occurs
from ecocheck.cli.settings.kinds import Day, On, SomeOf
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from ecocheck.app.gaps import Gaps
    from ecocheck.app.gaps.grouping import By
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.render.pages.tree import Page

    Shown = tuple[Gaps, bool]
    """The gaps, and whether a screen lists every one."""

GroupBy = Annotated[
    str | None,
    typer.Option("--by"),
    Says(
        Text("方式", "BY"),
        Text(
            "分组列出：county 地区，agency 牵头单位，indicator 指标，domain 领域",
            "group by: county|agency|indicator|domain",
        ),
        words=("county", "agency", "indicator", "domain"),
    ),
]


Each = Annotated[
    bool,
    typer.Option("--all"),
    Says(
        SWITCH,
        Text(
            "屏幕上也逐项列出现状不清等各项；不写则屏幕上按牵头单位计数，管道和文件均逐项列出",
            "list every item on a screen too; default: a screen counts what is unclear by office, pipes and files "
            "hold everything",
        ),
    ),
]


def _page(made: "Shown", session: "Session") -> "Page":
    from ecocheck.render.pages.gaps import gaps_page

    listed, each = made
    return gaps_page(listed, session.lang, each=each)


def _json(made: "Shown", session: "Session") -> bytes:
    from ecocheck.render.as_json.gaps import gaps_json

    return gaps_json(made[0], session.lang)


def _csv(made: "Shown", session: "Session") -> bytes:
    from ecocheck.render.formats.csv_table import gaps_csv

    return gaps_csv(made[0], session.lang)


@command(
    "gaps",
    group=SUMMARISING,
    says=Text("列出差距和责任单位，最严重的在前", "List what is still missing and who must act, worst first"),
    exits={
        DONE: Text("没有待办差距", "no open gap"),
        FOUND: Text(
            "有待办差距，或出现 --fail-on 所列情况，或登记册有错",
            "open gaps, a case named with --fail-on, or a broken registry",
        ),
    },
    selects=True,
    settable={"fail-on": SomeOf(REVIEW_CASES), "until": Day(), "all": On()},
    examples=("ecocheck gaps --county {county} --until 2026-12-31", "ecocheck gaps --by agency -o 差距.csv"),
    formats=(*formats.page(_page), formats.json(_json), formats.csv(_csv), formats.workbook(_page)),
)
def gaps(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    out: "Out[Shown]",
    *,
    county: Counties = None,
    indicator: IndicatorIds = None,
    agency: Agencies = None,
    year: Years = None,
    standard: StandardId = None,
    by: GroupBy = None,
    as_of: AsOf = None,
    until: Until = None,
    each: Each = False,
    fail_on: FailOnReviews = None,
) -> int:
    """Judge, and write the gaps; exit 1 where any gap is open, or a case of `fail_on` occurs. Raises Stop."""
    cases = [one_of(session, "--fail-on", case, REVIEW_CASES) for case in fail_on or ()]
    from ecocheck.app.gaps.grouping import BY

    group = None if by is None else cast("By", one_of(session, "--by", by, BY))
    day, last = read_day(session, as_of), read_until(session, until)
    wanted = read_wanted(session, county, indicator, agency, year, standard)
    from ecocheck.app.gaps import list_gaps

    checked = check_here(session, wanted, day, out.findings)
    listed = list_gaps(checked, until=last, by=group)
    out.write((listed, each))
    rows = (*checked.rows, *(one.row for one in checked.targets))
    found = any(gap.open for gap in listed.all) or any(review_case_occurs(case, rows) for case in cases)
    return FOUND if found else DONE
