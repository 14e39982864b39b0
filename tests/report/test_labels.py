"""What is said in several places is written in one; both languages are chosen in one."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import ecocheck

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(ecocheck.__file__).parent
ROOMS = ("render", "cli", "app")
WORDED_APART = {
    "编号": "the id of a criterion; the code of a finding",
    "单位": "an office; a unit of measurement; English has a plural for the list of a site",
    "标准": "the line of a criterion; the document that sets lines",
    "阶段": "the stage of a figure; a phase of the plan; 阶段情况",
    "期限": "when a target is due; the day until which a month's share is reckoned",
    "说明": "notes of a verdict; remarks of a gap",
    "规则": "a column; the heading of a part of explain",
    "数据": "the heading of a part of explain; that of a part of a data file",
    "否": "a fact; the mark of 不达标 in a matrix",
    "原件存档": "beside a verdict; a whole sentence of explain",
    "原因": "a column in English, a clause after the verdict in explain",
    "位置": "a column; a heading with a capital in a CI summary",
    "程度": "a column; a heading with a capital in a CI summary",
    "现状不清": "a verdict; a heading with a capital",
    "豁免": "a label; a heading with a capital and a plural",
    "判定": "a label; with an article in a sentence",
    "对应指标": "a column; a heading with a plural",
    "更正办法": "a column; a heading in the manual of a code",
    "计划安排": "a label; with an article in a sentence",
    "分子": "a label; with an article in a sentence",
    "分母": "a label; with an article in a sentence",
    "牵头": "an office that leads; that an office leads",
    "配合": "an office that supports; that an office supports",
    "牵头指标": "a role; a column of things",
    "配合指标": "a role; a column of things",
    "负责任务": "a role; a column of things",
    "判定项": "English has a plural",
    "指标": "English has a plural",
    "任务": "English has a plural",
    "考核目标": "English has a plural",
    "校验值": "the kind of hash; what was mended",
    "目标": "English has a plural",
    "地区": "English has a plural",
    "期限判定截止日": "a label; with an article in a sentence",
    "无法读取": "the state of a document; of a data file, as a cause",
    "佐证材料": "a label; with an article in a sentence",
    "{year}年": "a year by itself; a year before what is said of it",
    "领域": "English has a plural",
    "牵头单位": "English has a plural",
    "基线": "English has a plural",
}
"""The same Chinese with different English, and why that is."""


def texts() -> Iterator[tuple[str, str, str]]:
    """Chinese, English and place of every text that is written out."""
    for room in ROOMS:
        for path in sorted((SOURCE / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Text":
                    said = [one.value for one in node.args if isinstance(one, ast.Constant)]
                    if len(said) == 2 and all(isinstance(one, str) for one in said) and said[0]:
                        yield str(said[0]), str(said[1]), f"{path.relative_to(SOURCE)}:{node.lineno}"


def test_no_text_of_render_is_written_twice() -> None:
    places: dict[tuple[str, str], list[str]] = defaultdict(list)
    for zh, en, at in texts():
        if at.startswith("render"):
            places[zh, en].append(at)
    assert {said: at for said, at in places.items() if len(at) > 1} == {}


def test_the_same_chinese_has_other_english_only_for_a_reason() -> None:
    english: dict[str, set[str]] = defaultdict(set)
    for zh, en, at in texts():
        if at.startswith("render"):
            english[zh].add(en)
    assert {zh for zh, said in english.items() if len(said) > 1} == set(WORDED_APART)


def test_the_language_is_asked_for_in_one_place() -> None:
    asked = re.compile(r"lang\s*(?:==|!=|is|in)\s*[\"'({]")
    found = [
        path.relative_to(SOURCE).as_posix()
        for path in sorted(SOURCE.rglob("*.py"))
        if asked.search(path.read_text(encoding="utf-8"))
    ]
    assert found == ["findings/entry.py"]
