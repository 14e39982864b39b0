"""`ecocheck templates`: lists the report templates, or copies them into the project to change them."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

import os
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ecocheck.cli.command import MAINTAINING, SWITCH, Says, command
from ecocheck.cli.exits import DONE, WRONG_USAGE, Stop, WrongUsage
from ecocheck.cli.no_project import no_project
from ecocheck.cli.options import one_of
from ecocheck.cli.output_path import must_be_folder, through_no_link, unclaimed, usual_folder
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import joined
from ecocheck.render.text.width import pad, plain, shown, width

if TYPE_CHECKING:
    from ecocheck.app.templates import ListedTemplate
    from ecocheck.cli.session import Session

_EJECT = "eject"
_ACTIONS = ("list", _EJECT)
_ENDING = ".j2"
_WHOSE = {
    "default": Text("默认", "default"),
    "replaced": Text("项目已换成自己的", "replaced by the project's own"),
    "added": Text("项目自己加的", "the project's own"),
}
_ACTION = Text("动作", "the action")
_HEAD = Text("项目自己的模板放在 {folder}", "the project's own templates lie in {folder}")
_NO_HEAD = Text(
    "这里不是项目，下面都是默认模板；新建项目：ecocheck init 项目",
    "this is no project; these are the defaults; a new project: ecocheck init DIR",
)
_HOW = Text(
    "以 _ 开头的是整份里的一部分。取出来改：ecocheck templates eject 模板名；只改一块的写法见 docs/templates.md",
    "names with _ are parts of a whole; to change one: ecocheck templates eject NAME; see docs/templates.md",
)
_ONLY_EJECT = Text(
    "列出模板（list）时不写 {what}；要取出模板，写成 ecocheck templates eject",
    "{what} does not go with list; to copy templates write ecocheck templates eject",
)
_A_NAME = Text("模板名", "a name")
_UNKNOWN = Text("没有模板“{name}”。{meant}模板有：{known}", "there is no template “{name}”. {meant}Templates: {known}")
_MEANT = Text("您要写的是 {close} 吗？", "Did you mean {close}? ")
_THERE = Text(
    "{folder} 里已有：{names}。没有改动任何文件；确要覆盖请加 --force",
    "already in {folder}: {names}; nothing was changed; add --force to overwrite",
)
_LINKED = Text(
    "{folder} 里的 {names} 是链接，写进去会改到别处的文件。没有改动任何文件；请先移走",
    "{names} in {folder} is a link, and a file elsewhere would be changed; nothing was written. Take it away first",
)
_SAME = Text(
    "{folder} 里就是默认模板，不必再取出，直接改即可",
    "{folder} holds the defaults already; change the files there",
)
_DONE = Text("已取出{n}个模板到 {folder}", "copied {n} templates to {folder}")
_WHOLE = Text(
    "提醒：一个文件会整份替换同名的默认模板，程序升级后不再跟着变。不改的请删去；"
    '只改一块，可以写 {{% extends "default/模板名" %}}，见 docs/templates.md',
    "Note: a file replaces the whole default of that name, also after an upgrade. Delete those that you leave as "
    'they are; to change one block write {{% extends "default/NAME" %}}, see docs/templates.md',
)


Action = Annotated[
    str,
    typer.Argument(),
    Says(
        Text("动作", "ACTION"),
        Text("list 列出，eject 取出；不写则为 list", "list or eject; default: list"),
        words=_ACTIONS,
    ),
]
Names = Annotated[
    list[str] | None,
    typer.Argument(),
    Says(
        Text("模板 ...", "TEMPLATE ..."),
        Text("要取出的模板，可以写几个；不写则全部取出", "the templates to copy, several if need be; default: all"),
    ),
]
To = Annotated[
    str | None,
    typer.Option("--to"),
    Says(
        Text("文件夹", "DIR"),
        Text(
            "放进这个文件夹；不写则为项目下的 templates", "copy into this folder; default: `templates` of the project"
        ),
        kind=Kind.FOLDER,
    ),
]
Force = Annotated[
    bool,
    typer.Option("--force"),
    Says(SWITCH, Text("已有同名文件时覆盖", "overwrite files of the same name")),
]


@command(
    "templates",
    needs_project=lambda given: given["action"] == _EJECT and given["to"] is None,  # it lacks a place only
    group=MAINTAINING,
    says=Text(
        "列出报告和网站的模板；取出模板供修改", "List the templates of reports and sites, or copy them to change them"
    ),
    opens=False,
    exits={
        WRONG_USAGE: Text(
            "命令有误，没有该模板，或已有同名文件", "wrong usage, no such template, or files of the same name"
        ),
    },
    examples=("ecocheck templates", "ecocheck templates eject _findings.html.j2"),
)
def templates(
    session: "Session", *, action: Action = "list", names: Names = None, to: To = None, force: Force = False
) -> int:
    """List the templates, or copy some. Raises Stop, OSError."""
    if one_of(session, _ACTION.of(session.lang), action, _ACTIONS) == "list":
        if names or to or force:
            asked = ((_A_NAME.of(session.lang), names), ("--to", to), ("--force", force))
            what = joined((one for one, given in asked if given), session.lang)
            raise WrongUsage(_ONLY_EJECT.of(session.lang).format(what=what))
        _list(session)
    else:
        _eject(session, names or [], to, force=force)
    return DONE


def _own(session: "Session") -> Path | None:
    """The project's folder of templates; None outside a project."""
    from ecocheck.source.discover import NoProjectError, find_root
    from ecocheck.source.places import TEMPLATES

    try:
        return find_root(session.start, upward=not session.exactly) / TEMPLATES
    except NoProjectError:
        return None


