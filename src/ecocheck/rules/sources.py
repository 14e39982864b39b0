"""ECO601–605, 612, 614–617, 629, 630, 641: the sources of a figure, and whether their words fit it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.model.base import UNRECORDED, recorded
from ecocheck.model.rule_kinds.base import Form
from ecocheck.rules.values import still_commented
from ecocheck.source.written.characters import shown
from ecocheck.source.written.number_words import goes_on
from ecocheck.verdict.evaluating.evaluate import weigh
from ecocheck.verdict.inputs.defects import Defect
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.sources.documents import PUBLIC, addressed, faulty_text, first_year, names_document, too_old
from ecocheck.verdict.words.bases import basis_of, known_basis, other_quantity, places_counted, spoken_bases
from ecocheck.verdict.words.called_target import told_as_result
from ecocheck.verdict.words.quoted import contradicted, numbers_of
from ecocheck.verdict.words.targets import arranging_title, line_by_a_date, plan_title, target_word
from ecocheck.verdict.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Finding
    from ecocheck.rules.context import DataContext, Item

_SAID: Final = frozenset({Defect.SAYS_UNDONE, Defect.CALLED_TARGET})
"""Defects that already report words about a target."""
_IN_WORDS: Final = frozenset({"agency", "method"})
"""What a survey says in words; 无 says nothing, while the day may be 未记录."""
_SURVEY: Final = ("agency", "method", "sample", "date")


def _texts(item: Item) -> tuple[tuple[str, str], ...]:
    """Title and quote of the source, as far as they say anything."""
    source = item.measurement.source
    if source is None:
        return ()
    texts = (("title", source.title), ("quote", source.quote))
    return tuple((key, text) for key, text in texts if text is not None and text != UNRECORDED)


def eco601_words_of_a_target(item: Item) -> Iterator[Finding]:
    """A source about plans and targets seldom contains a result."""
    source = item.measurement.source
    if (source is not None and source.kind is not None) or not _SAID.isdisjoint(item.defects):
        return
    for key, text in _texts(item):
        word = _target_word(item, text) or _line_to_come(item, key, text)
        if word is not None:
            yield item.find("ECO601", ("source", key), word=shown(word))
            return


def _target_word(item: Item, text: str) -> str | None:
    """A word about a target, unless the text gives the figure as a result."""
    word = target_word(text, strong_only=item.subject.form is Form.FACT)
    return None if word is None or told_as_result(folded(text), item.measurement) else word


def _line_to_come(item: Item, key: str, text: str) -> str | None:
    """The words by which a source shows that it is about what is still to be reached or done."""
    if item.subject.form is Form.FACT:
        return plan_title(text) if key == "title" and item.measurement.value is True else None
    if item.subject.form is not Form.NUMBER:
        return None
    if key == "quote":
        return line_by_a_date(text, item.context.figures.year)
    return arranging_title(text) or (text if _planned_there(item, text) else None)


def _planned_there(item: Item, title: str) -> bool:
    """Whether value and planned value are equal and come from one document."""
    planned, value = item.measurement.planned, item.measurement.value
    if planned is None or planned.source is None or value is None or isinstance(value, bool):
        return False
    return planned.value == value and planned.source.title == title


def eco602_another_quantity(item: Item) -> Iterator[Finding]:
    """The source mentions another quantity that is often reported here by mistake."""
    if item.criterion is None or not item.criterion.confused_with:
        return
    texts = _texts(item)
    whole = "，".join(folded(text) for _, text in texts)
    name = other_quantity(whole, item.criterion.name, item.criterion.confused_with, numbers_of(item.measurement))
    if name is not None:
        key = next((key for key, text in reversed(texts) if name in folded(text)), texts[0][0])
        yield item.find("ECO602", ("source", key), "value", item.rule("confused_with"), word=name)


def other_things_counted(item: Item) -> Iterator[Finding]:
    """ECO602 if the denominator is a number of other places in the quote: of townships where villages are counted."""
    names, one = item.context.project.registry.indicators.parts.get(item.subject.id), item.measurement
    counted = places_counted(one) if names is not None and names.unit is not None else ()
    if names is not None and counted and not any(kind in names.denominator for _, kind in counted):
        yield item.find("ECO602", ("source", "quote"), "value", item.rule("name"), word=counted[0][0])


def _spoken(item: Item) -> tuple[str, ...]:
    return spoken_bases(item.measurement, item.subject)


def eco603_words_of_another_basis(item: Item) -> Iterator[Finding]:
    """The stated 口径 is not the one that the source mentions."""
    stated = known_basis(item.measurement.basis, item.subject)
    if stated is None or stated not in item.subject.basis_names:
        return
    spoken = _spoken(item)
    if spoken and stated not in spoken:
        yield item.find("ECO603", ("basis",), stated=stated, found="、".join(spoken))


def eco604_basis_given_away(item: Item) -> Iterator[Finding]:
    """No 口径 is stated, and the source mentions only 口径 that the line does not accept."""
    if known_basis(item.measurement.basis, item.subject) is not None or not item.subject.bases:
        return
    spoken = _spoken(item)
    if spoken and not item.subject.accepted.intersection(spoken):
        key = _texts(item)[-1][0]
        yield item.find("ECO604", ("source", key), "value", item.rule("bases"), found="、".join(spoken))


def eco641_several_bases(item: Item) -> Iterator[Finding]:
    """No 口径 is stated, and the source mentions several, so that the figure's own is not known."""
    if basis_of(item.measurement, item.subject).several:
        key = _texts(item)[-1][0]
        yield item.find("ECO641", ("source", key), "value", item.rule("bases"), found="、".join(_spoken(item)))


