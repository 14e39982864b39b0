"""ECO576–579: a state whose document is over, or that begins too late, before its document, or nobody says when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.model.rule import leaves, needs_since
from ecocheck.model.rule_kinds.base import Form
from ecocheck.model.rule_kinds.facts import InForce
from ecocheck.source.written.characters import shown
from ecocheck.verdict.evaluating.in_force import issued_since
from ecocheck.verdict.reading import last_day_of
from ecocheck.verdict.sources.validity import over

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Finding
    from ecocheck.rules.context import Item


def eco576_over(item: Item) -> Iterator[Finding]:
    """A document that was repealed, or is for years that are over, does not show that a state is in force."""
    one = item.measurement
    if one.value is not True or not any(isinstance(each, InForce) for each in leaves(item.rule_in_force)):
        return
    found = over(one, last_day_of(item.context.figures.year))
    if found is not None:
        yield item.find("ECO576", found[0], said=shown(found[1]))


def eco577_begins_too_late(item: Item) -> Iterator[Finding]:
    """A state that is said to be so in a year began in it or before, and before it ends."""
    one, since = item.measurement, item.measurement.since
    if since is None or item.subject.form is not Form.FACT or one.value is not True:
        return
    year = item.context.figures.year
    over = one.valid_until is not None and one.valid_until < since
    if over or since > last_day_of(year):
        phrase = "after_its_end" if over else "after_the_year"
        until = "" if one.valid_until is None else one.valid_until.isoformat()
        yield item.find("ECO577", ("since",), written=since.isoformat(), year=str(year), until=until, phrase=phrase)


def eco578_before_its_document(item: Item) -> Iterator[Finding]:
    """A document proves a state from its own day on."""
    one, since = item.measurement, item.measurement.since
    issued = issued_since(one)
    if since is not None and issued is not None and since < issued:
        yield item.find("ECO578", ("since",), written=since.isoformat(), issued=issued.isoformat())


def since_is_missing(item: Item) -> bool:
    """Whether the rule asks since when a state is in force, and the file does not say it."""
    one = item.measurement
    asked = item.subject.form is Form.FACT and one.value is True and one.since is None
    return asked and needs_since(item.rule_in_force)


def eco579_since_is_missing(item: Item) -> Iterator[Finding]:
    """A rule asks for how long a state has been in force, and nobody says since when it is."""
    if since_is_missing(item) and not item.refused_by_reading("since"):
        months = max(leaf.in_force.months for leaf in leaves(item.rule_in_force) if isinstance(leaf, InForce))
        yield item.find("ECO579", (item.figure_key,), "key", item.rule("revisions"), months=str(months))


SINCE_CHECKS: tuple[Callable[[Item], Iterator[Finding]], ...] = (
    eco576_over,
    eco577_begins_too_late,
    eco578_before_its_document,
    eco579_since_is_missing,
)
"""Checks of the day from which a state is in force."""
