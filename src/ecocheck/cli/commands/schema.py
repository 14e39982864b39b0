"""`ecocheck schema`: JSON Schemas for editors."""

# annotations here are read by typer while the program runs

from pathlib import Path
from typing import Annotated

import typer

from ecocheck.cli.exits import DONE
from ecocheck.cli.opening import open_here
from ecocheck.cli.output import say_written
from ecocheck.cli.output_path import through_no_link, unclaimed
from ecocheck.cli.session import Session
from ecocheck.cli.typer_commands import Command


def register(app: typer.Typer, session: Session) -> None:
    """Add the command."""

    @app.command("schema", cls=Command)
    def schema(output: Annotated[str | None, typer.Option("-o", "--output")] = None) -> int:
        from ecocheck.app.schemas.making import build_schemas
        from ecocheck.disk.writing import write_all
        from ecocheck.render.folded import folded

        project = open_here(session).project
        folder = Path(output) if output is not None else project.root / "schemas"
        contents = [(folder / one.file, folded(one.content)) for one in build_schemas(project)]
        for path, _ in contents:
            through_no_link(session, path)
            unclaimed(session, str(path))
        write_all(contents, project.root if output is None else None)
        for path, _ in contents:
            say_written(session, path)
        return DONE
