"""Makes the rows of a form: what is asked, which fields are open, and what the region's files say already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.filling.fields import CARRIED, FIELDS, Section
from ecocheck.app.filling.form import FormRow
from ecocheck.app.filling.values import base_of, raw_at
from ecocheck.model.rule import needs_since
from ecocheck.model.rule_kinds.base import Form as Shape
from ecocheck.verdict.applicable_rule import ground_of
from ecocheck.verdict.subject import subject_of, subject_of_target

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.filling.proposing import Proposals
    from ecocheck.app.recorded import Recorded
    from ecocheck.findings import Route
    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.registry import Criterion, Indicator
    from ecocheck.model.tasks import Task, TaskTarget
    from ecocheck.source.project import Project
    from ecocheck.verdict.subject import Subject

_FIGURE: Final = frozenset({"since", "value", "numerator", "denominator", "fact", "unit", "basis", "zero", CARRIED})
"""The fields of a figure that not every row has."""
_ALWAYS: Final = frozenset(one.key for one in FIELDS[Section.FIGURE]) - _FIGURE


class Rows:
    """Makes the rows of one region and year, one for each thing to report."""

    def __init__(self, project: Project, place: Place, year: int, recorded: Recorded, proposals: Proposals) -> None:
        """`recorded` holds the files of the year and of the two before it."""
        self.project, self.place, self.year = project, place, year
        self.recorded, self.proposals = recorded, proposals

    def cover(self, office: str | None) -> FormRow:
        """Who prepared the file; on the form of one office, who reports its figures."""
        route, keys = ("prepared_by",), frozenset(one.key for one in FIELDS[Section.COVER])
        base = base_of(Section.COVER, keys, self._raw(route)) if office is None else {"agency": office}
        return FormRow(Section.COVER, "", route, "", "", keys, base)

    def figure(self, indicator: Indicator, criterion: Criterion) -> FormRow:
        """The figure of a criterion, with what the two years before recorded."""
        subject, route = subject_of(criterion, self.year), ("measurements", criterion.id)
        revision = ground_of(criterion, self.place, self.year, None).revision
        choices, rule = _choices(criterion), None if revision is None else revision.rule
        if criterion.id in self.recorded.held:
            choices[CARRIED] = (str(self.recorded.held[criterion.id]),)
        keys = self._keys(subject, choices) | ({"since"} if needs_since(rule) else set())
        return FormRow(
            section=Section.FIGURE,
            ident=criterion.id,
            route=route,
            name=criterion.name,
            group=self._domain(indicator),
            open=keys,
            base=base_of(Section.FIGURE, keys, self._raw(route)),
            rule=rule,
            unit=criterion.unit,
            whole_city=criterion.line == "city" and not self.place.is_city,
            citation=None if revision is None else revision.citation,
            lead=indicator.lead,
            parts=self.project.registry.indicators.parts.get(criterion.id),
            choices=choices,
            earlier=tuple((year, self._before(year, criterion.id)) for year in (self.year - 1, self.year - 2)),
            proposed=self.proposals.of(criterion, self.place, self._own),
        )

    @staticmethod
    def _keys(subject: Subject, choices: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
        """The fields of a figure: a fact, a count, or a number with its parts."""
        keys = set(_ALWAYS) | set(choices)
        match subject.form:
            case Shape.FACT:
                keys.add("fact")
            case Shape.NUMBER if subject.unit is not None:
                keys |= {"value", "numerator", "denominator"}
                if subject.zero_allowed:
                    keys.add("zero")
            case _:
                keys.add("value")
        return frozenset(keys)

    def of_task(self, task: Task, target: TaskTarget) -> FormRow:
        """The figure of a task's target."""
        route = ("tasks", task.id, "targets", target.id)
        keys = self._keys(subject_of_target(target), {}) | ({"since"} if needs_since(target.rule) else set())
        return FormRow(
            section=Section.FIGURE,
            ident=target.id,
            route=route,
            name=target.name,
            group="",
            open=keys,
            base=base_of(Section.FIGURE, keys, self._raw(route)),
            rule=target.rule,
            unit=target.unit,
            lead=task.responsible,
        )

    def survey(self, indicator: Indicator, criterion: Criterion) -> FormRow:
        """How a figure that comes from a survey was found."""
        route = ("measurements", criterion.id)
        return self._simple(Section.SURVEY, route, criterion.id, criterion.name, criterion.unit, indicator.lead)

    def target(self, indicator: Indicator, criterion: Criterion, number: int) -> FormRow:
        """A target handed down for a criterion: the first (0), or a further one."""
        listed = isinstance(self._raw(("assigned", criterion.id)), list)
        route: Route = ("assigned", criterion.id, *([number] if listed or number else []))
        ident = criterion.id if not number else f"{criterion.id}（{number + 1}）"
        return self._simple(
            Section.TARGET, route, ident, criterion.name, criterion.unit, indicator.lead, _choices(criterion)
        )

    def baseline(self, ident: str, name: str, unit: str | None, lead: tuple[str, ...]) -> FormRow:
        """The baseline of a criterion or of a task's target."""
        return self._simple(Section.BASELINE, ("baselines", ident), ident, name, unit, lead)

    def _simple(  # noqa: PLR0913, PLR0917 what every such row has
        self,
        section: Section,
        route: Route,
        ident: str,
        name: str,
        unit: str | None,
        lead: tuple[str, ...],
        choices: Mapping[str, tuple[str, ...]] | None = None,
    ) -> FormRow:
        """A row in a sheet of its own."""
        choices = choices or {}
        keys = frozenset(one.key for one in FIELDS[section]) - ({"unit", "basis"} - set(choices))
        return FormRow(
            section=section,
            ident=ident,
            route=route,
            name=name,
            group="",
            open=keys,
            base=base_of(section, keys, self._raw(route)),
            unit=unit,
            lead=lead,
            choices=choices,
        )

    def progress(self, task: Task) -> FormRow:
        """How far a task has come."""
        keys = frozenset(one.key for one in FIELDS[Section.PROGRESS])
        route = ("tasks", task.id)
        return FormRow(
            section=Section.PROGRESS,
            ident=task.id,
            route=route,
            name=task.called,
            group="",
            open=keys,
            base=base_of(Section.PROGRESS, keys, self._raw(route)),
            lead=task.responsible,
        )

    def _raw(self, route: Route) -> object:
        """The raw value at a route of the year's own file; None where there is none or it cannot be read."""
        own = self.recorded.files.get(self.year)
        return raw_at(own.document.data, route) if own is not None and own.document.readable else None

    @property
    def _own(self) -> Figures | None:
        return self.recorded.figures.get(self.year)

    def _before(self, year: int, ident: str) -> Measurement | None:
        figures = self.recorded.figures.get(year)
        return None if figures is None else figures.measurements.get(ident)

    def _domain(self, indicator: Indicator) -> str:
        return next((one.name for one in self.project.registry.indicators.domains if one.id == indicator.domain), "")


def _choices(criterion: Criterion) -> dict[str, tuple[str, ...]]:
    """What may be chosen for a criterion's figure: its bases, and its units where it has several."""
    choices: dict[str, tuple[str, ...]] = {}
    if criterion.bases:
        choices["basis"] = tuple(one.name for one in criterion.bases)
    if criterion.unit is None and criterion.better:
        choices["unit"] = tuple(criterion.better)
    return choices
