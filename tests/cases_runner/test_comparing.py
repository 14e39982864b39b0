"""Expectations field by field: what is compared, what is left alone, and what a failure shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.render.phrases.test import failure_lines
from tests.cases_runner.running import HEAD, ROOT, run_text

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.worked import Tried, Worked


def _case(expect: str, *, given: str = "value: 97.9", region: str = "样例区") -> str:
    """One case of 24-1, whose line is 98 for city and district."""
    return f"""\
{HEAD}  - name: 一例
    region: {region}
    given:
      measurements:
        24-1:
          {given}
          unit: "%"
    expect:
      24-1:
        {expect}
"""


def _run(text: str, folder: Path) -> Tried:
    worked: Worked = run_text(text, folder, root=ROOT)
    assert worked.findings == ()
    return worked.tried[0]


HOLDS = [
    "verdict: 不达标",
    "verdict: not_met",
    "verdict: 不达标\n        value: 97.90",
    "verdict: 不达标\n        bound: 98.0\n        margin: -0.10",
    "verdict: 不达标\n        line: each\n        reason: null\n        reasons: []",
]


@pytest.mark.parametrize("expect", HOLDS)
def test_holds(expect: str, tmp_path: Path) -> None:
    """Numbers are compared as numbers, words and codes mean the same, and what is left out is not compared."""
    assert _run(_case(expect), tmp_path).passed


FAILS = [
    ("verdict: 达标", "verdict", ("met",), ("not_met",), 13),
    ("verdict: 未达全市要求", "verdict", ("not_met", "city"), ("not_met",), 13),
    ("verdict: 不达标\n        value: 97.91", "value", ("97.91",), ("97.9",), 14),
    ("verdict: 不达标\n        value: true", "value", ("true",), ("97.9",), 14),
    ("verdict: 不达标\n        value: null", "value", (), ("97.9",), 14),
    ("verdict: 不达标\n        bound: 97", "bound", ("97",), ("98",), 14),
    ("verdict: 不达标\n        margin: 0.1", "margin", ("0.1",), ("-0.1",), 14),
    ("verdict: 不达标\n        margin: null", "margin", (), ("-0.1",), 14),
    ("verdict: 不达标\n        line: city", "line", ("city",), ("each",), 14),
]


@pytest.mark.parametrize(("expect", "field", "expected", "got", "line"), FAILS)
def test_fails_at_its_own_line(  # noqa: PLR0913, PLR0917 a row of the table
    expect: str, field: str, expected: tuple[str, ...], got: tuple[str, ...], line: int, tmp_path: Path
) -> None:
    found = _run(_case(expect), tmp_path).compared[0].differences
    assert [(one.field, one.expected, one.got, one.at.line) for one in found] == [(field, expected, got, line)]


def test_reasons(tmp_path: Path) -> None:
    text = _case("verdict: 现状不清\n        reason: 没有数据\n        reasons: [没有数据]", given="value: 98")
    tried = _run(text.replace('unit: "%"', "period: unknown"), tmp_path)
    fields = {one.field: (one.expected, one.got) for one in tried.compared[0].differences}
    assert fields == {
        "reason": (("no_measurement",), ("unusable_value",)),
        "reasons": (("no_measurement",), ("unusable_value",)),
    }


def test_a_ratio_that_never_ends_may_be_written_as_it_is_shown(tmp_path: Path) -> None:
    """146 of 149 is 97.98657718…, 0.01342281… below 98."""
    given = "numerator: 146\n          denominator: 149"
    shown = "verdict: 不达标\n        value: 97.9865771812\n        margin: -0.0134228188"
    assert _run(_case(shown, given=given), tmp_path).passed
    assert not _run(_case(shown.replace("1812", "1811"), given=given), tmp_path).passed


def test_what_is_shown_of_a_failure(tmp_path: Path) -> None:
    """Expected and got in words with the place, the arithmetic, the rule with its place."""
    tried = _run(_case("verdict: 达标\n        margin: 0"), tmp_path)
    said = "\n".join(text for _, text in failure_lines(tried, "zh"))
    assert "判定：期望 达标，得到 不达标（" in said
    assert "用例.yaml:13:18）" in said
    assert "差距：期望 0，得到 -0.1（" in said
    assert "算式：97.9 < 98" in said
    assert "规则：不低于98%（indicators.yaml:" in said
    english = "\n".join(text for _, text in failure_lines(tried, "en"))
    assert "verdict: expected met, got not met (" in english


def test_a_county_is_not_told_not_met_by_a_line_of_the_city(tmp_path: Path) -> None:
    """达标 is not 达到全市要求: the word says whose line it was; the code leaves that open."""
    text = f"""\
{HEAD}  - name: 一例
    given:
      measurements:
        10-1:
          value: 68.22
          unit: "%"
          source: {{title: 样例县林草资源年报}}
    expect:
      10-1:
        verdict: VERDICT
"""
    assert _run(text.replace("VERDICT", "达到全市要求"), tmp_path).passed
    assert _run(text.replace("VERDICT", "met"), tmp_path).passed
    assert not _run(text.replace("VERDICT", "达标"), tmp_path).passed


def test_mistakes_made_on_purpose_must_be_found(tmp_path: Path) -> None:
    """`findings` names what `validate` says; what it does not say fails the case."""
    text = _case("verdict: 现状不清\n        reason: 数据有误，不能使用", given="value: 98%")
    named = text.replace("    expect:", "    findings: ECO250\n    expect:")
    assert _run(named, tmp_path).passed
    other = run_text(text.replace("    expect:", "    findings: [ECO250, ECO520]\n    expect:"), tmp_path, root=ROOT)
    assert [one.expected for one in other.tried[0].undiscovered] == [("ECO520",)]
    assert not other.passed
    assert [one.code for one in run_text(text, tmp_path, root=ROOT).findings] == ["ECO250"]


def test_defects_of_values_may_be_named_too(tmp_path: Path) -> None:
    """They refuse the value and spoil no case, named or not."""
    given = "value: 98.0\n          numerator: 979\n          denominator: 1000"
    text = _case("verdict: 现状不清\n        reason: 数据有误，不能使用", given=given)
    assert _run(text, tmp_path).passed
    assert _run(text.replace("    expect:", "    findings: ECO520\n    expect:"), tmp_path).passed


def test_a_target_that_does_not_bind_is_not_applicable(tmp_path: Path) -> None:
    text = f"{HEAD}  - name: 一例\n    given:\n    expect:\n      T38-1:\n        verdict: 不适用\n"
    assert _run(text, tmp_path).passed


def test_without_figures_there_is_no_file_and_empty_ones_are_a_file(tmp_path: Path) -> None:
    """Left out, empty or `{{}}`: nothing was measured either way."""
    expect = "    expect:\n      10-1:\n        reason: 没有数据\n        verdict: 现状不清\n"
    for given in ("", "    given:\n", "    given: {}\n"):
        assert _run(f"{HEAD}  - name: 一例\n{given}{expect}", tmp_path).passed
