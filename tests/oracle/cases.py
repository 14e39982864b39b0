"""What a clerk may write about one criterion: values on every line and one unit from it, and every kind of gap.

A case is about one criterion in one region and year; many cases share a project, each in its own county.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from tests.oracle.contract import kinds
from tests.oracle.plaintext import Written
from tests.oracle.projects import Token

if TYPE_CHECKING:
    from collections.abc import Iterator

Entry = dict[str, Any]
TITLED = {"title": "演练统计年报"}
DIRECTIONS = ("at_least", "more_than", "at_most", "less_than", "equals")


@dataclass(frozen=True)
class Case:
    """The entries of one criterion: this year's, last year's, the target, the baseline."""

    label: str
    now: Entry | None = None
    before: Entry | None = None
    alone: bool = False
    """Whether the project must have no file of the year before, so that `compare` counts."""
    assigned: Any = None
    baseline: Entry | None = None


def near(bound: Decimal) -> Iterator[tuple[str, Decimal]]:
    """The bound itself, and values one unit above and below it, in its last place and in later places."""
    last = Decimal(1).scaleb(int(bound.as_tuple().exponent))
    for name, unit in (("last place", last), ("next place", last / 10), ("fifth place after", last / 10**5)):
        yield f"at, {name}", bound + unit - unit
        yield f"above, {name}", bound + unit
        yield f"below, {name}", bound - unit


def ties(bound: Decimal) -> Iterator[tuple[str, Decimal]]:
    """Half units around the bound and values just beside them, where half-even rounding matters."""
    hair = Decimal("0.0000001")
    for half in (Decimal("0.5"), Decimal("0.05"), Decimal("0.005")):
        for tie in (bound - 3 * half, bound - half, bound + half, bound + 3 * half):
            for name, value in (("on", tie), ("above", tie + hair), ("below", tie - hair)):
                yield f"{name} a tie of {half}", value


def as_ratio(number: Decimal, unit: str | None) -> Entry:
    """The number as numerator and denominator."""
    denominator = Decimal(10) ** 7
    numerator = number * denominator / (100 if unit == "%" else 1)
    return {"numerator": numerator.quantize(Decimal("0.0001")), "denominator": denominator.quantize(Decimal(1))}


def numbers(rule: dict[str, Any]) -> Iterator[Decimal]:
    """Every number that a rule compares with, at any depth."""
    for kind, argument in rule.items():
        if kind in ("readings", "all_of", "any_of"):
            for part in argument:
                yield from numbers(part)
        elif kind == "between":
            yield from (Decimal(end.text if isinstance(end, Written) else end) for end in argument)
        elif kind in DIRECTIONS:
            yield Decimal(argument.text if isinstance(argument, Written) else argument)


def stated(value: Any, unit: str | None, **more: Any) -> Entry:
    """An entry with a value, its unit and a titled source."""
    return {"value": value, **({"unit": unit} if unit else {}), "source": TITLED, **more}


def middling(criterion: dict[str, Any]) -> Decimal:
    """A figure that no check of the range refuses."""
    return next(iter(numbers(criterion["revisions"][0]["rule"])), Decimal("60.5"))


def number_cases(rule: dict[str, Any], unit: str | None) -> Iterator[Case]:
    """Values around every bound of the rule, written and as ratios."""
    for bound in numbers(rule):
        for name, value in near(bound):
            yield Case(f"value {name} {bound}", stated(value, unit))
            own_unit = {"unit": unit} if unit else {}
            yield Case(f"ratio {name} {bound}", {**as_ratio(value, unit), **own_unit, "source": TITLED})
        if "round" in rule:
            for name, value in ties(bound):
                yield Case(f"{name} beside {bound}", stated(value, unit))


def doubtful_cases(criterion: dict[str, Any], unit: str | None) -> Iterator[Case]:
    """What may be wrong with a figure before any rule is evaluated."""
    value = middling(criterion)
    good = stated(value, unit)
    yield Case("missing")
    for period in ("2024-01/2024-09", "2024-06", "2024-02/2024-12", "2024-01/2024-12", 2023, Token("unknown")):
        yield Case(f"period {period}", {**good, "period": period})
    yield Case("period of the year", {**good, "period": 2024})
    for as_of in ("2023-12-31", "2024-09-30", "2024-12-30", "2024-12-31", "2025-01-20"):
        yield Case(f"as of {as_of}", {**good, "as_of": as_of})
    yield Case("unknown period, as of a day", {**good, "period": Token("unknown"), "as_of": "2024-06-30"})
    yield Case("a target", {**good, "source": {"title": "演练计划", "kind": Token("target")}})
    for token in ('"98"', "98%", "９８", "≥98", "3.14万", "1e3", "010", "true", "九十八"):
        yield Case(f"value written {token}", {**good, "value": Token(token)})
    yield Case("negative", {**good, "value": Decimal("-0.01")})
    yield Case("nought", {**good, "value": 0})
    yield Case("a hundred", {**good, "value": 100})
    for key in ("quote", "note"):
        yield Case(f"a remark after # in source.{key}", {**good, "source": {**TITLED, key: Token("演练 #注")}})
    if unit:
        yield Case("no unit", {key: good[key] for key in ("value", "source")})
        yield Case("another unit", {**good, "unit": "万人"})
        yield Case("another unit, part of the year", {**good, "unit": "万人", "period": "2024-01/2024-09"})
    if unit == "%":
        yield Case("unit in full width", {**good, "unit": "％"})
        yield Case("just above a hundred", {**good, "value": Decimal("100.01")})
        yield Case("parts above a hundred", {"numerator": 10001, "denominator": 10000, "unit": "%"})
    if unit == "平方米/人":
        yield Case("unit m²/人", {**good, "unit": "m²/人"})
    yield from basis_cases(criterion, good)


def basis_cases(criterion: dict[str, Any], good: Entry) -> Iterator[Case]:
    """Every basis that the criterion has, the unstated one, and an unknown one."""
    names = [one["name"] for one in criterion.get("bases") or []]
    for name in ["未说明", *names, "另一口径"]:
        yield Case(f"basis {name}", {**good, "basis": name})
        yield Case(f"basis {name}, period unknown", {**good, "basis": name, "period": Token("unknown")})


def ratio_cases(unit: str | None) -> Iterator[Case]:
    """Values beside their parts, and zero denominators."""
    scale = 1 if unit == "%" else 100
    parts = {"numerator": 350, "denominator": 357 * scale // (1 if unit == "%" else 100), "source": TITLED}
    parts |= {"unit": unit} if unit else {}
    yield Case("parts that do not end", parts)
    # 100 * 1 / 8 = 12.5: the nearest half units of 12.5, 12.4, 13, 12 and 12.45 lie at 0.05, 0.5 and 0.005.
    shares = {"numerator": 1, "denominator": 8, **({"unit": unit} if unit else {}), "source": TITLED}
    exact = Decimal("12.5") if unit == "%" else Decimal("0.125")
    for off in ("0", "0.1", "0.06", "0.05", "0.04", "0.005", "-0.005", "-0.5"):
        value = exact + Decimal(off)
        yield Case(f"value off its parts by {off}", {"value": value, **shares})
    yield Case("value on the half unit above", {"value": exact.quantize(Decimal(1), "ROUND_CEILING"), **shares})
    yield Case("value on the half unit below", {"value": exact.quantize(Decimal(1), "ROUND_FLOOR"), **shares})
    nothing = {**shares, "numerator": 0, "denominator": 0}
    why = {"zero": "当年没有发生"}
    yield Case("nothing of nothing", nothing)
    yield Case("nothing of nothing, explained", {**nothing, **why})
    yield Case("nothing of nothing, explained, period unknown", {**nothing, **why, "period": Token("unknown")})
    yield Case("nothing of nothing, explained, part of the year", {**nothing, **why, "period": "2024-01/2024-09"})
    yield Case("nothing of nothing, explained, wrong basis", {**nothing, **why, "basis": "另一口径"})
    yield Case("something of nothing, explained", {**nothing, **why, "numerator": 3})
    yield Case("a numerator alone", {key: shares[key] for key in ("numerator", "source", *(["unit"] if unit else []))})
    if unit is None:
        # The unit comes with the figure; with % the ratio is multiplied by 100.
        yield Case("parts in %", {**shares, "unit": "%"})
        yield Case("parts in ％", {**shares, "unit": "％"})
        yield Case("parts in % beside their value", {**shares, "value": Decimal("12.5"), "unit": "%"})
        yield Case("parts in % beside their quotient", {**shares, "value": Decimal("0.125"), "unit": "%"})
    if unit:
        yield Case("parts without unit", {"numerator": 1, "denominator": 8})
    yield Case("parts below nothing", {**shares, "numerator": -1})


def fact_cases() -> Iterator[Case]:
    """A stated fact, with and without its document."""
    sources = {
        "titled": TITLED,
        "no source": None,
        "未记录": {"title": "未记录"},
        "未记录 ": {"title": "未记录 "},
        "no title": {"standing": "填报"},
    }
    for value in (True, False):
        for name, source in sources.items():
            entry = {"value": value, **({"source": source} if source else {})}
            yield Case(f"{value}, {name}", entry)
            yield Case(f"{value}, {name}, period unknown", {**entry, "period": Token("unknown")})
    for written in (1, 0, Token('"true"'), Token("yes"), "是"):
        yield Case(f"fact written {written}", {"value": written, "source": TITLED})
    yield Case("missing")
    yield Case("a planned fact", {"value": True, "source": {"title": "演练计划", "kind": Token("target")}})
    yield Case("a fact with a basis of no criterion", {"value": True, "source": TITLED, "basis": "另一口径"})


def event_cases(unit: str | None) -> Iterator[Case]:
    """Counts of events: one event decides; a zero needs the whole year and its document."""
    sources = {"titled": TITLED, "no source": None, "未记录": {"title": "未记录"}}
    periods = {"the year": None, "part": "2024-01/2024-09", "unknown": Token("unknown")}
    for count in (0, 1, 2):
        for name, source in sources.items():
            for called, period in periods.items():
                entry: Entry = {"value": count, "unit": unit}
                entry |= {"source": source} if source else {}
                entry |= {"period": period} if period else {}
                yield Case(f"{count}, {name}, {called}", entry)
                yield Case(f"{count}, {name}, {called}, another unit", {**entry, "unit": "万人"})
    yield Case("one, as of September", {"value": 1, "unit": unit, "as_of": "2024-09-30"})
    yield Case("none, as of September", {"value": 0, "unit": unit, "as_of": "2024-09-30", "source": TITLED})
    yield Case("none, no unit", {"value": 0, "source": TITLED})
    yield Case("one, no unit", {"value": 1})
    yield Case("below none", {"value": -1, "unit": unit})
    yield Case("events as a fact", {"value": False, "unit": unit, "source": TITLED})
    yield Case("missing")


def target(kind: str, value: Any, unit: str, **more: Any) -> Entry:
    """An assigned target with everything recorded."""
    return {
        kind: value,
        "unit": unit,
        "period": 2024,
        "document": "演发〔2024〕1号",
        "issuer": "演练省生态环境厅",
        **more,
    }


def assigned_cases(unit: str) -> Iterator[Case]:
    """Assigned targets: each operator at its line, several targets, other periods, missing documents."""
    bound = Decimal("24.5")
    for kind in DIRECTIONS:
        for name, value in near(bound):
            yield Case(f"{kind} {name}", stated(value, unit), assigned=target(kind, bound, unit))
    good, held = stated(Decimal("24.5"), unit), target("at_most", 25, unit)
    missed, old = target("at_most", 24, unit), target("at_most", 24, unit, period=2023)
    bare = {key: held[key] for key in held if key != "document"}
    nobody = {key: held[key] for key in held if key != "issuer"}
    elsewhere = target("at_most", 25, "吨")
    span, spanned = "2021-01/2024-12", target("at_most", 25, unit, period="2021-01/2024-12")
    yield Case("no target", good)
    yield Case("a target and no figure", assigned=held)
    yield Case("neither target nor figure")
    yield Case("part of the year", {**good, "period": "2024-01/2024-09"}, assigned=held)
    yield Case("part of the year, no target", {**good, "period": "2024-01/2024-09"})
    yield Case("a list of one", good, assigned=[held])
    yield Case("two held", good, assigned=[held, target("at_least", 20, unit)])
    yield Case("one of two missed", good, assigned=[held, missed])
    yield Case("two missed", good, assigned=[missed, target("less_than", Decimal("24.5"), unit)])
    yield Case("of last year", good, assigned=old)
    yield Case("of last year and this", good, assigned=[old, held])
    yield Case("no document", good, assigned=bare)
    yield Case("no issuer", good, assigned=nobody)
    yield Case("document 未记录", good, assigned={**held, "document": "未记录"})
    yield Case("issuer 未记录", good, assigned={**held, "issuer": "未记录"})
    yield Case("target without unit", good, assigned={key: held[key] for key in held if key != "unit"})
    yield Case("malformed target", good, assigned={**held, "at_most": Token("25微克")})
    yield Case("malformed target, no figure", assigned={**held, "at_most": Token("25微克")})
    yield Case("one malformed, one missed", good, assigned=[{**held, "at_most": Token("≤25")}, missed])
    yield Case("one of last year without document, one held", good, assigned=[{**bare, "period": 2023}, held])
    yield Case("one without document, one held", good, assigned=[bare, held])
    yield Case("one without document, one missed", good, assigned=[bare, missed])
    yield Case("target in another unit", good, assigned=elsewhere)
    yield Case("one in another unit, one missed", good, assigned=[elsewhere, missed])
    yield Case("of several years, figure of one", good, assigned=spanned)
    yield Case("of several years, figure of the same", {**good, "period": span}, assigned=spanned)
    yield Case("refused figure, no target", {**good, "source": {"title": "演练计划", "kind": Token("target")}})
    if unit == "微克/立方米":
        yield Case("μg/m3", {**good, "unit": "μg/m3"}, assigned=held)
        yield Case("target in ㎍/m³", good, assigned={**held, "unit": "㎍/m³"})


def prior_cases(criterion: dict[str, Any], unit: str | None) -> Iterator[Case]:
    """A figure compared with last year's file, or with last year's value in `compare`."""
    bases = [one["name"] for one in criterion.get("bases") or [] if one["accepted"]]
    basis = {"basis": bases[0]} if bases else {}
    before = stated(Decimal("80.0"), unit, **basis)
    for bound in ("80", "81.6", "82", "78.4", "78"):
        for name, value in near(Decimal(bound + ("" if "." in bound else ".0"))):
            yield Case(f"{name} {bound} after 80", stated(value, unit, **basis), before)
    yield from spoiled_prior_cases(unit, basis)
    yield from recalled_cases(unit, basis)
    yield from two_bases_cases(criterion, unit)


def spoiled_prior_cases(unit: str | None, basis: Entry) -> Iterator[Case]:
    """Ratios compared with ratios, and figures of either year that cannot be used."""
    before = stated(Decimal("80.0"), unit, **basis)
    now = stated(Decimal("80.1"), unit, **basis)
    third = {**stated(None, unit, **basis), "numerator": 1, "denominator": 3}
    third = {key: third[key] for key in third if key != "value"}
    yield Case("a third after a third", third, third)
    yield Case("a third after 33.3333333333", third, {**before, "value": Decimal("33.3333333333")})
    yield Case("33.3333333333 after a third", {**now, "value": Decimal("33.3333333333")}, third)
    yield Case("nothing before", now)
    yield Case("only before", before=before)
    yield Case("neither")
    spoiled: dict[str, Entry] = {
        "part of the year": {"period": "2023-01/2023-09"},
        "unknown": {"period": Token("unknown")},
        "as of a day": {"as_of": "2023-10-01"},
        "a target": {"source": {"title": "演练计划", "kind": Token("target")}},
        "malformed": {"value": Token("80%")},
        "negative": {"value": Decimal(-80)},
    }
    for name, more in spoiled.items():
        yield Case(f"before: {name}", now, {**before, **more})
        yield Case(f"now: {name}", {**now, **_this_year(more)}, before)
        yield Case(f"both: {name}", {**now, **_this_year(more)}, {**before, **more})
    yield Case("other units", {**now, "unit": "吨"}, {**before, "unit": "公斤"})


def recalled_cases(unit: str | None, basis: Entry) -> Iterator[Case]:
    """Last year's value in `compare`, with and without a file of last year."""
    now, before = stated(Decimal("80.1"), unit, **basis), stated(Decimal("80.0"), unit, **basis)
    recalled = {"year": 2023, "value": Decimal("80.0"), **basis, "source": TITLED}
    for value in ("79.9", "80.0", "80.1", "81.6", "82.0"):
        yield Case(f"{value} against compare", {**now, "value": Decimal(value), "compare": recalled}, alone=True)
    yield Case("compare of another year", {**now, "compare": {**recalled, "year": 2022}}, alone=True)
    yield Case("no compare, no file", now, alone=True)
    calling_it_a_target = {**recalled, "source": {"title": "演练计划", "kind": Token("target")}}
    yield Case("compare calls it a target", {**now, "compare": calling_it_a_target}, alone=True)
    yield Case("compare below nothing", {**now, "compare": {**recalled, "value": -80}}, alone=True)
    yield Case("compare above the whole", {**now, "compare": {**recalled, "value": 800}}, alone=True)
    yield Case("compare in another unit", {**now, "compare": {**recalled, "unit": "吨"}}, alone=True)
    yield Case("file against compare", {**now, "compare": {**recalled, "value": 90}}, before)
    yield Case("file without the figure, and compare", {**now, "compare": {**recalled, "value": 80}})


