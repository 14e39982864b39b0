"""`ecocheck schema`: writes JSON Schemas for editors."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ecocheck.cli.command import MAINTAINING, Says, command
from ecocheck.cli.exits import DONE
from ecocheck.cli.opening import open_here
from ecocheck.cli.output import say_written
from ecocheck.cli.output_path import must_be_folder, through_no_link, unclaimed, usual_folder
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from ecocheck.cli.session import Session

Folder = Annotated[
    str | None,
    typer.Option("--output", "-o"),
    Says(
        Text("文件夹", "DIR"),
        Text("写入这个文件夹；不写则为项目下的 schemas", "write into this folder; default: `schemas` of the project"),
    ),
]


@command(
    "schema",
    group=MAINTAINING,
    says=Text("生成编辑器用的 JSON Schema 文件", "Write the JSON Schemas for editors"),
    examples=("ecocheck schema",),
)
def schema(session: "Session", *, output: Folder = None) -> int:
    """Write the schemas, all or none. Raises Stop, OSError."""
    if output is not None:
        must_be_folder(session, output)
    from ecocheck.app.schemas.making import build_schemas
    from ecocheck.disk.writing import write_all
    from ecocheck.render.formats.folded_json import folded

    project = open_here(session).project
    folder = Path(output) if output is not None else project.root / "schemas"
    usual_folder(session, folder, "-o")
    contents = [(folder / one.file, folded(one.content)) for one in build_schemas(project)]
    for path, _ in contents:
        through_no_link(session, path)
        unclaimed(session, str(path))
    write_all(contents, project.root if output is None else None)
    for path, _ in contents:
        say_written(session, path)
    return DONE
