"""An independent judge: slow, literal, with fractions, written from semantics.md and data-format.md.

It shares no line with ecocheck. Where the two disagree, one of them has misread the contract.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from tests.oracle.datum import NO_NAME, OPEN, UNSTATED_BASIS, Datum, Open, kinds, read_datum, usual
from tests.oracle.plaintext import Written, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

# In the order of precedence of semantics.md.
REASONS = (
    "no_rule",
    "no_measurement",
    "unusable_value",
    "no_document",
    "period_unknown",
    "partial_period",
    "unit_mismatch",
    "basis_mismatch",
    "no_assigned_target",
    "no_prior_year",
    "no_baseline",
    "ambiguous_rule",
)
NUMBER_KINDS = ("at_least", "more_than", "at_most", "less_than", "equals")

Shown = Fraction | str | Open | None


@dataclass(frozen=True)
class Judgement:
    """What the oracle says about one region, year and criterion."""

    verdict: str
    reasons: tuple[str, ...] = ()
    value: Shown = None
    bound: Shown = None
    margin: Shown = None
    carried: bool | Open = False

    @property
    def reason(self) -> str | None:
        """The first reason, which is the only one that short reports show."""
        return self.reasons[0] if self.reasons else None


@dataclass(frozen=True)
class Answer:
    """What one rule says."""

    verdict: str
    reasons: frozenset[str] = frozenset()
    bound: Shown = None
    margin: Shown = None


def undetermined(*reasons: str, bound: Shown = None) -> Answer:
    """No verdict, and why."""
    return Answer("undetermined", frozenset(reasons), bound)


def all_of(verdicts: list[str]) -> str:
    """Three-valued and: one failure decides."""
    return next((one for one in ("not_met", "undetermined", "met") if one in verdicts), "not_applicable")


def any_of(verdicts: list[str]) -> str:
    """Three-valued or: one success decides."""
    return next((one for one in ("met", "undetermined", "not_met") if one in verdicts), "not_applicable")


def half_even(number: Fraction, digits: int) -> Fraction:
    """Rounding by GB/T 8170; Python's round of a Fraction is exact and half-even."""
    return Fraction(round(number * 10**digits), 10**digits)


def compare(kind: str, number: Fraction, bound: Fraction) -> tuple[bool, Fraction]:
    """Whether it holds, and the distance to the line: positive on the right side."""
    match kind:
        case "at_least":
            return number >= bound, number - bound
        case "more_than":
            return number > bound, number - bound
        case "at_most":
            return number <= bound, bound - number
        case "less_than":
            return number < bound, bound - number
        case "equals":
            return number == bound, -abs(number - bound)
        case _:
            raise ValueError(kind)


