"""`ecocheck schema`: writes JSON Schemas for editors."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ecocheck.cli.command import MAINTAINING, Says, command
from ecocheck.cli.console import complain
from ecocheck.cli.exits import DONE
from ecocheck.cli.no_project import no_project
from ecocheck.cli.output import say_written
from ecocheck.cli.output_path import must_be_folder, through_no_link, unclaimed, usual_folder
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from ecocheck.app.schemas.making import Schema
    from ecocheck.cli.session import Session

_GENERIC = Text(
    "登记册还有错误：写的是通用的，没有本项目的编号和名称。照 ecocheck validate 改正以后再运行一次",
    "The registry has errors: these are for any project, without its ids and names. Mend it by ecocheck validate and "
    "run this again",
)
_OF_NONE = Text(
    "这里不是项目：写的是通用的，没有编号和名称；新建项目：ecocheck init 项目",
    "This is no project: these are for any, without ids and names; a new project: ecocheck init DIR",
)
Folder = Annotated[
    str | None,
    typer.Option("--output", "-o"),
    Says(
        Text("文件夹", "DIR"),
        Text("写入这个文件夹；不写则为项目下的 schemas", "write into this folder; default: `schemas` of the project"),
        kind=Kind.FOLDER,
    ),
]


@command(
    "schema",
    needs_project=lambda given: given["output"] is None,  # it lacks a place only
    group=MAINTAINING,
    opens=False,
    says=Text("生成编辑器用的 JSON Schema 文件", "Write the JSON Schemas for editors"),
    examples=("ecocheck schema",),
)
def schema(session: "Session", *, output: Folder = None) -> int:
    """Write the schemas, all or none. Raises Stop, OSError."""
    if output is not None:
        must_be_folder(session, output)
    from ecocheck.disk.writing import write_all
    from ecocheck.render.formats.folded_json import folded
    from ecocheck.source.places import SCHEMAS

    root, schemas = _made(session, output)
    folder = Path(output) if output is not None else (root or Path()) / SCHEMAS
    usual_folder(session, folder, "-o")
    contents = [(folder / one.file, folded(one.content)) for one in schemas]
    for path, _ in contents:
        through_no_link(session, path)
        unclaimed(session, str(path))
    write_all(contents, root if output is None else None)
    for path, _ in contents:
        say_written(session, path)
    return DONE


def _made(session: "Session", output: str | None) -> "tuple[Path | None, tuple[Schema, ...]]":
    """The project's folder and its schemas; those for any project, with a note, where there is no registry to ask.

    Raises Stop where there is no project, so that nobody knows where to write.
    """
    from ecocheck.app.opening import BrokenRegistryError, open_project
    from ecocheck.app.schemas.generic import generic_schemas
    from ecocheck.app.schemas.making import build_schemas
    from ecocheck.source.discover import NoProjectError

    try:
        project = open_project(session.start, exactly=session.exactly).project
    except BrokenRegistryError as broken:
        complain(_GENERIC.of(session.lang))
        return broken.root, generic_schemas()
    except NoProjectError as none:
        if output is None:
            raise no_project(session) from none
        complain(_OF_NONE.of(session.lang))
        return None, generic_schemas()
    return project.root, build_schemas(project)
