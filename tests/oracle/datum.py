"""Whether a measurement is refused, doubtful or sound, before any rule is evaluated."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from tests.oracle import numbers_told, sayings
from tests.oracle.contract import OPEN, UNSTATED_BASIS, Open, Scene, kinds, span, usual, whole
from tests.oracle.places import plain
from tests.oracle.plaintext import Written

# What the contract calls "as recorded" or "as assigned" has a null unit in the registry, as an index has none.
# The registry does not tell them apart, so that a unit under a rule that compares with other figures is left open.
AS_RECORDED = {"assigned", "not_worse", "improves", "rises_by"}
DAY = re.compile(r"\d{4}-\d{2}(-\d{2})?|未记录")


@dataclass(frozen=True)
class Datum:
    """One figure: what it states, and the problems with its use."""

    number: Fraction | None = None
    fact: bool | None = None
    zero: bool = False
    unit: str | None = None
    basis: str = UNSTATED_BASIS
    documented: bool | None = False
    """Whether a document is named that is recent enough; None where the contract leaves this to judgement."""
    last_place: int | None = None
    """The decimal places of a value without parts."""
    has_parts: bool = False
    shown: Fraction | str | Open | None = None
    problems: frozenset[str] = field(default_factory=frozenset)
    loose: bool = False
    """Whether the contract leaves open which names the problems have."""
    unsure: bool = False
    """Whether the contract leaves open if the figure can be used."""
    contradicted: bool = False
    """Whether the words beside the figure give another one, so that it does not count as a success."""

    @property
    def stands(self) -> bool:
        """Whether there is a figure whose unit and basis can be compared with others."""
        return self.number is not None or self.zero


MISSING = Datum(problems=frozenset({"no_measurement"}))
REFUSED = Datum(problems=frozenset({"unusable_value"}), shown=OPEN)
LEFT_OPEN = Datum(unsure=True, shown=OPEN)


def _time(entry: dict[str, Any], scene: Scene) -> Datum | None:
    """A datum that is decided by the figure's dates alone; None if the figure has to be looked at."""
    year, as_of = scene.year, str(entry.get("as_of") or "")
    months = span(entry.get("period"), year)
    if year > scene.as_of.year or (as_of and int(as_of[:4]) < year):
        return REFUSED
    if as_of > scene.as_of.isoformat():
        return replace(LEFT_OPEN, unsure=False, loose=True, problems=frozenset({"unusable_value"}))
    if months and "assigned" not in kinds(scene.rule) and {one[:4] for one in months} != {str(year)}:
        return REFUSED
    return None


def _period_problems(entry: dict[str, Any], scene: Scene) -> frozenset[str] | None:
    """The problems of the figure's period; None where words leave it to judgement."""
    year = scene.year
    stated, months = entry.get("period") is not None, span(entry.get("period"), year)
    made = str((entry.get("survey") or {}).get("date") or "")[:4] if scene.criterion.get("survey") else ""
    if months is None or (made.isdigit() and int(made) not in (year, year + 1)):
        return frozenset({"period_unknown"})
    cut_short = bool(entry.get("as_of")) and str(entry["as_of"]) < f"{year}-12-31"
    not_over = scene.as_of.isoformat() < f"{year}-12-31"
    partial = months[0] > f"{year}-01" or months[1] != f"{year}-12" or cut_short or not_over
    problems = {"partial_period"} if partial or _told_too_early(entry, scene) else set()
    if not stated:
        words, left_out = sayings.other_span(entry, year), sayings.months_left_out(entry)
        if words is None or (words and not left_out and (entry.get("as_of") or scene.criterion.get("document_of"))):
            return None  # left open: words beside a stated day, and a year that belongs to the document of a deed
        problems |= {"period_unknown"} if words else set()
    elif sayings.months_left_out(entry):
        problems |= {"period_unknown"}
    elif months == whole(year) and not scene.criterion.get("document_of"):
        titled = sayings.titled_before(entry, year)
        if titled is None:
            return None
        problems |= {"period_unknown"} if titled else set()
    return frozenset(problems)


def _told_too_early(entry: dict[str, Any], scene: Scene) -> bool:
    """Whether the source is older than the end of the year, so that its figure is one as of a day before that end.

    A survey's figure is the year's as soon as the survey has been made.
    """
    published = str((entry.get("source") or {}).get("published") or "")
    published += "-01" if len(published) == 7 else ""  # a month counts from its first day
    if len(published) != 10 or published >= f"{scene.year}-12-31":
        return False
    made = str((entry.get("survey") or {}).get("date") or "") if scene.criterion.get("survey") else ""
    return not made or made > published


