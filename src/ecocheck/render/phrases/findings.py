"""Findings in words, and places in files: how many there are of each severity, where, and what a code says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import ASIDE, visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.findings import Finding, Spot


def spot_words(spot: Spot | None) -> str:
    """The place as `file:line`, as editors understand it; empty for None."""
    return "" if spot is None else f"{spot.file}:{spot.line}"


def place_words(spot: Spot, file: str | None = None) -> str:
    """The place as `file:line:column`; the file alone where a finding is about the whole file.

    `file` is the path to show, where it is not that from the project's folder.
    """
    shown = visible(spot.file if file is None else file)
    return f"{shown}:{spot.line}:{spot.column}" if spot.located else shown


def by_severity(findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings of each severity, in the order of weight."""
    from ecocheck.findings import Severity
    from ecocheck.findings.catalogue import severity_of

    severities = [severity_of(finding) for finding in findings]
    return {severity.value: severities.count(severity) for severity in Severity}


def blank_message(template: str) -> str:
    """The message with three dots in place of words from the data."""
    return template.format_map(_Open())


class _Open(dict[str, str]):
    """Stands for the data of a message: has a text for every key."""

    def __missing__(self, key: str) -> str:
        """Three dots; empty for a clause that only some messages have."""
        return "" if key.startswith(ASIDE) else "..."
