"""Makes JSON Schemas of the files that people edit, with the ids, regions and offices of a project.

They help an editor while a person types; `validate` has the last word. A schema
never refuses what the reader accepts: units have many spellings, so a unit is
only suggested.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ecocheck.app.schemas.cases import cases_schema
from ecocheck.app.schemas.shapes import Node, shape_of
from ecocheck.app.schemas.words import DESCRIPTIONS, described, explained
from ecocheck.model.actions import Actions
from ecocheck.model.measurement import RegionYear
from ecocheck.model.registry import Indicators
from ecocheck.model.reviews import Reviews
from ecocheck.model.rule import compares_with
from ecocheck.model.rule_kinds.base import Against, Form
from ecocheck.model.tasks import Tasks
from ecocheck.model.units import Units
from ecocheck.verdict.reading import UNSTATED_BASIS
from ecocheck.verdict.subject import subject_by, subject_of_target

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.model.registry import Criterion, Indicator
    from ecocheck.model.tasks import Task, TaskTarget
    from ecocheck.source.project import Project


def _types(form: Form) -> tuple[str, ...]:
    """What a value of that form may be in JSON."""
    match form:
        case Form.FACT:
            return ("boolean",)
        case Form.NUMBER | Form.COUNT:
            return ("number",)
        case Form.WORD | Form.DERIVED:
            return ("boolean", "number")


_VALUES = {("boolean",): "Fact", ("number",): "Number", ("boolean", "number"): "FactOrNumber"}
"""The name of the definition for a value of those types."""

REGION_YEAR = "region-year.schema.json"


@dataclass(frozen=True, slots=True)
class Schema:
    """A schema and the name of its file."""

    file: str
    content: dict[str, Any]


def build_schemas(project: Project) -> tuple[Schema, ...]:
    """The schemas of a project. The same project gives the same schemas."""
    made = {
        "indicators.schema.json": _indicators(project),
        "tasks.schema.json": _tasks(project),
        "units.schema.json": shape_of(Units),
        REGION_YEAR: _region_year(project),
        "actions.schema.json": _actions(project),
        "reviews.schema.json": shape_of(Reviews),
        "cases.schema.json": cases_schema(project, REGION_YEAR),
    }
    return tuple(Schema(file, explained(content)) for file, content in made.items())


def _enum(title: str, names: Iterable[str | int]) -> Node:
    """A node that accepts one of the names; any value where there are no names yet."""
    known = list(dict.fromkeys(names))
    return {"title": title, "enum": known} if known else {"title": title}


def _offices(project: Project) -> Node:
    """A node that accepts offices, their aliases, and collective parties, as the registry may write them."""
    units = project.registry.names
    agencies = [name for agency in units.agencies for name in (agency.name, *agency.aliases)]
    return _enum("单位", [*agencies, *(party.name for party in units.parties)])


def _reference(name: str) -> Node:
    return {"$ref": f"#/$defs/{name}"}


def _indicators(project: Project) -> Node:
    schema = shape_of(Indicators)
    definitions = schema["$defs"]
    definitions["Office"] = _offices(project)
    units = project.registry.names
    areas = [*units.city.areas, *(county.area for county in units.counties if county.area)]
    areas += [one for axis in project.registry.indicators.axes for one in axis.classes]
    properties = definitions["Indicator"]["properties"]
    properties["lead"]["items"] = properties["support"]["items"] = _reference("Office")
    definitions["Criterion"]["properties"]["areas"]["items"] = _enum("区域类型", areas)
    standards = [one.id for one in project.registry.indicators.standards]
    written = definitions["Revision"]["properties"]["standard"]
    definitions["Revision"]["properties"]["standard"] = written | {"enum": [*standards, None]}
    return schema


def _tasks(project: Project) -> Node:
    schema = shape_of(Tasks)
    definitions = schema["$defs"]
    counties = (name for one in project.registry.names.counties for name in (one.name, *one.aliases))
    definitions["Office"] = _offices(project)
    definitions["County"] = _enum("县区", counties)
    definitions["Task"]["properties"]["responsible"]["items"] = _reference("Office")
    definitions["NamedCounty"]["properties"]["name"] = _reference("County")
    definitions["TaskTarget"]["properties"]["counties"]["items"] = _reference("County")
    numbers = (one.id for one in project.registry.indicators.indicators)
    definitions["Serves"]["properties"]["indicators"]["items"] = _enum("指标编号", numbers)
    return schema


def _actions(project: Project) -> Node:
    schema = described(shape_of(Actions))
    action = schema["$defs"]["Action"]["properties"]
    for listed in (schema["properties"]["actions"], action["milestones"], action["log"]):
        listed["type"] = ["array", "null"]
    criteria = [one.id for each in project.registry.indicators.indicators for one in each.criteria]
    targets = [one.id for task in project.registry.tasks.tasks for one in task.targets]
    own = (name for one in project.units.agencies for name in (one.name, *one.aliases))
    offices = [*own, *_offices(project).get("enum", ())]
    gap, owner = (schema["$defs"][name]["properties"] for name in ("GapOf", "Owner"))
    for properties, key, names in (
        (gap, "region", project.units.regions()),
        (gap, "criterion", [*criteria, None]),
        (gap, "target", [*targets, None]),
        (owner, "agency", [*offices, None]),
    ):
        kept = {name: properties[key][name] for name in ("title", "description") if name in properties[key]}
        properties[key] = {**kept, "enum": list(dict.fromkeys(names))}
    return schema


def _region_year(project: Project) -> Node:
    schema = described(shape_of(RegionYear))
    value = schema["$defs"]["Measurement"]["properties"]["value"]
    value.pop("anyOf")  # each entry gives the types of its own value, and suggests them itself
    value["doNotSuggest"] = True
    registry = project.registry.indicators.indicators
    criteria = [(one, criterion) for one in registry for criterion in one.criteria]
    tasks = project.registry.tasks.tasks
    names = {criterion.id: criterion.name for _, criterion in criteria}
    waivable = names | {str(one.id): one.name for one in registry}
    for task in tasks:
        waivable[task.id] = task.title.name or ""
        waivable |= {target.id: target.name for target in task.targets}
    held = {
        target.id: target.name
        for task in tasks
        for target in task.targets
        if Against.BASELINE in compares_with(target.rule)
    }
    sections = {
        "measurements": {criterion.id: _measurement(one, criterion) for one, criterion in criteria},
        "assigned": {key: _titled(key, name, "AssignedTargets") for key, name in names.items()},
        "baselines": {key: _titled(key, name, "Baseline") for key, name in (names | held).items()},
        "tasks": {task.id: _task(task) for task in tasks},
        "waivers": {key: _titled(key, name, "Waiver") for key, name in waivable.items()},
        "interim": {key: _titled(key, name, "Interim") for key, name in names.items()},
        "wider": {key: _titled(key, name, "WiderFigures") for key, name in names.items()},
    }
    schema["$defs"] |= _shared()
    of = schema["$defs"]["WiderFigure"]["properties"]["of"]
    of |= {"enum": [*project.units.wider_regions(), project.units.city.name]}
    properties = schema["properties"]
    properties["region"] |= _enum("地区", project.units.regions())
    properties["region"] = {key: one for key, one in properties["region"].items() if key not in {"type", "minLength"}}
    for section, entries in sections.items():
        kept = {key: properties[section][key] for key in ("title", "description")}
        properties[section] = {
            **kept,
            "type": ["object", "null"],
            "properties": entries,
            "additionalProperties": False,
        }
    return schema


def _shared() -> Node:
    """Definitions that many entries refer to, each complete with its words.

    Some editors ignore keys beside a `$ref`, so the words cannot be in the entries.
    """
    target, wider = _reference("AssignedTarget"), _reference("WiderFigure")
    value = {"title": "数值", "description": DESCRIPTIONS["value"]}
    return {
        "AssignedTargets": {"title": "考核目标", "anyOf": [target, {"type": "array", "minItems": 1, "items": target}]},
        "WiderFigures": {
            "title": "上级地区的公布数",
            "anyOf": [wider, {"type": "array", "minItems": 1, "items": wider}],
        },
        "Interim": {
            "title": "年内各时段的数据",
            "type": "object",
            "patternProperties": {_PART_OF_YEAR: _reference("Measurement")},
            "additionalProperties": False,
        },
        **{name: value | {"type": [*types, "null"]} for types, name in _VALUES.items()},
        "NoBasis": _basis(()),
    }


def _titled(key: str, name: str, kind: str, told: str = "", **own: Node) -> Node:
    """The node of an entry: its own properties, and a reference to the definition of its kind.

    Both are in `allOf`, because some editors ignore keys beside a `$ref`. The
    entry's own part comes first, because an editor shows the first title that
    it finds. The description begins with the name, because suggestions show
    only the description. The type `object` is given because an editor inserts
    the colon only where it knows that a mapping follows.
    """
    title = {"title": f"{key} {name}"}
    mapping = {"type": "object"} if kind not in _MAYBE_LISTS else {}
    return {**title, "description": f"{name}。{told}", **mapping, "allOf": [title | own, _reference(kind)]}


_MAYBE_LISTS = frozenset({"AssignedTargets", "WiderFigures"})
_PART_OF_YEAR = r"^\d{4}(Q[1-4]|-\d{2}(/\d{4}-\d{2})?)$"
"""A month, a quarter or a span of months as a key."""


def _basis(names: Iterable[str]) -> Node:
    return {"title": "口径", "enum": [*names, UNSTATED_BASIS, None]}


def _figure(forms: Iterable[Form], unit: str | None) -> Node:
    """The properties `value`, with the types that the rules' forms allow, and `unit`, which is only suggested."""
    types = tuple(sorted({one for form in forms for one in _types(form)}))
    properties: Node = {"value": _reference(_VALUES[types])}
    if unit is not None:
        properties["unit"] = {"title": "计量单位", "examples": [unit]}
    return properties


