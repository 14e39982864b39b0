"""Words that say that something is still awaited, or in another unit; and honest ones that sound alike."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ecocheck.model.documents import Source
from ecocheck.model.measurement import Measurement
from ecocheck.verdict.words.nothing import says_why
from ecocheck.verdict.words.other_unit import other_unit
from ecocheck.verdict.words.undone import undone

YEAR = 2025

AWAITED = [
    "两个乡镇的清单2026年3月底前分解到位",
    "剩余乡镇于2026年一季度内完成",
    "石门镇的2026年6月前报送",
    "两个乡镇尚在分解",
    "清单正在分解",
    "3个乡镇还没分解完",
    "除石门镇外均已分解",
    "除石门镇以外，其余乡镇均已分解到位",
    "石门镇除外，其他都已分解",
    "已报县政府，待批",
    "已报县政府审定",
    "待县政府常务会审议",
    "待常委会研究通过",
    "部分单位未上报",
    "两个乡镇没有报送",
    "还有两个镇没分",
    "县政府尚未研究",
    "等县政府批复后印发",
    "待县长同意以后下发",
]
DONE = [
    "已分解到各乡镇",
    "任务已全部分解，2026年继续",
    "经报县政府批准，印发执行",
    "已报县政府审定，并印发",
    "学习情况已报县政府",
    "除国家另有规定外均已落实",
    "除乡镇外的城区均已覆盖",
    "规划明确2030年前实现碳达峰",
    "预案有效期至2027年，2027年底前修订",
    "按要求2025年6月底前完成，已全部完成",
    "已将工作计划分解到乡镇",
    "无未上报情况",
    "未上报的一律通报",
    "办法仍在实施",
    "县政府批复后已印发",
    "还有两个镇的清单另行装订",
]


@pytest.mark.parametrize("note", AWAITED)
def test_a_deed_that_is_awaited(note: str) -> None:
    assert undone(Measurement(value=True, note=note), YEAR) is not None


@pytest.mark.parametrize("note", DONE)
def test_a_deed_that_is_done(note: str) -> None:
    assert undone(Measurement(value=True, note=note), YEAR) is None


@pytest.mark.parametrize("title", ["关于印发任务清单的请示", "关于印发任务清单的请示（青政请〔2025〕3号）"])
def test_a_title_that_asks(title: str) -> None:
    assert undone(Measurement(value=True, source=Source(title=title)), YEAR) is not None


@pytest.mark.parametrize("title", ["关于印发任务清单请示的批复", "任务清单请示件办理结果"])
def test_a_title_that_answers(title: str) -> None:
    assert undone(Measurement(value=True, source=Source(title=title)), YEAR) is None


@pytest.mark.parametrize(
    "zero",
    [
        "数据正在汇总",
        "台账尚未建立",
        "不涉及",
        "本县不涉及此项工作",
        "未开展",
        "还没有开展审核",
        "本年度没有开展审核工作",
        "无此项工作",
        "没有该项任务",
        "审核工作明年启动",
        "结果未出",
        "企业正在办理审核手续",
    ],
)
def test_no_ground(zero: str) -> None:
    assert not says_why(zero)


@pytest.mark.parametrize(
    "zero",
    [
        "辖区内没有应当实施强制性清洁生产审核的企业",
        "没有列入名单的企业，没有开展审核",
        "不涉及国控断面",
        "不涉及危险废物产生单位",
        "本县无此类企业",
        "尚未产生危险废物",
        "本年度没有新建建筑竣工",
        "没有开展过建设的园区",
    ],
)
def test_a_ground(zero: str) -> None:
    assert says_why(zero)


def _area(note: str, unit: str = "平方公里") -> Measurement:
    return Measurement(value=Decimal(1221), unit=unit, note=note)


@pytest.mark.parametrize(
    "note", ["按公顷统计", "以公顷为单位", "单位：亩", "单位为公顷", "数据以万亩计", "本数为公顷数", "公顷", "按公顷"]
)
def test_another_unit(note: str) -> None:
    assert other_unit(_area(note)) is not None


@pytest.mark.parametrize(
    "note",
    [
        "按平方公里统计",
        "按km2统计",
        "原表按公顷统计，已换算",
        "1公顷以上图斑全部统计",
        "新增林地3公顷",
        "其中水面按公顷统计的另列",
        "按亩均产值统计",
    ],
)
def test_the_same_unit(note: str) -> None:
    assert other_unit(_area(note)) is None
    assert other_unit(_area("按毫克/立方米计", "微克/立方米")) is not None
