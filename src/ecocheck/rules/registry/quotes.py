"""ECO444, ECO445, ECO478: whether years of rules and targets fit their sentences, and documents have these."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.findings import Finding, Related
from ecocheck.regex import regex
from ecocheck.rules.registry.tolerances import given_tolerances
from ecocheck.source.written.characters import shown
from ecocheck.verdict.sources.document_numbers import number_year
from ecocheck.verdict.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Route
    from ecocheck.rules.context import RegistryContext
    from ecocheck.source.plan import PlanText
    from ecocheck.source.yaml.document import Document

_YEAR: Final = regex(r"(?<!\d)(20\d\d)(?=年|\s*[-—–~至]\s*20\d\d年)")
_UNTIL: Final = regex(r"[到自从](20\d\d)年")


def eco444_before_its_document(context: RegistryContext) -> Iterator[Finding]:
    """A rule is not in force before the year of its document, or before the year that its sentence names.

    Another standard than the plan's may be asked about years before it was issued.
    """
    document = context.project.registry.indicators_document
    for _, criterion, revision, route in context.revisions():
        if revision.assumption is not None or revision.standard is not None:
            continue
        cited = revision.citation
        issued = number_year(cited.document)
        until = [int(year) for year in _UNTIL.findall(folded(cited.quote))]
        years = [year for year in (issued, min(until, default=None)) if year is not None]
        if years and revision.effective < max(years):
            params = {
                "id": criterion.id,
                "effective": str(revision.effective),
                "year": str(max(years)),
                "phrase": "year_of_document" if issued == max(years) else "year_of_quote",
            }
            yield Finding("ECO444", document.spot((*route, "effective")), params)


def eco445_not_in_the_plan(context: RegistryContext) -> Iterator[Finding]:
    """A sentence stands in the text of the document that it is cited from, if that lies in the project."""
    number = context.project.registry.indicators.plan.number
    for one in cited_sentences(context, number):
        carried = _carried(context, one.document, number)
        if carried is None or carried.find(one.quote) is not None:
            continue
        line, same = carried.nearest(one.quote)
        near = {"phrase_near": "nothing"}
        places: tuple[Related, ...] = (Related(one.file.spot(one.rule), "rule"),)
        if line is not None:
            near = {"phrase_near": "same_so_far", "same": shown(same, 80), "file": line.file, "line": str(line.line)}
            places = (*places, Related(line, "plan"))
        said = {"id": one.id, "phrase": "quote_not_there", "phrase_fix": "copy_the_plan"}
        if one.document != number:
            said |= {"phrase": "quote_not_in_document", "document": shown(one.document)}
        yield Finding("ECO445", one.file.spot(one.route), said | near, places)
    yield from _other_clauses(context, number)


def _carried(context: RegistryContext, document: str, number: str) -> PlanText | None:
    """The text of a cited document; None where it does not lie in the project."""
    plan = context.plan_text
    if document == number:
        return plan if plan.find(number) is not None else None
    return plan.of(document)


class CitedSentence(NamedTuple):
    """A sentence that the registry gives as that of a document, with its place and that of the rule."""

    file: Document
    route: Route
    rule: Route
    id: str
    document: str
    quote: str


def cited_sentences(context: RegistryContext, number: str) -> Iterator[CitedSentence]:
    """Every sentence that a revision, a target or a tolerance cites; those of targets are the plan's."""
    registry = context.project.registry
    plan, file = registry.indicators.plan, registry.indicators_document
    for key, provision in (("duties", plan.duties), ("rectifying", plan.rectifying)):
        if provision is not None:
            yield CitedSentence(file, ("plan", key, "quote"), ("plan", key), key, number, provision.quote)
    for _, criterion, revision, at in context.revisions():
        cited, place = revision.citation, (*at, "citation", "quote")
        yield CitedSentence(file, place, (*at, "rule"), criterion.id, cited.document, cited.quote)
    for _, target, at in context.targets():
        if target.quote is not None:
            yield CitedSentence(registry.tasks_document, (*at, "quote"), (*at, "rule"), target.id, number, target.quote)
    for one in given_tolerances(context):
        given = one.tolerance
        yield CitedSentence(one.file, (*one.route, "quote"), one.route[:-1], one.id, given.document, given.quote)


def eco478_due_beside_its_text(context: RegistryContext) -> Iterator[Finding]:
    """A due date that is said to come from the text is of a year that the text states."""
    document = context.project.registry.tasks_document
    for task, target, at in context.targets():
        day = target.due_on()
        if target.due_from != "text" or day is None or str(day.year) in (target.note or ""):
            continue
        years = _years(target.quote or "") or _years(task.text)
        if day.year not in years:
            params = {
                "id": target.id,
                "year": str(day.year),
                "years": "、".join(map(str, years)),
                "phrase": "other_years" if years else "no_year",
            }
            place = (*at, "quote") if target.quote is not None else at
            places = [Related(document.spot(place), "quote")]
            line = context.plan_text.find(target.quote or "")
            places += [Related(line, "plan")] if line is not None else []
            yield Finding("ECO478", document.spot((*at, "due")), params, tuple(places))


def _years(text: str) -> tuple[int, ...]:
    """The years that a text names; of a span (2022—2025年) every one that begins or ends it."""
    return tuple(dict.fromkeys(int(year) for year in _YEAR.findall(folded(text))))


def _other_clauses(context: RegistryContext, number: str) -> Iterator[Finding]:
    """A rule of the plan stands in the clause of its indicator."""
    document = context.project.registry.indicators_document
    for indicator, criterion, revision, route in context.revisions():
        written, wanted = revision.citation.clause, indicator.clause
        if revision.citation.document == number and wanted is not None and written != wanted:
            said = {"phrase": "clause_of_another", "phrase_near": "nothing", "phrase_fix": "write_clause"}
            spot = document.spot((*route, "citation", "clause"))
            yield Finding("ECO445", spot, {"id": criterion.id, "written": shown(written), "write": wanted, **said})


REGISTRY_QUOTE_CHECKS = (eco444_before_its_document, eco445_not_in_the_plan, eco478_due_beside_its_text)
