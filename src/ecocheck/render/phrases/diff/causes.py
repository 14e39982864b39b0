"""The causes of a move in words: what differs, whether in the region's own file, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.diff.causes import How
from ecocheck.app.diff.factors import Kind
from ecocheck.app.diff.faults import faults
from ecocheck.app.diff.places import READABLE, UNREADABLE
from ecocheck.findings import ordered
from ecocheck.findings.entry import Text
from ecocheck.model.figures import SECTIONS
from ecocheck.model.measurement import RegionYear
from ecocheck.model.registry import Contradiction, Criterion
from ecocheck.model.standard import Standard
from ecocheck.model.tasks import Task, TaskTarget
from ecocheck.model.units import City, County, Units
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.changed_values import ADDED, ASSIGNED, BASELINE, CHANGED, MORE, REMOVED, titles_of
from ecocheck.render.phrases.diff.moves import TO, row_of
from ecocheck.render.phrases.explain.labels import STATES
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.joins import COLON, bracketed, clauses, joined
from ecocheck.render.phrases.standings import LINES
from ecocheck.render.phrases.verdicts import asked_words
from ecocheck.source.evidence import EvidenceState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.app.diff.bundles import Bundle
    from ecocheck.app.diff.views import Cause, Change, Comparison, Move, SumMove
    from ecocheck.findings import Lang, Spot

_KINDS: Final = {
    Kind.DATUM: Text("本级填报", "the region's own figure"),
    Kind.ASSIGNED: ASSIGNED,
    Kind.BASELINE: BASELINE,
    Kind.INTERIM: Text("{year}年分月分季的填报", "the figures of parts of {year}"),
    Kind.WAIVER: Text("豁免", "the waiver"),
    Kind.EVIDENCE: Text("佐证材料", "the evidence"),
    Kind.FILE: Text("数据文件", "the data file"),
    Kind.PRIOR: Text("{year}年的填报", "the figure of {year}"),
    Kind.LENT: Text("判定项{key}的数值", "the figure of {key}"),
    Kind.CITY_TARGET: Text("市级文件里的目标", "a target in the city's files"),
    Kind.WIDER: Text("市级文件里上级地区或全市的数", "the figure of the wider region or the city in the city's file"),
    Kind.OTHER: Text("所依据的{key}", "the figure of {key}, on which it rests"),
    Kind.COUNTY: Text("{key}的填报", "the figures of {key}"),
    Kind.RULE: Text("{key}的规定", "the rule of {key}"),
    Kind.SETTLEMENT: Text("{key}的处理意见", "the settlement of {key}"),
    Kind.STANDARD: Text("判定所依据的标准", "the standard"),
    Kind.REGION: Text("units.yaml里的地区信息", "what units.yaml says of the region"),
    Kind.AS_OF: Text("期限判定截止日", "the day of the check"),
}
_SECTION: Final = Text("数据文件的“{section}”一节", "the section {section} of the data file")
_READABLE: Final = {
    READABLE: Text("可以读取", "readable"),
    UNREADABLE: Text("无法读取", "unreadable"),
}
_STATES_OF: Final = frozenset({Kind.EVIDENCE, Kind.FILE, Kind.STANDARD, Kind.AS_OF})
"""Nobody changed a value there: what differs are states, or what was asked for."""
_MODELS: Final = {
    Kind.RULE: (Criterion, TaskTarget, Task),
    Kind.SETTLEMENT: (Contradiction,),
    Kind.STANDARD: (Standard,),
    Kind.REGION: (County, City, Units),
}
"""The models that hold what is told of a cause; of other kinds that of the data files."""
_LINES: Final = LINES | {"each": Text("各县区自己的线", "each county's own line")}
"""Whose line it is, as a rule says it under `line`."""
_HASH: Final = "sha256"
_HASHED: Final = Text("{what}已改", "{what} changed")
_LINE: Final = "line"
_HOW: Final = {
    How.TOGETHER: Text("以上各项同时变动才有此结果", "only together"),
    How.EACH: Text("其中任一项变动即有此结果", "each is enough"),
    How.SOME: Text("其中有的单独变动即有此结果", "some are enough alone"),
    How.UNKNOWN: Text("以上各项有变动，其中哪几项引起，没有查明", "these differ; which of them moved it is not known"),
}
_DIRECT: Final = Text("直接原因", "because of")
_THROUGH: Final = Text("间接原因", "through")
_RELINED: Final = Text("由{before}改为{after}", "from {before} to {after}")
_FAULT: Final = Text("查出的错误：{code} {message}（{at}）", "the error found: {code} {message} ({at})")
_NEW: Final = Text("新增", "added")
_GONE: Final = Text("已删去", "removed")
_WAS_AT: Final = Text("原在{at}", "was {at}")
_WAS_ON: Final = Text("原第{line}行", "was line {line}")
_SHOWN: Final = 3
"""How many changed values of one cause are told."""
_LONG: Final = 40
"""Longer texts are cut, since their place is named."""


def because_label(one: Move, lang: Lang) -> str:
    """Whether the move came from the region's own file, through something else, or from both."""
    kinds = {cause.direct for cause in one.causes}
    return (labels.BECAUSE if len(kinds) > 1 else _DIRECT if one.direct else _THROUGH).of(lang)


