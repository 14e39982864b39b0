"""What the words beside a figure mean and do not mean, on sentences as offices write them."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal

import pytest

from ecocheck.model.documents import Source
from ecocheck.model.measurement import Measurement
from ecocheck.model.registry import Basis
from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import parse_period
from ecocheck.verdict.subject import Subject
from ecocheck.verdict.words.another_span import other_span
from ecocheck.verdict.words.bases import bases_spoken_of, basis_of
from ecocheck.verdict.words.called_target import called_target
from ecocheck.verdict.words.events import events_told
from ecocheck.verdict.words.nothing import says_why
from ecocheck.verdict.words.undone import undone

YEAR = 2024


def figure(
    *, title: str | None = None, quote: str | None = None, note: str | None = None, period: str | None = None
) -> Measurement:
    """A figure with words beside it."""
    source = Source(title=title, quote=quote)
    made = Measurement(value=Decimal(98), unit="%", source=source, note=note)
    return made.model_copy(update={"period": parse_period(period) if period is not None else None})


OTHER_SPANS = [
    {"title": "2025年1-9月环境质量报告"},
    {"title": "2024年1—9月环境质量"},
    {"quote": "1至9月优良天数比例98%"},
    {"quote": "截至10月底，处理率98%"},
    {"quote": "前三季度，处理率98%"},
    {"title": "2024年上半年污水处理统计"},
    {"title": "2024年9月水质月报"},
    {"note": "数据为1—9月"},
    {"title": "2023年统计年报"},
    {"title": "２０２４年１－９月"},
    {"title": "2024年三季度统计"},
    {"title": "2024年前9个月"},
    {"quote": "一至九月优良率98%"},
    {"title": "2024年1月1日至9月30日监测"},
    {"note": "沿用上年数据"},
    {"note": "2023年数据"},
    {"title": "2024年年报", "quote": "1—9月为98%"},
    {"title": "2024年年报", "quote": "1—9月为98%", "period": "2024"},
    {"title": "2023年年报", "period": "2024"},
    {"quote": "截至2024年10月31日，98%"},
    {"title": "2024年半年报"},
    {"quote": "1—9月数据，代替全年"},
    {"title": "2024年第1—3季度"},
]
THE_YEAR = [
    {"title": "2024年统计年报"},
    {"title": "2024年环境质量报告", "quote": "比2023年提高1.2个百分点"},
    {"quote": "较上年同期提高"},
    {"title": "规划（2022—2030年）"},
    {"title": "陇政发〔2023〕5号 2024年报告"},
    {"title": "2025年政府工作报告"},
    {"quote": "上半年97%，全年98%"},
    {"quote": "1—12月优良天数98%"},
    {"note": "1—3月设备检修停运"},
    {"quote": "截至2024年底，98%"},
    {"quote": "截至12月31日，98%"},
    {"title": "2023年印发的监测方案"},
    {"quote": "上半年开展2次，下半年开展2次"},
    {"title": "2024年1-9月", "period": "2024-01/2024-09"},
    {"quote": "截至10月初98%", "period": "2024-01/2024-09"},
    {"quote": "截至10月底98%", "period": "2024-01/2024-10"},
    {"note": "2023年为97%"},
    {"title": "2023年国土变更调查", "quote": "2024年林草覆盖率"},
    {"quote": "与2023年持平"},
    {"quote": "2024年12月调查，满意度96%"},
    {"title": "2024年统计公报", "note": "2023年起改用新方法"},
    {"quote": "完成全年任务的100%"},
    {"title": "2024年度环境质量公报"},
    {"title": "环境空气质量标准2012年修订"},
]
UNDONE = [
    {"note": "尚未完成，计划明年完成"},
    {"quote": "计划2025年完成"},
    {"note": "正在推进"},
    {"quote": "10项中8项完成，2项未完成整改"},
    {"title": "未完成整改问题清单"},
    {"note": "整改中"},
    {"note": "拟于下一步印发"},
    {"quote": "预计2025年6月印发"},
    {"note": "⽅案正在编制"},
]
DONE = [
    {"quote": "计划明年完成扩建100万吨，已全部完成"},
    {"quote": "预计明年达到99%"},
    {"title": "河湖长制实施方案"},
    {"title": "大气污染防治行动计划"},
    {"quote": "未完成整改的不得销号，全部问题已完成整改"},
    {"quote": "全部完成，计划2025年开展巩固提升"},
    {"quote": "未发生污染事件"},
    {"note": "按计划完成"},
    {"quote": "建设中心已挂牌"},
    {"quote": "全年无未完成事项"},
    {"title": "整改落实情况报告"},
    {"quote": "计划2024年完成5项，均已完成"},
    {"quote": "未达到标准的企业一律责令整改"},
    {"quote": "将河湖长制落实到村"},
]


CALLED = [
    "力争达到98%",
    "98%（目标值）",
    "主要目标：出水达标，处理率98%",
    "力争到2024年底，处理率达到98%",
    "计划完成98%",
    "争取达到98%",
    "预计98%",
    "预期98%",
    "预测98%",
    "有望达到98%",
    "可望达到98%",
    "拟达到98%",
    "要求98%",
    "应达98%",
    "须达到98%",
    "需达到98%",
    "将达98%",
    "确保98%",
    "处理率可达98%",
    "98%为预测值",
    "该数为预期数",
]
RESULTS = [
    "目标98%，实际98%",
    "98%，较目标高2个百分点",
    "完成年度目标98%",
    "98%（目标95%）",
    "将处理率提高到98%",
    "98%，力争明年达到99%",
    "计划完成率98%",
]


def named(case: dict[str, str]) -> str:
    """The id of a test case."""
    return "，".join(case.values())


@pytest.mark.parametrize("case", OTHER_SPANS, ids=named)
def test_another_span(case: dict[str, str]) -> None:
    assert other_span(figure(**case), YEAR) is not None


@pytest.mark.parametrize("case", THE_YEAR, ids=named)
def test_the_year_or_what_is_stated(case: dict[str, str]) -> None:
    assert other_span(figure(**case), YEAR) is None


@pytest.mark.parametrize("case", UNDONE, ids=named)
def test_undone(case: dict[str, str]) -> None:
    assert undone(figure(**case), YEAR) is not None


@pytest.mark.parametrize(
    "note", ["10项完成9项", "还差2个", "延期至2025年", "部分完成", "完成率90%", "名录计划建立", "仍在推进"]
)
def test_a_deed_half_done(note: str) -> None:
    assert undone(Measurement(value=True, note=note), YEAR) is not None


@pytest.mark.parametrize(
    "note",
    ["10项完成10项", "差异已核对", "没有延期", "完成率100%", "按计划建立", "剩余1个整改时限为2025年"],
)
def test_a_deed_done(note: str) -> None:
    assert undone(Measurement(value=True, note=note), YEAR) is None


@pytest.mark.parametrize("case", DONE, ids=named)
def test_done(case: dict[str, str]) -> None:
    assert undone(figure(**case), YEAR) is None


@pytest.mark.parametrize("quote", CALLED)
def test_the_figure_is_called_a_target(quote: str) -> None:
    assert called_target(figure(quote=quote)) is not None


@pytest.mark.parametrize("quote", RESULTS)
def test_the_figure_is_a_result_beside_a_target(quote: str) -> None:
    assert called_target(figure(quote=quote)) is None


@pytest.mark.parametrize(
    "zero",
    [
        "未统计",
        "无",
        "0",
        "待核",
        "-",
        "不详",
        "没有数据",
        "暂无",
        "尚未统计",
        "数据暂缺",
        "不适用",
        "无数据",
        "零",
        "分母为零",
        "没有",
        "—",
        "本年度未开展统计",
    ],
)
def test_no_reason(zero: str) -> None:
    assert not says_why(zero)


@pytest.mark.parametrize(
    "zero",
    [
        "全年没有产生危险废物",
        "辖区内无国考、省考断面",
        "无应审核企业",
        "没有新建建筑",
        "本县没有应当公开的企业",
        "无企业",
        "境内没有这类企业",
        "当年没有规划需要环评",
    ],
)
def test_a_reason(zero: str) -> None:
    assert says_why(zero)


DUMPED, MAJOR, WORST = "危险废物偷埋偷放污染事件", "重特大突发环境污染事故", "国、省考断面中劣Ⅴ类断面数"


@pytest.mark.parametrize(
    ("name", "quote", "count"),
    [
        (DUMPED, "全年发生2起", 2),
        (DUMPED, "查处危险废物偷埋案件2起", 2),
        (DUMPED, "全年未发生", 0),
        (DUMPED, "发生2起危险废物倾倒事件", 2),
        (DUMPED, "查处环境违法案件5起", 0),
        (DUMPED, "查处大气污染案件5起", 0),
        (MAJOR, "发生一般突发环境事件2起，未发生重特大突发环境污染事故", 0),
        (MAJOR, "发生一般突发环境事件2起", 0),
        (MAJOR, "发生重大突发环境事件1起", 1),
        (DUMPED, "开展检查12次，未发现问题", 0),
        (DUMPED, "比上年少发生2起", 0),
        (WORST, "出现劣V类断面1个", 1),
        (WORST, "17个断面优良，无劣Ⅴ类断面", 0),
        (DUMPED, "发生两起", 2),
        (DUMPED, "接报发生环境污染事件2起", 2),
        (DUMPED, "发生生产安全事故2起", 0),
    ],
)
def test_events_that_are_admitted(name: str, quote: str, count: int) -> None:
    told = events_told(figure(quote=quote), name)
    assert (told[1] if told is not None else 0) == count


SUBJECT = Subject(
    "7-1",
    "%",
    Form.NUMBER,
    bases=(
        Basis(name="实况", phrases=("实况",)),
        Basis(name="剔除沙尘", phrases=("剔除沙尘",)),
        Basis(name="含沙尘", phrases=("含沙尘",), accepted=False),
    ),
)


@pytest.mark.parametrize(
    ("quote", "basis"),
    [
        ("优良天数比例98%（剔除沙尘）", "剔除沙尘"),
        ("优良天数比例98%（实况），剔除沙尘后98.6%", None),
        ("优良天数比例98%", None),
        ("优良天数比例98%（未剔除沙尘）", None),
        ("优良天数比例98%（含沙尘）", None),
        ("优良天数比例98%（剔除沙⼟）", None),
    ],
)
def test_the_only_basis_spoken_of_is_taken_as_stated(quote: str, basis: str | None) -> None:
    assert basis_of(figure(quote=quote), SUBJECT).name == basis


def test_silence_about_another_basis() -> None:
    """Words contradict only an unstated basis; if they also mention an accepted one, the figure's basis stays open."""
    assert basis_of(figure(quote="比例98%（含沙尘）"), SUBJECT).another == "含沙尘"
    assert basis_of(figure(quote="比例98%（含沙尘），剔除沙尘98.6%"), SUBJECT).another is None
    stated = figure(quote="比例98%（含沙尘）").model_copy(update={"basis": "实况"})
    assert basis_of(stated, SUBJECT).another is None


