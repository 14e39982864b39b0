"""The page of `explain`: one sheet for each verdict, from the rule to what would change the verdict."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text, inner
from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import plain
from ecocheck.render.columns.column import Column, keyed
from ecocheck.render.columns.verdicts import COLUMNS, tone_of
from ecocheck.render.pages.frame import drilled
from ecocheck.render.pages.tree import Break, Field, Fields, Item, Items, Note, Section, Table, Title
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.crossings import answering_words
from ecocheck.render.phrases.explain import figures
from ecocheck.render.phrases.explain.figures import phrase
from ecocheck.render.phrases.explain.ground import GroundWords
from ecocheck.render.phrases.explain.labels import LABELS, SECTIONS
from ecocheck.render.phrases.explain.resting import resting_words
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.joins import COMMA, clauses, joined
from ecocheck.render.phrases.measured import RECORDED
from ecocheck.render.phrases.notes.words import PARTLY, note_words
from ecocheck.render.phrases.proposed import county_place, county_words
from ecocheck.render.phrases.reviews.words import opinions_of, review_word
from ecocheck.render.phrases.rules.turning_points import turn_words
from ecocheck.render.phrases.standings import line_kind_words, row_reasons
from ecocheck.render.phrases.verdicts import judged_words, line_words, standing_so_far
from ecocheck.verdict.notes import NoteCode
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ecocheck.app.explaining.views import Explained, Explanation
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang
    from ecocheck.model.measurement import Measurement
    from ecocheck.render.pages.tree import Page, Part
    from ecocheck.render.phrases.measured import Recorded
    from ecocheck.verdict.totals import Part as CountyPart
    from ecocheck.verdict.totals import Proposal

_SAID_ELSEWHERE = frozenset({NoteCode.TARGETS})
_YEARLY: Final = keyed(COLUMNS, "value", "line", "margin", "judged", "why", "basis", "period", "stage", "at")
"""The columns of verdicts that the table of years shows as its rows."""
_LEAST = 14


def explain_page(explained: Explained, lang: Lang) -> Page:
    """Every explanation; of several, those that do not apply are named in one line at the end."""
    return drilled(explained.checked, lang, _parts(explained, lang))


def _parts(explained: Explained, lang: Lang) -> Iterator[Part]:
    many = len(explained.explanations) > 1
    skipped = [one for one in explained.explanations if many and one.row.verdict is Verdict.NOT_APPLICABLE]
    for one in explained.explanations:
        if one not in skipped:
            yield from VerdictSheet(one, lang).parts()
            yield Break()
    if skipped:
        names = joined((f"{one.row.region} {one.row.year} {one.row.id}" for one in skipped), lang)
        yield from (Note(phrase("skipped", lang, regions=names)), Break())
    if not explained.explanations:
        yield from (Note(phrase("nothing", lang)), Break())


class VerdictSheet:
    """The sheet of one verdict."""

    def __init__(self, one: Explanation, lang: Lang) -> None:
        """Take the explanation and the language."""
        self.one, self.lang = one, lang
        self.ground = GroundWords(one, lang)

    def parts(self) -> Iterator[Part]:
        """The whole sheet."""
        row = self.one.row
        yield self.title()
        yield Fields(list(self.verdict()))
        yield from self._fields("rule", self.rule())
        if row.verdict is Verdict.NOT_APPLICABLE and row.measurement is None and not self.one.members:
            return
        yield from self._fields("data", self.data())
        yield from self._items("rests_on", (Item(*resting_words(one, self.lang)) for one in self.one.members))
        if self.one.proposal is not None:
            yield from (self._heading("counties"), counties_table(self.one.proposal))
        if len(self.one.years) > 1:
            yield from (self._heading("years"), years_table(self.one.years, self.lang))
        if row.measurement is not None:
            yield from self._fields("support", self.support())
        yield from self._items("asks", (Item(*self.ground.ask(ask)) for ask in self.one.asks), numbered=True)
        yield from self._items("turns", map(Item, turn_words(self.one, self.lang)))
        yield from self._items("open", self._open())
        yield from self._items("findings", self._findings())

    def title(self, mark: str = "", level: int = 1) -> Title:
        """What is judged, where and when."""
        row = self.one.row
        values = {"id": row.id, "name": row.name, "region": row.region, "year": row.year}
        return Title(mark + phrase("title", self.lang, **values), level)

    def _heading(self, key: str) -> Title:
        return Title(SECTIONS[key].of(self.lang), level=2, mark="# ")

    def _fields(self, key: str, fields: Iterable[Field]) -> Iterator[Part]:
        yield from (self._heading(key), Fields(list(fields)))

    def _items(self, key: str, items: Iterable[Item], *, numbered: bool = False) -> Iterator[Part]:
        made = list(items)
        if made:
            yield from (self._heading(key), Items(made, numbered))

    def field(self, key: str, texts: str | Iterable[str]) -> Field:
        """A field under its label."""
        return Field(LABELS[key].of(self.lang), (texts,) if isinstance(texts, str) else tuple(texts))

    def verdict(self) -> Iterator[Field]:
        """The verdict with its reasons and remarks."""
        row, lang = self.one.row, self.lang
        yield Field(LABELS["verdict"].of(lang), (judged_words(row, lang),), tone_of(row))
        reasons = row_reasons(row, lang)
        yield self.field("why", [clauses(reasons, lang), self.ground.not_applicable()])
        yield self.field("margin", figures.explained_margin(self.one, lang))
        yield self.field("so_far", standing_so_far(row, lang))
        yield self.field("notes", [note_words(one, lang) for one in row.notes if one.code not in _SAID_ELSEWHERE])
        yield self.field("waiver", self.ground.waiver())
        yield self.field("review", opinions_of(row.review, lang) or review_word(row.review, lang))

    def rule(self) -> Iterator[Field]:
        """The rule in force with its citation, targets, baseline and offices."""
        row, subject, ground = self.one.row, self.one.subject, self.ground
        yield self.field("indicator" if subject.task is None else "task", ground.subject())
        yield self.field("due", ground.due())
        kind = "" if subject.line is None else line_kind_words(subject.line, subject.areas, self.lang)
        held = [line_words(row, self.lang), kind, ground.in_force()]
        yield self.field("rule", clauses(held, self.lang))
        yield self.field("standard", ground.standard())
        yield self.field("citation", ground.citation())
        yield self.field("crosswalk", [answering_words(one, self.lang) for one in subject.crosswalk])
        yield self.field("plan_at", spot_words(self.one.plan_at) if self.one.plan_at else "")
        yield self.field("assumption", row.assumption or "")
        yield self.field("handed", ground.handed_down())
        yield self.field("held", ground.held())
        yield self.field("wider", ground.wider())
        yield self.field("at", spot_words(row.rule_at) if row.rule_at else "")
        yield self.field("lead" if subject.task is None else "responsible", joined(row.lead, self.lang))
        yield self.field("support", joined(row.support, self.lang))

    def data(self) -> Iterator[Field]:
        """The figure with its arithmetic, its source and its reporter."""
        one, lang, measurement = self.one, self.lang, self.one.row.measurement
        yield self.field("value", figures.explained_value(one, lang))
        if one.form is Form.DERIVED:
            yield self.field("arithmetic", one.row.arithmetic)
            return
        if measurement is None:
            yield self.field("at", self.ground.place())
            return
        yield self.field("arithmetic", figures.arithmetic_words(one, lang))
        yield from self._recorded(measurement, _FIGURE)
        yield self.field("totals", self.ground.totals())
        yield self.field("at", self.ground.place())

    def support(self) -> Iterator[Field]:
        """The plan and the evidence behind the figure."""
        measurement = self.one.row.measurement
        if measurement is not None:
            yield from self._recorded(measurement, _SUPPORT)

    def _recorded(self, one: Measurement, rows: Iterable[Recorded]) -> Iterator[Field]:
        for each in rows:
            special = _SPECIAL.get(each.key)
            texts = special(self, one) if special is not None else str(each.value(one) or "")
            yield Field(each.name.of(self.lang), (texts,) if isinstance(texts, str) else tuple(texts))

    def _open(self) -> Iterator[Item]:
        for one in self.one.contradictions:
            number = clauses((one.id, PARTLY.of(self.lang) if one.partly else ""), self.lang)
            values = {"topic": one.topic, "id": number, "at": spot_words(one.at)}
            says = [phrase("says", self.lang, place=place, text=text) for place, text in one.says]
            yield Item(phrase("contradiction", self.lang, **values), says)
        yield from map(Item, self.ground.notices())

    def _findings(self) -> Iterator[Item]:
        from ecocheck.findings.catalogue import hint_of, message_of

        for one in self.one.findings:
            told = f"{one.finding.code} {spot_words(one.finding.at)} {message_of(one.finding, self.lang)}"
            yield Item(told, [hint_of(one.finding, self.lang)])


def counties_table(proposal: Proposal) -> Table[CountyPart | Proposal]:
    """The parts of each county and their sums."""
    return Table(_COUNTIES, [Section([*proposal.addends, proposal])], close=True)


_COUNTIES: Final[tuple[Column[CountyPart | Proposal], ...]] = (
    Column("region", labels.REGION, county_words, nothing=""),
    Column("numerator", labels.NUMERATOR, lambda one, _: plain(Fraction(one.numerator))),
    Column("denominator", labels.DENOMINATOR, lambda one, _: plain(Fraction(one.denominator))),
    Column("at", labels.PLACE, county_place),
)


def years_table(rows: Sequence[Row], lang: Lang) -> Table[Column[Row]]:
    """A table with a column for each year, the oldest first, so that reviewers can compare the figures.

    Rows that are empty in every year are left out.
    """
    told = [one for one in _YEARLY if any(one.of(row, lang) for row in rows)]
    label: Column[Column[Row]] = Column("label", Text("", ""), lambda one, lang: one.head.of(lang))
    return Table((label, *map(_year, rows)), [Section(told)], close=True)


def _year(row: Row) -> Column[Column[Row]]:
    head = Text(str(row.year), str(row.year))
    return Column(str(row.year), head, lambda one, lang: one.of(row, lang), least=_LEAST, nothing="-")


_ROWS = {one.key: one for one in RECORDED if one.explained_with is None}
_SUPPORT = (_ROWS.pop("plan"), _ROWS.pop("evidence"))
"""These two keys have their own section."""
_FIGURE = tuple(_ROWS.values())

_SPECIAL: dict[str, Callable[[VerdictSheet, Measurement], str | Iterable[str]]] = {
    "period": lambda page, one: figures.period_words(page.one.row, one, page.lang),
    "basis": lambda page, one: "" if page.one.form is Form.FACT else figures.basis_words(one),
    "source.title": lambda page, one: figures.source_words(one, page.lang),
    "source.quote": lambda _, one: f"“{inner(one.source.quote)}”" if one.source and one.source.quote else "",
    "reported_by.agency": lambda page, _: page.ground.reporter(),
    "reported_by.reviewer": lambda page, _: (
        (page.one.reported.reviewer if page.one.reported else None) or phrase("unnamed", page.lang)
    ),
    "survey.agency": lambda page, _: page.ground.survey(),
    "counts": lambda page, one: COMMA.of(page.lang).join(f"{name} {n:f}" for name, n in one.counts.items()),
    "planned": lambda page, _: page.ground.planned(),
    "also": lambda page, one: [figures.reading_words(each, page.one.row.unit, page.lang) for each in one.also],
    "plan": lambda page, one: one.planned_work or phrase("no_plan", page.lang),
    "evidence": lambda page, _: page.ground.proofs(),
}
"""The keys for which `explain` shows more than the value in the file."""
