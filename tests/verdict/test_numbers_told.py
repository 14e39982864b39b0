"""Numbers and counties in the words beside a figure: what contradicts it, and what does not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ecocheck.model.documents import Source
from ecocheck.model.figures import Place
from ecocheck.model.measurement import Measurement
from ecocheck.model.realm import Realm
from ecocheck.verdict.reading import amount_of
from ecocheck.verdict.sources.others_papers import figure_elsewhere
from ecocheck.verdict.words.numerals import in_figures
from ecocheck.verdict.words.quoted import contradicted

NUMERALS = [
    ("百分之九十五", "95%"),
    ("百分之九十八点四", "98.4%"),
    ("百分之百", "100%"),
    ("九成五", "95%"),
    ("不到九成", "不到90%"),
    ("四百一十二人", "412人"),
    ("十二个村", "12个村"),
    ("两千零五吨", "2005吨"),
    ("十四五规划", "十四五规划"),
    ("二十大以来", "二十大以来"),
    ("第十二条", "第十二条"),
    ("一个断面统一监测", "一个断面统一监测"),
    ("分成三组", "分成三组"),
]

OTHER_NUMBERS = [
    ("副科级以上在职420人，参加培训412人", "420/420"),
    ("应公开信息186条，已公开180条", "186/186"),
    ("国考、省考断面4个，达到考核标准3个", "4/4"),
    ("污水排放量2500.0万吨，处理量2375.0万吨", "2475/2500"),
    ("应公开200条，已公开186条", "186/186"),
    ("应公开信息186条，已公开180条", "100"),
    ("处理率百分之九十五", "98.4"),
    ("除一户外全部通过，通过率100%", "100"),
]

SAME_NUMBERS = [
    ("副科级以上在职420人，参加培训412人", "412/420"),
    ("应参加420人，实际参加420人，其中女干部112人", "420/420"),
    ("2023年180条，2024年186条", "186/186"),
    ("大气80条、水106条，全部公开", "186/186"),
    ("国考断面3个、省考断面1个，均达到考核标准", "4/4"),
    ("有效监测357天，重污染2天", "350/357"),
    ("处理量3.2万吨", "32000/32100"),
    ("应公开186条，全部公开", "100"),
    ("排放量2500万吨，处理量2460万吨", "98.4"),
    ("处理率98.42%，比上年高0.4个百分点", "98.4"),
    ("没有写数", "98.4"),
]

REALM = Realm(
    city=("陇川市",),
    counties={"青石县": ("青石县", "青石"), "成县": ("成县",), "康县": ("康县",)},
    under=("演练省",),
)

OTHERS = [
    {"title": "成县2024年公报"},
    {"title": "陇川市成县2024年公报"},
    {"title": "青石2024年公报"},
    {"title": "年报", "document": "成政发〔2025〕3号"},
    {"title": "陇川市公报", "quote": "成县处理率98%"},
]

OURS = [
    {"title": "陇川市2024年公报"},
    {"title": "康县和成县2024年公报"},
    {"title": "完成县域污水治理情况年报"},
    {"title": "青石水库水质年报"},
    {"title": "年报", "document": "陇政发〔2025〕3号"},
    {"title": "陇川市公报", "quote": "成县处理率97%，康县处理率98%"},
    {"title": "陇川市公报", "quote": "垃圾运往成县焚烧12万吨"},
]


def figure(said: str, quote: str) -> Measurement:
    """A share with a quote, from 412/420 or 98.4."""
    parts = [Decimal(one) for one in said.split("/")]
    source = Source(title="统计年报", quote=quote)
    if len(parts) == 1:
        return Measurement(value=parts[0], unit="%", source=source)
    return Measurement(numerator=parts[0], denominator=parts[1], unit="%", source=source)


@pytest.mark.parametrize(("written", "figures"), NUMERALS)
def test_numerals(written: str, figures: str) -> None:
    """Percentages, tenths and counts become figures; other words stay."""
    assert in_figures(written) == figures


@pytest.mark.parametrize(("quote", "said"), OTHER_NUMBERS)
def test_another_number(quote: str, said: str) -> None:
    """The quote gives another number than the figure."""
    one = figure(said, quote)
    assert contradicted(one, amount_of(one, "%")) is not None


@pytest.mark.parametrize(("quote", "said"), SAME_NUMBERS)
def test_the_same_number(quote: str, said: str) -> None:
    """The quote gives the figure, or nothing that contradicts it."""
    one = figure(said, quote)
    assert contradicted(one, amount_of(one, "%")) is None


@pytest.mark.parametrize("source", OTHERS, ids=str)
def test_another_county(source: dict[str, str]) -> None:
    """The source is about another county."""
    assert figure_elsewhere(Source.model_validate(source), None, Place("康县", is_city=False, realm=REALM)) is not None


@pytest.mark.parametrize("source", OURS, ids=str)
def test_the_own_county(source: dict[str, str]) -> None:
    """The source may be about the county: it is the city's, names it too, or only seems to name another."""
    assert figure_elsewhere(Source.model_validate(source), None, Place("康县", is_city=False, realm=REALM)) is None
