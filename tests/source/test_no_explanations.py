"""The cheap look for explanations lets no text by in which the look at each line finds some."""

from __future__ import annotations

from pathlib import Path

import pytest

from ecocheck.source.yaml.diagnosis.explanations import found_in
from ecocheck.source.yaml.diagnosis.no_explanations import has_none

ROOT = Path(__file__).parents[2]
FILES = sorted((*ROOT.glob("data/**/*.yaml"), *ROOT.glob("examples/**/*.yaml"), *ROOT.glob("*.yaml")))
CHANGES = (
    ("", ""),
    ("## ", ""),
    ("## ", " "),
    ("##", ""),
    ("# ", ""),
    ("#", " "),
    ("\n", "\r\n"),
    ("\n", "\r"),
    ("    ", ""),
)
HEAD = "region: 演练区\nyear: 2024\n"
PROSE = "这一段说明怎样填写。写完以后检查。"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_it_lets_no_explanation_by(file: Path) -> None:
    text = file.read_bytes().decode("utf-8")
    for old, new in CHANGES:
        changed = text.replace(old, new) if old else text
        assert not (has_none(changed) and found_in(changed)), (old, new)


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE}\n## 说明\n{HEAD}",
        f"{HEAD}## 说明\n{PROSE}\nmeasurements:\n",
        f"{HEAD}## 说明\n\t{PROSE}\nmeasurements:\n",
        f"{HEAD}measurements:\n   {PROSE}\n  # value:\n## 说明\n",
        f"{HEAD}measurements:\n  4-1:  名称。{PROSE}\n    # value: 1\n",
        f"{HEAD}## 说明\nmeasurements:\n          ── 指标 ──\n  4-1:\n",
        "value 写数字。单位写在后面。\n## 说明\nregion: 演练区\n",
        f"yaml-language-server: $schema=x.json\n{HEAD}",
    ],
)
def test_each_kind_of_explanation_is_looked_for(text: str) -> None:
    assert found_in(text)
    assert not has_none(text)


def test_an_ordinary_file_needs_no_look_at_each_line() -> None:
    text = f"# 演练区\n## 说明\n{HEAD}measurements:\n  4-1:\n    note: 尚未完成，\n      计划明年完成。\n"
    assert has_none(text)
