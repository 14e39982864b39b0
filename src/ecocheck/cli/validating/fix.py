"""`validate --fix` and `--diff`: writes or shows the mended files, and reports on the error stream what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.cli import formats
from ecocheck.cli.console import complain
from ecocheck.cli.exits import DONE, FOUND
from ecocheck.cli.no_project import no_project
from ecocheck.cli.opening import altered
from ecocheck.cli.validating.since import look_for
from ecocheck.disk.writing import write_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.app.mending import MendedFile
    from ecocheck.app.selection import Wanted
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session


def _diff(mended: tuple[MendedFile, ...], _: Session) -> str:
    from ecocheck.render.pages.mended import diff_text

    return diff_text(mended)


DIFF = formats.other("diff", _diff, ".diff", ".patch", ".txt")


def show_diff(session: Session, wanted: Wanted, out: Out[Any]) -> int:
    """Write the changes that `--fix` would make; exit 1 where there are any. Raises Stop, OSError."""
    from ecocheck.render.pages.mended import counted_words

    mended = _mended(session, wanted)
    out.write(mended)
    complain(counted_words(mended, session.lang, written=False))
    return FOUND if mended else DONE


def fix_here(session: Session, wanted: Wanted, rev: str | None = None) -> None:
    """Mend the project's files, all or none, and report on the error stream what was done.

    If the run later needs the revision `rev`, it is looked up first, so that a
    run that fails for lack of it writes nothing. Raises Stop, OSError.
    """
    from ecocheck.render.pages.mended import mended_lines
    from ecocheck.render.text.width import text_of

    mended = _mended(session, wanted)
    if rev is not None:
        look_for(session, rev)
    _write(session, mended)
    complain("\n".join(text_of(line) for line in mended_lines(mended, session.lang)))


def _mended(session: Session, wanted: Wanted) -> tuple[MendedFile, ...]:
    from ecocheck.app.mending import mend_project
    from ecocheck.source.discover import NoProjectError

    try:
        return mend_project(session.start, wanted, exactly=session.exactly)
    except NoProjectError as error:
        raise no_project(session) from error


def _write(session: Session, mended: Sequence[MendedFile]) -> None:
    """Write every file or none. Raises Stop where a file has changed since it was read."""
    from ecocheck.disk.reading import read
    from ecocheck.source.yaml.text import MAX_BYTES

    for one in mended:
        if read(one.path, MAX_BYTES, None) != one.before:
            raise altered(session, one.file)
    write_all([(one.path, one.after) for one in mended])
