"""A form as data: whose it is, its rows, and the values that it was made from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from ecocheck.app.filling.fields import FIELDS, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ecocheck.app.filling.fields import Field
    from ecocheck.findings import Route
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.registry import Citation
    from ecocheck.model.rule import Rule
    from ecocheck.model.terms import PartNames
    from ecocheck.verdict.totals import Proposal

Said: TypeAlias = str
"""The value of a cell as text: a number without zeros at the end of its decimals, 是 or 否, a date as 2026-01-15."""


@dataclass(frozen=True, slots=True)
class FormRow:
    """One row."""

    section: Section
    ident: str
    """The id by which the row is found in a filled form: `7-1`, `T72-1`, and `7-2（2）` for a second target."""
    route: Route
    """Where the entry stands in the data file."""
    name: str
    group: str
    """The sheet: a field of work for figures; empty where the section is a sheet of its own."""
    open: frozenset[str]
    """The keys of the fields that may be filled in."""
    base: Mapping[str, Said]
    """What the data file held when the form was made, by field; a field without value is left out."""
    rule: Rule | None = None
    unit: str | None = None
    """The unit that a figure gets; None where it has none, or where the row asks for it."""
    whole_city: bool = False
    """Whether the rule is a line of the whole city, with which a county is only compared."""
    citation: Citation | None = None
    """The plan's sentence."""
    lead: tuple[str, ...] = ()
    parts: PartNames | None = None
    """What numerator and denominator count."""
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The words that a field of this row may hold, by key."""
    earlier: tuple[tuple[int, Measurement | None], ...] = ()
    """What the two years before recorded, the later first; shown and never filled in."""
    proposed: Proposal | None = None
    """For the city: what its counties add up to, where it has no figure; shown and never filled in."""

    @property
    def fields(self) -> Iterator[Field]:
        """The fields that may be filled in, in the order of the columns."""
        return (one for one in FIELDS[self.section] if one.key in self.open)


def form_ident(whose: tuple[str, str, str, str], said: Iterable[tuple[str, str, str, Said]]) -> str:
    """The id of a form, from its region, year, office and registry, and from what it was made from, cell by cell.

    `said` is section, id, field and value; empty values count as none, and the order does not matter.
    """
    lines = sorted("\t".join(one) for one in said if one[-1])
    return hashlib.sha256("\n".join((*whose, *lines)).encode()).hexdigest()[:12]


def form_name(region: str, year: int, agency: str | None = None) -> str:
    """The name of a form's file, without suffix, by which a person finds his own."""
    return f"{region}{year}年填报表" + (f"（{agency}）" if agency else "")


@dataclass(frozen=True, slots=True)
class Form:
    """The form of one region and year, for all offices or for one."""

    region: str
    year: int
    agency: str | None
    """The office that reports; None for a form of everything."""
    drill: bool
    registry: str
    """The hash of the registry that it was made from."""
    rows: tuple[FormRow, ...]
    subject: str = ""
    """What the plan is about, for the title; empty where the registry does not say."""

    @property
    def ident(self) -> str:
        """The id of the form: equal for forms of the same office, region, year, registry and values."""
        said = ((row.section, row.ident, key, row.base.get(key, "")) for row in self.rows for key in sorted(row.open))
        return form_ident((self.region, str(self.year), self.agency or "", self.registry), said)

    @property
    def name(self) -> str:
        """The name of its file, without suffix."""
        return form_name(self.region, self.year, self.agency)