class Case:
    """One criterion in one region and year, with everything a rule may ask for."""

    def __init__(self, criterion: dict[str, Any], rule: dict[str, Any], files: dict[int, Any], year: int) -> None:
        """`files` are the region's files by year, as read from disk."""
        self.criterion, self.rule, self.files, self.year = criterion, rule, files, year
        self.file = files.get(year) or {}
        self.entry = self._entry(self.file)
        spans = tuple(self._span(target) for target in self.targets()) if "assigned" in kinds(rule) else ()
        self.datum = read_datum(self.entry, criterion, rule, year, spans)

    def _entry(self, file: Any) -> Any:
        return ((file or {}).get("measurements") or {}).get(self.criterion["id"])

    @staticmethod
    def _span(target: Any) -> str:
        period = target.get("period")
        return period.text if isinstance(period, Written) else str(period)

    def targets(self) -> list[dict[str, Any]]:
        """The targets handed down: a mapping or a list of them."""
        found = (self.file.get("assigned") or {}).get(self.criterion["id"]) or []
        return found if isinstance(found, list) else [found]

    def ask(self, rule: dict[str, Any]) -> Answer:  # noqa: PLR0911 one arm a kind of rule, to be read beside the contract
        """What a rule says, compound or not."""
        kind = next(key for key in rule if key != "round")
        argument = rule[kind]
        match kind:
            case "all_of":
                return self._join([self.ask(part) for part in argument])
            case "any_of":
                return self._choose([self.ask(part) for part in argument])
            case "readings":
                return self._read_both([self.ask(part) for part in argument])
            case "unstated":
                return undetermined(*self.datum.problems, "ambiguous_rule")
            case "done":
                return self._done()
            case "none":
                return self._none()
            case "assigned":
                return self._assigned()
            case "not_worse" | "improves" | "rises_by":
                return self._against_last_year(kind, argument)
            case "holds_baseline":
                return self._against_baseline()
            case _:
                digits = int(rule["round"].text) if "round" in rule else None
                return self._number(kind, argument.exact, digits)

    @staticmethod
    def _join(answers: list[Answer]) -> Answer:
        verdict = all_of([one.verdict for one in answers])
        open_ones = [one for one in answers if one.verdict == "undetermined"]
        reasons = frozenset(x for one in open_ones for x in one.reasons)
        return Answer(verdict, reasons if verdict == "undetermined" else frozenset())

    @staticmethod
    def _choose(answers: list[Answer]) -> Answer:
        """The contract's own example: without last year's figure the reasons are exactly [no_prior_year].

        So a word of the plan is silent as long as an input is missing that might settle the matter.
        """
        verdict = any_of([one.verdict for one in answers])
        reasons = frozenset(x for one in answers if one.verdict == "undetermined" for x in one.reasons)
        heard = reasons - {"ambiguous_rule"} or reasons
        return Answer(verdict, heard if verdict == "undetermined" else frozenset())

    @staticmethod
    def _read_both(answers: list[Answer]) -> Answer:
        verdicts = {one.verdict for one in answers}
        if verdicts in ({"met"}, {"not_met"}):
            return Answer(verdicts.pop())
        if "undetermined" in verdicts:
            return undetermined(*(x for one in answers if one.verdict == "undetermined" for x in one.reasons))
        return undetermined("ambiguous_rule")

    def _done(self) -> Answer:
        problems = set(self.datum.problems)
        if self.datum.fact and not self.datum.titled:
            problems.add("no_document")
        if problems:
            return undetermined(*problems)
        return Answer("met" if self.datum.fact else "not_met")

    def _none(self) -> Answer:
        zero, problems, count = Fraction(0), set(self.datum.problems), self.datum.number
        if count is not None and count > 0 and problems <= {"partial_period"}:
            return Answer("not_met", bound=zero, margin=-count)
        if count == 0 and not self.datum.titled:
            problems.add("no_document")
        if problems or count is None:
            return undetermined(*problems, bound=zero)
        return Answer("met", bound=zero, margin=zero)

    def _number(
        self, kind: str, bound: Fraction, digits: int | None = None, further: frozenset[str] = frozenset()
    ) -> Answer:
        problems = self.datum.problems | further
        if problems or self.datum.number is None:
            return undetermined(*problems, bound=bound)
        number = self.datum.number if digits is None else half_even(self.datum.number, digits)
        holds, margin = compare(kind, number, bound)
        return Answer("met" if holds else "not_met", bound=bound, margin=margin)

    def _assigned(self) -> Answer:
        """Every target of this year's period must hold; a target of another period says nothing about this year."""
        period = (self.entry or {}).get("period")
        own = period.text if isinstance(period, Written) else period
        due = [one for one in self.targets() if self._span(one) in (str(self.year), own)]
        answers = [self._one_target(one) for one in due]
        if not answers:
            return undetermined(*self.datum.problems, "no_assigned_target")
        if len(answers) == 1:
            return answers[0]
        return replace(self._join(answers), bound=OPEN, margin=OPEN)

    def _one_target(self, target: dict[str, Any]) -> Answer:
        kind = next(one for one in NUMBER_KINDS if one in target)
        unsaid = any((target.get(key) or "") in NO_NAME for key in ("document", "issuer"))
        if unsaid or not isinstance(target[kind], Written):
            return replace(undetermined(*self.datum.problems, "no_assigned_target"), bound=OPEN)
        further = set()
        if self.datum.stands and usual(target.get("unit")) != self.datum.unit:
            further.add("unit_mismatch")
        return self._number(kind, target[kind].exact, further=frozenset(further))

    def _last_year(self) -> Datum | None:
        """The figure of the year before: from its file where that has one, else what `compare` recalls."""
        before = self.year - 1
        filed = self._entry(self.files.get(before))
        if filed is not None:
            datum = read_datum(filed, self.criterion, self.rule, before)
        else:
            recalled = (self.entry or {}).get("compare")
            if not recalled or recalled["year"].text != str(before):
                return None
            fields = {key: recalled[key] for key in ("value", "unit", "basis", "source") if key in recalled}
            as_entry = {"unit": (self.entry or {}).get("unit"), **fields}
            datum = read_datum(as_entry, self.criterion, self.rule, before)
        spoiled = {"no_measurement", "unusable_value", "period_unknown", "partial_period"}
        return None if datum.problems & spoiled or datum.number is None else datum

    def _against_last_year(self, kind: str, argument: Any) -> Answer:
        before = self._last_year()
        if before is None or before.number is None:
            return undetermined(*self.datum.problems, "no_prior_year")
        further = set()
        if self.datum.stands:
            if before.unit != self.datum.unit:
                further.add("unit_mismatch")
            if before.basis != self.datum.basis or (self.criterion.get("bases") and before.basis == UNSTATED_BASIS):
                further.add("basis_mismatch")
        match kind, argument:
            case "not_worse", better:
                plain_kind, bound = ("at_least" if better == "higher" else "at_most"), before.number
            case "improves", better:
                plain_kind, bound = ("more_than" if better == "higher" else "less_than"), before.number
            case _:
                step = argument.get("points") or argument["percent"]
                by = step.exact if "points" in argument else before.number * step.exact / 100
                plain_kind, bound = "at_least", before.number + by
        answer = self._number(plain_kind, bound, further=frozenset(further))
        return replace(answer, bound=OPEN) if further else answer

    def _against_baseline(self) -> Answer:
        baseline = (self.file.get("baselines") or {}).get(self.criterion["id"])
        if baseline is None:
            return undetermined(*self.datum.problems, "no_baseline")
        approved = sorted(baseline.get("adjusted") or [], key=lambda one: str(one["date"]))
        in_force = [one["value"] for one in approved if str(one["date"]) <= f"{self.year}-12-31"]
        bound = (in_force or [baseline["value"]])[-1].exact
        further = set()
        wanted = usual(self.criterion.get("unit")) or self.datum.unit
        if (baseline.get("source") or {}).get("kind") == "target":
            return undetermined(*self.datum.problems, "no_baseline")
        if usual(baseline.get("unit")) != wanted:
            further.add("unit_mismatch")
        return self._number("at_least", bound, further=frozenset(further))


