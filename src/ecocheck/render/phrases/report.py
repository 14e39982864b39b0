"""What templates call to put a report into words: one object for one language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.regex import regex
from ecocheck.render.phrases import backing as backing_words
from ecocheck.render.phrases import gaps, rules, verdicts
from ecocheck.render.phrases.banner import standard_words, unended_words
from ecocheck.render.phrases.joins import BLANK, COMMA, bracketed, clauses, date_words, joined
from ecocheck.render.phrases.labels import STATUSES, severity_word
from ecocheck.render.phrases.notes import PARTLY, note_words, waiver_words
from ecocheck.render.phrases.report_figures import FigureWords
from ecocheck.render.phrases.report_templates import REPORT
from ecocheck.render.phrases.report_titles import nothing_missed_words, title_words, undrawn_words
from ecocheck.render.phrases.site_templates import SITE
from ecocheck.render.phrases.standings import LINE_KINDS, NEEDS, STANDINGS
from ecocheck.render.templating import charts as report_charts
from ecocheck.render.templating import groups as report_groups
from ecocheck.render.templating import policy as report_policy

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Sequence

    from ecocheck.app.gaps import Gap
    from ecocheck.app.reporting.pages import ContradictionView, FindingView, RegionReport, Report, RuleView
    from ecocheck.app.reporting.views import Distances, IndicatorView, TaskView
    from ecocheck.app.standards import NamedStandard
    from ecocheck.app.verdicts.counting import CountedVerdict, Tally
    from ecocheck.app.verdicts.needs import Need
    from ecocheck.app.verdicts.row import Row
    from ecocheck.app.verdicts.standing import Standing
    from ecocheck.findings import Finding, Severity
    from ecocheck.verdict.outcome import Note, Reason

_FILTERS = backing_words.FILTERS | report_groups.FILTERS | report_charts.FILTERS | report_policy.FILTERS
_HOLE = regex(r"\{(\w+)\}")
_KNOWN = {one.zh: one for one in (*REPORT, *SITE)}
"""The texts of the default templates, by the Chinese that stands in them."""


class Words(FigureWords):
    """The words of a report in one language. Every public method is a filter for templates."""

    def filters(self) -> dict[str, Callable[..., Any]]:
        """The filters by the names that templates use."""
        names = [name for name in dir(self) if not name.startswith("_") and name not in {"filters", "translate"}]
        return _FILTERS | {name: getattr(self, name) for name in names}

    def translate(self, text: str, **values: object) -> str:
        """`t("共{n}项", n=3)`: Chinese stands in the templates; a text without an English one stays as it is."""
        known = _KNOWN.get(text)
        said = text if known is None else known.of(self._lang)
        return _HOLE.sub(lambda hole: str(values.get(hole[1], hole[0])), said)

    # Names and lists

    def title(self, report: Report) -> str:
        """The heading of the whole report."""
        return title_words(report, self._lang)

    def judged_by(self, standard: NamedStandard) -> str:
        """By which standard the report judges."""
        return standard_words(standard, self._lang)

    def not_over(self, report: Report) -> str:
        """That a year of the report is not over on the day of the question; empty where all are."""
        return unended_words(report.unended, report.as_of, self._lang)

    def nothing_missed(self, part: RegionReport) -> str:
        """That nothing was missed, after how much there is to tell it by: no data is no good news."""
        return nothing_missed_words(part, self._lang)

    def list_words(self, items: Iterable[object]) -> str:
        """Items side by side."""
        return joined(items, self._lang)

    def offices(self, names: Iterable[str]) -> str:
        """Offices side by side."""
        return joined(names, self._lang)

    def date(self, day: datetime.date | None) -> str:
        """A date as the language writes it."""
        return "" if day is None else date_words(day, self._lang)

    # Codes

    def standing(self, one: Standing) -> str:
        """As 达标, 不达标 or 达到全市要求."""
        return STANDINGS[one].of(self._lang)

    def backing(self, one: Row | IndicatorView | CountedVerdict) -> str:
        """What stands behind a success, as 有佐证 or 仅有标题; empty of what is none."""
        return backing_words.backing_words(one.backing, getattr(one, "measurement", None), self._lang)

    def counted(self, tally: Tally, kind: Standing) -> str:
        """A number of one standing, as 18（有佐证11）."""
        return backing_words.count_words(tally, kind, self._lang)

    def counted_short(self, tally: Tally, kind: Standing) -> str:
        """A number of one standing for a column under `counted_head`, as 18（11）."""
        return backing_words.short_count(tally, kind, self._lang)

    def counted_head(self, kind: Standing) -> str:
        """The heading of a column of such numbers."""
        return backing_words.count_head(kind, self._lang)

    def counted_kinds(self, tallies: Iterable[Tally]) -> Sequence[Standing]:
        """The columns of a table of numbers."""
        return backing_words.kinds_shown(tallies)

    def beside(self, row: Row) -> list[str]:
        """What has to be read with a verdict, where it stands: its backing, reasons, 阶段情况, what it rests on."""
        return [said for said in (self.backing(row), *self._why(row)) if said]

    def why(self, row: Row) -> str:
        """The distance from the line, and what has to be read with the verdict, in one line."""
        return clauses((self.margin(row), *self._why(row)), self._lang)

    def grounds(self, row: Row) -> str:
        """What has to be read with the verdict, without distance and backing."""
        return verdicts.grounds_words(row, self._lang)

    def remarks(self, row: Row) -> str:
        """阶段情况, and what a verdict rests on beside its figure."""
        return verdicts.remarks_words(row, self._lang)

    def _why(self, row: Row) -> list[str]:
        return [self.reasons(row.reasons), *verdicts.remarks(row, self._lang)]

    def so_far(self, row: Row) -> str:
        """阶段情况 of a figure that decides nothing yet."""
        return verdicts.standing_so_far(row, self._lang)

    def judged(self, one: Row | IndicatorView | CountedVerdict) -> str:
        """The verdict, a success with what stands behind it: 达标（有佐证）."""
        return backing_words.judged_words(self.standing(one.standing), self.backing(one), self._lang)

    def reasons(self, found: Iterable[Reason]) -> str:
        """Every reason in words."""
        return verdicts.reasons_words(found, self._lang)

    def needs(self, found: Iterable[Need]) -> str:
        """What to supply, in words."""
        return clauses((NEEDS[need].of(self._lang) for need in found), self._lang)

    def line_kind(self, line: str) -> str:
        """Whose line it is."""
        return LINE_KINDS[line].of(self._lang)

    def severity(self, one: Severity) -> str:
        """As 错误, 警告 or 提示."""
        return severity_word(one, self._lang)

    def status(self, task: TaskView) -> str:
        """The progress that owners report, with its date."""
        if task.status is None:
            return ""
        said = STATUSES[task.status].of(self._lang)
        return said if task.status_as_of is None else said + bracketed(task.status_as_of, self._lang)

    def partly(self, one: ContradictionView) -> str:
        """That something was decided about a contradiction, and not yet for every place."""
        return PARTLY.of(self._lang) if one.partly else ""

    def waiver(self, row: Row) -> str:
        """What the waiver on record covers and until when, or why it has no effect."""
        return waiver_words(row, self._lang)

    def note(self, note: Note) -> str:
        """A remark beside a verdict."""
        return note_words(note, self._lang)

    # Numbers and rules

    def undrawn(self, found: Distances) -> str:
        """How many criteria stand beside a picture of distances without being in it, and why."""
        return undrawn_words(found, self._lang)

    def rule(self, one: Row | RuleView) -> str:
        """The rule alone, in words."""
        return "" if one.rule is None else rules.rule_words(one.rule, one.unit, self._lang)

    def line(self, row: Row) -> str:
        """The rule in words with the number that it came to in this region and year, and whose line it is."""
        return verdicts.whose_line_words(row, self._lang)

    def asked(self, row: Row) -> str:
        """The rule in words; of a target handed down what it asks, with its direction and unit."""
        return verdicts.asked_words(row, self._lang)

    # Places and sources

    def message(self, finding: Finding) -> str:
        """What a finding says."""
        from ecocheck.findings.catalogue import message_of

        return message_of(finding, self._lang)

    def hint(self, finding: Finding) -> str:
        """What to do about a finding."""
        from ecocheck.findings.catalogue import hint_of

        return hint_of(finding, self._lang)

    # Groups that need words

    def by_code(self, findings: Sequence[FindingView]) -> list[tuple[str, str, list[FindingView]]]:
        """Findings of one kind together, with the hint where it is the same for all, else an empty one."""
        groups: dict[str, list[FindingView]] = {}
        for one in findings:
            groups.setdefault(one.finding.code, []).append(one)
        found = []
        for code, members in groups.items():
            hints = {self.hint(one.finding) for one in members}
            found.append((code, hints.pop() if len(hints) == 1 else "", members))
        return found

    def places(self, rows: Sequence[Row], years: Sequence[int]) -> str:
        """Regions side by side, with the figure where there is one."""
        return joined((self._place(row, with_year=len(years) > 1) for row in rows), self._lang)

    def _place(self, row: Row, *, with_year: bool) -> str:
        value = "" if row.fact is not None else self.value(row)
        said = (value, self.margin(row), self.backing(row), self.so_far(row))
        inside = COMMA.of(self._lang).join(part for part in said if part)
        name = f"{row.region}{BLANK.of(self._lang)}{row.year}" if with_year else row.region
        return name + bracketed(inside, self._lang) if inside else name

    # A gap in the words of `ecocheck gaps`

    def gap_kind(self, gap: Gap) -> str:
        """What is lacking."""
        return gaps.kind_words(gap.kind, self._lang, below_city=gap.below_city)

    def gap_id(self, gap: Gap) -> str:
        """The criterion or target, where it is one."""
        return gaps.subject_id(gap)

    def gap_far(self, gap: Gap) -> str:
        """How far from the line, and what that is in real things."""
        far = gaps.magnitude_words(gap, self._lang), gaps.quantity_words(gap.quantity, self._lang)
        return clauses(far, self._lang)

    def gap_why(self, gap: Gap) -> str:
        """Reasons, details, and the waiver."""
        return gaps.why_words(gap, self._lang)
