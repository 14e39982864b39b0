"""Every example of the manual is sound and is judged as it says; every kind of rule has an entry with an example."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.model.rule import RULE_KINDS
from ecocheck.source.project import load_project
from tests.manual.pages import KIND_PAGES, MANUAL, Example, entries_of_kinds, examples
from tests.manual.projects import expected, findings, judged, row, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ecocheck.model.rule_kinds.base import RuleKind

EXAMPLES = examples()
VERDICTS_OF = {"unstated": {"undetermined"}}
"""Kinds that do not give all of 达标, 不达标 and 现状不清."""
PARTS = ("**怎么说**", "**什么时候用**", "**边上**", "**缺数据时**")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one.name)
def test_example(example: Example, tmp_path: Path) -> None:
    content = example.content
    write(content, tmp_path)
    said = findings(tmp_path)
    assert [one.split()[0] for one in said] == content.get("findings", []), said
    wanted = list(expected(content))
    assert wanted
    checked = judged(tmp_path, tuple(sorted({year for _, year, *_ in wanted})))
    for region, year, key, verdict, reason in wanted:
        one = row(checked, region, year, key)
        found = (one.verdict.value, one.reason.value if one.reason else None)
        assert found == (verdict, reason), f"{region} {year} {key}"


@pytest.mark.parametrize("kind", RULE_KINDS)
def test_every_kind_has_an_entry(kind: str) -> None:
    entry = entries_of_kinds().get(kind)
    assert entry is not None, f"no heading ### `{kind}`：… in docs/manual/rules-*.md"
    assert [part for part in PARTS if part not in entry] == []


def test_no_entry_without_kind() -> None:
    assert set(entries_of_kinds()) <= set(RULE_KINDS)


def test_every_kind_is_in_the_table() -> None:
    """The first page lists every kind with its bound and margin."""
    table = (MANUAL / "README.md").read_text(encoding="utf-8")
    assert [kind for kind in RULE_KINDS if f"`{kind}`" not in table] == []


def test_every_kind_has_an_example_of_each_verdict(tmp_path: Path) -> None:
    """A kind occurs in rules of examples that are met, missed and left unclear."""
    decided: dict[str, set[str]] = {}
    for number, example in enumerate(examples(KIND_PAGES)):
        root = tmp_path / str(number)
        write(example.content, root)
        project = load_project(root).project
        assert project is not None
        rules = {
            one.id: [each.rule for each in one.revisions] for one in project.registry.indicators.indicators[0].criteria
        }
        for _, _, key, verdict, _ in expected(example.content):
            for rule in rules[key]:
                for kind in _kinds(rule):
                    decided.setdefault(kind, set()).add(verdict)
    wanted = {kind: VERDICTS_OF.get(kind, {"met", "not_met", "undetermined"}) for kind in RULE_KINDS}
    assert {kind: missing for kind in RULE_KINDS if (missing := wanted[kind] - decided.get(kind, set()))} == {}


def _kinds(rule: RuleKind) -> Iterator[str]:
    yield rule.kind
    for one in rule.members:
        yield from _kinds(one)
