"""Every rule of the registry that cites a text, with the places of both."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from ecocheck.findings import Related
from ecocheck.verdict.words.figures import figures_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Route, Spot
    from ecocheck.model.registry import Contradiction, Effect, Settlement
    from ecocheck.model.rule import Rule
    from ecocheck.rules.context import RegistryContext
    from ecocheck.source.yaml.document import Document


class Cited(NamedTuple):
    """A text on which a rule rests: the key of the phrase that names it, the text, and its route."""

    phrase: str
    text: str
    route: Route


@dataclass(frozen=True)
class Stated:
    """A rule, what it is about, its place, and the texts on which it rests."""

    id: str
    name: str
    rule: Rule
    document: Document
    route: Route
    texts: tuple[Cited, ...]
    assumption: str = ""
    assumed_at: Route = ()
    advice: str = "cite_the_number"

    @cached_property
    def source(self) -> Cited:
        """The first text that has figures; the first of all where none has."""
        return next((one for one in self.texts if figures_in(one.text)), self.texts[0])

    def spot(self, *below: str | int) -> Spot:
        """The place of the rule, or of what stands below it."""
        return self.document.spot((*self.route, *below))

    def beside(self, cited: Cited, context: RegistryContext) -> tuple[Related, ...]:
        """The place of a text in the registry, and its line in the carried text of the plan."""
        said = Related(self.document.spot(cited.route), "quote")
        line = context.plan_text.find(cited.text)
        return (said,) if line is None else (said, Related(line, "plan"))


def stated_rules(context: RegistryContext) -> Iterator[Stated]:
    """Every rule that cites a text: revisions, targets of tasks, decisions about contradictions."""
    indicators, tasks = context.project.registry.indicators_document, context.project.registry.tasks_document
    for _, criterion, revision, at in context.revisions():
        texts = (Cited("of_the_quote", revision.citation.quote, (*at, "citation", "quote")),)
        place, assumed = (*at, "rule"), (*at, "assumption")
        note = revision.assumption or ""
        yield Stated(criterion.id, criterion.name, revision.rule, indicators, place, texts, note, assumed)
    for _, target, at in context.targets():
        texts = (Cited("of_the_quote", target.quote or "", (*at, "quote") if target.quote else at),)
        place, assumed = (*at, "rule"), (*at, "note")
        yield Stated(target.id, target.name, target.rule, tasks, place, texts, target.note or "", assumed)
    for one, settlement, effect, at in context.effects():
        yield from _decided(one, settlement, effect, at, indicators)


def _decided(
    one: Contradiction, settlement: Settlement, effect: Effect, at: Route, document: Document
) -> Iterator[Stated]:
    if effect.rule is None:
        return
    key = "reason" if settlement.decision is None else "decision"
    texts = (
        Cited("of_the_decision", settlement.decided or "", (*at[:3], key) if settlement.decided else at[:3]),
        Cited("of_the_places", "，".join(one.says), (*at[:2], "says")),
    )
    name = effect.concerns[1]
    yield Stated(name, "", effect.rule, document, (*at, "rule"), texts, advice="decision_or_effect")
