"""A rule that was decided about a contradiction: the verdict names it, and the contradiction tells the decision."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from ecocheck.app.checking import check
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.render.open_data.package import open_data
from tests.open_data.reading import faults, rows_of
from tests.other_city.project import INDICATORS, made

if TYPE_CHECKING:
    from pathlib import Path

SETTLED = """\
    settled:
      by: 云泽市人民政府
      document: 云政发〔2025〕3号
      date: 2025-02-01
      decision: 污水处理率按98%执行
      effects:
        - {criterion: 1-1, effective: 2024, rule: {at_least: 98}}
        - {place: 第五条, none: true}
"""


def test_a_decided_rule(tmp_path: Path) -> None:
    root = made(tmp_path)
    text = INDICATORS.replace("    indicators: [1]\n", "    indicators: [1]\n" + SETTLED)
    (root / "indicators.yaml").write_text(text, encoding="utf-8")
    day = datetime.date(2025, 6, 1)
    opened = open_project(root, exactly=True, as_of=day)
    files = dict(open_data(check(opened, select(opened.project, Wanted()), day)))
    assert list(faults(files)) == []
    rules = {row["id"]: row for row in rows_of(files, "rules") if row["criterion"] == "1-1"}
    assert [(key, row["at_least"]) for key, row in rules.items()] == [("1-1/1", "95"), ("1-1/2", "98")]
    assert rules["1-1/2"]["document"] == "云政发〔2025〕3号"
    verdicts = {row["region"]: row for row in rows_of(files, "verdicts") if row["id"] == "1-1"}
    assert {(row["rule"], row["bound"]) for row in verdicts.values()} == {("1-1/2", "98")}
    assert verdicts["下泽县"]["verdict"] == "not_met"  # 96 % meets 95, and 98 was decided
    contradiction = rows_of(files, "contradictions")[0]
    assert (contradiction["state"], contradiction["decision"]) == ("settled", "污水处理率按98%执行")
