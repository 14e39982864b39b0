"""`explain` for people: one sheet a verdict, from the rule to what would change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import inner
from ecocheck.model.rule import Form
from ecocheck.render.formats.sheet import Sheet
from ecocheck.render.formats.text_width import Line, plain, wrap
from ecocheck.render.pages import explain_figures as figures
from ecocheck.render.pages.check_rows import spot_words
from ecocheck.render.pages.explain_figures import between, listed, said
from ecocheck.render.pages.explain_ground import GroundWords
from ecocheck.render.pages.explain_years import year_lines
from ecocheck.render.phrases.banner import drill_line
from ecocheck.render.phrases.codes import CITY_LINE_VERDICTS, PARTLY, note_words, reason_word
from ecocheck.render.phrases.explain import LABELS, SECTIONS
from ecocheck.render.phrases.measured import RECORDED
from ecocheck.render.phrases.report import Words
from ecocheck.render.phrases.turning_points import turn_words
from ecocheck.verdict.outcome import NoteCode, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ecocheck.app.explaining.views import Explained, Explanation
    from ecocheck.findings import Lang
    from ecocheck.model.measurement import Measurement
    from ecocheck.render.phrases.measured import Recorded

STYLES = {
    Verdict.MET: "green",
    Verdict.NOT_MET: "red",
    Verdict.UNDETERMINED: "yellow",
    Verdict.NOT_APPLICABLE: "dim",
}
_SAID_ELSEWHERE = frozenset({NoteCode.TARGETS})


def explain_lines(explained: Explained, lang: Lang, room: int | None) -> Iterator[Line]:
    """Every explanation; where several regions were asked for, those to which it does not apply in one line."""
    if explained.checked.project.drill:
        yield from (drill_line(lang), ())
    many = len(explained.explanations) > 1
    skipped = [one for one in explained.explanations if many and one.row.verdict is Verdict.NOT_APPLICABLE]
    for one in explained.explanations:
        if one not in skipped:
            yield from Page(one, lang, room).lines()
            yield ()
    if skipped:
        names = listed((f"{one.row.region} {one.row.year} {one.row.id}" for one in skipped), lang)
        yield from (plain(line) for line in wrap(said("skipped", lang, regions=names), room))
        yield ()
    if not explained.explanations:
        yield from (plain(said("nothing", lang)), ())
    if explained.checked.project.drill:
        yield drill_line(lang)


class Page:
    """The sheet of one verdict."""

    def __init__(self, one: Explanation, lang: Lang, room: int | None) -> None:
        """Take the explanation, the language and the width."""
        self.one, self.lang, self.room = one, lang, room
        self.sheet = Sheet(lang, room)
        self.words = Words(lang)
        self.ground = GroundWords(one, lang)

    def lines(self) -> Iterator[Line]:
        """The whole sheet."""
        row = self.one.row
        yield from self.title()
        yield from self.verdict()
        yield from self._section("rule", self.rule())
        if row.verdict is Verdict.NOT_APPLICABLE and row.measurement is None:
            return
        yield from self._section("data", self.data())
        yield from self._section("years", self._years())
        if row.measurement is not None:
            yield from self._section("support", self.support())
        yield from self._section("asks", self._asks())
        yield from self._section("turns", self._items(turn_words(self.one, self.lang)))
        yield from self._section("open", self._open())
        yield from self._section("findings", self._findings())

    def title(self, mark: str = "") -> Iterator[Line]:
        """What is judged, where and when."""
        row = self.one.row
        values = {"id": row.id, "name": row.name, "region": row.region, "year": row.year}
        return self.sheet.heading(said("title", self.lang, **values), mark)

    def _section(self, key: str, lines: Iterable[Line]) -> Iterator[Line]:
        made = list(lines)
        if made:
            yield from ((), *self.sheet.heading(SECTIONS[key].of(self.lang), "# "), *made)

    def field(self, key: str, texts: str | Iterable[str], style: str = "") -> Iterator[Line]:
        """A field under its label."""
        return self.sheet.field(LABELS[key].of(self.lang), texts, style)

    def _items(self, texts: Iterable[str]) -> Iterator[Line]:
        for text in texts:
            yield from self.sheet.item(text)

    def verdict(self) -> Iterator[Line]:
        """The verdict with its reasons and remarks."""
        row, lang = self.one.row, self.lang
        missed = row.city_line and row.verdict in CITY_LINE_VERDICTS and row.verdict is Verdict.NOT_MET
        style = "magenta" if missed else STYLES[row.verdict]
        yield from self.field("verdict", self.words.judged(row), style)
        reasons = [reason_word(reason, lang) for reason in row.reasons]
        yield from self.field("why", [figures.apart(lang).join(reasons), self.ground.not_applicable()])
        yield from self.field("margin", figures.margin_words(self.one, lang))
        yield from self.field("so_far", self.words.so_far(row))
        yield from self.field("notes", [note_words(one, lang) for one in row.notes if one.code not in _SAID_ELSEWHERE])
        yield from self.field("waiver", self.ground.waiver())

    def rule(self) -> Iterator[Line]:
        """The rule in force with its ground."""
        row, subject, ground = self.one.row, self.one.subject, self.ground
        yield from self.field("indicator" if subject.task is None else "task", ground.subject())
        yield from self.field("due", ground.due())
        kind = "" if subject.line is None else self.words.line_kind(subject.line)
        held = [self.words.line(row).removesuffix("（全市线）").removesuffix(" (city line)"), kind, ground.in_force()]
        yield from self.field("rule", figures.apart(self.lang).join(part for part in held if part))
        yield from self.field("standard", ground.standard())
        yield from self.field("citation", ground.citation())
        yield from self.field("plan_at", spot_words(self.one.plan_at) if self.one.plan_at else "")
        yield from self.field("assumption", row.assumption or "")
        yield from self.field("handed", ground.handed_down())
        yield from self.field("held", ground.held())
        yield from self.field("at", spot_words(row.rule_at) if row.rule_at else "")
        yield from self.field("lead" if subject.task is None else "responsible", self.words.offices(row.lead))
        yield from self.field("support", self.words.offices(row.support))

    def data(self) -> Iterator[Line]:
        """The figure, where it comes from and who says so."""
        one, lang, measurement = self.one, self.lang, self.one.row.measurement
        yield from self.field("value", figures.value_words(one, lang))
        if measurement is None:
            yield from self.field("at", self.ground.place())
            return
        yield from self.field("arithmetic", figures.arithmetic_words(one, lang))
        yield from self._recorded(measurement, _FIGURE)
        yield from self.field("totals", self.ground.totals())
        yield from self.field("at", self.ground.place())

    def support(self) -> Iterator[Line]:
        """The plan and the evidence behind the figure."""
        measurement = self.one.row.measurement
        if measurement is not None:
            yield from self._recorded(measurement, _SUPPORT)

    def _recorded(self, one: Measurement, rows: Iterable[Recorded]) -> Iterator[Line]:
        for each in rows:
            special = _SPECIAL.get(each.key)
            said_ = special(self, one) if special is not None else str(each.value(one) or "")
            yield from self.sheet.field(each.name.of(self.lang), said_)

    def _years(self) -> Iterator[Line]:
        """The three years in columns, the oldest first."""
        if len(self.one.years) > 1:
            yield from year_lines(self.one.years, self.words, self.lang, self.room)

    def _asks(self) -> Iterator[Line]:
        for number, ask in enumerate(self.one.asks, start=1):
            text, under = self.ground.ask(ask)
            yield from self.sheet.item(text, f"{number}. ", under)

    def _open(self) -> Iterator[Line]:
        for one in self.one.contradictions:
            number = figures.apart(self.lang).join((one.id, *((PARTLY.of(self.lang),) if one.partly else ())))
            values = {"topic": one.topic, "id": number, "at": spot_words(one.at)}
            says = [said("says", self.lang, place=place, text=text) for place, text in one.says]
            yield from self.sheet.item(said("contradiction", self.lang, **values), under=says)
        yield from self._items(self.ground.notices())

    def _findings(self) -> Iterator[Line]:
        from ecocheck.findings.catalogue import hint_of, message_of

        for one in self.one.findings:
            said_ = f"{one.finding.code} {spot_words(one.finding.at)} {message_of(one.finding, self.lang)}"
            yield from self.sheet.item(said_, under=[hint_of(one.finding, self.lang)])


_ROWS = {one.key: one for one in RECORDED if one.explained_with is None}
_SUPPORT = (_ROWS.pop("plan"), _ROWS.pop("evidence"))
"""They have a section of their own."""
_FIGURE = tuple(_ROWS.values())

_SPECIAL: dict[str, Callable[[Page, Measurement], str | Iterable[str]]] = {
    "period": lambda page, one: figures.period_words(page.one.row, one, page.lang),
    "basis": lambda page, one: "" if page.one.form is Form.FACT else figures.basis_words(one),
    "source.title": lambda page, one: figures.source_words(one, page.lang),
    "source.quote": lambda _, one: f"“{inner(one.source.quote)}”" if one.source and one.source.quote else "",
    "reported_by.agency": lambda page, _: page.ground.reporter(),
    "reported_by.reviewer": lambda page, _: (
        (page.one.reported.reviewer if page.one.reported else None) or said("unnamed", page.lang)
    ),
    "survey.agency": lambda page, _: page.ground.survey(),
    "counts": lambda page, one: between(page.lang).join(f"{name} {n:f}" for name, n in one.counts.items()),
    "planned": lambda page, _: page.ground.planned(),
    "also": lambda page, one: [figures.reading_words(each, page.one.row.unit, page.lang) for each in one.also],
    "plan": lambda page, one: one.planned_work or said("no_plan", page.lang),
    "evidence": lambda page, _: page.ground.proofs(),
}
"""What `explain` says at more length than what is written in the file."""
