"""The layout of a form as a workbook: names of sheets, titles of columns, and what the hidden sheet holds.

The writer lays a form out by these words, and a filled form is read by them,
so that rows and columns may be moved in between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.filling.fields import Section
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

VERSION: Final = 1
"""Of the layout; a form of another version is not read."""

IDENT: Final = Text("编号", "id")
NAME: Final = Text("名称", "name")
ASKED: Final = Text("要求", "asked")
UNIT: Final = Text("单位", "measured in")
COUNTIES: Final = Text("各县区合计（核对后自己填）", "sum of the counties, to be checked and filled in")
LEAD: Final = Text("牵头单位", "lead")

COVER: Final = Text("填报说明", "how to fill in")
SIGNATURE: Final = Text("签字盖章", "signature")
TASK_TARGETS: Final = Text("任务目标", "targets of tasks")
TITLES: Final[Mapping[Section, Text]] = {
    Section.SURVEY: Text("调查", "surveys"),
    Section.TARGET: Text("考核目标", "targets handed down"),
    Section.BASELINE: Text("基线", "baselines"),
    Section.PROGRESS: Text("任务进展", "progress of tasks"),
}
"""The sheets that are not fields of work."""

HIDDEN: Final = "_ecocheck"
"""The hidden sheet: pairs of key and value in its first two columns, and below `ROWS` a line for each open cell."""

ROWS: Final = ("section", "ident", "key", "base")
"""The titles of the columns of the lines, in the hidden sheet."""
HEAD: Final = ("form", "id", "region", "year", "agency", "registry", "drill", "program")
"""The keys of the pairs; `form` is the version of the layout, `drill` is `true` or `false`."""
