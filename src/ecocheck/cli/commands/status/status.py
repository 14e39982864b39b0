"""`ecocheck status`: writes the matrix, several standards side by side, who has handed in, or what is reviewed."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ecocheck.cli import formats
from ecocheck.cli.command import SUMMARISING, SWITCH, Says, command
from ecocheck.cli.commands.status.cases import REVIEWS_ONLY, FailOn, cases_of
from ecocheck.cli.commands.status.forms import INSTEAD
from ecocheck.cli.commands.status.standards import Several, SideBySideStandards, only_one, side_by_side_here
from ecocheck.cli.exits import DONE, FOUND, WrongUsage
from ecocheck.cli.opening import nothing_of_year, open_here, select_here, unknown_name
from ecocheck.cli.options import (
    Agencies,
    AsOf,
    Counties,
    IndicatorIds,
    Years,
    must_be_likely,
    read_day,
    read_wanted,
    read_years,
)
from ecocheck.cli.progress import JUDGING, Progressed
from ecocheck.cli.review_cases import REVIEW_CASES, review_case_occurs
from ecocheck.cli.settings.kinds import SomeOf
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from ecocheck.app.checking import Checked
    from ecocheck.app.opening import Opened
    from ecocheck.app.received import Received
    from ecocheck.app.reviewing.overview import Reviews
    from ecocheck.app.selection import Selection, Wanted
    from ecocheck.app.side_by_side import SideBySide
    from ecocheck.app.status import Status
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.model.lack import Lack
    from ecocheck.render.pages.tree import Page

WithReadiness = Annotated[
    bool,
    typer.Option("--readiness"),
    Says(
        SWITCH,
        Text("另附计划安排、数据支撑、材料佐证是否齐备的对照表", "add the matrix of plan, data and evidence"),
    ),
]
WhoHandedIn = Annotated[
    bool,
    typer.Option("--received"),
    Says(
        SWITCH,
        Text(
            "改列收件情况：各地区各单位应报、已报、待核、冲突的项数和最近收件日期",
            "who has handed in instead: figures due, reported, waiting and in conflict, and the day of the last form",
        ),
    ),
]
WhatIsReviewed = Annotated[
    bool,
    typer.Option("--reviews"),
    Says(
        SWITCH,
        Text(
            "改列复核情况：各地区判定项和任务目标已复核、未复核、退回、存疑、已失效的个数，和退回、已失效、存疑的各项；"
            "不写 --year 则为有复核的各年和有数据的最近一年",
            "the reviews instead: how many verdicts of each region are reviewed, not reviewed, returned, doubted or "
            "out of date, and a list of the last three; without --year of each year with reviews, and the newest",
        ),
    ),
]
Against = Annotated[
    str | None,
    typer.Option("--against"),
    Says(
        Text("年份", "YEAR"),
        Text(
            "先列同这一年对照：哪些判定变差、好转、转为不清、新查明，两年的数和判定并列；标准、口径或时段不同的单列，不作比较",
            "each year against this earlier one comes first: which verdicts rose, fell, or became known, with "
            "both figures; where line, basis or period differ nothing is compared",
        ),
        kind=Kind.YEAR,
    ),
]
_STANDARDS_ALONE = Text("--standards 不能同 {option} 一起用", "--standards does not go with {option}")
_NOT_EARLIER = Text(
    "--against 要写更早的年份：{against} 不早于要看的 {year}",
    "--against takes an earlier year: {against} is not before {year}",
)
_ALONE = Text("--received 不作判定，不能同 {option} 一起用", "--received judges nothing and does not go with {option}")
_BY_PLAN = Text(
    "--reviews 列的是对按方案所作判定的复核，不能同 {option} 一起用",
    "--reviews is about verdicts by the plan and does not go with {option}",
)


@dataclass(frozen=True)
class Shown:
    """The matrix, and what else was asked to be shown of it."""

    status: "Status"
    readiness: bool
    cases: tuple[str, ...]

    @property
    def lacks(self) -> "tuple[Lack, ...]":
        """The cases of `--fail-on`."""
        from ecocheck.model.lack import Lack

        return tuple(map(Lack, self.cases))


def _page(made: Shown, session: "Session") -> "Page":
    from ecocheck.render.pages.status import status_page

    return status_page(made.status, session.lang, readiness=made.readiness, cases=made.lacks)


def _json(made: Shown, session: "Session") -> bytes:
    from ecocheck.render.as_json.status import status_json

    return status_json(made.status, session.lang, made.lacks)


@command(
    "status",
    group=SUMMARISING,
    says=Text(
        "指标和地区的对照表：各地区的判定，或各单位的报数情况、判定的复核情况",
        "Matrix of indicators and regions, or who has handed in, or what is reviewed",
    ),
    exits={FOUND: Text("登记册有错，或出现 --fail-on 所列情况", "broken registry, or a case named with --fail-on")},
    selects=True,
    settable={"fail-on": SomeOf(REVIEW_CASES, REVIEWS_ONLY, applies=lambda given, _: bool(given["reviews"]))},
    examples=(
        "ecocheck status",
        "ecocheck status --indicator {criterion}",
        "ecocheck status --readiness --fail-on no_data,no_evidence",
        "ecocheck status --against 2024",
        "ecocheck status --standards --standard SF-2024",
        "ecocheck status --received --year 2026 -o 收件情况.xlsx",
        "ecocheck status --reviews --fail-on stale",
    ),
    formats=(*formats.page(_page), formats.json(_json), formats.workbook(_page)),
    instead=INSTEAD,
)
def status(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    out: "Out[Shown | Received | Reviews | SideBySide]",
    *,
    county: Counties = None,
    indicator: IndicatorIds = None,
    agency: Agencies = None,
    year: Years = None,
    standard: Several = None,
    as_of: AsOf = None,
    standards: SideBySideStandards = False,
    readiness: WithReadiness = False,
    against: Against = None,
    received: WhoHandedIn = False,
    reviews: WhatIsReviewed = False,
    fail_on: FailOn = None,
) -> int:
    """Judge, and write the matrix; or several standards; or who has handed in; or what is reviewed. Raises Stop."""
    cases = cases_of(session, fail_on, readiness=readiness, reviews=reviews)
    day = read_day(session, as_of)
    wanted = read_wanted(session, county, indicator, agency, year, None if standards else only_one(session, standard))
    if standards:
        switches: dict[str, object] = {
            "--readiness": readiness,
            "--against": against,
            "--received": received,
            "--reviews": reviews,
        }
        _refuse(session, _STANDARDS_ALONE, switches)
        out.write(side_by_side_here(session, wanted, standard or [], day, out))
        return DONE
    if received:
        _refuse(session, _ALONE, {"--readiness": readiness, "--standard": standard, "--against": against})
        _refuse(session, _ALONE, {"--reviews": reviews})
        out.write(_received(session, wanted, day, out))
        return DONE
    if reviews:
        _refuse(session, _BY_PLAN, {"--readiness": readiness, "--standard": standard, "--against": against})
        return _reviewed(out, _checked(session, wanted, day, out, None, every_year=not wanted.years), cases)
    from ecocheck.app.status import build_status

    before = next(iter(read_years(session, None if against is None else [against], "--against")), None)
    checked = _checked(session, wanted, day, out, before)
    made = build_status(checked, by_criterion=bool(wanted.indicators), against=before)
    return _written(out, Shown(made, readiness, cases))


def _written(out: "Out[Any]", shown: Shown) -> int:
    """Write the matrix; 1 where something is lacking that `--fail-on` names and no waiver covers."""
    from ecocheck.app.lacking import lacking_in

    out.write(shown)
    found = lacking_in(shown.status, shown.lacks) if shown.cases else ()
    return FOUND if any(one.lacks for one in found) else DONE


def _reviewed(out: "Out[Any]", checked: "Checked", cases: "Sequence[str]") -> int:
    """Write what is reviewed; 1 where a case of `--fail-on` occurs."""
    from ecocheck.app.reviewing.overview import overview_of

    found = overview_of(checked)
    out.write(found)
    return FOUND if any(review_case_occurs(case, found.rows) for case in cases) else DONE


def _checked(  # noqa: PLR0913 what was asked, on which day, and where the findings go
    session: "Session",
    wanted: "Wanted",
    day: "datetime.date",
    out: "Out[Any]",
    against: int | None,
    *,
    every_year: bool = False,
) -> "Checked":
    """Open, select and judge, an earlier year too where one is given; `every_year`: all that have reviews.

    Raises Stop.
    """
    from ecocheck.app.checking import check

    opened = open_here(session, out.findings, day)
    if every_year:
        from ecocheck.app.reviewing.findings import years_of_reviews

        wanted = replace(wanted, years=years_of_reviews(opened.project))
    selection = select_here(session, opened, wanted)
    if against is not None:
        _must_be_earlier(session, opened, selection, against)
    with Progressed(session, JUDGING) as progress:
        return check(opened, selection, day, against=against, progress=progress)


def _must_be_earlier(session: "Session", opened: "Opened", selection: "Selection", against: int) -> None:
    """Refuse a year that is not before each year asked for, or of which no region has data. Raises Stop."""
    from ecocheck.app.selection import NothingOfYearError

    late = [year for year in selection.years if year <= against]
    if late:
        raise WrongUsage(_NOT_EARLIER.of(session.lang).format(against=against, year=late[0]))
    known = opened.project.data.years()
    if against not in known:
        raise nothing_of_year(session, NothingOfYearError((against,), known))


def _refuse(session: "Session", says: Text, options: "dict[str, object]") -> None:
    """Refuse options that do not go with a switch. Raises WrongUsage."""
    for option, given in options.items():
        if given:
            raise WrongUsage(says.of(session.lang).format(option=option))


def _received(session: "Session", wanted: "Wanted", day: "datetime.date", out: "Out[Any]") -> "Received":
    """Who has handed in. Raises Stop."""
    must_be_likely(session, wanted.years)
    project = open_here(session, out.findings, day).project
    from ecocheck.app.received import build_received
    from ecocheck.app.selection import NothingOfYearError
    from ecocheck.app.typed_names import UnknownNameError

    try:
        return build_received(project, wanted)
    except UnknownNameError as unknown:
        raise unknown_name(session, unknown) from unknown
    except NothingOfYearError as nothing:
        raise nothing_of_year(session, nothing) from nothing