def because_words(one: Move, lang: Lang) -> str:
    """All causes of a move, and how several of them act."""
    return _with_how((_cause_words(each, one, lang) for each in one.causes), one.how, lang)


def faults_words(bundle: Bundle, comparison: Comparison, lang: Lang) -> Iterator[str]:
    """Why the figure cannot be used any more: each error in it, with its code and its place."""
    from ecocheck.findings.catalogue import message_of

    for one in ordered(one for move in bundle.moves for one in faults(move, comparison)):
        yield _FAULT.of(lang).format(code=one.code, message=message_of(one, lang), at=spot_words(one.at))


def _with_how(said: Iterable[str], how: How, lang: Lang) -> str:
    return clauses((*said, *((_HOW[how].of(lang),) if how in _HOW else ())), lang)


def kind_words(cause: Cause, lang: Lang) -> str:
    """What the cause is: 本级填报, 24-1的规定."""
    if cause.kind is Kind.FILE and cause.key in SECTIONS:
        return _SECTION.of(lang).format(section=_key_words((cause.key,), cause.kind, lang))
    return _KINDS[cause.kind].of(lang).format(key=cause.key, year=cause.year)


def _cause_words(cause: Cause, move: Move, lang: Lang) -> str:
    said = _rule_words(cause, move, lang) or _changes_words(cause, lang)
    return kind_words(cause, lang) + (bracketed(said, lang) if said else "")


def _rule_words(cause: Cause, move: Move, lang: Lang) -> str:
    """The rules of both sides in words, where the rule is the cause and its words differ."""
    before, after = row_of(move.before_row), row_of(move.after_row)
    if (
        before is None
        or after is None
        or not (cause.kind is Kind.SETTLEMENT or (cause.kind is Kind.RULE and cause.key == move.id))
    ):
        return ""
    lines = [change_words(one, lang, cause.kind) for one in cause.changes if one.keys == (_LINE,)]
    was, now = (asked_words(row, lang) or labels.NONE.of(lang) for row in (before, after))
    return joined([*lines, *([TO.of(lang).format(before=was, after=now)] if was != now else [])], lang)


def _changes_words(cause: Cause, lang: Lang) -> str:
    """What differs, value by value, the figures first; whether it is new or gone."""
    if cause.before_at is None and cause.after_at is not None:
        return _NEW.of(lang)
    if cause.after_at is None and cause.before_at is not None:
        return _GONE.of(lang)
    told = sorted(cause.changes, key=lambda one: not set(one.keys[-1:]) & _FIGURES)
    said = [change_words(one, lang, cause.kind) for one in told[:_SHOWN]]
    if len(told) > _SHOWN:
        said.append(MORE.of(lang).format(n=len(told) - _SHOWN))
    return joined(said, lang)


_FIGURES: Final = frozenset({"value", "numerator", "denominator", "unit", "period", "basis"})


