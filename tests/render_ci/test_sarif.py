"""SARIF 2.1.0."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from ecocheck.findings.entry import visible
from ecocheck.render.formats.ci.sarif import message_text, sarif
from ecocheck.render.formats.ci.wording import address
from ecocheck.render.formats.ci.wording import visible_lines as lines_of
from tests.render_ci.made import FILE, OVER, THREE, nasty

_ESCAPED = re.compile(r"((?:\\\\)*)\\\[(?=(?:[^\[\]]|\\[\[\]])*\]\()")
_CODED = "data/%E6%AD%A6%E9%83%BD%E5%8C%BA/2024.yaml"


def _run(report: bytes) -> dict[str, Any]:
    (run,) = json.loads(report)["runs"]
    assert isinstance(run, dict)
    return run


def test_results() -> None:
    run = _run(sarif(THREE, "zh"))
    over, double, whole = run["results"]
    assert over == {
        "ruleId": "ECO901",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "“市区污水处理率”写了 980%，比例不能大于 100%\n改法：请核对后改成 0 到 100 之间的数"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _CODED, "uriBaseId": "SRCROOT"},
                    "region": {"startLine": 12, "startColumn": 12},
                }
            }
        ],
        "partialFingerprints": over["partialFingerprints"],
    }
    assert list(over["partialFingerprints"]) == ["ecocheck/v1"]
    assert double["relatedLocations"] == [
        {
            "id": 1,
            "physicalLocation": {
                "artifactLocation": {"uri": _CODED, "uriBaseId": "SRCROOT"},
                "region": {"startLine": 4, "startColumn": 3},
            },
            "message": {"text": "第一次出现在这里"},
        }
    ]
    assert whole["level"] == "note"
    assert whole["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "tasks.yaml", "uriBaseId": "SRCROOT"},
                "region": {"startLine": 1},
            }
        }
    ]


def test_run_and_rules() -> None:
    run = _run(sarif(THREE, "zh"))
    driver = run["tool"]["driver"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert list(run["originalUriBaseIds"]) == ["SRCROOT"]
    assert driver["language"] == "zh-CN"
    assert [rule["id"] for rule in driver["rules"]] == ["ECO901", "ECO902", "ECO903"]
    assert driver["rules"][1] == {
        "id": "ECO902",
        "shortDescription": {"text": "同一个键写了两次"},
        "fullDescription": {"text": "后写的会盖掉先写的。"},
        "help": {
            "text": "后写的会盖掉先写的。\n\n错误的写法\n\nrule: {{at_least: 98}}\n\n正确的写法\n\n"
            "rule:\n  at_least: 98",
            "markdown": "后写的会盖掉先写的。\n\n**错误的写法**\n\n```yaml\nrule: {{at_least: 98}}\n```\n\n"
            "**正确的写法**\n\n```yaml\nrule:\n  at_least: 98\n```",
        },
        "defaultConfiguration": {"level": "warning"},
        "properties": {"problem.severity": "warning"},
    }


def test_where_to_learn_more_needs_no_network() -> None:
    kind, _, said = _run(sarif((), "en"))["tool"]["driver"]["informationUri"].partition(",")
    assert kind == "data:text/plain;charset=utf-8"
    assert "ecocheck explain ECO301" in unquote(said)


def test_without_a_repository_paths_begin_at_the_project() -> None:
    said = [_run(sarif((OVER,), "en", alone=one))["originalUriBaseIds"]["SRCROOT"] for one in (False, True)]
    assert [("repository" in one["description"]["text"], "project" in one["description"]["text"]) for one in said] == [
        (True, False), (True, True),
    ]  # fmt: skip # a table, read by rows


def test_nothing_found() -> None:
    run = _run(sarif((), "zh"))
    assert run["results"] == []
    assert run["tool"]["driver"]["rules"] == []


def test_a_drill_says_so() -> None:
    run = _run(sarif((OVER,), "en", drill=True, prefix="drill"))
    assert run["properties"] == {"drill": True}
    (result,) = run["results"]
    assert result["message"]["text"].startswith("[DRILL DATA] ")
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == f"drill/{_CODED}"


@given(name=st.text(min_size=1), value=st.text())
def test_whatever_the_data_holds_comes_back(name: str, value: str) -> None:
    (result,) = _run(sarif((nasty(name, value),), "en"))["results"]
    assert visible(name) in _read(result["message"]["text"])
    assert visible(value) in _read(result["message"]["text"])


@given(st.text() | st.text(alphabet="[](){}\\01a"))
def test_no_text_becomes_an_argument_or_a_link(text: str) -> None:
    written = message_text(text)
    assert not re.search(r"(?<!\{)(?:\{\{)*\{\d+\}(?!\})", written)
    assert not re.search(r"(?<!\\)(?:\\\\)*\[(?:[^\[\]]|\\[\[\]])*\]\(", written)
    assert _read(written) == lines_of(text)


@given(st.text(alphabet=st.characters(exclude_characters="/\x00", exclude_categories=["Cs"]), min_size=1))
def test_a_path_is_ascii_and_comes_back(name: str) -> None:
    uri = address(f"data/{name}/x.yaml", "")
    assert re.fullmatch(r"(?:[\w./~-]|%[0-9A-F]{2})+", uri, re.ASCII)
    assert name in {".", ".."} or unquote(uri) == f"data/{name}/x.yaml"


def test_a_name_that_is_no_utf8_on_disk() -> None:
    assert address("data/\udcce\udce4.yaml", "") == "data/%CE%E4.yaml"
    assert address("data/\ud800.yaml", "") == "data/%ED%A0%80.yaml"


def test_path_of_a_project_beside_its_registry() -> None:
    assert address("../../indicators.yaml", "drill/2024") == "indicators.yaml"
    assert unquote(address(FILE, "")) == FILE


def _read(text: str) -> str:
    """What a reader of the standard shows."""
    plain = text.replace("{{", "{").replace("}}", "}")
    return _ESCAPED.sub(lambda match: match[1][: len(match[1]) // 2] + "[", plain)
