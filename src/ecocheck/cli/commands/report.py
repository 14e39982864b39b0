"""`ecocheck report`: writes the report of regions or offices; with `--all`, a whole site."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from ecocheck.cli import formats
from ecocheck.cli.command import SUMMARISING, SWITCH, Default, Says, command
from ecocheck.cli.commands.report_site import refuse_with_all, write_site
from ecocheck.cli.exits import DONE, WRONG_USAGE, Stop, WrongUsage
from ecocheck.cli.opening import open_here, select_here
from ecocheck.cli.options import (
    Agencies,
    AsOf,
    Counties,
    IndicatorIds,
    StandardId,
    Years,
    read_day,
    read_deadline,
    read_wanted,
)
from ecocheck.cli.progress import JUDGING, Progressed
from ecocheck.cli.settings.kinds import Day, Name
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from ecocheck.app.reporting import Report
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.render.pages.glance import Ways
    from ecocheck.render.text.width import Line

    Made = tuple[Report, Path, str | None, str | None]
    """The report, the folder of the project's own templates, and to whom it goes and who signs it."""

Everything = Annotated[
    bool,
    typer.Option("--all"),
    Says(
        SWITCH,
        Text(
            "生成整个网站：首页、查找页，各地区、指标、单位、任务各一页；-o 写文件夹，不联网可用",
            "write a whole site: cover, a page per region, indicator, office and task, a search page; -o names its "
            "folder",
        ),
    ),
]
To = Annotated[
    str | None,
    typer.Option("--to"),
    Says(
        Text("单位", "OFFICE"),
        Text("主送单位，只用于 Word 报告", "the office addressed; Word reports only"),
        kind=Kind.OFFICE,
    ),
]
Sender = Annotated[
    str | None,
    typer.Option("--from"),
    Says(
        Text("单位", "OFFICE"),
        Text("落款单位，只用于 Word 报告", "the office that signs; Word reports only"),
        kind=Kind.OFFICE,
    ),
]
_WORD_ONLY = Text(
    "{options} 只用于 Word 报告：加上 -o 报告.docx",
    "{options} goes with Word reports only: add -o report.docx",
)
Deadline = Annotated[
    str | None,
    typer.Option("--until"),
    Says(
        Text("日期", "DATE"),
        Text(
            "整改时限（年-月-日），写在总体结论里；不写则写待确定",
            "the day by which what was missed is to be put right; without it the report says that it is not set yet",
        ),
    ),
]


_MOST_LINES = 40
_FOR_THE_PROMPT = 2
"""The lines of a screen that the command itself and the next prompt take."""


def _glance(made: "Made", session: "Session", width: int | None) -> "Iterable[Line]":
    """One screen on a terminal; in a pipe or a file everything of it."""
    from ecocheck.render.formats.terminal import one_screen
    from ecocheck.render.pages.glance import glance_pages

    shown = session.console.height if width is not None else None
    height = None if shown is None else min(shown, _MOST_LINES) - _FOR_THE_PROMPT
    return one_screen(glance_pages(made[0], session.lang, width, _ways(session)), session.lang, width, height)


def _ways(session: "Session") -> "Ways":
    """The commands that lead on, with the options as typed."""
    from ecocheck.render.pages.glance import Ways

    places = ("--county",)
    return Ways(
        _typed(session, "report", _OF_OUTPUT),
        _typed(session, "gaps", (*_OF_OUTPUT, *_OF_REPORTS)),
        _typed(session, "gaps", (*_OF_OUTPUT, *_OF_REPORTS, *places)),
    )


_OF_OUTPUT = ("--format", "--output", "-o")
_OF_REPORTS = ("--to", "--from")


def _typed(session: "Session", command: str, without: tuple[str, ...]) -> str:
    """A command with the options of this run, but without some."""
    kept = ["ecocheck", *(("--root", str(session.root)) if session.root is not None else ()), command]
    words = iter(session.args[1:])
    for word in words:
        if word in without:
            next(words, None)
        elif not word.startswith(tuple(f"{one}=" if one.startswith("--") else one for one in without)):
            kept.append(word)
    return " ".join(f'"{word}"' if " " in word else word for word in kept)


def _usual_format(to_file: bool, read: bool) -> str:  # noqa: FBT001 its arguments are of `Default`
    return "text" if read and not to_file else "md"


