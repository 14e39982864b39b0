"""What `validate` finds in actions/*.yaml, with the verdicts that some of it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.actions.judging import Verdicts
from ecocheck.findings import Finding, ordered
from ecocheck.rules.actions import check_actions
from ecocheck.source.actions import read_actions
from ecocheck.source.written.characters import shown
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from ecocheck.app.opening import Opened
    from ecocheck.source.actions import ReadActions


def examine_actions(
    opened: Opened, as_of: datetime.date, regions: Collection[str] = (), years: Collection[int] = ()
) -> tuple[tuple[Finding, ...], tuple[Path, ...]]:
    """The findings of all actions, or of those whose gap is of these regions and years; and the files that were read.

    What cannot be read may be of any region, so it is always told.
    """
    read = read_actions(opened.project.root)
    if not read.paths:
        return read.findings, ()
    found = [*check_actions(opened.written, read, as_of), *_no_gap(opened, read, as_of)]
    if not regions and not years:
        return ordered((*read.findings, *found)), read.paths
    asked = {
        (one.document.file, one.route)
        for one in read.actions
        if (not regions or one.action.gap.region in regions) and (not years or one.action.gap.year in years)
    }
    kept = (one for one in found if (one.at.file, one.at.route[:2]) in asked)
    return ordered((*read.findings, *kept)), read.paths


def _no_gap(opened: Opened, read: ReadActions, as_of: datetime.date) -> Iterator[Finding]:
    """ECO848: what was met in the year of the gap is none, and to close it shows nothing."""
    verdicts = Verdicts(opened, [one.action.gap for one in read.actions], as_of, own=True)
    for one in read.actions:
        gap = one.action.gap
        row = verdicts.in_its_year(gap)
        if row is not None and row.verdict is Verdict.MET:
            params = {"action": shown(one.action.id), "region": gap.region, "year": str(gap.year), "id": gap.key}
            yield Finding("ECO848", one.at, params)
