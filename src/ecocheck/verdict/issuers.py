"""Whose own an issuer is, as far as its name shows: that of a region, of a county at all, or of nobody known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ecocheck.model.figures import Place
    from ecocheck.model.realm import Realm

_ITSELF: Final = ("本级", "本", "我")
_COUNTY: Final = ("区", "县", *_ITSELF)
_CITY: Final = ("市", *_ITSELF)


def of_a_county(issuer: str, realm: Realm) -> bool:
    """Whether the name is that of a county or of one of its offices."""
    if issuer in realm.offices:
        return realm.offices[issuer] in realm.counties
    rest = issuer
    for name in (*realm.under, *realm.city):  # a county may be called as its city is: 演练区 of 演练市
        rest = rest.replace(name, "")
    named = any(name in rest for names in realm.counties.values() for name in names)
    return named or issuer.startswith(_COUNTY)


def of_itself(issuer: str, place: Place) -> bool:
    """Whether the name is that of the region or of one of its offices; a county's also where it is another county's."""
    if not place.is_city:
        return of_a_county(issuer, place.realm)
    realm = place.realm
    if issuer in realm.offices:
        return realm.offices[issuer] in {*realm.city[:1], *realm.counties}
    above = any(name in issuer for name in realm.under)
    own = any(name in issuer for name in realm.names_of(place.name)) or issuer.startswith(_CITY)
    return of_a_county(issuer, realm) or (own and not above)
