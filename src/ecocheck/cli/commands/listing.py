"""`ecocheck list`: lists the indicators, criteria, tasks, regions, offices, standards or contradictions."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from typing import TYPE_CHECKING, Annotated

import typer

from ecocheck.cli import formats
from ecocheck.cli.command import FILLING, Says, command
from ecocheck.cli.exits import DONE
from ecocheck.cli.opening import open_here
from ecocheck.cli.options import AsOf, one_of, read_day
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.render.text.width import Line
    from ecocheck.source.project import Project

KINDS = ("indicators", "criteria", "tasks", "regions", "agencies", "standards", "crosswalk", "contradictions")
Kind = Annotated[
    str,
    typer.Argument(),
    Says(
        Text("内容", "WHAT"),
        Text(
            "indicators 指标，criteria 判定项，tasks 任务，regions 地区，agencies 单位，"
            "standards 标准，crosswalk 各标准的对应关系，contradictions 方案表述不一致之处；不写则为 indicators",
            "indicators, criteria, tasks, regions, agencies, standards, crosswalk or contradictions; default: "
            "indicators",
        ),
        words=KINDS,
    ),
]


def _text(asked: "tuple[Project, str, int]", session: "Session", width: int | None) -> "Iterable[Line]":
    from ecocheck.render.pages.listing import listing_lines

    return listing_lines(*asked, session.lang, width)


def _json(asked: "tuple[Project, str, int]", session: "Session") -> bytes:
    from ecocheck.render.as_json.listing import listing_json

    return listing_json(*asked, session.lang)


@command(
    "list",
    group=FILLING,
    says=Text(
        "列出指标、判定项、任务、地区、单位、标准等登记的内容",
        "List indicators, criteria, tasks, regions, offices, standards and what else is registered",
    ),
    examples=("ecocheck list criteria", "ecocheck list tasks --format json"),
    formats=(formats.text(_text), formats.json(_json)),
)
def list_(
    session: "Session", out: "Out[tuple[Project, str, int]]", *, what: Kind = "indicators", as_of: AsOf = None
) -> int:
    """Write the list of that kind; criteria by the rules in force on the day. Raises Stop, WrongUsage."""
    kind = one_of(session, "list", what, KINDS)
    out.write((open_here(session).project, kind, read_day(session, as_of).year))
    return DONE
