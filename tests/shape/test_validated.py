"""Shape beyond case files: routes, what is dropped, and that nothing ever escapes."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from ecocheck.findings.catalogue import hint_of, message_of
from ecocheck.model.base import Model
from ecocheck.model.measurement import STATUS_WORDS, Baseline, Head, Measurement, TaskReport, Waiver
from ecocheck.model.registry import Indicators, Revision
from ecocheck.model.tasks import Tasks
from ecocheck.model.units import Units
from ecocheck.source.shape.validation import validated
from ecocheck.source.written.scalars import REFUSED
from ecocheck.source.yaml.document import Document
from ecocheck.source.yaml.reader import read_bytes

if TYPE_CHECKING:
    from ecocheck.findings import Finding, Lang

NOWHERE = Document("data/演练区/2024.yaml", "", {}, (), readable=True)
CITATION = {"document": "演政发〔2023〕1号", "clause": "第1项", "quote": "见第1项"}


def found(model: type[Model], data: object, *route: str) -> tuple[Finding, ...]:
    """The findings of data that has some."""
    read = validated(model, data, NOWHERE, route)
    assert isinstance(read, tuple)
    return read


def routes(model: type[Model], data: object, *route: str) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(one.code, one.at.route) for one in found(model, data, *route)]


def test_tags_of_unions_are_no_keys() -> None:
    rule = {"any_of": [{"at_least": True}, {"all_of": [{"rises_by": {"points": True}}]}]}
    assert routes(Revision, {"effective": 2023, "rule": rule, "citation": CITATION}) == [
        ("ECO315", ("rule", "any_of", 0, "at_least")),
        ("ECO315", ("rule", "any_of", 1, "all_of", 0, "rises_by", "points")),
    ]


@pytest.mark.parametrize(
    ("notice", "expected"),
    [
        ({"quote": "x"}, [("ECO302", 0)]),
        ({"remark": "x", "remarks": "y"}, [("ECO304", 0, "remarks")]),
        (7, [("ECO312", 0)]),
        (None, [("ECO314", 0)]),
        (["x"], [("ECO311", 0)]),
    ],
)
def test_a_notice_is_one_thing_or_the_other(notice: object, expected: list[tuple[Any, ...]]) -> None:
    data = {"id": 1, "name": "x", "domain": 1, "lead": ["x"], "notices": [notice], "criteria": []}
    got = routes(Indicators, {"plan": None, "domains": [], "indicators": [data]})
    wanted = [(code, ("indicators", 0, "notices", *rest)) for code, *rest in expected]
    assert [one for one in got if "notices" in one[1]] == wanted


def test_what_the_reader_refused_is_not_said_again() -> None:
    assert found(Measurement, {"value": REFUSED, "unit": "%"}, "measurements", "7-1") == ()
    assert found(Measurement, {"value": 1, "evidence": [REFUSED]}, "measurements", "7-1") == ()
    assert found(Revision, {"effective": 2023, "rule": {"readings": [REFUSED, REFUSED]}, "citation": CITATION}) == ()
    assert found(Measurement, REFUSED, "measurements", "7-1") == ()


def test_a_short_list_is_not_blamed_for_its_members() -> None:
    rule = {"readings": [{"at_least": "abc"}, {"at_least": 3}]}
    assert routes(Revision, {"effective": 2023, "rule": rule, "citation": CITATION}) == [
        ("ECO259", ("rule", "readings", 0, "at_least"))
    ]


@pytest.mark.parametrize(
    ("key", "code", "word"),
    [
        ("title", "ECO305", "source"),
        ("document", "ECO305", "source"),
        ("method", "ECO305", "survey"),
        ("sha256", "ECO305", "evidence"),
        ("agency", "ECO305", "reported_by、survey"),
        ("waivers", "ECO306", "measurements"),
        ("Value", "ECO304", "value"),
        ("分子", "ECO304", "numerator"),
        ("denominater", "ECO304", "denominator"),
        ("领导", "ECO301", ""),
        ("x", "ECO301", ""),
    ],
)
def test_unknown_keys(key: str, code: str, word: str) -> None:
    (one,) = found(Measurement, {"value": 1, key: "x"}, "measurements", "7-1")
    assert one.code == code
    assert one.at.part == "key"
    assert word in {one.params.get("under"), one.params.get("beside"), one.params.get("write"), ""}


class Unforeseen(Model):
    """A constraint that no model of the product has."""

    name: Annotated[str, Field(max_length=2, title="名称")]


def test_unforeseen() -> None:
    """ECO399: even so no word of the library is shown."""
    (one,) = found(Unforeseen, {"name": "三个字"})
    assert one.code == "ECO399"
    assert message_of(one, "zh") == "“name”（名称）里的“三个字”不合这一项的要求。"
    assert isinstance(validated(Unforeseen, {"name": "两字"}, NOWHERE), Unforeseen)


def said_of(key: str, written: object, *, published: bool = False) -> Finding:
    """The finding of a date or period in a file of 2024."""
    beside = {"source": {"published": written}} if published else {key: written}
    (one,) = found(Measurement, {"value": 1, **beside}, "measurements", "7-1")
    return one


@pytest.mark.parametrize(
    ("written", "meant", "sure"),
    [
        *(
            (text, "2025-01-05", True)
            for text in ("2025年1月5日", "2025/1/5", "2025.01.05", "20250105", "2025年1月5号")
        ),
        *((text, "2025-01-05", True) for text in ("2025-01-05 00:00:00", "二〇二五年一月五日", "２０２５－１－５")),
        (20250105, "2025-01-05", True),
        (45292, "2024-01-01", True),  # the day on which Excel counts 45,292
        (46064, "2026-02-11", True),
        ("25-1-5", "2025-01-05", False),
        ("1月5日", "2024-01-05", False),
        ("2024年底", "2024-12-31", False),
        ("2025-02-30", "2025-02", False),
        ("去年", "2024-12-31", False),
        ("2025年3月", "2025-03-01", False),
    ],
)
def test_dates(written: object, meant: str, sure: bool) -> None:  # noqa: FBT001 a column of the table
    """What a date means, and whether it can mean nothing else; an example is of the file's own year."""
    one = said_of("as_of", written)
    assert (one.code, one.params["sample"]) == ("ECO318", meant)
    assert (one.params["phrase_fix"] == "fix") is sure
    assert "未记录" not in hint_of(one, "zh")


