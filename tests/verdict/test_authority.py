"""Where an issuer stands, seen from three regions of the plan's own city; the table is written by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from ecocheck.model.figures import Place
from ecocheck.model.realm import Realm
from ecocheck.model.units import CityKind, CountyKind
from ecocheck.verdict.sources.authority import Authority, authority_of, decider_of

TABLE = yaml.safe_load((Path(__file__).parent / "issuers.yaml").read_text(encoding="utf-8"))
REALM = Realm(
    city=("陇南市",),
    counties={"武都区": ("武都区", "武都"), "康县": ("康县",), "西和县": ("西和县", "西和")},
    under=("甘肃省",),
    offices=TABLE["offices"],
)
PLACES = (
    Place("武都区", is_city=False, realm=REALM),
    Place("康县", is_city=False, realm=REALM),
    Place("陇南市", is_city=True, realm=REALM),
)


def test_the_table_is_long_enough() -> None:
    assert len(TABLE["issuers"]) >= 50


@pytest.mark.parametrize("issuer", TABLE["issuers"])
def test_issuers(issuer: str) -> None:
    seen = " | ".join(authority_of(issuer, place).name.lower() for place in PLACES)
    assert seen == TABLE["issuers"][issuer]


KINDS = yaml.safe_load((Path(__file__).parent / "issuers_of_kinds.yaml").read_text(encoding="utf-8"))
SEEN = [(one, issuer) for one in KINDS for issuer in one["issuers"]]


def realm_of(one: dict[str, Any]) -> Realm:
    """The invented names of a city of some kind."""
    name, kind = one["city"]
    counties = {county: (county,) for county in one["counties"]}
    return Realm((name,), counties, (one["under"],), city_kind=kind, county_kinds=one["counties"])


@pytest.mark.parametrize(("one", "issuer"), SEEN, ids=lambda one: one if isinstance(one, str) else one["city"][0])
def test_issuers_of_every_kind_of_region(one: dict[str, Any], issuer: str) -> None:
    realm = realm_of(one)
    places = [Place(name, is_city=name == one["city"][0], realm=realm) for name in one["seen"]]
    assert " | ".join(authority_of(issuer, place).name.lower() for place in places) == one["issuers"][issuer]


def test_every_kind_has_issuers() -> None:
    assert {one["city"][1] for one in KINDS} == set(get_args(CityKind))
    assert {kind for one in KINDS for kind in one["counties"].values()} == set(get_args(CountyKind)) - {"市"}


def test_the_leading_group_of_a_county_does_not_decide_about_the_plan() -> None:
    """Of a county that is a 市 or a 旗 too; the group without a name is the city's."""
    for one in KINDS:
        realm = realm_of(one)
        assert decider_of("领导小组办公室", [realm]) is Authority.ABOVE
        assert decider_of(f"{one['city'][0]}领导小组", [realm]) is Authority.ABOVE
        for county in one["counties"]:
            assert decider_of(f"{county}领导小组办公室", [realm]) is not Authority.ABOVE
    assert decider_of("北溪市领导小组", [realm_of(KINDS[0])]) is not Authority.ABOVE
    assert decider_of("东丘旗领导小组", [realm_of(KINDS[1])]) is not Authority.ABOVE


def test_nobody_is_named() -> None:
    assert all(authority_of(None, place) is Authority.NOBODY for place in PLACES)


def test_a_city_and_its_county_of_one_name() -> None:
    """演练 is the county's alias and the beginning of the city's name: the longer name counts."""
    realm = Realm(city=("演练市",), counties={"演练区": ("演练区", "演练")}, under=("演练省",))
    county = Place("演练区", is_city=False, realm=realm)
    assert authority_of("演练市生态环境局", county) is Authority.ABOVE
    assert authority_of("演练省生态环境厅", county) is Authority.ABOVE
    assert authority_of("市生态环境局演练分局", county) is Authority.OWN


@pytest.mark.parametrize("under", [(), ("甘肃省",)])
def test_where_units_yaml_names_no_level_above_any_province_is_one(under: tuple[str, ...]) -> None:
    city = Place("演练市", is_city=True, realm=Realm(city=("演练市",), under=under))
    assert authority_of("演练省厅", city) is (Authority.UNRECOGNISED if under else Authority.ABOVE)
