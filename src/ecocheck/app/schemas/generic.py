"""JSON Schemas for a project whose registry cannot be used yet: the keys of every file, without ids and names."""

from __future__ import annotations

from typing import Any, Final

from ecocheck.app.schemas.making import REGION_YEAR, Schema
from ecocheck.app.schemas.shapes import shape_of
from ecocheck.app.schemas.words import described, explained
from ecocheck.model.actions import Actions
from ecocheck.model.cases import CaseFile
from ecocheck.model.measurement import RegionYear
from ecocheck.model.registry import Indicators
from ecocheck.model.reviews import Reviews
from ecocheck.model.tasks import Tasks
from ecocheck.model.units import Units

_TARGET: Final = {"$ref": "#/$defs/AssignedTarget"}


def generic_schemas() -> tuple[Schema, ...]:
    """The schemas under the names that those of a project have."""
    made = {
        "indicators.schema.json": shape_of(Indicators),
        "tasks.schema.json": shape_of(Tasks),
        "units.schema.json": shape_of(Units),
        REGION_YEAR: described(shape_of(RegionYear)),
        "actions.schema.json": described(shape_of(Actions)),
        "reviews.schema.json": shape_of(Reviews),
        "cases.schema.json": shape_of(CaseFile),
    }
    return tuple(Schema(file, explained(_one_target_alone(content))) for file, content in made.items())


def _one_target_alone(node: Any) -> Any:
    """The same schema, in which a single target may be written without a list, as in the schemas of a project."""
    if isinstance(node, list):
        return [_one_target_alone(one) for one in node]
    if not isinstance(node, dict):
        return node
    if node.get("type") == "array" and node.get("items") == _TARGET:
        return {"anyOf": [_TARGET, node]}
    return {key: _one_target_alone(one) for key, one in node.items()}