@pytest.mark.parametrize(
    ("written", "meant", "sure"),
    [
        *((text, "2025-03", True) for text in ("2025年3月", "2025/3", "2025.3", Decimal("2025.3"), "2025年3月份")),
        (Decimal("2025.1"), "2025-01", False),  # Excel cuts 2025.10 down to it
        ("2025年3月1日", "2025-03-01", True),
        ("2025年", "2025-02-20", False),
    ],
)
def test_dates_of_publication(written: object, meant: str, sure: bool) -> None:  # noqa: FBT001 a column of the table
    """A source may say the month only, or nothing."""
    one = said_of("published", written, published=True)
    assert (one.code, one.params["sample"]) == ("ECO318", meant)
    assert (one.params["phrase_fix"] == "fix") is sure
    assert sure or "未记录" in hint_of(one, "zh")


@pytest.mark.parametrize(
    ("written", "meant", "sure"),
    [
        *((text, "2024", True) for text in ("2024年", "2024年度", "2024年全年", "2024年1-12月")),
        *((text, "2024-01/2024-09", True) for text in ("2024年1-9月", "2024年1月至9月", "2024.1—2024.9")),
        *((text, "2024-01/2024-09", True) for text in ("2024年前三季度", "2024年一至九月")),
        *((text, "2024-01/2024-06", True) for text in ("2024年上半年", "2024上半年")),
        *((text, "2023-04/2023-06", True) for text in ("2023q2", "2023年Q2", "2023年第二季度", "2023年2季度")),
        ("2024年3月", "2024-03", True),
        *((text, "2024-01/2024-06", False) for text in ("上半年", "1-6月", "1月至6月", "一至六月")),
        ("下半年", "2024-07/2024-12", False),
        ("全年", "2024", False),
        ("截至2024年9月", "2024-01/2024-09", False),
        ("2024年9月底", "2024-01/2024-09", False),
        ("2024年12月31日", "2024-12-31", False),
        ("2024-13", "2024", False),
        ("近年", "2024", False),
    ],
)
def test_periods(written: object, meant: str, sure: bool) -> None:  # noqa: FBT001 a column of the table
    """Which months are meant; those without a year are the file's, and nobody may be sure of that."""
    one = said_of("period", written)
    assert (one.code, one.params["sample"]) == ("ECO319", meant)
    assert (one.params["phrase_fix"] == "fix") is sure


