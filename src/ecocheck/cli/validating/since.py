"""`validate --changed-since`: keeps only the findings that are new since a revision, and explains failures of git."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.cli.console import complain
from ecocheck.cli.git_history import no_history
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.validating import Validated
    from ecocheck.cli.session import Session

_OLDER = Text(
    "只列出与 {rev} 相比新出现的问题；原有的 {count} 个没有列出。",
    "Only what is new compared with {rev}; {count} older findings are left out.",
)
_OPTION = "--changed-since"


def look_for(session: Session, rev: str) -> None:
    """Make sure that the revision is known, before anything is written. Raises Stop."""
    from ecocheck.app.git.history import must_be_known, where_left
    from ecocheck.app.git.trouble import GitError
    from ecocheck.source.discover import find_root

    root = find_root(session.start, upward=not session.exactly)
    try:
        must_be_known(root, where_left(rev))
    except GitError as error:
        raise no_history(session, error, root, rev, _OPTION) from error


def since_here(session: Session, validated: Validated, day: datetime.date, rev: str) -> Validated:
    """Leave out the older findings, and report their number on the error stream. Raises Stop."""
    from ecocheck.app.changed_since.findings import brought_since
    from ecocheck.app.git.trouble import GitError

    try:
        since = brought_since(validated, day, rev)
    except GitError as error:
        raise no_history(session, error, validated.root, rev, _OPTION) from error
    complain(_OLDER.of(session.lang).format(rev=rev, count=since.older))
    return since.validated
