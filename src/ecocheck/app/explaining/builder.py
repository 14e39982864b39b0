"""From a verdict to its explanation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.explaining.asking import asks_of
from ecocheck.app.explaining.sources import Sources
from ecocheck.app.explaining.views import Explanation, HandedDown, Held, Proof, Subject
from ecocheck.app.reporting.rows import Rows
from ecocheck.model.settled import decisions, in_year
from ecocheck.quantity import Amount
from ecocheck.source.evidence import evidence_state
from ecocheck.source.plan import PlanText
from ecocheck.verdict.assigned import deciding
from ecocheck.verdict.comparisons import baseline_amount
from ecocheck.verdict.inputs import is_percent
from ecocheck.verdict.judge import inputs_of
from ecocheck.verdict.targets import recorded
from ecocheck.verdict.turning import turns

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.checking import Checked, Judged, JudgedTarget
    from ecocheck.app.reporting.views import Row, TargetRow
    from ecocheck.findings import Spot
    from ecocheck.model.measurement import Evidence, Measurement
    from ecocheck.model.registry import Notice
    from ecocheck.model.rule import Rule
    from ecocheck.verdict.inputs import Inputs

YEARS = 3
"""Reviewers look at three years side by side."""


class Explainer:
    """Explains verdicts of one check, whose selection holds the years before too."""

    def __init__(self, checked: Checked, as_of: datetime.date) -> None:
        """Index what every explanation looks up."""
        self._checked, self._as_of = checked, as_of
        self._maker = Rows(checked, as_of)
        self._sources = Sources(checked)
        project = checked.project
        self._plan = PlanText((project.root / project.units.registry).resolve(), project.root)
        self._places = {place.name: place for place in checked.selection.places}
        registry = checked.project.registry.indicators
        self._indicators = {one.id: one for one in registry.indicators}
        self._criteria = {one.id: one for each in registry.indicators for one in each.criteria}
        self._domains = {one.id: one.name for one in registry.domains}
        self._judged = {(one.result.region, one.result.year, one.result.criterion.id): one for one in checked.judged}
        self._targets = {(one.result.region, one.result.year, one.result.target.id): one for one in checked.targets}

    def of(self, one: Judged) -> Explanation:
        """The explanation of a criterion's verdict."""
        result, row = one.result, self._maker.of(one)
        indicator, criterion = self._indicators[result.indicator], result.criterion
        place, figures = self._places[row.region], self._sources.figures(row.region, row.year)
        inputs = inputs_of(result.subject, place, figures, row.year, self._as_of)
        subject = Subject(
            id=criterion.id,
            name=criterion.name,
            indicator=indicator.id,
            indicator_name=indicator.name,
            domain=self._domains.get(indicator.domain),
            line=result.line,
            areas=criterion.areas,
            effective=result.revision.effective if result.revision else None,
            task=None,
            task_title=None,
            task_text=None,
            quote=None,
        )
        keys = [(row.region, year, row.id) for year in self._years(row)]
        years = tuple(self._maker.of(self._judged[key]) for key in keys if key in self._judged)
        return self._explanation(subject, row, inputs, years, ("measurements",), indicator.notices, None)

    def of_target(self, one: JudgedTarget) -> Explanation:
        """The explanation of the verdict on a task's target."""
        result, made = one.result, self._maker.of_target(one)
        row, task, target = made.row, result.task, result.target
        figures, place = self._sources.figures(row.region, result.reported_in), self._places[row.region]
        known = recorded(task, target, figures, self._criteria, place, self._as_of)
        inputs = known.inputs(result.reported_in)
        subject = Subject(
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
            decided=next(iter(decisions(in_year(target, row.year))), None),
        )
        keys = [(row.region, year, row.id) for year in self._years(row)]
        shown = tuple(self._maker.of_target(self._targets[key]).row for key in keys if key in self._targets)
        section = ("tasks", task.id, "targets") if result.criterion is None else ("measurements",)
        return self._explanation(subject, row, inputs, shown, section, (), made, result.criterion)

    @staticmethod
    def _years(row: Row) -> range:
        return range(row.year - YEARS + 1, row.year + 1)

    def _explanation(  # noqa: PLR0913, PLR0917 what criteria and targets do not have in common
        self,
        subject: Subject,
        row: Row,
        inputs: Inputs,
        years: tuple[Row, ...],
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
        return Explanation(
            subject=subject,
            row=row,
            form=inputs.subject.form,
            is_city=place.is_city,
            areas=place.areas,
            ratio=_ratio(measurement, inputs),
            reported=reporter,
            reported_for_file=whole_file,
            figures_file=sources.file(row.region, row.figure_year),
            plan_at=self._plan_at(subject, row),
            proofs=tuple(self._proof(evidence) for evidence in (measurement.evidence if measurement else ())),
            years=years,
            turns=turns(row.rule, inputs) if row.rule is not None else (),
            asks=asks_of(
                row.needs,
                lead=row.lead,
                reporter=reporter.agency if reporter else None,
                section=section,
                key=key or row.id,
                file=sources.file(row.region, row.figure_year),
                file_before=sources.file(row.region, row.figure_year - 1),
            ),
            handed_down=self._handed_down(row, inputs),
            held=self._held(row, inputs),
            disagreement=next((one for one in found if one.criterion.id == row.id), None),
            target=target,
            contradictions=tuple(linked),
            notices=notices,
            findings=sources.findings(row, (*section, key or row.id)),
        )

    def _plan_at(self, subject: Subject, row: Row) -> Spot | None:
        """The plan's own line of the sentence; further standards are not carried along."""
        if subject.task is not None:
            return self._plan.find(subject.quote or subject.task_text or "", annex=True)
        return None if row.citation is None or row.standard.further else self._plan.find(row.citation.quote)

    def _proof(self, evidence: Evidence) -> Proof:
        return Proof(evidence, evidence_state(self._checked.project.root, evidence))

    def _handed_down(self, row: Row, inputs: Inputs) -> tuple[HandedDown, ...]:
        """Targets on record, and whether the figure is compared with them."""
        listed = [self._sources.assigned_at(row, place) for place in range(len(inputs.assigned))]
        used = deciding(inputs)
        return tuple(
            HandedDown(target, any(target is one for one in used), at)
            for target, at in zip(inputs.assigned, listed, strict=True)
        )

    def _held(self, row: Row, inputs: Inputs) -> Held | None:
        baseline = inputs.baseline
        if baseline is None or not _asks_baseline(row.rule):
            return None
        at: Spot = self._sources.spot(row.region, row.year, ("baselines", row.id, "value"))
        return Held(baseline, baseline_amount(baseline, row.year), at)


def _asks_baseline(rule: Rule | None) -> bool:
    return rule is not None and rule.kind == "holds_baseline"


def _ratio(measurement: Measurement | None, inputs: Inputs) -> Amount | None:
    if measurement is None or measurement.numerator is None or not measurement.denominator:
        return None
    percent = is_percent(measurement, inputs.subject.unit)
    return Amount.ratio(measurement.numerator, measurement.denominator, percent=percent)
