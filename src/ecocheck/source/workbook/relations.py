"""Which part of an Office file leads to which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.source.workbook.markup import RELATIONS, Walk
from ecocheck.source.workbook.package import beside, relations_of

if TYPE_CHECKING:
    from ecocheck.source.workbook.markup import Attributes
    from ecocheck.source.workbook.package import Package


@dataclass(frozen=True, slots=True)
class Relation:
    """A part that another part needs. What lies outside the file is not among them: it is never opened."""

    kind: str
    """The last word of its type: `worksheet`."""
    part: str


def relations(package: Package, part: str) -> dict[str, Relation]:
    """By their ids, the parts that a part names; those of the whole file for an empty name."""
    name = relations_of(part)
    found: dict[str, Relation] = {}

    def at(attributes: Attributes) -> None:
        if attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            found[attributes.get("Id", "")] = Relation(kind, beside(part, attributes.get("Target", "")))

    Walk(RELATIONS, {"Relationship": at}).through(package.part(name), name)
    return found
