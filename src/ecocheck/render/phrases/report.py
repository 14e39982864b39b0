"""What templates call to put a report into words: one object for one language."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from ecocheck.app.reporting.beside import YEARS
from ecocheck.findings.entry import filled
from ecocheck.model.base import UNRECORDED
from ecocheck.render.formats.escape import visible
from ecocheck.render.phrases import backing as backing_words
from ecocheck.render.phrases import gaps, numbers, verdicts
from ecocheck.render.phrases.banner import standard_words, unended_words
from ecocheck.render.phrases.codes import (
    COVERED,
    PARTLY,
    WAIVER_FLAWS,
    note_words,
    severity_word,
)
from ecocheck.render.phrases.labels import (
    FORMS,
    LINE_KINDS,
    NEEDS,
    PAPERS,
    STANDINGS,
    STATUSES,
)
from ecocheck.render.phrases.rules import rule_words
from ecocheck.render.phrases.signs import SIGNS
from ecocheck.render.phrases.templates_english import ENGLISH
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
    from ecocheck.app.verdicts.counting import Stand, Tally
    from ecocheck.app.verdicts.needs import Need
    from ecocheck.app.verdicts.row import Row
    from ecocheck.app.verdicts.standing import Standing
    from ecocheck.findings import Finding, Lang, Severity, Spot
    from ecocheck.verdict.outcome import Note, Reason

_FILTERS = backing_words.FILTERS | report_groups.FILTERS | report_charts.FILTERS | report_policy.FILTERS
_HOLE = re.compile(r"\{(\w+)\}")
_MANY = 3


@lru_cache(maxsize=512)
def _broken(file: str) -> Markup:
    """Kept, since few files are named in many places."""
    return Markup("/<wbr>").join(escape(visible(piece)) for piece in file.split("/"))


class Words:
    """The words of a report in one language. Every public method is a filter for templates."""

    def __init__(self, lang: Lang) -> None:
        """Take the language."""
        self._lang: Lang = lang
        self._between = "、" if lang == "zh" else ", "
        self._signs = SIGNS[lang]
        self._apart = self._signs.semi

    def filters(self) -> dict[str, Callable[..., Any]]:
        """The filters by the names that templates use."""
        names = [name for name in dir(self) if not name.startswith("_") and name not in {"filters", "translate"}]
        return _FILTERS | {name: getattr(self, name) for name in names}

    def translate(self, text: str, **values: object) -> str:
        """`t("共{n}项", n=3)`: Chinese stands in the templates; a text without an English one stays as it is."""
        said = text if self._lang == "zh" else ENGLISH.get(text, text)
        return _HOLE.sub(lambda hole: str(values.get(hole[1], hole[0])), said)

    def _form(self, key: str, **values: object) -> str:
        return filled(FORMS[key].of(self._lang), values)

    # Names and lists

    def title(self, report: Report) -> str:
        """The heading of the whole report."""
        years = self.list_words(report.years)
        if report.agencies:
            return self._form("work_title", agencies=self.list_words(report.agencies), years=years)
        if report.all_places and len(report.places) > 1:
            return self._form("all_title", city=report.city, years=years)
        places = self.list_words(report.places) if len(report.places) <= _MANY else self._some(report.places)
        return self._form("title", places=places, years=years)

    def _some(self, places: Sequence[str]) -> str:
        return self._form("some", first=places[0], n=len(places))

    def judged_by(self, standard: NamedStandard) -> str:
        """By which standard the report judges."""
        return standard_words(standard, self._lang)

    def not_over(self, report: Report) -> str:
        """That a year of the report is not over on the day of the question; empty where all are."""
        return unended_words(report.unended, report.as_of, self._lang)

    def nothing_missed(self, part: RegionReport) -> str:
        """That nothing was missed, after how much there is to tell it by: no data is no good news."""
        counted = part.by_criterion
        total = counted.total - counted.not_applicable
        decided = total - counted.undetermined
        if not counted.undetermined:
            return self._form("nothing_missed")
        if not decided:
            return self._form("nothing_known", total=total)
        key = "little_known" if 2 * decided < total else "partly_known"
        known = self._form(key, total=total, n=decided, unclear=counted.undetermined)
        return known + ("" if self._lang == "zh" else " ") + self._form("nothing_missed")

    def list_words(self, items: Iterable[object]) -> str:
        """Items side by side."""
        return self._between.join(str(item) for item in items)

    def offices(self, names: Iterable[str]) -> str:
        """Offices side by side."""
        return self._between.join(names)

    def date(self, day: datetime.date | None) -> str:
        """A date as the language writes it."""
        if day is None:
            return ""
        return f"{day.year}年{day.month}月{day.day}日" if self._lang == "zh" else day.isoformat()

    # Codes

    def standing(self, one: Standing) -> str:
        """As 达标, 不达标 or 达到全市要求."""
        return STANDINGS[one].of(self._lang)

    def backing(self, one: Row | IndicatorView | Stand) -> str:
        """What stands behind a success, as 有佐证 or 仅有标题; empty of what is none."""
        return backing_words.backing_words(one.backing, getattr(one, "measurement", None), self._lang)

    def counted(self, tally: Tally, kind: Standing) -> str:
        """A number of one standing, as 18（有佐证11）."""
        return backing_words.count_words(tally, kind, self._lang)

    def counted_short(self, tally: Tally, kind: Standing) -> str:
        """The same under `counted_head`, as 18（11）."""
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
        return verdicts.apart((self.margin(row), *self._why(row)), self._lang)

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

    def judged(self, one: Row | IndicatorView | Stand) -> str:
        """The verdict, a success with what stands behind it: 达标（有佐证）."""
        return backing_words.judged_words(self.standing(one.standing), self.backing(one), self._lang)

    def reasons(self, found: Iterable[Reason]) -> str:
        """Every reason in words."""
        return verdicts.reasons_words(found, self._lang)

    def needs(self, found: Iterable[Need]) -> str:
        """What to supply, in words."""
        return self._apart.join(NEEDS[need].of(self._lang) for need in found)

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
        signs = self._signs
        return said if task.status_as_of is None else f"{said}{signs.lp}{task.status_as_of.isoformat()}{signs.rp}"

    def partly(self, one: ContradictionView) -> str:
        """That something was decided about a contradiction, and not yet for every place."""
        return PARTLY.of(self._lang) if one.partly else ""

    def waiver(self, row: Row) -> str:
        """What the waiver on record covers and until when, or why it has no effect."""
        if row.waiver is None:
            return ""
        until = self.date(row.waiver.expires)
        if row.waiver_flaw is not None:
            return WAIVER_FLAWS[row.waiver_flaw].of(self._lang).format(until=until)
        covers = self._between.join(COVERED[one].of(self._lang) for one in row.waiver.covers)
        return self._form("waiver", covers=covers, until=until)

    def note(self, note: Note) -> str:
        """A remark beside a verdict."""
        return note_words(note, self._lang)

    # Numbers and rules

    def value(self, row: Row) -> str:
        """The figure or fact."""
        return numbers.value_words(row, self._lang)

    def parts(self, row: Row) -> str:
        """Numerator over denominator."""
        return numbers.parts_words(row)

    def margin(self, row: Row) -> str:
        """How far from the line."""
        return numbers.margin_words(row, self._lang)

    def trend(self, row: Row) -> str:
        """The figures of the years side by side; a bar stands between two that may not be compared."""
        said = ""
        for place, one in enumerate(row.trend):
            said += (" → " if one.joined else " | ") if place else ""
            said += "—" if one.amount is None else numbers.short(one.amount, row.bound)
        return said

    def trend_years(self, year: int) -> str:
        """Which years stand side by side."""
        return self._form("trend_years", first=year - YEARS + 1, last=year)

    def papers(self, row: Row) -> str:
        """How many documents stand behind a figure, or that they cannot be relied on; empty where there is none."""
        if row.papers is None or row.measurement is None:
            return ""
        return PAPERS[row.papers].of(self._lang).format(n=len(row.measurement.evidence))

    def undrawn(self, found: Distances) -> str:
        """How many criteria stand beside a picture of distances without being in it, and why."""
        named = (("facts", found.facts), ("undetermined", found.undetermined), ("apart", found.not_applicable))
        said = self._between.join(self._form(f"undrawn_{key}", n=n) for key, n in named if n)
        return self._form("undrawn", said=said) if said else ""

    def arithmetic(self, row: Row) -> str:
        """How the verdict was reckoned; that of a compound rule has several parts."""
        return row.arithmetic.replace(SIGNS["zh"].semi, self._apart)

    def short_parts(self, row: Row) -> str:
        """What the numerator lacks at the present denominator."""
        if row.parts_short is None:
            return ""
        return self._form("short_parts", n=numbers.at_least(row.parts_short))

    def rule(self, one: Row | RuleView) -> str:
        """The rule alone, in words."""
        return "" if one.rule is None else rule_words(one.rule, one.unit, self._lang)

    def line(self, row: Row) -> str:
        """The rule in words with the number that it came to in this region and year, and whose line it is."""
        return verdicts.whose_line_words(row, self._lang)

    def asked(self, row: Row) -> str:
        """The rule in words; of a target handed down what it asks, with its direction and unit."""
        return verdicts.asked_words(row, self._lang)

    # Places and sources

    def spot(self, spot: Spot | None) -> str:
        """The file and the line, as `file:line`."""
        return verdicts.spot_words(spot)

    def near(self, spot: Spot | None) -> str:
        """The file's own name and the line, where the folder goes without saying."""
        return "" if spot is None else f"{spot.file.rpartition('/')[2]}:{spot.line}"

    def url(self, row: Row) -> str | None:
        """The address of a figure's source."""
        source = row.measurement.source if row.measurement else None
        return source.url if source else None

    def measured(self, row: Row) -> list[str]:
        """Where a figure comes from, each item with its name; what is not recorded is left out or said to be."""
        one = row.measurement
        if one is None:
            return []
        source, reporter, survey = one.source, one.reported_by, one.survey
        said: list[tuple[str, object]] = [("period", one.period), ("as_of", one.as_of), ("basis", one.basis)]
        said.append(("stage", one.stage))
        if source is not None:
            said += [("source", source.title), ("document", source.document), ("standing", source.standing)]
            said += [("published", source.published), ("quote", source.quote), ("note", source.note)]
        if reporter is not None:
            said += [("reported", self._person(reporter.agency, reporter.person)), ("reviewer", reporter.reviewer)]
        if survey is not None:
            said += [("survey", self._person(survey.agency, survey.method)), ("sample", survey.sample)]
        said += [("evidence", self._between.join(e.named for e in one.evidence) or None), ("plan", one.plan)]
        said += [("also", len(one.also) or None), ("note", one.note)]
        return [self._form(f"by_{key}", value=value) for key, value in said if value not in {None, UNRECORDED, ""}]

    def _person(self, *names: str | None) -> str:
        return " ".join(name for name in names if name)

    def message(self, finding: Finding) -> str:
        """What a finding says."""
        from ecocheck.findings.catalogue import message_of

        return message_of(finding, self._lang)

    def hint(self, finding: Finding) -> str:
        """What to do about a finding."""
        from ecocheck.findings.catalogue import hint_of

        return hint_of(finding, self._lang)

    def broken(self, spot: Spot | None) -> Markup:
        """The place as HTML that may be broken after a slash."""
        return Markup() if spot is None else _broken(spot.file) + f":{spot.line}"

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
        return self._between.join(self._place(row, with_year=len(years) > 1) for row in rows)

    def _place(self, row: Row, *, with_year: bool) -> str:
        value = "" if row.fact is not None else self.value(row)
        said = (value, self.margin(row), self.backing(row), self.so_far(row))
        inside = self._signs.comma.join(part for part in said if part)
        blank = "" if self._lang == "zh" else " "
        name = f"{row.region}{blank}{row.year}" if with_year else row.region
        return f"{name}{self._signs.lp}{inside}{self._signs.rp}" if inside else name

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
        return gaps.clauses(far, self._lang)

    def gap_why(self, gap: Gap) -> str:
        """Reasons, details, and the waiver."""
        return gaps.why_words(gap, self._lang)
