"""Every sentence of docs/manual/sentences.md may be cited by the rule beside it: validate has nothing to say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from ecocheck.model.rule import RULE_KINDS
from tests.manual.pages import MANUAL
from tests.manual.projects import findings, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ROW = re.compile(r"^\| ([^|]+) \| `([{\[].+)` \|$", re.MULTILINE)
WITHOUT_UNIT = {"done", "in_force", "meets", "counties"}
OTHERS: list[dict[str, Any]] = [
    {
        "id": name,
        "unit": "%",
        "revisions": [
            {
                "effective": "2023",
                "rule": {"at_least": "60"},
                "citation": {"document": "示例发〔2023〕1号", "clause": "第二条", "quote": "另一项不低于60%"},
            }
        ],
    }
    for name in ("1-2", "1-3", "1-4", "1-5")
]
"""The criteria to which sentences about others refer."""
AXES = {"axes": [{"name": "地形", "classes": ["山区", "丘陵", "平原"]}, {"name": "海陆", "classes": ["沿海", "内陆"]}]}
_CLASSES = {"classes": {"地形": "山区", "海陆": "内陆"}}
CLASSED = {
    "units.yaml": {
        "city": {"name": "示例市", "under": ["示例省"], **_CLASSES},
        "counties": [{"name": name, "kind": "县", **_CLASSES} for name in ("甲县", "乙县", "丙县")],
    }
}
ROWS: list[tuple[str, str]] = _ROW.findall((MANUAL / "sentences.md").read_text(encoding="utf-8"))


def _kinds(rule: Any) -> Iterator[str]:
    """Every key in a rule at any depth."""
    match rule:
        case dict():
            for key, inner in rule.items():
                yield key
                yield from _kinds(inner)
        case list():
            for inner in rule:
                yield from _kinds(inner)


def _plain(value: Any) -> Any:
    """The value with numbers as text, as the builder of projects takes them."""
    match value:
        case dict():
            return {key: _plain(inner) for key, inner in value.items()}
        case list():
            return [_plain(inner) for inner in value]
        case bool() | str():
            return value
        case _:
            return str(value)


@pytest.mark.parametrize(("sentence", "written"), ROWS, ids=[sentence for sentence, _ in ROWS])
def test_sentence_and_rule(sentence: str, written: str, tmp_path: Path) -> None:
    said = _plain(yaml.safe_load(written))
    revisions = said if isinstance(said, list) else [{"effective": "2023", "rule": said}]
    keys = set(_kinds(said))
    handed = {"line": "handed", "better": {"%": "higher"}} if "assigned" in keys else {}
    of_the_city = {"line": "city_only"} if "counties" in keys else {}
    surveyed = {"survey": True} if "sample" in keys else {}
    unit = None if keys & WITHOUT_UNIT else "起" if "none" in keys else "%"
    cited = {"document": "示例发〔2023〕1号", "clause": "第一条", "quote": sentence}
    own = {"revisions": [{**one, "citation": cited} for one in revisions], **handed, **of_the_city, **surveyed}
    criteria = [{"id": "1-1", "unit": unit, **own}, *(one for one in OTHERS if one["id"] in written)]
    classed = "class" in keys
    write(
        {"indicators.yaml": {"criteria": criteria, **(AXES if classed else {})}, **(CLASSED if classed else {})},
        tmp_path,
    )
    assert findings(tmp_path) == []


def test_every_kind_is_in_a_sentence() -> None:
    used = {key for _, written in ROWS for key in _kinds(yaml.safe_load(written))}
    assert [kind for kind in RULE_KINDS if kind not in used] == []
