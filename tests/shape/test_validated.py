"""Shape beyond case files: routes, what is dropped, and that nothing ever escapes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from ecocheck.findings.catalogue import hint_of, message_of
from ecocheck.model.base import Model
from ecocheck.model.measurement import Baseline, Head, Measurement, TaskReport, Waiver
from ecocheck.model.registry import Indicators, Revision
from ecocheck.model.tasks import Tasks
from ecocheck.model.units import Units
from ecocheck.source.document import REFUSED, Document
from ecocheck.source.samples import DATE_SAMPLE, PERIOD_SAMPLE, date_sample, period_sample
from ecocheck.source.shape import validated

if TYPE_CHECKING:
    from ecocheck.findings import Finding

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


@pytest.mark.parametrize(
    ("written", "sample"),
    [
        ("2025年1月5日", "2025-01-05"),
        ("2025/1/5", "2025-01-05"),
        ("2025.01.05", "2025-01-05"),
        ("20250105", "2025-01-05"),
        (20250105, "2025-01-05"),
        ("2025-02-30", DATE_SAMPLE),
        ("去年", DATE_SAMPLE),
    ],
)
def test_dates(written: object, sample: str) -> None:
    assert date_sample(written) == sample


@pytest.mark.parametrize(
    ("written", "sample"),
    [
        ("2024年", "2024"),
        ("2024年度", "2024"),
        ("2024年1-9月", "2024-01/2024-09"),
        ("2024年1月至9月", "2024-01/2024-09"),
        ("2024.1—2024.9", "2024-01/2024-09"),
        ("2024年3月", "2024-03"),
        ("2024-13", PERIOD_SAMPLE),
        ("全年", PERIOD_SAMPLE),
    ],
)
def test_periods(written: object, sample: str) -> None:
    assert period_sample(written) == sample


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
