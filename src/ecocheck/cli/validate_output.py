"""Where the findings of `validate` go: the screen, a CI system's log and summary, a report file."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.cli.console import say_bytes
from ecocheck.disk.writing import append, write_whole

if TYPE_CHECKING:
    from ecocheck.app.validating import Validated
    from ecocheck.cli.session import Session
    from ecocheck.render.formats.ci.github import Annotations


def show(session: Session, validated: Validated, asked: str | None, output: str | None, *, each: bool) -> None:
    """Write the findings in the format asked for, or in the one that the CI system around us reads.

    A report that goes to a file leaves the findings on the screen as text.
    `each`: text tells a cause at every place; the other formats always do.
    """
    from ecocheck.render.formats.ci.choose import choose

    choice = choose(os.environ, asked, to_file=output is not None)
    if choice.format == "text" or choice.text_too:
        _say_text(session, validated, each=each)
    if choice.format == "text":
        if output is not None:
            write_whole(Path(output), _plain_text(session, validated, each=each))
        return
    content = (
        _log_of_github(session, validated) if choice.format == "github" else _report(choice.format, session, validated)
    )
    if output is None:
        say_bytes(content, commands=choice.format == "github")
    else:
        write_whole(Path(output), content)


def _say_text(session: Session, validated: Validated, *, each: bool) -> None:
    from ecocheck.cli.sources import source_lines
    from ecocheck.render.pages.findings import validated_lines

    sources = source_lines(session) if session.console.interactive else None
    session.console.say(validated_lines(validated, session.lang, session.console.width, sources, each=each))


def _plain_text(session: Session, validated: Validated, *, each: bool) -> bytes:
    from ecocheck.render.formats.text_width import text_of
    from ecocheck.render.pages.findings import validated_lines

    lines = validated_lines(validated, session.lang, None, None, each=each)
    return "".join(text_of(line) + "\n" for line in lines).encode()


def prefix_of(form: str, root: Path) -> str | None:
    """The project's folder inside the repository; None where there is none."""
    from ecocheck.app.git.repository import folder_inside
    from ecocheck.render.formats.ci.choose import folder_in_repository

    return folder_in_repository(form, root, os.environ, folder_inside(root))


def _report(form: str, session: Session, validated: Validated) -> bytes:
    """A report whose format is one function of the findings."""
    match form:
        case "json":
            from ecocheck.render.as_json.objects import validate_json

            return validate_json(validated, session.lang)
        case "gitlab":
            from ecocheck.render.formats.ci.gitlab import gitlab as write
        case "junit":
            from ecocheck.render.formats.ci.junit import junit as write
        case _:
            return _sarif(session, validated)
    prefix = prefix_of(form, validated.root) or ""
    return write(validated.findings, session.lang, prefix=prefix, drill=bool(validated.drill))


def _sarif(session: Session, validated: Validated) -> bytes:
    from ecocheck.render.formats.ci.sarif import sarif

    prefix = prefix_of("sarif", validated.root)
    drill, alone = bool(validated.drill), prefix is None
    return sarif(validated.findings, session.lang, prefix=prefix or "", drill=drill, alone=alone)


def _log_of_github(session: Session, validated: Validated) -> bytes:
    """Annotations for the log; the whole list is appended to the job summary, where there is one."""
    from ecocheck.render.formats.ci.github import SUMMARY_ROOM

    named = os.environ.get("GITHUB_STEP_SUMMARY")
    summary = Path(named) if named else None
    if summary is not None:
        with suppress(OSError):  # no summary to be had: then all of it goes to the log
            taken = summary.stat().st_size if summary.exists() else 0
            annotations = _annotations(session, validated, max(0, SUMMARY_ROOM - taken))
            append(summary, annotations.summary)
            return annotations.log
    return _annotations(session, validated, None).log


def _annotations(session: Session, validated: Validated, room: int | None) -> Annotations:
    from ecocheck.render.formats.ci.choose import blob_address
    from ecocheck.render.formats.ci.github import github

    return github(
        validated.findings,
        session.lang,
        prefix=prefix_of("github", validated.root) or "",
        drill=bool(validated.drill),
        room=room,
        blob=blob_address(os.environ),
    )
