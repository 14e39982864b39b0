"""Records opinions of a run: those given on the command line, and those of a form."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.cli.exits import FOUND, Stop, WrongUsage
from ecocheck.cli.opening import altered, selecting, unknown_name
from ecocheck.cli.output_path import through_no_link
from ecocheck.findings.entry import Text
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.opening import Opened
    from ecocheck.app.reviewing.given import Given
    from ecocheck.app.reviewing.grounds import Grounds
    from ecocheck.app.reviewing.made import Made
    from ecocheck.app.reviewing.recording import Recorded
    from ecocheck.cli.session import Session

_NO_PLACE = Text(
    "{file} 里写不进这些意见，没有写入任何文件：文件的写法特殊、已经太大，或者理由太长。"
    "先运行 ecocheck validate，按提示改好",
    "{file} has no place for these opinions, so nothing was written: it is written in an odd way, it has grown too "
    "large, or a reason is too long; run ecocheck validate",
)
_NO_FILE = Text("找不到文件 {file}", "there is no file {file}")


def record_here(
    session: Session, grounds: Grounds, given: tuple[Given, ...], day: datetime.date, *, writes: bool
) -> Recorded:
    """Record the opinions; where a file is being changed or cannot be added to, nothing is written. Raises Stop."""
    from ecocheck.app.reviewing.recording import NoPlaceError, record
    from ecocheck.source.evidence import AlteredMeanwhileError
    from ecocheck.source.places import REVIEWS

    root = grounds.checked.project.root
    for region in dict.fromkeys(one.region for one in given):
        through_no_link(session, root / REVIEWS / region)
    try:
        return record(grounds, given, day, writes=writes)
    except AlteredMeanwhileError as changed:
        raise altered(session, str(changed.filename)) from changed
    except NoPlaceError as full:
        raise Stop(FOUND, _NO_PLACE.of(session.lang).format(file=shown(full.file))) from full


def office_here(session: Session, opened: Opened, name: str) -> str:
    """The registered name of the reviewing office. Raises Stop."""
    from ecocheck.app.typed_names import UnknownNameError, agency_names, resolve

    names = agency_names(opened.project)
    try:
        return resolve("agency", (name,), names, tuple(dict.fromkeys(names.values())))[0]
    except UnknownNameError as unknown:
        raise unknown_name(session, unknown) from unknown


def record_form(session: Session, opened: Opened, typed: str, day: datetime.date, *, writes: bool) -> Made:
    """Record what a form says; nothing of a form with an error. Raises Stop."""
    from ecocheck.app.reviewing.choosing import wanted_by
    from ecocheck.app.reviewing.form import read_form
    from ecocheck.app.reviewing.grounds import judge_grounds
    from ecocheck.app.reviewing.made import Made
    from ecocheck.app.reviewing.recording import Recorded

    if not Path(typed).is_file():
        raise WrongUsage(_NO_FILE.of(session.lang).format(file=shown(typed)))
    form = read_form(Path(typed), day, opened.project)
    if form.faulty or not form.given:
        return Made(None, Recorded((), (), ()), written=False, form=form, drill=opened.project.drill)
    given = tuple(replace(one, agency=office_here(session, opened, one.agency)) for one in form.given)
    with selecting(session, opened):
        selection = wanted_by(opened.project, given)
    grounds = judge_grounds(opened, selection, day)
    return Made(grounds.checked, record_here(session, grounds, given, day, writes=writes), written=writes, form=form)
