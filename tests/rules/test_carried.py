"""Texts of documents that cannot be read are told, with their encoding; the registry is then compared with nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.findings.catalogue import message_of
from ecocheck.rules import check_carried
from ecocheck.source.project import load_project
from tests.rules.project import Setting, make

if TYPE_CHECKING:
    from pathlib import Path

PLAN = "演政发〔2023〕1号\n一、城镇人均公园绿地面积不低于15平方米/人。\n"


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (PLAN.encode("gb18030"), "GBK"),
        (PLAN.encode("utf-16"), "UTF-16"),
        (b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n", "Word"),
        (PLAN.encode() + b"\xff", "不是 UTF-8"),
        (b" " * ((1 << 20) + 1), "1 MB"),
    ],
    ids=["gbk", "utf-16", "pdf", "damaged", "large"],
)
def test_unreadable(content: bytes, word: str, tmp_path: Path) -> None:
    make(tmp_path, {}, Setting())
    path = tmp_path / "docs" / "plan" / "方案.md"
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    project = load_project(tmp_path).project
    assert project is not None
    missing, unread = sorted(check_carried(project), key=lambda one: one.code)
    assert (missing.code, missing.at.file, missing.at.route) == ("ECO472", "indicators.yaml", ("plan", "number"))
    assert (unread.code, unread.at.file) == ("ECO473", "docs/plan/方案.md")
    assert word in message_of(unread, "zh")


def test_nothing_there(tmp_path: Path) -> None:
    make(tmp_path, {}, Setting())
    project = load_project(tmp_path).project
    assert project is not None
    assert [one.code for one in check_carried(project)] == ["ECO472"]


def test_readable(tmp_path: Path) -> None:
    make(tmp_path, {"docs/plan/方案.md": PLAN}, Setting())
    project = load_project(tmp_path).project
    assert project is not None
    assert check_carried(project) == ()
