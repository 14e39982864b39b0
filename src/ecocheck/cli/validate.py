"""`ecocheck validate`: every mistake in the files, at its line."""

# annotations here are read by typer while the program runs

import typer

from ecocheck.cli.grammar import Command
from ecocheck.cli.opening import no_project
from ecocheck.cli.options import AnyFormat, AsOf, Output, one_of, read_day
from ecocheck.cli.session import Session
from ecocheck.cli.stop import DONE, FOUND
from ecocheck.cli.validate_output import show


def register(app: typer.Typer, session: Session) -> None:
    """Add the command."""

    @app.command("validate", cls=Command)
    def validate(
        as_of: AsOf = None,
        findings_format: AnyFormat = None,
        output: Output = None,
    ) -> int:
        from ecocheck.render.ci.choose import FORMATS

        chosen = None if findings_format is None else one_of(session, "--format", findings_format, FORMATS)
        day = read_day(session, as_of)
        from ecocheck.app.opening import has_error
        from ecocheck.app.validating import validate as validate_project
        from ecocheck.source.discover import NoProjectError

        try:
            validated = validate_project(session.start, day, exactly=session.exactly)
        except NoProjectError as error:
            raise no_project(session) from error
        show(session, validated, chosen, output)
        return FOUND if has_error(validated.findings) else DONE
