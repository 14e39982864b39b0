"""Judges one criterion in one region and year rule by rule, with fractions; slow and literal.

It shares no line with ecocheck. If the two disagree, one of them has misread the contract.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import Any

from tests.oracle import answers, handed, numbers_told, plaintext, sayings, scale
from tests.oracle.answers import Answer, compare, half_even, undetermined
from tests.oracle.contract import NUMBER_KINDS, OPEN, UNSTATED_BASIS, Scene, span, usual
from tests.oracle.datum import Datum, read_datum
from tests.oracle.places import ABOVE, plain

SPOILED = {"no_measurement", "unusable_value", "period_unknown", "partial_period"}


class Case:
    """One criterion in one region and year, with everything that a rule may ask for."""

    def __init__(self, scene: Scene, files: dict[int, Any]) -> None:
        """`files` are the region's files by year, as read from disk."""
        self.scene, self.criterion, self.files, self.year = scene, scene.criterion, files, scene.year
        self.file = files.get(scene.year) or {}
        self.entry = self.entry_of(self.file)
        self.datum = read_datum(self.entry, scene)
        self.strict = False
        """Whether the other figures on which a success rests also have to name their documents."""
        self.rounded = False
        self.misplaced = False
        """Whether a comparison found the figure out of scale."""
        self.overstated = False
        """Whether one found it out of scale for a success."""

    def entry_of(self, file: Any) -> Any:
        """The entry of the criterion in a file."""
        return ((file or {}).get("measurements") or {}).get(self.criterion["id"])

    def ask(self, rule: dict[str, Any]) -> Answer:  # noqa: PLR0911 one arm for each kind of rule, to be read beside the contract
        """The answer of a rule, compound or not."""
        kind = next(key for key in rule if key != "round")
        argument = rule[kind]
        match kind:
            case "all_of":
                return answers.join([self.ask(part) for part in argument])
            case "any_of":
                return answers.choose([self.ask(part) for part in argument])
            case "readings":
                return answers.read_both([self.ask(part) for part in argument])
            case "unstated":
                return self._undetermined("ambiguous_rule")
            case "done":
                return self._done()
            case "none":
                return self._none()
            case "assigned":
                return self._assigned()
            case "not_worse" | "improves" | "rises_by" | "change" | "change_percent":
                return self._against_last_year(kind, argument)
            case "holds_baseline":
                return self._against_baseline()
            case _:
                return self._line(kind, argument, int(rule["round"].text) if "round" in rule else None)

    def _line(self, kind: str, argument: Any, digits: int | None) -> Answer:
        """The answer of a rule with its own numbers."""
        if kind == "range":
            return self._open_range(*argument.items())
        if kind == "between":
            low, high = (end.exact for end in argument)
            return self._range(low, high, digits)
        return self._number(kind, argument.exact, digits, own="line")

    def _range(self, low: Fraction, high: Fraction, digits: int | None) -> Answer:
        """A range with both ends included; its bound is the nearer end, and None without a usable figure."""
        if self.datum.problems or self.datum.number is None:
            return self._undetermined()
        number = self.datum.number if digits is None else half_even(self.datum.number, digits)
        inside, nearer = low <= number <= high, low if number - low <= high - number else high
        away = min(abs(number - low), abs(number - high))
        self._weigh_scale(nearer, own="line", holds=inside)
        return Answer("met" if inside else "not_met", bound=nearer, margin=away if inside else -away)

    def _open_range(self, lower: tuple[str, Any], upper: tuple[str, Any]) -> Answer:
        """A range of which an end may be excluded; its bound is the end that is missed, else the nearer one."""
        if self.datum.problems or self.datum.number is None:
            return self._undetermined()
        each = [(*compare(key, self.datum.number, end.exact), end.exact) for key, end in (lower, upper)]
        holds, margin, bound = min(each, key=lambda one: (one[0], one[1]))
        self._weigh_scale(bound, own="line", holds=holds)
        return Answer("met" if holds else "not_met", bound=bound, margin=margin)

    def _undetermined(self, *further: str, bound: Any = None) -> Answer:
        return undetermined(*self.datum.problems, *further, bound=bound, loose=self.datum.loose)

    def _done(self) -> Answer:
        if self.datum.problems:
            return self._undetermined()
        return Answer("met" if self.datum.fact else "not_met")

    def _none(self) -> Answer:
        zero, problems, count = Fraction(0), self.datum.problems, self.datum.number
        if count is not None and count > 0 and problems <= {"partial_period"}:
            return Answer("not_met", bound=zero, margin=-count)
        if problems or count is None:
            unsure = bool(count) and problems <= {"partial_period", "period_unknown"}
            return replace(self._undetermined(bound=zero), unsure=unsure)
        return Answer("met", bound=zero, margin=zero)

    def _number(
        self,
        kind: str,
        bound: Fraction,
        digits: int | None = None,
        further: frozenset[str] = frozenset(),
        *,
        own: str = "",
    ) -> Answer:
        """The answer of a comparison; `own` says what the bound is: baseline, target or line."""
        if self.datum.problems or further or self.datum.number is None:
            return self._undetermined(*further, bound=bound)
        number = self.datum.number if digits is None else half_even(self.datum.number, digits)
        holds, margin = compare(kind, number, bound)
        unsure = self._weigh_scale(bound, own=own, holds=holds)
        return Answer("met" if holds else "not_met", bound=bound, margin=margin, unsure=unsure)

    def _weigh_scale(self, bound: Fraction, *, own: str, holds: bool) -> bool:
        """Note whether the figure is out of scale; the answer is whether that is left open."""
        found = self._last_year() if self.datum.unit != "%" or scale.small(self.datum) else None
        before = found[0] if found is not None else None
        for claimed in {False, holds}:
            beyond = scale.beyond(self.datum, bound, own=own, holds=claimed, criterion=self.criterion)
            far = beyond or scale.far_from_last_year(self.datum, before, holds=claimed)
            self.overstated |= far and claimed
            self.misplaced |= far and not claimed
        self.misplaced |= scale.a_fraction(self.datum, before)
        return before is not None and before.unsure

    def _weigh_original(self, value: Fraction, steps: list[dict[str, Any]]) -> None:
        """Compare with the baseline as first drawn too, or as last approved in a document by an office above."""
        approved = [one["value"].exact for one in steps if self._approved_from_above(one)]
        self._weigh_scale((approved or [value])[-1], own="baseline", holds=True)

    def _rests_on(self, answer: Answer, named: bool | None, reason: str) -> Answer:  # noqa: FBT001 three answers, not two
        """A success that rests on another figure needs the document of that figure."""
        if answer.verdict != "met" or not self.strict:
            return answer
        if named is None:
            return replace(answer, unsure=True)
        return answer if named else undetermined(reason, bound=OPEN)

    def targets(self) -> list[dict[str, Any]]:
        """The assigned targets, which may be written as a mapping or a list of mappings."""
        found = (self.file.get("assigned") or {}).get(self.criterion["id"]) or []
        return found if isinstance(found, list) else [found]

    def _assigned(self) -> Answer:
        """Every target of the figure's own span must hold; a target that does not count is treated as missing."""
        if any(plaintext.unread(one, *NUMBER_KINDS) for one in self.targets()):
            return self._undetermined("unusable_value")
        own = span((self.entry or {}).get("period"), self.year)
        if own is None:
            return replace(self._undetermined(bound=OPEN), loose=True)
        worths = [(one, handed.worth(one, self.scene)) for one in self.targets()]
        due = [(one, value) for one, value in worths if handed.of_span(one, own, self.year)]
        found = [self._one_target(one, value) for one, value in due]
        if not found:
            later = {value for one, value in worths if handed.begins_with(one, own, self.year)}
            short = own != span(None, self.year) and bool(self.datum.problems)
            if later == {handed.COUNTS}:
                return replace(self._undetermined("target_not_due", bound=OPEN), loose=short)
            return replace(self._undetermined("no_assigned_target"), loose=bool(later) or short)
        if len(found) == 1:
            return found[0]
        joined = replace(answers.join(found), bound=OPEN, margin=OPEN)
        idle = any(value not in (handed.COUNTS, handed.UNNAMED) for _, value in due)
        return replace(
            joined, unsure=joined.unsure or (idle and joined.verdict != "not_met" and len(set(due_worths(due))) > 1)
        )

    def _one_target(self, target: dict[str, Any], value: str) -> Answer:
        if value in (handed.BROKEN, handed.NOBODY_ABOVE):
            loose = value == handed.BROKEN
            return replace(self._undetermined("no_assigned_target", bound=OPEN), loose=loose or self.datum.loose)
        if value == handed.COUNTS and handed.of_an_earlier_year(target, self.year):
            return replace(self._undetermined("period_unknown", bound=OPEN), loose=True)
        further = set()
        if self.datum.stands and usual(target.get("unit")) != self.datum.unit:
            further.add("unit_mismatch")
        wanted = plain(target.get("basis"))
        if self.datum.stands and wanted not in ("", UNSTATED_BASIS, self.datum.basis):
            further.add("basis_mismatch")
        kind = handed.kind_of(target)
        answer = self._number(kind, target[kind].exact, further=frozenset(further), own="target")
        if value == handed.COUNTS:
            return answer
        if value == handed.LEFT_TO_SENSE or answer.verdict != "met":
            # The contract says both: an admission needs no document, but a target needs one.
            return replace(answer, unsure=True)
        return undetermined("no_assigned_target", bound=OPEN) if self.strict else answer

    def _last_year(self) -> tuple[Datum, bool | None] | None:
        """The figure of the year before: from its file if that has one, else from `compare`."""
        before = self.year - 1
        filed = self.entry_of(self.files.get(before))
        scene = replace(self.scene, year=before)
        if filed is None:
            recalled = (self.entry or {}).get("compare")
            if not recalled or recalled["year"].text != str(before):
                return None
            fields = {key: recalled[key] for key in ("value", "unit", "basis", "source") if key in recalled}
            filed = {"unit": (self.entry or {}).get("unit"), **fields}
        datum = read_datum(filed, scene)
        if datum.unsure:
            return datum, None
        proven = datum.documented and not datum.contradicted
        return None if datum.problems & SPOILED or datum.number is None else (datum, proven)

    def _against_last_year(self, kind: str, argument: Any) -> Answer:
        found = self._last_year()
        before, named = found or (Datum(), None)
        last = before.number
        if last is None:
            filed = self.entry_of(self.files.get(self.year - 1))
            unread = plaintext.unread(filed, "value", "numerator", "denominator") or plaintext.halved(filed)
            return replace(
                self._undetermined("unusable_value" if unread else "no_prior_year"), unsure=found is not None
            )
        further = set()
        if self.datum.stands:
            if before.unit != self.datum.unit:
                further.add("unit_mismatch")
            unstated = self.criterion.get("bases") and before.basis == UNSTATED_BASIS
            if before.basis != self.datum.basis or unstated or "basis_mismatch" in before.problems:
                further.add("basis_mismatch")
        match kind, argument:
            case "not_worse", better:
                plain_kind, bound = ("at_least" if better == "higher" else "at_most"), last
            case "improves", better:
                plain_kind, bound = ("more_than" if better == "higher" else "less_than"), last
            case "change" | "change_percent", limit:
                ((plain_kind, step),) = limit.items()
                if kind == "change_percent" and last <= 0:
                    return replace(self._undetermined(*further, "no_prior_year"), unsure=before.unsure)
                bound = last + (step.exact if kind == "change" else last * step.exact / 100)
            case _:
                step = argument.get("points") or argument["percent"]
                by = step.exact if "points" in argument else last * step.exact / 100
                plain_kind, bound = "at_least", last + by
        digits = before.last_place if self.datum.has_parts else None
        answer = self._number(plain_kind, bound, digits, further=frozenset(further))
        if digits is not None and self.datum.number != half_even(self.datum.number or Fraction(0), digits):
            self.rounded = True
            answer = replace(answer, margin=answer.margin if answer.margin is None else OPEN)
        answer = self._rests_on(answer, named, "no_prior_year")
        return replace(answer, bound=OPEN) if further else answer

    def _approved_from_above(self, lowering: dict[str, Any]) -> bool | None:
        """Whether an office above the region lowered the baseline in a named document; a decrease of its own is one."""
        if self.scene.place.stands(lowering.get("approved_by")) != ABOVE:
            return False
        named = sayings.text_names(lowering.get("document"), self.criterion, self.scene.place)
        return named and sayings.approves(lowering)

    def _against_baseline(self) -> Answer:
        baseline = (self.file.get("baselines") or {}).get(self.criterion["id"])
        if baseline is None or plaintext.unread(baseline, "value"):
            return self._undetermined("no_baseline" if baseline is None else "unusable_value")
        source = baseline.get("source") or {}
        if sayings.calls_it_a_target({"source": source}) or int(baseline["year"].text) >= self.year:
            return self._undetermined("no_baseline", bound=OPEN)
        approved = sorted(baseline.get("adjusted") or [], key=lambda one: str(one["date"]))
        if any(one["value"].exact <= 0 for one in (baseline, *approved)):
            return self._undetermined("no_baseline", bound=OPEN)  # of nothing, nothing can be lost
        if _says_what_was_taken(baseline["value"].exact, approved):
            return self._undetermined("no_baseline", bound=OPEN)
        in_force = [one for one in approved if str(one["date"]) <= f"{self.year}-12-31"]
        bound = (in_force or [baseline])[-1]["value"].exact
        further = set()
        wanted = usual(self.criterion.get("unit")) or self.datum.unit
        if usual(baseline.get("unit")) != wanted:
            further.add("unit_mismatch")
        answer = self._number("at_least", bound, further=frozenset(further), own="baseline")
        self._weigh_original(baseline["value"].exact, in_force)
        named = sayings.names_document(source, self.criterion, self.scene.place)
        held = {"value": baseline["value"], "unit": baseline.get("unit"), "source": source}
        if sayings.others_figure(held, self.scene.place) or numbers_told.quotes_another(held):
            named = False
        for before, one in zip([baseline, *in_force], in_force, strict=False):
            if named and one["value"].exact < before["value"].exact:
                named = self._approved_from_above(one)
        answer = self._rests_on(answer, named, "no_baseline")
        answer = self._rests_on(answer, self._held_as_before(baseline), "no_baseline")
        before_it = [one for one in approved if str(one["date"])[:4] <= baseline["year"].text]
        if before_it:
            # Dated before its baseline: undetermined, with an open reason. Within the baseline's year: all is open.
            sure = all(str(one["date"])[:4] < baseline["year"].text for one in before_it)
            return replace(
                self._undetermined("no_baseline", bound=OPEN), loose=True, unsure=not sure or len(approved) > 1
            )
        return answer

    def _held_as_before(self, baseline: dict[str, Any]) -> bool:
        """Whether the figure also holds the baseline of every earlier file, unless a new adjustment changed it."""
        return all(self._held_as_in(year, baseline) for year in self.files if year < self.year)

    def _held_as_in(self, year: int, baseline: dict[str, Any]) -> bool:
        past = ((self.files.get(year) or {}).get("baselines") or {}).get(self.criterion["id"])
        if past is None or usual(past.get("unit")) != usual(baseline.get("unit")) or self.datum.number is None:
            return True
        now, then = (_at_the_end_of(year, one) for one in (baseline, past))
        dated = {str(one["date"]): one["value"].exact for one in past.get("adjusted") or []}
        changed = [
            dated.get(str(one["date"])) not in {None, one["value"].exact} for one in baseline.get("adjusted") or []
        ]
        other = (baseline["value"].exact, baseline["year"].text) != (past["value"].exact, past["year"].text)
        return now == then or not (other or any(changed)) or self.datum.number >= then


def _at_the_end_of(year: int, baseline: dict[str, Any]) -> Fraction:
    """The baseline that was in force then."""
    steps = [one for one in baseline.get("adjusted") or [] if str(one["date"]) <= f"{year}-12-31"]
    return Fraction((sorted(steps, key=lambda one: str(one["date"])) or [baseline])[-1]["value"].exact)


def _says_what_was_taken(before: Fraction, steps: list[dict[str, Any]]) -> bool:
    """Whether a step leaves less than half of the area, while no number of its note is what it took away."""
    for one in steps:
        left = one["value"].exact
        numbers = {Fraction(number) for number in re.findall(r"\d+(?:\.\d+)?", str(one.get("note") or ""))}
        if left > 0 and left < before / 2 and before - left not in numbers:
            return True
        before = left
    return False


def due_worths(due: list[tuple[dict[str, Any], str]]) -> list[str]:
    """The second parts of the pairs: what the targets are worth."""
    return [value for _, value in due]
