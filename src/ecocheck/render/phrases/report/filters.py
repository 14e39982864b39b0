"""The filters that put a report into words for templates, as one object for each language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.app.verdicts.standing import Standing
from ecocheck.regex import regex
from ecocheck.render.phrases import backing as backed
from ecocheck.render.phrases import verdicts
from ecocheck.render.phrases.actions.templates import ACTIONS
from ecocheck.render.phrases.banner import standard_words, unended_words
from ecocheck.render.phrases.joins import BLANK, COMMA, bracketed, clauses, date_words, dated, joined, region_words
from ecocheck.render.phrases.labels import STATUSES, severity_word
from ecocheck.render.phrases.next_steps import form_command
from ecocheck.render.phrases.notes.words import PARTLY, note_words
from ecocheck.render.phrases.periods import another_year
from ecocheck.render.phrases.report.conclusion import conclusion_words
from ecocheck.render.phrases.report.gaps import GapWords
from ecocheck.render.phrases.report.site_templates import SITE
from ecocheck.render.phrases.report.templates import REPORT
from ecocheck.render.phrases.report.titles import nothing_missed_words, title_words
from ecocheck.render.phrases.reviews.words import counts_words, opinions_of, review_mark, review_word, row_mark
from ecocheck.render.phrases.rules import words as rules
from ecocheck.render.phrases.standings import LINE_KINDS, NEEDS, STANDINGS, nature_word, reason_word
from ecocheck.render.phrases.waivers import waiver_words

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Sequence

    from ecocheck.app.reporting.pages import ContradictionView, FindingView, RegionReport, Report, RuleView
    from ecocheck.app.reporting.views import IndicatorView, TaskView
    from ecocheck.app.reviewing.overview import ReviewCounts
    from ecocheck.app.standards import NamedStandard
    from ecocheck.app.verdicts.counting import CountedVerdict, Tally
    from ecocheck.app.verdicts.needs import Need
    from ecocheck.app.verdicts.row import OtherLine, Row
    from ecocheck.findings import Finding, Severity
    from ecocheck.model.standard import Nature
    from ecocheck.verdict.notes import Note
    from ecocheck.verdict.outcome import Reason
    from ecocheck.verdict.totals import Disagreement

_HOLE = regex(r"\{(\w+)\}")
_KNOWN = {one.zh: one for one in (*REPORT, *SITE, *ACTIONS)}
"""The texts of the default templates, by their Chinese wording."""


class Words(GapWords):
    """The words of a report in one language. Every public method is a filter for templates."""

    def filters(self) -> dict[str, Callable[..., Any]]:
        """The filters by the names that templates use."""
        names = [name for name in dir(self) if not name.startswith("_") and name not in {"filters", "translate"}]
        return backed.FILTERS | {name: getattr(self, name) for name in names}

    def translate(self, text: str, **values: object) -> str:
        """The Chinese text in the language of the output, as `t("共{n}项", n=3)`; an unknown text stays as it is."""
        known = _KNOWN.get(text)
        said = text if known is None else known.of(self._lang)
        return _HOLE.sub(lambda hole: str(values.get(hole[1], hole[0])), said)

    # Names and lists

    def title(self, report: Report) -> str:
        """The heading of the whole report."""
        return title_words(report, self._lang)

    def judged_by(self, standard: NamedStandard) -> str:
        """The standard that the report judges by."""
        return standard_words(standard, self._lang)

    def not_over(self, report: Report) -> str:
        """That a year of the report is not over on its day; empty where all years are over."""
        return unended_words(report.unended, report.as_of, self._lang)

    def conclusion(self, report: Report) -> list[str]:
        """The sentences of the conclusion, each ended."""
        return conclusion_words(report, self._lang)

    def run_on(self, sentences: Iterable[str]) -> str:
        """Sentences one after the other, each already ended."""
        return BLANK.of(self._lang).join(sentences)

    def odds(self, others: Sequence[OtherLine]) -> str:
        """In short, the other lines that the same figures are held to with another verdict."""
        return verdicts.odds_words(others, self._lang)

    def nothing_missed(self, part: RegionReport) -> str:
        """That nothing was missed, after the number of criteria with data; without data, that nothing is known."""
        return nothing_missed_words(part, self._lang)

    def list_words(self, items: Iterable[object]) -> str:
        """The items as a list in one line."""
        return joined(items, self._lang)

    def offices(self, names: Iterable[str]) -> str:
        """The offices as a list in one line."""
        return joined(names, self._lang)

    def date(self, day: datetime.date | None) -> str:
        """A date as the language writes it."""
        return "" if day is None else date_words(day, self._lang)

    # Codes

    def standing(self, one: Standing) -> str:
        """The standing in words, as 达标, 不达标 or 达到全市要求."""
        return STANDINGS[one].of(self._lang)

    def backing(self, one: Row | IndicatorView | CountedVerdict) -> str:
        """The backing of a success, as 有佐证 or 仅有文件名称; empty for other verdicts."""
        return backed.backing_word(one.backing, getattr(one, "measurement", None), self._lang)

    def review_mark(self, one: Row | IndicatorView | CountedVerdict) -> str:
        """What reviewers say of a verdict, as 已复核 or 退回; empty where nobody reviewed it or none are kept."""
        review = getattr(one, "review", None)
        return review_mark(one.review_state, self._lang) if review is None else row_mark(review, self._lang)

    def vouched(self, one: Row | IndicatorView | CountedVerdict) -> str:
        """What stands beside a verdict: its backing, and what reviewers say of it, as 有佐证，退回."""
        return COMMA.of(self._lang).join(filter(None, (self.backing(one), self.review_mark(one))))

    def review(self, row: Row) -> str:
        """The state of the review, as 未复核 or 退回; empty where the project keeps no reviews."""
        return review_word(row.review, self._lang)

    def review_counts(self, counts: ReviewCounts) -> str:
        """How many verdicts are in each state of review."""
        return counts_words(counts, self._lang)

    def opinions(self, row: Row) -> list[str]:
        """One text for each opinion, the newest first: who, when, what, why, what has changed since, and its place."""
        return opinions_of(row.review, self._lang)

    def counted(self, tally: Tally, kind: Standing) -> str:
        """The count of a standing, as 18（有佐证11）, with the number that is reviewed where reviews are kept."""
        return backed.count_words(tally, kind, self._lang)

    def counted_short(self, tally: Tally, kind: Standing) -> str:
        """The count of a standing for a column under `counted_head`, as 18（11）."""
        return backed.short_count(tally, kind, self._lang)

    def counted_head(self, kind: Standing) -> str:
        """The heading of a column of `counted_short`."""
        return backed.count_head(kind, self._lang)

    def counted_kinds(self, tallies: Iterable[Tally]) -> Sequence[Standing]:
        """The standings that a table of counts has columns for."""
        return backed.kinds_shown(tallies)

    def worst_first(self, tallies: Iterable[Tally]) -> list[Standing]:
        """The same, what is missed before all else: the first number that is read must not be a success."""
        missed = (Standing.NOT_MET, Standing.CITY_NOT_MET)
        return sorted(self.counted_kinds(tallies), key=lambda kind: kind not in missed)

    def beside(self, row: Row) -> list[str]:
        """The lines to show beside a verdict: its backing, its review, reasons, 阶段情况 and weighty notes."""
        return [said for said in (self.backing(row), self.review_mark(row), *self._why(row)) if said]

    def why(self, row: Row) -> str:
        """The distance from the line, the reasons, 阶段情况 and the weighty notes, in one line."""
        return clauses((self.margin(row), *self._why(row)), self._lang)

    def grounds(self, row: Row) -> str:
        """The reasons, 阶段情况 and the weighty notes of a verdict, in one line."""
        return verdicts.grounds_words(row, self._lang)

    def remarks(self, row: Row) -> str:
        """阶段情况 and the weighty notes of a verdict, in one line."""
        return verdicts.remarks_words(row, self._lang)

    def _why(self, row: Row) -> list[str]:
        return [self.row_reasons(row), *verdicts.remarks(row, self._lang)]

    def so_far(self, row: Row) -> str:
        """阶段情况 of a figure that cannot decide a verdict yet; empty for other figures."""
        return verdicts.standing_so_far(row, self._lang)

    def judged(self, one: Row | IndicatorView | CountedVerdict) -> str:
        """The verdict with its backing and what reviewers say of it, as 达标（有佐证，退回）."""
        return backed.with_backing(self.standing(one.standing), self.vouched(one), self._lang)

    def reasons(self, found: Iterable[Reason]) -> str:
        """Every reason in words."""
        return clauses((reason_word(one, self._lang) for one in found), self._lang)

    def row_reasons(self, row: Row) -> str:
        """Every reason of a verdict in words, with what is on record of a target that does not count."""
        return verdicts.reasons_words(row, self._lang)

    def needs(self, found: Iterable[Need]) -> str:
        """What to supply, in words."""
        return clauses((NEEDS[need].of(self._lang) for need in found), self._lang)

    def nature(self, nature: Nature | None) -> str:
        """The nature of a line, also where its document does not state one."""
        return nature_word(nature, self._lang)

    def line_kind(self, line: str) -> str:
        """Which regions the line is for."""
        return LINE_KINDS[line].of(self._lang)

    def severity(self, one: Severity) -> str:
        """The severity in words, as 错误, 警告 or 提示."""
        return severity_word(one, self._lang)

    def status(self, task: TaskView) -> str:
        """The progress of a task as its owners report it, with the date."""
        if task.status is None:
            return ""
        said = STATUSES[task.status].of(self._lang)
        day = task.status_as_of
        return said if day is None else said + bracketed(date_words(day, self._lang), self._lang)

    def partly(self, one: ContradictionView) -> str:
        """That a contradiction was decided for some of its places, not for all; else empty."""
        return PARTLY.of(self._lang) if one.partly else ""

    def waiver(self, row: Row) -> str:
        """What the waiver on record covers and until when, or why it has no effect."""
        return waiver_words(row, self._lang)

    def note(self, note: Note) -> str:
        """A note beside a verdict, in words."""
        return note_words(note, self._lang)

    # Numbers and rules

    def rule(self, one: Row | RuleView) -> str:
        """The rule alone, in words."""
        return "" if one.rule is None else rules.rule_words(one.rule, one.unit, self._lang)

    def unit_asked(self, row: Row) -> str:
        """For a slip: the unit of the figure, those that may be chosen, or that it has none."""
        return rules.unit_asked_words(row.subject, row.rule, self._lang)

    def line(self, row: Row) -> str:
        """The rule in words, with the number that it asks of this region and year; a city's line is marked."""
        return verdicts.whose_line_words(row, self._lang)

    def asked(self, row: Row) -> str:
        """The rule in words; for an assigned target also the target, with its direction and unit."""
        return verdicts.asked_words(row, self._lang)

    # Places and sources

    def message(self, finding: Finding) -> str:
        """The message of a finding."""
        from ecocheck.findings.catalogue import message_of

        return dated(message_of(finding, self._lang), self._lang)

    def hint(self, finding: Finding) -> str:
        """What to do about a finding."""
        from ecocheck.findings.catalogue import hint_of

        return hint_of(finding, self._lang)

    # Groups that need words

    def by_code(self, findings: Sequence[FindingView]) -> list[tuple[str, str, list[FindingView]]]:
        """The findings by code: the code, the hint where it is the same for all (else empty), the findings."""
        groups: dict[str, list[FindingView]] = {}
        for one in findings:
            groups.setdefault(one.finding.code, []).append(one)
        found = []
        for code, members in groups.items():
            hints = {self.hint(one.finding) for one in members}
            found.append((code, hints.pop() if len(hints) == 1 else "", members))
        return found

    def places(self, rows: Sequence[Row], years: Sequence[int]) -> str:
        """The regions of the rows as a list, each with figure, distance, backing, review and 阶段情况 if any."""
        return joined((self._place(row, with_year=len(years) > 1) for row in rows), self._lang)

    def _place(self, row: Row, *, with_year: bool) -> str:
        value = another_year(row, self._lang) if row.fact is not None else self.value(row)
        said = (value, self.margin(row), self.vouched(row), self.so_far(row))
        inside = COMMA.of(self._lang).join(part for part in said if part)
        name = region_words(row.region, row.year, with_year=with_year)
        return name + bracketed(inside, self._lang) if inside else name

    def disagreement(self, one: Disagreement) -> str:
        """How the city's figure differs from the sum of its counties."""
        return verdicts.disagreement_words(one, self._lang)

    def disagreement_in_short(self, one: Disagreement) -> str:
        """The same without the arithmetic, for prose."""
        return verdicts.disagreement_words(one, self._lang, arithmetic=False)

    def form_command(self, part: RegionReport) -> str:
        """The command that makes the form of the region."""
        return form_command(part)