def applies(criterion: dict[str, Any], areas: list[str], *, is_city: bool) -> bool:
    """Whether the criterion speaks of this region at all."""
    if criterion["line"] == "city_only" and not is_city:
        return False
    return not criterion.get("areas") or bool(set(criterion["areas"]) & set(areas))


def in_order(reasons: Iterable[str]) -> tuple[str, ...]:
    """Every reason once, in the order of precedence."""
    return tuple(one for one in REASONS if one in set(reasons))


def _without_rule(case: Case) -> Judgement:
    """A year before the plan: the figure stands as record, with what is wrong with it."""
    claimed = case.datum.fact or (case.datum.number == 0 and "none" in kinds(case.rule))
    unpapered = {"no_document"} if claimed and not case.datum.titled else set()
    return Judgement("undetermined", in_order({"no_rule", *case.datum.problems, *unpapered}), value=OPEN)


def judge(criterion: dict[str, Any], files: dict[int, Any], year: int, areas: list[str], *, is_city: bool) -> Judgement:
    """One region, one year, one criterion."""
    if not applies(criterion, areas, is_city=is_city):
        return Judgement("not_applicable", value=OPEN, carried=OPEN)
    in_force = [one for one in criterion["revisions"] if int(one["effective"].text) <= year]
    if not in_force:
        return _without_rule(Case(criterion, criterion["revisions"][0]["rule"], files, year))
    revision = max(in_force, key=lambda one: int(one["effective"].text))
    carried = int(revision["effective"].text) < year
    case = Case(criterion, revision["rule"], files, year)
    if case.datum.zero and not case.datum.problems:
        return Judgement("not_applicable", value=OPEN, bound=OPEN, carried=carried)
    answer = case.ask(revision["rule"])
    reasons = in_order(answer.reasons)
    return Judgement(answer.verdict, reasons, case.datum.shown, answer.bound, answer.margin, carried)


def regions(units: dict[str, Any]) -> Iterator[tuple[str, list[str], bool]]:
    """Name, areas, and whether it is the city, in the order of units.yaml."""
    yield units["city"]["name"], units["city"].get("areas") or [], True
    for county in units["counties"]:
        yield county["name"], [county["area"]] if county.get("area") else [], False


def judge_project(root: Path, years: list[int]) -> dict[tuple[str, int, str], Judgement]:
    """Every region, year and criterion of a project, in the order the contract asks for."""
    units = read(root / "units.yaml")
    registry = read((root / units["registry"]) / "indicators.yaml")
    found: dict[tuple[str, int, str], Judgement] = {}
    for name, areas, is_city in regions(units):
        folder = root / "data" / name
        files = {int(path.stem): read(path) for path in sorted(folder.glob("*.yaml"))}
        for year in years:
            for indicator in registry["indicators"]:
                for criterion in indicator["criteria"]:
                    key = (name, year, criterion["id"])
                    found[key] = judge(criterion, files, year, areas, is_city=is_city)
    return found