def two_bases_cases(criterion: dict[str, Any], unit: str | None) -> Iterator[Case]:
    """Every pair of bases: figures are compared only if both have the same basis of the criterion."""
    now, before = stated(Decimal("80.1"), unit), stated(Decimal("80.0"), unit)
    recalled = {"year": 2023, "value": Decimal("80.0"), "source": TITLED}
    names = ["未说明", *(one["name"] for one in criterion.get("bases") or []), "另一口径"]
    for first in names:
        for second in names:
            yield Case(f"{first} after {second}", {**now, "basis": first}, {**before, "basis": second})
            yield Case(
                f"{first} after compare {second}",
                {**now, "basis": first, "compare": {**recalled, "basis": second}},
                alone=True,
            )


def _this_year(more: Entry) -> Entry:
    return {
        key: Token(value.replace("2023", "2024")) if key in ("period", "as_of") else value
        for key, value in more.items()
    }


def baseline_cases(unit: str | None) -> Iterator[Case]:
    """Areas compared with the recorded baseline and its approved adjustments."""
    base = {"year": 2020, "value": Decimal("812.5"), "unit": unit, "source": TITLED}
    for name, value in near(Decimal("812.5")):
        yield Case(f"{name} baseline", stated(value, unit), baseline=base)
    approved = {"document": "基线调整批复", "approved_by": "演练省人民政府"}
    for name, value in near(Decimal("810.0")):
        adjusted = {**base, "adjusted": [{"date": "2022-06-30", **approved, "value": Decimal("810.0")}]}
        yield Case(f"{name} adjusted baseline", stated(value, unit), baseline=adjusted)
    steps = [
        {"date": "2021-06-30", **approved, "value": Decimal("811.0")},
        {"date": "2023-06-30", **approved, "value": Decimal("810.0")},
    ]
    held = stated(Decimal("810.5"), unit)
    yield Case("twice adjusted", held, baseline={**base, "adjusted": steps})
    yield Case("twice adjusted, latest first", held, baseline={**base, "adjusted": steps[::-1]})
    later = [{"date": "2025-01-01", **approved, "value": Decimal("810.0")}]
    yield Case("adjusted after the year", held, baseline={**base, "adjusted": later})
    yield Case("adjusted on its last day", held, baseline={**base, "adjusted": [{**later[0], "date": "2024-12-31"}]})
    for called, approver in {"nobody": {}, "itself": {"approved_by": "本级政府"}, "above": approved}.items():
        lower = {**later[0], "date": "2022-06-30", "document": "基线调整批复"}
        lower = {key: lower[key] for key in lower if key != "approved_by"} | approver
        yield Case(f"lowered by {called}", held, baseline={**base, "adjusted": [lower]})
        higher = {"date": "2023-06-30", "value": Decimal("810.4")}
        yield Case(f"lowered by {called}, then raised", held, baseline={**base, "adjusted": [lower, higher]})
    yield Case("no baseline", held)
    yield Case("a baseline and no figure", baseline=base)
    yield Case("a malformed baseline", held, baseline={**base, "value": Token("812.5左右")})
    yield Case("a malformed baseline and no figure", baseline={**base, "value": Token("≥812.5")})
    yield Case("neither")
    planned = {**base, "source": {"title": "演练规划", "kind": Token("target")}}
    yield Case("baseline that is a target", stated(Decimal(813), unit), baseline=planned)
    yield Case("baseline in another unit", held, baseline={**base, "unit": "公顷"})
    yield Case("figure in another unit", {**held, "unit": "公顷"}, baseline=base)
    yield Case("figure in another unit, no baseline", {**held, "unit": "公顷"})
    yield Case("part of the year, no baseline", {**held, "period": "2024-01/2024-09"})


def cases_of(criterion: dict[str, Any]) -> list[Case]:
    """Every case that fits the criterion's rule."""
    rule = criterion["revisions"][0]["rule"]
    found, unit = kinds(rule), criterion.get("unit")
    if "done" in found:
        return list(fact_cases())
    if "none" in found:
        return [*event_cases(unit), *number_cases(rule, unit)]
    cases = [*number_cases(rule, unit), *doubtful_cases(criterion, unit), *ratio_cases(unit)]
    if "assigned" in found:
        own = unit or "微克/立方米"
        cases = [*assigned_cases(own), *(replace(one, assigned=target("at_least", 60, own)) for one in cases)]
    if found & {"not_worse", "improves", "rises_by"}:
        prior = stated(Decimal("60.5"), unit)
        cases = [*prior_cases(criterion, unit), *cases, *(replace(one, before=prior) for one in cases)]
    if "holds_baseline" in found:
        base = {"year": 2020, "value": Decimal("60.5"), "unit": unit, "source": TITLED}
        cases = [*baseline_cases(unit), *cases, *(replace(one, baseline=base) for one in cases)]
    return cases
