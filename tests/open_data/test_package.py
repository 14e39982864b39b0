"""The data package of every example is what its descriptor says, and says what JSON says."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.checking import check
from ecocheck.app.gaps import list_gaps
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.render.as_json.gaps import gaps_json
from ecocheck.render.as_json.objects import check_json, verdict_entry
from ecocheck.render.open_data.package import open_data
from tests.drill.projects import AS_OF, DRILL, EXAMPLES, FOREIGN, ROOT, RULES, gaps, judged
from tests.open_data.reading import described, faults, rows_of

if TYPE_CHECKING:
    from ecocheck.app.checking import Checked

STANDARDS = "标准示例"


@cache
def own() -> Checked:
    """The project of the plan itself, in its newest year."""
    opened = open_project(ROOT, exactly=True)
    return check(opened, select(opened.project, Wanted()), datetime.date(2026, 6, 30))


@cache
def files(name: str) -> dict[str, bytes]:
    """The data package of an example."""
    return dict(open_data(judged(name) if name else own()))


@cache
def told(name: str) -> list[dict[str, Any]]:
    """The results of `check --format json` over the same, then the targets as other commands give them."""
    checked = judged(name) if name else own()
    results: list[dict[str, Any]] = json.loads(check_json(checked, "zh"))["results"]
    return [*results, *(verdict_entry(one.row, "zh") for one in checked.targets)]


@pytest.mark.parametrize("name", ["", DRILL, RULES, STANDARDS, FOREIGN])
def test_every_file_is_what_the_descriptor_says(name: str) -> None:
    assert list(faults(files(name))) == []


@pytest.mark.parametrize("name", ["", DRILL, FOREIGN])
def test_the_verdicts_are_those_of_json(name: str) -> None:
    rows = rows_of(files(name), "verdicts")
    assert len(rows) == len(told(name)) > 50
    assert [row["kind"] for row in rows] == ["criterion" if one["criterion"] else "target" for one in told(name)]
    for row, one in zip(rows, told(name), strict=True):
        assert (row["region"], row["year"], row["criterion"], row["target"]) == (
            one["region"],
            str(one["year"]),
            one["criterion"] or "",
            one["target"] or "",
        )
        for key in ("verdict", "standing", "bound", "margin", "unit", "own_value", "backing", "line"):
            assert row[key] == (one[key] or ""), (row["region"], row["year"], row["id"], key)
        assert (row["value"] or row["fact"]) == (one["value"] or "")
        assert row["reasons"] == ";".join(one["reasons"])
        assert row["city_line"] == str(one["city_line"]).lower()
        assert (row["at_file"], row["at_line"]) == (
            (one["at"]["file"], str(one["at"]["line"])) if one["at"] else ("", "")
        )
        assert row["standard"] == one["standard"]["id"]


@pytest.mark.parametrize("name", ["", DRILL, FOREIGN])
def test_what_is_undetermined_looks_like_no_success(name: str) -> None:
    rows = [row for row in rows_of(files(name), "verdicts") if row["verdict"] == "undetermined"]
    assert rows
    assert all(row["margin"] == "" and row["backing"] == "" and row["reasons"] for row in rows)
    assert all(row["verdict_zh"] == row["standing_zh"] == "现状不清" for row in rows)


def test_a_county_beside_the_city_s_line_is_not_told_as_met_or_missed() -> None:
    rows = [row for row in rows_of(files(DRILL), "verdicts") if row["city_line"] == "true"]
    assert {row["verdict_zh"] for row in rows} >= {"达到全市要求", "未达全市要求"}
    assert {row["verdict_zh"] for row in rows} & {"达标", "不达标"} == set()


def test_every_figure_is_there_with_the_digits_of_its_file() -> None:
    figures = judged(DRILL).figures
    wanted = {
        (region, str(year), key): one
        for (region, year), recorded in figures.items()
        for key, one in recorded.measurements.items()
    }
    rows = {
        (row["region"], row["year"], row["id"]): row
        for row in rows_of(files(DRILL), "measurements")
        if row["criterion"]
    }
    assert len(wanted) > 300
    assert rows.keys() == wanted.keys()
    for key, one in wanted.items():
        row = rows[key]
        for name, value in (("value", one.value), ("numerator", one.numerator), ("denominator", one.denominator)):
            if isinstance(value, Decimal):
                assert Decimal(row[name]).as_tuple() == value.as_tuple()
            else:
                assert row[name] == ""
        assert row["fact"] == (str(one.value).lower() if isinstance(one.value, bool) else "")


def test_figures_of_earlier_years_are_there_too() -> None:
    """A verdict may rest on them; verdicts are of the years asked for."""
    opened = open_project(EXAMPLES / DRILL, exactly=True)
    wanted = Wanted(counties=("青崖县",), indicators=("24",), years=(2024,))
    made = dict(open_data(check(opened, select(opened.project, wanted), AS_OF)))
    assert list(faults(made)) == []
    assert {row["year"] for row in rows_of(made, "verdicts")} == {"2024"}
    rows = rows_of(made, "measurements")
    assert {row["year"] for row in rows} == {"2023", "2024"}
    assert {row["region"] for row in rows} == {"青崖县"}
    assert {row["criterion"].split("-")[0] for row in rows if row["criterion"]} == {"24"}


def test_every_finding_is_there() -> None:
    rows = rows_of(files(DRILL), "findings")
    assert [(row["code"], row["at_file"], row["at_line"]) for row in rows] == [
        (one.code, one.at.file, str(one.at.line)) for one in judged(DRILL).findings
    ]
    assert {row["severity_zh"] for row in rows} >= {"警告"}


def test_every_gap_is_there() -> None:
    rows = rows_of(files(DRILL), "gaps")
    assert [row["kind"] for row in rows] == [gap.kind.value for gap in gaps(DRILL)]
    assert [row["waived"] for row in rows] == [str(gap.waived).lower() for gap in gaps(DRILL)]


def test_one_verdict_can_be_followed_by_hand() -> None:
    """县城污水处理率 of 青崖县 in 2025, as the README tells it: 92.29 %, the line is 93 %, 0.71 points lack."""
    verdicts = {(row["region"], row["year"], row["id"]): row for row in rows_of(files(DRILL), "verdicts")}
    row = next(
        one
        for (region, year, _), one in verdicts.items()
        if region == "青崖县" and year == "2025" and one["name"] == "县城污水处理率"
    )
    figure = next(
        one
        for one in rows_of(files(DRILL), "measurements")
        if (one["region"], one["year"], one["id"]) == ("青崖县", "2025", row["id"])
    )
    rule = next(one for one in rows_of(files(DRILL), "rules") if one["id"] == row["rule"])
    assert (row["verdict"], row["verdict_zh"], row["bound"], row["unit"]) == ("not_met", "不达标", "93", "%")
    assert round(100 * Decimal(figure["numerator"]) / Decimal(figure["denominator"]), 2) == Decimal("92.29")
    assert round(Decimal(row["margin"]), 2) == Decimal("-0.71")
    assert (rule["kind"], rule["at_least"], rule["criterion"]) == ("at_least", "93", row["id"])
    line = (ROOT / "docs/plan/plan-2023-80.md").read_text(encoding="utf-8").splitlines()[int(rule["plan_at_line"]) - 1]
    assert rule["quote"].split("，")[1] in line.replace(" ", "")


def test_a_gap_tells_how_much_lacks_and_who_works_on_it() -> None:
    told = json.loads(gaps_json(list_gaps(judged(DRILL)), "zh"))["gaps"]
    rows = rows_of(files(DRILL), "gaps")
    assert len({row["code"] for row in rows}) == len(rows) == len(told)
    for row, one in zip(rows, told, strict=True):
        quantity, action = one["quantity"] or {}, one["action"] or {}
        for key in ("amount", "direction", "unit", "of"):
            assert row["amount" if key == "amount" else f"amount_{key}"] == (quantity.get(key) or "")
        assert (row["action"], row["action_state"]) == (action.get("action", ""), action.get("state", ""))
        assert (row["magnitude"], row["target"]) == (one["magnitude"] or "", one["task"] or "")
        assert (row["lead"], row["due"]) == (";".join(one["lead"]), one["due"] or "")
    assert {row["action_state_zh"] for row in rows} > {""}
    assert {row["amount_direction"] for row in rows} == {"", "more", "less"}


@pytest.mark.parametrize("name", ["", DRILL, RULES, STANDARDS, FOREIGN])
def test_every_verdict_by_a_rule_names_it(name: str) -> None:
    checked = judged(name) if name else own()
    named = {(row["region"], row["year"], row["id"]): row["rule"] for row in rows_of(files(name), "verdicts")}
    for row in checked.rows:
        rule = named[row.region, str(row.year), row.id]
        assert rule.startswith(f"{row.id}/") if row.rule is not None else not rule


def test_a_drill_says_so_everywhere() -> None:
    package = described(files(DRILL))
    assert package["drill"] is True
    assert "演练数据" in package["title"]
    assert "演练数据" in package["description"]
    assert "演练数据" in files(DRILL)["dictionary.md"].decode().splitlines()[0]
    for one in package["resources"]:
        assert {row["drill"] for row in rows_of(files(DRILL), one["name"])} <= {"true"}
    real = described(files(""))
    assert real["drill"] is False
    assert "演练" not in real["title"] + real["description"]
    assert {row["drill"] for row in rows_of(files(""), "verdicts")} == {"false"}


def test_the_clock_and_a_licence_are_not_invented() -> None:
    package = described(files(DRILL))
    assert package["created"] == "2026-06-30T00:00:00Z"
    assert package["as_of"] == "2026-06-30"
    assert "licenses" not in package
    assert package["sources"] == [{"title": "《陇南市创建国家生态文明建设示范市工作实施方案》（陇政办发〔2023〕80号）"}]


def test_the_same_project_gives_the_same_bytes() -> None:
    assert dict(open_data(judged(RULES))) == files(RULES)