def eco605_basis_not_accepted(item: Item) -> Iterator[Finding]:
    """The stated 口径 is known but not accepted by the line: the figure is kept, but undetermined."""
    stated = known_basis(item.measurement.basis, item.subject)
    if stated is not None and stated in item.subject.basis_names - item.subject.accepted:
        accepted = "、".join(basis.name for basis in item.subject.bases if basis.accepted) or "—"
        yield item.find("ECO605", ("basis",), "value", item.rule("bases"), stated=stated, accepted=accepted)


def eco612_survey_incomplete(item: Item) -> Iterator[Finding]:
    """A survey states its agency, method, sample and date."""
    if item.criterion is None or not item.criterion.survey:
        return
    survey = item.measurement.survey
    said = {key: None if survey is None else getattr(survey, key) for key in _SURVEY}
    missing = [key for key, one in said.items() if one is None or (key in _IN_WORDS and not recorded(one))]
    if missing and not item.refused_by_reading("survey"):
        below = ("survey",) if survey is not None else ()
        yield item.find("ECO612", below, "key", missing="、".join(missing))


def eco614_no_source(item: Item) -> Iterator[Finding]:
    """A number without a source cannot be verified."""
    source = item.measurement.source
    if item.subject.form is not Form.NUMBER:
        return
    if source is None or (source.title is None and source.document is None and source.url is None):
        yield item.find("ECO614", () if source is None else ("source",), "key")


def _titled(item: Item) -> bool:
    """Whether the source has a title; 未记录 is not a title."""
    source = item.measurement.source
    return source is not None and recorded(source.title)


def _bare_claim(item: Item) -> bool:
    """Whether the entry only states a success: a fact that is true, or a count of zero."""
    form, value = item.subject.form, item.measurement.value
    return (form is Form.FACT and value is True) or (form is Form.COUNT and value == 0 and value is not False)


def _named(item: Item) -> bool:
    """Whether a document is named; for a figure that misses its line, the address of a public report will do."""
    source = item.measurement.source
    if names_document(source, item.subject.name, item.context.place):
        return True
    public = source is not None and source.standing == PUBLIC and addressed(source) and not _titled(item)
    return public and not _bare_claim(item) and not _kept(item)


