"""What stands at the head of an office's name for its level: 市, 州, 盟, 地区 of the city, 区, 县, 旗 of a county."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex

if TYPE_CHECKING:
    import re

    from ecocheck.model.realm import Realm

_TOWN: Final = "市"
_OF_TOWN: Final = r"[本我]?市(?![场容民区]|政(?![府务协])|郊)"
_SEAT: Final = r"行(?:政公)?署"
_CITY: Final = {
    _TOWN: _OF_TOWN,
    "州": r"[本我]?(?:自治)?州(?!县)",
    "盟": rf"[本我]?盟(?![员友国校])(?:{_SEAT})?|{_SEAT}",
    "地区": rf"地区(?![性间])(?:{_SEAT})?|{_SEAT}|地委",
}
"""The head of an office of the city that does not give the city's name, by the kind of the city."""
_SEATS: Final = {"盟": ("行政公署", "行署"), "地区": ("行政公署", "行署", "地委")}
"""What follows the city's name without its kind: 样例行署."""
_COUNTY: Final = r"[本我]?[区县區縣](?![域界])"
_COUNTIES: Final = {
    "旗": r"[本我]?旗(?![下帜舰手])",
    "自治县": r"[本我]?自治县",
    "自治旗": r"[本我]?自治旗|[本我]?旗(?![下帜舰手])",
    "林区": r"[本我]?林区",
    "特区": r"[本我]?特区",
}
"""The head of an office of a county, for kinds that not every city has."""
COUNTY_TOWNS: Final = frozenset({"县级市", _TOWN})
"""The kinds of county that are called 市 too."""
_LOWER: Final = (
    r"[\u4e00-\u9fff]{1,3}?[区县區縣](?!域)|[\u4e00-\u9fff]{1,3}?旗(?!下)|[\u4e00-\u9fff]{1,12}?自治[县旗]|.*分局"
    r"|.*?(?:街道|(?<!城)镇|(?<!城)乡|苏木)(?:办(?:事处)?|党?工?委|(?:人民)?政府)?$|.*(?:社区|村委会|嘎查)"
)
"""After the name of the city: an office of a part of the city that units.yaml does not list, or a branch."""
_LOWER_TOWN: Final = r"|[\u4e00-\u9fff]{1,3}?(?<!城)市(?![场容民])"
"""The same where the city is no 市, so that a 市 is one of its parts."""


def of_city(realm: Realm) -> re.Pattern[str]:
    """The head of an office of the city, without the city's name."""
    return _city(realm.city_kind)


@lru_cache(maxsize=8)
def _city(kind: str) -> re.Pattern[str]:
    return regex(_CITY[kind])


def of_county(realm: Realm) -> re.Pattern[str]:
    """The head of an office of a county, without the county's name."""
    kinds = set(realm.county_kinds.values())
    return _county(frozenset(kinds & _COUNTIES.keys()), towns=realm.city_kind != _TOWN and bool(kinds & COUNTY_TOWNS))


@lru_cache(maxsize=64)
def _county(kinds: frozenset[str], *, towns: bool) -> re.Pattern[str]:
    return regex("|".join((_COUNTY, *(_COUNTIES[one] for one in sorted(kinds)), *((_OF_TOWN,) if towns else ()))))


def lower(realm: Realm) -> re.Pattern[str]:
    """What follows the city's name in that of an office of one of its parts."""
    return _lower(towns=realm.city_kind != _TOWN)


@lru_cache(maxsize=2)
def _lower(*, towns: bool) -> re.Pattern[str]:
    return regex(_LOWER + (_LOWER_TOWN if towns else ""))


def is_of_either(region: str, realm: Realm) -> bool:
    """Whether 市 alone may be the region's own or the city's: the region is a 市 within a 市."""
    return realm.city_kind == _TOWN and realm.county_kinds.get(region) in COUNTY_TOWNS


@lru_cache(maxsize=64)
def names_of_city(realm: Realm) -> tuple[str, ...]:
    """The city's name, aliases that end with its kind, and both with the office that they stand for: 样例行署."""
    kind = realm.city_kind
    names = (*realm.city[:1], *(one for one in realm.city[1:] if one.endswith(kind)))
    stems = (one.removesuffix(kind) for one in names if one.endswith(kind) and one != kind)
    return (*names, *(stem + seat for stem in stems for seat in _SEATS.get(kind, ())))
