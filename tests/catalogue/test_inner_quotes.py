"""What is put between quotation marks has other ones inside: “‘两山’基地”."""

from __future__ import annotations

import pytest

from ecocheck.findings.entry import filled

GIVEN = {"name": "“两山”基地", "note": "见“任务”", "count": 2}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("方案中“{name}”有{count}处", "方案中“‘两山’基地”有2处"),
        ("“{count}”处：{note}", "“2”处：见“任务”"),
        ("{note}，“{name}”，{name}", "见“任务”，“‘两山’基地”，“两山”基地"),
        ("{{“{name}”}}", "{“‘两山’基地”}"),
        ("没有引号{count}", "没有引号2"),
    ],
)
def test_marks_inside_of_marks_are_single(text: str, expected: str) -> None:
    assert filled(text, GIVEN) == expected
