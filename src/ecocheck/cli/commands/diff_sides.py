"""Opens both sides of `diff`, selects and compares; each error on the way becomes a message and an exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.cli.exits import WRONG_USAGE, Stop
from ecocheck.cli.git_history import no_history
from ecocheck.cli.no_project import no_project
from ecocheck.cli.opening import broken_registry, must_be_few, selecting
from ecocheck.cli.progress import JUDGING, Progressed
from ecocheck.findings.entry import Text
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable
    from contextlib import ExitStack
    from pathlib import Path
    from typing import TypeAlias

    from ecocheck.app.diff.opening import Asked, Origin
    from ecocheck.app.diff.views import Comparison
    from ecocheck.app.opening import BrokenRegistryError, Opened
    from ecocheck.app.selection import Wanted
    from ecocheck.cli.opening import Findings
    from ecocheck.cli.session import Session

    Refuse: TypeAlias = Callable[[BrokenRegistryError, str], None]

_NAME = "ecocheck diff"
_BOTH = 2
_NO_PROJECT_IN = Text(
    "文件夹“{side}”里没有项目（没有 units.yaml），也没有叫这个名字的版本",
    "the folder “{side}” holds no project (no units.yaml), and no revision has that name",
)
_NOT_THEN = Text(
    "“{side}”里还没有这个项目（没有 units.yaml）。项目的文件夹改过名的，用文件夹对照：ecocheck diff 旧文件夹 新文件夹",
    "“{side}” does not have this project yet: no units.yaml. If its folder was renamed, compare folders: "
    "ecocheck diff OLD-FOLDER NEW-FOLDER",
)

_DAMAGED = Text(
    "“{side}”不是完好的封装文件，不能对照。请先运行 ecocheck verify {side} 查看",
    "“{side}” is no sound seal, so nothing is compared with it. Run ecocheck verify {side} first",
)
_LACKING = Text(
    "“{side}”缺第{n}卷，不能对照。请把 {file} 放在同一文件夹",
    "“{side}” lacks volume {n}, so nothing is compared with it. Put {file} into the same folder",
)


def compared_here(  # noqa: PLR0913, PLR0917 what is compared, where, and on which days
    session: Session,
    findings: Findings,
    stack: ExitStack,
    typed: tuple[str, ...],
    wanted: tuple[Wanted, Wanted],
    days: tuple[datetime.date, datetime.date],
    refused: Refuse,
) -> tuple[Comparison, tuple[Origin, Origin]]:
    """Open both sides, which stay until the stack is closed, and compare them. Raises Stop.

    `refused` is told of a broken registry, with the side that has it.
    """
    from ecocheck.app.diff.comparing import compare
    from ecocheck.app.diff.opening import HERE
    from ecocheck.app.diff.sides import earlier_side, later_side
    from ecocheck.render.phrases.diff.head import side_name

    root = _root(session, typed)
    asked = _asked(session, root, typed)
    (before, before_from), (after, after_from) = (
        _opened(session, findings, stack, root, one, day, refused, whole=HERE not in asked)
        for one, day in zip(asked, days, strict=True)
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


def _asked(session: Session, root: Path, typed: tuple[str, ...]) -> tuple[Asked, Asked]:
    """Both sides as typed. Raises Stop."""
    from ecocheck.app.diff.opening import MAIN_BRANCHES, asked_for
    from ecocheck.app.git.trouble import GitError

    try:
        return asked_for(root, typed, session.working_folder())
    except GitError as error:
        raise no_history(session, error, root, " ".join(typed) or MAIN_BRANCHES[1], _NAME) from error


def _root(session: Session, typed: tuple[str, ...]) -> Path:
    """The project around the working folder; with two folders or seals, which need none, the first. Raises Stop."""
    from ecocheck.app.diff.opening import is_seal
    from ecocheck.source.discover import UNITS, NoProjectError, find_root

    here = session.working_folder()
    sides = [here / one for one in typed if one]
    folders = [one for one in sides if (one / UNITS).is_file() or is_seal(one.name, one.parent)]
    try:
        return find_root(session.start, upward=not session.exactly)
    except NoProjectError as error:
        if len(folders) == _BOTH:
            return folders[0]
        raise no_project(session) from error


def _opened(  # noqa: PLR0913, PLR0917 one side, and whether the other one is here
    session: Session,
    findings: Findings,
    stack: ExitStack,
    root: Path,
    asked: Asked,
    day: datetime.date,
    refused: Refuse,
    *,
    whole: bool,
) -> tuple[Opened, Origin]:
    """One side, which stays until the stack is closed. Raises Stop."""
    from ecocheck.app.diff.opening import opened_side
    from ecocheck.app.git.trouble import GitError
    from ecocheck.app.opening import BrokenRegistryError
    from ecocheck.app.verifying.opening import DamagedSealError, MissingVolumeError
    from ecocheck.render.phrases.diff.head import side_name
    from ecocheck.source.discover import NoProjectError

    name = side_name(asked.typed, session.lang)
    try:
        return stack.enter_context(opened_side(root, asked, day, whole=whole))
    except GitError as error:
        if (
            error.trouble in {"unknown", "unfetched"}
            and asked.typed
            and (session.working_folder() / asked.typed).is_dir()
        ):
            raise Stop(WRONG_USAGE, _NO_PROJECT_IN.of(session.lang).format(side=shown(name))) from error
        raise no_history(session, error, root, asked.typed, _NAME) from error
    except MissingVolumeError as error:
        said = _LACKING.of(session.lang).format(side=shown(name), n=error.number, file=shown(error.file))
        raise Stop(WRONG_USAGE, said) from error
    except DamagedSealError as error:
        raise Stop(WRONG_USAGE, _DAMAGED.of(session.lang).format(side=shown(name))) from error
    except NoProjectError as error:
        raise Stop(WRONG_USAGE, _NOT_THEN.of(session.lang).format(side=shown(name))) from error
    except BrokenRegistryError as broken:
        refused(broken, name)
        raise broken_registry(session, broken, findings, name) from broken
