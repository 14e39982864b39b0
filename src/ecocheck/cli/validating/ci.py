"""Writes the findings of `validate` for CI systems: reports, and the log and job summary of GitHub."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.cli.sources import folder_in_repository
from ecocheck.disk.writing import append

if TYPE_CHECKING:
    from ecocheck.app.validating import Validated
    from ecocheck.cli.session import Session
    from ecocheck.render.formats.ci.github import Annotations

    Shown = tuple[Validated, bool]


def gitlab(made: Shown, session: Session) -> bytes:
    """A code quality report for merge requests of GitLab."""
    from ecocheck.render.formats.ci.gitlab import gitlab as write

    validated = made[0]
    prefix = folder_in_repository("gitlab", validated.root) or ""
    return write(validated.findings, session.lang, prefix=prefix, drill=bool(validated.drill))


def junit(made: Shown, session: Session) -> bytes:
    """A JUnit report, with a test case for each file with errors."""
    from ecocheck.render.formats.ci.junit import junit as write

    validated = made[0]
    prefix = folder_in_repository("junit", validated.root) or ""
    return write(validated.findings, session.lang, prefix=prefix, drill=bool(validated.drill))


def sarif(made: Shown, session: Session) -> bytes:
    """A SARIF report for code scanning."""
    from ecocheck.render.formats.ci.sarif import sarif as write

    validated = made[0]
    prefix = folder_in_repository("sarif", validated.root)
    drill, alone = bool(validated.drill), prefix is None
    return write(validated.findings, session.lang, prefix=prefix or "", drill=drill, alone=alone)


def github(made: Shown, session: Session) -> bytes:
    """Annotations for the log of GitHub; the whole list is appended to the job summary, if there is one."""
    from ecocheck.render.formats.ci.github import SUMMARY_ROOM

    validated = made[0]
    named = os.environ.get("GITHUB_STEP_SUMMARY")
    summary = Path(named) if named else None
    if summary is not None:
        with suppress(OSError):  # the summary cannot be written: then everything goes to the log
            taken = summary.stat().st_size if summary.exists() else 0
            annotations = _annotations(session, validated, max(0, SUMMARY_ROOM - taken))
            append(summary, annotations.summary)
            return annotations.log
    return _annotations(session, validated, None).log


def _annotations(session: Session, validated: Validated, room: int | None) -> Annotations:
    from ecocheck.render.formats.ci.choose import blob_address
    from ecocheck.render.formats.ci.github import github as write

    return write(
        validated.findings,
        session.lang,
        prefix=folder_in_repository("github", validated.root) or "",
        drill=bool(validated.drill),
        room=room,
        blob=blob_address(os.environ),
    )
