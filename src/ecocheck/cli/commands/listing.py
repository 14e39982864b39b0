"""`ecocheck list`: what there is to ask for."""

# annotations here are read by typer while the program runs

from typing import TYPE_CHECKING, Annotated

import typer

from ecocheck.cli.console import say_bytes
from ecocheck.cli.exits import DONE
from ecocheck.cli.opening import open_here
from ecocheck.cli.options import TextOrJson, one_of
from ecocheck.cli.session import Session
from ecocheck.cli.typer_commands import Command

if TYPE_CHECKING:
    from ecocheck.source.project import Project

KINDS = ("indicators", "criteria", "tasks", "regions", "agencies", "standards", "contradictions")


def register(app: typer.Typer, session: Session) -> None:
    """Add the command."""

    @app.command("list", cls=Command)
    def list_(
        what: Annotated[str, typer.Argument()] = "indicators",
        format: TextOrJson = "text",  # noqa: A002 the option's name
    ) -> int:
        kind = one_of(session, "list", what, KINDS)
        chosen = one_of(session, "--format", format, ("text", "json"))
        project = _project(session)
        from ecocheck.render.pages.listing import listing_json, listing_lines

        if chosen == "json":
            say_bytes(listing_json(project, kind, session.lang))
        else:
            session.console.say(listing_lines(project, kind, session.lang, session.console.width))
        return DONE


def _project(session: Session) -> "Project":
    """The project of the run; where there is none and none was named, the registry that the package carries."""
    from ecocheck.source.discover import NoProjectError, find_root

    if not session.exactly:
        try:
            find_root(session.start)
        except NoProjectError:
            return _bundled(session)
    return open_here(session).project


def _bundled(session: Session) -> "Project":
    from dataclasses import replace

    from ecocheck.app.bundled import NothingBundledError, registry_root
    from ecocheck.cli.opening import no_project

    try:
        root = registry_root()
    except NothingBundledError as missing:
        raise no_project(session) from missing
    return open_here(replace(session, root=root)).project
