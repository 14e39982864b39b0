"""The Chinese texts that an editor shows beside the keys of a data file and for a wrong value.

A title names a key. Suggestions and mouse hovers also show a description, from
which a clerk learns what to write. For a wrong value an editor shows its own
message, in English or for programmers, unless the schema has an
`errorMessage`, which yaml-language-server reads and other programs ignore.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.quantity.comparing import OPERATORS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.schemas.shapes import Node

_NUMBER = "只写数字，如 98.5；单位写在 unit"
_OPERATOR = "按目标的种类选写一个，只写数字"

DESCRIPTIONS: Mapping[str, str] = {
    "schema_version": "不必填写",
    "region": "和文件夹同名",
    "year": "四位数字；数据文件的年份和文件名相同",
    "prepared_by": "整个文件的填报人和审核人",
    "note": "供查阅的说明，不影响判定",
    "measurements": "每个判定项一条，键为判定项编号，如 7-1",
    "assigned": "上级下达的目标，键为判定项编号；本级计划写在 planned",
    "baselines": "不得低于的基数，键为判定项编号",
    "tasks": "键为任务编号，如 T72",
    "interim": "键为判定项编号，下面的键为本年里的月份，如 2024-03、2024Q1、2024-01/2024-06；供对照，不作判定",
    "wider": "只写在市的文件里；键为判定项编号，一个地区一条；各县区的判定同它比较",
    "of": "units.yaml 里列出的上级地区；市自己的公布数写市名",
    "mean": "上级地区全年的平均水平，单位、口径与本项一致；只写数字",
    "total": "上级地区全年的总量，供核对；只写数字",
    "waivers": "暂不列入待办的差距，键为编号；不改变判定",
    "date": "写成 2025-06-30",
    "value": _NUMBER,
    "numerator": "与分母同时填写，比例由程序计算；只写数字",
    "denominator": "与分子同时填写；为零时在 zero 中写明原因",
    "unit": '按登记册的写法；百分号写成 "%"，引号不能少',
    "document": "文号，如 某政发〔2025〕1号；没有的写 未记录",
    "title": "文件或材料的名称；来源未写明的写 未记录",
    "approved_by": "批准的单位",
    **dict.fromkeys(OPERATORS, _OPERATOR),
    "period": "不写就是全年；如 2024-01/2024-09；来源未写明的写 unknown",
    "issuer": "下达目标的单位",
    "issued": "写成 2025-06-30；文件仅写到月的写 2025-06，不清楚的写 未记录",
    "source": "数据来源，至少写 title",
    "adjusted": "每次调整一条，要有批准文件和批准单位",
    "basis": "统计口径；来源未说明的写 未说明",
    "file": "自项目文件夹起的路径，用 / 分隔，如 evidence/2025/年报.pdf",
    "sha256": "文件的 sha256，64位十六进制；可以不写",
    "as_of": "数据截止日期，写成 2025-06-30",
    "agency": "单位的全称",
    "person": "填报人姓名",
    "reviewer": "审核人姓名",
    "standing": "本单位填报，或取自公开报道",
    "published": "写成 2025-06-30；来源仅写到月的写 2025-06，未写明的写 未记录",
    "quote": "照录来源原句；有逗号、冒号、井号的加双引号",
    "url": "网页地址",
    "kind": "来源所述为结果（result）或目标（target）；目标不作为结果",
    "method": "如 电话调查、入户问卷",
    "sample": "调查的人数或户数，只写数字",
    "status": "写 未开始、进行中、已完成 或 暂停；也可以写 not_started、in_progress、done、suspended",
    "targets": "键为目标编号，如 T72-1",
    "reason": "暂不列入的理由",
    "expires": "豁免截止日期，写成 2025-12-31",
    "covers": "豁免判定（verdict）、佐证（evidence）还是计划（plan）；不写就是判定",
    "held_by": "原件存放单位，如 某某档案馆",
    "archive_no": "档号，与存档单位同时填写",
    "restricted": "依法不能公开的，写明依据；封装报送时不随卷，只报校验值",
}
"""Descriptions by the key of a data file. If a key is missing here, the tests fail."""

_FACT = "这里写 true（是）或 false（否）"
_FIGURE = "这里只写数字，如 98.5：不加引号、百分号和单位"
_BY_TYPES: Mapping[frozenset[str], str] = {
    frozenset({"boolean"}): _FACT,
    frozenset({"number"}): _FIGURE,
    frozenset({"integer"}): "这里写整数",
    frozenset({"number", "boolean"}): f"{_FIGURE}；是非项写 true 或 false",
    frozenset({"string"}): "这里写文字；像数字的文字要加双引号",
}
_DAY = "日期写成 2025-06-30"
_DAY_OR_MONTH = f"{_DAY}，只知道月份的写成 2025-06"
_FEW = 20
"""The most values that a message lists; an editor shows a longer list better itself."""


def described(schema: Node) -> Node:
    """Add a description to each key of the schema that has none; the schema is changed in place."""
    for definition in (schema, *schema["$defs"].values()):
        for key, node in definition.get("properties", {}).items():
            if key in DESCRIPTIONS:
                node.setdefault("description", DESCRIPTIONS[key])
    return schema


def explained(node: Any) -> Any:
    """A copy of the schema with our own messages for wrong values."""
    if isinstance(node, list):
        return [explained(one) for one in node]
    if not isinstance(node, dict):
        return node
    made = {key: explained(one) for key, one in node.items()}
    said = _said(node)
    return made | {"errorMessage": said} if said is not None else made


def _said(node: Node) -> str | None:
    """The message for a value that the node does not accept; None where the editor's own is kept."""
    if "enum" in node:
        words = [str(word) for word in node["enum"] if word is not None]
        return f"这里只能写：{'、'.join(words)}" if len(words) <= _FEW else None
    written = node.get("type")
    if not isinstance(written, str | list):
        return None
    types = frozenset({written} if isinstance(written, str) else written) - {"null"}
    if str(node.get("pattern", "")).startswith(r"^\d{4}-\d{2}-\d{2}"):
        return _DAY
    if str(node.get("pattern", "")) == r"^\d{4}-\d{2}(-\d{2})?$":
        return _DAY_OR_MONTH
    return _BY_TYPES.get(types)
