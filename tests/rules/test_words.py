"""What words in titles and quotes show, and what they do not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ecocheck.model.registry import Basis
from ecocheck.rules.names import same_id, same_name
from ecocheck.verdict.words.bases import bases_spoken_of, other_quantity
from ecocheck.verdict.words.figures import figures_in
from ecocheck.verdict.words.targets import plan_title, target_word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("力争林草覆盖率提高到72%", "力争"),
        ("预计年底达到95%", "预计"),
        ("到2025年将达到98%", "将达到"),
        ("2024年计划完成造林3万亩", "计划"),
        ("目标值为98%", "目标"),
        ("2024年工作计划", "计划"),
        ("“十四五”规划目标98%", "规划目标"),
        ("预期目标为95%", "预期目标"),
    ],
)
def test_words_of_a_target(text: str, word: str) -> None:
    assert target_word(text, strong_only=False) == word


@pytest.mark.parametrize(
    "text",
    [
        "完成年度考核目标，达到98.6%",
        "超额完成省下达的目标任务",
        "2024年国民经济和社会发展计划执行情况及2025年国民经济和社会发展计划草案的报告",
        "考核目标完成情况通报",
        "大气污染防治行动计划实施情况",
        "优良天数比例优于年度目标2.3个百分点",
        "目标责任书考核结果",
        "污水处理率98.6%，较上年提高0.4个百分点",
    ],
)
def test_words_of_a_result(text: str) -> None:
    assert target_word(text, strong_only=False) is None


def test_quotes_of_facts_may_name_plans() -> None:
    """In the quote for a fact, only a word about the future counts."""
    assert target_word("河湖长制工作计划", strong_only=True) is None
    assert target_word("计划于2025年印发", strong_only=True) == "计划"


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("河湖长制工作计划", "计划"),
    ],
)
def test_titles_of_what_is_not_done_yet(title: str, word: str) -> None:
    assert plan_title(title) == word


@pytest.mark.parametrize(
    "title",
    [
        "演练区河湖长制实施方案",
        "演练市生态文明建设规划（2022—2030年）",
        "大气污染防治行动计划",
        "2024年工作计划完成情况报告",
        "国民经济和社会发展计划执行情况",
        "污染场地联合监管办法",
        "大气环境模拟系统建设方案",
        "年度计划总结",
    ],
)
def test_titles_of_what_is_done(title: str) -> None:
    assert plan_title(title) is None


OTHERS = ("森林覆盖率", "优良比例", "水质优良比例")


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("全区森林覆盖率达到34.6%", "34.6", "森林覆盖率"),
        ("断面水质优良比例100%", "100", "水质优良比例"),
        ("森林覆盖率34.6%，林草覆盖率71.5%", "71.5", None),
        ("森林覆盖率34.6%，林草覆盖率71.5%", "34.6", "森林覆盖率"),
        ("林草覆盖率71.5%", "71.5", None),
    ],
)
def test_other_quantity(text: str, wanted: str, found: str | None) -> None:
    assert other_quantity(text, "林草覆盖率", OTHERS, [Decimal(wanted)]) == found


def test_longest_phrase_first() -> None:
    bases = (Basis(name="生态产业", phrases=("生态产业",)), Basis(name="十大生态产业", phrases=("十大生态产业",)))
    assert bases_spoken_of("十大生态产业增加值", bases) == ("十大生态产业",)
    assert bases_spoken_of("生态产业增加值", bases) == ("生态产业",)
    assert bases_spoken_of("十大生态产业，其中新的生态产业", bases) == ("十大生态产业", "生态产业")


@pytest.mark.parametrize(
    ("quote", "figures"),
    [
        ("有效监测357天，优良350天", ["357", "350"]),
        ("2024年1—9月，PM2.5浓度为18微克/立方米", ["18"]),
        ("截至2024年9月30日，第3季度处理12,345吨", ["12345"]),
        ("演环发〔2024〕3号", []),
        ("完成投资3.2万元", ["3.2", "32000"]),
        ("达到百分之九十八", ["98"]),
        ("优良率９８．３％", ["98.3"]),
    ],
)
def test_figures(quote: str, figures: list[str]) -> None:
    assert figures_in(quote) == tuple(Decimal(one) for one in figures)


@pytest.mark.parametrize("written", ["7_1", "7.1", "７－１", "7–1", "7 - 1", "7/1"])
def test_same_id(written: str) -> None:
    assert same_id(written, {"7-1": ""}) == "7-1"


@pytest.mark.parametrize("written", ["7-1", "71", "7-2", "7-1-1", "17-1"])
def test_other_id(written: str) -> None:
    assert same_id(written, {"7-1": ""}) is None


def test_names_are_not_guessed() -> None:
    """微县 is as near to 徽县 as to 礼县."""
    assert same_name("微县", ["徽县", "礼县"]) is None
    assert same_name("徽 县", ["徽县", "礼县"]) == "徽县"
