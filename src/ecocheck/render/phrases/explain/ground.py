"""What a verdict rests on beside its figure, in words: rule, targets, baseline, reporter, evidence, remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.explaining.views import Holder
from ecocheck.findings.entry import inner
from ecocheck.model.wider import WiderFigure
from ecocheck.quantity import Amount
from ecocheck.render.phrases.explain.figures import person_words, phrase, source_words
from ecocheck.render.phrases.explain.labels import HOLDERS, KEYS, RESPONSIBLE, STATES
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.joins import CLAUSES, COLON, COMMA, bracketed, chinese_only, date_words, joined, with_unit
from ecocheck.render.phrases.rules.numbers import compared_words
from ecocheck.render.phrases.standings import NEEDS
from ecocheck.render.phrases.verdicts import disagreement_words
from ecocheck.render.phrases.waivers import WAIVER_FLAWS
from ecocheck.verdict.notes import NoteCode
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.reading import amount_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from ecocheck.app.explaining.views import Ask, Explanation, HandedDown
    from ecocheck.findings import Lang


def keys_words(keys: Sequence[str], lang: Lang) -> str:
    """The route to an entry by the keys of the file; in Chinese output each key follows its Chinese name."""
    named = {key: chinese_only(KEYS.get(key), lang) for key in keys}
    return " > ".join(f"{name}{bracketed(key, lang)}" if name else key for key, name in named.items())


class GroundWords:
    """Words for what one verdict rests on, in one language."""

    def __init__(self, one: Explanation, lang: Lang) -> None:
        """Take the explanation and the language."""
        self._one, self._lang = one, lang

    def _said(self, key: str, **values: object) -> str:
        return phrase(key, self._lang, **values)

    def _day(self, day: datetime.date) -> str:
        return date_words(day, self._lang)

    def subject(self) -> str:
        """The indicator with its domain, or the task."""
        one = self._one.subject
        if one.task is not None:
            return f"{one.task} {one.task_title or ''}".strip()
        return self._said("indicator", id=one.indicator, name=one.indicator_name, domain=one.domain or "-")

    def due(self) -> str:
        """When a task's target is due, whether it binds, and whether it is late."""
        target = self._one.target
        if target is None:
            return ""
        strength = self._said("must" if target.must else "strive")
        words = strength if target.due is None else self._said("due", date=self._day(target.due), strength=strength)
        return words + (self._said("late") if target.late else "")

    def in_force(self) -> str:
        """The year from which the rule is in force; empty for a task's target."""
        subject, row = self._one.subject, self._one.row
        if subject.task is not None:
            return ""
        if subject.effective is None:
            return self._said("no_rule", year=row.year)
        return self._said("carried" if row.carried else "in_force", year=subject.effective)

    def standard(self) -> str:
        """The standard that was judged by; empty where the registry holds the plan alone."""
        one = self._one.row.standard
        return "" if one.alone else self._said("standard", name=one.name, document=one.document)

    def citation(self) -> str:
        """Document, clause and sentence of the rule; for a task's target any decision, then its words in the plan."""
        citation, subject = self._one.row.citation, self._one.subject
        if citation is not None:
            return self._said("cited", document=citation.document, clause=citation.clause, quote=citation.quote)
        words = subject.quote or subject.task_text
        quoted = f"“{inner(words)}”" if words else ""
        made = subject.decided
        if made is None:
            return quoted
        decided = self._said(
            "decided", by=made.by, document=made.document, date=self._day(made.date), decision=made.decision
        )
        return decided + self._said("former", quote=quoted) if quoted else decided

    def not_applicable(self) -> str:
        """Why a criterion does not apply, where its line or its areas are the reason; else empty."""
        one = self._one
        if one.row.verdict is not Verdict.NOT_APPLICABLE or any(note.code is NoteCode.ZERO for note in one.row.notes):
            return ""
        if one.subject.line == "city_only" and not one.is_city:
            return self._said("not_for_counties")
        if one.subject.line == "county_only" and one.is_city:
            return self._said("not_for_city")
        if not one.subject.areas or set(one.subject.areas) & set(one.areas):
            return ""
        wanted, own = (joined(names, self._lang) for names in (one.subject.areas, one.areas))
        return self._said("not_for_area", wanted=wanted, own=own or self._said("no_area"))

    def waiver(self) -> str:
        """The waiver on record, or why it has no effect. A waiver never changes the verdict."""
        waiver = self._one.row.waiver
        if waiver is None:
            return ""
        flaw = self._one.row.waiver_flaw
        if flaw is not None:
            return WAIVER_FLAWS[flaw].of(self._lang).format(until=self._day(waiver.expires))
        return self._said("waived", until=self._day(waiver.expires), by=waiver.approved_by, reason=waiver.reason)

    def handed_down(self) -> Iterator[str]:
        """Every assigned target on record, with its document and its place."""
        return map(self._target, self._one.handed_down)

    def _target(self, one: HandedDown) -> str:
        target = one.target
        number = with_unit(Amount.of(target.number).shown, target.unit, self._lang)
        return self._said(
            "handed",
            target=compared_words(f"{target.operator.sign} {number}", self._lang),
            issuer=target.issuer or self._said("unnamed"),
            document=target.document or self._said("unnamed"),
            period=target.period or self._one.row.year,
            used="" if one.used else self._said("unused"),
            at=spot_words(one.at),
        )

    def held(self) -> Iterator[str]:
        """The baseline, then its approved adjustments."""
        held, unit = self._one.held, self._one.row.unit
        if held is None:
            return
        source = held.baseline.source.title if held.baseline.source else None
        value = with_unit(f"{held.baseline.value:f}", held.baseline.unit or unit, self._lang)
        paper = source or self._said("unnamed")
        yield self._said("held", value=value, year=held.baseline.year, source=paper, at=spot_words(held.at))
        for one in held.baseline.adjusted:
            by = COMMA.of(self._lang).join(name for name in (one.approved_by, one.document) if name)
            shown = with_unit(f"{one.value:f}", held.baseline.unit or unit, self._lang)
            yield self._said("adjusted", date=self._day(one.date), value=shown, by=by or self._said("unnamed"))

    def wider(self) -> Iterator[str]:
        """The figures of wider regions in the city's file, and the city's own where it is compared with."""
        for one in self._one.wider:
            figure, unit = one.figure, one.figure.unit
            amount: Amount | None
            if isinstance(figure, WiderFigure):
                key, amount = figure.key, Amount.of(figure.number)
            else:
                key, amount = "whole", amount_of(figure, self._one.row.subject.unit)
            yield self._said(
                key,
                of=one.of,
                value="" if amount is None else with_unit(amount.short(), unit, self._lang),
                source=source_words(figure, self._lang),
                used="" if one.used else self._said("unused"),
                at=spot_words(one.at),
            )

    def reporter(self) -> str:
        """Who reported the figure, or else who filled in the whole file."""
        one = self._one
        who = person_words(one.reported, self._lang)
        return self._said("whole_file", who=who) if one.reported_for_file and one.reported else who

    def survey(self) -> str:
        """Office, method, sample and date of the survey; empty where there is none."""
        survey = self._one.row.measurement.survey if self._one.row.measurement else None
        if survey is None:
            return ""
        held = (survey.agency, survey.method, survey.sample, survey.date)
        return COMMA.of(self._lang).join(str(item) for item in held if item is not None)

    def planned(self) -> str:
        """The planned value, which is never a result."""
        planned = self._one.row.measurement.planned if self._one.row.measurement else None
        return "" if planned is None else with_unit(f"{planned.value:f}", planned.unit, self._lang)

    def totals(self) -> str:
        """How the city's figure differs from the sum of its counties; empty where it does not."""
        one = self._one.disagreement
        if one is None:
            return ""
        return disagreement_words(one, self._lang)

    def place(self) -> str:
        """File and line of the figure, or the file in which it would stand."""
        row = self._one.row
        return spot_words(row.at) if row.at else self._one.figures_file

    def proofs(self) -> list[str]:
        """Each piece of evidence with its state."""
        found = []
        for one in self._one.proofs:
            held, number, title = one.evidence.held_by, one.evidence.archive_no, one.evidence.title
            lies = one.evidence.file or f"{held} {number}"
            file = f"{title} {lies}" if title else lies
            found.append(self._said("proof", file=file, state=STATES[one.state].of(self._lang)))
        return found or [self._said("no_evidence")]

    def ask(self, ask: Ask) -> tuple[str, list[str]]:
        """What is missing, and the lines below it: who holds it, and where to write it."""
        names = joined(ask.names, self._lang)
        task = self._one.subject.task is not None and ask.holder is Holder.LEAD
        holder = (RESPONSIBLE if task else HOLDERS[ask.holder]).of(self._lang).format(names=names)
        under = [] if ask.holder is Holder.NOBODY else [self._said("held_by", holder=holder)]
        if ask.file is not None:
            file = ask.file if ask.at is None else spot_words(ask.at)
            under.append(self._said("where", file=file, keys=keys_words(ask.keys, self._lang)))
        about = "" if ask.about is None else COLON.of(self._lang) + ask.about
        return NEEDS[ask.need].of(self._lang) + about, under

    def notices(self) -> Iterator[str]:
        """Wishes and open questions in the plan's text, which are not judged."""
        for one in self._one.notices:
            if isinstance(one, str):
                yield one
            else:
                yield f"“{inner(one.quote)}”{CLAUSES.of(self._lang)}{one.remark}" if one.quote else one.remark