def change_words(one: Change, lang: Lang, kind: Kind = Kind.DATUM) -> str:
    """What differs at one key."""
    what = _key_words(one.keys, kind, lang)
    if kind is Kind.COUNTY and one.before_at is None and one.after_at is None:
        kind = Kind.EVIDENCE  # of a county's document there is no line, but a state on either side
    before, after = (_value_words(each, kind, lang) for each in (one.before, one.after))
    if one.keys[-1:] == (_HASH,) and one.before is not None and one.after is not None:
        return _HASHED.of(lang).format(what=what)
    if kind is Kind.RULE and one.keys == (_LINE,):
        before, after = (_LINES[each].of(lang) for each in (one.before or "each", one.after or "each"))
        return _RELINED.of(lang).format(before=before, after=after)
    if kind in _STATES_OF:
        return f"{what}{COLON.of(lang)}" * bool(what) + TO.of(lang).format(before=before, after=after)
    if one.before is None:
        return ADDED.of(lang).format(what=what, after=after)
    if one.after is None:
        return REMOVED.of(lang).format(what=what, before=before)
    return CHANGED.of(lang).format(what=what, before=before, after=after)


def _value_words(value: str | None, kind: Kind, lang: Lang) -> str:
    if value is None:
        return labels.NONE.of(lang)
    if kind is Kind.FILE:
        return _READABLE[value].of(lang)
    if kind is Kind.EVIDENCE:
        state = EvidenceState(value)
        return STATES[state].of(lang) if state in STATES else value
    facts = {"true": labels.YES, "false": labels.NO}
    if value in facts:
        return facts[value].of(lang)
    return value if len(value) <= _LONG else f"{value[:_LONG]}…"


def _key_words(keys: tuple[str, ...], kind: Kind, lang: Lang) -> str:
    """The name of a key: its title in Chinese, the key itself in English; the name of a document as it is."""
    names = [key for key in keys if not key.isdigit()]
    titled = "".join(titles_of(_MODELS.get(kind, (RegionYear,))).get(key, key) for key in names[-1:])
    return Text(titled, ".".join(names)).of(lang)


def sum_causes_words(one: SumMove, lang: Lang) -> str:
    """What accounts for it, with the region in whose file it stands, and with what differs."""
    said = ((region or kind_words(cause, lang), _changes_words(cause, lang)) for region, cause in one.causes)
    return _with_how((what + (bracketed(more, lang) if more else "") for what, more in said), one.how, lang)


def sum_places(one: SumMove, lang: Lang) -> Iterator[tuple[str, Spot | None, Spot | None]]:
    """Where that stands on both sides, each with the region's name, or with what stands there."""
    for region, cause in one.causes:
        if cause.before_at is not None or cause.after_at is not None:
            yield region or kind_words(cause, lang), cause.before_at, cause.after_at


def places_of(one: Move, lang: Lang) -> Iterator[tuple[str, Spot | None, Spot | None]]:
    """Where the causes stand on both sides, each with what stands there; last the rule, where it is no cause."""
    for cause in one.causes:
        if cause.before_at is not None or cause.after_at is not None:
            yield kind_words(cause, lang), cause.before_at, cause.after_at
    row = row_of(one.row)
    if row is not None and row.rule_at is not None and all(cause.kind is not Kind.RULE for cause in one.causes):
        yield labels.LINE.of(lang), None, row.rule_at


def places_words(places: Iterable[tuple[str, Spot | None, Spot | None]], lang: Lang) -> str:
    """Places in one line."""
    return clauses((f"{what} {_place(before, after, lang)}" for what, before, after in places), lang)


def _place(before: Spot | None, after: Spot | None, lang: Lang) -> str:
    """The later place, with the earlier one where it is another; of the same file only its line."""
    now, was = spot_words(after), spot_words(before)
    if before is None or was == now:
        return now
    return now + bracketed(was_words(before, after, lang), lang) if now else was_words(before, after, lang)


def was_words(before: Spot, after: Spot | None, lang: Lang) -> str:
    """Where it stood, beside where it stands now; of the same file only its line."""
    if after is not None and before.file == after.file:
        return _WAS_ON.of(lang).format(line=before.line)
    return _WAS_AT.of(lang).format(at=spot_words(before))
