"""Words for what would turn a verdict: they say what must be so, and never that anybody is to write it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from ecocheck.app.reaching.views import FIGURES, NEW_FIGURES, Kind
from ecocheck.findings.entry import Text
from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import Amount, plain
from ecocheck.quantity.comparing import OPERATORS
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.explain.ground import keys_words
from ecocheck.render.phrases.explain.resting import turns_of_others
from ecocheck.render.phrases.joins import bracketed, clauses, date_words, joined, unit_of_distance, with_unit
from ecocheck.render.phrases.parts import PartWords
from ecocheck.render.phrases.rules.words import rule_words
from ecocheck.render.phrases.standings import REASONS, verdict_word
from ecocheck.render.phrases.verdicts import line_words
from ecocheck.verdict.outcome import Reason, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.reaching.views import Change, Part, Reach, Way
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang

MARK: Final = Text(
    "试算，不是填报结果：只说明情况怎样才会判为达标，没有改动任何文件；所列数值以实测为准，不得照此填报",
    "TRIAL, not a reported result: it says what would have to be so; no file was changed, and no figure is to be "
    "reported by it: only what was measured counts",
)
TITLE: Final = Text("试算：{id} {name} {region} {year}年怎样才会达标", "Trial: what {id} {name} {region} {year} lacks")
WAYS: Final = Text("试算：任一项变动即判为{met}", "Trial: any one of these gives “{met}”")
TOGETHER: Final = Text(
    "试算：没有单独一项能判为{met}，{n}项一起方可", "Trial: none alone gives “{met}”, {n} together do"
)
PART: Final = Text("{line}：单看这一部分为{said}〔试算〕", "{line}: by itself {said} [trial]")
PARTS: Final = Text("规则的各部分", "The parts of the rule")
ASKED: Final = Text("先要补报", "To be reported first")
NO_DATA: Final = Text("没有数据，先补报才能判定", "nothing is on record: report it first, then it can be judged")
ON_OTHERS: Final = Text(
    "此判定由别处的数据决定，要达标须改变的是：", "this verdict rests on other figures; what would turn it:"
)
NONE: Final = Text(
    "现有的登记无论怎样补充，都还不能判为{met}", "whatever is added to what is on record, it does not give “{met}” yet"
)
LACKING: Final = Text(
    "还缺下列各项，补齐以后才能判定是否{met}", "what follows lacks: with it, it can be judged whether it is “{met}”"
)
SETTLED: Final = {
    Verdict.MET: Text("已经是{met}，无须试算", "it is “{met}” as it is"),
    Verdict.NOT_APPLICABLE: Text("本地不适用，无须试算", "it does not apply here"),
}
HAPPENED: Final = Text(
    "已发生的不能抵销，当年结论只有更正错误的数据方可改变",
    "what happened stays: only a correction of wrong data changes this year",
)
NEW: Final = Text(
    "数值或事实与现在不同的，须有写明它的文件；现有文件写的是现在的数，不能沿用",
    "another figure or fact needs a document that states it: those on record state the present one",
)
WHERE: Final = Text("对应的登记项：{file} 的 {keys}", "it concerns {file} under {keys}")
WORD: Final = Text(
    "方案用词“{words}”没有数值，须先书面明确才能判定",
    "the plan's words “{words}” have no number: they must be settled in writing first",
)
_FIGURE: Final = Text(
    "要达到“{line}”，{what}需为{then}（现{now}，{far}；{given}以实测为准）",
    "for “{line}”, {what} would be {then} (now {now}, {far}; {given}only what was measured counts)",
)
_SHORT: Final = Text("缺{n}", "{n} short")
_OVER: Final = Text("多{n}", "{n} over")
_AT: Final = Text("按现有{what}{n}测算；", "with {what} at {n}; ")
_BOUNDED: Final = {
    "at_most": Text("不高于{n}", "at most {n}"),
    "at_least": Text("不低于{n}", "at least {n}"),
}
_SAID: Final = {
    Kind.DAY: Text("到{day}再判定（时段届满或文件发布后）", "ask on {day} (the span is over, the document published)"),
    Kind.DOCUMENT: Text(
        "要有写明此情况的文件，在来源中写出名称或文号", "a document that states it, named by title or number"
    ),
    Kind.PERIOD: Text("来源写明这是{year}年全年的数，并登记时段", "the source says that it is of all of {year}"),
    Kind.UNIT: Text("登记计量单位，来源所用的单位为{about}", "the unit is on record, and the source uses {about}"),
    Kind.BASIS: Text("登记口径，来源所用的口径为“{about}”", "the basis is on record, and the source's is “{about}”"),
    Kind.SURVEY: Text("调查是在{year}年进行的，并登记日期", "the survey was made in {year}, and its date is on record"),
    Kind.TARGET_PAPER: Text(
        "登记的考核目标补上下达文件和上级下达单位",
        "the target on record has the document and the office above that issued it",
    ),
    Kind.PRIOR_DOCUMENT: Text("上年数补上写明它的文件", "a document states the figure of the year before"),
    Kind.EARLIER_DOCUMENT: Text("{year}年的数补上写明它的文件", "a document states the figure of {year}"),
    Kind.WIDER_DOCUMENT: Text(
        "市级文件登记的{of}{year}年的数补上公布文件", "a document states the {year} figure of {of} in the city's file"
    ),
    Kind.SINCE: Text(
        "登记施行日期，并且是{since}或更早（以文件为准）",
        "the day from which it is in force is on record, and is {since} or earlier (only the document counts)",
    ),
    Kind.SAMPLE: Text(
        "登记调查的样本量，并且不少于{then}（以调查报告为准）",
        "the sample of the survey is on record, and is {then} or more (only its report counts)",
    ),
    Kind.CLASS: Text(
        "登记本地区的类别，并且属于{of}，适用“{rule}”", "the region's class is on record, and is {of}: “{rule}”"
    ),
    Kind.BRANCH: Text(
        "补齐决定适用哪种情形的数据，并且适用的是第{of}种“{rule}”",
        "what tells which case applies is on record, and it is case {of}: “{rule}”",
    ),
    Kind.OTHER: Text("{of}判为达标", "{of} is met"),
    Kind.COUNTIES: Text("再有{then}个县区的{of}判为达标", "{then} more counties meet {of}"),
    Kind.WIDER: Text(
        "市级文件登记{of}{year}年的数和公布文件；该数{bounded}的（以公布的为准）",
        "the city's file has the {year} figure of {of} with its document, and it is {bounded} (as published)",
    ),
    Kind.BASELINE_DOCUMENT: Text("基线补上写明它的文件", "a document states the baseline"),
    Kind.READING: Text(
        "方案有两种理解，书面明确按“{rule}”执行的", "it is settled in writing that the plan means “{rule}”"
    ),
    Kind.SETTLEMENT: Text(
        "方案几处不一致（{about}），书面明确以“{rule}”为准的",
        "the plan contradicts itself ({about}), and “{rule}” is settled on",
    ),
    Kind.TARGET: Text(
        "登记上级下达的考核目标和下达文件；目标为“{bounded}”或更宽的（以下达文件为准）",
        "the target handed down is on record with its document, and is {bounded}, or easier",
    ),
    Kind.PRIOR: Text(
        "补报{year}年同口径的数和写明它的文件；该数{bounded}的（以实测为准）",
        "the figure of {year} is on record with its document, and is {bounded} (only what was measured counts)",
    ),
    Kind.BASELINE: Text(
        "登记基线和划定它的文件；基线{bounded}的（以划定文件为准）",
        "the baseline is on record with its document, and is {bounded}",
    ),
    Kind.CONVERTED: Text(
        "按规定的计量单位登记，同一数为{then}（现为{now}，以来源为准）",
        "it is reported in the unit asked, the same being {then} (now {now})",
    ),
    Kind.OTHER_BASIS: Text(
        "另有按“{about}”口径统计的数，该数也达到标准（以实测为准）",
        "there is a figure on the basis “{about}”, and it reaches the line too (only what was measured counts)",
    ),
    Kind.WHOLE_YEAR: Text(
        "要有{year}年全年的数和写明它的文件，该数也达到标准（以实测为准）",
        "there is a figure of all of {year} with its document, and it reaches the line (only what was measured counts)",
    ),
    Kind.FACT: Text("确已完成，方可报“是”", "it is really done, and so reported as true"),
}


_DEPTH: Final = 4
"""The steps to an entry of a task's target (`tasks`, task, `targets`, target); to any other half as many."""