@pytest.mark.parametrize(
    ("model", "data", "words"),
    [
        (Measurement, {"value": "约60"}, ("把“7-1”整项删去",)),
        (Measurement, {"value": 1, "survey": {"sample": "约400"}}, ("删去这一行",)),
        (Measurement, {"value": 1, "compare": {"year": 2023, "value": "约60"}}, ("把“compare”整段删去",)),
        (Measurement, {"value": "60（实况）"}, ("basis", "note")),
        (Measurement, {"value": 1, "planned": {"value": "60（初定）"}}, ("“7-1”的 note",)),
        (Measurement, {"value": "无"}, ("写 0", "不写 0", "删去")),
        (Measurement, {"value": "6O"}, ("60", "字母")),
        (Baseline, {"year": 2020, "value": "60（初定）"}, ("source 下面的 note",)),
        (TaskReport, {"status": "基本完成"}, ("写 进行中", "全部完成了才写 已完成")),
        (Waiver, {"reason": "甲", "approved_by": "乙", "expires": "长期"}, ("截止日期", "先不登记")),
        (Measurement, {"value": 1, "planned": {"value": "≥98"}}, ("value: 98",)),
        (Baseline, {"year": 2020, "value": "≥812.5"}, ("value: 812.5",)),
        (Measurement, {"value": 1, "zero": True}, ("用文字",)),
    ],
)
def test_advice_fits_the_place(model: type[Model], data: object, words: tuple[str, ...]) -> None:
    """What to do where there is no right answer depends on what may be left out, and where a remark may stand."""
    (one,) = found(model, data, "measurements", "7-1")
    assert all(word in hint_of(one, "zh") for word in words)
    assert hint_of(one, "en")
    assert one.params.get("phrase_fix", "nothing") == "nothing"