def _measurement(indicator: Indicator, criterion: Criterion) -> Node:
    """The node of a criterion's measurement: the plan's sentence, the types of its value, its bases."""
    forms = [subject_by(criterion, revision.rule).form for revision in criterion.revisions]
    properties = _figure(forms, criterion.unit)
    bases = [basis.name for basis in criterion.bases]
    properties["basis"] = _basis(bases) if bases else _reference("NoBasis")
    if criterion.counts:
        properties["counts"] = {"properties": {name: {"title": name} for name in criterion.counts}}
    told = _told(indicator, criterion)
    return _titled(criterion.id, criterion.name, "Measurement", told, properties=properties)


def _told(indicator: Indicator, criterion: Criterion) -> str:
    """The text that an editor shows beside the criterion's key."""
    own = criterion.own_revisions
    citation = (own or criterion.revisions)[-1].citation
    parts = [f"指标 {indicator.id} {indicator.name}。"]
    if criterion.unit is not None:
        parts.append(f"计量单位：{criterion.unit}。")
    place = f"方案原文（{citation.clause}）" if own else f"{citation.document}原文（{citation.clause}）"
    parts.append(f"{place}：{citation.quote}。")
    if criterion.note is not None:
        parts.append(f"填报提示：{criterion.note}。")
    if criterion.confused_with:
        parts.append(f"不要与这些混淆：{'、'.join(criterion.confused_with)}。")
    return "".join(parts).replace("。。", "。")


def _task(task: Task) -> Node:
    targets = {
        "type": "object",
        "properties": {one.id: _target(one) for one in task.targets},
        "additionalProperties": False,
    }
    return _titled(task.id, task.title.name or "", "TaskReport", properties={"targets": targets})


def _target(target: TaskTarget) -> Node:
    properties = _figure([subject_of_target(target).form], target.unit)
    return _titled(target.id, target.name, "Measurement", properties=properties)
