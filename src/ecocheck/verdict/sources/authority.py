"""Whether the office that set a target stands above the region, told by the regions and levels in the office's name."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.verdict.sources.levels import is_of_either, lower, names_of_city, of_city, of_county
from ecocheck.verdict.sources.papers import names_none
from ecocheck.verdict.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.model.figures import Place
    from ecocheck.model.realm import Realm


class Authority(IntEnum):
    """Where an issuer stands, seen from the region; of joint issuers the highest in this order counts."""

    NOBODY = 0
    """No issuer is recorded: 未定, 待定, 无."""
    UNRECOGNISED = 1
    ELSEWHERE = 2
    """Another county; for the city, one of its counties."""
    OWN = 3
    ABOVE = 4


STATE: Final = "国家"
"""The value of `of` for an office of the state."""

_JOINT: Final = regex(r"[、，,；;]")
_STATE: Final = regex(
    r"国家(?!级|电网|电力|电投|管网|开发(?:银行|投资)|能源(?:集团|投资))"
    r"|国务院|中央(?!企业)|中共中央"
)
"""国家 alone or an office of the state; 国家电网 and 国家级开发区 are none."""
_PARTY: Final = regex(r"^(?:中共|中国共产党)(?!中央)")
_MINISTRIES: Final = (
    "生态环境|环境保护|环保|自然资源|国土资源|水利|农业农村|农业|住房和?城乡建设|住建|建设|工业和信息化|工信|交通运输|交通|文化和旅游|文旅"
    "|应急管理|财政|教育|科学技术|科技|公安|民政|司法|人力资源和?社会保障|人社|商务|国防|外交|国家安全|退役军人事务|铁道|卫生"
)
_MINISTRY: Final = regex(
    rf"(?:中华人民共和国)?(?:{_MINISTRIES})部(?:办公厅|[^市县区镇]*(?:司|督察局|委员会))?", needs="部"
)
"""A ministry or one of its departments. Other names end in 部 too: 武装部, 业务部, the departments of the party."""
_PROVINCE: Final = regex(r"省(?![会界道])|自治区")
_ANY_PROVINCE: Final = regex(r"[\u4e00-\u9fff]{2,6}?(?:省|自治区)")
_OWN_LEVEL: Final = regex(r"本级|本单位|本局|自定|自行")
_COMPANY: Final = regex(
    r"(?:公司|集团|协会|学会|商会|银行|电网|医院|学校|工厂|(?:业务|项目|事业|营业|工程|销售|市场|武装|人武|俱乐)部)$"
)
"""Organisations that do not assign targets."""


_ADVISER: Final = regex(r"专家|顾问|咨询|(?<!小)组$")
"""Whoever advises or works something out: 专家组, 编制组. A 领导小组 decides."""
_LEADING_GROUP: Final = regex(r"[^县区旗縣區]*领导小组(?:办公室)?")
"""The leading group without the name of a level: the plan knows only the city's."""


def authority_of(issuer: str | None, place: Place) -> Authority:
    """Where the issuer stands; of several joint issuers one above the region suffices."""
    if issuer is None or names_none(issuer):
        return Authority.NOBODY
    return _joint(folded(issuer), place.name, place.is_city, place.realm)


def own_beside_above(issuer: str | None, place: Place) -> str | None:
    """The region's own office among joint issuers of which another stands above; None where there is none.

    Such a paper counts, but who handed it down can only be read in it.
    """
    if authority_of(issuer, place) is not Authority.ABOVE or issuer is None:
        return None
    names = (name.strip() for name in _JOINT.split(folded(issuer)))
    return next((name for name in names if name and authority_of(name, place) is Authority.OWN), None)


def decider_of(by: str | None, realms: Iterable[Realm]) -> Authority:
    """Where whoever decides about the plan stands, seen from any county: only ABOVE may decide.

    A drill has two realms, its own and that of the plan's registry; an office of either counts as one.
    """
    if by is None or names_none(by):
        return Authority.NOBODY
    found, realms = Authority.UNRECOGNISED, tuple(realms)
    for one in _JOINT.split(folded(by)):
        name = "".join(one.split())
        if _LEADING_GROUP.fullmatch(name) and not any(_of_a_part(name, realm) for realm in realms):
            return Authority.ABOVE
        if name and not _ADVISER.search(name):
            found = max([found, *(_joint(name, "", False, realm) for realm in realms)])  # noqa: FBT003 a key of the cache
    return found


