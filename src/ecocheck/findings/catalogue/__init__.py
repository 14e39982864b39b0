"""The one catalogue of codes, put together from its families.

Importing this package reads every manual page, so rooms that only raise
findings never import it; those that show findings do.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ecocheck.findings.catalogue import (
    consistency,
    evidence,
    files,
    project,
    references,
    scalars,
    shape,
    standing,
    values,
)
from ecocheck.findings.entry import Entry, Lang, Text

if TYPE_CHECKING:
    from ecocheck.findings.finding import Finding, Severity

FAMILIES = (files, project, scalars, shape, references, values, consistency, evidence, standing)

CATALOGUE: MappingProxyType[str, Entry] = MappingProxyType(
    {entry.code: entry for family in FAMILIES for entry in family.ENTRIES}
)

LABELS: MappingProxyType[str, Text] = MappingProxyType(
    {
        "first": Text("第一次出现在这里", "first stands here"),
        "rule": Text("规则在这里", "the rule stands here"),
        "other": Text("另一处在这里", "the other place is here"),
        "prior": Text("上一年的数值在这里", "the year before stands here"),
        "opened": Text("从这里开始", "opened here"),
    }
)


def severity_of(finding: Finding) -> Severity:
    """The severity of the finding's code."""
    return CATALOGUE[finding.code].severity


def message_of(finding: Finding, lang: Lang) -> str:
    """What is wrong, in the language asked for."""
    return CATALOGUE[finding.code].message.of(lang).format_map(finding.params)


def hint_of(finding: Finding, lang: Lang) -> str:
    """What to do next, in the language asked for."""
    return CATALOGUE[finding.code].hint.of(lang).format_map(finding.params)
