"""Writes the folder of a site: all pages or none, and never over files that are not a site of ours."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ecocheck.cli.console import complain
from ecocheck.cli.exits import WrongUsage
from ecocheck.cli.output_path import through_no_link
from ecocheck.disk.folders import change_over, folder_beside, former_of, restored, write_inside
from ecocheck.disk.litter import is_worthless
from ecocheck.disk.reading import read
from ecocheck.disk.walking import below
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.cli.session import Session

MARKER: Final = ".ecocheck-site"
"""Name of the file that lists what was written, so that the next run knows which files it may replace."""
_LARGEST: Final = 8 << 20
"""Bytes of that list that are read at most; the list of a site of all counties of the country has 2 MB."""
_MANY: Final = 3

_NO_FOLDER = Text("-o 所指的“{folder}”是文件，不是文件夹", "-o names “{folder}”, which is a file and not a folder")
_NOWHERE = Text("“{parent}”这个文件夹不存在，请先建好", "there is no folder “{parent}”; make it first")
_NOT_OURS = Text(
    "文件夹“{folder}”里有别的东西（{names}），不会覆盖。请换一个空文件夹或新文件夹的名字",
    "the folder “{folder}” holds other things ({names}) and is left alone; name an empty folder or a new one",
)
_RESTORED = Text(
    "上一次生成“{folder}”时中途被打断，原来的网页已经放回",
    "the run before was ended while “{folder}” changed over; the former pages are back",
)
_IN_THE_WAY = Text(
    "“{former}”占着换网页时要用的名字，里面不是本程序的网页。请先移走",
    "“{former}” has the name that is needed while the pages change over, and is no site of ours; take it away first",
)
_MORE = Text("{names}等{n}个", "{names} and others, {n} in all")


def check_folder(session: Session, folder: Path) -> None:
    """Refuse a folder that holds anything but a site of ours. Raises WrongUsage, OSError.

    If an earlier run was killed while it exchanged the folders, the former pages are restored first.
    """
    through_no_link(session, folder)
    place = Path(os.path.realpath(folder))
    if restored(place, _is_ours):
        complain(_RESTORED.of(session.lang).format(folder=folder))
    former = former_of(place)
    if os.path.lexists(former):
        raise WrongUsage(_IN_THE_WAY.of(session.lang).format(former=former))
    if not os.path.lexists(folder):
        if not folder.absolute().parent.is_dir():
            raise WrongUsage(_NOWHERE.of(session.lang).format(parent=folder.absolute().parent))
        return
    if not folder.is_dir():
        raise WrongUsage(_NO_FOLDER.of(session.lang).format(folder=folder))
    _must_be_ours(session, folder, folder)


def _must_be_ours(session: Session, folder: Path, found: Path) -> None:
    """Refuse files in `found` that are not of a site; the message names the folder as `folder`. Raises WrongUsage."""
    strange = sorted(_strange(found))
    if strange:
        names = joined(strange[:_MANY], session.lang)
        said = names if len(strange) <= _MANY else _MORE.of(session.lang).format(names=names, n=len(strange))
        raise WrongUsage(_NOT_OURS.of(session.lang).format(folder=folder, names=said))


def _strange(folder: Path) -> Iterator[str]:
    """The names in the folder that are not on its list; every link is one of them."""
    ours = _listed(folder)
    folders = {parent.as_posix() for name in ours for parent in Path(name).parents}
    for path, entry in below(folder, is_worthless):
        name = path.relative_to(folder).as_posix()
        mode = entry.stat(follow_symlinks=False).st_mode
        if stat.S_ISDIR(mode):
            if name not in folders:
                yield name
        elif not (stat.S_ISREG(mode) and name in ours):
            yield name


def _is_ours(folder: Path) -> bool:
    """Whether the folder holds a site and nothing else."""
    return MARKER in _listed(folder) and not any(_strange(folder))


def _listed(folder: Path) -> frozenset[str]:
    """The files that the marker lists, and the marker; nothing where the marker is missing or has another form."""
    try:
        found = json.loads(read(folder / MARKER, _LARGEST, folder).decode())["files"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return frozenset()
    if not isinstance(found, list) or any(not isinstance(name, str) or name.count("/") > 1 for name in found):
        return frozenset()
    return frozenset({MARKER, *found})


def write_folder(session: Session, folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write the files into a folder beside it, exchange the two folders at once, and return the number of files.

    After a failure the former folder is there, and nothing else. Raises WrongUsage, OSError.
    """
    folder = Path(os.path.realpath(folder))
    with folder_beside(folder) as made:
        names = []
        for name, content in files:
            write_inside(made, name, content)
            names.append(name)
        marker = {"site": 1, "files": sorted(names)}
        write_inside(made, MARKER, (json.dumps(marker, ensure_ascii=False, indent=1) + "\n").encode())
        change_over(made, folder, lambda former: _must_be_ours(session, folder, former))
    return len(names)
