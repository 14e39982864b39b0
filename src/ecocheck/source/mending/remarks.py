"""Putting back the `##` before explanations of the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.source.mending.edits import Change
from ecocheck.source.yaml.diagnosis.explanations import explanations
from ecocheck.source.yaml.scan import scan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.source.mending.reading import Reading


def remark_changes(reading: Reading) -> Iterator[Change]:
    """A change for every explanation that stands as content: its sign, and a blank after it where there is none."""
    if all(finding.code != "ECO268" for finding in reading.findings):
        return
    for one in explanations(scan(reading.text).clean):
        blank = "" if reading.text.startswith(" ", one.at) else " "
        yield Change(one.at, one.at, f"{one.sign}{blank}", "explanation")