def _md(made: "Made", session: "Session") -> str:
    return _filled(made, session, "md")


def _html(made: "Made", session: "Session") -> str:
    return _filled(made, session, "html")


def _filled(made: "Made", session: "Session", form: Literal["md", "html"]) -> str:
    from ecocheck.render.templating.report import TemplateFault, render_report

    report, templates, *_ = made
    try:
        return render_report(report, form=form, lang=session.lang, templates=templates)
    except TemplateFault as fault:
        raise Stop(WRONG_USAGE, fault.message) from fault


def _docx(made: "Made", session: "Session") -> bytes:
    from ecocheck.render.formats.word.content import Letter
    from ecocheck.render.formats.word.own import BaseFault
    from ecocheck.render.formats.word.writer import word_report

    report, templates, to, sender = made
    try:
        return word_report(report, lang=session.lang, templates=templates, letter=Letter(to, sender))
    except BaseFault as fault:
        raise Stop(WRONG_USAGE, fault.message) from fault


def _in_word(_: "Mapping[str, Any]", form: str) -> bool:
    """Only a Word document is a letter from one office to another."""
    return form == "docx"


@command(
    "report",
    group=SUMMARISING,
    says=Text("生成某个地区或单位的差距报告", "Write the report of a region or an office"),
    exits={
        DONE: Text("报告已生成", "report written"),
        WRONG_USAGE: Text(
            "命令有误，找不到项目，项目自己的模板有错，未安装 Word 组件，或 --all 的文件夹中有其他内容",
            "wrong usage, no project, a broken template of its own, no library for Word files, or other things in "
            "the folder of --all",
        ),
    },
    selects=True,
    examples=(
        "ecocheck report --county {county}",
        "ecocheck report --county {county} --format html -o {county}.html",
        "ecocheck report --county {county} -o {county}.docx",
        "ecocheck report --county {county} --to 市政府 --from 市生态环境局 -o {county}.docx",
        "ecocheck report --all -o 网站",
    ),
    formats=(
        formats.md(_md, ".txt"),
        formats.html(_html),
        formats.docx(_docx),
        formats.text(_glance, ".text", ".log"),
    ),
    default=Default(
        _usual_format,
        Text(
            "不写则看 -o 的后缀；屏幕上为 text（一屏的摘要），管道里为 md",
            "by the suffix of -o; on a screen text, which is one page of it, in a pipe md",
        ),
    ),
    settable={"until": Day(), "to": Name(applies=_in_word), "from": Name(applies=_in_word)},
    instead={"everything": (formats.folder("html", Text("用 --all 时是文件夹", "with --all: a folder")),)},
)
def report(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    out: "Out[Made]",
    *,
    county: Counties = None,
    indicator: IndicatorIds = None,
    agency: Agencies = None,
    year: Years = None,
    standard: StandardId = None,
    as_of: AsOf = None,
    until: Deadline = None,
    to: To = None,
    sender: Sender = None,
    everything: Everything = False,
) -> int:
    """Judge, and write the report or the whole site. Raises Stop, OSError."""
    if everything:
        picked: dict[str, object] = {"--county": county, "--indicator": indicator, "--agency": agency}
        picked |= {"--to": to, "--from": sender}
        picked[f"--format {out.asked}"] = out.asked not in {None, "html"}
        folder = refuse_with_all(session, picked, out.path)
        asked = read_wanted(session, None, None, None, year, standard)
        day = read_day(session, as_of)
        write_site(session, asked, day, folder, read_deadline(session, until, day))
        return DONE
    letter = [name for name, value in (("--to", to), ("--from", sender)) if value]
    if letter and out.form.name != "docx":
        raise WrongUsage(_WORD_ONLY.of(session.lang).format(options=joined(letter, session.lang)))
    day = read_day(session, as_of)
    deadline = read_deadline(session, until, day)
    wanted = read_wanted(session, county, indicator, agency, year, standard)
    from ecocheck.app.reporting import report_on

    opened = open_here(session, day=day)
    with Progressed(session, JUDGING) as progress:
        built = report_on(opened, select_here(session, opened, wanted), day, progress, deadline)
    out.write((built, opened.project.templates, to, sender))
    return DONE
