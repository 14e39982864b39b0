"""Each kind of row has the cells that belong to it, and knows what the data file holds."""

from __future__ import annotations

import pytest

from ecocheck.app.filling.fields import Section
from tests.filling.making import PLACES, form_of, row

BESIDE = {
    "period", "source.title", "source.document", "source.published", "source.quote", "evidence", "plan",
    "reported_by.person", "reported_by.reviewer", "note",
}  # fmt: skip


@pytest.mark.parametrize(
    ("ident", "year", "own"),
    [
        ("1-2", 2025, {"fact"}),
        ("14-2", 2025, {"value"}),
        ("5-1", 2025, {"value", "numerator", "denominator"}),
        ("5-2", 2025, {"value", "numerator", "denominator", "zero"}),
        ("7-1", 2025, {"value", "numerator", "denominator", "basis"}),
        ("17-1", 2025, {"value", "unit"}),
        ("1-2", 2026, {"fact", "carried"}),
        ("T5-1", 2025, {"fact"}),
        ("T15-2", 2025, {"value", "numerator", "denominator"}),
        ("T16-1", 2025, {"value"}),
    ],
    ids=["fact", "count", "ratio", "nothing to count", "bases", "units", "lasting", "task fact", "task", "task number"],
)
def test_a_figure_has_its_fields(ident: str, year: int, own: set[str]) -> None:
    """Beside those of every figure."""
    assert row(form_of("演练区", year), ident).open == BESIDE | own


def test_what_the_data_file_holds_stands_in_the_row() -> None:
    form = form_of("演练区")
    assert row(form, "17-1").base == {
        "value": "14.3", "unit": "%", "period": "2021-01/2025-12", "source.title": "演练区2025年能源统计公报",
        "source.document": "演区发改发〔2026〕5号", "reported_by.person": "周八", "plan": "重点用能单位月度预警",
        "evidence": "evidence/2025/演练区/统计台账.csv",
    }  # fmt: skip
    assert row(form, "14-2").base["value"] == "0"
    assert row(form, "1-2").base["fact"] == "是"
    assert row(form, "T5", Section.PROGRESS).base["status"] == "已完成"
    assert row(form_of("柳溪县"), "5-2").base["zero"] == "县内没有列入企业环境信息依法披露名单的企业"


def test_a_figure_knows_its_line_parts_choices_and_earlier_years() -> None:
    ratio = row(form_of("演练区"), "5-1")
    assert ratio.parts is not None
    assert (ratio.parts.numerator, ratio.unit, ratio.lead) == ("已主动公开的生态环境信息", "%", ("市生态环境局",))
    assert ratio.citation is not None
    assert [year for year, _ in ratio.earlier] == [2024, 2023]
    assert row(form_of("演练区"), "7-1").choices == {"basis": ("实况", "剔除沙尘")}
    assert row(form_of("柳溪县", 2026), "4-1").choices == {"carried": ("2023",)}


def test_a_line_of_the_whole_city_is_only_compared_with_in_counties() -> None:
    assert not any(one.whole_city for one in form_of("演练市").rows)
    assert row(form_of("演练区"), "26-1").whole_city
    assert not row(form_of("演练区"), "24-1").whole_city


def test_two_targets_of_the_city_stand_in_two_rows() -> None:
    form = form_of("演练市")
    first, second = row(form, "20-1", Section.TARGET), row(form, "20-1（2）", Section.TARGET)
    assert (first.route, second.route) == (("assigned", "20-1", 0), ("assigned", "20-1", 1))
    assert (first.base["side"], first.base["number"], second.base["number"]) == ("不低于", "18", "19")
    assert first.choices["unit"] == ("吨二氧化碳/万元", "%")
    alone = row(form_of("演练区"), "17-1", Section.TARGET)
    assert (alone.route, alone.base["side"], alone.base["number"]) == (("assigned", "17-1"), "不低于", "14")
    assert row(form_of("演练区"), "17-1（2）", Section.TARGET).base == {}


def test_surveys_baselines_and_tasks_have_their_rows() -> None:
    form = form_of("演练区")
    found = {section: [one.ident for one in form.rows if one.section is section] for section in Section}
    assert found[Section.COVER] == [""]
    assert found[Section.SURVEY] == ["30-1", "35-1", "36-1"]
    assert found[Section.BASELINE] == ["15-1", "15-2", "16-1", "T22-1"]
    assert found[Section.TARGET][:2] == ["7-2", "7-2（2）"]
    assert "T37" in found[Section.PROGRESS]
    assert all(one.name for one in form.rows if one.section is not Section.COVER)


def test_a_new_year_has_every_row_and_no_value() -> None:
    assert {one.ident for one in form_of("演练区", 2026).rows} == {one.ident for one in form_of("演练区").rows}
    assert not any(one.base for one in form_of("演练区", 2026).rows)


def test_an_office_gets_what_it_leads_and_says_who_it_is() -> None:
    form = form_of("演练区", 2025, "市住建局")
    assert form.name == "演练区2025年填报表（市住建局）"
    assert {one.lead[0] for one in form.rows if one.section is not Section.COVER} == {"市住建局"}
    assert row(form, "", Section.COVER).base == {"agency": "市住建局"}
    only = form_of("演练区", 2025, None, "24")
    assert {one.ident for one in only.rows if one.section is Section.FIGURE} >= {"24-1"}
    assert not any(one.ident == "5-1" for one in only.rows)


def test_the_id_depends_on_region_office_year_and_values() -> None:
    several = [form_of(place, year) for place in PLACES for year in (2025, 2026)]
    several.append(form_of("演练区", 2025, "市住建局"))
    assert len({one.ident for one in several}) == len(several)
