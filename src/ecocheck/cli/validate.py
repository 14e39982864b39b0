"""`ecocheck validate`: every mistake in the files, at its line."""

# annotations here are read by typer while the program runs

import typer

from ecocheck.cli.grammar import Command
from ecocheck.cli.mending import fix_here, show_diff, since_here
from ecocheck.cli.opening import no_project
from ecocheck.cli.options import AnyFormat, AsOf, ChangedSince, Diff, Fix, Output, one_of, read_day
from ecocheck.cli.progress import READING, Progressed
from ecocheck.cli.session import Session
from ecocheck.cli.stop import DONE, FOUND
from ecocheck.cli.validate_output import show


def register(app: typer.Typer, session: Session) -> None:
    """Add the command."""

    @app.command("validate", cls=Command)
    def validate(  # noqa: PLR0913, PLR0917 an option a parameter
        as_of: AsOf = None,
        findings_format: AnyFormat = None,
        output: Output = None,
        fix: Fix = False,  # noqa: FBT002 a flag of the command line
        diff: Diff = False,  # noqa: FBT002 as above
        changed_since: ChangedSince = None,
    ) -> int:
        from ecocheck.render.ci.choose import FORMATS

        chosen = None if findings_format is None else one_of(session, "--format", findings_format, FORMATS)
        day = read_day(session, as_of)
        if diff:
            return show_diff(session, output)
        if fix:
            fix_here(session, changed_since)
        from ecocheck.app.opening import has_error
        from ecocheck.app.validating import validate as validate_project
        from ecocheck.source.discover import NoProjectError

        try:
            with Progressed(session, READING) as heard:
                validated = validate_project(session.start, day, exactly=session.exactly, heard=heard)
        except NoProjectError as error:
            raise no_project(session) from error
        if changed_since is not None:
            validated = since_here(session, validated, day, changed_since)
        show(session, validated, chosen, output)
        return FOUND if has_error(validated.findings) else DONE
