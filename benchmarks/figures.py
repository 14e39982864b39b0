"""Invented figures for every criterion of the registry: valid in form, but not all on the right side of the line."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from ecocheck.model.rule import leaves
from ecocheck.model.rule_kinds.comparisons import Assigned, HoldsBaseline, Improves, NotWorse
from ecocheck.model.rule_kinds.facts import Done, NoEvents, Unstated
from ecocheck.model.rule_kinds.numbers import AtLeast, Equals, MoreThan

if TYPE_CHECKING:
    import random

    from ecocheck.model.figures import Place
    from ecocheck.model.registry import Criterion
    from ecocheck.model.rule import Rule

Node: TypeAlias = "str | int | Decimal | bool | dict[str, Node]"
"""What is written into a file: a scalar, or a mapping of nodes."""

FIRST_YEAR = 2023
PERCENT, PER_HEAD = "%", "平方米/人"
CENT = Decimal("0.01")
MISSES = 0.1
"""The share of figures on the wrong side of their line."""

ABOVE_COUNTY, ABOVE_CITY = "市政府办公室", "省政府办公厅"
"""The issuers of targets: a target counts if its issuer is above the region."""

OWN_UNITS = {
    "7-2": "微克/立方米",
    "17-1": "吨标准煤/万元",
    "18-1": "立方米/万元",
    "20-1": "吨二氧化碳/万元",
    "32-3": "千克/人",
}
"""Units that the plan leaves to the issuer of the target or to the reporting office."""


@dataclass(frozen=True, slots=True)
class Figure:
    """The figure of one criterion in one region and year, by the sections of a data file."""

    measurement: dict[str, Node]
    assigned: dict[str, Node] | None = None
    baseline: dict[str, Node] | None = None
    parts: tuple[int, int] | None = field(default=None)
    """Numerator and denominator, if the city adds them up."""


def leaf_rule(rule: Rule) -> Rule:
    """The first member of a compound rule that can be computed."""
    return next((one for one in leaves(rule) if not isinstance(one, Unstated)), rule)


def _level(criterion: Criterion, rule: Rule, year: int, rng: random.Random) -> Decimal:
    """A number that suits the rule, with two decimals. The same `rng` gives the next year a slightly better number."""
    step, wiggle = year - FIRST_YEAR, Decimal(rng.randrange(100)) / 100
    match rule:
        case Equals():
            return rule.equals
        case AtLeast(at_least=bound) | MoreThan(more_than=bound):
            room = min(100 - bound, bound) / 2 if criterion.unit == PERCENT else bound / 10
            side = -1 if rng.random() < MISSES else 1
            return (bound + room * (side * (wiggle + CENT) + min(step, 9) * CENT)).quantize(CENT)
        case Improves(improves="lower") | NotWorse(not_worse="lower"):
            return max(CENT, 60 - Decimal(step) / 4 + wiggle / 10).quantize(CENT)
        case _:
            return min(Decimal(99), 55 + Decimal("2.2") * step + wiggle).quantize(CENT)


def _source(criterion: Criterion, region: str, year: int) -> dict[str, Node]:
    return {
        "title": f"{year}年{region}{criterion.name}统计表",
        "document": f"{region}发〔{year + 1}〕{criterion.id.replace('-', '')}号",
        "standing": "填报",
        "published": f"{year + 1}-02-{10 + len(criterion.id):02d}",
    }


def figure(criterion: Criterion, place: Place, year: int, rng: random.Random) -> Figure:
    """The region's figure for the criterion; `rng` starts anew each year, so that the years are similar."""
    region, issuer = place.name, ABOVE_CITY if place.is_city else ABOVE_COUNTY
    found = criterion.in_force(year)
    rule = leaf_rule(found[1].rule if found else criterion.revisions[0].rule)
    source = _source(criterion, region, year)
    if isinstance(rule, Done):
        kept: dict[str, Node] = {"held_by": f"{region}档案馆", "archive_no": f"{year}-{criterion.id}"}
        return Figure({"value": True, "source": source, "evidence": kept})
    if isinstance(rule, NoEvents):
        return Figure(_with_unit(criterion, {"value": 0}, source))
    level = _level(criterion, rule, year, rng)
    baseline: dict[str, Node] | None = None
    if isinstance(rule, HoldsBaseline):
        record: dict[str, Node] = {"year": FIRST_YEAR - 3, "value": Decimal(50), "unit": criterion.unit or ""}
        baseline = {**record, "source": {"title": f"{region}{criterion.name}本底调查"}}
    if criterion.totals:
        base = rng.randrange(2_000, 9_000) * (100 if criterion.unit == PER_HEAD else 1) + year - FIRST_YEAR
        share = level / 100 if criterion.unit == PERCENT else level
        return of_parts(criterion, (int(base * share), base), source, _target(criterion, rule, level, year, issuer))
    target = _target(criterion, rule, level, year, issuer)
    return Figure(_with_unit(criterion, {"value": level}, source), target, baseline)


def of_parts(
    criterion: Criterion, parts: tuple[int, int], source: dict[str, Node], assigned: dict[str, Node] | None = None
) -> Figure:
    """A ratio by its two parts."""
    says: dict[str, Node] = {"numerator": parts[0], "denominator": parts[1]}
    if criterion.counts:
        first, rest = parts[1] // 2, parts[1] - parts[1] // 2
        says["counts"] = dict(zip(criterion.counts, (first, rest), strict=True))
    return Figure(_with_unit(criterion, says, source), assigned, parts=parts)


def total(criterion: Criterion, parts: list[tuple[int, int]], city: str, year: int) -> Figure:
    """The city's figure as the sum of its counties' parts."""
    summed = (sum(one for one, _ in parts), sum(two for _, two in parts))
    target = None
    if isinstance(leaf_rule(criterion.revisions[0].rule), Assigned):
        target = _assigned(criterion, Decimal(50), year, ABOVE_CITY)
    return of_parts(criterion, summed, _source(criterion, city, year), target)


def _with_unit(criterion: Criterion, says: dict[str, Node], source: dict[str, Node]) -> dict[str, Node]:
    unit = criterion.unit or OWN_UNITS.get(criterion.id)
    if unit is not None:
        says["unit"] = unit
    accepted = [basis.name for basis in criterion.bases if basis.accepted]
    if accepted:
        says["basis"] = accepted[0]
    if criterion.survey:
        says["survey"] = {"agency": "市调查队", "method": "入户问卷", "sample": 1200, "date": source["published"]}
    says["source"] = source
    return says


def _target(criterion: Criterion, rule: Rule, level: Decimal, year: int, issuer: str) -> dict[str, Node] | None:
    return _assigned(criterion, level, year, issuer) if isinstance(rule, Assigned) else None


def _assigned(criterion: Criterion, level: Decimal, year: int, issuer: str) -> dict[str, Node]:
    """An assigned target that is a little easier than the figure reached."""
    rising = criterion.unit == PERCENT
    return {
        "at_least" if rising else "at_most": (level - 5 if rising else level + 5),
        "unit": criterion.unit or OWN_UNITS[criterion.id],
        "period": year,
        "document": f"市发〔{year}〕{criterion.id.replace('-', '')}号",
        "issuer": issuer,
        "issued": f"{year}-03-01",
    }