class ReachWords:
    """The words for one verdict, in one language."""

    def __init__(self, one: Reach, lang: Lang) -> None:
        """Take what was found, and the language."""
        self._one, self._lang = one, lang
        self._row: Row = one.explanation.row

    def met(self) -> str:
        """What is wanted."""
        return verdict_word(Verdict.MET, self._lang, city_line=self._row.city_line)

    def title(self) -> str:
        """What is tried, where and when."""
        row = self._row
        return TITLE.of(self._lang).format(id=row.id, name=row.name, region=row.region, year=row.year)

    def way(self, way: Way, line: str | None = None) -> str:
        """All changes of a way; `line` is what they are to reach, by default the rule."""
        return clauses((self.change(one, line) for one in way.changes), self._lang)

    def change(self, one: Change, line: str | None = None) -> str:
        """One change."""
        if one.kind in FIGURES:
            return self._figure(one, line or line_words(self._row, self._lang))
        row, lang, unit = self._row, self._lang, self._row.value_unit or self._row.unit
        then, now = (None if amount is None else amount.shown for amount in (one.then, one.now))
        return (
            _SAID[one.kind]
            .of(lang)
            .format(
                day="" if one.day is None else date_words(one.day, lang),
                year=one.year,
                about=one.about,
                of=one.of,
                since=date_words(datetime.date.fromisoformat(one.about), lang) if one.kind is Kind.SINCE else "",
                rule="" if one.rule is None else rule_words(one.rule, row.unit, lang),
                bounded=_BOUNDED[one.about].of(lang).format(n=with_unit(then or "", unit, lang))
                if one.about in _BOUNDED
                else "",
                then=with_unit(then or "", one.about if one.kind is Kind.CONVERTED else None, lang),
                now=with_unit(now or "", row.value_unit, lang),
            )
        )

    def _figure(self, one: Change, line: str) -> str:
        """What a number would have to be, how far it is from that, and what stays as it is."""
        lang, words, unit = self._lang, PartWords(self._row.parts, self._lang), self._row.value_unit or self._row.unit
        measurement = self._row.measurement
        given, what = "", labels.VALUE.of(lang)
        then, now = one.then or Amount.of(0), one.now or Amount.of(0)
        far = plain(abs(then.exact - now.exact))
        if one.kind is Kind.VALUE:
            texts = (*(with_unit(each.shown, unit, lang) for each in (then, now)),
                     with_unit(far, unit_of_distance(unit, lang), lang))  # fmt: skip
        else:
            what = words.of
            texts = (words.above(then.shown), words.above(now.shown), words.above(far))
            stays = None if measurement is None else measurement.denominator
            given = _AT.of(lang).format(what=words.over, n=words.below(f"{stays:f}"))
        distance = (_SHORT if then.exact > now.exact else _OVER).of(lang).format(n=texts[2])
        return _FIGURE.of(lang).format(line=line, what=what, then=texts[0], now=texts[1], far=distance, given=given)

    def places(self, way: Way) -> Iterator[str]:
        """Where the changed entries stand: each by its id, whichever keys of it change."""
        held = (one for one in way.changes if one.settings)
        entries = ((one.year, one.keys[: _DEPTH if one.keys[0] == "tasks" else _DEPTH // 2]) for one in held)
        for year, route in dict.fromkeys(entries):
            keys = keys_words(tuple(map(str, route)), self._lang)
            yield WHERE.of(self._lang).format(file=self._one.files[year], keys=keys)

    def heading(self) -> str:
        """What stands above the ways."""
        n = len(self._one.ways[0].changes)
        return (WAYS if n == 1 else TOGETHER).of(self._lang).format(met=self.met(), n=n)

    def notes(self) -> Iterator[str]:
        """Why there is nothing to try, or no way."""
        lang, row = self._lang, self._row
        if row.verdict in SETTLED:
            yield SETTLED[row.verdict].of(lang).format(met=self.met())
        elif self._one.happened:
            yield HAPPENED.of(lang)
        elif not self._one.ways:
            others = list(turns_of_others(self._one.explanation, lang)) if row.measurement is None else []
            yield from (ON_OTHERS.of(lang), *others) if others else (self._no_way().of(lang).format(met=self.met()),)
        elif row.measurement and any(one.kind in NEW_FIGURES for way in self._one.ways for one in way.changes):
            yield NEW.of(lang)

    def _no_way(self) -> Text:
        """What to say where nothing was found: that something lacks, or that nothing helps."""
        open_ = self._row.verdict is Verdict.UNDETERMINED and self._one.explanation.asks
        derived = self._row.subject.form is Form.DERIVED
        if self._row.measurement is None and not derived:
            return NO_DATA
        return LACKING if open_ else NONE

    def part(self, part: Part) -> tuple[str, list[str]]:
        """One part of a rule with its own verdict, and the ways to it."""
        lang = self._lang
        line = self.line(part)
        reasons = joined((REASONS[reason].of(lang) for reason in part.reasons), lang)
        said = verdict_word(part.verdict, lang, city_line=self._row.city_line)
        ways = [self.way(one, line) for one in part.ways]
        if not ways and Reason.AMBIGUOUS_RULE in part.reasons:
            ways = [WORD.of(lang).format(words=getattr(part.rule, "unstated", line))]
        said += bracketed(reasons, lang) if reasons else ""
        return PART.of(lang).format(line=line, said=said), ways

    def line(self, part: Part) -> str:
        """What a part asks: its rule, or its assigned target."""
        one = part.target
        if one is None:
            return rule_words(part.rule, self._row.unit, self._lang)
        number = with_unit(Amount.of(one.number).shown, one.unit, self._lang)
        bound = OPERATORS[one.operator.name].sign
        return f"{bound} {number}{bracketed(one.document, self._lang) if one.document else ''}"