def _basis(entry: dict[str, Any], criterion: dict[str, Any]) -> tuple[str, bool]:
    """The basis that counts, and whether it is not one of the criterion's."""
    accepted = [one["name"] for one in criterion.get("bases") or [] if one["accepted"]]
    stated = plain(entry.get("basis")) or UNSTATED_BASIS
    if stated != UNSTATED_BASIS:
        return stated, stated not in [plain(one) for one in accepted]
    own, foreign = sayings.bases_named(entry, criterion)
    if (foreign and not own) or sayings.counts_townships(entry, criterion):
        return UNSTATED_BASIS, True
    named = own & set(accepted)
    return (named.pop() if len(named) == 1 and not foreign else UNSTATED_BASIS), False


def read_datum(entry: dict[str, Any] | None, scene: Scene) -> Datum:
    """Examine one entry of `measurements`."""
    if entry is None:
        return MISSING
    target, spoiled = sayings.calls_it_a_target(entry), _time(entry, scene)
    if target or not entry.get("valid_until", "open") or _admits_unreadably(entry):
        return REFUSED
    if spoiled is not None:
        return spoiled
    if target is None:
        return LEFT_OPEN
    source, criterion = entry.get("source"), scene.criterion
    basis, foreign = _basis(entry, criterion)
    named = sayings.names_document(source, criterion, scene.place)
    timely = sayings.of_its_time(source, criterion, scene.year)
    timely = False if sayings.dated_ahead(source, scene.as_of) else timely
    asked = (
        named and not sayings.others_figure(entry, scene.place),
        timely,
        True if kinds(scene.rule) & {"done", "none"} else sayings.holds_figures_of(source, scene.year),
    )
    documented = False if False in asked else None if None in asked else True
    base = Datum(
        unit=usual(entry.get("unit")),
        basis=basis,
        documented=documented,
        problems=frozenset({"basis_mismatch"} if foreign else ()),
    )
    fact = entry.get("value")
    # A word without a number (基本消除) does not say whether it asks for a fact or a figure, so both are allowed.
    either = kinds(scene.rule) == {"unstated"} and isinstance(fact, bool)
    if "done" in kinds(scene.rule) or either:
        return _fact(entry, fact, scene, base)
    periods = _period_problems(entry, scene)
    return LEFT_OPEN if periods is None else _figure(entry, scene, replace(base, problems=base.problems | periods))


def _admits_unreadably(entry: dict[str, Any]) -> bool:
    """Whether an admission cannot be read: 一起 in place of a number, several notes, a survey of no readable day."""
    beside = [entry, *(entry.get("also") or ())]
    counts = list((entry.get("counts") or {}).values()) + [one.get("value", True) for one in beside[1:]]
    notes = [one.get("note") or "" for one in beside]
    told = all(isinstance(one, str) for one in notes) and _survey_readable(entry.get("survey"))
    return not told or not all(isinstance(one, Written | bool) for one in counts)


def _survey_readable(survey: Any) -> bool:
    """Whether a survey, which may be another year's, is written in parts and its day as a day."""
    if survey is None:
        return True
    return isinstance(survey, dict) and (not survey.get("date") or DAY.fullmatch(str(survey["date"])) is not None)


def _fact(entry: dict[str, Any], fact: Any, scene: Scene, base: Datum) -> Datum:
    if not isinstance(fact, bool):
        return REFUSED
    undone = sayings.admits_undone(entry) if fact else False
    if undone:
        return REFUSED
    year, months = scene.year, span(entry.get("period"), scene.year)
    problems = set(base.problems)
    if months is None:
        problems.add("period_unknown")
    elif months != whole(year) or (entry.get("as_of") and str(entry["as_of"]) < f"{year}-12-31"):
        # A state on any day covers the whole year; a state written with a period is left open.
        if not scene.criterion.get("lasts"):
            problems.add("partial_period")
        elif months != whole(year):
            return LEFT_OPEN
    # The contract does not say whether a state counts that expired before the end of its own year.
    ran_out = bool(entry.get("valid_until")) and str(entry["valid_until"]) < f"{year}-12-31"
    unsure = undone is None or ran_out or scene.as_of.isoformat() < f"{year}-12-31"
    shown = "true" if fact else "false"
    return replace(base, fact=fact, problems=frozenset(problems), shown=shown, unsure=unsure)


def _parts(entry: dict[str, Any], criterion: dict[str, Any]) -> tuple[Fraction, Fraction] | None:
    """Numerator and denominator; the denominator is the sum of the counted sections if that is larger."""
    part, total = entry.get("numerator"), entry.get("denominator")
    if not isinstance(part, Written) or not isinstance(total, Written):
        return None
    counted = [one.exact for one in (entry.get("counts") or {}).values() if isinstance(one, Written)]
    counts = bool(criterion.get("counts")) and bool(counted)
    return part.exact, max(total.exact, sum(counted, Fraction(0))) if counts else total.exact


