"""Every verdict leads to the plan's own line: each sentence of the registry is found in the scan, on the right line."""

from __future__ import annotations

from pathlib import Path

import pytest

from ecocheck.app.opening import open_project
from ecocheck.source.plan import PlanText

ROOT = Path(__file__).resolve().parents[2]
PLAN = ROOT / "docs" / "plan" / "plan-2023-80.md"


def text() -> PlanText:
    return PlanText(ROOT, ROOT, "附件2")


@pytest.mark.parametrize(
    ("quote", "words"),
    [("到2023年底，市区污水处理率不低于98%", "市区污水处理率"), ("大于95%", "大于95"), ("68.22%", "68.22")],
)
def test_the_line_that_is_named_holds_the_words(quote: str, words: str) -> None:
    spot = text().find(quote)
    assert spot is not None
    assert spot.file == "docs/plan/plan-2023-80.md"
    assert words in PLAN.read_text(encoding="utf-8").splitlines()[spot.line - 1].replace(" ", "")


def test_every_sentence_of_the_registry_is_found() -> None:
    registry = open_project(ROOT, exactly=True).project.registry
    plan = text()
    found: dict[str, object] = {}
    for one in registry.indicators.indicators:
        found |= {c.id: plan.find(c.revisions[0].citation.quote) for c in one.criteria}
    for task in registry.tasks.tasks:
        found |= {t.id: plan.find(t.quote or task.text, of_a_task=True) for t in task.targets}
    assert [key for key, spot in found.items() if spot is None] == []


def test_without_a_plan_it_is_silent(tmp_path: Path) -> None:
    assert PlanText(tmp_path, tmp_path).find("到2023年底") is None
    assert text().find("方案里没有的话") is None
    assert text().find("") is None