FOREST = Subject("10-1", "%", Form.NUMBER, name="林草覆盖率", confused_with=("森林覆盖率", "林木绿化率"))


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("森林覆盖率98%", "森林覆盖率"),
        ("森林覆盖率44%，林草覆盖率98%", None),
        ("森林覆盖率44%，林草覆盖98%", None),
        ("森林覆盖率98%，比上年提高2个百分点", "森林覆盖率"),
        ("覆盖率98%", None),
    ],
)
def test_a_number_taken_from_another_quantity(quote: str, found: str | None) -> None:
    assert basis_of(figure(quote=quote), FOREST).another == found


def test_radicals_are_the_characters_they_look_like() -> None:
    assert bases_spoken_of("剔除沙尘", SUBJECT.bases) == ("剔除沙尘",)
    assert other_span(figure(quote="1—9⽉优良98%"), YEAR) is not None


HOSTILE = [
    "1—" * 400_000,
    "2024年" * 400_000,
    "未" * 1_000_000,
    "发生" * 500_000,
    "9月" * 500_000,
    "计划" * 500_000,
    "比2023年-" * 300_000,
]
PROGRAM = """
import sys
from decimal import Decimal
from ecocheck.model.measurement import Measurement
from ecocheck.model.documents import Source
from ecocheck.verdict.words.another_span import other_span
from ecocheck.verdict.words.called_target import called_target
from ecocheck.verdict.words.events import events_told
from ecocheck.verdict.words.nothing import says_why
from ecocheck.verdict.words.undone import undone
text = sys.stdin.read()
one = Measurement(value=Decimal(0), source=Source(title=text, quote=text), note=text)
other_span(one, 2024), undone(one, 2024), called_target(one), events_told(one, text), says_why(text)
print("read")
"""


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:4])
def test_long_texts_are_read_up_to_a_bound(text: str) -> None:
    """Megabytes of the beginning of a pattern: the program ends; the timeout only prevents a hanging test."""
    ran = subprocess.run(  # noqa: S603 our own interpreter
        [sys.executable, "-c", PROGRAM],
        input=text.encode(),
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert ran.stdout.decode().strip() == "read", ran.stderr.decode()[-400:]