def _figure(entry: dict[str, Any], scene: Scene, base: Datum) -> Datum:
    criterion, rule = scene.criterion, scene.rule
    wanted, problems = usual(criterion.get("unit")), set(base.problems)
    if wanted is not None and entry.get("unit") is None:
        return REFUSED
    if wanted is not None and base.unit != wanted:
        problems.add("unit_mismatch")
    as_recorded = bool(kinds(rule) & AS_RECORDED)
    if wanted is None and base.unit is not None and not as_recorded:
        problems.add("unit_mismatch")
    if criterion.get("zero_allowed") and sayings.told_none(entry):
        return REFUSED
    parts = _parts(entry, criterion)
    another = numbers_told.quotes_another(entry)
    if another is None or _unsettled(entry, parts, criterion):
        return LEFT_OPEN
    base = replace(base, problems=frozenset(problems), contradicted=another)
    if parts is not None and not any(parts) and entry.get("value") is None and criterion.get("zero_allowed"):
        explained = sayings.explains(entry.get("zero"))
        if explained is None:
            return LEFT_OPEN
        return replace(base, zero=True, shown=OPEN) if explained else REFUSED
    return _number(entry, parts, scene, base)


def _unsettled(entry: dict[str, Any], parts: tuple[Fraction, Fraction] | None, criterion: dict[str, Any]) -> bool:
    """Whether a reason stands beside a non-zero denominator."""
    return parts is not None and bool(entry.get("zero")) and parts[1] != 0 and bool(criterion.get("zero_allowed"))


def _more_than_its_sections(entry: dict[str, Any], parts: tuple[Fraction, Fraction], criterion: dict[str, Any]) -> bool:
    """Whether more is counted as good than all sections together have, so that one of the two must be wrong."""
    counts, sections = entry.get("counts") or {}, criterion.get("counts") or []
    if not sections or not all(isinstance(counts.get(name), Written) for name in sections):
        return False
    return bool(parts[0] > sum(counts[name].exact for name in sections))


def _number(entry: dict[str, Any], parts: tuple[Fraction, Fraction] | None, scene: Scene, base: Datum) -> Datum:
    """The number: its parts decide, and must agree with the value beside them."""
    value, hundred = entry.get("value"), 100 if (usual(scene.criterion.get("unit")) or base.unit) == "%" else 1
    given = [entry[key] for key in ("numerator", "denominator") if entry.get(key) is not None]
    if (value is not None and not isinstance(value, Written)) or (value is None and not given):
        return REFUSED
    ratio = None
    if given:
        if parts is None or entry["denominator"].exact == 0 or _more_than_its_sections(entry, parts, scene.criterion):
            return REFUSED
        ratio = parts[0] / parts[1] * hundred
        as_written = parts[0] / entry["denominator"].exact * hundred
        if value is not None and abs(as_written - value.exact) > value.half_unit:
            return REFUSED
    number: Fraction = value.exact if ratio is None and value is not None else ratio or Fraction(0)
    places = len(value.text.partition(".")[2]) if ratio is None and value is not None else None
    shown: Fraction | Open = OPEN if ratio is not None and value is not None else number
    if "none" in kinds(scene.rule):
        return _count(entry, number, scene, replace(base, shown=shown))
    if not _in_range(entry, number, scene):
        return REFUSED
    return replace(base, number=number, last_place=places, has_parts=ratio is not None, shown=shown)


def _count(entry: dict[str, Any], number: Fraction, scene: Scene, base: Datum) -> Datum:
    """A count of events; an admission beside it replaces a zero."""
    if number < 0 or number.denominator != 1 or entry.get("value") is None:
        return REFUSED
    admitted = sayings.events_admitted(entry, scene.criterion.get("unit"))
    if admitted > number:
        return replace(base, number=admitted, shown=OPEN)
    return replace(base, number=number)


def _in_range(entry: dict[str, Any], number: Fraction, scene: Scene) -> bool:
    criterion = scene.criterion
    parts = [entry[key].exact for key in ("numerator", "denominator") if isinstance(entry.get(key), Written)]
    # An assigned target in percent is often a rate of change, which may be negative.
    of_change = "assigned" in kinds(scene.rule) and criterion.get("unit") is None and usual(entry.get("unit")) == "%"
    if min([number, *parts]) < 0 and not criterion.get("may_be_negative") and not of_change:
        return False
    return not (number > 100 and criterion.get("unit") == "%")
