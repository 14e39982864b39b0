"""A target on record that does not count: nobody is told that none was handed down, but what is wrong with it."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.explaining import explain
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select_topic
from ecocheck.render.phrases.notes.words import note_words
from ecocheck.render.phrases.standings import row_reasons
from tests.explain.running import DRILL

if TYPE_CHECKING:
    from ecocheck.app.verdicts.row import Row

FIGURE = 'measurements:\n  17-1: {value: 2.9, unit: "%", source: {title: 演练区2025年能源统计公报}}\n'
PAPER = "document: 演发改发〔2025〕9号, issuer: 演练市发展改革委"

OTHER_SPAN = (
    "已登记的考核目标不低于13%（演发改发〔2021〕18号）是2021—2025年的，判定的是2025年的数，时段不同，不能比较；"
    "报2021—2025年的累计数，或登记下达的2025年目标"
)


def row_of(text: str) -> Row:
    """17-1 of 演练区 in 2025, with these lines below region and year."""
    opened = open_project(DRILL, exactly=True)
    text = f"region: 演练区\nyear: 2025\n{text}"
    project = opened.project.with_contents({("演练区", 2025): text.encode()})
    selection = select_topic(project, "17-1", Wanted(counties=("演练区",), years=(2025,)))
    found = explain(replace(opened, project=project), selection, datetime.date(2026, 6, 1))
    return found.explanations[0].row


def target(keys: str) -> str:
    """A target of 17-1."""
    return f'assigned:\n  17-1: {{at_least: 13, unit: "%", {keys}}}\n'


@pytest.mark.parametrize(
    ("text", "reasons", "note", "needs"),
    [
        (FIGURE, ["考核目标未下达"], "", ["target_county"]),
        (
            FIGURE + target("period: 2021-01/2025-12, document: 演发改发〔2021〕18号, issuer: 演练市发展改革委"),
            ["考核目标与数据时段不同"],
            OTHER_SPAN,
            ["target_span"],
        ),
        (
            FIGURE + target("period: 2025, issuer: 演练市发展改革委"),
            ["考核目标没有写明下达文件或单位"],
            "已登记的考核目标不低于13%没有写明下达文件或上级下达单位，不能采用",
            ["target_document"],
        ),
        (
            FIGURE + target(f"period: 2025, {PAPER}, note: 征求意见稿"),
            ["登记的考核目标不能采用"],
            "已登记的考核目标不低于13%有误，不能采用，见 ecocheck validate",
            ["fix_target"],
        ),
    ],
    ids=["none", "another-span", "no-document", "a-draft"],
)
def test_what_a_target_lacks(text: str, reasons: list[str], note: str, needs: list[str]) -> None:
    row = row_of(text)
    assert [one.value for one in row.reasons] == ["no_assigned_target"]
    assert row_reasons(row, "zh") == reasons
    told = [note_words(one, "zh") for one in row.notes if "target" in one.params]
    assert told == ([note] if note else [])
    assert [one.value for one in row.needs] == needs


def test_a_target_that_counts_beside_one_of_another_span_is_no_remark() -> None:
    """2.9 misses 13 of the same year; nothing is said of other targets."""
    row = row_of(FIGURE + target(f"period: 2025, {PAPER}"))
    assert (row.verdict.value, [one.code.value for one in row.notes if one.code.value.endswith("target")]) == (
        "not_met",
        [],
    )
