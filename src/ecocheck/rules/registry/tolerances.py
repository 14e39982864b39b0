"""ECO443, ECO574 and ECO575 of tolerances: their number and class beside the sentence that lets a line be eased."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from ecocheck.findings import Finding, Related
from ecocheck.model.rule_kinds.tolerance import Tolerance
from ecocheck.model.rule_kinds.written import models_in
from ecocheck.quantity import Amount
from ecocheck.rules.registry.stated import stated_rules
from ecocheck.source.written.characters import plain_form, shown
from ecocheck.verdict.words.figures import figures_in
from ecocheck.verdict.words.rule_numbers import names_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Route, Spot
    from ecocheck.rules.context import RegistryContext
    from ecocheck.source.yaml.document import Document


class Given(NamedTuple):
    """A tolerance with the id of its criterion or target, its file and its place."""

    id: str
    tolerance: Tolerance
    file: Document
    route: Route

    def spot(self, key: str) -> Spot:
        """The place of one of its keys."""
        return self.file.spot((*self.route, key))


def given_tolerances(context: RegistryContext) -> Iterator[Given]:
    """Every tolerance of the registry, wherever its rule stands."""
    for one in stated_rules(context):
        for model, below in models_in(one.rule):
            if isinstance(model, Tolerance):
                yield Given(one.id, model, one.document, (*one.route, *below))


def eco443_tolerance_beside_its_text(context: RegistryContext) -> Iterator[Finding]:
    """The number of a tolerance stands in the sentence that lets the line be eased."""
    for one in given_tolerances(context):
        given = one.tolerance
        key, number = ("percent", given.percent) if given.by is None else ("by", given.by)
        if number is None or names_number(number, given.quote):
            continue
        figures = figures_in(given.quote)
        params = {
            "id": one.id,
            "number": Amount(Fraction(number)).shown,
            "figures": "、".join(dict.fromkeys(Amount(Fraction(figure)).shown for figure in figures)),
            "phrase_of": "of_the_tolerance",
            "phrase": "number_not_cited" if figures else "no_number_cited",
            "phrase_fix": "cite_the_tolerance",
        }
        yield Finding("ECO443", one.spot(key), params, _beside(one, context))


def _beside(one: Given, context: RegistryContext) -> tuple[Related, ...]:
    """The place of the sentence in the registry, and its line in the carried text."""
    said = Related(one.spot("quote"), "quote")
    line = context.plan_text.find(one.tolerance.quote)
    return (said,) if line is None else (said, Related(line, "plan"))


def eco574_class_of_no_axis(context: RegistryContext) -> Iterator[Finding]:
    """A class for which a line is eased is one by which the registry tells regions apart."""
    known = [name for axis in context.project.registry.indicators.axes for name in axis.classes]
    for one in given_tolerances(context):
        for name in one.tolerance.classes:
            if name not in known:
                params = {"id": one.id, "class": shown(name), "known": "、".join(known) or "—"}
                yield Finding("ECO574", one.spot("class"), params)


def eco575_class_not_named(context: RegistryContext) -> Iterator[Finding]:
    """The sentence that lets a line be eased names every class for which it is eased."""
    for one in given_tolerances(context):
        said = plain_form(one.tolerance.quote)
        for name in one.tolerance.classes:
            if plain_form(name) not in said:
                params = {"id": one.id, "class": shown(name)}
                yield Finding("ECO575", one.spot("class"), params, _beside(one, context))


REGISTRY_TOLERANCE_CHECKS = (eco443_tolerance_beside_its_text, eco574_class_of_no_axis, eco575_class_not_named)
"""Checks of what the registry lets be eased."""
