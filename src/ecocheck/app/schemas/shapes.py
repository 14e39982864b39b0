"""Turns pydantic's JSON Schema into one for editors: Chinese titles, no defaults, rules as one mapping of kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from ecocheck.model.rule import KINDS, RULE_KINDS
from ecocheck.model.rule_kinds.numbers import NUMBER_KINDS
from ecocheck.quantity.comparing import OPERATORS

if TYPE_CHECKING:
    from ecocheck.model.base import Model

Node: TypeAlias = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"

TITLES = {
    "Action": "整改事项",
    "Actions": "整改文件",
    "Cost": "资金",
    "Adjustment": "经批准的调整",
    "Agency": "单位",
    "AssignedTarget": "上级下达的考核目标",
    "Baseline": "基线",
    "Basis": "口径",
    "Branch": "一种情形",
    "Condition": "条件",
    "CountiesThatMeet": "数县区",
    "Several": "几项中至少几项",
    "Case": "用例",
    "CaseFile": "用例文件",
    "Citation": "依据",
    "City": "市",
    "Compare": "上年数值",
    "Contradiction": "方案表述不一致之处",
    "County": "县区",
    "Tile": "在方格图上的位置",
    "Criterion": "判定项",
    "Axis": "地区的分法",
    "Domain": "领域",
    "Evidence": "佐证材料",
    "Expected": "应得结果",
    "Fragment": "数据",
    "GapOf": "针对的差距",
    "GroupSeat": "领导小组席位",
    "Indicator": "指标",
    "Indicators": "指标登记册",
    "Logged": "记录",
    "Mean": "与平均水平比较",
    "Measurement": "数据",
    "Milestone": "整改节点",
    "Named": "名称",
    "NamedCounty": "点名的县区",
    "Notice": "提示",
    "Owner": "责任",
    "PartNames": "分子和分母",
    "Party": "集合称谓",
    "Phase": "方案的阶段",
    "Plan": "方案",
    "Provision": "方案的规定",
    "Planned": "计划值",
    "Reading": "其他读数",
    "RegionYear": "一个地区一年的数据",
    "Reporter": "填报与审核",
    "Review": "一次复核意见",
    "Reviews": "一个地区一年的复核意见",
    "Revision": "规则的一个版本",
    "Rise": "提高多少",
    "Serves": "对应指标",
    "Effect": "一处的处理结果",
    "Settlement": "处理情况",
    "Source": "来源",
    "Span": "范围的两端",
    "Standing": "施行多久",
    "Tolerance": "允许的偏差",
    "Standard": "方案以外的标准",
    "Crossing": "对应关系",
    "Survey": "调查说明",
    "Task": "任务",
    "TaskReport": "任务进展",
    "TaskTarget": "任务目标",
    "Tasks": "任务登记册",
    "Units": "地区和单位",
    "Waiver": "豁免",
    "WiderFigure": "上级地区的公布数",
}
"""Chinese titles by the name of the model. If a model is missing here, the tests fail."""

_RULE, _NUMBER_RULE = "Rule", "NumberRule"
_NUMBERS = frozenset(KINDS[kind].__name__ for kind in NUMBER_KINDS)
_ONE_OF_THEM: dict[str, tuple[tuple[str, ...], ...]] = {
    "AssignedTarget": tuple((name,) for name in OPERATORS),
    "Rise": (("points",), ("percent",)),
    "Tolerance": (("by",), ("percent",)),
    "Evidence": (("file",), ("held_by", "archive_no")),
    "Branch": (("if", "then"), ("else",)),
    "CountiesThatMeet": (("share",), ("more_than",), ("number",)),
    "GapOf": (("criterion",), ("target",)),
    "WiderFigure": (("mean",), ("total",)),
}
"""Sets of keys of which one must be complete: the models' validators demand it, pydantic's schema does not."""

_LISTS_OF_ONE = {"Measurement": ("evidence",), "Milestone": ("evidence",)}
"""Lists whose single item may be written without a dash."""

_BY_YEAR = {"Case": ("before",)}
"""Pieces that may also be given for several years, each under its year; `source.cases` reads them."""

_FIGURE: Node = {
    "if": {"required": ["numerator"]},
    "then": {"required": ["denominator"], "errorMessage": "缺少 denominator（分母）：分子、分母要一起写"},
    "else": {
        "if": {"required": ["denominator"]},
        "then": {"required": ["numerator"], "errorMessage": "缺少 numerator（分子）：分子、分母要一起写"},
        "else": {
            "if": {"not": {"required": ["not_concerned"]}},
            "then": {"required": ["value"], "errorMessage": "缺少数值：写 value，或写 numerator 和 denominator"},
        },
    },
}
"""Requires `value`, both parts or `not_concerned`, so that an editor reports one missing key, the likely one."""


def shape_of(model: type[Model]) -> Node:
    """The schema of a file by its model, without any names of a project."""
    made: Node = model.model_json_schema()
    definitions: Node = made.pop("$defs", {})
    kinds = {name: one for name, one in definitions.items() if _kind_in(one)}
    shaped = {name: _tidied(_model(name, one)) for name, one in definitions.items() if name not in kinds}
    if kinds:
        shaped[_RULE] = _rule(kinds)
        shaped[_NUMBER_RULE] = _number_rule(shaped[_RULE])
    top = _tidied(_model(model.__name__, made))
    return {"$schema": DRAFT, **top, "$defs": dict(sorted(shaped.items()))}


def _kind_in(definition: Node) -> str | None:
    """The kind of rule that a definition describes; None where it describes something else."""
    required = definition.get("required", [])
    return next((name for name in required if name in RULE_KINDS and len(required) == 1), None)


def _rule(kinds: Node) -> Node:
    """One mapping with all kinds, of which just one key is allowed: editors then suggest every kind."""
    properties: Node = {}
    for definition in kinds.values():
        properties |= {name: _tidied(one) for name, one in definition["properties"].items()}
    choices = []
    for kind in (name for name in RULE_KINDS if name in properties):
        alone: Node = {"required": [kind]}
        others = [name for name in properties if name not in RULE_KINDS and name not in KINDS[kind].model_fields]
        choices.append(alone | ({"properties": dict.fromkeys(others, False)} if others else {}))
    beside = [name for name in properties if name not in RULE_KINDS]
    ordered = {name: properties[name] for name in (*RULE_KINDS, *beside) if name in properties}
    return {
        "title": "规则",
        "description": "只写一种规则；数字规则旁可以写 round、averaged、tolerance、sample，其他的可以写 years 等",
        "type": "object",
        "properties": ordered,
        "additionalProperties": False,
        "oneOf": choices,
    }


def _number_rule(rule: Node) -> Node:
    """One mapping with a kind that has numbers of its own, and nothing beside it but `round`."""
    keys = (*NUMBER_KINDS, "round")
    return {
        "title": "数字规则",
        "description": "只写一种数字规则，旁边可以写 round",
        "type": "object",
        "properties": {name: rule["properties"][name] for name in keys},
        "additionalProperties": False,
        "oneOf": [{"required": [kind]} for kind in NUMBER_KINDS],
    }


def _model(name: str, definition: Node) -> Node:
    """A model's definition with its Chinese title, and without its docstring, which is for programmers."""
    made = {key: value for key, value in definition.items() if key not in {"title", "description"}}
    for key in _LISTS_OF_ONE.get(name, ()):
        listed = made["properties"][key]
        alone = {"anyOf": [listed["items"], {"type": "array", "items": listed["items"]}]}
        words = {name: listed[name] for name in ("title", "description") if name in listed}
        made["properties"] = {**made["properties"], key: words | alone}
    for key in _BY_YEAR.get(name, ()):
        alone = made["properties"][key]
        last = next(one for one in alone["anyOf"] if "$ref" in one)
        years = {"type": "object", "patternProperties": {r"^\d{4}$": last}, "additionalProperties": False}
        made["properties"] = {
            **made["properties"],
            key: alone | {"anyOf": [*alone["anyOf"], years | {"minProperties": 1}]},
        }
    choices = [{"required": list(names)} for names in _ONE_OF_THEM.get(name, ())]
    figure = _FIGURE if name == "Measurement" else {}
    return {"title": TITLES[name], **made, **figure, **({"anyOf": choices} if choices else {})}


