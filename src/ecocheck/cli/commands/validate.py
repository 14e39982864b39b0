"""`ecocheck validate`: reports every mistake in the files with its line."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from ecocheck.cli import formats
from ecocheck.cli.command import FILLING, SWITCH, Default, Says, command
from ecocheck.cli.exits import DONE, FOUND, WrongUsage
from ecocheck.cli.no_project import no_project
from ecocheck.cli.opening import nothing_of_year, unknown_name
from ecocheck.cli.options import AsOf, Counties, read_day, read_wanted
from ecocheck.cli.output import Out
from ecocheck.cli.progress import READING, Progressed
from ecocheck.cli.settings.kinds import On
from ecocheck.cli.sources import FileLines
from ecocheck.cli.validating import ci
from ecocheck.cli.validating.files import INPUT, Files, Place, asked_here
from ecocheck.cli.validating.fix import DIFF, fix_here, show_diff
from ecocheck.cli.validating.since import since_here
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.app.validating import Validated
    from ecocheck.cli.session import Session
    from ecocheck.render.text.width import Line

    Shown = tuple[Validated, bool]
    """The findings, and whether text is to progressed a cause at every place; the other formats always do."""

_APART = Text(
    "{picked} 只检查一部分文件，不能同 --changed-since 一起用",
    "{picked} looks at some files only and does not go with --changed-since",
)
AnyYears = Annotated[
    list[str] | None,
    typer.Option("--year"),
    Says(
        Text("年份", "YEAR"),
        Text("只列该年，可重复写；不写则为全部年份", "only this year; may repeat; default: every year"),
        kind=Kind.YEAR,
    ),
]
Fix = Annotated[
    bool,
    typer.Option("--fix"),
    Says(
        SWITCH,
        Text(
            "先更正改法唯一的错误（全角标点和数字、制表符、文件编码、单位写法），再行检查",
            "first mend what has one right answer (full-width signs and digits, tabs, encoding, spellings of units)",
        ),
    ),
]
Diff = Annotated[
    bool,
    typer.Option("--diff"),
    Says(
        SWITCH,
        Text(
            "只显示 --fix 拟作的改动，不写入；有可改之处时退出码为 1",
            "only show what --fix would change; nothing is written; exit 1 where there is anything",
        ),
    ),
]
ChangedSince = Annotated[
    str | None,
    typer.Option("--changed-since"),
    Says(
        Text("版本", "REV"),
        Text(
            "只列出同这个版本（分支、标签、提交）分开以后新出现的问题，例如 origin/main",
            "only what is new since this branch left that revision, such as origin/main",
        ),
    ),
]
EveryPlace = Annotated[
    bool,
    typer.Option("--all"),
    Says(
        SWITCH,
        Text(
            "文字输出逐处列出全部位置；不写则同一原因只写一次，列出前3处",
            "text tells every place; default: one cause once, with its first 3 places",
        ),
    ),
]


def _text(made: "Shown", session: "Session", width: int | None) -> "Iterable[Line]":
    from ecocheck.render.pages.findings import validated_lines

    validated, each = made
    sources = FileLines(validated.root, validated.unwritten) if width is not None else None
    return validated_lines(validated, session.lang, width, sources, each=each)


def _json(made: "Shown", session: "Session") -> bytes:
    from ecocheck.render.as_json.objects import validate_json

    return validate_json(made[0], session.lang)


def _usual_format(to_file: bool, _: bool) -> str:  # noqa: FBT001 its arguments are of `Default`
    from ecocheck.render.formats.ci.choose import default_format

    return default_format(os.environ, to_file=to_file)


_TEXT = formats.text(_text)


@command(
    "validate",
    group=FILLING,
    says=Text("检查数据文件，逐处指出错误和改法", "Check the files, and say of each mistake where it is"),
    exits={
        DONE: Text("没有错误", "no error"),
        FOUND: Text("有错误；用 --diff 时，有可以修复的地方", "errors found; with --diff: something to mend"),
    },
    selects=True,
    needs_project=lambda given: not given["paths"],  # a file tells where its project is
    elsewhere=lambda given: bool(given["paths"]) and INPUT not in given["paths"],
    settable={"all": On()},
    examples=(
        "ecocheck validate",
        "ecocheck validate --county {county}",
        "ecocheck validate data/{county}/2024.yaml",
        "ecocheck validate --diff",
        "ecocheck validate --format sarif -o ecocheck.sarif",
    ),
    formats=(
        _TEXT,
        formats.json(_json),
        formats.other("github", ci.github, ".txt", ".log", orders=True),
        formats.other("gitlab", ci.gitlab, ".json"),
        formats.other("junit", ci.junit, ".xml"),
        formats.other("sarif", ci.sarif, ".sarif", ".json"),
    ),
    instead={"diff": (DIFF,)},
    default=Default(
        _usual_format,
        Text(
            "不写则自动选：GitHub Actions 里为 github，GitLab CI 里写文件时为 gitlab，其他看 -o 的后缀，再不然为 text",
            "github under GitHub Actions, gitlab for a file under GitLab CI, else by the suffix of -o, else text",
        ),
    ),
)
def validate(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    out: Out["Shown"],
    *,
    paths: Files = None,
    place: Place = None,
    county: Counties = None,
    year: AnyYears = None,
    as_of: AsOf = None,
    fix: Fix = False,
    diff: Diff = False,
    changed_since: ChangedSince = None,
    every_place: EveryPlace = False,
) -> int:
    """Check the files, with `fix` after mending them, and write the findings; exit 1 with errors.

    Raises Stop, OSError.
    """
    day = read_day(session, as_of)
    picked = [option for option, given in (("--county", county), ("--year", year)) if given]
    if picked and changed_since is not None:
        raise WrongUsage(_APART.of(session.lang).format(picked=joined(picked, session.lang)))
    wanted = read_wanted(session, county, None, None, year)
    apart = {"--fix": fix, "--diff": diff, "--changed-since": changed_since if INPUT in (paths or ()) else None}
    asked = asked_here(session, paths or (), place, [*picked, *(name for name, value in apart.items() if value)])
    from ecocheck.app.named_files import narrowed
    from ecocheck.app.opening import has_error
    from ecocheck.app.validating import validate as validate_project

    with _refusing(session):
        if diff:
            return show_diff(session, wanted, out)
        if fix:
            fix_here(session, wanted, changed_since)
        with Progressed(session, READING) as progress:
            validated = validate_project(
                asked.start, day, wanted, exactly=asked.exactly, progress=progress, contents=asked.contents
            )
    if changed_since is not None:
        validated = since_here(session, validated, day, changed_since)
    if asked.files:
        validated = narrowed(validated, asked.files)
    if out.path is not None or out.form is _TEXT:  # if the output goes to a file, the screen still shows the text
        Out(session, _TEXT, None).write((validated, every_place))
    if out.path is not None or out.form is not _TEXT:
        out.write((validated, every_place))
    return FOUND if has_error(validated.findings) or validated.unread else DONE


@contextmanager
def _refusing(session: "Session") -> "Iterator[None]":
    """Turns what cannot be looked at into messages. Raises Stop."""
    from ecocheck.app.selection import NothingOfYearError
    from ecocheck.app.typed_names import UnknownNameError
    from ecocheck.source.discover import NoProjectError

    try:
        yield
    except NoProjectError as error:
        raise no_project(session) from error
    except UnknownNameError as unknown:
        raise unknown_name(session, unknown) from unknown
    except NothingOfYearError as nothing:
        raise nothing_of_year(session, nothing) from nothing
