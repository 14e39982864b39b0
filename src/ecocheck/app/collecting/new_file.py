"""The text of a data file in which values are to be set; of one that does not exist yet, its region and year."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.source.places import SCHEMAS
from ecocheck.source.setting.edit import CannotSetError

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.source.project import Project

SCHEMA: Final = "# yaml-language-server: $schema=../../schemas/region-year.schema.json"
DRILL: Final = Text("演练数据：本文件全部数字均为虚构", "Drill data: every figure in this file is invented")

MARK: Final = b"\xef\xbb\xbf"
"""The mark that Notepad writes before a text in UTF-8; it stays."""


def written_text(path: Path, content: bytes | None) -> str | None:
    """The text of a data file; None where there is no such file. Raises CannotSetError for one that cannot be read."""
    if content is None:
        if os.path.lexists(path):
            raise CannotSetError(str(path))
        return None
    try:
        return content.removeprefix(MARK).decode()
    except UnicodeDecodeError as error:
        raise CannotSetError(str(path)) from error


def new_file(project: Project, region: str, year: int) -> str:
    """The head of the file, as a form has it."""
    lines = []
    if (project.root / SCHEMAS / "region-year.schema.json").is_file():
        lines.append(SCHEMA)
    if project.drill:
        lines.append(f"# {DRILL.zh}")
    return "\n".join([*lines, f"region: {region}", f"year: {year}", ""])
