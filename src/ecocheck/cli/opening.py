"""Opens the project, selects and judges for commands; each error on the way becomes a message and an exit code."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from ecocheck.cli.console import complain, say_bytes
from ecocheck.cli.exits import FAULT, FOUND, NOTHING, WRONG_USAGE, Stop
from ecocheck.cli.no_project import no_project
from ecocheck.cli.progress import JUDGING, Progressed
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import joined
from ecocheck.render.phrases.labels import NO_DATA
from ecocheck.render.text.width import shown, text_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from ecocheck.app.checking import Checked
    from ecocheck.app.opening import BrokenRegistryError, Opened
    from ecocheck.app.selection import NothingOfYearError, NothingSelectedError, Selection, Wanted
    from ecocheck.app.typed_names import UnknownNameError
    from ecocheck.cli.session import Session

Findings: TypeAlias = Literal["text", "json", "errors"]

_RACE = Text(
    "{file} 正被别的程序改动，没有写入任何文件。请保存并关闭以后重试。",
    "{file} is being changed by another program; nothing was written. Save, close, and try again.",
)
_BROKEN = Text(
    "登记册有错误，改正以前不能判定。", "The registry has errors; nothing can be judged before they are mended."
)
_ON_SIDE = Text("“{side}”：{said}", "“{side}”: {said}")
_MEANT = Text("您要写的是{meant}吗？", "Did you mean {meant}? ")
_WHICH = Text("您要写的是其中哪一个：{meant}？", "Which of these did you mean: {meant}? ")
_SEVERAL = Text(
    "一个选项后面只写一个，几个的各写一次：{write}",
    "One value an option; write: {write}",
)
_A_TASK = Text(
    "“{name}”是任务，不是指标：用 ecocheck explain {name} 查看",
    "“{name}” is a task, not an indicator: see ecocheck explain {name}",
)
_PROGRESS_ONLY = Text(
    "任务 {name} 没有数值目标，不作判定，只报进展。进展写在数据文件的 任务进展（tasks） > {name}，"
    "用 ecocheck worklist 查看",
    "Task {name} has no targets, so nothing is judged; its progress alone is reported. It stands in the data file "
    "under tasks > {name}; see ecocheck worklist",
)
_BESIDE = Text(
    "“{name}”不在判断所依据的标准里，它属于{standards}：加上 --standard {first} 再试",
    "“{name}” is not in what is judged by; it belongs to {standards}: add --standard {first}",
)
_UNKNOWN = {
    "county": Text("没有地区“{name}”。", "There is no region “{name}”. "),
    "indicator": Text("没有指标或判定项“{name}”。", "There is no indicator or criterion “{name}”. "),
    "agency": Text("没有单位“{name}”。", "There is no office “{name}”. "),
    "standard": Text("没有标准“{name}”。", "There is no standard “{name}”. "),
    "target": Text("没有任务目标“{name}”。", "There is no target of a task “{name}”. "),
}
_KNOWN = {
    "county": Text("地区有：{known}", "Regions: {known}"),
    "indicator": Text(
        "指标编号有：{known}；判定项编号用 ecocheck list criteria 查看",
        "Indicators: {known}; criteria: ecocheck list criteria",
    ),
    "agency": Text("单位有：{known}", "Offices: {known}"),
    "standard": Text("标准有：{known}", "Standards: {known}"),
    "target": Text("任务目标有：{known}", "Targets: {known}"),
}
_LIST: Final = 20
"""A longer list of what there is would hide the name that was probably meant, and is left out beside one."""
_NOTHING = Text(
    "{years} 没有任何地区的数据。有数据的年份：{known}", "No region has data of {years}. Years with data: {known}"
)
_STRAY = "ECO15"
"""Begins the codes of files and folders that were not read because of their name or place."""

_SEE_VALIDATE = Text(
    "。有的文件或文件夹没有读到，请运行 ecocheck validate",
    ". Some files or folders were not read; run ecocheck validate",
)

_EMPTY = Text(
    "所选的范围是空的：没有一个判定项或任务同时符合 {asked}。减少一个条件再试。",
    "Nothing was selected: no criterion and no task answers to all of {asked}. Leave one out.",
)
_IDLE = Text(
    "所选的范围是空的：{agencies}不牵头、不配合任何指标，也不负责任何任务。",
    "Nothing was selected: {agencies} leads and supports no indicator and owns no task.",
)
_TASKS_ONLY = Text(
    "所选的范围里没有判定项，只有任务：{tasks}。用 ecocheck worklist 查看。",
    "What was selected has no criterion, only tasks: {tasks}. See ecocheck worklist.",
)
MOST_VERDICTS: Final = 100_000
"""Most verdicts of one run: about a hundred a region, so enough for nearly a thousand counties, in ten seconds."""
_TOO_MUCH = Text(
    "一次要判的太多：{places} 个地区，共 {lines} 条，最多 {most} 条。用 --county、--indicator 或 --agency 分开判。",
    "Too much to judge at once: {places} regions, {lines} verdicts of at most {most}. "
    "Use --county, --indicator or --agency.",
)


def open_here(session: Session, findings: Findings = "errors", day: datetime.date | None = None) -> Opened:
    """Open the project of the run. Raises Stop; the findings of a broken registry are written first.

    `findings` says where they go: `text` and `json` mean the standard output,
    in place of the command's own output; `errors` means the error stream, so
    that they are not mixed into a report or a table.
    """
    from ecocheck.app.opening import BrokenRegistryError, open_project
    from ecocheck.source.discover import NoProjectError

    try:
        return open_project(session.start, exactly=session.exactly, as_of=day)
    except NoProjectError as error:
        raise no_project(session) from error
    except BrokenRegistryError as broken:
        raise broken_registry(session, broken, findings) from broken


def broken_registry(session: Session, broken: BrokenRegistryError, findings: Findings, side: str = "") -> Stop:
    """The exception with exit 1, after the findings were written; `side` names which of two projects it is."""
    _say_broken(session, broken, findings)
    return Stop(FOUND, on_side(session, _BROKEN.of(session.lang), side))


def on_side(session: Session, said: str, side: str) -> str:
    """A message with the name of the project that it is about, where there are two."""
    return _ON_SIDE.of(session.lang).format(side=shown(side), said=said) if side else said


def _say_broken(session: Session, broken: BrokenRegistryError, where: Findings) -> None:
    if where == "json":
        from ecocheck.render.as_json.registry_errors import broken_json

        command = session.args[0] if session.args else ""
        command += " --rectify" if "--rectify" in session.args else ""
        say_bytes(broken_json(broken, session.lang, command=command))
        return
    from ecocheck.cli.sources import source_lines
    from ecocheck.render.pages.findings import findings_lines

    console = session.console
    sources = source_lines(session) if console.interactive else None
    lines = findings_lines(broken.findings, session.lang, console.width, sources)
    if where == "text":
        console.say(lines)
    else:
        complain("\n".join(text_of(line) for line in lines))


@contextmanager
def selecting(session: Session, opened: Opened, side: str = "") -> Iterator[None]:
    """Turns what cannot be selected into messages; `side` names which of two projects it is. Raises Stop."""
    from ecocheck.app.selection import NothingOfYearError, NothingSelectedError
    from ecocheck.app.typed_names import UnknownNameError

    try:
        yield
    except NothingSelectedError as empty:
        raise Stop(WRONG_USAGE, _empty(session, empty)) from empty
    except UnknownNameError as unknown:
        raise unknown_name(session, unknown, side) from unknown
    except NothingOfYearError as nothing:
        stray = any(finding.code.startswith(_STRAY) for finding in opened.findings)
        raise nothing_of_year(session, nothing, stray=stray) from nothing


def select_here(session: Session, opened: Opened, wanted: Wanted, topic: str | None = None) -> Selection:
    """Resolve what was asked for, or what of it `topic` names, and refuse too many verdicts. Raises Stop."""
    from ecocheck.app.selection import select, select_topic

    project = opened.project
    with selecting(session, opened):
        selection = select(project, wanted) if topic is None else select_topic(project, topic, wanted)
    must_be_few(session, selection)
    return selection


def must_be_few(session: Session, selection: Selection) -> None:
    """Refuse too many verdicts. Raises Stop."""
    if selection.most_verdicts > MOST_VERDICTS:
        text = _TOO_MUCH.of(session.lang)
        raise Stop(
            WRONG_USAGE, text.format(places=len(selection.places), lines=selection.most_verdicts, most=MOST_VERDICTS)
        )


def check_here(session: Session, wanted: Wanted, day: datetime.date, findings: Findings = "errors") -> Checked:
    """Open, select and judge. Raises Stop."""
    from ecocheck.app.checking import check

    opened = open_here(session, findings, day)
    selection = select_here(session, opened, wanted)
    with Progressed(session, JUDGING) as progress:
        return check(opened, selection, day, progress=progress)


def judged_here(session: Session, checked: Checked) -> None:
    """Refuse a check without any criterion, since an empty list of verdicts would look like success. Raises Stop."""
    if not checked.rows:
        tasks = joined((task.id for task in checked.selection.tasks), session.lang)
        raise Stop(WRONG_USAGE, _TASKS_ONLY.of(session.lang).format(tasks=tasks))


def _empty(session: Session, empty: NothingSelectedError) -> str:
    if not empty.indicators:
        return _IDLE.of(session.lang).format(agencies=joined(empty.agencies, session.lang))
    asked = [*(f"--indicator {one}" for one in empty.indicators), *(f"--agency {one}" for one in empty.agencies)]
    return _EMPTY.of(session.lang).format(asked=joined(asked, session.lang))


def altered(session: Session, file: str) -> Stop:
    """The exception for a file that somebody has changed since it was read."""
    return Stop(FAULT, _RACE.of(session.lang).format(file=shown(file)))


def unknown_name(session: Session, unknown: UnknownNameError, side: str = "") -> Stop:
    """The exception with exit 2: nothing has that name; the message lists the known names."""
    from ecocheck.app.selection import is_task

    if unknown.several:
        write = " ".join(f"--{unknown.what} {one}" for one in unknown.several)
        return Stop(WRONG_USAGE, _SEVERAL.of(session.lang).format(write=write))
    if unknown.what == "indicator" and is_task(unknown.name):
        return Stop(WRONG_USAGE, _A_TASK.of(session.lang).format(name=unknown.name.upper()))
    lang = session.lang
    if unknown.what == "progress":
        return Stop(WRONG_USAGE, _PROGRESS_ONLY.of(lang).format(name=unknown.name))
    if unknown.what == "beside_plan":
        named = {"name": unknown.name, "standards": joined(unknown.known, lang), "first": unknown.known[0]}
        return Stop(WRONG_USAGE, on_side(session, _BESIDE.of(lang).format(**named), side))
    said = _UNKNOWN[unknown.what].of(lang).format(name=unknown.name)
    if unknown.meant:
        text = _WHICH if len(unknown.meant) > 1 else _MEANT
        said += text.of(lang).format(meant=joined(unknown.meant, lang))
    if not unknown.meant or len(unknown.known) <= _LIST:
        said += _KNOWN[unknown.what].of(lang).format(known=joined(unknown.known, lang))
    return Stop(WRONG_USAGE, on_side(session, said.rstrip(), side))


def nothing_of_year(session: Session, nothing: NothingOfYearError, *, stray: bool = False) -> Stop:
    """The exception with exit 4: no region has data of the years.

    `stray`: some files were not read because of their name or place.
    """
    said = NO_DATA.of(session.lang)
    if nothing.known:
        years, known = (joined(one, session.lang) for one in (nothing.years, nothing.known))
        said = _NOTHING.of(session.lang).format(years=years, known=known)
    return Stop(NOTHING, said + (_SEE_VALIDATE.of(session.lang) if stray else ""))
