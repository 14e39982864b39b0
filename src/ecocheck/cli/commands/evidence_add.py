"""`ecocheck evidence add`: copies files into the project and records them in a data file, all or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.cli.exits import DONE, FOUND, WRONG_USAGE, Stop, WrongUsage
from ecocheck.cli.opening import altered, nothing_of_year, open_here, unknown_name
from ecocheck.cli.options import read_day, read_wanted
from ecocheck.cli.output_path import through_no_link
from ecocheck.findings.entry import Text
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    from ecocheck.app.evidence.adding import Asked
    from ecocheck.app.evidence.refusal import RefusedEvidenceError
    from ecocheck.cli.session import Session
    from ecocheck.source.project import Project

_NEEDS = Text("evidence add 要写明 {what}", "evidence add needs {what}")
_FILE = Text("文件", "a file")
_ONE = Text("evidence add 一次只能是一个地区的一年：{option} 只写一个", "one region and year at a time: one {option}")
_ONE_TITLE = Text("--title 是一份材料的名称，同几个文件不能一起写", "--title names one document, not several files")


def add_here(  # noqa: PLR0913, PLR0917 every option is a parameter
    session: Session,
    files: list[str],
    ids: list[str],
    counties: list[str],
    years: list[str],
    title: str | None,
    *,
    dry_run: bool,
) -> int:
    """Add the files, and say what was done. Raises Stop, OSError."""
    from ecocheck.app.evidence.adding import plan_addition, write_addition
    from ecocheck.app.evidence.names import folder_of
    from ecocheck.app.evidence.refusal import RefusedEvidenceError
    from ecocheck.app.typed_names import UnknownNameError
    from ecocheck.render.pages.evidence import addition_lines
    from ecocheck.source.evidence import AlteredMeanwhileError

    given = {_FILE.of(session.lang): files, "--for": ids, "--county": counties}
    for what, value in given.items():
        if not value:
            raise WrongUsage(_NEEDS.of(session.lang).format(what=what))
    for option, value in (("--county", counties), ("--year", years)):
        if len(value) > 1:
            raise WrongUsage(_ONE.of(session.lang).format(option=option))
    if title is not None and len(files) > 1:
        raise WrongUsage(_ONE_TITLE.of(session.lang))
    day = read_day(session, None)
    project = open_here(session).project
    asked = _asked(session, project, (files, ids, counties, years), title)
    through_no_link(session, project.root / folder_of(asked.region, asked.year))
    try:
        addition = plan_addition(project, asked, day)
        if not dry_run:
            write_addition(addition, project.root)
    except UnknownNameError as unknown:
        raise unknown_name(session, unknown) from unknown
    except RefusedEvidenceError as refused:
        raise _refused(session, refused) from refused
    except AlteredMeanwhileError as changed:
        raise altered(session, str(changed.filename)) from changed
    session.console.say(addition_lines(addition, session.lang, written=not dry_run))
    return DONE


def _asked(
    session: Session,
    project: Project,
    typed: tuple[list[str], list[str], list[str], list[str]],
    title: str | None,
) -> Asked:
    """What is to be added, with the registered name of the region. Raises Stop."""
    from ecocheck.app.evidence.adding import Asked
    from ecocheck.app.selection import NothingOfYearError, asked_regions, years_wanted
    from ecocheck.app.typed_names import UnknownNameError

    files, ids, counties, years = typed
    wanted = read_wanted(session, counties, None, None, years)
    try:
        (region,) = asked_regions(project, wanted)
        year = wanted.years[0] if wanted.years else years_wanted(project, wanted)[0]
    except UnknownNameError as unknown:
        raise unknown_name(session, unknown) from unknown
    except NothingOfYearError as nothing:
        raise nothing_of_year(session, nothing) from nothing
    return Asked(tuple(Path(one) for one in files), tuple(ids), region, year, title)


def _refused(session: Session, refused: RefusedEvidenceError) -> Stop:
    from ecocheck.app.evidence.refusal import OF_THE_DATA
    from ecocheck.render.phrases.evidence import INDICATOR_OPTION, REFUSALS

    values = {key: shown(value) for key, value in refused.values.items()}
    if values.get("indicator"):
        values["indicator"] = INDICATOR_OPTION.format(**values)
    said = REFUSALS[refused.reason].of(session.lang).format(**values)
    return Stop(FOUND if refused.reason in OF_THE_DATA else WRONG_USAGE, said)
