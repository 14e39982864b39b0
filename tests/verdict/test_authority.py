"""Where an issuer stands, seen from three regions of the plan's own city; the table is written by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from ecocheck.model.figures import Place
from ecocheck.model.realm import Realm
from ecocheck.verdict.sources.authority import Authority, authority_of

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
