"""The JSON Schema of worked examples: figures as in data files, expectations by the ids of the registry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.schemas.shapes import Node, shape_of
from ecocheck.app.standards import standard_ids
from ecocheck.app.worked.places import playgrounds
from ecocheck.model.cases import CaseFile
from ecocheck.model.figures import SECTIONS
from ecocheck.source.cases import FRAGMENTS

if TYPE_CHECKING:
    from ecocheck.source.project import Project


def cases_schema(project: Project, region_year: str) -> Node:
    """The schema of a file of cases.

    It refers to the schema of data files, the file `region_year` in the same
    folder, for the figures that a case may give.
    """
    schema = shape_of(CaseFile)
    definitions = schema["$defs"]
    case = definitions["Case"]["properties"]
    for owner in (schema["properties"], case):
        owner["region"] = {"title": owner["region"]["title"], "enum": list(playgrounds(project))}
        owner["standard"] = {"title": owner["standard"]["title"], "enum": [*standard_ids(project), None]}
    sections = {name: {"$ref": f"{region_year}#/properties/{name}"} for name in SECTIONS}
    fragment = {"title": "数据", "type": ["object", "null"], "properties": sections, "additionalProperties": False}
    for name in FRAGMENTS:
        case[name] = {"title": case[name]["title"], "description": case[name]["description"], "allOf": [_FRAGMENT]}
    names = [{"enum": list(playgrounds(project))}, {"pattern": "^样例.*[区县旗市]$"}]
    years = case["elsewhere"]["additionalProperties"] | {"additionalProperties": _FRAGMENT}
    case["elsewhere"] |= {"additionalProperties": years, "propertyNames": {"anyOf": names}}
    case["expect"] |= {"properties": dict(_expectations(project)), "additionalProperties": False}
    kept = {name: one for name, one in definitions.items() if name in {"Case", "Expected"}}
    schema["$defs"] = {**kept, "Fragment": fragment}
    return schema


_FRAGMENT: Node = {"$ref": "#/$defs/Fragment"}


def _expectations(project: Project) -> list[tuple[str, Node]]:
    criteria = [
        (one.id, one.name) for indicator in project.registry.indicators.indicators for one in indicator.criteria
    ]
    targets = [(one.id, one.name) for task in project.registry.tasks.tasks for one in task.targets]
    return [
        (key, {"title": f"{key} {name}", "allOf": [{"$ref": "#/$defs/Expected"}]}) for key, name in criteria + targets
    ]
