"""The small invented project beside this file, judged once for all tests; its sums can be done by hand."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.app.checking import Checked, check
from ecocheck.app.gaps import Gap, GapKind, Gaps, find_gaps, list_gaps
from ecocheck.app.opening import Opened, open_project
from ecocheck.app.selection import Wanted, select

if TYPE_CHECKING:
    from ecocheck.app.gaps.grouping import By

PROJECT = Path(__file__).parent / "project"
AS_OF = datetime.date(2025, 6, 30)
UNTIL = datetime.date(2025, 12, 31)


@cache
def opened(root: Path = PROJECT) -> Opened:
    """The project, opened once."""
    return open_project(root, exactly=True)


@cache
def checked(wanted: Wanted = Wanted(), root: Path = PROJECT, as_of: datetime.date = AS_OF) -> Checked:  # noqa: B008 frozen
    """What is wanted, judged."""
    return check(opened(root), select(opened(root).project, wanted), as_of)


@cache
def gaps(
    wanted: Wanted = Wanted(),  # noqa: B008 frozen
    root: Path = PROJECT,
    until: datetime.date | None = None,
    as_of: datetime.date = AS_OF,
) -> tuple[Gap, ...]:
    """Every gap of what is wanted."""
    return find_gaps(checked(wanted, root, as_of), until)


def listed(by: By | None, wanted: Wanted = Wanted(), root: Path = PROJECT) -> Gaps:  # noqa: B008 frozen
    """The gaps in groups."""
    return list_gaps(checked(wanted, root), by=by)


def the(kind: GapKind, region: str, key: str, until: datetime.date | None = None) -> Gap:
    """The one gap of that kind."""
    found = [
        gap
        for gap in gaps(until=until)
        if (gap.kind, gap.region) == (kind, region) and key in {gap.criterion, gap.task}
    ]
    assert len(found) == 1, (kind, region, key)
    return found[0]
