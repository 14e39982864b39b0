"""Copies of the project's data in a disguise, and files that show nothing; beside each an honest file like it."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.source.evidence import EvidenceState, state_of_new

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DATA = """\
schema_version: "1"
region: 青崖县
year: 2025
measurements:
  24-1: {value: 96.5, unit: "%", source: {title: 青崖县污水处理统计年报}}
"""
REPORT = """\
青崖县2025年污水处理统计年报
region 一栏见附表
year: 2025年1月至12月
污水排放量（万吨）：206.0，污水处理量（万吨）：201.0
"""
READ: Any = {"schema_version": "1", "region": "青崖县", "year": 2025, "measurements": {"24-1": {"value": 96.5}}}
STATISTICS: Any = {"region": "青崖县", "year": 2025, "plan": "年报", "处理量": 201.0}

DISGUISES: dict[str, Callable[[str], bytes]] = {
    "as it is": lambda text: text.encode(),
    "gzip": lambda text: gzip.compress(text.encode()),
    "indented": lambda text: "".join(f" {line}\n" for line in text.splitlines()).encode(),
    "comments": lambda text: "".join(f"# {line}\n" for line in text.splitlines()).encode(),
    "quoted": lambda text: "".join(f"> {line}\n" for line in text.splitlines()).encode(),
    "behind comments": lambda text: ("# 说明\n" * 250_000 + text).encode(),
    "before comments": lambda text: (text + "# 说明\n" * 250_000).encode(),
    "UTF-16-BE": lambda text: text.encode("utf-16-be"),
    "UTF-16-LE": lambda text: text.encode("utf-16-le"),
    "UTF-16": lambda text: text.encode("utf-16"),
    "GBK": lambda text: text.encode("gb18030"),
    "CR LF": lambda text: text.replace("\n", "\r\n").encode(),
}


def state(folder: Path, content: bytes) -> EvidenceState:
    """The state of a file with that content."""
    path = folder / "材料.pdf"
    path.write_bytes(content)
    return state_of_new(path)


@pytest.mark.parametrize("name", DISGUISES)
def test_a_copy_of_the_data_and_an_honest_report(tmp_path: Path, name: str) -> None:
    assert state(tmp_path, DISGUISES[name](DATA)) is EvidenceState.OWN
    assert state(tmp_path, DISGUISES[name](REPORT)) is EvidenceState.PRESENT


def test_as_json(tmp_path: Path) -> None:
    for indent in (None, 1):
        assert state(tmp_path, json.dumps(READ, indent=indent).encode()) is EvidenceState.OWN
        assert state(tmp_path, json.dumps(STATISTICS, indent=indent).encode()) is EvidenceState.PRESENT


def test_a_bomb_is_unpacked_in_part_only(tmp_path: Path) -> None:
    """A hundred million blanks in a hundred thousand bytes: what is seen of them shows nothing."""
    assert state(tmp_path, gzip.compress(b" " * 100_000_000, 9)) is EvidenceState.EMPTY
    assert state(tmp_path, b"\x1f\x8b damaged, and no gzip at all") is EvidenceState.PRESENT


@pytest.mark.parametrize(
    "text",
    ["。。。。", "\u00a0\u3000\u200b\u2028", "\ufeff\u00ad\u2060", "----\n====\n", "文件", "见附件", "附件1\n", "test"],
)
def test_what_shows_nothing(tmp_path: Path, text: str) -> None:
    for encoding in ("utf-8", "utf-16"):
        assert state(tmp_path, text.encode(encoding)) is EvidenceState.EMPTY


@pytest.mark.parametrize(
    "text", ["已缴水费206万元", "COD 12.5 mg/L", "见附件：污水处理厂运行记录", "。" * 50 + "水质达到Ⅲ类"]
)
def test_short_texts_that_show_something(tmp_path: Path, text: str) -> None:
    assert state(tmp_path, text.encode()) is EvidenceState.PRESENT


@pytest.mark.parametrize(
    "text",
    [
        "序号,地区,年份,污水处理量\n1,青崖县,2025,201\n",
        "地区,年份,指标,数值\n青崖县,2025,24-1,96.5\n",
        "# 青崖县2025年整改情况报告\n\n已完成整改，用 ecocheck check 核对过。\n",
        "2025年卷内目录\n顺序号 文号 责任者 题名\n1 青建发〔2025〕3号 青崖县住建局 年报\n",
        "佐证材料核对情况：年报1份，与原件相符。\n",
        '<?xml version="1.0"?><testsuites><testsuite name="水质监测系统"/></testsuites>',
        '{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "别的软件"}}}]}',
        '{"name": "qingya-open-data", "resources": []}',
        "region,year,value\n青崖县,2025,96.5\n",
        '<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="default-src \'self\'"><p>统计公报',
    ],
)
def test_documents_that_look_like_our_own(tmp_path: Path, text: str) -> None:
    assert state(tmp_path, text.encode()) is EvidenceState.PRESENT
