"""Rules that look at several years and beyond, judged twice: by ecocheck, and by plain arithmetic in `several`."""

from __future__ import annotations

import datetime
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from tests.oracle.invented import criterion, registry
from tests.oracle.projects import CITY, County, Project, by_key, run
from tests.oracle.several import Figure, World, judged

if TYPE_CHECKING:
    from pathlib import Path

YEAR = 2024
AXES = {"地形": ["山区", "平原"], "区位": ["东部", "西部"]}
SIGNS = ("at_least", "more_than", "at_most", "less_than")
NUMBERS = [Decimal(one) for one in ("8", "9", "9.5", "9.50", "10", "10.0", "10.25", "10.5", "11", "12")]
"""Few, near each other and with unlike decimals, so that lines are often just reached."""
STARTS = [datetime.date(2023, 1, 1), datetime.date(2023, 1, 31), datetime.date(2024, 1, 1), datetime.date(2024, 1, 2),
          datetime.date(2024, 7, 1)]  # fmt: skip
COUNTIES = 12


def line(chance: Random) -> dict[str, Any]:
    return {chance.choice(SIGNS): chance.choice(NUMBERS)}


def figure_rule(chance: Random) -> dict[str, Any]:
    """A rule about figures of the criterion's own."""
    where, key = chance.choice(["山区", "东部"]), chance.choice(["by", "percent"])
    quote = f"{where}可以放宽1{'%' if key == 'percent' else '吨'}"
    eased = {"tolerance": {key: 1, "class": where, "document": "演政发〔2023〕1号", "quote": quote}}
    course = {chance.choice(["improves", "not_worse"]): chance.choice(["higher", "lower"])}
    mean = {"of": "演练省", "is": chance.choice(SIGNS), **chance.choice([{}, {"percent": 90}, {"points": 1}])}
    return chance.choice(
        [
            line(chance),
            line(chance) | {"averaged": chance.choice([2, 3])},
            line(chance) | {"years": chance.choice([2, 3])},
            line(chance) | eased,
            line(chance) | eased | {"years": 2},
            line(chance) | {"sample": 400},
            course | {"years": chance.choice([2, 3])},
            course | {"than_mean": chance.choice([2, 3])},
            {"wider_mean": mean},
        ]
    )


def condition(chance: Random) -> dict[str, Any]:
    made: dict[str, Any] = chance.choice(
        [{"class": "山区"}, {"last_year": line(chance)}, {"criterion": "1-1", "is": line(chance)}]
    )
    return {"not": made} if chance.random() < 0.2 else made


def rules(chance: Random) -> dict[str, dict[str, Any]]:
    """Criteria that are judged by figures, by branches, by counts, by facts, and by each other."""
    first, second = [figure_rule(chance) for _ in range(3)], [figure_rule(chance) for _ in range(2)]
    second.append({"at_least": 10} if {"at_least": 10} not in second else {"at_least": 11})
    branches = [{"if": condition(chance), "then": first[0]}, {"if": condition(chance), "then": first[1]}]
    if chance.random() < 0.7:
        branches.append({"else": first[2]})
    return {
        "1-1": line(chance),
        **{f"{n}-1": figure_rule(chance) for n in range(2, 6)},
        "6-1": {"when": branches},
        "7-1": {"at_least_of": {"n": 2, "of": second}},
        "8-1": {"none": True, "years": chance.choice([2, 3])},
        "9-1": {"in_force": {"months": chance.choice([0, 12, 23])}},
        "10-1": {"meets": chance.choice(["2-1", "6-1", "9-1"])},
        "11-1": {"at_least_of": {"n": 2, "of": [{"meets": key} for key in ("3-1", "4-1", "10-1")]}},
    }


def unit_of(rule: dict[str, Any]) -> str | None:
    if "none" in rule:
        return "起"
    return None if "in_force" in rule or "meets" in rule or "11-1" in rule or _derived(rule) else "吨"


def _derived(rule: dict[str, Any]) -> bool:
    return "at_least_of" in rule and "meets" in rule["at_least_of"]["of"][0]


def world(chance: Random, made: dict[str, dict[str, Any]], mean: dict[str, Figure]) -> World:
    """A county with some figures missing, and some without a document."""
    found = World(YEAR, AXES, mean=mean, rules=made)
    found.classes = {axis: chance.choice(names) for axis, names in AXES.items() if chance.random() < 0.7}
    for key, rule in made.items():
        if "meets" in rule or _derived(rule):
            continue
        for year in range(YEAR, YEAR - 4, -1):
            if chance.random() < 0.12:
                continue
            number = Fraction(chance.choice(NUMBERS))
            if "none" in rule:
                number = Fraction(chance.choice([0, 0, 0, 1]))
            if "in_force" in rule:
                number = Fraction(chance.choice([1, 1, 1, 0]))
            found.figures[key, year] = Figure(
                number,
                chance.random() < 0.85,
                chance.choice([None, 399, 400, 1000]),
                chance.choice([None, *STARTS]) if "in_force" in rule else None,
                chance.choice([None, datetime.date(2024, 12, 30), datetime.date(2026, 1, 1)])
                if "in_force" in rule
                else None,
            )
    return found


def entry(one: Figure, rule: dict[str, Any], year: int) -> dict[str, Any]:
    """The figure as a data file has it."""
    fact = "in_force" in rule
    unit = unit_of(rule)
    made: dict[str, Any] = {
        "value": one.value == 1 if fact else Decimal(float(one.value)) if unit == "吨" else int(one.value)
    }
    made |= {} if unit is None else {"unit": unit}
    made |= {"source": {"title": f"{year}年统计年报"}} if one.documented else {}
    made |= {} if one.sample is None or fact or unit != "吨" else {"survey": {"sample": one.sample}}
    made |= {} if one.since is None else {"since": one.since.isoformat()}
    return made | ({} if one.until is None else {"valid_until": one.until.isoformat()})


@pytest.mark.parametrize("seed", range(8))
def test_both_judge_alike(seed: int, tmp_path: Path) -> None:
    chance = Random(seed)  # noqa: S311 a seed, so that a failure can be repeated
    made = rules(chance)
    means = {
        key: Figure(Fraction(chance.choice(NUMBERS)), chance.random() < 0.7) for key in made if chance.random() < 0.8
    }
    worlds = {f"第{n}县": world(chance, made, means) for n in range(COUNTIES)}
    axes = [{"name": axis, "classes": names} for axis, names in AXES.items()]
    criteria = [criterion(n, unit_of(rule), rule, {}) for n, rule in enumerate(made.values(), start=1)]
    counties = tuple(County(name, classes=one.classes) for name, one in worlds.items())
    project = Project(counties=counties, indicators=registry(criteria, axes=axes))
    for name, one in worlds.items():
        for (key, year), figure in one.figures.items():
            project.file(name, year)["measurements"][key] = entry(figure, made[key], year)
    wider = project.file(CITY, YEAR).setdefault("wider", {})
    for key, mean in means.items():
        paper = {"source": {"title": f"演练省{YEAR}年统计公报"}} if mean.documented else {}
        wider[key] = [{"of": "演练省", "mean": Decimal(float(mean.value)), "unit": "吨", **paper}]
    shown = by_key(run(project.write(tmp_path), years=(YEAR,))["results"])
    wanted = {(name, key): judged(key, one) for name, one in worlds.items() for key in made}
    found = {(name, key): shown[name, YEAR, key]["verdict"] for name, key in wanted}
    assert found == wanted
    assert set(wanted.values()) == {"met", "not_met", "undetermined"}
