"""Opens a new project in a temporary folder before anything is written, and makes its schemas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.opening import open_project
from ecocheck.app.schemas.making import build_schemas
from ecocheck.disk.scratch import put, scratch_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.schemas.making import Schema
    from ecocheck.source.project import Project


def tried(files: Mapping[str, bytes]) -> tuple[Project, tuple[Schema, ...]]:
    """A project of these files, and its schemas. Raises BrokenRegistryError where it could not be used, OSError.

    The project's folder is gone; only its registry may be asked.
    """
    with scratch_folder("ecocheck-init-") as folder:
        for name, content in files.items():
            if name.endswith(".yaml"):
                put(folder / name, content)
        project = open_project(folder, exactly=True).project
        return project, build_schemas(project)