def _tidied(node: Any) -> Any:
    """The node without defaults, with optional scalars as one type, and with rules as references."""
    if isinstance(node, list):
        return [_tidied(one) for one in node]
    if not isinstance(node, dict):
        return node
    if "oneOf" in node and all("$ref" in one for one in node["oneOf"]):
        kept = {key: value for key, value in node.items() if key not in {"oneOf", "default"}}
        named = {one["$ref"].rpartition("/")[2] for one in node["oneOf"]}
        return {**kept, "$ref": f"#/$defs/{_NUMBER_RULE if named <= _NUMBERS else _RULE}"}
    made = {key: _tidied(value) for key, value in node.items() if key != "default" or isinstance(value, dict)}
    return _with_null(made)


def _with_null(node: Node) -> Node:
    """Turn `anyOf` of a scalar and null into one scalar that may be null."""
    members = node.get("anyOf")
    if not isinstance(members, list) or len(members) != 2 or members[1] != {"type": "null"}:  # noqa: PLR2004 X or null
        return node
    one = members[0]
    rest = {key: value for key, value in node.items() if key != "anyOf"}
    if "enum" in one:
        return {**rest, "enum": [*one["enum"], None]}
    if isinstance(one.get("type"), str) and one["type"] != "object":
        return {**rest, **one, "type": [one["type"], "null"]}
    return node
