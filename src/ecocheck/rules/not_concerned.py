"""ECO457–459: figures that no rule asks for, and statements that a criterion does not concern the region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.model.rule import leaves
from ecocheck.model.rule_kinds.derived import NotConcerned
from ecocheck.source.written.characters import shown
from ecocheck.verdict.evaluating.exempting import Unconfirmed, unconfirmed
from ecocheck.verdict.inputs.defects import Defect
from ecocheck.verdict.inputs.gathering import concerned_in
from ecocheck.verdict.sources.documents import names_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Finding
    from ecocheck.rules.context import Item


def eco457_no_figure_asked(item: Item) -> Finding:
    """A criterion that other verdicts decide, or that does not concern the region, takes no figure of its own."""
    parts = leaves(item.rule_in_force)
    nobody = all(isinstance(one, NotConcerned) for one in parts) and bool(parts)
    said = ("of_no_concern", "mend_the_rule") if nobody else ("of_other_verdicts", "mend_the_others")
    return item.find("ECO457", (), "key", item.rule("revisions"), phrase=said[0], phrase_fix=said[1])


def eco458_must_concern(item: Item) -> Finding:
    """Only criteria that say so may not concern a region."""
    return item.find("ECO458", ("not_concerned",), "key", item.rule("line"), phrase="must_concern", year="")


def eco458_beside_a_figure(item: Item) -> Finding:
    """Either a figure, or the statement that the criterion does not concern the region."""
    return item.find("ECO458", ("not_concerned",), "key", phrase="figure_beside", year="")


def eco458_unexplained(item: Item) -> Finding:
    """The statement says why, in words about the region and not about the report."""
    return item.find("ECO458", ("not_concerned",), phrase="no_ground", year="")


def eco458_figure_of_another_year(item: Item) -> Iterator[Finding]:
    """A region that has reported a figure in any year is concerned."""
    context, one = item.context, item.measurement
    if item.criterion is None or one.not_concerned is None or not item.subject.may_not_concern:
        return
    years = {year: file.figures for year, file in context.years.items()} | {context.figures.year: context.figures}
    found = concerned_in(item.subject, context.place, years, context.figures.year)
    if found is not None and Defect.CONCERNED_AFTER_ALL not in item.defects:
        year, section = found
        yield item.find("ECO458", ("not_concerned",), "key", phrase=f"{section}_in_year", year=str(year))


def eco459_confirmed_by_nobody(item: Item) -> Iterator[Finding]:
    """An office above the region confirms the statement, in a document."""
    one, place = item.measurement, item.context.place
    if one.not_concerned is None or not item.subject.may_not_concern:
        return
    doubt = unconfirmed(one, place)
    if doubt is not None:
        nobody = one.approved_by is None and doubt.why is Unconfirmed.NOBODY_ABOVE
        phrase = "nobody" if nobody else doubt.why.value
        yield item.find("ECO459", doubt.route, "value", written=shown(doubt.said), phrase=phrase)
    elif not names_document(one.source, item.subject.name, place):
        yield item.find("ECO459", ("not_concerned",), "key", written=shown(one.approved_by or ""), phrase="no_paper")


CONCERN_CHECKS = (eco458_figure_of_another_year, eco459_confirmed_by_nobody)
