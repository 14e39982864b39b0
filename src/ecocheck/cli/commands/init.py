"""`ecocheck init`: unpacks this city's working project into a new folder, or makes an empty project to be filled in."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ecocheck.cli.command import MAINTAINING, SWITCH, Says, always, command, never
from ecocheck.cli.exits import DONE, FAULT, INTERRUPTED, WRONG_USAGE, Stop, WrongUsage
from ecocheck.cli.output_path import must_be_folder, through_no_link, unclaimed
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import joined
from ecocheck.render.text.width import plain, shown

if TYPE_CHECKING:
    from ecocheck.app.starting.given import Given
    from ecocheck.cli.session import Session

_FEW = 3
_ONLY_EMPTY = Text("{what} 只同 --empty 一起用", "{what} goes with --empty only")
_BAD_DATE = Text(
    "--dated 要写日期，例如 2024-01-31，不能写“{value}”", "--dated takes a date such as 2024-01-31, not “{value}”"
)
_BAD_YEAR = Text(
    "--dated 的年份要在{first}年到{last}年之间，不能写“{value}”",
    "the year of --dated is {first} to {last}, not “{value}”",
)
_BAD_NAME = Text(
    "文件夹名“{name}”不能用：是 Windows 留作他用的名字，有它不收的符号，或者太长。没有写入任何文件；"
    "请换一个名字，例如 ecocheck init {command}新项目",
    "no folder can be named “{name}”: Windows keeps it, or a sign of it, for itself, or it is too long; nothing was "
    "written. Choose another, as in ecocheck init {command}new",
)
_IN_A_PROJECT = Text(
    "{folder} 在另一个项目 {root} 里面，两个项目的文件会混在一起。没有写入任何文件；请到那个项目外面新建",
    "{folder} lies in another project, {root}, and their files would mix; nothing was written. Make it outside of that",
)
_PROJECT_THERE = Text(
    "{folder} 里已经有一个项目（units.yaml）。没有写入任何文件；请到那里运行 ecocheck validate，或换一个新文件夹",
    "{folder} holds a project already (units.yaml); nothing was written. Run ecocheck validate there, or name another",
)
_NOT_EMPTY = Text(
    "{folder} 不是空文件夹，里面有：{names}。没有写入任何文件；请写一个新的名字，例如 ecocheck init {command}新项目",
    "{folder} is not empty: {names}; nothing was written. Name a new folder, as in ecocheck init {command}new",
)
_MADE = Text("已建好项目 {folder}（{n}个文件）", "made the project {folder} ({n} files)")
_NEXT = Text(
    "先看其中的 README.md；检查：ecocheck validate --root {folder}",
    "See README.md in it; check it with: ecocheck validate --root {folder}",
)
_WHOSE = Text(
    "这是{city}的项目（《{plan}》）；别的市用 ecocheck init --empty 新项目",
    "It is that of {city} ({plan}); for another city use ecocheck init --empty DIR",
)
_TO_FILL = Text(
    "接着填 units.yaml 和 indicators.yaml 里写着“待填”的地方；每种规则的例子在 indicators.yaml 的注释里",
    "Fill in units.yaml and indicators.yaml where they say 待填; comments of indicators.yaml show each kind of rule",
)
_BROKEN_OFF = Text("没有答完，没有写入任何文件", "broken off; nothing was written")
_DAMAGED = Text(
    "安装不完整，缺少随带的文件。请重新安装", "the installation is damaged: files are missing. Install it again"
)
_ASK = {
    "city": Text("市的全称（直接回车则以后再填）", "full name of the city (Enter to leave it open)"),
    "counties": Text("各县区的全称，用逗号隔开", "full names of its counties, with commas between them"),
    "plan": Text("方案的标题，不写书名号", "title of the plan"),
    "number": Text("方案的文号", "number of the plan"),
    "dated": Text("方案的成文日期，如 2024-01-31", "date of the plan, such as 2024-01-31"),
}
Folder = Annotated[
    str,
    typer.Argument(),
    Says(
        Text("文件夹", "DIR"),
        Text("新建的或空的文件夹；不写则为当前文件夹", "a new or empty folder; default: the working folder"),
        kind=Kind.FOLDER,
    ),
]
Empty = Annotated[
    bool,
    typer.Option("--empty"),
    Says(
        SWITCH,
        Text(
            "建一个空的项目；名称写在下面的选项里，不写的在终端上询问，否则留着“待填”",
            "make an empty project; names come from the options below, else a terminal asks, else 待填 stands there",
        ),
    ),
]
City = Annotated[
    str | None, typer.Option("--city"), Says(Text("市名", "CITY"), Text("市的全称", "full name of the city"))
]
Counties = Annotated[
    str | None,
    typer.Option("--counties"),
    Says(Text("县区,…", "COUNTY,…"), Text("各县区的全称，用逗号隔开", "full names of its counties")),
]
PlanTitle = Annotated[
    str | None, typer.Option("--plan"), Says(Text("标题", "TITLE"), Text("方案的标题", "title of the plan"))
]
Number = Annotated[
    str | None, typer.Option("--number"), Says(Text("文号", "NUMBER"), Text("方案的文号", "number of the plan"))
]
Dated = Annotated[
    str | None, typer.Option("--dated"), Says(Text("年-月-日", "DATE"), Text("方案的成文日期", "date of the plan"))
]


@command(
    "init",
    needs_project=never,
    elsewhere=always,
    group=MAINTAINING,
    says=Text(
        "新建项目：取出本软件所带的，或建一个空的", "Start a project: unpack the one that comes along, or an empty one"
    ),
    opens=False,
    exits={WRONG_USAGE: Text("命令有误，或文件夹不是空的", "wrong usage, or the folder is not empty")},
    examples=(
        "ecocheck init 项目",
        "ecocheck init --empty 新项目",
        "ecocheck init --empty 新项目 --city 某市 --counties 甲县,乙区 --plan 某市创建方案 --number 某政发〔2024〕1号",
    ),
)
def init(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    *,
    folder: Folder = ".",
    empty: Empty = False,
    city: City = None,
    counties: Counties = None,
    plan: PlanTitle = None,
    number: Number = None,
    dated: Dated = None,
) -> int:
    """Make the files, all or none. Raises Stop, WrongUsage, OSError."""
    from ecocheck.app.bundled import NothingBundledError
    from ecocheck.app.starting.trying import tried
    from ecocheck.app.starting.unpacking import all_of, carried, common
    from ecocheck.disk.writing import write_all
    from ecocheck.render.formats.folded_json import folded

    typed = {"city": city, "counties": counties, "plan": plan, "number": number, "dated": dated}
    told = {name: one for name, one in typed.items() if one is not None}
    if told and not empty:
        raise WrongUsage(_ONLY_EMPTY.of(session.lang).format(what=joined((f"--{one}" for one in told), session.lang)))
    place = _free_folder(session, folder, empty=empty)
    try:
        shared = common()
        files = all_of(_filled_in(session, told), shared) if empty else all_of(carried(), shared)
    except NothingBundledError as damaged:
        raise Stop(FAULT, _DAMAGED.of(session.lang)) from damaged
    project, schemas = tried(files)
    city_of_it, title = project.units.city.name, project.registry.indicators.plan.title
    if not empty:
        files["README.md"] = _readme(session, project.units.regions(), title)
    files |= {f"schemas/{one.file}": folded(one.content) for one in schemas}
    contents = [(place / name, files[name]) for name in sorted(files)]
    for path, _ in contents:
        unclaimed(session, str(path), option=_word(session))
    write_all(contents, place)
    whose = _TO_FILL.of(session.lang) if empty else _WHOSE.of(session.lang).format(city=city_of_it, plan=title)
    _say(session, folder, len(contents), whose)
    return DONE


def _word(session: "Session") -> str:
    return Text("文件夹", "DIR").of(session.lang)


def _free_folder(session: "Session", typed: str, *, empty: bool) -> Path:
    """The folder, which is new or empty; litter of systems and hidden folders such as .git are no content."""
    from ecocheck.disk.litter import is_litter
    from ecocheck.disk.walking import entries
    from ecocheck.source.places import UNITS

    must_be_folder(session, typed, _word(session))
    place = Path(typed)
    through_no_link(session, place)
    there = [one.name for one in entries(place, None) if not is_litter(one.name)] if place.is_dir() else []
    if UNITS in there:
        raise Stop(WRONG_USAGE, _PROJECT_THERE.of(session.lang).format(folder=shown(typed)))
    _apart(session, place, typed, "--empty " if empty else "")
    if there:
        names = joined((shown(one) for one in there[:_FEW]), session.lang) + ("…" if there[_FEW:] else "")
        command = "--empty " if empty else ""
        raise Stop(WRONG_USAGE, _NOT_EMPTY.of(session.lang).format(folder=shown(typed), names=names, command=command))
    return place


def _apart(session: "Session", place: Path, typed: str, command: str) -> None:
    """Refuse a folder that Windows cannot have, and one in another project."""
    from ecocheck.disk.naming import misfit
    from ecocheck.source.places import UNITS

    made = [one.name for one in (place, *place.parents) if one.name and not one.exists()]
    wrong = next((name for name in reversed(made) if misfit(name) is not None), None)
    if wrong is not None:
        raise WrongUsage(_BAD_NAME.of(session.lang).format(name=shown(wrong), command=command))
    around = next((one for one in place.absolute().parents if (one / UNITS).is_file()), None)
    if around is not None:
        said = _IN_A_PROJECT.of(session.lang).format(folder=shown(typed), root=shown(str(around)))
        raise Stop(WRONG_USAGE, said)


def _filled_in(session: "Session", told: dict[str, str]) -> dict[str, bytes]:
    """The files of an empty project, by what was typed or answered. Raises WrongUsage."""
    import datetime

    from ecocheck.render.formats.new_project import new_project

    if session.console.interactive and sys.stdin is not None and sys.stdin.isatty():
        told = told | _answers(session, told)
    return new_project(_given(session, told), datetime.datetime.now().astimezone().year, session.lang)


def _given(session: "Session", told: dict[str, str]) -> "Given":
    from ecocheck.app.starting.given import Given, counties_of, date_of, unfit
    from ecocheck.quantity import FIRST_YEAR, LAST_YEAR
    from ecocheck.render.phrases.starting import unfit_words

    said = {name: text.strip() or None for name, text in told.items()}
    given = Given(said.get("city"), counties_of(said.get("counties") or ""), said.get("plan"), said.get("number"))
    for found in unfit(given):
        raise WrongUsage(unfit_words(replace(found, name=shown(found.name)), session.lang))
    written = said.get("dated")
    day = date_of(written) if written else None
    if written and day is None:
        raise WrongUsage(_BAD_DATE.of(session.lang).format(value=shown(written)))
    if written and day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
        years = {"first": FIRST_YEAR, "last": LAST_YEAR, "value": shown(written)}
        raise WrongUsage(_BAD_YEAR.of(session.lang).format(**years))
    return replace(given, dated=day)


def _answers(session: "Session", told: dict[str, str]) -> dict[str, str]:
    """What is answered about the rest; nothing answered leaves a name open. Raises Stop where it is broken off."""
    from ecocheck.cli.commands.reviewing.asking import EndedError

    _given(session, told)
    found: dict[str, str] = {}
    try:
        for name in _ASK:
            if name not in told:
                found[name] = _answer(session, name, told | found)
    except EndedError as ended:
        raise Stop(INTERRUPTED, _BROKEN_OFF.of(session.lang)) from ended
    return found


def _answer(session: "Session", name: str, known: dict[str, str]) -> str:
    """One answer that can be taken; any other is told, and asked for again. Raises EndedError."""
    from ecocheck.cli.commands.reviewing.asking import prompt

    while True:
        typed = prompt(session, _ASK[name].of(session.lang))
        try:
            _given(session, known | {name: typed})
        except WrongUsage as wrong:
            session.console.say([plain(str(wrong))])
        else:
            return typed


def _readme(session: "Session", regions: tuple[str, ...], plan: str) -> bytes:
    from ecocheck.render.formats.new_project import readme

    city, *counties = regions
    return readme(city, plan, next(iter(counties), None), session.lang).encode()


def _say(session: "Session", folder: str, count: int, whose: str) -> None:
    said = [_MADE.of(session.lang).format(folder=shown(folder), n=count)]
    said += [whose, _NEXT.of(session.lang).format(folder=shown(folder))]
    session.tell(plain(one) for one in said)
