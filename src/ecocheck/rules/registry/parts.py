"""The parts of a rule beside its text, for the checks ECO479 and ECO480."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.findings import Finding, Related
from ecocheck.model.rule_kinds.comparisons import Improves, NotWorse, RisesBy
from ecocheck.model.rule_kinds.conditions import Condition
from ecocheck.model.rule_kinds.written import models_in
from ecocheck.quantity import Amount
from ecocheck.rules.registry.stated import stated_rules
from ecocheck.verdict.words.courses import courses_in, speaks_of_improving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from decimal import Decimal

    from ecocheck.findings import Route
    from ecocheck.model.base import Model
    from ecocheck.rules.context import RegistryContext
    from ecocheck.rules.registry.stated import Stated

_OPPOSITE: Final = {"higher": "lower", "lower": "higher"}


class Part(NamedTuple):
    """A part of a rule, its route below the rule, and the models around it."""

    model: Model
    route: Route
    around: tuple[Model, ...]

    def inside(self, kind: type[Model] | tuple[type[Model], ...]) -> bool:
        """Whether it stands in a model of that kind."""
        return any(isinstance(one, kind) for one in self.around)


class Odd(NamedTuple):
    """What does not fit: its key or place below the rule, and the words for it."""

    route: Route
    params: dict[str, str]


def parts_of(one: Stated) -> tuple[Part, ...]:
    """Every model inside a rule."""
    found = tuple(models_in(one.rule))
    return tuple(
        Part(model, route, tuple(other for other, at in found if at != route and route[: len(at)] == at))
        for model, route in found
    )


def judging(one: Stated) -> Iterator[Part]:
    """The parts that judge; a condition only chooses among them."""
    return (part for part in parts_of(one) if not part.inside(Condition))


def told(
    context: RegistryContext, code: str, asked: tuple[Callable[[Stated], Iterator[Odd]], ...]
) -> Iterator[Finding]:
    """What the checks find in each rule; one finding for each place."""
    for one in stated_rules(context):
        said = [odd for ask in asked for odd in ask(one)] if one.source.text else []
        for odd in {odd.route: odd for odd in reversed(said)}.values():
            places: tuple[Related, ...] = one.beside(one.source, context)
            yield Finding(code, one.spot(*odd.route), {"id": one.id} | odd.params, places)


def number_shown(number: Decimal | int) -> str:
    """The number as a file writes it."""
    return Amount.of(number).shown


def contrary_courses(one: Stated, *, sure: bool) -> Iterator[Odd]:
    """Parts that ask for the other course than every word of the text; `sure` says whether the words speak of it."""
    found = courses_in(f"{one.source.text}，{one.assumption}")
    if not sure and speaks_of_improving(one.source.text):
        return
    for part in judging(one):
        model = part.model
        if not isinstance(model, Improves | NotWorse | RisesBy):
            continue
        better = "higher" if isinstance(model, RisesBy) else getattr(model, model.kind)
        if not found or any(course.better == better for course in found):
            continue
        if sure is any(course.sure for course in found):
            words = next((course.words for course in found if course.sure), found[0].words)
            written, write = f"{model.kind}: {better}", f"{model.kind}: {_OPPOSITE[better]}"
            if isinstance(model, RisesBy):
                written, write = model.kind, _falls_by(model)
            params = {"said": words, "written": written, "write": write, "phrase": "another_course"}
            yield Odd((*part.route, model.kind), params)


def _falls_by(rule: RisesBy) -> str:
    """The rule for a fall by as much."""
    if rule.rises_by.points is not None:
        return f"change: {{at_most: {number_shown(-rule.rises_by.points)}}}"
    return f"change_percent: {{at_most: {number_shown(-(rule.rises_by.percent or 0))}}}"
