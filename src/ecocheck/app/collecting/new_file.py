"""The text of a data file that does not exist yet: its region and year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from ecocheck.source.project import Project

SCHEMA: Final = "# yaml-language-server: $schema=../../schemas/region-year.schema.json"
DRILL: Final = Text("演练数据：本文件全部数字均为虚构", "Drill data: every figure in this file is invented")


def new_file(project: Project, region: str, year: int) -> str:
    """The head of the file, as a form has it."""
    lines = []
    if (project.root / "schemas" / "region-year.schema.json").is_file():
        lines.append(SCHEMA)
    if project.drill:
        lines.append(f"# {DRILL.zh}")
    return "\n".join([*lines, f"region: {region}", f"year: {year}", ""])
