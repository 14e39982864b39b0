"""GitLab's Code Quality report."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ecocheck.findings.entry import visible
from ecocheck.render.formats.ci.gitlab import gitlab
from ecocheck.render.formats.ci.wording import on_one_line
from tests.render_ci.made import DOUBLE, FILE, OVER, THREE, many, nasty


def test_three_findings() -> None:
    over, double, whole = json.loads(gitlab(THREE, "zh"))
    assert over == {
        "type": "issue",
        "check_name": "ECO901",
        "description": "ECO901 “市区污水处理率”写了 980%，比例不能大于 100% 改法：请核对后改成 0 到 100 之间的数",
        "categories": ["Bug Risk"],
        "severity": "critical",
        "fingerprint": over["fingerprint"],
        "location": {"path": FILE, "lines": {"begin": 12, "end": 12}},
        "other_locations": [],
    }
    assert double["severity"] == "minor"
    assert double["other_locations"] == [{"path": FILE, "lines": {"begin": 4, "end": 4}}]
    assert whole["severity"] == "info"
    assert whole["location"] == {"path": "tasks.yaml", "lines": {"begin": 1, "end": 1}}


def test_nothing_found_is_an_empty_list() -> None:
    assert json.loads(gitlab((), "zh")) == []


def test_a_finding_keeps_its_fingerprint_when_lines_move() -> None:
    moved = OVER.moved(replace(OVER.at, line=40, column=1), ())
    assert _fingerprints(gitlab((OVER,), "zh")) == _fingerprints(gitlab((moved,), "en"))


def test_what_a_finding_says_is_in_its_fingerprint() -> None:
    changes = (
        replace(OVER, code="ECO902"),
        replace(OVER, params={**OVER.params, "value": "981"}),
        replace(OVER, at=replace(OVER.at, file="data/文县/2024.yaml")),
        replace(OVER, at=replace(OVER.at, route=("measurements", "24-2", "value"))),
        replace(OVER, at=replace(OVER.at, part="key")),
    )
    assert len({*_fingerprints(gitlab((OVER, *changes), "zh"))}) == len(changes) + 1


def test_equal_findings_still_have_fingerprints_of_their_own() -> None:
    twins = (DOUBLE, DOUBLE.moved(replace(DOUBLE.at, line=30), ()))
    assert len({*_fingerprints(gitlab(twins, "zh"))}) == 2


def test_path_of_a_project_in_a_folder() -> None:
    (issue,) = json.loads(gitlab((OVER,), "zh", prefix="drill"))
    assert issue["location"]["path"] == f"drill/{FILE}"


def test_a_drill_says_so() -> None:
    assert all("【演练数据】" in issue["description"] for issue in json.loads(gitlab(THREE, "zh", drill=True)))


@given(name=st.text(min_size=1), value=st.text())
def test_whatever_the_data_holds_comes_back(name: str, value: str) -> None:
    (issue,) = json.loads(gitlab((nasty(name, value),), "en").decode())
    assert "\n" not in issue["description"]
    assert on_one_line(visible(name)) in issue["description"]
    assert on_one_line(visible(value)) in issue["description"]


def test_same_bytes_each_time() -> None:
    assert gitlab(many("ECO901", 30), "zh") == gitlab(many("ECO901", 30), "zh")


def _fingerprints(report: bytes) -> list[str]:
    return [issue["fingerprint"] for issue in json.loads(report)]
