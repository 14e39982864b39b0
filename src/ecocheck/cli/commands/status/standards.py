"""`ecocheck status --standards`: several standards side by side."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ecocheck.cli.command import SWITCH, Says
from ecocheck.cli.exits import WrongUsage
from ecocheck.cli.opening import open_here, selecting
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.selection import Wanted
    from ecocheck.app.side_by_side import SideBySide
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session

SideBySideStandards = Annotated[
    bool,
    typer.Option("--standards"),
    Says(
        SWITCH,
        Text(
            "改列几个标准的对照：先说按一个达标、按另一个不达标的各项，再列各标准各地区的计数（约束性、参考性分开）"
            "和判定不同的各项；不写 --standard 则为登记的全部标准，总有方案",
            "several standards side by side instead: first what is met by one and missed by another, then counts by "
            "standard, region and nature, and what differs; the plan, and those of --standard, or all",
        ),
    ),
]
Several = Annotated[
    list[str] | None,
    typer.Option("--standard"),
    Says(
        Text("标准", "ID"),
        Text(
            "判定所依据的标准，写标准编号；不写则按方案（plan），可用 ecocheck list standards 查看；"
            "同 --standards 可写几次",
            "judge by this standard of the registry; default: the plan (plan); see ecocheck list standards; several "
            "times with --standards",
        ),
        kind=Kind.STANDARD,
    ),
]
_ONE_STANDARD = Text(
    "--standard 写一个；几个标准的对照，另写 --standards", "--standard takes one; for several add --standards"
)


def only_one(session: "Session", standards: list[str] | None) -> str | None:
    """The one standard to judge by. Raises WrongUsage for several."""
    if standards and len(standards) > 1:
        raise WrongUsage(_ONE_STANDARD.of(session.lang))
    return standards[0] if standards else None


def side_by_side_here(
    session: "Session", wanted: "Wanted", standards: list[str], day: "datetime.date", out: "Out[Any]"
) -> "SideBySide":
    """Judge by several standards. Raises Stop."""
    from ecocheck.app.side_by_side import judge_side_by_side

    opened = open_here(session, out.findings, day)
    with selecting(session, opened):
        return judge_side_by_side(opened, wanted, standards, day)
