"""``units.yaml`` against the offices of the plan and the leading group of 附件1."""

from typing import Any

import pytest

from tests.plan.cleaning import clean, paragraphs, plan_text
from tests.plan.tables import ROOT, registry, rows, seats

UNITS: dict[str, Any] = registry("units.yaml")
AGENCIES: list[dict[str, Any]] = UNITS["agencies"]
COUNTIES: list[dict[str, Any]] = UNITS["counties"]
PARTIES: list[dict[str, Any]] = UNITS["parties"]
GROUP: list[dict[str, Any]] = UNITS["leading_group"]

NINE = ["武都区", "宕昌县", "文县", "康县", "成县", "徽县", "西和县", "礼县", "两当县"]
COLLECTIVE = [
    "《方案》涉及的市直单位",
    "各县区",
    "所有在陇单位",
    "各级党委、政府部门",
    "市河长制成员单位",
    "在陇企业",
    "市直相关部门",
    "各级各类自然保护地机构",
    "各采购单位",
]


def offices() -> list[str]:
    """Every name that leads, supports or is responsible anywhere in the plan, once."""
    names = [name for item in paragraphs().values() for name in (*item.lead, *item.support)]
    names += [name for row in rows().values() for name in clean(row.responsible).split()]
    return sorted(set(names))


def meanings(name: str) -> list[str]:
    """Find what a name may stand for."""
    units = [*AGENCIES, *COUNTIES, *PARTIES, UNITS["city"]]
    return [unit["name"] for unit in units for known in (unit["name"], *unit.get("aliases", [])) if known == name]


@pytest.mark.parametrize("office", offices())
def test_every_office_of_the_plan_is_one_unit(office: str) -> None:
    """An office is one agency, by name or alias, or one collective party."""
    assert len(meanings(office)) == 1


def test_all_paragraphs_and_rows_were_read() -> None:
    """The test above stands on 37 paragraphs and 86 rows."""
    assert len(paragraphs()) == 37
    assert len(rows()) == 86


def test_no_name_and_no_alias_is_ambiguous() -> None:
    """A name or alias occurs once in the whole registry."""
    units = [*AGENCIES, *COUNTIES, *PARTIES, UNITS["city"]]
    names = [known for unit in units for known in (unit["name"], *unit.get("aliases", []))]
    assert sorted(names) == sorted(set(names))


def test_no_agency_is_made_up() -> None:
    """Each agency stands in the plan under its own name, in 正文, 附件1 or 附件2."""
    resolved = {meaning for office in offices() for meaning in meanings(office)}
    seated = {seat["agency"] for seat in GROUP if "agency" in seat}
    assert {agency["name"] for agency in AGENCIES} == (resolved - set(COLLECTIVE)) | seated
    for agency in AGENCIES:
        assert agency["name"] in plan_text()


def test_variants_of_the_plan_resolve() -> None:
    """The plan writes three offices in more than one way."""
    assert meanings("市应急局") == ["市应急管理局"]
    assert meanings("陇南经济开发管委会") == ["陇南经济开发区管委会"]
    assert meanings("管委会") == ["陇南经济开发区管委会"]


def test_counties_stand_in_order() -> None:
    """Nine counties in the order of 附件1, one of them 区."""
    assert [county["name"] for county in COUNTIES] == NINE
    assert [seat["county"] for seat in GROUP if "county" in seat] == NINE
    for county in COUNTIES:
        assert county["kind"] == county["name"][-1]
        assert county["area"] == ("市区" if county["kind"] == "区" else "县城")
        short = county["name"][:-1]
        assert county["aliases"] == ([short] if len(short) > 1 else [])


def test_leading_group_is_that_of_the_annex() -> None:
    """Roles and offices of 附件1, in order; no person is named."""
    annex = seats()
    assert len(annex) == 31
    assert [(seat["role"], seat["office"]) for seat in GROUP] == [(seat.role, seat.office) for seat in annex]
    text = (ROOT / "units.yaml").read_text(encoding="utf-8")
    assert not [seat.person for seat in annex if seat.person in text]


def test_seats_belong_to_their_unit() -> None:
    """The office's words hold its agency or county, and the agencies carry their seat."""
    for seat in GROUP:
        if seat["role"] != "成员":
            assert not {"agency", "county"} & set(seat)
        elif seat["office"] == "市政府副秘书长、办公室主任":
            assert seat["agency"] == "市政府办公室"
        else:
            assert seat["office"].startswith(seat.get("agency") or seat["county"])
    held = {seat["agency"]: seat["role"] for seat in GROUP if "agency" in seat}
    assert {agency["name"]: agency["leading_group"] for agency in AGENCIES} == {
        agency["name"]: held.get(agency["name"]) for agency in AGENCIES
    }


def test_offices_without_a_seat() -> None:
    """Task owners that 附件1 leaves out stand without a seat."""
    unseated = {agency["name"] for agency in AGENCIES if agency["leading_group"] is None}
    party = "市委组织部 市委办公室 市委宣传部 市总工会 团市委"
    bureaus = "市公安局 市审计局 市市场监管局 市教育局 市科技局 市民政局 市大数据管理局"
    others = "市公共资源交易中心 市机关事务中心 陇南经济开发区管委会"
    assert unseated >= set(f"{party} {bureaus} {others}".split())


def test_parties_are_those_of_the_plan() -> None:
    """Nine collective parties, explained."""
    assert [party["name"] for party in PARTIES] == COLLECTIVE
    for party in PARTIES:
        assert party["name"] in clean(plan_text())
        assert party["stands_for"]


def test_file_is_plain() -> None:
    """LF, a schema line first, the shipped project is no drill."""
    text = (ROOT / "units.yaml").read_bytes().decode("utf-8")
    assert "\r" not in text
    assert text.startswith("# yaml-language-server: $schema=schemas/units.schema.json\nschema_version: 1\n")
    assert (UNITS["drill"], UNITS["registry"]) == (False, ".")