@pytest.mark.parametrize(
    ("lang", "listed"),
    [("zh", "未开始、进行中、已完成、暂停。"), ("en", "not_started, in_progress, done, suspended.")],
)
def test_the_words_for_progress_are_listed_once_in_the_language_asked_for(lang: Lang, listed: str) -> None:
    (one,) = found(TaskReport, {"status": "按计划"}, "tasks", "T72")
    assert hint_of(one, lang).endswith((f"：{listed}", f": {listed}"))
    words = re.split("、|, ", listed[:-1])
    assert {STATUS_WORDS.get(word, word) for word in words} == set(STATUS_WORDS.values())
    assert [hint_of(one, lang).count(word) for word in words] == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("at_most: >60", ("more_than: 60", "at_most: 60")),
        ("at_least: {at_least: >=60, round: 1}", ("写成 at_least: 60。",)),
        ("more_than: > 60", ("写成 more_than: 60。",)),
        ("value: >60", ("实际达到",)),
        ("at_most: >6", ("more_than: 6", "at_most: 6")),
        ("value: >6", ("实际达到",)),
    ],
)
def test_a_bound_without_quotes_is_told_by_its_key(line: str, words: tuple[str, ...]) -> None:
    """YAML takes `>` for the head of a text; that its figures alone remain is never the advice."""
    (one,) = read_bytes(f"{line}\n".encode(), "data/演练区/2024.yaml").findings
    assert one.code == "ECO252"
    assert all(word in hint_of(one, "zh") for word in words)
    assert one.params["phrase_fix"] == "nothing"


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ({"at_most": "≥93"}, ("at_least: 93", "at_most: 93")),
        ({"at_least": "不低于93"}, ("at_least: 93",)),
        ({"rises_by": {"points": "≥2"}}, ("points: 2",)),
        ({"between": [">20", 30]}, ("[20, 30]",)),
    ],
)
def test_a_sign_in_a_rule_is_no_result(rule: dict[str, object], words: tuple[str, ...]) -> None:
    """The advice speaks of the rule's number, not of what was reached."""
    (one,) = found(Revision, {"effective": 2023, "rule": rule, "citation": CITATION})
    assert one.code == "ECO252"
    assert all(word in hint_of(one, "zh") for word in words)
    assert "实际达到" not in hint_of(one, "zh")
    assert "下达的目标" not in message_of(one, "zh")


@pytest.mark.parametrize(
    ("unit", "words", "sure"),
    [("公顷", ("公顷", "哪一个"), False), ("％", ("60",), True), (None, ('unit: "%"',), False)],
)
def test_unit_in_a_number_with_a_unit_beside_it(unit: str | None, words: tuple[str, ...], sure: bool) -> None:  # noqa: FBT001 a column of the table
    """A unit that is stated already needs no line of its own; where another is stated one of the two is wrong."""
    data = {"value": "60%"} | ({"unit": unit} if unit is not None else {})
    document = Document("data/演练区/2024.yaml", "", {"measurements": {"7-1": data}}, (), readable=True)
    read = validated(Measurement, data, document, ("measurements", "7-1"))
    assert isinstance(read, tuple)
    (one,) = read
    assert all(word in hint_of(one, "zh") for word in words)
    assert (one.params["phrase_fix"] == "fix") is sure


@pytest.mark.parametrize("said", ["未开始", "进行中", "已完成", "暂停"])
def test_status_in_chinese_is_status(said: str) -> None:
    """One and the same thing, whichever of the two words was written."""
    words = {"未开始": "not_started", "进行中": "in_progress", "已完成": "done", "暂停": "suspended"}
    assert TaskReport.model_validate({"status": said}) == TaskReport.model_validate({"status": words[said]})


KEYS = st.sampled_from(
    [
        *(
            "value",
            "numerator",
            "unit",
            "source",
            "title",
            "evidence",
            "file",
            "rule",
            "at_least",
            "any_of",
            "readings",
        ),
        *("id", "indicators", "criteria", "revisions", "notices", "tasks", "targets", "plan", "counties", "period"),
        *("sample", "x", ""),
    ]
)
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-5, 3000)
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8)
    | st.just(REFUSED)
)
TREES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)
MODELS: list[type[Model]] = [Measurement, Baseline, TaskReport, Waiver, Head, Revision, Indicators, Tasks, Units]


@given(st.sampled_from(MODELS), TREES, st.sampled_from([(), ("measurements", "7-1"), ("tasks", "T72")]))
def test_anything_is_read_or_gets_findings(model: type[Model], data: object, route: tuple[str, ...]) -> None:
    """Whatever stands there: a model, or findings that can be said; never an exception."""
    read = validated(model, data, NOWHERE, route)
    if isinstance(read, Model):
        return
    for one in read:
        assert one.code != "ECO399"
        assert one.at.route[: len(route)] == route
        for lang in ("zh", "en"):
            assert message_of(one, lang)
            assert hint_of(one, lang)
