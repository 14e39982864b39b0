"""`ecocheck actions new`: drafts actions for gaps that have none, and adds them to the files in actions/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.cli.exits import DONE, FOUND, Stop, WrongUsage
from ecocheck.cli.opening import altered, open_here, select_here
from ecocheck.cli.options import read_wanted
from ecocheck.cli.output_path import through_no_link
from ecocheck.findings.entry import Text
from ecocheck.render.text.width import plain, shown

if TYPE_CHECKING:
    import datetime

    from ecocheck.cli.session import Session

_NAME = Text(
    "--into 只写文件的名称，不写文件夹和后缀：--into 2025年整改",
    "--into takes the name of a file without folder or suffix",
)


def draft_here(
    session: Session, counties: list[str] | None, years: list[str] | None, day: datetime.date, into: str | None
) -> int:
    """Write the drafts, all or none, and say what was written. Raises Stop, OSError."""
    from ecocheck.app.actions.drafting import RefusedDraftsError, plan_drafts, write_drafts
    from ecocheck.disk.naming import misfit
    from ecocheck.render.phrases.actions.words import REFUSED, drafted_words, remarks_of, samples_of
    from ecocheck.source.evidence import AlteredMeanwhileError
    from ecocheck.source.places import ACTIONS

    if into is not None and (misfit(into) is not None or into.startswith(".") or into.endswith((".yaml", ".yml"))):
        raise WrongUsage(_NAME.of(session.lang))
    wanted = read_wanted(session, counties, None, None, years)
    opened = open_here(session, day=day)
    selection = select_here(session, opened, wanted)
    root = opened.project.root
    through_no_link(session, root / ACTIONS)
    try:
        drafted = plan_drafts(opened, selection, day, remarks_of, samples_of, into)
        write_drafts(drafted, root)
    except RefusedDraftsError as refused:
        raise Stop(FOUND, REFUSED[refused.reason].of(session.lang).format(file=shown(refused.file))) from refused
    except AlteredMeanwhileError as changed:
        raise altered(session, str(changed.filename)) from changed
    session.console.say([plain(line) for line in drafted_words(drafted, session.lang)])
    return DONE