def _of_a_part(group: str, realm: Realm) -> bool:
    """Whether a leading group is that of a county: of one that is a 市 the level alone does not tell it."""
    return any(name in group for name in realm.counties) or (realm.city_kind != "市" and "市" in group)


@lru_cache(maxsize=2048)
def _joint(issuers: str, region: str, is_city: bool, realm: Realm) -> Authority:  # noqa: FBT001 a key of the cache
    """Cached, because a few offices set the targets of every region."""
    named = ("".join(one.split()) for one in _JOINT.split(issuers))
    look = _OfCity if is_city else _OfCounty
    return max((look(region, realm).of(one) for one in named if one), default=Authority.NOBODY)


class _Look(ABC):
    """Finds where an office stands, seen from one region."""

    def __init__(self, region: str, realm: Realm) -> None:
        self.region, self.realm = region, realm
        self.own = realm.names_of(region)

    def of(self, issuer: str) -> Authority:
        """Where an office stands: by units.yaml if listed there, else by regions in its name, else by its level."""
        stated = self.realm.offices.get(issuer)
        if stated is not None:
            return self.region_named(stated)
        office = _PARTY.sub("", issuer)
        found = self.names_in(office)
        if _OWN_LEVEL.match(office) or any(name in self.own for name in found):
            return Authority.OWN
        if any(name in names for names in self.realm.counties.values() for name in found):
            return Authority.ELSEWHERE
        if _COMPANY.search(office):
            return Authority.UNRECOGNISED
        if _STATE.match(office) or _MINISTRY.fullmatch(office):
            return Authority.ABOVE
        return self.by_level(office)

    def region_named(self, name: str) -> Authority:
        """Where the region stands to which units.yaml assigns an office."""
        if name in self.own:
            return Authority.OWN
        if name == STATE or name in self.realm.under:
            return Authority.ABOVE
        return self.city_or_county(name)

    @abstractmethod
    def city_or_county(self, name: str) -> Authority: ...

    @abstractmethod
    def by_level(self, office: str) -> Authority: ...

    def names_in(self, office: str) -> tuple[str, ...]:
        """The names of regions in the office's name, in order; 演练市 does not count as 演练 too."""
        names = "|".join(map(re.escape, self.realm.every_name))
        return tuple(re.findall(names, office)) if names else ()

    def of_province(self, office: str) -> bool:
        """Whether an office is that of the level above the city, or of any province if units.yaml names no level."""
        if _PROVINCE.match(office):
            return True
        under = self.realm.under
        return office.startswith(under) if under else _ANY_PROVINCE.match(office) is not None


class _OfCity(_Look):
    """The city: its own offices begin with its name or its level; its counties are below it."""

    def city_or_county(self, name: str) -> Authority:
        return Authority.ELSEWHERE if name in self.realm.counties else Authority.UNRECOGNISED

    def by_level(self, office: str) -> Authority:
        if self.of_province(office):
            return Authority.ABOVE
        if of_city(self.realm).match(office) or office.startswith(names_of_city(self.realm)):
            return Authority.OWN
        return Authority.ELSEWHERE if of_county(self.realm).match(office) else Authority.UNRECOGNISED


class _OfCounty(_Look):
    """A county: its own offices begin with 区, 县 or 旗; the city and all above it are above."""

    def city_or_county(self, name: str) -> Authority:
        if name in self.realm.city:
            return Authority.ABOVE
        return Authority.ELSEWHERE if name in self.realm.counties else Authority.UNRECOGNISED

    def by_level(self, office: str) -> Authority:
        if of_county(self.realm).match(office):
            return Authority.OWN
        city = names_of_city(self.realm)
        rest = self._after(office, city)
        if rest is None and self.of_province(office):
            above = next((name for name in self.realm.under if office.startswith(name)), "")
            rest = self._after(office[len(above) :], city)
            return Authority.ABOVE if rest is None else self._of_city(rest)
        if rest is None and (found := of_city(self.realm).match(office)) is not None:
            rest = None if is_of_either(self.region, self.realm) else office[found.end() :]
        return Authority.UNRECOGNISED if rest is None else self._of_city(rest)

    @staticmethod
    def _after(office: str, names: tuple[str, ...]) -> str | None:
        """What follows a name at the office's start."""
        return next((office[len(name) :] for name in names if office.startswith(name)), None)

    def _of_city(self, rest: str) -> Authority:
        """Where an office of the city stands: above, unless it belongs to a part of the city that is not listed."""
        return Authority.UNRECOGNISED if lower(self.realm).match(rest) else Authority.ABOVE
