"""`ecocheck diff`: says which verdicts moved between two states of the project, and because of what."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from ecocheck.cli import formats
from ecocheck.cli.command import REVIEWING, Says, command
from ecocheck.cli.exits import DONE, FOUND, WrongUsage
from ecocheck.cli.options import (
    Agencies,
    AsOf,
    Counties,
    IndicatorIds,
    StandardId,
    Years,
    one_of,
    read_day,
    read_wanted,
)
from ecocheck.cli.settings.kinds import OneOf
from ecocheck.findings.entry import Text
from ecocheck.regex import regex
from ecocheck.render.text.escape import web_address

if TYPE_CHECKING:
    from ecocheck.app.diff.opening import Origin
    from ecocheck.app.diff.views import Comparison
    from ecocheck.app.opening import BrokenRegistryError
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.render.pages.tree import Page


class Made(NamedTuple):
    """What the formats write."""

    comparison: "Comparison"
    origins: "tuple[Origin, Origin]"
    link: str | None


_BOTH = 2
_FAIL_ON = ("worsened", "moved")
_PATH = "{path}"
_PLACES = regex(r"\{(?:commit|path|line)\}")
_NO_LINK = Text(
    "--link 要写一个网址，里面有 {path}，如 https://…/blob/{commit}/{path}#L{line}",
    "--link takes a web address with {path} in it, such as https://…/blob/{commit}/{path}#L{line}",
)
_TOO_MANY = Text("最多写两个版本或文件夹", "at most two revisions or folders")
_ONE_VOLUME = Text(
    "最多写两个版本或文件夹。分卷的封装只写第一卷，其他各卷放在同一文件夹，会一并读取",
    "at most two revisions or folders; of a seal in volumes name the first one, the others are read from its folder",
)

Sides = Annotated[
    list[str] | None,
    typer.Argument(metavar="A B"),
    Says(
        Text("A [B]", "A [B]"),
        Text(
            "从 A 到 B：分支、标签、提交，放着项目的文件夹，或封装的 zip；不写 B 则为当前文件夹，"
            "都不写则为这个分支带来的变动；A..B 同 A B，A...B 从两者分开处算起",
            "from A to B: branches, tags, commits, folders that hold the project, or sealed zips; without B the "
            "working folder, without both what this branch brought; A..B is A B, A...B begins where they parted",
        ),
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option("--fail-on"),
    Says(
        Text("情形", "WHAT"),
        Text(
            "有这种变动时退出码为 1：worsened 判定变差（含任务逾期）、转为现状不清、不再计为不达标，有地区不再判定，"
            "演练标记有变；moved 任何变动；不写则不因变动失败",
            "exit 1: worsened, where a verdict fell, a task became late, a verdict became unclear, a missed line is "
            "no longer counted, a region is no longer judged, or the mark of a drill differs; "
            "moved, where anything moved; default: never",
        ),
    ),
]
Link = Annotated[
    str | None,
    typer.Option("--link"),
    Says(
        Text("网址", "URL"),
        Text(
            "Markdown 里各行的网址，写明 {commit}、{path}、{line}，如 https://…/blob/{commit}/{path}#L{line}",
            "address of a line in Markdown, with {commit}, {path}, {line}",
        ),
    ),
]
AsOfBefore = Annotated[
    str | None,
    typer.Option("--as-of-before"),
    Says(Text("日期", "DATE"), Text("A 以哪一天为准；不写则同 --as-of", "the day for A; default: as --as-of")),
]
StandardBefore = Annotated[
    str | None,
    typer.Option("--standard-before"),
    Says(Text("标准", "ID"), Text("A 按哪个标准；不写则同 --standard", "the standard for A; default: as --standard")),
]


class Refused(NamedTuple):
    """What stands in a comment where the registry of one side is broken."""

    broken: "BrokenRegistryError"
    side: str


def _page(made: Made, session: "Session") -> "Page":
    from ecocheck.render.pages.diff import diff_page

    return diff_page(made.comparison, made.origins, session.lang)


def _markdown(made: "Made | Refused", session: "Session") -> str:
    if isinstance(made, Refused):
        from ecocheck.render.formats.comment_refused import refused_comment

        return refused_comment(made.broken, made.side, session.lang)
    from ecocheck.render.formats.comment import comment

    return comment(made.comparison, made.origins, made.link, session.lang)


def _json(made: Made, session: "Session") -> bytes:
    from ecocheck.render.as_json.diff import diff_json

    return diff_json(made.comparison, made.origins, session.lang)


@command(
    "diff",
    needs_project=lambda given: len(given["sides"] or ()) < _BOTH,  # two folders need none around them
    group=REVIEWING,
    says=Text("两个版本之间哪些判定变了、因为什么；变差的在前", "Which verdicts moved, and because of what"),
    exits={
        DONE: Text("完成，没有 --fail-on 所指的变动", "done, and nothing that --fail-on names"),
        FOUND: Text("有 --fail-on 所指的变动，或登记册有错", "something that --fail-on names, or a broken registry"),
    },
    selects=True,
    settable={"fail-on": OneOf(_FAIL_ON)},
    examples=(
        "ecocheck diff",
        "ecocheck diff v1.0 HEAD --county {county}",
        "ecocheck diff origin/main...HEAD --format md --fail-on worsened",
    ),
    formats=(formats.page(_page)[0], formats.md(_markdown), formats.json(_json)),
)
def diff(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    out: "Out[Made | Refused]",
    *,
    sides: Sides = None,
    county: Counties = None,
    indicator: IndicatorIds = None,
    agency: Agencies = None,
    year: Years = None,
    standard: StandardId = None,
    standard_before: StandardBefore = None,
    as_of: AsOf = None,
    as_of_before: AsOfBefore = None,
    fail_on: FailOn = None,
    link: Link = None,
) -> int:
    """Judge both sides, and write what moved. Raises Stop."""
    from ecocheck.cli.commands.diff_sides import compared_here

    if fail_on is not None:
        one_of(session, "--fail-on", fail_on, _FAIL_ON)
    if link is not None and (_PATH not in link or web_address(_PLACES.sub("x", link)) is None):
        raise WrongUsage(_NO_LINK.of(session.lang))
    typed = tuple(sides or ())
    if len(typed) > _BOTH:
        volumes = sum(one.lower().endswith(".zip") for one in typed) > 1
        raise WrongUsage((_ONE_VOLUME if volumes else _TOO_MANY).of(session.lang))
    day = read_day(session, as_of)
    days = read_day(session, as_of_before) if as_of_before is not None else day, day
    after = read_wanted(session, county, indicator, agency, year, standard)
    before = after if standard_before is None else replace(after, standard=standard_before)

    def refused(broken: "BrokenRegistryError", side: str) -> None:
        """Write a comment all the same, so that the former one does not stand."""
        if out.form.name == "md":
            out.write(Refused(broken, side))

    with ExitStack() as stack:
        made = Made(*compared_here(session, out.findings, stack, typed, (before, after), days, refused), link)
        out.write(made)
    found = {"worsened": made.comparison.worsened, "moved": made.comparison.moved}
    return FOUND if fail_on is not None and found[fail_on] else DONE