def _list(session: "Session") -> None:
    from ecocheck.app.templates import list_templates

    folder = _own(session)
    head = _NO_HEAD.of(session.lang) if folder is None else _HEAD.of(session.lang).format(folder=folder)
    found = list_templates(folder)
    room = max(width(one.name) for one in found) + 2
    lines = [head, "", *(_line(session, one, room) for one in found), "", _HOW.of(session.lang)]
    session.console.say(plain(line) for line in lines)


def _line(session: "Session", one: "ListedTemplate", room: int) -> str:
    return f"  {pad(one.name, room)}{_WHOSE[one.whose].of(session.lang)}"


def _eject(session: "Session", typed: list[str], to: str | None, *, force: bool) -> None:
    """Copy the named default templates, all or none. Raises Stop, OSError."""
    from ecocheck.app.templates import are_defaults, default_content, default_names
    from ecocheck.disk.writing import write_all

    names = _resolved(session, typed, default_names())
    own = _own(session)
    if to is not None:
        must_be_folder(session, to, "--to")
    folder = Path(to) if to is not None else own
    if folder is None:
        raise no_project(session)
    usual_folder(session, folder, "--to")
    if are_defaults(folder):
        raise Stop(WRONG_USAGE, _SAME.of(session.lang).format(folder=shown(str(folder))))
    _must_be_free(session, folder, own, names)
    there = [name for name in names if os.path.lexists(folder / name)]
    if there and not force:
        said = joined(there, session.lang)
        raise Stop(WRONG_USAGE, _THERE.of(session.lang).format(folder=folder, names=said))
    contents = [(folder / name, default_content(name)) for name in names]
    write_all(contents, own.parent if own is not None and to is None else None)
    written = [_DONE.of(session.lang).format(n=len(names), folder=folder), _WHOLE.of(session.lang).format()]
    session.tell(plain(line) for line in written)


def _must_be_free(session: "Session", folder: Path, own: Path | None, names: "tuple[str, ...]") -> None:
    """Refuse files that the project reads, and links, which would change a file elsewhere. Raises Stop, WrongUsage."""
    through_no_link(session, folder)
    linked = [name for name in names if (folder / name).is_symlink()]
    if linked:
        said = joined(linked, session.lang)
        raise Stop(WRONG_USAGE, _LINKED.of(session.lang).format(folder=folder, names=said))
    if own is None or os.path.realpath(folder) != os.path.realpath(own):
        for name in names:
            unclaimed(session, str(folder / name), option="--to")


def _resolved(session: "Session", typed: list[str], known: tuple[str, ...]) -> tuple[str, ...]:
    """The names of the typed templates, which may lack the ending `.j2`; all if none is typed. Raises WrongUsage."""
    found = []
    for name in typed:
        full = name if name.endswith(_ENDING) else f"{name}{_ENDING}"
        if full not in known:
            close = get_close_matches(full, known, n=1)
            meant = _MEANT.of(session.lang).format(close=close[0]) if close else ""
            said = joined(known, session.lang)
            raise WrongUsage(_UNKNOWN.of(session.lang).format(name=name, meant=meant, known=said))
        found.append(full)
    return tuple(dict.fromkeys(found)) or known
