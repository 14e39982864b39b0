"""Places of the small project that a random edit may change, each with what may stand there and which cause it is."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from ecocheck.app.diff.factors import Kind
from tests.diff.edited import GONE, project

if TYPE_CHECKING:
    from ecocheck.app.diff.views import Cause

DISTRICT, COUNTY, CITY = "演练区", "云岭县", "演练市"
_FIGURES: Final = frozenset({Kind.DATUM, Kind.PRIOR, Kind.LENT, Kind.OTHER, Kind.COUNTY})


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """A place in a file, or an option of the command where `file` is empty."""

    file: str
    route: tuple[str | int, ...]
    choices: tuple[Any, ...]
    """What may stand there besides what the project has."""
    kinds: frozenset[Kind]
    """The kinds of cause that a difference there can be. A document that one side alone names is part of its entry."""
    key: str
    """The id in the cause; empty where it may be any."""

    def is_cause(self, cause: Cause, region: str) -> bool:
        """Whether a difference there is (part of) this cause of a move in a region."""
        if cause.kind is Kind.FILE:
            whole = cause.key == region
            return self.file == _data(region, cause.year or 0) and (whole or self.route[:1] == (cause.key,))
        if cause.kind is Kind.COUNTY:
            return cause.kind in self.kinds and self.file.startswith(f"data/{cause.key}/")
        if cause.kind not in self.kinds or self.key not in {"", cause.key}:
            return False
        return (
            not self.file.startswith("data/")
            or cause.kind is Kind.CITY_TARGET
            or (cause.kind is Kind.WIDER and self.file == _data(CITY, 2024))
            or (self.file == _data(region, cause.year or 0))
        )


def _data(region: str, year: int) -> str:
    return f"data/{region}/{year}.yaml"


def _percent(value: str, **more: Any) -> dict[str, Any]:
    return {"value": float(value), "unit": "%", "source": {"title": "统计台账"}, **more}


def _parts(numerator: int, denominator: int) -> dict[str, Any]:
    return {"numerator": numerator, "denominator": denominator, "unit": "%", "source": {"title": "统计台账"}}


def _measurement(region: str, year: int, key: str, *choices: Any) -> Slot:
    return Slot(_data(region, year), ("measurements", key), (*choices, GONE), _FIGURES, key)


def _report(target: str, year: int, *choices: Any) -> Slot:
    route = ("tasks", "T1", "targets", target)
    return Slot(_data(DISTRICT, year), route, (*choices, GONE), frozenset({Kind.DATUM, Kind.PRIOR}), "T1")


def _waiver(region: str, key: str) -> Slot:
    sound = {"reason": "正在复核", "approved_by": "演练市政府", "expires": datetime.date(2025, 3, 31)}
    choices = (sound, sound | {"covers": ["plan", "verdict"]}, sound | {"approved_by": region}, GONE)
    return Slot(_data(region, 2024), ("waivers", key), choices, frozenset({Kind.WAIVER}), key)


def _rule(indicator: int, criterion: int, *numbers: float) -> Slot:
    route = ("indicators", indicator - 1, "criteria", criterion - 1, "revisions", 0)
    quote = {"document": "演政办发〔2023〕1号", "clause": "二、1"}
    made = [
        {"effective": 2023, "rule": {"at_least": one}, "citation": quote | {"quote": f"不低于{one}%"}}
        for one in numbers
    ]
    return Slot("indicators.yaml", route, tuple(made), frozenset({Kind.RULE}), f"{indicator}-{criterion}")


def _whose(indicator: int, criterion: int, line: str) -> Slot:
    route = ("indicators", indicator - 1, "criteria", criterion - 1, "line")
    return Slot("indicators.yaml", route, (line,), frozenset({Kind.RULE}), f"{indicator}-{criterion}")


def _target(index: int, **changed: Any) -> Slot:
    before = project()["tasks.yaml"]["tasks"][0]["targets"][index]
    return Slot("tasks.yaml", ("tasks", 0, "targets", index), (before | changed,), frozenset({Kind.RULE}), before["id"])


def _settled(line: int) -> dict[str, Any]:
    effects = [
        {"criterion": "1-2", "effective": 2023, "rule": {"at_least": line}},
        {"place": "附件2 第1项", "none": True},
    ]
    return {
        "by": "市领导小组办公室",
        "document": "演领办发〔2024〕2号",
        "date": datetime.date(2024, 3, 1),
        "decision": f"按{line}%执行",
        "effects": effects,
    }


def _assigned(region: str, *numbers: float) -> Slot:
    common = {"unit": "微克/立方米", "period": 2024, "document": "演省环〔2024〕1号", "issuer": "演练省生态环境厅"}
    choices = tuple({"at_most": one, **common} for one in numbers)
    kinds = {Kind.ASSIGNED} | ({Kind.CITY_TARGET} if region == CITY else set())
    return Slot(_data(region, 2024), ("assigned", "2-2"), (*choices, GONE), frozenset(kinds), "2-2")


def _baseline(year: int) -> Slot:
    choices = tuple(
        {"year": 2020, "value": value, "unit": "平方公里", "source": {"title": "统计台账"}} for value in (812.4, 812.6)
    )
    return Slot(_data(DISTRICT, year), ("baselines", "3-1"), (*choices, GONE), frozenset({Kind.BASELINE}), "3-1")


def _shut(region: str, year: int, section: str) -> Slot:
    return Slot(_data(region, year), (section,), ("没有",), frozenset({Kind.FILE}), section)


def _criterion(indicator: int, criterion: int, rule: dict[str, Any], **more: Any) -> Slot:
    """A criterion with another rule."""
    before = project()["indicators.yaml"]["indicators"][indicator - 1]["criteria"][criterion - 1]
    revision = before["revisions"][0] | {"rule": rule, "assumption": "按1个判定"}
    route = ("indicators", indicator - 1, "criteria", criterion - 1)
    changed = before | {"revisions": [revision, *before["revisions"][1:]]} | more
    return Slot("indicators.yaml", route, (changed,), frozenset({Kind.RULE}), before["id"])


def _beside(year: int, key: str) -> Slot:
    """Figures of a part of the year."""
    return Slot(
        _data(DISTRICT, year), ("interim", key), ({f"{year}Q1": _percent("30")}, GONE), frozenset({Kind.INTERIM}), key
    )


_MEAN = {"of": "演练省", "unit": "%", "source": {"title": "演练省2024年公报", "document": "演省发〔2025〕1号"}}
_UNCONCERNED = {
    "not_concerned": "没有林地",
    "approved_by": "演练市林草局",
    "source": {"title": "关于演练区不涉及林木的复函", "document": "演林函〔2025〕1号"},
}
_OFFICE = {"name": "市甲局", "aliases": ["甲局"]}
_STATE = {"value": True, "source": {"title": "演练区生态保护办法", "document": "演区发〔2024〕3号"}}
_WAIVED, _DAY = (
    _waiver(DISTRICT, "1"),
    Slot("", ("as_of",), (datetime.date(2024, 12, 31), datetime.date(2025, 4, 1)), frozenset({Kind.AS_OF}), ""),
)
THEMES: Final = (
    (
        _measurement(DISTRICT, 2024, "1-1", _parts(970, 1000), _parts(940, 1000), _parts(990, 1000)),
        _measurement(DISTRICT, 2023, "1-1", _parts(950, 1000), _parts(990, 1000)),
        _measurement(COUNTY, 2024, "1-1", _parts(900, 950), _parts(940, 950), {"value": "98％", "unit": "%"}),
        _measurement(CITY, 2024, "1-1", _parts(1900, 1950), _parts(1930, 1950)),
        _rule(1, 1, 97, 98.5),
        _whose(1, 1, "city"),
        _target(1, rule={"at_least": 98}),
        _report("T1-2", 2024, _percent("94"), _percent("96")),
        _waiver(COUNTY, "1-1"),
    ),
    (
        _measurement(DISTRICT, 2024, "1-2", _percent("60"), _percent("75"), _percent("75", plan="保持")),
        _rule(1, 2, 60, 80),
        Slot(
            "indicators.yaml",
            ("contradictions", 0, "settled"),
            (_settled(60), _settled(80)),
            frozenset({Kind.SETTLEMENT}),
            "C1",
        ),
        _target(1, criterion="1-2"),
        _waiver(DISTRICT, "1-2"),
        _WAIVED,
        _DAY,
    ),
    (
        _criterion(1, 2, {"meets": "1-1"}),
        _criterion(1, 3, {"meets": "1-2"}),
        _criterion(1, 1, {"wider_mean": {"of": "演练省", "is": "at_least"}}),
        _criterion(2, 1, {"counties": {"meet": "1-3", "number": 1}}, line="city_only", unit=None, bases=[]),
        Slot(
            _data(CITY, 2024),
            ("wider", "1-1"),
            (_MEAN | {"mean": 97.5}, _MEAN | {"mean": 98.5}, GONE),
            frozenset({Kind.WIDER}),
            "1-1",
        ),
        _measurement(DISTRICT, 2024, "1-1", _parts(970, 1000), _parts(990, 1000)),
        _measurement(CITY, 2024, "1-1", _parts(1900, 1950)),
        _rule(1, 1, 97, 98.5),
    ),
    (
        Slot(
            "indicators.yaml",
            ("indicators", 2, "criteria", 2, "may_not_concern"),
            (True,),
            frozenset({Kind.RULE}),
            "3-3",
        ),
        _measurement(DISTRICT, 2024, "3-3", _UNCONCERNED, _percent("29")),
        _measurement(DISTRICT, 2023, "3-3", _percent("29")),
        _measurement(DISTRICT, 2025, "3-3", _percent("29")),
        _beside(2024, "3-3"),
        _beside(2023, "3-3"),
    ),
    (
        _rule(1, 3, 93),
        _whose(1, 3, "city_only"),
        Slot("evidence/1-3.txt", (), ("改过的台账。\n", GONE), frozenset({Kind.EVIDENCE, Kind.DATUM}), "1-3"),
        _measurement(DISTRICT, 2024, "1-3", _percent("91", plan="保持"), _percent("94")),
        Slot("units.yaml", ("counties", 0, "area"), ("县城",), frozenset({Kind.REGION}), DISTRICT),
        _WAIVED,
    ),
    (
        _measurement(
            DISTRICT, 2024, "2-1", _percent("89", basis="实况"), _percent("90", basis="剔除沙尘"), _percent("85")
        ),
        _measurement(
            DISTRICT, 2023, "2-1", _percent("89.5", basis="实况"), _percent("91"), _percent("88", basis="剔除沙尘")
        ),
        _shut(DISTRICT, 2023, "measurements"),
    ),
    (
        _measurement(DISTRICT, 2024, "2-2", {"value": 26, "unit": "微克/立方米", "source": {"title": "统计台账"}}),
        _assigned(DISTRICT, 23, 25),
        _assigned(CITY, 25, 23),
        Slot("units.yaml", ("agencies", 0), (_OFFICE | {"of": DISTRICT},), frozenset({Kind.REGION}), ""),
    ),
    (
        _measurement(DISTRICT, 2024, "3-1", {"value": 812.3, "unit": "平方公里", "source": {"title": "统计台账"}}),
        _baseline(2024),
        _baseline(2023),
        _shut(DISTRICT, 2024, "baselines"),
        _measurement(DISTRICT, 2024, "3-2", _STATE, _STATE | {"value": False}),
        _measurement(DISTRICT, 2022, "3-2", _STATE | {"value": False}),
    ),
    (
        _measurement(DISTRICT, 2024, "3-3", _percent("29"), _percent("41"), {"value": 35, "unit": "万亩"}),
        _waiver(DISTRICT, "3-3"),
        Slot("", ("standard",), ("SF-2024",), frozenset({Kind.STANDARD}), ""),
        _DAY,
    ),
    (
        _report("T1-1", 2024, _percent("50"), _percent("60")),
        _report("T1-1", 2023, _percent("70")),
        _target(0, rule={"at_least": 67}),
        _target(0, due=2023),
        _waiver(DISTRICT, "T1-1"),
        Slot(_data(DISTRICT, 2024), (), ("region: [\n",), frozenset({Kind.FILE}), DISTRICT),
        _DAY,
    ),
)
"""Slots that have to do with each other, so that edits of them meet."""
SLOTS: Final = tuple(dict.fromkeys(slot for theme in THEMES for slot in theme))
