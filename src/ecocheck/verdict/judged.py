"""Judges a criterion in one region and year, and the other criteria and counties about which its rule asks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from ecocheck.model.rule import every_part
from ecocheck.model.rule_kinds.base import Form
from ecocheck.model.rule_kinds.derived import NotConcerned
from ecocheck.quantity import FIRST_YEAR
from ecocheck.verdict.applicable_rule import ground_of, lent_by_city
from ecocheck.verdict.evaluating.evaluate import evaluate
from ecocheck.verdict.inputs.datum import datum_reasons
from ecocheck.verdict.inputs.gathering import inputs_of
from ecocheck.verdict.outcome import Outcome, Reason, Verdict, undetermined
from ecocheck.verdict.subject import subject_by, subject_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.registry import Criterion, Revision
    from ecocheck.model.rule import Rule
    from ecocheck.model.standard import Standard
    from ecocheck.verdict.applicable_rule import Ground
    from ecocheck.verdict.inputs.given import Inputs
    from ecocheck.verdict.subject import Subject


Found: TypeAlias = "dict[tuple[str, str], Judged]"
"""By region and criterion, what has been judged."""


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
    """Judges other criteria in the same year by the same rules, for a rule that asks about them; each once."""

    place: Place
    years: Mapping[int, Figures]
    year: int
    as_of: datetime.date
    standard: Standard | None = None
    rules_of: int | None = None
    found: Found = field(default_factory=dict)
    """What has been judged already. Those that are asked ask others in turn, and share it: many may ask the same."""

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

    def _judged(self, criterion: Criterion, place: Place, years: Mapping[int, Figures]) -> Judged:
        key = place.name, criterion.id
        if key not in self.found:
            where = criterion, place, years, self.year, self.as_of
            self.found[key] = judged(*where, self.standard, self.rules_of, self.found)
        return self.found[key]


def gathered(  # noqa: PLR0913, PLR0917 what is judged, where, when, and by which standard
    subject: Subject,
    place: Place,
    years: Mapping[int, Figures],
    year: int,
    as_of: datetime.date,
    standard: Standard | None = None,
    rules_of: int | None = None,
    found: Found | None = None,
) -> Inputs:
    """The inputs of an evaluation, with the way to the verdicts on other criteria; `found` are those known already."""
    others = OtherCriteria(place, years, year, as_of, standard, rules_of, {} if found is None else found)
    return replace(inputs_of(subject, place, years, year, as_of), others=others)


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
    found: Found | None = None,
) -> Judged:
    """The outcome of a criterion; by the plan, unless a further standard is given.

    With `rules_of`, by the rules in force in that year instead of those of `year`;
    `found` are the other criteria that were judged already.
    """
    ruled = year if rules_of is None else rules_of
    ground = ground_of(criterion, place, ruled, standard)
    revision = ground.revision
    subject = subject_of(criterion, ruled) if revision is None else subject_by(criterion, revision.rule)
    inputs = gathered(subject, place, years, year, as_of, standard, rules_of, found)
    if not ground.applies:
        outcome = Outcome(Verdict.NOT_APPLICABLE)
    elif revision is None:
        outcome = undetermined((Reason.NO_RULE, *datum_reasons(inputs)))
    else:
        outcome = evaluate(revision.rule, inputs)
    return Judged(criterion, ground, subject, inputs, outcome)