def _kept(item: Item) -> bool:
    """Whether the figure meets its line, so that a document is asked for."""
    rule = item.rule_in_force
    return rule is not None and weigh(rule, item.inputs(item.measurement)).verdict is Verdict.MET


def eco615_untitled_claim(item: Item) -> Iterator[Finding]:
    """A success that is only stated counts only with a document."""
    if _bare_claim(item) and not _titled(item) and not _named(item):
        below = ("source",) if item.measurement.source is not None else ()
        said = still_commented(item.context, (*item.route, *below), "title")
        more = "state_goes_on" if item.subject.lasts and goes_on(item.measurement.note or "") else "nothing"
        yield item.find("ECO615", below, "key", (), **said, phrase_more=more, entry=item.subject.id)


def eco629_names_no_document(item: Item) -> Iterator[Finding]:
    """材料, TODO or 尚未印发 in place of a title does not name a document."""
    source = item.measurement.source
    if source is None or _named(item):
        return
    first = next((one for one in ("title", "document", "url") if getattr(source, one) is not None), None)
    key = faulty_text(source) or first
    if key is not None and (item.subject.form is Form.NUMBER or (_bare_claim(item) and _titled(item))):
        phrase = "no_document" if faulty_text(source) is None else "no_document_yet"
        yield item.find("ECO629", ("source", key), written=shown(getattr(source, key), 40), phrase=phrase)


def eco630_document_too_old(item: Item) -> Iterator[Finding]:
    """A deed of the year needs a document of that year; a survey needs one of recent years."""
    source, subject, year = item.measurement.source, item.subject, item.context.figures.year
    found = too_old(source, subject, year)
    if source is None or found is None or not (_bare_claim(item) or subject.form is Form.NUMBER):
        return
    key = "title" if source.title is not None else "document" if source.document is not None else "published"
    phrase = "of_this_year" if subject.document_of == "year" else "of_late_years"
    first = str(first_year(subject, year))
    yield item.find("ECO630", ("source", key), found=str(found), first=first, phrase=phrase)


def eco616_public_report(item: Item) -> Iterator[Finding]:
    """The figure is known only from public reports: it is judged, but is also a gap of data."""
    source = item.measurement.source
    if source is not None and source.standing == PUBLIC:
        yield item.find("ECO616", ("source", "standing"))


def eco617_numbers_differ(item: Item) -> Iterator[Finding]:
    """The words beside the figure have numbers, but not the number of the figure."""
    found = contradicted(item.measurement, item.amount) if item.subject.form is not Form.FACT else None
    if found is not None:
        written = "、".join(format(one, "f") for one in numbers_of(item.measurement))
        yield item.find("ECO617", found.route, written=written, said="、".join(found.said))


def baseline_without_source(context: DataContext) -> Iterator[Finding]:
    """ECO614 for baselines."""
    for key, baseline in context.figures.baselines.items():
        _, target = context.index.targets.get(key, (None, None))
        judged = context.index.criteria.get(key, target)
        if judged is not None and baseline.source is None:
            yield context.find("ECO614", ("baselines", key), "key", id=key, name=shown(judged.name))


WORD_CHECKS: tuple[Callable[[Item], Iterator[Finding]], ...] = (
    eco601_words_of_a_target,
    eco602_another_quantity,
    other_things_counted,
    eco617_numbers_differ,
)

BASIS_CHECKS: tuple[Callable[[Item], Iterator[Finding]], ...] = (
    eco603_words_of_another_basis,
    eco604_basis_given_away,
    eco641_several_bases,
    eco605_basis_not_accepted,
)

ORIGIN_CHECKS: tuple[Callable[[Item], Iterator[Finding]], ...] = (
    eco612_survey_incomplete,
    eco614_no_source,
    eco615_untitled_claim,
    eco629_names_no_document,
    eco616_public_report,
)

AGE_CHECKS: tuple[Callable[[Item], Iterator[Finding]], ...] = (eco630_document_too_old,)

SOURCE_FILE_CHECKS: tuple[Callable[[DataContext], Iterator[Finding]], ...] = (baseline_without_source,)
