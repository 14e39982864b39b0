"""Judges a criterion in one region and year, and the other criteria and counties about which its rule asks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ecocheck.model.rule import every_part
from ecocheck.model.rule_kinds.base import Form
from ecocheck.model.rule_kinds.derived import NotConcerned
from ecocheck.quantity import FIRST_YEAR
from ecocheck.verdict.applicable_rule import ground_of, lent_by_city
from ecocheck.verdict.asked import asked_directly
from ecocheck.verdict.evaluating.evaluate import evaluate
from ecocheck.verdict.inputs.datum import datum_reasons
from ecocheck.verdict.inputs.gathering import inputs_of
from ecocheck.verdict.outcome import Outcome, Reason, Verdict, undetermined
from ecocheck.verdict.subject import subject_by, subject_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection, Mapping

    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.registry import Criterion, Revision
    from ecocheck.model.rule import Rule
    from ecocheck.model.standard import Standard
    from ecocheck.verdict.applicable_rule import Ground
    from ecocheck.verdict.inputs.given import Inputs
    from ecocheck.verdict.subject import Subject


@dataclass(frozen=True, slots=True)
class Judged:
    """A criterion as it was judged: by which rule, on which inputs, and what came out."""

    criterion: Criterion
    ground: Ground
    subject: Subject
    inputs: Inputs
    outcome: Outcome

    @property
    def applies(self) -> bool:
        """Whether the criterion applies to the region."""
        return self.ground.applies

    @property
    def name(self) -> str:
        """What the criterion is called."""
        return self.criterion.name

    @property
    def rule(self) -> Rule | None:
        """The rule by which it was judged."""
        return None if self.ground.revision is None else self.ground.revision.rule

    @property
    def revision(self) -> Revision | None:
        """The revision that has that rule."""
        return self.ground.revision

    @property
    def revision_index(self) -> int | None:
        """Its index among the revisions of the criterion."""
        return self.ground.index


@dataclass(frozen=True, slots=True)
class OtherCriteria:
    """Judges criteria of a region in one year, and once each the others about which their rules ask, by the same rules.

    Those of all regions share what has been found, or chains of rules that ask
    about several criteria each would be judged over and over.
    """

    place: Place
    years: Mapping[int, Figures]
    year: int
    as_of: datetime.date
    standard: Standard | None = None
    rules_of: int | None = None
    _found: dict[tuple[str, str], Judged] = field(default_factory=dict)
    """By region and criterion, what has been judged already."""

    def of(self, criterion: str) -> Judged | None:
        """What the criterion of that id came to in the same region; None if the registry has none of that id."""
        found = self.place.around.criteria.get(criterion)
        return None if found is None else self._judged(found, self.place, self.years)

    def counties(self, criterion: str) -> tuple[tuple[str, Judged], ...]:
        """What it came to in each county, with the county's name; read from all its files, as for the county itself."""
        found, around = self.place.around.criteria.get(criterion), self.place.around
        if found is None:
            return ()
        known = range(FIRST_YEAR, self.year + 1)
        counties = (one for one in around.places() if not one.is_city)
        return tuple((one.name, self._judged(found, one, around.figures(one.name, known))) for one in counties)

    def assuming(self, met: Collection[tuple[str, str]]) -> OtherCriteria:
        """The same where these verdicts, by region and criterion, are met; the others are judged by that again."""
        found = {}
        for region, key in met:
            one = self.of(key) if region == self.place.name else dict(self.counties(key)).get(region)
            if one is not None:
                found[region, key] = replace(one, outcome=Outcome(Verdict.MET))
        return replace(self, _found=found)

    def judge(self, criterion: Criterion) -> Judged:
        """The outcome of a criterion in this region."""
        ground = self._ground(criterion)
        revision = ground.revision
        subject = subject_of(criterion, self._ruled) if revision is None else subject_by(criterion, revision.rule)
        inputs = replace(inputs_of(subject, self.place, self.years, self.year, self.as_of), others=self)
        if not ground.applies:
            outcome = Outcome(Verdict.NOT_APPLICABLE)
        elif revision is None:
            outcome = undetermined((Reason.NO_RULE, *datum_reasons(inputs)))
        else:
            self._judge_asked(revision.rule)
            outcome = evaluate(revision.rule, inputs)
        return Judged(criterion, ground, subject, inputs, outcome)

    @property
    def _ruled(self) -> int:
        """The year whose rules judge."""
        return self.year if self.rules_of is None else self.rules_of

    def _ground(self, criterion: Criterion) -> Ground:
        return ground_of(criterion, self.place, self._ruled, self.standard)

    def _judge_asked(self, rule: Rule) -> None:
        """Judge the criteria about which the rule asks, those first that they ask, so that no chain is too long."""
        known, seen = self.place.around.criteria, set[str]()
        left = [(key, False) for key in asked_directly(rule)]
        while left:
            key, asked = left.pop()
            if asked:
                self.of(key)
            elif key in known and key not in seen and (self.place.name, key) not in self._found:
                seen.add(key)
                revision = self._ground(known[key]).revision
                further = frozenset[str]() if revision is None else asked_directly(revision.rule)
                left += [(key, True), *((one, False) for one in further)]

    def _judged(self, criterion: Criterion, place: Place, years: Mapping[int, Figures]) -> Judged:
        key = place.name, criterion.id
        if key not in self._found:
            there = self if place is self.place else replace(self, place=place, years=years)
            self._found[key] = there.judge(criterion)
        return self._found[key]


def gathered(  # noqa: PLR0913, PLR0917 what is judged, where, when, and by which standard
    subject: Subject,
    place: Place,
    years: Mapping[int, Figures],
    year: int,
    as_of: datetime.date,
    standard: Standard | None = None,
    rules_of: int | None = None,
) -> Inputs:
    """The inputs of an evaluation, with the way to the verdicts on other criteria."""
    found = inputs_of(subject, place, years, year, as_of)
    return replace(found, others=OtherCriteria(place, years, year, as_of, standard, rules_of))


def wants_figure(
    criterion: Criterion, place: Place, years: Mapping[int, Figures], year: int, as_of: datetime.date
) -> bool:
    """Whether a region reports a figure of the criterion by the plan: it applies, and no other verdict stands for it.

    A rule may also say by the region's class that it does not concern it. The
    city reports what counties are compared with, whether or not it is judged.
    """
    if lent_by_city(criterion, place, year):
        return True
    ground = ground_of(criterion, place, year, None)
    rule = None if ground.revision is None else ground.revision.rule
    if not ground.applies or subject_of(criterion, year).form is Form.DERIVED:
        return False
    if not any(isinstance(one, NotConcerned) for one in every_part(rule)):
        return True
    found = judged(criterion, place, years, year, as_of)
    return found.outcome.verdict is not Verdict.NOT_APPLICABLE or found.inputs.measurement is not None


def judged(  # noqa: PLR0913, PLR0917 what is judged, where, when, and by which standard
    criterion: Criterion,
    place: Place,
    years: Mapping[int, Figures],
    year: int,
    as_of: datetime.date,
    standard: Standard | None = None,
    rules_of: int | None = None,
) -> Judged:
    """The outcome of a criterion; by the plan, unless a further standard is given.

    With `rules_of`, by the rules in force in that year instead of those of `year`.
    """
    return OtherCriteria(place, years, year, as_of, standard, rules_of).judge(criterion)
