"""`ecocheck diff`: says which verdicts moved between two states of the project, and because of what."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from ecocheck.cli import formats
from ecocheck.cli.command import REVIEWING, Says, command
from ecocheck.cli.exits import DONE, FOUND, WRONG_USAGE, Stop, WrongUsage
from ecocheck.cli.git_history import no_history
from ecocheck.cli.opening import broken_registry, must_be_few, no_project, selecting
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
from ecocheck.cli.progress import JUDGING, Progressed
from ecocheck.findings.entry import Text
from ecocheck.regex import regex
from ecocheck.render.text.escape import web_address
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from ecocheck.app.diff.opening import Asked, Origin
    from ecocheck.app.diff.views import Comparison
    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Wanted
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.render.pages.tree import Page


class Made(NamedTuple):
    """What the formats write."""

    comparison: "Comparison"
    origins: "tuple[Origin, Origin]"
    link: str | None


_NAME = "ecocheck diff"
_BOTH = 2
_FAIL_ON = ("worsened", "moved")
_PATH = "{path}"
_PLACES = regex(r"\{(?:commit|path|line)\}")
_NO_LINK = Text(
    "--link 要写一个网址，里面有 {path}，如 https://…/blob/{commit}/{path}#L{line}",
    "--link takes a web address with {path} in it, such as https://…/blob/{commit}/{path}#L{line}",
)
_TOO_MANY = Text("最多写两个版本或文件夹", "at most two revisions or folders")
_NOT_THEN = Text(
    "“{side}”里还没有这个项目（没有 units.yaml）", "“{side}” does not have this project yet: no units.yaml"
)
_NO_PROJECT_IN = Text(
    "文件夹“{side}”里没有项目（没有 units.yaml），也没有叫这个名字的版本",
    "the folder “{side}” holds no project (no units.yaml), and no revision has that name",
)

Sides = Annotated[
    list[str] | None,
    typer.Argument(metavar="A B"),
    Says(
        Text("A [B]", "A [B]"),
        Text(
            "从 A 到 B：分支、标签、提交，或放着项目的文件夹；不写 B 则为当前文件夹，都不写则为这个分支带来的变动；"
            "A..B 同 A B，A...B 从两者分开处算起",
            "from A to B: branches, tags, commits, or folders that hold the project; without B the working folder, "
            "without both what this branch brought; A..B is A B, A...B begins where they parted",
        ),
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option("--fail-on"),
    Says(
        Text("情形", "WHAT"),
        Text(
            "有这种变动时退出码为 1：worsened 判定变差（含任务逾期）或转为现状不清，moved 任何变动；不写则不因变动失败",
            "exit 1: worsened, where a verdict fell, a task became late, or a verdict became unclear; "
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


def _page(made: Made, session: "Session") -> "Page":
    from ecocheck.render.pages.diff import diff_page

    return diff_page(made.comparison, made.origins, session.lang)


def _markdown(made: Made, session: "Session") -> str:
    from ecocheck.render.formats.comment import comment

    return comment(made.comparison, made.origins, made.link, session.lang)


def _json(made: Made, session: "Session") -> bytes:
    from ecocheck.render.as_json.diff import diff_json

    return diff_json(made.comparison, made.origins, session.lang)


@command(
    "diff",
    group=REVIEWING,
    says=Text("两个版本之间哪些判定变了、因为什么；变差的在前", "Which verdicts moved, and because of what"),
    exits={
        DONE: Text("完成，没有 --fail-on 所指的变动", "done, and nothing that --fail-on names"),
        FOUND: Text("有 --fail-on 所指的变动，或登记册有错", "something that --fail-on names, or a broken registry"),
    },
    selects=True,
    examples=(
        "ecocheck diff",
        "ecocheck diff v1.0 HEAD --county 武都区",
        "ecocheck diff origin/main --format md --fail-on worsened",
    ),
    formats=(formats.page(_page)[0], formats.md(_markdown), formats.json(_json)),
)
def diff(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    out: "Out[Made]",
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
    if fail_on is not None:
        one_of(session, "--fail-on", fail_on, _FAIL_ON)
    if link is not None and (_PATH not in link or web_address(_PLACES.sub("x", link)) is None):
        raise WrongUsage(_NO_LINK.of(session.lang))
    typed = tuple(sides or ())
    if len(typed) > _BOTH:
        raise WrongUsage(_TOO_MANY.of(session.lang))
    day = read_day(session, as_of)
    days = read_day(session, as_of_before) if as_of_before is not None else day, day
    after = read_wanted(session, county, indicator, agency, year, standard)
    before = after if standard_before is None else replace(after, standard=standard_before)
    with ExitStack() as stack:
        made = Made(*_compared(session, out, stack, typed, (before, after), days), link)
        out.write(made)
    found = {"worsened": made.comparison.worsened, "moved": made.comparison.moved}
    return FOUND if fail_on is not None and found[fail_on] else DONE


def _compared(  # noqa: PLR0913, PLR0917 what is compared, where, and on which days
    session: "Session",
    out: "Out[Made]",
    stack: ExitStack,
    typed: tuple[str, ...],
    wanted: "tuple[Wanted, Wanted]",
    days: "tuple[datetime.date, datetime.date]",
) -> "tuple[Comparison, tuple[Origin, Origin]]":
    """Open both sides, which stay until the stack is closed, and compare them. Raises Stop."""
    from ecocheck.app.diff.comparing import compare
    from ecocheck.app.diff.sides import earlier_side, later_side
    from ecocheck.render.phrases.diff.head import side_name

    asked = _asked(session, typed)
    (before, before_from), (after, after_from) = (
        _opened(session, out, stack, one, day) for one, day in zip(asked, days, strict=True)
    )
    names = [side_name(one.typed, session.lang) for one in asked]
    with selecting(session, after, names[1]):
        later = later_side((before, after), wanted[1], days[1])
    with selecting(session, before, names[0]):
        earlier = earlier_side(before, later, wanted[0], days[0])
    for side in (earlier, later):
        must_be_few(session, side.selection)
    with Progressed(session, JUDGING) as progress:
        return compare(earlier, later, progress=progress), (before_from, after_from)


def _asked(session: "Session", typed: tuple[str, ...]) -> "tuple[Asked, Asked]":
    """Both sides as typed. Raises Stop."""
    from ecocheck.app.diff.opening import MAIN_BRANCHES, asked_for
    from ecocheck.app.git.trouble import GitError

    root = _root(session)
    try:
        return asked_for(root, typed, session.working_folder())
    except GitError as error:
        raise no_history(session, error, root, " ".join(typed) or MAIN_BRANCHES[1], _NAME) from error


def _root(session: "Session") -> "Path":
    from ecocheck.source.discover import NoProjectError, find_root

    try:
        return find_root(session.start, upward=not session.exactly)
    except NoProjectError as error:
        raise no_project(session) from error


def _opened(
    session: "Session", out: "Out[Made]", stack: ExitStack, asked: "Asked", day: "datetime.date"
) -> "tuple[Opened, Origin]":
    """One side, which stays until the stack is closed. Raises Stop."""
    from ecocheck.app.diff.opening import opened_side
    from ecocheck.app.git.trouble import GitError
    from ecocheck.app.opening import BrokenRegistryError
    from ecocheck.render.phrases.diff.head import side_name
    from ecocheck.source.discover import NoProjectError

    root, name = _root(session), side_name(asked.typed, session.lang)
    try:
        return stack.enter_context(opened_side(root, asked, day))
    except GitError as error:
        if error.trouble == "unknown" and asked.typed and (session.working_folder() / asked.typed).is_dir():
            raise Stop(WRONG_USAGE, _NO_PROJECT_IN.of(session.lang).format(side=shown(name))) from error
        raise no_history(session, error, root, asked.typed, _NAME) from error
    except NoProjectError as error:
        raise Stop(WRONG_USAGE, _NOT_THEN.of(session.lang).format(side=shown(name))) from error
    except BrokenRegistryError as broken:
        raise broken_registry(session, broken, out.findings, name) from broken
