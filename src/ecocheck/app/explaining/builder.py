"""Builds the explanation of a verdict from its row, the region's files and the plan's text."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from ecocheck.app.checking.spots import RuleSpots
from ecocheck.app.explaining.asking import asks_of
from ecocheck.app.explaining.asking_others import with_others
from ecocheck.app.explaining.crosswalk import answering
from ecocheck.app.explaining.resting import rested_on
from ecocheck.app.explaining.sources import Sources, earlier_year
from ecocheck.app.explaining.views import ExplainedSubject, Explanation, HandedDown, HeldBaseline, Proof, WiderLine
from ecocheck.app.verdicts.row import years_shown
from ecocheck.model.rule import compares_with, leaves
from ecocheck.model.rule_kinds.base import Against
from ecocheck.model.rule_kinds.comparisons import WiderMean
from ecocheck.model.settled import decisions
from ecocheck.quantity import Amount
from ecocheck.source.evidence import evidence_state
from ecocheck.source.plan import PlanText
from ecocheck.verdict.evaluating.assigned import deciding
from ecocheck.verdict.evaluating.baseline import baseline_amount
from ecocheck.verdict.evaluating.in_force import start_wanted
from ecocheck.verdict.evaluating.turning_points import turns
from ecocheck.verdict.evaluating.wider import chosen
from ecocheck.verdict.judged import gathered
from ecocheck.verdict.reading import is_percent
from ecocheck.verdict.target_records import records_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.checking import Checked
    from ecocheck.app.verdicts.row import Row, TargetRow
    from ecocheck.findings import Spot
    from ecocheck.model.documents import Evidence
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.registry import Notice
    from ecocheck.verdict.inputs.given import Inputs


class Explainer:
    """Explains verdicts of one check; its selection must include the two years before each year."""

    def __init__(self, checked: Checked) -> None:
        """Make the look-up tables that every explanation uses."""
        self._checked = checked
        self._by = checked.selection.standard, checked.selection.rules_of
        self._sources = Sources(checked)
        project = checked.project
        self._spots = RuleSpots(project)
        self._plan = PlanText(project.registry_folder, project.root, project.registry.tasks.stands_in)
        self._places = {place.name: place for place in checked.selection.places}
        registry = checked.project.registry.indicators
        self._indicators = {one.id: one for one in registry.indicators}
        self._criteria = {one.id: one for each in registry.indicators for one in each.criteria}
        self._city = project.units.city.name
        self._domains = {one.id: one.name for one in registry.domains}
        self._tasks = {one.id: one for one in checked.selection.tasks}
        self._rows = {
            (row.region, row.year, row.id): row for row in (*checked.rows, *(one.row for one in checked.targets))
        }

    def of(self, row: Row) -> Explanation:
        """The explanation of a criterion's verdict."""
        indicator, criterion = self._indicators[row.indicator or 0], self._criteria[row.id]
        place, figures = self._places[row.region], self._sources.figures(row.region, row.year)
        inputs = gathered(row.subject, place, figures, row.year, self._checked.as_of, *self._by)
        subject = ExplainedSubject(
            id=criterion.id,
            name=criterion.name,
            indicator=indicator.id,
            indicator_name=indicator.name,
            domain=self._domains.get(indicator.domain),
            line=row.line,
            areas=criterion.areas,
            effective=row.effective,
            task=None,
            task_title=None,
            task_text=None,
            quote=None,
            crosswalk=answering(self._checked.project, criterion.id),
        )
        return self._explanation(subject, row, inputs, ("measurements",), indicator.notices, None)

    def of_target(self, one: TargetRow) -> Explanation:
        """The explanation of the verdict on a task's target."""
        row, task, target = one.row, self._tasks[one.task], one.target
        figures, place = self._sources.figures(row.region, one.reported_in), self._places[row.region]
        known = records_of(task, target, figures, self._criteria, place, self._checked.as_of)
        inputs = known.inputs(one.reported_in)
        subject = ExplainedSubject(
            id=target.id,
            name=target.name,
            indicator=None,
            indicator_name=None,
            domain=None,
            line=None,
            areas=(),
            effective=None,
            task=task.id,
            task_title=task.title.name,
            task_text=task.text,
            quote=target.quote,
            decided=next(iter(decisions(target)), None),
        )
        section = ("tasks", task.id, "targets") if one.criterion is None else ("measurements",)
        return self._explanation(subject, row, inputs, section, (), one, one.criterion)

    def _lead(self, key: str) -> tuple[str, ...]:
        """The offices that lead the indicator of a criterion."""
        return next((one.lead for one in self._indicators.values() if any(c.id == key for c in one.criteria)), ())

    def _years(self, row: Row) -> tuple[Row, ...]:
        """The row and those of the two years before, the oldest first."""
        keys = ((row.region, year, row.id) for year in years_shown(row.year))
        return tuple(self._rows[key] for key in keys if key in self._rows)

    def _explanation(  # noqa: PLR0913, PLR0917 the arguments are what differs between criteria and targets
        self,
        subject: ExplainedSubject,
        row: Row,
        inputs: Inputs,
        section: tuple[str, ...],
        notices: tuple[Notice | str, ...],
        target: TargetRow | None,
        key: str | None = None,
    ) -> Explanation:
        place, sources, measurement = self._places[row.region], self._sources, row.measurement
        reporter, whole_file = sources.reporter(row)
        number, task = subject.indicator, subject.task
        linked = (one for one in sources.contradictions if number in one.indicators or task in one.tasks)
        found = (one for one, _ in self._checked.disagreements if (one.region, one.year) == (row.region, row.year))
        asks = asks_of(
            row.needs,
            lead=row.lead,
            reporter=reporter.agency if reporter else None,
            section=section,
            key=key or row.id,
            file=sources.file(row.region, row.figure_year),
            file_before=sources.file(row.region, earlier_year(row)),
            in_city=(sources.file(self._city, row.year), _section_in_city(row)),
        )
        asks = tuple(with_others(asks, row, sources, self._lead))
        proposed = (one for one in self._checked.proposals if (one.region, one.year) == (row.region, row.year))
        return Explanation(
            subject=subject,
            row=row,
            form=inputs.subject.form,
            is_city=place.is_city,
            areas=place.kinds,
            ratio=_ratio(measurement, inputs),
            reported=reporter,
            reported_for_file=whole_file,
            figures_file=sources.file(row.region, row.figure_year),
            plan_at=self._plan_at(subject, row),
            proofs=tuple(self._proof(evidence) for evidence in (measurement.evidence if measurement else ())),
            years=self._years(row),
            turns=turns(row.rule, inputs) if row.rule is not None else (),
            members=tuple(rested_on(row.members, sources, self._spots)),
            start=start_wanted(row.rule, inputs),
            asks=tuple(replace(ask, at=sources.ask_at(row, ask)) for ask in asks),
            handed_down=self._handed_down(row, inputs),
            held=self._held(row, inputs),
            wider=tuple(self._wider(row, inputs)),
            disagreement=next((one for one in found if one.criterion.id == row.id), None),
            proposal=next((one for one in proposed if one.criterion.id == row.id), None),
            target=target,
            contradictions=tuple(linked),
            notices=notices,
            findings=sources.findings(row, (*section, key or row.id), asks),
        )

    def _plan_at(self, subject: ExplainedSubject, row: Row) -> Spot | None:
        """The line of the plan's text where the sentence stands; None for further standards, whose text is not kept."""
        if subject.task is not None:
            return self._plan.find(subject.quote or subject.task_text or "", of_a_task=True)
        return None if row.citation is None or row.standard.further else self._plan.find(row.citation.quote)

    def _proof(self, evidence: Evidence) -> Proof:
        return Proof(evidence, evidence_state(self._checked.project.documents, evidence))

    def _handed_down(self, row: Row, inputs: Inputs) -> tuple[HandedDown, ...]:
        """Every recorded target for the figure, with its place and whether the figure is compared with it."""
        listed = [self._sources.assigned_at(row, place) for place in range(len(inputs.assigned))]
        used = deciding(inputs)
        return tuple(
            HandedDown(target, any(target is one for one in used), at)
            for target, at in zip(inputs.assigned, listed, strict=True)
        )

    def _held(self, row: Row, inputs: Inputs) -> HeldBaseline | None:
        baseline = inputs.baseline
        if baseline is None or Against.BASELINE not in compares_with(row.rule):
            return None
        at: Spot = self._sources.spot(row.region, row.figure_year, ("baselines", row.id, "value"))
        return HeldBaseline(baseline, baseline_amount(baseline, row.figure_year), at)

    def _wider(self, row: Row, inputs: Inputs) -> Iterator[WiderLine]:
        """What the city's file records of wider regions, and the city's own figure where the rule compares with it."""
        rules = [one.wider_mean for one in leaves(row.rule) if isinstance(one, WiderMean)]
        city = self._places[row.region].city(row.year)
        if city is None or row.indicator is None:
            return
        means = [(one.of, chosen(one, inputs).figure) for one in rules]
        used = {(of, figure.amount.exact) for of, figure in means if figure is not None and figure.amount is not None}
        for place, one in enumerate(city.wider.get(row.id, ())):
            at: Spot = self._sources.wider_at(self._city, row, place)
            taken = one.mean is not None and (one.of, Fraction(one.mean)) in used
            yield WiderLine(one.of, one, taken, at)
        own = city.measurements.get(row.id)
        for rule in rules:
            if rule.of_the_city and own is not None and not self._places[row.region].is_city:
                at = self._sources.spot(self._city, row.year, ("measurements", row.id, own.figure_key))
                yield WiderLine(rule.of, own, chosen(rule, inputs).figure is not None, at)


def _section_in_city(row: Row) -> str:
    """The section of the city's file that holds what the rule compares with: figures of wider regions, or its own."""
    rules = [one.wider_mean for one in leaves(row.rule) if isinstance(one, WiderMean)]
    return "measurements" if rules and all(one.of_the_city for one in rules) else "wider"


def _ratio(measurement: Measurement | None, inputs: Inputs) -> Amount | None:
    if measurement is None or measurement.numerator is None or not measurement.denominator:
        return None
    percent = is_percent(measurement, inputs.subject.unit)
    return Amount.ratio(measurement.numerator, measurement.denominator, percent=percent)
