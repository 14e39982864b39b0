"""`ecocheck validate`: every mistake in the files, at its line."""

# annotations here are read by typer while the program runs

import typer

from ecocheck.cli.exits import DONE, FOUND, WrongUsage
from ecocheck.cli.mending import fix_here, show_diff, since_here
from ecocheck.cli.opening import no_project, nothing_of_year, unknown_name
from ecocheck.cli.options import (
    AnyFormat,
    AsOf,
    ChangedSince,
    Counties,
    Diff,
    EveryPlace,
    Fix,
    Output,
    Years,
    one_of,
    read_day,
    read_wanted,
)
from ecocheck.cli.progress import READING, Progressed
from ecocheck.cli.session import Session
from ecocheck.cli.typer_commands import Command
from ecocheck.cli.validate_output import show
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import joined

_APART = Text(
    "{picked} 只检查一部分文件，不能同 {whole} 一起用", "{picked} looks at some files only and does not go with {whole}"
)


def register(app: typer.Typer, session: Session) -> None:
    """Add the command."""

    @app.command("validate", cls=Command)
    def validate(  # noqa: PLR0913, PLR0917 an option a parameter
        county: Counties = None,
        year: Years = None,
        as_of: AsOf = None,
        findings_format: AnyFormat = None,
        output: Output = None,
        fix: Fix = False,  # noqa: FBT002 a flag of the command line
        diff: Diff = False,  # noqa: FBT002 as above
        changed_since: ChangedSince = None,
        every_place: EveryPlace = False,  # noqa: FBT002 as above
    ) -> int:
        from ecocheck.render.formats.ci.choose import FORMATS

        chosen = None if findings_format is None else one_of(session, "--format", findings_format, FORMATS)
        day = read_day(session, as_of)
        picked = {"--county": county, "--year": year}
        whole = {"--changed-since": changed_since is not None}
        _must_not_meet(session, picked, whole)
        wanted = read_wanted(session, county, None, None, year)
        from ecocheck.app.opening import has_error
        from ecocheck.app.selection import NothingOfYearError, UnknownNameError
        from ecocheck.app.validating import validate as validate_project
        from ecocheck.source.discover import NoProjectError

        try:
            if diff:
                return show_diff(session, wanted, output)
            if fix:
                fix_here(session, wanted, changed_since)
            with Progressed(session, READING) as heard:
                validated = validate_project(session.start, day, wanted, exactly=session.exactly, heard=heard)
        except NoProjectError as error:
            raise no_project(session) from error
        except UnknownNameError as unknown:
            raise unknown_name(session, unknown) from unknown
        except NothingOfYearError as nothing:
            raise nothing_of_year(session, nothing) from nothing
        if changed_since is not None:
            validated = since_here(session, validated, day, changed_since)
        show(session, validated, chosen, output, each=every_place)
        return FOUND if has_error(validated.findings) else DONE


def _must_not_meet(session: Session, picked: dict[str, list[str] | None], whole: dict[str, bool]) -> None:
    """What picks out files does not go with what is about the whole project. Raises WrongUsage."""
    first, second = ([name for name, given in options.items() if given] for options in (picked, whole))
    if first and second:
        picks, wholes = joined(first, session.lang), joined(second, session.lang)
        raise WrongUsage(_APART.of(session.lang).format(picked=picks, whole=wholes))
