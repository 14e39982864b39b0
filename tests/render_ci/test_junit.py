"""JUnit XML."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ecocheck.findings.entry import visible
from ecocheck.render.formats.ci.junit import junit
from tests.render_ci.made import DOUBLE, FILE, OVER, THREE, nasty


def _suite(report: bytes) -> ET.Element:
    suite = ET.fromstring(report).find("testsuite")  # noqa: S314 our own
    assert suite is not None
    return suite


def test_three_findings() -> None:
    assert junit(THREE, "zh").decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        "<testsuites>\n"
        '  <testsuite name="ecocheck" tests="3" failures="1" errors="0" skipped="2" time="0">\n'
        f'    <testcase classname="{FILE}" name="ECO901 比例超出范围 measurements › 24-1 › value" time="0">'
        '<failure type="ECO901" message="“市区污水处理率”写了 980%，比例不能大于 100%">'
        "“市区污水处理率”写了 980%，比例不能大于 100%\n"
        "改法：请核对后改成 0 到 100 之间的数\n"
        f"位置：{FILE}:12:12</failure></testcase>\n"
        f'    <testcase classname="{FILE}" name="ECO902 同一个键写了两次 measurements › 7-1" time="0">'
        "<skipped>警告 “7-1”写了两次\n"
        f"位置：{FILE}:20:3\n"
        f"第一次出现在这里：{FILE}:4:3</skipped></testcase>\n"
        '    <testcase classname="tasks.yaml" name="ECO903 方案前后不一致" time="0">'
        "<skipped>提示 第 36 条与附件不一致\n位置：tasks.yaml</skipped></testcase>\n"
        "  </testsuite>\n"
        "</testsuites>\n"
    )


def test_nothing_found_is_one_case_that_passes() -> None:
    suite = _suite(junit((), "zh"))
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("1", "0", "0")
    (case,) = suite
    assert len(case) == 0


def test_names_are_unique_and_hold_no_lines() -> None:
    twin = DOUBLE.moved(replace(DOUBLE.at, line=77), ())
    names = [case.get("name") for case in _suite(junit((DOUBLE, twin), "zh"))]
    assert names == ["ECO902 同一个键写了两次 measurements › 7-1", "ECO902 同一个键写了两次 measurements › 7-1 (2)"]


def test_a_drill_says_so() -> None:
    assert _suite(junit((OVER,), "zh", drill=True)).get("name") == "ecocheck 演练数据"


@given(name=st.text(min_size=1), value=st.text())
def test_whatever_the_data_holds_comes_back(name: str, value: str) -> None:
    (case,) = _suite(junit((nasty(name, value),), "en"))
    said = case[0].text or ""
    assert visible(name) in said
    assert visible(value) in said


def test_control_characters_and_lone_surrogates_are_named() -> None:
    (case,) = _suite(junit((nasty("a\x00b\x1b\ud800\uffff\u202e]]>"),), "en"))
    assert "a<U+0000>b<U+001B><U+D800><U+FFFF><U+202E>]]>" in (case[0].text or "")
