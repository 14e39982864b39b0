"""Which counties of the project a text names, and whether it takes its figure from one of them."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.verdict.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.figures import Place
    from ecocheck.model.realm import Realm

_SHORT: Final = 2
_ALONE: Final = r"(?:(?<![\u3400-\u9fff])|(?<=[省市县区州盟旗和与及在由从用按取是为借同自于]))"
"""Before a name of two characters, which may be part of a word: 完成县域, 健康县城."""
_PLACE: Final = r"(?=[^\u3400-\u9fff]|$|[年的数])"
"""After a name without 县 or 区: 石潭2025年公报 is the county's, 石潭水库 and 石潭引水工程 are not."""
_LEVEL: Final = regex(r"[省市县区州盟旗]$")
_FIGURE: Final = r"(?<![\d.])\d"
_CLAUSE: Final = regex(r"[，。；,;:]")
_TAKEN: Final = r"(?<![不未非])(?:借|套用|照抄|抄自|参照|参考|采用|取自|引用|来自|用的?是|系|为|是|按)(?:用|了|的)?"
_OF_FIGURES: Final = r"[^，。；,;]{0,10}?(?:数|值|公报|年报|报告|报表|统计|台账|监测|结果)"

_NUMBER: Final = regex(r"[《(\s]*([^《(\s〔\[]{2,8})[〔\[]", needs="〔[")
"""A document number begins with the first character of the county: 石政发〔2025〕3号."""
_OFFICES: Final = frozenset("政府委环党")
_LONGEST: Final = 3
"""The sign of the office stands behind at most so many characters, and before at most `_BEHIND_IT`."""
_BEHIND_IT: Final = 4
_ONLY_FIGURES: Final = r"的?(?:数[据值]?|公报|年报)(?=[，。；,;]|$)"
"""石潭县的数, as a clause of its own."""


@lru_cache(maxsize=64)
def _names(realm: Realm) -> re.Pattern[str]:
    """Finds the names of regions, the longest first; a name counts only where it is not part of a word."""
    # speed: names of one kind stand in one group, since each class of all Chinese characters takes long to compile
    kinds = groupby(realm.every_name, lambda name: (len(name) <= _SHORT, _LEVEL.search(name) is not None))
    parts = (_pattern(tuple(names), short=short, level=level) for (short, level), names in kinds)
    return regex("|".join(parts) or r"(?!)")


def _pattern(names: tuple[str, ...], *, short: bool, level: bool) -> str:
    any_of_them = "|".join(map(re.escape, names))
    return f"{_ALONE if short else ''}(?:{any_of_them}){'' if level else _PLACE}"


@lru_cache(maxsize=8192)
def counties_in(text: str, realm: Realm) -> tuple[str, ...]:
    """The counties that a text names, in order."""
    return tuple(county for county, _ in _counties(folded(text), realm))


def _counties(text: str, realm: Realm) -> Iterator[tuple[str, re.Match[str]]]:
    for found in _names(realm).finditer(text):
        county = next((county for county, names in realm.counties.items() if found[0] in names), None)
        if county is not None:
            yield county, found


def only_another(text: str | None, place: Place) -> str | None:
    """The other county that a title or document names, or whose number it has; None if it names the region too."""
    if text is None or place.is_city:
        return None
    named = counties_in(text, place.realm) or numbered_by(folded(text), place.realm)
    return None if not named or place.name in named else named[0]


def _code(text: str) -> str:
    """The abbreviation of the county at the head of a document number, up to the sign of its office; empty without."""
    before = _NUMBER.match(text)
    if before is None:
        return ""
    said = before[1]
    if not all("\u3400" <= char <= "\u9fff" for char in said):
        return ""
    places = range(max(1, len(said) - _BEHIND_IT - 1), min(_LONGEST + 1, len(said)))
    return next((said[: at + 1] for at in places if said[at] in _OFFICES), "")


@lru_cache(maxsize=64)
def _codes(realm: Realm) -> dict[str, str]:
    """The county of each beginning of a document number that no other region has: 石 or 石县 for 石潭县."""
    first = [name[0] for name in (*realm.city[:1], *realm.under, *realm.counties)]
    begun = [f"{county[0]}{county[-1]}" for county in realm.counties]
    alone = {county[0]: county for county in realm.counties if first.count(county[0]) == 1}
    pairs = zip(begun, realm.counties, strict=True)
    return {**alone, **{code: county for code, county in pairs if begun.count(code) == 1}}


def numbered_by(text: str, realm: Realm) -> tuple[str, ...]:
    """The county whose document number the text (folded already) is."""
    code, codes = _code(text), _codes(realm)
    county = codes.get(code[:2]) or codes.get(code[:1])
    return () if county is None else (county,)


def numbered_by_city(text: str, realm: Realm) -> bool:
    """Whether the text (folded already) is a document number of the city, whose first character no other region has."""
    first = [name[0] for name in (*realm.city[:1], *realm.under, *realm.counties)]
    return bool(realm.city) and first.count(realm.city[0][0]) == 1 and _code(text)[:1] == realm.city[0][0]


def numbered_above_counties(text: str, realm: Realm) -> bool:
    """Whether the text (folded already) is a document number of the city or a level above, by its first character."""
    above = {name[0] for name in (*realm.city[:1], *realm.under)} - {name[0] for name in realm.counties}
    return _code(text)[:1] in above


def figure_of_another(quote: str | None, place: Place) -> str | None:
    """The other county that a quote gives its figures for, at the start of a clause; None if it names the region."""
    if quote is None or place.is_city:
        return None
    text = folded(quote)
    named = tuple(_counties(text, place.realm))
    if any(county == place.name for county, _ in named):
        return None
    for county, found in named:
        clause = _CLAUSE.split(text[: found.start()])[-1]
        if not clause.strip() and re.search(_FIGURE, _CLAUSE.split(text[found.end() :])[0]):
            return county
    return None


def taken_from_another(note: str | None, place: Place) -> str | None:
    """The other county from which a note says that the figure was taken: 借用石潭县的数."""
    if note is None or place.is_city:
        return None
    text = folded(note)
    for county, found in _counties(text, place.realm):
        before, after = text[: found.start()], text[found.end() :]
        taken = re.search(f"{_TAKEN}$", before) and re.match(_OF_FIGURES, after)
        alone = not _CLAUSE.split(before)[-1].strip() and re.match(_ONLY_FIGURES, after)
        if county != place.name and (taken or alone):
            return county
    return None
