"""What would change a verdict, in words: which value, how far away, and what that means for the parts."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.model.rule import leaves
from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import Amount, plain
from ecocheck.render.phrases.explain.resting import turns_of_others
from ecocheck.render.phrases.joins import COLON, chinese_only, clauses, date_words, with_unit
from ecocheck.render.phrases.notes.words import note_words
from ecocheck.render.phrases.numbers import distance_words, level, needed
from ecocheck.render.phrases.parts import PartWords
from ecocheck.render.phrases.standings import verdict_word
from ecocheck.verdict.notes import NoteCode
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.explaining.views import Explanation
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang
    from ecocheck.verdict.evaluating.turning_points import Parts, Turn

_REACH: dict[tuple[bool, bool], Text] = {
    (True, True): Text("升至{edge}即为{verdict}", "{verdict} from {edge} up"),
    (True, False): Text("高于{edge}即为{verdict}", "{verdict} above {edge}"),
    (False, True): Text("降至{edge}即为{verdict}", "{verdict} from {edge} down"),
    (False, False): Text("低于{edge}即为{verdict}", "{verdict} below {edge}"),
}
"""Keys: whether the value rises, and whether the edge itself already has the new verdict."""

_OWN = Text("当年的数{said}", "this year's figure: {said}")
"""Before what turns a mean over some years, which no other year can move any more."""

_AWAY = {
    "spare": Text("，还有{n}的余地", "; {n} to spare"),
    "short": Text("，还差{n}", "; {n} short"),
    "over": Text("，现超{n}", "; {n} over"),
    "apart": Text("，相距{n}", "; {n} away"),
    "edge": Text("，现与该值持平", "; it now stands just on that line"),
}
_PARTS: dict[tuple[bool, bool], Text] = {
    (True, True): Text(
        "按现有{over}{denominator}测算，{of}至少还需增加{n}（{now}→{then}）",
        "with {over} at {denominator}, {of} must rise by {n} ({now} → {then})",
    ),
    (False, True): Text(
        "按现有{over}{denominator}测算，{of}减少{n}（{now}→{then}）即会改变",
        "with {over} at {denominator}, it takes {n} less in {of} ({now} → {then})",
    ),
    (True, False): Text(
        "按现有{over}{denominator}测算，{of}须增加{n}以上（{now}→{then}以上）",
        "with {over} at {denominator}, {of} must rise by more than {n} ({now} → above {then})",
    ),
    (False, False): Text(
        "按现有{over}{denominator}测算，{of}可减少{n}（{now}→{then}），再减少即会改变",
        "with {over} at {denominator}, {of} may fall by {n} ({now} → {then}), no further",
    ),
}
_BEYOND: dict[bool, Text] = {
    True: Text(
        "按现有{over}{denominator}测算，{of}须多于现有的{now}",
        "with {over} at {denominator}, {of} must be more than {now}",
    ),
    False: Text(
        "按现有{over}{denominator}测算，{of}少于现有的{now}即会改变",
        "with {over} at {denominator}, {of} below {now} does it",
    ),
}
"""Said where the numerator is exactly on the line and is no count. Key: whether it must rise."""

_FACT_MET = Text(
    "改报“否”即为不达标；来源未注明文件名称即为现状不清",
    "stating `false` makes it not met; without the titled source it is undetermined",
)
_FACT_NOT_MET = Text(
    "完成后改报“是”并注明文件名称，即为达标", "once done, stated and backed by a titled document, it is met"
)
_STARTS = {
    Verdict.MET: Text("施行日期晚于{date}即为不达标", "not met if in force only after {date}"),
    Verdict.NOT_MET: Text(
        "自{date}或更早起施行、有文件为据且仍在有效期内的，即为达标",
        "met if in force since {date} or earlier, with a document, and still valid",
    ),
}
_COUNT_UP = Text("再有{n}{unit}即为{verdict}", "{n} more make it {verdict}")
_COUNT_DOWN = Text("减至{edge}{unit}方为{verdict}，现多{n}{unit}", "{verdict} at {edge}; now {n} too many")
_NO_WAY_BACK = Text(
    "；已发生的不能抵销，当年结论只有更正数据方可改变",
    "; what happened stays: only a correction of the data changes this year",
)
_EVENT = "起"
_IN_THE_WAY = Text(
    "本年数值怎样变化都不影响此判定：{why}；规则连看{n}年，最早{first}年可达标",
    "no other value of this year would change this verdict: {why}; of {n} years in a row, {first} is the first that "
    "can meet it",
)
_EARLIER: Final = frozenset({NoteCode.EARLIER_EVENTS, NoteCode.BROKEN_COURSE})
_NOTHING = Text("数值变化不影响此判定", "no other value would change this verdict")


def turn_words(one: Explanation, lang: Lang) -> Iterator[str]:
    """Every change that would change the verdict, one sentence each."""
    row = one.row
    if one.form is Form.FACT:
        if one.start is not None and row.verdict in {Verdict.MET, Verdict.NOT_MET}:
            yield _STARTS[row.verdict].of(lang).format(date=date_words(one.start, lang))
        elif row.verdict in {Verdict.MET, Verdict.NOT_MET}:
            yield (_FACT_MET if row.verdict is Verdict.MET else _FACT_NOT_MET).of(lang)
        return
    for turn in one.turns:
        yield _counted(one, turn, lang) if one.form is Form.COUNT else _sentence(one, turn, lang)
    others = list(turns_of_others(one, lang))
    yield from others
    if not one.turns and not others and row.verdict in {Verdict.MET, Verdict.NOT_MET}:
        yield _in_the_way(row, lang) or _NOTHING.of(lang)


def _in_the_way(row: Row, lang: Lang) -> str:
    """Which earlier years decide, and the first year that can be met; empty where no earlier year does."""
    notes = [note for note in row.remarks if note.code in _EARLIER]
    spans = [years for leaf in leaves(row.rule) if (years := getattr(leaf, "years", None)) is not None]
    if not notes or len(spans) != 1:
        return ""
    first = max(int(note.params["year"]) for note in notes) + spans[0]
    return _IN_THE_WAY.of(lang).format(
        why=clauses((note_words(one, lang) for one in notes), lang), n=spans[0], first=first
    )


def _counted(one: Explanation, turn: Turn, lang: Lang) -> str:
    verdict, unit = verdict_word(turn.verdict, lang, city_line=one.row.city_line), chinese_only(one.row.unit, lang)
    if turn.up:
        return _COUNT_UP.of(lang).format(n=turn.steps, unit=unit, verdict=verdict)
    values = {"edge": plain(turn.edge), "unit": unit, "verdict": verdict, "n": plain(turn.distance)}
    said = _COUNT_DOWN.of(lang).format(**values)
    return said + (_NO_WAY_BACK.of(lang) if one.row.unit == _EVENT else "")


def _sentence(one: Explanation, turn: Turn, lang: Lang) -> str:
    row = one.row
    edge = with_unit(level(turn.edge, up=turn.up), row.unit, lang)
    verdict = verdict_word(turn.verdict, lang, city_line=row.city_line)
    said = _REACH[turn.up, turn.touching].of(lang).format(edge=edge, verdict=verdict)
    said = said if row.own_value is None else _OWN.of(lang).format(said=said)
    said += _AWAY[_kind(one, turn)].of(lang).format(n=distance_words(turn.distance, row.unit, lang))
    if turn.parts is None:
        return said
    return said + COLON.of(lang) + _parts(turn, turn.parts, PartWords(row.parts, lang), lang)


def _kind(one: Explanation, turn: Turn) -> str:
    if turn.distance == 0:
        return "edge"
    if one.row.verdict is Verdict.MET:
        return "spare"
    if turn.verdict is not Verdict.MET:
        return "apart"
    return "short" if turn.up else "over"


def _parts(turn: Turn, parts: Parts, words: PartWords, lang: Lang) -> str:
    """The change of the numerator: in whole units where it is a count, otherwise as far as the line.

    What is shown suffices, and no more may be lost than is shown.
    """
    now, sign = Amount.of(parts.numerator).exact, 1 if turn.up else -1
    whole = parts.steps is not None
    change = parts.change if parts.steps is None else Amount.of(parts.steps).exact
    reached = whole or turn.touching
    values = {"of": words.of, "over": words.over, "denominator": words.below(f"{parts.denominator:f}")}
    if not reached and parts.change == 0:
        return _BEYOND[turn.up].of(lang).format(**values, now=words.above(f"{parts.numerator:f}"))
    n = needed(change, up=reached or turn.up)
    values |= {
        "n": words.above(n),
        "now": f"{parts.numerator:f}",
        "then": plain(now + sign * Fraction(n)),
    }
    return _PARTS[turn.up, reached].of(lang).format(**values)
