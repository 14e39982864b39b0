"""Course, sign, years and unit of rules beside their sentences: by hand, and every course of the registry turned."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from pydantic import TypeAdapter

from ecocheck.findings.catalogue import hint_of
from ecocheck.model.rule import Rule
from ecocheck.rules.context import RegistryContext
from ecocheck.rules.registry import parts
from ecocheck.rules.registry.contrary import REGISTRY_CONTRARY_CHECKS
from ecocheck.rules.registry.stated import Cited, stated_rules
from ecocheck.rules.registry.unlikely import REGISTRY_UNLIKELY_CHECKS
from ecocheck.source.project import load_project

if TYPE_CHECKING:
    from ecocheck.findings import Finding
    from ecocheck.rules.registry.stated import Stated

ROOT = Path(__file__).parents[2]
SENTENCES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "courses.yaml").read_text(encoding="utf-8"))
OTHER = {"higher": "lower", "lower": "higher"}
RULE: TypeAdapter[Any] = TypeAdapter(Rule)


@cache
def _context() -> RegistryContext:
    project = load_project(ROOT).project
    assert project is not None
    return RegistryContext(project)


def _told(one: Stated) -> list[Finding]:
    """What the two checks say of one rule."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts, "stated_rules", lambda _: (one,))
        checks = (*REGISTRY_CONTRARY_CHECKS, *REGISTRY_UNLIKELY_CHECKS)
        return [finding for check in checks for finding in check(_context())]


@pytest.mark.parametrize("one", SENTENCES, ids=lambda one: f"{one['says']}-{one['rule']}-{one.get('assumption', '')}")
def test_sentence(one: dict[str, Any]) -> None:
    stated = next(stated_rules(_context()))
    texts = (Cited("of_the_quote", one["says"], stated.texts[0].route),)
    rule, name = RULE.validate_python(one["rule"]), one.get("name", "某项")
    told = _told(replace(stated, rule=rule, name=name, texts=texts, assumption=one.get("assumption", "")))
    assert [finding.code for finding in told][:1] == ([one["code"]] if "code" in one else [])
    assert one.get("write", "") in "".join(hint_of(finding, "zh") for finding in told)


def test_the_registry_as_it_is() -> None:
    assert [finding for one in stated_rules(_context()) for finding in _told(one)] == []


COURSES = [one for one in stated_rules(_context()) if one.rule.kind in {"improves", "not_worse"}]


@pytest.mark.parametrize("one", COURSES, ids=lambda one: one.id)
def test_the_other_course_is_told(one: Stated) -> None:
    """Every course of the real registry, turned round, is against its sentence."""
    kind = one.rule.kind
    turned = RULE.validate_python({kind: OTHER[getattr(one.rule, kind)]})
    assert [finding.code for finding in _told(replace(one, rule=turned))] == ["ECO479"]
