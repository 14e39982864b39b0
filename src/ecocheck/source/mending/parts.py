"""Mending a numerator that was written together with its denominator: each gets a line of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.model.rule_kinds.base import Form
from ecocheck.source.mending.edits import Change
from ecocheck.source.written.scalars import plain
from ecocheck.source.yaml.line_ends import indent_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.source.mending.known import Known
    from ecocheck.source.mending.reading import Reading


def part_changes(reading: Reading, known: Known) -> Iterator[Change]:
    """A change for every `numerator: 371/402` without a denominator, where the criterion asks for a number."""
    for finding in reading.findings:
        route = finding.at.route
        if finding.params.get("phrase") != "a_line_each" or not _takes_parts(known.form((*route[:-1], "value"))):
            continue
        scalar = reading.scalar_at(finding.at)
        if scalar is None or scalar.is_block:
            continue
        over, under = finding.params["numerator"], finding.params["denominator"]
        line = reading.document.line(finding.at.line)
        if line.lstrip(" ").startswith("numerator:"):
            apart = f"{reading.line_end(finding.at.line)}{' ' * indent_of(line)}"
        elif "{" in line:
            apart = ", "
        else:
            continue
        yield Change(scalar.start, scalar.end, f"{over}{apart}denominator: {under}", "number", route, plain(over))


def _takes_parts(form: Form | None) -> bool:
    return form in {None, Form.NUMBER}
